package outline

// A ruleSet is a set of rules by character and width. Most rules of a file are
// like the one before: of that it remembers whether it is in the set.
type ruleSet struct {
	all    map[ruleStyle]bool
	last   ruleStyle
	lastIs bool
}

// has reports whether rules of a style are in the set.
func (s *ruleSet) has(style ruleStyle) bool {
	if style != s.last {
		s.last, s.lastIs = style, s.all[style]
	}
	return s.lastIs
}

type ruleStyle struct {
	char  byte
	width int32
}

func (r *reader) styleOf(line int32) ruleStyle {
	return ruleStyle{r.shape[line].char, r.shape[line].width}
}

// isMajor reports whether the last rule before the item sets off sections.
func (r *reader) isMajor(it *item) bool {
	return it.rules > 0 && r.out.Lines[it.rule].Indent <= r.base && r.major.has(r.styleOf(it.rule))
}

// findRuled finds headings behind rules, whose bodies are indented, if the
// file sets off its sections in this way. marked is how many headings are
// marked otherwise.
func (r *reader) findRuled(marked int) bool {
	n := r.findMajor()
	if n < 2 || marked >= 2 && n < 3 || n < marked {
		return false
	}
	r.findGroups()
	for i := r.first; i < len(r.items); i++ {
		it := &r.items[i]
		if it.code >= 0 || it.marker != noMarker || it.head.kind != noHead {
			continue
		}
		major := r.isMajor(it)
		it.opens = major && it.col == r.base && r.group > 0 && r.majors(it) >= r.group
		switch {
		case it.col == r.base:
			if r.isRuledHead(i, major) {
				it.head = heading{ruleHead, ruleSub}
			}
		case major && r.isDeeper(i+1) && isTitle(r.text(i), 6):
			it.head = heading{ruleHead, indentSub}
		}
	}
	r.findUmbrellas()
	return true
}

// isRuledHead reports whether item i, which stands at the base, is a heading
// in a file where headings stand behind rules.
func (r *reader) isRuledHead(i int, major bool) bool {
	it, deeper := &r.items[i], r.isDeeper(i+1)
	switch {
	case it.rules > 0 && (major || deeper):
		return true
	case i == 0:
		return false
	case it.gap() && !deeper: // one more of a row of headings without bodies
		above := &r.items[i-1]
		return above.head.kind == ruleHead && above.col == it.col && it.rules == 1 &&
			(i+1 == len(r.items) || r.isMajor(&r.items[i+1])) && isTitle(r.text(i), 6) && isTitle(r.text(i-1), 6) &&
			hasTwoParts(r.text(i)) == hasTwoParts(r.text(i-1))
	}
	return deeper && r.items[i-1].col > it.col && isTitle(r.text(i), 5)
}

// findMajor finds the rules that set off sections: at the base, more often
// than not with a line at the base behind them whose body is indented. It
// returns how many such lines there are.
func (r *reader) findMajor() int {
	type count struct{ all, heads int }
	counts := make(map[ruleStyle]count)
	var total, c count
	var style ruleStyle // of the rules that c counts
	for i := r.first; i < len(r.items); i++ {
		it := &r.items[i]
		if it.rules == 0 || r.out.Lines[it.rule].Indent > r.base {
			continue
		}
		if s := r.styleOf(it.rule); s != style {
			counts[style] = c
			style, c = s, counts[s]
		}
		c.all++
		total.all++
		if it.col == r.base && it.code < 0 && it.marker == noMarker && r.isDeeper(i+1) {
			c.heads++
			total.heads++
		}
	}
	counts[style] = c
	delete(counts, ruleStyle{})
	usual := ruleStyle{}
	for s, c := range counts {
		u := counts[usual]
		if c.heads > u.heads || c.heads == u.heads && (s.width > usual.width || s.width == usual.width && s.char < usual.char) {
			usual = s
		}
	}
	// A rule seen once or twice says little: then the others speak for it, less
	// if they are much wider.
	r.major = ruleSet{all: make(map[ruleStyle]bool)}
	for s, c := range counts {
		others := float64(total.heads) / float64(total.all)
		if s.char == usual.char && 10*s.width < 6*usual.width {
			others /= 2
		}
		r.major.all[s] = float64(c.heads)+2*others >= 0.5*float64(c.all+2)
	}
	return total.heads
}

// findGroups finds how many rules in a row set off groups of sections: the
// commonest number above one.
func (r *reader) findGroups() {
	var runs [8]int32
	for i := r.first; i < len(r.items); i++ {
		if it := &r.items[i]; r.isMajor(it) {
			runs[min(r.majors(it), 7)]++
		}
	}
	best := int32(0)
	for n := int32(2); n < 8; n++ {
		if runs[n] >= 2 && runs[n] > best {
			best, r.group = runs[n], n
		}
	}
}

// majors returns how many rules stand before the item that set off sections.
func (r *reader) majors(it *item) int32 {
	n := int32(0)
	for line := it.rule; line >= 0 && n < 7; line-- {
		if r.shape[line].kind != ruleLine && r.shape[line].kind != blankLine {
			break
		}
		if r.shape[line].kind == ruleLine && r.out.Lines[line].Indent <= r.base && r.major.has(r.styleOf(line)) {
			n++
		}
	}
	return n
}

// findUmbrellas makes a heading the title of its group if it is the first in
// it, has no body, and is no statement of its own.
func (r *reader) findUmbrellas() {
	for i := r.first; i+1 < len(r.items); i++ {
		it, next := &r.items[i], &r.items[i+1]
		if it.head == (heading{ruleHead, ruleSub}) && it.opens && next.head == (heading{ruleHead, ruleSub}) &&
			!next.opens && isTitle(r.text(i), 5) && !hasTwoParts(r.text(i)) {
			it.head.sub = groupSub
		}
	}
}

// findFlatRuled finds headings in a file where rules set off blocks and nothing
// is indented: the first lines of the blocks, if most of them could be titles
// and most other lines could not.
func (r *reader) findFlatRuled() bool {
	if !r.findBlockTitles(func(it *item) bool { return it.rules > 0 }) {
		return false
	}
	r.findClearTitles(1)
	return true
}
