package facts

import "strings"

// readAskingTitle reads a question that is the title of what stands under it. It reports
// whether it is one.
func (r *reader) readAskingTitle(b *block, s *scope) bool {
	if !b.titlesPart() && (!b.asksAsTitle() || !r.standAlone(b) && !b.holdsParents()) {
		return false
	}
	r.label(b)
	r.readBlocks(b.children, r.pushTopic(b, s))
	return true
}

// mostColonAnswers is how many lines answer a question at most that ends in a colon.
const mostColonAnswers = 6

// readColonQuestion reads a question with a colon for its mark, "What is a reef:", and the
// lines under it that answer it. It reports whether the block is one.
func (r *reader) readColonQuestion(b *block, s *scope) bool {
	last := len(b.words) - 1
	if b.ends()&colon == 0 || b.words[0].has(sign) || !b.asksBefore(last) || len(b.children) > mostColonAnswers || b.holdsParents() || b.childrenCode() {
		return false
	}
	f := &Fact{Kind: Question, Term: b.questionTo(last), Body: OneRow(b.all())}
	f.answer(b.children)
	if len(f.Items) == 1 && len(f.Items[0].Sub) == 0 {
		f.Value, f.Items = f.Items[0].Text, nil
	}
	r.add(s, f, b)
	r.claimAll(b)
	return true
}

// asksBefore reports whether the words up to the i-th are a question that asks what
// something is: "what is a reef", "whats a reef".
func (c *clause) asksBefore(i int) bool {
	if i < 2 || i > mostAskingTitle || c.behind&question != 0 {
		return false
	}
	return c.isWord(0, "whats", "what's") && !c.at(1).is(preposition|auxiliary) || c.isWord(0, "what") && c.isWord(1, "is", "are", "does", "do", "was", "were") && !c.at(i).is(preposition)
}

// questionTo returns the words up to the i-th as a question.
func (b *block) questionTo(i int) Text {
	return append(b.spans(0, int(b.words[i].end)), Span{Text: "?"}).Normal()
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
