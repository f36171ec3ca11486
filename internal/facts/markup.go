package facts

import (
	"path"
	"slices"
	"strings"
)

// inlineMark is a piece of text that its author marked.
type inlineMark struct {
	start, end int32 // in the text with the markup taken off
	kind       SpanKind
	hide       int
	hint, src  string
}

func isASCIILetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }
func isUpperASCII(b byte) bool  { return 'A' <= b && b <= 'Z' }
func isLowerASCII(b byte) bool  { return 'a' <= b && b <= 'z' }
func isDigit(b byte) bool       { return '0' <= b && b <= '9' }

// readInline takes the markup inside a text off: code in backticks, *emphasis*,
// _emphasis_ and **strong**, ==hidden==, {{c1::hidden::hint}} and ![images](file). What is
// not closed, or stands where no markup can, stays as it is. Most texts have
// none and are returned as they are.
func readInline(text string) (string, []inlineMark) {
	m := marker{text: text}
	for m.at < len(text) {
		if !m.mark() {
			m.literal()
		}
	}
	m.number()
	if len(m.found) == 0 && len(m.out) == len(text) {
		return text, nil
	}
	return string(m.out), m.found
}

// marker is one reading of a text for markup.
type marker struct {
	text  string
	at    int
	out   []byte
	found []inlineMark
	// absent holds the closing marks that the rest of the text is known not to
	// have: nothing is looked for twice in vain.
	absent []string
}

// find returns where a closing mark stands in the rest of the text, -1 if it
// does not.
func (m *marker) find(rest, mark string) int {
	if slices.Contains(m.absent, mark) {
		return -1
	}
	at := strings.Index(rest, mark)
	if at < 0 {
		m.absent = append(m.absent, mark)
	}
	return at
}

// literal takes a byte as it is; of marks in a row, all of them.
func (m *marker) literal() {
	b := m.text[m.at]
	for {
		m.out = append(m.out, b)
		m.at++
		if b != '`' && b != '*' && b != '=' || m.at == len(m.text) || m.text[m.at] != b {
			return
		}
	}
}

// unnumbered is the deletion number of ==...== until the others are known.
const unnumbered = -1

// mark reads the markup that begins here, if any does.
func (m *marker) mark() bool {
	rest := m.text[m.at:]
	switch rest[0] {
	case '`':
		return m.backticks(rest)
	case '*':
		if strings.HasPrefix(rest, "**") {
			if strings.HasPrefix(rest, "**==") {
				if end := strings.Index(rest[4:], "=="); end > 0 && strings.HasPrefix(rest[4+end:], "==**") && m.fenced(rest, "**", inlineMark{hide: unnumbered}) {
					return true
				}
			}
			return strings.HasPrefix(rest, "***") && m.fenced(rest, "***", inlineMark{kind: Emph}) || m.fenced(rest, "**", inlineMark{kind: Emph})
		}
		return m.fenced(rest, "*", inlineMark{kind: Emph}) || m.at == 0 && m.stressedWhole(rest)
	case '_':
		return m.underlined(rest)
	case '=':
		return strings.HasPrefix(rest, "==") && m.fenced(rest, "==", inlineMark{hide: unnumbered})
	case '{':
		return m.cloze(rest)
	case '!':
		return m.image(rest)
	case '<':
		return m.element(rest)
	case '[':
		return m.link(rest)
	}
	return false
}

// backticks reads `code` and “code with ` + "`" + ` in it“.
func (m *marker) backticks(rest string) bool {
	n := 1
	for n < len(rest) && rest[n] == '`' {
		n++
	}
	if n > 8 {
		return false
	}
	end := m.find(rest[n:], rest[:n])
	if end <= 0 {
		return false
	}
	inner := rest[n : n+end]
	if n > 1 {
		if inner = strings.TrimSpace(inner); inner == "" {
			return false
		}
	}
	m.take(inner, inlineMark{kind: Code}, n+end+n)
	return true
}

// fenced reads a text between two equal marks, which hug it and stand apart
// from the words around.
func (m *marker) fenced(rest, mark string, as inlineMark) bool {
	n := len(mark)
	if m.at > 0 && !isBoundary(m.text[m.at-1]) || len(rest) <= 2*n || rest[n] == ' ' || rest[n] == mark[0] {
		return false
	}
	end := m.find(rest[n:], mark)
	if end <= 0 || rest[n+end-1] == ' ' {
		return false
	}
	after := n + end + n
	if after < len(rest) && !isBoundary(rest[after]) {
		return false
	}
	m.take(rest[n:n+end], as, after)
	return true
}

