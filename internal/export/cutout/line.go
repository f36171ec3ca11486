package cutout

import (
	"strings"

	"crib/internal/export/pdf"
)

// line is a line of a face. Lengths are millimetres.
type line struct {
	runs    []pdf.Run
	x       float64 // from the left of the face's room
	width   float64
	marker  string
	markerX float64
	size    float64 // points
	grey    bool
	opens   bool    // it is the first of its paragraph
	soft    bool    // it ends within a word that is wider than a line
	part    int     // bytes of such a word at its start
	whole   string  // all of that, where it is to be read
	above   float64 // space over it, unless it is the first
	leading float64 // its own height
}

// height returns the height of lines set one under the other.
func height(lines []line) float64 {
	sum := 0.0
	for i, l := range lines {
		if i > 0 {
			sum += l.above
		}
		sum += l.leading
	}
	return sum
}

// typesetter breaks paragraphs into lines.
type typesetter struct {
	fonts *pdf.Fonts
	width float64
	size  float64 // of body text
}

// lines sets paragraphs. A short text of paragraphs only is centred if centre
// is set; lists and code, which live by their left edge, never are.
func (t *typesetter) lines(paras []para, centre bool) []line {
	for _, p := range paras {
		centre = centre && p.marker == "" && !p.code && p.depth == 0
	}
	hang := t.markerWidth(paras)
	var out []line
	for i, p := range paras {
		set := t.para(p, hang, centre)
		if i > 0 && len(set) > 0 {
			set[0].above = t.between(paras[i-1], p)
		}
		out = append(out, set...)
	}
	if centre && len(out) > centredLines {
		return t.lines(paras, false)
	}
	if !centre {
		t.indent(out)
	}
	return out
}

// indent moves lines that share a left edge to the middle of the face as one
// block. A breadcrumb stays in its corner.
func (t *typesetter) indent(lines []line) {
	widest := 0.0
	for _, l := range lines {
		if l.grey {
			return
		}
		widest = max(widest, l.x+l.width)
	}
	for i := range lines {
		lines[i].x += (t.width - widest) / 2
		lines[i].markerX += (t.width - widest) / 2
	}
}

// centredLines is the number of lines from which a text is a paragraph to be
// read, and no longer a title to be seen.
const centredLines = 6

// sizeOf returns the size of a role's type.
func (t *typesetter) sizeOf(r role) float64 {
	switch r {
	case context:
		return min(max(floorSize, 0.65*t.size), 9)
	case remark:
		return max(floorSize, 0.85*t.size)
	}
	return t.size
}

// between returns the space between two paragraphs.
func (t *typesetter) between(a, b para) float64 {
	em := t.size * pointMM
	switch {
	case a.code && b.code:
		return 0
	case a.role != b.role:
		return 0.6 * em
	case a.marker != "" && b.marker != "":
		return 0.2 * em
	}
	return 0.35 * em
}

// markerWidth returns the room that the widest marker of a list takes.
func (t *typesetter) markerWidth(paras []para) float64 {
	widest := 0.0
	for _, p := range paras {
		if p.marker != "" {
			size := t.sizeOf(p.role)
			widest = max(widest, t.fonts.Width(pdf.Regular, size, p.marker)+0.45*size*pointMM)
		}
	}
	return min(widest, t.width/3)
}

// para sets one paragraph.
func (t *typesetter) para(p para, hang float64, centre bool) []line {
	size := t.sizeOf(p.role)
	em := size * pointMM
	left := float64(p.depth) * 1.1 * em
	textX := left
	if p.marker != "" {
		textX += hang
	}
	room, rest := t.width-textX, t.width-textX
	if p.code {
		rest -= 2 * em // a broken line of code shows that it is one
	}
	wrapped := t.fonts.Wrap(p.runs, size, room, rest)
	if centre && len(wrapped) > 1 && len(wrapped) <= centredLines {
		wrapped = t.balance(p.runs, wrapped, size)
	}
	if len(wrapped) == 0 && p.marker != "" {
		wrapped = []pdf.Line{{}}
	}
	out := make([]line, len(wrapped))
	for i, l := range wrapped {
		out[i] = line{runs: l.Runs, x: textX, width: l.Width, soft: l.Soft, part: l.Part, whole: l.Whole, size: size, grey: p.role == context, leading: 1.2 * em}
		switch {
		case centre:
			out[i].x = (t.width - l.Width) / 2
		case p.code && i > 0:
			out[i].x += 2 * em
		}
	}
	if len(out) > 0 {
		out[0].opens = true
		out[0].marker, out[0].markerX = p.marker, left
	}
	return out
}

// balance breaks a centred text anew into the same number of lines, as equal
// in length as they get: a last line of one word is ugly in the middle.
func (t *typesetter) balance(runs []pdf.Run, lines []pdf.Line, size float64) []pdf.Line {
	low, high := 0.0, 0.0
	for _, l := range lines {
		if l.Soft {
			return lines // narrower lines would break the word elsewhere
		}
		low += l.Width / float64(len(lines))
		high = max(high, l.Width)
	}
	for high-low > 1 {
		middle := (low + high) / 2
		if try := t.fonts.Wrap(runs, size, middle, middle); len(try) <= len(lines) && !soft(try) {
			lines, high = try, middle
		} else {
			low = middle
		}
	}
	return lines
}

// soft reports whether a word had to be broken.
func soft(lines []pdf.Line) bool {
	for _, l := range lines {
		if l.Soft {
			return true
		}
	}
	return false
}

// maxCorner is more characters than fit into a corner.
const maxCorner = 200

// shorten returns the text cut to a width, with an ellipsis if need be.
func shorten(fonts *pdf.Fonts, text string, size, width float64) string {
	if fonts.Width(pdf.Regular, size, text) <= width {
		return text
	}
	runes := []rune(text)
	for n := min(len(runes)-1, maxCorner); n > 0; n-- {
		cut := strings.TrimRight(string(runes[:n]), " ") + "…"
		if fonts.Width(pdf.Regular, size, cut) <= width {
			return cut
		}
	}
	return ""
}
