package facts

import "strings"

// dashFact reads "term - meaning", "goal - command", "solution - to do what",
// "what happens - when".
func dashFact(b *block, f *Fact) bool {
	i := b.dash()
	if i == 0 || i+1 >= len(b.words) || b.minus(i) || b.labelBefore(i) {
		return false
	}
	left, right := [2]int{0, b.from(i)}, [2]int{b.from(i + 1), b.end()}
	if b.commandSide(f, left, i, right) {
		return true
	}
	next := &b.words[i+1]
	turned := b.isWord(i+1, "to") && b.at(i+2).is(base) && (b.orderAt(0) || i > 3 && b.head(i).english()) ||
		next.is(condition) && !b.isWord(i+1, "where") && i <= 5 && !b.hasVerb(1, i) && !(i == 1 && b.twoClauses(i+2)) && !b.isWord(0, "this", "that", "these", "those", "it")
	if turned {
		f.Kind = Goal
		f.Term, f.Value = b.spans(right[0], right[1]), b.spans(left[0], left[1])
		return true
	}
	if b.orderAt(0) && !titleCase(&b.clause, i) {
		return false
	}
	if q := b.quantity(); q >= 0 && b.pieces[q].start == b.words[0].start && int(b.pieces[q].end) >= int(b.words[i-1].end) {
		f.Kind = Limit // quantity first: "100 - max number of buckets"
		f.Value, f.Term = b.spans(int(b.pieces[q].start), int(b.pieces[q].end)), b.spans(right[0], right[1])
		return true
	}
	if i > 6 || b.hasVerb(0, i) || i >= 3 && b.loose(1, i) > 0 || b.isWord(i+1, "which", "that", "who") || b.words[0].is(negation|pronoun|pointing) && !b.words[0].has(capital) || i == 1 && b.isWord(0, "yes", "no") {
		return false
	}
	return b.pair(f, left, right)
}

// minus reports whether the dash at an index takes away or spans: it stands
// behind a colon, before other operators, or between dates.
func (b *block) minus(dash int) bool {
	if k := b.colonAt(); k >= 0 && k < dash-1 {
		for i := dash + 1; i < len(b.words); i++ {
			if b.words[i].depth == 0 && isOperator(b.word(i)) {
				return true
			}
		}
	}
	before, after := b.at(dash-1), b.at(dash+1)
	return dash > 1 && before.has(digits) && before.after == 0 && (after.is(month) && after.has(capital) || b.year(dash-1) && b.year(dash+1))
}

// head returns the first n words of the clause as a clause.
func (c *clause) head(n int) *clause {
	return &clause{text: c.text, words: c.words[:n], pieces: c.pieces, mem: c.mem, classes: c.classes, shapes: c.shapes, behind: c.behind}
}

// english reports whether some word of the clause is in the lexicon.
func (c *clause) english() bool {
	for i := range c.words {
		if c.words[i].is(known) {
			return true
		}
	}
	return false
}

// commandSide reads a command on one side of a dash and what it is for on the
// other.
func (b *block) commandSide(f *Fact, left [2]int, dash int, right [2]int) bool {
	if t := b.tail(dash + 1); t != nil && t.command && len(t.words) > 1 {
		f.Kind = Command
		f.Term, f.Value = b.spans(left[0], left[1]), Text{{Kind: Code, Text: t.text}}
		f.Body = OneRow(append(b.spans(0, b.to(dash)), Span{Text: " "}, f.Value[0]).Normal())
		return true
	}
	if len(b.pieces) > 0 && b.pieces[0].kind == Code && b.pieces[0].start == 0 && int(b.pieces[0].end) >= int(b.words[dash-1].end) && dash > 1 {
		f.Kind = Command
		f.Term, f.Value = b.spans(right[0], right[1]), b.spans(0, int(b.pieces[0].end))
		return true
	}
	first := &b.words[0]
	switch {
	case !first.has(coded) && first.is(known), dash < 2:
		return false
	case first.has(capital) && !first.has(coded) && first.class == 0 && first.before == 0 && strings.IndexByte("#>$", b.text[first.end-1]) < 0:
		return false // a name, and no prompt
	}
	head := &clause{text: strings.TrimRight(b.text[:left[1]], " "), mem: b.mem}
	head.read(bytesOf(head.text))
	if !head.command || len(head.words) < 2 {
		return false
	}
	f.Kind = Command
	f.Term, f.Value = b.spans(right[0], right[1]), Text{{Kind: Code, Text: head.text}}
	f.Body = OneRow(append(Text{f.Value[0], {Text: b.text[len(head.text):b.from(dash+1)]}}, f.Term...).Normal())
	return true
}

