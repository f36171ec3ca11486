package cards

import (
	"strconv"
	"strings"

	"crib/internal/facts"
)

// procedure asks for each step what comes after it, and for the first and the
// last. A short one is asked as a whole.
func (m *maker) procedure(f *facts.Fact) []draft {
	if len(f.Items) < 2 {
		return m.goal(f)
	}
	head, context := m.listHead(f)
	for _, be := range []string{" is", " are"} {
		if s := head.String(); strings.HasSuffix(s, be) {
			head = cut(head, 0, len(s)-len(be))
		}
	}
	if len(head) == 0 {
		return nil
	}
	if len(f.Items) == 2 || len(f.Items) <= mostSteps && isGoal(head) && wordsOf(f.Items) <= mostWords {
		q, answer := m.askGoal(head, f)
		if q == nil {
			return m.list(f)
		}
		return []draft{{&Note{Role: "steps", Type: Question, Context: context, Question: facts.OneRow(q), Answer: answer}}}
	}
	return m.steps(m.upperFirst(head), f.Items, context)
}

func isGoal(head facts.Text) bool {
	kind, _ := leadOf(read(head))
	return kind == goalLead || kind == actLead
}

// steps asks for the first step, for the one after each, and for the last.
func (m *maker) steps(head facts.Text, items []facts.Item, context []string) []draft {
	ask := func(role string, answer facts.Item, parts ...any) draft {
		return draft{&Note{Role: role + slug(stepText(answer).String()), Type: Question, Context: context,
			Question: facts.OneRow(concat(append([]any{head, ": "}, parts...)...)), Answer: itemRows(answer, "")}}
	}
	first, last := "what comes first?", "what comes last?"
	if isGoal(head) {
		first, last = "what is the first step?", "what is the last step?"
	}
	drafts := []draft{ask("first:", items[0], first)}
	for i := 1; i < len(items); i++ {
		drafts = append(drafts, ask("step:", items[i], "what comes after ", quoted(m.stepName(items[i-1])), "?"))
	}
	if len(items) > 3 {
		drafts = append(drafts, ask("last:", items[len(items)-1], last))
	}
	return drafts
}

// stepText returns what names a step.
func stepText(it facts.Item) facts.Text {
	if len(it.Term) > 0 {
		return term(it.Term)
	}
	return trimText(trimDots(it.Text), ".,;:")
}

// stepName names a step in a sentence; a name keeps its capital.
func (m *maker) stepName(it facts.Item) facts.Text {
	if len(it.Term) > 0 {
		return stepText(it)
	}
	t := stepText(it)
	if s := t.String(); strings.HasSuffix(s, " ...") {
		t = cut(t, 0, len(s)-len(" ...")) // what the command goes on with is left open
	}
	return m.lowerFirst(t)
}

// quoted sets a step of more than three words in quotation marks, so that the
// question around it stays readable.
func quoted(t facts.Text) facts.Text {
	if s := read(t); len(s.words) <= 3 || len(t) == 1 && t[0].Kind == facts.Code {
		return t
	}
	return concat("“", t, "”")
}

func stepNumber(i int) string { return strconv.Itoa(i+1) + "." }
