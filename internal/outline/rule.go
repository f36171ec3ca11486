package outline

import (
	"strings"
	"unicode/utf8"
)

// readRule reports whether text is nothing but a rule, and notes its
// character and width.
func (s *shape) readRule(text string) bool {
	if !strings.ContainsRune("-=_*#~+\xe2|:<", rune(text[0])) && text[0] < utf8.RuneSelf {
		return false
	}
	var count, lead int
	char := byte(0)
	for _, r := range text {
		c := ruleChar(r)
		switch {
		case c == 0:
			return false
		case c == ' ':
			continue
		case char == 0 || c == char:
			lead++
		}
		if char == 0 {
			char = c
		}
		count++
	}
	// A row of one character is a rule from three on; a pattern ("-=-=-")
	// from five on.
	if count < 3 || lead < count && count < 5 || strings.HasPrefix(text, "~~~") && len(text) == 3 {
		return false
	}
	s.char, s.width = char, int32(utf8.RuneCountInString(text))
	return true
}

// ruleChar returns the plain character that stands for r in rules, a space
// for a space, and 0 if r is not used in rules.
func ruleChar(r rune) byte {
	switch r {
	case '-', '=', '_', '*', '#', '~', '+', ' ':
		return byte(r)
	case '‐', '‑', '‒', '–', '—', '―', '─', '━', '┄', '┈', '╌':
		return '-'
	case '═':
		return '='
	case '•', '·', '▪', '■':
		return '*'
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
