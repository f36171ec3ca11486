package facts

import "strings"

// bareList reads a line that is nothing but a list of short names, of what
// stands above.
func bareList(b *block, f *Fact) bool {
	if b.behind&comma == 0 || b.lead != 0 {
		return false
	}
	items := b.items(0, 3)
	if len(items) < 4 || b.orderAt(0) || b.hasVerb(1, len(b.words)) || b.cites() {
		return false
	}
	for _, it := range items {
		if w := b.at(b.wordAt(it[0])); w.is(third|past|negation|adverb|pronoun|preposition|ing|quality) && !w.has(capital|coded) || w.is(base) && !w.is(nominal) {
			return false // says what something does or is like
		}
	}
	f.Kind, f.Term = List, nil
	if i := b.firstNamed(items); i > 0 {
		f.Term = b.spans(0, b.from(i))
		items[0][0] = b.from(i)
	}
	f.Items = b.itemTexts(items)
	return true
}

// firstNamed returns the word where the first item of a line begins whose first
// words say what the items are, "index minerals chlorite, biotite, garnet", 0 if
// they do not: all other items are one word, and that before the first is a
// plural, or a verb behind one.
func (b *block) firstNamed(items [][2]int) int {
	for _, it := range items[1:] {
		if strings.IndexByte(b.text[it[0]:it[1]], ' ') >= 0 {
			return 0
		}
	}
	i := b.wordAt(items[1][0]) - 1
	if i < 1 || i > 3 || b.words[i].depth > 0 || b.words[i].has(sign) || b.words[i-1].has(sign) {
		return 0
	}
	if b.pluralSubject(i-1) || i > 1 && b.words[i-1].is(base) && b.pluralSubject(i-2) {
		return i
	}
	return 0
}

// tellsDeed reports whether the clause, of three words or more, begins with a verb that
// says what something did or does, though with a capital: "Sold the boat", "Makes models
// of ships".
func (c *clause) tellsDeed() bool {
	w := c.at(0)
	return len(c.words) > 2 && w.is(past|third) && (w.plainThird() || w.is(past) && c.words[1].is(determiner)) && !w.has(caps) && !titleCase(c, len(c.words))
}
