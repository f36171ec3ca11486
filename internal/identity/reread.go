package identity

import (
	"cmp"
	"slices"
	"strings"
)

// matchReread matches the facts whose words stand where they stood, although
// other titles are over them now, or crib divides the words otherwise: because
// a heading was changed, lines were joined or divided, or another release of
// crib reads the notes by other rules. What counts is the author's words, so it
// compares all words of a file between two facts that are matched.
func (m *matcher) matchReread() {
	oldTexts, newTexts := countTexts(m.liveFacts()), countTexts(m.built)
	there := pathsOf(m.built)
	gaps := map[gap]*sides{}
	for _, run := range runs(m.liveFacts()) {
		gaps[gap{mateOf(run.before), mateOf(run.behind), run.file}] = &sides{old: run.facts}
	}
	for _, run := range runs(m.built) {
		s := gaps[gap{run.before, run.behind, run.file}]
		if s == nil {
			continue
		}
		pairs, untouched := m.reread(s.old, run.facts)
		pairs = slices.DeleteFunc(pairs, func(p pair) bool {
			was, is := p.old.latest(), p.built.latest()
			return !untouched && !(unmoved(was.path, is.path, there) && noTwins(was, is, oldTexts, newTexts))
		})
		for _, p := range pairs {
			if p.best {
				marry(p.old, p.built)
			}
		}
		for _, p := range pairs {
			p.old.part = p.old.part || p.old.mate == nil && p.built.mate != nil
			p.built.part = p.built.part || p.built.mate == nil && p.old.mate != nil
		}
	}
}

// gap is the room between two facts of this build in a file, nil at its ends.
type gap struct {
	before, behind *fact
	file           string
}

// run is a number of neighbouring facts without a mate, and the facts around
// them.
type run struct {
	before, behind *fact
	file           string
	facts          []*fact
}

// runs returns the runs of facts.
func runs(facts []*fact) []run {
	var out []run
	for _, f := range facts {
		switch {
		case f.mate != nil:
		case f.prev != nil && f.prev.mate == nil:
			r := &out[len(out)-1]
			r.facts, r.behind = append(r.facts, f), f.next
		default:
			out = append(out, run{f.prev, f.next, f.latest().file, []*fact{f}})
		}
	}
	return out
}

// unmoved reports whether a fact may stand under the titles that a recorded one
// stood under: they are as they were, there are more or fewer of them, or the
// old ones are gone.
func unmoved(old, built string, there map[string]bool) bool {
	return !there[old] || kindred(old, built)
}

// kindred reports whether two paths are the same, or one has more titles.
func kindred(a, b string) bool {
	return a == b || strings.HasPrefix(a+pathSeparator, b+pathSeparator) || strings.HasPrefix(b+pathSeparator, a+pathSeparator)
}

// noTwins reports whether no other fact may have taken the place of a recorded
// one. Twins must be as many as they were, and their titles tell them apart.
func noTwins(old, built *version, oldTexts, newTexts map[string]int) bool {
	was, is := old.body, built.body
	if was == is {
		return oldTexts[was] == newTexts[is] && (oldTexts[was] == 1 || kindred(old.path, built.path))
	}
	return oldTexts[was] == 1 && newTexts[is] == 1 && newTexts[was] == 0 && oldTexts[is] == 0
}

// shared is what two facts have in common: so many words, and so many of them
// that the notes of both ask for.
type shared struct{ words, recalled int }

// less orders by what is asked for first: a history is one of recalling that.
func (s shared) less(t shared) bool {
	return s.recalled < t.recalled || s.recalled == t.recalled && s.words < t.words
}

