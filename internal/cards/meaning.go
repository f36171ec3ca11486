package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// askMeaning asks for a meaning in the words that its form wants: what a thing
// is, does or is for. It returns the question and what answers it, without the
// words that the question has taken up; nil where no such question is English,
// as for a bare property.
func (m *maker) askMeaning(t facts.Text, v *sentence) (q, answer facts.Text) {
	if len(v.words) < 2 || len(strings.Fields(t.String())) > 5 && !m.titleCase(t.String()) || strings.Contains(t.String(), ": ") {
		return nil, nil
	}
	answer = trimText(v.text, ",;:")
	if m.person(t, v) {
		return question("Who was ", t), answer
	}
	if roles[fold(t.String())] || m.described(t) || m.read(t).saysHow() && !m.titleCase(t.String()) {
		return nil, nil
	}
	name, plural := m.naming(t, v)
	first := v.words[0]
	if m.read(t).conjoined() && (first.Low() == "a" || first.Low() == "an") {
		if m.titleCase(t.String()) && len(v.words) > mostHidden {
			return question("What is meant by ", t), answer // what to hide of so long a meaning?
		}
		return nil, nil // of two things named, it defines only one
	}
	purpose := v.purposeAlone()
	sure := m.sureName(t)
	switch {
	case purpose && aims[m.read(t).words[0].Low()] && len(v.words) > 3:
		return question("What ", be(plural), " the ", m.lowerFirst(t)), answer
	case sure && purpose && len(v.words) > 3, sure && v.used():
		return question(m.what(be(plural), name), " for"), v.purpose()
	case purpose && len(v.words) > 4 && len(strings.Fields(t.String())) < 5:
		return concat(m.label(t), ": what ", is(plural), " for?"), answer
	case v.used() && !plural && len(v.words) > 3 && len(strings.Fields(t.String())) < 5 && !thinking[v.low(2)]:
		return concat(m.label(t), ": what ", is(plural), " for?"), v.purpose()
	case v.acts() && len(v.words) > 2 && !m.headsMany(t):
		return m.askDeed(t, name, v, plural, sure || m.titleCase(t.String()))
	case sure && plural && first.Class == english.Verb && first.Form == english.Base && tells[first.Base] && len(v.words) > 3:
		return question("What do ", name, " do"), answer
	case plural && v.watches() && m.records(t):
		return question("What are ", name, " for"), answer
	case sure && first.Low() == "for" && len(v.words) > 2 && !strings.Contains(v.str, "->") && (!v.hasComma() || v.class(1) == english.Gerund && v.finiteVerb(extent{1, len(v.words)}) < 0):
		return question(m.what(be(plural), name), " for"), v.purpose()
	case m.defines(t, v) && v.articled() && m.bareName(t, name, plural):
		return concat(m.label(t), ": what is it?"), answer
	case m.defines(t, v) && (sure || v.words[0].Low() == "a" || v.words[0].Low() == "an" || english.Uncountable(strings.ToLower(t.String())) && !english.Countable(strings.ToLower(t.String())) || v.class(0) == english.Pronoun || articled(name)):
		return question(m.what(be(plural), name)), answer
	case m.defines(t, v):
		return concat(m.label(t), ": what ", is(plural), "?"), answer
	}
	return nil, nil
}

// bareName reports whether a term in the singular that its meaning counts has no
// article in a question, for want of knowing whether it is a name: "Router".
func (m *maker) bareName(t, name facts.Text, plural bool) bool {
	low := strings.ToLower(name.String())
	head := low[strings.LastIndexByte(low, ' ')+1:]
	return !plural && name.String() == m.lowerFirst(t).String() && !isCode(t) && !codeLike(t.String()) && !strings.Contains(head, "-") && !allCaps(head) && !(english.Uncountable(head) && !english.Countable(head))
}

// thinking are verbs behind "used to" that tell of what was once so.
var thinking = map[string]bool{"believe": true, "think": true, "be": true, "live": true, "have": true}

// askDeed asks for what a thing does. A verb that only ties a name to what it
// stands for goes into the question: "What does a red flag mean?"
func (m *maker) askDeed(t, name facts.Text, v *sentence, plural, sure bool) (q, answer facts.Text) {
	answer = trimText(v.text, ",;:")
	verb := "do"
	if base, rest := v.said(); len(rest) > 0 {
		verb, answer = base, rest
	}
	if sure {
		return question(m.what(does(plural), name), " ", verb), answer
	}
	// The verb in the singular says that even "layouts" is one thing.
	return concat(m.label(t), ": what does it ", verb, "?"), answer
}

