package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
)

// quotations offers what stands in quotation marks, as its author's own words
// for something.
func (g *gapper) quotations() {
	from := len(g.found)
	g.quoteds()
	longest := 0
	for _, o := range g.found[from:] {
		_, n := g.telling(o.extent)
		longest = max(longest, n)
	}
	if len(g.found)-from < 3 || longest < 2 {
		return
	}
	for i := from; i < len(g.found); i++ {
		if o := &g.found[i]; o.len() < longest {
			o.score, o.worth = o.score-1.4, o.worth-1.4 // with so many, the marks say nothing
		}
	}
}

// quoteds offers each range in quotation marks.
func (g *gapper) quoteds() {
	for i := g.all.from; i < g.all.to; i++ {
		mark := g.s.words[i].Text
		if mark == "'" || mark == "‘" {
			if to := g.singleQuoted(i); to > 0 && (to-i == 2 || to+1 >= g.all.to || !classWords[g.s.words[to+1].Low()]) {
				g.add(extent{i + 1, to}, worthObject+0.4)
				i = to
			}
			continue
		}
		if mark != "\"" && mark != "“" || i > g.all.from && g.s.glued[i] {
			continue
		}
		for j := i + 1; j < g.all.to && j <= i+8; j++ {
			if t := g.s.words[j].Text; t == "\"" || t == "”" {
				g.add(extent{i + 1, j}, worthObject+0.4)
				g.spokenOf(extent{i + 1, j})
				i = j
				break
			}
		}
	}
}

// spokenOf offers small words that are spoken of, which say nothing elsewhere: 'is
// put for "in spite of"'.
func (g *gapper) spokenOf(e extent) {
	if _, content := g.telling(e); content > 0 || e.len() == 0 || e.len() > 4 {
		return
	}
	g.found = append(g.found, gap{extent: e, score: worthObject, worth: worthObject, cue: g.cue(e)})
}

// singleQuoted returns where the text ends that a single quotation mark at i
// opens; 0 if it opens none.
func (g *gapper) singleQuoted(i int) int {
	if t := g.s.words[i].Text; t != "'" && t != "‘" || i > g.all.from && g.s.glued[i] || i+1 >= g.all.to || !g.s.glued[i+1] {
		return 0
	}
	for j := i + 2; j < min(g.all.to, i+8); j++ {
		if t := g.s.words[j].Text; (t == "'" || t == "’") && g.s.glued[j] && (j+1 == g.all.to || !g.s.glued[j+1] || g.s.class(j+1) == english.Punctuation) {
			return j
		}
	}
	return 0
}

// twoOfOne offers two words that qualify one noun: "[bread and cheese]
// deliveries".
func (g *gapper) twoOfOne() {
	noun := func(i int) bool {
		return g.s.class(i) == english.Noun && !g.s.words[i].Opaque && !english.Plural(g.s.words[i].Text)
	}
	for i := g.all.from + 1; i+2 < g.all.to; i++ {
		if g.s.class(i) == english.Conjunction && noun(i-1) && noun(i+1) && g.s.class(i+2) == english.Noun && (english.Plural(g.s.words[i+2].Text) || measured[g.s.words[i+2].Low()]) && g.s.class(i-2) != english.Determiner && (i-2 < g.all.from || g.s.class(i-2) != english.Noun) {
			g.offer(extent{i - 1, i + 2}, worthObject)
		}
	}
}

// measured are nouns for what has an amount, of which each of two things has one.
var measured = map[string]bool{"size": true, "rate": true, "level": true, "length": true, "width": true, "height": true, "depth": true, "speed": true, "weight": true, "cost": true, "price": true, "name": true, "type": true, "colour": true, "color": true}

