package facts

import "strconv"

const (
	hashSeed  = 14695981039346656037 // FNV-1a
	hashPrime = 1099511628211

	spread = 0x9E3779B97F4A7C15 // makes every bit of a number tell in the upper ones
)

// hashFold continues a hash with a text, letter case ignored.
func hashFold(h uint64, s string) uint64 {
	for i := range len(s) {
		b := s[i]
		if 'A' <= b && b <= 'Z' {
			b += 'a' - 'A'
		}
		h = (h ^ uint64(b)) * hashPrime
	}
	return h
}

// table finds numbers by hash, the latest first. It is a hash table with
// chains in a flat slice: no allocation for an entry.
type table struct {
	heads   []int32 // slot -> entry plus one
	entries []entry // by number
}

// entry is a number in a chain. It keeps half of its key, so that the table stays
// small: the slot, which both halves make, tells of the other.
type entry struct {
	high uint32
	next int32 // entry plus one
}

// newTable makes a table for numbers below n.
func newTable(n int) *table {
	size := 16
	for size < n {
		size *= 2
	}
	return &table{heads: make([]int32, size), entries: make([]entry, n)}
}

func (t *table) slot(key uint64) *int32 {
	return &t.heads[(key^key>>32)*spread>>40&uint64(len(t.heads)-1)]
}

// add notes a number under a key.
func (t *table) add(key uint64, n int) {
	head := t.slot(key)
	t.entries[n] = entry{uint32(key >> 32), *head}
	*head = int32(n + 1)
}

// first returns the number noted last under a key, -1 if there is none.
func (t *table) first(key uint64) int { return t.seek(int(*t.slot(key))-1, uint32(key>>32)) }

// next returns the number noted under the same key before n, -1 for none.
func (t *table) next(n int) int { e := t.entries[n]; return t.seek(int(e.next)-1, e.high) }

func (t *table) seek(n int, high uint32) int {
	for n >= 0 && t.entries[n].high != high {
		n = int(t.entries[n].next) - 1
	}
	return n
}

func itoa(n int) string { return strconv.Itoa(n) }
