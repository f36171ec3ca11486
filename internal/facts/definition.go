package facts

import "strings"

// arrowFact reads "a -> b -> c" as a procedure, "X -> what X stands for" as an
// acronym, "X => Y" as a definition.
func arrowFact(b *block, f *Fact) bool {
	parts := b.arrowParts()
	switch {
	case len(parts) >= 3:
		f.Kind = Procedure
		for _, p := range parts {
			if t := b.spans(p[0], p[1]); len(t) > 0 {
				f.Items = append(f.Items, Item{Text: t})
			}
		}
		return len(f.Items) >= 3
	case len(parts) == 2:
		return b.pair(f, parts[0], parts[1])
	}
	return false
}

// dashFact reads "term - meaning".
func dashFact(b *block, f *Fact) bool {
	i := b.dash()
	if i == 0 || i+1 >= len(b.words) {
		return false
	}
	left, right := [2]int{0, b.from(i)}, [2]int{b.from(i + 1), len(b.text)}
	next := b.words[i+1]
	switch {
	case b.isWord(i+1, "to") && b.at(i+2).is(base):
		if b.orderAt(0) || i > 3 { // a solution, and what it is for
			f.Kind = Goal
			f.Term, f.Value = b.spans(right[0], right[1]), b.spans(left[0], left[1])
			return true
		}
	case next.is(condition) && i <= 5 && !b.hasVerb(1, i):
		f.Kind = Goal
		f.Term, f.Value = b.spans(right[0], right[1]), b.spans(left[0], left[1])
		return true
	case b.orderAt(0) && !titleCase(b.head(i)):
		return false
	}
	if q := b.quantity(); q >= 0 && b.pieces[q].start == b.words[0].start && int(b.pieces[q].end) >= int(b.words[i-1].end) {
		f.Kind = Limit // quantity first: "100 - max number of buckets"
		f.Value, f.Term = b.spans(left[0], left[1]), b.spans(right[0], right[1])
		return true
	}
	if i > 6 || b.hasVerb(0, i) || b.words[0].is(negation|pronoun|determiner&^article) {
		return false
	}
	return b.pair(f, left, right)
}

// head returns the first words of the clause as a clause.
func (c *clause) head(n int) *clause {
	return &clause{text: c.text, words: c.words[:n]}
}

// colonFact reads "label: value".
func colonFact(b *block, f *Fact) bool {
	i := b.colonAt()
	if i < 0 || i > 11 {
		return false
	}
	left, right := [2]int{0, int(b.words[i].end)}, [2]int{b.from(i + 1), len(b.text)}
	if b.listAt(f, left, i+1, 2) {
		return true
	}
	if i > 5 || b.hasVerb(1, i+1) || b.words[0].is(third&^nominal) {
		return false
	}
	if right := b.tail(i + 1); right.commandLine() {
		f.Kind = Command
		f.Term, f.Value = b.spans(left[0], left[1]), Text{{Kind: Code, Text: right.text}}
		f.Body = OneRow(append(b.spans(0, b.to(i)), Span{Text: " "}, f.Value[0]).Normal())
		return true
	}
	if b.orderAt(0) && !titleCase(b.head(i+1)) && i > 0 {
		f.Kind = Goal
		f.Term, f.Value = b.spans(left[0], left[1]), b.spans(right[0], right[1])
		return true
	}
	return b.pair(f, left, right)
}

// tail returns the clause from a word on, as a clause of its own.
func (c *clause) tail(i int) *clause {
	if i >= len(c.words) {
		return &clause{}
	}
	t := &clause{text: c.text[c.from(i):]}
	t.split()
	t.mark()
	return t
}

// pair fills in a fact that sets a term apart from what is said of it.
func (b *block) pair(f *Fact, left, right [2]int) bool {
	term, value := b.spans(left[0], left[1]), b.spans(right[0], right[1])
	if len(term) == 0 || len(value) == 0 {
		return false
	}
	if standsFor(term.String(), value.String()) {
		f.Kind, f.Term, f.Value = Acronym, term, value
		return true
	}
	first := b.wordAt(right[0])
	if q := b.quantityIn(right[0], right[1]); q >= 0 && len(b.words)-first <= 8 && b.words[first].class&(third&^nominal) == 0 {
		f.Kind = Limit
		f.Term, f.Value = term, b.spans(int(b.pieces[q].start), int(b.pieces[q].end))
		return true
	}
	if b.listAt(f, left, first, 3) {
		return true
	}
	w := b.at(first)
	if w.is(auxiliary|past|adverb|conjunction|negation) && !w.is(base|determiner) || w.is(preposition) && !b.isWord(first, "for", "to") {
		return false // says something of the term, not what it is
	}
	f.Kind, f.Term, f.Value = Definition, term, value
	return true
}

