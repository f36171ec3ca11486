package cutout

import (
	"math"
	"strings"
	"testing"
)

// variants returns options for every stock, on every paper that it goes on,
// for each way to bring front and back together.
func variants() []Options {
	var out []Options
	for _, s := range Stocks() {
		for _, paper := range []Paper{A4, Letter, CardSize} {
			for _, o := range []Options{{Flip: LongEdge}, {Flip: ShortEdge}, {Fold: true}} {
				o.Stock, o.Paper = s.Name, paper
				if _, err := newPlan(o); err == nil {
					out = append(out, o)
				}
			}
		}
	}
	return out
}

// name returns a short name of the options for subtests.
func name(o Options) string {
	how := string(o.Flip)
	if o.Fold {
		how = "fold"
	}
	return o.Stock + "/" + string(o.Paper) + "/" + how
}

func mustPlan(t testing.TB, o Options) *plan {
	t.Helper()
	p, err := newPlan(o)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// point is a place on a page.
type point struct{ x, y float64 }

// through returns the place on the page of the backs that lies behind a place
// on the page of the fronts. It knows of paper and printers only, not of plan:
// a sheet flipped on its long edge turns about that edge, and what was at
// distance d from it on the front is at distance d on the back.
func through(o Options, w, h float64, p point) point {
	if o.Fold {
		panic("a fold is not a flip")
	}
	longEdgeIsAtSide := h >= w
	aboutSide := longEdgeIsAtSide == (o.Flip != ShortEdge)
	if aboutSide {
		return point{w - p.x, p.y}
	}
	return point{p.x, h - p.y}
}

// foldedOver returns the place on the same page that lies behind a place once
// the page is folded along the line.
func foldedOver(line segment, p point) point {
	if line.x1 == line.x2 {
		return point{2*line.x1 - p.x, p.y}
	}
	return point{p.x, 2*line.y1 - p.y}
}

// onBack returns where a reader of the back sees a place of the card's face
// that is at (u, v) of its width and height as printed.
func onBack(p *plan, face rect, u, v float64) point {
	if p.turned() {
		u, v = 1-u, 1-v
	}
	return point{face.x + u*face.w, face.y + v*face.h}
}

// TestBackLiesBehindFront holds a cut card in the hand: whoever turns it left
// to right finds behind the top left corner of the front the top right corner
// of the back, and so on.
func TestBackLiesBehindFront(t *testing.T) {
	for _, o := range variants() {
		t.Run(name(o), func(t *testing.T) {
			p := mustPlan(t, o)
			for i, front := range p.fronts {
				for _, c := range []point{{0, 0}, {1, 0}, {0, 1}, {1, 1}, {0.25, 0.125}} {
					at := point{front.x + c.x*front.w, front.y + c.y*front.h}
					var behind point
					if line, ok := p.foldLine(); ok {
						behind = foldedOver(line, at)
					} else {
						behind = through(o, p.w, p.h, at)
					}
					got := onBack(p, p.back(front), 1-c.x, c.y)
					if math.Hypot(got.x-behind.x, got.y-behind.y) > 1e-9 {
						t.Fatalf("card %d: behind %v of the front is %v, the back has its place at %v", i, c, behind, got)
					}
				}
			}
		})
	}
}

// TestCellsKeepApart checks that cards lie on the paper and not on each other.
func TestCellsKeepApart(t *testing.T) {
	for _, o := range variants() {
		t.Run(name(o), func(t *testing.T) {
			p := mustPlan(t, o)
			cells := append([]rect(nil), p.fronts...)
			if p.fold {
				for _, f := range p.fronts {
					cells = append(cells, p.back(f))
				}
			}
			for i, c := range cells {
				if c.x < -0.01 || c.y < -0.01 || c.x+c.w > p.w+0.01 || c.y+c.h > p.h+0.01 {
					t.Errorf("card %d at %v leaves the page of %g x %g mm", i, c, p.w, p.h)
				}
				for j, d := range cells[:i] {
					if c.x < d.x+d.w-0.01 && d.x < c.x+c.w-0.01 && c.y < d.y+d.h-0.01 && d.y < c.y+c.h-0.01 {
						t.Errorf("cards %d and %d overlap: %v, %v", i, j, c, d)
					}
				}
			}
		})
	}
}

// TestSafeAreaIsPrintable checks that text stays clear of the cut lines and of
// the rim that printers leave blank.
func TestSafeAreaIsPrintable(t *testing.T) {
	for _, o := range variants() {
		p := mustPlan(t, o)
		least := 4.0
		if p.stock.Height > 60 {
			least = 5
		}
		for _, f := range append([]rect{p.back(p.fronts[0])}, p.fronts...) {
			s := p.safe(f)
			if s.x-f.x < least || s.y-f.y < least {
				t.Errorf("%s: text keeps %g and %g mm from the cut", name(o), s.x-f.x, s.y-f.y)
			}
			const e = 1e-9
			if s.x < printable-e || s.y < printable-e || s.x+s.w > p.w-printable+e || s.y+s.h > p.h-printable+e {
				t.Errorf("%s: safe area %v goes where printers do not print", name(o), s)
			}
		}
	}
}

// TestMarksStayOffCards checks that no mark crosses a card: a mark is on a cut
// line or beside the cards.
func TestMarksStayOffCards(t *testing.T) {
	for _, o := range variants() {
		p := mustPlan(t, o)
		marks := p.cropMarks()
		if line, ok := p.foldLine(); ok {
			marks = append(marks, line)
		}
		for _, m := range marks {
			mid := point{(m.x1 + m.x2) / 2, (m.y1 + m.y2) / 2}
			for _, f := range p.fronts {
				for _, c := range []rect{f, p.back(f)} {
					if !p.fold && c != f {
						continue
					}
					if mid.x > c.x+0.01 && mid.x < c.x+c.w-0.01 && mid.y > c.y+0.01 && mid.y < c.y+c.h-0.01 {
						t.Fatalf("%s: mark %v lies on the card %v", name(o), m, c)
					}
				}
			}
		}
		if p.stock.perforated && !p.fold && len(marks) > 0 {
			t.Errorf("%s: perforated cards need no marks", name(o))
		}
	}
}

// TestSheets pins where the cards of known sheets lie.
func TestSheets(t *testing.T) {
	for _, c := range []struct {
		options     Options
		cards       int
		w, h        float64
		first, last rect
	}{
		{Options{}, 8, 210, 297, rect{0, 0, 105, 74.25}, rect{105, 222.75, 105, 74.25}},
		{Options{Stock: "a8"}, 16, 297, 210, rect{0, 0, 74.25, 52.5}, rect{222.75, 157.5, 74.25, 52.5}},
		{Options{Stock: "a7", Paper: Letter}, 6, 215.9, 279.4, rect{2.95, 28.325, 105, 74.25}, rect{107.95, 176.825, 105, 74.25}},
		{Options{Stock: "3x5"}, 4, 279.4, 215.9, rect{12.7, 31.75, 127, 76.2}, rect{139.7, 107.95, 127, 76.2}},
		{Options{Stock: "3x5", Paper: CardSize}, 1, 127, 76.2, rect{0, 0, 127, 76.2}, rect{0, 0, 127, 76.2}},
		{Options{Stock: "4x6"}, 2, 215.9, 279.4, rect{31.75, 38.1, 152.4, 101.6}, rect{31.75, 139.7, 152.4, 101.6}},
		{Options{Stock: "avery-5388"}, 3, 215.9, 279.4, rect{44.45, 25.4, 127, 76.2}, rect{44.45, 177.8, 127, 76.2}},
		{Options{Stock: "5389"}, 2, 215.9, 279.4, rect{31.75, 31.75, 152.4, 101.6}, rect{31.75, 146.05, 152.4, 101.6}},
		{Options{Stock: "8371"}, 10, 215.9, 279.4, rect{19.05, 12.7, 88.9, 50.8}, rect{107.95, 215.9, 88.9, 50.8}},
		{Options{Stock: "Zweckform-32010"}, 10, 210, 297, rect{15, 13.5, 85, 54}, rect{110, 229.5, 85, 54}},
		{Options{Fold: true}, 4, 210, 297, rect{0, 0, 105, 74.25}, rect{0, 222.75, 105, 74.25}},
		{Options{Stock: "a8", Fold: true}, 8, 297, 210, rect{0, 0, 74.25, 52.5}, rect{74.25, 157.5, 74.25, 52.5}},
		{Options{Stock: "4x6", Fold: true}, 1, 215.9, 279.4, rect{31.75, 38.1, 152.4, 101.6}, rect{31.75, 38.1, 152.4, 101.6}},
		{Options{Stock: "3x5", Fold: true}, 2, 279.4, 215.9, rect{12.7, 31.75, 127, 76.2}, rect{12.7, 107.95, 127, 76.2}},
	} {
		p := mustPlan(t, c.options)
		if len(p.fronts) != c.cards || !same(p.w, c.w) || !same(p.h, c.h) {
			t.Errorf("%v: %d cards on %g x %g mm, want %d on %g x %g", c.options, len(p.fronts), p.w, p.h, c.cards, c.w, c.h)
			continue
		}
		for _, pair := range [][2]rect{{p.fronts[0], c.first}, {p.fronts[len(p.fronts)-1], c.last}} {
			got, want := pair[0], pair[1]
			if !same(got.x, want.x) || !same(got.y, want.y) || !same(got.w, want.w) || !same(got.h, want.h) {
				t.Errorf("%v: card at %v, want %v", c.options, got, want)
			}
		}
	}
}

// TestNoSuchPlan checks what is asked of the user who wants the impossible.
func TestNoSuchPlan(t *testing.T) {
	for _, c := range []struct {
		options Options
		want    string
	}{
		{Options{Stock: "a9"}, `unknown card stock "a9": use one of a7, a8,`},
		{Options{Paper: "foolscap"}, `unknown paper "foolscap"`},
		{Options{Stock: "8371", Paper: A4}, "come on letter paper"},
		{Options{Paper: CardSize, Fold: true}, "does not hold the two sides"},
		{Options{Allowance: -1}, "not a length"},
		{Options{Allowance: math.NaN()}, "not a length"},
		{Options{Allowance: 35}, "leaves no room"},
		{Options{Allowance: math.Inf(1)}, "leaves no room"},
	} {
		if _, err := newPlan(c.options); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v: error %v, want one with %q", c.options, err, c.want)
		}
	}
}
