package apkg

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// setting says where a piece of text stands in a field; what has a meaning
// there has to be written so that it loses it.
type setting uint8

const (
	inCloze  setting = 1 << iota // in a field of a cloze note: {{c1::
	inHidden                     // inside a deletion: }} and :: too
	inPre                        // in a code block: line breaks stay
	inAttr                       // in an attribute, between double quotes
)

// harmless are the bytes that stand for themselves wherever they are.
var harmless = func() (t [256]bool) {
	for c := ' '; c < utf8.RuneSelf-1; c++ {
		t[c] = !strings.ContainsRune("&<>\"\\[{}:", c)
	}
	return t
}()

// appendText appends s as HTML that shows s to the letter, and that neither
// Anki nor MathJax finds anything in: no tags, deletions, sounds or formulas.
func appendText(b []byte, s string, at setting) []byte {
	for i := 0; i < len(s); i++ {
		if !harmless[s[i]] {
			return appendUnsafe(b, s, at)
		}
	}
	return append(b, s...)
}

// appendUnsafe is appendText for what is not harmless throughout.
func appendUnsafe(b []byte, s string, at setting) []byte {
	s = clean(s)
	b, s = appendMark(b, s)
	done := 0 // what of s is appended
	for i := 0; i < len(s); i++ {
		if harmless[s[i]] || s[i] >= utf8.RuneSelf {
			continue
		}
		written := escaped(s, i, at)
		if written == "" {
			continue
		}
		b = append(b, s[done:i]...)
		b = append(b, written...)
		done = i + 1
		if written == "<br>" {
			rest := s[done:]
			b, rest = appendMark(b, rest)
			done = len(s) - len(rest)
			i = done - 1
		}
	}
	return append(b, s[done:]...)
}

// escaped returns how the ith byte of s is written, "" if as it is.
func escaped(s string, i int, at setting) string {
	rest := s[i+1:]
	ends := rest == "" || rest[0] == s[i]
	switch s[i] {
	case '&':
		return "&amp;"
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	case '"':
		return when(at&inAttr != 0, "&quot;")
	case '\n':
		return when(at&(inPre|inAttr) == 0, "<br>")
	case '\\':
		switch {
		case rest == "" || rest[0] != '(' && rest[0] != '[':
			return ""
		case at&inAttr != 0:
			return "&#92;"
		}
		// MathJax joins text across comments and entities, but not across an
		// element.
		return `\<span></span>`
	case '[':
		return when(opensBracket(rest), "&#91;")
	case '{':
		return when(at&inCloze != 0 && ends, "&#123;")
	case '}':
		return when(at&inHidden != 0 && ends, "&#125;")
	case ':':
		return when(at&inHidden != 0 && (i == 0 || ends), "&#58;")
	}
	return ""
}

func when(condition bool, s string) string {
	if condition {
		return s
	}
	return ""
}

// opensBracket reports whether "[" and rest start something that Anki plays or
// typesets.
func opensBracket(rest string) bool {
	for _, word := range [...]string{"sound:", "anki:", "latex]", "$]", "$$]"} {
		if len(rest) >= len(word) && strings.EqualFold(rest[:len(word)], word) {
			return true
		}
	}
	return false
}

// appendMark appends what s starts with as an entity if it would join the
// character before it: after a tag, U+0338 would make the ">" a "≯" as soon as
// Anki brings the field to normal form C. It returns what is left of s.
func appendMark(b []byte, s string) ([]byte, string) {
	if s == "" || s[0] < utf8.RuneSelf || norm.NFC.PropertiesString(s).BoundaryBefore() {
		return b, s
	}
	r, size := utf8.DecodeRuneInString(s)
	return fmt.Appendf(b, "&#%d;", r), s[size:]
}

// clean returns s as Anki would store it: valid UTF-8 in normal form C, without
// control characters but line breaks and tabs.
func clean(s string) string {
	ascii := true
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf:
			ascii = false
		case c < ' ' && c != '\n' && c != '\t', c == 0x7f:
			return norm.NFC.String(dropControls(s))
		}
	}
	if ascii {
		return s
	}
	return norm.NFC.String(dropControls(s))
}

func dropControls(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r // an invalid byte comes as U+FFFD
	}, s)
}