// leadWords open a remark, not a term: "Note: ...".
var leadWords = words(`note notes nb warning caution tip hint important example examples ex e.g remember attention todo error fix answer
	question see also so but why`)

// tail returns the clause from a word on as a clause of its own, if it may be
// a command; nil if it begins with a word of the language.
func (c *clause) tail(i int) *clause {
	w := c.at(i)
	if i >= len(c.words) || w.is(known) && !w.is(tool) && w.before == 0 || w.has(capital) {
		return nil
	}
	t := &clause{mem: c.mem, text: c.text[c.from(i):]}
	t.read(bytesOf(t.text))
	return t
}

// pair fills in a fact that sets a term apart from what is said of it.
func (b *block) pair(f *Fact, left, right [2]int) bool {
	if b.isBlank(left) || b.isBlank(right) {
		return false
	}
	if short, long := b.acronym(left, right); short != nil {
		f.Kind, f.Term, f.Value = Acronym, short, long
		return true
	}
	first := b.wordAt(right[0])
	if q := b.quantityIn(right[0], right[1]); q >= 0 && b.leadingQuantity(first, q) && !b.countsInPassing(q) {
		f.Kind = Limit
		f.Term, f.Value = b.spans(left[0], left[1]), b.spans(int(b.pieces[q].start), int(b.pieces[q].end))
		return true
	}
	if b.valueRow(first) {
		p := b.pieces[b.quantityIn(right[0], right[1])]
		f.Kind = Limit
		f.Term, f.Value = b.spans(left[0], left[1]), b.spans(int(p.start), int(p.end))
		return true
	}
	if b.oppositeRow(f, left, first) || b.clauseRow(f, left, first) {
		return true
	}
	if b.listAt(f, left, first, 3) || b.singleWords(f, left, first) {
		return true
	}
	end := b.wordAt(left[1])
	if b.at(end - 1).has(sign) {
		end--
	}
	w := b.at(first)
	switch {
	case w.is(auxiliary|past|adverb|conjunction|negation) && !w.is(base|determiner) || w.is(preposition) && !b.isWord(first, "for", "to") ||
		w.is(quality) && b.at(first+1).is(preposition) ||
		(b.at(first-1).has(sign) && !b.equalSign(first-1) || b.words[0].is(ing)) && b.ownClause(first):
		// Says something of the term, not what it is.
		if !b.labels(first) {
			return false
		}
	case b.definable(end, first):
		f.Kind = Definition
	case !b.onePair(first):
		return false // else it is a label with a value
	}
	f.Term, f.Value = b.spans(left[0], left[1]), b.spans(right[0], right[1])
	return true
}

// isBlank reports whether nothing but blanks stands in a range of bytes.
func (c *clause) isBlank(of [2]int) bool {
	from, to := c.trim(of[0], of[1])
	return from >= to
}

func (c *clause) equalSign(i int) bool { return c.word(i) == "=" }

// leadingQuantity reports whether nothing but "max", "at least", "default" and
// the like stands between the i-th word and a quantity.
func (b *block) leadingQuantity(i, q int) bool {
	for ; i < len(b.words) && b.words[i].start < b.pieces[q].start; i++ {
		if !b.words[i].is(bound|adverb|preposition) && !b.words[i].has(sign) {
			return false
		}
	}
	return true
}

// openingClause are words that begin another clause.
var openingClause = setOf("before after until because since bc b/c cuz")

// ownClause reports whether the words from the i-th on are a clause with a
// subject of its own: "the crumb collapses".
func (b *block) ownClause(i int) bool {
	end := b.relative(i)
	for k := i; k < end; k++ {
		if b.words[k].after&(comma|semicolon) != 0 || b.isWord(k, "to", "of") {
			end = k + 1
		} else if b.words[k].is(condition) || b.isOneOf(k, openingClause) {
			end = k
		}
	}
	if b.at(i).is(third | base) {
		return false
	}
	return b.loose(i+1, end) > 0
}

// singleWords reads a list of two single words: "Create, Delete".
func (b *block) singleWords(f *Fact, left [2]int, first int) bool {
	return len(b.words)-first == 2 && b.words[first].after&comma != 0 && b.listAt(f, left, first, 2)
}

