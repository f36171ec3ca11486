package outline

import "strings"

// continues reports whether item i goes on with the item before it, where the
// logical line began with item head.
func (r *reader) continues(head, i int) bool {
	it, prev, h := &r.items[i], &r.items[i-1], &r.items[head]
	switch {
	case it.line != prev.last+1: // the rule of a table stands between
		return false
	case it.asked:
		return it.code < 0 && h.code < 0
	case it.framed:
		return true
	case prev.joined && r.isUnderOperator(head, i):
		return true
	case !r.mayWrap(i), it.col < h.col, it.col > h.col && (h.rank > 0 || h.marker == hashMarker && !startsLower(r.text(i))), isIntro(r.text(i - 1)), endsInFollowing(r.text(i-1)) && countWords(r.text(i)) > 2, isAddress(r.text(i)) && !isOpenEnd(r.text(i-1)):
		return false
	case r.hangsInCell(head, i):
		return true
	case it.col == prev.col && (it.table != noTable || prev.table != noTable || r.shape[it.line].columns || r.shape[prev.line].columns): // a row of a table
		return false
	}
	j := r.jointAt(head, i)
	return (j.weigh() > 0 || r.isParagraph(head, i)) && !j.isRemarked()
}

// A joint is the place between two lines that may be one. Its methods give
// points for that, or against: whether the line above was full, whether it can
// end where it does, whether the line can begin as it does. The points are
// fitted to lines that people have joined by hand; what they are about is not
// particular to these.
type joint struct {
	*reader
	head, i     int    // items: where the logical line began, and the line that may go on with it
	above, line string // the line above, and the line
	first       string // its first word
	word        wordSet
	deeper      bool // the line is indented deeper than the one above
}

// jointAt returns the joint before item i.
func (r *reader) jointAt(head, i int) (j joint) {
	j.reader, j.head, j.i = r, head, i
	j.above, j.line, j.deeper = r.text(i-1), r.text(i), r.items[i].col > r.items[i-1].col
	j.first, _ = firstWord(j.line)
	if j.word = r.begins(i); strings.HasSuffix(j.first, ":") {
		j.word = 0 // a label: "who: ...", "with: ..."
	}
	return j
}

// begins returns what the first word of item i can be. It is asked of most
// lines more than once, when markers and headings are known.
func (r *reader) begins(i int) wordSet {
	it := &r.items[i]
	if !it.begun {
		first, _ := firstWord(r.text(i))
		it.begins, it.begun = word(first), true
	}
	return it.begins
}

// The points for a line that is plainly unfinished, and for one that plainly
// goes on.
const (
	cannotEnd   = 6
	cannotBegin = 5
	linkPoints  = 9 // for one that begins with the arrow of a chain above
)

