package outline

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"crib/internal/problem"
)

// plainText returns the text without a byte order mark, from UTF-16 if the
// mark tells so, with line feeds where a file knows only carriage returns, and with the
// signs that are named as in HTML.
func plainText(text string) string {
	switch {
	case strings.HasPrefix(text, "\xff\xfe"):
		text = fromUTF16(text[2:], binary.LittleEndian)
	case strings.HasPrefix(text, "\xfe\xff"):
		text = fromUTF16(text[2:], binary.BigEndian)
	}
	text = strings.TrimPrefix(text, "\ufeff")
	if strings.IndexByte(text, '\r') >= 0 && strings.IndexByte(text, '\n') < 0 {
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	return decodeEntities(text)
}

func fromUTF16(text string, order binary.ByteOrder) string {
	b := []byte(text)
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = order.Uint16(b[2*i:])
	}
	return string(utf16.Decode(units))
}

// maxReports is how many lines of each kind of broken encoding are reported
// one by one.
const maxReports = 20

// repair returns a line that is not all ASCII as UTF-8 and with characters that were encoded twice
// put right, with a warning where something was amiss.
func (r *reader) repair(i int, raw string) string {
	if !utf8.ValidString(raw) {
		fixed, at := fromCP1252(raw)
		if r.broken[0].count(i, at) {
			r.warnAt(i, at, "not-utf8", "the line is not UTF-8 and was read as Windows-1252 text; save the notes as UTF-8")
		}
		raw = fixed
	}
	fixed, first := unmangle(raw)
	if first.size == 0 {
		return raw
	}
	if r.broken[1].count(i, first.at) {
		r.warnAt(i, first.at, "double-encoding", "%q was read as %q, which was encoded twice; put it right in the notes",
			raw[first.at:first.at+first.size], string(first.char))
	}
	for range 2 { // thrice, even
		if raw, first = unmangle(fixed); first.size == 0 {
			break
		}
		fixed = raw
	}
	return fixed
}

// tally counts lines of one kind, and keeps the place of the first that is not
// reported.
type tally struct{ n, line, at int }

// count reports whether a line is to be reported by itself.
func (t *tally) count(i, at int) bool {
	if t.n++; t.n == maxReports+1 {
		t.line, t.at = i, at
	}
	return t.n <= maxReports
}

// reportRest tells how many lines with a broken encoding were not reported.
func (r *reader) reportRest() {
	for k, t := range r.broken {
		if t.n > maxReports {
			what := [...]string{
				"lines that are not UTF-8, from here on: %d; they were read as Windows-1252 text; save the notes as UTF-8",
				"lines with characters that were encoded twice, from here on: %d; put them right in the notes",
			}[k]
			code := [...]string{"not-utf8", "double-encoding"}[k]
			r.warnAt(t.line, t.at, code, what, t.n-maxReports)
		}
	}
}

// warnAt adds a warning about a byte of the line with the index i.
func (r *reader) warnAt(i, at int, code, format string, args ...any) {
	pos := problem.Pos{File: r.out.File, Line: i + 1, Col: at + 1}
	r.out.Problems.Add(pos, problem.Warning, code, format, args...)
}

// fromCP1252 replaces the bytes of s that are not UTF-8 by what they stand for
// in Windows-1252, and returns where the first of them was.
func fromCP1252(s string) (fixed string, at int) {
	var b strings.Builder
	at = -1
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			if at < 0 {
				at = i
			}
			r = rune(s[i])
			if s[i] < 0xA0 {
				r = cp1252[s[i]-0x80]
			}
		}
		b.WriteRune(r)
		i += n
	}
	return b.String(), at
}
