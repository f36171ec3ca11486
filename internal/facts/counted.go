package facts

import (
	"strconv"
	"strings"
)

// readCounted reads a line that says how many things follow, "4 kinds of sail", with
// as many blocks of one form behind it at its own indent: numbered points, though blank
// lines part them, labels with bodies of their own, or the lines of the rest of the block.
func (r *reader) readCounted(bs []*block, s *scope) int {
	b := bs[0]
	if count := b.endsCounting(); count > 1 && b.marks == nil && b.countedBeside(bs[1:], count) {
		r.listBeside(b, bs[1:count+1], s)
		return 1
	}
	if len(bs) < 3 || b.node.Marker != "" || b.marks != nil || b.ends()&stop != 0 || bs[1].node.Section || bs[1].isCode() {
		return 0
	}
	count := b.countsWhat()
	if count < 2 || len(bs) <= count {
		return 0
	}
	if bs[1].numbered() {
		if b.hasVerb(1, len(b.words)) || len(bs) > count+1 && bs[count+1].numbered() {
			return 0
		}
		for i := 1; i <= count; i++ {
			if bs[i].node.Section || numberOf(bs[i]) != i {
				return 0
			}
		}
		r.readHeld(b, bs[1:count+1], s)
		return count + 1
	}
	switch names := !bs[count].node.Section && namedParts(bs[1:count+1]); {
	case names && (len(bs) == count+1 || bs[count+1].leaf() || !namedParts(bs[count:count+2])):
		r.listParts(b, bs[1:count+1], s)
		return 1
	case !names && b.countsLines(bs[1:], count) && bs[1].node.Marker == "":
		r.countedList(b, bs[1:count+1], s)
		return count + 1
	}
	return 0
}

// readHeld reads a line with blocks behind it as if they stood under it.
func (r *reader) readHeld(b *block, held []*block, s *scope) {
	whole := *b
	whole.children = held
	r.readParent(&whole, s)
}

// countsWhat returns the number up to twelve that the clause says of what follows: at
// its beginning, or before the noun that a colon or "are" ends it behind; -1 if it says
// none.
func (b *block) countsWhat() int {
	n := len(b.words)
	if b.isWord(n-1, "is", "are") {
		n--
	}
	if count := gluedCount(b.word(0)); count > 0 && n < 4 {
		return count
	}
	for i := range b.words[:max(0, n-1)] {
		if i > 1 && n == len(b.words) && b.ends()&colon == 0 || n > 14 {
			return -1
		}
		if i > 0 && i < 2 && !b.isWord(0, "the", "these", "our", "its", "has", "there", "his", "all") && b.ends()&colon == 0 {
			return -1
		}
		if w := &b.words[i]; !w.is(numeral) && !w.has(digits) || w.after != 0 {
			continue
		}
		count := countOf(b.word(i))
		for k := i + 1; count > 0 && k < min(i+4, n); k++ {
			if pluralForm(b.word(k)) && !b.words[k].is(unit) {
				return count
			}
			if b.words[k].is(preposition | auxiliary) {
				break
			}
		}
	}
	return -1
}

// gluedCount returns the number up to twelve that a plural is written behind with no
// blank, "2types", 0 for other words.
func gluedCount(s string) int {
	if s == "" || !isDigit(s[0]) {
		return 0
	}
	name := strings.TrimLeft(s, "0123456789")
	if len(name) < 5 || !pluralForm(name) || english.lookup(name)&unit != 0 {
		return 0
	}
	return max(0, countOf(s[:len(s)-len(name)]))
}

// countsBelow returns how many of the blocks under the block it says that there are: all,
// if they have bodies of their own; 0 if it does not say.
func (b *block) countsBelow() int {
	if b.classes&numeral == 0 && b.shapes&digits == 0 || len(b.children) < 2 || b.numbersPart() {
		return 0
	}
	count := b.countsWhat()
	if count < 2 || count > len(b.children) || count < len(b.children) && !b.children[0].leaf() {
		return 0
	}
	return count
}

// namedParts reports whether the blocks are names with bodies of their own, at one
// indent and all with the same kind of mark.
func namedParts(bs []*block) bool {
	for _, c := range bs {
		if c.isCode() || c.leaf() || c.node.Section != bs[0].node.Section || c.marks != nil || c.node.Indent != bs[0].node.Indent || (c.node.Marker == "") != (bs[0].node.Marker == "") || !c.names(5) {
			return false
		}
	}
	return len(bs) > 0
}

