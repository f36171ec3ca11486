package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/urfave/cli/v2"

	"crib/internal/identity"
	"crib/internal/problem"
)

// summarise tells what was written: to a person in a line or two; to anybody
// who asked for it by name, how to use it.
func (d *deck) summarise(c *cli.Context, t *terminal, written []string, took time.Duration) {
	t.tell("%s: %s in %s", filepath.ToSlash(c.String("out")), strings.Join(d.counts(len(written)), ", "), took.Round(time.Millisecond))
	if n := d.problems.Count(problem.Warning); n > 0 {
		t.tell("%s: crib check shows them", plural(n, "warning"))
	}
	if n := len(d.plan.Retired); n > 0 && !c.Bool("quiet") {
		fmt.Fprintf(t.stderr, "%s: %s retired, since what they ask is gone from the notes or asked otherwise; find them in Anki by %s, then run crib prune%s\n",
			filepath.ToSlash(d.lockPath()), plural(n, "note"), identity.RetiredSearch, d.args)
	}
	if d.csvRemark != "" {
		t.tell("cards.csv: %s", d.csvRemark)
	}
	byName := c.String("only") != "" && !c.Bool("quiet")
	if !t.person && !byName {
		return
	}
	if d.paste != nil {
		d.howToPaste(t.stdout, byName)
	}
	if d.cutout.Pages > 0 {
		fmt.Fprintf(t.stdout, "cards to cut out: %s\n", d.cutout.Duplex)
	}
}

// counts says how much of what there is.
func (d *deck) counts(files int) []string {
	parts := []string{plural(len(d.book.Facts), "fact")}
	if len(d.notes) > 0 {
		decks := map[string]bool{}
		for _, n := range d.notes {
			decks[n.Deck] = true
		}
		parts = []string{plural(len(decks), "deck"), plural(len(d.notes), "note"), plural(countCards(d.notes), "card")}
	}
	if pages := d.sheet.Pages + d.cutout.Pages; pages > 0 {
		parts = append(parts, plural(pages, "page"))
	}
	return append(parts, plural(files, "file"))
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// howToPaste says what to do with the files of the sets, and lists them if asked
// to: there may be a hundred.
func (d *deck) howToPaste(w io.Writer, list bool) {
	field, card := d.paste.Choices()
	fmt.Fprintf(w, "Quizlet: Create > Flashcard set > Import, paste a file of quizlet/; between term and definition: %s; between cards: %s\n", field, card)
	if !list {
		return
	}
	columns := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, set := range d.table.Sets {
		fmt.Fprintf(columns, "  quizlet/%s\t%s\t%s\n", set.File, set.Title, plural(len(set.Rows), "card"))
	}
	fmt.Fprintf(columns, "  quizlet/all.txt\t%s\t%s\n", d.table.Title, plural(d.table.Len(), "card"))
	columns.Flush()
}
