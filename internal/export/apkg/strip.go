package apkg

import (
	"crypto/sha1"
	"encoding/binary"
	"html"
	"strings"
)

// checksum returns the checksum of a note by the bare text of its first field,
// by which Anki finds duplicates: the first four bytes of its SHA-1.
func checksum(bare string) uint32 {
	sum := sha1.Sum([]byte(bare))
	return binary.BigEndian.Uint32(sum[:])
}

// bareText returns a field of our own making without its tags, images replaced
// by their file names, as strip_html_preserving_media_filenames of Anki's
// rslib/src/text.rs does.
func bareText(field string) string {
	if strings.IndexByte(field, '<') < 0 && strings.IndexByte(field, '&') < 0 {
		return field
	}
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(field, "<")
		b.WriteString(before)
		if !ok {
			break
		}
		tag, after, _ := strings.Cut(rest, ">")
		if src, isImage := strings.CutPrefix(tag, `img src="`); isImage {
			name, _, _ := strings.Cut(src, `"`)
			b.WriteString(" " + name + " ")
		}
		field = after
	}
	text := b.String()
	if strings.IndexByte(text, '&') < 0 {
		return text
	}
	return strings.ReplaceAll(html.UnescapeString(text), "\u00a0", " ")
}
