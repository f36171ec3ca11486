package cards

import (
	"strconv"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// procedure asks for each step what comes after it, and for the first. A short
// one is asked as a whole.
func (m *maker) procedure(f *facts.Fact) []draft {
	items := joinCaptions(f.Items)
	if len(items) < 2 {
		return m.goal(f)
	}
	head, context, named := m.processHead(f)
	if len(head) == 0 {
		return nil
	}
	if len(f.Items) == 2 || len(f.Items) <= mostSteps && isGoal(head) && wordsOf(f.Items) <= mostWords {
		q, answer := m.askGoal(head, f)
		switch {
		case q == nil && f.Kind == facts.List, q == nil && len(f.Items) > 2:
		case q == nil:
			return m.list(f)
		default:
			return []draft{{&Note{Role: "steps", Type: Question, Context: context, Question: facts.OneRow(q), Answer: answer}}}
		}
	}
	return m.steps(head, items, context, named)
}

// joinCaptions makes one step of a command and the line before it that only
// says what the command does: "use the command to add a key", "keyctl add".
func joinCaptions(items []facts.Item) []facts.Item {
	var out []facts.Item
	for _, it := range items {
		if n := len(out); n > 0 && captions(out[n-1]) && len(it.Term) == 0 && len(it.Sub) == 0 && commandLike(it.Text) {
			out[n-1].Text = concat(trimText(out[n-1].Text, ":"), ": ", it.Text)
			continue
		}
		out = append(out, it)
	}
	return out
}

// captions reports whether a step announces a command.
func captions(it facts.Item) bool {
	if len(it.Term) > 0 || len(it.Sub) > 0 || commandLike(it.Text) {
		return false
	}
	for w := range fieldsLow(it.Text.String()) {
		if w == "command" || w == "commands" {
			return true
		}
	}
	return false
}

// commandLike reports whether a text is a command: code as a whole, or words
// with a flag.
func commandLike(t facts.Text) bool { return isCode(t) || flagged(t.String()) }

// processHead returns what the steps of a procedure lead to, and the
// breadcrumb over it. It reports whether that names a course of events, so
// that "what comes first?" can be asked of it.
func (m *maker) processHead(f *facts.Fact) (head facts.Text, context []string, process bool) {
	n := len(f.Path)
	if t := term(f.Term); len(t) > 0 {
		context = m.contextWithout(f, t)
		if n > 1 && fold(f.Path[n-2]) == fold(t.String()) && len(context) > 0 {
			// The title over the steps only says that they are steps.
			head = concat(m.title(t.String()), ", ", m.lowerFirst(facts.PlainText(m.title(f.Path[n-1]))))
			return head, context[:len(context)-1], true
		}
		for _, be := range []string{" is", " are"} {
			if s := t.String(); strings.HasSuffix(s, be) {
				t = cut(t, 0, len(s)-len(be))
			}
		}
		return t, context, true
	}
	context = m.context(f)
	k := len(context) - 1
	if k < 0 {
		return nil, nil, false
	}
	return facts.PlainText(context[k]), context[:k], namesProcess(context[k])
}

// namesProcess reports whether a title says that it is about a course of
// events.
func namesProcess(title string) bool {
	for w := range fieldsLow(title) {
		switch w {
		case "order", "sequence", "steps", "stages", "phases", "lifecycle", "cycle", "workflow", "procedure", "process", "pipeline", "timeline", "method", "hierarchy", "chain", "pathway", "route", "course", "flow", "history":
			return true
		}
	}
	s := read(facts.PlainText(title))
	return isGoal(s.text) || len(s.words) > 0 && s.words[0].Form == english.Ing
}

// isGoal reports whether a title surely says what is to be done or reached.
func isGoal(head facts.Text) bool {
	s := read(head)
	kind, skip := leadOf(s)
	if kind != actLead {
		return kind == goalLead
	}
	w := s.words[skip]
	return w.Class == english.Gerund || english.VerbOnly(w.Base) || s.class(skip+1) == english.Determiner || s.class(skip+1) == english.Pronoun
}

// steps asks for the first step and for the one after each. A step that only
// says that it is the first or the last is never the answer. Where no title
// names the process, the first step is asked by the one behind it.
func (m *maker) steps(head facts.Text, items []facts.Item, context []string, process bool) []draft {
	lead, first := m.stepLead(head)
	ask := func(role string, answer facts.Item, q facts.Text) draft {
		return draft{&Note{Role: role + slug(stepText(answer).String()), Type: Question, Context: context,
			Question: facts.OneRow(q), Answer: itemRows(answer, "")}}
	}
	var drafts []draft
	switch {
	case edgeStep(items[0], 0):
	case process:
		drafts = append(drafts, ask("first:", items[0], first))
	default:
		drafts = append(drafts, ask("first:", items[0], concat(lead, "what comes before ", m.quotedStep(items[1]), "?")))
	}
	for i := 1; i < len(items); i++ {
		if i == len(items)-1 && edgeStep(items[i], i) {
			break
		}
		if sameName(stepText(items[i-1]).String(), stepText(items[i]).String()) {
			continue
		}
		drafts = append(drafts, ask("step:", items[i], concat(lead, "what comes after ", m.quotedStep(items[i-1]), "?")))
	}
	return drafts
}

// stepLead words a title so that a question about one step can follow, and the
// question for the first step.
func (m *maker) stepLead(head facts.Text) (lead, first facts.Text) {
	s := m.read(head)
	skip := 0
	if _, skip = leadOf(s); !isGoal(head) || m.titleCase(s.str) {
		lead = concat(m.upperFirst(head), ": ")
		return lead, concat(lead, "what comes first?")
	}
	goal := m.lowerFirst(s.from(skip))
	return concat("To ", goal, ", "), question("What is the first step to ", goal)
}

// edgeStep reports whether a step says no more than that it is the first or
// the last: "End: the final event".
func edgeStep(it facts.Item, i int) bool {
	name := strings.ToLower(stepText(it).String())
	if i == 0 {
		return edgeNames[name] == 1 && (len(it.Text) == 0 || len(it.Term) == 0 || saysEdge(it.Text, "first", "initial", "start", "starts", "begins", "beginning"))
	}
	return edgeNames[name] == 2 && (len(it.Text) == 0 || len(it.Term) == 0 || saysEdge(it.Text, "last", "final", "end", "ends", "finished", "complete", "done"))
}

var edgeNames = map[string]int{"start": 1, "begin": 1, "beginning": 1, "end": 2, "finish": 2, "stop": 2, "done": 2, "complete": 2}

func saysEdge(t facts.Text, words ...string) bool {
	for w := range fieldsLow(t.String()) {
		for _, edge := range words {
			if w == edge {
				return true
			}
		}
	}
	return false
}

// sameName reports whether the name of one step tells the other: "Install",
// "AfterInstall".
func sameName(a, b string) bool {
	if len(a) < 4 || len(b) < 4 || strings.Contains(a, " ") || strings.Contains(b, " ") {
		return false
	}
	a, b = strings.ToLower(a), strings.ToLower(b)
	return strings.Contains(a, b) || strings.Contains(b, a)
}

// stepText returns what names a step.
func stepText(it facts.Item) facts.Text {
	if len(it.Term) > 0 {
		return term(it.Term)
	}
	return trimText(trimDots(it.Text), ".,;:")
}

// quotedStep names a step in a question.
func (m *maker) quotedStep(it facts.Item) facts.Text {
	t := stepText(it)
	if s := t.String(); len(it.Term) == 0 && strings.HasSuffix(s, " ...") {
		t = cut(t, 0, len(s)-len(" ...")) // what the command goes on with is left open
	}
	return quoted(shortStep(t))
}

// mostStepWords is the number of words that a question quotes of a step.
const mostStepWords = 10

// shortStep cuts a long step before a clause or phrase that goes on, and marks
// that it does.
func shortStep(t facts.Text) facts.Text {
	s := read(t)
	if len(s.words) <= mostStepWords+2 || isCode(t) {
		return t
	}
	end := mostStepWords
	for i := mostStepWords; i >= 4; i-- {
		w := s.words[i]
		if w.Class == english.Preposition || w.Class == english.Subordinate || w.Class == english.Conjunction || w.Class == english.Punctuation || w.Class == english.To {
			end = i
			break
		}
	}
	return concat(s.part(extent{0, end}), " …")
}

// quoted sets what is no name in quotation marks, so that the question around
// it stays readable.
func quoted(t facts.Text) facts.Text {
	str := t.String()
	if isCode(t) || flagged(str) || codeLike(str) && !strings.Contains(str, " ") {
		return t
	}
	name := true
	for _, w := range strings.Fields(str) {
		name = name && (named(w) || joining[w])
	}
	if name && len(strings.Fields(str)) <= 4 && named(str) {
		return t
	}
	return concat("“", t, "”")
}

// joining are the small words inside names.
var joining = map[string]bool{"of": true, "the": true, "and": true, "for": true, "in": true, "on": true, "to": true, "de": true, "von": true, "van": true}

func stepNumber(i int) string { return strconv.Itoa(i+1) + "." }
