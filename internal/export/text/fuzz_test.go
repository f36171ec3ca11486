package text

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"crib/internal/cards"
	"crib/internal/facts"
)

// FuzzCards makes notes of any text, and checks that every file reads back.
func FuzzCards(f *testing.F) {
	f.Add("What is a pod?|one or more containers|Pods|a node runs max|110|pods")
	for i := range len(hostile) - 2 {
		f.Add(strings.Join(hostile[i:i+3], "|"))
	}
	f.Fuzz(func(t *testing.T, text string) {
		notes := notesOf(strings.SplitN(text, "|", 12))
		table := New(notes, Options{})
		checkTable(t, table)
		if again := New(notes, Options{}); !reflect.DeepEqual(table, again) {
			t.Error("two tables of the same notes differ")
		}
	})
}

// checkTable checks what holds of every table, and of its files.
func checkTable(t testing.TB, table *Table) {
	t.Helper()
	wellFormed(t, table)
	readsBack(t, table)
	csvReadsBack(t, table)
	guardsUndone(t, table)
	linesReadBack(t, table)
}

// notesOf makes notes of pieces of text: questions, and clozes that hide the
// middle of three, in services and under titles of the same text.
func notesOf(pieces []string) []*cards.Note {
	at := func(i int) string { return pieces[i%len(pieces)] }
	var notes []*cards.Note
	for i := range pieces {
		n := question(at(i+2), at(i), at(i+1))
		n.GUID = fmt.Sprint(i)
		n.Path = []string{at(i + 2), at(i + 3)}
		n.Context = []string{at(i + 2)}
		if i%3 == 1 {
			n.Type = cards.Cloze
			n.Cloze = facts.Rows{
				{Text: facts.Text{{Text: at(i)}, {Text: at(i + 1), Hide: 1, Hint: at(i + 4)}, {Text: at(i + 2)}}.Normal()},
				{Marker: "•", Depth: i % 2, Code: i%2 == 1, Text: facts.Text{{Text: at(i + 3), Hide: 2}}.Normal()},
			}
		}
		if i%5 == 4 {
			n.ReverseQuestion, n.ReverseAnswer = n.Answer, n.Question
		}
		notes = append(notes, n)
	}
	return notes
}

// guardsUndone checks that the apostrophes of the spreadsheet preset can be
// told from the author's.
func guardsUndone(t testing.TB, table *Table) {
	t.Helper()
	guard := CSV{Excel: true}
	for _, r := range table.Rows() {
		for _, cell := range []string{r.Term, r.Definition} {
			got := guard.guard(cell)
			if formula(got) || strings.TrimPrefix(got, "'") != cell {
				t.Errorf("%q is guarded as %q", cell, got)
			}
		}
	}
}

// linesReadBack checks that the box finds the cards of a multi-line file, or
// that Check or Collisions has said why it would not.
func linesReadBack(t testing.TB, table *Table) {
	t.Helper()
	for _, p := range []Paste{{Multiline: true}, {Multiline: true, FieldSep: ";;;", CardSep: "\n\n\n"}, {FieldSep: " - ", CardSep: ";"}, {FieldSep: ",", CardSep: ",,"}} {
		fits := p.Check() == nil && len(p.Collisions(table)) == 0
		var b bytes.Buffer
		if err := p.Encode(&b, table.Rows()); err != nil {
			t.Fatal(err)
		}
		var want [][2]string
		for _, r := range table.Rows() {
			term, definition := p.sides(r)
			want = append(want, [2]string{term, definition})
		}
		if fits {
			field, card := p.seps()
			equalPairs(t, "multi-line", box(t, b.String(), field, card), want)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, code := range []bool{false, true} {
			once := compose(clean(s, code))
			if twice := compose(clean(once, code)); twice != once {
				t.Errorf("%q becomes %q, and that %q", s, once, twice)
			}
			if strings.ContainsAny(once, "\t\n\r\x00\u00A0\u200B\uFEFF\u2028") || strings.ToValidUTF8(once, "") != once {
				t.Errorf("%q becomes %q", s, once)
			}
			if !code && strings.Contains(once, "  ") {
				t.Errorf("%q keeps a run of blanks: %q", s, once)
			}
		}
	})
}

func FuzzSeparator(f *testing.F) {
	for _, s := range []string{`\n\n\n`, `;;;`, `\t`, `\`, `\x`, `a\\b`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		sep, err := Separator(typed)
		if err != nil {
			return
		}
		shown, ok := strings.CutPrefix(choice(sep), "Custom: ")
		if !ok {
			return // one that Quizlet has a name for
		}
		if again, err := Separator(shown); err != nil || again != sep {
			t.Errorf("%q is shown as %q, which means %q (%v)", typed, shown, again, err)
		}
	})
}
