package facts

import "strings"

// sentence reports whether the clause is a sentence rather than a title or a
// name: it has a finite verb and words enough.
func (c *clause) sentence() bool {
	return len(c.words) >= 4 && c.hasVerb(1, len(c.words))
}

// bare reports whether the clause is a mere name: at most six words, no verb.
func (c *clause) bare() bool {
	n := len(c.words)
	if n == 0 || n > 6 || len(c.inline) > 0 && c.inline[0].hide != 0 {
		return false
	}
	for i := range c.words {
		w := c.words[i]
		if w.is(auxiliary|pronoun|negation) || w.after&(comma|semicolon|colon) != 0 || w.depth == 0 && w.has(sign) && n > 2 {
			return false
		}
	}
	first := c.words[0]
	if first.is(preposition|condition|sequence|conjunction) || first.is(third) && !first.has(capital) || first.is(past) && n > 1 && !first.has(capital) {
		return false
	}
	return !c.hasVerb(1, n) && (!c.orderAt(0) || first.has(coded)) && c.quantity() < 0
}

// nameLike reports whether a bare clause is written as a name: with a capital
// or as code.
func (c *clause) nameLike() bool {
	w := c.at(0)
	return w.has(capital) || w.has(coded) || c.commandLine()
}

// label reports whether the clause can be the title of what stands under it.
func (b *block) label() bool {
	n := len(b.words)
	switch {
	case n == 0 || b.lead != 0 && b.lead != leadFor:
		return false
	case b.ends()&stop != 0 && n > 2:
		return false
	case n <= 2:
		return true
	}
	limit := 7
	if b.ends()&colon != 0 {
		limit = 12
	}
	end := n
	if dash := b.dash(); dash > 0 {
		end = dash
	}
	return end <= limit && !b.hasVerb(1, end) && !b.words[0].is(third&^nominal|pronoun) && !(b.words[0].is(third) && !b.words[0].is(nominal)) &&
		(!b.orderAt(0) || titleCase(&b.clause))
}

// titleCase reports whether most words of the clause begin with capitals.
func titleCase(c *clause) bool {
	n, capitals := 0, 0
	for i := range c.words {
		w := c.words[i]
		if w.has(sign) || w.is(preposition|determiner|conjunction) {
			continue
		}
		n++
		if w.has(capital | digits) {
			capitals++
		}
	}
	return capitals == n
}

// dash returns the index of the dash that splits the clause in two, 0 if there
// is none. The dash of a range or in parentheses is none.
func (c *clause) dash() int {
	for i := 1; i < len(c.words); i++ {
		w := c.words[i]
		if !w.has(sign) || w.depth > 0 {
			continue
		}
		switch c.word(i) {
		case "-", "–", "—", "--":
			if c.kindAt(i) != Plain || c.at(i-1).has(digits) && c.at(i+1).has(digits) && !c.at(i-1).has(capital) {
				continue
			}
			return i
		}
	}
	return 0
}

// hasTagline reports whether what stands behind the dash of a heading is a
// remark on it, so that the title ends before the dash.
func (c *clause) hasTagline(dash int) bool {
	return dash+1 < len(c.words) && dash <= 6 && !c.hasVerb(1, dash)
}

// colonAt returns the index of the first word with a colon behind it that
// something follows, -1 if there is none.
func (c *clause) colonAt() int {
	for i := 0; i+1 < len(c.words); i++ {
		if w := c.words[i]; w.after&colon != 0 && w.depth == 0 && c.kindAt(i) != Code {
			return i
		}
	}
	return -1
}

// arrowParts splits the clause at its arrows, as byte ranges; nil if it has
// none.
func (c *clause) arrowParts() [][2]int {
	var out [][2]int
	from := 0
	for i := 0; i+1 < len(c.text); i++ {
		n := arrowAt(c.text[i:])
		if n == 0 || i == from || c.inCode(i) {
			continue
		}
		out = append(out, [2]int{from, i})
		from = i + n
		i = from - 1
	}
	if out == nil {
		return nil
	}
	return append(out, [2]int{from, len(c.text)})
}

// arrowAt returns the length of the arrow that s begins with, 0 for none.
func arrowAt(s string) int {
	for _, a := range [...]string{"-->", "==>", "->", "=>", "→", "⇒"} {
		if strings.HasPrefix(s, a) {
			return len(a)
		}
	}
	return 0
}

// inCode reports whether a byte of the text lies in code.
func (c *clause) inCode(at int) bool {
	for _, p := range c.pieces {
		if int(p.start) <= at && at < int(p.end) && p.kind == Code {
			return true
		}
	}
	return false
}
