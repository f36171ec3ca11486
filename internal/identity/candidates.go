package identity

import (
	"cmp"
	"slices"
	"strings"
)

// candidate is a recorded fact and a fact of this build that may be one.
type candidate struct {
	old, built *fact
	same       bool    // they read the same to the letter
	alike      float32 // how alike they read, from 0 to 1
	titles     float32 // how alike the titles above them are, from 0 to 1
	neighbours float32 // 1 if they stand between the same matched facts, 0.5 if behind or before the same
	telling    float32 // of the one that tells less
	twins      bool    // several facts read like one of the two
	likened    bool    // the fact of this build reads more like another one, which is matched
}

// score orders the candidates.
func (c *candidate) score() float32 { return c.alike + 0.3*c.titles + 0.3*c.neighbours }

// inPlace reports whether the fact stands where it stood.
func (c *candidate) inPlace() bool { return c.titles == 1 && c.neighbours >= 0.5 }

// The numbers here and below are what keeps apart the pairs of facts that are
// one and those that are not in the histories of the tests.

// threshold is the likeness that a candidate must have to be taken if it has
// no rival: the more of its surroundings agree, the less of its text has to.
// A short text is easily nearly the same by chance, a long one hardly.
func (c *candidate) threshold() float32 {
	return 0.75 - 0.1*c.titles - 0.15*c.neighbours + 0.1*max(0, 4-c.telling) - 0.02*min(5, max(0, c.telling-4))
}

// clear reports whether the candidate would be taken if it had no rival.
func (c *candidate) clear() bool {
	switch {
	case c.same && c.telling < 2-c.titles-c.neighbours:
		return false // somebody may well write that again
	case !c.same && c.alike < c.threshold():
		return false
	case c.twins && !(c.titles == 1 && c.neighbours == 1 && c.alike >= 0.6):
		// Of several facts that read the same another one may have moved.
		return false
	}
	return !c.likened // else it may be a copy of that, with other words
}

// outdoes reports whether c is clearly better than a rival. settled says that
// the rival's other fact has a better candidate.
func (c *candidate) outdoes(rival *candidate, settled bool) bool {
	lead := c.score() - rival.score()
	switch {
	case rival.same && !c.same:
		// The text stands elsewhere to the letter: whether that is the fact
		// and this another one, or that a copy, nobody can tell.
		return false
	case rival.same && !(c.inPlace() && !rival.inPlace()):
		return false
	case c.same && !c.inPlace() && rival.alike >= rival.threshold()-0.15:
		// The other one may be it reworded, and this one a copy.
		return false
	case rival.alike > c.alike+0.1:
		// It stands better, but reads less alike.
		return false
	case rival.alike >= 0.6 && !settled && !c.same:
		// Either may be a copy of the other, and copies stand side by side.
		return lead-0.3*(c.neighbours-rival.neighbours) >= 0.25
	case rival.alike >= 0.3:
		// Both may be the fact, in other words.
		return lead >= 0.15+0.4*(1-c.alike)
	}
	return lead >= 0.15
}

// tellsMuch is how telling a text must be for two people hardly to write the
// same by chance: about three rare words.
const tellsMuch = 3

// Bounds on how many pairs are looked at; with them no step grows faster than
// the notes.
const (
	maxPosting = 64  // facts that share a word
	maxCrowd   = 400 // pairs of facts that share a place
	maxLikely  = 12  // candidates of a fact by their words
)

// surroundings finds the matched facts around each fact.
type surroundings struct{ before, behind map[*fact]*fact }

// surround notes for each unmatched fact the nearest matched facts before and
// behind it in its file.
func surround(facts []*fact) surroundings {
	s := surroundings{map[*fact]*fact{}, map[*fact]*fact{}}
	nearest := func(f, next *fact, known map[*fact]*fact) *fact {
		if next == nil || next.mate != nil {
			return next
		}
		return known[next]
	}
	for _, f := range facts {
		if f.mate == nil {
			s.before[f] = nearest(f, f.prev, s.before)
		}
	}
	for _, f := range slices.Backward(facts) {
		if f.mate == nil {
			s.behind[f] = nearest(f, f.next, s.behind)
		}
	}
	return s
}

