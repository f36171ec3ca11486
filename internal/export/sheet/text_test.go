package sheet

import (
	"fmt"
	"strings"
	"testing"

	"crib/internal/export/pdf"
	"crib/internal/facts"
	"crib/internal/testenv"
)

// A reader who copies the text gets each fact once, in one piece.
func TestText(t *testing.T) {
	b := manual(t, 500)
	checkText(t, b, Options{})
}

// What programs that read text out stumble over comes out whole.
func TestOddText(t *testing.T) {
	word := "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenherstellerverbandsvorsitzender"
	b := parseBook(t, strings.Join([]string{
		"# Words wider than a column",
		"- " + word + " is a word",
		"- the word " + word + " is long, and goes on",
		"- " + word,
		"- https://example.org/" + strings.Repeat("a-rather-long-path/", 9) + "?q=1 and what follows it",
		"- last",
		"# Letters apart",
		"- A D E K",
		"- x | y",
		"  - 0 |",
		"# Hyphens and brackets",
		"- ends in a hyphen-",
		"- (a (b) \\( c) \\",
		"# Scripts",
		"- naïve Ωμέγα Жизнь ≤ → ½ m² ﬁ",
		"- caf\xe9 漢字 🦀 שלום e\u0301",
		"# Code",
		"- print it",
		"  $ for x in y:",
		"  $     print(x)\t# -",
		"# " + strings.Repeat("A title of a hundred characters ", 4),
		"# Nothing",
	}, "\n"))
	for _, o := range []Options{{}, {Columns: 6, FontSize: 10}, {Columns: 2, Compact: true}} {
		checkText(t, b, o)
	}
}

// checkText checks that each fact is on the sheet in full, that what a column
// shows of it is in the text of the file once, in one piece, and that the text
// is in the order of the layout.
func checkText(t *testing.T, b *facts.Book, o Options) {
	t.Helper()
	o, p := planOf(t, b, o)
	data, _ := encode(t, b, o)
	text := " " + squeeze(testenv.OnPDF(t, data, "pdftotext", "FILE", "-")) + " "
	var all strings.Builder // what the notes say, titles too
	for _, f := range b.Facts {
		all.WriteString(" " + squeeze(printable(strings.Join(f.Path, " ")+" | "+f.Text())) + " |")
	}
	missing, jumps, last := 0, 0, 0
	pieces := piecesOf(p)
	shown := make(map[int]string)
	for _, piece := range pieces {
		f := b.Facts[piece.fact]
		where := fmt.Sprintf("%s:%d", f.Places[0].File, f.Places[0].First)
		shown[piece.fact] += " " + piece.text
		want := " " + squeeze(piece.text) + " "
		at := strings.Index(text, want)
		if at < 0 {
			if missing++; missing <= 5 {
				t.Errorf("%s is not in the text in one piece: %q", where, want)
			}
			continue
		}
		if strings.Count(all.String(), want) == 1 {
			if strings.Count(text, want) > 1 {
				t.Errorf("%s is printed twice: %q", where, want)
			}
			if at < last {
				jumps++
			}
			last = at
		}
	}
	for i, f := range b.Facts {
		if got, want := squeeze(shown[i]), squeeze(printable(f.Text())); got != want {
			t.Errorf("%s:%d is shown as %q, want %q", f.Places[0].File, f.Places[0].First, got, want)
		}
	}
	t.Logf("%d facts in %d pieces, %d missing, %d read out of order", len(b.Facts), len(pieces), missing, jumps)
	if jumps > 2+len(pieces)/100 { // words broken over many lines mislead programs
		t.Errorf("the text is not read in the order of the columns: %d jumps in %d pieces", jumps, len(pieces))
	}
}

// printable returns a text as it can be printed.
func printable(s string) string {
	s, _ = pdf.Builtin().Clean(s)
	return s
}

// piece is what one column shows of a fact.
type piece struct {
	fact int
	text string
}

// piecesOf returns the pieces of a plan in the order of the layout.
func piecesOf(p *plan) []piece {
	var out []piece
	for _, page := range p.pages {
		for _, c := range page.columns {
			begin := len(out)
			for _, s := range c.strips {
				if s.fact == noFact {
					continue
				}
				if n := len(out); n == begin || out[n-1].fact != s.fact {
					out = append(out, piece{fact: s.fact})
				}
				if s.marker != "" {
					out[len(out)-1].text += " " + s.marker
				}
				out[len(out)-1].text += " " + lineText(s)
			}
		}
	}
	return out
}

// lineText returns what programs read in a line, without a title that runs in.
func lineText(s set) string {
	l := s.lines[0]
	text := ""
	for _, r := range l.Runs {
		text += r.Text
	}
	text = l.Whole + text[l.Part:]
	if s.opens {
		text = strings.TrimPrefix(text[s.titleBytes:], " · ")
	}
	return text
}

// squeeze puts single blanks for all white space.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }
