package outline

import "strings"

// leastRows is how many lines in a row with as many bars each are a table, though
// it has no rule.
const leastRows = 3

// mostInCell is how many words a cell of such a table has at most.
const mostInCell = 10

// findLooseTables finds tables of bars that have no rule under their heads, and
// heads of columns that stand deeper than the rows because their first cell is
// empty.
func (r *reader) findLooseTables() {
	for i := 0; i < len(r.items); {
		if r.isCorner(i) {
			it := &r.items[i]
			it.corner, it.header, it.table, it.col = true, true, gapTable, r.items[i+1].col
		}
		n := r.looseBars(i)
		if n == 0 {
			i++
			continue
		}
		end := i + 1
		for end < len(r.items) && r.isBeside(end, end-1) && r.looseBars(end) == n {
			end++
		}
		if end-i >= leastRows {
			for k := i; k < end; k++ {
				r.items[k].table = barTable
			}
			r.items[i].header = r.headsBars(i, end)
		}
		i = end
	}
}

// looseBars returns how many cells item i has between bars with blanks on both
// sides, 0 if it is rather a command, a row of another table or none.
func (r *reader) looseBars(i int) int {
	it := &r.items[i]
	if it.code >= 0 || it.table == barTable || it.marker != noMarker || r.shape[it.line].unparted() {
		return 0
	}
	text := r.out.Lines[it.line].Text
	if strings.IndexByte(text, '|') < 1 || !strings.Contains(text, " | ") || text[0] == '|' || strings.Contains(text, "||") {
		return 0
	}
	cells := barCells(text)
	for _, c := range cells {
		if countWords(c) > mostInCell || strings.Contains(c, " -") && !strings.Contains(c, " - ") || strings.ContainsAny(c, "$;{}") {
			return 0
		}
	}
	return len(cells)
}

// headsBars reports whether the first of the items up to end, rows of a table of
// bars, names the columns: a few words each without a number, and where there are
// but two, in capitals that not all rows have.
func (r *reader) headsBars(i, end int) bool {
	head := barCells(r.out.Lines[r.items[i].line].Text)
	capitals := true
	for k, c := range head {
		if c == "" && k > 0 || c != "" && !isColumnName(c) {
			return false
		}
		capitals = capitals && c != "" && startsUpper(c)
	}
	if len(head) > 2 {
		return true
	}
	for k := i + 1; k < end && capitals; k++ {
		for _, c := range barCells(r.out.Lines[r.items[k].line].Text)[1:] {
			if c != "" && !startsUpper(c) {
				return true
			}
		}
	}
	return false
}

// isColumnName reports whether a cell could name a column.
func isColumnName(s string) bool {
	return countWords(s) <= 3 && !strings.ContainsAny(s, "0123456789=,;:") && !isStop(s)
}

// isCorner reports whether item i names the columns of the rows below, which are
// not as deep and have a cell more: that in front.
func (r *reader) isCorner(i int) bool {
	if i+2 >= len(r.items) || r.items[i].table != gapTable || r.items[i].code >= 0 || r.items[i+1].table != gapTable || r.items[i+2].table != gapTable {
		return false
	}
	it, next := &r.items[i], &r.items[i+1]
	if it.col <= next.col || next.gap() || !r.isBeside(i+2, i+1) || i > 0 && !it.gap() && r.items[i-1].table != noTable {
		return false
	}
	head, _ := r.gapCells(i)
	row, _ := r.gapCells(i + 1)
	last, _ := r.gapCells(i + 2)
	for _, c := range head {
		if !isColumnName(c) {
			return false
		}
	}
	return len(head) >= 2 && len(row) == len(head)+1 && len(last) == len(row)
}

// isClearGap reports whether a gap of two spaces parts a line by itself: the only
// one, behind a name of a few words that does not want another.
func (r *reader) isClearGap(i int) bool {
	cells, _ := r.gapCells(i)
	if len(cells) != 2 || countWords(cells[0]) > 3 || !isHeadline(cells[0]) || countWords(cells[1]) < 2 || cells[1][0] == '(' || strings.HasSuffix(cells[1], ".") {
		return false
	}
	first, _ := firstWord(cells[0])
	_, last := lastWords(cells[0])
	next, rest := firstWord(cells[1])
	if rest != "" && isIntro(next) {
		return false // "Sieve  sizes: ...": a slip within a name
	}
	return word(first)&(determiner|pronoun|leadWord) == 0 && word(last) == 0 && word(next)&(modalWord|relative) == 0
}

// isOverClearGap reports whether item i is two single words over a line whose gap
// is clear: the titles of the columns.
func (r *reader) isOverClearGap(i int) bool {
	return countWords(r.text(i)) == 2 && i+1 < len(r.items) && r.isBeside(i, i+1) && r.items[i+1].table == weakTable && r.isClearGap(i+1)
}
