package outline

import (
	"strings"
	"unicode/utf8"
)

// scan splits the text into physical lines and measures each.
func (r *reader) scan(text string) {
	n := strings.Count(text, "\n")
	if text != "" && !strings.HasSuffix(text, "\n") {
		n++
	}
	r.out.Lines = make([]Line, n)
	r.shape = make([]shape, n)
	for i := range r.out.Lines {
		raw := text
		if at := strings.IndexByte(text, '\n'); at >= 0 {
			raw, text = text[:at], text[at+1:]
		}
		r.out.Lines[i] = Line{Num: i + 1, Raw: r.repair(i, strings.TrimRight(raw, "\r"))}
	}
	r.reportRest()
	tab := tabWidth(r.out.Lines)
	for i := range r.out.Lines {
		r.scanLine(&r.out.Lines[i], &r.shape[i], tab)
	}
}

// scanLine finds the indent, the text and the kind of one line.
func (r *reader) scanLine(l *Line, s *shape, tab int) {
	start, col := indent(l.Raw, tab)
	l.Indent, s.start = col, int32(start)
	l.Text = fold(l.Raw[start:])
	switch {
	case l.Text == "":
		s.kind, l.Role, l.Indent = blankLine, Blank, 0
		return
	case s.readRule(l.Text):
		s.kind, l.Role = ruleLine, Rule
		return
	}
	s.kind, l.Role = textLine, Item
	if cut := gluedRule(l.Text); cut > 0 {
		l.Text, s.glued = l.Text[:cut], true
	}
	s.width = int32(utf8.RuneCountInString(l.Text))
}

// tabWidth returns how many columns a tab is worth. Where tabs and spaces mix
// in indents, the longest run of spaces that stands in for less than a tab
// tells: a tab is the next power of two above it.
func tabWidth(lines []Line) int {
	tabs, run := false, 0
	for i := range lines {
		n := 0
		for _, c := range []byte(lines[i].Raw) {
			if c == '\t' {
				tabs, n = true, 0
			} else if c == ' ' {
				n++
			} else {
				run = max(run, n)
				break
			}
		}
	}
	if !tabs {
		return 8
	}
	w := 4
	for w <= run && w < 8 {
		w *= 2
	}
	return w
}

// indent returns the byte offset of the first character of raw that is no
// blank, and its column from 0.
func indent(raw string, tab int) (start, col int) {
	for start < len(raw) {
		switch c := raw[start]; {
		case c == ' ':
			col++
			start++
		case c == '\t':
			col += tab - col%tab
			start++
		default:
			r, n := utf8.DecodeRuneInString(raw[start:])
			switch spaceKind(r) {
			case wideSpace:
				col++
			case noSpace:
				return start, col
			}
			start += n
		}
	}
	return start, col
}

// What a rune is worth as white space.
const (
	noSpace   = iota
	wideSpace // takes a column; a control character is such
	zeroSpace // invisible: byte order mark, zero width space, soft hyphen
)

func spaceKind(r rune) int {
	if r < ' ' {
		return wideSpace
	}
	switch r {
	case ' ', 0x7F, 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
		return wideSpace
	case 0xAD, 0x200B, 0x2060, 0xFEFF:
		return zeroSpace
	}
	if r >= 0x2000 && r <= 0x200A {
		return wideSpace
	}
	return noSpace
}

// fold drops trailing blanks and makes every run of blanks one space. It
// returns its argument, not a copy, where nothing is to be done.
func fold(s string) string {
	s = strings.TrimRight(s, " \t")
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c > ' ' && c < utf8.RuneSelf || c == ' ' && s[i+1] != ' ' {
			continue
		}
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			if spaceKind(r) == noSpace {
				i += n - 1
				continue
			}
		}
		return foldFrom(s, i)
	}
	return s
}

// foldFrom is the slow way of fold, from the byte where something is to be done.
func foldFrom(s string, at int) string {
	b := make([]byte, at, len(s))
	copy(b, s)
	for _, r := range s[at:] {
		switch kind := spaceKind(r); {
		case kind == noSpace:
			b = utf8.AppendRune(b, r)
		case kind != zeroSpace && len(b) > 0 && b[len(b)-1] != ' ':
			b = append(b, ' ')
		}
	}
	return strings.TrimRight(string(b), " ")
}

// rawColumn returns the byte column, from 1, in a line where the byte of its
// folded text stands that has the offset n.
func rawColumn(l *Line, start, n int) int {
	if start+n <= len(l.Raw) && l.Raw[start:start+n] == l.Text[:n] && (start+n == len(l.Raw) || l.Raw[start+n] > ' ') {
		return start + n + 1
	}
	folded, gap := 0, false
	for at, c := range l.Raw[start:] {
		switch spaceKind(c) {
		case wideSpace:
			gap = true
		case noSpace:
			if gap && folded > 0 {
				folded++
			}
			if gap = false; folded >= n {
				return start + at + 1
			}
			folded += utf8.RuneLen(c)
		}
	}
	return start + 1
}
