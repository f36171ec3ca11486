package outline

import "strings"

// findBehindRules finds headings in a file that rules part: a few words alone
// between a rule and a blank line, if these or other headings stand behind at least
// two rules and half of all; and, before the first of them, such words over a rule
// at the top. They rank above all others.
func (r *reader) findBehindRules() {
	rules, found, heads := 0, 0, 0
	for i := r.first; i < len(r.items); i++ {
		if r.items[i].rules == 0 {
			continue
		}
		rules++
		if r.isBehindRule(i) {
			found++
		} else if r.items[i].head.kind != noHead {
			heads++
		}
	}
	if found == 0 || found+heads < 2 || 2*(found+heads) < rules {
		return
	}
	for i := r.first; i < len(r.items); i++ {
		if it := &r.items[i]; it.rules > 0 && r.isBehindRule(i) || i == r.first && i+1 < len(r.items) && r.items[i+1].rules > 0 && r.saysNothing(i) {
			it.head = heading{farHead, 1}
		}
	}
}

// isBehindRule reports whether item i is a few words alone between a rule and a
// blank line that other text follows.
func (r *reader) isBehindRule(i int) bool {
	return r.isCandidate(i) && r.items[i+1].blank && r.items[i+1].rules == 0 && r.items[i].table == noTable && (r.saysNothing(i) || r.isGroupLabel(i))
}

// isGroupLabel reports whether item i is a few words and a colon, and the next is a
// heading: it has no lines of its own, but sections.
func (r *reader) isGroupLabel(i int) bool {
	text := r.text(i)
	return r.items[i+1].head.kind != noHead && r.items[i].marker == noMarker && isLabel(text) && isHeadline(strings.TrimRight(text, " :"))
}

// saysNothing reports whether item i is a few words that say nothing yet.
func (r *reader) saysNothing(i int) bool {
	text := r.text(i)
	return r.items[i].code < 0 && r.items[i].marker == noMarker && isHeadline(text) && !isAddress(text) && !isIntro(text) && !makesStatement(text) && !endsInYear(text)
}

// farGap is how many blank lines set off what begins something new, where most gaps
// are of fewer.
const farGap = 3

// findFar finds headings that only a wide gap shows: a few words alone, with a
// capital, behind more blank lines than stand anywhere but in a few places. They
// rank above all others, which none must be that blank lines show too.
func (r *reader) findFar() {
	gaps, wide := 0, 0
	for i := r.first + 1; i < len(r.items); i++ {
		if r.items[i].head.kind == blockHead && !isLabel(r.text(i)) {
			return
		}
		if it := &r.items[i]; it.blank {
			gaps++
			if r.isFar(i) {
				wide++
			}
		}
	}
	if wide == 0 || 4*wide > gaps {
		return
	}
	for i := r.first + 1; i < len(r.items); i++ {
		if it := &r.items[i]; it.blank && r.isFar(i) && r.isLoneTitle(i, 4) && startsUpper(r.text(i)) && r.saysNothing(i) {
			it.head = heading{farHead, 1}
		}
	}
}

// isFar reports whether a wide gap stands before item i.
func (r *reader) isFar(i int) bool {
	it := &r.items[i]
	return it.rules == 0 && it.line-r.items[i-1].last > farGap
}

// pointsToPictures reports whether text, in capitals, only says where pictures or
// examples of it are.
func pointsToPictures(text string) bool {
	if countWords(text) < 4 || !strings.Contains(text, "SEE ") {
		return false
	}
	for _, w := range [...]string{"BELOW", "ABOVE", "IMAGE", "PICTURE", "SLIDE", "DIAGRAM", "PHOTO", "FIGURE"} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// isSpaced reports whether item i goes on with points that blank lines set off one by
// one: it is like the one above, which stands behind a blank line too.
func (r *reader) isSpaced(i int) bool {
	it, above := &r.items[i], &r.items[i-1]
	return it.marker != noMarker && it.blank && it.rules == 0 && above.marker == it.marker && above.col == it.col && above.blank && above.rules == 0
}
