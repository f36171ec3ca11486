package outline

import "strings"

// noKids and closed stand for a column in open.kids.
const (
	noKids = -1 // no child yet
	closed = -2 // a child at its own indent ended its body
)

// An open node may still get children.
type open struct {
	node   int32
	col    int32
	kids   int32 // column of its first child, noKids or closed
	rank   uint8 // of a section
	marker markerKind
	label  labelKind
	side   bool // a section that ends where the lines go back to its indent
	weak   bool // a section whose title only blank lines show
	block  bool // a section that ends where the block does that it is the title of
	inner  bool // rules between its children are indented as they are
	// adopted says that its children stand farther left than it does, col that far.
	adopted bool
	// plain says that a child without a marker is among its children since the
	// last gap, among that a line right before the node had none.
	plain, among bool
}

// place closes the nodes that item i does not stand under and returns the node
// that it does, -1 for none.
func (b *builder) place(i int) int32 {
	it := &b.items[i]
	switch {
	case it.rank > 0:
		b.closeSections(it)
	case it.marker == answer:
		b.closeToQuestion(it)
	default:
		b.closeIndented(i)
		b.closeNodes(i)
	}
	if len(b.stack) == 0 {
		b.among, b.plain = b.plain && !it.gap(), it.marker == noMarker
		return -1
	}
	top := &b.stack[len(b.stack)-1]
	b.among, top.plain = top.plain && !it.gap() && top.kids == it.col, it.marker == noMarker || top.plain && !it.gap()
	if top.kids == noKids {
		top.kids = it.col
	} else if it.rules > 0 && it.low >= it.col {
		top.inner = true
	}
	if it.col == top.col && (it.code >= 0 && top.rank == 0 || it.marker == answer && top.marker == question) {
		top.kids = closed
	}
	return top.node
}

// pop takes nodes off the stack until n are left.
func (b *builder) pop(n int) {
	b.stack = b.stack[:n]
	b.sections = min(b.sections, n)
}

// closeSections closes what a heading ends. One that opens a group of sections
// ends the group before.
func (b *builder) closeSections(it *item) {
	rank := it.rank
	if it.opens && it.head.sub > groupSub {
		rank -= it.head.sub - groupSub
	}
	n := b.sections
	for n > 0 && b.stack[n-1].rank >= rank {
		n--
	}
	b.pop(n)
}

// closeToQuestion closes what stands between an answer and its question.
func (b *builder) closeToQuestion(it *item) {
	for n := len(b.stack); n > b.sections; n-- {
		if e := &b.stack[n-1]; e.marker == question && e.col <= it.col {
			b.pop(n)
			return
		}
	}
	b.pop(b.sections)
}

// closeIndented closes a section that ends where its block does, or where the
// lines go back to its indent, as one does whose heading is indented or whose body shows by indent
// alone.
func (b *builder) closeIndented(i int) {
	it := &b.items[i]
	for b.sections > 0 {
		s := &b.stack[b.sections-1]
		if !(s.block && it.gap()) && !(s.weak && b.opensNew(i, s)) && (!s.side || it.col > s.col && !b.isMajor(it)) {
			return
		}
		b.pop(b.sections - 1)
	}
}

// opensNew reports whether item i, behind more than one blank line, is a term in capitals
// with its meaning: it begins something new, which a title that only blank lines show
// does not reach.
func (b *builder) opensNew(i int, s *open) bool {
	it := &b.items[i]
	if !it.blank || it.rules > 0 || it.line-b.items[i-1].last < 3 || it.col != s.col || it.marker != noMarker || it.code >= 0 || int(s.node) == len(b.nodes)-1 {
		return false
	}
	text := b.text(i)
	at := strings.Index(text, "- ")
	if at < 3 || countWords(text[at+2:]) < 2 {
		return false
	}
	name := strings.TrimRight(text[:at], " -")
	return name != "" && isCaps(name) && !isFormula(name) && countWords(name) <= 5
}

// closeNodes closes the nodes inside the last section that item i does not
// stand under.
func (b *builder) closeNodes(i int) {
	it := &b.items[i]
	for len(b.stack) > b.sections {
		e := &b.stack[len(b.stack)-1]
		if it.col > e.col && b.holdsDeeper(e, i) && !b.strays(e, i) || it.col == e.col && b.holdsEqual(e, it, i) || it.col < e.col && b.adopts(e, i) {
			return
		}
		b.pop(len(b.stack) - 1)
	}
}

// holdsDeeper reports whether item i, which is indented deeper than node e,
// stands under it. It does unless a rule at the indent of e, or less, ends it.
func (b *builder) holdsDeeper(e *open, i int) bool {
	it := &b.items[i]
	if e.adopted && (it.gap() && it.col > e.kids || b.opensOwn(i)) {
		return false
	}
	if e.rank == 0 && it.gap() && it.col < e.kids && b.nodes[len(b.nodes)-1].Indent > int(it.col) && e.kids-e.col >= farDeeper {
		return false // what stands under e is set far in, this is not
	}
	if it.rules == 0 || it.low > e.col {
		return true
	}
	if e.kids == it.col { // rules inside e are indented: this one is none of them
		return !e.inner
	}
	return b.sections == 0 || b.stack[b.sections-1].kids != it.col
}

