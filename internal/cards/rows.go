package cards

import (
	"strings"

	"crib/internal/facts"
)

// PromptRows returns the prompt with its code, stress and lists; as a string
// it is Prompt. The gap of a cloze card is a span whose Hide is not 0.
func (c Card) PromptRows() facts.Rows {
	switch {
	case c.Note == nil:
		return lines(c.Prompt)
	case c.Kind == ClozeOne:
		return hide(c.Note.Cloze, c.Ord+1)
	case c.Kind == Reversed:
		return c.Note.ReverseQuestion
	}
	return c.Note.Question
}

// AnswerRows returns the answer with its code, stress and lists; as a string
// it is Answer.
func (c Card) AnswerRows() facts.Rows {
	switch {
	case c.Note == nil:
		return lines(c.Answer)
	case c.Kind == ClozeOne:
		return facts.OneRow(hidden(c.Note.Cloze, c.Ord+1))
	case c.Kind == Reversed:
		return c.Note.ReverseAnswer
	}
	return c.Note.Answer
}

// lines returns a plain text as rows.
func lines(s string) facts.Rows {
	var rows facts.Rows
	for line := range strings.SplitSeq(s, "\n") {
		rows = append(rows, facts.Row{Text: facts.PlainText(line)})
	}
	return rows
}

// hidden returns what rows hide under the number, several places joined by
// ", ".
func hidden(rows facts.Rows, number int) facts.Text {
	var out facts.Text
	for _, row := range rows {
		inside := false // the span before was hidden under the number
		for _, s := range row.Text {
			if s.Hide != number {
				inside = false
				continue
			}
			if !inside && len(out) > 0 {
				out = append(out, facts.Span{Text: ", "})
			}
			if row.Code {
				s.Kind = facts.Code
			}
			s.Hide, s.Hint = 0, ""
			out = append(out, s)
			inside = true
		}
	}
	return out
}
