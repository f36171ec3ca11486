package facts

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"strconv"
)

// finish merges what is said twice, names the facts and fills in the lines.
func (r *reader) finish() {
	r.compare()
	r.demoteAttributes()
	r.name()
	r.fillLines()
	r.book.Problems.Sort()
}

// name gives every fact its id: a hash of its path and body. Two facts that
// still share one are told apart by their order.
func (r *reader) name() {
	seen := make(map[string]int, len(r.book.Facts))
	var buf []byte
	for _, f := range r.book.Facts {
		buf = f.appendIdentity(buf[:0])
		sum := sha256.Sum256(buf)
		id := idEncoding.EncodeToString(sum[:idBytes])[:12]
		seen[id]++
		if n := seen[id]; n > 1 {
			id += "-" + strconv.Itoa(n)
		}
		f.ID = id
	}
}

// An id is 12 characters, 60 bits: among 100,000 facts the chance that any two
// share one by accident is one in 200 million.
const idBytes = 60/8 + 1

var idEncoding = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// appendIdentity appends what a fact's id is made of. Every part goes with its
// length, so that no two facts come to the same bytes.
func (f *Fact) appendIdentity(buf []byte) []byte {
	buf = binary.AppendUvarint(buf, uint64(len(f.Path)))
	for _, title := range f.Path {
		buf = binary.AppendUvarint(buf, uint64(len(title)))
		buf = append(buf, title...)
	}
	for _, row := range f.Body {
		n := 0
		for _, s := range row.Text {
			n += len(s.Text)
		}
		buf = binary.AppendUvarint(buf, uint64(row.Depth))
		buf = binary.AppendUvarint(buf, uint64(n))
		for _, s := range row.Text {
			buf = append(buf, s.Text...)
		}
	}
	return buf
}

// demoteAttributes makes statements of definitions that are none: a term that
// stands with a short value under several titles ("Cost: low" under one,
// "Cost: high" under another) is a property of what those titles name.
func (r *reader) demoteAttributes() {
	first := map[string]*Fact{}
	for _, f := range r.book.Facts {
		if f.Kind != Definition || f.Both || len(f.Path) < 2 || len(f.Body) != 1 || len(f.Term) != 1 || !fewWords(f.Value, 3) {
			continue
		}
		key := f.Service + "\x00" + foldText(f.Term.String())
		other, ok := first[key]
		switch {
		case !ok:
			first[key] = f
		case !samePath(other.Path, f.Path):
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
