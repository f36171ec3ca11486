package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// clean returns s as one line fit for any site: control characters, tabs, line
// ends and unusual blanks become blanks, invisible characters go, broken UTF-8
// becomes U+FFFD. Runs of blanks are made one, except in code, where each
// stands for itself. It neither trims nor composes.
func clean(s string, code bool) string {
	if plainASCII(s) {
		return s
	}
	rtl := strings.ContainsFunc(s, rightToLeft)
	var b strings.Builder
	b.Grow(len(s))
	last := utf8.RuneError // the rune written last
	for i, r := range s {
		switch {
		case r == utf8.RuneError || noncharacter(r):
			r = utf8.RuneError
		case unicode.IsControl(r) || unicode.In(r, unicode.Zs, unicode.Zl, unicode.Zp):
			r = ' '
		case joiner(r):
			if !joins(last, s[i+utf8.RuneLen(r):]) {
				continue
			}
		case invisible(r) || !rtl && unicode.Is(unicode.Bidi_Control, r):
			continue
		}
		if r == ' ' && last == ' ' && !code {
			continue
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

// plainASCII reports whether clean would change nothing of s.
func plainASCII(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' || s[i] == ' ' && i > 0 && s[i-1] == ' ' {
			return false
		}
	}
	return true
}

// compose returns s in Unicode's composed form, trimmed. It comes after clean
// and after spans are joined, as a mark may stand in the span after its letter.
func compose(s string) string { return strings.TrimSpace(norm.NFC.String(s)) }

// invisible reports whether r takes no room and has no bearing on the text
// around it: soft hyphen, zero-width space, word joiner, byte order mark.
func invisible(r rune) bool {
	switch r {
	case 0x00AD, 0x180E, 0x200B, 0xFEFF:
		return true
	}
	return r >= 0x2060 && r <= 0x2064 || r >= 0xFFF9 && r <= 0xFFFB
}

// joiner reports whether r is the zero-width joiner or non-joiner.
func joiner(r rune) bool { return r == 0x200C || r == 0x200D }

// joins reports whether a joiner between last and rest has something to join:
// the parts of an emoji, or letters of a script that is written joined.
func joins(last rune, rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	joinable := func(r rune) bool {
		return r > unicode.MaxLatin1 && r != utf8.RuneError && !unicode.IsSpace(r) && !invisible(r) && !joiner(r)
	}
	return joinable(last) && joinable(next)
}

// rightToLeft reports whether r belongs to a script written from right to
// left, where direction marks are part of the text.
func rightToLeft(r rune) bool {
	return r >= 0x0590 && r <= 0x08FF || r >= 0xFB1D && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC || r >= 0x10800 && r <= 0x10FFF || r >= 0x1E800 && r <= 0x1EFFF
}

// noncharacter reports whether Unicode keeps r out of texts for good.
func noncharacter(r rune) bool { return r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF }

// blank reports whether a reader would see nothing of s.
func blank(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool {
		return unicode.In(r, unicode.L, unicode.N, unicode.P, unicode.S)
	})
}

// foldKey returns s as it is compared: two texts with the same key read the
// same to a learner.
func foldKey(s string) string { return strings.ToLower(s) }
