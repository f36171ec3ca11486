package outline

import "strings"

// A wrapping is how the author breaks lines, as far as the file shows it.
type wrapping struct {
	width  int // runes of text that a full line holds; 0 if lines are not filled
	lowers int // points for a line that begins with a small letter
	stops  int // points against a line being finished that does not end in a full stop
}

// measure finds out how wide the author fills lines, and whether lines that
// stand for themselves begin with capitals.
func (r *reader) measure() {
	const widest = 160
	var widths, wraps [widest + 1]int
	fresh, lower, ends, stops := 0, 0, 0, 0
	for i := r.first; i < len(r.items); i++ {
		it := &r.items[i]
		if it.code >= 0 {
			continue
		}
		w := min(int(r.shape[it.line].width), widest)
		widths[w]++
		if r.follows(i+1) && r.isText(i+1) && r.items[i+1].marker == noMarker && (r.items[i+1].col > it.col || r.items[i+1].col == it.col && startsLower(r.text(i+1))) {
			wraps[w]++
		}
		if it.marker == noMarker && it.rank == 0 && !r.follows(i+1) && countWords(r.text(i)) >= 4 && !isIntro(r.text(i)) {
			ends++
			if isStop(r.text(i)) {
				stops++
			}
		}
		if it.gap() && countWords(r.text(i)) >= 4 {
			fresh++
			if startsLower(r.text(i)) {
				lower++
			}
		}
	}
	r.wrap.width = fillWidth(widths[:], wraps[:])
	if stops > 0 && stops*10 >= ends*7 {
		r.wrap.stops = 4
	}
	switch {
	case lower*8 < fresh:
		r.wrap.lowers = 4
	case lower*3 < fresh:
		r.wrap.lowers = 2
	}
}

// fillWidth finds the width at which lines stop: of many lines that are a
// little shorter the next could go on with them, and few lines are longer. It
// is given how many lines there are of each width, and of how many the next
// line could go on with them; it returns 0 if there is no such width.
func fillWidth(widths, wraps []int) int {
	const margin = 12 // one long word
	lines, could := sums(widths), sums(wraps)
	best, most := 0, 0
	for w := 40; w < len(widths)-margin; w++ {
		if wraps[w] == 0 {
			continue
		}
		below, above := lines[w+1]-lines[w+1-margin], lines[w+1+margin]-lines[w+1]
		full := could[w+1] - could[w+1-margin]
		if full >= 3 && 4*full >= below && 25*below >= lines[len(widths)] && full >= 2*above && full-2*above > most {
			best, most = w, full-2*above
		}
	}
	return best
}

// sums returns the running totals of counts, from 0.
func sums(counts []int) []int {
	totals := make([]int, len(counts)+1)
	for i, c := range counts {
		totals[i+1] = totals[i] + c
	}
	return totals
}

// continues reports whether item i goes on with the item before it, where the
// logical line began with item head.
func (r *reader) continues(head, i int) bool {
	it, prev, h := &r.items[i], &r.items[i-1], &r.items[head]
	if it.line != prev.last+1 { // the rule of a table stands between
		return false
	}
	if it.asked {
		return it.code < 0
	}
	if it.gap() || it.code >= 0 || prev.code >= 0 || it.marker != noMarker || it.rank > 0 || it.col < h.col || h.rank > 0 && it.col > h.col {
		return false
	}
	if isIntro(r.text(i - 1)) {
		return false
	}
	return r.weigh(head, i) > 0
}

// weigh returns the points for reading item i as the rest of the line before
// it, less those against. What counts is whether the line above was full,
// whether it can end where it does, and whether the line can begin as it does.
func (r *reader) weigh(head, i int) int {
	above, text := r.text(i-1), r.text(i)
	it, prev := &r.items[i], &r.items[i-1]
	deeper := it.col > prev.col
	first, _ := firstWord(text)
	w := word(first)

	end := r.weighEnd(above, text)
	begin := r.weighBegin(i, end, above, first, w)
	points := end + begin + r.weighRoom(i-1, first, deeper)
	if startsLower(text) && isStop(text) && !isStop(above) && startsUpper(r.text(head)) {
		points += 3 // the two of them are a sentence
	}
	switch {
	case deeper && prev.joined:
	case deeper:
		atMost := 4                           // words that are a topic rather than the beginning of a sentence
		if r.items[head].marker != noMarker { // what has no bullet under one that has
			points, atMost = points+1, 2
			if w&modalWord != 0 {
				points += 2
			}
		}
		if end < 4 && (countWords(above) <= atMost || isTitleCase(above) || hasTwoParts(above)) {
			points -= 3
		}
	case prev.joined: // the same indent as the line above, which went on too
	default:
		points -= 2
	}
	return points + r.weighOpening(head, i, w, deeper, end >= 4 && !strings.HasSuffix(above, ",") || begin >= 4)
}

