package outline

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"crib/internal/golden"
)

// seeds returns the inputs of all golden cases.
func seeds(t testing.TB) []string {
	var inputs []string
	for _, a := range golden.Archives(t, "testdata/*.txtar") {
		inputs = append(inputs, unescape(string(a.Files[0].Data)))
	}
	return inputs
}

// FuzzParse checks what holds of every outline, whatever the notes.
func FuzzParse(f *testing.F) {
	for _, s := range seeds(f) {
		f.Add(s)
	}
	for _, s := range []string{"", "\n", "\r", "a", "-", "Q.", "```", "~~~\n", "\xff\xfe", "{", "a:\n{", "(", "1.", " \t\n\t", "```\n 000\n0= ----\n 0\n```\n0\n--"} {
		f.Add(s)
	}
	f.Fuzz(checkAll)
}

// TestShuffled checks the same of notes that are put together at random from
// the lines of the golden cases.
func TestShuffled(t *testing.T) {
	var lines []string
	for _, s := range seeds(t) {
		lines = append(lines, strings.Split(s, "\n")...)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		var b strings.Builder
		for range random.IntN(60) {
			at := random.IntN(len(lines))
			for _, line := range lines[at:min(len(lines), at+1+random.IntN(6))] {
				if random.IntN(8) == 0 {
					b.WriteString(strings.Repeat(" ", random.IntN(9)))
				}
				b.WriteString(line + "\n")
			}
		}
		if checkAll(t, b.String()); t.Failed() {
			t.Fatalf("in notes\n%s", b.String())
		}
	}
}

// checkAll checks every property of the outline of a text.
func checkAll(t *testing.T, text string) {
	o := Parse("notes.txt", text)
	checkLines(t, o)
	checkTree(t, o)
	checkProblems(t, o)
	if again := Parse("notes.txt", text); !reflect.DeepEqual(o, again) {
		t.Error("two readings differ")
	}
	checkLineEnds(t, text)
	checkTabs(t, text)
}

// checkLines checks that every line has one role and belongs to the node that
// claims it.
func checkLines(t *testing.T, o *Outline) {
	nodes := nodesByLine(o)
	for i, l := range o.Lines {
		n, node := i+1, nodes[i]
		switch l.Role {
		case Title, Meta, Rule, Blank:
			if node != nil {
				t.Errorf("line %d is %s and has a node", n, l.Role)
			}
		case Heading, Item, Continuation, Code:
			if node == nil {
				t.Fatalf("line %d is %s and has no node", n, l.Role)
			}
			if n < node.First || n > node.Last {
				t.Errorf("line %d is outside its node %d-%d", n, node.First, node.Last)
			}
			if (l.Role == Code) != (node.Code() != nil) || (l.Role == Heading) && !node.Section {
				t.Errorf("line %d is %s of a node that is not such", n, l.Role)
			}
			if opens := l.Role == Heading || l.Role == Item; opens != (n == node.First && l.Role != Code) {
				t.Errorf("line %d is %s at line %d of its node", n, l.Role, n-node.First+1)
			}
		default:
			t.Errorf("line %d has the role %q", n, l.Role)
		}
	}
}

// nodesByLine returns for every line the node that holds it, nil where none
// does.
func nodesByLine(o *Outline) []*Node {
	by := make([]*Node, len(o.Lines))
	var walk func(nodes []*Node)
	walk = func(nodes []*Node) {
		for _, n := range nodes {
			for line := n.First; line <= n.Last; line++ {
				by[line-1] = n
			}
			walk(n.Children)
		}
	}
	walk(o.Nodes)
	return by
}

// checkTree checks the invariants of [Node].
func checkTree(t *testing.T, o *Outline) {
	last, nodes := 0, make(map[*Node]bool)
	var walk func(list []*Node, parent *Node)
	walk = func(list []*Node, parent *Node) {
		for _, n := range list {
			if nodes[n] {
				t.Fatalf("node of line %d is twice in the tree", n.First)
			}
			nodes[n] = true
			if n.First <= last || n.Last < n.First || n.Last > len(o.Lines) {
				t.Errorf("node %d-%d behind line %d of %d", n.First, n.Last, last, len(o.Lines))
			}
			last = n.Last
			if (n.Text == "") != (n.Code() != nil) {
				t.Errorf("node of line %d has text %q and code %q", n.First, n.Text, n.Code())
			}
			if n.Section && parent != nil && !parent.Section {
				t.Errorf("the section of line %d is in no section", n.First)
			}
			checkText(t, o, n)
			walk(n.Children, n)
		}
	}
	walk(o.Nodes, nil)
}

