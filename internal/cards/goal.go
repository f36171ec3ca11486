package cards

import (
	"slices"
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
	f = thenEnds(f)
	if len(f.Value) == 0 && len(f.Code) == 0 && (len(f.Items) > mostSteps || wordsOf(f.Items) > mostWords) {
		return m.list(f)
	}
	if m.idleCase(f) {
		if n := m.asOrder(f, m.read(f.Value), f.Value); n != nil {
			return []draft{{n}} // "if needed, use a candle as the light"
		}
		return nil
	}
	if stopsShort(f.Value) {
		return nil
	}
	if d := m.askRange(f); d != nil {
		return []draft{d}
	}
	if n := m.twoGoals(f); n != nil {
		return []draft{{n}}
	}
	condition, reason := splitReason(term(f.Term))
	q, answer := m.askGoal(condition, f)
	if q == nil || len(answer) == 0 {
		return m.bareGoal(f)
	}
	if m.wideGoal(f, q.String()) {
		return m.hideSolution(f)
	}
	if drafts := m.eitherWay(f, q); drafts != nil {
		return drafts
	}
	n := &Note{Role: "solution", Type: Question, Question: facts.OneRow(q), Answer: answer, Context: m.contextWithout(f, f.Term)}
	if strings.HasSuffix(q.String(), "what happens?") {
		m.hideJudgement(f, n)
	}
	if len(reason) > 0 {
		n.Remark = append(n.Remark, facts.Row{Text: reason})
	}
	if points := firstLevel(answer); len(answer) > mostRows && len(points) > 1 && len(points) < len(answer) {
		n.Answer, n.Remark = points, append(n.Remark, answer...)
	}
	if i := slices.IndexFunc(answer, func(r facts.Row) bool { return r.Code }); i == 1 && len(answer)-i >= mostCode && m.read(f.Value).isOrder() && len(f.Items) == 0 {
		n.Answer, n.Remark = answer[:1:1], append(n.Remark, answer[1:]...) // the order is what is to be known
	}
	if last := len(n.Context) - 1; last > 0 && m.handles(answer, n.Context[last]) {
		n.Context = n.Context[:last:last]
	}
	if last := len(n.Context) - 1; last >= 0 && onlyUses(answer, n.Context[last]) {
		title := facts.PlainText(n.Context[last])
		n.Context = n.Context[:last:last]
		if kind, _ := leadOf(m.read(term(f.Term))); last == 0 && kind == goalLead && placeless(q.String()) {
			// With nothing to tell what it is about, ask for the goal.
			name, plural := m.naming(title, m.read(term(f.Term)))
			if m.servesMore(f, title.String()) {
				if s := m.read(f.Body[0].Text); len(f.Body) == 1 && len(s.words) > 0 && s.words[0].Base == "use" {
					return m.line(f) // "use Nets to [catch fish]": of what it is said, stays in sight
				}
				n.Question, n.Answer = facts.OneRow(question("What do you use ", m.lowerFirst(term(f.Term)))), facts.OneRow(title)
				return []draft{{n}}
			}
			return []draft{{&Note{Role: "solution", Type: Question, Question: facts.OneRow(question(m.what(be(plural), name), " for")), Answer: facts.OneRow(m.lowerFirst(term(f.Term))), Context: n.Context}, n}}
		}
	}
	return []draft{append(draft{n}, m.secondStep(f)...)}
}

// wideGoal reports whether a question only asks how something is done that other
// lines of the section are about too: "How do you clean?"
func (m *maker) wideGoal(f *facts.Fact, q string) bool {
	verb, ok := strings.CutPrefix(q, "How do you ")
	verb = strings.ToLower(strings.TrimSuffix(verb, "?"))
	if !ok || !m.read(f.Value).isOrder() || strings.Contains(verb, " ") || len(f.Body) > 1 && len(f.Value) == 0 {
		return false
	}
	for g := range m.around(f, farthest, sameSection) {
		if stems(g.Text())[stem(verb)] {
			return true
		}
	}
	return false
}

// hideSolution hides the telling part of a solution in its sentence.
func (m *maker) hideSolution(f *facts.Fact) []draft {
	value := trimText(withoutLead(trimText(f.Value, ",;:")), ".")
	v := m.read(value)
	gaps := m.gaps(v, extent{0, len(v.words)}, append(m.context(f), f.Term.String()))
	e := v.clause(extent{0, len(v.words)}).rest
	if len(gaps) > 0 && gaps[0].score >= leastScore {
		e = gaps[0].extent
	} else if low := v.low(e.from); e.len() > 1 && (v.class(e.from) == english.Preposition || low == "as" || low == "that") {
		e.from++
	}
	if e.len() == 0 {
		return nil
	}
	row := concat(term(f.Term), ", ", hideRange(value, v.at[e.from].from, v.at[e.to-1].to, 1))
	return []draft{{&Note{Role: "solution", Type: Cloze, Cloze: facts.OneRow(row)}}}
}

