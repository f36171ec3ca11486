package outline

import (
	"slices"
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
	r.spare.shape = slices.Grow(r.spare.shape[:0], n)
	r.shape = r.spare.shape[:n]
	clear(r.shape)
	tabs := strings.IndexByte(text, '\t') >= 0
	for i := range r.out.Lines {
		raw := text
		if at := strings.IndexByte(text, '\n'); at >= 0 {
			raw, text = text[:at], text[at+1:]
		}
		for raw != "" && raw[len(raw)-1] == '\r' {
			raw = raw[:len(raw)-1]
		}
		l, s := &r.out.Lines[i], &r.shape[i]
		if isRow(raw) {
			l.Raw, l.Text, l.Role = raw, raw, Rule
			*s = shape{kind: ruleLine, char: raw[0], plain: true, width: int32(len(raw)), strokes: withLetters}
			continue
		}
		start, end, odd := survey(raw)
		if odd&notASCII != 0 {
			raw = r.repair(i, raw)
		}
		l.Raw = raw
		if s.plain, s.odd = odd&^(bar|dots|sign) == 0, odd; s.plain {
			l.Indent, s.start, l.Text = int32(start), int32(start), raw[start:end]
			scanLine(l, s)
			if end-start == 1 && (l.Text == "-" || l.Text == "=") {
				r.strokes = append(r.strokes, int32(i))
			}
			if s.glued && l.Text[len(l.Text)-1] == '=' {
				r.bars = append(r.bars, int32(i))
			}
		}
	}
	r.findStrokes()
	r.reportRest()
	tab := 8
	if tabs {
		tab = tabWidth(r.out.Lines)
	}
	for i := range r.out.Lines {
		if l, s := &r.out.Lines[i], &r.shape[i]; !s.plain { // others are done while they are near
			start, col := indent(l.Raw, tab)
			l.Indent, s.start = int32(col), int32(start)
			l.Text = fold(strings.TrimRight(l.Raw[start:], " "))
			scanLine(l, s)
			if s.glued && l.Text[len(l.Text)-1] == '=' {
				r.bars = append(r.bars, int32(i))
			}
		}
	}
}

// survey finds the blanks at both ends of raw, and what is odd about what stands
// between them.
func survey(raw string) (start, end int, odd oddity) {
	start, end = 0, len(raw)
	for start < end && raw[start] == ' ' {
		start++
	}
	for end > start && raw[end-1] == ' ' {
		end--
	}
	var before, twice oddity // what the byte before is, and what two in a row are
	for _, c := range []byte(raw[start:end]) {
		this := oddBytes[c]
		odd |= this
		twice |= this & before
		before = this
	}
	const paired = blank | dot
	return start, end, odd&^paired | (twice&paired)<<1
}

// An oddity is what makes a line none of plain text; bars, dots and signs do not,
// but bars and dots may make it a row of a table, and signs may make it code.
type oddity uint8

const (
	control oddity = 1 << iota
	notASCII
	bar
	blank
	gaps // two blanks in a row
	dot
	dots // two dots in a row
	sign
)

var oddBytes = func() (t [256]oddity) {
	for c := range t {
		switch {
		case c > 0x7F:
			t[c] = notASCII
		case c < ' ' || c == 0x7F:
			t[c] = control
		case c == '|':
			t[c] = bar
		case c == '.':
			t[c] = dot
		case c == ' ':
			t[c] = blank
		case strings.IndexByte(`#$>:;\{[(`, byte(c)) >= 0:
			t[c] = sign
		}
	}
	return t
}()

// scanLine finds the kind of one line whose indent is known.
func scanLine(l *Line, s *shape) {
	switch {
	case l.Text == "":
		s.kind, l.Role, l.Indent = blankLine, Blank, 0
		return
	case s.readRule(l.Text):
		s.kind, l.Role, s.strokes = ruleLine, Rule, drawnAs(l.Text)
		return
	case s.readDatedRule(l.Text):
		s.kind, l.Role = ruleLine, Rule
		return
	}
	s.kind, l.Role = textLine, Item
	if cut := gluedRule(l.Text); cut > 0 {
		l.Text, s.glued = l.Text[:cut], true
	}
	if text, peeled := partedBy(l.Text, s.odd); text != l.Text {
		l.Text = text
		s.start += int32(peeled)
	}
	if s.width = int32(len(l.Text)); !s.plain {
		s.width = int32(utf8.RuneCountInString(l.Text))
		s.columns = hasColumns(l.Raw[s.start:])
	}
	s.lead, s.strokes = l.Text[0], drawnAs(l.Text)
}

// hasColumns reports whether s is set in columns, by a tab or at least three
// spaces between words.
func hasColumns(s string) bool {
	s = strings.TrimRight(s, " \t")
	return strings.Contains(s, "\t") || strings.Contains(s, "   ")
}

// tabWidth returns how many columns a tab is worth. Where tabs and spaces are
// mixed with a system, spaces stand in for less than a tab: a tab is the next
// power of two above their number. Where they are mixed without, a tab is
// worth the spaces that stand for it: both come right under lines at the
// margin, and never one behind the other.
func tabWidth(lines []Line) int {
	run, tabFirst, spaceFirst, first, both := 0, 0, 0, 0, false
	margin := false
	for i := range lines {
		tabs, spaces, blank := leads(lines[i].Raw)
		if blank {
			continue
		}
		run = max(run, spaces)
		both = both || tabs > 0 && spaces > 0
		switch {
		case !margin:
		case tabs == 1 && spaces == 0:
			tabFirst++
		case tabs == 0 && spaces > 0 && (first == 0 || first == spaces):
			spaceFirst, first = spaceFirst+1, spaces
		}
		margin = tabs+spaces == 0
	}
	if tabFirst > 1 && spaceFirst > 1 && !both {
		return first
	}
	w := 4
	for w <= run && w < 8 {
		w *= 2
	}
	return w
}

// leads counts the tabs in front of a line and the spaces behind them.
func leads(raw string) (tabs, spaces int, blank bool) {
	for i := 0; i < len(raw); i++ {
		switch {
		case raw[i] == '\t':
			tabs, spaces = tabs+1, 0
		case raw[i] == ' ':
			spaces++
		case raw[i] == 0xC2 && strings.HasPrefix(raw[i:], "\u00a0"):
			spaces++
			i++
		default:
			return tabs, spaces, false
		}
	}
	return tabs, spaces, true
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
