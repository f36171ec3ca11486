package cards

import (
	"strings"
	"unicode"

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
	if m.idleCase(f) {
		return nil
	}
	q, answer := m.askGoal(f.Term, f)
	if q == nil || len(answer) == 0 {
		return nil
	}
	return []draft{{&Note{Role: "solution", Type: Question, Question: facts.OneRow(q), Answer: answer}}}
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

var idleWords = map[string]bool{"need": true, "require": true, "necessary": true, "possible": true, "so": true, "applicable": true}

func wordsOf(items []facts.Item) int {
	n := 0
	for _, it := range items {
		n += len(strings.Fields(it.Term.String())) + len(strings.Fields(it.Text.String()))
	}
	return n
}

// solution returns the answer of a fact as rows.
func (m *maker) solution(f *facts.Fact) facts.Rows {
	var out facts.Rows
	if len(f.Value) > 0 {
		out = facts.OneRow(dropThen(trimText(f.Value, ",;:")))
	}
	for i, it := range f.Items {
		marker := "•"
		if f.Kind == facts.Procedure {
			marker = stepNumber(i)
		}
		if len(f.Items) == 1 && len(out) == 0 {
			marker = ""
		}
		out = append(out, itemRows(it, marker)...)
	}
	for _, line := range f.Code {
		out = append(out, facts.Row{Code: true, Text: facts.Text{{Kind: facts.Code, Text: line}}})
	}
	return out
}

// dropThen takes "then" off the beginning of a solution.
func dropThen(t facts.Text) facts.Text {
	if s := t.String(); len(s) > 5 && strings.EqualFold(s[:5], "then ") {
		return cut(t, 5, len(s))
	}
	return t
}

// itemRows returns an item with what stands under it.
func itemRows(it facts.Item, marker string) facts.Rows {
	rows := facts.Rows{{Marker: marker, Text: itemText(it)}}
	for _, sub := range it.Sub {
		rows = append(rows, facts.Row{Depth: 1, Marker: "•", Text: sub})
	}
	return rows
}

func itemText(it facts.Item) facts.Text {
	switch {
	case len(it.Term) == 0:
		return it.Text
	case len(it.Text) == 0:
		return it.Term
	}
	return concat(it.Term, ": ", it.Text)
}

// askGoal makes the question for a goal, and the answer that goes with its
// wording.
func (m *maker) askGoal(t facts.Text, f *facts.Fact) (facts.Text, facts.Rows) {
	t = term(t)
	s := read(t)
	answer := m.solution(f)
	kind, skip := leadOf(s)
	if kind == actLead && m.titleCase(s.str) {
		kind = nounLead
	}
	switch kind {
	case askedLead:
		return question(m.upperFirst(t)), answer
	case goalLead, actLead:
		return question("How do you ", m.lowerFirst(s.from(skip))), answer
	case conditionLead, caseLead:
		return m.askCase(t, f, answer)
	}
	return m.askNoun(t, s), answer
}

// askNoun asks for the solution of a goal that is named by a noun: "command
// to list contexts", "unable to connect fix".
func (m *maker) askNoun(t facts.Text, s *sentence) facts.Text {
	last := len(s.words) - 1
	switch low := s.words[last].Low(); {
	case last > 0 && (low == "fix" || low == "solution" || low == "workaround"):
		return concat("How do you fix “", s.part(extent{0, last}), "”?")
	case wayTo(s) && s.class(0) != english.Determiner:
		return question("What is the ", m.lowerFirst(t))
	}
	return concat(m.upperFirst(t), ": how is it done?")
}

// askCase asks what to do, or what happens, in a case: the condition stays a
// condition.
func (m *maker) askCase(t facts.Text, f *facts.Fact, answer facts.Rows) (facts.Text, facts.Rows) {
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
	case m.clausal(v), v.quantified(extent{0, 1}), len(v.str) > 0 && digit(v.str[0]):
		return concat(t, ": what happens?"), answer
	}
	return concat(t, ": what applies?"), answer
}

