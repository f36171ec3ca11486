package facts

// date reads a date that begins with the i-th word, a number: "14 July 1789".
// It returns the index of its last word, -1 if there is none.
func (c *clause) date(i int) int {
	if c.words[i].after != 0 || len(c.word(i)) > 2 || !c.at(i+1).is(month) || !c.at(i+1).has(capital) && c.isWord(i+1, "may", "march", "mar") {
		return -1
	}
	if c.at(i+1).after&^comma == 0 && c.year(i+2) {
		return i + 2
	}
	return i + 1
}

// monthDate reads a date that begins with a month: "July 1789", "March 16,
// 2025".
func (c *clause) monthDate(i int) int {
	if c.words[i].after != 0 || !c.words[i].is(month) {
		return -1
	}
	last := -1
	if next := c.word(i + 1); len(next) <= 2 && next != "" && isDigit(next[0]) && isDigit(next[len(next)-1]) {
		last = i + 1
	}
	if c.year(max(last, i) + 1) {
		last = max(last, i) + 1
	}
	return last
}

// year reports whether the i-th word is a year.
func (c *clause) year(i int) bool {
	return isYear(c.word(i))
}

// isYear reports whether a word is a year of four digits.
func isYear(s string) bool {
	return len(s) == 4 && (s[0] == '1' || s[0] == '2') && isDigit(s[1]) && isDigit(s[2]) && isDigit(s[3])
}
