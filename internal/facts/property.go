package facts

import "strings"

// saysWhat reports whether the clause, under a title, says what the titled
// thing is: a noun phrase with an article, or one that goes on with "that",
// "used to" and the like. Its noun is a plural only if the title is.
func (b *block) saysWhat(plural bool) bool {
	n := len(b.words)
	if (b.classes&pronoun != 0 || b.isWord(0, "whats")) && b.asksIndirectly() {
		return true
	}
	if n < 3 || b.lead != 0 || b.tagline() > 0 || b.colonAt() >= 0 || b.orderAt(0) || b.praises() {
		return false
	}
	first := &b.words[0]
	if first.before != 0 || first.is(negation|pronoun|preposition|condition|conjunction|adverb|third|numeral|auxiliary) ||
		first.is(past) && !first.is(adverb) && b.at(1).is(preposition) || first.is(pointing) {
		return false
	}
	main := b.qualified()
	if first.is(base) && main > 1 {
		return false // as likely an order: "register it to use it"
	}
	if main < n && (main < 2 || b.words[main-1].is(pronoun|preposition|conjunction) || b.words[main-1].after != 0) ||
		b.loose(1, main) > 0 || main < n && !b.at(main).is(pronoun) && b.hasVerb(main+1, b.relative(main)) {
		return false
	}
	if main < n && !b.at(0).is(article) && b.plainPlural(main-1) && !plural {
		return false
	}
	if main < n && b.at(main).is(pronoun) && b.twoVerbs(main+1) {
		return false
	}
	return b.isWord(0, "a", "an") || main < n
}

// asksIndirectly reports whether the block opens with a question word and goes on as no
// question does: "which ropes hold the mast" under a label says what the label means.
func (b *block) asksIndirectly() bool {
	if len(b.words) < 4 || b.lead != 0 || b.words[0].after != 0 || b.behind&question != 0 || b.behind&colon != 0 || !b.isOneOf(0, askers) {
		return false
	}
	if b.isWord(0, "whats") {
		return true
	}
	next := &b.words[1]
	return !next.is(auxiliary) && (!next.is(third) || b.loose(2, len(b.words)) > 0 && !next.plainThird()) && next.after == 0 && !b.isWord(1, "about", "to", "if", "not", "ever")
}

var askers = setOf("which what how whether whats why")

// twoVerbs reports whether two verbs follow from the i-th word on with nothing
// that could join them: the second is that of the sentence.
func (b *block) twoVerbs(i int) bool {
	first := b.loose(i, len(b.words))
	if first < 0 {
		return false
	}
	for k := first + 1; k < len(b.words); k++ {
		w := &b.words[k]
		if w.after&(comma|semicolon) != 0 || w.is(conjunction|condition|pronoun) || b.words[k-1].after != 0 {
			return false
		}
		if w.plainThird() && !b.words[k-1].is(determiner|preposition) && b.words[first].is(third) {
			return true
		}
	}
	return false
}

// qualified returns the index of the word that goes on to say more of the noun
// phrase that the clause begins with ("that", "used to", "to" and a verb), or
// the number of words.
func (b *block) qualified() int {
	n := len(b.words)
	for i := 1; i < n; i++ {
		w, next := &b.words[i], b.at(i+1)
		switch {
		case w.after&(comma|semicolon) != 0 && i < 3:
			return 0
		case w.is(past) && !w.is(base) && next.is(preposition) && !qualifying.mayHold(w.hash):
			return i
		case !qualifying.mayHold(w.hash):
		case b.isWord(i, "way", "ability", "need", "able", "place", "reason"):
			return 0
		case b.isWord(i, "that", "which") && b.words[i-1].is(past|third):
			return 0 // "showed that"
		case b.isWord(i, "that", "which", "who", "where", "whose"),
			b.isWord(i, "to") && next.is(base) && (!next.is(nominal) || b.at(i+2).is(determiner)),
			w.is(past) && !w.is(base) && next.is(preposition), b.isWord(i, "used", "designed", "intended") && i+1 < n:
			return i
		}
	}
	return n
}

// qualifying are the words that qualified looks for.
var qualifying = setOf("way ability need able place reason that which who where whose to used designed intended")

// relative returns the index of the first "that", "which" or the like from the
// i-th word on, or the number of words.
func (b *block) relative(i int) int {
	for i < len(b.words) && !b.isOneOf(i, relatives) {
		i++
	}
	return i
}

var relatives = setOf("that which who where when")

// saysPurpose reports whether the clause, under a title, says what the titled
// thing is for: "to restart ...", "for managing ...", "used to ...".
func (b *block) saysPurpose() bool {
	switch {
	case b.lead == leadTo:
		_, ok := b.goalSplit()
		return !ok && len(b.words) >= 3
	case b.lead == leadFor:
		return len(b.words) >= 3 && (b.at(1).is(ing) || b.purposeAt(0)) && !b.isWord(1, "a", "all", "any", "each", "every", "example", "instance") && b.quantity() < 0
	}
	return b.isOneOf(0, purposeWords) && b.isWord(1, "to", "for") && len(b.words) >= 4
}

var purposeWords = setOf("used designed intended meant")

// defines reports whether the clause, all that stands under a title, says what
// the titled thing is, does or is for: a noun phrase, a verb that the title is
// the subject of, a purpose.
func (b *block) defines(plural bool) bool {
	if len(b.words) < 3 || b.quantity() >= 0 || b.dash() > 0 || b.command {
		return false
	}
	if b.saysWhat(plural) || b.saysPurpose() {
		return true
	}
	w, next := &b.words[0], &b.words[1]
	if b.lead != 0 || w.has(caps) || w.after != 0 || next.after&comma != 0 || next.is(auxiliary) || b.orderAt(0) {
		return false
	}
	if w.is(third) || w.class == 0 && w.shape&^(simple|mixed) == 0 && strings.HasSuffix(b.word(0), "s") {
		return !w.is(nominal) || w.shape&capital == 0
	}
	return len(b.words) >= 4 && b.loose(1, len(b.words)) < 0 && w.before == 0 && !b.praises() &&
		!w.is(negation|pronoun|preposition|condition|conjunction|adverb|numeral|auxiliary|past) && !(w.is(base) && !w.is(nominal)) && !(w.is(pointing))
}

// tellsOfIt reports whether the clause says in one sentence what "it" does, that is, the
// title: "it keeps the gates shut".
func (b *block) tellsOfIt() bool {
	n := len(b.words)
	if n < 5 || !b.isWord(0, "it") || b.words[0].after != 0 || !b.words[1].plainThird() || b.quantity() >= 0 || b.command {
		return false
	}
	for i := range b.words[:n-1] {
		if b.words[i].after&(stop|semicolon|colon|question) != 0 {
			return false
		}
	}
	return true
}

// praises reports whether the clause begins by saying what something is like:
// "suitable for", "cheap and".
func (b *block) praises() bool {
	next := b.at(1)
	return b.at(0).is(quality) && (b.at(0).after != 0 || next.is(preposition|conjunction|condition|past) || b.isWord(1, "to"))
}
