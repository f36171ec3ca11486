package sheet

import (
	"fmt"
	"slices"
	"strconv"

	"crib/internal/export/pdf"
)

// The paper's edges stay free: printers clip up to 6.4 mm.
const (
	sideMargin   = 8
	bottomMargin = 8
	topMargin    = 12.4 // the running head stands in it
	gutter       = 4.5
)

// plan is a sheet, laid out and ready to draw.
type plan struct {
	typography
	geometry
	blocks []block
	pages  []page
	index  *index // nil if all is on one page
}

// planner lays blocks out in different sizes.
type planner struct {
	options Options
	fonts   *pdf.Fonts
	blocks  []block
	// The paragraphs' length that three in four do not exceed, in characters,
	// and the mean width of a character in thousandths of the size.
	usual, meanWidth float64
}

func newPlanner(o Options, fonts *pdf.Fonts, blocks []block) *planner {
	p := &planner{options: o, fonts: fonts, blocks: blocks}
	var lengths []int
	characters, width := 0, 0.0
	for _, b := range blocks {
		for i := range b.paras {
			n := 0
			for _, r := range b.paras[i].runs {
				n += len([]rune(r.Text))
				width += fonts.Width(r.Face, 1, r.Text)
			}
			characters += n
			lengths = append(lengths, n)
		}
	}
	slices.Sort(lengths)
	if characters > 0 {
		p.usual = float64(lengths[len(lengths)*3/4])
		p.meanWidth = width / float64(characters)
	}
	return p
}

// columns chooses as many columns as leave room for the usual paragraph, but
// for no fewer characters than can be read with ease (40) and no more than the
// eye follows (58).
func (p *planner) columns(size float64) int {
	if p.options.Columns != 0 {
		return p.options.Columns
	}
	want := 0.95 * min(max(p.usual, 40), 58) * p.meanWidth * size
	width, _ := p.options.pageSize()
	for n := 6; n > 2; n-- {
		if (width-2*sideMargin-float64(n-1)*gutter)/float64(n) >= want {
			return n
		}
	}
	return 2
}

func (p *planner) geometry(size float64) geometry {
	width, height := p.options.pageSize()
	g := geometry{
		width: width, height: height,
		left: sideMargin, right: width - sideMargin,
		top: topMargin, firstTop: topMargin, bottom: height - bottomMargin,
		columns: p.columns(size), gutter: gutter,
	}
	g.columnWidth = (g.right - g.left - float64(g.columns-1)*gutter) / float64(g.columns)
	return g
}

// maxIndex is how much of the first page the index may take. Hundreds of
// services are looked up in the outline, or by searching.
const maxIndex = 0.4

// at lays the sheet out in a size.
func (p *planner) at(size float64) *plan {
	t := newTypography(size, p.options)
	g := p.geometry(size)
	m := &measurer{fonts: p.fonts, typography: t, width: g.columnWidth}
	f := flow{geometry: g, m: m, blocks: p.blocks, strips: m.strips(p.blocks)}
	pages := f.pages()
	out := &plan{typography: t, geometry: g, blocks: p.blocks, pages: pages}
	if len(pages) > 1 && len(p.blocks) > 1 {
		ix := newIndex(m, g, p.blocks, len(strconv.Itoa(len(pages)+1)))
		if ix.height > maxIndex*(g.bottom-g.top) {
			return out
		}
		f.firstTop = g.top + ix.height + 2.2
		out.firstTop = f.firstTop
		out.index = &ix
		out.pages = f.pages()
	}
	return out
}

// The size that is chosen if none is asked for, and how far the choice goes.
const (
	usualSize = 7
	leastAuto = 6.6
	mostAuto  = 9
	mostSaved = 20 // pages; in a stack of more, one does not matter
	sizeStep  = 0.05
)

// choose lays the sheet out in the size asked for or, failing that, in a size
// that suits.
func (p *planner) choose() (*plan, error) {
	switch {
	case p.options.Fit > 0:
		return p.fit()
	case p.options.FontSize != 0:
		return p.at(p.options.FontSize), nil
	}
	usual := p.at(usualSize)
	if len(usual.pages) == 1 {
		return p.largest(1, usualSize, mostAuto, usual), nil
	}
	if len(usual.pages) <= mostSaved && usual.filled() < 0.25 {
		// A sheet less for a little less size.
		if smaller := p.at(leastAuto); len(smaller.pages) < len(usual.pages) {
			return p.largest(len(smaller.pages), leastAuto, usualSize, smaller), nil
		}
	}
	return usual, nil
}

// filled returns how much of the last page's height is used.
func (p *plan) filled() float64 {
	last := p.pages[len(p.pages)-1]
	return (last.foot() - last.top) / (p.bottom - last.top)
}

// fit lays the sheet out in the largest size that the pages asked for hold.
func (p *planner) fit() (*plan, error) {
	smallest := p.at(MinSize)
	if n := len(smallest.pages); n > p.options.Fit {
		return nil, fmt.Errorf("the notes do not fit on %s: at %g pt, the smallest that can be read, they take %d pages; ask for %d, for fewer services, or for larger paper",
			count(p.options.Fit, "page"), MinSize, n, n)
	}
	return p.largest(p.options.Fit, MinSize, MaxSize, smallest), nil
}

// largest returns the layout of the largest size in a range, in steps, with at
// most so many pages. fits is the layout of low, which has. As the columns may
// change with the size, larger sizes next to the one found are tried as well.
func (p *planner) largest(pages int, low, high float64, fits *plan) *plan {
	steps := int((high-low)/sizeStep + 0.5)
	size := func(step int) float64 { return round2(low + float64(step)*sizeStep) }
	best, at := fits, 0
	for below, above := 0, steps+1; above-below > 1; {
		middle := (below + above) / 2
		if try := p.at(size(middle)); len(try.pages) <= pages {
			best, below, at = try, middle, middle
		} else {
			above = middle
		}
	}
	for step := at + 2; step <= min(at+4, steps); step++ {
		if try := p.at(size(step)); len(try.pages) <= pages {
			best = try
		}
	}
	return best
}

func round2(x float64) float64 { return float64(int(x*100+0.5)) / 100 }

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
