package anki

import (
	"crypto/sha1"
	"encoding/binary"
	"html"
	"strings"
)

// Checksum returns the checksum of a note by the bare text of its first field,
// by which duplicates are found: the first four bytes of its SHA-1
// (notes/mod.rs).
func Checksum(bare string) uint32 {
	var buffer [512]byte // on the stack, for most
	sum := sha1.Sum(append(buffer[:0], bare...))
	return binary.BigEndian.Uint32(sum[:])
}

// BareText returns what a field says without its HTML, media replaced by their
// file names (strip_html_preserving_media_filenames in text.rs). Entities that
// Anki does not know are decoded all the same; Anki computes the text anew on
// import.
func BareText(field string) string {
	if strings.IndexByte(field, '<') < 0 {
		return decode(field)
	}
	var b strings.Builder
	var tags tagFinder
	for {
		before, rest, ok := strings.Cut(field, "<")
		b.WriteString(before)
		if !ok {
			break
		}
		end := tags.end(rest)
		if end < 0 {
			b.WriteString("<" + rest)
			break
		}
		if name := MediaName(rest[:end]); name != "" {
			b.WriteString(" " + name + " ")
		}
		field = rest[end:]
	}
	return decode(b.String())
}

func decode(text string) string {
	if strings.IndexByte(text, '&') < 0 {
		return text
	}
	return strings.ReplaceAll(html.UnescapeString(text), "\u00a0", " ")
}

// wrapped are what goes with all that it holds.
var wrapped = [...]struct{ open, end string }{{"!--", "-->"}, {"style", "</style>"}, {"script", "</script>"}}

// tagFinder finds the ends of tags, in one field from left to right. It keeps
// in mind which ends there are no more of, so that a field of nothing but
// comments left open takes no longer than another.
type tagFinder struct{ gone [len(wrapped)]bool }

// end returns where the tag ends whose text after "<" is s, with all that a
// comment, script or style holds; -1 if it does not end.
func (t *tagFinder) end(s string) int {
	for i, w := range wrapped {
		if t.gone[i] || !hasPrefixFold(s, w.open) {
			continue
		}
		if end := indexFold(s, w.end); end >= 0 {
			return end + len(w.end)
		}
		t.gone[i] = true
	}
	if end := strings.IndexByte(s, '>'); end >= 0 {
		return end + 1
	}
	return -1
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// indexFold returns where s first holds ASCII text, upper and lower case alike.
func indexFold(s, text string) int {
	for i := 0; i+len(text) <= len(s); i++ {
		if strings.EqualFold(s[i:i+len(text)], text) {
			return i
		}
	}
	return -1
}

// MediaName returns the file that a tag refers to, given without its "<", or
// "" if it is not one that shows or plays a file (text.rs). The name is as
// written, entities included.
func MediaName(tag string) string {
	blank := strings.IndexAny(tag, " \t\r\n")
	if blank < 0 {
		return ""
	}
	rest := tag[blank:]
	switch strings.ToLower(tag[:blank]) {
	case "img", "audio", "video", "object", "source":
	default:
		return ""
	}
	for _, attribute := range [...]string{"src=", "data="} {
		i := indexFold(rest, attribute)
		if i < 0 {
			continue
		}
		value := rest[i+len(attribute):]
		if value != "" && (value[0] == '"' || value[0] == '\'') {
			quoted, _, _ := strings.Cut(value[1:], value[:1])
			return quoted
		}
		bare, _, _ := strings.Cut(value, " ")
		return strings.TrimRight(bare, ">")
	}
	return ""
}

// MediaRefs yields the files that a field refers to, in tags and in [sound:],
// entities decoded (extract_media_refs in text.rs).
func MediaRefs(field string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for rest := field; ; {
			_, after, ok := strings.Cut(rest, "<")
			if !ok {
				break
			}
			end := strings.IndexByte(after, '>')
			if end < 0 {
				break
			}
			if name := MediaName(after[:end]); name != "" && !yield(html.UnescapeString(name)) {
				return
			}
			rest = after[end:]
		}
		for rest := field; ; {
			_, after, ok := strings.Cut(rest, "[sound:")
			if !ok {
				return
			}
			name, tail, ok := strings.Cut(after, "]")
			if !ok {
				return
			}
			if !yield(html.UnescapeString(name)) {
				return
			}
			rest = tail
		}
	}
}
