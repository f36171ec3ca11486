package facts

// stepsBelow reports whether what stands under a title is steps. Numbers alone
// are no order: an outline numbers its points too. They are one if the title
// says so, or if the points are short, have nothing under them, and mostly say
// what to do or what happens.
func (b *block) stepsBelow(t *topic) bool {
	n := len(b.children)
	if n < 2 || n > 99 {
		return false
	}
	if !t.ordered && !b.children[0].numbered() {
		return false
	}
	numbered, orders, stages, clauses, events, parents, long := 0, 0, 0, 0, 0, 0, 0
	for _, c := range b.children {
		if c.isCode() || c.node.Section || c.marks != nil || c.marker("q") {
			return false
		}
		if c.numbered() {
			numbered++
		}
		if c.order() || c.command {
			orders++
		} else if c.event() {
			events++
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
	if numbered == n {
		return t.ordered || b.lead != 0 || b.orderAt(0) || 3*parents < n && b.course() || parents == 0 && 2*long < n && 2*(orders+events) > n
	}
	return t.ordered && n >= 3 && (orders == n || stages == n && b.anyWord("order", "steps", "sequence", "lifecycle", "phases", "stages") ||
		b.words[0].is(ing) && orders+clauses == n)
}

// mostStepWords is how many words a step has that no title announces.
const mostStepWords = 12

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
		if i > 0 && b.isWord(i, "to") || b.isWord(i, "cycle", "process", "timeline", "course", "how", "restore", "method", "pathway", "route", "path", "stages", "algorithm") {
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
		if w := b.words[i]; w.is(third|past) && w.shape&capital == 0 && w.depth == 0 && !w.is(auxiliary) {
			return true
		}
	}
	return b.isWord(0, "first", "second", "third", "fourth", "final", "last") || b.words[0].is(sequence)
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
