package facts

// mostKindWords is how many words a line has at most that names one of several kinds.
const mostKindWords = 4

// kindWords are what a title counts that names follow: "three types of sail".
var kindWords = setOf("types kinds sorts forms parts classes categories groups versions modes varieties branches divisions subtypes components")

// readFlat reads a label over lines at its own indent of which only the first are of it.
func (r *reader) readFlat(b *block, s *scope) bool {
	k := b.flatEnd()
	if k == len(b.children) {
		return false
	}
	own := *b
	own.children = b.children[:k]
	r.readParent(&own, s)
	r.readBlocks(b.children[k:], *s)
	return true
}

// flatEnd returns how many of the blocks under a label belong to it, where these stand at
// its own indent without marks: so many as it counts, if they are like each other and the
// next is a sentence, those with the first letters before a dash, or those before a name
// with a row of its own. It returns all of them for any other block.
func (b *block) flatEnd() int {
	n := len(b.children)
	if n < 3 || b.node.Section || b.node.Marker != "" || b.ends()&colon == 0 {
		return n
	}
	for _, c := range b.children {
		if c.isCode() || c.node.Section || c.node.Marker != "" || c.node.Indent != b.node.Indent || c.node.Gap && c != b.children[0] {
			return n
		}
	}
	if count := b.countsKinds(); count > 0 && count < n && b.children[count].sentence() {
		for _, c := range b.children[:count] {
			if !c.leaf() || len(c.words) > mostKindWords || c.hasVerb(1, len(c.words)) {
				return n
			}
		}
		return count
	}
	if k := lettered(b.children); k > 1 {
		return k
	}
	for i := 1; i+1 < n; i++ {
		if c, row := b.children[i], b.children[i+1]; row.behind&comma != 0 && c.leaf() && c.countsRow() > 0 && c.rowBelow(row) != nil {
			return i
		}
	}
	return n
}

// lettered returns how many of the blocks begin with "A -", "B -" and so on, from the
// first on.
func lettered(bs []*block) int {
	n := 0
	for n < len(bs) && len(bs[n].words) > 2 && len(bs[n].word(0)) == 1 && bs[n].word(0)[0]|' ' == 'a'+byte(n) && isDash(bs[n].word(1)) {
		n++
	}
	return n
}

// countsKinds returns how many kinds of something the clause says there are, up to twelve;
// 0 if it does not say.
func (c *clause) countsKinds() int {
	if c.classes&numeral == 0 && c.shapes&digits == 0 {
		return 0
	}
	for i := 0; i+1 < min(6, len(c.words)); i++ {
		if w := &c.words[i]; (w.is(numeral) || w.has(digits)) && w.after == 0 && c.isOneOf(i+1, kindWords) {
			return max(0, countOf(c.word(i)))
		}
	}
	return 0
}

var havingWords = setOf("has have")

// readKindsBelow reads a sentence that says how many kinds something has, with their names
// on the lines right below, at its indent: "a lock has two forms ..." over "mortise" and
// "rim". Names behind these are no more of it.
func (r *reader) readKindsBelow(bs []*block, s *scope) int {
	b := bs[0]
	if b.node.Marker != "" || b.marks != nil || len(bs) < 3 {
		return 0
	}
	count := b.countsKinds()
	if count == 0 && b.anyOf(havingWords) {
		count = b.endsCounting() // "the heart has 4 chambers"
	}
	if count < 2 || len(bs) <= count || !b.hasVerb(1, len(b.words)) {
		return 0
	}
	for _, c := range bs[1 : count+1] {
		if c.isCode() || !c.leaf() || c.marks != nil || c.node.Section || c.node.Gap || c.node.Marker != "" || c.node.Indent != b.node.Indent || !c.names(mostKindWords-1) {
			return 0
		}
	}
	r.countedList(b, bs[1:count+1], s)
	return count + 1
}
