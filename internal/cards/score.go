package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// offer scores a range of words and keeps it unless it would not do.
func (g *gapper) offer(e extent, worth float64) {
	g.add(g.trim(e), worth)
}

// add is offer of a range that is hidden from its first word to its last.
func (g *gapper) add(e extent, worth float64) {
	if e.len() == 1 && e.from > g.all.from && g.s.low(e.from-1) == "by" && e.to+1 < g.all.to && g.s.class(e.to) == english.Participle && g.all.to-e.from <= 7 && g.tail(e.from, g.all.to) >= g.all.to-1 {
		e.to = g.all.to // "is ruled by [laws passed by the council]"
		for g.s.class(e.to-1) == english.Punctuation {
			e.to--
		}
	}
	if e.len() > 1 && english.Negative(g.s.words[e.from].Low()) && g.startsList(e.to) {
		e.from++ // "no [digging], weeding or watering"
	}
	if e.len() > 1 && g.s.words[e.to-1].Low() == "command" && g.s.kind[e.to-2] == facts.Code {
		e.to-- // which says of what sort the rest is
	}
	g.m.work += e.len()
	if e.len() == 0 || e == g.all || g.unfit(e) {
		return
	}
	if e.len() == 1 && g.s.class(e.from) == english.Number && e.to < g.all.to && g.s.class(e.to) == english.Conjunction {
		return // "one or more"
	}
	tell, words := g.telling(e)
	if words == 1 && tell < 0.6 {
		worth -= 0.4 // one common word
	}
	seen, key := g.revealed(e)
	if words == 0 || seen == words || words == 1 && (g.spelledOut(e) || g.insideShort(e)) || g.abbreviated(e) {
		return
	}
	if end := g.rateEnd(e); end > 0 {
		g.offer(extent{e.from, end}, worth) // "[GB per second]" is one thing
		return
	}
	cue := g.cue(e)
	score := worth + 0.8*tell - 2.5*float64(seen)/float64(words) - lengthCost(words, e.len()) - g.vagueness(e) - g.tossUp(e) - g.sentOn(e)
	if g.names(e) && tell > 1 {
		score += 0.2
	}
	if g.aside {
		score -= 0.7
	}
	if g.inRelative(e) {
		score -= 0.8
	}
	if g.genus(e) || g.meanwhile(e) {
		score -= 1
	}
	if i := e.from - 1; i > g.all.from && g.s.low(i) == "than" && g.s.kind[i-1] == facts.Emph {
		score -= worthStress - worthComplement + 1 // the stress is on what comes before: "is DARKER than [pine]"
	}
	if said := g.restated(e) * 2; words > 2 && (said > words || said == words && g.s.class(e.from) == english.Infinitive) {
		score-- // most of it is said already
	}
	if key {
		score -= 0.4
		if g.m.vocab.rarity(g.key(e)) > 1 {
			score -= 0.8 // a name that is in sight
		}
	}
	if g.incidental(e) && e != g.few {
		score -= 0.9
	}
	if g.example(e) && e != g.few {
		score -= 2.2
	}
	if g.inExample(e) {
		score -= 2.6
	}
	// What only ranks a gap behind others does not forbid it.
	rank := g.halfCost(e) + g.listCost(e) + g.cueCost(e, cue)
	if g.filler(e) {
		rank += fillerCost
	}
	if key {
		rank += 0.5
	}
	g.keep(gap{e, score - rank, score, cue, g.dull(e)})
}

// keep adds a gap, or what it is worth more than the same range before.
func (g *gapper) keep(n gap) {
	i := slices.IndexFunc(g.found, func(o gap) bool { return o.extent == n.extent })
	if i < 0 {
		g.found = append(g.found, n)
	} else if old := &g.found[i]; n.worth > old.worth {
		old.score += n.worth - old.worth
		old.worth = n.worth
	}
}

// rateEnd returns where the rate ends that a range goes on to, "[GB] per second"; 0 if
// there is none, or its number tells enough.
func (g *gapper) rateEnd(e extent) int {
	if e.to >= g.all.to || g.s.low(e.to) != "per" || g.s.kind[e.to-1] == facts.Quantity && strings.ContainsAny(g.s.words[e.to-1].Text, "0123456789") || g.s.class(e.to-1) == english.Number {
		return 0
	}
	if e.to+1 < g.all.to && g.s.low(e.to+1) == "second" {
		return e.to + 2
	}
	if end, noun := g.s.chunkEnd(e.to+1, g.all.to); noun {
		return end
	}
	return 0
}

