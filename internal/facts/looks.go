package facts

import (
	"unicode/utf8"
)

// seen is what can be seen of a run of bytes in one pass.
type seen struct {
	kinds  byteKind
	uppers int    // how many bytes are capitals
	hash   uint64 // letter case ignored
}

// take looks at one more byte.
func (s *seen) take(b byte) {
	info := byteTable[b]
	s.kinds |= info.kind
	s.uppers += int(info.kind & upperByte)
	s.hash = turn(s.hash, info.fold)
}

// lookAt looks at a word.
func lookAt(word string) seen {
	var s seen
	for i := range len(word) {
		s.take(word[i])
	}
	s.hash = mix(s.hash)
	return s
}

// lookAtRun looks at the run of what is not blank that begins at a byte. It
// ends at a blank, or at a quotation mark right behind a colon.
func lookAtRun(text string, start int) (end int, s seen) {
	kinds, uppers, sum := byteKind(0), 0, uint64(0)
	for end = start; end < len(text); end++ {
		b := text[end]
		if b <= '\'' && (b == ' ' || (b == '"' || b == '\'') && end > start+1 && text[end-1] == ':') {
			break
		}
		info := byteTable[b]
		kinds |= info.kind
		uppers += int(info.kind & upperByte)
		sum = turn(sum, info.fold)
	}
	return end, seen{kinds, uppers, mix(sum)}
}

// judge finds the shape and the classes of a word.
func (w *word) judge(s string, seen seen) {
	own := simple
	if kinds := seen.kinds; kinds&highByte != 0 {
		own = shapeOf(s)
	} else if kinds != lowerByte {
		own = asciiShape(kinds, seen.uppers, s)
		if kinds&^(upperByte|lowerByte) == 0 && seen.uppers == 1 && own&capital != 0 {
			own |= simple
		}
	}
	if own&simple == 0 && (seen.kinds&otherByte != 0 || seen.kinds&(upperByte|lowerByte) == upperByte|lowerByte) {
		own |= mixed
	}
	w.shape |= own
	if own&(sign|digits) == 0 || len(s) <= 3 {
		w.class = english.lookupHash(s, seen.hash)
	}
}

// byteKind says what a byte of a word is; of a word, what its bytes are.
type byteKind uint8

const (
	upperByte byteKind = 1 << iota // 1: see seen.take
	lowerByte
	digitByte
	highByte // not ASCII
	otherByte
	openByte // "(", an otherByte too
	stopByte // a stop or comma, an otherByte too
)

// byteTable says of every byte what kind it is, and gives it in lower case.
var byteTable = func() (t [256]struct {
	kind byteKind
	fold byte
}) {
	for i := range t {
		b := byte(i)
		t[i].fold = b
		switch {
		case isUpperASCII(b):
			t[i].kind, t[i].fold = upperByte, b+'a'-'A'
		case isLowerASCII(b):
			t[i].kind = lowerByte
		case '0' <= b && b <= '9':
			t[i].kind = digitByte
		case b >= utf8.RuneSelf:
			t[i].kind = highByte
		case b == '(':
			t[i].kind = otherByte | openByte
		case b == '.' || b == ',':
			t[i].kind = otherByte | stopByte
		default:
			t[i].kind = otherByte
		}
	}
	return t
}()

// asciiShape is the shape of a word of ASCII bytes.
func asciiShape(kinds byteKind, uppers int, s string) shape {
	if kinds&(upperByte|lowerByte|digitByte|highByte) == 0 {
		return sign
	}
	var out shape
	if kinds&digitByte != 0 {
		out = digits
	}
	if byteTable[s[0]].kind == upperByte {
		out |= capital
	}
	if uppers >= 2 && kinds&lowerByte == 0 {
		out |= caps
	}
	return out
}