// wordAt returns the index of the first word at or behind a byte.
func (c *clause) wordAt(at int) int {
	low, high := 0, len(c.words)
	for low < high {
		if mid := (low + high) / 2; int(c.words[mid].start) < at {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

// quantityIn returns the index of the first quantity within a byte range.
func (c *clause) quantityIn(from, to int) int {
	for i := c.pieceFrom(int32(from)); i < len(c.pieces) && int(c.pieces[i].end) <= to; i++ {
		if p := c.pieces[i]; p.kind == Quantity && int(p.start) >= from {
			return i
		}
	}
	return -1
}

// copulaFact reads "X is a Y", "X stands for Y", "X means Y".
func copulaFact(b *block, f *Fact) bool {
	if b.isWord(0, "whats") {
		return false
	}
	for i := 1; i+1 < len(b.words) && i <= 5; i++ {
		w := &b.words[i]
		if w.depth > 0 {
			continue
		}
		rest := i + 1
		switch {
		case !w.is(auxiliary|third|base) && w.after&comma == 0:
			continue
		case !copulas.mayHold(w.hash):
			if w.is(auxiliary) || w.plainThird() || w.after&comma != 0 {
				return false
			}
			continue
		case b.isWord(i, "stands", "stand") && b.isWord(i+1, "for"):
			rest = i + 2
		case b.isWord(i, "means") && !b.isWord(i+1, "that"):
		case b.isWord(i, "refers", "refer") && b.isWord(i+1, "to"):
			rest = i + 2
		case b.isWord(i, "is", "are", "was", "were") && b.at(i+1).is(article) && b.describes(i+1):
		case w.is(auxiliary) || w.plainThird() || w.after&comma != 0:
			return false
		default:
			continue
		}
		if rest >= len(b.words) || !b.namesSomething(i) || b.saysTwice(rest) {
			return false
		}
		end := len(strings.TrimRight(b.text, ". ,"))
		f.Kind = Definition
		first := 0
		if b.words[0].is(article) && i > 1 {
			first = 1
		}
		f.Term, f.Value = b.spans(b.from(first), b.wordEnd(i-1)), b.spans(b.from(rest), end)
		if standsFor(f.Term.String(), f.Value.String()) > 0 {
			f.Kind = Acronym
		}
		return true
	}
	return false
}

// saysTwice reports whether a second sentence that says what something is stands behind
// the first with no stop between: "a sloop is a boat with one mast a ketch is one with
// two". Behind "that" it is none.
func (b *block) saysTwice(from int) bool {
	if b.classes&auxiliary == 0 {
		return false
	}
	relative := false
	for i := from + 2; i+1 < len(b.words); i++ {
		w, before := &b.words[i], &b.words[i-1]
		switch {
		case w.depth > 0 || before.after&(comma|semicolon|stop|colon) != 0 || b.isOneOf(i, openingRelative):
			relative = true
		case b.isWord(i-1, "but"):
			return false // a contrast
		case b.isWord(i-1, "and"):
			relative = false
		case !relative && b.isWord(i, "is", "are", "was", "were") && (b.at(i+1).is(article) || b.isWord(i+1, "one")) && !before.is(pronoun|conjunction|auxiliary|adverb|negation):
			return true
		}
	}
	return false
}

// openingRelative are words that open a clause inside another.
var openingRelative = setOf("that which who whom whose where when if because since while as what how whether than so until unless although though")

var copulas = setOf("stands stand means refers refer is are was were")

// describes reports whether "a ..." says what something is, rather than what
// it is part of or how much, or how its author likes it.
func (c *clause) describes(i int) bool {
	return len(c.words)-i >= 3 && !c.isWord(i+1, "good", "bad", "great", "nice", "poor", "better", "decent", "terrible") && !c.isWord(i+1, "part", "lot", "bit", "must", "way", "same", "only", "member", "subset", "case", "default", "first", "last", "most", "best")
}

// namesSomething reports whether the first n words can be a term.
func (c *clause) namesSomething(n int) bool {
	if c.isWord(0, "there", "what", "to") || c.isWord(0, "the") && !c.at(1).has(capital) {
		return false
	}
	for i := range n {
		w := &c.words[i]
		if w.is(pronoun|condition|conjunction|pointing|adverb|auxiliary) || w.plainThird() || i == 0 && w.is(preposition) {
			return false
		}
	}
	return c.quantity() < 0 || int(c.pieces[c.quantity()].start) > int(c.words[n-1].end)
}
