package cards_test

import (
	"slices"
	"testing"

	"crib/internal/cards"
)

// TestPlace checks that a question which names nothing is asked under the name
// of its deck where the title over it would be the answer, and only there.
func TestPlace(t *testing.T) {
	const notes = "goal: Storm Lamp\nterm: to read at night\nvalue: light the Storm Lamp\n\ngoal: Ladder\nterm: to climb down\nvalue: use a rope\n"
	for root, want := range map[string][]string{"Alpine Huts": {"Alpine Huts"}, "Notes": {}} {
		made, _ := cards.Make(parseBook(t, notes), cards.Options{Root: root})
		if len(made) != 2 {
			t.Fatalf("%d notes, want 2", len(made))
		}
		if got := made[0].Cards()[0].Context; !slices.Equal(got, want) {
			t.Errorf("root %q: %q stands over %q, want %q", root, got, made[0].Question, want)
		}
		if got := made[1].Cards()[0].Context; !slices.Equal(got, []string{"Ladder"}) {
			t.Errorf("root %q: %q stands over %q", root, got, made[1].Question)
		}
	}
}
