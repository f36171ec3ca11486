package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// mostSteps and mostWords bound what one card asks for: more is split.
const (
	mostSteps = 3
	mostWords = 34
)

// goal asks how to reach what a goal says, or what to do in the case it names.
func (m *maker) goal(f *facts.Fact) []draft {
	if len(f.Term) == 0 {
		return nil
	}
	if len(f.Value) == 0 && len(f.Code) == 0 && (len(f.Items) > mostSteps || wordsOf(f.Items) > mostWords) {
		return m.list(f)
	}
	if m.idleCase(f) || stopsShort(f.Value) {
		return nil
	}
	q, answer := m.askGoal(f.Term, f)
	if q == nil || len(answer) == 0 {
		return m.bareGoal(f)
	}
	return []draft{{&Note{Role: "solution", Type: Question, Question: facts.OneRow(q), Answer: answer}}}
}

// bareGoal asks what stands behind a term that is no goal after all.
func (m *maker) bareGoal(f *facts.Fact) []draft {
	switch {
	case len(f.Items) > 0 && len(f.Value) == 0:
		return m.list(f)
	case len(f.Value) == 0 || len(f.Items) > 0 || len(f.Code) > 0:
		return nil
	}
	return []draft{{m.labelled(f, term(f.Term), f.Value, "solution", m.contextWithout(f, f.Term))}}
}

// idleCase reports whether the case that a goal names says nothing by itself:
// "if so", "for your cluster" in the section Cluster; or whether its solution
// is one more case.
func (m *maker) idleCase(f *facts.Fact) bool {
	t := read(term(f.Term))
	kind, _ := leadOf(t)
	if kind != conditionLead && kind != caseLead {
		return false
	}
	known := stems(m.context(f)...)
	idle := true
	for _, w := range t.words {
		if w.Class != english.Punctuation && !english.Stop(w.Low()) && !known[stem(w.Low())] && !idleWords[stem(w.Low())] {
			idle = false
		}
	}
	v := read(f.Value)
	return idle || len(v.words) > 0 && (conditions[v.words[0].Low()] || v.words[0].Low() == "even")
}

// stopsShort reports whether a solution ends in a verb that the goal only
// completes: "the buds begin | to swell".
func stopsShort(value facts.Text) bool {
	s := read(value)
	if n := len(s.words); n > 0 {
		return startVerbs[s.words[n-1].Base]
	}
	return false
}

var startVerbs = map[string]bool{"begin": true, "start": true, "need": true, "want": true, "try": true, "tend": true, "continue": true, "fail": true, "intend": true, "ought": true}

var idleWords = map[string]bool{"need": true, "require": true, "necessary": true, "possible": true, "so": true, "applicable": true}

// askGoal makes the question for a goal, and the answer that goes with its
// wording.
func (m *maker) askGoal(t facts.Text, f *facts.Fact) (facts.Text, facts.Rows) {
	t = term(t)
	s := read(t)
	answer := m.solution(f)
	kind, skip := leadOf(s)
	if kind == actLead && (m.titleCase(s.str) || !m.surelyAct(s, f)) {
		kind = nounLead
	}
	switch kind {
	case askedLead:
		return question(m.upperFirst(t)), answer
	case goalLead, actLead:
		return question("How do you ", m.resolve(m.lowerFirst(s.from(skip)), f)), answer
	case conditionLead, caseLead:
		return m.askCase(t, f, answer)
	}
	return m.askNoun(t, s), answer
}

// surelyAct reports whether a term that opens with a verb names something to
// do: the word is hardly ever a noun, or what answers it is an order or code.
func (m *maker) surelyAct(s *sentence, f *facts.Fact) bool {
	for i := range s.words {
		if versus(s.words[i].Low()) {
			return false
		}
	}
	if len(s.words) < 2 {
		return false
	}
	if w := s.words[0]; w.Class == english.Gerund || english.VerbOnly(w.Base) {
		return true
	}
	v := read(f.Value)
	if len(v.words) == 0 {
		return len(f.Code) > 0 || len(f.Items) > 1
	}
	return isCode(f.Value) || v.class(0) == english.Verb && v.words[0].Form == english.Base
}

// askNoun returns nil where a noun names no goal. It asks for the solution of a goal that is named by a noun: "command
// to list contexts", "unable to connect fix".
func (m *maker) askNoun(t facts.Text, s *sentence) facts.Text {
	last := len(s.words) - 1
	switch low := s.words[last].Low(); {
	case last > 0 && (low == "fix" || low == "solution" || low == "workaround"):
		return concat("How do you fix “", s.part(extent{0, last}), "”?")
	case wayTo(s) && s.class(0) != english.Determiner:
		return question("What is the ", m.lowerFirst(t))
	}
	return nil
}

// askCase asks what to do, or what happens, in a case: the condition stays a
// condition.
func (m *maker) askCase(t facts.Text, f *facts.Fact, answer facts.Rows) (facts.Text, facts.Rows) {
	if strings.Contains(t.String(), ", ") && conditions[read(t).words[0].Low()] {
		return nil, nil // what follows the comma is the answer
	}
	t = m.upperFirst(t)
	if len(f.Value) == 0 {
		return concat(t, ": what do you do?"), answer
	}
	v := read(f.Value)
	if all := (extent{0, len(v.words)}); len(v.words) <= 4 && v.quantified(all) && len(f.Items) == 0 {
		return nil, nil // "has max 5": hidden in its sentence it says more
	}
	if label, rest, ok := strings.Cut(v.str, " - "); ok && len(strings.Fields(label)) <= 3 && len(f.Items) == 0 {
		value := cut(f.Value, len(v.str)-len(rest), len(v.str))
		return concat(t, ": what is the ", m.lowerFirst(facts.PlainText(label)), "?"), facts.OneRow(value)
	}
	if verb, object, ok := order(v); ok && len(f.Items) == 0 && len(f.Code) == 0 {
		return concat(t, ": what do you ", verb, "?"), facts.OneRow(object)
	}
	switch {
	case v.class(0) == english.Verb && v.words[0].Form == english.Base:
		return concat(t, ": what do you do?"), answer
	}
	return nil, nil
}
