package facts

// finite returns the index of the first word in [from, to) that is a finite
// verb, -1 for none. Forms that are as often nouns count only where a
// determiner follows: "logs the request".
func (c *clause) finite(from, to int) int {
	for i := from; i < min(to, len(c.words)); i++ {
		w := &c.words[i]
		if w.class&(auxiliary|third|base) == 0 || w.has(quoted|coded) {
			continue
		}
		switch {
		case w.is(auxiliary):
			return i
		case w.plainThird():
			return i
		case i == 0:
		case w.is(third) && c.at(i+1).is(determiner) && w.after == 0 && i+1 < to:
			return i
		case w.is(base) && !w.is(nominal) && w.shape&capital == 0 && c.pluralSubject(i-1):
			return i
		}
	}
	return -1
}

// pluralSubject reports whether the i-th word can be the subject of a verb in
// its base form: "shards allow", "you need".
func (c *clause) pluralSubject(i int) bool {
	w := &c.words[i]
	if w.after != 0 || w.is(preposition|conjunction|auxiliary|adverb) {
		return false
	}
	return w.is(pronoun) && !w.is(determiner) || pluralForm(c.word(i))
}

// pluralForm reports whether a word ends as a plural does: in an "s", but for
// "class", "status" and "basis".
func pluralForm(s string) bool {
	n := len(s)
	return n > 3 && s[n-1]|0x20 == 's' && s[n-2]|0x20 != 's' && s[n-2]|0x20 != 'u' && s[n-2]|0x20 != 'i'
}

// loose is finite, but takes a form that is as often a noun for a verb if a
// noun may be its object: "the client signs requests".
func (c *clause) loose(from, to int) int {
	if i := c.finite(from, to); i >= 0 {
		return i
	}
	for i := max(1, from); i+1 < min(to, len(c.words)); i++ {
		w, before, next := &c.words[i], &c.words[i-1], &c.words[i+1]
		if w.is(third) && w.shape&capital == 0 && w.after == 0 && before.after == 0 &&
			!before.is(determiner|preposition|numeral) && !isDigit(c.word(i - 1)[0]) &&
			!next.is(preposition|conjunction|past|unit) && !next.has(sign) && !c.isWord(i+1, "to") {
			return i
		}
	}
	return -1
}

// hasVerb reports whether a finite verb stands among the words [from, to).
func (c *clause) hasVerb(from, to int) bool { return c.finite(from, to) >= 0 }

// sentence reports whether the clause is a sentence rather than a title or a
// name: it has a finite verb and words enough.
func (c *clause) sentence() bool {
	return len(c.words) >= 4 && c.loose(1, len(c.words)) > 0
}

// order reports whether the clause tells somebody to do something.
func (c *clause) order() bool {
	i := 0
	for i < 2 && (c.at(i).is(sequence) || c.isOneOf(i, beforeOrder)) {
		i++
	}
	return c.orderAt(i)
}

var beforeOrder = setOf("and also please always simply just")

// orderAt reports whether an order begins with the i-th word. Verbs that are
// as often nouns need a word behind them that only a verb takes.
func (c *clause) orderAt(i int) bool {
	w := c.at(i)
	switch {
	case !w.is(base) || w.is(auxiliary) || w.has(caps) && len(c.words) < 3 || w.before != 0 || w.has(coded) || c.kindAt(i) == Code:
		return false
	case i+1 == len(c.words):
		return !w.is(nominal)
	case w.after&(comma|colon) != 0 && w.is(nominal):
		return c.at(i + 1).is(base)
	}
	next := c.at(i + 1)
	if c.isOneOf(i, useWord) && c.isWord(i+1, "case", "cases") {
		return false
	}
	if next.is(auxiliary) || next.plainThird() || w.is(nominal) && c.isOneOf(i+1, behindNoun) {
		return false // a noun, with its verb or its clause
	}
	if next.before&paren != 0 && w.is(nominal) {
		return false // "Access (15)"
	}
	if !w.is(nominal) {
		return !(i == 0 && w.has(capital) && next.has(capital) && !next.has(caps) && len(c.words) <= 3)
	}
	return next.is(determiner|numeral) || next.is(pronoun) || next.is(preposition) && !c.isOneOf(i+1, besideNoun) ||
		next.has(coded) || next.has(digits) || c.isOneOf(i, setWord) && !next.is(preposition) || c.isOneOf(i+1, upOrDown) || i > 0 && c.at(i-1).is(sequence)
}

