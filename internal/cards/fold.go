package cards

import (
	"strings"
	"unicode/utf8"
)

// fold makes equal what differs by case, blanks and closing dots alone.
func fold(s string) string {
	if folded(s) {
		return strings.TrimRight(s, ".")
	}
	var b strings.Builder
	b.Grow(len(s))
	for w := range strings.FieldsSeq(s) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		writeLow(&b, w)
	}
	return strings.TrimRight(b.String(), ".")
}

// writeLow writes a word in lower case.
func writeLow(b *strings.Builder, word string) {
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf {
			b.WriteString(strings.ToLower(word))
			return
		}
	}
	for i := range len(word) {
		c := word[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		b.WriteByte(c)
	}
}

// folded reports whether a text has no capitals, and no blanks but single
// spaces inside it; it may say no of text beyond ASCII that has none either.
func folded(s string) bool {
	blank := true // a blank stands before the byte, or nothing
	for i := range len(s) {
		c := s[i]
		if c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf || c < ' ' || c == ' ' && blank {
			return false
		}
		blank = c == ' '
	}
	return !blank || s == ""
}

// isLow reports whether low is a word in lower case.
func isLow(word, low string) bool {
	for i := range len(word) {
		c := word[i]
		if c >= utf8.RuneSelf {
			return strings.ToLower(word) == low
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		if i >= len(low) || low[i] != c {
			return false
		}
	}
	return len(word) == len(low)
}
