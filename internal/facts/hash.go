package facts

// hashWords continues the hash of a body with the words of a text; what stands
// between them does not count. If the text is telling it appends the hashes of
// the words that say something: no articles, prepositions, verbs of being and
// the like.
func hashWords(body uint64, to []uint32, text string, telling bool) (uint64, []uint32) {
	for i := 0; i < len(text); i++ {
		start, h := i, uint32(wordSeed)
		for i < len(text) && wordByte[text[i]] != 0 {
			h = (h ^ uint32(wordByte[text[i]])) * wordPrime
			i++
		}
		if i == start {
			continue
		}
		body = (body ^ uint64(h)) * hashPrime
		if telling && i-start >= 2 && !idle.has(h) {
			to = append(to, h)
		}
	}
	return body, to
}

const (
	wordSeed  = 2166136261 // FNV-1a
	wordPrime = 16777619
)

// hashWord returns the hash that hashWords gives to a word in lower case.
func hashWord(word string) uint32 {
	h := uint32(wordSeed)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * wordPrime
	}
	return h
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

// bits is a set of hashes, by sixteen of their bits.
type bits [1 << 10]uint64

func newBits(l *lexicon, c class) *bits {
	var set bits
	for i, slot := range l.slots {
		if slot.class&c != 0 {
			h := l.words[i]
			set[h>>22] |= 1 << (h >> 16 & 63)
		}
	}
	return &set
}

func (s *bits) has(h uint32) bool { return s[h>>22]&(1<<(h>>16&63)) != 0 }
