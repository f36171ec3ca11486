package testenv

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// skipped runs f as a test of its own, and tells whether it was skipped.
func skipped(t *testing.T, f func(t *testing.T)) (was bool) {
	t.Run("", func(t *testing.T) {
		defer func() { was = t.Skipped() }()
		f(t)
	})
	return was
}

func TestToolSkipsOnlyWhereNoNameIsInstalled(t *testing.T) {
	t.Setenv("CRIB_REQUIRE_TOOLS", "")
	dir := t.TempDir()
	program := filepath.Join(dir, "second.exe")
	if err := os.WriteFile(program, nil, 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir)
	if skipped(t, func(t *testing.T) {
		if got := Tool(t, "first.exe", "second.exe"); got != program {
			t.Errorf("found %s", got)
		}
	}) {
		t.Error("skipped for a program that is installed")
	}
	if !skipped(t, func(t *testing.T) { Tool(t, "first.exe") }) {
		t.Error("a program is missing, but the test goes on")
	}
}

func TestNotesAreThoseOfTheFolderNamed(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("CRIB_SHARED", dir)
	if !skipped(t, func(t *testing.T) { Notes(t) }) || !skipped(t, func(t *testing.T) { MeasuredNotes(t) }) {
		t.Error("there are no notes, but the test goes on")
	}
	if err := os.Mkdir(filepath.Join(dir, "notes"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"b.txt", "a.txt"} {
		if err := os.WriteFile(filepath.Join(dir, "notes", name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if got := strings.Join(Notes(t), " "); got != filepath.Join(dir, "notes", "a.txt")+" "+filepath.Join(dir, "notes", "b.txt") {
		t.Errorf("found %s", got)
	}
}
