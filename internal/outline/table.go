package outline

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A tableKind tells how the cells of a row are set apart.
type tableKind uint8

const (
	noTable   tableKind = iota
	barTable            // | by bars |
	gapTable            // by tabs, or by wide gaps
	weakTable           // by gaps of two spaces: a row next to others, or where the gap is clear
	longTable           // by a tab behind a sentence: a row only next to others
)

// mostFirst is how many words the first cell of a row may have that only its
// gap makes a row.
const mostFirst = 5

// findTables finds the rows of tables: lines with bars at both ends or over or
// under a table's rule, lines with tabs or wide gaps in them, and lines in a
// row with gaps of two spaces.
func (r *reader) findTables() {
	for i := range r.items {
		if it := &r.items[i]; it.code < 0 {
			it.table = r.tableKind(i)
		}
	}
	r.findLooseTables()
	for i := range r.items {
		it := &r.items[i]
		switch {
		case it.table == noTable, it.header:
		case it.table == barTable:
			it.header = r.isTableRule(int(it.line)+1) && !(r.isBeside(i, i-1) && r.items[i-1].table == barTable)
		case it.table == weakTable && r.isClearGap(i):
		case r.isBeside(i, i-1) && r.items[i-1].table >= gapTable || r.isBeside(i, i+1) && r.items[i+1].table >= gapTable:
			it.header = r.isTableRule(int(it.line)+1) && !(r.isBeside(i, i-1) && r.items[i-1].table >= gapTable)
		case it.table == gapTable && r.isBehindHanging(i):
		case it.table >= weakTable || len(r.cells(i)) > 2:
			it.table = noTable
		}
		if it.table == weakTable && !r.isClearGap(i) && !r.isOverClearGap(i) && !r.isAligned(i, i-1) && !r.isAligned(i, i+1) && !(r.isAligned(i-1, i-2) || r.isAligned(i+1, i+2)) {
			it.table = noTable
		}
	}
	for i := range r.items {
		if it := &r.items[i]; it.table > gapTable {
			it.table = gapTable
		}
	}
}

// isBeside reports whether items i and k, one right behind the other, are lines
// of equal indent with at most a table's rule between them.
func (r *reader) isBeside(i, k int) bool {
	if k < 0 || k >= len(r.items) {
		return false
	}
	return !r.items[max(i, k)].gap() && r.items[k].col == r.items[i].col && r.items[k].code < 0
}

// isBehindHanging reports whether item i, a row, stands behind another of as many
// cells and what goes on with these.
func (r *reader) isBehindHanging(i int) bool {
	for k := i - 1; k >= r.first && k >= i-4 && r.follows(k+1) && r.items[k].code < 0; k-- {
		if it := &r.items[k]; it.col <= r.items[i].col {
			return k < i-1 && it.col == r.items[i].col && it.table == gapTable && len(r.cells(k)) == len(r.cells(i))
		}
	}
	return false
}

// isAligned reports whether items i and k are rows of equal indent whose second
// cells begin in one column.
func (r *reader) isAligned(i, k int) bool {
	if i < 0 || i >= len(r.items) || !r.isBeside(i, k) || r.items[i].table < gapTable || r.items[k].table < gapTable {
		return false
	}
	return r.secondColumn(i) == r.secondColumn(k)
}

// secondColumn returns the column, in runes, where the second cell of a row by
// gaps begins; the wide gap of a tab is in none.
func (r *reader) secondColumn(i int) int {
	cells, _ := r.gapCells(i)
	raw := r.out.Lines[r.items[i].line].Raw
	if len(cells) < 2 || strings.Contains(raw, "\t") {
		return -1 - i
	}
	at := strings.Index(raw, cells[1])
	return utf8.RuneCountInString(raw[:max(at, 0)])
}

// isTableRule reports whether a line is a rule of a table.
func (r *reader) isTableRule(line int) bool {
	return line >= 0 && line < len(r.shape) && r.shape[line].kind == ruleLine && r.shape[line].char == '|'
}

