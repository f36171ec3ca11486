package sheet

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"crib/internal/export/pdf"
)

// entry is a service, or the name of a category before its services, in the
// index on the first page. x and y are those of the start of its baseline.
type entry struct {
	text     string
	category string
	block    int // noBlock for the name of a category
	x, y     float64
	width    float64 // of the text
	dot      float64 // where the dot before it stands; 0 without one
}

const noBlock = -1

// index is the index, laid out from y 0 down.
type index struct {
	entries []entry
	height  float64
	size    float64
	leading float64
	number  float64 // width kept for a page number, and the blank before it
}

// indexGroup is a category with its services by name.
type indexGroup struct {
	category string
	blocks   []int
}

// groups sorts blocks by category and name; those without a category come last.
func groups(blocks []block) []indexGroup {
	var out []indexGroup
	for i, b := range blocks {
		at := slices.IndexFunc(out, func(g indexGroup) bool { return g.category == b.category })
		if at < 0 {
			at = len(out)
			out = append(out, indexGroup{category: b.category})
		}
		out[at].blocks = append(out[at].blocks, i)
	}
	slices.SortFunc(out, func(a, b indexGroup) int {
		return cmp.Or(cmp.Compare(boolInt(a.category == ""), boolInt(b.category == "")), strings.Compare(a.category, b.category))
	})
	for _, g := range out {
		slices.SortStableFunc(g.blocks, func(a, b int) int {
			return strings.Compare(strings.ToLower(blocks[a].title), strings.ToLower(blocks[b].title))
		})
	}
	return out
}

// newIndex lays the index out over the width of the page, lines run in. digits
// is the number of digits of the highest page number.
//
// It is not set in the columns of the page: programs that read the text out
// would take index and columns for a table, and read the page row by row. For
// their sake, too, gaps are narrow and the mark of a category is a character.
func newIndex(m *measurer, g geometry, blocks []block, digits int) index {
	ix := index{size: m.size - 0.3}
	em := ix.size * pointMM
	ix.leading = 1.22 * em
	for d := '0'; d <= '9'; d++ {
		ix.number = max(ix.number, m.fonts.Width(pdf.Bold, ix.size, string(d))*float64(digits))
	}
	ix.number += m.fonts.Width(pdf.Regular, ix.size, " ")
	x, line := g.left, 0
	gap, dotted := 0.9*em, m.fonts.Width(pdf.Regular, ix.size, indexDot)
	add := func(e entry, before, after float64) {
		// A dot parts the services on a line.
		if n := len(ix.entries); n > 0 && x > g.left && e.block != noBlock && ix.entries[n-1].block != noBlock {
			e.dot = x - gap + (gap-dotted)/2
		}
		if x > g.left && x+before+e.width+after > g.right {
			x, line = g.left, line+1
			e.dot = 0
		}
		e.x, e.y = x+before, float64(line)*ix.leading+0.86*em
		ix.entries = append(ix.entries, e)
		x = e.x + e.width + after
	}
	for _, group := range groups(blocks) {
		if group.category != "" {
			name, _ := m.fonts.Clean(group.category)
			name = cut(m.fonts, name, pdf.Bold, ix.size, 60)
			// Not last on a line: room for a service behind it.
			const service = 25
			width := m.fonts.Width(pdf.Bold, ix.size, name)
			if x+width+service > g.right {
				x, line = g.left, line+1
			}
			add(entry{text: name, category: group.category, block: noBlock, width: width}, m.fonts.Width(pdf.Bold, ix.size, categoryMark), gap)
		}
		for _, b := range group.blocks {
			name := cut(m.fonts, blocks[b].title, pdf.Regular, ix.size, 80)
			width := m.fonts.Width(pdf.Regular, ix.size, name)
			add(entry{text: name, category: group.category, block: b, width: width}, 0, ix.number+gap)
		}
	}
	ix.height = float64(line+1) * ix.leading
	return ix
}

// indexDot stands between two services.
const indexDot = "·"

// categoryMark stands before the name of a category.
const categoryMark = "• "

// cut shortens text to a width, with an ellipsis.
func cut(fonts *pdf.Fonts, s string, face pdf.Face, size, width float64) string {
	const ellipsis = "…"
	room := width - fonts.Width(face, size, ellipsis)
	used, keep := 0.0, 0
	for i, r := range s {
		if used += fonts.Width(face, size, string(r)); used > width {
			return strings.TrimRight(s[:keep], " ") + ellipsis
		}
		if used <= room {
			keep = i + utf8.RuneLen(r)
		}
	}
	return s
}
