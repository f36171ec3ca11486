package identity

import (
	"slices"

	"crib/internal/cards"
	"crib/internal/facts"
)

// Anki cannot change the type of a note by an import. So a note that was once
// made as one type stays of that type, as long as the same is to be recalled
// that a learner has learnt to recall: an answer is hidden under the question,
// or what is hidden becomes the answer.

// recast returns a note in the form of another type, or nil if one card does
// not become one card. A question that is asked backwards too loses that.
func recast(n *cards.Note, to cards.Type) *cards.Note {
	out := *n
	out.Type = to
	out.Question, out.Answer, out.Cloze = nil, nil, nil
	out.ReverseContext, out.ReverseQuestion, out.ReverseAnswer = nil, nil, nil
	switch {
	case n.Type == to:
		return n
	case to == cards.Cloze:
		out.Cloze = slices.Concat(n.Question, hideAll(n.Answer))
	case len(n.Deletions()) == 1:
		out.Question, out.Answer = openGap(n.Cloze)
	default:
		return nil
	}
	return &out
}

// hideAll hides all of an answer under one number.
func hideAll(rows facts.Rows) facts.Rows {
	out := slices.Clone(rows)
	for i, row := range out {
		out[i].Text = slices.Clone(row.Text)
		for j := range out[i].Text {
			out[i].Text[j].Hide = 1
		}
	}
	return out
}

// openGap returns the text with a gap in place of what is hidden, and that.
func openGap(rows facts.Rows) (question, answer facts.Rows) {
	for _, row := range rows {
		asked, hidden := row, row
		asked.Text, hidden.Text = nil, nil
		for _, s := range row.Text {
			if s.Hide == 0 {
				asked.Text = append(asked.Text, s)
				continue
			}
			if len(hidden.Text) == 0 {
				asked.Text = append(asked.Text, facts.Span{Text: gapText(s.Hint)})
			}
			s.Hide, s.Hint = 0, ""
			hidden.Text = append(hidden.Text, s)
		}
		asked.Text, hidden.Text = asked.Text.Normal(), hidden.Text.Normal()
		question = append(question, asked)
		if len(hidden.Text) > 0 {
			answer = append(answer, hidden)
		}
	}
	return question, answer
}

// gapText returns what stands in place of hidden text.
func gapText(hint string) string {
	if hint == "" {
		return cards.Gap
	}
	return "[" + hint + "]"
}

// hidden returns what a note asks for; the backward card does not count.
func hidden(n *cards.Note) string {
	if n.Type == cards.Question {
		return n.Answer.String()
	}
	text := ""
	for _, d := range n.Deletions() {
		text += d.Text + "\n"
	}
	return text
}
