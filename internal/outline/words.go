package outline

import "strings"

// A class is a set of things that the words of a line show.
type class uint16

const (
	goalLike class = 1 << iota // names a goal or a condition: "to ...", "when ..."
	intro                      // ends in a colon, a question mark or an ellipsis
	openEnd                    // ends in a comma or a word that something must follow
	leadsOn                    // begins with a word that goes on with a sentence
	lower                      // begins with a small letter
	caps                       // has letters, all of them capitals
	stop                       // ends a sentence
	short                      // a few words: could be a title
	analysed
)

// openWords are words that do not end a line unless it is wrapped.
var openWords = words(`a an the and or nor of with to in on for by from at as into between than
 that which who whose your their its his her our my this these those any each every
 is are was were be been has have had will would can could should must may might
 not no but if when while where because so such via per using including different
 you we they he she it without within during against upon about across through under over`)

// leadWords begin lines that go on with the sentence above.
var leadWords = words(`that with and or as so such in during including depending without then which
 who whose by for from of on into until while where but because via per at between within than
 thus therefore hence in allowing indicating thanks rather instead along across based regardless
 & nor upon about`)

var goalWords = words(`to for how when if whenever once while`)

func words(list string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// classify tells what the words of text show.
func classify(text string) class {
	cls := analysed
	first, rest, _ := strings.Cut(text, " ")
	last := text[strings.LastIndexByte(text, ' ')+1:]
	n := strings.Count(text, " ") + 1
	if c := text[0]; c >= 'a' && c <= 'z' {
		cls |= lower
	}
	if leadWords[strings.ToLower(first)] {
		cls |= leadsOn
	}
	if rest != "" && goalWords[strings.ToLower(first)] {
		cls |= goalLike
	}
	switch text[len(text)-1] {
	case ':', '?':
		cls |= intro
	case ',', '&':
		cls |= openEnd
	case '.', '!', ';':
		cls |= stop
		if strings.HasSuffix(text, "..") {
			cls |= intro
		}
	}
	if strings.HasSuffix(text, "…") {
		cls |= intro
	}
	if n > 1 && openWords[strings.ToLower(last)] {
		cls |= openEnd
	}
	if n <= 5 {
		cls |= short
	}
	if isCaps(text) {
		cls |= caps
	}
	return cls
}

// isCaps reports whether text has at least two letters and no small one.
func isCaps(text string) bool {
	n := 0
	for _, c := range []byte(text) {
		if c >= 'a' && c <= 'z' {
			return false
		}
		if c >= 'A' && c <= 'Z' {
			n++
		}
	}
	return n > 1
}