// What orderAt tells an order from a noun by.
var (
	useWord    = setOf("use")
	setWord    = setOf("set")
	behindNoun = setOf("which that who")
	besideNoun = setOf("of per as than from at")
	upOrDown   = setOf("up down")
)

// names returns whether the clause is a mere name of at most so many words,
// without a verb.
func (c *clause) names(most int) bool { return c.namesTo(len(c.words), most) }

// mayName reports whether the clause is short enough for a name of at most so many
// words: a remark at its end is not counted.
func (c *clause) mayName(most int) bool {
	n := len(c.words)
	return n <= most || c.words[n-1].after&paren != 0
}

// namesTo is names for the first n words, the last of which may have a colon
// behind it.
func (c *clause) namesTo(n, most int) bool {
	n = c.beforeRemark(n)
	if n == 0 || n > most || len(c.inline) > 0 && c.inline[0].hide != 0 {
		return false
	}
	for i := range n {
		w := &c.words[i]
		if w.is(auxiliary|pronoun|negation) && !w.has(capital|quoted) || w.after&(comma|semicolon) != 0 || w.after&colon != 0 && i+1 < n || w.depth == 0 && w.has(sign) && n > 2 && !c.isWord(i, "/", "&", "+") {
			return false
		}
	}
	first := &c.words[0]
	if !first.has(capital|coded) && (first.is(preposition|condition|sequence|conjunction|adverb|third) || first.is(past) && n > 1) {
		return false
	}
	return !c.hasVerb(1, n) && (!c.orderAt(0) || first.has(coded) || titleCase(c, n) || n == 2 && c.words[1].after&colon != 0) && c.quantityIn(0, int(c.words[n-1].end)) < 0
}

// beforeRemark returns how many of the first n words stand before a remark in
// parentheses that goes up to the last of them.
func (c *clause) beforeRemark(n int) int {
	if n < 2 || n > len(c.words) || c.words[n-1].after&paren == 0 {
		return n
	}
	k := n - 1
	for k > 0 && c.words[k].depth > 0 && c.words[k].before&paren == 0 {
		k--
	}
	if k > 0 && c.words[k].before&paren != 0 && c.words[k-1].depth == 0 {
		return k
	}
	return n
}

// bare reports whether the clause is a mere name, as in a list of names.
func (c *clause) bare() bool { return c.names(6) }

// nameLike reports whether a bare clause is written as a name: with a capital
// or as code.
func (c *clause) nameLike() bool {
	w := c.at(0)
	return w.has(capital) || w.has(coded) || c.command
}

// label reports whether the clause can be the title of what stands under it.
func (b *block) label() bool {
	n := len(b.words)
	switch {
	case n == 0 || b.command && n > 3 || b.lead != 0 && b.lead != leadFor:
		return false
	case b.ends()&stop != 0 && n > 2:
		return false
	case n <= 2:
		return true
	}
	most := 7
	if b.ends()&colon != 0 {
		most = 12
	}
	end := n
	if tag := b.tagline(); tag > 0 {
		end = tag
	}
	if titleCase(&b.clause, end) {
		most = 12
	}
	if end <= most && end == n && b.relativeTitle() || end == n && b.waysTitle() {
		return true
	}
	if end > most || b.hasVerb(1, end) || end >= 4 && b.loose(1, end) > 0 {
		return false
	}
	first := &b.words[0]
	if titleCase(&b.clause, end) {
		return true
	}
	if first.is(article) && end >= 5 {
		return false // a sentence whose verb we do not know
	}
	if b.classes&negation != 0 && b.deniesBeing(end) {
		return false // "a shop window not an offer"
	}
	telegraphic := first.is(third) && first.shape&capital == 0 && (!first.is(nominal) || !b.words[1].is(preposition))
	return !first.is(pronoun) && !telegraphic && !b.orderAt(0)
}

