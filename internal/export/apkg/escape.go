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

// appendText appends s as HTML that shows s to the letter, and that neither
// Anki nor MathJax finds anything in: no tags, deletions, sounds or formulas.
func appendText(b []byte, s string, at setting) []byte {
	s = clean(s)
	if s == "" {
		return b
	}
	b, s = appendMark(b, s)
	for i := 0; i < len(s); i++ {
		c, rest := s[i], s[i+1:]
		switch {
		case c == '&':
			b = append(b, "&amp;"...)
		case c == '<':
			b = append(b, "&lt;"...)
		case c == '>':
			b = append(b, "&gt;"...)
		case c == '"' && at&inAttr != 0:
			b = append(b, "&quot;"...)
		case c == '\n' && at&(inPre|inAttr) == 0:
			b = append(b, "<br>"...)
			b, rest = appendMark(b, rest)
			i = len(s) - len(rest) - 1
		case c == '\\' && opensMath(rest) && at&inAttr != 0:
			b = append(b, "&#92;"...)
		case c == '\\' && opensMath(rest):
			// MathJax joins text across comments and entities, but not across
			// an element.
			b = append(b, `\<span></span>`...)
		case c == '[' && opensBracket(rest),
			c == '{' && at&inCloze != 0 && (rest == "" || rest[0] == '{'),
			c == '}' && at&inHidden != 0 && (rest == "" || rest[0] == '}'),
			c == ':' && at&inHidden != 0 && (i == 0 || rest == "" || rest[0] == ':'):
			b = fmt.Appendf(b, "&#%d;", c)
		default:
			b = append(b, c)
		}
	}
	return b
}

func opensMath(rest string) bool {
	return rest != "" && (rest[0] == '(' || rest[0] == '[')
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
