package cutout

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"crib/internal/cards"
	"crib/internal/facts"
	"crib/internal/testenv"
)

func encode(t testing.TB, cs []cards.Card, o Options) ([]byte, Report) {
	t.Helper()
	var b bytes.Buffer
	r, err := Encode(&b, cs, o)
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), r
}

// markedCards returns n cards whose sides are one word each, F1 and B1 and so
// on, so that they are found again in a PDF.
func markedCards(n int) []cards.Card {
	var out []cards.Card
	for i := range n {
		out = append(out, cards.Card{Prompt: fmt.Sprintf("F%d", i+1), Answer: fmt.Sprintf("B%d", i+1)})
	}
	return out
}

// word is a word of a page, as a PDF reader finds it.
type word struct {
	page   int // from 0
	at     rect
	dx, dy float64 // the way it runs
}

// pagesOf is what mutool says of the text of a PDF.
type pagesOf struct {
	Pages []struct {
		Width  float64 `xml:"width,attr"`
		Height float64 `xml:"height,attr"`
		Blocks []struct {
			Lines []struct {
				BBox string `xml:"bbox,attr"`
				Dir  string `xml:"dir,attr"`
				Font []struct {
					Char []struct {
						C string `xml:"c,attr"`
					} `xml:"char"`
				} `xml:"font"`
			} `xml:"line"`
		} `xml:"block"`
	} `xml:"page"`
}

// words reads the one-word lines of a PDF, and checks its pages' size.
func words(t *testing.T, data []byte, w, h float64) map[string]word {
	t.Helper()
	var doc pagesOf
	if err := xml.Unmarshal([]byte(testenv.OnPDF(t, data, "mutool", "draw", "-q", "-N", "-F", "stext", "FILE")), &doc); err != nil {
		t.Fatal(err)
	}
	out := map[string]word{}
	for page, p := range doc.Pages {
		if math.Abs(p.Width*pointMM-w) > 0.1 || math.Abs(p.Height*pointMM-h) > 0.1 {
			t.Fatalf("page %d is %g x %g pt, want %g x %g mm", page+1, p.Width, p.Height, w, h)
		}
		for _, b := range p.Blocks {
			for _, l := range b.Lines {
				text := ""
				for _, f := range l.Font {
					for _, c := range f.Char {
						text += c.C
					}
				}
				if _, twice := out[text]; twice && strings.ContainsAny(text, "FB") {
					t.Errorf("%q stands in the file twice", text)
				}
				word := word{page: page}
				var x1, y1, x2, y2 float64
				fmt.Sscan(l.BBox, &x1, &y1, &x2, &y2)
				fmt.Sscan(l.Dir, &word.dx, &word.dy)
				word.at = rect{x1 * pointMM, y1 * pointMM, (x2 - x1) * pointMM, (y2 - y1) * pointMM}
				out[text] = word
			}
		}
	}
	return out
}

// TestPrintedBackLiesBehindFront finds the words of each card in the finished
// PDF, turns the sheet as the printer does, and looks what lies behind what.
// The last sheet is not full.
func TestPrintedBackLiesBehindFront(t *testing.T) {
	for _, o := range variants() {
		t.Run(name(o), func(t *testing.T) {
			p := mustPlan(t, o)
			n := len(p.fronts) + max(1, len(p.fronts)/2)
			data, report := encode(t, markedCards(n), o)
			found := words(t, data, p.w, p.h)
			if report.Pages != 4 && !o.Fold || report.Sheets != 2 {
				t.Errorf("%d pages on %d sheets", report.Pages, report.Sheets)
			}
			for i := range n {
				front, back := found[fmt.Sprintf("F%d", i+1)], found[fmt.Sprintf("B%d", i+1)]
				checkPair(t, o, p, i, front, back)
			}
		})
	}
}

// checkPair checks the words of card i, which stand in the middle of its sides.
func checkPair(t *testing.T, o Options, p *plan, i int, front, back word) {
	t.Helper()
	sheet := i / len(p.fronts)
	frontPage, backPage := 2*sheet, 2*sheet+1
	if o.Fold {
		frontPage, backPage = sheet, sheet
	}
	if front.at.w == 0 || back.at.w == 0 || front.page != frontPage || back.page != backPage {
		t.Fatalf("card %d: front on page %d, back on page %d, want %d and %d", i+1, front.page, back.page, frontPage, backPage)
	}
	at := point{front.at.x + front.at.w/2, front.at.y + front.at.h/2}
	var behind point
	var up bool // the back's word runs like the front's once the card is turned
	if line, ok := p.foldLine(); ok {
		behind = foldedOver(line, at)
		up = (back.dx > 0) == (line.x1 == line.x2)
	} else {
		behind = through(o, p.w, p.h, at)
		// A sheet turned about its upright middle line keeps what is up; one
		// turned about the level one needs its backs turned.
		up = (back.dx > 0) == (through(o, p.w, p.h, point{0, 0}).y == 0)
	}
	got := point{back.at.x + back.at.w/2, back.at.y + back.at.h/2}
	if math.Hypot(got.x-behind.x, got.y-behind.y) > 3 {
		t.Errorf("card %d: behind its front at %v lies %v, its back is at %v", i+1, at, behind, got)
	}
	if !up || front.dx <= 0 {
		t.Errorf("card %d: the front runs %g, the back %g", i+1, front.dx, back.dx)
	}
}

