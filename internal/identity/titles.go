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

// newTitleMap reads off the matched facts what became of the titles above the
// facts without a mate.
func newTitleMap(all, unmatched []*fact, there map[string]bool) *titleMap {
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
	return t
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
