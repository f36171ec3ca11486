package facts

import "strings"

// lead is how a clause begins that sets a goal or a condition.
type lead uint8

const (
	leadTo   lead = iota + 1 // to capture events, in order to ...
	leadHow                  // how to, how do you
	leadFor                  // for failed builds
	leadWhen                 // when, if, while, once
)

// findLead returns how the clause begins, 0 if it sets no goal.
func (c *clause) findLead() lead {
	if len(c.words) < 2 || c.words[0].before != 0 {
		return 0
	}
	first, second := &c.words[0], &c.words[1]
	if !first.is(bound|preposition|condition) && !c.isOneOf(0, howWord) {
		return 0
	}
	switch {
	case c.isWord(0, "to"):
		if second.is(base) || c.isWord(1, "have", "be", "do") || second.is(adverb) && c.at(2).is(base) ||
			second.class == 0 && second.shape&^(simple|mixed) == 0 && len(c.words) > 2 && !c.isWord(1, "me", "us", "him", "her", "them") {
			return leadTo
		}
	case c.isWord(0, "in") && c.isWord(1, "order") && c.isWord(2, "to"):
		return leadTo
	case c.isWord(0, "how") && c.isWord(1, "to", "do", "does", "can", "should"):
		return leadHow
	case c.isWord(0, "for") && c.isWord(1, "example", "instance"):
		return 0
	case c.isWord(0, "for") && first.after == 0:
		return leadFor
	case c.isWord(0, "after", "before") && second.is(ing) && first.after == 0:
		return leadWhen
	case first.is(condition) && first.after == 0 && !c.isWord(0, "where", "whereas"):
		return leadWhen
	}
	return 0
}

var howWord = setOf("how")

// goalSplit returns the byte offsets where the goal ends and its solution
// begins, if both stand in the clause.
func (b *block) goalSplit() (split [2]int, ok bool) {
	n := len(b.words)
	if i := b.dash(); i >= 2 && i+1 < n {
		return [2]int{b.from(i), b.from(i + 1)}, true
	}
	for i := 1; i+1 < n; i++ {
		w := &b.words[i]
		if w.depth > 0 {
			continue
		}
		switch {
		case w.after&colon != 0, w.after&stop != 0 && strings.HasPrefix(b.text[w.end:], ".."):
			return [2]int{int(w.end), b.from(i + 1)}, true
		case w.after&comma != 0 && b.solutionAt(i+1),
			w.after == 0 && b.at(i+1).is(pronoun) && b.isWord(i+1, "you", "we", "they") && b.at(i+2).is(auxiliary|base|adverb) && b.solutionYou(i+1):
			return [2]int{int(w.end), b.from(i + 1)}, true
		}
	}
	if i := b.bareOrder(); i > 0 {
		return [2]int{int(b.words[i-1].end), b.from(i)}, true
	}
	return split, false
}

// solutionAt reports whether, behind a comma, the solution begins with the
// i-th word rather than the goal going on.
func (b *block) solutionAt(i int) bool {
	w, before := &b.words[i], b.at(i-1)
	switch {
	case b.isWord(i, "in") && b.isWord(i+1, "addition"):
		return b.hasVerb(i, min(i+verbWithin, len(b.words)))
	case w.is(conjunction) || b.isOneOf(i, goingOn):
		return false
	case b.lead == leadWhen:
		return b.hasVerb(i, min(i+verbWithin, len(b.words))) || w.is(base)
	case w.is(base):
		return !(before.is(base) && (i == 2 && b.verbList(i) || b.at(i-2).is(base)))
	case w.class&(known|tool) == tool:
		return true
	case b.isWord(i, "you", "we", "it", "there", "then", "just", "simply", "always", "never"):
		return true
	}
	return (w.is(determiner) || b.lead == leadTo || b.lead == leadHow) && b.hasVerb(i+1, min(i+verbWithin, len(b.words)))
}

// goingOn are words that go on with a goal behind a comma.
var goingOn = setOf("even which such including because especially like as in who whose")

// verbList reports whether the verb at i is one of several that a goal strings
// together: "to stop, start or restart it".
func (b *block) verbList(i int) bool {
	for k := i + 1; k+1 < len(b.words) && k < i+3; k++ {
		if b.isWord(k, "and", "or") && b.at(k+1).is(base) || b.words[k-1].after&comma != 0 && b.at(k).is(base) {
			return true
		}
	}
	return false
}

