package facts

import (
	"strings"
	"unicode/utf8"
)

// mostHangingWords is how many words a name has at most that hangs below another.
const mostHangingWords = 6

// readHanging reads a label with the first of several names behind it, and the others
// below, at the column where that begins or behind a row of them: "Tools: rasp" over
// "file" and "plane". All are of the label. It reports whether the block is that.
func (r *reader) readHanging(b *block, s *scope) bool {
	if b.behind&colon == 0 || b.node.Section || b.marks != nil {
		return false
	}
	i := b.colonAt()
	if i < 0 || i > 3 || i+1 >= len(b.words) || b.hasVerb(0, i+1) || b.words[0].is(pronoun|condition) {
		return false
	}
	for _, c := range b.children {
		if c.isCode() || !c.leaf() || c.marks != nil || c.node.Marker != "" || !c.hangs(0, len(c.words)) || c.colonAt() >= 0 || c.tagline() > 0 || c.words[0].has(capital) != b.words[i+1].has(capital) {
			return false
		}
	}
	f := &Fact{Kind: List, Term: b.spans(0, b.wordEnd(i)), Body: OneRow(b.all())}
	switch items := b.items(i+1, mostHangingWords); {
	case len(items) > 1:
		f.Items = b.itemTexts(items)
	case b.hangs(i+1, len(b.words)) && r.aligned(b):
		f.Items = []Item{{Text: b.spans(b.from(i+1), b.end())}}
	default:
		return false
	}
	f.list(b.children)
	r.add(s, f, b)
	r.claimAll(b)
	return true
}

// hangs reports whether the words [from, to) may name something in a column of names.
func (b *block) hangs(from, to int) bool {
	n := b.beforeRemark(to)
	w := b.at(from)
	return n > from && n-from <= mostHangingWords && !b.command && b.bytes&arrowByte == 0 && (!w.is(third|past) || w.has(capital) && !b.at(from+1).is(preposition)) && !b.words[n-1].is(adverb) && b.ends()&(stop|question) == 0 && !b.hasVerb(from+1, n) && !w.is(preposition|condition|conjunction|pronoun|auxiliary)
}

// leastHang is how far in, in columns, a name hangs at least: less is how lines are
// indented.
const leastHang = 6

// aligned reports whether all that stands under a block begins where its value does,
// behind the first colon of its line, give or take two columns.
func (r *reader) aligned(b *block) bool {
	raw := r.lines[b.node.First-1].Raw[r.col(b)-1:]
	at := strings.Index(raw, ":") + 1
	if at == 0 {
		return false // the label goes on in the next line
	}
	for at < len(raw) && (raw[at] == ' ' || raw[at] == '\t') {
		at++
	}
	column := b.node.Indent + utf8.RuneCountInString(raw[:at])
	if column-b.node.Indent < leastHang {
		return false
	}
	for _, c := range b.children {
		if d := c.node.Indent - column; d < -2 || d > 2 {
			return false
		}
	}
	return true
}