// unparted reports whether the line is plain and holds neither a bar nor dots in a
// row: it is no row of a table.
func (s *shape) unparted() bool { return s.plain && s.odd&(bar|dots) == 0 }

// tableKind looks at one line. Plain lines, which most are, can only have bars.
func (r *reader) tableKind(i int) tableKind {
	it := &r.items[i]
	s := &r.shape[it.line]
	if s.unparted() {
		return noTable
	}
	text := r.out.Lines[it.line].Text
	bars := strings.IndexByte(text, '|') >= 0 || !s.plain && strings.Contains(text, "│")
	if s.plain && !bars && !strings.Contains(text, " ...") {
		return noTable
	}
	switch {
	case isBar(text) && (strings.Count(text, "|") > 2 || endsInBar(text)):
		return barTable
	case bars && (r.isTableRule(int(it.line)-1) || r.isTableRule(int(it.line)+1) || i > 0 && r.items[i-1].table == barTable && r.follows(i)):
		return barTable
	}
	cells, strong := r.gapCells(i)
	switch n := len(cells); {
	case n == 2 && countWords(cells[0]) > mostFirst && countWords(cells[0]) <= 3*mostFirst && strings.Contains(strings.TrimSpace(r.out.Lines[it.line].Raw), "\t"):
		return longTable
	case n < 2 || n > 9 || countWords(cells[0]) > mostFirst:
		return noTable
	case strong:
		return gapTable
	}
	return weakTable
}

func isBar(s string) bool { return s[0] == '|' || strings.HasPrefix(s, "│") }

func endsInBar(s string) bool {
	return len(s) > 2 && (s[len(s)-1] == '|' || strings.HasSuffix(s, "│"))
}

// cells returns the texts of the cells of item i, which is a row.
func (r *reader) cells(i int) []string {
	if r.items[i].table == barTable {
		return barCells(r.text(i))
	}
	cells, _ := r.gapCells(i)
	if r.items[i].corner {
		cells = append([]string{""}, cells...)
	}
	return cells
}

// barCells splits a row at its bars, but for those in code or behind a
// backslash.
func barCells(text string) []string {
	var cells []string
	from, code := 0, false
	for i, c := range text {
		switch c {
		case '`':
			code = !code
		case '|', '│', '┃':
			if code && strings.IndexByte(text[i:], '`') > 0 || i > 0 && text[i-1] == '\\' {
				continue
			}
			if i > 0 {
				cells = append(cells, strings.Trim(text[from:i], " "))
			}
			from = i + utf8.RuneLen(c)
		}
	}
	if from < len(text) {
		cells = append(cells, strings.Trim(text[from:], " "))
	}
	return cells
}

// gapCells splits item i at the gaps between its columns, and reports whether
// one of them is a tab or at least three blanks wide.
func (r *reader) gapCells(i int) (cells []string, strong bool) {
	l := &r.out.Lines[r.items[i].line]
	raw := l.Raw
	if r.shape[r.items[i].line].glued {
		return nil, false
	}
	at := rawColumn(l, int(r.shape[r.items[i].line].start), int(r.items[i].skip)) - 1
	from := at
	for at < len(raw) {
		first, n := utf8.DecodeRuneInString(raw[at:])
		if spaceKind(first) != wideSpace {
			at += n
			continue
		}
		end, blanks, tab := at, 0, false
		for end < len(raw) {
			c, n := utf8.DecodeRuneInString(raw[end:])
			if spaceKind(c) == noSpace {
				break
			}
			blanks, tab = blanks+1, tab || c == '\t'
			end += n
		}
		if dots := leaders(raw[end:]); dots > 0 {
			end += dots
			blanks = 3
		}
		wide := tab || blanks >= 3
		if end < len(raw) && (wide || blanks == 2) && at > from && isColumnGap(raw[from:at], raw[end:], wide) {
			cells = append(cells, fold(raw[from:at]))
			from, strong = end, strong || wide
		}
		at = end
	}
	if last := fold(raw[from:]); last != "" {
		if len(cells) == 1 && last[0] == '(' && r.isGlossRow(i) && (!r.items[i].gap() && r.isGlossRow(i-1) || r.follows(i+1) && r.isGlossRow(i+1)) {
			last = strings.Trim(last, "()") // a column of meanings
		} else if len(cells) == 1 && (last[0] == '(' && last[len(last)-1] == ')' && strings.Count(last, "(") == 1 || isChain(cells[0])) {
			return nil, false // a remark
		}
		cells = append(cells, last)
	}
	return slices.DeleteFunc(cells, func(s string) bool { return s == "" }), strong
}

