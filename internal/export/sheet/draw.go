package sheet

import (
	"fmt"
	"strconv"

	"crib/internal/export/pdf"
)

// drawer puts a plan on a canvas.
type drawer struct {
	*plan
	canvas  *pdf.Canvas
	fonts   *pdf.Fonts
	palette palette
	style   Style
	title   string
	order   Order
	// category is the one the outline stands at, if it has categories.
	category string
}

var (
	headGrey = pdf.Color{R: 80, G: 80, B: 80}
	lineGrey = pdf.Color{R: 170, G: 170, B: 170}
	codeGrey = pdf.Color{R: 243, G: 243, B: 243}
)

func (d *drawer) draw() {
	at := d.starts()
	for i := range d.pages {
		d.canvas.AddPage(d.width, d.height)
		d.head(i)
		if i == 0 && d.index != nil {
			d.drawIndex(at)
		}
		for _, c := range d.pages[i].columns {
			d.column(c)
		}
	}
}

// start is where a block begins.
type start struct {
	page int // from 1
	y    float64
}

// starts returns where each block begins.
func (d *drawer) starts() []start {
	out := make([]start, len(d.blocks))
	for i := len(d.pages) - 1; i >= 0; i-- {
		for _, c := range d.pages[i].columns {
			for _, s := range c.strips {
				if s.opens {
					out[s.block] = start{i + 1, s.y}
				}
			}
		}
	}
	return out
}

// head draws the running head: the title, the services of the page, its number.
func (d *drawer) head(number int) {
	const size, baseline = 7.5, 8.6
	x := d.left
	title := cut(d.fonts, d.title, pdf.Bold, size, (d.right-d.left)*0.4)
	end := d.canvas.Text(x, baseline, pdf.Bold, size, pdf.Black, title)
	page := fmt.Sprintf("%d/%d", number+1, len(d.pages))
	right := d.right - d.fonts.Width(pdf.Regular, size, page)
	span := d.span(number)
	width := d.fonts.Width(pdf.Regular, size, span)
	if middle := (d.left + d.right - width) / 2; middle > end+4 && middle+width < right-4 {
		d.canvas.Text(middle, baseline, pdf.Regular, size, headGrey, span)
	}
	d.canvas.Text(right, baseline, pdf.Regular, size, headGrey, page)
	d.canvas.Line(d.left, baseline+1.6, d.right, baseline+1.6, 0.15, lineGrey)
}

// span names the first and the last service of a page.
func (d *drawer) span(number int) string {
	columns := d.pages[number].columns
	last := columns[len(columns)-1].strips
	a, b := d.blocks[columns[0].strips[0].block].title, d.blocks[last[len(last)-1].block].title
	if a == b {
		return a
	}
	return a + " – " + b
}

// label names a page for a viewer: "2 Deployments".
func (d *drawer) label(page int) string {
	return strconv.Itoa(page) + " " + d.blocks[d.pages[page-1].columns[0].strips[0].block].title
}

func (d *drawer) drawIndex(at []start) {
	for _, e := range d.index.entries {
		y := d.top + e.y
		if e.block == noBlock {
			color := d.palette.ofText(e.category)
			d.canvas.Text(e.x-d.fonts.Width(pdf.Bold, d.index.size, categoryMark), y, pdf.Bold, d.index.size, color, categoryMark+e.text)
			continue
		}
		if e.dot > 0 {
			d.canvas.Text(e.dot, y, pdf.Regular, d.index.size, headGrey, indexDot)
		}
		d.canvas.Text(e.x, y, pdf.Regular, d.index.size, pdf.Black, e.text+" ")
		page := strconv.Itoa(at[e.block].page)
		d.canvas.Text(e.x+e.width+d.fonts.Width(pdf.Regular, d.index.size, " "), y, pdf.Bold, d.index.size, headGrey, page)
		d.canvas.Link(e.x, y-0.8*d.index.leading, e.width+d.index.number, d.index.leading, at[e.block].page, max(at[e.block].y-1, 0))
	}
	y := d.top + d.index.height + 0.7
	d.canvas.Line(d.left, y, d.right, y, 0.15, lineGrey)
}

