package facts

// leastTold is how many words a heading says at least of what it names.
const leastTold = 5

// toldHead returns the first word of what a heading says of what it names, "Reefing: a
// rolling up of ..." or "Reefing (the rolling up of ...)", 0 if it is no more than a name.
func (b *block) toldHead() int {
	n := len(b.words)
	if !b.node.Section || n < leastTold+1 || b.behind&(colon|paren) == 0 || b.ends()&colon != 0 || b.ends()&question != 0 && b.words[n-1].depth == 0 {
		return 0
	}
	if k := b.colonAt(); k >= 0 && k < 6 {
		if b.isWord(k+1, "a", "an") && n-k > leastTold && b.partWords() <= k && !b.words[k].has(digits) && !b.hasVerb(0, k+1) && !b.orderAt(0) {
			return k + 1
		}
		return 0
	}
	if b.words[n-1].after&paren == 0 || b.behind&comma != 0 {
		return 0
	}
	for i := 1; i+leastTold <= n && i < 7; i++ {
		w := &b.words[i]
		if w.before&paren == 0 || w.depth != 1 {
			continue
		}
		if w.is(preposition|conjunction|pronoun|sequence|condition|numeral|base) || w.has(digits) || b.orderAt(i) || b.partWords() >= i || b.beforeRemark(n) != i {
			return 0
		}
		return i
	}
	return 0
}

// partWords returns how many words number the part of the notes that a heading is of:
// "Module 3".
func (c *clause) partWords() int {
	if c.numbersPart() && len(c.words) > 2 && c.at(1).has(digits) {
		return 2
	}
	return 0
}

// toldFact drafts what a heading says of what it names, from the i-th word on.
func (b *block) toldFact(i int) *Fact {
	f := &Fact{Kind: Statement, Body: OneRow(b.all())}
	end := b.end()
	if b.words[i].before&paren != 0 {
		end = int(b.words[len(b.words)-1].end)
	} else {
		f.Kind = Definition
	}
	f.Term, f.Value = b.spans(b.from(b.partWords()), b.wordEnd(i-1)), b.spans(int(b.words[i].start), end)
	return f
}