// deniesBeing reports whether one of the first words of the clause, but the first, is
// a "not" with an article behind it.
func (c *clause) deniesBeing(end int) bool {
	for i := 1; i+1 < end; i++ {
		if c.isWord(i, "not") && c.words[i+1].is(article) {
			return true
		}
	}
	return false
}

// relativeTitle reports whether the clause names things and what they do, "tools
// that cut rope", with no verb beside.
func (c *clause) relativeTitle() bool {
	if c.classes&pronoun == 0 {
		return false
	}
	for i := 1; i+1 < len(c.words) && i <= 4; i++ {
		if !c.isWord(i, "that", "which", "who") || !pluralForm(c.word(i-1)) {
			continue
		}
		v := c.finite(1, len(c.words))
		if v != i+1 || c.orderAt(0) || c.words[0].is(pronoun|condition) {
			return false
		}
		for v < len(c.words) && c.words[v].is(auxiliary) {
			v++
		}
		return c.finite(v+1, len(c.words)) < 0
	}
	return false
}

// titleCase reports whether the first words of the clause begin with capitals,
// but for small words.
func titleCase(c *clause, n int) bool {
	capitals := 0
	for i := range min(n, len(c.words)) {
		w := &c.words[i]
		if w.has(sign) || w.depth > 0 || w.is(preposition|determiner|conjunction) || c.isWord(i, "to") {
			continue
		}
		if !w.has(capital | digits) {
			return false
		}
		capitals++
	}
	return capitals > 1
}

// plural reports whether the clause names several things, as the title of a
// list does.
func (c *clause) plural() bool {
	for i := range c.words {
		if c.words[i].depth == 0 && pluralForm(c.word(i)) {
			return true
		}
	}
	return false
}

// pluralHead reports whether the noun that a title is about is a plural: the
// last word before a preposition, a sign or a parenthesis.
func (c *clause) pluralHead() bool {
	i := 0
	for i+1 < len(c.words) {
		next := &c.words[i+1]
		if next.is(preposition|conjunction|condition|past|auxiliary) && !next.has(capital) || next.has(sign) || next.before&paren != 0 || c.isWord(i+1, "to", "that", "which") || c.words[i].after&^quote != 0 {
			break
		}
		i++
	}
	return c.head(i+1).plural() && c.plainPlural(i)
}

// dash returns the index of the dash that splits the clause in two, 0 if there
// is none. The dash of a range or in parentheses is none.
func (c *clause) dash() int {
	if c.shapes&sign == 0 {
		return 0
	}
	for i := 1; i < len(c.words); i++ {
		if c.words[i].has(sign) && c.words[i].depth == 0 && isDash(c.word(i)) && c.kindAt(i) == Plain {
			return i
		}
	}
	return 0
}

func isDash(s string) bool { return s == "-" || s == "–" || s == "—" || s == "--" }

// tagline returns the index of the sign that parts a title from a remark on
// it: a dash or an arrow behind a few words without a verb; 0 for none.
func (c *clause) tagline() int {
	if c.shapes&sign == 0 {
		return 0
	}
	for i := 1; i+1 < len(c.words) && i <= 6; i++ {
		if !c.words[i].has(sign) || c.words[i].depth > 0 || c.kindAt(i) != Plain {
			continue
		}
		if s := c.word(i); isDash(s) || arrowAt(s) == len(s) {
			if c.hasVerb(1, i) {
				return 0
			}
			return i
		}
	}
	return 0
}

// colonAt returns the index of the first word with a colon behind it that
// something follows, -1 if there is none.
func (c *clause) colonAt() int {
	if c.behind&colon == 0 {
		return -1
	}
	for i := 0; i+1 < len(c.words); i++ {
		if w := &c.words[i]; w.after&colon != 0 && (w.depth == 0 || w.depth == 1 && w.after&(paren|bracket) != 0) && !c.inCode(int(w.end)) {
			return i
		}
	}
	return -1
}

// inCode reports whether a byte of the text lies in code.
func (c *clause) inCode(at int) bool {
	for k := c.pieceFrom(int32(at)); k < len(c.pieces) && int(c.pieces[k].start) <= at; k++ {
		if at < int(c.pieces[k].end) && c.pieces[k].kind == Code {
			return true
		}
	}
	return false
}
