package facts

import "strings"

// fewestValues is how many names with a number each, in a row, are a table of
// values, whatever the names are.
const fewestValues = 3

// readValues reads lines in a row that are a name and its number each, "phenol
// 10" over "water 15.7": what is asked is the number, even of names that are
// written like "Route 53".
func (r *reader) readValues(bs []*block, s *scope) int {
	if bs[0].node.First <= r.noValuesBefore {
		return 0
	}
	n := 0
	for n < len(bs) && (n == 0 || !bs[n].node.Gap) && bs[n].valueAt() > 0 {
		n++
	}
	if n < fewestValues {
		r.noValuesBefore = bs[max(n, 1)-1].node.First
		return 0
	}
	for _, b := range bs[:n] {
		k := b.valueAt()
		name := k - 1
		if name > 0 && b.words[name].has(sign) {
			name--
		}
		f := &Fact{Kind: Statement, Term: b.spans(0, len(strings.TrimRight(b.text[:b.words[name].end], "="))), Value: b.spans(b.from(k), b.end()), Body: OneRow(b.all())}
		r.add(s, f, b)
		r.claim(b)
	}
	return n
}

// valueAt returns the index of the number that ends the clause, perhaps with
// its unit, behind a name of a few words; 0 if the clause is no such thing.
func (b *block) valueAt() int {
	n := len(b.words)
	if !b.leaf() || b.isCode() || b.node.Section || b.marks != nil || n < 2 || n > 6 || b.lead != 0 || b.command || b.node.Cells() != nil || b.classes&auxiliary != 0 {
		return 0
	}
	k := n - 1
	if !b.isValue(k) && (b.words[k].is(unit|letterUnit) || len(b.word(k)) <= 3 && b.words[k].class == 0) {
		k--
	}
	if k < 1 || k > 4 || !b.isValue(k) || b.hasVerb(0, k) || b.words[0].is(sequence|bound) || b.words[0].is(base) && !b.words[0].is(nominal) {
		return 0
	}
	for i := range k {
		if w := &b.words[i]; w.after != 0 && w.after != paren || w.has(sign) && i+1 < k || isDigit(b.word(i)[0]) {
			return 0
		}
	}
	return k
}

// isValue reports whether the i-th word is a number, a range of them or a
// number below zero.
func (c *clause) isValue(i int) bool {
	s := c.word(i)
	return s != "" && c.words[i].has(digits) && c.words[i].before == 0 && numberPrefix(s) == len(s) && (i == 0 || !c.words[i-1].is(month))
}