// verbWithin is how many words from the start of a clause its verb is looked
// for.
const verbWithin = 30

// solutionYou reports whether "you must ..." without a comma before it is the
// solution: it is the only "you" of the clause with a verb so far.
func (b *block) solutionYou(i int) bool {
	if i < 3 || !b.at(i+1).is(auxiliary) && !b.isWord(i+1, "need", "also") && !(b.lead == leadTo && b.isWord(i+1, "use", "used", "run", "type", "enter", "call")) {
		return false
	}
	before := &b.words[i-1]
	return !before.is(preposition|condition|conjunction|pronoun|determiner) && !b.isWord(i-1, "that", "what", "which")
}

// bareOrder finds an order in the midst of a goal that no comma sets off: "for
// failed builds check the history". It returns its index, 0 for none.
func (b *block) bareOrder() int {
	for i := 3; i+1 < len(b.words); i++ {
		w, before, next := &b.words[i], &b.words[i-1], &b.words[i+1]
		if !w.is(base) || w.has(capital) || before.after != 0 || before.has(sign) ||
			before.is(preposition|conjunction|determiner|pronoun|auxiliary|negation|adverb|base) && !before.is(nominal) || b.isWord(i-1, "to", "not") {
			continue
		}
		switch {
		case b.letting(i):
		case b.lead == leadWhen:
			if b.isWord(i, "use", "run") && (next.has(coded) || next.class&(tool|known) == tool) {
				return i
			}
		case b.lead == leadFor && (!w.is(nominal) || next.is(article)), b.isWord(i, "use"):
			return i
		case b.lead != leadFor && next.is(article) && !b.plainPlural(i-1) && (!w.is(nominal) || b.isWord(i, "set", "call", "open", "start")):
			return i
		}
	}
	return 0
}

func (c *clause) plainPlural(i int) bool { return strings.HasSuffix(c.word(i), "s") }

// letting reports whether a word before the i-th makes a verb there part of
// the goal: "let users run", "see which pods use".
func (b *block) letting(i int) bool {
	for k := range i {
		if b.isOneOf(k, lettingWords) {
			return true
		}
	}
	return false
}

var lettingWords = setOf("let lets help helps make makes see have which that what if who how")

// goalTerm returns the goal as a term: without its final punctuation.
func (b *block) goalTerm() Text {
	return b.spans(0, len(strings.TrimRight(b.text, " :,.?-–…")))
}

// mayGiveGoal reports whether goalFact may fit: the line begins with the goal, or with
// an order, which has a base verb at the front or behind a word that may stand before it.
func (b *block) mayGiveGoal() bool {
	first := b.at(0)
	return b.lead != 0 || b.classes&base != 0 && (first.is(base|sequence) || beforeOrder.mayHold(first.hash))
}

// goalFact reads a goal or condition with its solution.
func goalFact(b *block, f *Fact) bool {
	if b.lead != 0 {
		split, ok := b.goalSplit()
		if !ok || split[1] >= len(b.text) || b.lead == leadWhen && b.emptyCondition(split[0]) {
			return false
		}
		f.Kind = Goal
		f.Term = b.spans(0, len(strings.TrimRight(b.text[:split[0]], " :,.-–")))
		f.Value = b.spans(split[1], b.end())
		return true
	}
	i := b.solutionFirst()
	if i == 0 {
		return false
	}
	f.Kind = Goal
	end := b.from(i)
	if b.at(i - 1).has(sign) {
		end = b.from(i - 1)
	}
	f.Term = b.spans(b.from(i), len(strings.TrimRight(b.text, ". ,")))
	f.Value = b.spans(0, end)
	return true
}

// emptyCondition reports whether the condition only points back: "if so", "if
// you do".
func (b *block) emptyCondition(end int) bool {
	for i := 1; i < len(b.words) && int(b.words[i].end) <= end; i++ {
		if !b.words[i].is(pronoun|auxiliary|negation|conjunction) && !b.isWord(i, "so", "not") {
			return false
		}
	}
	return true
}

