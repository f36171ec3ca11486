// Package text writes cards as plain text: a CSV file, and text to paste into
// Quizlet and sites like it; and notes as a text file that Anki imports.
//
//	table := text.New(notes, text.Options{})
//	for _, f := range table.PasteFiles(text.Paste{}) { ... f.Encode(w) ... }
//	err := text.CSV{}.Encode(w, table)
//
// Such sites know cards of two sides and nothing else: no clozes, no lists, no
// markup, no decks. A [Table] is the cards cut down to that, and every file
// here (but Anki's) is written from one, so that all of them hold the same
// cards in the same order.
//
// Quizlet splits what is pasted at two separators and knows no quoting, so the
// text itself must not hold one: see [Paste].
package text

import (
	"io"
	"slices"

	"crib/internal/cards"
	"crib/internal/facts"
	"crib/internal/problem"
)

// Options says what a [Table] is to hold. The zero value works.
type Options struct {
	// Title is what the notes are called; it stands before the service in the
	// titles of the sets.
	Title string
	// Swap puts the definition first. What was a definition may then stand for
	// several terms; that is reported, as it cannot be mended.
	Swap bool
	// MaxSet is how many cards a set may have before it is reported; 0 means
	// [MaxSet].
	MaxSet int
	// MaxSide is how many characters a side may have before it is reported; 0
	// means [MaxSide]. No side is ever cut.
	MaxSide int
}

// The limits that are assumed where none are given. Quizlet publishes none;
// these are what is known to work with room to spare.
const (
	MaxSet  = 1000 // cards in a set
	MaxSide = 1000 // characters on a side
)

// Row is one card of two sides. No side is empty, neither equals the other,
// and in a table that is not swapped no two rows have the same Term (case
// ignored).
type Row struct {
	// Term and Definition are the sides, each in one line without tabs or
	// control characters, trimmed.
	Term, Definition string
	// TermLines and DefinitionLines are the same with their line breaks kept.
	TermLines, DefinitionLines string

	Service string     // what the row's set is about
	Topic   string     // the titles between the service and the card, joined by " > "
	Tags    []string   // as of the note
	ID      string     // of the card: stays when the text is edited
	Kind    cards.Kind // of the card
	Place   facts.Place
}

// Set is the cards of one service: what becomes one set on a site.
type Set struct {
	Title string // of the set: "Root: Service"
	File  string // "01-amazon-sqs.txt"
	Rows  []Row  // never empty
}

// Table is two-sided cards, by set.
type Table struct {
	Title    string // of all the sets together
	Sets     []Set  // in the order of their first notes
	Problems problem.List
}

// File is a file to be written.
type File struct {
	Name   string // slash-separated
	Encode func(io.Writer) error
}

// New makes a table of the cards of notes: by service, in the order in which
// the services first come up, and in the order of the notes within each. It is
// total and deterministic.
//
// A card that has no two sides to it is left out and reported. Cards with the
// same term are told apart by more of their titles; where these are the same
// too they are merged, and reported.
func New(notes []*cards.Note, o Options) *Table {
	t := &Table{Title: compose(clean(o.Title, false))}
	drafts := t.drafts(notes)
	drafts = t.distinct(drafts)
	for _, d := range drafts {
		row := d.row()
		if o.Swap {
			row.Term, row.Definition = row.Definition, row.Term
			row.TermLines, row.DefinitionLines = row.DefinitionLines, row.TermLines
		}
		if n := len(t.Sets); n == 0 || t.Sets[n-1].Rows[0].Service != row.Service {
			t.Sets = append(t.Sets, Set{Title: setTitle(t.Title, row.Service)})
		}
		set := &t.Sets[len(t.Sets)-1]
		set.Rows = append(set.Rows, row)
	}
	nameFiles(t.Sets)
	t.check(o)
	t.Problems.Sort()
	return t
}

// Rows returns the rows of all sets, in order.
func (t *Table) Rows() []Row {
	var rows []Row
	for _, s := range t.Sets {
		rows = append(rows, s.Rows...)
	}
	return rows
}

// Len returns the number of rows.
func (t *Table) Len() int {
	n := 0
	for _, s := range t.Sets {
		n += len(s.Rows)
	}
	return n
}

// drafts makes a draft of every card that has two sides, grouped by service.
func (t *Table) drafts(notes []*cards.Note) []*draft {
	order := map[string]int{}
	var out []*draft
	for _, n := range notes {
		service := serviceOf(n)
		if _, ok := order[service]; !ok {
			order[service] = len(order)
		}
		for _, c := range n.Cards() {
			d := newDraft(c, service)
			if t.admit(d) {
				out = append(out, d)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b *draft) int { return order[a.service] - order[b.service] })
	return out
}

// admit reports what is wrong with a draft, and whether it makes a card.
func (t *Table) admit(d *draft) bool {
	switch {
	case blank(d.prompt.line):
		t.Problems.Add(d.pos(), problem.Warning, "empty-side", "the card has no question in words, so it is not in the CSV and the Quizlet sets; give it one")
		return false
	case blank(d.answer.line):
		t.Problems.Add(d.pos(), problem.Warning, "empty-side", "no words answer %q, so it is not in the CSV and the Quizlet sets; write the answer", d.term.line)
		return false
	case d.key == foldKey(d.answer.line):
		t.Problems.Add(d.pos(), problem.Warning, "same-sides", "%q is asked and answered by the same words, so it is not in the CSV and the Quizlet sets; ask for something else", d.answer.line)
		return false
	}
	if d.loss.image {
		t.Problems.Add(d.pos(), problem.Info, "image-left-out", "%q has an image, which text cannot hold: its description stands in for it", d.term.line)
	}
	if d.loss.split {
		t.Problems.Add(d.pos(), problem.Info, "separator-in-text", "%q has a tab or a line break inside, which would split the card: a blank stands in for it", d.term.line)
	}
	return true
}
