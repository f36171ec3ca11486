package apkg

import (
	"crib/internal/cards"
	"crib/internal/facts"
)

// The fields of the note types, in order. The spare ones are there because a
// field added later would make Anki take the type for another one; their names
// may change, as fields are known by their ids.
var (
	questionFields = []string{"Prompt", "Answer", "Context", "Reverse Prompt", "Reverse Answer", "Reverse Context", "Remark", "Service", "Spare 1", "Spare 2", "Spare 3", "Spare 4"}
	clozeFields    = []string{"Text", "Context", "Remark", "Service", "Spare 1", "Spare 2", "Spare 3", "Spare 4"}
)

// separator stands between the fields of a note in the database.
const separator = "\x1f"

// fieldWriter turns notes into fields.
type fieldWriter struct {
	decks *deckSet
	html  htmlWriter
	note  *cards.Note // at hand
}

func newFieldWriter(decks *deckSet, media *mediaSet) *fieldWriter {
	w := &fieldWriter{decks: decks}
	w.html.image = func(src string) string { return media.name(w.note, src) }
	return w
}

// fields returns the note's fields, in the order of its type, joined by the
// separator, and the first of them. What the note is about comes from its
// deck, but is kept in a field: learners move cards.
func (w *fieldWriter) fields(n *cards.Note) (all, first string) {
	h := &w.html
	h.b = h.b[:0]
	w.note = n
	var end int
	if n.Type == cards.Cloze {
		h.at, h.cloze = inCloze, true
		h.rows(n.Cloze)
		end = len(h.b)
		h.cloze = false
		w.breadcrumb(n.Context)
	} else {
		h.at, h.cloze = 0, false
		h.rows(n.Question)
		end = len(h.b)
		w.rows(n.Answer)
		w.breadcrumb(n.Context)
		w.rows(n.ReverseQuestion)
		w.rows(n.ReverseAnswer)
		w.breadcrumb(n.ReverseContext)
	}
	w.rows(n.Remark)
	w.breadcrumb(w.decks.find(n.Deck).about)
	h.put(spare)
	all = string(h.b)
	return all, all[:end]
}

// spare are the spare fields, with what separates them.
const spare = separator + separator + separator + separator

// rows writes a field after the first.
func (w *fieldWriter) rows(rows facts.Rows) {
	w.html.put(separator)
	w.html.rows(rows)
}

// breadcrumb writes titles, outermost first.
func (w *fieldWriter) breadcrumb(titles []string) {
	w.html.put(separator)
	for i, title := range titles {
		if i > 0 {
			w.html.put(" › ")
		}
		w.html.b = appendText(w.html.b, title, w.html.at)
	}
}
