package facts

import "strings"

// contrastClause reads a sentence that tells two things apart: "X is ..., Y is
// ...", "X carries blood away, Y carries it back".
func contrastClause(b *block, f *Fact) bool {
	if b.pairedLabels(f) || b.oneVerb(f) {
		return true
	}
	cut, from := b.clauseBreak()
	if cut == 0 {
		return false
	}
	v1, v2 := b.pastAt(0, cut), b.pastAt(from, len(b.words))
	if v1 < 0 || v2 < 0 || !strings.EqualFold(b.word(v1), b.word(v2)) {
		v1, v2 = b.main(0, cut), b.main(from, len(b.words))
	}
	if v1 <= 0 || v2 <= from || v1 > 4 || v2-from > 4 {
		return false
	}
	if !sameVerb(b.word(v1), b.word(v2)) || b.words[0].is(pronoun|condition|pointing) || b.saysEachTime() || b.words[from].is(pronoun|condition|preposition|negation|conjunction) {
		return false
	}
	if strings.EqualFold(b.text[b.from(0):b.from(v1)], b.text[b.from(from):b.from(v2)]) {
		return false
	}
	f.Kind = Contrast
	f.Items = []Item{
		{Term: b.spans(0, b.from(v1)), Text: b.spans(b.from(v1), int(b.words[cut-1].end))},
		{Term: b.spans(b.from(from), b.from(v2)), Text: b.spans(b.from(v2), len(strings.TrimRight(b.text, ". ")))},
	}
	return true
}

// saysEachTime reports whether the clause begins with when something is so, "every time
// the gate is shut", though with no word that is only there for that.
func (c *clause) saysEachTime() bool {
	return c.isWord(0, "everytime", "anytime") || c.isWord(1, "time") && c.isWord(0, "every", "each", "any")
}

// clauseBreak finds the comma, "while", "whereas" or "but" between two main
// clauses. It returns how many words the first has and where the second
// begins.
func (b *block) clauseBreak() (cut, from int) {
	for i := 1; i+2 < len(b.words); i++ {
		w := &b.words[i]
		if w.depth > 0 {
			continue
		}
		if i > 1 && w.is(condition) && b.isWord(i, "while", "whereas") {
			return i, i + 1
		}
		if w.after&(comma|semicolon) != 0 {
			if from != 0 {
				return 0, 0 // more than two
			}
			cut, from = i+1, i+1
			if b.isWord(from, "but", "while", "whereas", "and") {
				from++
			}
		}
	}
	return cut, from
}

// main returns the index of the main verb of a short clause, -1 for none. A
// verb in its base form counts: its subject may be a plural.
func (b *block) main(from, to int) int {
	if i := b.auxiliaryAt(from, to); i >= 0 {
		return i
	}
	for i := from + 1; i < to; i++ {
		w := &b.words[i]
		if (w.is(third) || w.is(base) && !w.is(nominal)) && !w.has(capital) && b.words[i-1].after == 0 && !b.words[i-1].is(article|preposition) {
			return i
		}
	}
	return -1
}

// pastAt returns the index of the first past form behind another word in
// [from, to), -1 for none.
func (b *block) pastAt(from, to int) int {
	for i := from + 1; i < to; i++ {
		if w := &b.words[i]; w.is(past) && !w.is(nominal) && !w.has(capital) {
			return i
		}
	}
	return -1
}

// auxiliaryAt returns the index of the first auxiliary verb in [from, to), -1
// for none.
func (b *block) auxiliaryAt(from, to int) int {
	for i := from; i < to; i++ {
		if b.words[i].is(auxiliary) {
			return i
		}
	}
	return -1
}

