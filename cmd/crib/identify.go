package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/urfave/cli/v2"

	"crib/internal/export/apkg"
	"crib/internal/identity"
	"crib/internal/problem"
)

// nowFlag sets the clock.
var nowFlag = &cli.StringFlag{Name: "now", Usage: "the `TIME` that changed notes carry: seconds since 1970 or 2026-01-31T12:00:00Z (default: $SOURCE_DATE_EPOCH, else the clock)"}

// identityFlags are the flags of every command that needs to know which note
// is which.
var identityFlags = []cli.Flag{
	nowFlag,
	&cli.BoolFlag{Name: "no-lock", Usage: "neither read nor write crib.lock: a try-out that leaves no trace"},
}

// readCards runs the stages up to the identities on the notes that the command
// line names.
func readCards(c *cli.Context) (*deck, error) {
	d, err := readFacts(c)
	if err != nil {
		return nil, err
	}
	return d, d.identify(c)
}

// identify gives the deck's notes their identity, by the lock beside the notes.
func (d *deck) identify(c *cli.Context) error {
	now, err := timeOf(c.String("now"))
	if err != nil {
		return err
	}
	var lock *identity.Lock
	if !c.Bool("no-lock") {
		if lock, err = d.readLock(); err != nil {
			return err
		}
	}
	d.match(lock, now)
	d.thisBuild = append(d.thisBuild, d.plan.Problems...)
	return nil
}

// match makes the cards and finds out which note is which.
func (d *deck) match(lock *identity.Lock, now int64) {
	d.makeCards()
	d.lock = lock
	root := os.DirFS(d.set.Root)
	d.plan = identity.Match(d.notes, lock, identity.Options{
		Namespace: d.set.Catalog.Namespace,
		Now:       now,
		Args:      d.args,
		Facts:     d.book.Facts,
		Outside:   d.set.Outside,
		Rendering: apkg.Rendering,
		Image:     func(file, src string) string { return apkg.ImageName(root, file, src) },
	})
	d.notes = d.plan.Notes
}

func (d *deck) lockPath() string { return filepath.Join(d.set.Root, identity.FileName) }

// readLock returns the lock of the notes, nil if they have none yet.
func (d *deck) readLock() (*identity.Lock, error) {
	data, err := os.ReadFile(d.lockPath())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fileError("read", d.lockPath(), err)
	}
	lock, err := identity.ParseLock(filepath.ToSlash(d.lockPath()), string(data))
	if err != nil {
		return nil, inputError(err)
	}
	return lock, nil
}

// timeOf returns the time of a build in seconds since 1970: what the flag
// says, else SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/),
// else the clock.
func timeOf(flag string) (int64, error) {
	name := "--now"
	if flag == "" {
		flag, name = os.Getenv("SOURCE_DATE_EPOCH"), "SOURCE_DATE_EPOCH"
	}
	if flag == "" {
		return time.Now().Unix(), nil
	}
	if seconds, err := strconv.ParseInt(flag, 10, 64); err == nil && seconds > 0 {
		return seconds, nil
	}
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.Parse(layout, flag); err == nil && t.Unix() > 0 {
			return t.Unix(), nil
		}
	}
	return 0, usageErrorf("%s %q is no time: give seconds since 1970, or a date such as 2026-01-31T12:00:00Z", name, flag)
}

// lockIsStale returns the problem of a build --locked whose lock would change.
func (d *deck) lockIsStale() problem.Problem {
	what := plural(len(d.plan.Changes), "note") + " changed since it was written"
	switch {
	case d.lock == nil:
		what = "there is none yet"
	case len(d.plan.Changes) == 0:
		what = "it does not say all that this crib writes into it"
	}
	return problem.Problem{Pos: problem.Pos{File: identity.FileName, Line: 1, Col: 1}, Severity: problem.Error, Code: "lock-changed",
		Message: "the lock would change: " + what + ": run crib build" + d.args + " without --locked and commit the lock with the notes"}
}
