package facts

// memory is where one reading keeps its many small slices: cut from large
// blocks, they cost a copy each instead of an allocation. A nil memory
// allocates.
type memory struct {
	words  slab[word]
	pieces slab[piece]
	spans  slab[Span]
	rows   slab[Row]
	items  slab[Item]
	facts  slab[Fact]
	places slab[Place]

	// What is being built, before it is cut to size.
	wordList  []word
	pieceList []piece
	spanList  []Span

	count int // of all words
}

// slab hands out copies of slices.
type slab[T any] struct {
	free []T
	size int // of the last block
}

// Blocks begin small, so that a page of notes costs little, and double.
const (
	smallBlock = 64
	largeBlock = 2048
)

// copy returns a copy with no room to grow: whoever appends to it gets memory
// of his own.
func (s *slab[T]) copy(from []T) []T {
	n := len(from)
	if n == 0 {
		return nil
	}
	out := s.take(n)
	copy(out, from)
	return out
}

// take returns n zero values.
func (s *slab[T]) take(n int) []T {
	if len(s.free) < n {
		s.size = min(max(2*s.size, smallBlock), largeBlock)
		s.free = make([]T, max(n, s.size))
	}
	out := s.free[:n:n]
	s.free = s.free[n:]
	return out
}

// one returns a slice of one value.
func (s *slab[T]) one(v T) []T {
	out := s.take(1)
	out[0] = v
	return out
}
