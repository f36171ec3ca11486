package cards

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crib/internal/facts"
)

// leastScore is what a gap needs to make a card worth having.
const leastScore = 0.5

// statement asks a sentence of its most telling part.
func (m *maker) statement(f *facts.Fact) []draft {
	row := f.Body[0].Text
	s := read(row)
	var ways draft
	for _, g := range m.gaps(s, extent{0, len(s.words)}, m.context(f)) {
		if g.score < leastScore || len(ways) == 4 {
			break
		}
		n := &Note{Role: "statement", Type: Cloze, Cloze: facts.OneRow(hideRange(row, s.at[g.from].from, s.at[g.to-1].to, 1))}
		n.Cloze = append(n.Cloze, f.Body[1:]...)
		ways = append(ways, n)
	}
	return []draft{ways}
}

// authored asks what the author has hidden.
func (m *maker) authored(f *facts.Fact) []draft {
	return []draft{{&Note{Role: "hidden", Type: Cloze, Cloze: f.Body}}}
}

// hasHidden reports whether anything of rows is hidden.
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
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
