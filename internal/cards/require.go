package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// demand is a clause that says what somebody or something can, may, must or
// should do: ranges of words, and the words as a question sets them.
type demand struct {
	lead       extent // the phrase that goes before the subject
	subject    extent
	modal, not string // " not" or nothing
	verb       int
	rest       extent // what follows the verb
}

// longestSubject is the number of words of a subject that a question repeats.
const longestSubject = 10

// demand reads a clause with a modal verb; ok is false for any other.
func (s *sentence) demand() (d demand, ok bool) {
	for i := 1; i+1 < len(s.words) && i < 2*longestSubject; i++ {
		if s.hasTo(i) {
			d.subject = extent{0, i}
			d.modal, d.verb, d.rest = "must", i+2, extent{i + 3, len(s.words)}
			return d, d.subject.len() <= longestSubject && d.verb < len(s.words) && !persons[s.words[i-1].Low()] && s.class(0) != english.Preposition && !strings.Contains(s.slice(d.subject), ",")
		}
		if s.class(i) != english.Modal {
			if c := s.class(i); s.finite(i) || c == english.Subordinate {
				return d, false
			}
			continue
		}
		from := i - 1
		if s.class(from) != english.Pronoun {
			for from > 0 && s.class(from-1) != english.Punctuation && s.class(from) != english.Determiner {
				from--
			}
		}
		if from > 0 && s.class(0) != english.Preposition {
			from = 0
		}
		d.lead, d.subject = extent{0, from}, extent{from, i}
		if d.subject.len() > longestSubject || strings.Contains(s.slice(d.subject), ",") {
			return d, false
		}
		return d, s.demanded(&d, i)
	}
	return d, false
}

// hasTo reports whether "has to" or "needs to" stands at i.
func (s *sentence) hasTo(i int) bool {
	switch s.words[i].Low() {
	case "has", "have", "needs", "need":
		return s.class(i+1) == english.To
	}
	return false
}

// demanded reads the verb of a demand, whose modal stands at i.
func (s *sentence) demanded(d *demand, i int) bool {
	d.modal, d.verb = s.words[i].Low(), i+1
	if base, found := strings.CutSuffix(d.modal, "not"); found {
		d.modal, d.not = base, " not"
	} else if base, found := strings.CutSuffix(d.modal, "n't"); found {
		d.modal, d.not = base, " not"
		if d.modal == "ca" {
			d.modal = "can"
		}
	}
	if s.class(d.verb) == english.Negation {
		d.not, d.verb = " not", d.verb+1
	}
	if d.verb < len(s.words) && s.words[d.verb].Low() == "also" {
		d.verb++ // besides what, a question of its own does not say
	}
	d.rest = extent{d.verb + 1, len(s.words)}
	for d.rest.len() > 0 && s.words[d.rest.to-1].Text == "." {
		d.rest.to--
	}
	switch d.modal {
	case "can", "may", "must", "should", "shall":
		return d.verb < len(s.words) && s.words[d.verb].Low() != "only"
	}
	return false
}

// askModal asks what somebody can, may or must do: "you cannot undo it" asks
// "what can you not do?", "you must name a witness" "what must you name?". It
// returns the question without its mark, and what answers it.
func (m *maker) askModal(s *sentence) (q, rest facts.Text, ok bool) {
	d, ok := s.demand()
	if !ok || d.modal == "can" && d.not == "" && !persons[s.words[d.subject.to-1].Low()] {
		return nil, nil, false
	}
	verb := s.words[d.verb].Low()
	if d.modal == "can" && s.holds(d.rest, "only") {
		return nil, nil, false // what it is limited to is the thing to ask
	}
	whole := d.not == "" && s.wholeObject(d.rest)
	if verb == "be" || (verb == "have" || verb == "need") && !whole {
		return nil, nil, false
	}
	q = concat("what ", d.modal, " ", m.definite(s, d.subject), d.not)
	if whole {
		q, rest = concat(q, " ", verb), s.part(d.rest)
	} else {
		q, rest = concat(q, " do"), s.part(extent{d.verb, d.rest.to})
	}
	if d.lead.len() > 0 {
		q = concat(q, " ", trimText(s.part(d.lead), ",;"))
	}
	return q, rest, true
}

// persons are the pronouns of those who can do something; verbs are drawn together
// with them, "they'll".
var persons = map[string]bool{"you": true, "we": true, "he": true, "she": true, "it": true, "they": true, "i": true}

// askRequirement asks what reaching a goal takes, where its solution says what
// somebody or something must do or be. It returns nil for any other solution.
func (m *maker) askRequirement(act facts.Text, v *sentence) (facts.Text, facts.Rows) {
	d, ok := v.demand()
	if !ok || d.modal != "must" && d.modal != "should" {
		return nil, nil
	}
	ask := func(parts ...any) facts.Text {
		return question(append([]any{"To ", act, ", "}, parts...)...)
	}
	if v.words[d.verb].Low() != "be" {
		if q, rest, ok := m.askModal(v); ok {
			return ask(q), facts.OneRow(rest)
		}
		return nil, nil
	}
	if d.lead.len() > 0 || d.rest.len() == 0 {
		return nil, nil
	}
	subject := m.definite(v, d.subject)
	if v.class(d.rest.from) == english.Participle && v.class(d.subject.to-1) != english.Pronoun {
		return ask("what ", d.modal, d.not, " be ", v.part(d.rest)), facts.OneRow(subject)
	}
	return ask("what ", d.modal, " ", subject, d.not, " be"), facts.OneRow(v.part(d.rest))
}

// definite returns a subject as a question names it: an article before a bare
// noun that takes one.
func (m *maker) definite(s *sentence, e extent) facts.Text {
	t := s.part(e)
	if first := s.words[e.from]; english.Closed(first.Low()) && !first.Opaque {
		return m.lowerFirst(concat(strings.ToLower(s.slice(extent{e.from, e.from + 1})), cut(s.text, s.at[e.from].to, s.at[e.to-1].to)))
	}
	own := m.read(t)
	head := own.words[own.head()]
	if low := head.Low(); own.class(0) != english.Determiner && !head.Opaque && head.Class == english.Noun && english.Known(low) && english.Countable(low) && !named(own.str) {
		return concat("the ", t)
	}
	return t
}

// holds reports whether a word stands in a range.
func (s *sentence) holds(e extent, low string) bool {
	for i := e.from; i < e.to; i++ {
		if s.words[i].Low() == low {
			return true
		}
	}
	return false
}

// wholeObject reports whether a range of words is one object and what
// qualifies it: "the name of a witness who was there".
func (s *sentence) wholeObject(e extent) bool {
	to, noun := s.chunkEnd(e.from, e.to)
	for noun && to < e.to && s.words[to].Low() == "of" {
		to, noun = s.chunkEnd(to+1, e.to)
	}
	if !noun || to < e.to && s.class(to) != english.Participle && !relative[s.words[to].Low()] {
		return false
	}
	for i := to; i < e.to; i++ {
		if s.words[i].Text == "," || s.words[i].Text == ";" {
			return false // a clause may follow
		}
	}
	return true
}
