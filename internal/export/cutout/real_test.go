package cutout

import (
	"os"
	"path/filepath"
	"testing"

	"crib/internal/cards"
	"crib/internal/catalog"
	"crib/internal/facts"
	"crib/internal/outline"
)

// realCards returns the cards of real notes, which lie beside the repository
// where they lie at all.
func realCards(t *testing.T) []cards.Card {
	t.Helper()
	shared := os.Getenv("CRIB_SHARED")
	if shared == "" {
		shared = filepath.Join("..", "..", "..", "..", "shared")
	}
	files, err := filepath.Glob(filepath.Join(shared, "notes", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Skipf("SKIPPED: no notes in %s", shared)
	}
	var outlines []*outline.Outline
	for _, file := range files {
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
