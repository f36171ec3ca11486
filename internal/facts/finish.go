package facts

import (
	"crypto/sha256"
	"encoding/binary"
	"strings"
)

// finish merges what is said twice and names the facts.
func (r *reader) finish() {
	demoteAttributes(r.compare())
	r.book.uses = r.uses
	r.book.Problems.Sort()
}

// name returns the id with some bits.
func (c *sketcher) name(id uint64) string {
	from := c.names.Len()
	appendID(&c.names, id)
	return c.names.String()[from:]
}

// namesakes returns how many facts before fact i share its id, the same words with
// other marks: they are told apart by their order.
func (c *comparer) namesakes(i int) int {
	n := 0
	for k := c.same.next(i); k >= 0; k = c.same.next(k) {
		if c.sketches[k].id == c.sketches[i].id {
			n++
		}
	}
	return n
}

// An id is 12 characters of 5 bits: among 100,000 facts the chance that any
// two share one by accident is one in 200 million.
const (
	idLength = 12
	idSize   = 5 * idLength
)

// idBits returns the bits of the id of a fact with an identity.
func idBits(identity []byte) uint64 {
	sum := sha256.Sum256(identity)
	return binary.BigEndian.Uint64(sum[:]) >> (64 - idSize)
}

// appendID appends the bits of an id in letters and digits that are not
// mistaken for one another.
func appendID(to *strings.Builder, id uint64) {
	const digits = "abcdefghijklmnopqrstuvwxyz234567" // base32
	var name [idLength]byte
	for i := range name {
		name[idLength-1-i] = digits[id&31]
		id >>= 5
	}
	to.Write(name[:])
}

// appendPath appends what the ids of facts are made of, their path. Every part goes
// with its length, so that no two facts come to the same bytes.
func appendPath(buf []byte, path []string) []byte {
	buf = binary.AppendUvarint(buf, uint64(len(path)))
	for _, title := range path {
		buf = binary.AppendUvarint(buf, uint64(len(title)))
		buf = append(buf, title...)
	}
	return buf
}

// appendIdentity appends the rest of what a fact's id is made of.
func (f *Fact) appendIdentity(buf []byte) []byte {
	for i := range f.Body {
		row := &f.Body[i]
		buf = binary.AppendUvarint(buf, uint64(row.Depth))
		buf = binary.AppendUvarint(buf, uint64(row.Text.Len()))
		for k := range row.Text {
			buf = append(buf, row.Text[k].Text...)
		}
	}
	return buf
}

// mayBeAttribute reports whether the fact is a definition that says little of its
// term, under a title.
func (f *Fact) mayBeAttribute() bool {
	return f.Kind == Definition && !f.Both && len(f.Path) > 1 && len(f.Body) == 1 && len(f.Term) == 1 && fewWords(f.Value, 3)
}

// demoteAttributes makes statements of definitions that are none: a term that
// stands with a short value under several titles ("Cost: low" under one,
// "Cost: high" under another) is a property of what those titles name.
func demoteAttributes(facts []*Fact) {
	seen := newTable(len(facts))
	for i, f := range facts {
		key := hashFold(hashFold(hashSeed, f.Service)^1, f.Term[0].Text)
		first := seen.first(key)
		if first < 0 {
			seen.add(key, i)
		} else if other := facts[first]; !samePath(other.Path, f.Path) && strings.EqualFold(f.Term[0].Text, other.Body[0].Text.String()[:min(len(f.Term[0].Text), len(other.Body[0].Text.String()))]) {
			other.demote()
			f.demote()
		}
	}
}

func (f *Fact) demote() { f.Kind, f.Term, f.Value = Statement, nil, nil }

// fewWords reports whether a text has at most n words.
func fewWords(t Text, n int) bool {
	for _, s := range t {
		for i := range len(s.Text) {
			if s.Text[i] == ' ' {
				n--
			}
		}
	}
	return n > 0
}
