package outline

import "strings"

// markPart reads a heading that begins with the name and the number of a part.
// A line that the next part follows directly is an entry of a list.
func (r *reader) markPart(i int, it *item, text string) bool {
	if sub, skip := namedPart(text); sub > 0 && i+1 < len(r.items) && (it.gap() || i == r.first) {
		it.skip, it.head = int32(skip), heading{partHead, sub}
		return true
	}
	sub := max(partOf(text), r.nextPart(text))
	if first, _ := firstWord(text); sub > 0 && len(first) <= len("chap.") && isShortPart(first) && (it.rules > 0 || i+1 < len(r.items) && r.items[i+1].rules > 0) {
		sub = 0 // what stands beside a rule has its rank from that
	}
	if sub == 0 && r.within {
		sub = r.partWithin(i, text)
	}
	if sub == 0 || i+1 == len(r.items) || r.isText(i+1) && partOf(r.text(i+1)) == sub {
		return false
	}
	it.head = heading{partHead, sub}
	r.part = text
	if r.isPartTitle(i+1) && countWords(text) == 2 {
		r.items[i+1].asked = true
	}
	return true
}

// partWithin returns the rank of the part that is named behind the first words
// of a line alone between blank lines: "Ethics, lecture 3 & 4: Kant".
func (r *reader) partWithin(i int, text string) uint8 {
	if r.follows(i+1) || !r.items[i].gap() && i > r.first || countWords(text) > 9 || isStop(text) || !startsUpper(text) {
		return 0
	}
	for rest, n := text, 0; rest != "" && n < 4; n++ {
		var name string
		name, rest = firstWord(rest)
		number, _ := firstWord(rest)
		if rank := partRank(name); rank > 0 && n > 0 && number != "" && isDigit(number[0]) && isPartNumber(strings.TrimRight(number, ".:,)")) {
			return rank
		}
	}
	return 0
}

// isPartTitle reports whether item i, right under a line that only numbers a
// part, is the title of the part.
func (r *reader) isPartTitle(i int) bool {
	if !r.isText(i) || !r.follows(i) || r.items[i].col != r.items[i-1].col || r.items[i].marker != noMarker || i+1 >= len(r.items) || r.items[i].table != noTable {
		return false
	}
	text := r.text(i)
	return isHeadline(text) && startsUpper(text) && countWords(text) <= 7 && partOf(text) == 0 && (r.items[i+1].gap() || r.items[i+1].col > r.items[i].col)
}

// namedPart returns the rank of the part that text names without a number
// ("Topic: Photosynthesis") and where the name begins, 0 if it does not.
func namedPart(text string) (sub uint8, skip int) {
	first, rest := firstWord(text)
	if !strings.HasSuffix(first, ":") || rest == "" || !isTitle(rest, 8) || isIntro(rest) {
		return 0, 0
	}
	return partRank(strings.TrimSuffix(first, ":")), len(first) + 1
}

// partOf returns the rank of the part that text is the title of ("Chapter 3:
// Tort", "Week 4"), 0 if it is none.
func partOf(text string) uint8 {
	first, rest := firstWord(text)
	number, title := firstWord(rest)
	bare := strings.TrimRight(number, ".:,)-–")
	if !isPartNumber(bare) || countWords(title) > 10 || isStop(text) {
		return 0
	}
	if title != "" && startsLower(title) && bare == number {
		return 0 // a sentence: "Article 5 protects liberty"
	}
	if title != "" && bare == number && (first == "class" || first == "unit") {
		return 0 // of a sort: "class 2 Burns"
	}
	return partRank(first)
}

// nextPart returns the rank of the part that text names if it is the one behind
// the last part found: then a few words in small letters are a title too ("Week
// 2 mother sauces").
func (r *reader) nextPart(text string) uint8 {
	name, rest := firstWord(text)
	before, last := firstWord(r.part)
	number, title := firstWord(rest)
	last, _ = firstWord(last)
	if name != before || isStop(text) || hasTwoParts(title) || countWords(title) > 5 ||
		digits(strings.TrimRight(number, ".:,")) != digits(strings.TrimRight(last, ".:,"))+1 {
		return 0
	}
	return partRank(name)
}

// isShortPart reports whether a word is short for the name of a part.
func isShortPart(word string) bool {
	switch strings.ToLower(strings.TrimSuffix(word, ".")) {
	case "ch", "chap", "lec", "wk":
		return true
	}
	return false
}

// partRank returns the rank of the part of a work that word names, 0 if it
// names none.
func partRank(word string) uint8 {
	switch strings.ToLower(word) {
	case "part", "book", "volume", "teil":
		return 1
	case "chapter", "unit", "module", "week", "lecture", "kapitel", "vorlesung", "capítulo", "chapitre":
		return 2
	case "section", "lesson", "session", "topic", "subject", "theme", "slide", "article", "day", "class", "seminar", "§", "art.", "domain":
		return 3
	}
	if isShortPart(word) {
		return 2
	}
	return 0
}

// isPartNumber reports whether s numbers a part: digits, perhaps with dots, or
// a Roman number.
func isPartNumber(s string) bool {
	if s == "" || len(s) > 7 {
		return false
	}
	digits := strings.Trim(s, "0123456789.") == "" && s[0] != '.'
	return digits || strings.Trim(s, "IVXLC") == "" || isNumberWord(s)
}

// isNumberWord reports whether a word is a number up to twelve, as chapters may
// be numbered.
func isNumberWord(s string) bool {
	if len(s) < len("One") || len(s) > len("Twelve") || !startsUpper(s) {
		return false
	}
	switch strings.ToLower(s) {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve":
		return true
	}
	return false
}
