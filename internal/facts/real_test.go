package facts

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"crib/internal/outline"
	"crib/internal/testenv"
)

// TestRealNotes prints what the reading of the real notes comes to, and holds
// it to the promise that nothing is lost.
func TestRealNotes(t *testing.T) {
	o := outline.Parse("notes.txt", testenv.MeasuredNotes(t))
	book := Read([]*outline.Outline{o}, nil)
	if name := os.Getenv("CRIB_DUMP"); name != "" {
		text := dump(book) + "\n" + dumpProblems(book.Problems) + "\n" + dumpLines(book, "notes.txt")
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	kinds := map[Kind]int{}
	for _, f := range book.Facts {
		kinds[f.Kind]++
	}
	var names []string
	for k, n := range kinds {
		names = append(names, fmt.Sprintf("%s %d", k, n))
	}
	slices.Sort(names)
	content, skipped, without := 0, 0, 0
	for _, u := range book.Lines("notes.txt") {
		switch u.Role.String() {
		case "rule", "blank":
			continue
		case "skipped":
			skipped++
			if u.Reason == "" {
				t.Error("a line is skipped without a reason")
			}
		case "fact", "code", "continuation":
			if len(u.Facts) == 0 {
				without++
			}
		}
		content++
	}
	t.Logf("%d facts: %v", len(book.Facts), names)
	t.Logf("%d content lines, %d skipped (%.2f %%), %d fact lines without a fact", content, skipped, 100*float64(skipped)/float64(content), without)
	nodes := nodesByLine(o)
	for i, u := range book.Lines("notes.txt") {
		if missing := notInBody(book, o.Lines[i], nodes[i], u); missing {
			t.Errorf("line %d is in no body: %q", i+1, o.Lines[i].Text)
		}
	}
	if 50*skipped > content {
		t.Errorf("%d of %d content lines are skipped, over 2 %%", skipped, content)
	}
	if without > 0 {
		t.Errorf("%d lines are lost", without)
	}
}

// notInBody reports whether the letters of a line that a fact holds are missing
// from the bodies of its facts.
func notInBody(book *Book, line outline.Line, node *outline.Node, u LineUse) bool {
	if len(u.Facts) == 0 || node == nil {
		return false
	}
	var bodies strings.Builder
	for _, f := range book.Facts {
		if slices.Contains(u.Facts, f.ID) {
			bodies.WriteString(squash(string(node.Marker) + f.Text()))
		}
	}
	text := strings.TrimPrefix(line.Text, string(node.Marker))
	if len(node.Code()) > 0 {
		text = strings.Trim(line.Text, "`~")
		if u.Role.String() == "code" && strings.HasPrefix(line.Text, "```") {
			return false
		}
	}
	_, unmarked, _ := strings.Cut(text, " ") // without "A." and the like
	return !strings.Contains(bodies.String(), squash(text)) && !strings.Contains(bodies.String(), squash(unmarked))
}

// squash keeps the letters and digits of a text, in lower case.
func squash(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if wordByte[s[i]] != 0 {
			b.WriteByte(s[i] | 0x20)
		}
	}
	return b.String()
}
