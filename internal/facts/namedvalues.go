package facts

// namedValues reads a row of names with a figure behind each: "Kings: Henry VIII
// 1509-1547, Edward VI 1547-1553". Without a label before there are three at least.
func namedValues(b *block, f *Fact) bool {
	if b.behind&comma == 0 || b.lead != 0 || b.command {
		return false
	}
	first, least := 0, 3
	if k := b.colonAt(); k >= 0 {
		if k > 3 || b.hasVerb(0, k+1) || b.words[0].has(digits) {
			return false
		}
		first, least = k+1, 2
	}
	var items []Item
	start := first
	for i := first; i < len(b.words); i++ {
		w := &b.words[i]
		if w.after&comma == 0 && i+1 < len(b.words) {
			if w.has(digits) {
				return false // no figure behind the name
			}
			continue
		}
		if i == start || i-start > 4 || !w.has(digits) || !isDigit(b.word(i)[0]) || !b.words[start].has(capital) || b.words[start].is(preposition|month|condition) || b.hasVerb(start, i) {
			return false
		}
		items = append(items, Item{Term: b.spans(b.from(start), b.wordEnd(i-1)), Text: b.spans(int(w.start), int(w.end))})
		start = i + 1
	}
	if len(items) < least {
		return false
	}
	f.Kind, f.Items = List, items
	if first > 0 {
		f.Term = b.spans(0, b.wordEnd(first-1))
	}
	return true
}
