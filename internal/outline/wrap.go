package outline

import (
	"strings"
	"unicode/utf8"
)

// A wrapping is how the author breaks lines, as far as the file shows it.
type wrapping struct {
	width  int // runes that a full line holds, its indent counted by unit; 0 if lines are not filled
	unit   int // what a level of indent adds to the width of a line
	lowers int // points for a line that begins with a small letter
	stops  int // points against a line being finished that does not end in a full stop
	// trusted says of lines of equal indent, and of hanging ones, that most that
	// follow a full line go on with it.
	trusted [2]bool
	// terms says that most blocks open with a term and its meaning.
	terms bool
	// paragraphs says that the lines between blank lines are paragraphs, broken
	// where it pleased.
	paragraphs bool
}

// measure finds out how wide the author fills lines, and how lines that stand
// for themselves begin and end.
func (r *reader) measure() {
	r.findLevelsOfIndent()
	r.findWidth()
	r.findSentences()
	r.findTrust()
	r.findParagraphs()
}

// findParagraphs finds out whether lines that stand together, though they fill
// no width, are mostly one sentence: many of them show it by their words, and
// few that they are none.
func (r *reader) findParagraphs() {
	all, plain, against := 0, 0, 0
	for i := r.first + 1; i < len(r.items); i++ {
		if !r.mayWrap(i) || r.items[i].col != r.items[i-1].col || r.items[i-1].rank > 0 || r.items[i-1].marker != noMarker {
			continue
		}
		all++
		if above := r.text(i - 1); len(above) < shortLine || r.items[i].table != noTable || isIntro(above) || hasTwoParts(r.text(i)) {
			if against++; 10*against > len(r.items) {
				return // whatever the others are
			}
			continue
		}
		j := r.jointAt(i-1, i)
		end := j.end()
		begin, _ := j.begin(end)
		switch {
		case end < 0:
			against++
		case end >= cannotEnd || end == 4 || begin >= cannotBegin:
			plain++
		}
	}
	if r.wrap.paragraphs = all >= 8 && 3*plain >= all && 10*against <= all; r.wrap.paragraphs {
		r.wrap.trusted[0] = true
	}
}

// shortLine is how long a line is at least that may have been broken.
const shortLine = 40

// findLevelsOfIndent numbers the indents that occur, from 0. What else is asked
// of an indent is only whether it is deeper than another: so it makes no
// difference how wide a tab is.
func (r *reader) findLevelsOfIndent() {
	most := int32(0)
	for i := range r.items {
		most = max(most, r.items[i].col)
	}
	level := make([]int32, most+1)
	for i := range r.items {
		level[r.items[i].col] = 1
	}
	n := int32(-1)
	for col := range level {
		n += level[col]
		level[col] = n
	}
	for i := range r.items {
		r.items[i].level = level[r.items[i].col]
	}
}

// mayWrap reports whether item i could go on with the item before it.
func (r *reader) mayWrap(i int) bool {
	if !r.isText(i) || !r.follows(i) || !r.isText(i-1) {
		return false
	}
	it, prev := &r.items[i], &r.items[i-1]
	return it.marker == noMarker && !(it.lead == '!' && strings.HasPrefix(r.text(i), "![")) && it.skip == 0 && it.rank == 0 && it.line == prev.last+1 && it.col >= prev.col && r.shape[it.line].comment == r.shape[prev.line].comment
}

const (
	narrowest = 45  // the least width that lines are filled to
	widest    = 160 // what is longer was not wrapped
	longWord  = 12
)

// units are what a level of indent may add to the width of a line.
var units = [...]int{0, 2, 4, 8}

// A histogram counts lines by width.
type histogram [widest + 1]int

// findWidth finds the width at which lines stop, counted from the text or, with
// some unit for each level of indent, from the margin: whichever shows best.
func (r *reader) findWidth() {
	var lines, wraps [len(units)]histogram
	for i := r.first; i < len(r.items); i++ {
		if !r.isText(i) {
			continue
		}
		could := i+1 < len(r.items) && r.mayWrap(i+1) && (r.items[i+1].col > r.items[i].col || r.beginsLower(i+1))
		for k, unit := range units {
			w := min(r.edge(i, unit), widest)
			lines[k][w]++
			if could {
				wraps[k][w]++
			}
		}
	}
	best := 0
	for k, unit := range units {
		if width, score := fillWidth(&lines[k], &wraps[k]); score > best {
			best, r.wrap.width, r.wrap.unit = score, width, unit
		}
	}
}

