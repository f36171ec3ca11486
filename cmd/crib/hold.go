package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// How often to look whether another run has let a folder go, and for how long.
const (
	holdRetry = 20 * time.Millisecond
	holdLimit = 2 * time.Minute
)

// holder keeps other runs of crib out of folders: two builds at once would mix
// their files, and one would forget what the other has written into the lock
// of the notes.
type holder struct {
	t    *terminal
	held []heldFolder
}

type heldFolder struct {
	info os.FileInfo
	lock *flock.Flock
}

// take keeps others out of a folder until release, waits for one that is in
// it, and tidies up after those that were killed in it. Where a folder cannot
// be locked (Windows, some network file systems) it keeps nobody out.
func (h *holder) take(dir string) error {
	info, err := os.Stat(dir)
	if err != nil {
		return nil // who wants to write there will say so
	}
	for _, f := range h.held {
		if os.SameFile(f.info, info) {
			return nil
		}
	}
	// The folder itself is locked: a file to lock would have to stay there.
	lock := flock.New(dir, flock.SetFlag(os.O_RDONLY))
	ok, err := lock.TryLock()
	if !ok && err == nil {
		fmt.Fprintf(h.t.stderr, "crib: waiting for another crib that is at work in %s\n", filepath.ToSlash(dir))
		ctx, cancel := context.WithTimeout(context.Background(), holdLimit)
		defer cancel()
		if ok, err = lock.TryLockContext(ctx, holdRetry); ctx.Err() != nil {
			return &statusError{exitFiles, fmt.Sprintf("%s: another crib has been at work there for %s: end it, or name another folder", filepath.ToSlash(dir), holdLimit)}
		}
	}
	alone := ok && err == nil
	if alone {
		h.held = append(h.held, heldFolder{info, lock})
	}
	tidy(dir, alone)
	return nil
}

// release lets all folders go.
func (h *holder) release() {
	for _, f := range h.held {
		_ = f.lock.Unlock() // the end of the program does it too
	}
	h.held = nil
}
