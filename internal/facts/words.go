package facts

import (
	"strings"
)

// shape is what can be seen of a word without knowing it.
type shape uint8

const (
	capital shape = 1 << iota // begins with a capital
	caps                      // two or more letters, all capitals
	digits                    // holds a digit
	sign                      // no letter or digit at all: a dash, an arrow, "+"
	quoted                    // the whole word stands in quotation marks
	coded                     // reads as code: see codeWord
	simple                    // nothing but letters, none but the first a capital
	mixed                     // holds a sign, or small letters and capitals: only such a word can be code
)

// punct is a set of punctuation marks next to a word.
type punct uint8

const (
	comma punct = 1 << iota
	colon
	stop
	semicolon
	question // "!" too
	paren
	quote
	bracket
)

// word is a word of a clause: a run of what is not blank, with the punctuation
// around it taken off.
type word struct {
	start, end    int32 // of its letters, in the clause's text
	class         class
	hash          uint32 // of its letters, letter case ignored: see wordSet
	shape         shape
	before, after punct
	depth         int8 // how many parentheses are open at the word
}

func (w *word) is(c class) bool { return w.class&c != 0 }

// plainThird reports whether the word can only be a verb: "creates", not
// "stores".
func (w *word) plainThird() bool { return w.class&(third|nominal) == third }

// plain reports whether the word is nothing but letters or signs, or one of the
// language: no code.
func (w *word) plain() bool { return w.shape&(sign|simple) != 0 || w.class&known != 0 && w.before == 0 }

func (w *word) has(s shape) bool { return w.shape&s != 0 }

// clause is the text of one node with its words found: what all the reading
// rules look at.
type clause struct {
	text   string // markup taken off
	words  []word
	inline []inlineMark // the author's markup, in order
	pieces []piece      // code, quantities and emphasis, in order
	mem    *memory
	// What any of the words is, or has behind it. Most rules need something
	// that few clauses have, and need not look at the words to see it.
	classes class
	shapes  shape
	behind  punct
	bytes   byteSet
	strange bool // some word is neither plain nor of the language: it may be code
	glued   bool // some word seems to hold a stop or comma with the next word right behind
	// command says that the whole clause is a command or other code.
	command bool
}

// read finds the words of the text, and what they are. It is told which bytes
// the text has.
func (c *clause) read(bytes byteSet) {
	if c.mem == nil {
		c.mem = &memory{kept: &kept{}}
	}
	c.bytes = bytes
	c.split()
	c.mark()
	c.command = c.commandLine()
}

// byteSet says which of the bytes that some rule looks for are in a text.
type byteSet uint8

const (
	blockMarkByte  byteSet = 1 << iota // "}" or "#": a mark of the author's may end the line
	inlineMarkByte                     // one of "`*={!<[": markup may be in it
	arrowByte                          // ">" or the first byte of an arrow
	questionByte
	underscoreByte
	slashByte
	dashByte // a dash or colon: it may part two words with a blank on one side only
)

var byteSets = [256]byteSet{'}': blockMarkByte, '#': blockMarkByte, '`': inlineMarkByte, '*': inlineMarkByte, '_': underscoreByte, '=': inlineMarkByte,
	'{': inlineMarkByte, '!': inlineMarkByte, '<': inlineMarkByte, '[': inlineMarkByte, '>': arrowByte, 0xE2: arrowByte, '?': questionByte, '-': dashByte, ':': dashByte, '/': slashByte}

// bytesOf looks through a text once, for all rules.
func bytesOf(text string) byteSet {
	var set byteSet
	for i := range len(text) {
		set |= byteSets[text[i]]
	}
	return set
}

// word returns the letters of the i-th word, "" outside the clause.
func (c *clause) word(i int) string {
	if i < 0 || i >= len(c.words) {
		return ""
	}
	return c.text[c.words[i].start:c.words[i].end]
}

// at returns the i-th word, the zero word outside the clause. It is not to be
// changed.
func (c *clause) at(i int) *word {
	if i < 0 || i >= len(c.words) {
		return &noWord
	}
	return &c.words[i]
}

var noWord word

// isWord reports whether the i-th word is one of a list, in any case.
func (c *clause) isWord(i int, list ...string) bool {
	if i < 0 || i >= len(c.words) {
		return false
	}
	w := &c.words[i]
	for _, s := range list {
		if len(s) == int(w.end-w.start) && sameLetters(c.text[w.start:w.end], s) {
			return true
		}
	}
	return false
}

// sameLetters compares a word to one in lower case of the same length. Only
// ASCII letters have case here: the rules' words have no others.
func sameLetters(w, lower string) bool {
	for i := range len(w) {
		if b := w[i]; b != lower[i] && (b|0x20 != lower[i] || !isASCIILetter(b)) {
			return false
		}
	}
	return true
}

// wordSet is a list of words that many words are looked for in: all but a few
// are known by their hash not to be in it.
type wordSet struct {
	list   []string
	hashes [16]uint64 // a bit for the last ten bits of each hash
}

func setOf(list string) *wordSet {
	set := &wordSet{list: strings.Fields(list)}
	for _, s := range set.list {
		h := lookAt(s).hash
		set.hashes[h>>6&15] |= 1 << (h & 63)
	}
	return set
}

// union returns a set of the words of some others.
func union(sets ...*wordSet) *wordSet {
	var all []string
	for _, set := range sets {
		all = append(all, set.list...)
	}
	return setOf(strings.Join(all, " "))
}

// mayHold reports whether a word with a hash can be in the set.
func (s *wordSet) mayHold(hash uint32) bool {
	return s.hashes[hash>>6&15]&(1<<(hash&63)) != 0
}

