package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// readRule reports whether text is nothing but a rule, and notes its
// character and width. The lines of a table count as rules of bars; a date or
// number in the middle of a rule ("-----09/03/24-----") is no text.
func (s *shape) readRule(text string) bool {
	if c := text[0]; c < utf8.RuneSelf && ruleChar(rune(c)) == 0 {
		return false
	}
	if n := len(text); n > 2*leastSide && text[:leastSide] == text[n-leastSide:] {
		if inner := strings.Trim(text, text[:1]+" "); inner != "" && isDigit(inner[0]) && strings.IndexFunc(inner, unicode.IsLetter) < 0 {
			text = text[:leastSide]
		}
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

// leastSide is how many characters at least stand on each side of a date in a
// rule.
const leastSide = 4

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
