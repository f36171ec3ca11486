package sheet

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"crib/internal/export/pdf"
	"crib/internal/facts"
	"crib/internal/golden"
)

// TestLayout lays out the books of testdata/*.txtar. The comment of each
// archive may hold a line "options: columns=2 compact size=8"; its sections are
// the input and the expected layout.
func TestLayout(t *testing.T) {
	golden.Cases(t, "testdata/*.txtar", func(t *testing.T, a *txtar.Archive) []txtar.File {
		b := parseBook(t, string(a.Files[0].Data))
		got := layoutText(t, b, parseOptions(t, string(a.Comment)))
		return []txtar.File{{Name: "layout", Data: []byte(got)}}
	})
}

func layoutText(t *testing.T, b *facts.Book, o Options) string {
	t.Helper()
	c := &composer{fonts: pdf.Builtin()}
	p, err := layout(b, o, c)
	if err != nil {
		return "error: " + err.Error() + "\n"
	}
	checkPlan(t, p)
	out := dump(p)
	for _, problem := range c.problems {
		out += problem.String() + "\n"
	}
	return out
}

func parseOptions(t testing.TB, comment string) Options {
	t.Helper()
	var o Options
	_, line, ok := strings.Cut(comment, "options:")
	if !ok {
		return o
	}
	line, _, _ = strings.Cut(line, "\n")
	for _, word := range strings.Fields(line) {
		name, value, _ := strings.Cut(word, "=")
		number, _ := strconv.ParseFloat(value, 64)
		switch name {
		case "compact":
			o.Compact = true
		case "columns":
			o.Columns = int(number)
		case "size":
			o.FontSize = number
		case "fit":
			o.Fit = int(number)
		case "paper":
			o.Paper = Paper(value)
		case "portrait":
			o.Orientation = Portrait
		case "order":
			o.Order = Order(value)
		case "services":
			o.Services = strings.Split(value, ",")
		default:
			t.Fatalf("unknown option %q", name)
		}
	}
	return o
}

// checkPlan checks what holds for every layout: everything is printed once, in
// order, inside its column, and no title ends a column.
func checkPlan(t testing.TB, p *plan) {
	t.Helper()
	m := &measurer{fonts: pdf.Builtin(), typography: p.typography, width: p.columnWidth}
	want := m.strips(p.blocks)
	next := 0
	for i, page := range p.pages {
		if len(page.columns) == 0 || len(page.columns) > p.columns {
			t.Fatalf("page %d has %d columns", i+1, len(page.columns))
		}
		for j, c := range page.columns {
			where := fmt.Sprintf("page %d column %d", i+1, j+1)
			checkColumn(t, p, page, c, where)
			checkLast(t, c, want, next, where)
			for k, s := range c.strips {
				if s.again {
					if k > 0 || !strings.Contains(dumpStrip(s.strip), "(cont.)") {
						t.Errorf("%s: a title is repeated in the wrong place", where)
					}
					continue
				}
				if next == len(want) || dumpStrip(s.strip) != dumpStrip(&want[next]) || s.block != want[next].block {
					t.Fatalf("%s: %q is not what comes next", where, dumpStrip(s.strip))
				}
				next++
			}
		}
	}
	if next != len(want) {
		t.Fatalf("%d of %d strips are placed", next, len(want))
	}
}

func checkColumn(t testing.TB, p *plan, page page, c column, where string) {
	t.Helper()
	const little = 0.01
	if c.x < p.left-little || c.x+p.columnWidth > p.right+little {
		t.Errorf("%s stands outside the page", where)
	}
	y := page.top
	for _, s := range c.strips {
		if s.y < y-little {
			t.Errorf("%s: %q overlaps what is above", where, dumpStrip(s.strip))
		}
		y = s.y + s.height
		for _, l := range s.lines {
			if s.x+l.Width > p.columnWidth+little && len([]rune(l.Runs[0].Text)) > 1 {
				t.Errorf("%s: %q is wider than the column", where, dumpStrip(s.strip))
			}
		}
	}
	if y > p.bottom+little {
		t.Errorf("%s ends at %.1f, below %.1f", where, y, p.bottom)
	}
}

// checkLast checks that no title or lead stands last in a column, with what it
// is the title of in the next. next is the number of the column's first strip.
func checkLast(t testing.TB, c column, want []strip, next int, where string) {
	t.Helper()
	last := c.strips[len(c.strips)-1]
	for _, s := range c.strips {
		if !s.again {
			next++
		}
	}
	if next >= len(want) || last.kind != titleStrip && last.kind != leadStrip {
		return
	}
	if after := want[next]; after.block == last.block && after.row != last.row {
		t.Errorf("%s ends with the title %q", where, dumpStrip(last.strip))
	}
}
