package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// What a gap asks may follow from the line above it or from the title, which
// the learner knows by then: such a line stands better on the back.

// followsFrom reports whether what a gap hides follows from what the notes say
// right before its line.
func (m *maker) followsFrom(f *facts.Fact, s *sentence, e extent) bool {
	return len(f.Body) == 1 && (m.lastOfTwo(f, s, e) || m.inTagline(f, s, e) || m.deedOfTitle(f, s, e) || m.saidMore(f, s))
}

// deedOfTitle reports whether a line says no more than that a thing does what its
// name says, to things of any sort: "restrict access to places" under "Place
// Restriction".
func (m *maker) deedOfTitle(f *facts.Fact, s *sentence, e extent) bool {
	if len(f.Path) == 0 || len(s.words) > 4 || e.to < len(s.words) || s.words[0].Form != english.Base && s.words[0].Form != english.Third {
		return false
	}
	for i := 1; i < len(s.words); i++ {
		for part := range strings.SplitSeq(s.low(i), "/") {
			if base, _ := english.Lemma(part); named(s.words[i].Text) || s.kind[i] != facts.Plain || english.Negative(part) || !english.Known(part) && !english.Known(base) && !english.Plural(part) {
				return false
			}
		}
	}
	for st := range stems(f.Path[len(f.Path)-1]) {
		if len(st) > 4 && related(st, stem(s.low(0))) {
			return true
		}
	}
	return false
}

// alone reports whether a fact is all that stands under its titles.
func (m *maker) alone(f *facts.Fact) bool {
	p, n := m.prev[f], m.next[f]
	return (p == nil || !slices.Equal(p.Path, f.Path)) && (n == nil || !slices.Equal(n.Path, f.Path))
}

// saidMore reports whether another line of the topic goes on from the same two
// verbs to more than this one does: "helps find faults" beside "helps you find
// cracks in the dam that no diver can see".
func (m *maker) saidMore(f *facts.Fact, s *sentence) bool {
	verbs, rest := s.twoVerbs()
	if verbs == "" || rest > 2 {
		return false
	}
	for g := range m.around(f, farthestHost, sameTopic) {
		if v, more := m.read(g.Body[0].Text).twoVerbs(); v == verbs && more > 2*rest {
			return true
		}
	}
	return false
}

// twoVerbs returns the two verbs that a line without a subject opens with, the
// first of which only helps the other, and how many words stand behind them.
func (s *sentence) twoVerbs() (verbs string, rest int) {
	if len(s.words) < 3 || !letting[s.words[0].Base] || s.words[0].Form != english.Third {
		return "", 0
	}
	for i := 1; i < 4 && i < len(s.words); i++ {
		switch {
		case s.low(i) == "you", s.low(i) == "users", s.class(i) == english.To:
		case s.words[i].Base != "" && s.words[i].Form == english.Base:
			return s.words[0].Base + " " + s.words[i].Base, len(s.words) - i - 1
		default:
			return "", 0
		}
	}
	return "", 0
}

// lastOfTwo reports whether a gap hides the second of two things that a line
// just above counts: "the rest is poured in the [second half]" under "it is
// poured in two halves".
func (m *maker) lastOfTwo(f *facts.Fact, s *sentence, e extent) bool {
	if n := e.len(); n > 3 || e.to < 2 {
		return false
	}
	if low := s.words[e.to-2].Low(); low != "second" && low != "other" {
		return false
	}
	of := stem(s.words[e.to-1].Low())
	for p, back := m.prev[f], 0; p != nil && back < farthestBack && slices.Equal(p.Path, f.Path); p, back = m.prev[p], back+1 {
		v := m.read(p.Body[0].Text)
		for i := 0; i+1 < len(v.words); i++ {
			if v.low(i) == "two" && stem(v.low(i+1)) == of {
				return true
			}
		}
	}
	return false
}