// isOneOf reports whether the i-th word is one of a set, in any case.
func (c *clause) isOneOf(i int, set *wordSet) bool {
	return i >= 0 && i < len(c.words) && set.mayHold(c.words[i].hash) && c.isWord(i, set.list...)
}

// anyOf reports whether some word of the clause is one of a set.
func (c *clause) anyOf(set *wordSet) bool {
	for i := range c.words {
		if set.mayHold(c.words[i].hash) && c.isWord(i, set.list...) {
			return true
		}
	}
	return false
}

// from and to return where a word begins and ends with its punctuation.
func (c *clause) from(i int) int {
	if i >= len(c.words) {
		return len(c.text)
	}
	n := int(c.words[i].start)
	for n > 0 && opening[c.text[n-1]] != 0 {
		n--
	}
	return n
}

func (c *clause) to(i int) int {
	if i < 0 {
		return 0
	}
	n, next := int(c.words[i].end), c.from(i+1)
	for n < next && closing[c.text[n]] != 0 {
		n++
	}
	return n
}

// colonAlone reports whether the colon at a byte stands between blanks, not
// between numbers.
func colonAlone(text string, i int) bool {
	return i+1 == len(text) || text[i+1] == ' ' && !(i+2 < len(text) && isDigit(text[i+2]))
}

// split finds the words of the text.
func (c *clause) split() {
	words, n := c.mem.words.open(len(c.text)/2+1), 0
	c.glued = false
	depth := int8(0)
	text := c.text
	for i := 0; i < len(text); {
		if text[i] == ' ' {
			i++
			continue
		}
		if text[i] == ':' && n > 0 && colonAlone(text, i) && words[n-1].after&^(paren|quote) == 0 && words[n-1].shape&digits == 0 {
			words[n-1].after |= colon // with a blank before it
			i++
			continue
		}
		w := &words[n]
		n++
		end, seen := lookAtRun(text, i)
		*w = word{start: int32(i), end: int32(end), depth: depth}
		if seen.kinds&otherByte != 0 {
			depth = c.punctuate(w, seen)
		} else {
			w.judge(text[i:end], seen)
		}
		i = end
	}
	c.words = c.mem.words.close(n)
	c.sum()
}

// punctuate is judge for a word that is a run of text yet and has marks in it: it
// takes off those at its ends. It returns how many parentheses are open behind it.
func (c *clause) punctuate(w *word, seen seen) int8 {
	text, depth := c.text, w.depth
	if opening[text[w.start]]|closing[text[w.end-1]] != 0 {
		depth = w.strip(text, depth)
		seen = lookAt(text[w.start:w.end])
	}
	s := text[w.start:w.end]
	c.glued = c.glued || seen.kinds&(stopByte|digitByte) == stopByte && gluedAt(s) > 0
	if seen.kinds&openByte != 0 && depth == w.depth && w.after&(paren|bracket) == 0 {
		depth = max(0, depth+leftOpen(s))
	}
	if w.before&quote != 0 && int(w.end) < len(text) && text[w.end] == text[w.start-1] {
		w.shape = quoted
	}
	w.judge(s, seen)
	return depth
}

// sum notes what any of the words is, or has behind it.
func (c *clause) sum() {
	classes, shapes, behind, strange := class(0), shape(0), punct(0), false
	for i := range c.words {
		w := &c.words[i]
		classes |= w.class
		shapes |= w.shape
		behind |= w.after
		strange = strange || !w.plain()
	}
	c.classes, c.shapes, c.behind, c.strange = classes, shapes, behind, strange
}

// strip takes the punctuation off a word that is a run of text yet, in front
// of which so many parentheses are open. It returns how many are behind it.
func (w *word) strip(text string, depth int8) int8 {
	start, end := int(w.start), int(w.end)
	for start < end && opening[text[start]] != 0 {
		w.before |= opening[text[start]]
		if opening[text[start]]&(paren|bracket) != 0 {
			depth++
			w.depth = depth
		}
		start++
	}
	closed := int8(0)
	open := start
	for end > open && closing[text[end-1]] != 0 {
		mark := closing[text[end-1]]
		if mark&(paren|bracket) != 0 {
			if strings.IndexByte(text[open:end-1], opener(text[end-1])) >= 0 {
				break // f(x), List[T]: the bracket is the word's own
			}
			closed++
		}
		w.after |= mark
		end--
	}
	if start == end { // nothing but marks
		start, w.before, w.after = int(w.start), 0, 0
		for end < len(text) && text[end] != ' ' {
			end++
		}
	}
	w.start, w.end = int32(start), int32(end)
	return max(0, depth-closed)
}

// leftOpen returns how many parentheses a word opens and does not close:
// "max(0" of "max(0, 1 - y)".
func leftOpen(word string) int8 {
	n := int8(0)
	for i := 1; i < len(word); i++ {
		switch word[i] {
		case '(':
			n = min(n+1, 99)
		case ')':
			n = max(n-1, 0)
		}
	}
	return n
}

func opener(closing byte) byte {
	switch closing {
	case ')':
		return '('
	case ']':
		return '['
	}
	return '{'
}

// opening and closing are the marks that may stand before and behind a word.
var (
	opening = [256]punct{'(': paren, '"': quote, '\'': quote, '[': bracket, '{': bracket}
	closing = [256]punct{',': comma, '.': stop, ';': semicolon, ':': colon, '?': question, '!': question,
		')': paren, '"': quote, '\'': quote, ']': bracket, '}': bracket}
)
