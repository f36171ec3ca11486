package identity

import "strings"

// titleMap knows which titles of the lock have become which titles of this
// build, by the facts under them that are matched.
type titleMap struct {
	// became counts, for each old path, the new paths of its matched facts.
	became map[string]map[string]int
	known  map[string]string
	// there holds the paths that facts of this build stand under: titles that
	// are still there have not become others.
	there map[string]bool
}

// fewest is how many facts have to stand under new titles for it to be more
// than a chance, if they are not matched yet.
const fewest = 3

// newTitleMap reads off the matched facts what became of the titles above the
// facts without a mate, and for those of which none is matched off the pairs
// of facts that read the same.
func newTitleMap(all, unmatched []*fact, pairs [][2]*fact, there map[string]bool) *titleMap {
	t := &titleMap{became: map[string]map[string]int{}, known: map[string]string{}, there: there}
	for _, f := range unmatched {
		for path := f.latest().path; path != ""; path, _ = leaf(path) {
			t.became[path] = nil
		}
	}
	if len(t.became) == 0 {
		return t
	}
	for _, f := range all {
		if f.mate == nil {
			continue
		}
		t.count(f.latest().path, f.mate.latest().path)
	}
	weak := &titleMap{became: map[string]map[string]int{}}
	for path, counts := range t.became {
		if counts == nil {
			weak.became[path] = nil
		}
	}
	for _, p := range pairs {
		weak.count(p[0].latest().path, p[1].latest().path)
	}
	for path, counts := range weak.became {
		for built, n := range counts {
			if n >= fewest {
				t.set(path, built, n)
			}
		}
	}
	return t
}

// set notes how often a path has become another one.
func (t *titleMap) set(old, built string, n int) {
	if t.became[old] == nil {
		t.became[old] = map[string]int{}
	}
	t.became[old][built] = n
}

// samePairs returns the facts that alone on their side read like one of the
// other side, but for those in sections that were copied.
func samePairs(old, built []*fact, copies map[string]bool) [][2]*fact {
	texts := map[string]*sides{}
	for _, f := range old {
		s := texts[f.latest().body]
		if s == nil {
			s = &sides{}
			texts[f.latest().body] = s
		}
		s.old = append(s.old, f)
	}
	for _, f := range built {
		if s := texts[f.latest().body]; s != nil {
			s.built = append(s.built, f)
		}
	}
	var out [][2]*fact
	for _, f := range old {
		if s := texts[f.latest().body]; len(s.old) == 1 && len(s.built) == 1 && !copies[sectionOf(s.built[0])] {
			out = append(out, [2]*fact{f, s.built[0]})
		}
	}
	return out
}

// count notes what became of a path and, from the outermost title on, of those
// around it.
func (t *titleMap) count(old, built string) {
	if depth(old) != depth(built) {
		return
	}
	for old != "" {
		counts, wanted := t.became[old]
		if wanted {
			if counts == nil {
				counts = map[string]int{}
				t.became[old] = counts
			}
			counts[built]++
		}
		old, _ = leaf(old)
		built, _ = leaf(built)
	}
}

// depth returns the number of titles in a path, less one.
func depth(path string) int { return strings.Count(path, pathSeparator) }

// now returns the path that an old path has become, as far as that is known:
// most of the facts under it, or under the titles around it, stand there.
func (t *titleMap) now(path string) string {
	if path == "" || t.there[path] {
		return path
	}
	if p, ok := t.known[path]; ok {
		return p
	}
	best, most, sum := "", 0, 0
	for p, n := range t.became[path] {
		sum += n
		if n > most || n == most && p < best {
			best, most = p, n
		}
	}
	if 3*most < 2*sum || most == 0 {
		parent, last := leaf(path)
		if best = last; parent != "" {
			best = t.now(parent) + pathSeparator + last
		}
	}
	t.known[path] = best
	return best
}

// likeness compares two paths, one of the lock and one of this build, from 0
// to 1. The last title counts most: it says what a property is a property of.
func (t *titleMap) likeness(old, built string) float32 {
	if old == built || t.now(old) == built {
		return 1
	}
	oldParent, oldLeaf := leaf(t.now(old))
	newParent, newLeaf := leaf(built)
	switch {
	case oldLeaf == newLeaf:
		return 0.8
	case oldParent == newParent && alikeTitles(oldLeaf, newLeaf):
		return 0.8
	case oldParent == newParent && oldParent != "":
		return 0.4
	case section(t.now(old)) == section(built):
		return 0.3
	}
	return 0
}

// section returns the outermost title of a path.
func section(path string) string {
	first, _, _ := strings.Cut(path, pathSeparator)
	return first
}

// alikeTitles reports whether two titles are nearly spelled the same, or one
// holds the other.
func alikeTitles(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	if min(len(a), len(b)) >= 4 && (strings.Contains(a, b) || strings.Contains(b, a)) {
		return true
	}
	return spelling(a, b) >= 0.7
}

// pathsOf returns the paths that facts stand under, and those around them.
func pathsOf(facts []*fact) map[string]bool {
	there := map[string]bool{}
	for _, f := range facts {
		for path := f.latest().path; path != "" && !there[path]; path, _ = leaf(path) {
			there[path] = true
		}
	}
	return there
}
