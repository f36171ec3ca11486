package outline

import (
	"html"
	"strings"
)

// longestEntity is how many bytes stand between "&" and ";" at most.
const longestEntity = 8

// decodeEntities writes the signs that an author named as HTML does, "&mdash;", "&ne;",
// but for those that are code's own: "&lt;", "&amp;".
func decodeEntities(text string) string {
	var out []byte
	done := 0
	for at := 0; ; {
		i := strings.IndexByte(text[at:], '&')
		if i < 0 {
			break
		}
		at += i
		end := at + 1
		for end < len(text) && end-at <= longestEntity && (isLetter(text[end]) || end > at+1 && isDigit(text[end])) {
			end++
		}
		if end-at < 3 || end == len(text) || text[end] != ';' {
			at++
			continue
		}
		switch name := text[at : end+1]; name {
		case "&lt;", "&gt;", "&amp;", "&quot;", "&apos;", "&num;", "&ast;", "&lowbar;", "&grave;", "&NewLine;", "&Tab;":
		default:
			if sign := html.UnescapeString(name); sign != name {
				out = append(append(out, text[done:at]...), sign...)
				done = end + 1
			}
		}
		at = end + 1
	}
	if out == nil {
		return text
	}
	return string(append(out, text[done:]...))
}
