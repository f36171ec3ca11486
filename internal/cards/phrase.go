package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// lead is what sort of words open a term, and so how it is asked.
type lead int

const (
	nounLead      lead = iota // "boot volume types"
	goalLead                  // "to reduce cost", "how to reduce cost"
	actLead                   // "encrypt all traffic", "encrypting all traffic"
	conditionLead             // "when the disk is full"
	caseLead                  // "for faster reads", "without a cache"
	askedLead                 // "why does it restart?"
)

// leadOf tells what opens a sentence, and how many of its words that takes up.
func leadOf(s *sentence) (lead, int) {
	low := func(i int) string {
		if i < len(s.words) {
			return s.words[i].Low()
		}
		return ""
	}
	switch {
	case len(s.words) == 0:
		return nounLead, 0
	case low(0) == "how" && low(1) == "to":
		return goalLead, 2
	case means[low(0)] && (low(1) == "to" || low(1) == "for"):
		return nounLead, 0
	case low(0) == "in" && low(1) == "order" && low(2) == "to":
		return goalLead, 3
	case low(0) == "to" && s.class(0) == english.To:
		return goalLead, 1
	case asks(s):
		return askedLead, 0
	case conditions[low(0)]:
		return conditionLead, 0
	case low(0) == "for" && s.class(1) == english.Gerund && s.words[1].Base != "" && !s.modifier(1):
		return actLead, 1
	case s.class(0) == english.Preposition && (len(s.words) < 2 || s.class(1) != english.Modal): // not "below will open it"
		return caseLead, 0
	case s.class(0) == english.Verb && s.words[0].Form == english.Base:
		return actLead, 0
	case s.class(0) == english.Gerund && s.words[0].Base != "" && !s.modifier(0) && len(s.words) > 2:
		return actLead, 0
	}
	return nounLead, 0
}

// means are nouns that name the way to do something.
var means = map[string]bool{"command": true, "query": true, "code": true, "script": true, "snippet": true, "syntax": true, "steps": true, "way": true, "method": true, "function": true, "option": true, "flag": true, "call": true, "formula": true}

// modifier reports whether the gerund at i qualifies the noun behind it, as
// in "scaling policies", rather than ruling it, as in "adding nodes".
func (s *sentence) modifier(i int) bool {
	return s.class(i+1) == english.Noun && (i+2 >= len(s.words) || s.class(i+2) == english.Punctuation) && !english.Plural(s.words[i+1].Text)
}

// asks reports whether a sentence is a question already.
func asks(s *sentence) bool {
	if s.words[len(s.words)-1].Text == "?" {
		switch s.words[0].Low() {
		case "to", "for":
			return false
		}
		return true
	}
	switch s.words[0].Low() {
	case "what", "which", "why", "who", "how", "where":
		c := s.class(1)
		return c == english.Be || c == english.Do || c == english.Modal || c == english.Have
	}
	return false
}

var conditions = map[string]bool{"when": true, "whenever": true, "if": true, "once": true, "while": true, "unless": true,
	"after": true, "before": true, "until": true, "because": true, "since": true, "although": true, "where": true}

// from returns the text of s from word i on, in the base form if the word is
// a verb in -ing.
func (s *sentence) from(i int) facts.Text {
	if i >= len(s.words) {
		return nil
	}
	e := extent{i, len(s.words)}
	if w := s.words[i]; w.Class == english.Gerund && w.Base != "" {
		rest := cut(s.text, s.at[i].to, len(s.str))
		return concat(w.Base, rest)
	}
	return cut(s.text, s.at[e.from].from, len(s.str))
}

// question ends a text with a question mark.
func question(parts ...any) facts.Text {
	return concat(trimText(withoutNote(concat(parts...)), "?:,.;"), "?")
}

// withoutNote takes a note to oneself off the end of a text: "open the gate (demo)".
func withoutNote(t facts.Text) facts.Text {
	str := t.String()
	at := strings.LastIndex(str, " (")
	if at <= 0 || !strings.HasSuffix(str, ")") || !notesToSelf[strings.ToLower(str[at+2:len(str)-1])] {
		return t
	}
	return cut(t, 0, at)
}

// notesToSelf say of a line where its author has it from, or what to do with it.
var notesToSelf = map[string]bool{"demo": true, "lab": true, "hands-on": true, "hands on": true, "exam": true, "important": true, "imp": true, "live": true, "todo": true, "recap": true, "review": true, "video": true}

// particles go with a verb before them: "set up", "turn off".
var particles = map[string]bool{"up": true, "down": true, "off": true, "out": true, "on": true, "in": true, "over": true, "back": true, "away": true}

// order reads a solution as an order with one object: "check the disk first"
// asks "what do you check first?" and answers "the disk".
func order(s *sentence) (verb string, answer facts.Text, ok bool) {
	if len(s.words) < 2 || len(s.words) > 9 || s.class(0) != english.Verb || s.words[0].Form != english.Base {
		return "", nil, false
	}
	verb, i := s.words[0].Low(), 1
	if particles[s.words[1].Low()] && len(s.words) > 2 {
		verb, i = verb+" "+s.words[1].Low(), 2
	}
	end := len(s.words)
	if end > i+1 && s.words[end-1].Low() == "first" {
		end--
		verb += " first"
	}
	if enclosed(s.slice(extent{i, end})) {
		return verb, s.part(extent{i, end}), true
	}
	to, noun := s.chunkEnd(i, end)
	if !noun {
		return "", nil, false
	}
	for to < end && s.words[to].Low() == "of" {
		next, noun := s.chunkEnd(to+1, end)
		if !noun {
			break
		}
		to = next
	}
	if to < end {
		return "", nil, false
	}
	return verb, s.part(extent{i, to}), true
}

