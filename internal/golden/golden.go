// Package golden compares what the code makes with what files say it should
// make. Only tests use it:
//
//	golden.Cases(t, "testdata/*.txtar", func(t *testing.T, a *txtar.Archive) []txtar.File {
//		return []txtar.File{{Name: "tree", Data: dump(Parse(a.Files[0].Data))}}
//	})
//
// It gives the tests that import it the flag -update, which has the files
// written anew.
package golden

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the expected output in testdata")

// Update reports whether expected output is to be rewritten, not compared.
func Update() bool { return *update }

// Cases runs a subtest for each txtar file that the pattern matches, named for
// the file. A file holds the sections of the input, then those of the output.
// The function outputs reads the input and returns the sections that the
// output should be; from the first section of the name of one of these on, the
// file must hold them and nothing else. A case without output fails, and so
// does a pattern that matches nothing.
func Cases(t *testing.T, pattern string, outputs func(t *testing.T, a *txtar.Archive) []txtar.File) {
	t.Helper()
	for _, file := range files(t, pattern) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a := parse(t, file)
			got := outputs(t, &txtar.Archive{Comment: a.Comment, Files: slices.Clone(a.Files)})
			inputs := countInputs(a.Files, got)
			if inputs == 0 || len(got) == 0 {
				t.Fatalf("%s: a case has input first and output after it", file)
			}
			if slices.EqualFunc(a.Files[inputs:], got, same) {
				return
			}
			if !*update {
				t.Errorf("%s: %s\n-update rewrites it", file, differences(a.Files[inputs:], got))
				return
			}
			a.Files = append(a.Files[:inputs:inputs], got...)
			if err := os.WriteFile(file, txtar.Format(a), 0o666); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// Archives returns all cases that the pattern matches, of which there must be
// some: seeds for a fuzz test, or text for a benchmark.
func Archives(t testing.TB, pattern string) []*txtar.Archive {
	t.Helper()
	var all []*txtar.Archive
	for _, file := range files(t, pattern) {
		all = append(all, parse(t, file))
	}
	return all
}

func files(t testing.TB, pattern string) []string {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("no cases in %s %v", pattern, err)
	}
	return names
}

func parse(t testing.TB, file string) *txtar.Archive {
	t.Helper()
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Files) == 0 {
		t.Fatalf("%s: the case has no sections", file)
	}
	return a
}

// countInputs returns how many sections stand before the first that has the
// name of an output.
func countInputs(sections, outputs []txtar.File) int {
	for i, s := range sections {
		if slices.ContainsFunc(outputs, func(o txtar.File) bool { return o.Name == s.Name }) {
			return i
		}
	}
	return len(sections)
}

// same reports whether a file that holds the one section would hold the other.
func same(a, b txtar.File) bool {
	return bytes.Equal(format([]txtar.File{a}), format([]txtar.File{b}))
}

// differences shows the sections that differ, or all if they are others.
func differences(want, got []txtar.File) string {
	if slices.EqualFunc(want, got, func(a, b txtar.File) bool { return a.Name == b.Name }) {
		for i := len(got) - 1; i >= 0; i-- {
			if same(want[i], got[i]) {
				want, got = slices.Delete(slices.Clone(want), i, i+1), slices.Delete(slices.Clone(got), i, i+1)
			}
		}
	}
	return fmt.Sprintf("got\n%swant\n%s", format(got), format(want))
}

func format(sections []txtar.File) []byte {
	return txtar.Format(&txtar.Archive{Files: sections})
}