// finder finds candidates among the facts without a mate.
type finder struct {
	old, built       []*fact
	oldNear, newNear surroundings
	wordings         map[*fact]wording
	titles           *titleMap
	oldTexts         map[string]int // how many facts have a text, or a row of it, on either side
	newTexts         map[string]int
	others           *index // of the facts of this build that are matched
	found            map[[2]*fact]bool
	candidates       []*candidate
}

// find returns the candidates of one round.
func (x *finder) find() []*candidate {
	x.found = map[[2]*fact]bool{}
	x.candidates = nil
	x.byPlace()
	x.byWords()
	return x.candidates
}

// place is something that facts on both sides can share, apart from words.
type place struct {
	before, behind *fact // recorded facts
	path           string
}

// byPlace adds the facts that stand between the same facts, behind or before
// the same, or under the same titles.
func (x *finder) byPlace() {
	at := map[place]*sides{}
	add := func(p place, f *fact, old bool) {
		s := at[p]
		if s == nil {
			s = &sides{}
			at[p] = s
		}
		if old {
			s.old = append(s.old, f)
		} else {
			s.built = append(s.built, f)
		}
	}
	for _, f := range x.old {
		for _, p := range places(f.latest(), x.oldNear.before[f], x.oldNear.behind[f]) {
			add(p, f, true)
		}
	}
	for _, f := range x.built {
		for _, p := range places(f.latest(), mateOf(x.newNear.before[f]), mateOf(x.newNear.behind[f])) {
			if at[p] != nil {
				add(p, f, false)
			}
		}
	}
	for _, f := range x.built {
		for _, p := range places(f.latest(), mateOf(x.newNear.before[f]), mateOf(x.newNear.behind[f])) {
			s := at[p]
			if s == nil || len(s.old)*len(s.built) > maxCrowd {
				continue
			}
			for _, o := range s.old {
				x.add(o, f)
			}
		}
	}
}

// places returns what facts may share with one in this place.
func places(v *version, before, behind *fact) []place {
	out := []place{{path: v.path}}
	if before != nil {
		out = append(out, place{before: before})
	}
	if behind != nil {
		out = append(out, place{behind: behind})
	}
	if before == nil && behind == nil {
		out = append(out, place{path: v.file + "\x00"})
	}
	return out
}

func mateOf(f *fact) *fact {
	if f == nil {
		return nil
	}
	return f.mate
}

// byWords adds the facts that share telling words.
func (x *finder) byWords() {
	postings := map[string][]int{}
	for k, f := range x.old {
		eachWord(x.wordings[f], func(t term) { postings[t.word] = append(postings[t.word], k) })
	}
	shared := make([]float32, len(x.old)) // with the fact at hand
	var sharing []int
	for _, f := range x.built {
		eachWord(x.wordings[f], func(t term) {
			list := postings[t.word]
			if len(list) > maxPosting {
				return
			}
			for _, k := range list {
				if shared[k] == 0 {
					sharing = append(sharing, k)
				}
				shared[k] += t.weight
			}
		})
		slices.SortFunc(sharing, func(a, b int) int {
			return cmp.Or(cmp.Compare(shared[b], shared[a]), cmp.Compare(a, b))
		})
		for _, k := range sharing[:min(len(sharing), maxLikely)] {
			x.add(x.old[k], f)
		}
		for _, k := range sharing {
			shared[k] = 0
		}
		sharing = sharing[:0]
	}
}

// index finds facts by their words.
type index struct {
	lex      *lexicon
	facts    []*fact
	postings map[string][]*fact // nil until it is asked for the first time
}

