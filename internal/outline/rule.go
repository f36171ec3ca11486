package outline

import (
	"strings"
	"unicode/utf8"
)

// isRow reports whether a line is nothing but one of the usual signs of rules: so
// are most, and long.
func isRow(text string) bool {
	if len(text) < 4 {
		return false
	}
	switch text[0] {
	case '-', '=', '_', '*', '~', '+':
		return strings.Count(text, text[:1]) == len(text)
	}
	return false
}

// readRule reports whether text is nothing but a rule, and notes its
// character and width. The lines of a table count as rules of bars.
func (s *shape) readRule(text string) bool {
	if c := text[0]; c < utf8.RuneSelf && ruleChar(rune(c)) == 0 {
		return false
	}
	var count, same, dashes, bars, run, runs int
	char := byte(0)
	for _, r := range text {
		c := ruleChar(r)
		switch {
		case c == 0:
			return false
		case c == ' ':
			run = 0
			continue
		case char == 0:
			char = c
		}
		switch c {
		case '-', '=':
			if run++; run == 3 {
				runs++
			}
			dashes++
		case '|':
			bars++
		}
		count++
		if c == char {
			same++
		}
	}
	s.char, s.width = char, int32(utf8.RuneCountInString(text))
	if bars > 0 && dashes >= 2 || char == '+' && same < count || runs > 1 && same == count {
		s.char = '|'
		return dashes >= 3 || bars > 0
	}
	// A row of one character is a rule from three on, of carets from four on
	// (fewer point at the line above); a pattern ("-=-=-") from five on. Three
	// tildes are a fence.
	switch {
	case bars > 0 || strings.Contains(text, ":") || text == "~~~":
		return false
	case text == "--" || text == "==":
		return true
	case same < count:
		return count >= 5
	case char == '^':
		return count >= 4
	}
	return count >= 3
}

// dated is the character of a rule with a date in its midst: it underlines nothing.
const dated = 'D'

// readDatedRule reports whether text is a rule with nothing but a date in its midst,
// and notes its width.
func (s *shape) readDatedRule(text string) bool {
	c, n := text[0], len(text)
	if c != '-' && c != '=' && c != '*' && c != '_' || text[n-1] != c || n < 12 || text[1] != c || text[2] != c {
		return false
	}
	date := strings.Trim(text, string(c)+" ")
	if date == "" || len(date) > 20 || !isDate(strings.ToLower(date)) {
		return false
	}
	s.char, s.width = dated, int32(n)
	return true
}

// ruleChar returns the plain character that stands for r in rules, a space
// for a space, and 0 if r is not used in rules.
func ruleChar(r rune) byte {
	switch r {
	case '-', '=', '_', '*', '#', '~', '+', '^', '|', ':', ' ':
		return byte(r)
	case '‐', '‑', '‒', '–', '—', '―', '─', '━', '┄', '┈', '╌':
		return '-'
	case '═':
		return '='
	case '•', '·', '▪', '■':
		return '*'
	case '│', '├', '┼', '┤', '┌', '┬', '┐', '└', '┴', '┘', '╞', '╪', '╡', '╔', '╦', '╗', '╠', '╬', '╣', '╚', '╩', '╝', '║':
		return '|'
	}
	return 0
}

// gluedRule returns where the text ends if a rule stands at its end, 0 if
// none does. A row of dashes or equals signs counts from five on, after a
// blank from four on; not one of underscores (a blank to fill in) or of stars
// (a masked password).
func gluedRule(text string) int {
	n := len(text)
	c := text[n-1]
	if c != '-' && c != '=' {
		return 0
	}
	i := n
	for i > 0 && text[i-1] == c {
		i--
	}
	if width := n - i; width < 4 || i == 0 || width == 4 && text[i-1] != ' ' {
		return 0
	}
	return len(strings.TrimRight(text[:i], " "))
}

// leastStrokes is how many single strokes underline lines at least where they do.
const leastStrokes = 2

// findStrokes makes rules of the lines of one stroke, "-" or "=", if all of them
// stand right under a few words at their indent, with more right below: an author's
// short underlines.
func (r *reader) findStrokes() {
	if len(r.strokes) < leastStrokes {
		return
	}
	for _, i := range r.strokes {
		if i == 0 || int(i)+1 == len(r.shape) || r.shape[i-1].kind != textLine || r.out.Lines[i-1].Indent != r.out.Lines[i].Indent || r.out.Lines[i+1].Text == "" {
			return
		}
		if above := r.out.Lines[i-1].Text; !isTitle(above, 6) || !startsUpper(above) || hasTwoParts(above) {
			return
		}
	}
	for _, i := range r.strokes {
		s, l := &r.shape[i], &r.out.Lines[i]
		s.kind, s.char, s.width, l.Role = ruleLine, l.Text[0], 1, Rule
	}
}
