package cutout

import (
	"fmt"
	"math"
)

// printable is how far from the edge of the paper every printer prints, in
// millimetres: a quarter of an inch.
const printable = 0.25 * inch

// rect is a rectangle on a page in millimetres, measured from the page's top
// left corner.
type rect struct{ x, y, w, h float64 }

// inset returns r made smaller by dx on the left and right and dy above and
// below.
func (r rect) inset(dx, dy float64) rect {
	return rect{r.x + dx, r.y + dy, r.w - 2*dx, r.h - 2*dy}
}

// axis is the centre line of the sheet about which it is turned or folded.
type axis uint8

const (
	vertical   axis = iota // left and right change sides
	horizontal             // top and bottom change sides
)

// plan says where the cards of a sheet lie.
type plan struct {
	stock  Stock
	w, h   float64 // of the page
	fronts []rect  // in reading order
	axis   axis
	fold   bool // backs stand on the same page as their fronts
	marks  bool // cut lines are not perforated
	// safeX and safeY are how far text stays from the cut lines.
	safeX, safeY float64
}

// back returns where the back of a front lies on the page that holds the
// backs: exactly behind it once the sheet is turned, or folded, about its
// axis. Mirroring places rather than columns keeps this true of sheets whose
// margins differ, and of blanks on the last sheet.
func (p *plan) back(front rect) rect {
	if p.axis == vertical {
		front.x = p.w - front.x - front.w
	} else {
		front.y = p.h - front.y - front.h
	}
	return front
}

// turned reports whether backs stand on their head on the page. A reader turns
// a card left to right, as one turns a page; a sheet turned about its
// horizontal axis would else show the back upside down.
func (p *plan) turned() bool { return p.axis == horizontal }

// safe returns the part of a card's face that text may use.
func (p *plan) safe(face rect) rect { return face.inset(p.safeX, p.safeY) }

// newPlan lays the stock out on its paper.
func newPlan(o Options) (*plan, error) {
	s, err := findStock(o.Stock)
	if err != nil {
		return nil, err
	}
	paper := o.Paper
	if paper == "" {
		paper = s.Paper
	}
	w, h, err := paper.size(s)
	if err != nil {
		return nil, err
	}
	p := &plan{stock: s, w: w, h: h, fold: o.Fold}
	switch {
	case s.perforated && !o.Fold:
		if pw, _, _ := s.Paper.size(s); pw != w {
			return nil, fmt.Errorf("the cards %s come on %s paper, not on %s", s.Name, s.Paper, paper)
		}
		p.fronts = grid(rect{0, 0, w, h}, s, s.cols, s.rows)
	case o.Fold:
		p.marks = true
		p.planFold()
	default:
		p.marks = paper != CardSize
		p.planPlain()
	}
	if len(p.fronts) == 0 {
		return nil, fmt.Errorf("%s paper does not hold the two sides of a %s card to fold", paper, s.Name)
	}
	if !o.Fold {
		p.axis = flipAxis(o.Flip, p.w, p.h)
	}
	return p, p.setSafe(o.Allowance)
}

// flipAxis returns the axis about which a duplex printer turns a page of the
// size. The long edge of an upright page stands at its side, that of a
// landscape page at its top.
func flipAxis(f Flip, w, h float64) axis {
	if (f == ShortEdge) == (w <= h) {
		return horizontal
	}
	return vertical
}

// planPlain puts as many cards as fit on the page, which it may turn.
func (p *plan) planPlain() {
	upright, across := count(p.w, p.h, p.stock), count(p.h, p.w, p.stock)
	if across.n() > upright.n() {
		p.w, p.h = p.h, p.w
		upright = across
	}
	p.fronts = grid(rect{0, 0, p.w, p.h}, flush(p.stock), upright.cols, upright.rows)
}

// planFold puts as many fronts as fit on one half of the page, so that the
// other half holds their backs. One fold serves the whole sheet; a vertical
// one is preferred, because fronts and backs then read side by side.
func (p *plan) planFold() {
	w, h, s := p.w, p.h, flush(p.stock)
	best := 0
	for _, axis := range []axis{vertical, horizontal} {
		for _, page := range [][2]float64{{w, h}, {h, w}} {
			half := rect{0, 0, page[0] / 2, page[1]}
			if axis == horizontal {
				half = rect{0, 0, page[0], page[1] / 2}
			}
			c := count(half.w, half.h, s)
			if c.n() <= best {
				continue
			}
			best = c.n()
			p.w, p.h, p.axis = page[0], page[1], axis
			p.fronts = grid(half, s, c.cols, c.rows)
			againstFold(p.fronts, half, axis)
		}
	}
}

// againstFold moves fronts centred in their half of the page to the fold,
// which so becomes the edge that joins the two sides of a card.
func againstFold(fronts []rect, half rect, a axis) {
	last := fronts[len(fronts)-1]
	for i := range fronts {
		if a == vertical {
			fronts[i].x += half.w - last.x - last.w
		} else {
			fronts[i].y += half.h - last.y - last.h
		}
	}
}

// flush returns the stock as cards cut from plain paper lie: side by side.
func flush(s Stock) Stock {
	s.gapX, s.gapY = 0, 0
	return s
}

// tally is a number of columns and rows of cards.
type tally struct{ cols, rows int }

func (t tally) n() int { return t.cols * t.rows }

// count returns how many cards fit on an area. A hundredth of a millimetre is
// forgiven, for papers measured in inches.
func count(w, h float64, s Stock) tally {
	return tally{int((w + 0.01) / s.Width), int((h + 0.01) / s.Height)}
}

// grid returns the cells of a grid centred on an area, row by row.
func grid(area rect, s Stock, cols, rows int) []rect {
	dx, dy := s.Width+s.gapX, s.Height+s.gapY
	x := area.x + (area.w-float64(cols)*dx+s.gapX)/2
	y := area.y + (area.h-float64(rows)*dy+s.gapY)/2
	cells := make([]rect, 0, cols*rows)
	for r := range rows {
		for c := range cols {
			cells = append(cells, rect{x + float64(c)*dx, y + float64(r)*dy, s.Width, s.Height})
		}
	}
	return cells
}

// setSafe sets the distance that text keeps from the cut lines: the allowance
// for sheets that the printer does not hold quite straight (1 to 4 mm are
// usual), and more where a card reaches into the part of the paper that
// printers leave blank. All faces get the same, so that they look alike.
func (p *plan) setSafe(allowance float64) error {
	if allowance == 0 {
		allowance = 5
		if min(p.stock.Width, p.stock.Height) < 60 {
			allowance = 4
		}
	}
	if math.IsNaN(allowance) || allowance < 0 {
		return fmt.Errorf("the allowance of %g mm between text and cut lines is not a length", allowance)
	}
	// Backs lie as far from the page's edges as fronts do, mirrored.
	x, y := math.Inf(1), math.Inf(1)
	for _, f := range p.fronts {
		b := p.back(f)
		x = min(x, f.x, p.w-f.x-f.w, b.x, p.w-b.x-b.w)
		y = min(y, f.y, p.h-f.y-f.h, b.y, p.h-b.y-b.h)
	}
	p.safeX, p.safeY = max(allowance, printable-x), max(allowance, printable-y)
	if a := p.safe(p.fronts[0]); a.w < 40 || a.h < 20 {
		return fmt.Errorf("an allowance of %g mm leaves no room for text on %s cards", allowance, p.stock.Name)
	}
	return nil
}
