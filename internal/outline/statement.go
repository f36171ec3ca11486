package outline

import "strings"

// makesStatement reports whether a line, though it is short, tells something: it holds
// a clause that belongs to a word before or a finite verb, or begins as only
// sentences do.
func makesStatement(s string) bool {
	first, rest := firstWord(s)
	switch strings.ToLower(first) {
	case "eventually", "finally", "usually", "often", "sometimes", "originally", "later":
		return rest != ""
	}
	return opensReason(s) || holdsVerb(s) || holdsAny(s, "which", "who", "whose", "whom")
}

// holdsVerb reports whether a finite verb that could be told stands inside a line
// that is no question.
func holdsVerb(s string) bool {
	return holdsAny(s, "is", "are", "was", "were", "has", "had", "have", "will", "would", "could", "should", "must", "cannot")
}

// holdsAny reports whether one of words, in whatever letters, stands inside s,
// neither first nor last. A line that begins as a question does holds none.
func holdsAny(s string, words ...string) bool {
	first, s := firstWord(s)
	switch strings.ToLower(first) {
	case "what", "why", "how", "when", "where", "who", "which", "whose", "whether", "if":
		return false
	}
	for s != "" {
		var w string
		if w, s = firstWord(s); s == "" {
			return false
		}
		for _, other := range words {
			if strings.EqualFold(w, other) {
				return true
			}
		}
	}
	return false
}

// endsInYear reports whether the last of several words is a year: the line dates
// what it names.
func endsInYear(s string) bool {
	before, last := lastWords(s)
	return before != "" && len(last) == 4 && (last[0] == '1' || last[0] == '2') && strings.Trim(last, "0123456789") == ""
}
