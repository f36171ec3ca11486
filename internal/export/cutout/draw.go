package cutout

import (
	"fmt"
	"slices"

	"crib/internal/export/pdf"
)

// Shades and widths of what is printed.
var (
	ink  = pdf.Black
	grey = pdf.Color{R: 90, G: 90, B: 90}
	cut  = pdf.Color{R: 150, G: 150, B: 150}
)

const hairline = 0.1 // mm

// drawing is the file under way.
type drawing struct {
	*plan
	fonts            *pdf.Fonts
	canvas           *pdf.Canvas
	offsetX, offsetY float64 // of the backs
	waiting          []side  // for their sheet to fill
	printed, sheets  int
}

// newDrawing starts a file.
func newDrawing(p *plan, fonts *pdf.Fonts, o Options) *drawing {
	title := o.Title
	if title == "" {
		title = "Flashcards"
	}
	return &drawing{plan: p, fonts: fonts, offsetX: o.OffsetX, offsetY: o.OffsetY, canvas: pdf.New(fonts, pdf.Info{
		Title:      title,
		Subject:    p.instruction(),
		Creator:    "crib",
		Lang:       o.Lang,
		Date:       o.Date,
		Label:      p.label,
		Duplex:     p.duplex(),
		ActualSize: true,
	})}
}

// label returns the name of a page: who prints a sheet anew finds both of its
// sides.
func (p *plan) label(page int) string {
	switch {
	case p.fold:
		return fmt.Sprintf("sheet %d", page)
	case page%2 == 1:
		return fmt.Sprintf("sheet %d front", (page+1)/2)
	}
	return fmt.Sprintf("sheet %d back", page/2)
}

// add takes printed cards, and draws the sheets that they fill.
func (d *drawing) add(sides []side) {
	n := len(d.fronts)
	for _, s := range sides {
		if d.waiting = append(d.waiting, s); len(d.waiting) == n {
			d.drawSheet()
		}
	}
	d.printed += len(sides)
}

// end draws the last sheet. There is always one, as a file without pages is
// none.
func (d *drawing) end() {
	if len(d.waiting) > 0 || d.sheets == 0 {
		d.drawSheet()
	}
}

// drawSheet draws the waiting cards: a page of fronts and a page of backs, or
// one page with both if it is to be folded.
func (d *drawing) drawSheet() {
	d.drawFronts(d.waiting, d.sheets == 0)
	if !d.fold {
		d.canvas.AddPage(d.w, d.h)
	}
	d.drawBacks(d.waiting)
	d.waiting = d.waiting[:0]
	d.sheets++
}

// drawFronts draws a page of fronts, with the marks to cut and fold by.
func (d *drawing) drawFronts(sides []side, first bool) {
	d.canvas.AddPage(d.w, d.h)
	for _, m := range d.cropMarks() {
		d.canvas.Line(m.x1, m.y1, m.x2, m.y2, hairline, cut)
	}
	if l, ok := d.foldLine(); ok {
		d.canvas.Line(l.x1, l.y1, l.x2, l.y2, hairline, cut, 1, 1)
	}
	if first {
		d.drawNote()
	}
	for i, s := range sides {
		d.drawFace(d.safe(d.fronts[i]), s.front, "", s.number)
	}
}

// drawBacks draws the backs of a sheet, each where it comes to lie behind its
// front. A corrected offset moves what is drawn, not the page.
func (d *drawing) drawBacks(sides []side) {
	draw := func() {
		for i, s := range sides {
			d.drawBack(d.back(d.fronts[i]), s)
		}
	}
	if d.offsetX != 0 || d.offsetY != 0 {
		d.canvas.Shifted(d.offsetX, d.offsetY, draw)
		return
	}
	draw()
}

// drawBack draws one back, on its head if the sheet is turned that way.
func (d *drawing) drawBack(at rect, s side) {
	draw := func() { d.drawFace(d.safe(at), s.back, s.corner, s.number) }
	if d.turned() {
		d.canvas.Rotated(180, at.x+at.w/2, at.y+at.h/2, draw)
		return
	}
	draw()
}

// drawFace draws a face into its safe area: the breadcrumb at the top, the text a
// little above the middle, where the eye takes the middle to be, corners at the
// foot.
func (d *drawing) drawFace(at rect, f setFace, left, right string) {
	y := d.drawLines(at.x, at.y, f.context)
	top, foot := y+gapBelow(f.context), at.y+at.h-cornerRoom
	h := height(f.lines)
	d.drawLines(at.x, max(top, min(at.y+0.46*(at.h-h), foot-h)), f.lines)
	d.drawCorners(at, left, right)
}

// drawLines draws lines from y down, and returns the y below them.
func (d *drawing) drawLines(x, y float64, lines []line) float64 {
	for i, l := range lines {
		if i > 0 {
			y += l.above
		}
		color := ink
		if l.grey {
			color = grey
		}
		base := y + baseline*l.leading
		if l.marker != "" {
			d.canvas.Text(x+l.markerX, base, pdf.Regular, l.size, color, l.marker)
		}
		d.canvas.WrappedLine(x+l.x, base, l.size, color, pdf.Line{Runs: l.runs, Part: l.part, Whole: l.whole})
		y += l.leading
	}
	return y
}

// baseline is where the letters of a line stand, as a part of its leading.
const baseline = 0.78

// drawCorners draws the small print of a face.
func (d *drawing) drawCorners(at rect, left, right string) {
	y := at.y + at.h - pdf.Descent*cornerSize*pointMM
	width := d.fonts.Width(pdf.Regular, cornerSize, right)
	d.canvas.Text(at.x+at.w-width, y, pdf.Regular, cornerSize, grey, right)
	if left = shorten(d.fonts, left, cornerSize, at.w-width-3); left != "" {
		d.canvas.Text(at.x, y, pdf.Regular, cornerSize, grey, left)
	}
}

// drawNote prints how to print on the first page: in one of its margins or, on
// paper that is all cards, beside a cut line, where cards have no text of their
// own. Paper that is cut already has room for neither.
func (d *drawing) drawNote() {
	top, left := d.h, d.w
	for _, f := range d.fronts {
		top, left = min(top, f.y), min(left, f.x)
	}
	text, _ := d.fonts.Clean(d.instruction())
	const size, need = 6.5, printable + 3
	width := d.fonts.Width(pdf.Regular, size, text)
	switch {
	case top >= need && width < d.w-2*printable:
		d.canvas.Text((d.w-width)/2, printable+2, pdf.Regular, size, grey, text)
	case left >= need && width < d.h-2*printable:
		x, y := printable+2, (d.h+width)/2
		d.canvas.Rotated(90, x, y, func() { d.canvas.Text(x, y, pdf.Regular, size, grey, text) })
	default:
		d.noteOnCard(text)
	}
}

// noteOnCard prints small into the allowance of the first card below a cut.
func (d *drawing) noteOnCard(text string) {
	at := slices.IndexFunc(d.fronts, func(f rect) bool { return f.y > d.fronts[0].y })
	if at < 0 || !d.marks {
		return
	}
	f := d.fronts[at]
	x := f.x + d.safeX + markTick + 1
	room := f.x + f.w - markArm - x
	size := cornerSize * min(1, room/d.fonts.Width(pdf.Regular, cornerSize, text))
	if em := size * pointMM; em+1 < d.safeY {
		d.canvas.Text(x, f.y+1+0.8*em, pdf.Regular, size, grey, text)
	}
}
