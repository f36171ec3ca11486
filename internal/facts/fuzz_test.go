package facts

import (
	"strings"
	"testing"
	"time"

	"crib/internal/golden"
	"crib/internal/outline"
)

// FuzzRead reads any text. Whatever it is, every line has a role, every fact
// has a body, a path and a place inside the file, and ids are unique.
func FuzzRead(f *testing.F) {
	for _, a := range golden.Archives(f, "testdata/*.txtar") {
		f.Add(string(a.Files[0].Data))
	}
	f.Fuzz(func(t *testing.T, text string) {
		o := outline.Parse("notes", text)
		check(t, o, Read([]*outline.Outline{o}, nil))
	})
}

// TestReadOddTexts reads texts in which a line lacks what the lines around it have.
func TestReadOddTexts(t *testing.T) {
	for name, text := range map[string]string{
		"a sign before a colon that stands late": "Sails\n  12.5   - reefed: takes the wind out of the sail while the gale blows on until:\n    [-] Boom\n",
		"one word behind two sides":              "Difference between jib and genoa\nThe jib is short and stays before the mast.\nThe genoa is long and reaches behind the mast.\n(\n",
		"a signed point with a mark":             "Sails\n\n  - they need no fuel {nocard}\n  - they need no spare parts\n  - they last for years\n",
		"code among steps":                       "# Reefing\n1. Ease the sheet by a hand\n-----------------\n```\n",
	} {
		t.Run(name, func(t *testing.T) {
			o := outline.Parse("notes", text)
			check(t, o, Read([]*outline.Outline{o}, nil))
		})
	}
}

// check holds a book to what its types promise.
func check(t *testing.T, o *outline.Outline, book *Book) {
	t.Helper()
	uses := book.Lines("notes")
	if len(uses) != len(o.Lines) {
		t.Fatalf("%d lines, %d uses", len(o.Lines), len(uses))
	}
	ids := map[string]bool{}
	for _, f := range book.Facts {
		if ids[f.ID] {
			t.Errorf("two facts are called %s", f.ID)
		}
		ids[f.ID] = true
		checkFact(t, f, len(o.Lines))
	}
	nodes := nodesByLine(o)
	for i, u := range uses {
		if n := nodes[i]; u.Role.String() == "continuation" && n != nil && uses[n.First-1].Role.String() == "heading" {
			continue // of a heading over two lines
		}
		checkUse(t, i+1, o.Lines[i].Text, nodes[i] != nil, u, ids)
	}
	for _, p := range book.Problems {
		if p.Line < 1 || p.Line > len(o.Lines) || p.Col < 1 {
			t.Errorf("a problem stands in line %d of %d, column %d", p.Line, len(o.Lines), p.Col)
		}
	}
}

func checkFact(t *testing.T, f *Fact, lines int) {
	t.Helper()
	if len(f.Path) == 0 || f.Service == "" || len(f.Body) == 0 || len(f.Places) == 0 || f.ID == "" || f.Kind == "" {
		t.Errorf("half a fact: %+v", f)
	}
	for _, p := range f.Places {
		if p.First < 1 || p.First > p.Last || p.Last > lines || p.Col < 1 {
			t.Errorf("fact %q stands in lines %d-%d of %d, from column %d", f.Text(), p.First, p.Last, lines, p.Col)
		}
	}
	for _, row := range f.Body {
		checkText(t, row.Text, row.Code)
	}
	if f.Kind == Limit && (len(f.Value) != 1 || f.Value[0].Kind != Quantity) {
		t.Errorf("the value of a limit is no quantity: %q in %q", f.Value, f.Text())
	}
	checkText(t, f.Term, false)
	checkText(t, f.Value, false)
	for _, it := range f.Items {
		checkText(t, it.Term, false)
		checkText(t, it.Text, false)
	}
}

// checkText checks that no span is empty but for images and lines of code.
func checkText(t *testing.T, text Text, code bool) {
	t.Helper()
	for i, s := range text {
		if i > 0 && s.Kind == text[i-1].Kind && s.Hide == text[i-1].Hide && s.Hint == text[i-1].Hint && s.Kind != Image {
			t.Errorf("two spans for one in %q", text)
		}
		if s.Text == "" && s.Kind != Image && !code {
			t.Errorf("an empty span in %q", text)
		}
	}
}

