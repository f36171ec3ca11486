package outline

import "strings"

// leastBare is how many headings that are numbered without a dot there are at
// least: one or two could be lines that begin with a quantity.
const leastBare = 3

// findBareNumbered finds headings that are numbered in a row without a dot, "1
// Routing", "2 OSPF", each at the base and set off, and the lines "1.1 static
// routes" under them.
func (r *reader) findBareNumbered() bool {
	n := int32(0)
	for i := r.first; i < len(r.items); i++ {
		if r.isBareNumber(i, n+1) {
			n++
		}
	}
	if n < leastBare {
		return false
	}
	n = 0
	inner := int32(0)
	for i := r.first; i < len(r.items); i++ {
		it := &r.items[i]
		if r.isBareNumber(i, n+1) {
			n, inner = n+1, 0
			r.setNumbered(it, 1)
			continue
		}
		if n > 0 && r.isInnerNumber(i, n, inner+1) {
			inner++
			r.setNumbered(it, 2)
		}
	}
	return true
}

// setNumbered makes an item a heading that is numbered, its number taken off.
func (r *reader) setNumbered(it *item, level uint8) {
	number, _ := firstWord(r.out.Lines[it.line].Text)
	it.marker, it.skip, it.head = noMarker, int32(len(number)+1), heading{decimalHead, level}
}

// isBareNumber reports whether item i, at the base and set off, is the number n
// and a few words that say nothing yet.
func (r *reader) isBareNumber(i int, n int32) bool {
	it := &r.items[i]
	if !isDigit(it.lead) || !r.mayBeNumbered(i) || !it.gap() && i > r.first {
		return false
	}
	number, title := firstWord(r.out.Lines[it.line].Text)
	if digits(number) != n || title == "" {
		return false
	}
	if (startsUpper(title) || countWords(title) <= 3) && isHeadline(title) {
		return true
	}
	return startsUpper(title) && countWords(title) <= 9 && !r.follows(i+1) && title[len(title)-1] != '.' && !hasTwoParts(title) // alone between blank lines
}

// isInnerNumber reports whether item i is a title that is numbered "n.inner".
func (r *reader) isInnerNumber(i int, n, inner int32) bool {
	it := &r.items[i]
	if !isDigit(it.lead) || !r.mayBeNumbered(i) {
		return false
	}
	number, title := firstWord(r.out.Lines[it.line].Text)
	whole, part, ok := strings.Cut(strings.TrimSuffix(number, "."), ".")
	return ok && digits(whole) == n && digits(part) == inner && title != "" && isHeadline(title)
}

// mayBeNumbered reports whether item i stands where a numbered heading may.
func (r *reader) mayBeNumbered(i int) bool {
	it := &r.items[i]
	return it.code < 0 && it.col == r.base && it.head.kind == noHead && it.table == noTable && i+1 < len(r.items)
}

// findLoneNumbered makes headings of numbered titles that stand alone between blank lines
// in a file whose sections are marked, "1) Casting off", if all that is numbered so in a
// section is such a title over text.
func (r *reader) findLoneNumbered() {
	var found []int
	fits := true
	flush := func() {
		for _, i := range found {
			if fits {
				r.items[i].head = heading{blockHead, subRanks - 1}
			}
		}
		found, fits = found[:0], true
	}
	for i := r.first; i < len(r.items); i++ {
		switch it := &r.items[i]; {
		case it.head.kind != noHead:
			flush()
		case it.marker != numberParen && it.marker != numberDot:
		case r.isLoneNumbered(i):
			found = append(found, i)
		default:
			fits = false
		}
	}
	flush()
}

// isLoneNumbered reports whether item i, which is numbered, is a title alone between blank
// lines over a sentence at its indent.
func (r *reader) isLoneNumbered(i int) bool {
	it := &r.items[i]
	if it.col != r.base || i == r.first || i+1 >= len(r.items) || !it.gap() && r.items[i-1].head.kind == noHead {
		return false
	}
	text, next := r.text(i), &r.items[i+1]
	return next.blank && next.rules == 0 && next.code < 0 && next.marker == noMarker && next.col == it.col && isTitle(text, 5) && isHeadline(text) && startsUpper(text) && !isIntro(text) &&
		countWords(r.text(i+1)) > 7 && isStop(r.text(i+1))
}
