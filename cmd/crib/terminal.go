package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// terminal is where a command talks. What was asked for goes to stdout,
// problems go to stderr; what only a person wants to see (the summary of a
// run, progress, colour) appears when stdout is a terminal.
type terminal struct {
	stdout *checkedWriter
	stderr io.Writer
	person bool // stdout is a terminal
	colour bool // and may be coloured
	width  int  // columns of the terminal, or 80

	undo undoList // what a signal has to undo
}

// checkedWriter is a writer that remembers its first failure: not every line is
// worth a check, but a full disk must not look like success.
type checkedWriter struct {
	io.Writer
	err error
}

func (w *checkedWriter) Write(p []byte) (int, error) {
	n, err := w.Writer.Write(p)
	if w.err == nil {
		w.err = err
	}
	return n, err
}

func newTerminal(stdout, stderr io.Writer) *terminal {
	t := &terminal{stdout: &checkedWriter{Writer: stdout}, stderr: stderr, width: 80}
	f, ok := stdout.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return t
	}
	t.person = true
	// https://no-color.org: any value but an empty one turns colour off.
	t.colour = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 20 {
		t.width = w
	}
	return t
}

// style returns s in an SGR style ("1" bold, "2" faint, "36" cyan), if colour
// is wanted.
func (t *terminal) style(code, s string) string {
	if !t.colour || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

// tell prints a line for a person; nothing if nobody watches.
func (t *terminal) tell(format string, args ...any) {
	if t.person {
		fmt.Fprintf(t.stdout, format+"\n", args...)
	}
}

// quiet makes the terminal tell nothing more.
func (t *terminal) quiet() { t.person = false }

// patience is how long a run takes before it shows a progress bar.
const patience = 500 * time.Millisecond

// progress shows how far a run of some steps has come.
type progress struct {
	bar   *progressbar.ProgressBar
	start time.Time
}

// progress returns a bar for a number of steps; a nil one if nobody watches.
func (t *terminal) progress(steps int) *progress {
	if !t.person {
		return nil
	}
	return &progress{start: time.Now(), bar: progressbar.NewOptions(steps,
		progressbar.OptionSetWriter(t.stdout),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionSetWidth(min(40, t.width/2)),
		progressbar.OptionEnableColorCodes(false),
		progressbar.OptionSetPredictTime(false),
		progressbar.OptionSetRenderBlankState(false),
	)}
}

// step says that a step has begun. The bar is drawn once the run has taken
// longer than anybody's patience.
func (p *progress) step(n int, name string) {
	if p == nil || time.Since(p.start) < patience {
		return
	}
	p.bar.Describe(name)
	_ = p.bar.Set(n) // a bar that cannot be drawn is no reason to stop
}

// done takes the bar away.
func (p *progress) done() {
	if p != nil && time.Since(p.start) >= patience {
		_ = p.bar.Finish()
	}
}

// scratch returns a folder for files that are of no use once release has been
// called. That has to be before anything is printed: a reader that has gone
// (crib inspect | head) ends the program.
func (t *terminal) scratch() (dir string, release func(), err error) {
	dir, err = os.MkdirTemp("", "crib-*")
	if err != nil {
		return "", nil, fileError("written into", os.TempDir(), err)
	}
	remove := func() bool { _ = os.RemoveAll(dir); return false }
	forget := t.undo.add(remove)
	return dir, func() { remove(); forget() }, nil
}

// failure returns what went wrong with stdout.
func (t *terminal) failure() error {
	err := t.stdout.err
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err // its path is the name of a device
	}
	if err != nil {
		return fileError("written", "standard output", err)
	}
	return nil
}
