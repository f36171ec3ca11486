package text

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

// TestNotesReadBack makes the files of the project's own notes, and of the
// notes in the shared folder beside the project where there is one.
func TestNotesReadBack(t *testing.T) {
	own, _ := filepath.Glob("../../../notes/*.txt")
	real := testenv.FindNotes(t)
	if len(real) == 0 {
		t.Log("no real notes here: only the project's own are read")
	}
	for _, file := range append(own, real...) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			notes := notesIn(t, file)
			table := New(notes, Options{})
			checkTable(t, table)
			t.Run("python", func(t *testing.T) { pythonReadsBack(t, table) })
			t.Run("spreadsheet", func(t *testing.T) { spreadsheetOpens(t, table) })
			all := 0
			for _, n := range notes {
				all += len(n.Cards())
			}
			reported := 0
			for _, p := range table.Problems {
				switch p.Code {
				case "empty-side", "same-sides", "duplicate-card", "duplicate-term":
					reported++
				}
			}
			if table.Len()+reported != all || table.Len() == 0 {
				t.Errorf("%d cards become %d rows, and %d are reported as left out or merged", all, table.Len(), reported)
			}
			t.Logf("%d cards, %d rows in %d sets, %d problems", all, table.Len(), len(table.Sets), len(table.Problems))
		})
	}
}

// notesIn makes the notes of a file, each with a guid.
func notesIn(t *testing.T, file string) []*cards.Note {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	c := &catalog.Catalog{}
	if toml, err := os.ReadFile(filepath.Join(filepath.Dir(file), catalog.FileName)); err == nil {
		c, _ = catalog.Parse(catalog.FileName, string(toml))
	}
	book := facts.Read([]*outline.Outline{outline.Parse(filepath.Base(file), string(text))}, c)
	notes, _ := cards.Make(book, cards.Options{Catalog: c})
	for _, n := range notes {
		n.GUID = n.Fact.ID + "/" + n.Role
	}
	return notes
}