// weigh returns all the points.
func (j *joint) weigh() int {
	if j.wantsMain() || j.above[len(j.above)-1] == '>' && endsInArrow(j.above) || len(j.line) == 1 && j.isOperatorAlone() {
		return cannotEnd
	}
	if j.line[0] == '=' && strings.HasPrefix(j.line, "= ") && strings.Contains(j.above, "= ") {
		return 0 // a step of a computation, each a line
	}
	if j.above[len(j.above)-1] == ';' && j.items[j.head].marker != noMarker && ownArrow(j.text(j.head)) && ownArrow(j.line) {
		return cannotEnd // one more of the pairs that the bullet stands before
	}
	end := j.end()
	if end >= cannotEnd && j.deeper && j.announces() {
		return 0
	}
	begin, open := j.begin(end)
	place := j.place()
	points := end + begin + j.room() + j.indent(end) + place
	sentence := startsLower(j.line) && isStop(j.line) && !isStop(j.above) && (startsUpper(j.text(j.head)) || j.head < j.i-1 && len(j.line) > 2 && isLetter(j.line[1]))
	if sentence {
		points += 3
	}
	opening := j.opening(end == cannotEnd || end == 4 && !strings.HasSuffix(j.above, ",") || begin >= cannotBegin)
	points += opening
	if j.inQuotes() {
		return max(points, cannotBegin)
	}
	if points > 0 && end <= 0 && !j.deeper && j.isNameOverLines(j.i) {
		return 0
	}
	if points > 0 && place < linkPoints && !j.deeper && !j.hanging() && !j.wrap.trusted[0] && hasTwoParts(j.line) && (end < 4 || hasTwoParts(j.text(j.head)) && j.left() >= 0) {
		return 0 // it stands for itself
	}
	if points > 0 && !j.deeper && (j.hasOwnArrow() || end < cannotEnd && isCaps(j.above) && !isFormula(j.above) && !isCaps(j.line)) {
		return 0
	}
	if points <= 0 || !open {
		return points
	}
	if !j.deeper && !j.hanging() && !j.wrap.trusted[0] && !j.isBareUnderBullet() && !sentence && opening <= 0 && end <= 2 && begin == j.wrap.lowers && place == 0 {
		return 0 // a small letter alone says nothing of a line whose like are complete
	}
	switch { // the costly questions come last
	case j.word&pronoun != 0 || isClause(j.line):
		if end == cannotEnd && !j.deeper && j.wantsClause() {
			return points
		}
		return points - 4
	case hasTwoParts(j.line) && hasTwoParts(j.text(j.head)): // one more of a kind
		return points - 8
	case hasTwoParts(j.line):
		return points - 2
	}
	return points
}

// indent tells what the indents say.
func (j *joint) indent(end int) int {
	prev := &j.items[j.i-1]
	switch {
	case prev.joined: // which went on too
		return 0
	case !j.deeper && j.isBareUnderBullet():
		return 3
	case !j.deeper:
		return -2
	}
	points, topic := 0, 4 // words that are a topic rather than the beginning of a sentence
	if j.items[j.head].marker != noMarker {
		points, topic = 1, 2 // the line has no bullet, though the one above has
		if j.word&modalWord != 0 {
			points = 3
		}
	}
	if j.opensList() {
		points -= 3
	}
	if end < 4 && (countWords(j.above) <= topic || isTitleCase(j.above) || hasTwoParts(j.above) && !j.isHung()) {
		points -= 3
	}
	return points
}

// place tells what it says where the line stands, and that it is so short.
func (j *joint) place() int {
	switch {
	case j.deeper && j.isUnderValue():
		return 6
	case j.isTail():
		return 5
	case j.isLink():
		return linkPoints
	}
	return 0
}

// isHung reports whether the line hangs under the text of a long item with a
// marker, not under the marker, and says nothing of its own.
func (j *joint) isHung() bool {
	head := &j.items[j.head]
	return j.head == j.i-1 && head.marker != noMarker && j.items[j.i].col == head.col+head.skip &&
		len(j.above) >= 70 && startsLower(j.line) && !hasTwoParts(j.line)
}

// opensList reports whether the line is short and another stands under it at
// its indent, or a label does: rather the items of a list than the rest of a sentence.
func (j *joint) opensList() bool {
	if !j.mayWrap(j.i+1) || j.items[j.i+1].col != j.items[j.i].col {
		return false
	}
	if j.text(j.i + 1)[len(j.text(j.i+1))-1] == ':' && j.left() >= 0 && j.end() <= 0 {
		return true // a label is one of them
	}
	next, _ := firstWord(j.text(j.i + 1))
	full := max(j.wrap.width, narrowest)
	return j.begins(j.i+1)&leadWord == 0 && 3*(j.edge(j.i, j.wrap.unit)+1+len(next)) < 2*full
}

// left returns how many runes of room the line above leaves behind the first
// word of the line.
func (j *joint) left() int {
	return j.wrap.width - j.edge(j.i-1, j.wrap.unit) - 1 - len(j.first)
}

// hanging reports whether the line above stands under the beginning of the
// logical line, deeper.
func (j *joint) hanging() bool { return j.items[j.i-1].col > j.items[j.head].col }

