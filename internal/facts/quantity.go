package facts

import (
	"strings"
	"unicode/utf8"
)

// findQuantities finds numbers that measure or count something, with their
// units. A digit that belongs to a name is none: EC2, m2.large, SHA-256,
// Route 53, 2010-09-09.
func (c *clause) findQuantities() {
	if c.shapes&digits == 0 && c.classes&(numeral|unit|month) == 0 {
		return
	}
	for i := 0; i < len(c.words); i++ {
		w := &c.words[i]
		if w.has(coded) || !w.has(digits|capital) && !w.is(numeral|unit) {
			continue
		}
		last := -1
		switch {
		case !w.has(digits) && w.has(capital) && !w.is(numeral):
			last = c.monthDate(i)
		case w.has(digits):
			last = c.number(i)
		case w.is(numeral):
			last = c.wordNumber(i)
		case i > 0 && c.isWord(i-1, "every", "each", "per", "a") && w.is(unit) && !w.is(letterUnit):
			if c.isWord(i-1, "every", "each") {
				c.add(i-1, i, Quantity)
			}
		}
		if last >= i {
			last = c.extend(last)
			c.addQuantity(i, last)
			i = last
		}
	}
}

// addQuantity notes a quantity with the sign in front of it ("~", ">", "$")
// and without a half parenthesis.
func (c *clause) addQuantity(from, to int) {
	p := piece{start: c.words[from].start, end: c.words[to].end, kind: Quantity}
	if c.words[to].after&paren != 0 && c.words[from].depth < c.words[to].depth {
		p.end = int32(strings.IndexByte(c.text[p.end:], ')')) + p.end + 1
	}
	c.pieces = append(c.pieces, p)
}

// number reads a quantity that begins with the i-th word, and returns the
// index of its last word, -1 if the word is no quantity.
func (c *clause) number(i int) int {
	s := c.word(i)
	rest := numberPrefix(s)
	if rest < 0 {
		return -1
	}
	suffix := s[rest:]
	switch {
	case suffix == "" && c.words[i].after&paren != 0 && c.words[i].depth == 0:
		return -1 // "1) sloop": the mark of a point
	case suffix == "":
		return c.bareNumber(i)
	case suffix == "+":
		return c.unitAfter(i)
	case suffix == "%" || suffix == "y" || suffix == "x" || suffix == "×" || suffix == "+" || unitSuffix(suffix):
		return i
	}
	return -1
}

// unitSuffix reports whether what is glued to a number is a unit: 30sec, 2GB,
// 5-minute, 10k, 20°C, 5%.
func unitSuffix(s string) bool {
	if s[0] == '-' {
		c := english.lookup(s[1:])
		return c&unit != 0 || c&(letterUnit|known) != 0 && len(s) > 4
	}
	if len(s) == 1 && strings.ContainsAny(s, "DSHXU") {
		return false // of a name: 802.1X
	}
	if c := english.lookup(s); c&unit != 0 || c&letterUnit != 0 {
		return true
	}
	for i := range len(s) { // 5GB/s, 300km/h
		if s[i] == '/' && i > 0 && i+1 < len(s) {
			return unitSuffix(s[:i])
		}
	}
	return false
}

// numberPrefix returns the length of the number that s begins with: 3,000,
// 1.5, 10-20, 50:1, 2^32, 1/2, $5; -1 if it begins with none or if what
// follows shows that it is a name or a date.
func numberPrefix(s string) int {
	i := 0
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	if i == len(s) && i > 0 {
		return i // most often
	}
	i = 0
	for i < len(s) { // signs and currencies
		r, n := utf8.DecodeRuneInString(s[i:])
		if !strings.ContainsRune("$€£~<>≤≥±+-−≈", r) {
			break
		}
		i += n
	}
	if i >= len(s) || !isDigit(s[i]) {
		if r, n := utf8.DecodeRuneInString(s[i:]); strings.ContainsRune("½¼¾⅓⅔", r) && n > 0 && i < len(s) {
			return i + n
		}
		return -1
	}
	hyphens, dots := 0, 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		joins := strings.ContainsRune(",.:/^-–×", r)
		if !isDigit(s[i]) && !strings.ContainsRune("½¼¾⅓⅔", r) {
			if !joins || i+n >= len(s) || !isDigit(s[i+n]) {
				break
			}
			switch r {
			case '-', '–':
				hyphens++
				dots = 0
			case '.':
				if dots++; dots > 1 {
					return -1
				}
			}
		}
		i += n
	}
	if hyphens > 1 {
		return -1
	}
	return i
}

