package facts

// readFault reads a fault with its cause and what mends it, each on a line of
// its own behind such a label: "Symptom: ...", "Cause: ...", "Fix: ...". Without
// a line for the fault the title above names it.
func (r *reader) readFault(bs []*block, s *scope) int {
	b := bs[0]
	if len(bs) < 2 || len(b.words) < 2 || b.words[0].after&colon == 0 {
		return 0
	}
	var fault Text
	n := 0
	switch {
	case b.faultLabel() && b.leaf() && b.marks == nil:
		fault, n = b.spans(b.from(1), b.end()), 1
	case b.causeLabel() && s.topic != nil:
		fault = s.topic.term
	default:
		return 0
	}
	first := n
	mended := false
	for n < len(bs) && (n == 0 || !bs[n].node.Gap) && !bs[n].isCode() && !bs[n].node.Section && bs[n].leaf() && bs[n].marks == nil && (bs[n].causeLabel() || bs[n].fixLabel()) {
		mended = mended || bs[n].fixLabel()
		n++
	}
	if n == first || n < 2 || first == 0 && !mended {
		return 0
	}
	for _, c := range bs[first:n] {
		f := &Fact{Kind: Goal, Term: append(append(Text{}, fault...), Span{Text: " fix"}).Normal(), Value: c.spans(c.from(1), c.end())}
		if c.causeLabel() {
			f.Kind, f.Term = Statement, append(Text{{Text: "cause of “"}}, append(append(Text{}, fault...), Span{Text: "”"})...).Normal()
		}
		f.Body = OneRow(append(append(append(Text{}, f.Term...), Span{Text: ": "}), f.Value...).Normal())
		r.addPlace(s, f, c, c.node.Last)
		r.claim(c)
		if first > 0 {
			r.claim(b)
		}
	}
	return n
}

// faultLabel reports whether the block begins with a label for what goes wrong.
func (b *block) faultLabel() bool {
	return b.labelled("error", "symptom", "symptoms", "problem", "issue", "fault")
}

// causeLabel reports whether it begins with one for why it does.
func (b *block) causeLabel() bool { return b.labelled("cause", "reason", "why") }

// fixLabel reports whether it begins with one for what to do about it.
func (b *block) fixLabel() bool {
	return b.labelled("fix", "solution", "remedy", "resolution", "workaround")
}

// labelled reports whether the block begins with one of some words and a colon,
// and goes on.
func (b *block) labelled(list ...string) bool {
	return len(b.words) > 1 && b.words[0].after&colon != 0 && b.isWord(0, list...)
}
