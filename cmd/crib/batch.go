package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"sync"

	"github.com/natefinch/atomic"
)

// batch writes a set of files so that either all of them are new or all of
// them are as they were: each is written whole into a folder of its own beside
// its place first, and they are renamed only when the last one is done.
type batch struct {
	// mu keeps a signal from coming between the renames.
	mu      sync.Mutex
	over    bool              // committed or abandoned: nothing is to be added
	staged  []stagedFile      // in the order in which they are renamed
	staging map[string]string // the folder of the staged files for each folder
	made    []string          // folders that were not there
	holder  *holder           // keeps others out of the folders that are written into
	forget  func()            // says that no signal has to abandon it any more
}

// stagedFile is a file on its way: temp becomes final; old is what final was
// before, "" if there was nothing.
type stagedFile struct{ temp, final, old string }

// newBatch returns an empty batch, which a signal abandons. The caller must
// end it by commit or by abandon.
func newBatch(t *terminal, h *holder) *batch {
	b := &batch{staging: map[string]string{}, holder: h, forget: func() {}}
	b.forget = t.undo.add(b.abandon)
	return b
}

// add writes a file into the batch. Where a link stands in the file's place,
// the file that it leads to is the one to be replaced.
func (b *batch) add(path string, encode func(io.Writer) error) error {
	return b.write(path, encode, (*os.File).Close)
}

// addForGood is add for a file that cannot be made again: it is on the disk
// before any file is renamed. For a thousand Quizlet sets that would take
// seconds.
func (b *batch) addForGood(path string, encode func(io.Writer) error) error {
	return b.write(path, encode, func(f *os.File) error { return errors.Join(f.Sync(), f.Close()) })
}

func (b *batch) write(path string, encode func(io.Writer) error, closeFile func(*os.File) error) error {
	f, err := b.create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 1<<16)
	err = encode(w)
	if err == nil {
		err = w.Flush()
	}
	if cerr := closeFile(f); err == nil {
		err = cerr
	}
	var se *statusError
	if err != nil && !errors.As(err, &se) {
		return fileError("written", path, err)
	}
	return err
}

// create opens the file that is to become the one at path.
func (b *batch) create(path string) (*os.File, error) {
	final := path
	if target, err := filepath.EvalSymlinks(path); err == nil {
		final = target
	}
	dir := filepath.Dir(final)
	if err := b.makeFolder(dir); err != nil {
		return nil, err
	}
	if err := b.holder.take(dir); err != nil { // may wait, so a signal must get through
		return nil, err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.over {
		return nil, errInterrupted
	}
	folder, ok := b.staging[dir]
	if !ok {
		var err error
		if folder, err = os.MkdirTemp(dir, stagingPattern); err != nil {
			return nil, fileError("written into", dir, err)
		}
		b.staging[dir] = folder
	}
	temp := filepath.Join(folder, strconv.Itoa(len(b.staged)))
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return nil, fileError("written", path, err)
	}
	if info, err := os.Stat(final); err == nil && info.Mode().IsRegular() {
		_ = f.Chmod(info.Mode()) // a file system without modes has none to keep
	}
	b.staged = append(b.staged, stagedFile{temp: temp, final: final})
	return f, nil
}

// makeFolder makes a folder, with all above it, and remembers what it made.
func (b *batch) makeFolder(dir string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.over {
		return errInterrupted
	}
	for missing := dir; ; missing = filepath.Dir(missing) {
		if _, err := os.Lstat(missing); !errors.Is(err, fs.ErrNotExist) {
			break
		}
		b.made = append(b.made, missing)
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fileError("made", dir, err)
	}
	return nil
}

// commit puts the files in their places. If one cannot be put there, those
// that were are taken back. Between the first rename and the last there is
// nothing else to do: should the machine stop in between, as little as can be
// is new beside something old.
func (b *batch) commit() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.over {
		return errInterrupted
	}
	defer b.end()
	for i := range b.staged {
		if err := b.staged[i].keepOld(); err != nil {
			return fileError("replaced", b.staged[i].final, err)
		}
	}
	for i, s := range b.staged {
		if err := atomic.ReplaceFile(s.temp, s.final); err != nil {
			for j := i - 1; j >= 0; j-- {
				b.staged[j].takeBack()
			}
			return fileError("replaced", s.final, err)
		}
	}
	b.made = nil
	return nil
}

// keepOld makes sure that what is in the file's place can come back: by a
// second link to it, or by a copy where the file system has no such links.
func (s *stagedFile) keepOld() error {
	old := s.temp + ".old"
	err := os.Link(s.final, old)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		var data []byte
		if data, err = os.ReadFile(s.final); err == nil {
			err = os.WriteFile(old, data, 0o666)
		}
	}
	s.old = old
	return err
}

// takeBack puts what was in the file's place there again. It does what it can:
// there is nobody left to tell what it cannot.
func (s *stagedFile) takeBack() {
	if s.old == "" {
		_ = os.Remove(s.final)
		return
	}
	_ = atomic.ReplaceFile(s.old, s.final)
}

// abandon takes the staged files away; the old files stay as they were. Once
// the batch has been committed or abandoned it does nothing, and returns false.
func (b *batch) abandon() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.over {
		return false
	}
	b.end()
	return true
}

// end leaves nothing behind that is of no more use.
func (b *batch) end() {
	b.over = true
	defer b.forget() // last: a signal waits for what it has to undo, and for nothing else
	for _, folder := range b.staging {
		clearStaging(folder)
	}
	slices.SortFunc(b.made, func(a, b string) int { return len(b) - len(a) }) // what lies in another first
	for _, dir := range b.made {
		_ = os.Remove(dir) // stays if anything is in it
	}
}

// fileError words a failure for the person at the terminal: the file could
// not be "written", "read", ...
func fileError(done, path string, err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) && (pe.Path == path || isStaging(pe.Path) || isStaging(filepath.Dir(pe.Path))) {
		err = pe.Err
	}
	var le *os.LinkError
	if errors.As(err, &le) {
		err = le.Err
	}
	return &statusError{exitFiles, fmt.Sprintf("%s: it could not be %s: %v", filepath.ToSlash(path), done, err)}
}
