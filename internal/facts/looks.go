package facts

import (
	"unicode/utf8"
)

// seen is what can be seen of a run of bytes in one pass.
type seen struct {
	kinds  byteKind
	uppers uint32 // how many bytes are capitals, each counted as upperByte
	hash   uint64 // letter case ignored
}

// lookAt looks at a word.
func lookAt(word string) seen {
	kinds, uppers, sum := byteKind(0), uint32(0), uint64(0)
	for i := range len(word) {
		kind := byteKinds[word[i]]
		upper := uint32(kind) & uint32(upperByte)
		kinds |= kind
		uppers += upper
		sum = turn(sum, word[i]|byte(upper))
	}
	return seen{kinds, uppers, mix(sum)}
}

// lookAtRun looks at the run of what is not blank that begins at a byte. It
// ends at a blank, or at a quotation mark right behind a colon.
func lookAtRun(text string, start int) (end int, s seen) {
	kinds, uppers, sum := byteKind(0), uint32(0), uint64(0)
	run, n := text[start:], 0
	for ; n < len(run); n++ {
		b := run[n]
		kind := byteKinds[b]
		if kind >= endByte && (b == ' ' || n > 1 && run[n-1] == ':') {
			break
		}
		upper := uint32(kind) & uint32(upperByte)
		kinds |= kind
		uppers += upper
		sum = turn(sum, b|byte(upper))
	}
	return start + n, seen{kinds, uppers, mix(sum)}
}

// judge finds the shape and the classes of a word.
func (w *word) judge(s string, seen seen) {
	own := simple // most often
	if seen.kinds != lowerByte {
		own = seen.shape(s)
	}
	w.shape |= own
	w.hash = uint32(seen.hash)
	if own&(sign|digits) == 0 || len(s) <= 3 {
		w.class = english.lookupHash(s, seen.hash)
	}
}

// shape finds the shape of a word.
func (seen seen) shape(s string) (own shape) {
	if kinds := seen.kinds; kinds&highByte != 0 {
		own = shapeOf(s)
	} else {
		own = asciiShape(kinds, int(seen.uppers)/int(upperByte), s)
		if kinds&^(upperByte|lowerByte) == 0 && seen.uppers == uint32(upperByte) && own&capital != 0 {
			own |= simple
		}
	}
	if own&simple == 0 && (seen.kinds&otherByte != 0 || seen.kinds&(upperByte|lowerByte) == upperByte|lowerByte) {
		own |= mixed
	}
	return own
}

// byteKind says what a byte of a word is; of a word, what its bytes are.
type byteKind uint8

const (
	lowerByte byteKind = 1 << iota
	digitByte
	highByte // not ASCII
	otherByte
	openByte  // "(", an otherByte too
	upperByte // the bit by which a capital differs from its small letter
	stopByte  // a stop or comma, an otherByte too
	endByte   // a blank or quotation mark, an otherByte too: a run may end before it
)

// byteKinds says of every byte what kind it is.
var byteKinds = func() (t [256]byteKind) {
	for i := range t {
		switch b := byte(i); {
		case isUpperASCII(b):
			t[i] = upperByte
		case isLowerASCII(b):
			t[i] = lowerByte
		case '0' <= b && b <= '9':
			t[i] = digitByte
		case b >= utf8.RuneSelf:
			t[i] = highByte
		case b == '(':
			t[i] = otherByte | openByte
		case b == '.' || b == ',':
			t[i] = otherByte | stopByte
		case b == ' ' || b == '"' || b == '\'':
			t[i] = otherByte | endByte
		default:
			t[i] = otherByte
		}
	}
	return t
}()

// foldByte returns a byte in lower case, if it is an ASCII letter.
func foldByte(b byte) byte { return b | byte(byteKinds[b]&upperByte) }

// asciiShape is the shape of a word of ASCII bytes.
func asciiShape(kinds byteKind, uppers int, s string) shape {
	if kinds&(upperByte|lowerByte|digitByte|highByte) == 0 {
		return sign
	}
	var out shape
	if kinds&digitByte != 0 {
		out = digits
	}
	if byteKinds[s[0]] == upperByte {
		out |= capital
	}
	if uppers >= 2 && kinds&lowerByte == 0 {
		out |= caps
	}
	return out
}