// articled reports whether a name has been given an article.
func articled(name facts.Text) bool {
	first, _, _ := strings.Cut(name.String(), " ")
	return first == "a" || first == "an"
}

// signifies are verbs that tie a name to what it stands for.
var signifies = map[string]bool{"represent": true, "indicate": true, "determine": true, "specify": true, "mean": true, "denote": true, "signify": true, "define": true, "describe": true, "measure": true}

// said returns the verb of that sort which opens a text, in its base form, and
// what stands behind it; nothing if the text does not open with one, or goes on
// with another verb.
func (s *sentence) said() (verb string, rest facts.Text) {
	w := s.words[0]
	if w.Form != english.Third || len(s.words) < 3 {
		return "", nil
	}
	verb = w.Base
	from := 1
	if tie := verb + " " + s.words[1].Low(); tie == "refer to" || tie == "stand for" {
		return tie, trimText(s.part(extent{2, len(s.words)}), ".,;:")
	}
	if low := s.low(1); !signifies[verb] && low != "what" && low != "how" && low != "whether" {
		return "", nil
	}
	switch low := s.words[1].Low(); {
	case low == "that":
		from = 2
	case s.class(1) == english.Subordinate:
	default:
		for i := 2; i < len(s.words); i++ {
			if s.words[i].Form == english.Third && s.class(i) == english.Verb && (s.class(i-1) == english.Conjunction || s.class(i-1) == english.Punctuation) {
				return "", nil // "defines the roles and checks them"
			}
		}
	}
	return verb, trimText(s.part(extent{from, len(s.words)}), ".,;:")
}

// withoutBe returns what a thing is without the verb that says so: "is a
// standby mode"; nil if a text opens otherwise.
func (s *sentence) withoutBe() facts.Text {
	if len(s.words) < 4 || s.words[0].Low() != "is" && s.words[0].Low() != "are" {
		return nil
	}
	rest := s.part(extent{1, len(s.words)})
	if low := s.words[1].Low(); low == "a" || low == "an" || low == "the" {
		return rest
	}
	all := extent{1, len(s.words)}
	if s.describes(all, s.words[0].Low() == "are") {
		return rest
	}
	return nil
}

// saysOfIt returns what a line says that the title above it is: "a kind of rope" of
// "its a kind of rope"; nothing for any other line.
func (s *sentence) saysOfIt() facts.Text {
	i := 0
	switch s.low(0) {
	case "its", "it's":
		i = 1
	case "it", "this", "they", "these":
		if s.class(1) == english.Be {
			i = 2
		}
	}
	if low := s.low(i); i == 0 || len(s.words) < i+3 || low != "a" && low != "an" && low != "the" && low != "one" {
		return nil
	}
	if s.low(i) == "one" && s.low(i+1) != "of" || s.quantified(extent{i + 1, len(s.words)}) {
		return nil
	}
	return s.part(extent{i, len(s.words)})
}

// used reports whether a text says what something is used for or to.
func (s *sentence) used() bool {
	return s.words[0].Low() == "used" && len(s.words) > 2 && (s.class(1) == english.To || s.words[1].Low() == "for")
}

// purpose returns what something is for, without the words that say so: "used
// for", "for".
func (s *sentence) purpose() facts.Text {
	from := 0
	if s.used() {
		from = 1
	}
	if s.words[from].Low() == "for" {
		from++
	}
	return trimText(s.part(extent{from, len(s.words)}), ",;:")
}

// watches reports whether a text opens with what is done with a record of
// something: "see who came", "track the costs".
func (s *sentence) watches() bool {
	w := s.words[0]
	return len(s.words) > 3 && w.Class == english.Verb && w.Form == english.Base && watching[w.Base] && s.class(1) != english.Preposition
}

var watching = map[string]bool{"view": true, "see": true, "track": true, "monitor": true, "analyze": true, "analyse": true, "audit": true, "compare": true, "trace": true, "measure": true, "show": true, "record": true, "capture": true, "inspect": true}

// records reports whether a term names what something is written down or shown
// in.
func (m *maker) records(t facts.Text) bool {
	s := m.read(t)
	return len(s.words) > 0 && recordings[stem(s.words[s.head()].Low())]
}

var recordings = map[string]bool{"log": true, "report": true, "metric": true, "chart": true, "dashboard": true, "record": true, "diary": true, "journal": true, "ledger": true, "register": true, "diagram": true, "trace": true, "scan": true, "map": true}

