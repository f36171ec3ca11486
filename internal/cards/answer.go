package cards

import (
	"slices"
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
	if f.Kind == facts.Scenario {
		q = m.scenario(q)
	} else if str := q.String(); !strings.ContainsRune(str, '?') && fault(str) {
		q = concat(trimText(q, ":,;."), ". Why?")
	} else if rest, ok := cutWords(q, "how to"); ok && strings.HasSuffix(str, "?") {
		q = concat("How do you", rest)
	}
	return []draft{{&Note{Role: "answer", Type: Question, Question: facts.OneRow(q), Answer: answer}}}
}

// scenario sets a situation and its question in whole sentences: "... fails:
// how to fix?" asks "... fails. How do you fix it?".
func (m *maker) scenario(t facts.Text) facts.Text {
	t = startCapital(trimText(t, ":,;"))
	str := t.String()
	if !strings.ContainsRune(str, '?') {
		if strings.HasSuffix(str, ".") || strings.HasSuffix(str, "!") {
			return concat(t, " What do you do?")
		}
		return concat(t, ". What do you do?")
	}
	from := 0
	for _, sign := range []string{". ", ": ", ", ", "; "} {
		if i := strings.LastIndex(str, sign); i+len(sign) > from && i > 0 {
			from = i + len(sign)
		}
	}
	low := strings.ToLower(str[from:])
	rest, ok := strings.CutPrefix(strings.Trim(low, " ?"), "how to ")
	words := strings.Fields(rest)
	q := facts.Text(nil)
	switch {
	case ok && len(words) == 1:
		q = facts.PlainText("How do you " + rest + " it?")
	case ok:
		q = question("How do you ", cut(t, from+len("how to "), len(str)))
	case strings.HasPrefix(low, "what to do"):
		q = concat("What do you do", cut(t, from+len("what to do"), len(str)))
	default:
		return t
	}
	if from == 0 {
		return q
	}
	return concat(trimText(cut(t, 0, from), ".:,;"), ". ", q)
}

// fault reports whether a situation of more than one sentence is about
// something that goes wrong.
func fault(s string) bool {
	if !strings.Contains(s, ". ") {
		return false
	}
	for w := range fieldsLow(s) {
		switch w {
		case "error", "errors", "fails", "failed", "failing", "denied", "crashes", "crashed", "exception", "refused", "rejected":
			return true
		}
	}
	return false
}

// startCapital gives a text a capital first letter, unless it opens with code.
func startCapital(t facts.Text) facts.Text {
	if len(t) == 0 || t[0].Kind == facts.Code || t[0].Kind == facts.Image {
		return t
	}
	first, _, _ := strings.Cut(t[0].Text, " ")
	if codeLike(strings.TrimRight(first, ".,;:")) {
		return t
	}
	out := append(facts.Text(nil), t...)
	out[0].Text = capitalise(out[0].Text)
	return out
}

// solution returns the answer of a fact as rows.
func (m *maker) solution(f *facts.Fact) facts.Rows {
	var out facts.Rows
	if len(f.Value) > 0 {
		out = facts.OneRow(dropThen(withoutLead(trimText(f.Value, ",;:"))))
	}
	either := f.Kind != facts.Procedure && orBetween(f)
	for i, it := range f.Items {
		if either {
			word := "or "
			if i == 0 {
				word = "either "
			}
			out = append(out, itemRows(facts.Item{Text: concat(word, itemText(it)), Sub: it.Sub}, "•")...)
			continue
		}
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

// orBetween reports whether the notes set an "or" on a line of its own between
// the items of a fact.
func orBetween(f *facts.Fact) bool {
	if len(f.Items) < 2 {
		return false
	}
	for _, row := range f.Body {
		if strings.EqualFold(strings.Trim(row.Text.String(), " -–—*=.:()"), "or") {
			return true
		}
	}
	return false
}

// eitherWay asks for each of two ways to a goal with the other in sight, where both
// would be too much to recall at once; nil for any other goal.
func (m *maker) eitherWay(f *facts.Fact, q facts.Text) []draft {
	if len(f.Items) != 2 || len(f.Value) > 0 || len(f.Code) > 0 || wordsOf(f.Items) <= mostHidden || !orBetween(f) {
		return nil
	}
	var drafts []draft
	for i, it := range f.Items {
		other := trimText(itemText(f.Items[1-i]), ".,;:")
		if !m.read(itemText(it)).isOrder() {
			return nil
		}
		ask := concat(q, " One way is to ", m.lowerFirst(other), ". What is the other?")
		drafts = append(drafts, draft{&Note{Role: "solution:" + slug(itemText(it).String()), Type: Question, Context: m.contextWithout(f, f.Term), Question: facts.OneRow(ask), Answer: itemRows(it, "")}})
	}
	return drafts
}

// withoutLead takes off a solution the word that announces what stands under
// it.
func withoutLead(t facts.Text) facts.Text {
	str := t.String()
	for _, word := range []string{", includes", ", including", ", such as", ", namely"} {
		if strings.HasSuffix(str, word) {
			return cut(t, 0, len(str)-len(word))
		}
	}
	return t
}

// dropThen takes "then" or "so" off the beginning of a solution.
func dropThen(t facts.Text) facts.Text {
	for _, word := range []string{"then", "so"} {
		if rest, ok := cutWords(t, word); ok && !strings.HasPrefix(strings.ToLower(rest.String()), " that ") {
			return trimText(rest, "")
		}
		if rest, ok := cutWords(t, word+","); ok {
			return trimText(rest, "")
		}
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

// mostRows is how many rows a solution has at most that is asked for with all that
// stands under its points.
const mostRows = 5

// firstLevel returns the rows that stand under no other; all of them if none stands deeper.
func firstLevel(rows facts.Rows) facts.Rows {
	return slices.DeleteFunc(slices.Clone(rows), func(r facts.Row) bool { return r.Depth > 0 })
}
