package facts

import "strings"

// readAnnounced reads a line that announces the lines after it at its own
// indent: one that ends in a colon, or a title in title case at the head of
// its block. They end at the next rule or blank line.
func (r *reader) readAnnounced(bs []*block, s *scope) int {
	b := bs[0]
	if b.node.Marker != "" || bs[1].node.Section {
		return 0
	}
	if r.isEmptyLabel(bs) {
		return 0
	}
	announces := b.ends()&colon != 0 && strings.HasSuffix(b.text, ":") ||
		b.node.Gap && b.bare() && titleCase(&b.clause, len(b.words)) && !(bs[1].bare() && bs[1].nameLike()) && !bs[1].isCode() && bs[1].leaf() && !(b.endsInYear() && (len(bs) == 2 || bs[2].node.Gap))
	if !announces {
		return 0
	}
	n := 1
	for n < len(bs) && !bs[n].node.Gap && !bs[n].node.Section && bs[n].node.Indent >= b.node.Indent {
		if n > 1 && bs[n].leaf() && !bs[n].isCode() && strings.HasSuffix(bs[n].text, ":") {
			break
		}
		n++
	}
	if n == 1 || b.ends()&colon == 0 && endAlike(bs[:n]) {
		return 0
	}
	whole := *b
	whole.children = bs[1:n]
	r.readParent(&whole, s)
	return n
}

// endAlike reports whether each of three blocks or more ends in a short form: the first
// is one of them, and no title of the others.
func endAlike(bs []*block) bool {
	for _, b := range bs {
		if b.isCode() || len(b.words) < 2 || !manyCapitals(b.word(len(b.words)-1)) {
			return false
		}
	}
	return len(bs) > 2
}

var followingWord = setOf("following")

// readFollowing reads a line that says of "the following" what it is, and the only line
// below, which names it: "boats of the following classes may enter" over "420, 470".
func (r *reader) readFollowing(bs []*block, s *scope) int {
	b := bs[0]
	if b.marks != nil || b.ends()&(colon|stop) != 0 || !b.anyOf(followingWord) || !isRest(bs[1:], 1) {
		return 0
	}
	next := bs[1]
	if next.node.Gap || !next.leaf() || next.hasVerb(0, len(next.words)) || next.ends()&stop != 0 || next.tagline() > 0 {
		return 0
	}
	f := &Fact{Kind: Statement, Term: b.all(), Value: next.all(), Body: Rows{{Text: b.all()}, {Depth: 1, Text: next.all()}}}
	r.addRange(s, f, b, next)
	r.claim(b)
	r.claim(next)
	return 2
}

// mostLabelWords is how many words a label has at most that the one below it is
// compared with.
const mostLabelWords = 12

// isEmptyLabel reports whether the author has nothing to say yet of the label
// bs[0]: the line under it is such a label too, or it and one above are labels
// with their values.
func (r *reader) isEmptyLabel(bs []*block) bool {
	b, next := bs[0], bs[1]
	if !strings.HasSuffix(b.text, ":") || next.node.Indent != b.node.Indent {
		return false
	}
	if next.leaf() && !next.isCode() && strings.HasSuffix(next.text, ":") {
		return len(bs) == 2 || bs[2].node.Gap || bs[2].leaf() && strings.HasSuffix(bs[2].text, ":")
	}
	if !next.isCode() && len(b.words) <= mostLabelWords && strings.HasSuffix(next.text, ":") && sharesName(strings.ToLower(strings.TrimSuffix(b.text, ":")), strings.ToLower(strings.TrimSuffix(next.text, ":"))) {
		return true // "Open fires:" over "Closed fires:" with its lines
	}
	return r.lastValued == b && next.hasValue()
}

// hasValue reports whether a line is a few words, a colon and what it says of them.
func (b *block) hasValue() bool {
	if b.bytes&dashByte == 0 {
		return false
	}
	at := strings.Index(b.text, ": ")
	return at > 0 && !strings.HasSuffix(b.text, ":") && strings.Count(b.text[:at], " ") < 6
}

// endsInYear reports whether the last of several words is a year: the line tells
// when what it names was.
func (b *block) endsInYear() bool {
	at := strings.LastIndexByte(b.text, ' ')
	return at > 0 && isYear(b.text[at+1:])
}

// pluralTitle reports whether the last word of a title looks plural.
func pluralTitle(s string) bool { return pluralForm(strings.TrimRight(s, " :")) }
