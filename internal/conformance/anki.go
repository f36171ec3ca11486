// Package conformance asks the real Anki what it makes of our packages. Only
// tests use it:
//
//	for _, release := range conformance.Releases(t) {
//		results := release.Run(t, conformance.Import("deck.apkg"), conformance.Do("check"))
//	}
//
// The releases are virtual environments that .ci/anki-venvs makes, in the
// folder that CRIB_ANKI names; .ci/anki/drive.py drives each of them.
package conformance

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"crib/internal/testenv"
)

// Release is a release of Anki.
type Release struct {
	// Name is as PyPI calls it: "25.9.2".
	Name   string
	python string
	driver string
}

// Old reports whether the release has the importer in Python, which was in use
// before 2.1.50. It reads the same packages, but says nothing of what it did.
func (r Release) Old() bool {
	return strings.HasPrefix(r.Name, "2.1.3") || strings.HasPrefix(r.Name, "2.1.4")
}

// Releases returns the releases that CRIB_ANKI holds. Without any the test is
// skipped, or fails if CRIB_REQUIRE_TOOLS is 1.
func Releases(t *testing.T) []Release {
	t.Helper()
	dir := os.Getenv("CRIB_ANKI")
	pythons, _ := filepath.Glob(filepath.Join(dir, "*", "bin", "python"))
	if dir == "" || len(pythons) == 0 {
		testenv.Missing(t, "CRIB_ANKI names no folder with releases of Anki: make one with .ci/anki-venvs DIR")
	}
	driver := filepath.Join(testenv.Root(t), ".ci", "anki", "drive.py")
	var out []Release
	for _, python := range pythons {
		out = append(out, Release{filepath.Base(filepath.Dir(filepath.Dir(python))), python, driver})
	}
	return out
}

// Step is a step of a scenario: see the head of .ci/anki/drive.py.
type Step map[string]any

// Do returns a step without arguments.
func Do(name string) Step { return Step{"do": name} }

// Import returns the step that imports a package.
func Import(file string) Step { return Step{"do": "import", "file": file} }

// Export returns the step that exports the collection.
func Export(file string, legacy bool) Step {
	return Step{"do": "export", "file": file, "legacy": legacy}
}

// Open returns the step that goes over to another collection.
func Open(name string) Step { return Step{"do": "open", "name": name} }

// Result is what a step gives. Fields that it does not give are zero.
type Result struct {
	Do, Error string

	// Of import; nil where the release does not say, as Refused of a package.
	New, Updated, Duplicate, Conflicting, Refused *int
	// Of answer.
	Answered int
	// Of dump.
	Notes map[string]Note // by guid
	Types map[string]struct {
		ID, Mod int64
		Fields  []string
		CSS     string
	}
	Decks  []string
	Revlog int
	// Of check: counts are of notes and of cards.
	OK            bool
	Text          string
	Before, After []int
	Empty         []struct{ GUID string }
	Missing       []string
	// Of render; Count is how many cards there are.
	Count    int `json:"cards"`
	Problems []struct {
		GUID, Side, Field, Text string
		Ord                     int
	}
	Sides []struct { // if asked to keep them
		GUID             string
		Ord              int
		Question, Answer string // HTML
	}
	// Of export.
	Size int64
}

// Note is a note in a collection.
type Note struct {
	ID, Mod int64
	Type    string
	Tags    []string
	Fields  map[string]string
	Cards   []Card
}

// Card is a card in a collection.
type Card struct {
	ID, Due, IVL, Factor, Reps, Lapses int64
	Ord, Type, Queue                   int
	Deck                               string
	Revlog                             []int64
}

// Run takes a new collection through the steps and returns their results. A
// step that fails ends the test.
func (r Release) Run(t *testing.T, steps ...Step) []Result {
	t.Helper()
	scenario, err := json.Marshal(map[string]any{"dir": t.TempDir(), "steps": steps})
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(r.python, "-W", "ignore", r.driver, "-")
	cmd.Stdin = bytes.NewReader(scenario)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, runErr := cmd.Output()
	var all struct{ Results []Result }
	if err := json.Unmarshal(out, &all); err != nil {
		t.Fatalf("%v, %v: %s", runErr, err, stderr.String())
	}
	for i, result := range all.Results {
		if result.Error != "" {
			t.Fatalf("step %d, %s: %s\n%s", i+1, result.Do, result.Error, stderr.String())
		}
	}
	if len(all.Results) != len(steps) {
		t.Fatalf("%d results of %d steps: %s", len(all.Results), len(steps), stderr.String())
	}
	return all.Results
}