// startsList reports whether the word at i goes on with two or more things in a
// row.
func (g *gapper) startsList(i int) bool {
	commas := 0
	for ; i < g.all.to; i++ {
		switch {
		case g.s.words[i].Text == ",":
			commas++
		case g.s.class(i) == english.Conjunction:
			return commas > 0
		case g.s.class(i) != english.Noun && g.s.class(i) != english.Gerund && g.s.class(i) != english.Adjective:
			return false
		}
	}
	return commas > 1
}

// trim takes off what a gap does not begin or end with: articles other than
// "a", punctuation, half a pair of quotes.
func (g *gapper) trim(e extent) extent {
	e.from, e.to = max(e.from, g.all.from), min(e.to, g.all.to)
	for e.len() > 0 {
		if g.hangsOn(e) {
			e.to--
			continue
		}
		low := g.s.words[e.from].Low()
		if to := g.s.opensMany(e.from); to > 0 && to < e.to && e.from > g.all.from && g.s.words[e.from-1].Form != english.NoVerb && g.s.low(to) != "times" {
			e.from = to
			continue
		}
		if e.len() > 1 && g.moreOf(extent{e.from + 1, e.to}) {
			e.from++
			continue
		}
		if (needed[low] || low == "optional") && e.len() > 1 && g.s.class(e.from+1) == english.Noun {
			e.from++ // whatever is to be done takes what it takes
			continue
		}
		if e.len() > 1 && g.s.words[e.from+1].Opaque && english.Plural(low) && english.Known(stem(low)) && !g.s.words[e.from].Opaque {
			e.from++ // "works with the tools [ADZE and FROE]": it tells of what sort they are
			continue
		}
		switch c := g.s.class(e.from); {
		case c == english.Punctuation && low != "(", c == english.Conjunction, c == english.Preposition && !timed[low], low == "using" && e.len() > 1, low == "the", low == "this", low == "these":
			e.from++
			continue
		}
		break
	}
	// "a" and "an" tell of what is hidden, so they are hidden with it.
	if e.len() > 0 && e.from > g.all.from {
		if low := g.s.words[e.from-1].Low(); low == "a" || low == "an" {
			e.from--
		}
	}
	// An abbreviation or a synonym in parentheses would give the words before
	// it away.
	if to := g.parenthesis(e.to); to > 0 && (to-e.to == 3 && g.synonym(e, e.to+1) || to-e.to <= 4 && e.len() > 0 && g.glossed(e.to+1, to-1)) {
		e.to = to
	}
	return e
}

// hangsOn reports whether the last word of a range does not belong to what is
// hidden: a mark or a word that joins, an adverb, or what helps to recall the
// rest by saying of what sort it is.
func (g *gapper) hangsOn(e extent) bool {
	i := e.to - 1
	low := g.s.words[i].Low()
	if e.len() == 2 && strings.ContainsAny(g.s.words[i-1].Text, "0123456789") && !g.s.words[i].Opaque && g.clips(i) {
		return true // "[QX.7] certs" of the Certificate Office
	}
	switch c := g.s.class(i); c {
	case english.Conjunction, english.Determiner, english.Subordinate, english.To:
		return true
	case english.Punctuation:
		return low != ")"
	case english.Preposition:
		return e.to < g.all.to
	case english.Adverb:
		if e.len() > 1 && (low == "only" || low == "also" || strings.HasSuffix(low, "ly")) {
			return true
		}
	}
	if e.len() < 2 {
		return false
	}
	if e.len() > 2 && g.s.class(i-1) == english.Conjunction {
		base, form := english.Lemma(low)
		_, other := english.Lemma(g.s.low(i - 2)) // "writes and deletes" are a pair
		if next := g.s.low(e.to); form == english.Third && other != english.Third && (english.VerbOnly(base) || next == "there" || next == "it" || next == "that" || next == "the" || next == "a") {
			return true // "watches the [upper gate and realizes] it is shut"
		}
	}
	switch before := &g.s.words[i-1]; low {
	case "etc", "etc.":
		return true
	case "once", "twice":
		return before.Low() != "at"
	default:
		return classWords[low] && before.Opaque && codeLike(before.Text) || low == "section" && before.Opaque && named(before.Text)
	}
}

