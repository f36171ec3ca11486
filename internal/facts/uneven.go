package facts

// readOrRun reads lines in a row of which the second, and perhaps more, begin
// with "or": they are alternatives, one list.
func (r *reader) readOrRun(bs []*block, s *scope) int {
	if s.topic == nil || len(bs) < 2 || !bs[0].alternativeTo(bs[1]) {
		return 0
	}
	n := 2
	for n < len(bs) && bs[0].alternativeTo(bs[n]) {
		n++
	}
	f := &Fact{Kind: List, Term: s.topic.term}
	for i, b := range bs[:n] {
		it := Item{Text: b.all()}
		if i > 0 {
			it.Text = b.spans(b.from(1), b.end())
		}
		f.Items = append(f.Items, it)
		f.Body = append(f.Body, Row{Marker: "•", Text: b.all()})
	}
	return r.addRun(s, f, bs[:n])
}

// alternativeTo reports whether the next block begins with "or" and goes on from
// this one, both points of one list.
func (b *block) alternativeTo(next *block) bool {
	return b.leaf() && next.leaf() && !b.isCode() && !next.isCode() && next.isWord(0, "or") && len(next.words) > 1 && next.words[0].after == 0 &&
		b.node.Marker != "" && b.node.Marker == next.node.Marker && !next.node.Gap && !next.node.Section && next.marks == nil && b.lead == 0
}

// readUneven reads what stands under a title as one list though some of its
// points say more than a name: at least half of them are bare names, few say what
// was done, and the title names several things or announces them.
func (r *reader) readUneven(bs []*block, s *scope) int {
	n, bare, deeds := 0, 0, 0
	for n < len(bs) && !bs[n].node.Section && (n == 0 || !bs[n].node.Gap) && n < 20 {
		b := bs[n]
		if b.isCode() || !b.leaf() || b.marks != nil || b.command || len(b.words) == 0 {
			return 0
		}
		if arrowAt(b.node.Text) > 0 {
			break // about all of them
		}
		if first := b.at(0); len(b.words) > 2 && (first.is(past) || first.plainThird()) {
			deeds++
		}
		switch {
		case b.names(4) || len(b.words) == 1:
			bare++
		case b.lead != 0 || len(b.words) > mostStepWords || b.stage() == 0 && (len(b.words) > 9 || b.ends()&(stop|question) != 0):
			return 0
		}
		n++
	}
	if n < 3 || bare < 2 || 3*deeds >= n || bare == n || 2*bare < n || n < len(bs) && !bs[n].node.Gap && arrowAt(bs[n].node.Text) == 0 {
		return 0
	}
	r.bareRun(bs[:n], s)
	if !sameLast(bs[0], bs[n-1]) { // else the names say what they are
		r.drafts[len(r.drafts)-1].Term = s.topic.term
	}
	return n
}
