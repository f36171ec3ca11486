package outline

import (
	"strings"
	"unicode/utf8"
)

// isAddress reports whether a line is nothing but an address on the web.
func isAddress(s string) bool {
	return s[0] == 'h' && (strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")) && !strings.Contains(s, " ")
}

// endsInFollowing reports whether a line only says that something follows: "is the
// following", "as follows".
func endsInFollowing(s string) bool {
	return s[len(s)-1] == 'g' && strings.HasSuffix(s, " the following") || s[len(s)-1] == 's' && strings.HasSuffix(s, " as follows")
}

// isOpenEnd reports whether the last word of a line wants another.
func isOpenEnd(s string) bool {
	_, last := lastWords(s)
	return word(last)&(openWord|particle|prepWord) != 0 || s[len(s)-1] == ','
}

// endsEquation reports whether a line is a short equation whose last word, the one
// behind "=", is a symbol: "rho/t = R2".
func endsEquation(s, last string) bool {
	return countWords(s) <= 4 && (len(last) <= 4 || strings.ContainsAny(last, "0123456789*/^(")) && word(last) == 0
}

// isContraction reports whether a word is a pronoun with a verb that wants more
// behind it: "it's", "they're".
func isContraction(w string) bool {
	if len(w) > 8 || strings.IndexByte(w, '\'') < 1 {
		return false
	}
	switch strings.ToLower(w) {
	case "it's", "that's", "there's", "he's", "she's", "what's", "who's", "they're", "you're", "we're", "i'm", "you'll", "they'll", "we'll", "it'll", "you've", "we've", "they've":
		return true
	}
	return false
}

// isMidAdverb reports whether a word stands between a verb like "is" and what
// follows, and seldom ends a sentence.
func isMidAdverb(w string) bool {
	switch w {
	case "already", "also", "always", "often", "usually", "generally", "mostly", "typically", "never", "only", "just", "still", "very", "quite", "rather", "sometimes", "either", "neither":
		return true
	}
	return false
}

// isOpenManner reports whether a line ends in how something more is done that it does
// not say: "... and manually", but not "slowly and steadily".
func isOpenManner(s, before, last string) bool {
	return (before == "and" || before == "or") && len(last) > 5 && strings.HasSuffix(last, "ly") && last[0] >= 'a' &&
		!strings.HasSuffix(s[:len(s)-len(before)-len(last)-1], "ly ")
}

// isShortened reports whether a word is a short form whose full stop ends no
// sentence, and behind which something follows.
func isShortened(w string) bool {
	if len(w) < 3 || len(w) > 8 || w[len(w)-1] != '.' {
		return false
	}
	switch strings.ToLower(strings.TrimLeft(w[:len(w)-1], "(")) {
	case "approx", "incl", "excl", "esp", "e.g", "i.e", "eg", "ie", "cf", "vs", "lit", "mem", "conj", "resp", "ca", "usu", "max", "min", "avg", "no", "nr", "fig",
		"st", "dr", "mr", "mrs", "prof", "vol", "ch", "pp", "ref", "adj", "adv", "prep", "masc", "fem", "orig", "poss", "prob", "temp", "viz":
		return true
	}
	return false
}

// inQuotes reports whether a quotation that the logical line begins with is not
// closed yet, and the next line or the one after closes it.
func (j *joint) inQuotes() bool {
	if j.text(j.head)[0] != '"' || j.i-j.head > 4 {
		return false
	}
	for k := j.head; k < j.i; k++ {
		if strings.Count(j.text(k), `"`)%2 == 1 != (k == j.head) {
			return false
		}
	}
	for k := j.i; k < j.i+2 && j.isText(k); k++ {
		if n := strings.Count(j.text(k), `"`); n > 0 {
			return n%2 == 1 && j.text(k)[0] != '"'
		}
		if !j.mayWrap(k + 1) {
			break
		}
	}
	return false
}

// closesFirst reports whether a line closes a parenthesis before it opens one.
func closesFirst(s string) bool {
	closed := strings.IndexByte(s, ')')
	if closed < 0 {
		return false
	}
	open := strings.IndexByte(s, '(')
	return open < 0 || closed < open
}

// breaksList reports whether the line above ends in the comma of a list, and the
// line may be more of it: no term of its own.
func (j *joint) breaksList() bool {
	rest := j.above[:len(j.above)-1]
	if !strings.Contains(rest, ", ") || hasTwoParts(j.line) || isIntro(j.line) {
		return false
	}
	return strings.Count(rest, ", ") > 1 || hasTwoParts(rest)
}

// isTail reports whether the line is a word or two in small letters at the end of
// a block, under a line many times as long: what did not fit there.
func (j *joint) isTail() bool {
	if !startsLower(j.line) || len(j.line) > 24 || len(j.above) < 55 || j.deeper || countWords(j.line) > 2 {
		return false
	}
	it := &j.items[j.i]
	if j.follows(j.i+1) && (j.items[j.i+1].col >= it.col || j.items[j.i+1].marker == noMarker) || j.items[j.i-1].table != noTable {
		return false
	}
	return it.marker == noMarker && !hasTwoParts(j.line) && !holdsNumber(j.line) && !isIntro(j.line)
}

// isUnderValue reports whether the line stands right under what the logical line
// says of the term that it begins with, "term: it is ...", and above is long.
func (j *joint) isUnderValue() bool {
	it, head := &j.items[j.i], &j.items[j.head]
	if it.col <= head.col+1 || len(j.above) < shortLine || hasTwoParts(j.line) {
		return false
	}
	raw := j.out.Lines[head.line].Raw
	if j.shape[head.line].plain && (int(it.col) > len(raw) || raw[it.col-1] != ' ') {
		return false // the line stands under no beginning of a word
	}
	if strings.IndexByte(raw, '\t') >= 0 {
		return false
	}
	body := min(int(j.shape[head.line].start+head.skip), len(raw))
	at := -1
	for _, sign := range [...]string{": ", " - ", " = ", " – ", " — "} {
		if k := strings.Index(raw[body:], sign); k > 0 && (at < 0 || body+k < at) {
			at = body + k + len(sign)
		}
	}
	for at > 0 && at < len(raw) && raw[at] == ' ' {
		at++
	}
	return at > 0 && utf8.RuneCountInString(raw[:at]) == int(it.col)
}

// isLink reports whether the line begins with an arrow that goes on with a chain
// in the line above.
func (j *joint) isLink() bool {
	if c := j.line[0]; c != '-' && c != '=' && c != 0xE2 || arrowBullet(j.line) == 0 || arrowBullet(j.above) > 0 {
		return false
	}
	for _, arrow := range [...]string{" -> ", " => ", " --> ", " → ", " ⇒ "} {
		if strings.Contains(j.above, arrow) {
			return true
		}
	}
	return false
}

// isOperatorAlone reports whether the line is an operator, deeper than an equation that
// it goes on with.
func (j *joint) isOperatorAlone() bool {
	return j.deeper && isOperator(j.line[0]) && strings.Contains(j.text(j.head), " = ")
}

// isUnderOperator reports whether item i stands right under an operator alone on a line,
// which goes on with item head: it is the next operand.
func (r *reader) isUnderOperator(head, i int) bool {
	it := &r.items[i]
	above := r.text(i - 1)
	return len(above) == 1 && isOperator(above[0]) && r.follows(i) && r.isText(i) && it.marker == noMarker && it.rank == 0 && it.col > r.items[head].col
}

func isOperator(c byte) bool { return c == '+' || c == '-' || c == '*' || c == '/' }

// endsInArrow reports whether a line breaks off behind an arrow of a chain: what it
// leads to is in the next.
func endsInArrow(s string) bool {
	before, last := lastWords(s)
	return before != "" && (last == "->" || last == "-->" || last == "=>") && strings.Contains(s[:len(s)-len(last)-1], " "+last+" ")
}

// announces reports whether the line above, though it cannot end there, is whole: the line,
// which is not full, and the next are sisters that each complete it: "a hull is" over "stiff" and
// "light".
func (j *joint) announces() bool {
	if j.head != j.i-1 || !j.mayWrap(j.i+1) || j.items[j.i+1].col != j.items[j.i].col || startsUpper(j.line) != startsUpper(j.text(j.i+1)) && j.isLastAt(j.i+1) {
		return false
	}
	_, last := lastWords(j.above)
	if w := word(last); w&(modalWord|prepWord|goalWord) == 0 || w&determiner != 0 {
		return false
	}
	next := j.text(j.i + 1)
	if j.word&(leadWord|nextWord|pronoun) != 0 || j.begins(j.i+1)&(leadWord|nextWord|prepWord) != 0 || isStop(j.line) || j.line[len(j.line)-1] == ',' || countWords(j.line) > 9 || countWords(next) > 9 {
		return false
	}
	if j.wrap.width == 0 {
		return len(j.above) < 2*shortLine // lines are not filled
	}
	clear, all := 0, 0 // line ends that the next first word would have fitted at
	for k := j.i; k < j.i+mostSisters && j.mayWrap(k+1) && j.items[k+1].col == j.items[j.i].col; k++ {
		first, _ := firstWord(j.text(k + 1))
		if all++; j.wrap.width-j.edge(k, j.wrap.unit)-len(first) > longWord {
			clear++
		}
	}
	return 2*clear >= all // they are no paragraph
}

// mostSisters is how many lines are looked at to tell sisters from a paragraph.
const mostSisters = 6

// isLastAt reports whether what follows item i is not at its indent.
func (r *reader) isLastAt(i int) bool {
	return !r.mayWrap(i+1) || r.items[i+1].col != r.items[i].col
}

// isRemarked reports whether the line above is a remark in a program, or a line of one
// that ends in a remark: neither goes on.
func (j *joint) isRemarked() bool {
	m := j.items[j.head].marker
	return m == slashMarker || m == noMarker && strings.Contains(j.above, "//") && strings.Contains(j.above, " //") // slashes are rarer than blanks
}
