package pdf

import (
	"math"
	"slices"
	"strconv"
	"unicode/utf8"
)

// content is what is drawn on one page, in the operators of the PDF format.
//
// The library has calls for all of this. They are not used because it keeps
// what they write until the end, uncompressed and several times as long (each
// text sets its colour, each font is called by a name of 41 letters): thousands
// of cards to cut out took gigabytes.
type content struct {
	buf    []byte
	height float64 // of the page, in points; there y grows upwards
	state
}

// state is what the page remembers from one operator to the next.
type state struct {
	font         *embedded
	size         float64
	fill, stroke Color
	width        float64 // of lines, in points
	dashed       bool
}

// newContent starts a page, which comes in black with lines of one point.
func newContent(height float64) *content {
	return &content{height: height / pointMM, state: state{width: 1}}
}

// text draws a text, whose characters the font must have.
func (c *content) text(x, y float64, font *embedded, size float64, color Color, s string) {
	c.setFill(color)
	c.buf = append(c.buf, "BT "...)
	if c.font != font || c.size != size {
		c.buf = append(append(c.buf, font.name...), ' ')
		c.numbers(size)
		c.buf = append(c.buf, "Tf "...)
		c.font, c.size = font, size
	}
	c.point(x, y)
	c.buf = append(c.buf, "Td ("...)
	for _, r := range s {
		font.used[r>>6] |= 1 << (r & 63)
		c.buf = appendEscaped(c.buf, byte(r>>8), byte(r))
	}
	c.buf = append(c.buf, ")Tj ET\n"...)
}

// appendEscaped appends bytes of a string in parentheses.
func appendEscaped(buf []byte, bytes ...byte) []byte {
	for _, b := range bytes {
		switch b {
		case '\\', '(', ')':
			buf = append(buf, '\\')
		case '\r': // else read as a line feed
			buf, b = append(buf, '\\'), 'r'
		}
		buf = append(buf, b)
	}
	return buf
}

// rect fills a rectangle.
func (c *content) rect(x, y, width, height float64, fill Color) {
	c.setFill(fill)
	c.point(x, y+height)
	c.numbers(width/pointMM, height/pointMM)
	c.operator("re f")
}

// disc fills a circle, of four curves.
func (c *content) disc(x, y, radius float64, fill Color) {
	const handle = 0.5523 // of a curve that passes for a quarter of a circle
	c.setFill(fill)
	c.point(x+radius, y)
	c.operator("m")
	dx, dy := 1.0, 0.0
	for range 4 {
		nx, ny := dy, -dx // a quarter on
		c.point(x+radius*(dx+handle*nx), y+radius*(dy+handle*ny))
		c.point(x+radius*(nx+handle*dx), y+radius*(ny+handle*dy))
		c.point(x+radius*nx, y+radius*ny)
		c.operator("c")
		dx, dy = nx, ny
	}
	c.operator("f")
}

// line draws a line.
func (c *content) line(x1, y1, x2, y2, width float64, color Color, dash []float64) {
	if c.stroke != color {
		c.color(color, "G", "RG")
		c.stroke = color
	}
	if width /= pointMM; c.width != width {
		c.numbers(width)
		c.operator("w")
		c.width = width
	}
	if len(dash) > 0 || c.dashed {
		c.buf = append(c.buf, '[')
		for _, length := range dash {
			c.numbers(length / pointMM)
		}
		c.operator("] 0 d")
		c.dashed = len(dash) > 0
	}
	c.point(x1, y1)
	c.buf = append(c.buf, "m "...)
	c.point(x2, y2)
	c.operator("l S")
}

// transformed draws in a system of coordinates that is turned about a point,
// then moved.
func (c *content) transformed(degrees, x, y, dx, dy float64, draw func()) {
	x, y = x/pointMM, c.height-y/pointMM
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	saved := c.state
	c.operator("q")
	for _, v := range []float64{cos, sin, -sin, cos} {
		c.buf = append(strconv.AppendFloat(c.buf, v, 'f', 5, 64), ' ')
	}
	c.numbers(x-x*cos+y*sin+dx/pointMM, y-y*cos-x*sin-dy/pointMM)
	c.operator("cm")
	draw()
	c.operator("Q")
	c.state = saved
}

// standsFor has what draw draws read as a text ("replacement text" of PDF 1.4,
// in the section on accessibility).
func (c *content) standsFor(text string, draw func()) {
	c.buf = append(c.buf, "/Span <</ActualText "...)
	c.buf = append(c.buf, textString(text)...)
	c.operator(">> BDC")
	draw()
	c.operator("EMC")
}

func (c *content) setFill(color Color) {
	if c.fill != color {
		c.color(color, "g", "rg")
		c.fill = color
	}
}

// color calls the operator for greys or that for colours.
func (c *content) color(color Color, grey, rgb string) {
	parts := []uint8{color.R, color.G, color.B}
	if color.R == color.G && color.G == color.B {
		parts, rgb = parts[:1], grey
	}
	for _, part := range parts {
		c.buf = append(strconv.AppendFloat(c.buf, float64(part)/255, 'f', 3, 64), ' ')
	}
	c.operator(rgb)
}

func (c *content) point(x, y float64) { c.numbers(x/pointMM, c.height-y/pointMM) }

// numbers writes numbers to the hundredth, without zeros at their ends.
func (c *content) numbers(values ...float64) {
	for _, v := range values {
		n := int64(math.Round(v * 100))
		if n < 0 {
			c.buf, n = append(c.buf, '-'), -n
		}
		c.buf = strconv.AppendInt(c.buf, n/100, 10)
		if n %= 100; n != 0 {
			c.buf = append(c.buf, '.', byte('0'+n/10))
			if n%10 != 0 {
				c.buf = append(c.buf, byte('0'+n%10))
			}
		}
		c.buf = append(c.buf, ' ')
	}
}

func (c *content) operator(name string) { c.buf = append(append(c.buf, name...), '\n') }

// embedded is a font that the file holds.
type embedded struct {
	name string // as pages call it
	used [(math.MaxUint16 + 1) / 64]uint64
}

// characters returns the characters used.
func (e *embedded) characters() string {
	var out []byte
	for r := range rune(math.MaxUint16 + 1) {
		if e.used[r>>6]&(1<<(r&63)) != 0 {
			out = utf8.AppendRune(slices.Grow(out, utf8.UTFMax), r)
		}
	}
	return string(out)
}
