package identity

import (
	"strings"

	"crib/internal/cards"
	"crib/internal/facts"
)

// plainText returns what a note asks and answers as plain text, without its
// breadcrumb: what is hidden stands in brackets.
func plainText(n *cards.Note) string {
	var b strings.Builder
	if n.Type == cards.Cloze || len(n.Cloze) > 0 {
		writeCloze(&b, n.Cloze)
	} else {
		b.WriteString(n.Question.String())
		b.WriteString("\n-> ")
		b.WriteString(n.Answer.String())
	}
	if len(n.ReverseQuestion) > 0 {
		b.WriteString("\n")
		b.WriteString(n.ReverseQuestion.String())
		b.WriteString("\n-> ")
		b.WriteString(n.ReverseAnswer.String())
	}
	if len(n.Remark) > 0 {
		b.WriteString("\n(")
		b.WriteString(n.Remark.String())
		b.WriteString(")")
	}
	return b.String()
}

// writeCloze writes the text of a cloze note with each deletion in brackets.
func writeCloze(b *strings.Builder, rows facts.Rows) {
	for i, row := range rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		if row.Marker != "" && row.Marker != "•" {
			b.WriteString(row.Marker)
			b.WriteByte(' ')
		}
		open := 0
		for _, s := range row.Text {
			if open != 0 && s.Hide != open {
				b.WriteByte(']')
			}
			if s.Hide != 0 && s.Hide != open {
				b.WriteByte('[')
			}
			open = s.Hide
			b.WriteString(s.Text)
		}
		if open != 0 {
			b.WriteByte(']')
		}
	}
}
