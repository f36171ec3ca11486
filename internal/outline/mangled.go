package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cp1252 and cp1250 are what the bytes from 0x80 stand for in these code
// pages, cp1252 up to 0x9F, beyond which it is Latin-1. A control character
// stands for a byte that the page leaves open.
var (
	cp1252 = []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")
	cp1250 = []rune("€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź" +
		"\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż" +
		"ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙")
)

// A mangled character is one that was encoded as UTF-8, read as a code page of
// one byte per character, and encoded again.
type mangled struct {
	at, size int // bytes in the line
	char     rune
}

// unmangle puts right the characters of s that were encoded twice, and
// returns the first of them; its size is 0 if there is none.
func unmangle(s string) (string, mangled) {
	var first mangled
	var b strings.Builder
	done := 0
	for i := 0; i < len(s); {
		c, n := utf8.DecodeRuneInString(s[i:])
		if c < 0xC2 || c >= 0x250 {
			i += n
			continue
		}
		m := mangledAt(s, i)
		if m.size == 0 {
			i += n
			continue
		}
		if first.size == 0 {
			first = m
		}
		b.WriteString(s[done:i])
		if m.char != 0xFEFF {
			b.WriteRune(m.char)
		}
		i += m.size
		done = i
	}
	if first.size == 0 {
		return s, first
	}
	b.WriteString(s[done:])
	return b.String(), first
}

// mangledAt returns the mangled character that begins at s[i], if one does.
func mangledAt(s string, i int) mangled {
	for _, page := range [...]func(rune) byte{byteOf1252, byteOf1250} {
		char, size := decodeBy(page, s[i:])
		if size == 0 {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+size:])
		next, _ := decodeBy(page, s[i+size:])
		last, _ := lastDecodeBy(page, s[:i])
		if isLikely(char, before, after, sameScript(char, next) || sameScript(char, last)) {
			return mangled{i, size, char}
		}
	}
	return mangled{}
}

// decodeBy returns the character that the bytes make which the code page has
// for the characters at the beginning of s, and the length of these.
func decodeBy(page func(rune) byte, s string) (char rune, size int) {
	var buf [utf8.UTFMax]byte
	want := 1
	for n := 0; n < want; n++ {
		c, width := utf8.DecodeRuneInString(s[size:])
		buf[n] = page(c)
		size += width
		switch lead := buf[n]; {
		case n > 0 && lead&0xC0 != 0x80:
			return 0, 0
		case n > 0:
		case lead >= 0xC2 && lead < 0xE0:
			want = 2
		case lead >= 0xE0 && lead < 0xF0:
			want = 3
		case lead >= 0xF0 && lead < 0xF5:
			want = 4
		default:
			return 0, 0
		}
	}
	if char, n := utf8.DecodeRune(buf[:want]); n == want {
		return char, size
	}
	return 0, 0
}

// lastDecodeBy is decodeBy for the end of s.
func lastDecodeBy(page func(rune) byte, s string) (char rune, size int) {
	at := len(s)
	for range utf8.UTFMax {
		_, n := utf8.DecodeLastRuneInString(s[:at])
		at -= n
		if char, size := decodeBy(page, s[at:]); size > 0 && at+size == len(s) {
			return char, size
		}
	}
	return 0, 0
}

// byteOf1252 returns the byte that c has in Windows-1252 or Latin-1, 0 for none.
func byteOf1252(c rune) byte {
	if c >= 0x80 && c <= 0xFF {
		return byte(c)
	}
	return byteIn(cp1252, c)
}

// byteOf1250 returns the byte that c has in Windows-1250, 0 for none.
func byteOf1250(c rune) byte { return byteIn(cp1250, c) }

func byteIn(page []rune, c rune) byte {
	for k, p := range page {
		if p == c {
			return byte(0x80 + k)
		}
	}
	return 0
}

// isLikely reports whether a character that could have been encoded twice
// was: text in which the outer characters stand on purpose is rare, but
// «CAFÉ» and „Ä“ are such. before and after are its neighbours; more says
// that one of these is mangled too and of the same script.
func isLikely(char, before, after rune, more bool) bool {
	if unicode.IsUpper(before) && !unicode.IsLetter(after) {
		return false
	}
	switch {
	case char < 0xA0: // controls
		return false
	case char < 0x100, char == 0xFEFF:
		return true
	case char < 0x250: // more Latin letters: inside words
		return unicode.IsLetter(before) || unicode.IsLetter(after)
	case char >= 0x370 && char < 0x400: // Greek letters stand alone in formulas
		return true
	case char >= 0x2010 && char < 0x2C00, char >= 0xFB00 && char <= 0xFB06, char == 0xFFFD:
		return true
	case char >= 0x1D400 && char < 0x1D800, char >= 0x1F000 && char < 0x1FB00:
		return true
	}
	return more
}

// sameScript reports whether two characters are letters from one part of the
// code: a run of them is no accident.
func sameScript(a, b rune) bool { return a >= 0x250 && b >= 0x250 && a>>10 == b>>10 }
