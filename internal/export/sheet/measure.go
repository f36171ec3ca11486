package sheet

import (
	"slices"
	"strings"

	"crib/internal/export/pdf"
)

// strip is the smallest piece of a column: a printed line, or a title.
type strip struct {
	kind   stripKind
	block  int // number of the block
	fact   int // number of the fact, or noFact
	row    int // number of the paragraph in the block; -1 for a title
	height float64
	// gap is the white above, which falls away at the top of a column.
	gap float64
	// x is where the text begins, from the left edge of the column.
	x     float64
	lines []pdf.Line // one, but for a title
	// first says that a paragraph begins here: with a bullet, or a marker.
	first  bool
	bullet bool
	item   bool // the bullet is that of an item within a fact
	marker string
	// mark is where the bullet or marker stands.
	mark float64
	// breakCost is the price, in lines left empty, of ending a column right
	// before the strip.
	breakCost float64
	// trail holds the leads to repeat at the top of a column that begins here.
	trail []string
	// leads says that the fact is the lead of those that follow.
	leads bool
	// opens says that a block begins here; the first titleBytes of the text are
	// then its title.
	opens      bool
	titleBytes int
	// again marks a title repeated at the top of a column.
	again bool
}

type stripKind uint8

const (
	titleStrip stripKind = iota
	leadStrip
	textStrip
	codeStrip
)

// typography holds the measures that follow from the size of the text and the
// style, in millimetres but for size, which is in points.
type typography struct {
	size         float64
	leading      float64
	step         float64 // indent of a level, and of the text behind a bullet
	titleLeading float64
	titlePad     float64 // white above and below the text of a title bar
	titleX       float64
	codePad      float64 // between the edge of the grey behind code and the code
	blockGap     float64 // above a title
	titleGap     float64 // below a title
	groupGap     float64 // above a lead, and where the text goes back out
	blank        float64 // height of an empty line of code
	compact      bool
}

const pointMM = 25.4 / 72

// newTypography returns the measures for a size.
//
// Two bounds come from the programs that read text out of a PDF file, which
// have only its geometry to go by: lines are one paragraph to them if their
// sizes are within 5 % and their baselines within 1.5 times the size (poppler:
// maxBlockFontSizeDelta1, maxLineSpacingDelta). What belongs together keeps
// within them, so that a service comes out whole and in order.
func newTypography(size float64, o Options) typography {
	em := size * pointMM
	t := typography{
		size: size, leading: 1.19 * em, step: 0.64 * em,
		titleLeading: 1.22 * em, titlePad: 0.12 * em, titleX: 0.62 * em, codePad: 0.3 * em,
		blockGap: 0.68 * em, titleGap: 0.2 * em, groupGap: 0.29 * em, compact: o.Compact,
	}
	if o.Style == Rule || o.Compact {
		t.titleX = 0
	}
	if o.Compact {
		t.leading = 1.16 * em
		t.blockGap, t.groupGap = 0.5*em, 0.15*em
	}
	t.blank = t.groupGap
	return t
}

// measurer breaks paragraphs into strips of a column's width.
type measurer struct {
	fonts *pdf.Fonts
	typography
	width float64
}

// strips measures all blocks.
func (m *measurer) strips(blocks []block) []strip {
	var out []strip
	for i := range blocks {
		out = m.block(out, i, &blocks[i])
	}
	return out
}

// maxTitleLines keeps a title from filling a column.
const maxTitleLines = 8

func (m *measurer) block(out []strip, number int, b *block) []strip {
	start := len(out)
	paras := b.paras
	if m.compact && len(paras) > 0 && paras[0].kind != code {
		paras = slices.Clone(paras)
		paras[0] = runIn(pdf.Run{Face: pdf.Bold, Text: b.title}, paras[0])
	} else {
		out = append(out, m.title(number, []pdf.Run{{Face: pdf.Bold, Text: b.title}}, len(paras) == 0))
	}
	for i := range paras {
		var before *para
		if i > 0 {
			before = &paras[i-1]
		}
		out = m.para(out, number, i, &paras[i], before)
	}
	m.price(out[start:])
	out[start].opens = true
	out[start].titleBytes = len(b.title)
	out[start].gap = m.blockGap
	if len(out) > start+1 && out[start].kind == titleStrip {
		out[start+1].gap = m.titleGap
	}
	return out
}