// bareGoal asks what stands behind a term that is no goal after all.
func (m *maker) bareGoal(f *facts.Fact) []draft {
	switch {
	case len(f.Items) > 0 && len(f.Value) == 0:
		return m.list(f)
	case len(f.Value) == 0 || len(f.Items) > 0 || len(f.Code) > 0:
		return nil
	case caseOfNothing(m.read(term(f.Term)).words), m.read(term(f.Term)).unnamedCase(m.read(f.Value)):
		return m.hideSolution(f)
	case m.read(f.Value).idleResult():
		return nil // hidden in its sentence it says more
	case strings.HasPrefix(f.Text(), f.Value.String()+" - "):
		row := concat(hideWhole(term(f.Value), 1), " ", m.lowerFirst(term(f.Term))) // "404 Not Found - when no page has that name"
		return []draft{{&Note{Role: "solution", Type: Cloze, Cloze: facts.OneRow(row)}}}
	}
	if v := m.read(f.Value); len(v.words) <= 4 && !v.orders(false) && v.quantified(extent{0, len(v.words)}) {
		return nil // the quantity alone is to be hidden
	}
	return []draft{{m.labelled(f, term(f.Term), f.Value, "solution", m.contextWithout(f, f.Term))}}
}

// idleCase reports whether the case that a goal names says nothing by itself:
// "if so", "for your cluster" in the section Cluster; or whether its solution
// is one more case.
func (m *maker) idleCase(f *facts.Fact) bool {
	t := m.read(term(f.Term))
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
	v := m.read(f.Value)
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
	s := m.read(t)
	answer := m.solution(f)
	if q := m.askFix(s); q != nil {
		return q, answer
	}
	kind, skip := leadOf(s)
	if f.Kind == facts.Goal && (kind == nounLead || kind == caseLead) && len(s.words) > 1 && s.words[0].Low() == "to" {
		kind, skip = goalLead, 1 // its verb is not known
	}
	if kind == actLead && (m.titleCase(s.str) && !m.pairOfActs(s) || !m.surelyAct(s, f)) {
		kind = nounLead
	}
	if len(f.Code) > 0 && m.pairOfActs(s) {
		kind, skip = actLead, 0
	}
	switch kind {
	case askedLead:
		return question(m.upperFirst(t)), answer
	case goalLead, actLead:
		if act := m.read(s.from(skip)); act.needs() || act.answersThat() {
			return nil, nil
		}
		return m.askHow(m.resolve(m.plainAct(s.from(skip)), f), f, answer)
	case conditionLead, caseLead:
		return m.askCase(t, f, answer)
	}
	return m.askNoun(t, s), answer
}

// plainAct returns an act in small letters.
func (m *maker) plainAct(t facts.Text) facts.Text {
	if m.titleCase(t.String()) && m.pairOfActs(m.read(t)) {
		return m.plainCase(t)
	}
	if s := m.read(t); len(s.words) > 3 && s.words[1].Form == english.Base && s.class(2) == english.Determiner {
		if first := s.words[0].Low(); first == "enable" || first == "allow" || first == "permit" {
			return s.from(1) // "to enable show a menu": a verb too many
		}
	}
	return m.lowerFirst(t)
}

// pairOfActs reports whether a phrase is two things to do, however its words
// are spelt: "Zip and Upload Templates".
func (m *maker) pairOfActs(s *sentence) bool {
	if len(s.words) < 4 || s.words[1].Low() != "and" {
		return false
	}
	_, one := english.Lemma(s.words[0].Low())
	_, two := english.Lemma(s.words[2].Low())
	return two == english.Base && (one == english.Base || english.VerbOnly(s.words[2].Low()))
}

// askHow asks how something is done, what it takes, or, of something that is
// over, what was done for it.
func (m *maker) askHow(act facts.Text, f *facts.Fact, answer facts.Rows) (facts.Text, facts.Rows) {
	if rest, ok := cutWords(act, "have"); ok {
		act = concat("get", rest)
	}
	if len(f.Items) == 0 && len(f.Code) == 0 && len(answer) == 1 {
		v := answer[0].Text
		if q, rest := m.askRequirement(act, m.read(v)); q != nil {
			return q, rest
		}
		if order, ok := yourOrder(v); ok {
			return question("How do you ", act), facts.OneRow(order)
		}
		if need, ok := cutWords(v, "you need"); ok {
			return question("What do you need in order to ", act), facts.OneRow(trimText(need, ""))
		}
		if rest, ok := cutWords(v, "you can"); ok && !strings.HasPrefix(rest.String(), " only") {
			return question("How can you ", act), facts.OneRow(trimText(rest, ""))
		}
	}
	act = m.withArticle(m.withObject(act, answer))
	if told(answer) {
		return question("What was done to ", act), answer
	}
	return question("How do you ", act), answer
}

