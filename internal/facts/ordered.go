package facts

import "strings"

// stepsBelow reports whether what stands under a title is steps. Numbers alone
// are no order: an outline numbers its points too. They are one if the title
// says so, or if the points are short, have nothing under them, and mostly say
// what to do or what happens. Lines without numbers that a dash each parts are goals
// with what to do for each: any may come first.
func (b *block) stepsBelow(t *topic) bool {
	n := len(b.children)
	if n < 2 || n > 99 {
		return false
	}
	if !t.ordered && !b.children[0].numbered() {
		return false
	}
	numbered, orders, stages, clauses, events, parents, long, told, parted := 0, 0, 0, 0, 0, 0, 0, 0, 0
	for _, c := range b.children {
		if c.isCode() || c.node.Section || c.marks != nil || c.marker("q") || strings.HasSuffix(c.text, "?") {
			return false
		}
		if c.numbered() {
			numbered++
		}
		if c.order() || c.command {
			orders++
		} else if c.tagline() > 0 {
			told++ // a name, and what it is
		} else if c.event() {
			events++
		}
		if c.dash() > 0 {
			parted++
		}
		if c.stage() > 0 {
			stages++
		}
		if c.loose(0, 4) > 0 {
			clauses++
		}
		if !c.leaf() {
			parents++
		}
		if len(c.words) > mostStepWords {
			long++
		}
	}
	if 2*told > n && !t.ordered {
		return false
	}
	if numbered == n {
		if n >= 3 && parents == 0 && orders > 0 && b.briefPoints() {
			return true
		}
		return t.ordered || b.lead != 0 || b.orderAt(0) || 3*parents < n && b.course() || parents == 0 && 2*long < n && 2*(orders+events) > n
	}
	return t.ordered && n >= 3 && (parted < n && (orders == n || b.words[0].is(ing) && orders+clauses == n) ||
		stages == n && 2*parents < n && b.anyWord("order", "steps", "sequence", "lifecycle", "phases", "stages"))
}

// readSteps reads numbered lines among others, from the first to the last, as
// the steps of what the title above says, if most tell what to do.
func (r *reader) readSteps(bs []*block, s *scope) int {
	if s.topic == nil || !bs[0].numbered() || bs[0].node.First <= r.noStepsBefore || bs[0].marks != nil {
		return 0
	}
	n, orders := 0, 0
	for n < len(bs) && bs[n].numbered() && !bs[n].isCode() && !bs[n].node.Section && (n == 0 || bs[n].marks == nil && numberOf(bs[n]) == numberOf(bs[n-1])+1) {
		if bs[n].order() || bs[n].command || bs[n].endsInCommand() {
			orders++
		}
		n++
	}
	if n < 3 || n > 99 || numberOf(bs[0]) != 1 || 2*orders <= n {
		r.noStepsBefore = bs[max(n, 1)-1].node.First
		return 0
	}
	f := &Fact{Kind: Procedure, Term: s.topic.term}
	f.steps(bs[:n])
	return r.addRun(s, f, bs[:n])
}

// endsInCommand reports whether the clause says in a few words what a command
// behind a colon is for.
func (b *block) endsInCommand() bool {
	i := b.colonAt()
	return i >= 0 && i+1 < len(b.words) && b.kindAt(i+1) == Code
}

// numberOf returns the number that a block is marked with, -1 for none.
func numberOf(b *block) int {
	n, digits := 0, 0
	for _, c := range []byte(b.node.Marker) {
		if !isDigit(c) || digits > 3 {
			break
		}
		n, digits = 10*n+int(c-'0'), digits+1
	}
	if digits == 0 {
		return -1
	}
	return n
}

// mostStepWords is how many words a step has that no title announces.
const mostStepWords = 12

// briefPoints reports whether all that stands under the block is a few words
// each that say what to do, as far as the words are known.
func (b *block) briefPoints() bool {
	for _, c := range b.children {
		w := c.at(0)
		if len(c.words) > 6 || w.has(capital|coded) || !c.order() && (w.class != 0 && !w.is(base) || c.hasVerb(1, len(c.words))) {
			return false
		}
	}
	return true
}

// pointsBelow reports whether nothing but short numbered or lettered points
// without anything under them stands under the block: a list, if they are no
// steps.
func (b *block) pointsBelow() bool {
	names := 0
	for _, c := range b.children {
		if !c.enumerated() || !c.leaf() || c.isCode() || c.marks != nil || len(c.words) > 8 || c.colonAt() >= 0 || c.order() || c.event() {
			return false
		}
		if c.names(5) {
			names++
		}
	}
	n := len(b.children)
	return n >= 3 && n <= 9 && b.label() && (2*names >= n || b.plural()) && !b.stepsBelow(newTopic(b, b.title()))
}

// course reports whether a title names a course of events: "Bill to law", "Making jam", "How to ...", "cycle".
func (b *block) course() bool {
	if b.words[0].is(ing) {
		return true
	}
	for i := range b.words {
		if i > 0 && b.isWord(i, "to") && !b.at(i+1).is(determiner) || b.isWord(i, "process") && i+1 == len(b.words) || b.isWord(i, "cycle", "timeline", "course", "how", "restore", "method", "pathway", "route", "path", "stages", "algorithm") {
			return true
		}
	}
	return false
}

// event reports whether the clause says that something happens, rather than
// how things are.
func (b *block) event() bool {
	if b.classes&auxiliary != 0 {
		return false
	}
	for i := 1; i < min(len(b.words), 8); i++ {
		if w := &b.words[i]; (w.is(past) || w.plainThird() || w.is(third) && b.at(i+1).is(determiner|preposition)) && w.shape&capital == 0 && w.depth == 0 && !w.is(auxiliary) {
			return true
		}
	}
	return b.isWord(0, "first", "second", "third", "fourth", "final", "last") || b.at(0).is(sequence)
}

// numbered reports whether the block is marked with a number.
func (b *block) numbered() bool {
	m := b.node.Marker
	return m != "" && isDigit(m[0])
}

// enumerated reports whether the block is marked with a number or a letter, as
// the points of an outline are.
func (b *block) enumerated() bool {
	m := string(b.node.Marker)
	if len(m) > 1 && m[0] == '(' {
		m = m[1:]
	}
	return len(m) > 1 && (isDigit(m[0]) || isASCIILetter(m[0])) && !b.marker("q") && !b.marker("a")
}