// beginsLower reports whether item i, which has no marker, begins with a small
// letter.
func (r *reader) beginsLower(i int) bool {
	if c := r.items[i].lead; c < utf8.RuneSelf {
		return c >= 'a' && c <= 'z'
	}
	return startsLower(r.text(i))
}

// edge returns how wide item i is.
func (r *reader) edge(i, unit int) int {
	it := &r.items[i]
	return int(r.shape[it.line].width) + int(it.level)*unit
}

// fillWidth finds the width at which lines stop: of many lines that are a
// little shorter the next could go on with them, and few lines are longer. It
// is given how many lines there are of each width, and of how many the next
// line could go on with them. It returns how well the width shows, 0 if there
// is none.
func fillWidth(lines, wraps *histogram) (width, score int) {
	var all, could [widest + 2]int // running totals
	for w := range lines {
		all[w+1], could[w+1] = all[w]+lines[w], could[w]+wraps[w]
	}
	for w := narrowest; w < widest-longWord; w++ {
		below, above := all[w+1]-all[w+1-longWord], all[w+1+longWord]-all[w+1]
		full := could[w+1] - could[w+1-longWord]
		if wraps[w] == 0 || full < 3 || 4*full < below || 25*below < all[widest+1] || full < 2*above {
			continue
		}
		if full-2*above > score {
			width, score = w, full-2*above
		}
	}
	return width, score
}

// findSentences finds out whether lines that stand for themselves begin with
// capitals, and end in full stops: most at the end of a block do, and of points, behind
// which another begins, not only few.
func (r *reader) findSentences() {
	fresh, lower, ends, stops, terms := 0, 0, 0, 0, 0
	points, stopped := 0, 0
	for i := r.first; i < len(r.items); i++ {
		it := &r.items[i]
		if it.marker != noMarker && it.marker < question && i+1 < len(r.items) && r.items[i+1].marker == it.marker && r.isText(i) {
			points++
			if isStop(r.text(i)) {
				stopped++
			}
		}
		last := it.marker == noMarker && it.rank == 0 && !r.follows(i+1)
		if !r.isText(i) || !last && !it.gap() || countWords(r.text(i)) < 4 {
			continue
		}
		text := r.text(i)
		if it.gap() {
			fresh++
			if startsLower(text) {
				lower++
			}
			if it.marker == noMarker && hasTwoParts(text) {
				terms++
			}
		}
		if last && !isIntro(text) {
			ends++
			if isStop(text) {
				stops++
			}
		}
	}
	switch {
	case fresh < 4: // too few to tell
	case lower*8 < fresh:
		r.wrap.lowers = 4
	case lower*3 < fresh:
		r.wrap.lowers = 2
	}
	r.wrap.terms = fresh >= 8 && 3*terms >= 2*fresh
	if ends > 2 && stops*10 >= ends*7 && (points < 4 || stopped*4 >= points) {
		r.wrap.stops = 4
	}
}

// findTrust finds out whether most lines behind full ones go on with them: then
// many of them show it by their words.
func (r *reader) findTrust() {
	var full, plain [2]int
	least := [2]int{4, 6} // how many full lines tell
	hanging := false      // the line above stands under another, deeper
	for i := r.first + 1; i < len(r.items) && r.wrap.width > 0; i++ {
		if !r.mayWrap(i) {
			hanging = false
			continue
		}
		j := r.jointAt(i-1, i)
		hanging = hanging || j.deeper
		if j.left() >= 0 || isIntro(j.above) {
			continue
		}
		kind := 0
		if hanging {
			kind = 1
		}
		full[kind]++
		end := j.end()
		if begin, _ := j.begin(end); end >= 4 || begin >= cannotBegin || r.wrap.terms && !hanging && startsLower(j.line) && !hasTwoParts(j.line) && hasTwoParts(j.above) {
			plain[kind]++
		}
	}
	for kind := range full {
		r.wrap.trusted[kind] = full[kind] >= least[kind] && 4*plain[kind] >= full[kind] && plain[kind] > 1 // one may be chance
	}
}
