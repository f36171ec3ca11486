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
	switch {
	case len(c.words) < 2 || c.words[0].before != 0:
		return 0
	case c.isWord(0, "to") && (c.at(1).is(base) || c.at(1).is(adverb) && c.at(2).is(base)):
		return leadTo
	case c.isWord(0, "in") && c.isWord(1, "order") && c.isWord(2, "to"):
		return leadTo
	case c.isWord(0, "how") && c.isWord(1, "to", "do", "does", "can", "should"):
		return leadHow
	case c.isWord(0, "for") && c.words[0].after == 0:
		return leadFor
	case c.words[0].is(condition) && !c.isWord(0, "where", "whereas") && c.words[0].after == 0:
		return leadWhen
	}
	return 0
}

// order reports whether the clause tells somebody to do something.
func (c *clause) order() bool {
	i := 0
	for i < 2 && (c.at(i).is(sequence) || c.isWord(i, "and", "also", "please", "always", "simply", "just")) {
		i++
	}
	return c.orderAt(i)
}

// orderAt reports whether an order begins with the i-th word. Verbs that are
// as often nouns need a word behind them that only a verb takes.
func (c *clause) orderAt(i int) bool {
	w := c.at(i)
	switch {
	case !w.is(base) || w.has(caps) && len(c.words) < 3 || w.before != 0:
		return false
	case i+1 == len(c.words):
		return !w.is(nominal)
	case w.after&(comma|colon) != 0 && w.is(nominal):
		return c.at(i + 1).is(base)
	}
	next := c.at(i + 1)
	if next.is(auxiliary) || next.is(third) && !next.is(nominal) {
		return false // a noun, with its verb
	}
	if !w.is(nominal) {
		return !(next.has(capital) && !next.has(caps) && w.has(capital) && len(c.words) <= 3 && i == 0)
	}
	return next.is(determiner|pronoun|numeral|preposition) && !c.isWord(i+1, "of") || next.has(coded) || next.has(digits)
}

// goalSplit returns the byte offsets where the goal ends and its solution
// begins, if both stand in the clause.
func (b *block) goalSplit() (split [2]int, ok bool) {
	n := len(b.words)
	if i := b.dash(); i >= 2 && i+1 < n {
		return [2]int{b.from(i), b.from(i + 1)}, true
	}
	for i := 1; i+1 < n; i++ {
		w := b.words[i]
		if w.depth > 0 || w.after == 0 {
			continue
		}
		if w.after&colon != 0 || w.after&stop != 0 && strings.HasPrefix(b.text[w.end:], "..") {
			return [2]int{int(w.end), b.from(i + 1)}, true
		}
		if w.after&comma != 0 && b.solutionAt(i+1) {
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
	w, before := b.words[i], b.at(i-1)
	switch {
	case w.is(conjunction):
		return false
	case b.lead == leadWhen:
		return b.hasVerb(i, len(b.words)) || w.is(base)
	case w.is(base):
		return !(before.is(base) && b.at(i-2).is(base)) && !(before.is(base) && i == 2)
	case b.isWord(i, "you", "we", "it", "there", "then", "just", "simply", "always", "never"):
		return true
	}
	return (w.is(determiner) || b.lead == leadTo || b.lead == leadHow) && b.hasVerb(i+1, len(b.words))
}

// bareOrder finds an order in the midst of a goal that no comma sets off: "for
// failed builds check the history". It returns its index, 0 for none.
func (b *block) bareOrder() int {
	for i := 3; i+1 < len(b.words); i++ {
		w, before := b.words[i], b.words[i-1]
		if !w.is(base) || w.has(capital) || before.after != 0 || before.has(sign) ||
			before.is(preposition|conjunction|determiner|pronoun|auxiliary|negation|adverb|base) || b.isWord(i-1, "to", "not") {
			continue
		}
		if b.isWord(i, "use", "run", "call") && b.lead != leadWhen && !b.letting(i) || b.lead == leadFor && !w.is(nominal) {
			return i
		}
	}
	return 0
}

// letting reports whether a verb before the i-th word takes a bare verb
// ("let users run").
func (b *block) letting(i int) bool {
	for k := range i {
		if b.isWord(k, "let", "lets", "help", "helps", "make", "makes", "see", "have") {
			return true
		}
	}
	return false
}

// hasVerb reports whether a finite verb stands among the words [from, to).
func (c *clause) hasVerb(from, to int) bool {
	for i := from; i < min(to, len(c.words)); i++ {
		w := c.words[i]
		if w.is(auxiliary) && !w.has(quoted) || w.is(third) && !w.is(nominal) {
			return true
		}
		if w.is(third) && w.is(nominal) && i > 0 && c.at(i+1).is(determiner) && w.after == 0 {
			return true
		}
	}
	return false
}

// goalTerm returns the goal as a term: without its final punctuation.
func (b *block) goalTerm() Text {
	return b.spans(0, len(strings.TrimRight(b.text, " :,.?-–")))
}

// solutionFirst finds the goal behind its solution: "use X to do Y", "add X
// when Y". It returns the index of the word that begins the goal, 0 for none.
func (c *clause) solutionFirst() int {
	if !c.order() || c.at(0).is(negation) {
		return 0
	}
	for i := 2; i+1 < len(c.words); i++ {
		w := c.words[i]
		if w.depth > 0 || w.after != 0 && !w.is(condition) {
			continue
		}
		switch {
		case c.isWord(i, "to") && c.at(i+1).is(base) && !c.takesTo(i-1):
			return i
		case w.is(condition) && c.isWord(i, "when", "if", "whenever", "unless") && !c.isWord(i-1, "even", "as", "only", "what", "and"):
			return i
		case c.isWord(i, "for") && c.isWord(0, "use") && !c.isWord(i+1, "the", "each", "every", "all") && i+2 <= len(c.words):
			return i
		}
	}
	return 0
}

// takesTo reports whether "to" behind the i-th word belongs to that word
// ("need to", "able to"), or to the order itself ("allow X to").
func (c *clause) takesTo(i int) bool {
	if c.isWord(i, "used", "able", "need", "needs", "want", "wants", "have", "has", "how", "up", "try", "going", "likely", "ready", "free",
		"required", "allowed", "permission", "permissions", "ability", "access", "right", "time", "when", "where", "what", "which", "due") {
		return true
	}
	return c.isWord(0, "allow", "enable", "cause", "force", "require", "permit", "tell", "ask", "instruct", "configure", "help", "let",
		"wait", "try", "remember", "need", "want", "expect", "tend", "continue", "begin", "start", "learn", "choose", "decide", "fail",
		"compare", "refer", "relate", "seem", "happen") && c.at(0).after == 0
}