// room tells whether the first word would have fitted into the line above.
func (j *joint) room() int {
	width, left := j.wrap.width, j.left()
	switch {
	case j.wrap.paragraphs && !j.deeper && len(j.above) >= shortLine:
		return 7
	case width == 0 && len(j.above) < 50:
		return -2
	case width == 0, left < -1-len(j.first)-longWord: // not broken at the width at all
		return 0
	case left < 0 && j.deeper && j.wrap.trusted[1], left < 0 && j.hanging() && j.wrap.trusted[1]:
		return 6
	case left < 0 && !j.deeper && j.wrap.trusted[0]:
		return 7
	case left < 0 && j.deeper:
		return 3
	case left < 0, left <= width/6 && j.deeper:
		return 2
	case left <= width/6:
		return 1
	case left > width/3:
		return -2
	}
	return 0
}

// end tells whether the line above could end there.
func (j *joint) end() int {
	before, last := lastWords(j.above)
	w := word(last)
	switch {
	case before == "=" && endsEquation(j.above, last) && !isIntro(j.line):
		return -6
	case j.above[len(j.above)-1] == ';' && startsLower(j.line) && j.wrap.width > 0 && j.left() < longWord/2:
		return 0
	case isStop(j.above) && before != "" && isShortened(last) && countWords(j.above) > 3 && (startsLower(j.line) || isDigit(j.line[0])):
		return 4 // "approx." wants more
	case isStop(j.above), strings.HasSuffix(j.above, `."`):
		return -6
	case strings.HasSuffix(j.above, ","):
		if j.breaksList() {
			return 7
		}
		return 4
	case strings.IndexByte(j.above, '(') >= 0 && strings.Count(j.above, "(") > strings.Count(j.above, ")"):
		if closesFirst(j.line) {
			return 8
		}
		return 4
	case w&pronoun != 0 && word(before)&relative != 0 && last == "it": // "... which it"
		return cannotEnd + 2
	case w&pronoun != 0 && word(before)&prepWord != 0, before == "/": // "... returned to you", "before / after"
		return 0
	case last == "so" && (strings.HasSuffix(before, ",") || strings.HasSuffix(j.above, " , so")), strings.HasSuffix(j.above[:len(j.above)-len(last)], " in order to ") && startsLower(last): // "..., so", "in order to reach"
		return cannotEnd
	case isContraction(last), w == 0 && (isMidAdverb(last) && word(before)&modalWord != 0 || isOpenManner(j.above, before, last)): // "... per VLAN. It's", "is already"
		return cannotEnd
	case w&relative != 0 && !j.deeper && j.room() == -2: // "exactly that"
		return 2
	case w&openWord != 0 && before != "" && !startsUpper(last) && j.isElliptic(w, before, last):
		return 0
	case w&openWord != 0 && before != "" && !startsUpper(last), isOpenDegree(before, last):
		return cannotEnd
	case j.isOpenNoun(before, last):
		return 4
	case w&particle != 0 && (startsLower(j.line) || isDigit(j.line[0])):
		return j.weak(!strings.EqualFold(last, "by"))
	case strings.EqualFold(before, "to") && !startsUpper(last) && !strings.Contains(j.above, " from ") && 2*len(j.above) > j.wrap.width && j.left() >= -2*longWord: // "... to perform", not "from dusk to dawn"
		return j.weak(true)
	case strings.HasSuffix(last, "ing") && j.word&determiner != 0 && !j.deeper && startsLower(j.line) && wantsObject(before): // "... before hoisting / the sail"
		return cannotEnd
	case countWords(j.above) >= 3:
		return j.wrap.stops
	}
	return 0
}

// weak returns the points for the end of a line that is open more often than
// not. If either is possible, and the next word would have fitted, a line of the
// same indent says little.
func (j *joint) weak(either bool) int {
	if either && !j.deeper && !j.hanging() && (j.left() >= longWord/2 || j.wrap.width == 0 && len(j.above) < shortLine) {
		return 1
	}
	return 3
}

