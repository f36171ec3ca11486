package outline

import "strings"

// isGluedTitle reports whether text, which begins with n hashes and no blank, is a
// heading: words in which no other tag stands. A single hash may be a tag's.
func isGluedTitle(text string, n int) bool {
	body := text[n:]
	if n == 1 && (!startsUpper(body) || countWords(body) < 2) {
		return false
	}
	first, _ := firstWord(body)
	return isLetter(body[0]) && !strings.Contains(body, " #") && !isDirective(first, countWords(body)) && !isStop(body)
}

// markEmphasis reads a line at the top of a block, below a heading with a hash,
// that is nothing but a few words in italics.
func (r *reader) markEmphasis(i int, it *item, text string) bool {
	n := len(text)
	if !r.hashed || n < 5 || !it.gap() || it.col != r.base || !r.follows(i+1) || text[n-1] != text[0] || !isLetter(text[1]) {
		return false
	}
	body := text[1 : n-1]
	if strings.IndexByte(body, text[0]) >= 0 || !startsUpper(body) || !isTitle(body, 6) {
		return false
	}
	it.skip, it.cut = 1, 1
	it.head = heading{boldHead, 2}
	return true
}