// saysWhatActIs reports whether the clause only looks like an order: it says what the
// act is that it begins with, "write minutes is a duty to ...".
func (c *clause) saysWhatActIs() bool {
	for i := 1; i+1 < min(8, len(c.words)); i++ {
		w := &c.words[i]
		if w.is(auxiliary) {
			return i > 1 && c.isWord(i, "is", "are", "means") && c.words[i+1].is(article)
		}
		if w.is(determiner|pronoun|preposition|conjunction|condition) || w.after != 0 || w.depth > 0 {
			return false
		}
	}
	return false
}

// solutionFirst finds the goal behind its solution: "use X to do Y", "add X
// when Y". It returns the index of the word that begins the goal, 0 for none.
func (c *clause) solutionFirst() int {
	if !c.order() || c.at(0).is(negation) || c.classes&auxiliary != 0 && c.saysWhatActIs() {
		return 0
	}
	if c.isWord(1, "for") && c.isWord(0, "time", "place", "reason", "room", "need") {
		return 0 // "time for the tide to turn" is a thing
	}
	commas := 0
	for i := 1; i+1 < len(c.words); i++ {
		w := &c.words[i]
		if c.words[i-1].after&(comma|semicolon) != 0 {
			commas++
		}
		if c.stopsAt(i - 1) {
			return 0 // a goal stands in the sentence of its solution
		}
		if before := &c.words[i-1]; before.depth == 0 && (before.after&colon != 0 && !inAnyCase(leadWords, c.word(i-1)) || before.has(sign) && isDash(c.word(i-1)) && titleCase(c, i-1)) {
			return 0 // it is said of the label before the colon, or of the name before the dash
		}
		if i < 2 || w.depth > 0 || w.after != 0 || !goalWords.mayHold(w.hash) {
			continue
		}
		switch {
		case c.isWord(i, "to") && (c.at(i+1).is(base) && !c.at(i+1).is(auxiliary) || c.isWord(0, "use") && c.at(i+2).is(determiner) && !c.at(i+1).is(determiner|preposition)) && !c.takesTo(i-1):
			return i
		case commas == 0 && c.isWord(i, "when", "if", "whenever", "unless") && !c.isWord(i-1, "even", "as", "only", "what", "and", "or"):
			return i
		case commas == 0 && c.isWord(0, "use") && c.isWord(i, "for") && c.purposeAt(i):
			return i
		}
	}
	return 0
}

// goalWords are the words that begin a goal behind its solution.
var goalWords = setOf("to when if whenever unless for")

// purposeAt reports whether "for ..." names a purpose: no owner, no proper
// name, and the last thing the clause says.
func (c *clause) purposeAt(i int) bool {
	next := c.at(i + 1)
	if next.is(determiner|numeral|pronoun) || next.has(capital|caps|digits|coded) {
		return false
	}
	for k := i; k < len(c.words); k++ {
		if c.words[k].after&(comma|semicolon) != 0 {
			return false
		}
	}
	return true
}

// takesTo reports whether "to" behind the i-th word belongs to that word
// ("need to", "able to"), or to the order itself ("allow X to").
func (c *clause) takesTo(i int) bool {
	if c.isOneOf(i, takingTo) {
		return true
	}
	if c.isWord(0, "enable") && c.setting(i) {
		return false
	}
	return c.isOneOf(0, ordersWithTo) && c.at(0).after == 0
}

// takingTo are words that a "to" right behind them belongs to, ordersWithTo orders
// that take one.
var (
	takingTo = setOf(`used able need needs want wants wish have has how up try going likely ready free
		required allowed permission permissions ability access right time when where what which due
		pointer pointers reference references`)
	ordersWithTo = setOf(`allow enable cause force require permit tell ask instruct configure help let
		wait try remember need want expect tend continue begin start learn choose decide fail
		compare refer relate seem happen`)
)

// setting reports whether the i-th word names something that is switched on for
// a purpose rather than somebody who is let do something.
func (c *clause) setting(i int) bool {
	if c.at(i).has(coded) {
		return true
	}
	low := strings.ToLower(c.word(i))
	for _, end := range []string{"ing", "tion", "sion", "ment", "mode", "flag", "option", "feature", "cache", "setting", "logs"} {
		if strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}
