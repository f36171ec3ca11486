// Package testenv finds what tests need and the repository does not hold:
// programs, and notes of real life. Only tests use it. What is missing is told
// aloud: the test is skipped with a line that says SKIPPED and why.
package testenv

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Missing skips the test, saying why, or fails it if CRIB_REQUIRE_TOOLS is 1.
func Missing(t testing.TB, why string) {
	t.Helper()
	if os.Getenv("CRIB_REQUIRE_TOOLS") == "1" {
		t.Fatal(why)
	}
	t.Skip("SKIPPED:", why)
}

// Tool returns the path of a program, by the first of its names that is
// installed. Where none is, the test is Missing it.
func Tool(t testing.TB, names ...string) string {
	t.Helper()
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	Missing(t, strings.Join(names, " or ")+" is not installed")
	return ""
}

// OnPDF runs a Tool over a PDF file, which is named FILE in the arguments, and
// returns all that it prints. The test ends if the program fails.
func OnPDF(t testing.TB, data []byte, name string, args ...string) string {
	t.Helper()
	path := Tool(t, name)
	file := filepath.Join(t.TempDir(), "test.pdf")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	given := make([]string, len(args))
	for i, arg := range args {
		given[i] = strings.ReplaceAll(arg, "FILE", file)
	}
	out, err := exec.Command(path, given...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

// Root returns the folder of the module.
func Root(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if filepath.Dir(dir) == dir {
			t.Fatal("no go.mod above the test")
		}
		dir = filepath.Dir(dir)
	}
}

// FindNotes returns the paths of the notes of real life, in the order of their
// names; none where there are none. They lie in the folder notes of the folder
// shared beside the module, or of the folder that CRIB_SHARED names.
func FindNotes(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(shared(t), "notes", "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// Notes is FindNotes, but skips the test where there are none.
func Notes(t testing.TB) []string {
	t.Helper()
	files := FindNotes(t)
	if len(files) == 0 {
		t.Skip("SKIPPED: no real notes in", shared(t))
	}
	return files
}

// MeasuredNotes returns the text of those notes of real life that the tests'
// labels and thresholds were measured on, or skips the test without them.
func MeasuredNotes(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(shared(t), "notes", "aws-developer-associate.txt"))
	if err != nil {
		t.Skip("SKIPPED: no real notes here:", err)
	}
	return string(text)
}

func shared(t testing.TB) string {
	t.Helper()
	if dir := os.Getenv("CRIB_SHARED"); dir != "" {
		return dir
	}
	return filepath.Join(Root(t), "..", "shared")
}