// command asks for the command or snippet that serves a purpose, or what a
// command does.
func (m *maker) command(f *facts.Fact) []draft {
	if len(f.Term) == 0 {
		return nil
	}
	if len(f.Value) > 0 && isCode(f.Term) && !isCode(f.Value) {
		return m.definition(f)
	}
	if len(f.Code) > mostCode {
		return m.snippet(f)
	}
	t := read(term(f.Term))
	if kind, _ := leadOf(t); (kind == nounLead || m.titleCase(t.str)) && !wayTo(t) && len(f.Items) == 0 {
		return m.labelledCode(f)
	}
	q, answer := m.askGoal(f.Term, f)
	if q == nil || len(answer) == 0 {
		return nil
	}
	return []draft{{&Note{Role: "command", Type: Question, Question: facts.OneRow(q), Answer: answer}}}
}

// wayTo reports whether a term is a noun and what it serves: "command to list
// contexts".
func wayTo(s *sentence) bool {
	for i := 1; i < len(s.words) && i <= 3; i++ {
		if s.class(i) == english.To {
			return true
		}
	}
	return false
}

// labelledCode hides code that stands behind a bare label; of a "key: value"
// only the value.
func (m *maker) labelledCode(f *facts.Fact) []draft {
	rows := facts.Rows{{Text: concat(m.upperFirst(term(f.Term)), ":")}}
	if len(f.Value) > 0 {
		from, to, ok := codeValue(f.Value.String())
		if !ok {
			from, to = 0, len(f.Value.String())
		}
		rows[0].Text = concat(rows[0].Text, " ", hideRange(f.Value, from, to, 1))
	}
	for i, line := range f.Code {
		from, to, ok := codeValue(line)
		if !ok {
			from, to = len(line)-len(strings.TrimLeft(line, " \t")), len(line)
		}
		rows = append(rows, facts.Row{Code: true, Text: hideRange(facts.Text{{Kind: facts.Code, Text: line}}, from, to, i+1)})
	}
	return []draft{{&Note{Role: "command", Type: Cloze, Cloze: rows, Context: m.contextWithout(f, f.Term)}}}
}

// isCode reports whether a text is code and nothing else.
func isCode(t facts.Text) bool {
	for _, s := range t {
		if s.Kind != facts.Code && strings.TrimSpace(s.Text) != "" {
			return false
		}
	}
	return len(t) > 0
}

// mostCode is the number of lines of code that a learner is asked to recall.
const mostCode = 3

// snippet asks for the telling values of a longer piece of code, the rest in
// sight.
func (m *maker) snippet(f *facts.Fact) []draft {
	t := term(f.Term)
	rows := facts.Rows{{Text: concat(m.upperFirst(t), ":")}}
	number := 0
	for _, line := range f.Code {
		text := facts.Text{{Kind: facts.Code, Text: line}}
		if from, to, ok := codeValue(line); ok && number < mostGaps && strings.ContainsFunc(line[from:to], unicode.IsLetter) {
			number++
			text = hideRange(text, from, to, number)
		}
		rows = append(rows, facts.Row{Code: true, Text: text})
	}
	if number == 0 {
		return nil
	}
	return []draft{{&Note{Role: "snippet", Type: Cloze, Cloze: rows}}}
}

// mostGaps is the number of values that are hidden in one snippet.
const mostGaps = 3

// codeValue finds the value of a "key: value" or "key = value" line.
func codeValue(line string) (from, to int, ok bool) {
	for _, sep := range []string{": ", " = ", "="} {
		if i := strings.Index(line, sep); i > 0 {
			from = i + len(sep)
			for from < len(line) && line[from] == ' ' {
				from++
			}
			to = len(strings.TrimRight(line, " ,;"))
			return from, to, to > from && strings.ContainsFunc(line[from:to], wordRune)
		}
	}
	return 0, 0, false
}

// asWritten asks what its author asked, word for word.
func (m *maker) asWritten(f *facts.Fact) []draft {
	answer := m.solution(f)
	if len(f.Term) == 0 || len(answer) == 0 {
		return nil
	}
	q := trimText(f.Term, "")
	if f.Kind == facts.Scenario && !strings.ContainsRune(q.String(), '?') {
		q = concat(trimText(q, ":,;"), " What do you do?")
	}
	return []draft{{&Note{Role: "answer", Type: Question, Question: facts.OneRow(q), Answer: answer}}}
}
