package main

import (
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"crib/internal/identity"
	"crib/internal/problem"
)

func planCommand(t *terminal) *cli.Command {
	return &cli.Command{
		Name:      "plan",
		Usage:     "what a build would do, and what Anki will do with it",
		ArgsUsage: "[NOTES ...]",
		Description: "Prints what is added, reworded, reasked (by another release of crib), moved,\n" +
			"retired, revived and doubtful since the last build, and for each what Anki will\n" +
			"do on import. Writes nothing.\n\nExample: crib plan --json | jq -r .kind | sort | uniq -c" +
			jsonHelp(keysOf(identity.Change{})),
		Flags: append([]cli.Flag{jsonFlag("an object per change")}, identityFlags...),
		Action: func(c *cli.Context) error {
			d, err := readCards(c)
			if err != nil {
				return err
			}
			d.locatePlan()
			if c.Bool("json") {
				err = d.plan.WriteJSON(t.stdout)
			} else {
				err = d.plan.WriteText(t.stdout)
			}
			if err != nil {
				return err
			}
			return d.stop(t, false)
		},
	}
}

// locatePlan names the files of the plan as the author would type them.
func (d *deck) locatePlan() {
	for i := range d.plan.Changes {
		c := &d.plan.Changes[i]
		c.File = d.set.Path(c.File)
		if c.OldFile != "" {
			c.OldFile = d.set.Path(c.OldFile)
		}
		for j := range c.Candidates {
			c.Candidates[j].File = d.set.Path(c.Candidates[j].File)
		}
	}
}

func adoptCommand(t *terminal) *cli.Command {
	return &cli.Command{
		Name:      "adopt",
		Usage:     "say that a new fact is an old one reworded",
		ArgsUsage: "OLD NEW [NOTES ...]",
		Description: "OLD and NEW are as crib plan prints them. The next build gives the new fact the\n" +
			"history of the old one.\n\nExample: crib adopt k3f9x2 m81qa7",
		Flags: []cli.Flag{nowFlag},
		Action: func(c *cli.Context) error {
			if c.NArg() < 2 {
				return usageErrorf("adopt takes the two facts that crib plan names: crib adopt OLD NEW")
			}
			d, err := factsAt(c, 2)
			if err != nil {
				return err
			}
			return d.rewriteLock(t, func(lock *identity.Lock) (*identity.Lock, error) {
				next, err := identity.Adopt(lock, c.Args().Get(0), c.Args().Get(1))
				if err != nil {
					return nil, err
				}
				return next, d.refused(c, next)
			})
		},
	}
}

// refused returns the reason why a build would not carry an adoption out, or
// nil.
func (d *deck) refused(c *cli.Context, lock *identity.Lock) error {
	now, err := timeOf(c.String("now"))
	if err != nil {
		return err
	}
	d.match(lock, now)
	for _, p := range d.plan.Problems {
		if p.Code == "adopt" {
			return &statusError{exitInput, d.located(p).String()}
		}
	}
	return nil
}

func pruneCommand(t *terminal) *cli.Command {
	return &cli.Command{
		Name:      "prune",
		Usage:     "forget the facts that are gone from the notes",
		ArgsUsage: "[NOTES ...]",
		Description: "Takes retired facts out of crib.lock: packages carry them no more, and if one\n" +
			"comes back it starts anew. Delete their notes in Anki first (" + identity.RetiredSearch + ").\n\nExample: crib prune notes",
		Action: func(c *cli.Context) error {
			d, err := factsAt(c, 0)
			if err != nil {
				return err
			}
			return d.rewriteLock(t, func(lock *identity.Lock) (*identity.Lock, error) {
				next, n := identity.Prune(lock)
				t.tell("%d retired notes forgotten", n)
				return next, nil
			})
		},
	}
}

// rewriteLock replaces the lock of the notes by what edit makes of it.
func (d *deck) rewriteLock(t *terminal, edit func(*identity.Lock) (*identity.Lock, error)) error {
	h := &holder{t: t}
	defer h.release()
	if err := h.take(d.set.Root); err != nil {
		return err
	}
	lock, err := d.readLock()
	if err != nil {
		return err
	}
	if lock == nil {
		return &statusError{exitInput, problem.Problem{
			Pos:     problem.Pos{File: d.lockPath()},
			Message: "there is no lock yet: run crib build" + d.args + " first",
		}.String()}
	}
	next, err := edit(lock)
	if err != nil {
		return inputError(err)
	}
	b := newBatch(t, h)
	defer b.abandon()
	if err := b.addForGood(d.lockPath(), func(w io.Writer) error {
		_, err := fmt.Fprint(w, next.Text())
		return err
	}); err != nil {
		return err
	}
	return b.commit()
}
