package facts

import (
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"crib/internal/catalog"
	"crib/internal/golden"
	"crib/internal/outline"
)

// TestGolden reads the notes of every case and compares what comes out to its
// other sections; testdata/README.md says what they are.
func TestGolden(t *testing.T) {
	golden.Cases(t, "testdata/*.txtar", func(t *testing.T, a *txtar.Archive) []txtar.File {
		book := readCase(t, a)
		var out []txtar.File
		for _, f := range a.Files {
			if got, ok := section(book, f.Name); ok {
				out = append(out, txtar.File{Name: f.Name, Data: []byte(got)})
			}
		}
		return out
	})
}

// readCase reads the notes of a case, with its catalog if it has one.
func readCase(t *testing.T, archive *txtar.Archive) *Book {
	var c *catalog.Catalog
	var outlines []*outline.Outline
	for _, f := range archive.Files {
		switch {
		case f.Name == catalog.FileName:
			parsed, problems := catalog.Parse(f.Name, string(f.Data))
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			c = parsed
		case strings.HasPrefix(f.Name, "notes"):
			outlines = append(outlines, outline.Parse(f.Name, string(f.Data)))
		}
	}
	if len(outlines) == 0 {
		t.Fatal("the case has no section called notes")
	}
	return Read(outlines, c)
}

// section returns what a section of a case must hold; false if the section is
// input.
func section(book *Book, name string) (string, bool) {
	switch name {
	case "facts":
		return dump(book), true
	case "problems":
		return dumpProblems(book.Problems), true
	case "lines":
		return dumpLines(book, "notes"), true
	case "sections":
		return dumpSections(book), true
	}
	return "", false
}
