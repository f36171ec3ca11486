package cards

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"crib/internal/facts"
)

// Gap stands for what is hidden in the plain text of a cloze card.
const Gap = "[...]"

// Cards returns the note's cards, exactly those that Anki would make of it,
// in the order of their Ord.
func (n *Note) Cards() []Card {
	if n.Type == Question {
		cards := []Card{{Note: n, Kind: Basic, Context: n.Context, Prompt: n.Question.String(), Answer: n.Answer.String()}}
		if len(n.ReverseQuestion) > 0 {
			cards = append(cards, Card{Note: n, Kind: Reversed, Ord: 1, Context: n.ReverseContext,
				Prompt: n.ReverseQuestion.String(), Answer: n.ReverseAnswer.String()})
		}
		return cards
	}
	var cards []Card
	for _, d := range n.Deletions() {
		cards = append(cards, Card{Note: n, Kind: ClozeOne, Ord: d.Number - 1, Context: n.Context,
			Prompt: prompt(n.Cloze, d.Number), Answer: d.Text})
	}
	return cards
}

// Deletion is what a cloze note hides under one number.
type Deletion struct {
	Number int
	Text   string // the hidden text; several places joined by ", "
}

// Deletions returns the deletions of a cloze note, by number.
func (n *Note) Deletions() []Deletion {
	var out []Deletion
	last := 0 // the deletion that the span before belongs to
	for _, row := range n.Cloze {
		last = 0
		for _, s := range row.Text {
			if s.Hide > 0 {
				i := slices.IndexFunc(out, func(d Deletion) bool { return d.Number == s.Hide })
				switch {
				case i < 0:
					out = append(out, Deletion{s.Hide, s.Text})
				case last == s.Hide:
					out[i].Text += s.Text
				default:
					out[i].Text += ", " + s.Text
				}
			}
			last = s.Hide
		}
	}
	slices.SortFunc(out, func(a, b Deletion) int { return cmp.Compare(a.Number, b.Number) })
	return out
}

// hide returns rows with the deletion of the number replaced by [Gap] or its
// hint, in spans that keep the number.
func hide(rows facts.Rows, number int) facts.Rows {
	out := slices.Clone(rows)
	for i, row := range rows {
		out[i].Text = hideIn(nil, row.Text, number)
	}
	return out
}

// hideIn adds to out a text with the deletion of the number hidden.
func hideIn(out, text facts.Text, number int) facts.Text {
	hidden := false // the span before was hidden too
	for _, s := range text {
		if s.Hide != number {
			s.Hide = 0
			out = append(out, s)
			hidden = false
			continue
		}
		if !hidden {
			gap := Gap
			if s.Hint != "" {
				gap = "[" + s.Hint + "]"
			}
			out = append(out, facts.Span{Text: gap, Hide: number})
		}
		hidden = true
	}
	return out
}

// prompt returns rows as a string, with the deletion of the number hidden.
func prompt(rows facts.Rows, number int) string {
	if len(rows) > 1 {
		return hide(rows, number).String()
	}
	var room [8]facts.Span
	one := [1]facts.Row{}
	copy(one[:], rows)
	one[0].Text = hideIn(room[:0], one[0].Text, number)
	return facts.Rows(one[:]).String()
}

// ID returns the name of the card in listings: the note's guid and the card's
// number among those of the note. It stays when the text is edited.
func (c Card) ID() string { return c.Note.GUID + "-" + strconv.Itoa(c.Ord) }

// Question returns all that a learner sees before answering: the breadcrumb,
// joined by " > ", and the prompt.
func (c Card) Question() string {
	if len(c.Context) == 0 {
		return c.Prompt
	}
	return strings.Join(c.Context, " > ") + "\n" + c.Prompt
}
