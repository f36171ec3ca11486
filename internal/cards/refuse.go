package cards

import (
	"strings"

	"crib/internal/facts"
	"crib/internal/problem"
)

// refuse reports a fact that no card was made of.
func (m *maker) refuse(f *facts.Fact) {
	if len(f.Places) == 0 {
		return
	}
	m.problems.Add(f.Places[0].Pos(), problem.Warning, "no-card",
		"no question can be made of %q: %s", shorten(f.Text()), m.advice(f))
}

// advice says what would make a fact askable.
func (m *maker) advice(f *facts.Fact) string {
	text := f.Text()
	switch {
	case tooLong(f):
		return "it is too long to ask; divide it into lines of one fact each, or put what is to be learnt between == and =="
	case m.untitled(f):
		return "these names stand in a row without a title; say in a line above them what they are"
	case strings.HasSuffix(strings.TrimSpace(text), ":") || strings.HasSuffix(strings.TrimSpace(text), "..."):
		return "it announces something that does not follow; add it below, indented"
	case strings.Contains(text, "??"):
		return "complete it where the question marks stand"
	case strings.HasSuffix(strings.TrimSpace(text), "?"):
		return "it asks, and nothing answers; write the answer below, indented"
	case len(f.Term) > 0 && m.obvious(f.Term.String(), f.Value.String()):
		return "it says no more than its label; add what sets it apart"
	case f.Kind == facts.Command && len(f.Term) == 0:
		return "say in a line above it what it is for"
	case len(strings.Fields(text)) <= 3:
		return "say in the same line what it is, does or is for"
	}
	return "name the thing it is about, or put what is to be learnt between == and =="
}

// shorten cuts a text for a message.
func shorten(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > 60 {
		return string(r[:57]) + "..."
	}
	return s
}