// stressedWhole reads a text that is stressed as a whole, with more stress inside it:
// "*She was **never** lost.*"
func (m *marker) stressedWhole(rest string) bool {
	n := len(rest)
	if n < 5 || rest[1] == ' ' || rest[1] == '*' || rest[n-1] != '*' || rest[n-2] == ' ' || rest[n-2] == '*' {
		return false
	}
	inner := rest[1 : n-1]
	if pairs := strings.Count(inner, "**"); pairs == 0 || pairs%2 != 0 || strings.Count(inner, "*") != 2*pairs {
		return false
	}
	m.take(inner, inlineMark{kind: Emph}, n)
	return true
}

// underlined reads _words_, a few in letters only: other underscores are of names.
func (m *marker) underlined(rest string) bool {
	end := strings.IndexByte(rest[1:], '_')
	if end < 2 || end > mostUnderlined {
		return false
	}
	for _, c := range []byte(rest[1 : 1+end]) {
		if !isASCIILetter(c) && c != ' ' && c != '-' && c != '\'' && c < 0x80 {
			return false
		}
	}
	return m.fenced(rest, "_", inlineMark{kind: Emph})
}

// mostUnderlined is how many bytes stand between two underscores at most.
const mostUnderlined = 40

// isBoundary reports whether markup may stand next to a byte.
func isBoundary(b byte) bool {
	return !isASCIILetter(b) && !isDigit(b) && b < 0x80 && b != '*' && b != '=' && b != '_'
}

// cloze reads {{c1::hidden}} and {{c1::hidden::hint}}.
func (m *marker) cloze(rest string) bool {
	if !strings.HasPrefix(rest, "{{c") {
		return false
	}
	n, i := 0, 3
	for i < len(rest) && isDigit(rest[i]) && n < 1000 {
		n = n*10 + int(rest[i]-'0')
		i++
	}
	end := m.find(rest, "}}")
	if n == 0 || !strings.HasPrefix(rest[i:], "::") || end < i+2 {
		return false
	}
	hidden, hint, _ := strings.Cut(rest[i+2:end], "::")
	if hidden == "" {
		return false
	}
	m.take(hidden, inlineMark{hide: n, hint: hint}, end+2)
	return true
}

// image reads ![alternative text](file).
func (m *marker) image(rest string) bool {
	if !strings.HasPrefix(rest, "![") {
		return false
	}
	mid := m.find(rest, "](")
	if mid < 0 || m.find(rest[mid:], ")") < 0 {
		return false
	}
	end := strings.IndexByte(rest[mid:], ')')
	if end < 3 {
		return false
	}
	src := strings.TrimSpace(rest[mid+2 : mid+end])
	if src == "" {
		return false
	}
	alt := rest[2:mid]
	if strings.TrimSpace(alt) == "" { // the file's name says what it shows
		name := path.Base(src)
		alt = strings.TrimSuffix(name, path.Ext(name))
	}
	m.take(alt, inlineMark{kind: Image, src: src}, mid+end+1)
	return true
}

// element reads what stands between two tags of HTML that mark code or stress.
func (m *marker) element(rest string) bool {
	end := strings.IndexByte(rest[:min(len(rest), 10)], '>')
	if end < 2 {
		return false
	}
	as := inlineMark{kind: Emph}
	switch rest[1:end] {
	case "code", "kbd", "tt", "samp":
		as.kind = Code
	case "b", "strong", "i", "em", "u", "mark":
	default:
		return false
	}
	closing := "</" + rest[1:end+1]
	at := m.find(rest, closing)
	if at <= end+1 {
		return false
	}
	m.take(rest[end+1:at], as, at+len(closing))
	return true
}

// take writes the inside of a mark, and goes on behind it.
func (m *marker) take(inner string, as inlineMark, length int) {
	as.start = int32(len(m.out))
	switch {
	case as.hide == unnumbered:
		inner = unstressed(inner)
	case as.kind == Emph && strings.IndexByte(inner, '*') >= 0 && strings.Count(inner, "*")%2 == 0 && !strings.Contains(inner, " * "):
		inner = strings.ReplaceAll(inner, "*", "") // stress inside stress
	}
	m.out = append(m.out, inner...)
	as.end = int32(len(m.out))
	m.found = append(m.found, as)
	m.at += length
}

// unstressed takes the stress off that is set inside what is hidden, "==**wind** force==",
// and the marks of what is hidden off that are set inside the stress.
func unstressed(s string) string {
	if n := len(s); n > 4 && strings.HasPrefix(s, "==") && strings.HasSuffix(s, "==") {
		s = s[2 : n-2]
	}
	if n := strings.Count(s, "**"); n > 0 && n%2 == 0 && len(s) > 2*n {
		s = strings.ReplaceAll(s, "**", "")
	}
	return s
}

// number gives each ==deletion== a number of its own, from 1, that no
// {{cN::...}} of the text has.
func (m *marker) number() {
	used := map[int]bool{}
	for _, f := range m.found {
		used[f.hide] = true
	}
	next := 1
	for i := range m.found {
		if m.found[i].hide != unnumbered {
			continue
		}
		for used[next] {
			next++
		}
		m.found[i].hide = next
		next++
	}
}
