package outline

import (
	"os"
	"path/filepath"
	"testing"
)

// realNotes returns the notes of a real learner, which are not part of this
// repository, or skips the test where they are missing.
func realNotes(t testing.TB) string {
	dir := os.Getenv("CRIB_SHARED")
	if dir == "" {
		dir = "../../../shared"
	}
	text, err := os.ReadFile(filepath.Join(dir, "notes", "aws-developer-associate.txt"))
	if err != nil {
		t.Skip("no real notes here: ", err)
	}
	return string(text)
}

// TestDumpReal writes the tree of the real notes to the file that CRIB_DUMP
// names, to be looked at.
func TestDumpReal(t *testing.T) {
	to := os.Getenv("CRIB_DUMP")
	if to == "" {
		t.Skip("CRIB_DUMP names no file")
	}
	if err := os.WriteFile(to, []byte(dump(Parse("notes.txt", realNotes(t)))), 0o644); err != nil {
		t.Fatal(err)
	}
}
