package outline

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"crib/internal/testenv"
)

// labels reads what a person says of lines of the real notes: by line number,
// the rest of the label.
func labels(t *testing.T, name string) map[int]string {
	text, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	m := make(map[int]string)
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if num, label, ok := strings.Cut(line, " "); ok && num != "#" {
			n, err := strconv.Atoi(num)
			if err != nil {
				t.Fatalf("%s: %s", name, line)
			}
			m[n] = label
		}
	}
	if len(m) == 0 {
		t.Fatalf("%s holds no labels", name)
	}
	return m
}

// A score counts decisions.
type score struct {
	right, all int
	wrong      []string
}

func (s *score) add(line int, ok bool, what string) {
	s.all++
	if ok {
		s.right++
	} else {
		s.wrong = append(s.wrong, fmt.Sprintf("%d %s", line, what))
	}
}

func (s *score) report(t *testing.T, what string, atLeast float64) {
	rate := float64(s.right) / float64(s.all)
	t.Logf("%s: %d of %d = %.1f %% (asked: %.0f %%); wrong: %s",
		what, s.right, s.all, 100*rate, 100*atLeast, strings.Join(s.wrong, ", "))
	if rate < atLeast {
		t.Errorf("%s: %.1f %%, want at least %.1f %%", what, 100*rate, 100*atLeast)
	}
}

// family tells for each node its parent and the section it stands in.
type family struct{ parent, section map[*Node]*Node }

func familyOf(o *Outline) family {
	f := family{make(map[*Node]*Node), make(map[*Node]*Node)}
	var walk func(nodes []*Node, parent, section *Node)
	walk = func(nodes []*Node, parent, section *Node) {
		for _, n := range nodes {
			f.parent[n], f.section[n] = parent, section
			inner := section
			if n.Section {
				inner = n
			}
			walk(n.Children, n, inner)
		}
	}
	walk(o.Nodes, nil, nil)
	return f
}

// restyled is the real notes as other people might have laid them out, line
// for line.
var restyled = map[string]func(line string, n int) string{
	"as they are":  func(line string, n int) string { return line },
	"deep indents": func(line string, n int) string { return indentBy(line, "    ") },
	"tabs":         func(line string, n int) string { return indentBy(line, "\t") },
	"uneven rules": func(line string, n int) string {
		if width := ruleWidth(line); width > 30 {
			return line[:len(line)-width] + strings.Repeat("-", 30+n*7%19)
		} else if width > 0 {
			return line[:len(line)-width] + strings.Repeat("-", 4+n*5%11)
		}
		return line
	},
	"equals signs": func(line string, n int) string {
		if ruleWidth(line) > 30 {
			return strings.ReplaceAll(line, "-", "=")
		}
		return line
	},
	"stars": func(line string, n int) string {
		if width := ruleWidth(line); width > 0 {
			return line[:len(line)-width] + strings.Repeat("*", width)
		}
		return line
	},
}

// indentBy makes every two spaces of an indent another unit.
func indentBy(line, unit string) string {
	body := strings.TrimLeft(line, " ")
	n := len(line) - len(body)
	return strings.Repeat(unit, n/2) + strings.Repeat(" ", n%2) + body
}

// ruleWidth returns the width of a line that is nothing but dashes, else 0.
func ruleWidth(line string) int {
	body := strings.TrimSpace(line)
	if strings.Trim(body, "-") != "" {
		return 0
	}
	return len(strings.TrimLeft(line, " "))
}

// eachStyle runs a test for each style of the real notes.
func eachStyle(t *testing.T, test func(t *testing.T, o *Outline)) {
	text := testenv.MeasuredNotes(t)
	for name, restyle := range restyled {
		t.Run(name, func(t *testing.T) {
			lines := strings.Split(text, "\n")
			for i, line := range lines {
				lines[i] = restyle(line, i)
			}
			test(t, Parse("notes.txt", strings.Join(lines, "\n")))
		})
	}
}

// TestRealHeadings compares the sections of the real notes with a reading by
// hand.
func TestRealHeadings(t *testing.T) {
	eachStyle(t, func(t *testing.T, o *Outline) {
		want, f, nodes := labels(t, "labels-headings.txt"), familyOf(o), nodesByLine(o)
		var found, others score
		for i, l := range o.Lines {
			label := want[i+1]
			switch {
			case label == "h":
				found.add(i+1, l.Role == Heading, "missed")
			case strings.HasPrefix(label, "o "):
				owner := f.section[nodes[i]]
				found.add(i+1, owner != nil && strconv.Itoa(owner.First) == label[2:], "under another section")
			case l.Role != Rule && l.Role != Blank:
				others.add(i+1, l.Role != Heading, "no heading")
			}
		}
		found.report(t, "sections found", 0.97)
		others.report(t, "other lines not taken for headings", 0.99)
	})
}

// TestRealWrapped compares which lines of the real notes are joined to the
// line above with a reading by hand.
func TestRealWrapped(t *testing.T) {
	eachStyle(t, func(t *testing.T, o *Outline) {
		f, nodes := familyOf(o), nodesByLine(o)
		var wrapped, nested, all, goesOn, stands score
		deeper := labels(t, "labels-wrapped.txt")
		same := labels(t, "labels-same.txt")
		for i, l := range o.Lines {
			joined := l.Role == Continuation
			switch deeper[i+1] {
			case "c":
				wrapped.add(i+1, joined, "not joined")
				all.add(i+1, joined, "not joined")
			case "n":
				ok := !joined && (l.Role == Code || f.parent[nodes[i]] == nodes[i-1])
				nested.add(i+1, ok, "not nested")
				all.add(i+1, ok, "not nested")
			}
			switch same[i+1] {
			case "c":
				goesOn.add(i+1, joined, "not joined")
			case "s":
				stands.add(i+1, !joined, "joined")
			}
		}
		wrapped.report(t, "deeper lines that go on", 0.93)
		nested.report(t, "deeper lines that are nested", 0.93)
		all.report(t, "deeper lines, both", 0.93)
		goesOn.report(t, "lines of equal indent that go on", 0.90)
		stands.report(t, "lines of equal indent that stand for themselves", 0.99)
	})
}

// TestRealProperties checks of the real notes what holds of every outline.
func TestRealProperties(t *testing.T) { checkAll(t, testenv.MeasuredNotes(t)) }

// TestDumpReal writes the tree of the real notes to the file that CRIB_DUMP
// names, to be looked at.
func TestDumpReal(t *testing.T) {
	to := os.Getenv("CRIB_DUMP")
	if to == "" {
		t.Skip("CRIB_DUMP names no file")
	}
	if err := os.WriteFile(to, []byte(dump(Parse("notes.txt", testenv.MeasuredNotes(t)))), 0o644); err != nil {
		t.Fatal(err)
	}
}
