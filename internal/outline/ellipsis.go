package outline

import "strings"

// isElliptic reports whether the line above, though its last word mostly wants
// another, may end with it, and the line below says something of its own: "A can
// be undone, B can't", "where the office is", "once now and once a year after". A
// line that was full says nothing.
func (j *joint) isElliptic(w wordSet, before, last string) bool {
	if j.deeper || j.hanging() || j.wrap.trusted[0] {
		return false
	}
	rest := j.above[:len(j.above)-len(last)]
	if w&modalWord != 0 && word(before)&pronoun == 0 && j.word == 0 && countWords(j.line) > 4 && strings.Contains(rest, ", ") && echoes(rest, last) {
		return true // "A can be undone, B can't"
	}
	if !j.tellsItself() {
		return false
	}
	if w&modalWord != 0 {
		return echoes(rest, last) || !j.isFull() && (strings.HasSuffix(last, "n't") || last == "cannot")
	}
	switch last {
	case "as", "to", "for", "of", "with", "from": // "what it is seen as"
		return !j.isFull() && startsUpper(j.line) && word(before)&^particle == 0 &&
			(strings.Contains(rest, " that ") || strings.Contains(rest, " which ") || strings.Contains(rest, " what ") || strings.HasSuffix(rest, " to "+before+" ")) // "easy to care for"
	case "after", "before", "since", "while": // "31 July after", "the week before"
		return word(before)&(openWord|particle|modalWord|leadWord) == 0 && holdsNumber(j.above)
	}
	return false
}

// isFull reports whether the line above was broken at the width of the file.
func (j *joint) isFull() bool {
	left := j.left()
	return j.wrap.width > 0 && left < longWord/2 && left >= -1-len(j.first)-longWord
}

// isOpenNoun reports whether two words at the end of the line above want a noun,
// "the whole", and the line begins with what may be one and says nothing of its
// own.
func (j *joint) isOpenNoun(before, last string) bool {
	switch last {
	case "whole", "entire", "main", "own", "single", "current", "previous", "following", "new", "original", "full", "total", "actual", "given":
		return word(before)&determiner != 0 && startsLower(j.line) && j.word == 0 && !hasTwoParts(j.line) && !isClause(j.line)
	}
	return false
}

// tellsItself reports whether the line says something of its own, by a sign, a
// number, or a capital at its front.
func (j *joint) tellsItself() bool {
	return j.word&leadWord == 0 && (hasTwoParts(j.line) || holdsNumber(j.line) || startsUpper(j.line) && j.word&(determiner|pronoun) == 0 || strings.Contains(j.line, "=") || isClause(j.line))
}

// wantsClause reports whether the line above ends in a word that a clause stands
// behind: "fails when", "the part that".
func (j *joint) wantsClause() bool {
	before, last := lastWords(j.above)
	return word(last)&(ifWord|relative) != 0 && before != "" && last != "as" || last == "so" && (before == "," || strings.HasSuffix(before, ","))
}

// echoes reports whether a verb at the end of a line takes up what the words
// before it began: the same verb, or a question word that opens a clause.
func echoes(rest, verb string) bool {
	for rest != "" {
		var w string
		w, rest = firstWord(rest)
		switch w {
		case verb, "where", "what", "who", "how", "than":
			return true
		case "can":
			if verb == "can't" || verb == "cannot" {
				return true
			}
		case "can't", "cannot":
			if verb == "can" {
				return true
			}
		}
	}
	return false
}
