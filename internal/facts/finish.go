package facts

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"slices"
	"strconv"
)

// finish merges what is said twice, names the facts and fills in the lines.
func (r *reader) finish() {
	r.merge()
	r.name()
	r.fillLines()
	r.book.Problems.Sort()
}

// name gives every fact its id: a hash of its path and body.
func (r *reader) name() {
	seen := make(map[string]int, len(r.book.Facts))
	var buf []byte
	for _, f := range r.book.Facts {
		buf = f.appendIdentity(buf[:0])
		sum := sha256.Sum256(buf)
		id := idEncoding.EncodeToString(sum[:])[:12]
		seen[id]++
		if n := seen[id]; n > 1 {
			id += "-" + strconv.Itoa(n)
		}
		f.ID = id
	}
}

var idEncoding = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// appendIdentity appends what a fact's id is made of. Every part goes with its
// length, so that no two facts come to the same bytes.
func (f *Fact) appendIdentity(buf []byte) []byte {
	part := func(s string) {
		buf = binary.AppendUvarint(buf, uint64(len(s)))
		buf = append(buf, s...)
	}
	buf = binary.AppendUvarint(buf, uint64(len(f.Path)))
	for _, title := range f.Path {
		part(title)
	}
	for _, row := range f.Body {
		buf = binary.AppendUvarint(buf, uint64(row.Depth))
		n := 0
		for _, s := range row.Text {
			n += len(s.Text)
		}
		buf = binary.AppendUvarint(buf, uint64(n))
		for _, s := range row.Text {
			buf = append(buf, s.Text...)
		}
	}
	return buf
}

// merge keeps one fact of those that say the same under the same titles.
func (r *reader) merge() {
	first := make(map[string]*Fact, len(r.drafts))
	var buf []byte
	for i, f := range r.drafts {
		buf = f.appendIdentity(buf[:0])
		old, ok := first[string(buf)]
		if !ok {
			first[string(buf)] = f
			r.book.Facts = append(r.book.Facts, f)
			continue
		}
		old.Places = append(slices.Clip(old.Places), f.Places...)
		r.drafts[i] = old
	}
}
