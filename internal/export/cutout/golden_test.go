package cutout

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"crib/internal/cards"
	"crib/internal/export/pdf"
	"crib/internal/facts"
	"crib/internal/golden"
)

// TestGolden sets the cards of testdata/*.txtar (testdata/README.md tells the
// form) and compares the lines.
func TestGolden(t *testing.T) {
	golden.Cases(t, "testdata/*.txtar", func(t *testing.T, a *txtar.Archive) []txtar.File {
		if len(a.Files) < 2 || a.Files[0].Name != "input" {
			t.Fatal("the first section is input, the others are named for stocks")
		}
		cs := readCards(string(a.Files[0].Data))
		var got []txtar.File
		for _, section := range a.Files[1:] {
			got = append(got, txtar.File{Name: section.Name, Data: []byte(dump(set(t, cs, Options{Stock: section.Name})))})
		}
		return got
	})
}

// readCards reads cards: "> A > B" is a breadcrumb, "---" ends the question
// and again the answer (a remark follows), "===" ends the card.
func readCards(text string) []cards.Card {
	var notes []*cards.Note
	for i, block := range strings.Split(text, "===\n") {
		n := &cards.Note{Type: cards.Question, Places: []facts.Place{{File: "notes.txt", First: i + 1, Last: i + 1}}}
		if crumbs, rest, ok := strings.Cut(block, "\n"); ok && strings.HasPrefix(crumbs, "> ") {
			n.Context, block = strings.Split(crumbs[2:], " > "), rest
		}
		parts := strings.SplitN(block, "---\n", 3)
		for i, rows := range []*facts.Rows{&n.Question, &n.Answer, &n.Remark} {
			if i < len(parts) {
				*rows = readRows(parts[i])
			}
		}
		if len(n.Answer) == 0 {
			n.Type, n.Cloze = cards.Cloze, n.Question
		}
		notes = append(notes, n)
	}
	return cardsOf(notes)
}

// readRows reads rows: tabs nest, "• " and "1. " are markers, four blanks make
// a line of code; `x` is code, *x* stress, [x] a deletion.
func readRows(text string) facts.Rows {
	var rows facts.Rows
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		row := facts.Row{Depth: len(line) - len(strings.TrimLeft(line, "\t"))}
		line = strings.TrimLeft(line, "\t")
		if code, ok := strings.CutPrefix(line, "    "); ok {
			row.Code, row.Text = true, facts.PlainText(code)
			rows = append(rows, row)
			continue
		}
		if marker, rest, ok := strings.Cut(line, " "); ok && (marker == "•" || strings.HasSuffix(marker, ".") && len(marker) < 4) {
			row.Marker, line = marker, rest
		}
		row.Text = readSpans(line)
		rows = append(rows, row)
	}
	return rows
}

func readSpans(line string) facts.Text {
	var text facts.Text
	hidden := 0
	for line != "" {
		at := strings.IndexAny(line, "`*[")
		if at < 0 {
			return append(text, facts.Span{Text: line})
		}
		end := at + 1 + strings.IndexByte(line[at+1:], map[byte]byte{'`': '`', '*': '*', '[': ']'}[line[at]])
		span := facts.Span{Text: line[at+1 : end]}
		switch line[at] {
		case '`':
			span.Kind = facts.Code
		case '*':
			span.Kind = facts.Emph
		default:
			hidden++
			span.Hide = hidden
		}
		text = append(text, facts.Span{Text: line[:at]}, span)
		line = line[end+1:]
	}
	return text.Normal()
}

// dump writes set cards as text: for each line its size and its left edge,
// faces other than the regular one in «» (bold) and ‹› (mono).
func dump(s printed) string {
	var b strings.Builder
	for _, side := range s.sides {
		fmt.Fprintf(&b, "%s\n", side.number)
		for i, f := range []setFace{side.front, side.back} {
			fmt.Fprintf(&b, "  %s\n", []string{"front", "back"}[i])
			for _, l := range append(f.context[:len(f.context):len(f.context)], f.lines...) {
				dumpLine(&b, l)
			}
		}
	}
	for _, p := range s.problems {
		fmt.Fprintln(&b, p)
	}
	return b.String()
}

func dumpLine(b *strings.Builder, l line) {
	fmt.Fprintf(b, "    %4.1f pt %5.1f mm  ", l.size, l.x)
	if l.grey {
		b.WriteString("(grey) ")
	}
	if l.marker != "" {
		fmt.Fprintf(b, "%s ", l.marker)
	}
	for _, r := range l.runs {
		switch r.Face {
		case pdf.Bold:
			b.WriteString("«" + r.Text + "»")
		case pdf.Mono:
			b.WriteString("‹" + r.Text + "›")
		default:
			b.WriteString(r.Text)
		}
	}
	b.WriteByte('\n')
}