// wordAt returns the index of the first word at or behind a byte.
func (c *clause) wordAt(at int) int {
	for i := range c.words {
		if int(c.words[i].start) >= at {
			return i
		}
	}
	return len(c.words)
}

// quantityIn returns the index of the first quantity within a byte range.
func (c *clause) quantityIn(from, to int) int {
	for i, p := range c.pieces {
		if p.kind == Quantity && int(p.start) >= from && int(p.end) <= to {
			return i
		}
	}
	return -1
}

// copulaFact reads "X is a Y", "X stands for Y", "X means Y".
func copulaFact(b *block, f *Fact) bool {
	for i := 1; i+1 < len(b.words) && i <= 5; i++ {
		w := b.words[i]
		if w.depth > 0 {
			continue
		}
		rest := i + 1
		switch {
		case b.isWord(i, "stands", "stand") && b.isWord(i+1, "for"):
			rest = i + 2
		case b.isWord(i, "means"):
		case b.isWord(i, "refers", "refer") && b.isWord(i+1, "to"):
			rest = i + 2
		case b.isWord(i, "is", "are") && b.at(i+1).is(article) && b.describes(i+1):
		case w.is(verb) && !w.is(nominal) || w.after&comma != 0:
			return false
		default:
			continue
		}
		if rest >= len(b.words) || !b.namesSomething(i) {
			return false
		}
		term, value := b.spans(0, b.from(i)), b.spans(b.from(rest), len(strings.TrimRight(b.text, ". ")))
		f.Kind, f.Term, f.Value = Definition, term, value
		if standsFor(term.String(), value.String()) {
			f.Kind = Acronym
		}
		return true
	}
	return false
}

// describes reports whether "a ..." says what something is, rather than what
// it is part of or how much.
func (c *clause) describes(i int) bool {
	return len(c.words)-i >= 3 && !c.isWord(i+1, "part", "lot", "bit", "must", "way", "same", "only", "member", "subset", "case", "default")
}

// namesSomething reports whether the first n words can be a term.
func (c *clause) namesSomething(n int) bool {
	w := c.words[0]
	if w.is(pronoun|condition|preposition|conjunction) || w.is(determiner) && !w.is(article) || c.isWord(0, "there", "what", "the", "to") {
		return false
	}
	return c.quantity() < 0 || int(c.pieces[c.quantity()].start) > int(c.words[n-1].end)
}

// standsFor reports whether a short form can stand for a text: its letters are
// found in order, each at the start of a word or behind one that was, and the
// short form holds the initial of most words.
func standsFor(short, long string) bool {
	letters := make([]byte, 0, 16)
	for i := range len(short) {
		switch b := short[i]; {
		case isASCIILetter(b) || isDigit(b):
			letters = append(letters, b|0x20)
		case b == ' ' || b >= 0x80:
			return false
		}
	}
	if len(letters) < 2 || len(letters) > 10 || shapeOf(short)&caps == 0 && !mixedCaps(short) {
		return false
	}
	words, at, hit := 0, 0, 0
	for i := 0; i < len(long) && at <= len(letters); {
		if !isASCIILetter(long[i]) && !isDigit(long[i]) {
			i++
			continue
		}
		words++
		start := i
		for i < len(long) && (isASCIILetter(long[i]) || isDigit(long[i])) {
			if at < len(letters) && long[i]|0x20 == letters[at] && (i == start || hit > 0 && at > 0) {
				if i == start {
					hit++
				}
				at++
			}
			i++
		}
		if at == len(letters) && i < len(long) && long[i] == ' ' && i+1 < len(long) && (long[i+1] == '-' || long[i+1] == '(') {
			break // a remark behind the long form
		}
	}
	return at == len(letters) && words >= 2 && words <= len(letters)+3 && 2*hit >= min(words, len(letters)) && hit >= 2
}

// mixedCaps reports whether a word has two capitals and more: "IoT", "SaaS".
func mixedCaps(s string) bool {
	n := 0
	for i := range len(s) {
		if 'A' <= s[i] && s[i] <= 'Z' {
			n++
		}
	}
	return n >= 2 && len(s) <= 6
}