// headsMany reports whether a term is a common word that heads many a line, and
// so does nothing: "Result".
func (m *maker) headsMany(t facts.Text) bool {
	s := m.read(t)
	return len(s.words) == 1 && !m.sureName(t) && !m.telltale(t.String())
}

// acts reports whether a meaning tells what its term does: "returns the value
// of an attribute".
func (s *sentence) acts() bool {
	if len(s.words) > 3 && s.class(0) == english.Adverb && strings.HasSuffix(s.words[0].Low(), "ly") && s.class(1) == english.Verb && s.words[1].Form == english.Third {
		return true // "uniquely identifies a row"
	}
	w := s.words[0]
	if w.Form != english.Third || w.Opaque || len(s.words) < 2 {
		return false
	}
	if low := s.words[1].Low(); s.class(1) == english.Determiner || verbal(w.Low()) || low == "how" || low == "what" || low == "which" || low == "whether" || w.Base == "stand" && low == "for" || w.Class == english.Verb && low == "back" {
		return true
	}
	if w.Class != english.Verb {
		return idleVerbs[w.Base] && s.class(1) != english.Punctuation
	}
	if english.VerbOnly(w.Base) || idleVerbs[w.Base] && s.class(1) != english.Punctuation || english.Plural(s.words[1].Text) && !s.words[1].Opaque || s.class(1) == english.Adjective {
		return true
	}
	switch s.class(1) {
	case english.Noun, english.Gerund, english.Number, english.Pronoun, english.Preposition, english.Adverb:
		return !english.Nounish(w.Base)
	}
	return s.words[1].Low() == "that"
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

// roles are labels of what their title has, as often as they name a thing: "Motivation:
// a way to send data". What stands behind one is asked behind the label, not what it is.
var roles = map[string]bool{"motivation": true, "intuition": true, "rationale": true, "drawback": true, "downside": true, "upside": true, "caveat": true, "pitfall": true, "benefit": true, "advantage": true, "disadvantage": true,
	"pro": true, "con": true, "adv": true, "dis": true, "clinical": true, "presentation": true, "management": true, "investigation": true, "investigations": true, "prognosis": true, "epidemiology": true, "aetiology": true, "etiology": true, "prevention": true}

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

// saysHow reports whether a term of a few words is a noun and behind it how that
// is: "night shift short", "wrist most often broken".
func (s *sentence) saysHow() bool {
	last := len(s.words) - 1
	if last < 2 || s.class(0) == english.Determiner {
		return false
	}
	switch s.class(last) {
	case english.Adjective:
		return s.class(last-1) == english.Noun || s.class(last-1) == english.Adverb
	case english.Participle:
		return s.class(last-1) == english.Adverb
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

// purposeAlone reports whether a text says what something is for and no more:
// "to hold water", not "how to hold water" or "to hold water a wall is built".
func (s *sentence) purposeAlone() bool {
	kind, _ := leadOf(s)
	all := extent{0, len(s.words)}
	return kind == goalLead && s.words[0].Low() != "how" && (s.finiteVerb(all) < 0 || s.conditional(all))
}

// goalInside reads a meaning that is a goal and its solution after all: "to
// look taller, shoot from below". It returns nil for any other.
func (m *maker) goalInside(v *sentence) *Note {
	if kind, _ := leadOf(v); kind != goalLead {
		return nil
	}
	for i := range v.words {
		if v.words[i].Text == "," && i > 2 && i+2 == len(v.words) && !v.commaIn(extent{0, i}) && v.class(i+1) == english.Noun && !english.Known(v.low(i+1)) && !english.Plural(v.low(i+1)) {
			return &Note{Type: Question, Question: facts.OneRow(question("How do you ", m.lowerFirst(v.part(extent{1, i})))), Answer: facts.OneRow(v.part(extent{i + 1, len(v.words)}))} // "to ease wheezing, salbutamol"
		}
		if v.words[i].Text != "," || i < 3 || i+3 >= len(v.words) || v.words[i+1].Form != english.Base && (v.class(i+1) != english.Noun || v.class(i+2) != english.Determiner) || v.words[i+1].Opaque || v.class(i+2) == english.Conjunction || v.class(i+2) == english.Punctuation {
			continue
		}
		q := question("How do you ", m.lowerFirst(v.part(extent{1, i})))
		return &Note{Type: Question, Question: facts.OneRow(q), Answer: facts.OneRow(v.part(extent{i + 1, len(v.words)}))}
	}
	return nil
}

// articled reports whether a meaning opens with an article.
func (s *sentence) articled() bool {
	low := s.words[0].Low()
	return low == "a" || low == "an" || low == "the"
}
