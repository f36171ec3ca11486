package cards

import (
	"iter"
	"slices"

	"crib/internal/facts"
)

// neighbours returns for each fact the ones before and behind it in its file.
func neighbours(book *facts.Book) (prev, next map[*facts.Fact]*facts.Fact) {
	prev, next = map[*facts.Fact]*facts.Fact{}, map[*facts.Fact]*facts.Fact{}
	file := func(f *facts.Fact) string {
		if len(f.Places) == 0 {
			return ""
		}
		return f.Places[0].File
	}
	for i := 1; i < len(book.Facts); i++ {
		if p, n := book.Facts[i-1], book.Facts[i]; file(p) == file(n) {
			next[p], prev[n] = n, p
		}
	}
	return prev, next
}

// around yields the facts beside one in its file, as far as they share what share
// says: those before it, from the nearest on, and then those behind it, at most n
// each way.
func (m *maker) around(f *facts.Fact, n int, share func(f, g *facts.Fact) bool) iter.Seq[*facts.Fact] {
	return func(yield func(*facts.Fact) bool) {
		for _, walk := range []map[*facts.Fact]*facts.Fact{m.prev, m.next} {
			g := walk[f]
			for range n {
				if g == nil || !share(f, g) {
					break
				}
				if !yield(g) {
					return
				}
				g = walk[g]
			}
		}
	}
}

// sameSection reports whether two facts stand in one section.
func sameSection(f, g *facts.Fact) bool {
	return len(f.Path) > 0 && len(g.Path) > 0 && f.Path[0] == g.Path[0]
}

// sameTopic reports whether two facts stand under the same titles.
func sameTopic(f, g *facts.Fact) bool { return slices.Equal(f.Path, g.Path) }
