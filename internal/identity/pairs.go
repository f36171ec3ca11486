package identity

import (
	"strings"

	"crib/internal/cards"
)

// matchNotes matches the notes of a fact that is there on both sides: first
// those of one role and type, then those that ask alike. A note of another
// type cannot be the same note, because Anki does not turn one into the other
// on import.
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
	m.matchAlikeNotes(old, built)
	for _, i := range built.notes {
		for _, e := range old.entries {
			if m.entryOf[i] == nil && e.note < 0 && !e.rec.retired && e.rec.typ != m.notes[i].Type {
				m.retyped[e] = i
			}
		}
	}
}

// pairNotes matches a recorded note with a note of this build.
func (m *matcher) pairNotes(e *entry, i int) {
	e.note = i
	m.entryOf[i] = e
}

// matchAlikeNotes matches the notes of one fact whose role has another name
// now, as that of a step that was reworded.
func (m *matcher) matchAlikeNotes(old, built *fact) {
	var left []*entry
	for _, e := range old.entries {
		if e.note < 0 && !e.rec.retired {
			left = append(left, e)
		}
	}
	var notes []int
	for _, i := range built.notes {
		if m.entryOf[i] == nil {
			notes = append(notes, i)
		}
	}
	if len(left) == 0 || len(notes) == 0 || len(left)*len(notes) > maxCrowd {
		return
	}
	like := make([][]float32, len(left))
	for x, e := range left {
		like[x] = make([]float32, len(notes))
		before, err := e.rec.note()
		if err != nil {
			continue
		}
		for y, i := range notes {
			like[x][y] = alikeNotes(before, m.notes[i])
		}
	}
	for _, p := range clearPairs(like, 0.5) {
		m.pairNotes(left[p[0]], notes[p[1]])
	}
}

// alikeNotes returns how much two notes of a fact ask the same, from 0 to 1.
func alikeNotes(a, b *cards.Note) float32 {
	if a.Type != b.Type {
		return 0
	}
	if a.Type == cards.Cloze {
		return alikeTexts(a.Cloze.String(), b.Cloze.String())
	}
	stemA, _, _ := strings.Cut(a.Role, ":")
	stemB, _, _ := strings.Cut(b.Role, ":")
	answers := alikeTexts(a.Answer.String(), b.Answer.String())
	if stemA == stemB {
		return answers
	}
	return min(answers, alikeTexts(a.Question.String(), b.Question.String()))
}

// evenly gives all words the weight 1, short ones half.
var evenly = &lexicon{total: 1}

// alikeTexts compares two texts of one fact, in which every word counts.
func alikeTexts(a, b string) float32 {
	if a == b {
		return 1
	}
	return similarity(evenly.wording(a), evenly.wording(b))
}

// clearPairs returns the pairs (row, column) of a table of likenesses that
// reach least and outdo all others in their row and column clearly.
func clearPairs(like [][]float32, least float32) [][2]int {
	const margin = 0.15
	var out [][2]int
	for x, row := range like {
		for y, v := range row {
			clear := v >= least
			for k, w := range row {
				clear = clear && (k == y || v-w >= margin)
			}
			for k := range like {
				clear = clear && (k == x || v-like[k][y] >= margin)
			}
			if clear {
				out = append(out, [2]int{x, y})
			}
		}
	}
	return out
}

// asked is a card's face: two notes with the same one are the same to a
// learner.
type asked struct {
	typ  cards.Type
	path string
	text string
}

func askedBy(n *cards.Note) asked { return asked{n.Type, joinPath(n.Context), plainText(n)} }

// matchLeftNotes matches notes that went over to another fact unchanged, as
// when a fact is split.
func (m *matcher) matchLeftNotes() {
	left := map[asked][]int{}
	for i, n := range m.notes {
		if m.entryOf[i] == nil {
			left[askedBy(n)] = append(left[askedBy(n)], i)
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
				found[askedBy(n)] = append(found[askedBy(n)], e)
			}
		}
	}
	for k, entries := range found {
		if notes := left[k]; len(entries) == 1 && len(notes) == 1 {
			m.pairNotes(entries[0], notes[0])
		}
	}
}
