package outline

import "strings"

// wantsMain reports whether the logical line opens with a conjunction that only a
// longer sentence does, and the line goes on with it: by the verb that is not
// there yet, or, behind one that contrasts, by what the rest leads up to.
func (j *joint) wantsMain() bool {
	head := &j.items[j.head]
	it := &j.items[j.i]
	if j.i-j.head > 3 || head.marker != noMarker || it.col != head.col || it.table != noTable {
		return false
	}
	opening := j.text(j.head)
	if j.begins(j.head)&(leadWord|ifWord) == 0 && opening[0]|0x20 != 'w' { // "whilst" is neither
		return false
	}
	contrasts := isContrasting(opening)
	if !contrasts && !isConditional(opening) || isStop(j.above) || isIntro(j.above) || hasTwoParts(j.line) || isIntro(j.line) {
		return false
	}
	verb := false
	for k := j.head; k < j.i; k++ {
		text := j.text(k)
		if hasTwoParts(text) || strings.Contains(text, ", ") || strings.ContainsAny(text, "=;") {
			return false // what it leads up to may be there
		}
		verb = verb || holdsFinite(text)
	}
	if !verb {
		first, rest := firstWord(j.line)
		return startsLower(first) && word(first)&modalWord != 0 && rest != ""
	}
	return contrasts && j.i-j.head <= 2
}

// wantsVerb reports whether the line above ends in a clause that is opened, by a
// conjunction, a relative, or "and the", and has no verb yet: the line begins with
// one.
func (j *joint) wantsVerb() bool {
	if len(j.above) < shortLine || isStop(j.above) || isIntro(j.above) || hasTwoParts(j.line) {
		return false
	}
	rest, after := j.above, wordSet(0) // the words that are left, and what stood behind them
	for n := 0; n < 8; n++ {
		at := strings.LastIndexByte(rest, ' ')
		if at < 0 {
			return false
		}
		last := rest[at+1:]
		rest = rest[:at]
		w := word(last)
		switch {
		case w&modalWord != 0, last[len(last)-1] == ',' || last[len(last)-1] == ')':
			return false
		case last == "but":
			return n > 0 && n < 3 // "... has no holes but its edge / is frayed"
		case w&(relative|ifWord) != 0 && w&goalWord == 0 && last != "as", last == "where", last == "because", last == "so":
			return n > 0
		case w&leadWord != 0 && last != "of" && last != "than":
			return n > 0 && after&(determiner|pronoun) != 0 && w&openWord != 0
		}
		after = w
	}
	return false
}

// wantsObject reports whether a verb in "-ing" behind a word wants an object, where an
// article follows.
func wantsObject(before string) bool {
	switch before {
	case "before", "after", "by", "without", "for", "when", "while":
		return true
	}
	return false
}

// isContrasting reports whether s begins with a word that opens a clause no
// sentence can end with.
func isContrasting(s string) bool {
	first, rest := firstWord(s)
	switch strings.ToLower(first) {
	case "although", "though", "whereas", "whilst":
		return rest != ""
	case "even":
		second, _ := firstWord(rest)
		return strings.EqualFold(second, "though")
	}
	return false
}

// opensReason reports whether s begins with a word that opens a clause of a
// sentence and no title.
func opensReason(s string) bool {
	first, rest := firstWord(s)
	return isContrasting(s) || rest != "" && (strings.EqualFold(first, "because") || strings.EqualFold(first, "unless"))
}

// isConditional reports whether s begins with another word that opens a clause.
func isConditional(s string) bool {
	first, rest := firstWord(s)
	switch strings.ToLower(first) {
	case "because", "since", "while", "when", "if", "unless", "after", "before", "once", "until":
		return rest != ""
	}
	return false
}

// holdsFinite reports whether a verb that could be told stands in s.
func holdsFinite(s string) bool {
	for s != "" {
		var w string
		if w, s = firstWord(s); word(w)&modalWord != 0 {
			return true
		}
	}
	return false
}
