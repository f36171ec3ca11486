package cutout

import (
	"os"
	"path/filepath"
	"testing"

	"crib/internal/cards"
	"crib/internal/catalog"
	"crib/internal/facts"
	"crib/internal/outline"
	"crib/internal/testenv"
)

// realCards returns the cards of real notes, which lie beside the repository
// where they lie at all.
func realCards(t *testing.T) []cards.Card {
	t.Helper()
	var outlines []*outline.Outline
	for _, file := range testenv.Notes(t) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		outlines = append(outlines, outline.Parse(filepath.Base(file), string(text)))
	}
	notes, _ := cards.Make(facts.Read(outlines, &catalog.Catalog{}), cards.Options{})
	return cardsOf(notes)
}

// TestRealNotesFit sets all cards of real notes on every stock: nothing leaves
// its face, nothing is lost.
func TestRealNotesFit(t *testing.T) {
	cs := realCards(t)
	if len(cs) < 100 {
		t.Fatalf("only %d cards", len(cs))
	}
	for _, stock := range Stocks() {
		t.Run(stock.Name, func(t *testing.T) { checkSides(t, cs, Options{Stock: stock.Name}) })
	}
}
