package facts

import (
	"slices"
	"strconv"
	"strings"

	"crib/internal/problem"
)

// compare finds what is said twice, nearly twice and differently, and tells apart
// facts that share an id. Every fact is looked up in tables of hashes and
// compared to a handful of others at most, so the work grows with the notes and no
// faster; most are not touched themselves, as their sketches tell enough. It returns
// the facts that may be attributes: see demoteAttributes.
func (r *reader) compare() (attributes []*Fact) {
	n := len(r.drafts)
	c := comparer{r: r, sketcher: &r.sketcher, same: newTable(n), kin: newTable(n), places: newTable(n), words: newTable(2 * n)}
	r.book.Facts = make([]*Fact, 0, n)
	for i, f := range r.drafts {
		if old := c.duplicate(i, f); old != nil {
			r.drafts[i] = old
			continue
		}
		r.book.Facts = append(r.book.Facts, f)
		if n := c.namesakes(i); n > 0 {
			f.ID += "-" + strconv.Itoa(n+1)
		}
		if c.sketches[i].attribute {
			attributes = append(attributes, f)
		}
		c.similar(i, f)
	}
	return attributes
}

// comparer holds what the facts before the one at hand are found by.
type comparer struct {
	*sketcher
	r      *reader
	same   *table // body and path -> fact
	kin    *table // body -> fact
	places *table // path and words -> fact: the same subject
	words  *table // rare words -> fact
}

// duplicate returns the fact that says the same already, with the new place
// added to it; nil if there is none.
func (c *comparer) duplicate(i int, f *Fact) *Fact {
	s := &c.sketches[i]
	key := s.body ^ s.path*hashPrime
	old := c.saidHere(key, f)
	if old == nil {
		old = c.saidAbove(s, f)
	}
	if old != nil {
		c.r.report(f, problem.Warning, "duplicate-fact", "said already in %s; take one of the two out", c.r.where(old, f))
		old.Places = append(old.Places, f.Places...)
		return old
	}
	c.same.add(key, i)
	c.kin.add(s.body, i)
	return nil
}

// saidHere finds the fact under the same titles with the same body.
func (c *comparer) saidHere(key uint64, f *Fact) *Fact {
	for k := c.same.first(key); k >= 0; k = c.same.next(k) {
		if old := c.r.drafts[k]; samePath(old.Path, f.Path) && sameBody(old.Body, f.Body) {
			return old
		}
	}
	return nil
}

// saidAbove finds a fact with the same body under a title above or below, if
// the fact names its own subject. Short lines stand under many titles: only
// the last few are looked at.
func (c *comparer) saidAbove(s *sketch, f *Fact) *Fact {
	for k, tried := c.kin.first(s.body), 0; k >= 0 && tried < 4; k, tried = c.kin.next(k), tried+1 {
		if c.sketches[k].root != s.root {
			continue
		}
		old := c.r.drafts[k]
		if old.Service == f.Service && nested(old.Path, f.Path) && sameBody(old.Body, f.Body) && selfContained(f) {
			return old
		}
	}
	return nil
}

// similar reports the first fact that a new one nearly repeats or contradicts.
func (c *comparer) similar(i int, f *Fact) {
	s := &c.sketches[i]
	if s.measured && s.start < s.end {
		words, key := c.sorted(s), s.path
		for _, w := range words {
			key = (key ^ uint64(w)) * hashPrime
		}
		if k := c.places.first(key); k >= 0 && slices.Equal(c.sorted(&c.sketches[k]), words) {
			c.weigh(k, f, 1)
			c.places.add(key, i)
			return
		}
		c.places.add(key, i)
	}
	if s.end-s.start < leastAlike || s.command || c.kin.next(i) >= 0 {
		return // little to compare, or said elsewhere and compared there
	}
	words := c.sorted(s)
	if len(words) < leastAlike {
		return
	}
	// Two facts that are three quarters alike most often share two of their
	// three least hashes.
	bands := [2]uint64{uint64(words[0])<<32 | uint64(words[1]), uint64(words[1])<<32 | uint64(words[2])}
	found := false
	for b, band := range bands {
		for k, tried := c.words.first(band), 0; k >= 0 && tried < 4 && !found; k, tried = c.words.next(k), tried+1 {
			found = c.near(k/2, i, f)
		}
		c.words.add(band, 2*i+b)
	}
}

// near compares two facts word by word, and reports them if they are alike.
func (c *comparer) near(k, i int, f *Fact) bool {
	a, b := &c.sketches[k], &c.sketches[i]
	if a.body == b.body {
		return false
	}
	common, all := overlap(c.sorted(a), c.sorted(b))
	if common == 0 {
		return false
	}
	old := c.r.drafts[k]
	if old.Places[0] == f.Places[0] || old.Kind == Contrast != (f.Kind == Contrast) {
		return false
	}
	if len(old.Term) > 0 && len(f.Term) > 0 && f.Kind != Limit && f.Kind != Goal && !sameFolded(old.Term.String(), f.Term.String()) || !c.sameOrder(old, f) {
		return false
	}
	c.weigh(k, f, float64(common)/float64(all))
	return true
}

