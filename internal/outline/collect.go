package outline

// collect lists the lines with content, and how each is set off.
func (r *reader) collect() {
	next := item{rule: -1}
	for i := 0; i < len(r.shape); i++ {
		s, l := &r.shape[i], &r.out.Lines[i]
		switch s.kind {
		case blankLine:
			next.blank = true
			continue
		case ruleLine:
			if next.rules == 0 || int32(l.Indent) < next.low {
				next.low = int32(l.Indent)
			}
			next.rules++
			next.rule = int32(i)
			continue
		}
		it := next
		it.line, it.last, it.col = int32(i), int32(i), int32(l.Indent)
		if s.kind == codeLine {
			it.code = true
			for int(it.last)+1 < len(r.shape) && r.shape[it.last+1].block == s.block {
				it.last++
			}
			i = int(it.last)
		}
		r.items = append(r.items, it)
		next = item{rule: -1}
		if s.glued {
			next.rules, next.rule, next.low = 1, int32(i), it.col
		}
	}
}

// text returns the text of an item, its bullet taken off once that is known.
func (r *reader) text(i int) string {
	it := &r.items[i]
	return r.out.Lines[it.line].Text[it.skip:]
}
