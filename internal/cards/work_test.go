package cards

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"crib/internal/facts"
)

// TestWorkGrowsLinearly makes cards of one ever longer line, in several
// shapes, and of a long text in place of one: the words looked at for gaps may
// grow with the length of the notes, and no faster.
func TestWorkGrowsLinearly(t *testing.T) {
	shapes := map[string]func(i int) string{
		"one sentence":   func(int) string { return "shelf carries 30 jars " },
		"many sentences": func(i int) string { return fmt.Sprintf("Shelf %d carries %d jars. ", i, i) },
		"commas":         func(i int) string { return fmt.Sprintf("jar %d, ", i) },
		"adjectives":     func(int) string { return "large old " },
	}
	for name, shape := range shapes {
		for _, kind := range []facts.Kind{facts.Statement, facts.Limit, facts.Definition, facts.List} {
			t.Run(name+"/"+string(kind), func(t *testing.T) {
				small, large := work(kind, 8, shape), work(kind, 8000, shape)
				if most := 200 * 200 * 20; large > most {
					t.Errorf("one line of 8000 repeats takes %d steps, of 8 %d; want at most %d", large, small, most)
				}
			})
		}
	}
}

// work returns the steps that one fact of a repeated text takes.
func work(kind facts.Kind, n int, shape func(int) string) int {
	var b strings.Builder
	for i := range n {
		b.WriteString(shape(i))
	}
	text := facts.PlainText(strings.TrimSpace(b.String()))
	f := &facts.Fact{ID: "f", Kind: kind, Path: []string{"Pantry"}, Body: facts.OneRow(text),
		Term: facts.PlainText("shelf"), Value: text, Places: []facts.Place{{File: "pantry.txt", First: 1, Last: 1}}}
	if kind == facts.List {
		f.Items = []facts.Item{{Text: text}, {Text: text}}
	}
	m := newMaker(&facts.Book{Facts: []*facts.Fact{f}}, Options{})
	m.fact(f)
	return m.work
}

// TestWorkOfManyFacts holds the work for many lines against that for one.
func TestWorkOfManyFacts(t *testing.T) {
	text := facts.PlainText(strings.TrimSpace(strings.Repeat("the shelf carries old jars of plum jam ", 30)))
	total := func(n int) int {
		var book facts.Book
		for i := range n {
			book.Facts = append(book.Facts, &facts.Fact{Kind: facts.Statement, Path: []string{fmt.Sprint("Pantry ", i)}, Body: facts.OneRow(text)})
		}
		m := newMaker(&book, Options{})
		for _, f := range book.Facts {
			m.fact(f)
		}
		return m.work
	}
	if one, many := total(1), total(100); one == 0 || many > 101*one {
		t.Errorf("one line takes %d steps, 100 lines %d", one, many)
	}
}

// TestAddPlaces adds few and many places, one of them twice, to some that hold half of
// them: each is there once, in order.
func TestAddPlaces(t *testing.T) {
	for _, n := range []int{4, 10 * fewPlaces} {
		var all []facts.Place
		for i := range n {
			all = append(all, facts.Place{File: "pantry.txt", First: i, Last: i})
		}
		more := append(slices.Clone(all[n/4:]), all[n-1])
		if got := addPlaces(all[:n/2], more); !slices.Equal(got, all) {
			t.Errorf("of %d places there are %d", n, len(got))
		}
	}
}

// TestDeletionsWithinLimit leaves in sight what the author hides under a
// number that Anki makes no card of, and says so.
func TestDeletionsWithinLimit(t *testing.T) {
	f := &facts.Fact{ID: "f", Kind: facts.Statement, Path: []string{"Pantry"}, Places: []facts.Place{{File: "pantry.txt", First: 7, Last: 7}}}
	var text facts.Text
	for i := range 700 {
		text = append(text, facts.Span{Text: "jar "}, facts.Span{Text: fmt.Sprint("no", i), Hide: i + 1}, facts.Span{Text: ", "})
	}
	f.Body = facts.OneRow(text.Normal())
	notes, problems := Make(&facts.Book{Facts: []*facts.Fact{f}}, Options{})
	if len(notes) != 1 || len(notes[0].Deletions()) != mostDeletions {
		t.Fatalf("%d notes", len(notes))
	}
	if len(problems) != 1 || problems[0].Pos.Line != 7 || !strings.Contains(problems[0].String(), "c500") {
		t.Errorf("problems: %v", problems)
	}
}
