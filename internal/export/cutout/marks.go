package cutout

import "slices"

// Lengths of marks in millimetres.
const (
	markArm  = 2.0 // from the corner of a card to the end of a cross's arm
	markTick = 4.0 // at the edge of the page
)

// segment is a straight line from (x1, y1) to (x2, y2).
type segment struct{ x1, y1, x2, y2 float64 }

// cropMarks returns the marks that show where to cut: a cross at every corner
// of a card for scissors, and a tick at both ends of every cut for a
// guillotine. All lie on cut lines, so that nothing of them is left on a card.
func (p *plan) cropMarks() []segment {
	if !p.marks {
		return nil
	}
	xs, ys := p.cuts()
	var out []segment
	for _, x := range xs {
		out = append(out,
			segment{x, printable, x, printable + markTick},
			segment{x, p.h - printable - markTick, x, p.h - printable})
	}
	for _, y := range ys {
		out = append(out,
			segment{printable, y, printable + markTick, y},
			segment{p.w - printable - markTick, y, p.w - printable, y})
	}
	for _, x := range xs {
		for _, y := range ys {
			out = append(out, segment{x - markArm, y, x + markArm, y}, segment{x, y - markArm, x, y + markArm})
		}
	}
	return out
}

// cuts returns the places of the vertical and of the horizontal cuts. The
// edges of the paper need none, nor does the fold.
func (p *plan) cuts() (xs, ys []float64) {
	cells := p.fronts
	if p.fold {
		cells = slices.Clone(cells)
		for _, f := range p.fronts {
			cells = append(cells, p.back(f))
		}
	}
	for _, c := range cells {
		xs = append(xs, c.x, c.x+c.w)
		ys = append(ys, c.y, c.y+c.h)
	}
	xs, ys = places(xs, p.w), places(ys, p.h)
	if p.fold {
		if p.axis == vertical {
			xs = slices.DeleteFunc(xs, func(x float64) bool { return same(x, p.w/2) })
		} else {
			ys = slices.DeleteFunc(ys, func(y float64) bool { return same(y, p.h/2) })
		}
	}
	return xs, ys
}

// places returns the different places among v, in order, without those too
// close to the edges 0 and end for a printer to mark.
func places(v []float64, end float64) []float64 {
	slices.Sort(v)
	v = slices.CompactFunc(v, same)
	return slices.DeleteFunc(v, func(x float64) bool { return x < 1 || x > end-1 })
}

// same reports whether two places are one: a hundredth of a millimetre apart
// at most, which is what sums of inches may err by.
func same(a, b float64) bool { return a-b < 0.01 && b-a < 0.01 }

// foldLine returns the line to fold along; ok is false if there is none.
func (p *plan) foldLine() (line segment, ok bool) {
	if p.axis == vertical {
		return segment{p.w / 2, printable, p.w / 2, p.h - printable}, p.fold
	}
	return segment{printable, p.h / 2, p.w - printable, p.h / 2}, p.fold
}
