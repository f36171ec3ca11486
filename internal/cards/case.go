package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// longCondition is the number of words from which on a condition stands behind
// its question: a reader who waits so long for the question has lost the case.
const longCondition = 30

// askCase asks what to do, or what happens, in a case: the condition stays a
// condition.
func (m *maker) askCase(t facts.Text, f *facts.Fact, answer facts.Rows) (facts.Text, facts.Rows) {
	below := len(f.Body) > 1
	if strings.Contains(t.String(), ", ") && conditions[m.read(t).words[0].Low()] && !below {
		return nil, nil // what follows the comma is the answer
	}
	if rest, ok := cutWords(m.plainTitle(t), "for use"); ok && len(f.Path) > 0 && len(f.Value) == 0 && m.read(trimText(rest, "")).class(0) == english.Preposition {
		title := m.title(f.Path[len(f.Path)-1]) // "for use in a tent" under "Stove"
		return question("How do you use ", title, " ", m.lowerFirst(trimText(rest, ""))), answer
	}
	words := m.read(t).words
	t = m.upperFirst(m.resolve(m.plainTitle(t), f))
	ask := func(parts ...any) facts.Text {
		if len(words) >= longCondition {
			return question(m.upperFirst(trimText(concat(parts...), "?")), " ", m.lowerFirst(t))
		}
		sign := ", "
		if strings.Contains(t.String(), sign) {
			sign = ": " // behind one more comma the reader would not see where the case ends
		}
		return concat(append([]any{t, sign}, parts...)...)
	}
	if len(f.Value) == 0 {
		if m.tellWhat(f.Items) {
			return ask("what happens?"), answer
		}
		return ask("what do you do?"), answer
	}
	v := m.read(f.Value)
	if all := (extent{0, len(v.words)}); len(v.words) <= 4 && v.quantified(all) && len(f.Items) == 0 && !v.orders(below) {
		return nil, nil // "has max 5": hidden in its sentence it says more
	}
	if label, rest, ok := strings.Cut(v.str, " - "); ok && len(strings.Fields(label)) <= 3 && len(f.Items) == 0 {
		value := cut(f.Value, len(v.str)-len(rest), len(v.str))
		return ask("what is the ", m.lowerFirst(facts.PlainText(label)), "?"), facts.OneRow(value)
	}
	if object, as, ok := v.usedAs(); ok && len(f.Items) == 0 && len(f.Code) == 0 {
		return ask("what do you ", v.words[0].Low(), " ", v.part(as), "?"), facts.OneRow(v.part(object))
	}
	if verb, object, ok := order(v); ok && len(f.Items) == 0 && len(f.Code) == 0 {
		return ask("what do you ", verb, "?"), facts.OneRow(object)
	}
	if need, ok := cutWords(f.Value, "you need"); ok && len(f.Items) == 0 && len(f.Code) == 0 && !strings.HasPrefix(need.String(), " to ") {
		return ask("what do you need?"), facts.OneRow(trimText(need, ""))
	}
	if v.orders(below) {
		return ask("what do you do?"), answer
	}
	if q, rest, ok := m.askModal(v); ok && len(f.Items) == 0 && len(f.Code) == 0 {
		return ask(q, "?"), facts.OneRow(rest)
	}
	if best, act, ok := v.advised(); ok && len(f.Items) == 0 && len(f.Code) == 0 {
		return ask("what is it ", best, " to do?"), facts.OneRow(act)
	}
	if m.read(t).unnamedCase(v) {
		return nil, nil
	}
	if v.happens() && !v.idleResult() && words[0].Low() != "for" && len(v.words) <= mostHappening && !caseOfNothing(words) {
		return ask("what happens?"), answer
	}
	return nil, nil
}

// tellWhat reports whether all that stands under a case tells what is so in it, and
// nothing what to do: "there are no gulls", "no wind".
func (m *maker) tellWhat(items []facts.Item) bool {
	so := 0
	for _, it := range items {
		s := m.read(itemText(it))
		if len(s.words) == 0 || s.orders(true) {
			return false
		}
		if first := s.low(0); first == "there" || denies(first) || s.finiteVerb(extent{0, len(s.words)}) > 0 {
			so++
		}
	}
	return len(items) > 0 && so == len(items)
}

// unnamedCase reports whether a condition and what follows speak of something
// that another line names: "when it boils, it rises".
func (s *sentence) unnamedCase(then *sentence) bool {
	return len(s.words) > 1 && unnamed[s.words[1].Low()] && len(then.words) > 0 && unnamed[then.words[0].Low()]
}

// caseOfNothing reports whether a condition does not say what is so: "once
// checked".
func caseOfNothing(words []english.Word) bool {
	return len(words) == 2 && conditions[words[0].Low()] && words[1].Form == english.Past
}

// plainTitle sets a condition in small letters that is written as a title.
func (m *maker) plainTitle(t facts.Text) facts.Text {
	if m.titleCase(t.String()) {
		return m.plainCase(t)
	}
	return t
}

// mostHappening is the number of words of an event that is asked for as a
// whole.
const mostHappening = 24

// orders reports whether a text says what to do. Behind a condition a word
// that may be a verb is one if an object follows; on a line of its own too.
func (s *sentence) orders(below bool) bool {
	if len(s.words) == 0 {
		return false
	}
	w := s.words[0]
	if w.Class == english.Verb && w.Form == english.Base {
		return true
	}
	if low := w.Low(); (low == "have" || low == "keep") && (s.class(1) == english.Noun || s.class(1) == english.Determiner || s.class(1) == english.Adjective) {
		return true
	}
	if w.Opaque || len(s.words) < 2 {
		return false
	}
	next := s.class(1)
	base, form := english.Lemma(w.Low())
	if form != english.Base {
		low := s.words[1].Low()
		return form == english.NoVerb && w.Class == english.Noun && (low == "it" || low == "them") // a verb that is not known
	}
	return english.VerbOnly(base) || next == english.Determiner || next == english.Pronoun || s.finiteVerb(extent{1, len(s.words)}) < 0 && (next == english.Noun && below || next == english.Noun && len(s.words) <= 3)
}

// happens reports whether a clause tells an event: it has a subject, or its
// verb in front, and allows or forbids nobody anything.
func (s *sentence) happens() bool {
	c := s.clause(extent{0, len(s.words)})
	if c.verb.len() == 0 {
		return false
	}
	if c.subject.len() > 0 {
		switch s.words[c.subject.from].Low() {
		case "you", "we", "he", "she", "i":
			return false
		}
	}
	if s.class(c.verb.from) == english.Participle && c.verb.len() == 1 && !s.words[c.verb.from].Opaque && strings.HasSuffix(s.words[c.verb.from].Low(), "ed") {
		return false // "a dressing taped on three sides"
	}
	for i := c.verb.from; i < c.verb.to; i++ {
		switch s.words[i].Low() {
		case "may", "must", "should", "shall", "cannot", "can't":
			return false
		}
	}
	return true
}

// advised reads an advice of the form "it is best to oil the hinge".
func (s *sentence) advised() (best string, act facts.Text, ok bool) {
	if len(s.words) < 5 || s.words[0].Low() != "it" || s.words[1].Low() != "is" || s.class(3) != english.To {
		return "", nil, false
	}
	switch best = s.words[2].Low(); best {
	case "best", "better", "advisable", "recommended", "important", "necessary", "essential", "safest", "wise", "common":
		return best, trimText(s.part(extent{4, len(s.words)}), ".,;"), true
	}
	return "", nil, false
}