// TestOffsetMovesBacks checks that the correction moves backs, all alike, and
// no front.
func TestOffsetMovesBacks(t *testing.T) {
	for _, flip := range []Flip{LongEdge, ShortEdge} {
		p := mustPlan(t, Options{Flip: flip})
		plain, _ := encode(t, markedCards(8), Options{Flip: flip})
		moved, _ := encode(t, markedCards(8), Options{Flip: flip, OffsetX: 1.5, OffsetY: -2})
		before, after := words(t, plain, p.w, p.h), words(t, moved, p.w, p.h)
		for text, b := range before {
			a, dx, dy := after[text], 0.0, 0.0
			if b.page%2 == 1 {
				dx, dy = 1.5, -2
			}
			if math.Abs(a.at.x-b.at.x-dx) > 0.01 || math.Abs(a.at.y-b.at.y-dy) > 0.01 {
				t.Errorf("%s: %q went from %v to %v, want %g and %g mm", flip, text, b.at, a.at, dx, dy)
			}
		}
	}
}

// TestWordsStayInSafeAreas looks at the PDF of real cards: every word lies in
// the safe area of a face.
func TestWordsStayInSafeAreas(t *testing.T) {
	for _, o := range variants() {
		p := mustPlan(t, o)
		if o.Flip == ShortEdge || o.Paper != p.stock.Paper && o.Paper != CardSize {
			continue // the geometry of all is tested with the plan
		}
		t.Run(name(o), func(t *testing.T) {
			data, _ := encode(t, sampleCards(), o)
			var doc struct {
				Pages []struct {
					Words []struct {
						XMin float64 `xml:"xMin,attr"`
						XMax float64 `xml:"xMax,attr"`
						YMin float64 `xml:"yMin,attr"`
						YMax float64 `xml:"yMax,attr"`
						Text string  `xml:",chardata"`
					} `xml:"word"`
				} `xml:"body>doc>page"`
			}
			out := testenv.OnPDF(t, data, "pdftotext", "-bbox", "FILE", "-")
			d := xml.NewDecoder(strings.NewReader(out))
			d.Strict = false
			if err := d.Decode(&doc); err != nil {
				t.Fatal(err)
			}
			count := 0
			for page, pg := range doc.Pages {
				for _, w := range pg.Words {
					at := rect{w.XMin * pointMM, w.YMin * pointMM, (w.XMax - w.XMin) * pointMM, (w.YMax - w.YMin) * pointMM}
					if count++; !inSafeArea(p, at) && !(page == 0 && isNote(p, at)) {
						t.Errorf("page %d: %q at %v is in no safe area", page+1, w.Text, at)
					}
				}
			}
			if count < 300 {
				t.Errorf("only %d words found", count)
			}
		})
	}
}

// slack is how far, in millimetres, the boxes that readers report may go beyond
// the letters: they hold the ascenders and descenders of the font.
const slack = 1.8

// inSafeArea reports whether a word lies in the safe area of a front or back.
func inSafeArea(p *plan, at rect) bool {
	for _, f := range p.fronts {
		for _, face := range []rect{f, p.back(f)} {
			s := p.safe(face)
			if at.x > s.x-0.2 && at.x+at.w < s.x+s.w+0.2 && at.y > s.y-slack && at.y+at.h < s.y+s.h+slack {
				return true
			}
		}
	}
	return false
}

// isNote reports whether a word lies beside all cards, on the printable part, or
// else in the allowance below a cut.
func isNote(p *plan, at rect) bool {
	for _, f := range p.fronts {
		if p.marks && f.y > p.fronts[0].y && at.y > f.y && at.y+at.h < p.safe(f).y+0.2 && at.x > p.safe(f).x && at.x+at.w < f.x+f.w {
			return true
		}
	}
	for _, f := range p.fronts {
		if at.x < f.x+f.w && f.x < at.x+at.w && at.y < f.y+f.h && f.y < at.y+at.h {
			return false
		}
	}
	return at.x >= printable-slack && at.y >= printable-slack
}

