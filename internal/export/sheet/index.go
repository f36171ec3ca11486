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
}

const noBlock = -1

// index is the index, laid out from y 0 down.
type index struct {
	entries []entry
	height  float64
	size    float64
	leading float64
	indent  float64 // of the lines, if the names of categories stand out
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

// newIndex lays the index out in the columns of the page, lines run in. digits
// is the number of digits of the highest page number.
func newIndex(m *measurer, g geometry, blocks []block, digits int) index {
	ix := index{size: m.size - 0.3}
	ix.leading = 1.19 * ix.size * pointMM
	for d := '0'; d <= '9'; d++ {
		ix.number = max(ix.number, m.fonts.Width(pdf.Bold, ix.size, string(d))*float64(digits))
	}
	ix.number += m.fonts.Width(pdf.Regular, ix.size, " ")
	var lines [][]entry
	var starts []bool // of a category
	all := groups(blocks)
	if all[0].category != "" {
		ix.indent = 1.4 * m.step
	}
	for _, group := range all {
		first := len(lines)
		lines = ix.group(lines, m, group, blocks)
		for i := first; i < len(lines); i++ {
			starts = append(starts, i == first)
		}
	}
	ix.place(lines, starts, g)
	return ix
}

// group breaks the services of a category into lines.
func (ix *index) group(lines [][]entry, m *measurer, group indexGroup, blocks []block) [][]entry {
	gap := m.size * pointMM * 0.9 // between entries
	x := ix.indent
	var line []entry
	if group.category != "" {
		name := cut(m.fonts, group.category, pdf.Bold, ix.size, m.width-1.5*m.step)
		x = ix.indent
		line = append(line, entry{text: name, category: group.category, block: noBlock, x: x, width: m.fonts.Width(pdf.Bold, ix.size, name)})
		x += line[0].width + gap
	}
	for _, b := range group.blocks {
		name := cut(m.fonts, blocks[b].title, pdf.Regular, ix.size, m.width-1.4*m.step-ix.number)
		width := m.fonts.Width(pdf.Regular, ix.size, name)
		if len(line) > 0 && x+width+ix.number > m.width {
			lines = append(lines, line)
			line, x = nil, ix.indent
		}
		line = append(line, entry{text: name, category: group.category, block: b, x: x, width: width})
		x += width + ix.number + gap
	}
	return append(lines, line)
}

// place puts the lines in the columns: categories whole, if that costs no more
// than a line.
func (ix *index) place(lines [][]entry, starts []bool, g geometry) {
	even := (len(lines) + g.columns - 1) / g.columns
	rows := even
	columns, ok := wholeGroups(starts, g.columns, even)
	if !ok {
		if columns, ok = wholeGroups(starts, g.columns, even+1); ok {
			rows = even + 1
		}
	}
	column, row := 0, 0
	for i, line := range lines {
		if ok && columns[i] != column || !ok && row == even {
			column, row = column+1, 0
		}
		for _, e := range line {
			e.x += g.left + float64(column)*(g.columnWidth+g.gutter)
			e.y = float64(row)*ix.leading + 0.86*ix.size*pointMM
			ix.entries = append(ix.entries, e)
		}
		row++
	}
	ix.height = float64(rows) * ix.leading
}

// wholeGroups assigns lines to columns so that no category is divided, and
// reports whether they have room.
func wholeGroups(starts []bool, columns, rows int) ([]int, bool) {
	at := make([]int, len(starts))
	column, row := 0, 0
	for i := 0; i < len(starts); {
		end := i + 1
		for end < len(starts) && !starts[end] {
			end++
		}
		if row > 0 && row+end-i > rows {
			column, row = column+1, 0
		}
		if column >= columns || end-i > rows {
			return nil, false
		}
		for ; i < end; i++ {
			at[i] = column
			row++
		}
	}
	return at, true
}

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