// needed are adjectives that any thing to be used may have.
var needed = map[string]bool{"required": true, "necessary": true, "needed": true, "appropriate": true, "relevant": true}

// classWords say what sort of name stands before them.
var classWords = map[string]bool{"command": true, "option": true, "flag": true, "header": true, "action": true, "parameter": true, "attribute": true, "property": true, "field": true, "method": true, "variable": true}

// parenthesis returns where the parenthesis that opens at i ends; 0 if none
// opens there.
func (g *gapper) parenthesis(i int) int {
	if i >= g.all.to || g.s.words[i].Text != "(" {
		return 0
	}
	for ; i < g.all.to; i++ {
		if g.s.words[i].Text == ")" {
			return i + 1
		}
	}
	return 0
}

// synonym reports whether the word at i, in parentheses, says the same as the
// range before it: an abbreviation of it, or its quantity in another unit.
func (g *gapper) synonym(e extent, i int) bool {
	if e.len() == 0 {
		return false
	}
	return g.s.kind[i] == facts.Quantity && g.s.kind[e.to-1] == facts.Quantity || allCaps(strings.TrimSuffix(g.s.words[i].Text, "s"))
}

// glossed reports whether what stands in parentheses, from word from to word
// to, is a noun or two: another name for what stands before it.
func (g *gapper) glossed(from, to int) bool {
	for i := from; i < to; i++ {
		if g.s.class(i) != english.Noun || g.s.kind[i] != facts.Plain {
			return false
		}
	}
	return to > from
}

// unfit reports whether a range cuts a word, a pair of parentheses or quotes
// apart.
func (g *gapper) unfit(e extent) bool {
	if e.from > 0 && g.s.glued[e.from] && g.s.class(e.from-1) != english.Punctuation {
		return true
	}
	if e.to < len(g.s.words) && g.s.glued[e.to] && g.s.class(e.to) != english.Punctuation {
		return true
	}
	if number := english.Number; e.from > g.all.from && g.s.class(e.from-1) == number && g.s.class(e.from) == number || e.to < g.all.to && g.s.class(e.to) == number && g.s.class(e.to-1) == number {
		return true // "5 [billion]"
	}
	if e.from > g.all.from && degrees[g.s.words[e.from-1].Low()] && !g.moreOf(e) {
		return true // "too [much money]"
	}
	if g.countsInSight(e) || g.cutsPhrase(e) || g.openAmount(e) || g.cutsCapitals(e) || g.cutsMarked(e) || g.loneSigns(e) {
		return true
	}
	if g.cutsClause(e) || g.ruledClause(e) || g.cutsNoun(e) || g.cutsParenthesis(e) {
		return true
	}
	for i := max(e.from-1, g.all.from); i < min(e.to+1, g.all.to); i++ {
		if low := g.s.words[i].Low(); i >= e.from && i < e.to && sign(low) || versus(low) {
			return true
		}
	}
	if g.s.class(e.from) == english.Gerund && e.from > g.all.from && conditions[g.s.words[e.from-1].Low()] {
		return true // "when [taking a backup] ..."
	}
	if low := g.s.words[e.from].Low(); g.s.class(e.from) == english.Be || examples[low] || low == "such" || conditions[low] && !timed[low] && e.from > g.all.from {
		return true
	}
	if last := g.s.words[e.to-1].Low(); e.len() == 1 && (strings.TrimSuffix(last, ".") == "etc" || g.symbol(e.from) || classWords[last] && e.from > g.all.from && strings.ContainsAny(g.s.words[e.from-1].Text, "\"'”")) || last == "no." && e.to < g.all.to || last == "as" || last == "than" || e.len() == 1 && degrees[last] {
		return true
	}
	if low := g.s.words[e.from].Low(); low == "(" || joins(low) || joins(g.s.words[e.to-1].Low()) || g.quotedPart(e) {
		return true
	}
	if before := max(e.from-1, g.all.from); (g.s.words[before].Low() == "at" || g.s.words[before].Low() == "the" && e.len() == 1) && phrases[g.s.words[e.from].Low()] {
		return true
	}
	if e.to+1 < g.all.to && g.s.class(e.to) == english.Participle && g.s.class(e.to-1) == english.Noun && g.s.class(e.to+1) == english.Noun {
		return true // "of a [task] driven workflow"
	}
	if e.to+1 < g.all.to && g.s.class(e.to) == english.Conjunction && (g.s.class(e.to+1) == english.Noun || g.s.words[e.to].Text == "&") && strings.Contains(g.s.slice(e), " of ") {
		return true // "[sum of input] & result"
	}
	if g.nameCut(e.from-1) || g.nameCut(e.to) {
		return true
	}
	text := g.s.slice(e)
	return strings.Count(text, "(") != strings.Count(text, ")") || strings.Count(text, "“") != strings.Count(text, "”") || strings.Count(text, "[") != strings.Count(text, "]") || strings.Count(text, "\"")%2 == 1 || strings.Count(text, "'")%2 == 1 && !strings.Contains(text+" ", "'s ") && !strings.Contains(text, "n't")
}

