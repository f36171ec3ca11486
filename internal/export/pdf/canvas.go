package pdf

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/jung-kurt/gofpdf"
)

// Color is a colour in RGB, 0 to 255 each.
type Color struct{ R, G, B uint8 }

// Black and White are black and white.
var (
	Black = Color{}
	White = Color{255, 255, 255}
)

// Info is what a PDF file says of itself, and asks of viewers and printers.
// The zero value works.
type Info struct {
	Title, Author, Subject, Keywords string
	Creator                          string
	// Lang is the language of the text ("en", "de-CH"); "" says nothing.
	Lang string
	// Date is when the file was made. The zero value says nothing of it, so that
	// equal input gives equal bytes.
	Date time.Time
	// Label names a page, counted from 1; without it pages are numbered.
	Label func(page int) string
	// Duplex asks the printer for two sides, ActualSize for no scaling.
	Duplex     Duplex
	ActualSize bool
}

// Duplex is how a printer turns the sheet for its second side.
type Duplex string

// The ways to turn a sheet. The zero value leaves it to the printer.
const (
	LongEdge  Duplex = "DuplexFlipLongEdge"
	ShortEdge Duplex = "DuplexFlipShortEdge"
	Simplex   Duplex = "Simplex"
)

// Canvas is a PDF file under way. Nothing is written before Output. Pages are
// drawn one after the other; there is no way back to an earlier page.
//
// Of the library it takes the structure of the file, the fonts, the outline and
// the links; what is drawn on pages is written by content.
type Canvas struct {
	fonts    *Fonts
	info     Info
	pdf      *gofpdf.Fpdf
	page     *content // nil before the first page
	packer   *packer
	embedded map[*fontFile]*embedded
	targets  []int // links to pages that are still to come, by page
}

// New starts a PDF file.
func New(fonts *Fonts, info Info) *Canvas {
	pdf := gofpdf.New("P", "mm", "A4", "")
	pdf.SetCatalogSort(true)  // else objects come in random order
	pdf.SetCompression(false) // it is done in the end
	pdf.SetCreationDate(info.Date.UTC())
	pdf.SetModificationDate(info.Date.UTC())
	pdf.SetAutoPageBreak(false, 0)
	c := &Canvas{fonts: fonts, info: info, pdf: pdf, packer: newPacker(), embedded: make(map[*fontFile]*embedded)}
	pdf.SetProducer("gofpdf", false)
	for _, entry := range []struct {
		set  func(string, bool)
		text string
	}{
		{pdf.SetTitle, info.Title}, {pdf.SetAuthor, info.Author}, {pdf.SetSubject, info.Subject},
		{pdf.SetKeywords, info.Keywords}, {pdf.SetCreator, info.Creator},
	} {
		if entry.text != "" {
			entry.set(c.clean(entry.text), true)
		}
	}
	return c
}

// clean makes a string safe for the library where nobody needs a report.
func (c *Canvas) clean(s string) string {
	s, _ = c.fonts.Clean(s)
	return s
}

// AddPage starts a page of the given size in millimetres, wider than high or
// not.
func (c *Canvas) AddPage(width, height float64) {
	c.endPage()
	c.page = newContent(height)
	// The library turns the sides of a page that is not "portrait".
	orientation := "P"
	if width > height {
		orientation, width, height = "L", height, width
	}
	c.pdf.AddPageFormat(orientation, gofpdf.SizeType{Wd: width, Ht: height})
}

// endPage hands what was drawn on a page to the library.
func (c *Canvas) endPage() {
	if c.page != nil {
		c.pdf.RawWriteStr(contentMark)
		c.pdf.RawWriteBuf(c.packer.pack(c.page.buf))
		c.page = nil
	}
}

// Pages returns the number of pages so far.
func (c *Canvas) Pages() int { return c.pdf.PageCount() }

// Text draws text with its baseline at y, and returns the x behind it.
func (c *Canvas) Text(x, y float64, face Face, size float64, color Color, s string) float64 {
	if face == Mono {
		size *= monoScale
	}
	start, end := 0, 0
	var of *fontFile // of s[start:end]
	width := 0
	flush := func() {
		if of != nil && end > start {
			c.page.text(x, y, c.embed(of), size, color, s[start:end])
			x += float64(width) * size * pointMM / 1000
		}
		start, width = end, 0
	}
	for at, r := range s {
		font, w := c.fonts.find(face, r)
		if end = at; font != of {
			flush()
			of = font
		}
		width += w
	}
	end = len(s)
	flush()
	return x
}

// Runs draws the runs of a line, and returns the x behind them.
func (c *Canvas) Runs(x, y, size float64, color Color, runs []Run) float64 {
	if text := textOf(runs); lettersApart(text) || strings.Contains(strings.Trim(text, " "), "  ") {
		// Programs that read the text out take single letters for those of a word
		// that is set wide, and wide gaps for those between columns.
		if strings.HasSuffix(text, "-") {
			text += " " // see below
		}
		c.page.standsFor(text, func() { x = c.drawRuns(x, y, size, color, runs) })
		return x
	}
	for i, r := range runs {
		text, hyphen := r.Text, false
		if i == len(runs)-1 {
			text, hyphen = strings.CutSuffix(r.Text, "-")
		}
		x = c.Text(x, y, r.Face, size, color, text)
		if hyphen {
			// Programs that read the text out take a hyphen at the end of a line
			// for that of a divided word, and drop it; not so if a blank follows.
			c.page.standsFor("- ", func() { x = c.Text(x, y, r.Face, size, color, "-") })
		}
	}
	return x
}

