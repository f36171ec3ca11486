package facts

import "strings"

// readAskingTitle reads a question that is the title of what stands under it. It reports
// whether it is one.
func (r *reader) readAskingTitle(b *block, s scope) bool {
	if !b.titlesPart() && (!b.asksAsTitle() || !r.standAlone(b) && !b.holdsParents()) {
		return false
	}
	r.label(b)
	r.readBlocks(b.children, r.pushTopic(b, s))
	return true
}

// titlesPart reports whether a question whose number has two parts, "2.1 What is a reef?",
// is the title of several lines at its own indent.
func (b *block) titlesPart() bool {
	if len(b.children) < 2 || !b.at(0).has(digits) || strings.Trim(b.word(0), "0123456789") != "." {
		return false
	}
	for _, c := range b.children {
		if c.node.Marker != "" || c.node.Indent > b.node.Indent {
			return false
		}
	}
	return true
}

// mostAskingTitle is how many words a question has at most that is a title.
const mostAskingTitle = 9

// asksAsTitle reports whether the block is a short question, with or without its mark,
// "Where can a knot slip": what stands under it in number is titled by it.
func (b *block) asksAsTitle() bool {
	n := len(b.words)
	if n < 3 || n > mostAskingTitle || b.behind&^(question|quote|paren) != 0 || b.command || b.shapes&sign != 0 || !b.isOneOf(0, titleAskers) {
		return false
	}
	return b.words[1].is(auxiliary) || b.words[1].is(third) && strings.HasSuffix(b.text, "?")
}

var titleAskers = setOf("what which where how why when who")

// holdsParents reports whether something stands under one of the blocks under this one.
func (b *block) holdsParents() bool {
	for _, c := range b.children {
		if !c.leaf() {
			return true
		}
	}
	return false
}
