package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A wordSet is what a word can be in a sentence, as far as the reader asks.
type wordSet uint16

const (
	openWord   wordSet = 1 << iota // nothing can end after it: "the", "and", "of"
	particle                       // seldom ends a phrase, though verbs may take it: "in", "up"
	leadWord                       // begins a line only to go on with the one above: "and", "which"
	prepWord                       // often does so: "for", "during", "when"
	nextWord                       // "then"
	modalWord                      // a verb that wants a subject before it: "can", "is"
	pronoun                        // begins a clause as its subject: "you", "it"
	determiner                     // begins a subject: "the", "another"
	goalWord                       // begins a goal: "to", "for", "how"
	ifWord                         // begins a condition: "when", "if"
	relative                       // begins a clause that belongs to the word before: "that"
)

// lookup returns what a lower-case word can be.
func lookup(word []byte) wordSet {
	switch string(word) { // no copy is made of it
	case "a", "an", "the", "every", "each":
		return openWord | determiner
	case "and", "or", "nor", "&", "und", "oder", "et", "ou":
		return openWord | leadWord
	case "that", "which", "who", "whose", "whom":
		return openWord | leadWord | relative
	case "them", "him", "us":
		return leadWord // no subject
	case "but", "so", "such", "including", "especially", "via", "rather", "thus", "hence", "therefore",
		"whereas", "because", "unless", "even", "allowing", "indicating", "resulting", "meaning",
		"depending", "pertaining", "relating", "ranging", "consisting", "thanks", "otherwise", "plus", "instead", "regardless", "except", "excluding":
		return leadWord
	case "of", "than":
		return openWord | leadWord
	case "my", "your", "his", "its", "our", "their":
		return openWord | determiner
	case "with", "from", "into", "between", "within", "without", "at", "during", "among", "toward", "towards", "per":
		return openWord | prepWord
	case "as":
		return openWord | prepWord | ifWord
	case "to":
		return openWord | prepWord | goalWord
	case "for":
		return openWord | prepWord | goalWord
	case "how":
		return openWord | goalWord
	case "when", "if", "while", "whenever", "once", "until", "after", "before", "since", "although", "though":
		return openWord | prepWord | ifWord
	case "where":
		return openWord | prepWord
	case "in", "on", "by", "up", "over", "off", "out", "under", "about", "through", "across", "along", "against", "upon":
		return particle | prepWord
	case "is", "are", "was", "were", "be", "can", "could", "will", "would", "should", "must", "may", "might",
		"cannot", "can't", "won't", "isn't", "aren't", "cant", "wont", "isnt", "arent":
		return openWord | modalWord
	case "has", "have", "had":
		return openWord | modalWord
	case "does", "do", "did", "doesn't", "don't", "didn't", "hasn't", "doesnt", "dont", "didnt", "hasnt":
		return modalWord
	case "you", "we", "they", "i", "he", "she":
		return pronoun | openWord
	case "it", "this", "these", "those", "there", "it's", "that's", "they're", "you're", "here":
		return pronoun
	case "another", "all", "no", "any", "some", "both", "most":
		return determiner
	case "different", "using", "various", "several", "not":
		return openWord
	case "then":
		return nextWord
	}
	return 0
}

// word returns what w can be, whatever its case and the punctuation at its ends.
func word(w string) wordSet {
	var buf [12]byte
	if len(w) > len(buf)+4 || len(w) > 1 && w[0] == '-' { // "-a" is an option
		return 0
	}
	n := 0
	for i := 0; i < len(w); i++ {
		c := w[i]
		switch {
		case c == '\'' || c == '&' || c >= 'a' && c <= 'z':
		case c >= 'A' && c <= 'Z':
			c |= 0x20
		case (n == 0 || i+1 == len(w)) && !isDigit(c):
			continue
		default: // "SO2" is no "so"
			return 0
		}
		if n == len(buf) {
			return 0
		}
		buf[n] = c
		n++
	}
	return lookup(buf[:n])
}

// firstWord returns the word that s begins with and what follows its blank.
func firstWord(s string) (first, rest string) {
	for i := range len(s) { // a word is too short for a search to pay
		if s[i] == ' ' {
			return s[:i], s[i+1:]
		}
	}
	return s, ""
}

// lastWords returns the last two words of s; the second last is "" if there is
// but one.
func lastWords(s string) (before, last string) {
	at := strings.LastIndexByte(s, ' ')
	if at < 0 {
		return "", s
	}
	last = s[at+1:]
	s = s[:at]
	return s[strings.LastIndexByte(s, ' ')+1:], last
}

// isIntro reports whether s announces what follows: it ends in a colon, a
// question mark or an ellipsis.
func isIntro(s string) bool {
	switch s[len(s)-1] {
	case ':', '?':
		return true
	case '.':
		return strings.HasSuffix(s, "...")
	}
	return strings.HasSuffix(s, "…")
}

// isStop reports whether s ends a sentence.
func isStop(s string) bool {
	c := s[len(s)-1]
	return (c == '.' || c == '!' || c == ';') && !isIntro(s)
}