// moreOf reports whether a range is the noun of which something has more or less
// than something else: "more [reach] than a crane".
func (g *gapper) moreOf(e extent) bool {
	low := g.s.low(e.from - 1)
	return (low == "more" || low == "less" || low == "fewer") && g.s.class(e.from) == english.Noun && e.to < g.all.to && g.s.low(e.to) == "than"
}

// cutsClause reports whether a range begins with a subject, goes on over its verb
// and ends in the middle of a name: "[the key opens the front] door".
func (g *gapper) cutsClause(e extent) bool {
	if e.to >= g.all.to || g.s.class(e.to) != english.Noun || g.s.class(e.to-1) != english.Noun && g.s.class(e.to-1) != english.Adjective {
		return false
	}
	for i := e.from + 1; i < e.to-1; i++ {
		if g.s.finite(i) {
			return true
		}
	}
	return false
}

// examples are words that announce an example.
var examples = map[string]bool{"e.g.": true, "e.g": true, "eg": true, "ex": true, "ex.": true, "i.e.": true, "ie": true, "incl": true, "incl.": true, "there's": true, "let's": true, "it's": true, "that's": true, "they're": true, "you're": true, "we're": true, "i'm": true}

// phrases are words that make a set phrase with "at" or "on the" before them.
var phrases = map[string]bool{"fly": true, "whole": true, "contrary": true, "least": true, "most": true, "rest": true, "once": true, "all": true, "first": true, "last": true}

// nameCut reports whether the word at i is an "and" or "of" inside a name:
// "Identity and Access Management".
func (g *gapper) nameCut(i int) bool {
	if i <= g.all.from || i+1 >= g.all.to {
		return false
	}
	switch g.s.words[i].Low() {
	case "and", "of", "for":
	default:
		return false
	}
	before, after := &g.s.words[i-1], &g.s.words[i+1]
	return before.Opaque && after.Opaque && g.m.titleCase(g.s.slice(extent{i - 1, i + 2})) && !allCaps(before.Text) && !allCaps(after.Text)
}

// joins reports whether a word is short for one that joins clauses or phrases.
func joins(low string) bool {
	switch low {
	case "and/or", "or/and", "bc", "w/", "w/o", "b/c", "vs", "vs.", "&", "+":
		return true
	}
	return false
}

// degrees are adverbs that belong to the adjective behind them.
var degrees = map[string]bool{"too": true, "so": true, "very": true, "quite": true, "rather": true, "more": true, "most": true, "less": true, "least": true, "how": true, "pretty": true, "much": true}

// telling returns how much the words of a range tell, on the whole from 0 to
// about 2, and how many of them carry content.
func (g *gapper) telling(e extent) (float64, int) {
	sum, best, n := 0.0, 0.0, 0
	for i := e.from; i < e.to; i++ {
		if g.s.class(i) == english.Punctuation || g.s.kind[i] != facts.Quantity && english.Stop(g.s.words[i].Low()) && g.s.class(i) != english.Noun {
			continue
		}
		n++
		r := g.m.vocab.rarity(g.s.words[i].Text)
		if g.s.class(i) == english.Number {
			r = max(r, 0.8)
		}
		sum += r
		best = max(best, r)
	}
	if n == 0 {
		return 0, 0
	}
	return (best + sum/float64(n)) / 2, n
}
