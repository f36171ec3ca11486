package outline

import "slices"

// collect lists the lines with content, and how each is set off.
func (r *reader) collect() {
	n, block := 0, int32(0)
	for i := range r.shape {
		if k := r.shape[i].kind; k == textLine || k == codeLine {
			n++
		}
	}
	r.spare.items = slices.Grow(r.spare.items[:0], n)
	r.items = r.spare.items
	next := item{rule: -1, code: -1}
	for i := 0; i < len(r.shape); i++ {
		s, l := &r.shape[i], &r.out.Lines[i]
		switch s.kind {
		case blankLine:
			next.blank = true
			continue
		case underLine:
			r.items[len(r.items)-1].last = int32(i)
			continue
		case ruleLine:
			if s.char == '|' || s.char == drawn { // part of a table or a drawing
				continue
			}
			next.addRule(int32(i), l.Indent)
			continue
		}
		it := next
		it.line, it.last, it.col = int32(i), int32(i), l.Indent
		next = item{rule: -1, code: -1}
		if s.kind == codeLine {
			it.code, it.last = block, r.blocks[block].last
			it.col = int32(r.blocks[block].indent)
			block++
			i = int(it.last)
		} else {
			it.lead = s.lead
			if s.glued {
				next.addRule(int32(i), it.col)
			}
		}
		r.items = append(r.items, it)
	}
	r.setBase()
}

// addRule notes that a rule stands before the item.
func (it *item) addRule(line, indent int32) {
	if it.rules == 0 || indent < it.low {
		it.low = indent
	}
	it.rules++
	it.rule = line
}

// setBase finds the least indent.
func (r *reader) setBase() {
	for i := range r.items {
		if it := &r.items[i]; i == 0 || it.col < r.base {
			r.base = it.col
		}
	}
}
