package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// statement asks a sentence of its most telling part: what its author hid,
// or else the gap that serves best.
func (m *maker) statement(f *facts.Fact) []*Note {
	row := f.Body[0].Text
	if hasHidden(f.Body) {
		return []*Note{{Role: "statement", Type: Cloze, Cloze: f.Body}}
	}
	s := read(row)
	all := extent{0, len(s.words)}
	context := m.context(f)
	gaps := m.gaps(s, all, context)
	if len(gaps) == 0 || gaps[0].score < leastScore {
		return nil
	}
	best := gaps[0].extent
	from, to := s.at[best.from].from, s.at[best.to-1].to
	n := &Note{Role: "statement", Type: Cloze, Cloze: facts.OneRow(hideRange(row, from, to, 1))}
	n.Cloze = append(n.Cloze, f.Body[1:]...)
	return []*Note{n}
}

// leastScore is what a gap needs to make a card worth having.
const leastScore = 0.5

// hasHidden reports whether the author has marked what is to be hidden.
func hasHidden(rows facts.Rows) bool {
	for _, row := range rows {
		for _, s := range row.Text {
			if s.Hide > 0 {
				return true
			}
		}
	}
	return false
}

// capitalise returns s with a capital first letter, unless its first word is
// code or a name that is spelt small on purpose.
func capitalise(s string) string {
	first, _, _ := strings.Cut(s, " ")
	if first == "" || codeLike(first) {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

var _ = english.Noun
