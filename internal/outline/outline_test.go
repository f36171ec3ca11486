package outline

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the golden sections of testdata/*.txtar")

// TestGolden reads the first section of every case and compares the tree and
// the problems with the other two. The form is told in testdata/README.md.
func TestGolden(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	if len(files) == 0 {
		t.Fatal("no cases in testdata")
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			o := Parse("notes.txt", unescape(string(a.Files[0].Data)))
			got := []txtar.File{{Name: "tree", Data: []byte(dump(o))}}
			if len(o.Problems) > 0 {
				got = append(got, txtar.File{Name: "problems", Data: []byte(dumpProblems(o))})
			}
			want := a.Files[1:]
			if *update {
				a.Files = append(a.Files[:1:1], got...)
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if g, w := string(txtar.Format(&txtar.Archive{Files: got})), string(txtar.Format(&txtar.Archive{Files: want})); g != w {
				t.Errorf("got\n%s\nwant\n%s", g, w)
			}
		})
	}
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
	for _, l := range o.Lines {
		switch l.Role {
		case Title:
			fmt.Fprintf(&b, "%7d title\n", l.Num)
		case Meta:
			fmt.Fprintf(&b, "%7d meta: %s\n", l.Num, l.Text)
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
		for _, c := range n.Code {
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
	if n.Code != nil {
		parts = append(parts, "code "+n.Lang)
	} else {
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
