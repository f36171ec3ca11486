package cards

import (
	"testing"

	"crib/internal/facts"
)

// rowNotes are notes of both types with code, hints, lists, and deletions that
// reach over spans and rows.
func rowNotes() []*Note {
	return []*Note{
		{Type: Question,
			Question:        facts.Rows{{Text: facts.Text{{Text: "Which command lists "}, {Kind: facts.Emph, Text: "all"}, {Text: " pods?"}}}},
			Answer:          facts.Rows{{Code: true, Text: facts.Text{{Kind: facts.Code, Text: "kubectl get pods -A"}}}},
			ReverseQuestion: facts.OneRow(facts.PlainText("kubectl get pods -A")),
			ReverseAnswer:   facts.Rows{{Marker: "1.", Text: facts.PlainText("lists all pods")}, {Marker: "•", Text: facts.PlainText("of all namespaces")}}},
		{Type: Cloze, Cloze: facts.Rows{
			{Text: facts.Text{{Text: "A probe runs every "}, {Kind: facts.Quantity, Text: "10 s", Hide: 1}, {Text: " and fails after "}, {Text: "three", Hide: 2, Hint: "how many"}, {Text: " misses,"}}},
			{Marker: "•", Text: facts.Text{{Text: "that is "}, {Text: "three", Hide: 2}, {Text: " or "}, {Text: "four", Hide: 2}, {Kind: facts.Code, Text: "x", Hide: 2}}},
			{Code: true, Text: facts.Text{{Text: "periodSeconds: "}, {Text: "10", Hide: 1}}},
		}},
	}
}

func TestRowsReadAsPromptAndAnswer(t *testing.T) {
	cards := []Card{{Prompt: "two\nlines", Answer: "one"}}
	for _, n := range rowNotes() {
		cards = append(cards, n.Cards()...)
	}
	if len(cards) != 5 {
		t.Fatalf("%d cards, want 5", len(cards))
	}
	for i, c := range cards {
		if got := c.PromptRows().String(); got != c.Prompt {
			t.Errorf("card %d: prompt rows read %q, prompt %q", i, got, c.Prompt)
		}
		if got := c.AnswerRows().String(); got != c.Answer {
			t.Errorf("card %d: answer rows read %q, answer %q", i, got, c.Answer)
		}
	}
}

func TestGapsAreTold(t *testing.T) {
	for _, c := range rowNotes()[1].Cards() {
		gaps := 0
		for _, row := range c.PromptRows() {
			for _, s := range row.Text {
				if s.Hide == c.Ord+1 {
					gaps++
				}
			}
		}
		if gaps == 0 {
			t.Errorf("card %d has no gap in %q", c.Ord, c.PromptRows())
		}
	}
}
