package outline

import "strings"

// leastMarked is how many lines behind one sign are titles at least, where all
// lines behind it are.
const leastMarked = 2

// findMarkedTitles makes headings of points at the base that stand alone between
// blank lines, if no other line at the base has their sign: "* Switches".
// It returns how many.
func (r *reader) findMarkedTitles() (n int) {
	var all, alone [markerKinds]int
	for i := r.first; i < len(r.items); i++ {
		if it := &r.items[i]; it.marker >= starMarker && it.marker <= dotMarker && it.col == r.base && it.head.kind == noHead {
			all[it.marker]++
			if r.isMarkedTitle(i) {
				alone[it.marker]++
			}
		}
	}
	for i := r.first; i < len(r.items); i++ {
		it := &r.items[i]
		if k := it.marker; k >= starMarker && k <= dotMarker && alone[k] >= leastMarked && alone[k] == all[k] && r.isMarkedTitle(i) {
			it.marker, it.head = noMarker, heading{inlineHead, 1}
			n++
		}
	}
	return n
}

// isMarkedTitle reports whether item i, a point, stands alone over something else
// and reads as a title.
func (r *reader) isMarkedTitle(i int) bool {
	it := &r.items[i]
	if it.code >= 0 || it.head.kind != noHead || it.col != r.base || !it.gap() && i > r.first || i+1 == len(r.items) || r.follows(i+1) || r.items[i+1].marker == it.marker {
		return false
	}
	text := r.text(i)
	return isTitle(text, 6) && !hasTwoParts(text) && !isClause(text) && !isIntro(text) && !strings.HasSuffix(text, "*") // the side of a box
}

// leastTrailing is how many titles stand at the end of the block before theirs at
// least: pages that are pasted have blank lines behind titles, and none before.
const leastTrailing = 2

// leastPasted is how long the paragraph under such a title is at least.
const leastPasted = 100

// findTrailing finds such titles, and with them those that stand alone.
func (r *reader) findTrailing() {
	n := 0
	for i := r.first; i < len(r.items); i++ {
		if r.isTrailing(i) {
			n++
		}
	}
	if n < leastTrailing {
		return
	}
	for i := r.first; i < len(r.items); i++ {
		if r.isTrailing(i) || r.isLoneTitle(i, 7) && r.isText(i+1) && len(r.text(i+1)) >= leastPasted {
			r.items[i].head, r.items[i].blank = heading{blockHead, 2}, true
		}
	}
}

// isTrailing reports whether item i, right under a list of short lines, is words
// with capitals over a blank line and a paragraph.
func (r *reader) isTrailing(i int) bool {
	it := &r.items[i]
	if i < r.first+2 || i+1 >= len(r.items) || it.gap() || !r.items[i+1].blank || it.code >= 0 || it.col != r.base || it.marker != noMarker || it.head.kind != noHead || it.table != noTable || !r.isText(i+1) || !r.isText(i-1) {
		return false
	}
	text, next := r.text(i), r.text(i+1)
	if len(text) > 50 || len(next) < leastPasted || !isStop(next) || r.items[i+1].col != it.col || len(r.text(i-1)) > 60 || isStop(r.text(i-1)) || r.items[i-1].marker != noMarker {
		return false
	}
	words, capitals := 0, 0
	for w := range strings.FieldsSeq(text) {
		if len(w) > 3 {
			if words++; startsUpper(w) {
				capitals++
			}
		}
	}
	return words > 1 && capitals == words && startsUpper(text) && !isStop(text) && !hasTwoParts(text)
}
