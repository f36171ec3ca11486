package facts

// readRowBelow reads a name with a row of others on the line right below, at its indent:
// "Layers of paint" over "size, ground, oil, varnish". The row is what the name is of if
// that counts them, or heads its block.
func (r *reader) readRowBelow(bs []*block, s *scope) int {
	b, row := bs[0], bs[1]
	f := b.rowBelow(row)
	if f == nil {
		return 0
	}
	r.addRange(s, f, b, row)
	r.claim(b)
	r.claim(row)
	return 2
}

// rowBelow returns the list that a row on the line below makes of the block, nil if it
// makes none.
func (b *block) rowBelow(row *block) *Fact {
	if b.isCode() || b.node.Marker != "" || b.marks != nil || b.behind&(comma|semicolon|colon|stop|question) != 0 || len(b.words) > mostHangingWords || row.node.Gap || row.node.Marker != "" || row.marks != nil || row.node.Indent != b.node.Indent || !row.leaf() || row.isCode() {
		return nil
	}
	f := &Fact{Body: OneRow(b.all())}
	if !bareList(row, f) || len(f.Term) > 0 || b.hasVerb(1, len(b.words)) || b.orderAt(0) {
		return nil
	}
	if count := b.countsRow(); count != len(f.Items) && (count > 0 || !b.node.Gap) {
		return nil
	}
	f.Term = b.goalTerm()
	f.Body = append(f.Body, Row{Depth: 1, Text: row.all()})
	return f
}

// countsRow returns the number up to twelve of things that the block says there are, its
// plural glued to it or not: "model, 5layers"; 0 if it says none.
func (b *block) countsRow() int {
	if n := gluedCount(b.word(len(b.words) - 1)); n > 0 {
		return n
	}
	return b.endsCounting()
}