// strays reports whether item i is one column deeper than node e by a slip: set off,
// the first there, and what follows is no deeper than e.
func (b *builder) strays(e *open, i int) bool {
	it := &b.items[i]
	return it.gap() && it.col == e.col+1 && e.kids == noKids && e.rank == 0 && it.marker == noMarker && e.label == noLabel && b.text(i)[0] != '-' &&
		i+1 < len(b.items) && b.items[i+1].gap() && b.items[i+1].col <= e.col
}

// farDeeper is how far in what goes on with a line stands, in columns, that what
// is set off and less deep is no more of it.
const farDeeper = 12

// holdsEqual reports whether an item at the indent of node e stands under it:
// the body of a label, bullets after a line that introduces them, bullets of
// another kind, code, plain lines right under a bullet.
func (b *builder) holdsEqual(e *open, it *item, i int) bool {
	fits := e.kids == noKids || e.kids == e.col && !it.gap()
	switch {
	case it.code >= 0:
		return !it.gap() || e.label == colonLabel && it.rules == 0 && e.kids == noKids
	case it.gap() && it.marker != noMarker && e.marker != noMarker && b.ownsPoints(e, it, i):
		return true
	case !fits:
		return e.kids == e.col && e.label == colonLabel && e.marker == noMarker && b.isSpaced(i)
	case it.marker == noMarker && e.marker == answer:
		return !it.gap() && b.answerGoesOn(e, i)
	case it.marker == question && e.marker < question && !(e.marker == noMarker && isLabel(b.lastText(&b.nodes[e.node]))):
		return false
	case it.marker == noMarker && e.marker != noMarker && b.labelsBullets(e, it, i):
		return false
	case it.marker == noMarker && e.marker != noMarker:
		return !it.gap() && e.marker != slashMarker && !e.among && !b.hasSibling(it) && !b.standsBehindList(e, i) && !b.headsOwn(e, i)
	case it.marker == noMarker && e.label != noLabel && (b.headsOthers(i) || b.endsPoints(e, i)):
		return false
	case it.marker == noMarker && e.label != noLabel && e.label != openedLabel:
		return (!it.gap() || b.isAloneLabel(e, it, i)) && b.labelOf(i) != e.label && !b.isEmptyAmongValues(e, i) && !b.asksInPassing(e, i)
	case it.marker == noMarker:
		return false
	case it.marker == colonMarker:
		return !it.gap()
	case e.marker == noMarker && it.gap():
		return (e.label == colonLabel || e.label == openedLabel || b.announcesApart(e, i)) && it.rules == 0
	case e.marker == noMarker:
		return !b.hasSibling(it) && len(b.nodes[e.node].Text) > 1 && (e.label != noLabel || introduces(b.lastText(&b.nodes[e.node])) || b.headsBullets(e, i))
	}
	return !it.gap() && it.marker != e.marker && !b.hasSibling(it) && !(e.marker == plusMarker && it.marker == dashMarker || e.marker == dashMarker && it.marker == plusMarker) // what speaks for a thing, and against
}

// labelsBullets reports whether item i is a label with a colon right under a bullet,
// the node e, and over bullets like it: the label of these.
func (b *builder) labelsBullets(e *open, it *item, i int) bool {
	if !isLabel(b.text(i)) || e.kids != noKids || i+1 >= len(b.items) || isIntro(b.lastText(&b.nodes[e.node])) {
		return false
	}
	next := &b.items[i+1]
	opposed := e.marker == plusMarker && next.marker == dashMarker || e.marker == dashMarker && next.marker == plusMarker
	return (next.marker == e.marker || opposed) && next.col == it.col && !next.gap()
}

// isEmptyAmongValues reports whether node e is a label that item i, a label with
// its value, stands right under, and another such line stands above in the same
// run: the author has nothing to say of that one yet.
func (b *builder) isEmptyAmongValues(e *open, i int) bool {
	if e.label != colonLabel || e.kids != noKids || b.items[i].gap() || !hasValue(b.text(i)) {
		return false
	}
	for k := i - 1; k > b.first && k > i-12 && !b.items[k].gap(); k-- {
		above := &b.items[k-1]
		if above.col != e.col || above.code >= 0 || above.marker != e.marker || above.rank > 0 {
			return false
		}
		if hasValue(b.text(k - 1)) {
			return true
		}
	}
	return false
}

// hasValue reports whether a line is a few words, a colon and what it says of them.
func hasValue(s string) bool {
	at := strings.Index(s, ": ")
	return at > 0 && !isIntro(s) && countWords(s[:at]) <= 6
}