// coordinated offers words in a row that all qualify the noun behind them:
// "the [build, test and deploy] phases".
func (g *gapper) coordinated() {
	for i := g.all.from; i+4 < g.all.to; i++ {
		j, n := i, 1
		manyOf := false // "the pots, old and new tools": the first is no quality of tools
		for ; j+2 < g.all.to && g.s.words[j+1].Text == "," && g.s.class(j+2) != english.Conjunction && g.s.class(j+2) != english.Punctuation; j += 2 {
			manyOf = manyOf || g.s.class(j) == english.Noun && !g.s.words[j].Opaque && english.Plural(g.s.words[j].Text)
			n++
		}
		if manyOf || n < 2 || g.s.class(i) == english.Punctuation || english.Stop(g.s.words[i].Low()) {
			continue
		}
		if j+1 < g.all.to && g.s.words[j+1].Text == "," {
			j++
		}
		if j+3 < g.all.to && g.s.class(j+1) == english.Conjunction && g.s.class(j+3) == english.Noun && !g.s.glued[j+3] && english.Plural(g.s.words[j+3].Text) {
			g.offer(extent{i, j + 3}, worthObject+0.8)
			return
		}
	}
}

// superlatives offers what is most of its kind somewhere: "[oldest] in the
// core".
func (g *gapper) superlatives() {
	for i := g.all.from; i+1 < g.all.to; i++ {
		if low := g.s.words[i].Low(); g.s.class(i) == english.Adjective && strings.HasSuffix(low, "est") && len(low) > 4 && g.s.class(i+1) == english.Preposition && g.s.words[i+1].Low() != "to" {
			g.offer(extent{i, i + 1}, worthObject+0.3)
		}
	}
	if n := g.all.to; g.all.len() == 3 && g.s.class(n-2) == english.Be && g.s.class(n-1) == english.Adjective && strings.HasSuffix(g.s.low(n-1), "est") {
		g.offer(extent{g.all.from, g.all.from + 1}, worthQuantity) // of "larch is cheapest": all could be that
	}
}

// duties offers what somebody or something is responsible for.
func (g *gapper) duties() {
	for i := g.all.from + 1; i+2 < g.all.to; i++ {
		if g.s.low(i) != "responsible" || g.s.low(i+1) != "for" || g.s.class(i+2) != english.Gerund {
			continue
		}
		to := g.s.tail(i+2, g.all.to)
		if to < g.all.to && g.s.class(to) == english.Subordinate && g.all.to-i <= 11 {
			to = g.all.to // "responsible for [seeing who comes in]"
		}
		for j := i + 3; j < to; j++ {
			if g.s.class(j) == english.Conjunction && j+1 < to && g.s.class(j+1) == english.Gerund {
				to = j // one duty of several
			}
		}
		g.offer(extent{i + 2, to}, worthStress)
		if end, noun := g.s.chunkEnd(i+3, g.all.to); noun {
			g.phrase(extent{i + 3, end}, g.all.to, worthObject)
		}
		return
	}
}

// twoQualities offers two adjectives that a verb gives its subject: "is [soft or
// runny]".
func (g *gapper) twoQualities() {
	for i := g.all.from + 1; i+2 < g.all.to; i++ {
		if g.s.class(i-1) == english.Be && g.s.class(i) == english.Adjective && g.s.class(i+1) == english.Conjunction && g.s.class(i+2) == english.Adjective {
			g.offer(extent{i, i + 3}, worthComplement+0.8)
		}
	}
}

// eitherOr offers both of two cases, of which each would give the other away:
// "[either all of them pass or none does]".
func (g *gapper) eitherOr() {
	for i := g.all.from + 1; i+3 < g.all.to; i++ {
		if g.s.words[i].Low() != "either" {
			continue
		}
		for j := i + 2; j < min(g.all.to, i+8); j++ {
			if g.s.words[j].Low() == "or" {
				to := max(g.s.tail(j+1, g.all.to), min(j+2, g.all.to))
				if g.trim(extent{i, to}).to <= j {
					return // the other case is a clause
				}
				if to-i <= 9 {
					g.offer(extent{i, to}, worthStress)
				}
				return
			}
		}
		return
	}
}