// withObject names in a goal what its solution does something with: "use with a
// pump", answered by "attach the hose".
func (m *maker) withObject(act facts.Text, answer facts.Rows) facts.Text {
	s := m.read(act)
	if len(answer) != 1 || len(s.words) < 3 || s.words[0].Low() != "use" || s.class(1) != english.Preposition {
		return act
	}
	v := m.read(answer[0].Text)
	to, noun := v.chunkEnd(1, len(v.words))
	if !v.isOrder() || !noun {
		return act
	}
	return concat(s.part(extent{0, 1}), " ", indefinite(v, extent{1, to}), " ", s.part(extent{1, len(s.words)}))
}

// yourOrder takes off a solution the words that make it the reader's: "you have
// to rename it", "we use an index".
func yourOrder(v facts.Text) (facts.Text, bool) {
	for _, who := range []string{"you", "we", "one"} {
		act, ok := cutWords(v, who)
		if !ok {
			continue
		}
		act = trimText(act, "")
		for _, have := range []string{"have to", "has to", "need to", "needs to", "will need to", "will have to"} {
			if order, ok := cutWords(act, have); ok {
				return trimText(order, ""), true
			}
		}
		s := read(act)
		return act, who != "one" && len(s.words) > 1 && s.words[0].Form == english.Base && s.class(0) != english.Have && english.Known(s.words[0].Low()) && s.words[0].Low() != "need" && s.class(0) != english.Modal
	}
	return v, false
}

// cutWords takes words off the beginning of a text, case ignored, and reports
// whether they stand there.
func cutWords(t facts.Text, words string) (facts.Text, bool) {
	s := t.String()
	if len(s) <= len(words) || !strings.EqualFold(s[:len(words)], words) || s[len(words)] != ' ' {
		return t, false
	}
	return cut(t, len(words), len(s)), true
}

// told reports whether an answer tells in the past tense what somebody did.
func told(answer facts.Rows) bool {
	for _, row := range answer {
		s := read(row.Text)
		c := s.clause(extent{0, len(s.words)})
		if row.Code || c.subject.len() == 0 || strings.Contains(s.slice(c.subject), ",") || c.verb.len() == 0 || s.words[c.verb.from].Form != english.Past || s.class(c.verb.from) == english.Be {
			return false
		}
	}
	return len(answer) > 0
}

// surelyAct reports whether a term that opens with a verb names something to
// do: the word is hardly ever a noun, or what answers it is an order or code.
func (m *maker) surelyAct(s *sentence, f *facts.Fact) bool {
	for i := range s.words {
		if versus(s.words[i].Low()) {
			return false
		}
	}
	if len(s.words) < 2 || s.class(1) == english.Number {
		return false // "version 3"
	}
	if w := s.words[0]; w.Low() == "for" && s.class(1) == english.Gerund || w.Class == english.Gerund || english.VerbOnly(w.Base) {
		return true
	}
	v := m.read(f.Value)
	if len(v.words) == 0 {
		return len(f.Code) > 0 || len(f.Items) > 1
	}
	return isCode(f.Value) || v.class(0) == english.Verb && v.words[0].Form == english.Base
}

// askFix asks how a fault is mended that a line names: "unable to connect
// fix". It returns nil for any other line.
func (m *maker) askFix(s *sentence) facts.Text {
	last := len(s.words) - 1
	if last < 1 {
		return nil
	}
	switch s.words[last].Low() {
	case "fix", "solution", "workaround":
		if s.class(0) == english.To || s.class(last-1) == english.Determiner {
			return nil
		}
		fault := trimText(s.part(extent{0, last}), ":,-")
		if str := fault.String(); strings.HasPrefix(str, "\"") && strings.HasSuffix(str, "\"") && len(str) > 2 {
			fault = cut(fault, 1, len(str)-1)
		}
		return concat("How do you fix “", fault, "”?")
	}
	return nil
}

// askNoun asks for the solution of a goal that is named by a noun: "command to
// list contexts". It returns nil where a noun names no goal.
func (m *maker) askNoun(t facts.Text, s *sentence) facts.Text {
	if wayTo(s) && s.class(0) != english.Determiner {
		return question("What is the ", m.lowerFirst(t))
	}
	return nil
}
