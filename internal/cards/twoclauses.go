package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// splitResult takes off a clause what follows from it: "the well is deep so, the
// pump needs a long rod". It says the same again from the other side, and
// belongs on the back. A comma behind "so" tells that it opens a sentence.
func splitResult(t facts.Text) (clause, result facts.Text) {
	str := t.String()
	for _, mark := range []string{" so, ", "; so ", " therefore, ", " hence, "} {
		i := strings.Index(str, mark)
		if i <= 0 || strings.Count(str, mark) > 1 || strings.HasPrefix(str[i+len(mark):], "that ") {
			continue
		}
		left, right := cut(t, 0, i), cut(t, i+len(mark), len(str))
		if l := read(left); len(l.words) < 6 || conditions[l.words[0].Low()] || len(l.sentences()) > 1 || !l.fullClause() || !read(right).fullClause() {
			continue
		}
		return trimText(left, ".,;"), right
	}
	return t, nil
}

// fullClause reports whether a sentence has a subject and a verb.
func (s *sentence) fullClause() bool {
	c := s.clause(extent{0, len(s.words)})
	return c.subject.len() > 0 && c.verb.len() > 0 && s.class(c.verb.from) != english.Participle
}

// twoClauses asks each of two clauses by itself that a dash parts: "the mill may
// not grind rye - when the river is low, it stands still". It returns nil for
// any other line.
func (m *maker) twoClauses(f *facts.Fact, row facts.Text) []draft {
	str := row.String()
	i := strings.Index(str, " - ")
	if i <= 0 || strings.Count(str, " - ") > 1 || len(f.Term) > 0 {
		return nil
	}
	left, right := cut(row, 0, i), cut(row, i+3, len(str))
	l, r := m.read(left), m.read(right)
	if len(l.words) < 6 || len(r.words) < 6 || !l.fullClause() || !conditions[r.words[0].Low()] || r.conditionEnd() == 0 {
		return nil
	}
	var drafts []draft
	for i, t := range []facts.Text{left, right} {
		half := *f
		half.Body = facts.OneRow(trimText(t, ".,;"))
		for _, d := range m.statement(&half) {
			for _, n := range d {
				n.Role = []string{"first", "second"}[i] + ":" + n.Role
			}
			drafts = append(drafts, d)
		}
	}
	return drafts
}

// notThat hides what something is where the line sets off what it is not: "the
// keys are in the office, not in the hall". It returns nil for any other line.
func (m *maker) notThat(f *facts.Fact, s *sentence, row facts.Text) *Note {
	if len(m.bodyRest(f)) > 0 || len(s.sentences()) > 1 {
		return nil
	}
	be := slices.IndexFunc(s.words, func(w english.Word) bool { return w.Class == english.Be })
	if be < 1 || s.class(be+1) != english.Preposition {
		return nil
	}
	for i := be + 3; i+1 < len(s.words) && i < be+8; i++ {
		if s.words[i].Text == "," && s.class(i+1) == english.Negation {
			return m.clozeOf(f, s.hide(row, extent{be + 2, i}, 1))
		}
	}
	return nil
}

// withoutPointer takes a parenthesis off that only says where to look: "rises (see
// figure)".
func withoutPointer(t facts.Text) facts.Text {
	str := strings.ToLower(t.String())
	at := strings.Index(str, " (see ")
	if at <= 0 || len(str) != t.Len() {
		return t
	}
	end := strings.IndexByte(str[at:], ')')
	if end < 0 || end > 40 {
		return t
	}
	return concat(cut(t, 0, at), cut(t, at+end+1, len(str)))
}

// closed puts the bracket at the end of a text that its author forgot there.
func closed(t facts.Text) facts.Text {
	str := t.String()
	at := strings.LastIndexByte(str, '(')
	if at < 1 || str[at-1] != ' ' || strings.Count(str, "(") != strings.Count(str, ")")+1 || strings.IndexByte(str[at:], ')') >= 0 || len(strings.Fields(str[at:])) > 5 {
		return t
	}
	return concat(trimText(t, ".,;"), ")")
}

// withoutAlso takes the "also" of its main clause out of a text that is asked by
// itself: nothing goes before it there.
func withoutAlso(t facts.Text) facts.Text {
	if !strings.Contains(t.String(), " also ") {
		return t
	}
	s := read(t)
	for i := 1; i < 6 && i+1 < len(s.words) && !conditions[s.words[0].Low()]; i++ {
		if s.words[i].Low() != "also" {
			continue
		}
		switch s.class(i - 1) {
		case english.Noun, english.Pronoun, english.Modal, english.Be, english.Have:
			if c := s.class(i + 1); c != english.Participle || s.class(i-1) == english.Be {
				return concat(cut(t, 0, s.at[i].from), cut(t, s.at[i+1].from, len(s.str)))
			}
		}
	}
	return t
}
