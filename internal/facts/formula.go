package facts

import "strings"

// formulaFact reads "what = how it is computed".
func formulaFact(b *block, f *Fact) bool {
	i := b.equals()
	if i <= 0 || i+1 >= len(b.words) {
		return false
	}
	left, right := b.text[:b.from(i)], b.text[b.to(i):]
	if !arithmetic(left) && !arithmetic(right) {
		return false
	}
	f.Kind = Formula
	if arithmetic(left) && !arithmetic(right) {
		f.Term, f.Value = b.spans(b.to(i), len(b.text)), b.spans(0, b.from(i))
		return true
	}
	f.Term, f.Value = b.spans(0, b.from(i)), b.spans(b.to(i), len(b.text))
	return true
}

// equals returns the index of the only "=" or "≈" that stands alone, -1 for
// none or for several.
func (c *clause) equals() int {
	at := -1
	for i := range c.words {
		if s := c.word(i); s == "=" || s == "≈" {
			if at >= 0 {
				return -1
			}
			at = i
		}
	}
	return at
}

// arithmetic reports whether a text computes something: it has an operator
// between two operands.
func arithmetic(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		switch s[i] {
		case '*', '/', '+', '^':
			if s[i] != '/' || s[i-1] == ' ' || isDigit(s[i-1]) || s[i-1] == ')' {
				return true
			}
		case '-', 'x':
			if s[i-1] == ' ' && s[i+1] == ' ' {
				return true
			}
		}
	}
	return strings.ContainsAny(s, "×÷√∑·−")
}