// isOpenDegree reports whether a line that ends in two such words wants a third:
// "makes no", "it is more".
func isOpenDegree(before, last string) bool {
	switch last {
	case "no":
		return before != "" && startsLower(before) && isLetter(before[len(before)-1]) && word(before)&(modalWord|leadWord) == 0
	case "more", "less", "most":
		return word(before)&(modalWord|pronoun) != 0
	}
	return false
}

// begin tells whether the line could begin with its first word, and whether it
// is an open question if it could also stand for itself.
func (j *joint) begin(end int) (points int, open bool) {
	switch {
	case startsUpper(j.line):
		if points = -3; isName(j.first) || end == cannotEnd {
			points = -1
		}
		if first, _ := firstWord(j.above); end < cannotEnd && first == j.first {
			return points - 3, true // said in parallel
		}
		if j.word&leadWord == 0 || end <= 0 && j.deeper && j.wrap.lowers == 4 && j.left() < -longWord-len(j.first) {
			return points, true
		}
	case j.line[0] == '(' && !j.deeper && j.left() < longWord:
		points = 3
	case !startsLower(j.line):
	case j.deeper, j.hanging():
		points = min(j.wrap.lowers, 1) // remarks begin so too
	default:
		points = j.wrap.lowers
	}
	firstAbove, _ := firstWord(j.above)
	w := j.word
	switch {
	case w&goalWord != 0 && j.follows(j.i+1) && j.items[j.i+1].col > j.items[j.i].col:
		return points - 6, false // a goal with its solution under it
	case w&(leadWord|nextWord) == 0 && strings.EqualFold(j.first, firstAbove):
		return points - 3, false // said in parallel
	case w&leadWord != 0, isLeadPhrase(j.line):
		return points + cannotBegin, false
	case w&modalWord != 0 && !j.deeper && startsLower(j.line) && j.wantsVerb():
		return points + cannotBegin, false
	case w&nextWord != 0:
		return points + 3, false
	case w&(prepWord|ifWord) != 0 && mainClause(j.line):
		if mainClause(j.above) && j.begins(j.i-1)&(prepWord|ifWord) != 0 {
			return points - 8, false // both are whole
		}
		return points - 4, false
	case w&ifWord != 0 && j.begins(j.i-1)&ifWord != 0 && mainClause(j.above):
		return points - 3, false // another case
	case w&ifWord != 0 && !j.deeper && end < cannotEnd && (j.left() > longWord || j.wrap.width == 0) && countWords(j.line) > 4:
		return points, false // long enough for a case and what to do in it
	case w&prepWord != 0:
		return points + 2, false
	}
	return points, true
}

// isLeadPhrase reports whether s begins with two words that go on with the
// line above.
func isLeadPhrase(s string) bool {
	switch s[0] {
	case 'i':
		return strings.HasPrefix(s, "in order ")
	case 'u':
		return strings.HasPrefix(s, "up to ")
	case 'd':
		return strings.HasPrefix(s, "due to ")
	case 'a':
		return strings.HasPrefix(s, "as long as ") || strings.HasPrefix(s, "as well as ")
	case 's':
		return strings.HasPrefix(s, "such as ")
	case 'r':
		return strings.HasPrefix(s, "rather than ")
	}
	return false
}

// opening tells what it says that the logical line opens with a goal or a
// condition: under a goal stands its solution, a condition wants a clause.
// strong says that something else makes the line go on.
func (j *joint) opening(strong bool) int {
	if j.head != j.i-1 {
		return 0
	}
	above, open := j.above, j.begins(j.head)
	first, _ := firstWord(above)
	instead := strings.EqualFold(first, "instead")
	switch {
	case open&(goalWord|ifWord) == 0 && !instead, mainClause(above), open&ifWord != 0 && strings.Contains(above, " - "):
		return 0
	case open&goalWord != 0 && j.deeper && !strong:
		return -8
	case j.word&pronoun != 0, j.word&determiner != 0 && !instead:
		return 7
	case open&ifWord != 0 && !strong:
		return -3
	}
	return 0
}
