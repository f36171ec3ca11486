package internal

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The stages, first to last. A package may import those of earlier lines only:
// a stage that needs a later one has its work in the wrong place.
var stages = [][]string{
	{"internal/problem"},
	{"internal/catalog", "internal/cards/english"},
	{"internal/notes", "internal/outline"},
	{"internal/facts"},
	{"internal/cards"},
	{"internal/identity"},
	{"internal/anki", "internal/export/pdf", "templates"},
	{"internal/export/apkg", "internal/export/text", "internal/export/sheet", "internal/export/cutout", "internal/inspect"},
	{"cmd/crib"},
}

// testOnly are the packages that only tests may import; a test may import any
// stage.
var testOnly = []string{"internal/conformance", "internal/golden", "internal/testenv"}

// onlyHere are libraries that one package alone may import, so that another
// can take their place by an edit in one folder.
var onlyHere = map[string][]string{
	"github.com/jung-kurt/gofpdf": {"internal/export/pdf"},
	"modernc.org/sqlite":          {"internal/export/apkg", "internal/inspect"},
	"github.com/urfave/cli/v2":    {"cmd/crib"},
	"github.com/BurntSushi/toml":  {"internal/catalog"},
}

// edges are the packages that may touch files, clocks and terminals.
var edges = []string{"internal/notes", "cmd/crib"}

// outside are the standard packages that lead there.
var outside = []string{"os", "time", "math/rand", "math/rand/v2", "crypto/rand", "net", "net/http", "os/exec", "log"}

func TestStagesImportNoLaterStage(t *testing.T) {
	level := map[string]int{}
	for i, names := range stages {
		for _, name := range names {
			level[name] = i
		}
	}
	files := 0
	eachImport(t, func(dir, file, imported string) {
		files++
		mine, known := level[dir]
		if slices.Contains(testOnly, dir) {
			return
		}
		if !known {
			t.Errorf("%s: package %s has no place in the list of stages: give it one", file, dir)
			return
		}
		if where, ok := onlyHere[imported]; ok && !slices.Contains(where, dir) {
			t.Errorf("%s imports %s, which is kept behind %s", file, imported, where)
		}
		name, ours := strings.CutPrefix(imported, "crib/")
		if !ours {
			return
		}
		if slices.Contains(testOnly, name) {
			t.Errorf("%s imports %s, which is for tests", file, name)
			return
		}
		theirs, known := level[name]
		if !known || theirs >= mine {
			t.Errorf("%s imports %s, which is no earlier stage than %s", file, name, dir)
		}
	})
	if files == 0 {
		t.Fatal("no imports read: the test looks in the wrong place")
	}
}

func TestTheCoreDoesNotTouchTheWorld(t *testing.T) {
	allowed := map[string][]string{
		// A database needs a file to live in, and time.Unix to say when.
		"internal/export/apkg": {"os", "time"},
		"internal/inspect":     {"os"},
		// A style sheet says when it changed.
		"templates": {"time"},
		// A document's date is a time.Time that is passed in.
		"internal/export/pdf":    {"time"},
		"internal/export/sheet":  {"time"},
		"internal/export/cutout": {"time"},
	}
	eachImport(t, func(dir, file, imported string) {
		if slices.Contains(edges, dir) || slices.Contains(testOnly, dir) {
			return
		}
		if slices.Contains(outside, imported) && !slices.Contains(allowed[dir], imported) {
			t.Errorf("%s imports %q: time, files and randomness are passed in", file, imported)
		}
	})
}

// eachImport calls f for every import of every file that is no test, with the
// folder relative to the module.
func eachImport(t *testing.T, f func(dir, file, imported string)) {
	t.Helper()
	root := os.DirFS("..")
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && name != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", name), nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range parsed.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			f(path.Dir(name), name, imported)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