// bareNumber reads a number that has no unit glued to it: the unit may follow,
// or the words around must show that it counts something.
func (c *clause) bareNumber(i int) int {
	w := &c.words[i]
	if next := c.word(i + 1); w.after == 0 && len(next) == 3 && digitsOnly(next) && groupable(c.word(i)) && c.words[i+1].before == 0 {
		i++ // 100 000
		w = &c.words[i]
		if len(c.word(i+1)) == 3 && digitsOnly(c.word(i+1)) && w.after == 0 {
			i++
		}
		return c.unitAfter(i)
	}
	if w.after&^paren == 0 || w.after == quote {
		if last := c.unitAfter(i); last > i {
			return last
		}
		if last := c.rangeAfter(i); last > i {
			return last
		}
	}
	if last := c.date(i); last >= 0 {
		return last
	}
	if last := c.numberRow(i); last > i+1 {
		return last
	}
	if c.partOfName(i) {
		return -1
	}
	return i
}

// groupable reports whether a number may go on with a group of three digits:
// "100 000", "1:10 000".
func groupable(s string) bool {
	s = s[strings.LastIndexByte(s, ':')+1:]
	return len(s) <= 3 && digitsOnly(s)
}

func digitsOnly(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// numberRow returns the index of the last of numbers in a row, "1 3 5 6 8":
// together they are one thing to know.
func (c *clause) numberRow(i int) int {
	for c.words[i].after == 0 && i+1 < len(c.words) && c.words[i+1].before == 0 && c.words[i+1].has(digits) &&
		!c.words[i+1].has(coded) && numberPrefix(c.word(i+1)) == len(c.word(i+1)) {
		i++
	}
	return i
}

// unitAfter returns the index of the unit that follows a number, or i.
func (c *clause) unitAfter(i int) int {
	w := c.at(i + 1)
	switch {
	case w.before != 0 || c.words[i].after != 0:
		return i
	case w.is(numeral) && c.isOneOf(i+1, scaleWords):
		return c.unitAfter(i + 1) // "6.6 billion"
	case w.is(unit) && !c.isWord(i+1, "us", "second", "bar", "degree", "times") || c.isWord(i+1, "%", "times", "second", "°C", "°F"):
		return i + 1
	case c.isWord(i+1, "min", "g", "l", "h", "s", "d", "m") && !w.has(capital):
		return i + 1
	case w.is(letterUnit) && len(c.word(i+1)) == 1 && (w.after&^stop != 0 || i+2 == len(c.words)):
		return i + 1
	}
	if s := c.word(i + 1); len(s) > 2 && len(s) <= 10 {
		if at := strings.LastIndexByte(s, '/'); at > 0 && english.lookup(s[at+1:])&(unit|letterUnit) != 0 {
			return i + 1 // mg/dl, m/s
		}
	}
	return i
}

// scaleWords go on with a number in figures.
var scaleWords = setOf("thousand million billion")

// rangeAfter reads the second half of "10 - 20", "5 to 10 minutes".
func (c *clause) rangeAfter(i int) int {
	if !c.isWord(i+1, "-", "–", "—", "to", "..", "±", "+/-") && !(c.isWord(i+1, "and", "or") && (c.isWord(i-1, "between") || c.isWord(i+1, "or"))) {
		return i
	}
	next := c.at(i + 2)
	if !next.has(digits) || next.has(coded) || c.words[i].after != 0 {
		return i
	}
	s := c.word(i + 2)
	rest := numberPrefix(s)
	switch {
	case c.year(i) && isDash(c.word(i+1)) && !c.year(i+2): // "1924 - 800m in loans"
		return i
	case rest < 0 || rest < len(s) && !unitSuffix(s[rest:]):
		return i
	case rest < len(s):
		return i + 2
	}
	return c.unitAfter(i + 2)
}

// extend takes in the rest of a quantity: a range whose halves both have a
// unit ("15 min - 12 h"), "per second" behind a unit, and the same said again
// in parentheses ("300 seconds (5 minutes)").
func (c *clause) extend(last int) int {
	if c.words[last].after == 0 && c.isWord(last+1, "-", "–", "to") && !(c.year(last) && isDash(c.word(last+1))) {
		if next := c.at(last + 2); next.has(digits) && !next.has(coded) {
			if end := c.number(last + 2); end >= 0 && (end > last+2 || numberPrefix(c.word(last+2)) < len(c.word(last+2))) {
				last = end
			}
		}
	}
	if c.words[last].after == 0 && c.isWord(last+1, "per", "a") && c.at(last+2).is(unit) && c.at(last).is(unit) {
		last += 2
	}
	again := last + 1
	if c.at(again).before&paren != 0 && c.isWord(again, "about", "approx", "approximately", "roughly", "around", "circa", "ca", "~", "≈") {
		again++
	}
	if c.at(last+1).before&paren != 0 && c.at(again).has(digits) {
		if end := c.number(again); end >= 0 && c.words[end].after&paren != 0 && (end > again || numberPrefix(c.word(end)) < len(c.word(end))) {
			return end
		}
	}
	return last
}

// partOfName reports whether a bare number belongs to a name ("Route 53",
// "Article 6", "RFC 1918", "503 Service Unavailable") or to a date.
func (c *clause) partOfName(i int) bool {
	w, before, after := &c.words[i], c.at(i-1), c.at(i+1)
	s := c.word(i)
	if after.has(capital) && !after.has(caps) && w.after == 0 && i == 0 && len(s) == 3 && !after.is(bound) {
		return true // a status code and its name
	}
	if s == "0" && after.class&(unit|bound|preposition) == 0 && len(c.word(i+1)) > 1 && w.after == 0 {
		return true // "almost 0 impact" is a way of speaking
	}
	if i == 0 {
		return len(c.words) == 1 || w.after&(stop|paren) != 0 && len(c.words) > 1 && len(s) < 3
	}
	if before.after == stop && before.has(capital) && len(c.word(i-1)) <= 4 && before.class&unit == 0 && i == 1 {
		return true // "Art. 48"
	}
	if before.after&^quote != 0 {
		return false
	}
	if before.has(caps) && measuredShape(s) {
		return false
	}
	if c.isWord(i-1, "/") && i > 1 && strings.Count(c.word(i-2), ".") > 1 {
		return true // "10.0.0.0 / 8"
	}
	if c.isWord(i-1, "and", "or", "to") && i > 2 && c.words[i-2].has(digits) && c.partOfName(i-2) {
		return true // "layers 1 and 2"
	}
	if before.has(capital|caps) && !before.is(bound|auxiliary|preposition|determiner|conjunction) && !c.isWord(i-1, "port", "ports") &&
		(i > 1 || !before.is(known) || before.has(caps) || after.is(third|auxiliary)) {
		return true
	}
	return c.isOneOf(i-1, beforeNumber)
}

// beforeNumber are words that are numbered: what stands behind them is no amount.
var beforeNumber = setOf(`version step chapter section article figure page part type question lecture week
	no number error status code level layer phase stage grade class appendix rule case option example exercise problem project theorem amendment module
	layers types steps phases stages chapters articles questions parts`)

// measuredShape reports whether a number has thousands or is a range of numbers
// of two digits and more, as no number of a name is.
func measuredShape(s string) bool {
	if at := strings.IndexByte(s, ','); at > 0 && len(s)-at >= 4 {
		return true
	}
	at := strings.IndexByte(s, '-')
	return at > 1 && len(s)-at > 2
}

// wordNumber reads a number in words that counts something: "two modes",
// "five minutes", "thirty days"; "one" only where it is stressed or stands by
// a word that makes it a limit.
func (c *clause) wordNumber(i int) int {
	w, next := &c.words[i], c.at(i+1)
	if w.is(bound|pronoun) || w.after != 0 || next.before != 0 || w.has(quoted) {
		return -1
	}
	if w.has(capital) && !w.has(caps) && next.has(capital) && (i > 0 && !c.words[i-1].has(capital) || i == 0 && (next.after&colon != 0 || i+2 == len(c.words) || c.at(i+2).has(sign))) {
		return -1 // a name: "Hundred Days"
	}
	last := i
	for c.at(last+1).is(numeral) && c.words[last].after == 0 {
		last++
	}
	if last+1 >= len(c.words) {
		return -1
	}
	if next := c.at(last + 1); next.is(unit) && !c.isWord(last+1, "second", "us") {
		return last + 1
	}
	switch {
	case c.isWord(i, "one", "half", "hundreds", "thousands", "millions", "billions", "twice", "thrice"):
		return c.stressedOne(i, last)
	case next.is(preposition|auxiliary|conjunction|pronoun|article) || next.has(sign):
		return -1
	case c.isWord(i-1, "the", "these", "those", "any", "other", "last", "first", "next", "all", "both", "no"):
		return -1
	}
	return last
}

// stressedOne decides whether "one" and its like are a limit.
func (c *clause) stressedOne(i, last int) int {
	next := c.at(last + 1)
	switch {
	case c.isWord(i, "millions", "hundreds", "thousands", "billions"):
		if c.isWord(i+1, "of") {
			return i
		}
		return -1
	case c.isWord(i, "half", "twice", "thrice"):
		return -1
	case next.is(preposition|auxiliary|conjunction|pronoun|article) || next.has(sign) || c.isWord(i-1, "the", "another", "this", "that", "no"):
		return -1
	case c.words[i].has(caps) || i == 0 && len(c.words) <= 6 || c.isWord(i-1, "only", "exactly", "just", "has", "have", "least", "most", "max", "in", "to", "per"):
		return last
	}
	for k := last + 1; k < min(len(c.words), last+perWithin); k++ {
		if c.isWord(k, "per") {
			return last
		}
	}
	return -1
}

// perWithin is how many words behind a number its "per" is looked for: the work for a
// long line would grow with the square of it.
const perWithin = 40

// quantity returns the index of the first piece that is a quantity, -1 if
// there is none.
func (c *clause) quantity() int {
	for i, p := range c.pieces {
		if p.kind == Quantity {
			return i
		}
	}
	return -1
}
