package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// askMeaning asks for a meaning in the words that its form wants: what a thing
// is, does or is for. It returns nil where no such question is English, as for
// a bare property.
func (m *maker) askMeaning(t facts.Text, v *sentence) facts.Rows {
	if len(v.words) < 2 {
		return nil
	}
	name, plural := m.naming(t, v)
	first := v.words[0]
	if m.person(t, v) {
		return facts.OneRow(question("Who was ", t))
	}
	kind, _ := leadOf(v)
	switch {
	case len(strings.Fields(t.String())) > 5 && !m.titleCase(t.String()), strings.Contains(t.String(), ": "), m.described(t):
		return facts.OneRow(concat(m.upperFirst(t), ": what does it mean?"))
	case kind == goalLead && aims[read(t).words[0].Low()]:
		return facts.OneRow(question("What ", be(plural), " the ", m.lowerFirst(t)))
	case kind == goalLead, first.Low() == "for", first.Low() == "used" && (v.class(1) == english.To || v.words[1].Low() == "for"):
		return facts.OneRow(question("What ", be(plural), " ", name, " for"))
	case first.Class == english.Verb && first.Form == english.Third && plural:
		return facts.OneRow(question("What do ", name, " do"))
	case first.Class == english.Verb && first.Form == english.Third:
		return facts.OneRow(question("What does ", name, " do"))
	case kind == actLead && first.Class == english.Verb:
		if plural {
			return facts.OneRow(question("What do ", name, " do"))
		}
		if len(strings.Fields(t.String())) == 1 || isCode(t) {
			return facts.OneRow(question("What does ", name, " do"))
		}
		return facts.OneRow(concat(m.upperFirst(t), ": what do you do?"))
	case kind == conditionLead && (first.Low() == "when" || first.Low() == "if"):
		return facts.OneRow(question("When does ", name, " apply"))
	case first.Class == english.Number || v.kind[0] == facts.Quantity:
		return facts.OneRow(question("What is meant by ", m.lowerFirst(t)))
	case m.listing(v) && (first.Opaque || m.bareName(t, v)):
		return nil // "antidote: vitamin K, prothrombin complex"
	case first.Opaque && first.Text != strings.ToLower(first.Text) && len(v.words) > 3 && !strings.ContainsAny(first.Text, ":_/"):
		return facts.OneRow(question("What is meant by ", m.lowerFirst(t)))
	case m.nominal(v) && m.bareName(t, v):
		return facts.OneRow(question("What is meant by ", m.lowerFirst(t)))
	case m.nominal(v):
		return facts.OneRow(question("What ", be(plural), " ", name))
	}
	return nil
}

// aims are nouns that a purpose completes: "the aim of X is to ...".
var aims = map[string]bool{"aim": true, "goal": true, "purpose": true, "objective": true, "function": true, "role": true, "task": true, "job": true, "reason": true, "point": true, "idea": true, "advantage": true, "benefit": true}

// person reports whether a term with a capital is defined as a person: "the
// first emperor".
func (m *maker) person(t facts.Text, v *sentence) bool {
	end, noun := v.chunkEnd(0, len(v.words))
	return noun && named(t.String()) && !english.Plural(t.String()) && english.Person(v.words[end-1].Low())
}

// described reports whether a term is no noun but says how something is:
// "crust too pale".
func (m *maker) described(t facts.Text) bool {
	s := read(t)
	for i := range s.words {
		if low := s.words[i].Low(); i > 0 && (low == "too" || low == "very") {
			return true
		}
	}
	return false
}

// listing reports whether a meaning names things and says nothing of them: it
// has no verb, and no relative clause.
func (m *maker) listing(v *sentence) bool {
	for i := range v.words {
		switch v.class(i) {
		case english.Subordinate, english.Verb, english.Be, english.Modal, english.Have, english.Participle:
			return false
		}
	}
	return v.hasComma() || len(v.words) < 6
}

// bareName reports whether a term is one small word that may or may not want
// an article, which the meaning does not tell: "trill: rapid alternation".
func (m *maker) bareName(t facts.Text, v *sentence) bool {
	name := t.String()
	first := v.words[0].Low()
	return !strings.Contains(name, " ") && !isCode(t) && !codeLike(name) && name == strings.ToLower(name) && !strings.Contains(name, "-") &&
		!english.Uncountable(name) && !english.Plural(name) && first != "a" && first != "an" && first != "the"
}

// nominal reports whether a meaning is a noun phrase that says what something
// is: "a request for storage by a user", not "enabled by default".
func (m *maker) nominal(v *sentence) bool {
	switch first := v.words[0].Low(); first {
	case "everything", "something", "anything", "someone", "anyone", "whatever":
		return true
	}
	all := extent{0, len(v.words)}
	if strings.Contains(v.str, ": ") {
		return false
	}
	if _, noun := v.chunkEnd(0, all.to); !noun || v.finiteVerb(all) >= 0 {
		return false
	}
	first := v.words[0].Low()
	return first == "a" || first == "an" || first == "the" || first == "any" || len(v.words) >= 4
}

// wonders reports whether a term is a short question: "why shoot raw".
func wonders(t facts.Text) bool {
	first, _, _ := strings.Cut(strings.ToLower(t.String()), " ")
	return first == "why" || first == "how" || first == "what" || first == "which" || first == "who"
}

// actsItself reports whether a term opens with a verb: "can group".
func actsItself(t facts.Text) bool {
	s := read(t)
	return len(s.words) > 1 && (s.class(0) == english.Modal || s.class(0) == english.Be || s.class(0) == english.Do || s.class(0) == english.Verb && s.words[0].Form == english.Third)
}

// quality reports whether a term is an adjective alone, and so no name.
func (m *maker) quality(t facts.Text) bool {
	s := read(t)
	return len(s.words) == 1 && s.class(0) == english.Adjective
}

// goalInside reads a meaning that is a goal and its solution after all: "to
// look taller, shoot from below". It returns nil for any other.
func (m *maker) goalInside(v *sentence) *Note {
	if kind, _ := leadOf(v); kind != goalLead {
		return nil
	}
	for i := range v.words {
		if v.words[i].Text != "," || i+2 >= len(v.words) || v.words[i+1].Form != english.Base || v.words[i+1].Opaque || v.class(i+2) == english.Conjunction || v.class(i+2) == english.Punctuation {
			continue
		}
		q := question("How do you ", m.lowerFirst(v.part(extent{1, i})))
		return &Note{Type: Question, Question: facts.OneRow(q), Answer: facts.OneRow(v.part(extent{i + 1, len(v.words)}))}
	}
	return nil
}
