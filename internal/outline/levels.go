package outline

import "strings"

// findLevels finds headings in a file that is an outline by indent alone: the
// lines at the base, if most of them have something indented under them and
// could be titles. Where each has but one line under it, they are terms with
// their meanings, not sections.
func (r *reader) findLevels() bool {
	all, parents, titles, body := 0, 0, 0, 0
	for i := r.first; i < len(r.items); i++ {
		it := &r.items[i]
		if it.head.kind != noHead && it.col == r.base {
			continue
		}
		if it.col > r.base || it.code >= 0 {
			body++
			continue
		}
		all++
		if r.isDeeper(i+1) && !r.plainlyGoesOn(i+1) {
			parents++
			if isTitle(r.text(i), 8) {
				titles++
			}
		}
	}
	if parents == 0 || parents*2 < all || titles*2 < parents || body*2 < parents*3 {
		return false
	}
	for i := r.first; i < len(r.items); i++ {
		it := &r.items[i]
		if it.col == r.base && it.code < 0 && it.head.kind == noHead && r.isDeeper(i+1) && isTitle(r.text(i), 8) && !r.plainlyGoesOn(i+1) {
			it.head = heading{levelHead, 1}
		}
	}
	return true
}

// plainlyGoesOn reports whether item i, without a bullet, goes on with the one above,
// a bullet: that cannot end where it does, or the item cannot begin so.
func (r *reader) plainlyGoesOn(i int) bool {
	if r.items[i-1].marker == noMarker || !r.mayWrap(i) || isIntro(r.text(i-1)) {
		return false
	}
	j := r.jointAt(i-1, i)
	end := j.end()
	begin, _ := j.begin(end)
	return end >= 4 || begin >= cannotBegin || startsLower(j.line) && j.word&prepWord != 0 && countWords(j.above) > 3
}

// findNumbered finds headings that are numbered, at the base like their
// bodies: "1. Routing", "2.1 Static routes".
func (r *reader) findNumbered() bool {
	all, bodies, titles, lines, deepest := 0, 0, 0, 0, uint8(0)
	for i := r.first; i < len(r.items); i++ {
		level := r.numberLevel(i)
		if level == 0 {
			lines++
			continue
		}
		all++
		deepest = max(deepest, level)
		if isTitle(r.text(i), 10) && startsTitle(r.text(i)) {
			titles++
		}
		if next := r.numberLevel(i + 1); i+1 < len(r.items) && (next == 0 || next > level) {
			bodies++
		}
	}
	few := deepest == 1 && lines*2 < all*3 // then they may be steps, each with a remark
	if all < 2 || bodies*10 < all*6 || titles*10 < all*6 || few {
		return false
	}
	for i := r.first; i < len(r.items); i++ {
		if level := r.numberLevel(i); level > 0 && isTitle(r.text(i), 10) {
			r.items[i].head = heading{decimalHead, level}
		}
	}
	r.findBesideNumbered()
	return true
}

// findBesideNumbered makes headings, in a file whose numbered ones have indented bodies, of
// the points at the base that have such bodies too: they stand beside the numbered ones,
// not under the last of them.
func (r *reader) findBesideNumbered() {
	n := 0
	for i := r.first; i < len(r.items); i++ {
		it := &r.items[i]
		if it.col > r.base || it.head.kind != noHead || r.numberLevel(i) > 0 {
			continue
		}
		if it.marker == noMarker || it.code >= 0 || !it.gap() || !r.isDeeper(i+1) || !isTitle(r.text(i), 8) {
			return
		}
		n++
	}
	if n < 2 {
		return
	}
	for i := r.first; i < len(r.items); i++ {
		if it := &r.items[i]; it.col == r.base && it.head.kind == noHead && r.numberLevel(i) == 0 {
			it.head, it.marker = heading{decimalHead, 1}, noMarker
		}
	}
}

// numberLevel returns the level of the number in front of item i if it stands
// at the base: 1 for "1." and "IV.", 2 for "1.2"; else 0.
func (r *reader) numberLevel(i int) uint8 {
	if i >= len(r.items) || r.items[i].col > r.base || r.items[i].code >= 0 {
		return 0
	}
	switch it := &r.items[i]; it.marker {
	case numberDot, romanUpper, upperDot:
		return 1
	case decimal:
		number := strings.TrimRight(r.out.Lines[it.line].Text[:it.skip], ". ")
		return 1 + uint8(min(strings.Count(number, "."), subRanks-3))
	}
	return 0
}

// allIndented reports whether all headings found so far are indented: what
// stands at the base then holds them.
func (r *reader) allIndented() bool {
	for i := r.first; i < len(r.items); i++ {
		if it := &r.items[i]; it.head.kind != noHead && it.col == r.base {
			return false
		}
	}
	return true
}

// onlyParts reports whether all headings found so far are numbered parts of the
// whole, as weeks and chapters are: these may hold topics without marks.
func (r *reader) onlyParts() bool {
	for i := r.first; i < len(r.items); i++ {
		if k := r.items[i].head.kind; k != noHead && k != partHead {
			return false
		}
	}
	return true
}

// deepShare returns the share of items that stand deeper than the base.
func (r *reader) deepShare() float64 {
	n := 0
	for i := r.first; i < len(r.items); i++ {
		if r.items[i].col > r.base {
			n++
		}
	}
	return float64(n) / float64(max(1, len(r.items)-r.first))
}
