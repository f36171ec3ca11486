package outline

import "strings"

// leastArrows is how many lines with an arrow in front stand right under another at
// least where arrows are bullets.
const leastArrows = 4

// arrowBullets reports whether the author writes arrows for bullets: several lines
// begin with one right under another at their indent. A few could be what follows
// from the lines above.
func (r *reader) arrowBullets(signed []int32) bool {
	n, last := 0, int32(-1)
	for _, i := range signed {
		it := &r.items[i]
		if arrowBullet(r.out.Lines[it.line].Text) == 0 {
			continue
		}
		if i > 0 && last == i-1 && it.col == r.items[last].col && !it.gap() {
			if n++; n == leastArrows {
				return true
			}
		}
		last = i
	}
	return false
}

// arrowBullet returns the bytes that an arrow in front of text takes up with
// the blank behind it, 0 for none.
func arrowBullet(text string) int {
	for _, a := range [...]string{"-> ", "=> ", "--> ", "→ ", "⇒ ", "↳ ", "➔ "} {
		if strings.HasPrefix(text, a) && len(text) > len(a) {
			return len(a)
		}
	}
	for _, a := range [...]string{"->", "=>"} { // "->Fast"
		if strings.HasPrefix(text, a) && len(text) > len(a)+2 && startsUpper(text[len(a):]) && isLetter(text[len(a)+1]) {
			return len(a)
		}
	}
	return 0
}

// hasOwnArrow reports whether an arrow parts the line, as one does the logical
// line above, and no parenthesis is open between: each is whole.
func (j *joint) hasOwnArrow() bool {
	return ownArrow(j.line) && ownArrow(j.text(j.head)) && strings.Count(j.above, "(") <= strings.Count(j.above, ")") && !strings.HasSuffix(j.above, ",") && !strings.HasSuffix(j.above, ">")
}

// ownArrow reports whether an arrow stands in text, with something before it and
// behind.
func ownArrow(text string) bool {
	for _, sign := range [...]string{" -> ", " => ", " → "} {
		if strings.Index(text, sign) > 0 {
			return true
		}
	}
	return false
}
