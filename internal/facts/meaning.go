package facts

import "strings"

// genericLabels ask for a property of what they stand under, and name nothing
// that could be defined.
var genericLabels = words(`location locations innervation cause causes term terms war wars step steps key keys exam reform reforms exception exceptions
	mnemonic conf config limit limits test tests tier tiers state states field fields field(s) symptoms signs treatment diagnosis function functions
	result results effect effects outcome outcomes reason reasons advantages disadvantages pros cons benefits drawbacks uses usage
	cost price pricing default defaults size sizes type types structure examples features properties parts components layers
	date dates year years origin origins insertion supply blood nerve aim aims goal goals order
	requirements conditions elements remedies remedy rules tasks events leaders territory army consequences background summary overview purpose purposes motivation motivations intuition rationale objective objectives
	pro con adv dis clinical presentation management investigation investigations prognosis epidemiology aetiology etiology prevention
	advantage disadvantage benefit drawback downside downsides upside upsides caveat caveats pitfall pitfalls
	name names number numbers range ranges unit units port ports format syntax options ingredients equipment temperature time`)

// definable reports whether the words before one index can be a term, and
// those from another index on can define it. A label with a mere value is no
// definition.
func (b *block) definable(end, first int) bool {
	if b.isWord(0, "who", "why", "what", "how", "when", "where", "which") {
		return true // a question of its author's
	}
	return b.termLike(end) && b.meaningLike(first) && !b.cites()
}

// termLike reports whether the words before an index can name something.
func (b *block) termLike(end int) bool {
	w := b.at(0)
	if end <= 0 || b.genericLabel(end) || w.is(condition|preposition|negation|pronoun|month|numeral) {
		return false
	}
	for i := range end {
		if b.words[i].is(condition|auxiliary) || b.words[i].is(month) && b.words[i].has(capital) || b.year(i) || b.words[i].after&comma != 0 {
			return false
		}
	}
	return true
}

// genericLabel reports whether the words before an index ask for a property:
// "location", "UCC exceptions".
func (b *block) genericLabel(end int) bool {
	if end > 2 || end == 2 && !b.plainPlural(1) && !strings.HasSuffix(b.word(1), "S") {
		return false
	}
	return inAnyCase(genericLabels, b.word(end-1))
}

// cites reports whether the clause names a case: "Smith v. Jones".
func (c *clause) cites() bool {
	for i := 1; i+1 < len(c.words); i++ {
		if w := c.word(i); (w == "v" || w == "vs") && c.words[i-1].has(capital) && c.words[i+1].has(capital) && c.at(i).after&^stop == 0 &&
			(w == "v" || c.words[i].after&stop != 0) {
			return true
		}
	}
	return false
}

// meaningLike reports whether the words from an index on can say what a thing
// is, does or is for: a noun phrase with an article or with something that
// tells its kind, a verb in -s, "to" and a verb.
func (b *block) meaningLike(first int) bool {
	w, next := b.at(first), b.at(first+1)
	if len(b.words)-first < 2 || !b.oneThing(first) {
		return false
	}
	switch {
	case w.is(article) && b.finite(first+1, b.relative(first+1)) >= 0 && !b.equalSign(first-1):
		return false // a sentence
	case w.is(article), b.isWord(first, "any", "anything", "everything", "something", "whatever", "one") && next.is(known|preposition|pronoun|past) || b.isWord(first, "everything", "anything", "something", "someone", "anyone"):
		return true
	case b.isWord(first, "to"):
		return next.is(base)
	case b.isWord(first, "for"):
		return len(b.words)-first > 2
	case b.isWord(first, "used", "designed", "intended"):
		return true
	case w.is(third) && !w.has(capital):
		return w.after == 0 && !next.is(preposition|conjunction) || w.plainThird()
	case w.is(base) && !w.is(nominal), w.is(condition | pronoun | negation | conjunction | preposition | auxiliary | numeral), w.has(digits | coded), w.has(capital) && first > 0 && !b.words[0].has(capital):
		return false
	}
	return b.toldApart(first)
}

// oneThing reports whether the words from an index on are one phrase: no
// second sentence, no sign that says something of its own.
func (b *block) oneThing(first int) bool {
	for i := first; i < len(b.words); i++ {
		w := &b.words[i]
		switch {
		case i+1 < len(b.words) && w.after&(semicolon|colon) != 0 && w.depth == 0:
			return false
		case w.depth == 0 && b.stopsAt(i):
			return false
		case w.has(sign) && w.depth == 0 && b.kindAt(i) == Plain && !b.isWord(i, "&", "/", "%"):
			return false
		}
	}
	return true
}

// abbreviations have a period that ends no sentence, as single letters have.
var abbreviations = words(`v vs bc b/c e.g i.e eg ie cf etc approx ca dr mr mrs ms prof st fig no nr vol ch sec art para pp ed al inc ltd co corp
	conc temp max min pulm ant post sup inf med lat wm jr sr gen col u.s u.k a.k.a w.r.t resp incl excl esp usu govt dept est
	lit mem conj avg ref adj adv prep pron conj masc fem obj subj orig abbr poss prob def syn ant anat hist chem phys math approx appr temp freq ext int
	resp rel abs std tbsp tsp oz lb hr hrs mins secs yr yrs wk mo mtg dist univ assoc intl natl admin`)

// stopsAt reports whether a sentence ends behind the i-th word, and another
// follows. The period of an abbreviation ends none.
func (c *clause) stopsAt(i int) bool {
	return i+1 < len(c.words) && c.words[i].after&stop != 0 && len(c.word(i)) > 1 && !inAnyCase(abbreviations, c.word(i))
}

// onePair reports whether no label of its own stands behind the end of a
// sentence among the words from an index on: "... . Left: two lobes".
func (b *block) onePair(first int) bool {
	ended := false
	for i := first; i+1 < len(b.words); i++ {
		w := &b.words[i]
		ended = ended || w.depth == 0 && (w.after&semicolon != 0 || b.stopsAt(i))
		if ended && (w.after&colon != 0 || b.equalSign(i)) {
			return false
		}
	}
	return true
}

// toldApart reports whether a noun phrase goes on with what sets the thing
// apart from others of its kind: "rate of ...", "site where ...", "cells that".
func (b *block) toldApart(first int) bool {
	for i := first; i < len(b.words); i++ {
		w := &b.words[i]
		if i > first && (w.is(preposition) || b.isWord(i, "that", "which", "who", "where", "whose", "used", "when") ||
			w.is(past) && (b.at(i+1).is(preposition) || b.isWord(i+1, "to")) || w.is(ing) && i+1 < len(b.words) || b.isWord(i, "to") && b.at(i+1).is(base)) {
			return i > first+1 || !qualityForm(b.word(first))
		}
		if w.after&comma != 0 || w.is(conjunction) && i > first+2 {
			return false
		}
	}
	return false
}

// qualityForm reports whether a word has the ending of an adjective.
func qualityForm(s string) bool {
	for _, end := range [...]string{"able", "ible", "ful", "ous", "ive", "less", "ary", "ic", "al"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// twoClauses reports whether two verbs that must be such stand behind the i-th
// word: a condition and what follows from it.
func (c *clause) twoClauses(i int) bool {
	n := 0
	for ; i < len(c.words); i++ {
		if c.words[i].is(auxiliary) && !c.at(i+1).is(auxiliary) || c.words[i].plainThird() {
			n++
		}
	}
	return n > 1
}
