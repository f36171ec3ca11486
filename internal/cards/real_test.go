package cards_test

import (
	"testing"

	"crib/internal/cards"
	"crib/internal/facts"
	"crib/internal/outline"
	"crib/internal/testenv"
)

// TestRealNotes makes cards of one person's notes, which lie beside the
// project and not in it, and holds them to what was promised: enough cards,
// and nearly every line with something to learn on one. Without the notes it
// is skipped.
func TestRealNotes(t *testing.T) {
	book := facts.Read([]*outline.Outline{outline.Parse("notes.txt", testenv.MeasuredNotes(t))}, nil)
	notes, problems := cards.Make(book, cards.Options{})
	checkNotes(t, notes)
	total := 0
	asked := map[int]bool{}
	for _, n := range notes {
		total += len(n.Cards())
		for _, p := range n.Places {
			for line := p.First; line <= p.Last; line++ {
				asked[line] = true
			}
		}
	}
	content, missed := 0, 0
	for i, use := range book.Lines("notes.txt") {
		switch use.Role.String() {
		case "fact", "continuation", "code":
			content++
			if !asked[i+1] {
				missed++
			}
		}
	}
	share := 1 - float64(missed)/float64(content)
	t.Logf("%d notes, %d cards, %d facts refused, %d of %d lines on a card (%.1f %%)", len(notes), total, len(problems), content-missed, content, 100*share)
	if total < 800 || share < 0.97 {
		t.Errorf("%d cards for %.1f %% of the lines; at least 800 for 97 %% are wanted", total, 100*share)
	}
}
