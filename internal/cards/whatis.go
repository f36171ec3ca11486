package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// subjectIs asks what the subject of a line is where the line says so: "split
// keys are keys that open two locks". It returns nil for any other line.
func (m *maker) subjectIs(f *facts.Fact, s *sentence) *Note {
	if len(m.bodyRest(f)) > 0 || len(s.sentences()) > 1 {
		return nil
	}
	c := s.clause(extent{0, len(s.words)})
	if c.verb.len() != 1 || c.subject.len() == 0 || c.subject.len() > 4 {
		return nil
	}
	be := s.words[c.verb.from].Low()
	plural := be == "are"
	if !plural && be != "is" || !s.sets(s.beforeVerb(c.rest), plural) {
		return nil
	}
	end, noun := s.chunkEnd(c.subject.from, c.subject.to)
	if !noun || end != c.subject.to || s.class(c.subject.from) == english.Number {
		return nil
	}
	subject := s.part(c.subject)
	if s.class(c.subject.from) == english.Determiner {
		switch s.words[c.subject.from].Low() {
		case "the":
			if low := s.words[c.rest.from].Low(); low != "a" && low != "an" {
				return nil // "the rest is sand"
			}
		case "a", "an":
		default:
			return nil
		}
		if c.subject.len() == 2 && english.Common(s.words[c.subject.from+1].Low()) {
			return nil
		}
	}
	if !m.telltale(subject.String()) {
		return nil
	}
	return &Note{Role: "statement", Type: Question, Context: m.contextWithout(f, subject), Question: facts.OneRow(question("What ", be, " ", m.lowerFirst(subject))), Answer: facts.OneRow(trimText(s.part(c.rest), ".,;"))}
}

// beforeVerb returns the part of a range before a comma that a verb without a
// subject follows: "a lock with two keys, opens both ways".
func (s *sentence) beforeVerb(e extent) extent {
	for i := e.from; i+1 < e.to; i++ {
		if w := s.words[i+1]; s.words[i].Text == "," && w.Form == english.Third && s.class(i+1) == english.Verb {
			return extent{e.from, i}
		}
	}
	return e
}

// sets reports whether a range of words says what something is: a noun, and
// behind it what sets it apart from others of its kind.
func (s *sentence) sets(e extent, plural bool) bool {
	for e.len() > 0 && s.words[e.to-1].Text == "." {
		e.to--
	}
	switch s.words[min(e.from, len(s.words)-1)].Low() {
	case "a", "an":
		e.from++
	case "the":
		return false
	}
	end, noun := s.chunkEnd(e.from, e.to)
	if !noun || end >= e.to || e.len() < 5 || s.quantified(e) {
		return false
	}
	if s.words[end].Low() == "of" {
		if _, noun := s.chunkEnd(end+1, e.to); !noun {
			return false // "kind of dull"
		}
	}
	if low := s.words[end].Low(); s.class(end) == english.Preposition && low != "of" && low != "for" || low == "used" && s.class(end+1) != english.To && s.words[end+1].Low() != "for" {
		return false
	}
	if s.words[end].Low() == "used" {
		return english.Plural(s.words[end-1].Text) == plural && !s.hasComma()
	}
	return s.describes(e, plural)
}

// noteBelow asks what the subject of a line is where the line only says what it
// is not, and the one below what it is: "the tomato is not a vegetable" over
// "it is a fruit". It returns nil for any other line.
func (m *maker) noteBelow(f *facts.Fact, s *sentence) *Note {
	if len(f.Remarks) == 0 || len(s.sentences()) > 1 {
		return nil
	}
	c := s.clause(extent{0, len(s.words)})
	if c.subject.len() == 0 || c.subject.len() > 5 || c.verb.len() != 2 || s.class(c.verb.from) != english.Be || s.class(c.verb.from+1) != english.Negation {
		return nil
	}
	r := m.read(f.Remarks[0])
	if len(r.words) < 4 || r.words[0].Low() != "this" && r.words[0].Low() != "it" || r.words[1].Low() != "is" || len(r.sentences()) > 1 {
		return nil
	}
	end, noun := r.chunkEnd(2, len(r.words))
	if low := r.words[2].Low(); !noun || end < len(r.words) && r.class(end) != english.Preposition && !relative[r.words[end].Low()] || low != "a" && low != "an" && low != "the" {
		return nil
	}
	return &Note{Role: "statement", Type: Question, Question: facts.OneRow(question("What ", strings.ToLower(s.slice(extent{c.verb.from, c.verb.from + 1})), " ", m.lowerFirst(s.part(c.subject)))),
		Answer: facts.OneRow(trimText(r.part(extent{2, len(r.words)}), ".,;")), Remark: facts.OneRow(trimText(f.Body[0].Text, ".,;"))}
}

// whichOf asks for the things that stand below a line which only says their
// kind: "the guild trades freely with towns" over three names. It returns nil for
// any other line.
func (m *maker) whichOf(f *facts.Fact, s *sentence) *Note {
	if len(f.Remarks) == 0 || len(s.sentences()) > 1 {
		return nil
	}
	r := m.read(f.Remarks[0])
	names := 0
	for _, w := range r.words {
		if named(w.Text) {
			names++
		}
	}
	if names < 2 || len(r.words) > 20 || !named(r.str) || !strings.Contains(r.str, ", ") || r.finiteVerb(extent{0, len(r.words)}) >= 0 {
		return nil
	}
	c := s.clause(extent{0, len(s.words)})
	last := len(s.words) - 1
	if c.subject.len() == 0 || c.subject.len() > 5 || c.verb.len() != 1 || s.words[c.verb.from].Form != english.Third || c.rest.len() < 1 || c.rest.len() > 5 {
		return nil
	}
	kind := s.words[last]
	if kind.Class != english.Noun || kind.Opaque || !english.Plural(kind.Text) || !english.Known(kind.Low()) || c.rest.len() > 1 && s.class(last-1) != english.Preposition {
		return nil
	}
	q := concat("Which ", kind.Low(), " does ", m.lowerFirst(s.part(c.subject)), " ", s.words[c.verb.from].Base)
	if c.rest.len() > 1 {
		q = concat(q, " ", s.part(extent{c.rest.from, last}))
	}
	return &Note{Role: "statement", Type: Question, Question: facts.OneRow(question(q)), Answer: facts.OneRow(trimText(f.Remarks[0], ".,;"))}
}
