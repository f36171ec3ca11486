package text

import (
	"bytes"
	"strings"
	"testing"

	"crib/internal/cards"
	"crib/internal/facts"
)

// box splits pasted text as Quizlet's import box does: at the separators, and
// at nothing else. It is the reader that the paste files are written for.
func box(t testing.TB, pasted, fieldSep, cardSep string) [][2]string {
	t.Helper()
	var out [][2]string
	records := strings.Split(pasted, cardSep)
	if last := len(records) - 1; records[last] == "" {
		records = records[:last]
	}
	for i, record := range records {
		sides := strings.Split(record, fieldSep)
		if len(sides) != 2 {
			t.Fatalf("card %d splits into %d sides: %q", i+1, len(sides), record)
		}
		out = append(out, [2]string{sides[0], sides[1]})
	}
	return out
}

// pairs returns what a reader should find of rows.
func pairs(rows []Row) [][2]string {
	var out [][2]string
	for _, r := range rows {
		out = append(out, [2]string{r.Term, r.Definition})
	}
	return out
}

func encode(t testing.TB, f File) string {
	t.Helper()
	var b bytes.Buffer
	if err := f.Encode(&b); err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	return b.String()
}

// question returns a note that asks q and is answered by a.
func question(service, q, a string) *cards.Note {
	return &cards.Note{
		Fact: &facts.Fact{Service: service}, Type: cards.Question, Deck: "Course::" + service,
		Path: []string{service}, Context: []string{service}, GUID: "g-" + q,
		Question: facts.OneRow(facts.PlainText(q)), Answer: facts.OneRow(facts.PlainText(a)),
		Places: []facts.Place{{File: "notes.txt", First: 1, Last: 1}},
	}
}

// wellFormed checks what holds for every table that is not swapped.
func wellFormed(t testing.TB, table *Table) {
	t.Helper()
	term := map[string]string{}
	ids := map[string]bool{}
	for _, set := range table.Sets {
		if len(set.Rows) == 0 {
			t.Errorf("the set %q is empty", set.Title)
		}
		for _, r := range set.Rows {
			for _, side := range []string{r.Term, r.Definition} {
				if side != strings.TrimSpace(side) || blank(side) || strings.ContainsAny(side, "\t\n\r\x00") {
					t.Errorf("side %q is not normal", side)
				}
			}
			if strings.EqualFold(r.Term, r.Definition) {
				t.Errorf("%q answers itself", r.Term)
			}
			if other, ok := term[foldKey(r.Term)]; ok {
				t.Errorf("%q has two answers: %q and %q", r.Term, other, r.Definition)
			}
			term[foldKey(r.Term)] = r.Definition
			if r.ID != "" && ids[r.ID] {
				t.Errorf("two rows have the id %q", r.ID)
			}
			ids[r.ID] = true
		}
	}
}

// readsBack checks that the box finds in every paste file the rows that went
// in, and that all.txt is the union of the sets.
func readsBack(t testing.TB, table *Table) {
	t.Helper()
	if err := (Paste{}).Collisions(table); len(err) > 0 {
		t.Errorf("the default separators: %v", err)
	}
	files := table.PasteFiles(Paste{})
	union := ""
	for i, set := range table.Sets {
		text := encode(t, files[i])
		union += text
		equalPairs(t, files[i].Name, box(t, text, "\t", "\n"), pairs(set.Rows))
	}
	all := encode(t, files[len(files)-1])
	if all != union {
		t.Errorf("all.txt is not the union of the sets")
	}
	if n := strings.Count(all, "\n"); n != table.Len() {
		t.Errorf("all.txt has %d lines for %d cards", n, table.Len())
	}
}

func equalPairs(t testing.TB, name string, got, want [][2]string) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s: %d cards read back of %d", name, len(got), len(want))
		return
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("%s: card %d reads back as %q, was %q", name, i+1, got[i], want[i])
		}
	}
}