// checkText checks that the text of a node is that of its lines, in order and
// without a loss.
func checkText(t *testing.T, o *Outline, n *Node) {
	if n.Code() != nil {
		return
	}
	if n.Last > n.First && isFractionBar(&o.Lines[n.First]) {
		for _, l := range o.Lines[n.First-1 : n.Last] {
			if part := strings.Trim(fold(l.Raw), " -"); !strings.Contains(n.Text, part) {
				t.Errorf("line %d: the fraction %q has lost %q", n.First, n.Text, part)
			}
		}
		return
	}
	rest := n.Text
	for k := n.Last; k > n.First; k-- {
		before, ok := strings.CutSuffix(rest, " "+o.Lines[k-1].Text)
		if rest = before; !ok {
			t.Fatalf("node %d-%d: %q does not end in line %d, %q", n.First, n.Last, rest, k, o.Lines[k-1].Text)
		}
	}
	l := &o.Lines[n.First-1]
	if rest == "" || !strings.Contains(l.Text, rest) {
		t.Errorf("line %d: %q is not in %q", n.First, rest, l.Text)
	}
	word := firstOf(rest)
	if raw := fold(l.Raw); strings.Contains(raw, " :-") || strings.HasSuffix(raw, "{") {
		word = strings.TrimSuffix(word, ":") // "Rigs :-" and "Rigs {" are read as "Rigs:"
	}
	if n.Col < 1 || int(n.Col) > len(l.Raw) || !strings.HasPrefix(fold(l.Raw[n.Col-1:]), word) {
		t.Errorf("line %d: %q does not begin at column %d of %q", n.First, rest, n.Col, l.Raw)
	}
}

// isFractionBar reports whether a line is the bar of a fraction, which goes with the line above
// although the text begins with it.
func isFractionBar(l *Line) bool {
	return strings.HasSuffix(l.Text, "=") && strings.HasSuffix(strings.TrimRight(l.Raw, " \t"), "--")
}

func firstOf(s string) string {
	first, _ := firstWord(s)
	return first
}

func checkProblems(t *testing.T, o *Outline) {
	for _, p := range o.Problems {
		if p.File != o.File || p.Line < 0 || p.Line > len(o.Lines) || p.Code == "" || p.Message == "" {
			t.Errorf("problem %+v", p)
		}
	}
}

// checkLineEnds checks that it makes no difference how lines end.
func checkLineEnds(t *testing.T, text string) {
	if strings.Contains(text, "\r") || strings.HasPrefix(text, "\xff\xfe") || strings.HasPrefix(text, "\xfe\xff") {
		return
	}
	want := dump(Parse("notes.txt", text))
	if got := dump(Parse("notes.txt", strings.ReplaceAll(text, "\n", "\r\n"))); got != want {
		t.Errorf("with CRLF\n%s\nwith LF\n%s", got, want)
	}
}

// checkTabs checks that it makes no difference whether indents are made of
// tabs.
func checkTabs(t *testing.T, text string) {
	odd := func(c rune) bool { return c != ' ' && spaceKind(c) != noSpace }
	if strings.ContainsFunc(text, odd) || strings.HasPrefix(text, "\xff\xfe") || strings.HasPrefix(text, "\xfe\xff") {
		return
	}
	want := dump(Parse("notes.txt", text))
	for _, width := range []int{2, 4, 8} {
		if got := dump(Parse("notes.txt", retab(text, width))); !sameTree(got, want) {
			t.Errorf("with tabs of %d\n%s\nwith spaces\n%s", width, got, want)
		}
	}
}

// retab makes tabs of the leading spaces of lines.
func retab(text string, width int) string {
	var b strings.Builder
	for line := range strings.SplitAfterSeq(text, "\n") {
		body := strings.TrimLeft(line, " ")
		n := len(line) - len(body)
		b.WriteString(strings.Repeat("\t", n/width) + strings.Repeat(" ", n%width) + body)
	}
	return b.String()
}

// sameTree compares dumps but for the blanks inside code.
func sameTree(a, b string) bool {
	squeeze := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	if !strings.Contains(a, "|") {
		return a == b
	}
	return squeeze(a) == squeeze(b)
}