// weighRoom tells whether the first word would have fitted into the line above.
func (r *reader) weighRoom(prev int, first string, deeper bool) int {
	used := int(r.shape[r.items[prev].line].width)
	if r.wrap.width == 0 {
		if used < 50 {
			return -2
		}
		return 0
	}
	room := r.wrap.width - used - 1 - len(first)
	switch {
	case used > r.wrap.width+12: // not broken at the width at all
		return 0
	case room < 0 && deeper:
		return 3
	case room < 0, room <= r.wrap.width/6 && deeper:
		return 2
	case room <= r.wrap.width/6:
		return 1
	case room > r.wrap.width/3:
		return -2
	}
	return 0
}

// cannotEnd is what weighEnd gives for a line that is plainly unfinished.
const cannotEnd = 6

// weighEnd tells whether the line above could end there.
func (r *reader) weighEnd(above, text string) int {
	before, last := lastWords(above)
	w, b := word(last), word(before)
	switch {
	case isStop(above):
		return -6
	case strings.HasSuffix(above, ","):
		return 4
	case strings.Count(above, "(") > strings.Count(above, ")"):
		return 4
	case w&pronoun != 0 && b&prepWord != 0: // "... returned to you"
		return 0
	case w&openWord != 0 && before != "" && !startsUpper(last):
		return cannotEnd
	case w&particle != 0 && startsLower(text):
		return 3
	case strings.EqualFold(before, "to") && !startsUpper(last) && 2*len(above) > r.wrap.width: // "... to perform"
		return 3
	}
	if countWords(above) >= 3 {
		return r.wrap.stops
	}
	return 0
}

// weighBegin tells whether a line could begin with the first word.
func (r *reader) weighBegin(i, end int, above, first string, w wordSet) int {
	it, text := &r.items[i], r.text(i)
	points := 0
	if startsLower(text) {
		if points = r.wrap.lowers; it.col > r.items[i-1].col {
			points = min(points, 1) // remarks begin so too
		}
	} else if startsUpper(text) {
		if points = -3; isName(first) || end == cannotEnd {
			points = -1
		}
		if w&leadWord == 0 {
			if w&pronoun != 0 || isClause(text) {
				points -= 4
			}
			return points
		}
	}
	firstAbove, _ := firstWord(above)
	_, rest := firstWord(text)
	second, _ := firstWord(rest)
	switch {
	case w&goalWord != 0 && i+1 < len(r.items) && r.items[i+1].col > it.col && !r.items[i+1].gap():
		return points - 6 // a goal with its solution under it
	case w&(leadWord|nextWord) == 0 && strings.EqualFold(first, firstAbove): // said in parallel
		return points - 3
	case w&leadWord != 0, second == "order" && first == "in", second == "to" && (first == "up" || first == "due"):
		return points + 5
	case w&nextWord != 0:
		return points + 3
	case w&(prepWord|ifWord) != 0 && mainClause(text):
		return points - 4
	case w&prepWord != 0:
		return points + 2
	case w&pronoun != 0 || isClause(text):
		return points - 4
	case hasTwoParts(text):
		return points - 2
	}
	return points
}

// weighOpening tells what the logical line being a goal or a condition says.
func (r *reader) weighOpening(head, i int, w wordSet, deeper, strong bool) int {
	if head != i-1 {
		return 0
	}
	above := r.text(head)
	first, _ := firstWord(above)
	open := word(first)
	switch {
	case mainClause(above):
		return 0
	case open&goalWord != 0 && deeper && !strong:
		return -8
	case open&(ifWord|goalWord) != 0 && w&(pronoun|determiner) != 0, strings.EqualFold(first, "instead") && w&pronoun != 0:
		return 7
	case open&ifWord != 0 && !strong:
		return -3
	}
	return 0
}
