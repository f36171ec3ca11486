package facts

import (
	"path"
	"strings"
)

// link reads [[page]] and [[page|text]], which tell no more than their text.
func (m *marker) link(rest string) bool {
	if inner, ok := strings.CutPrefix(rest, "[["); ok {
		end := m.find(inner, "]]")
		if end <= 0 || inner[0] == ' ' || inner[end-1] == ' ' || strings.ContainsAny(inner[:end], "[]") {
			return false
		}
		name := inner[:end]
		if at := strings.IndexByte(name, '|'); at >= 0 && at+1 < len(name) {
			name = name[at+1:]
		}
		m.out = append(m.out, name...)
		m.at += end + 4
		return true
	}
	return m.address(rest)
}

// longestLink is how many bytes a link has: what is longer is none.
const longestLink = 2048

// address reads [text](address), which tells no more than its text, and the
// link around an image. Text that is the address, too, stays.
func (m *marker) address(rest string) bool {
	if m.at > 0 && !isBoundary(m.text[m.at-1]) {
		return false // a[i](x)
	}
	from := 0
	rest = rest[:min(len(rest), longestLink)]
	if strings.HasPrefix(rest, "[![") {
		inner := strings.Index(rest, ")](")
		if inner < 0 {
			return false
		}
		from = inner + 1
	}
	mid := strings.IndexAny(rest[max(1, from):], "[]") + max(1, from)
	if mid < 2 || !strings.HasPrefix(rest[mid:], "](") || rest[1] == ' ' {
		return false
	}
	end := mid + strings.IndexByte(rest[mid:], ')')
	if end < mid {
		return false
	}
	target, _, _ := strings.Cut(rest[mid+2:end], " ")
	if !isAddress(target) {
		return false
	}
	if from > 0 {
		image := marker{text: rest[1:mid]}
		if !image.image(image.text) {
			return false
		}
		image.found[0].start, image.found[0].end = int32(len(m.out)), int32(len(m.out)+len(image.out))
		m.out, m.found = append(m.out, image.out...), append(m.found, image.found[0])
	} else {
		m.out = append(m.out, rest[1:mid]...)
	}
	m.at += end + 1
	return true
}

// isAddress reports whether the target of a link looks like one: it has a
// scheme, or is a path, a place in the page, or a file.
func isAddress(s string) bool {
	return strings.Contains(s, "://") || strings.HasPrefix(s, "mailto:") || strings.HasPrefix(s, "#") || strings.HasPrefix(s, "www.") ||
		strings.Contains(s, "/") || len(path.Ext(s)) > 1
}