// manner offers how something is done: "replaces all of them [gradually]",
// "answers [right away], even ...", "is [locked] by default".
func (g *gapper) manner() {
	for i := g.all.from + 1; i < g.all.to; i++ {
		if i+2 < g.all.to && g.s.class(i) == english.Participle && g.s.words[i+1].Low() == "by" && g.s.words[i+2].Low() == "default" {
			g.offer(extent{i, i + 1}, worthObject-0.2)
		}
		if g.s.class(i) != english.Adverb {
			continue
		}
		switch low := g.s.words[i].Low(); {
		case low == "right" && i+1 < g.all.to && g.s.class(i+1) == english.Adverb:
			g.offer(extent{i, i + 2}, worthObject+0.8)
		case i+2 < g.all.to && g.s.words[i+1].Text == "," && g.s.class(i-1) == english.Verb && i-1 == g.all.from && denies(g.s.words[i+2].Low()) && strings.HasSuffix(low, "ly") && !praising[low]:
			g.offer(extent{i, i + 1}, worthObject+0.8) // "turns slowly, no need to stop it"
		case !strings.HasSuffix(low, "ly") || len(low) < 7 || english.Stop(low) || praising[low] && !g.s.denied():
		case i > g.all.from+1 && g.s.class(i-1) == english.Participle && g.s.class(i-2) == english.Be && (i+1 == g.all.to || i+2 == g.all.to && g.s.words[i+1].Text == "."):
			g.offer(extent{i, i + 1}, worthComplement+0.3) // "are stored [locally]"
		case i+1 == g.all.to:
			g.offer(extent{i, i + 1}, worthModifier)
		}
	}
}

// lastQuality offers the adjective that ends a line and is said of the noun
// before it: "keeps pots [dry]", "old dams [leaky]".
func (g *gapper) lastQuality() {
	if last := g.all.to - 1; last > g.all.from+1 && g.s.class(last) == english.Adjective && g.s.class(last-1) == english.Noun && english.Plural(g.s.words[last-1].Text) {
		g.offer(extent{last, last + 1}, worthComplement+0.6)
	}
}

// occasion offers, for want of anything better, when or why something happens:
// "shuts when [the sun sets]".
func (g *gapper) occasion(c clause) {
	if slices.ContainsFunc(g.found, func(o gap) bool { return o.worth >= leastScore }) {
		return
	}
	for i := c.rest.from; i < c.rest.to; i++ {
		if !whenever[g.s.words[i].Low()] {
			continue
		}
		if to := g.tail(i+1, c.rest.to); to == g.all.to && to-i <= 6 && g.s.finiteVerb(extent{i + 1, to}) >= 0 {
			g.add(extent{i + 1, to}, worthObject)
		}
		return
	}
}

// decided returns what a thing helps its user to decide or to know, for that is
// what it is for: "helps the keeper know when to [light the lamp]". The range is
// empty where nothing is.
func (s *sentence) decided(e extent) extent {
	for i := e.from; i+5 < e.to; i++ {
		if s.words[i].Base == "help" && s.class(i+1) == english.Pronoun && deciding[s.words[i+2].Base] && s.class(i+4) == english.To && e.to-i-5 <= mostHidden {
			return extent{i + 5, e.to}
		}
	}
	return extent{}
}

// deciding are verbs behind which stands what one is to find out.
var deciding = map[string]bool{"decide": true, "know": true, "determine": true, "choose": true, "understand": true, "see": true, "learn": true}

// whenever are words that open a clause of time or reason.
var whenever = map[string]bool{"when": true, "while": true, "because": true, "unless": true, "until": true, "once": true}

// praising are adverbs by which something is done well.
var praising = map[string]bool{"quickly": true, "easily": true, "efficiently": true, "smoothly": true, "securely": true, "safely": true, "reliably": true, "effectively": true, "seamlessly": true, "properly": true, "correctly": true, "simply": true, "rapidly": true, "flexibly": true}