// numberedParts returns those of the blocks that have bodies of their own, if all are names
// that are numbered from one, and only some have: the others are members of the same list.
// It is nil if they are no such list.
func numberedParts(bs []*block) []*block {
	var parts []*block
	for i, c := range bs {
		if c.isCode() || c.node.Section || c.marks != nil || numberOf(c) != i+1 || !c.names(8) {
			return nil
		}
		if !c.leaf() {
			parts = append(parts, c)
		}
	}
	if len(parts) == len(bs) {
		return nil
	}
	return parts
}

// isRest reports whether the first count blocks are lines without a gap between, and
// what is left of a block.
func isRest(bs []*block, count int) bool {
	for i, c := range bs[:count] {
		if c.isCode() || c.node.Section || c.node.Gap && i > 0 || c.marks != nil || c.node.Marker != bs[0].node.Marker || strings.HasSuffix(c.text, ":") {
			return false
		}
	}
	return len(bs) == count || bs[count].node.Gap || bs[count].node.Section
}

// countsLines reports whether the block is a title that counts so many lines, and they are
// all of the block behind it.
func (b *block) countsLines(bs []*block, count int) bool {
	if n := len(b.words); n > 8 || b.hasVerb(1, n) || len(bs) < count || !isRest(bs, count) {
		return false
	}
	for _, c := range bs[:count] {
		if len(c.words) > mostStepWords+4 || c.command || c.ends()&question != 0 {
			return false
		}
	}
	return true
}

// countedList drafts the list of the lines that a title counts.
func (r *reader) countedList(b *block, lines []*block, s *scope) {
	f := &Fact{Kind: List, Term: b.goalTerm(), Body: OneRow(b.all())}
	f.list(lines)
	r.addRange(s, f, b, lines[len(lines)-1])
	r.claim(b)
	for _, c := range lines {
		r.claimAll(c)
	}
}

// listParts drafts the list of the names that a line counts and announces, which are
// read by themselves.
func (r *reader) listParts(b *block, parts []*block, s *scope) {
	f := &Fact{Kind: List, Term: b.goalTerm(), Body: OneRow(b.all())}
	for _, c := range parts {
		name := c.spans(0, len(strings.TrimRight(c.text, " :")))
		f.Items = append(f.Items, Item{Text: name})
		f.Body = append(f.Body, Row{Depth: 1, Marker: "•", Text: name})
	}
	r.addPlace(s, f, b, b.node.Last)
	r.claim(b)
	for _, c := range parts {
		if c.leaf() {
			r.claim(c)
		}
	}
}

// countOf returns the number up to twelve that a word says, -1 if it says none.
func countOf(s string) int {
	n := int(inAnyCase(numerals, s))
	if n == 0 && digitsOnly(s) && s[0] != '0' {
		n, _ = strconv.Atoi(s)
	}
	if n < 2 || n > 12 {
		return -1
	}
	return n
}

// mostKinds is how many names with bodies and names without make one list of what a
// label has.
const mostKinds = 6

// bodiedKinds returns those of the blocks under a label that have bodies of their own, if
// all are names, at least half of them have and some have not: the kinds of what the
// label says, whether something is told of them or not. It is nil for other blocks.
func (b *block) bodiedKinds() []*block {
	n, k := len(b.children), 0
	for _, c := range b.children {
		if !c.leaf() {
			k++
		}
	}
	if k == 0 || k == n || 2*k < n || n > mostKinds || b.node.Section || b.ends()&(stop|question) != 0 || !b.label() || b.remark() > 0 || b.orderAt(0) {
		return nil
	}
	bodied := make([]*block, 0, k)
	for _, c := range b.children {
		if c.isCode() || c.node.Section || c.marks != nil || c.node.Indent != b.children[0].node.Indent || c.node.Marker != b.children[0].node.Marker || !c.names(4) || c.ends() != 0 || c.command {
			return nil
		}
		if !c.leaf() {
			bodied = append(bodied, c)
		}
	}
	return bodied
}

// saysHowMany reports whether a number stands among the first words.
func (c *clause) saysHowMany() bool {
	for i := range min(3, len(c.words)) {
		if w := c.words[i]; w.is(numeral) || w.has(digits) && isDigit(c.word(i)[0]) {
			return true
		}
	}
	return false
}