// doneWithIt reports whether a gap hides what a row of things is done with that
// the line above, which says what the title is, names already: "keep, lend and
// repair [old books]" under "a lending place for books".
func (m *maker) doneWithIt(f *facts.Fact, s *sentence, e extent) bool {
	p := m.prev[f]
	if p == nil || m.rank(f) != 1 || !slices.Equal(p.Path, f.Path) || e.to < len(s.words) {
		return false
	}
	above := m.read(p.Body[0].Text)
	if above.finiteVerb(extent{0, above.len()}) >= 0 {
		return false
	}
	deeds := 0
	for i := range e.from {
		switch w := &s.words[i]; {
		case w.Form == english.Base && !w.Opaque:
			deeds++
		case s.class(i) != english.Punctuation && s.class(i) != english.Conjunction:
			return false
		}
	}
	return deeds > 2 && shareNoun(above, m.read(s.part(e)))
}

// inTagline reports whether a gap hides no more than the notes say behind the
// title: "set down the [cooking times]" under "card - cooking times".
func (m *maker) inTagline(f *facts.Fact, s *sentence, e extent) bool {
	_, tagline := m.taglineOf(f)
	own := stems(tagline)
	said := 0
	for i := e.from; i < e.to; i++ {
		if c := s.class(i); c == english.Punctuation || c == english.Determiner || c == english.Pronoun || english.Stop(s.words[i].Low()) {
			continue
		}
		if !own[stem(s.words[i].Low())] {
			return false
		}
		said++
	}
	return said > 1
}

// taglineOf returns the line above the topic of a fact that says in a few words
// what its title is, and those words; nil if there is none.
func (m *maker) taglineOf(f *facts.Fact) (above *facts.Fact, tagline string) {
	if len(f.Path) < 2 {
		return nil, ""
	}
	title := fold(tidyTitle(f.Path[len(f.Path)-1]))
	for p, back := m.prev[f], 0; p != nil && back < farthest && len(p.Path) > 0 && p.Path[0] == f.Path[0]; p, back = m.prev[p], back+1 {
		for _, it := range append([]facts.Item{{Term: p.Term, Text: p.Value}}, p.Items...) {
			if len(it.Term) > 0 && fold(term(it.Term).String()) == title && len(strings.Fields(it.Text.String())) < 5 {
				return p, it.Text.String()
			}
		}
	}
	return nil, ""
}

// sayer returns the fact of the same topic that says what a line says, and more:
// the sentence right below a caption of a few words, or the goal whose solution
// the line is. It returns nil if there is none.
func (m *maker) sayer(f *facts.Fact) *facts.Fact {
	if f.Kind != facts.Statement || len(f.Body) != 1 || hasHidden(f.Body) || len(f.Remarks) > 0 {
		return nil
	}
	s := m.read(f.Body[0].Text)
	own := content(s)
	if len(own) < 2 || len(own) > 5 || s.quantified(extent{0, len(s.words)}) {
		return nil
	}
	if g := m.next[f]; g != nil && slices.Equal(g.Path, f.Path) && len(own) > 2 && len(s.words) < 6 && s.finiteVerb(extent{0, len(s.words)}) < 0 && g.Kind == facts.Statement && len(g.Body) == 1 && len(content(m.read(g.Body[0].Text))) > 2*len(own) && covers(stems(g.Text()), own) {
		return g
	}
	for g := range m.around(f, farthest, sameTopic) {
		if g.Kind != facts.Goal || len(g.Value) == 0 || len(g.Items) > 0 || len(g.Code) > 0 {
			continue
		}
		if v := content(m.read(g.Value)); len(v) > 2 && len(v) == len(own) && covers(stems(f.Text()), v) {
			return g
		}
	}
	return nil
}

// content returns the stems of the words of content of a text, without what
// stands in parentheses.
func content(s *sentence) []string {
	var out []string
	depth := 0
	for i := range s.words {
		switch low := s.words[i].Low(); {
		case low == "(":
			depth++
		case low == ")":
			depth--
		case depth == 0 && s.class(i) != english.Punctuation && !english.Stop(low) && low != "only":
			if st := stem(low); !slices.Contains(out, st) {
				out = append(out, st)
			}
		}
	}
	return out
}

// covers reports whether a set has all stems of a list, or others of their
// families.
func covers(set map[string]bool, list []string) bool {
	return !slices.ContainsFunc(list, func(st string) bool {
		for o := range set {
			if related(o, st) {
				return false
			}
		}
		return true
	})
}