// reads reports whether one of the facts, among those that are likeliest by
// their words, reads at least so much like a text.
func (x *index) reads(w wording, alike float32) bool {
	if x.postings == nil {
		x.fill()
	}
	shared := map[*fact]float32{}
	eachWord(w, func(t term) {
		for _, f := range x.postings[t.word] {
			shared[f] += t.weight
		}
	})
	var likely []*fact
	for f := range shared {
		likely = append(likely, f)
	}
	slices.SortFunc(likely, func(f, g *fact) int { return cmp.Or(cmp.Compare(shared[g], shared[f]), cmp.Compare(f.rank, g.rank)) })
	return slices.ContainsFunc(likely[:min(len(likely), maxLikely)], func(f *fact) bool {
		return similarity(w, x.lex.wording(f.latest().body)) >= alike
	})
}

// fill notes down the facts that are matched by the words that the lexicon
// knows, as far as these are rare.
func (x *index) fill() {
	x.postings = map[string][]*fact{}
	for _, f := range x.facts {
		if f.mate == nil {
			continue
		}
		words(f.latest().body, func(w []byte) {
			if n := x.lex.uses[string(w)]; n > 0 && n <= maxPosting {
				x.postings[string(w)] = append(x.postings[string(w)], f)
			}
		})
	}
}

// eachWord calls yield once for each different word.
func eachWord(w wording, yield func(term)) {
	for i, t := range w.sorted {
		if i == 0 || t.word != w.sorted[i-1].word {
			yield(t)
		}
	}
}

// add compares two facts and notes them down if they have anything in common.
func (x *finder) add(old, built *fact) {
	k := [2]*fact{old, built}
	if x.found[k] || !keysAgree(old.latest().key, built.latest().key) {
		return
	}
	x.found[k] = true
	a, b := x.wordings[old], x.wordings[built]
	c := &candidate{old: old, built: built, telling: min(a.telling(), b.telling())}
	was, is := old.latest().body, built.latest().body
	c.same, c.alike = was == is, 1
	if !c.same {
		c.alike = similarity(a, b)
	}
	if c.alike < 0.1 {
		return
	}
	c.titles = x.titles.likeness(old.latest().path, built.latest().path)
	c.neighbours = x.neighbours(old, built)
	c.twins = x.oldTexts[was] > 1 || x.newTexts[is] > 1 || was != is && (x.newTexts[was] > 0 || x.oldTexts[is] > 0)
	if !c.same && c.alike >= c.threshold() {
		c.likened = x.others.reads(b, c.alike+0.1*float32(btoi(c.titles == 1 && c.neighbours == 1)))
	}
	x.candidates = append(x.candidates, c)
}

// keysAgree reports whether the author did not tell two facts apart.
func keysAgree(a, b string) bool { return a == "" || b == "" || a == b }

// neighbours compares the matched facts around two facts. The ends of files of
// one name are alike.
func (x *finder) neighbours(old, built *fact) float32 {
	sameFile := old.latest().file == built.latest().file
	agree := func(a, b *fact) float32 {
		if a == nil && b == nil && sameFile || a != nil && b != nil && a.mate == b {
			return 0.5
		}
		return 0
	}
	return agree(x.oldNear.before[old], x.newNear.before[built]) + agree(x.oldNear.behind[old], x.newNear.behind[built])
}

// countTexts counts the facts of each text.
func countTexts(facts []*fact) map[string]int {
	count := make(map[string]int, len(facts))
	for _, f := range facts {
		count[f.latest().body]++
	}
	return count
}

// countRows counts the facts of each text, and those that have it as a row.
func countRows(facts []*fact) map[string]int {
	count := countTexts(facts)
	for _, f := range facts {
		if body := f.latest().body; strings.Contains(body, "\n") {
			for row := range strings.SplitSeq(body, "\n") {
				count[withoutNumber(row)]++
			}
		}
	}
	return count
}

// withoutNumber returns a row without the number that it begins with.
func withoutNumber(row string) string {
	if rest := strings.TrimLeft(row, "0123456789"); len(rest) < len(row) {
		if text, ok := strings.CutPrefix(rest, ". "); ok {
			return text
		}
		if text, ok := strings.CutPrefix(rest, ") "); ok {
			return text
		}
	}
	return row
}
