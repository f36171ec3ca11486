package main

import (
	"io"
	"os"
	"path/filepath"
	"testing"
)

// A batch of which a file cannot be renamed takes back those that were: what
// was there is there again, what was not is not.
func TestCommitTakesBack(t *testing.T) {
	dir := t.TempDir()
	path := func(name string) string { return filepath.Join(dir, name) }
	if err := os.WriteFile(path("old"), []byte("before"), 0o644); err != nil {
		t.Fatal(err)
	}
	term := newTerminal(io.Discard, io.Discard)
	b := newBatch(term, &holder{t: term})
	for _, name := range []string{"old", "new", "lost"} {
		if err := b.add(path(name), func(w io.Writer) error { _, err := io.WriteString(w, "after"); return err }); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Remove(b.staged[2].temp); err != nil {
		t.Fatal(err)
	}
	if err := b.commit(); err == nil {
		t.Fatal("a file that is not there was renamed")
	}
	if got, err := os.ReadFile(path("old")); err != nil || string(got) != "before" {
		t.Errorf("the file that was there holds %q, %v", got, err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
	if b.abandon() {
		t.Error("there was something left to abandon")
	}
}
