package sheet

import (
	"strings"
	"unicode/utf8"

	"crib/internal/export/pdf"
)

// page is a page, laid out.
type page struct {
	columns []column
	top     float64 // where the columns begin
}

// column is a column of a page, laid out.
type column struct {
	x      float64
	strips []set
}

// set is a strip in its place: y is that of its top edge, on the page.
type set struct {
	*strip
	y float64
}

// geometry is the area of a page that columns fill, in millimetres.
type geometry struct {
	width, height       float64 // of the page
	left, right         float64
	top, bottom         float64 // y of the first and last line of columns
	firstTop            float64 // top, on the first page
	columns             int
	columnWidth, gutter float64
}

// flow lays strips out on pages.
type flow struct {
	geometry
	m      *measurer
	blocks []block
	strips []strip
}

// pages lays out everything. It takes time in proportion to the strips.
func (f *flow) pages() []page {
	var out []page
	for start := 0; start < len(f.strips); {
		top := f.top
		if len(out) == 0 {
			top = f.firstTop
		}
		ends := f.page(start, f.bottom-top)
		p := page{top: top}
		for i, end := range ends {
			x := f.left + float64(i)*(f.columnWidth+f.gutter)
			p.columns = append(p.columns, column{x, f.place(start, end, top)})
			start = end
		}
		foot := f.bottom
		if start == len(f.strips) {
			foot = p.foot() // the last page ends where it ends
		}
		f.feather(&p, foot)
		out = append(out, p)
	}
	return out
}

// rounding forgives what sums of heights lose.
const rounding = 1e-6

// head is the height of what is repeated at the top of a column that begins
// with a strip.
func (f *flow) head(start int) float64 {
	if f.strips[start].opens {
		return 0
	}
	return f.m.titleLeading + 2*f.m.titlePad + f.m.titleGap
}

// place puts the strips of a column in their places.
func (f *flow) place(start, end int, top float64) []set {
	out := make([]set, 0, end-start+1)
	y := top + f.head(start)
	if again := f.again(start); again != nil {
		out = append(out, set{again, top})
	}
	for i := start; i < end; i++ {
		s := &f.strips[i]
		if i > start {
			y += s.gap
		}
		out = append(out, set{s, y})
		y += s.height
	}
	return out
}

// again returns the title to repeat at the top of a column that begins inside
// a block, with the leads that the column begins under, or nil.
func (f *flow) again(start int) *strip {
	s := &f.strips[start]
	if s.opens {
		return nil
	}
	const cont = " (cont.)"
	m := f.m
	width := m.width - 2*m.titleX - m.fonts.Width(pdf.Regular, m.size, cont)
	name := cut(m.fonts, f.blocks[s.block].title, pdf.Bold, m.size, width)
	runs := []pdf.Run{{Face: pdf.Bold, Text: name}, {Face: pdf.Regular, Text: cont}}
	if len(s.trail) > 0 {
		trail, _ := m.fonts.Clean(" · " + strings.Join(s.trail, " · "))
		width -= m.fonts.Width(pdf.Bold, m.size, name)
		// A stump of a lead would tell nothing.
		if trail = cut(m.fonts, trail, pdf.Regular, m.size, width); utf8.RuneCountInString(trail) > 8 {
			runs[1].Text += trail
		}
	}
	title := m.title(s.block, runs, false)
	title.again = true
	return &title
}

// foot returns where the longest column of a page ends.
func (p *page) foot() float64 {
	foot := p.top
	for _, c := range p.columns {
		last := c.strips[len(c.strips)-1]
		foot = max(foot, last.y+last.height)
	}
	return foot
}

// feather spreads the white between the end of a column and the foot over the
// gaps above its titles, as far as they may grow, so that columns end at one
// height. The gaps within a block keep their measure.
func (f *flow) feather(p *page, foot float64) {
	for _, c := range p.columns {
		last := c.strips[len(c.strips)-1]
		white := foot - (last.y + last.height)
		titles := 0
		for _, s := range c.strips[1:] {
			if s.opens {
				titles++
			}
		}
		if titles == 0 || white <= 0 {
			continue
		}
		each := min(white/float64(titles), maxStretch*f.m.blockGap)
		shift := 0.0
		for i := 1; i < len(c.strips); i++ {
			if c.strips[i].opens {
				shift += each
			}
			c.strips[i].y += shift
		}
	}
}

// maxStretch is how much the gap above a title may grow, as a part of itself.
// With more, programs that read the text out lose the column.
const maxStretch = 0.8
