package outline

import (
	"strings"
	"unicode/utf8"

	"crib/internal/problem"
)

// decode returns the text as UTF-8 without a byte order mark, with broken
// characters repaired as far as can be, each with a warning.
func (r *reader) decode(text string) string {
	text = strings.TrimPrefix(text, "\ufeff")
	if !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	if !utf8.ValidString(text) {
		r.out.Problems.Add(problem.Pos{File: r.out.File}, problem.Warning, "bad-encoding",
			"the file is not UTF-8; save it as UTF-8")
		text = strings.ToValidUTF8(text, "\ufffd")
	}
	return text
}

// warn adds a warning about the line with the index i.
func (r *reader) warn(i int, code, format string, args ...any) {
	pos := problem.Pos{File: r.out.File, Line: i + 1, Col: int(r.shape[i].start) + 1}
	r.out.Problems.Add(pos, problem.Warning, code, format, args...)
}
