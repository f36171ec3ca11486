package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/natefinch/atomic"
)

// batch writes a set of files so that either all of them are new or all of
// them are as they were: each is written whole under another name first, and
// they are renamed only when the last one is done.
type batch struct {
	staged []stagedFile
}

type stagedFile struct{ temp, final string }

// add writes a file beside its place. The caller must end the batch by commit
// or by abandon.
func (b *batch) add(path string, encode func(io.Writer) error) (err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fileError("make the folder", filepath.Dir(path), err)
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".crib-*")
	if err != nil {
		return fileError("write into", filepath.Dir(path), err)
	}
	b.staged = append(b.staged, stagedFile{f.Name(), path})
	w := bufio.NewWriterSize(f, 1<<16)
	err = encode(w)
	if err == nil {
		err = w.Flush()
	}
	if err == nil {
		err = f.Chmod(0o644)
	}
	if err == nil {
		err = f.Sync()
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	var se *statusError
	if err != nil && !errors.As(err, &se) {
		return fileError("write", path, err)
	}
	return err
}

// commit puts the files in their places.
func (b *batch) commit() error {
	for i, s := range b.staged {
		if err := atomic.ReplaceFile(s.temp, s.final); err != nil {
			b.staged = b.staged[i:]
			b.abandon()
			return fileError("write", s.final, err)
		}
	}
	b.staged = nil
	return nil
}

// abandon takes the staged files away; the old files stay as they were.
func (b *batch) abandon() {
	for _, s := range b.staged {
		os.Remove(s.temp)
	}
	b.staged = nil
}

// fileError words a failure for the person at the terminal.
func fileError(what, path string, err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return &statusError{exitFiles, fmt.Sprintf("%s: could not %s it: %v", path, what, err)}
}
