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
	sure := m.sureName(t)
	switch {
	case len(strings.Fields(t.String())) > 5 && !m.titleCase(t.String()), strings.Contains(t.String(), ": "), m.described(t):
		return nil
	case kind == goalLead && aims[m.read(t).words[0].Low()] && len(v.words) > 3:
		return facts.OneRow(question("What ", be(plural), " the ", m.lowerFirst(t)))
	case sure && kind == goalLead && len(v.words) > 3, sure && first.Low() == "used" && (v.class(1) == english.To || v.words[1].Low() == "for"):
		return facts.OneRow(question("What ", be(plural), " ", name, " for"))
	case kind == goalLead && len(v.words) > 4 && len(strings.Fields(t.String())) < 5:
		return facts.OneRow(concat(m.label(t), ": what ", is(plural), " for?"))
	case (sure || m.titleCase(t.String())) && v.acts() && len(v.words) > 2:
		return facts.OneRow(question("What ", does(plural), " ", name, " do"))
	case sure && first.Low() == "for" && len(v.words) > 2 && !v.hasComma():
		return facts.OneRow(question("What ", be(plural), " ", name, " for"))
	case m.defines(t, v) && (sure || v.words[0].Low() == "a" || v.words[0].Low() == "an" || english.Uncountable(strings.ToLower(t.String())) || v.class(0) == english.Pronoun):
		return facts.OneRow(question("What ", be(plural), " ", name))
	case m.defines(t, v):
		return facts.OneRow(concat(m.label(t), ": what ", is(plural), "?"))
	}
	return nil
}

// acts reports whether a meaning tells what its term does: "returns the value
// of an attribute".
func (s *sentence) acts() bool {
	w := s.words[0]
	return w.Form == english.Third && !w.Opaque && len(s.words) > 1 && (s.class(1) == english.Determiner || w.Class == english.Verb && english.VerbOnly(w.Base) || verbal(w.Low()) || idleVerbs[w.Base] && s.class(1) != english.Punctuation)
}

// verbal reports whether a word in -s ends as verbs do and nouns do not.
func verbal(low string) bool {
	for _, end := range []string{"ifies", "izes", "ises", "ects", "ibes", "ables"} {
		if strings.HasSuffix(low, end) && len(low) > len(end)+1 {
			return low != "tables" && low != "cables" && low != "variables" && low != "objects" && low != "subjects" && low != "projects" && low != "aspects"
		}
	}
	return false
}

// does returns the auxiliary that goes with a name.
func does(plural bool) string {
	if plural {
		return "do"
	}
	return "does"
}

// is returns the verb and pronoun that ask about a name.
func is(plural bool) string {
	if plural {
		return "are they"
	}
	return "is it"
}

// sureName reports whether a term takes its place in a question without an
// article: a plural, an abbreviation, code or a name of several words.
func (m *maker) sureName(t facts.Text) bool {
	s := m.read(t)
	str := t.String()
	if len(s.words) == 0 || !m.titleCase(str) && s.finiteVerb(extent{0, len(s.words)}) >= 0 || strings.ContainsAny(str, "(+,") {
		return false
	}
	if len(s.words) == 1 {
		return isCode(t) || allCaps(str) || codeLike(str) && !strings.ContainsAny(str, "0123456789")
	}
	return m.titleCase(str) && !strings.ContainsAny(str[len(str)-1:], "0123456789")
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
	s := m.read(t)
	for i := range s.words {
		if low := s.words[i].Low(); i > 0 && (low == "too" || low == "very") {
			return true
		}
	}
	return false
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
	s := m.read(t)
	return len(s.words) == 1 && s.class(0) == english.Adjective
}

// goalInside reads a meaning that is a goal and its solution after all: "to
// look taller, shoot from below". It returns nil for any other.
func (m *maker) goalInside(v *sentence) *Note {
	if kind, _ := leadOf(v); kind != goalLead {
		return nil
	}
	for i := range v.words {
		if v.words[i].Text != "," || i < 3 || i+3 >= len(v.words) || v.words[i+1].Form != english.Base || v.words[i+1].Opaque || v.class(i+2) == english.Conjunction || v.class(i+2) == english.Punctuation {
			continue
		}
		q := question("How do you ", m.lowerFirst(v.part(extent{1, i})))
		return &Note{Type: Question, Question: facts.OneRow(q), Answer: facts.OneRow(v.part(extent{i + 1, len(v.words)}))}
	}
	return nil
}
