package cards

import (
	"strings"

	"crib/internal/facts"
)

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

func wordsOf(items []facts.Item) int {
	n := 0
	for _, it := range items {
		n += len(strings.Fields(it.Term.String())) + len(strings.Fields(it.Text.String()))
	}
	return n
}
