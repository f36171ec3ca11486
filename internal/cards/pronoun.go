package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// resolve puts the title that a fact stands under in the place of an "it" or
// "them" that no noun goes before: "to speed it up" under Compost speeds the
// compost up.
func (m *maker) resolve(t facts.Text, f *facts.Fact) facts.Text {
	s := m.read(t)
	for i := range s.words {
		low := s.words[i].Low()
		if s.class(i) == english.Noun || i > 4 {
			return t
		}
		if low != "it" && low != "them" && low != "they" {
			continue
		}
		name, plural := m.standIn(f)
		if len(name) == 0 || plural != (low != "it") || i+1 < len(s.words) && s.glued[i+1] {
			return t
		}
		return concat(cut(t, 0, s.at[i].from), name, cut(t, s.at[i].to, len(s.str)))
	}
	return t
}

// standIn returns the title that a fact's pronouns mean, as a noun in a
// sentence, and whether it is plural.
func (m *maker) standIn(f *facts.Fact) (facts.Text, bool) {
	if len(f.Path) == 0 {
		return nil, false
	}
	title := facts.PlainText(m.title(f.Path[len(f.Path)-1]))
	s := m.read(title)
	if kind, _ := leadOf(s); len(s.words) == 0 || len(s.words) > 4 || kind != nounLead {
		return nil, false
	}
	name := m.lowerFirst(title)
	head := s.words[s.head()].Text
	if str := name.String(); str == strings.ToLower(str) && english.Countable(strings.ToLower(head)) {
		name = concat("the ", name)
	}
	return name, english.Plural(head)
}

// subject puts the title in the place of the pronoun that the first sentence
// under it begins with: "it can restore namespaces".
func (m *maker) subject(t facts.Text, f *facts.Fact) facts.Text {
	s := m.read(t)
	if len(s.words) < 3 || m.rank(f) > 0 || !s.finite(1) {
		return t
	}
	if first := s.words[0].Low(); first != "it" && first != "they" {
		return t
	}
	return m.upperFirst(m.resolve(t, f))
}
