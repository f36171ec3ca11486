package identity

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"crib/internal/testenv"
)

// mergeBuild lets two authors edit and build the notes on branches of their
// own, merges these with git, and builds what comes out.
func (row *matrixRow) mergeBuild(t *testing.T, base *notebook, first *build, start int64) *build {
	t.Helper()
	program := testenv.Tool(t, "git")
	dir := t.TempDir()
	git := func(args ...string) error {
		c := exec.Command(program, append([]string{"-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "core.autocrlf=false"}, args...)...)
		c.Dir = dir
		out, err := c.CombinedOutput()
		t.Logf("git %v: %s", args, out)
		return err
	}
	must := func(args ...string) {
		if err := git(args...); err != nil {
			t.Fatal(args, err)
		}
	}
	save := func(b *notebook, lock string) {
		for _, name := range sortedKeys(b.files) {
			writeFile(t, filepath.Join(dir, filepath.FromSlash(name)), b.text(name))
		}
		writeFile(t, filepath.Join(dir, FileName), lock)
		must("add", "-A")
		must("commit", "-q", "-m", "notes")
	}
	must("init", "-q", "-b", "main")
	save(base, first.lock)
	merged := base.clone()
	for i, edit := range row.edits {
		b := base.clone()
		edit(b)
		must("checkout", "-q", "-b", []string{"ann", "bob"}[i], "main")
		save(b, b.build(t, first.lock, start+100+int64(i)).lock)
		edit(merged)
	}
	conflict := git("merge", "--no-edit", "ann")
	for _, name := range sortedKeys(merged.files) {
		if got := readFile(t, filepath.Join(dir, name)); got != merged.text(name) {
			t.Fatalf("git merged %s to\n%s", name, got)
		}
	}
	t.Log("conflict in the lock: ", conflict != nil)
	return merged.build(t, readFile(t, filepath.Join(dir, FileName)), start+3600)
}

func writeFile(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
