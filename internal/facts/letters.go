package facts

import (
	"strings"
	"unicode/utf8"
)

// shapeOf looks at the letters of a word.
func shapeOf(s string) shape {
	var kinds byteKind
	uppers := 0
	for i := range len(s) {
		b := s[i]
		k := byteKinds[b]
		if k == highByte {
			if r, _ := utf8.DecodeRuneInString(s[i:]); isLetterRune(r) {
				k = lowerByte
			} else {
				k = 0
			}
		}
		if k == upperByte {
			uppers++
		}
		kinds |= k
	}
	if s == "" {
		return sign
	}
	return asciiShape(kinds, uppers, s)
}

// isLetterRune is a cheap "is this a letter" for what is not ASCII: dashes,
// quotation marks, arrows and other signs are not.
func isLetterRune(r rune) bool {
	switch {
	case r == utf8.RuneError, r == '×', r == '÷', r < 0xC0:
		return r == 'µ' || r == 'ª' || r == 'º'
	case 0x2000 <= r && r <= 0x2BFF, 0x3000 <= r && r <= 0x303F, r >= 0x1F000:
		return false
	}
	return true
}

// letters returns the words of one letter of a fact's first row: as names they tell
// facts apart that have no other words.
func letters(f *Fact) string {
	var out []byte
	for w := range strings.FieldsSeq(f.Body[0].Text.String()) {
		if w = strings.TrimRight(w, finalMarks); len(w) == 1 && isASCIILetter(w[0]) && w != "a" && w != "A" {
			out = append(out, w[0])
		}
	}
	return string(out)
}
