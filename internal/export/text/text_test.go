package text

import (
	"testing"

	"crib/internal/cards"
)

func TestServicesAreGroupedInTheOrderOfTheNotes(t *testing.T) {
	table := New([]*cards.Note{
		question("Soups", "When is the salt added?", "last"),
		question("Breads", "How warm does dough rise?", "26 °C"),
		question("Soups", "What thickens a velouté?", "a roux"),
	}, Options{Title: "Course"})
	var got []string
	for _, s := range table.Sets {
		got = append(got, s.File+" "+s.Title)
		for _, r := range s.Rows {
			got = append(got, r.Term)
		}
	}
	want := []string{
		"01-soups.txt Course: Soups", "Soups: When is the salt added?", "Soups: What thickens a velouté?",
		"02-breads.txt Course: Breads", "Breads: How warm does dough rise?",
	}
	for i := range want {
		if i >= len(got) || got[i] != want[i] {
			t.Fatalf("got %q\nwant %q", got, want)
		}
	}
	wellFormed(t, table)
	readsBack(t, table)
}
