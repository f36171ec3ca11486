package notes

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"

	"crib/internal/problem"
)

// MaxLine is the most bytes that a line of notes may have. Nobody writes such
// a line by hand; the limit keeps a data file with the wrong name from being
// taken for notes.
const MaxLine = 1 << 20

// decode returns the text of a file, or the problem that makes it none. UTF-16
// with a byte order mark, as Windows editors save it, is taken too; what is
// wrong inside the text (broken UTF-8, a stray mark) is the outline's matter.
func decode(name string, data []byte) (string, *problem.Problem) {
	refuse := func(line int, code, message string) (string, *problem.Problem) {
		return "", &problem.Problem{Pos: problem.Pos{File: name, Line: line}, Severity: problem.Error, Code: code, Message: message}
	}
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		decoded, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(data)
		if err != nil {
			return refuse(0, "not-text", "the file begins like UTF-16 text but is not: save it as UTF-8 text")
		}
		data = decoded
	}
	if len(bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\ufeff")))) == 0 {
		return refuse(0, "empty-file", "the file is empty: write a note in it, or take it away")
	}
	if line := binary(data); line > 0 {
		return refuse(line, "not-text", "this is not text: name a file of plain text (crib reads UTF-8)")
	}
	if line := longLine(data); line > 0 {
		return refuse(line, "line-too-long", "the line has over 1 MB: break it into lines, or take the file away if it is not notes")
	}
	return string(data), nil
}

// binary returns the first line that shows that data is not text: a NUL byte,
// or too much broken UTF-8 for a slip of an editor. It returns 0 for text.
func binary(data []byte) int {
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return 1 + bytes.Count(data[:i], []byte("\n"))
	}
	broken, runes := 0, 0
	for rest := data[:min(len(data), 64<<10)]; len(rest) > 0; runes++ {
		r, size := utf8.DecodeRune(rest)
		if r == utf8.RuneError && size == 1 {
			broken++
		}
		rest = rest[size:]
	}
	// Latin-1 notes in any European language stay far below one in five.
	if broken*5 > runes {
		return 1
	}
	return 0
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
