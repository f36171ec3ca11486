package facts

// mostCountingWords is how many words a line has that ends in how many things follow.
const mostCountingWords = 16

// endsCounting returns the number up to twelve that the clause says at its end of what
// follows, "depends on three things"; 0 if it says none.
func (b *block) endsCounting() int {
	n := len(b.words)
	if b.classes&numeral == 0 && b.shapes&digits == 0 || n < 2 || n > mostCountingWords || !pluralForm(b.word(n-1)) || b.words[n-1].is(unit) || b.words[n-1].after&^colon != 0 {
		return 0
	}
	for i := n - 2; i >= max(0, n-4); i-- {
		switch w := &b.words[i]; {
		case w.depth > 0 || w.after != 0 || w.is(preposition|auxiliary|conjunction):
			return 0
		case w.is(numeral) || w.has(digits):
			return max(0, countOf(b.word(i)))
		}
	}
	return 0
}

// countedBelow reports whether the block ends in how many things there are, and just as
// many stand under it: whatever they look like, they are these things. Sentences tell of
// things that a bare title counts.
func (b *block) countedBelow() bool {
	if n := b.endsCounting(); n == 0 || n != len(b.children) || b.numbersPart() {
		return false
	}
	tells := b.hasVerb(1, len(b.words))
	for _, c := range b.children {
		if c.isCode() || c.marks != nil || !c.leaf() || c.command || len(c.words) > mostStepWords+4 || !tells && c.hasVerb(1, len(c.words)) || c.behind&(question|stop|colon) != 0 || c.tagline() > 0 {
			return false
		}
	}
	return true
}

// countedBeside reports whether the first blocks behind a point that does no more than
// count, "two main types", are as many terms, each with its meaning behind a dash or a
// colon, and the next is none.
func (b *block) countedBeside(bs []*block, count int) bool {
	if b.node.Marker == "" || len(b.words) > 5 || b.endsCounting() != count || len(bs) < count || b.hasVerb(1, len(b.words)) {
		return false
	}
	for i, c := range bs[:min(len(bs), count+1)] {
		told := !c.isCode() && !c.node.Section && c.node.Marker == b.node.Marker && c.stage() > 0 && c.stage() < len(c.words)
		if i < count && (!told || c.node.Gap) || i == count && told {
			return false
		}
	}
	return true
}

// listBeside drafts the list of the terms behind a point that counts them. They are read
// by themselves.
func (r *reader) listBeside(b *block, terms []*block, s *scope) {
	f := &Fact{Kind: List, Term: b.goalTerm(), Body: OneRow(b.all())}
	for _, c := range terms {
		name := c.spans(0, c.wordEnd(c.stage()-1))
		f.Items = append(f.Items, Item{Text: name})
		f.Body = append(f.Body, Row{Depth: 1, Marker: "•", Text: name})
	}
	r.addPlace(s, f, b, b.node.Last)
	r.claim(b)
}
