package facts

import (
	"slices"
	"strings"
)

// sketcher keeps what facts are compared by. It looks at their texts as soon
// as a section has been read, while they are near.
type sketcher struct {
	sketches []sketch
	hashes   []uint32        // of all sketches
	names    strings.Builder // all ids in a row
	identity []byte          // of the fact at hand
	inOrder  [2][]uint32     // the telling words of two facts at hand
	pairs    []uint64        // those that stand side by side in one of them

	// Of the path of the fact at hand:
	path         []string
	pathHash     uint64
	rootHash     uint32 // of its first title
	pathIdentity int    // how much of identity is of it
}

// sketch is what a fact is compared by.
type sketch struct {
	id         uint64 // the bits of its id
	path, body uint64 // hashes, letter case and final marks ignored
	root       uint32 // of the outermost title
	start, end int32  // where in sketcher.hashes the hashes of the telling words stand
	sorted     bool   // they are sorted, each once: see sketcher.sorted
	measured   bool   // it has a quantity
	command    bool   // it is one
	attribute  bool   // it may be one: see demoteAttributes
}

// sorted returns the hashes of the telling words of a fact, sorted, each once. What
// is said elsewhere word for word, as most of what is alike, is found without.
func (c *sketcher) sorted(s *sketch) []uint32 {
	words := c.hashes[s.start:s.end]
	if !s.sorted {
		sortFew(words)
		words = slices.Compact(words)
		s.end, s.sorted = s.start+int32(len(words)), true
	}
	return words
}

// sketch computes the sketches of the facts that have none yet.
func (c *sketcher) sketch(drafts []*Fact) {
	for _, f := range drafts[len(c.sketches):] {
		c.add(f)
	}
}

// add computes the sketch of a fact.
func (c *sketcher) add(f *Fact) {
	c.enter(f.Path)
	c.identity = f.appendIdentity(c.identity[:c.pathIdentity])
	s := sketch{id: idBits(c.identity), path: c.pathHash, root: c.rootHash, start: int32(len(c.hashes)), command: f.Kind == Command, attribute: f.mayBeAttribute()}
	f.ID = c.name(s.id)
	c.hashes, s.body, s.measured = f.tellingWords(c.hashes)
	if s.end = int32(len(c.hashes)); !s.measured && (s.end-s.start < leastAlike || s.command) {
		s.end = s.start // they are not looked at: see similar
	}
	c.hashes = c.hashes[:s.end]
	c.sketches = append(c.sketches, s)
}

// leastAlike is how many telling words a fact has at least that may be alike
// another.
const leastAlike = 5

// sortFew sorts hashes. A fact has few words most often: then it is quickest to
// put each in its place.
func sortFew(words []uint32) {
	if len(words) > 24 {
		slices.Sort(words)
		return
	}
	for i := 1; i < len(words); i++ {
		w, k := words[i], i
		for k > 0 && words[k-1] > w {
			words[k] = words[k-1]
			k--
		}
		words[k] = w
	}
}

// tellingWords appends the hashes of the telling words of a fact in the order of
// its text, quantities being none. It returns the hash of all of its body too,
// and whether it has a quantity.
func (f *Fact) tellingWords(to []uint32) (words []uint32, body uint64, measured bool) {
	body = hashSeed
	for i := range f.Body {
		row := &f.Body[i]
		body = (body ^ uint64(row.Depth+1)) * hashPrime
		for k := range row.Text {
			span := &row.Text[k]
			telling := span.Kind != Quantity
			measured = measured || !telling
			body, to = hashWords(body, to, span.Text, telling)
		}
	}
	return to, body, measured
}

// enter computes what a fact has of its path. Neighbours share theirs.
func (c *sketcher) enter(path []string) {
	if len(path) == len(c.path) && &path[0] == &c.path[0] {
		return
	}
	c.path, c.pathHash = path, hashSeed
	for i, title := range path {
		if c.pathHash = hashFold(c.pathHash^uint64(len(title)), title); i == 0 {
			c.rootHash = uint32(c.pathHash)
		}
	}
	c.identity = appendPath(c.identity[:0], path)
	c.pathIdentity = len(c.identity)
}
