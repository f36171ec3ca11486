package outline

import (
	"strings"
	"unicode/utf8"
)

// bullet returns the bullet or number that text begins with and the bytes
// that it takes up with the blank after it; "" and 0 if there is none.
func bullet(text string) (Marker, int) {
	r, n := utf8.DecodeRuneInString(text)
	switch r {
	case '-', '*', '+', '•', '–', '—', '‣', '◦', '▪', '●', '○', '·', '∙', '►', '■', '□', '✓', '✔', '➢':
		if r == '-' && strings.HasPrefix(text, "-- ") && !strings.HasSuffix(text, "--") {
			n = 2
		}
		if len(text) > n+1 && text[n] == ' ' {
			return Marker(text[:n]), n + 1
		}
	}
	return number(text)
}

// number is bullet for "1.", "1)", "(1)", "a)", "Q." and "A:".
func number(text string) (Marker, int) {
	i := 0
	if text[0] == '(' {
		i = 1
	}
	digits := i
	for i < len(text) && text[i] >= '0' && text[i] <= '9' {
		i++
	}
	if i == digits && i < len(text) && isLetter(text[i]) {
		i++
	} else if i == digits || i-digits > 3 {
		return "", 0
	}
	if i+1 >= len(text) || text[i+1] != ' ' {
		return "", 0
	}
	letter := isLetter(text[i-1])
	switch c := text[i]; {
	case c == ')', c == '.' && (!letter || text[0] == 'Q' || text[0] == 'A'):
	case c == ':' && (text[0] == 'Q' || text[0] == 'A'):
	default:
		return "", 0
	}
	if len(text) == i+2 {
		return "", 0
	}
	return Marker(text[:i+1]), i + 2
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// markBullets takes the bullets off the items.
func (r *reader) markBullets() {
	for i := range r.items {
		it := &r.items[i]
		if it.code {
			continue
		}
		_, n := bullet(r.text(i))
		it.skip, it.body = int32(n), it.col+int32(n)
	}
}
