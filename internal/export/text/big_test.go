package text

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"crib/internal/cards"
	"crib/internal/facts"
)

// TestManyAlike makes tables of what would be slow if anything here were
// quadratic: it would not end in the time that go test gives.
func TestManyAlike(t *testing.T) {
	const n = 20_000
	code := question("Code", "what does it print?", "")
	code.Answer = nil
	var sameTerm, services, paths []*cards.Note
	for i := range n {
		sameTerm = append(sameTerm, question("Same", "one question", fmt.Sprint("answer ", i)))
		services = append(services, question(fmt.Sprint("service ", i), "one question", "one answer"))
		paths = append(paths, question("Same", "one question", fmt.Sprint("answer ", i)))
		paths[i].Path = []string{"Same", fmt.Sprint("topic ", i)}
		code.Answer = append(code.Answer, facts.Row{Code: true, Text: facts.PlainText(`line \`)})
	}
	long := question("Long", strings.Repeat("word ", n), strings.Repeat("a \u00A0", n))
	for name, notes := range map[string][]*cards.Note{
		"one term": sameTerm, "a service each": services, "a topic each": paths, "one long side": {code, long},
	} {
		t.Run(name, func(t *testing.T) {
			table := New(notes, Options{})
			if err := (Paste{}).Encode(io.Discard, table.Rows()); err != nil || table.Len() == 0 {
				t.Errorf("%d rows, %v", table.Len(), err)
			}
		})
	}
}
