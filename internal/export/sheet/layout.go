package sheet

import (
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
		p, end := f.page(start, top, f.bottom-top)
		if end == len(f.strips) {
			p = f.balance(start, top)
		} else {
			f.feather(&p)
		}
		out = append(out, p)
		start = end
	}
	return out
}

// page fills the columns of one page to a height, and returns the strip that
// the next page begins with.
func (f *flow) page(start int, top, height float64) (page, int) {
	p := page{top: top}
	for i := range f.columns {
		if start == len(f.strips) {
			break
		}
		c := column{x: f.left + float64(i)*(f.columnWidth+f.gutter)}
		c.strips, start = f.column(start, top, height)
		p.columns = append(p.columns, c)
	}
	return p, start
}

// column fills one column, ends it where it costs least, and returns the strip
// that the next one begins with. At least one strip is placed.
func (f *flow) column(start int, top, height float64) ([]set, int) {
	var out []set
	y := 0.0
	if again := f.again(start); again != nil {
		out = append(out, set{again, top})
		y = again.height + f.m.titleGap
	}
	end, kept, best := start+1, len(out)+1, 0.0
	found := false
	for i := start; ; i++ {
		// What it would cost to end the column before strip i.
		if i > start {
			cost := 0.0
			if i < len(f.strips) {
				cost = f.strips[i].breakCost + (height-y)/f.m.leading
			}
			if !found || cost <= best {
				end, kept, best, found = i, len(out), cost, true
			}
		}
		if i == len(f.strips) {
			break
		}
		s := &f.strips[i]
		if len(out) > 0 && i > start {
			y += s.gap
		}
		if i > start && y+s.height > height+1e-6 {
			break
		}
		out = append(out, set{s, top + y})
		y += s.height
	}
	return out[:kept], end
}

// again returns the title to repeat at the top of a column that begins inside
// a block, or nil.
func (f *flow) again(start int) *strip {
	s := &f.strips[start]
	if s.kind == titleStrip {
		return nil
	}
	runs := []pdf.Run{{Face: pdf.Bold, Text: f.blocks[s.block].title}, {Face: pdf.Regular, Text: " (cont.)"}}
	for _, t := range s.trail {
		t, _ = f.m.fonts.Clean(t)
		runs = append(runs, pdf.Run{Face: pdf.Regular, Text: " · " + t})
	}
	title := f.m.title(s.block, runs, 1)
	title.again = true
	return &title
}

// minBalanced is the least height, in lines, that the columns of the last page
// are cut to: shorter ones would be all titles.
const minBalanced = 8

// balance lays the last page out in columns of nearly equal height: the least
// height in which all still fits.
func (f *flow) balance(start int, top float64) page {
	low, high := minBalanced*f.m.leading, f.bottom-top
	best, _ := f.page(start, top, high)
	for high-low > f.m.leading/4 {
		middle := (low + high) / 2
		if p, end := f.page(start, top, middle); end == len(f.strips) && !f.overfull(p, middle) {
			best, high = p, middle
		} else {
			low = middle
		}
	}
	return best
}

// overfull reports whether a column is higher than asked, as it is when a
// single strip does not fit.
func (f *flow) overfull(p page, height float64) bool {
	for _, c := range p.columns {
		if last := c.strips[len(c.strips)-1]; last.y+last.height > p.top+height+1e-6 {
			return true
		}
	}
	return false
}

// feather spreads a little of the white at the foot of a column over the gaps
// above its titles and leads, so that columns end at one height.
func (f *flow) feather(p *page) {
	for _, c := range p.columns {
		last := c.strips[len(c.strips)-1]
		white := f.bottom - (last.y + last.height)
		gaps := 0.0
		for _, s := range c.strips[1:] {
			gaps += s.gap
		}
		if gaps == 0 || white <= 0 {
			continue
		}
		stretch := min(white/gaps, maxStretch)
		shift := 0.0
		for i := 1; i < len(c.strips); i++ {
			shift += c.strips[i].gap * stretch
			c.strips[i].y += shift
		}
	}
}

// maxStretch is how much a gap may grow, as a part of itself.
const maxStretch = 0.8
