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
		if low == "it" && s.class(i+1) == english.Be && impersonal[s.low(i+2)] {
			return t
		}
		name, plural := m.standIn(f)
		if len(name) == 0 || plural != (low != "it") || i+1 < len(s.words) && s.glued[i+1] {
			return t
		}
		return concat(cut(t, 0, s.at[i].from), name, cut(t, s.at[i].to, len(s.str)))
	}
	return t
}

// impersonal are words behind "it is" where "it" stands for nothing: "if it is dark".
var impersonal = map[string]bool{"dark": true, "cold": true, "hot": true, "warm": true, "wet": true, "dry": true, "late": true, "early": true, "raining": true, "snowing": true, "windy": true, "sunny": true, "possible": true, "impossible": true, "necessary": true,
	"important": true, "best": true, "better": true, "likely": true, "unlikely": true, "clear": true, "true": true, "easy": true, "difficult": true, "advisable": true, "recommended": true, "common": true, "time": true, "worth": true}

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
	if fuller := m.fullerName(f, title.String()); fuller != nil {
		return fuller, english.Plural(s.words[s.head()].Text)
	}
	name := m.lowerFirst(title)
	head := s.words[s.head()].Text
	if str := name.String(); str == strings.ToLower(str) && english.Countable(strings.ToLower(head)) {
		name = concat("the ", name)
	}
	return name, s.conjoined() || english.Plural(head)
}

// fullerName returns what the line before a fact speaks of, if that is the title
// with more behind it: "Rowing at night is a licensed sport" under "Rowing". What
// follows then speaks of that, not of all rowing. It is nil for any other line.
func (m *maker) fullerName(f *facts.Fact, title string) facts.Text {
	p := m.prev[f]
	if p == nil || !sameTopic(f, p) {
		return nil
	}
	s := m.read(p.Body[0].Text)
	c := s.clause(extent{0, len(s.words)})
	if c.subject.from > 0 || c.subject.len() > 5 || !strings.HasPrefix(fold(s.slice(c.subject)), fold(title)+" ") || s.class(len(strings.Fields(title))) != english.Preposition {
		return nil
	}
	return m.lowerFirst(s.part(c.subject))
}

// spelledOut puts a noun phrase of the line before in the place of "this" and the same
// noun: "this water" behind "the well gives clear water" is the clear water.
func (m *maker) spelledOut(t facts.Text, f *facts.Fact) facts.Text {
	s := m.read(t)
	p := m.prev[f]
	if len(s.words) < 4 || p == nil || m.rank(f) == 0 || strings.Join(p.Path, "\x00") != strings.Join(f.Path, "\x00") || !s.finite(2) {
		return t
	}
	if low := s.words[0].Low(); low != "this" && low != "these" {
		return t
	}
	noun := stem(s.words[1].Low())
	for i := len(p.Body) - 1; i >= 0; i-- {
		b := m.read(p.Body[i].Text)
		for _, ch := range b.chunks(extent{0, len(b.words)}) {
			if ch.len() > 1 && b.class(ch.from) == english.Determiner {
				ch.from++
			}
			if ch.noun && ch.len() > 1 && ch.len() < 5 && stem(b.words[ch.to-1].Low()) == noun {
				return concat("The ", b.part(ch.extent), cut(t, s.at[1].to, len(s.str)))
			}
		}
	}
	return t
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
