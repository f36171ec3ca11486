package facts

import "strings"

// saysWhere reports whether a title only says when something was written down or
// where it comes from: a date in figures, an address on the web.
func (c *clause) saysWhere() bool {
	n := len(c.words)
	return n > 0 && n <= 2 && c.shapes&digits != 0 && c.isDateInFigures(n-1) && (n == 1 || c.isOneOf(0, weekdays)) || c.isAddress()
}

var weekdays = setOf("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun date on")

// isDateInFigures reports whether the i-th word is a whole date: "12/4/2018".
func (c *clause) isDateInFigures(i int) bool {
	s := c.word(i)
	if len(s) < 6 || len(s) > 10 {
		return false
	}
	signs, run := 0, 0
	for k := range len(s) {
		switch {
		case isDigit(s[k]):
			run++
		case (s[k] == '/' || s[k] == '.' || s[k] == '-') && run > 0:
			signs, run = signs+1, 0
		default:
			return false
		}
	}
	return signs == 2 && run > 1
}

// isURL reports whether a word is an address on the web.
func isURL(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.")
}

// titleBelow returns the title that the first line under a mere date is, nil if
// it is none: a few words without a verb, set off from what follows or shorter
// than it.
func (b *block) titleBelow() *block {
	if b.leaf() || b.children[0].isCode() {
		return nil
	}
	c := b.children[0]
	n := len(c.words)
	if !c.leaf() || c.node.Marker != "" || c.node.Cells() != nil || c.marks != nil || c.lead != 0 || n == 0 || n > 10 || c.shapes&sign != 0 || c.behind&colon != 0 || !c.words[0].has(capital) ||
		c.command || c.classes&auxiliary != 0 || c.hasVerb(1, n) || c.quantity() >= 0 {
		return nil
	}
	if len(b.children) == 1 || b.children[1].node.Gap || n <= 5 && len(b.children[1].words) > n {
		return c
	}
	return nil
}

// numberedTitle returns the title that a line over others is though it has a colon:
// what stands behind "Example 2: ...", or a name with its number and a remark in
// parentheses, "Trial 1: (blind)"; "" if it says something.
func (b *block) numberedTitle() string {
	i := b.colonAt()
	if i >= 0 && i < 3 && b.isOneOf(i, generalWords) && len(b.children) > 1 && b.at(i+1).has(capital) && len(b.words)-i <= 5 && b.ends()&(stop|question|colon) == 0 && b.marks == nil && !b.hasVerb(i+1, len(b.words)) {
		return b.text[b.from(i+1):] // "Closer look: the keel"
	}
	if i < 1 || i > 3 || !digitsOnly(b.word(i)) || len(b.word(i)) > 2 || len(b.words)-i > 7 || b.ends()&(stop|question|colon) != 0 || b.marks != nil ||
		b.hasVerb(0, len(b.words)) || b.quantityIn(b.from(i+1), len(b.text)) >= 0 || b.at(i+1).is(article) {
		return ""
	}
	rest := b.text[b.from(i+1):]
	switch {
	case i == 1 && b.isWord(0, "ex", "example", "case", "exercise", "experiment", "scenario", "study", "topic", "theme") && !b.orderAt(i+1):
		return rest
	case rest[0] == '(' && strings.IndexByte(rest, ')') == len(rest)-1:
		return b.text[:b.words[i].end] + " " + rest
	}
	return ""
}

// generalWords end a label that says nothing of what the name behind it is.
var generalWords = setOf("look study topic theme focus overview recap review introduction intro aside spotlight")

// under returns the path of what stands under a title, and the block and the text
// of the title. A mere date or address is none: the line below it may be one.
func (r *reader) under(b *block, s *scope) (path []string, from *block, title string) {
	if !b.saysWhere() {
		title = b.title()
		return r.kept.below(s.path, title), b, title
	}
	if c := b.titleBelow(); c != nil {
		r.label(c)
		b.children = b.children[1:]
		title = c.text
		for i := range c.words[:len(c.words)-1] {
			if c.words[i].after&stop != 0 {
				title = title[:c.words[i].end]
				break
			}
		}
		title = strings.TrimRight(title, ". ")
		return r.kept.below(s.path, title), c, title
	}
	if len(s.path) == 0 {
		return []string{r.title}, b, r.title
	}
	return s.path, b, s.path[len(s.path)-1]
}
