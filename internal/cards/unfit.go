package cards

import (
	"strings"
	"unicode"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// cutsPhrase reports whether a range runs over a word that begins another clause,
// or begins inside a preposition of several words: "in [place of oil]".
func (g *gapper) cutsPhrase(e extent) bool {
	for i := e.from + 1; i < e.to; i++ {
		if low := g.s.words[i].Low(); openers[low] || low == "but" && (e.len() != 3 || g.s.class(i+1) != english.Adjective) {
			return true
		}
	}
	for i := e.from; i < e.to && g.s.words[i].Text != "("; i++ {
		if forExample[g.s.words[i].Low()] {
			return true
		}
	}
	if e.from > g.all.from+1 && e.len() > 2 && g.s.words[e.from].Low() == "same" && g.s.words[e.from+1].Low() == "time" && g.s.words[e.from-2].Low() == "at" {
		return true // "at the [same time ...]"
	}
	if e.from == g.all.from || e.from+1 >= g.all.to || g.s.words[e.from-1].Low() != "in" {
		return false
	}
	first, next := g.s.words[e.from].Low(), g.s.words[e.from+1].Low()
	return inPhrases[first] && (next == "of" || next == "to" || next == "with") || first == "order" || first == "front" && next == "for"
}

// cutsCapitals reports whether a range begins or ends inside a name of words with
// capitals: "the [Winter] Palace".
func (g *gapper) cutsCapitals(e extent) bool {
	inside := func(i int) bool {
		if i-1 <= g.all.from || i >= g.all.to {
			return false
		}
		before, after := g.s.words[i-1].Text, g.s.words[i].Text
		return g.s.kind[i-1] == facts.Plain && g.s.kind[i] == facts.Plain && capitalised(before) && capitalised(after)
	}
	return (inside(e.from) || inside(e.to)) && !g.m.titleCase(g.s.slice(g.all))
}

// cutsMarked reports whether a range begins or ends inside words that their author set
// off by marks as the name of a work: "*Letter to the [Night Watch]* says".
func (g *gapper) cutsMarked(e extent) bool {
	for _, at := range []int{e.from, e.to} {
		if at <= g.all.from || at >= g.all.to || !g.marked(at-1) || !g.marked(at) {
			continue
		}
		run := extent{at, at}
		for run.from > g.all.from && g.marked(run.from-1) {
			run.from--
		}
		for run.to < g.all.to && g.marked(run.to) {
			run.to++
		}
		if run.len() >= leastTitle && run.len()*2 < g.all.len() && named(g.s.words[run.from].Text) {
			return true
		}
	}
	return false
}

// leastTitle is the number of words from which on a marked run is the name of a work.
const leastTitle = 4

// marked reports whether a word is set off by marks, not by capitals.
func (g *gapper) marked(i int) bool {
	return g.s.kind[i] == facts.Emph && strings.ContainsFunc(g.s.words[i].Text, unicode.IsLower)
}

// capitalised reports whether a word is a capital and small letters.
func capitalised(w string) bool {
	if len(w) < 3 || w[0] < 'A' || w[0] > 'Z' {
		return false
	}
	for i := 1; i < len(w); i++ {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

// loneSigns reports whether a range is nothing but a sign between two sides, or a word
// that a sign opens as a hedge or for a preposition, behind which another phrase
// begins: "tides [!=] waves", "[sails @dawn] tides".
func (g *gapper) loneSigns(e extent) bool {
	for i := e.from; i < e.to; i++ {
		w := g.s.words[i].Text
		if len(w) > 2 && (w[0] == '@' || w[0] == '%') && (w[1] >= 'a' && w[1] <= 'z') && (e.len() > 1 || w[0] == '%') {
			return true
		}
	}
	if e.len() == 1 && g.s.class(e.from) == english.Subordinate {
		return true // "[if]"
	}
	if e.len() == 1 && (g.s.class(e.from) == english.Number || g.s.kind[e.from] == facts.Quantity || !strings.Contains(g.s.str, "=")) &&
		e.from > g.all.from && e.to < g.all.to && (arithmetic(g.s.words[e.from-1].Text) || arithmetic(g.s.words[e.to].Text)) {
		return true // "n + [1] to m"
	}
	if e.len() == 1 && len(g.s.words[e.from].Text) == 1 && e.to+1 < g.all.to && g.s.words[e.to].Text == "." && g.s.abbreviates(e.from) {
		return true // "[N]. Holland"
	}
	return e.len() == 1 && e.to < g.all.to && strings.Trim(g.s.words[e.from].Text, "=!<>/#+*|&~^") == "" && (e.from == g.all.from || g.s.class(e.from-1) != english.Punctuation)
}

// arithmetic reports whether a word is a sign between the terms of a sum.
func arithmetic(w string) bool { return w == "+" || w == "*" || w == "−" || w == "×" }

// forExample are short for "for example".
var forExample = map[string]bool{"e.g.": true, "e.g": true, "eg": true, "eg.": true}

// openers begin a clause that gives a reason or says otherwise.
var openers = map[string]bool{"since": true, "because": true, "although": true, "though": true, "whereas": true, "unless": true}

// inPhrases make a preposition with "in" before them and "of", "to" or "with"
// behind.
var inPhrases = map[string]bool{"place": true, "front": true, "addition": true, "spite": true, "case": true, "charge": true, "favour": true, "favor": true, "terms": true, "line": true, "view": true, "lieu": true, "contrast": true, "relation": true, "response": true, "accordance": true, "exchange": true, "search": true, "need": true, "control": true}

// cutsParenthesis reports whether a noun goes on behind the parenthesis that
// follows a range: "[Old] (pre-war) tools".
func (g *gapper) cutsParenthesis(e extent) bool {
	to := g.parenthesis(e.to)
	if to == 0 || to >= g.all.to {
		return false
	}
	c := g.s.class(to)
	return c == english.Noun || c == english.Adjective && g.s.nounFollows(to+1, g.all.to)
}

// cutsNoun reports whether a range tears words apart that make one noun or one
// verb: "[one's] own garden", "planting and [watering] cans", "[seeds sprouting]
// and growing".
func (g *gapper) cutsNoun(e extent) bool {
	if e.to < g.all.to && g.s.words[e.to].Low() == "own" || g.s.words[e.from].Low() == "own" && e.from > g.all.from && possessive(g.s.words[e.from-1].Low()) {
		return true
	}
	if e.len() == 1 && e.to < g.all.to && chains[g.s.words[e.from].Base] && g.s.words[e.to].Low() == "to" {
		return true // "they [wanted] to"
	}
	if e.len() > 1 && e.to < g.all.to && samePast[g.s.words[e.to-1].Low()] && g.s.class(e.to-2) == english.Noun && (particles[g.s.words[e.to].Low()] || g.s.words[e.to].Low() == "together") {
		return true // "[the baker put] together all loaves"
	}
	if e.len() > 1 && e.to < g.all.to && subjects[g.s.words[e.to-1].Low()] && g.s.class(e.to) != english.Punctuation {
		return true // "[to dry them we] hang them up"
	}
	ing := func(i int) bool { return strings.HasSuffix(g.s.words[i].Low(), "ing") }
	if e.len() > 1 && e.to+1 < g.all.to && g.s.class(e.to) == english.Conjunction && ing(e.to-1) && g.s.class(e.to+1) == english.Gerund {
		return true
	}
	if i := e.from - 1; i > g.all.from+1 && g.s.class(i) == english.Gerund && g.s.class(i-1) == english.Conjunction && g.s.class(i-2) == english.Noun && !ing(i-2) && g.s.class(e.from) == english.Noun {
		return true // "pots and watering [cans]"
	}
	if e.len() == 1 && e.from > g.all.from && strings.Contains(g.s.words[e.from].Text, "(") && g.s.class(e.from-1) == english.Noun {
		return true // "tin [pots(old)]"
	}
	if e.len() > 2 && e.to < g.all.to && g.s.class(e.to-2) == english.Conjunction && g.s.words[e.to-1].Form == english.Base && !english.Plural(g.s.words[e.to-3].Text) && (g.s.class(e.to) == english.Preposition || g.s.class(e.to) == english.Determiner) && !english.Nounish(g.s.words[e.to-1].Base) {
		return true // "leave the [barn and walk] along the lane"
	}
	if c := g.s.class(g.all.to - 1); e.len() > 1 && e.to == g.all.to && c == english.Adjective && g.s.class(e.to-2) == english.Noun && english.Plural(g.s.words[e.to-2].Text) {
		return true // "keeps [pots dry]"
	}
	return false
}

// samePast are verbs whose past is spelt like their base.
var samePast = map[string]bool{"put": true, "set": true, "cut": true, "let": true, "hit": true, "shut": true, "spread": true, "split": true, "cast": true}

// subjects are pronouns that a verb follows.
var subjects = map[string]bool{"we": true, "they": true, "he": true, "she": true, "i": true, "who": true}

// possessive reports whether a word says whose something is.
func possessive(low string) bool {
	switch low {
	case "my", "your", "his", "her", "its", "our", "their", "one's":
		return true
	}
	return strings.HasSuffix(low, "'s")
}

// ruledClause reports whether a range begins with what a preposition before it
// rules and goes on over the verb of the sentence: "the water in the [upper pond
// runs down]".
func (g *gapper) ruledClause(e extent) bool {
	i := e.from - 1
	if i > g.all.from && g.s.class(i) == english.Determiner {
		i--
	}
	if i <= g.all.from || g.s.class(i) != english.Preposition || timed[g.s.words[i].Low()] {
		return false
	}
	for j := e.from; j < e.to; j++ {
		switch c := g.s.class(j); {
		case c == english.Subordinate, c == english.Pronoun:
			return false
		case c == english.Verb && j > e.from && g.s.class(j-1) != english.Conjunction:
			return true
		}
	}
	return false
}

// symbol reports whether the word at i is a letter beside a sign of arithmetic.
func (g *gapper) symbol(i int) bool {
	if len(g.s.words[i].Text) > 1 {
		return false
	}
	for _, j := range []int{i - 1, i + 1} {
		if j >= g.all.from && j < g.all.to && strings.ContainsAny(g.s.words[j].Text, "=%*+/^") && len(g.s.words[j].Text) == 1 {
			return true
		}
	}
	return false
}

// sign reports whether a word is a sign between two sides, which a gap never
// crosses.
func sign(low string) bool {
	switch low {
	case "--", "–", "—", "=", "->", "→", "=>", "~", "|", ">", "<", "<-", "←", "≈", "!=", "==", "<=", ">=", "≠":
		return true
	}
	return false
}

// quotedPart reports whether a range is a part of what stands in quotation
// marks.
func (g *gapper) quotedPart(e extent) bool {
	for i := g.all.from; i < e.to; i++ {
		if to := g.singleQuoted(i); to > 0 && e.from < to && e.to > i && (e.from > i+1 || e.to < to) {
			return true
		}
	}
	n := 0
	for i := g.all.from; i < e.from; i++ {
		if t := g.s.words[i].Text; t == "\"" || t == "“" || t == "”" {
			n++
		}
	}
	if n%2 == 0 || e.from == 0 {
		return false
	}
	return e.to >= len(g.s.words) || !strings.ContainsAny(g.s.words[e.from-1].Text, "\"“") || !strings.ContainsAny(g.s.words[e.to].Text, "\"”")
}

// quoted reports whether a range stands in quotation marks by itself.
func (g *gapper) quoted(e extent) bool {
	return e.from > 0 && strings.ContainsAny(g.s.words[e.from-1].Text, "\"'“")
}
