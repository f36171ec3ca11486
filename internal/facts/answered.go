package facts

import "strings"

// mayAnswer reports whether the blocks behind the first, a question without a mark,
// may answer it, though they stand beside it and not below. A point among points is
// answered by one that opens as an answer does; or, if all it does is ask, by the one
// point before the next question, or by all others if it opens its title. Anything
// else that happens to end in a question mark is a thought among others, and what a label
// asks no label beside it answers.
func mayAnswer(bs []*block, alone, opens bool) bool {
	q, mark := bs[0], bs[0].node.Marker
	end := 1
	for end < len(bs) && bs[end].node.Marker == mark && !bs[end].node.Gap && !bs[end].node.Section && !bs[end].isCode() && !strings.HasSuffix(bs[end].text, "?") {
		end++
	}
	asks := alone && q.openQuestion()
	if mark == "" {
		if q.hasValue() && bs[1].hasValue() && bs[1].node.Indent == q.node.Indent {
			return false // two labels, each with what is said of it
		}
		return asks || end < 2 || end == len(bs) || !strings.HasSuffix(bs[end].text, "?") || answered(bs[end:])
	}
	switch {
	case bs[1].node.Marker != mark || bs[1].isCode() || bs[1].opensAnswer():
		return true
	case !asks:
		return false
	case end == 2:
		return true
	}
	return opens && !q.words[0].is(auxiliary)
}

// answered reports whether something stands below or behind the question that opens
// the blocks.
func answered(bs []*block) bool {
	return !bs[0].leaf() || len(bs) > 1 && !bs[1].node.Gap && !bs[1].node.Section
}

// opensAnswer reports whether a line begins as the answer to a question does.
func (b *block) opensAnswer() bool {
	return b.isWord(0, "yes", "no", "because", "nope", "yep", "yeah") && (b.words[0].after != 0 || !b.isWord(0, "no")) || arrowAt(b.node.Text) > 0
}

// allAsk reports whether each of some blocks ends in a question mark.
func allAsk(bs []*block) bool {
	for _, b := range bs {
		if b.isCode() || !strings.HasSuffix(b.text, "?") {
			return false
		}
	}
	return true
}

// A question that is a heading is answered by a sentence or two, or by a few points:
// more are what a section is about.
const (
	mostHeadingAnswer = 2
	mostHeadingPoints = 4
)

// readAskedHeading reads a heading that asks something as a question, if little
// stands under it and all of that answers it.
func (r *reader) readAskedHeading(b *block, s *scope) bool {
	n := len(b.children)
	if n == 0 || n > mostHeadingPoints || !b.asksOpenly() || asksBelow(b.children) {
		return false
	}
	points := b.children[0].node.Marker != ""
	if !points && n > mostHeadingAnswer {
		return false
	}
	for _, c := range b.children {
		if !c.leaf() || c.node.Section || c.node.Marker != b.children[0].node.Marker || n > 1 && (!points && !strings.HasSuffix(c.text, ".") || strings.Contains(c.text, ": ")) {
			return false
		}
	}
	if len(s.path) == 0 {
		s = r.top(s)
	}
	asked, node := *b, *b.node
	node.Section, asked.node = false, &node // from here on it is a line like any other
	return r.readQuestion([]*block{&asked}, s) > 0
}
