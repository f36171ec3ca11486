package facts

// readGoalOverCode reads a goal, "-> To open the lock", and the code or the commands right
// below it, which stand no deeper and without its marker.
func (r *reader) readGoalOverCode(bs []*block, s *scope) int {
	b := bs[0]
	if b.lead != leadTo && b.lead != leadHow || !b.leaf() || b.marks != nil || b.behind&(stop|question) != 0 {
		return 0
	}
	if _, ok := b.goalSplit(); ok {
		return 0
	}
	f := &Fact{Kind: Command, Term: b.goalTerm(), Body: OneRow(b.all())}
	n := 1
	for n < len(bs) && f.addCodeBelow(bs[n]) {
		n++
	}
	if n == 1 {
		return 0
	}
	return r.addRun(s, f, bs[:n])
}

// addCodeBelow adds code or a command on the line below a goal. It returns false for all
// else.
func (f *Fact) addCodeBelow(b *block) bool {
	switch {
	case b.node.Gap || b.node.Section || !b.leaf() || b.marks != nil || b.node.Marker != "":
		return false
	case b.isCode():
		f.Code = append(f.Code, b.node.Code()...)
		f.Body = append(f.Body, codeRows(b, 1)...)
		return true
	case b.command && b.comment() == 0 && b.toldCode() == 0:
		f.Code = append(f.Code, b.text)
		f.Body = append(f.Body, Row{Depth: 1, Code: true, Text: Text{{Kind: Code, Text: b.text}}})
		return true
	}
	return false
}