// weigh says whether two facts that are alike agree. Facts with the same words
// and different quantities contradict each other.
func (c *comparer) weigh(k int, f *Fact, likeness float64) {
	old := c.r.drafts[k]
	x, y := quantities(old), quantities(f)
	if likeness == 1 && letters(old) != letters(f) {
		return // "C = 12", "H = 12"
	}
	switch {
	case slices.Equal(x, y):
		if likeness == 1 || old.Service == f.Service || likeness > 0.8 {
			c.r.report(f, problem.Info, "near-duplicate", "says nearly what %s says; keep the better one", c.r.where(old, f))
		}
	case likeness == 1 && len(x) > 1 && datedApart(shown(old), shown(f)):
	case likeness == 1 && old.Service == f.Service && len(x) == len(y):
		c.r.report(f, problem.Warning, "contradiction", "says %s where %s says %s; only one can be right: mend the other",
			strings.Join(shown(f), ", "), c.r.where(old, f), strings.Join(shown(old), ", "))
	}
}

// report adds a problem of a fact.
func (r *reader) report(f *Fact, severity problem.Severity, code, format string, args ...any) {
	r.book.Problems.Add(f.Places[0].Pos(), severity, code, format, args...)
}

// where names the place of a fact to a reader of another: a line of the same
// file, or a position.
func (r *reader) where(f, from *Fact) any {
	p := f.Places[0]
	if p.File == from.Places[0].File {
		return "line " + itoa(p.First)
	}
	return p.Pos()
}

// samePath reports whether two paths are the same but for letter case.
func samePath(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] && !strings.EqualFold(a[i], b[i]) {
			return false
		}
	}
	return true
}

// nested reports whether one path begins with the other.
func nested(a, b []string) bool {
	n := min(len(a), len(b))
	return samePath(a[:n], b[:n])
}

// sameBody reports whether two bodies are the same but for letter case and
// final marks.
func sameBody(a, b Rows) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if len(a[i].Text) != len(b[i].Text) { // stress in capitals makes a span
			if !sameFolded(a[i].Text.String(), b[i].Text.String()) {
				return false
			}
			continue
		}
		for k := range a[i].Text {
			if !strings.EqualFold(strings.TrimRight(a[i].Text[k].Text, finalMarks), strings.TrimRight(b[i].Text[k].Text, finalMarks)) {
				return false
			}
		}
	}
	return true
}

// finalMarks do not tell facts apart.
const finalMarks = " .,;:"

// selfContained reports whether a fact names its own subject, so that it says
// the same under another title.
func selfContained(f *Fact) bool {
	if len(f.Body) != 1 {
		return false
	}
	c := clause{text: f.Body[0].Text.String(), mem: &memory{kept: &kept{}}}
	c.split()
	return len(c.words) >= 5 && c.loose(1, len(c.words)) > 0 && !c.words[0].is(pronoun|auxiliary) && !c.words[0].plainThird()
}

// sameFolded reports whether two texts are the same but for case, blanks and final
// marks.
func sameFolded(a, b string) bool { return a == b || foldText(a) == foldText(b) }

// foldText makes texts comparable.
func foldText(s string) string {
	return strings.TrimRight(strings.Join(strings.Fields(strings.ToLower(s)), " "), ".,;:")
}

// overlap counts what two sorted lists have in common, and what they have
// together. It gives up, and returns 0, where that is less than three quarters.
func overlap(a, b []uint32) (common, all int) {
	n := len(a) + len(b)
	// Of n in all, c being common, n-c are different: 4c >= 3(n-c).
	odd := n - 2*((3*n+6)/7) // as many may be in one list alone
	if odd < max(len(a), len(b))-min(len(a), len(b)) {
		return 0, n
	}
	for len(a) > 0 && len(b) > 0 && odd >= 0 {
		switch {
		case a[0] < b[0]:
			a, odd = a[1:], odd-1
		case a[0] > b[0]:
			b, odd = b[1:], odd-1
		default:
			common++
			a, b = a[1:], b[1:]
		}
	}
	if odd < len(a)+len(b) {
		return 0, n
	}
	return common, n - common
}

// sameOrder reports whether most words that stand side by side in one fact do
// so in the other: "from A to B" is not "from B to A".
func (c *sketcher) sameOrder(one, other *Fact) bool {
	a, _, _ := one.tellingWords(c.inOrder[0][:0])
	b, _, _ := other.tellingWords(c.inOrder[1][:0])
	c.inOrder, c.pairs = [2][]uint32{a, b}, c.pairs[:0]
	for i := 1; i < len(a); i++ {
		c.pairs = append(c.pairs, uint64(a[i-1])<<32|uint64(a[i]))
	}
	slices.Sort(c.pairs)
	common := 0
	for i := 1; i < len(b); i++ {
		if _, ok := slices.BinarySearch(c.pairs, uint64(b[i-1])<<32|uint64(b[i])); ok {
			common++
		}
	}
	return 2*common >= max(len(a), len(b))-1
}