// nodesByLine returns for every line the node that holds it, nil where none
// does.
func nodesByLine(o *outline.Outline) []*outline.Node {
	by := make([]*outline.Node, len(o.Lines))
	var walk func(nodes []*outline.Node)
	walk = func(nodes []*outline.Node) {
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

func checkUse(t *testing.T, n int, text string, held bool, u LineUse, ids map[string]bool) {
	t.Helper()
	switch u.Role.String() {
	case "title", "meta", "heading", "label", "rule", "blank":
	case "fact", "continuation", "code":
		if len(u.Facts) == 0 && held {
			t.Errorf("line %d %q is a %s of no fact", n, text, u.Role)
		}
	case "skipped":
		if u.Reason == "" {
			t.Errorf("line %d %q is skipped, nobody knows why", n, text)
		}
	default:
		t.Errorf("line %d has the role %q", n, u.Role)
	}
	for _, id := range u.Facts {
		if !ids[id] {
			t.Errorf("line %d is of fact %s, which is not there", n, id)
		}
	}
}

// TestAnyTree reads trees that no parser makes: whatever the nodes hold, there
// is no panic and no loss of order.
func TestAnyTree(t *testing.T) {
	texts := []string{"", " ", "-", "- -", "a - ", "to", "to ", ":", "::", "a ::", ":: b", "?", "Q", "if", "when x,", "use to", "for", "->", "a ->",
		"=", "= 1", "a =", "(", ")", "((", "a (b", "\"", "\"a", "'", "1", "1 -", "-1", "€", "½", "\xff", "a\xffb", "{", "}", "{nocard}", "#a",
		"`", "``", "*", "**", "==", "====", "{{c1::}}", "{{c1::a}}", "![](", "![]()", "![](a)", "...", "TODO", "or", "such as", "a, b, c,", ",",
		"one", "two of", "5 to", "between 1 and", "14 July", "July", "X: a, Y: b", "a:'b'", "AB - ab ba", "x: ,", "x: is", "x vs y: x", "a -> b, c -> d", "x: a; y: ,", "a : b", "cmd -x: ,"}
	var nodes []*outline.Node
	line := 0
	for _, section := range []bool{false, true} {
		for _, a := range texts {
			for _, b := range texts {
				line++
				child := &outline.Node{Text: b, First: line, Last: line}
				nodes = append(nodes, &outline.Node{Text: a, Section: section, First: line, Last: line, Children: []*outline.Node{child, {Text: a, First: line, Last: line}}})
			}
		}
	}
	o := &outline.Outline{File: "notes", Nodes: nodes, Lines: make([]outline.Line, line)}
	for i := range o.Lines {
		o.Lines[i] = outline.Line{Role: outline.Item}
	}
	book := Read([]*outline.Outline{o}, nil)
	for _, f := range book.Facts {
		checkFact(t, f, line)
	}
}

// TestLinear reads texts that a careless rule would take square time for, and holds
// each against plain lines in the same run.
func TestLinear(t *testing.T) {
	const n = 40_000
	texts := map[string]string{
		"one long line":          strings.Repeat("word, ", n*4),
		"one long line of marks": strings.Repeat("`*=={{c1::", n),
		"one word":               strings.Repeat("a", n*20),
		"numbers":                strings.Repeat("12-", n),
		"capitals":               strings.Repeat("AB ", n),
		"dashes":                 strings.Repeat("a - b ", n),
		"arrows":                 strings.Repeat("a -> ", n),
		"quotes":                 strings.Repeat("\"a ", n),
		"parentheses":            strings.Repeat("(a ", n),
		"duplicates":             strings.Repeat("the same line says the same\n\n", n),
		"near duplicates":        nearDuplicates(n),
		"names":                  strings.Repeat("Name\n", n),
		"questions":              strings.Repeat("who is it?\n\n", n),
		"goals":                  strings.Repeat("to reach a goal\n\n", n),
		"clozes":                 strings.Repeat("{{c1::a ", n),
		"images":                 strings.Repeat("![a ", n),
		"link ends":              strings.Repeat("![a](b ", n),
		"backticks":              backticks(),
		"quantities":             "weights: " + strings.Repeat("12 kg, ", n),
		"pieces":                 strings.Repeat("12 kg AND get_x ", n),
		"conditions":             "when a" + strings.Repeat(", a", n),
		"intros":                 strings.Repeat("such as ", n) + strings.Repeat("a, ", n),
		"long labels":            strings.Repeat("rope ", n) + ":\n" + strings.Repeat("sail ", n) + ":\n  three\n  four\n",
		"named texts":            strings.Repeat("Some Task: does it\n", n),
		"same line elsewhere":    elsewhere(n),
		"deep":                   deep(2000),
		"commands":               strings.Repeat("the command command ", n),
	}
	read := func(text string) time.Duration {
		o := outline.Parse("notes", text)
		start := time.Now()
		Read([]*outline.Outline{o}, nil)
		return time.Since(start)
	}
	yardstick := read(plainLines(n))
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			if took := read(text); took > mostSlower*yardstick {
				t.Errorf("takes %v, %d plain lines %v", took, n, yardstick)
			}
		})
	}
}

// mostSlower is how many times as long as plain lines a hard text may take. One that
// takes the square of its length takes some hundred times as long.
const mostSlower = 40

// plainLines returns notes of lines that nothing is hard about.
func plainLines(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("the boat with number " + itoa(i) + " leaves from the old pier\n")
		if i%20 == 19 {
			b.WriteString("\n")
		}
	}
	return b.String()
}

// backticks returns runs of backticks, no two of one length.
func backticks() string {
	var b strings.Builder
	for i := range 1500 {
		b.WriteString(strings.Repeat("`", i+1))
		b.WriteString(" a ")
	}
	return b.String()
}

// elsewhere returns one short line under many titles.
func elsewhere(n int) string {
	var b strings.Builder
	b.WriteString("Section\n------\n")
	for i := range n / 2 {
		b.WriteString("  Topic ")
		b.WriteString(itoa(i))
		b.WriteString("\n    no downtime for anybody at all\n")
	}
	return b.String()
}

// deep returns an outline of many levels.
func deep(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i))
		b.WriteString("Level\n")
	}
	return b.String()
}

func nearDuplicates(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("the quick brown fox jumps over the lazy dog number ")
		b.WriteString(itoa(i))
		b.WriteString(" again\n\n")
	}
	return b.String()
}

// TestSameFactsAnyLineEnds reads every case with other line ends.
func TestSameFactsAnyLineEnds(t *testing.T) {
	for _, a := range golden.Archives(t, "testdata/*.txtar") {
		text := string(a.Files[0].Data)
		lf := Read([]*outline.Outline{outline.Parse("notes", text)}, nil)
		crlf := Read([]*outline.Outline{outline.Parse("notes", strings.ReplaceAll(text, "\n", "\r\n"))}, nil)
		if dump(lf) != dump(crlf) {
			t.Errorf("other facts with CRLF of\n%s", text)
		}
	}
}