func (d *drawer) column(c column) {
	for _, s := range c.strips {
		if s.opens {
			d.bookmark(d.blocks[s.block], s.y)
		}
		if s.kind == titleStrip {
			d.bar(c.x, s)
		} else {
			d.strip(c.x, s)
		}
	}
}

// strip draws a line of text.
func (d *drawer) strip(x float64, s set) {
	if s.kind == codeStrip {
		d.canvas.Rect(x+s.mark, s.y, d.columnWidth-s.mark, s.height, codeGrey)
	}
	em := d.size * pointMM
	baseline := s.y + (s.height-em)/2 + 0.79*em
	middle := baseline - pdf.XHeight/2*em
	switch {
	case s.opens: // a title that runs in with the text
		d.opening(x, s, baseline)
		return
	case s.bullet && s.item:
		d.canvas.Rect(x+s.mark+0.10*em, middle-0.035*em, 0.3*em, 0.07*em, pdf.Black)
	case s.bullet:
		d.canvas.Disc(x+s.mark+0.24*em, middle, 0.13*em, pdf.Black)
	case s.marker != "":
		d.canvas.Text(x+s.mark, baseline, pdf.Regular, d.size, pdf.Black, s.marker+" ")
	}
	d.canvas.WrappedLine(x+s.x, baseline, d.size, pdf.Black, s.lines[0])
}

// opening draws the first line of a block whose title runs in with the text.
func (d *drawer) opening(x float64, s set, baseline float64) {
	em := d.size * pointMM
	category := d.blocks[s.block].category
	d.canvas.Line(x, s.y-0.1*em, x+d.columnWidth, s.y-0.1*em, 0.2, d.palette.of(category))
	d.canvas.Rect(x+s.mark, baseline-0.49*em, 0.42*em, 0.42*em, d.palette.of(category))
	first := s.lines[0].Runs[0]
	title := first.Text[:min(s.titleBytes, len(first.Text))]
	end := d.canvas.Text(x+s.x, baseline, first.Face, d.size, d.palette.ofText(category), title)
	end = d.canvas.Text(end, baseline, first.Face, d.size, pdf.Black, first.Text[len(title):])
	d.canvas.Runs(end, baseline, d.size, pdf.Black, s.lines[0].Runs[1:])
}

// bar draws a title. A title with nothing under it gets no bar.
func (d *drawer) bar(x float64, s set) {
	b := d.blocks[s.block]
	color := d.palette.of(b.category)
	text := pdf.Black
	switch {
	case len(b.paras) == 0:
	case d.compact:
		text = d.palette.ofText(b.category)
		d.canvas.Line(x, s.y+s.height, x+d.columnWidth, s.y+s.height, 0.2, color)
	case d.style == Solid:
		d.canvas.Rect(x, s.y, d.columnWidth, s.height, color)
		text = pdf.White
	case d.style == Rule:
		d.canvas.Rect(x, s.y+s.height-0.1, d.columnWidth, 0.35, color)
	case d.style == Mono:
		d.canvas.Rect(x, s.y, d.columnWidth, s.height, pdf.Color{R: 228, G: 228, B: 228})
	default:
		d.canvas.Rect(x, s.y, d.columnWidth, s.height, tint(color, tintPart))
		d.canvas.Rect(x, s.y, 0.45*d.step, s.height, color)
	}
	d.barText(x, s, text)
}

func (d *drawer) barText(x float64, s set, text pdf.Color) {
	y := s.y + d.titlePad
	for _, l := range s.lines {
		baseline := y + d.titleLeading/2 + pdf.CapHeight/2*d.size*pointMM
		d.canvas.WrappedLine(x+s.x, baseline, d.size, text, l)
		y += d.titleLeading
	}
}

// bookmark adds a block to the outline, under its category if the sheet is
// ordered so.
func (d *drawer) bookmark(b block, y float64) {
	level := 0
	if d.order == ByCategory && b.category != "" {
		if b.category != d.category {
			d.canvas.Bookmark(b.category, 0, y-1)
			d.category = b.category
		}
		level = 1
	}
	d.canvas.Bookmark(b.title, level, y-1)
}
