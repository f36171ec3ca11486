package facts

import "strings"

// contrastClause reads a sentence that tells two things apart: "X is ..., Y is
// ...", "X carries blood away, Y carries it back".
func contrastClause(b *block, f *Fact) bool {
	cut, from := b.clauseBreak()
	if cut == 0 {
		return false
	}
	v1, v2 := b.finite(0, cut), b.finite(from, len(b.words))
	if v1 <= 0 || v2 <= from || v1 > 4 || v2-from > 4 {
		return false
	}
	if !sameVerb(b.word(v1), b.word(v2)) || b.words[0].is(pronoun|condition|determiner&^article) || b.words[from].is(pronoun) {
		return false
	}
	if strings.EqualFold(b.text[b.from(0):b.from(v1)], b.text[b.from(from):b.from(v2)]) {
		return false
	}
	end := int(b.words[cut-1].end)
	f.Kind = Contrast
	f.Items = []Item{
		{Term: b.spans(0, b.from(v1)), Text: b.spans(b.from(v1), end)},
		{Term: b.spans(b.from(from), b.from(v2)), Text: b.spans(b.from(v2), len(strings.TrimRight(b.text, ". ")))},
	}
	return true
}

// clauseBreak finds the comma, "while", "whereas" or "but" between two main
// clauses. It returns how many words the first has and where the second
// begins.
func (b *block) clauseBreak() (cut, from int) {
	for i := 2; i+2 < len(b.words); i++ {
		w := b.words[i]
		if w.depth > 0 {
			continue
		}
		if b.isWord(i, "while", "whereas") {
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

// finite returns the index of the first finite verb among the words [from,
// to), -1 for none.
func (b *block) finite(from, to int) int {
	for i := from; i < to; i++ {
		w := b.words[i]
		if w.is(auxiliary) || w.is(third) && !w.is(nominal) || i > from && w.is(base) && !w.is(nominal) {
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

// side is one half of a pair of lines that tell two things apart.
type side struct{ term, text Text }

// sideOf reads "X - value" with a short value.
func (b *block) sideOf() (side, bool) {
	i := b.dash()
	if i == 0 || i > 4 || i+1 >= len(b.words) || b.hasVerb(0, len(b.words)) || b.quantity() >= 0 || b.arrowParts() != nil {
		return side{}, false
	}
	return side{b.spans(0, b.from(i)), b.spans(b.from(i+1), len(b.text))}, len(b.words)-i-1 <= 4
}

// toldApart reports whether two sides are told apart rather than listed: what
// is said of them shares a stem, or one is the other's negation, or both
// things share a word.
func toldApart(a, b side) bool {
	x, y := strings.Fields(strings.ToLower(a.text.String())), strings.Fields(strings.ToLower(b.text.String()))
	if len(x) == 0 || len(y) == 0 || strings.Join(x, " ") == strings.Join(y, " ") {
		return false
	}
	u, v := x[len(x)-1], y[len(y)-1]
	if u == v || len(x) == 1 && len(y) == 1 && sharedStem(u, v) {
		return true
	}
	for _, s := range [][2]string{{x[0], y[0]}, {y[0], x[0]}} {
		if s[0] == "no" || s[0] == "not" || s[0] == "non-"+s[1] || s[0] == "un"+s[1] || s[0] == "in"+s[1] || s[0] == "a"+s[1] {
			return true
		}
	}
	p, q := strings.Fields(strings.ToLower(a.term.String())), strings.Fields(strings.ToLower(b.term.String()))
	return len(p) >= 2 && len(p) == len(q) && p[len(p)-1] == q[len(q)-1] && p[0] != q[0]
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

// readContrast reads two lines in a row that tell two things apart.
func (r *reader) readContrast(bs []*block, s scope) int {
	if len(bs) < 2 || bs[1].isCode() || !bs[0].leaf() || !bs[1].leaf() || bs[1].node.Section {
		return 0
	}
	x, ok := bs[0].sideOf()
	if !ok {
		return 0
	}
	y, ok := bs[1].sideOf()
	if !ok || !toldApart(x, y) || standsFor(x.term.String(), x.text.String()) {
		return 0
	}
	r.contrast(bs[:2], []side{x, y}, s)
	return 2
}

// contrastSections reads two sections in a row that are nothing but headings
// told apart.
func (r *reader) contrastSections(bs []*block, s scope) int {
	if len(bs) < 2 || !bs[1].node.Section || !bs[0].leaf() || !bs[1].leaf() {
		return 0
	}
	x, ok := bs[0].sideOf()
	if !ok {
		return 0
	}
	y, ok := bs[1].sideOf()
	if !ok || !toldApart(x, y) {
		return 0
	}
	for i, b := range bs[:2] {
		inner := s
		inner.path = append(s.path[:len(s.path):len(s.path)], b.title())
		inner.sections = len(inner.path)
		inner.service = ""
		r.resolve(&inner)
		r.book.Sections = append(r.book.Sections, Section{Title: b.title(), Service: inner.service, Category: inner.category,
			Place: Place{r.file, b.node.First, b.node.Last}})
		if i == 0 {
			defer r.contrast(bs[:2], []side{x, y}, inner)
		}
	}
	return 2
}

// contrast drafts the fact.
func (r *reader) contrast(bs []*block, sides []side, s scope) {
	f := Fact{Kind: Contrast}
	for i, b := range bs {
		f.Items = append(f.Items, Item{Term: sides[i].term, Text: sides[i].text})
		f.Body = append(f.Body, Row{Text: b.all()})
	}
	r.addRange(s, f, bs[0], bs[len(bs)-1])
	for _, b := range bs {
		r.claimAll(b)
	}
}
