package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// whatSort asks what kind of thing a title is, where a line right under it is but the
// name of such a thing and what qualifies it: "column store" under "Vertigo". It
// returns nil for any other line.
func (m *maker) whatSort(f *facts.Fact, s *sentence) *Note {
	n := len(s.words)
	if len(f.Body) > 1 || len(f.Path) == 0 || n < 2 || n > mostKindWords || !kindNouns[s.low(n-1)] || !s.namesSort() || s.words[0].Opaque {
		return nil
	}
	title := m.title(f.Path[len(f.Path)-1])
	t := m.read(facts.PlainText(title))
	own := stems(title)
	if !m.nameOf(t) || !m.telltale(title) || len(t.words) > 3 || !named(title) || english.Plural(t.words[len(t.words)-1].Text) && !t.words[len(t.words)-1].Opaque ||
		slices.ContainsFunc(s.words, func(w english.Word) bool { return own[stem(w.Low())] }) {
		return nil
	}
	name, _ := m.naming(facts.PlainText(title), s)
	return &Note{Role: "statement", Type: Question, Context: m.contextWithout(f, facts.PlainText(title)),
		Question: facts.OneRow(question("What kind of ", s.low(n-1), " is ", name)), Answer: facts.OneRow(trimText(f.Body[0].Text, ".,;"))}
}

// mostKindWords is the number of words that tell what kind of thing something is.
const mostKindWords = 4

// namesItself asks a meaning of what its name does by a part of it, if it has most of
// the name in it: "Harbour Mill Grinding: grinds oats from the islands in the harbour
// mill". It returns nil for any other meaning.
func (m *maker) namesItself(t facts.Text, v *sentence, role string, context []string) *Note {
	if v.words[0].Form != english.Third || len(v.words) < 8 || v.hasComma() {
		return nil
	}
	own, said := m.read(t), stems(v.str)
	if len(own.words) < 3 {
		return nil
	}
	n := 0
	for i := range own.words {
		if said[stem(own.low(i))] {
			n++
		}
	}
	if n < 2 || n == len(own.words) {
		return nil
	}
	gaps := m.gaps(v, extent{0, len(v.words)}, append([]string{t.String()}, context...))
	if len(gaps) == 0 || gaps[0].score < leastScore {
		return nil
	}
	head := concat(m.label(t), " ")
	e := gaps[0].extent
	row := hideRange(concat(head, trimText(v.text, ".,;:")), head.Len()+v.at[e.from].from, head.Len()+v.at[e.to-1].to, 1)
	return &Note{Role: role, Type: Cloze, Context: context, Cloze: facts.OneRow(row)}
}

// kindNouns are nouns for a thing of many kinds.
var kindNouns = map[string]bool{"store": true, "database": true, "service": true, "system": true, "language": true, "protocol": true, "platform": true, "engine": true, "network": true, "format": true, "tool": true, "library": true, "framework": true, "server": true,
	"drug": true, "hormone": true, "enzyme": true, "protein": true, "virus": true, "gas": true, "metal": true, "acid": true, "planet": true, "star": true, "tax": true, "contract": true, "grape": true, "wine": true, "cheese": true, "mountain": true, "river": true}

// alsoCalled asks for another name of a title: "also called a grab". It returns nil
// for any other line.
func (m *maker) alsoCalled(f *facts.Fact, s *sentence) *Note {
	low := strings.ToLower(f.Text())
	if len(f.Path) == 0 || len(f.Body) > 1 || !strings.HasPrefix(low, "also ") && !strings.HasPrefix(low, "aka ") {
		return nil
	}
	from := 0
	switch {
	case s.low(0) == "called", s.low(0) == "named", s.low(0) == "aka":
		from = 1
	case s.low(0) == "known" && s.low(1) == "as":
		from = 2
	case s.low(0) == "referred" && s.low(1) == "to" && s.low(2) == "as":
		from = 3
	}
	if from == 0 || from >= len(s.words) || len(s.words) > from+6 {
		return nil
	}
	title := m.title(f.Path[len(f.Path)-1])
	if !m.nameOf(m.read(facts.PlainText(title))) {
		return nil
	}
	name, plural := m.naming(facts.PlainText(title), s)
	return &Note{Role: "statement", Type: Question, Context: m.contextWithout(f, facts.PlainText(title)),
		Question: facts.OneRow(question(m.what(be(plural), name), " also called")), Answer: facts.OneRow(trimText(s.from(from), ".,;"))}
}

// oneOfSeveral reports whether a title says what sort of things the lines under it
// are, "Use cases for nets", and more than one stands there: none tells what all are.
func (m *maker) oneOfSeveral(f *facts.Fact, t *sentence) bool {
	head := t.head()
	if head < 0 || !collective[t.words[head].Low()] {
		return false
	}
	for _, g := range []*facts.Fact{m.prev[f], m.next[f]} {
		if g != nil && slices.Equal(g.Path, f.Path) {
			return true
		}
	}
	return false
}

// collective are plurals that head titles over one thing of the sort a line.
var collective = map[string]bool{"cases": true, "usecases": true, "uses": true, "examples": true, "types": true, "kinds": true, "features": true, "benefits": true, "advantages": true, "disadvantages": true, "drawbacks": true, "limitations": true, "problems": true, "issues": true, "reasons": true, "rules": true, "tips": true, "requirements": true, "conditions": true, "characteristics": true, "properties": true, "goals": true, "symptoms": true, "signs": true, "causes": true, "effects": true, "pros": true, "cons": true, "pitfalls": true, "principles": true, "functions": true, "duties": true, "exceptions": true, "defences": true, "defenses": true}
