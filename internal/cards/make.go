package cards

import (
	"strings"

	"crib/internal/catalog"
	"crib/internal/facts"
	"crib/internal/problem"
)

// Options says how the deck is named. The zero value works.
type Options struct {
	// Root is the deck that all decks lie in; "" means the book's title.
	Root string
	// Tag is the root of the tags; "" means a slug of the root deck.
	Tag string
	// Catalog knows the short names of services, for breadcrumbs; nil knows
	// none.
	Catalog *catalog.Catalog
}

// Make makes the notes of a book's facts, in the order of the facts. It is
// total and deterministic. The problems name the facts that no good question
// could be made of, with what would make them askable.
func Make(book *facts.Book, o Options) ([]*Note, problem.List) {
	m := newMaker(book, o)
	for _, f := range book.Facts {
		if !f.NoCard {
			m.fact(f)
		}
	}
	m.problems.Sort()
	return m.notes, m.problems
}

// maker holds what has been made so far.
type maker struct {
	root, tag string
	catalog   *catalog.Catalog
	notes     []*Note
	asked     map[string]asker // by folded question text
	vocab     *vocabulary
	problems  problem.List
}

// asker is the note that asks a question, and the answer it wants.
type asker struct {
	note   *Note
	answer string
}

func newMaker(book *facts.Book, o Options) *maker {
	m := &maker{root: o.Root, tag: o.Tag, catalog: o.Catalog, asked: map[string]asker{}, vocab: newVocabulary(book)}
	if m.root == "" {
		m.root = book.Title
	}
	m.root = deckLevel(m.root)
	if m.root == "" {
		m.root = "Notes"
	}
	if m.tag == "" {
		m.tag = m.root
	}
	m.tag = slug(m.tag)
	return m
}

// fact makes the notes of one fact.
func (m *maker) fact(f *facts.Fact) {
	made := 0
	for _, n := range m.draft(f) {
		m.finish(n, f)
		if m.admit(n) {
			made++
		}
	}
	if made == 0 {
		m.refuse(f)
	}
}

// draft returns what the fact's kind asks for; if its fields do not bear that,
// it is asked as a plain statement.
func (m *maker) draft(f *facts.Fact) []*Note {
	var notes []*Note
	switch f.Kind {
	case facts.Definition, facts.Acronym:
		notes = definition(f)
	case facts.Goal, facts.Command, facts.Question, facts.Scenario:
		notes = goal(f)
	case facts.List, facts.Procedure, facts.Contrast:
		notes = list(f)
	}
	if notes == nil {
		notes = m.statement(f)
	}
	return notes
}

// finish fills in what all notes of a fact have in common.
func (m *maker) finish(n *Note, f *facts.Fact) {
	n.Fact = f
	n.Deck = m.deck(f)
	n.Tags = m.tags(f)
	n.Path = f.Path
	n.Places = f.Places
	if n.Context == nil {
		n.Context = m.context(f)
	}
	if n.ReverseContext == nil {
		n.ReverseContext = m.context(f)
	}
	for _, r := range f.Remarks {
		n.Remark = append(n.Remark, facts.Row{Text: r})
	}
}

// admit takes the note into the deck unless all its cards are asked already.
func (m *maker) admit(n *Note) bool {
	cards := n.Cards()
	for _, c := range cards {
		key := strings.ToLower(c.Question())
		if old, ok := m.asked[key]; ok {
			old.note.Places = append(old.note.Places[:len(old.note.Places):len(old.note.Places)], n.Places...)
			return old.answer == c.Answer
		}
	}
	for _, c := range cards {
		m.asked[strings.ToLower(c.Question())] = asker{n, c.Answer}
	}
	if len(cards) > 0 {
		m.notes = append(m.notes, n)
	}
	return len(cards) > 0
}

// refuse reports a fact that no card was made of.
func (m *maker) refuse(f *facts.Fact) {
	p := f.Places[0]
	m.problems.Add(problem.Pos{File: p.File, Line: p.First}, problem.Warning, "no-card",
		"no question can be made of %q; say what it is, does or is for", f.Text())
}
