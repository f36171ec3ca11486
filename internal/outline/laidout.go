package outline

import "unicode/utf8"

// leastLaid is how many lines with a cell, and how many that only go on with a row, a
// table has at least that is laid out by hand.
const leastLaid = 2

// A span is a range of columns of a line, the last one not in it.
type span struct{ from, to int32 }

// laidOut returns the last line of a table that is laid out by hand and whose head is
// line i: titles of columns, each over its own row of dashes, and rows whose titles
// and cells go over several lines. It is i-1 if there is none. Where every line is a
// row of its own it is read as one: see findTables.
func (r *reader) laidOut(i int) int {
	if !r.isTableRule(i + 1) {
		return i - 1
	}
	columns := spansOf(r.out.Lines[i+1].Raw, 0)
	heads := spansOf(r.out.Lines[i].Raw, 1)
	if len(columns) < 2 || len(columns) != len(heads) || columns[0].from < 8 {
		return i - 1
	}
	for k, c := range columns {
		if heads[k].to <= c.from || heads[k].from >= c.to {
			return i - 1
		}
	}
	edge := columns[0].from
	last, rows, rest, blanks := i+1, 0, 0, 0
	for j := i + 2; j < len(r.shape) && j < i+maxBlock; j++ {
		switch r.shape[j].kind {
		case blankLine:
			blanks++
			continue
		case ruleLine:
			if !r.isTotal(j + 1) {
				return r.laidEnd(i, last, rows, rest)
			}
			blanks = 0
			continue
		}
		parts := spansOf(r.out.Lines[j].Raw, 1)
		inCells := parts[len(parts)-1].from >= edge-4
		if k, _ := bullet(r.out.Lines[j].Text); k != noMarker && parts[0].from < edge || blanks > 1 && !inCells || parts[0].from < edge-4 && parts[0].to > edge && !inCells {
			break
		}
		switch {
		case !inCells, parts[0].from >= edge-4:
			rest++
		default:
			rows++
		}
		last, blanks = j, 0
	}
	return r.laidEnd(i, last, rows, rest)
}

// laidEnd returns the last line of such a table, given its lines, i-1 if these are too
// few.
func (r *reader) laidEnd(i, last, rows, rest int) int {
	if rows < leastLaid || rest < leastLaid {
		return i - 1
	}
	if last+1 < len(r.shape) && r.shape[last+1].kind == ruleLine {
		last++
	}
	return last
}

// isTotal reports whether a line is a row of a table between two rules.
func (r *reader) isTotal(line int) bool {
	return line+1 < len(r.shape) && r.shape[line].kind == textLine && r.shape[line].columns && r.shape[line+1].kind == ruleLine
}

// spansOf returns the columns of the texts of a line that more blanks than so many
// part.
func spansOf(raw string, blanks int) []span {
	var out []span
	col, end := int32(0), int32(-2)
	for k := 0; k < len(raw); {
		c, n := utf8.DecodeRuneInString(raw[k:])
		k += n
		if spaceKind(c) == noSpace {
			if len(out) == 0 || int(col-end) > blanks {
				out = append(out, span{col, col + 1})
			}
			out[len(out)-1].to, end = col+1, col+1
		}
		col++
	}
	return out
}