// TestReadersFindNoFault runs strict PDF readers over a file of each kind:
// backs upright, on their head, moved, folded.
func TestReadersFindNoFault(t *testing.T) {
	for _, o := range []Options{{}, {Stock: "a8"}, {Stock: "8371", Flip: ShortEdge, OffsetX: 1}, {Stock: "4x6", Fold: true}} {
		data, _ := encode(t, append(sampleCards(), longCard(800)), o)
		t.Run(name(o)+"/qpdf", func(t *testing.T) {
			if out := testenv.OnPDF(t, data, "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors") {
				t.Errorf("%s", out)
			}
		})
		t.Run(name(o)+"/mutool", func(t *testing.T) {
			if out := testenv.OnPDF(t, data, "mutool", "draw", "-q", "-N", "-F", "stext", "-o", os.DevNull, "FILE"); len(out) > 0 {
				t.Errorf("%s", out)
			}
		})
		t.Run(name(o)+"/gs", func(t *testing.T) {
			if out := testenv.OnPDF(t, data, "gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=nullpage", "FILE"); len(out) > 0 {
				t.Errorf("%s", out)
			}
		})
	}
}

// TestFileAsksForItsPrinting reads the viewer preferences and the page labels.
func TestFileAsksForItsPrinting(t *testing.T) {
	for _, c := range []struct {
		options Options
		duplex  string
	}{
		{Options{}, "/DuplexFlipLongEdge"},
		{Options{Flip: ShortEdge}, "/DuplexFlipShortEdge"},
		{Options{Stock: "a8"}, "/DuplexFlipLongEdge"},
		{Options{Stock: "a8", Flip: "Short"}, "/DuplexFlipShortEdge"},
		{Options{Fold: true}, "/Simplex"},
	} {
		data, _ := encode(t, markedCards(1), c.options)
		for _, want := range []string{"/Duplex " + c.duplex, "/PrintScaling /None"} {
			if !bytes.Contains(data, []byte(want)) {
				t.Errorf("%v: no %s in the file", c.options, want)
			}
		}
	}
}

// TestFirstPageTellsThePrinting checks that the first page, and only it, says
// how to print it.
func TestFirstPageTellsThePrinting(t *testing.T) {
	for _, o := range variants() {
		if o.Paper == CardSize {
			continue // there is no room but for the card
		}
		data, report := encode(t, markedCards(40), o)
		text := strings.Join(strings.Fields(testenv.OnPDF(t, data, "pdftotext", "FILE", "-")), " ")
		if got := strings.Count(text, report.Duplex); got != 1 {
			t.Errorf("%s: %q stands in the file %d times, want 1", name(o), report.Duplex, got)
		}
	}
}

// TestNastyTextIsPrinted encodes what breaks PDF libraries.
func TestNastyTextIsPrinted(t *testing.T) {
	nasty := []string{"", "\xff\xfe", "caf\xe9", "\U0001F600\U0001F468\u200d\U0001F469", "مرحبا", "漢字かな交じり文",
		"e\u0301\u0301\u0301", "a\tb\x00c\x1b[0m", strings.Repeat("x", 5000), "{nb} (unbalanced \\", strings.Repeat("\n", 50), "\U0010FFFF"}
	var cs []cards.Card
	for _, a := range nasty {
		for _, b := range nasty {
			n := &cards.Note{Type: cards.Question, Context: []string{a, b}, Fact: &facts.Fact{Service: a + b},
				Question: facts.OneRow(facts.Text{{Kind: facts.Code, Text: a}, {Text: b}}),
				Answer:   facts.Rows{{Marker: a, Depth: len(b), Text: facts.PlainText(b)}, {Code: true, Text: facts.PlainText(a)}}}
			cs = append(cs, n.Cards()...)
		}
	}
	data, _ := encode(t, cs, Options{Title: "\U0001F600\xff", Stock: "8371"})
	if out := testenv.OnPDF(t, data, "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Errorf("%s", out)
	}
}

// TestBrokenWordsAreReadWhole looks for words wider than a card in its text.
func TestBrokenWordsAreReadWhole(t *testing.T) {
	word := strings.Repeat("rindfleischetikettierungs", 6)
	url := "https://example.org/" + strings.Repeat("a/rather/long/path/", 8)
	n := &cards.Note{Type: cards.Question, Fact: &facts.Fact{Service: "Law"},
		Question: facts.OneRow(facts.PlainText("Where does " + word + " stand?")), Answer: facts.OneRow(facts.PlainText(url))}
	data, _ := encode(t, n.Cards(), Options{Stock: "a8"})
	text := strings.Join(strings.Fields(testenv.OnPDF(t, data, "pdftotext", "FILE", "-")), " ")
	for _, want := range []string{"Where does " + word + " stand?", url} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in the text in one piece:\n%s", want, text)
		}
	}
}
