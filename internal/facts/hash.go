package facts

import (
	"math/bits"
	"slices"
)

// hashWords continues the hash of a body with the words of a text; what stands
// between them does not count. If the text is telling it appends the hashes of
// the words that say something: no articles, prepositions, verbs of being and
// the like.
func hashWords(body uint64, to []uint32, text string, telling bool) (uint64, []uint32) {
	// Whether a word says something cannot be foreseen: all are written, and those
	// that do not are written over.
	n := len(to)
	most := len(text)/3 + 2
	to = slices.Grow(to, most)[:n+most]
	says := 0 // 1 if words do
	if telling {
		says = 1
	}
	for i := 0; i < len(text); i++ {
		start, sum := i, uint64(0)
		for i < len(text) {
			b := wordByte[text[i]]
			if b == 0 {
				break
			}
			sum = turn(sum, b)
			i++
		}
		if i == start {
			continue
		}
		h := uint32(mix(sum))
		body = (body ^ uint64(h)) * hashPrime
		to[n] = h
		if i-start >= 2 {
			n += says &^ idle.holds(h)
		}
	}
	return body, to[:n]
}

// turn takes one more byte into the sum of a word. It is quicker than a
// multiplication for each, and two words of up to nine letters never have the same
// sum; mix makes a hash of the whole.
func turn(sum uint64, b byte) uint64 { return bits.RotateLeft64(sum, 7) ^ uint64(b) }

// mix makes a hash of a sum; different sums have different hashes.
func mix(sum uint64) uint64 {
	sum *= 0x9E3779B97F4A7C15 // 2^64 divided by the golden ratio
	return sum ^ sum>>32
}

// hashWord returns the hash that hashWords gives to a word in lower case.
func hashWord(word string) uint32 {
	sum := uint64(0)
	for i := range len(word) {
		sum = turn(sum, word[i])
	}
	return uint32(mix(sum))
}

// wordByte gives the bytes that words are made of, letters in lower case; 0
// for all others.
var wordByte = func() (t [256]byte) {
	for b := range t {
		switch {
		case 'A' <= b && b <= 'Z':
			t[b] = byte(b) + 'a' - 'A'
		case isASCIILetter(byte(b)), isDigit(byte(b)), b >= 0x80:
			t[b] = byte(b)
		}
	}
	return t
}()

// idle is the set of words that say nothing by themselves. One telling word in
// a thousand may be taken for one: it then is in all facts alike.
var idle = newBits(english, determiner|preposition|conjunction|auxiliary|pronoun|adverb)

// bitSet is a set of hashes, by sixteen of their bits.
type bitSet [1 << 10]uint64

func newBits(l *lexicon, c class) *bitSet {
	var set bitSet
	for i, slot := range l.slots {
		if slot.class&c != 0 {
			h := l.words[i]
			set[h>>22] |= 1 << (h >> 16 & 63)
		}
	}
	return &set
}

// holds returns 1 if a hash is in the set, else 0.
func (s *bitSet) holds(h uint32) int { return int(s[h>>22] >> (h >> 16 & 63) & 1) }