// WrappedLine draws a line that Wrap made, and returns the x behind it. A word
// that is broken over several lines is read out and copied in one piece.
func (c *Canvas) WrappedLine(x, y, size float64, color Color, l Line) float64 {
	if l.Part == 0 {
		return c.Runs(x, y, size, color, l.Runs)
	}
	part, rest := splitRuns(l.Runs, l.Part)
	c.page.standsFor(l.Whole, func() { x = c.drawRuns(x, y, size, color, part) })
	return c.Runs(x, y, size, color, rest)
}

func (c *Canvas) drawRuns(x, y, size float64, color Color, runs []Run) float64 {
	for _, r := range runs {
		x = c.Text(x, y, r.Face, size, color, r.Text)
	}
	return x
}

// lettersApart reports whether a text is single characters with blanks between
// them.
func lettersApart(s string) bool {
	blank := true
	for _, r := range s {
		if blank == (r == ' ') {
			return false
		}
		blank = !blank
	}
	return utf8.RuneCountInString(s) > 2
}

// splitRuns divides runs behind a number of bytes.
func splitRuns(runs []Run, n int) (head, tail []Run) {
	for i, r := range runs {
		if n < len(r.Text) {
			if n > 0 {
				head = append(head, Run{r.Face, r.Text[:n]})
			}
			return head, append([]Run{{r.Face, r.Text[n:]}}, runs[i+1:]...)
		}
		head = append(head, r)
		n -= len(r.Text)
	}
	return head, nil
}

// embed puts a font into the file.
func (c *Canvas) embed(f *fontFile) *embedded {
	if e := c.embedded[f]; e != nil {
		return e
	}
	// A copy, as the library writes to the bytes it is given.
	c.pdf.AddUTF8FontFromBytes(f.family, "", bytes.Clone(f.data))
	c.pdf.SetFont(f.family, "", 1) // an error stays until Output
	e := &embedded{}
	// The library tells the name of a font only where it selects it.
	selection := c.pdf.CreateTemplate(func(t *gofpdf.Tpl) { t.SetFont(f.family, "", 1) }).Bytes()
	if at := bytes.LastIndex(selection, []byte("/F")); at >= 0 {
		name, _, _ := bytes.Cut(selection[at:], []byte(" "))
		e.name = string(name)
	}
	c.embedded[f] = e
	return e
}

// Rect fills a rectangle.
func (c *Canvas) Rect(x, y, width, height float64, fill Color) {
	c.page.rect(x, y, width, height, fill)
}

// Disc fills a circle.
func (c *Canvas) Disc(x, y, radius float64, fill Color) { c.page.disc(x, y, radius, fill) }

// Line draws a line of the given width; dash gives the lengths of its dashes
// and gaps, nothing a solid line.
func (c *Canvas) Line(x1, y1, x2, y2, width float64, color Color, dash ...float64) {
	c.page.line(x1, y1, x2, y2, width, color, dash)
}

// Rotated draws what draw draws turned about a point.
func (c *Canvas) Rotated(degrees, x, y float64, draw func()) {
	c.page.transformed(degrees, x, y, 0, 0, draw)
}

// Shifted draws what draw draws moved by dx and dy.
func (c *Canvas) Shifted(dx, dy float64, draw func()) { c.page.transformed(0, 0, 0, dx, dy, draw) }

// Link makes a rectangle lead to a height of a page (counted from 1), which may
// be still to come.
func (c *Canvas) Link(x, y, width, height float64, page int, toY float64) {
	link := c.pdf.AddLink()
	c.pdf.SetLink(link, toY, page)
	c.targets = append(c.targets, page)
	c.pdf.Link(x, y, width, height, link)
}

// Bookmark adds a line to the outline that leads to a height of this page. The
// levels count from 0 and may not skip one on the way down. The pages of a file
// with an outline must be of one height.
func (c *Canvas) Bookmark(title string, level int, y float64) {
	// The library encodes the title by the font selected: that embedded last.
	if len(c.embedded) == 0 {
		c.embed(c.fonts.all[0])
	}
	c.pdf.Bookmark(c.clean(title), level, y)
}

// Output writes the file. A canvas can be written once. The library panics on
// some input; none is known to get past Clean, but a panic here must not lose
// somebody's other outputs.
func (c *Canvas) Output(w io.Writer) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("pdf library: %v", p)
		}
	}()
	for _, page := range c.targets {
		if page < 1 || page > c.pdf.PageCount() {
			return fmt.Errorf("link to page %d of %d", page, c.pdf.PageCount())
		}
	}
	c.endPage()
	for f, e := range c.embedded {
		// What a font is cut down to are the characters that the library has drawn.
		c.pdf.CreateTemplate(func(t *gofpdf.Tpl) {
			t.SetFont(f.family, "", 1)
			t.Text(0, 0, e.characters())
		})
	}
	return c.pdf.Output(&finisher{w: w, info: c.info, pages: c.pdf.PageCount()})
}

// embeddable tries whether the library takes a font. What it does not take it
// reports on standard output, or panics.
func embeddable(f *fontFile) error {
	c := New(&Fonts{all: []*fontFile{f}, chain: [faces][]*fontFile{{f}, {f}, {f}}}, Info{})
	c.AddPage(100, 100)
	var sample strings.Builder
	for r := rune(' '); r <= math.MaxUint16 && sample.Len() < 64; r++ {
		if _, ok := f.width(r); ok {
			sample.WriteRune(r)
		}
	}
	c.Text(10, 10, Regular, 10, Black, sample.String())
	return c.Output(io.Discard)
}
