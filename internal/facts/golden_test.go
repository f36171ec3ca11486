package facts

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"crib/internal/catalog"
	"crib/internal/outline"
)

var update = flag.Bool("update", false, "rewrite the expectations in testdata")

// TestGolden reads the notes of every case and compares what comes out to its
// other sections; testdata/README.md says what they are.
func TestGolden(t *testing.T) {
	for _, name := range cases(t) {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			book := readCase(t, archive)
			changed := false
			for i := range archive.Files {
				f := &archive.Files[i]
				got, ok := section(book, f.Name)
				if !ok {
					continue
				}
				if want := string(f.Data); got != want {
					if *update {
						f.Data, changed = []byte(got), true
						continue
					}
					t.Errorf("%s: got\n%swant\n%s", f.Name, got, want)
				}
			}
			if changed {
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// cases returns the names of all cases. There must be some.
func cases(t testing.TB) []string {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases in testdata")
	}
	return names
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