// standsBehindList reports whether a plain line right under the last of several
// bullets without bodies, the node e, is a term and its meaning, which those are
// not.
func (b *builder) standsBehindList(e *open, i int) bool {
	if e.node == 0 || e.kids != noKids || b.parents[e.node-1] != b.parents[e.node] || !hasTwoParts(b.text(i)) {
		return false
	}
	last, before := &b.nodes[e.node], &b.nodes[e.node-1]
	return before.Marker != "" && before.Indent == last.Indent && !isIntro(last.Text) && !hasTwoParts(last.Text)
}

// headsOwn reports whether item i, right under a bullet or what stands under it,
// the node e, is a label over bullets of its own.
func (b *builder) headsOwn(e *open, i int) bool {
	return kindOfLabel(b.text(i)) == colonLabel && b.follows(i+1) && b.items[i+1].col == e.col && (b.items[i+1].marker == e.marker || e.kids == e.col)
}

// answerGoesOn reports whether a plain line right under an answer, the node e at
// the top of the stack, belongs to it. It does not if the question stands among
// plain lines, or if it is a term and its meaning and nothing announces it.
func (b *builder) answerGoesOn(e *open, i int) bool {
	if n := len(b.stack); n > 1 && b.stack[n-2].among {
		return false
	}
	above := b.lastText(&b.nodes[e.node])
	return e.kids != noKids || isIntro(above) || above[len(above)-1] == ',' || !hasTwoParts(b.text(i)) || hasTwoParts(above) && !(startsUpper(b.text(i)) && b.isDeeper(i+1))
}

// introduces reports whether bullets right behind a line belong under it: it is
// a topic, or cannot end where it does. Bullets behind a plain statement stand
// beside it.
func introduces(text string) bool {
	_, last := lastWords(text)
	w := word(last)
	if n := len(text); text[n-1] == '.' && countWords(text) <= 3 && startsUpper(text) && isHeadline(text[:n-1]) && !strings.HasSuffix(text, "..") {
		first, _ := firstWord(text)
		return word(first)&(determiner|pronoun) == 0 // "Hub."
	}
	switch {
	case text[len(text)-1] == '^':
		return false // points up
	case w&(openWord|particle) != 0 && last[len(last)-1] != ')', text[len(text)-1] == ',', last == "including", last == "includes", last == "include":
		return true
	case hasTwoParts(text), strings.ContainsAny(text, "0123456789="):
		return false
	}
	return isTitle(text, 4) || isTitle(text, 6) && startsUpper(text)
}

// headsBullets reports whether node e opens its block (or over remarks its section) and
// item i, right below, is the first of several bullets, all that follows in the block:
// they tell of it. Two alone do of a term and its meaning.
func (b *builder) headsBullets(e *open, i int) bool {
	n := &b.nodes[e.node]
	if e.kids != noKids {
		return true
	}
	if !n.Gap && !(b.items[i].marker == slashMarker && e.node > 0 && b.nodes[e.node-1].Section) || int(e.node) != len(b.nodes)-1 {
		return false
	}
	k := i
	for k < len(b.items) && (k == i || !b.items[k].gap()) {
		it := &b.items[k]
		if it.rank > 0 || it.col == e.col && it.marker != b.items[i].marker || it.col < e.col {
			return false
		}
		k++
	}
	return k-i > 2 || k-i > 1 && hasTwoParts(n.Text)
}

// isAloneLabel reports whether node e, at the top of the stack, is a label in
// a block of its own that item i is the body of, although it is set off. A rule
// between them ends the label, but for what stands at the margin, where blocks
// are set off by rules only.
func (b *builder) isAloneLabel(e *open, it *item, i int) bool {
	if e.label != colonLabel || !b.items[i-1].gap() {
		return false
	}
	atMargin := len(b.stack) > 1 && b.stack[len(b.stack)-2].adopted
	return it.rules == 0 || atMargin
}

// hasSibling reports whether a node at the indent of the item has a marker of
// its kind.
func (b *builder) hasSibling(it *item) bool {
	for n := len(b.stack) - 1; n >= b.sections && b.stack[n].col == it.col; n-- {
		if b.stack[n].marker == it.marker {
			return true
		}
	}
	return false
}

// adopts reports whether node e, a label without a body, takes the item, which
// stands farther left than the body of the section does: a formula or an
// example at the margin. From then on e holds what stands there, up to a line
// that opens a body of its own.
func (b *builder) adopts(e *open, i int) bool {
	it := &b.items[i]
	if e.label != colonLabel || e.kids != noKids || !it.gap() || b.sections == 0 || b.opensOwn(i) {
		return false
	}
	if s := &b.stack[b.sections-1]; s.kids <= it.col {
		return false
	}
	e.col, e.adopted = it.col-1, true
	return true
}

// opensOwn reports whether item i is a question, or a title over deeper lines:
// no more of a label above.
func (b *builder) opensOwn(i int) bool {
	it := &b.items[i]
	return it.marker == question || it.marker == answer || it.gap() && b.isDeeper(i+1) && b.follows(i+1) && it.code < 0 && !isIntro(b.text(i))
}
