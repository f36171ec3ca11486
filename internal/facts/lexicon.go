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
	naming      // "command": what stands before it is one
	known       // any English word of the list
)

// determiner is any word that opens a noun phrase.
const determiner = article | pointing

// lexicon finds the classes of a word by the hash of its letters in lower
// case. It is a hash table of our own because reading looks up every word of
// the notes: the hash is computed while the letters are looked at, and of 64
// bits it stands for the word.
type lexicon struct {
	slots [lexiconSize]lexeme
	words [lexiconSize]uint32 // hashWord of the word in each slot
}

// A lexeme is small, so that the table stays near. Where it stands in the table
// tells of the low bits of its hash.
type lexeme struct {
	high  uint32 // the high half of the hash
	class class  // 0 for an empty slot
}

// lexiconSize is a power of two, over twice the number of words.
const lexiconSize = 1 << 13

var english = newLexicon()

// lookup returns the classes of a word written in any case, 0 if it is not in
// the list and its ending tells nothing.
func (l *lexicon) lookup(word string) class { return l.lookupHash(word, lookAt(word).hash) }

// lookupHash is lookup for a word whose hash is known.
func (l *lexicon) lookupHash(word string, hash uint64) class {
	for i := hash; ; i++ {
		slot := &l.slots[i%lexiconSize]
		if slot.class == 0 {
			return bySuffix(word)
		}
		if slot.high == uint32(hash>>32) {
			return slot.class
		}
	}
}

// slot returns the slot of a hash, an empty one if it is not in the table.
func (l *lexicon) slot(hash uint64) uint64 {
	for i := hash; ; i++ {
		if slot := &l.slots[i%lexiconSize]; slot.high == uint32(hash>>32) || slot.class == 0 {
			return i % lexiconSize
		}
	}
}

// bySuffix guesses the class of a word that is not in the list.
func bySuffix(word string) class {
	n := len(word)
	if n < 5 {
		return 0
	}
	switch foldByte(word[n-1]) {
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

// add gives a word in lower case more classes.
func (l *lexicon) add(word string, c class) {
	hash := lookAt(word).hash
	at := l.slot(hash)
	slot := &l.slots[at]
	slot.high, l.words[at] = uint32(hash>>32), hashWord(word)
	slot.class |= c
	if c&tool == 0 {
		slot.class |= known
	}
}
