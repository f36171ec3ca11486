package cards

import (
	"crib/internal/cards/english"
	"crib/internal/facts"
)

// outcome asks what follows a condition that a sentence opens with: "if the
// key is missing, the server answers 404" asks what happens if the key is
// missing. It returns nil where the sentence is better asked by a gap.
func (m *maker) outcome(f *facts.Fact, s *sentence, row facts.Text) *Note {
	if len(m.bodyRest(f)) > 0 || len(s.sentences()) > 1 || !conditions[s.words[0].Low()] || s.words[0].Low() == "because" || s.words[0].Low() == "although" {
		return nil
	}
	comma := s.conditionEnd()
	if comma < 3 || comma > 26 {
		return nil
	}
	return m.askOutcome(s.part(extent{0, comma}), s.part(extent{comma + 1, len(s.words)}))
}

// conditionEnd returns where the comma stands that ends the clause a sentence
// opens with; 0 if there is none, or one more might.
func (s *sentence) conditionEnd() int {
	for i := 2; i < len(s.words); i++ {
		if s.words[i].Text != "," {
			continue
		}
		c := s.clause(extent{i + 1, len(s.words)})
		if c.verb.len() > 0 && s.clause(extent{1, i}).verb.len() > 0 {
			return i
		}
	}
	return 0
}

// askOutcome asks for what follows a condition, in the words that its form
// wants: what happens, what you do, what you must or cannot do. It returns
// nil if what follows is only said of something, or is too long.
func (m *maker) askOutcome(condition, then facts.Text) *Note {
	then = dropThen(trimText(then, ".,;:"))
	s := read(then)
	all := extent{0, len(s.words)}
	c := s.clause(all)
	if c.verb.len() == 0 || len(s.words) > 24 || s.quantified(all) || s.conditional(extent{1, len(s.words)}) && len(s.words) > 16 {
		return nil
	}
	asks, answer := "what happens?", then
	switch first := s.words[0].Low(); {
	case first == "you" && c.verb.from == 1:
		if low := read(condition).words[0].Low(); low == "while" {
			return nil // a standing state, of which much can be said
		}
		asks, answer = s.askYou(c)
	case c.subject.len() == 0 && s.class(c.verb.from) == english.Verb && s.words[c.verb.from].Form == english.Base:
		asks = "what do you do?"
	case c.subject.len() == 0, s.class(c.verb.from) == english.Be, s.class(c.verb.from) == english.Have, s.words[0].Class == english.Subordinate:
		return nil
	}
	if len(answer) == 0 {
		return nil
	}
	return &Note{Role: "statement", Type: Question, Question: facts.OneRow(concat(m.upperFirst(trimText(condition, ":,;")), ", ", asks)), Answer: facts.OneRow(answer)}
}

// askYou words the question for what "you" do, and the answer to it: what
// stands behind the modal verb.
func (s *sentence) askYou(c clause) (string, facts.Text) {
	modal := s.words[c.verb.from].Low()
	rest := extent{c.verb.from + 1, len(s.words)}
	for rest.len() > 0 && s.class(rest.from) == english.Adverb {
		rest.from++ // "you must also specify ..."
	}
	switch {
	case rest.len() == 0:
		return "", nil
	case modal == "cannot" || modal == "can't" || modal == "can" && s.class(rest.from) == english.Negation:
		if s.class(rest.from) == english.Negation {
			rest.from++
		}
		return "what can you not do?", s.part(rest)
	case s.class(rest.from) == english.Negation:
		return "", nil
	case modal == "can" || modal == "must" || modal == "should" || modal == "may":
		return "what " + modal + " you do?", s.part(rest)
	case (modal == "need" || modal == "have") && s.class(rest.from) == english.To:
		rest.from++
		return "what do you " + modal + " to do?", s.part(rest)
	case modal == "need":
		return "what do you need?", s.part(rest)
	case s.words[c.verb.from].Form == english.Base:
		return "what do you do?", s.part(extent{c.verb.from, len(s.words)})
	}
	return "", nil
}
