package notes

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"

	"crib/internal/problem"
)

// MaxLine is the most bytes that a line of notes may have. Nobody writes such
// a line by hand; the limit keeps a data file with the wrong name from being
// taken for notes.
const MaxLine = 1 << 20

// decode returns the text of a file, or the problem that makes it none. UTF-16,
// as Windows editors save it, is taken too; what is wrong inside the text
// (broken UTF-8, a stray mark) is the outline's matter.
func decode(name string, data []byte) (string, *problem.Problem) {
	refuse := func(pos problem.Pos, code, message string) (string, *problem.Problem) {
		pos.File = name
		return "", &problem.Problem{Pos: pos, Severity: problem.Error, Code: code, Message: message}
	}
	start := problem.Pos{Line: 1, Col: 1}
	if utf16 := utf16Of(data); utf16 != nil {
		decoded, err := utf16.NewDecoder().Bytes(data)
		if err != nil {
			return refuse(start, "not-text", "the file begins like UTF-16 text but is not: save it as UTF-8 text")
		}
		data = decoded
	}
	switch {
	case len(bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\ufeff")))) == 0:
		return refuse(start, "empty-file", "the file is empty: write a note in it, or take it away")
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		return refuse(start, "not-text", "this is a file in Rich Text Format: save it as plain text")
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return refuse(place(data, i), "not-text", "this is not plain text (a picture, a PDF, a Word file?): save the notes as plain text, in UTF-8")
	}
	if otherEncoding(data) {
		return refuse(start, "not-text", "the text is in an encoding that crib cannot tell: save it as UTF-8")
	}
	if line := longLine(data); line > 0 {
		return refuse(problem.Pos{Line: line, Col: 1}, "line-too-long", "the line has over 1 MB: break it into lines, or take the file away if it is not notes")
	}
	return string(data), nil
}

// utf16Of returns the kind of UTF-16 that data is in, nil if it is in none.
// Without a byte order mark that takes a text of which every second byte is
// nearly always 0, the other never.
func utf16Of(data []byte) encoding.Encoding {
	if bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")) {
		return nil // UTF-32
	}
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
	}
	var zeros [2]int
	sample := data[:min(len(data), 4<<10)&^1]
	for i, b := range sample {
		if b == 0 {
			zeros[i&1]++
		}
	}
	switch most := max(1, len(sample)*2/5); { // four in five of one half
	case len(sample) == 0:
	case zeros[0] == 0 && zeros[1] >= most:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zeros[1] == 0 && zeros[0] >= most:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// otherEncoding reports whether too much of data is broken UTF-8 for a slip of
// an editor, or for Windows-1252, as which the outline reads the rest: Latin
// text of any European language stays far below one byte in five.
func otherEncoding(data []byte) bool {
	broken, runes := 0, 0
	for rest := data[:min(len(data), 64<<10)]; len(rest) > 0; runes++ {
		r, size := utf8.DecodeRune(rest)
		if r == utf8.RuneError && size == 1 {
			broken++
		}
		rest = rest[size:]
	}
	return broken*5 > runes
}

// place returns where the byte with the index i stands.
func place(data []byte, i int) problem.Pos {
	before := data[:i]
	return problem.Pos{Line: 1 + bytes.Count(before, []byte("\n")), Col: i - bytes.LastIndexByte(before, '\n')}
}

// longLine returns the first line of more than MaxLine bytes, or 0.
func longLine(data []byte) int {
	for line := 1; len(data) > 0; line++ {
		end := bytes.IndexAny(data, "\r\n")
		if end < 0 {
			end = len(data)
		}
		if end > MaxLine {
			return line
		}
		if bytes.HasPrefix(data[end:], []byte("\r\n")) {
			end++
		}
		data = data[min(end+1, len(data)):]
	}
	return 0
}