// sameVerb reports whether two verb forms are of one verb, near enough.
func sameVerb(a, b string) bool {
	if strings.EqualFold(a, b) {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= 2 && len(b)-len(a) <= 2 && strings.EqualFold(a, b[:len(a)])
}

// leastAdvice is how many words two pieces of advice have together at least.
const leastAdvice = 7

// mayAdvise reports whether pairedAdvice may fit: the first of its words stands first.
func (c *clause) mayAdvise() bool {
	return len(c.words) >= leastAdvice && adviceWords.mayHold(c.words[0].hash)
}

// pairedAdvice reads "choose X for this, or Y for that".
func pairedAdvice(b *block, f *Fact) bool {
	if !b.isOneOf(0, adviceWords) {
		return false
	}
	for _, link := range [...]string{"for", "to", "when", "if"} {
		one, and, two := b.linkPair(link)
		if two == 0 {
			continue
		}
		f.Kind = Contrast
		cut := int(b.words[and-1].end)
		f.Items = []Item{
			{Term: b.spans(b.from(1), b.from(one)), Text: b.spans(b.from(one), cut)},
			{Term: b.spans(b.from(and+1), b.from(two)), Text: b.spans(b.from(two), len(strings.TrimRight(b.text, ". ")))},
		}
		return true
	}
	return false
}

var (
	adviceWords = setOf("use choose pick prefer take select")
	linkWords   = setOf("for to when if or and but")
)

// linkPair finds "X LINK a and Y LINK b": the two links and the "and" or "or"
// before Y, which has a few words; two is 0 if they are not there.
func (b *block) linkPair(link string) (one, and, two int) {
	for i := 2; i < len(b.words); i++ {
		switch {
		case !linkWords.mayHold(b.words[i].hash):
		case b.isWord(i, link) && (link != "to" || b.at(i+1).is(base)) && one == 0:
			one = i
		case b.isWord(i, link) && (link != "to" || b.at(i+1).is(base)):
			if and == 0 || !b.thing(1, one) || !b.thing(and+1, i) || b.at(and+1).is(determiner|pronoun) && link == "to" {
				return 0, 0, 0
			}
			return one, and, i
		case one > 0 && b.isWord(i, "or", "and", "but"):
			and = i
		}
	}
	return 0, 0, 0
}

// thing reports whether the words [from, to) can name a thing: one to five,
// none of which begins a clause.
func (b *block) thing(from, to int) bool {
	if to <= from || to-from > 5 {
		return false
	}
	for i := from; i < to; i++ {
		if b.words[i].is(condition|pronoun|auxiliary|conjunction) || b.words[i].after != 0 || b.words[i].is(base) && !b.words[i].is(nominal) && i == from {
			return false
		}
	}
	return true
}

// side is one half of a pair that tells two things apart.
type side struct{ term, text Text }

// sideOf reads "X - value" with a short value.
func (b *block) sideOf() (side, bool) {
	i := b.dash()
	if b.isCode() || i == 0 || i > 4 || i+1 >= len(b.words) || len(b.words)-i-1 > 4 || b.hasVerb(0, len(b.words)) ||
		b.quantity() >= 0 || b.words[i+1].is(article|preposition|past) {
		return side{}, false
	}
	return side{b.spans(0, b.from(i)), b.spans(b.from(i+1), b.end())}, true
}

// toldApart reports whether two sides are told apart rather than listed: what
// is said of them shares a stem, or one is the other's negation, or both
// things share a word.
func toldApart(a, b side) bool {
	x, y := strings.Fields(strings.ToLower(a.text.String())), strings.Fields(strings.ToLower(b.text.String()))
	p, q := strings.Fields(strings.ToLower(a.term.String())), strings.Fields(strings.ToLower(b.term.String()))
	if len(x) == 0 || len(y) == 0 || len(p) == 0 || len(q) == 0 || strings.Join(x, " ") == strings.Join(y, " ") || strings.Join(p, " ") == strings.Join(q, " ") {
		return false
	}
	u, v := x[len(x)-1], y[len(y)-1]
	if u == v || len(x) == 1 && len(y) == 1 && sharedStem(u, v) {
		return true
	}
	return negates(x, y) || negates(y, x) || len(p) >= 2 && len(p) == len(q) && p[len(p)-1] == q[len(q)-1]
}

// negates reports whether words begin with the negation of what others begin
// with.
func negates(x, y []string) bool {
	return x[0] == "no" && y[0] != "no" || x[0] == "not" && y[0] != "not" ||
		x[0] == "non-"+y[0] || x[0] == "un"+y[0] || x[0] == "in"+y[0] || x[0] == "a"+y[0]
}

// sharedStem reports whether two words begin alike and end apart: stateful,
// stateless.
func sharedStem(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 4 && n < len(a) && n < len(b)
}

// readContrast reads two blocks in a row that tell two things apart: lines or
// sections "X - this" and "Y - that", or lines under a title that announces
// differences. What stands under them is read as theirs.
func (r *reader) readContrast(bs []*block, s *scope) int {
	if len(bs) < 2 || bs[0].isCode() || bs[1].isCode() {
		return 0
	}
	if sides := r.sides(bs); sides != nil {
		r.contrast(bs[:2], sides, s)
		return 2
	}
	if s.topic != nil && s.topic.contrasts {
		sides := labelSides(bs, s.topic.term.String())
		if sides == nil {
			if sides = subjects(bs); sides != nil && (!namesSides(s.topic.term.String(), sides) || s.topic.begun && !setAgainst(s.topic.term.String(), sides)) {
				sides = nil
			}
		}
		if sides != nil {
			r.contrast(bs[:len(sides)], sides, s)
			return len(sides)
		}
	}
	return 0
}

// sides returns the two sides that the first blocks are, nil if they tell
// nothing apart. Three and more such lines in a row are a list of definitions.
func (r *reader) sides(bs []*block) []side {
	if bs[0].node.Section != bs[1].node.Section || r.lastDashed == bs[0] {
		return nil
	}
	if len(bs) > 2 && !bs[2].node.Section {
		if _, more := bs[2].dashed(); more {
			return nil
		}
	}
	x, ok := bs[0].sideOf()
	if !ok {
		return nil
	}
	y, ok := bs[1].sideOf()
	if !ok || !toldApart(x, y) || standsFor(x.term.String(), x.text.String()) > 0 || standsFor(y.term.String(), y.text.String()) > 0 {
		return nil
	}
	return []side{x, y}
}

// contrastBelow reads a heading "X - this" with a line "Y - that" right under
// it at the same indent: the pair is one fact.
func (r *reader) contrastBelow(b *block, s *scope) bool {
	if b.leaf() || b.children[0].isCode() || !b.children[0].leaf() || b.children[0].node.Indent != b.node.Indent {
		return false
	}
	x, ok := b.sideOf()
	if !ok {
		return false
	}
	y, ok := b.children[0].sideOf()
	if !ok || !toldApart(x, y) {
		return false
	}
	f := &Fact{Kind: Contrast, Items: []Item{{x.term, x.text, nil}, {y.term, y.text, nil}}, Body: Rows{{Text: b.all()}, {Text: b.children[0].all()}}}
	r.addPlace(s, f, b, b.children[0].node.Last)
	r.claim(b)
	r.claim(b.children[0])
	r.readBlocks(b.children[1:], *s)
	return true
}

// dashed reports whether a line is of the form "X - anything".
func (b *block) dashed() (int, bool) {
	if b.isCode() {
		return 0, false
	}
	i := b.tagline()
	return i, i > 0
}

// contrast drafts the fact, and reads what stands under its blocks.
func (r *reader) contrast(bs []*block, sides []side, s *scope) {
	f := &Fact{Kind: Contrast, Items: make([]Item, len(bs)), Body: make(Rows, len(bs))}
	for i, b := range bs {
		f.Items[i] = Item{Term: sides[i].term, Text: sides[i].text}
		f.Body[i].Text = b.all()
	}
	inner := make([]scope, len(bs))
	for i, b := range bs {
		if b.node.Section {
			inner[i] = r.enter(b, s)
		} else if !b.leaf() {
			inner[i] = r.pushTopic(b, s)
			r.label(b)
		}
	}
	if bs[0].node.Section {
		s = &inner[0]
	}
	r.addPlace(s, f, bs[0], bs[len(bs)-1].node.Last)
	for _, b := range bs {
		r.claim(b)
	}
	for i, b := range bs {
		r.readBlocks(b.children, inner[i])
	}
}
