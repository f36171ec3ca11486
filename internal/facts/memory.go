package facts

import "crib/internal/outline"

// kept is where one reading keeps the small slices that facts are made of: cut
// from large blocks, they cost a copy each instead of an allocation.
type kept struct {
	spans  slab[Span]
	rows   slab[Row]
	facts  slab[Fact]
	places slab[Place]
	topics slab[topic]
	titles slab[string]    // of paths
	embeds []*outline.Node // of the file being read: see isEmbed
}

// below returns a path with one more title.
func (k *kept) below(path []string, title string) []string {
	out := k.titles.take(len(path) + 1)
	copy(out, path)
	out[len(path)] = title
	return out
}

// memory is where blocks and what is found in their texts live. A section is
// read as soon as its blocks are made, and then the next has their memory, so
// that it stays small and near.
type memory struct {
	kept     *kept
	blocks   slab[block]
	pointers slab[*block]
	words    slab[word]
	pieces   slab[piece]

	// What is being built, before it is cut to size.
	pieceList []piece
	spanList  []Span
}

// reset forgets all blocks. Whoever takes their memory sets all of it: to clear it
// too would be done twice.
func (m *memory) reset() {
	m.blocks.used, m.pointers.used, m.words.used, m.pieces.used = 0, 0, 0, 0
}

// slab hands out slices, and copies of slices.
type slab[T any] struct {
	block []T // the last one made
	used  int
}

// Blocks begin small, so that a page of notes costs little, and double.
const (
	smallBlock = 64
	largeBlock = 2048
)

// take returns n values, zero unless they were used before a reset, with no room to
// grow: whoever appends to them gets memory of his own.
func (s *slab[T]) take(n int) []T {
	if len(s.block)-s.used < n {
		s.grow(n)
	}
	s.used += n
	return s.block[s.used-n : s.used : s.used]
}

// grow makes a block with room for n values. It is needed seldom, and what takes
// values all the time stays short without it.
//
//go:noinline
func (s *slab[T]) grow(n int) {
	s.block, s.used = make([]T, max(n, min(max(2*len(s.block), smallBlock), largeBlock))), 0
}

// open returns n values to be set, perhaps not all of them. Before anything else is
// taken they are to be closed.
func (s *slab[T]) open(n int) []T {
	s.take(n)
	s.used -= n
	return s.block[s.used : s.used+n]
}

// close keeps the first n of the values that were opened last.
func (s *slab[T]) close(n int) []T { return s.take(n) }

// copy returns a copy.
func (s *slab[T]) copy(from []T) []T {
	if len(from) == 0 {
		return nil
	}
	out := s.take(len(from))
	copy(out, from)
	return out
}

// one returns a slice of one value.
func (s *slab[T]) one(v T) []T {
	out := s.take(1)
	out[0] = v
	return out
}
