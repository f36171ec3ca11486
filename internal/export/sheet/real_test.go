package sheet

import (
	"testing"

	"crib/internal/facts"
	"crib/internal/outline"
	"crib/internal/testenv"
)

// realNotes reads one person's notes, which lie beside the project and not in
// it. Without them the test is skipped.
func realNotes(t testing.TB) *facts.Book {
	t.Helper()
	return facts.Read([]*outline.Outline{outline.Parse("notes.txt", testenv.MeasuredNotes(t))}, nil)
}

func TestRealNotes(t *testing.T) {
	b := realNotes(t)
	if _, r := encode(t, b, Options{FontSize: 7}); r.Pages > 10 {
		t.Errorf("%d pages at 7 pt", r.Pages)
	}
	if _, r := encode(t, b, Options{Fit: 8}); r.Pages > 8 || r.FontSize < 5.8 {
		t.Errorf("fit 8: %d pages at %g pt", r.Pages, r.FontSize)
	}
	if _, r := encode(t, b, Options{Services: []string{"s3"}}); r.Pages != 1 {
		t.Errorf("one service: %d pages", r.Pages)
	}
	for _, o := range []Options{{}, {Fit: 8}, {Columns: 3, Orientation: Portrait, Paper: Letter}, {Compact: true}, {Paper: A3, Order: ByName}} {
		checkText(t, b, o)
	}
}

func BenchmarkRealNotes(b *testing.B) {
	book := realNotes(b)
	b.ReportAllocs()
	for b.Loop() {
		encode(b, book, Options{})
	}
}