// runIn puts a title before the text of a paragraph, in its line.
func runIn(title pdf.Run, p para) para {
	sep := " "
	if p.kind == lead || len(p.runs) > 0 && p.runs[0].Face == title.Face {
		sep = " · "
	}
	p.bullet = true // which becomes the mark of the block
	if p.marker != "" {
		sep += p.marker + " "
		p.marker = ""
	}
	p.runs = append([]pdf.Run{{Face: title.Face, Text: title.Text + sep}}, p.runs...)
	return p
}

// title measures a title bar; that of a block with nothing in it is a plain
// line.
func (m *measurer) title(block int, runs []pdf.Run, empty bool) strip {
	x := m.titleX
	if empty {
		x = 0
		runs[0].Text += nothing
	}
	width := m.width - 2*x
	lines := m.fonts.Wrap(runs, m.size, width, width)
	if len(lines) > maxTitleLines {
		lines = lines[:maxTitleLines]
		last := &lines[maxTitleLines-1]
		run := &last.Runs[len(last.Runs)-1]
		run.Text = cut(m.fonts, run.Text+"…", run.Face, m.size, width)
		last.Width = m.fonts.Width(run.Face, m.size, run.Text)
	}
	return strip{
		kind: titleStrip, block: block, fact: noFact, row: -1, lines: lines, x: x,
		height: float64(max(len(lines), 1))*m.titleLeading + 2*m.titlePad, gap: m.blockGap,
	}
}

// para measures a paragraph; before is the one before it, or nil.
func (m *measurer) para(out []strip, number, row int, p, before *para) []strip {
	s := m.firstStrip(p, before)
	s.block, s.row = number, row
	first := m.width - s.x
	hang := 0.0
	if p.kind == code {
		first -= m.codePad
		hang = m.hang(p.runs, first)
	}
	lines := m.fonts.Wrap(p.runs, m.size, first, first-hang)
	if len(lines) == 0 {
		lines = []pdf.Line{{}}
		if p.kind == code {
			s.height = m.blankHeight(before)
		}
	}
	for i := range lines {
		s.lines = lines[i : i+1]
		out = append(out, s)
		if i == 0 {
			s.first, s.bullet, s.marker, s.gap = false, false, "", 0
			s.x += hang
		}
	}
	return out
}

// firstStrip measures what is at the start of a paragraph.
func (m *measurer) firstStrip(p, before *para) strip {
	left := float64(p.depth) * m.step
	s := strip{
		fact: p.fact, height: m.leading, x: left, mark: left, trail: p.trail, leads: p.leads,
		first: true, bullet: p.bullet, item: p.item, marker: p.marker,
	}
	switch p.kind {
	case lead:
		s.kind = leadStrip
		if before == nil || before.kind != lead {
			s.gap = m.groupGap
		}
		if p.bullet {
			s.x += m.step
		}
	case code:
		s.kind = codeStrip
		s.x += m.codePad
	default:
		s.kind = textStrip
		s.x += m.step
		if p.marker != "" {
			s.x = left + max(m.step, m.fonts.Width(pdf.Regular, m.size, p.marker+" "))
		}
	}
	if before != nil && before.depth > p.depth && before.fact != p.fact {
		s.gap = m.groupGap
	}
	return s
}

// blankHeight returns the height of an empty line of code. Several in a row
// count as one.
func (m *measurer) blankHeight(before *para) float64 {
	if before == nil || before.kind == code && len(before.runs) == 0 {
		return 0
	}
	return m.blank
}

// hang returns how far the continuation of a line of code is indented: two
// levels, but no more than leaves its longest word whole.
func (m *measurer) hang(runs []pdf.Run, width float64) float64 {
	longest := 0.0
	for _, r := range runs {
		for _, word := range strings.Fields(r.Text) {
			longest = max(longest, m.fonts.Width(r.Face, m.size, word))
		}
	}
	if longest > width {
		return 2 * m.step
	}
	return min(2*m.step, width-longest)
}
