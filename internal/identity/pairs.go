package identity

import (
	"crib/internal/cards"
)

// matchNotes matches the notes of a fact that is there on both sides: those of
// one role and type. A note of another type cannot be the same note, because
// Anki does not turn one into the other on import.
func (m *matcher) matchNotes(old, built *fact) {
	for _, retired := range []bool{false, true} {
		for _, i := range built.notes {
			if m.entryOf[i] != nil {
				continue
			}
			for _, e := range old.entries {
				if e.note < 0 && e.rec.retired == retired && e.rec.role == m.notes[i].Role && e.rec.typ == m.notes[i].Type {
					m.pairNotes(e, i)
					break
				}
			}
		}
	}
	for _, i := range built.notes {
		for _, e := range old.entries {
			if m.entryOf[i] == nil && e.note < 0 && !e.rec.retired && e.rec.role == m.notes[i].Role {
				m.retyped[i] = e
			}
		}
	}
}

// pairNotes matches a recorded note with a note of this build.
func (m *matcher) pairNotes(e *entry, i int) {
	e.note = i
	m.entryOf[i] = e
}

// asked is a card's face: two notes with the same one are the same to a
// learner.
type asked struct {
	typ  cards.Type
	path string
	text string
}

// matchLeftNotes matches notes that went over to another fact unchanged, as
// when a fact is split.
func (m *matcher) matchLeftNotes() {
	left := map[asked][]int{}
	for i, n := range m.notes {
		if m.entryOf[i] == nil {
			k := asked{n.Type, joinPath(n.Context), plainText(n)}
			left[k] = append(left[k], i)
		}
	}
	if len(left) == 0 {
		return
	}
	found := map[asked][]*entry{}
	for _, f := range m.old.facts {
		for _, e := range f.entries {
			if e.note >= 0 || e.rec.retired {
				continue
			}
			if n, err := e.rec.note(); err == nil {
				k := asked{n.Type, joinPath(n.Context), plainText(n)}
				found[k] = append(found[k], e)
			}
		}
	}
	for k, entries := range found {
		if notes := left[k]; len(entries) == 1 && len(notes) == 1 {
			m.pairNotes(entries[0], notes[0])
		}
	}
}