// maladies are nouns that take no article behind what tells which one it is.
var maladies = map[string]bool{"disease": true, "syndrome": true, "fever": true, "palsy": true}

// naming says how a term is named in a question, and whether it is plural. An
// article is set where the term wants one: "a" if the meaning begins with it.
func (m *maker) naming(t facts.Text, value *sentence) (name facts.Text, plural bool) {
	t = term(t)
	s := m.read(t)
	last := s.head()
	if last < 0 {
		return t, false
	}
	if last+1 < len(s.words) && s.class(last+1) == english.Conjunction {
		return m.lowerFirst(t), true
	}
	word := s.words[last].Text
	plural = s.kind[last] != facts.Code && english.Plural(word) && (!codeLike(word) || allCaps(strings.TrimSuffix(word, "s")))
	head := s.words[last].Low()
	low := m.lowerFirst(t)
	if a := m.article(low); a != "" && !plural && last == len(s.words)-1 && s.class(0) != english.Determiner {
		return concat(a, low), false
	}
	if len(s.words) == 1 && named(s.str) && !allCaps(s.str) && !m.vocab.sentences {
		return t, plural // a name: "Install", "End"
	}
	if !plural && m.proper(s) && len(s.words) > 1 && last == len(s.words)-1 && m.sorts[head] >= leastOfSort && english.Ordinary(head) && english.Countable(head) && !allCaps(word) {
		first, _, _ := strings.Cut(low.String(), " ")
		return concat(english.Article(first)+" ", low), false // one of several: "a Map Task"
	}
	if !plural && m.proper(s) && len(s.words) > 2 && s.low(1) == "of" && !codeLike(word) && english.Countable(head) {
		return concat("the ", low), false // "League of Cities"
	}
	if plural || len(s.words) > 1 && maladies[head] || m.proper(s) && !commonName(s, value) || english.Uncountable(head) && !english.Countable(head) || s.class(0) == english.Determiner || s.class(0) == english.Gerund {
		return low, plural
	}
	switch first := value.words[0]; {
	case first.Class == english.Verb || first.Class == english.To || first.Class == english.Preposition || first.Class == english.Participle:
		if !m.vocab.ordinary(s.words[last].Text) || allCaps(s.words[last].Text) || len(s.words) == 1 && (value.words[0].Form == english.Base || !english.Known(head)) {
			return low, false
		}
		if m.sorts[head] >= leastOfSort && len(s.words) > 1 {
			first, _, _ := strings.Cut(low.String(), " ")
			return concat(english.Article(first)+" ", low), false // one of several: "a Map Task"
		}
		return concat("the ", low), false
	case first.Low() != "a" && first.Low() != "an":
		if str := low.String(); len(s.words) > 1 && str == strings.ToLower(str) && english.Countable(head) && s.familiar() {
			return concat("the ", low), false
		}
		if len(s.words) > 1 && last == len(s.words)-1 && s.words[last].Text == head && (allCaps(s.words[0].Text) || named(s.words[1].Text)) && english.Known(head) && english.Countable(head) && value.describes(extent{0, len(value.words)}, false) {
			first, _, _ := strings.Cut(low.String(), " ")
			return concat(english.Article(first), " ", low), false // "IAM trust policy": one of many
		}
		return low, false
	}
	first, _, _ := strings.Cut(low.String(), " ")
	return concat(english.Article(first)+" ", low), false
}

// leastOfSort is how many things of a sort have to be named for each to be one
// of them.
const leastOfSort = 3

// commonName reports whether a term in capitals is an ordinary noun after all,
// as its meaning tells: "Service Role: a role that ...".
func commonName(s, value *sentence) bool {
	first := value.words[0].Low()
	head := s.words[s.head()].Low()
	return (first == "a" || first == "an") && len(s.words) > 1 && s.familiar() && english.Known(head) && english.Countable(head)
}

// familiar reports whether all words of a term may be of general English.
func (s *sentence) familiar() bool {
	for i := range s.words {
		if low := s.words[i].Low(); i == 0 && s.class(i) == english.Number || s.class(i) != english.Number && !english.Known(low) && !english.Uncountable(low) && len(low) < 5 {
			return false
		}
	}
	return true
}

// head returns the noun that a term is about: the last word before a
// preposition or a parenthesis. It is -1 if there are no words.
func (s *sentence) head() int {
	for i := range s.words {
		if i > 0 && (s.class(i) == english.Preposition || s.class(i) == english.Punctuation || s.class(i) == english.Conjunction) {
			return i - 1
		}
	}
	return len(s.words) - 1
}

// proper reports whether a term is a name: code, an abbreviation or words with
// capitals, which take no article.
func (m *maker) proper(s *sentence) bool {
	str := strings.TrimSpace(s.str)
	if !strings.Contains(str, " ") {
		return codeLike(str) || strings.Contains(str, "-") || s.kind[0] == facts.Code || !m.vocab.ordinary(str) && str != strings.ToLower(str) && !allCaps(str)
	}
	return m.titleCase(str) || s.kind[len(s.kind)-1] == facts.Code || strings.Contains(str, " -")
}

// be returns the form of "be" that goes with a name.
func be(plural bool) string {
	if plural {
		return "are"
	}
	return "is"
}
