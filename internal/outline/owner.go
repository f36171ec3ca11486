package outline

import "strings"

// leastOwners is how many labels with a mark of a kind stand over points with another
// mark, at least, where such labels own these.
const leastOwners = 3

// farthestPoint is how many blank lines stand before a point that a label owns, at most.
const farthestPoint = 2

// ownsPoints reports whether item i, a point that is set off, stands under node e, a
// label with another mark at its indent: "* Keel: what keeps it upright" over "- it is
// of iron", with blank lines between. The file shows that it is written so.
func (b *builder) ownsPoints(e *open, it *item, i int) bool {
	if (e.marker == numberDot || e.marker == numberParen) && it.marker < numberDot && it.rules == 0 && b.numbersGoOn(e, i) {
		return true
	}
	if it.rules > 0 || e.marker == it.marker || e.marker >= question || it.marker >= question || it.line-b.items[i-1].last > farthestPoint+1 ||
		!startsLabelled(b.nodes[e.node].Text) || b.hasSibling(it) {
		return false
	}
	at := kindAt{e.marker, e.col}
	owns, known := b.owners[at]
	if !known {
		if b.owners == nil {
			b.owners = make(map[kindAt]bool)
		}
		owns = b.countOwners(at) >= leastOwners
		b.owners[at] = owns
	}
	return owns
}

// numbersGoOn reports whether item i, a bullet that is set off at the indent of a number,
// the node e, stands within its sequence: the next number follows behind nothing but
// bullets and what is deeper, or a bullet stands so behind the number before.
func (b *builder) numbersGoOn(e *open, i int) bool {
	value := leadingNumber(string(b.nodes[e.node].Marker))
	for k := i + 1; k < len(b.items) && k < i+mostOwned; k++ {
		next := &b.items[k]
		if next.rank > 0 || next.rules > 0 || next.col < e.col || next.col == e.col && next.marker == noMarker {
			break
		}
		if next.col == e.col && next.marker == e.marker {
			return leadingNumber(b.out.Lines[next.line].Text) == value+1
		}
	}
	for n := e.node - 1; n >= 0 && n > e.node-mostOwned; n-- {
		above := &b.nodes[n]
		if above.Section || above.Indent < int(e.col) {
			return false
		}
		if b.parents[n] == b.parents[e.node] {
			return n < e.node-1 && leadingNumber(string(above.Marker)) == value-1 && b.nodes[n+1].Indent == int(e.col)
		}
	}
	return false
}

// mostOwned is how many lines are looked through for the next number, or the last
// line of a block.
const mostOwned = 40

// leadingNumber returns the number that s begins with, behind a parenthesis or not, -2 if
// it begins with none.
func leadingNumber(s string) int {
	s = strings.TrimLeft(s, "(")
	if s == "" || !isDigit(s[0]) {
		return -2
	}
	n := 0
	for i := 0; i < len(s) && i < 4 && isDigit(s[i]); i++ {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// announcesApart reports whether node e, a few words alone between blank lines, announces
// the points, two or more, that begin with item i behind one blank line.
func (b *builder) announcesApart(e *open, i int) bool {
	n := &b.nodes[e.node]
	if !n.Gap || int(e.node) != len(b.nodes)-1 || b.items[i].line != b.items[i-1].last+2 || b.items[i].rules > 0 || n.First != n.Last || !startsUpper(n.Text) || !introduces(n.Text) || countWords(n.Text) > 4 {
		return false
	}
	next := i + 1
	return next < len(b.items) && b.items[next].col == e.col && b.items[next].marker == b.items[i].marker && b.follows(next)
}

// mostHeadWords is how many words such a line has at most.
const mostHeadWords = 7

// headsOthers reports whether item i, a plain line right under a marked one at its indent,
// is a few words right over points with another mark: it heads these, and what the points
// above stand under is at an end.
func (r *reader) headsOthers(i int) bool {
	if i < 1 || !r.follows(i) || !r.follows(i+1) {
		return false
	}
	above, it, next := &r.items[i-1], &r.items[i], &r.items[i+1]
	return above.marker != noMarker && next.marker != noMarker && above.marker != next.marker && next.marker < question && above.marker < question &&
		above.col == it.col && next.col == it.col && startsUpper(r.text(i)) && isTitle(r.text(i), mostHeadWords)
}

// countOwners returns how many labels with a mark of a kind stand over points with
// another mark at their indent, 0 if more of them do not.
func (r *reader) countOwners(at kindAt) int {
	owners, others := 0, 0
	for k := r.first; k+1 < len(r.items); k++ {
		it, next := &r.items[k], &r.items[k+1]
		if it.marker != at.kind || it.col != at.col || it.code >= 0 || it.rank > 0 {
			continue
		}
		if next.col == it.col && next.blank && next.rules == 0 && next.marker != noMarker && next.marker < question && next.marker != it.marker && startsLabelled(r.text(k)) {
			owners++
		} else {
			others++
		}
	}
	if others > owners {
		return 0
	}
	return owners
}

// startsLabelled reports whether text is a few words and a colon, whatever follows.
func startsLabelled(text string) bool {
	at := strings.IndexByte(text, ':')
	return at > 0 && strings.Count(strings.TrimRight(text[:at], " "), " ") < 6
}

// asksInPassing reports whether node e, a plain line of several sentences that ends in a
// question, is one of several thoughts, a line each, of which item i is the next: the
// last of them asks as well, and nothing is left to answer it. Nor does a label with its
// value answer what the label above it asks.
func (b *builder) asksInPassing(e *open, i int) bool {
	if e.label != questionLabel {
		return false
	}
	asked := b.nodes[e.node].Text
	if strings.Contains(asked, ": ") && startsLabelled(asked) && hasValue(b.text(i)) {
		return true
	}
	if !strings.Contains(asked, ". ") {
		return false
	}
	for end := i + mostOwned; i < end && b.isText(i) && b.items[i].marker == noMarker && b.items[i].col == e.col && b.follows(i+1); {
		i++
	}
	return !b.follows(i+1) && b.isText(i) && b.items[i].marker == noMarker && b.items[i].col == e.col && kindOfLabel(b.text(i)) == questionLabel
}
