package outline

// findRoman finds headings at the base that are numbered by Roman numbers, "II.
// Defences", whatever is numbered otherwise under them, and the lines in capitals
// that stand among them as headings without a number.
func (r *reader) findRoman() bool {
	n, gaps := 0, 0
	for i := r.first; i < len(r.items); i++ {
		if !r.isRoman(i) {
			continue
		}
		if !isTitle(r.text(i), 10) || !startsTitle(r.text(i)) || i+1 == len(r.items) || r.isRoman(i+1) {
			return false
		}
		n++
		if r.items[i].gap() || i == r.first {
			gaps++
		}
	}
	if n < 2 || 2*gaps < n {
		return false
	}
	for i := r.first; i < len(r.items); i++ {
		if r.isRoman(i) {
			r.items[i].head = heading{decimalHead, 1}
		}
	}
	r.findAmongRoman()
	return true
}

// isRoman reports whether item i is at the base and has a Roman number in capitals.
func (r *reader) isRoman(i int) bool {
	it := &r.items[i]
	return it.marker == romanUpper && it.col == r.base && it.code < 0
}

// findAmongRoman gives lines in capitals the rank of the numbered headings that
// they stand behind, or a rank above where they stand before the first of these:
// then they are what the numbers are of.
func (r *reader) findAmongRoman() {
	head := heading{decimalHead, 1}
	seen := false
	for i := r.first; i < len(r.items); i++ {
		switch it := &r.items[i]; {
		case it.head.kind == decimalHead:
			seen = true
		case !r.isCapsTitle(i):
		case !seen && i > r.first:
			head = heading{blockHead, 1}
			fallthrough
		case seen:
			it.head = head
		}
	}
}

// isCapsTitle reports whether item i is in capitals, but for what stands in
// parentheses behind it, set off, and has something right under it or stands
// alone.
func (r *reader) isCapsTitle(i int) bool {
	if !r.isCandidate(i) || !r.items[i].gap() || r.items[i].table != noTable {
		return false
	}
	name := bareTitle(r.text(i))
	return isCaps(name) && isTitle(r.text(i), 8) && !isFormula(name) && isHeadline(name)
}
