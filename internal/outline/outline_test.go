package outline

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"crib/internal/golden"
)

// TestGolden reads the first section of every case and compares the tree and
// the problems with the other two. The form is told in testdata/README.md.
func TestGolden(t *testing.T) {
	golden.Cases(t, "testdata/*.txtar", func(t *testing.T, a *txtar.Archive) []txtar.File {
		o := Parse("notes.txt", unescape(string(a.Files[0].Data)))
		got := []txtar.File{{Name: "tree", Data: []byte(dump(o))}}
		if len(o.Problems) > 0 {
			got = append(got, txtar.File{Name: "problems", Data: []byte(dumpProblems(o))})
		}
		return got
	})
}

// unescape makes the characters visible in a case what they stand for: see
// testdata/README.md.
func unescape(s string) string {
	return strings.NewReplacer("␉", "\t", "␍", "\r", "␣", " ", "⍽", "\u00a0", "␀", "\xff", "⊖", "-", "␤\n", "").Replace(s)
}

// dump shows a tree, one node a line: the lines it comes from, then indented
// by depth its kind, marker and text.
func dump(o *Outline) string {
	var b strings.Builder
	if o.Title != "" {
		fmt.Fprintf(&b, "%7s title: %s\n", "", o.Title)
	}
	for i, l := range o.Lines {
		switch l.Role {
		case Title:
			fmt.Fprintf(&b, "%7d title\n", i+1)
		case Meta:
			fmt.Fprintf(&b, "%7d meta: %s\n", i+1, l.Text)
		}
	}
	dumpNodes(&b, o.Nodes, 0)
	return b.String()
}

func dumpNodes(b *strings.Builder, nodes []*Node, depth int) {
	pad := strings.Repeat("  ", depth)
	for _, n := range nodes {
		at := fmt.Sprint(n.First)
		if n.Last > n.First {
			at = fmt.Sprintf("%d-%d", n.First, n.Last)
		}
		fmt.Fprintf(b, "%7s %s%s\n", at, pad, describe(n))
		for _, c := range n.Code() {
			fmt.Fprintf(b, "%7s %s|%s\n", "", pad, c)
		}
		dumpNodes(b, n.Children, depth+1)
	}
}

func describe(n *Node) string {
	var parts []string
	if n.Section {
		parts = append(parts, "#")
	}
	if n.Marker != "" {
		parts = append(parts, "["+string(n.Marker)+"]")
	}
	if n.Header() {
		parts = append(parts, "header")
	}
	switch {
	case n.Code() != nil:
		parts = append(parts, "code "+n.Lang())
	case n.Cells() != nil:
		parts = append(parts, strings.Join(n.Cells(), " ¦ "))
	default:
		parts = append(parts, n.Text)
	}
	return strings.TrimSpace(strings.Join(parts, " "))
}

func dumpProblems(o *Outline) string {
	var b strings.Builder
	for _, p := range o.Problems {
		fmt.Fprintf(&b, "%s [%s]\n", p, p.Code)
	}
	return b.String()
}
