package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"crib/internal/cards"
	"crib/internal/export/apkg"
	"crib/internal/export/cutout"
	"crib/internal/export/sheet"
	"crib/internal/export/text"
	"crib/internal/facts"
	"crib/internal/identity"
	"crib/internal/notes"
	"crib/internal/outline"
	"crib/internal/problem"
)

// defaultNotes is the folder that is read when no notes are named.
const defaultNotes = "notes"

// deck is a set of notes on its way through the stages.
type deck struct {
	set   *notes.Set
	args  string // the notes as the command line names them, with a blank before each
	book  *facts.Book
	notes []*cards.Note
	lock  *identity.Lock // as it was read; nil if there was none
	plan  *identity.Plan // empty until the cards are identified
	// problems are those of the notes, which crib check shows; of this build
	// those of the identities and of what is written.
	problems  problem.List
	thisBuild problem.List

	// What the outputs of a build say of themselves.
	table     *text.Table
	paste     *text.Paste // nil if no paste files are written
	csvRemark string      // what to know of cards.csv
	sheet     sheet.Report
	cutout    cutout.Report
}

// readFacts runs the stages up to the facts on the notes that the command line
// names.
func readFacts(c *cli.Context) (*deck, error) { return factsAt(c, 0) }

// factsAt is readFacts with the notes named from the nth argument on.
func factsAt(c *cli.Context, n int) (*deck, error) {
	paths := c.Args().Slice()[n:]
	if len(paths) == 0 {
		paths = []string{defaultNotes}
		if _, err := os.Stat(defaultNotes); errors.Is(err, fs.ErrNotExist) {
			return nil, &statusError{exitFiles, fmt.Sprintf("there is no folder %q here: name the file or the folder of your notes", defaultNotes)}
		}
	}
	for _, p := range paths {
		if p == "-" {
			return nil, usageErrorf("standard input cannot be read as notes: name a file or a folder")
		}
		if strings.HasPrefix(p, "-") {
			return nil, usageErrorf("%q looks like a flag: put flags before the notes, or write ./%s", p, p)
		}
	}
	set, err := notes.Load(paths)
	if err != nil {
		return nil, err
	}
	outlines := make([]*outline.Outline, len(set.Files))
	for i, f := range set.Files {
		outlines[i] = outline.Parse(f.Name, f.Text)
	}
	d := &deck{set: set, args: typed(c.Args().Slice()[n:]), book: facts.Read(outlines, set.Catalog), plan: &identity.Plan{}}
	d.problems = append(d.problems, set.Problems...)
	d.problems = append(d.problems, d.book.Problems...)
	return d, nil
}

// typed returns arguments as one types them into a shell, with a blank before
// each.
func typed(args []string) string {
	var b strings.Builder
	for _, a := range args {
		if strings.ContainsAny(a, " \t\n'\"\\$&|;<>()*?[]{}!#~`") {
			a = "'" + strings.ReplaceAll(a, "'", `'\''`) + "'"
		}
		b.WriteString(" " + a)
	}
	return b.String()
}

// makeCards runs the stage after the facts.
func (d *deck) makeCards() {
	var problems problem.List
	d.notes, problems = cards.Make(d.book, cards.Options{Root: d.name(), Tag: d.set.Catalog.Tag})
	d.problems = append(d.problems, problems...)
	d.problems = append(d.problems, apkg.MissingImages(os.DirFS(d.set.Root), d.notes)...)
}

// name returns the full name of the root deck. In a catalog "::" begins a
// deeper level, as in Anki; what somebody has called their notes is one level,
// whatever is in it ("std::vector").
func (d *deck) name() string {
	if name := cards.DeckName(d.set.Catalog.Deck); name != "" {
		return name
	}
	return cmp.Or(cards.DeckLevel(d.title()), "Notes")
}

// title returns what the notes are called, for people to read: the catalog's
// name of the deck, else the title of the notes, else the name of the file or
// folder.
func (d *deck) title() string {
	if name := cards.DeckName(d.set.Catalog.Deck); name != "" {
		return strings.ReplaceAll(name, "::", ": ")
	}
	switch {
	case d.book.Title != "":
		return d.book.Title
	case len(d.set.Files) == 1:
		base := path.Base(d.set.Files[0].Name)
		return strings.TrimSuffix(base, path.Ext(base))
	}
	abs, err := filepath.Abs(d.set.Root)
	if err != nil || filepath.Dir(abs) == abs {
		return "Notes"
	}
	return filepath.Base(abs)
}

// all returns every problem, sorted.
func (d *deck) all() problem.List {
	all := slices.Concat(d.problems, d.thisBuild)
	all.Sort()
	return all
}

// stop prints the problems that stop a run, and returns an error if there are
// any. strict makes warnings stop it too.
func (d *deck) stop(t *terminal, strict bool) error {
	if !d.stops(strict) {
		return nil
	}
	for _, p := range d.all() {
		if stops(p, strict) {
			fmt.Fprintln(t.stderr, d.located(p))
		}
	}
	return errInput
}

// stops reports whether there is a problem that stops a run.
func (d *deck) stops(strict bool) bool {
	return slices.ContainsFunc(d.all(), func(p problem.Problem) bool { return stops(p, strict) })
}

func stops(p problem.Problem, strict bool) bool {
	return p.Severity == problem.Error || strict && p.Severity == problem.Warning
}

// warn prints the warnings of this build: nothing else shows them.
func (d *deck) warn(t *terminal) {
	d.thisBuild.Sort()
	for _, p := range d.thisBuild {
		if p.Severity == problem.Warning {
			fmt.Fprintln(t.stderr, d.located(p))
		}
	}
}

// located returns a problem whose file is named as the author would type it.
func (d *deck) located(p problem.Problem) problem.Problem {
	return p.In(d.set.Path)
}
