package facts

import "strings"

// menuPath returns where a path through menus begins, "File -> Options -> Font", and
// whether some parts between arrows or ">" are one: short, each with a capital, and
// some a word that programs name their menus by. Words before the first menu, "Open X
// File > ...", are not of it.
func (b *block) menuPath(parts [][2]int) (from int, ok bool) {
	named := false
	for k, p := range parts {
		first, end := b.wordAt(p[0]), b.wordAt(p[1])
		if k == 0 {
			if i := b.colonAt(); i >= 0 && i < end {
				first = i + 1
			}
			for first+1 < end && !b.isOneOf(first, menuWords) {
				named = named || b.isOneOf(first, clickWords)
				first++ // what to open, where
			}
			from = b.from(first)
		}
		words := 0
		for i := first; i < end; i++ {
			if b.words[i].has(sign) {
				continue
			}
			if words++; words > 5 || b.words[i].is(auxiliary) || b.words[i].after&(comma|semicolon|stop) != 0 && i+1 < len(b.words) {
				return 0, false
			}
			named = named || b.isOneOf(i, menuWords)
		}
		if words == 0 || !b.at(first).has(capital) && k+1 < len(parts) {
			return 0, false
		}
	}
	return from, named
}

// menuWords are names that programs give to menus and the like.
var menuWords = setOf("file edit view tools options settings preferences insert format window help menu tab properties toolbar ribbon")

// clickWords say what to do with a menu.
var clickWords = setOf("click select choose tap navigate rightclick right-click")

// menuFact reads a path through menus: whole, and for what it is if that is said.
func (b *block) menuFact(f *Fact, parts [][2]int) bool {
	from, ok := b.menuPath(parts)
	if !ok {
		return false
	}
	f.Kind = Statement
	term := strings.TrimRight(b.text[:from], " :")
	i := b.colonAt()
	if i < 0 || b.from(i+1) > from || term == "" {
		return true // one place, to be known as a whole
	}
	f.Kind, f.Term, f.Value = Goal, b.spans(0, b.wordEnd(i)), b.spans(b.from(i+1), b.end())
	return true
}