// reread returns the pairs of facts of which one holds all words of the other,
// after the words of all are aligned; what else the one says is to stand on the
// other side too, but for a quarter: it is not newly written. untouched
// says that all words of the facts are the same, so that nothing was edited but
// titles.
func (m *matcher) reread(old, built []*fact) (pairs []pair, untouched bool) {
	a, b := newStream(old, m.recalledBefore), newStream(built, m.recalledNow)
	common := map[[2]int]shared{}
	inOld, inBuilt := make([]int, len(old)), make([]int, len(built)) // aligned words
	aligned := 0
	for i, j := range align(a.words, b.words) {
		if j < 0 || a.facts[i] < 0 || b.facts[j] < 0 {
			continue
		}
		aligned++
		inOld[a.facts[i]]++
		inBuilt[b.facts[j]]++
		k := [2]int{a.facts[i], b.facts[j]}
		c := common[k]
		common[k] = shared{c.words + 1, c.recalled + btoi(a.recalled[i] && b.recalled[j])}
	}
	bestOld, bestBuilt := map[int]int{}, map[int]int{} // for each fact on one side that of the other
	keys := sortedPairs(common)
	for _, k := range keys {
		if o, ok := bestOld[k[1]]; !ok || common[[2]int{o, k[1]}].less(common[k]) {
			bestOld[k[1]] = k[0]
		}
		if n, ok := bestBuilt[k[0]]; !ok || common[[2]int{k[0], n}].less(common[k]) {
			bestBuilt[k[0]] = k[1]
		}
	}
	for _, k := range keys {
		o, n := old[k[0]], built[k[1]]
		whole := common[k].words == min(a.length[k[0]], b.length[k[1]]) &&
			4*inOld[k[0]] >= 3*a.length[k[0]] && 4*inBuilt[k[1]] >= 3*b.length[k[1]]
		if whole && keysAgree(o.latest().key, n.latest().key) {
			pairs = append(pairs, pair{o, n, bestOld[k[1]] == k[0] && bestBuilt[k[0]] == k[1]})
		}
	}
	return pairs, aligned == a.said() && aligned == b.said()
}

// pair is a recorded fact and one of this build of which one holds all words of
// the other. best says that neither has more in common with a third one.
type pair struct {
	old, built *fact
	best       bool
}

// recalledBefore returns the words that the notes of a recorded fact ask for.
func (m *matcher) recalledBefore(f *fact) map[string]bool {
	out := map[string]bool{}
	for _, e := range f.entries {
		if n, err := e.rec.note(); err == nil && !e.rec.retired {
			words(hidden(n), func(w []byte) { out[string(w)] = true })
		}
	}
	return out
}

// recalledNow returns the words that the notes of a fact of this build ask for.
func (m *matcher) recalledNow(f *fact) map[string]bool {
	out := map[string]bool{}
	for _, i := range f.notes {
		words(hidden(m.notes[i]), func(w []byte) { out[string(w)] = true })
	}
	return out
}

// sortedPairs returns the keys of a map in order.
func sortedPairs(m map[[2]int]shared) [][2]int {
	var keys [][2]int
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return keys
}

// stream is the words of facts one after the other, with the titles where they
// change: about what stands in the file.
type stream struct {
	words    []string
	facts    []int  // of each word; -1 for one of a title
	recalled []bool // of each word, whether a note of its fact asks for it
	length   []int  // how many words each fact has
}

func newStream(facts []*fact, recalled func(*fact) map[string]bool) *stream {
	s := &stream{}
	path := ""
	for i, f := range facts {
		v := f.latest()
		if v.path != path {
			path = v.path
			_, last := leaf(path)
			s.add(last, -1, nil)
		}
		start := len(s.words)
		s.add(v.body, i, recalled(f))
		s.length = append(s.length, len(s.words)-start)
	}
	return s
}

// said returns how many words the facts have.
func (s *stream) said() int {
	n := 0
	for _, length := range s.length {
		n += length
	}
	return n
}

func (s *stream) add(text string, fact int, recalled map[string]bool) {
	words(text, func(w []byte) {
		s.words = append(s.words, string(w))
		s.facts = append(s.facts, fact)
		s.recalled = append(s.recalled, recalled[string(w)])
	})
}
