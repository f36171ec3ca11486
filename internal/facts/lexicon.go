package facts

// class is what an English word may be; most words may be several things.
type class uint32

// The classes of word that reading turns on.
const (
	base      class = 1 << iota // a verb as in an order or after "to": "create"
	third                       // "creates"
	past                        // "created", a participle too
	ing                         // "creating"
	nominal                     // a verb form that is as often a noun: "store", "logs"
	auxiliary                   // is, are, has, does, can, must
	article                     // a, an, the
	pointing                    // its, your, this, each
	preposition
	conjunction
	pronoun    // it, they, this: stands for something named before
	negation   // not, never, cannot
	condition  // when, if, while
	numeral    // two, twelve, half
	bound      // max, at least, default: what makes a bare number a limit
	sequence   // then, next, finally
	unit       // seconds, MB
	letterUnit // a unit only right behind a number: s, h, g
	adverb
	introducing // such, including: a list may follow
	tool        // a program that command lines begin with
	month       // of the year
	quality     // says what something is like, not what it is
	contrasting // a title with it tells things apart
	ordering    // a title with it announces steps
	known       // any English word of the list
)

// determiner is any word that opens a noun phrase.
const determiner = article | pointing

// lexicon finds the classes of a word by its lower-case letters. It is a hash
// table of our own because reading looks up every word of the notes: the hash
// is computed while the letters are folded.
type lexicon struct {
	// tags are some bits of the hash of the word of each slot, 0 for an empty
	// one: they are small enough to stay near, and most words end there.
	tags  [lexiconSize]uint16
	slots [lexiconSize]lexeme
}

// tagOf returns the tag of a hash.
func tagOf(h uint32) uint16 { return uint16(h>>16) | 1 }

type lexeme struct {
	word  string
	class class
	hash  uint32
}

const (
	lexiconSize = 1 << 13 // a power of two, over twice the number of words

	lexiconSeed  = 2166136261 // FNV-1a
	lexiconPrime = 16777619
)

var english = newLexicon()

// lookup returns the classes of a word written in any case, 0 if it is not in
// the list and its ending tells nothing.
func (l *lexicon) lookup(word string) class {
	c, _ := l.find(word)
	return c
}

// find is lookup that returns the hash of the word too.
func (l *lexicon) find(word string) (class, uint32) {
	h := uint32(lexiconSeed)
	for i := range len(word) {
		h = (h ^ uint32(byteTable[word[i]].fold)) * lexiconPrime
	}
	return l.lookupHash(word, h), h
}

// lookupHash is lookup for a word whose hash is known.
func (l *lexicon) lookupHash(word string, h uint32) class {
	tag := tagOf(h)
	for i := h; ; i++ {
		switch l.tags[i%lexiconSize] {
		case 0:
			return bySuffix(word)
		case tag:
		default:
			continue
		}
		if slot := &l.slots[i%lexiconSize]; slot.hash == h && len(slot.word) == len(word) && sameLetters(word, slot.word) {
			return slot.class
		}
	}
}

// bySuffix guesses the class of a word that is not in the list.
func bySuffix(word string) class {
	n := len(word)
	if n < 5 {
		return 0
	}
	switch byteTable[word[n-1]].fold {
	case 'y':
		if hasSuffix(word, "ly") {
			return adverb
		}
		if hasSuffix(word, "ify") {
			return base
		}
	case 'd':
		if hasSuffix(word, "ed") && !hasSuffix(word, "eed") {
			return past
		}
	case 'e':
		if hasSuffix(word, "ize") {
			return base
		}
	case 's':
		if hasSuffix(word, "izes") || hasSuffix(word, "ifies") {
			return third
		}
	case 'g':
		if n > 5 && hasSuffix(word, "ing") {
			return ing
		}
	}
	return 0
}

// hasSuffix reports whether a word ends in some letters, in any case.
func hasSuffix(word, lower string) bool {
	return len(word) >= len(lower) && sameLetters(word[len(word)-len(lower):], lower)
}

// add gives a word more classes.
func (l *lexicon) add(word string, c class) {
	h := uint32(lexiconSeed)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * lexiconPrime
	}
	for i := h; ; i++ {
		slot := &l.slots[i%lexiconSize]
		if slot.word == "" || slot.word == word {
			slot.word, slot.hash = word, h
			l.tags[i%lexiconSize] = tagOf(h)
			slot.class |= c
			if c&tool == 0 {
				slot.class |= known
			}
			return
		}
	}
}
