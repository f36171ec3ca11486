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
	copula                      // is, are, was, were, means
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
	known // any English word of the list
)

// determiner is any word that opens a noun phrase.
const determiner = article | pointing

// lexicon finds the classes of a word by its lower-case letters. It is a hash
// table of our own because reading looks up every word of the notes: the hash
// is computed while the letters are folded.
type lexicon struct {
	slots [lexiconSize]lexeme
}

type lexeme struct {
	word  string
	class class
}

const (
	lexiconSize = 1 << 13 // a power of two, over twice the number of words
	longestWord = 24

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

// find is lookup that returns the hash of the word too. Longer words than any
// in the list are hashed, but never found.
func (l *lexicon) find(word string) (class, uint32) {
	var folded [longestWord]byte
	h := uint32(lexiconSeed)
	for i := range len(word) {
		b := word[i]
		if 'A' <= b && b <= 'Z' {
			b += 'a' - 'A'
		}
		if i < longestWord {
			folded[i] = b
		}
		h = (h ^ uint32(b)) * lexiconPrime
	}
	if len(word) > longestWord {
		return 0, h
	}
	for i := h; ; i++ {
		slot := &l.slots[i%lexiconSize]
		if slot.word == "" {
			return bySuffix(folded[:len(word)]), h
		}
		if slot.word == string(folded[:len(word)]) {
			return slot.class, h
		}
	}
}

// bySuffix guesses the class of a word that is not in the list.
func bySuffix(word []byte) class {
	n := len(word)
	if n < 5 {
		return 0
	}
	switch string(word[n-2:]) {
	case "ly":
		return adverb
	case "ed":
		return past
	case "fy", "ze":
		if word[n-3] == 'i' {
			return base
		}
	case "es":
		if string(word[n-4:]) == "izes" || string(word[n-4:]) == "fies" {
			return third
		}
	}
	if string(word[n-3:]) == "ing" && n > 5 {
		return ing
	}
	return 0
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
			slot.word = word
			slot.class |= c | known
			return
		}
	}
}