// startsLower reports whether s begins with a small letter.
func startsLower(s string) bool {
	if c := s[0]; c < utf8.RuneSelf {
		return c >= 'a' && c <= 'z'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// startsUpper reports whether s begins with a capital letter.
func startsUpper(s string) bool {
	if c := s[0]; c < utf8.RuneSelf {
		return c >= 'A' && c <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// isName reports whether w looks like a name rather than a word that begins a
// sentence: it holds a digit, or a capital letter behind its first.
func isName(w string) bool {
	for i := 0; i < len(w); i++ {
		if c := w[i]; c >= '0' && c <= '9' || i > 0 && c >= 'A' && c <= 'Z' {
			return true
		}
	}
	return false
}

// countWords returns the number of words of s.
func countWords(s string) int { return strings.Count(s, " ") + 1 }

// hasTwoParts reports whether s is a term and what is said of it: "term -
// meaning", "term: meaning", "term -> meaning".
func hasTwoParts(s string) bool {
	if strings.IndexByte(s, ':') < 0 && strings.IndexByte(s, '-') < 0 && strings.IndexByte(s, '=') < 0 && strings.IndexByte(s, 0xE2) < 0 {
		return false // most often: no sign that could part it
	}
	for i := 1; i+2 < len(s); i++ {
		if s[i] != ' ' {
			continue
		}
		switch s[i+1] {
		case '-', '=':
			if s[i+2] == ' ' || s[i+2] == '>' || s[i+2] == '-' {
				next, _ := firstWord(strings.TrimLeft(s[i+2:], "-> "))
				return word(next)&leadWord == 0 // "a template -- and so on" is none
			}
		case 0xE2: // an en or em dash, an arrow
			if r, n := utf8.DecodeRuneInString(s[i+1:]); (r == '–' || r == '—' || r == '→' || r == '⇒') && strings.HasPrefix(s[i+1+n:], " ") {
				return true
			}
		}
		if s[i-1] == ':' {
			return true
		}
	}
	return false
}

// isClause reports whether s is likely a clause of its own, with a subject and
// a verb: one of its first words is a modal verb or the like.
func isClause(s string) bool {
	before := ""
	for n := 0; n < 10 && s != ""; n++ {
		var first string
		first, s = firstWord(s)
		if !mayBeVerb(first) && n > 0 {
			before = first
			continue
		}
		w := word(first)
		switch {
		case w&relative != 0, n == 0 && w&leadWord != 0:
			return false
		case w&modalWord != 0: // it needs a subject before it
			return n > 0 && word(before)&leadWord == 0
		}
		before = first
	}
	return false
}

// mayBeVerb reports whether w is short enough and begins like a modal verb or a
// relative pronoun. It spares most words the look-up.
func mayBeVerb(w string) bool {
	if len(w) < 2 || len(w) > 8 {
		return false
	}
	switch w[0] | 0x20 {
	case 'i', 'a', 'w', 'b', 'c', 's', 'm', 'h', 'd', 't':
		return true
	}
	return false
}

// mainClause reports whether s, which opens with a goal, a condition or a
// preposition, also holds what it leads up to: behind a comma, at least three
// words that do not themselves go on with the opening.
func mainClause(s string) bool {
	at := strings.Index(s, ", ")
	if at < 0 {
		return false
	}
	rest := s[at+2:]
	first, _ := firstWord(rest)
	return countWords(rest) >= 3 && word(first)&(leadWord|prepWord) == 0
}

// isTitleCase reports whether s is at least three words, all of them but small
// ones with a capital, as in a title; what stands in parentheses may be in any
// case.
func isTitleCase(s string) bool {
	s, _, _ = strings.Cut(s, " (")
	if countWords(s) < 3 || isStop(s) {
		return false
	}
	for w := range strings.SplitSeq(s, " ") {
		if len(w) > 3 && !startsUpper(w) || strings.HasSuffix(w, ",") {
			return false
		}
	}
	return true
}

// isTitle reports whether s could be a title: a few words that do not make a
// sentence.
func isTitle(s string, atMost int) bool {
	if countWords(s) > atMost || isStop(s) || s[len(s)-1] == ',' || s[len(s)-1] == '?' {
		return false
	}
	return true
}

// isFormula reports whether s, all capitals, is rather a formula or a code than
// words: it has an equals sign, or several words of which none has three letters.
func isFormula(s string) bool {
	longest := 0
	for w := range strings.SplitSeq(s, " ") {
		longest = max(longest, len(w))
	}
	return strings.Contains(s, "=") || longest < 3 && strings.Contains(s, " ")
}

// isCaps reports whether s has at least two letters and no small one.
func isCaps(s string) bool {
	n := 0
	for _, c := range s {
		if unicode.IsLower(c) {
			return false
		}
		if unicode.IsUpper(c) {
			n++
		}
	}
	return n > 1
}

// withoutAsking returns s without the question mark at its end.
func withoutAsking(s string) string {
	if len(s) > 1 && s[len(s)-1] == '?' {
		return s[:len(s)-1]
	}
	return s
}
