package apkg

import (
	"bytes"
	"fmt"
	"os"
	"testing"

	"crib/internal/cards"
	"crib/internal/facts"
)

// deckOf returns n notes about cooking, of every type and shape in turn.
func deckOf(n int) []*cards.Note {
	notes := make([]*cards.Note, 0, n)
	for i := range n {
		note := &cards.Note{
			GUID: fmt.Sprintf("dish%06d", i), Mod: 1_700_000_000 + int64(i%7), Deck: fmt.Sprintf("Kitchen::Station %d", i%12),
			Tags: []string{"kitchen::basics", fmt.Sprintf("station::%d", i%12)}, Context: []string{"Sauces", "Emulsions"},
			Places: []facts.Place{{File: "kitchen.txt", First: i + 1, Last: i + 1}},
		}
		switch i % 3 {
		case 0:
			note.Type = cards.Question
			note.Question = facts.OneRow(facts.PlainText(fmt.Sprintf("How hot does oil no. %d get before it smokes?", i)))
			note.Answer = facts.OneRow(facts.Text{{Text: "about "}, {Kind: facts.Quantity, Text: fmt.Sprintf("%d °C", 150+i%100)}})
		case 1:
			note.Type = cards.Question
			note.Question = facts.OneRow(facts.PlainText(fmt.Sprintf("What is mother sauce %d?", i)))
			note.Answer = facts.OneRow(facts.PlainText("a sauce that others are made from"))
			note.ReverseQuestion = facts.OneRow(facts.PlainText(fmt.Sprintf("Which sauce (%d) are others made from?", i)))
			note.ReverseAnswer = facts.OneRow(facts.PlainText("the mother sauce"))
		default:
			note.Type = cards.Cloze
			note.Cloze = facts.Rows{
				{Text: facts.PlainText(fmt.Sprintf("Mise en place %d", i))},
				{Depth: 1, Marker: "•", Text: facts.Text{{Text: "measure", Hide: 1}, {Text: " everything"}}},
				{Depth: 1, Marker: "•", Text: facts.Text{{Text: "cut", Hide: 2, Hint: "knife"}, {Text: " what needs it"}}},
			}
		}
		notes = append(notes, note)
	}
	return notes
}

func encode(t testing.TB, p Package) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Encode(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSmoke(t *testing.T) {
	b := encode(t, Package{Root: "Kitchen", Notes: deckOf(10)})
	if out := os.Getenv("OUT"); out != "" {
		os.WriteFile(out, b, 0o644)
	}
	if !bytes.Equal(b, encode(t, Package{Root: "Kitchen", Notes: deckOf(10)})) {
		t.Error("two packages of the same notes differ")
	}
}

func BenchmarkEncode(b *testing.B) {
	notes := deckOf(100_000)
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		out := encode(b, Package{Root: "Kitchen", Notes: notes})
		b.SetBytes(int64(len(out)))
	}
	b.ReportMetric(float64(len(notes))/(b.Elapsed().Seconds()/float64(b.N)), "notes/s")
}
