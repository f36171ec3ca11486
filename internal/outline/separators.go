package outline

import "strings"

// partedBy returns a text in which the signs that its author drew out between words, or
// doubled, are what others write: "hull-----the body" is "hull - the body", "Rigs:-" is
// "Rigs:", and ">>>>reef early<<<<" is "reef early". peeled is how many bytes are taken
// off its front.
func partedBy(text string, odd oddity) (parted string, peeled int) {
	if odd&sign != 0 {
		if text[0] == '>' && text[len(text)-1] == '<' {
			text, peeled = unframe(text)
		}
		if at := strings.Index(text, ":-"); at > 1 {
			text = undash(text, at)
		}
	}
	if at := strings.Index(text, "---"); at > 0 {
		text = shortenRows(text, at)
	}
	if odd&sign != 0 {
		if at := strings.Index(text, " >> "); at > 0 && tellsBehind(text[at+4:]) {
			text = text[:at] + " -> " + text[at+4:]
		}
	}
	return text, peeled
}

// leastTold is how many words say what a command does at least.
const leastTold = 3

// tellsBehind reports whether the text behind two angle brackets says what stands before
// them, "reef-sail -n 2 >> takes in two reefs": it is words, not the name of a file.
func tellsBehind(text string) bool {
	first, rest := firstWord(text)
	second, _ := firstWord(rest)
	return countWords(text) >= leastTold && lettersOnly(first) && lettersOnly(second) && !strings.ContainsAny(text, "|>&$")
}

// lettersOnly reports whether s is nothing but letters.
func lettersOnly(s string) bool {
	for i := range len(s) {
		if !isLetter(s[i]) {
			return false
		}
	}
	return s != ""
}

// leastAngles is how many angle brackets frame a line on either side at least.
const leastAngles = 3

// unframe takes the angle brackets off that frame a text.
func unframe(text string) (body string, peeled int) {
	body = strings.TrimLeft(text, "> ")
	peeled = len(text) - len(body)
	end := strings.TrimRight(body, "< ")
	if end == "" || strings.ContainsAny(end, "<>") || !strings.HasPrefix(text, strings.Repeat(">", leastAngles)) || !strings.HasSuffix(text, strings.Repeat("<", leastAngles)) {
		return text, 0
	}
	return end, peeled
}

// mostDashedLabel is how many bytes stand before a colon at most that a dash makes
// plainer; twice as many where nothing follows.
const mostDashedLabel = 60

// undash takes away the dashes right behind the colon at a byte of the text, where it
// ends a label of words: "Rigs:-", "Note:-reef early".
func undash(text string, at int) string {
	label := strings.TrimRight(text[:at], " ")
	rest := strings.TrimLeft(text[at+1:], "-")
	if label == "" || at > mostDashedLabel && (rest != "" || at > 2*mostDashedLabel) || strings.ContainsAny(label, ":;{}$`\"=<>|\\/") {
		return text
	}
	if last := label[len(label)-1]; !isLetter(last) && !(isDigit(last) || last == ')') || last == ')' && strings.TrimLeft(rest, " ") != "" {
		return text // the head of a rule of logic
	}
	switch words := strings.TrimLeft(rest, " "); {
	case words == "":
		return label + ":"
	case isLetter(words[0]):
		return label + ": " + words
	}
	return text
}

// shortenRows makes a dash between blanks of every row of three or more that parts
// words, from a byte on.
func shortenRows(text string, at int) string {
	var out strings.Builder
	from, quotes, ticks := 0, 0, 0
	for at >= 0 {
		end := at
		for end < len(text) && text[end] == '-' {
			end++
		}
		part := text[from:at]
		quotes, ticks = quotes+strings.Count(part, `"`), ticks+strings.Count(part, "`")
		before := strings.TrimRight(part, " ")
		after := strings.TrimLeft(text[end:], " ")
		if before == "" || after == "" || !endsPart(before[len(before)-1]) || !startsPart(after[0]) || inToken(part) || quotes%2 == 1 || ticks%2 == 1 {
			return text
		}
		out.WriteString(before)
		out.WriteString(" - ")
		from = len(text) - len(after)
		if at = strings.Index(after, "---"); at >= 0 {
			at += from
		}
	}
	if from == 0 {
		return text
	}
	out.WriteString(text[from:])
	return out.String()
}

// endsPart reports whether the text before a separator may end in a byte, and startsPart
// whether that behind it may begin with one.
func endsPart(c byte) bool {
	return isLetter(c) || isDigit(c) || c == ')' || c == ']' || c == '.' || c >= 0x80
}

func startsPart(c byte) bool {
	return isLetter(c) || isDigit(c) || c == '(' || c == '[' || c == '$' || c >= 0x80
}

// inToken reports whether the row of dashes behind a text stands in an address.
func inToken(before string) bool {
	token := before[strings.LastIndexByte(before, ' ')+1:]
	return strings.Contains(token, "://") || strings.HasPrefix(token, "www.") || token != "" && (token[0] == '#' || token[0] == '/')
}
