package facts

import "strings"

// spreadDash sets blanks around the only em dash of a text, where it parts a term
// of a few words from what is said of it with no blank: "Closure—the eye fills in".
func spreadDash(text string) string {
	const dash = "—"
	at := strings.Index(text, dash)
	if at < 3 || at > 40 || at+len(dash) >= len(text) || text[at-1] == ' ' || text[at+len(dash)] == ' ' || strings.Contains(text[at+len(dash):], dash) {
		return text
	}
	if term := text[:at]; strings.Count(term, " ") > 3 || shapeOf(term[:1])&capital == 0 || !isASCIILetter(term[at-1]) || strings.ContainsAny(term, ".,;:?!") || strings.Count(text[at:], " ") < 3 {
		return text
	}
	return text[:at] + " " + dash + " " + text[at+len(dash):]
}

// mostGluedTerm is how many bytes a term has at most that a sign is written right
// behind.
const mostGluedTerm = 44

// spreadSign sets blanks around the sign between a term and what is said of it, where
// one stands on one side only: "TACK- a turn", "Tack-- a turn", "Tack :A turn". A dash
// that stands for the rest of a word ("pre- and postwar") is none, nor is the sign of
// a charge ("Cl- ions").
func spreadSign(text string) string {
	front := text[:min(len(text), mostGluedTerm+2)]
	dash := strings.IndexByte(front, '-')
	if at := dash; at > 1 && at < 7 && at+4 < len(text) && isUpperASCII(text[0]) && isUpperASCII(text[at+1]) && strings.IndexByte(front[:at], ' ') < 0 && spelledBy(text[:at], text[at+1:]) {
		return text[:at] + " - " + text[at+1:] // "HP-Horse Power"
	}
	if at := strings.IndexByte(front, ':') - 1; at > 2 && text[at] == ' ' && at+3 < len(text) && shapeOf(text[at+2:at+3])&capital != 0 && isGluedTerm(text[:at]) {
		return text[:at] + ": " + text[at+2:]
	}
	if dash < 0 {
		return text
	}
	at := strings.Index(front, "- ")
	if at < 3 || at+3 >= len(text) || text[at-1] == ' ' {
		return text
	}
	term, double := strings.CutSuffix(text[:at], "-")
	next, _, _ := strings.Cut(text[at+2:], " ")
	if !isGluedTerm(term) {
		if english.lookup(next)&third != 0 && strings.IndexByte(term, ' ') > 0 && strings.Count(text[at+2:], " ") >= leastGluedTold && isGluedTerm("X"+term) {
			return term + " - " + text[at+2:] // "wind shadow- makes the next boat slow"
		}
		return text
	}
	class := english.lookup(strings.Trim(next, ".,;:()"))
	if class&(conjunction|preposition) != 0 || strings.HasPrefix(next, "-") {
		return text
	}
	if last := term[strings.LastIndexByte(term, ' ')+1:]; !double && shapeOf(next)&capital == 0 && class&known == 0 && shapeOf(last)&caps == 0 {
		return text // rather a word broken in two
	}
	return term + " - " + text[at+2:]
}

// leastGluedTold is how many blanks stand in what is told of a term in small letters at least.
const leastGluedTold = 4

// isGluedTerm reports whether a text is a few words, the first with a capital and the
// last of three letters or more, with nothing but letters and a parenthesis.
func isGluedTerm(term string) bool {
	if term == "" || shapeOf(term[:1])&capital == 0 || strings.Count(term, " ") > 4 || strings.ContainsAny(term, ".,;:?!=<>/\"'`") {
		return false
	}
	last := term[strings.LastIndexByte(term, ' ')+1:]
	if n := len(last); n > 2 && last[0] == '(' && last[n-1] == ')' {
		return true
	}
	return len(last) > 2 && isASCIILetter(last[0]) && isASCIILetter(last[len(last)-1])
}

// spreadSlashes sets a blank behind the two slashes before a remark: "go run a.go //runs
// it".
func spreadSlashes(text string) string {
	at := strings.Index(text, " //") + len(" //")
	if at >= 5 && at+4 < len(text) && text[at] == '(' && closes(text[at:]) == len(text)-at {
		return text[:at] + " " + text[at+1:len(text)-1] // "//(so)"
	}
	if at < 5 || at+2 >= len(text) || !isASCIILetter(text[at]) {
		return text
	}
	return text[:at] + " " + text[at:]
}

// codeBeforeSlashes reports whether what stands before the two slashes of a remark is
// code: some word of it is, and none is one that only sentences have.
func (c *clause) codeBeforeSlashes() bool {
	found := false
	for i := range c.words {
		w := &c.words[i]
		switch {
		case c.word(i) == "//":
			return found && i <= mostCodeWords
		case i == 0 && w.has(capital) && !w.has(coded), w.is(determiner | pronoun | auxiliary | preposition):
			return false
		case w.has(coded):
			found = true
		}
	}
	return false
}

// mostCodeWords is how many words code has that a remark stands behind in a line.
const mostCodeWords = 8

// slashesPart reports whether two slashes part a sentence from a remark on it.
func (b *block) slashesPart() bool {
	at := strings.Index(b.text, " // ")
	if at < 3 || b.comment() > 0 || len(b.inline) > 0 || strings.ContainsAny(b.text, "`\"") {
		return false
	}
	before, after := lettersBefore(b.text, at), lettersAfter(b.text, at+len(" // "))
	return before > 1 && after > 1 && strings.Count(b.text[:at], " ") > 1 && strings.Count(b.text[at+len(" // "):], " ") > 1
}