// isChain reports whether a text is of names that signs of order stand between.
func isChain(s string) bool {
	return strings.Count(s, " > ") > 1 || strings.Count(s, " < ") > 1 || strings.Count(s, " -> ") > 1
}

// leaders returns the bytes of a row of dots that leads to the next column, with
// the blanks behind it; 0 if s begins with none.
func leaders(s string) int {
	rest := strings.TrimLeft(s, ".")
	n := len(s) - len(rest)
	body := strings.TrimLeft(rest, " \t")
	if n < 3 || len(body) == len(rest) || body == "" {
		return 0
	}
	return len(s) - len(body)
}

// isColumnGap reports whether a gap between two texts parts columns, rather
// than sentences or a term and its sign.
func isColumnGap(before, after string, wide bool) bool {
	before = strings.TrimRight(before, " \t")
	switch before[len(before)-1] {
	case ':', '=', '|':
		return false
	case '.', '!', '?', ';', ',':
		if !wide {
			return false
		}
	}
	if after[0] == ':' && (len(after) == 1 || after[1] <= ' ') || strings.HasPrefix(after, "//") {
		return false // blanks before a colon are its own, and a remark is no column
	}
	_, last := lastWords(before)
	if n := len(before) - 2; n > 2 && before[n] == '1' && (before[n+1] == ')' || before[n+1] == '.') && strings.HasSuffix(strings.TrimRight(before[:n], " \t"), ":") {
		return false // the first point behind its label
	}
	first, _ := firstWord(after)
	return !isSign(last) && (!isSign(first) || first == "-" && wide && after == "-")
}

// isSign reports whether a word is a sign that parts a term from what is said
// of it, or that counts.
func isSign(w string) bool {
	switch w {
	case "-", "--", "–", "—", "=", "==", "->", "-->", "=>", "<-", "<--", "←", "→", "⇒", ":", "::", ":::", ">", "<", "+", "*", "x", "×", "/", "≈", "//", "/*", "<<<", "#":
		return true
	}
	return false
}

// hangsInCell reports whether item i stands right under a cell of the row above,
// but the first, and goes on with it.
func (r *reader) hangsInCell(head, i int) bool { return r.cellAbove(head, i) > 0 }

// cellAbove returns which cell of the row above item i stands right under, the
// rest of what did not fit there; 0 for none.
func (r *reader) cellAbove(head, i int) int {
	h, it := &r.items[head], &r.items[i]
	if h.table != gapTable || head != i-1 && !r.items[i-1].joined || !r.follows(i) || it.marker != noMarker || it.col <= h.col || it.table != noTable {
		return 0
	}
	raw := r.out.Lines[h.line].Raw
	if strings.IndexByte(raw, '\t') >= 0 {
		return 0
	}
	cells, _ := r.gapCells(head)
	from := 0
	for k, cell := range cells {
		first, _ := firstWord(cell)
		at := strings.Index(raw[from:], first)
		if at < 0 {
			return 0
		}
		if from += at; k > 0 && utf8.RuneCountInString(raw[:from]) == int(it.col) {
			return k
		}
		from += len(first)
	}
	return 0
}