// fewExamples offers the few examples of something general, which they would give
// away: "moves at a signal, such as [a horn or a flag]".
func (g *gapper) fewExamples() {
	for i := g.all.from + 1; i+1 < g.all.to; i++ {
		from := i + 1
		switch {
		case g.s.words[i].Low() == "such" && g.s.words[i+1].Low() == "as":
			from++
		case g.s.words[i].Low() != "like":
			continue
		}
		last := i - 1
		if g.s.words[last].Text == "," {
			last--
		}
		if last <= g.all.from || g.s.class(last) != english.Noun || !g.general(extent{last - 1, last + 1}) && g.s.class(last-1) != english.Adjective {
			continue
		}
		if to, n := g.row(from); n > 0 && n <= 3 && to-from <= 7 && (to == g.all.to || g.s.class(to) != english.Subordinate) {
			g.few = extent{from, to}
			if of := g.chunkTo(last + 1); to == g.all.to && of > g.all.from && g.s.words[i].Low() == "such" {
				if g.few.from = of; to-of > longestFew {
					g.few.to = last + 1 // the examples alone tell what is asked for
				}
				g.add(g.few, worthStress)
				return
			}
			worth := worthObject - 0.2
			if of := g.chunkTo(last + 1); n == 1 && to < g.all.to && of > g.all.from {
				g.few.from = of // one example tells as little of what is meant as the noun
				worth += 0.8
			}
			g.offer(g.few, worth)
		}
		return
	}
}

// longestFew is the number of words that are hidden of something general and its
// examples together.
const longestFew = 7

// chunkTo returns where the noun phrase begins that ends before the word at end.
func (g *gapper) chunkTo(end int) int {
	for i := max(g.all.from, end-4); i < end; i++ {
		if to, noun := g.s.chunkEnd(i, end); noun && to == end {
			return i
		}
	}
	return 0
}

// row returns where things in a row end that begin at i, and how many they are:
// phrases between commas, the last behind "and" or "or".
func (g *gapper) row(i int) (end, n int) {
	for i < g.all.to {
		to, noun := g.s.chunkEnd(i, g.all.to)
		if n > 0 && g.s.class(i) == english.Verb && i+1 < g.all.to && g.s.class(i+1) == english.Noun {
			to, noun = g.s.chunkEnd(i+1, g.all.to) // "staff costs or request counts"
		}
		if !noun || to < g.all.to && g.s.finite(to) {
			break
		}
		end, n = to, n+1
		for i = to; i < g.all.to && (g.s.words[i].Text == "," || g.s.class(i) == english.Conjunction); i++ {
		}
		if i == to {
			break
		}
	}
	return end, n
}

// sameAs offers at the end of a line what something is the same as: "serves all
// rooms at once - same as [the hall bell]".
func (g *gapper) sameAs() {
	for i := g.all.from + 2; i+2 < g.all.to; i++ {
		if g.s.words[i].Low() != "same" || g.s.words[i+1].Low() != "as" || g.s.class(i-1) != english.Punctuation {
			continue
		}
		if end, noun := g.s.chunkEnd(i+2, g.all.to); noun && end == g.all.to {
			g.offer(extent{i + 2, end}, worthStress+0.6)
		}
	}
}

// comparing are adjectives that set things beside one another.
var comparing = map[string]bool{"equal": true, "same": true, "different": true, "separate": true, "similar": true, "identical": true, "opposite": true, "distinct": true}

// sameQuality offers two phrases of which the same is said, since each would give
// the other away: "in [equal steps of equal length]".
func (g *gapper) sameQuality() {
	for i := g.all.from + 1; i < g.all.to; i++ {
		if !comparing[g.s.words[i].Low()] || !g.kin[i-g.all.from].twice() {
			continue
		}
		end, noun := g.s.chunkEnd(i, g.all.to)
		if !noun || end == i+1 {
			continue
		}
		if end < g.all.to && g.s.words[end].Low() == "of" {
			if to, noun := g.s.chunkEnd(end+1, g.all.to); noun && g.s.words[end+1].Low() != g.s.words[i].Low() {
				end = to
			}
		}
		at := end + 1
		if at < g.all.to && g.s.class(at) == english.Determiner {
			at++
		}
		if at+1 < g.all.to && g.s.class(end) == english.Preposition && g.s.words[at].Low() == g.s.words[i].Low() {
			if to, noun := g.s.chunkEnd(at, g.all.to); noun && to > at+1 {
				if g.all.to-to < 4 && g.s.class(to) == english.Preposition && g.kin[g.all.to-1-g.all.from].first < to {
					to = g.all.to // "between each step" would tell what is equal
				}
				g.add(extent{i, to}, worthObject+1.3)
			}
			return
		}
	}
}
