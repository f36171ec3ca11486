package facts

import "strings"

// genericKey reports whether the title of the first column says no more than
// that the column names things.
func genericKey(s string) bool {
	switch strings.ToLower(strings.TrimRight(s, ".")) {
	case "", "#", "no", "nr", "num", "number", "name", "term", "word", "key", "item", "letter", "symbol", "sign", "code", "id", "abbreviation", "abbr", "command", "concept":
		return true
	}
	return false
}

// allNumbers reports whether the second cell of every row holds a number, and
// the first none.
func allNumbers(rows []*block) bool {
	for _, b := range rows {
		cells := b.node.Cells()
		if len(cells) != 2 || !strings.ContainsAny(cells[1], "0123456789") || strings.ContainsAny(cells[0], "0123456789") {
			return false
		}
	}
	return true
}

// bareKey reports whether the first cell of a row means nothing by itself: a
// number or a letter.
func bareKey(s string) bool {
	return s != "" && (len(s) == 1 && isASCIILetter(s[0]) || len(s) <= 4 && strings.Trim(s, "0123456789") == "")
}

// rowName returns what a bare key in the first column is the key of: what the
// column is titled, or else what the table is; "" if neither tells.
func rowName(header []*block, s *scope) string {
	if len(header) == 0 {
		return ""
	}
	if name := header[0].title(); !genericKey(name) {
		return name
	}
	if len(s.path) == 0 {
		return ""
	}
	title := s.path[len(s.path)-1]
	if at := strings.IndexAny(title, "(,:;"); at > 0 {
		title = strings.TrimRight(title[:at], " ")
	}
	if strings.Count(title, " ") > 2 {
		return ""
	}
	return title
}

// comparesColumns reports whether the two columns of a table tell of one thing
// each, and have no names for the rows: most rows say something alike of both, or
// the titles are names of one kind.
func comparesColumns(rows []*block) bool {
	head := rows[0].node.Cells()
	if genericHeader(head[1]) || genericKey(head[0]) {
		return false
	}
	if kindred(head[0], head[1]) {
		return true
	}
	alike := 0
	for _, b := range rows[1:] {
		if cells := b.node.Cells(); len(cells) == 2 && sharesWord(cells[0], cells[1]) {
			alike++
		}
	}
	return alike > 1 && 2*alike >= len(rows)-1
}

// kindred reports whether two words end alike, as the names of things of one kind
// do: "sepal", "petal".
func kindred(a, b string) bool {
	const least = 4
	a, b = strings.ToLower(a), strings.ToLower(b)
	return a != b && !strings.Contains(a, " ") && !strings.Contains(b, " ") && len(a) > least && len(b) > least && a[len(a)-least:] == b[len(b)-least:]
}

// sharesWord reports whether two texts begin or end with the same word, and are
// not the same.
func sharesWord(a, b string) bool {
	firstA, _, _ := strings.Cut(a, " ")
	firstB, _, _ := strings.Cut(b, " ")
	lastA, lastB := a[strings.LastIndexByte(a, ' ')+1:], b[strings.LastIndexByte(b, ' ')+1:]
	return a != b && (strings.EqualFold(firstA, firstB) || strings.EqualFold(lastA, lastB))
}

// readCompared reads the rows of a table without names for the rows: each cell
// says something of what its column is titled.
func (r *reader) readCompared(rows, header []*block, s *scope) {
	for _, b := range rows {
		for i, c := range b.cells() {
			if i < len(header) && !emptyCell(c.text) {
				r.addPlace(s, b.pairFact(header[i], c), b, b.node.Last)
			}
		}
		r.claim(b)
		if !b.leaf() {
			r.readBlocks(b.children, r.mark(*s, b))
		}
	}
}

// repeatsBelow reports whether in every column but the first the rows below the
// first repeat their values, which the first row has nowhere: "yes", "no".
func repeatsBelow(rows []*block) bool {
	head := rows[0].node.Cells()
	for i := 1; i < len(head); i++ {
		seen := make(map[string]bool)
		for _, b := range rows[1:] {
			if i < len(b.node.Cells()) {
				seen[b.node.Cells()[i]] = true
			}
		}
		if seen[head[i]] || len(seen) > len(rows)-2 || strings.ContainsAny(head[i], "0123456789") {
			return false
		}
	}
	return true
}
