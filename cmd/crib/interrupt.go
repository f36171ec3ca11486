package main

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
)

// errInterrupted stops a run that a signal has ended already.
var errInterrupted = &statusError{status: exitFiles}

// endingSignals are those that end a program unless it says otherwise: from
// the keyboard, from a supervisor, from a terminal that was closed.
var endingSignals = []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}

// watchSignals returns a channel that the first ending signal comes through; a
// second one ends the program at once. A signal that the program was started
// to ignore (nohup, a job in the background of a script) stays ignored.
func watchSignals() <-chan os.Signal {
	first := make(chan os.Signal, 1)
	var wanted []os.Signal
	for _, s := range endingSignals {
		if !signal.Ignored(s) {
			wanted = append(wanted, s)
		}
	}
	if len(wanted) == 0 {
		return first
	}
	caught := make(chan os.Signal, 1)
	signal.Notify(caught, wanted...)
	go func() {
		s := <-caught
		signal.Reset(wanted...)
		first <- s
	}()
	return first
}

// signalStatus returns the exit status of a program that a signal has ended,
// as shells have it.
func signalStatus(s os.Signal) int {
	if n, ok := s.(syscall.Signal); ok {
		return 128 + int(n)
	}
	return exitFiles
}

// undoList holds what a signal that ends the program has to undo.
type undoList struct {
	mu   sync.Mutex
	over bool // all has been undone: the program is about to end
	next int
	undo map[int]func() bool
}

// add adds a function that undoes something, and reports whether there was
// anything left to undo. forget takes it off the list. What is begun after the
// end is undone at once.
func (u *undoList) add(undo func() bool) (forget func()) {
	u.mu.Lock()
	n, over := u.next, u.over
	u.next++
	if u.undo == nil {
		u.undo = map[int]func() bool{}
	}
	u.undo[n] = undo
	u.mu.Unlock()
	if over {
		undo()
	}
	return func() {
		u.mu.Lock()
		defer u.mu.Unlock()
		delete(u.undo, n)
	}
}

// all undoes everything, and reports whether there was anything.
func (u *undoList) all() bool {
	u.mu.Lock()
	undo := u.undo
	u.undo, u.over = nil, true
	u.mu.Unlock()
	any := false
	for _, f := range undo {
		any = f() || any
	}
	return any
}
