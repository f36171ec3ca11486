package cards

import (
	"cmp"
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// gap is a range of words that a card may hide, and how well it would serve.
type gap struct {
	extent
	score float64
}

// What each kind of gap is worth before its words are looked at. A quantity
// is what notes are learnt for; the author's stress comes next; then what the
// verb is about.
const (
	worthQuantity   = 4.0
	worthStress     = 3.4
	worthContrast   = 2.8 // what stands behind "not" or "without"
	worthObject     = 2.6
	worthPurpose    = 2.3 // "to reduce cost"
	worthPhrase     = 2.2 // what a preposition rules
	worthComplement = 2.2 // "is cheapest"
	worthSubject    = 1.6
	worthModifier   = 1.5 // "asynchronous" of "asynchronous replication"
)

// gaps returns the ranges of words of s that may be hidden, best first. shown
// is what else the learner sees.
func (m *maker) gaps(s *sentence, e extent, shown []string) []gap {
	g := gapper{m: m, s: s, all: e, shown: stems(shown...)}
	c := s.clause(e)
	g.quantities()
	g.stressed()
	g.subject(c)
	g.rest(c)
	g.modifiers(c)
	slices.SortStableFunc(g.found, func(a, b gap) int { return cmp.Compare(b.score, a.score) })
	return g.found
}

// gapper gathers the gaps of one sentence.
type gapper struct {
	m     *maker
	s     *sentence
	all   extent
	shown map[string]bool // stems of the words in sight outside the sentence
	found []gap
}

// quantities offers every number with its unit.
func (g *gapper) quantities() {
	for i := g.all.from; i < g.all.to; i++ {
		if g.s.kind[i] != facts.Quantity {
			continue
		}
		e := extent{i, i + 1}
		for e.to < g.all.to && g.s.glued[e.to] && g.s.class(e.to) != english.Punctuation {
			e.to++
		}
		g.offer(e, worthQuantity)
	}
}

// stressed offers what the author wrote in capitals, or what a stressed "not"
// or "only" stands before.
func (g *gapper) stressed() {
	for i := g.all.from; i < g.all.to; i++ {
		if g.s.kind[i] != facts.Emph {
			continue
		}
		e := extent{i, i + 1}
		for e.to < g.all.to && g.s.kind[e.to] == facts.Emph && g.s.class(e.to) != english.Punctuation {
			e.to++
		}
		i = e.to - 1
		for e.from < e.to && weakStress(g.s, e.from) {
			e.from++
		}
		if e.len() > 0 {
			if end, noun := g.s.chunkEnd(e.from, g.all.to); noun && end > e.to && g.s.class(e.from) != english.Noun {
				g.offer(extent{e.from, end}, worthStress-0.2)
			}
			g.offer(e, worthStress)
		} else if end, noun := g.s.chunkEnd(e.to, g.all.to); noun {
			g.offer(extent{e.to, end}, worthContrast+0.4)
		}
	}
}

// weakStress reports whether the stressed word is one that a card does not
// hide by itself, since its absence tells.
func weakStress(s *sentence, i int) bool {
	low := s.words[i].Low()
	return english.Negative(low) || english.Stop(low) && s.class(i) != english.Number || low == "only" || low == "yes"
}

// subject offers what stands before the verb.
func (g *gapper) subject(c clause) {
	if c.verb.len() == 0 || c.subject.len() == 0 {
		return
	}
	for _, ch := range g.s.chunks(c.subject) {
		if ch.noun && ch.from <= c.subject.from+1 {
			g.offer(ch.extent, worthSubject)
		}
	}
}

// rest offers what follows the verb.
func (g *gapper) rest(c clause) {
	e := c.rest
	i := e.from
	if g.s.class(i) == english.Gerund && c.verb.len() > 0 {
		g.offer(extent{i, g.tail(i, e.to)}, worthObject-0.2)
	}
	if end, noun := g.s.chunkEnd(i, e.to); end > i && c.verb.len() > 0 {
		worth := worthObject
		if !noun {
			worth = worthComplement
		}
		g.phrase(extent{i, end}, e.to, worth)
		if to := g.tail(i, e.to); to > end {
			g.offer(extent{i, to}, worth-0.3)
		}
		i = end
	}
	for ; i < e.to; i++ {
		switch g.s.class(i) {
		case english.Preposition:
			g.after(i, e.to)
		case english.To:
			if to := g.tail(i+1, e.to); to > i+1 {
				g.offer(extent{i + 1, to}, worthPurpose)
			}
			if end, noun := g.s.chunkEnd(i+2, e.to); noun {
				g.phrase(extent{i + 2, end}, e.to, worthObject-0.4)
			}
		case english.Negation:
			g.phrase(extent{i + 1, g.tail(i+1, e.to)}, e.to, worthContrast)
		case english.Gerund:
			if end, noun := g.s.chunkEnd(i+1, e.to); noun {
				g.phrase(extent{i + 1, end}, e.to, worthObject-0.6)
			}
		case english.Verb, english.Infinitive:
			if end, noun := g.s.chunkEnd(i+1, e.to); noun {
				g.phrase(extent{i + 1, end}, e.to, worthObject-0.7)
			}
		case english.Conjunction, english.Punctuation:
			if end, noun := g.s.chunkEnd(i+1, e.to); noun {
				g.offer(extent{i + 1, end}, worthModifier)
			}
		}
	}
}

// after offers what the preposition at i rules.
func (g *gapper) after(i, end int) {
	worth := worthPhrase
	if low := g.s.words[i].Low(); english.Negative(low) || low == "instead" {
		worth = worthContrast
		if g.s.class(i+1) == english.Preposition {
			i++
		}
	}
	if g.s.words[i].Low() == "of" {
		worth -= 0.5
	}
	if to, noun := g.s.chunkEnd(i+1, end); noun {
		g.phrase(extent{i + 1, to}, end, worth)
	}
	if g.s.class(i+1) == english.Gerund {
		g.offer(extent{i + 1, g.tail(i+1, end)}, worth)
	}
}

// phrase offers a noun phrase, and the same with an "of ..." or "and ..."
// behind it.
func (g *gapper) phrase(e extent, end int, worth float64) {
	g.offer(e, worth)
	for e.to < end {
		c := g.s.class(e.to)
		if g.s.words[e.to].Low() != "of" && c != english.Conjunction {
			return
		}
		to, noun := g.s.chunkEnd(e.to+1, end)
		if !noun {
			return
		}
		e.to = to
		g.offer(e, worth-0.1)
	}
}

// tail returns where the phrase from i on ends: at a comma, a clause of its
// own, or the end.
func (g *gapper) tail(i, end int) int {
	for ; i < end; i++ {
		switch g.s.class(i) {
		case english.Subordinate:
			return i
		case english.Punctuation:
			if g.s.words[i].Text != "\"" && g.s.words[i].Text != "'" {
				return i
			}
		}
	}
	return end
}

// modifiers offers the nouns of a fragment without a verb, and, where it is
// one noun alone, what qualifies it: "asynchronous" of "asynchronous
// replication".
func (g *gapper) modifiers(c clause) {
	if c.verb.len() > 0 {
		return
	}
	for _, ch := range g.s.chunks(g.all) {
		alone := ch.len() >= g.all.len()-1
		if !alone && ch.noun {
			g.offer(ch.extent, worthPhrase)
		}
		if n := ch.len(); n >= 2 && ch.noun {
			g.offer(extent{ch.from, ch.to - 1}, worthModifier)
			g.offer(extent{ch.to - 1, ch.to}, worthModifier-0.5)
		}
	}
}

// offer scores a range of words and keeps it unless it would not do.
func (g *gapper) offer(e extent, worth float64) {
	e = g.trim(e)
	if e.len() == 0 || e == g.all || g.unfit(e) {
		return
	}
	tell, words := g.telling(e)
	seen := g.revealed(e)
	if words == 0 || seen == words {
		return
	}
	score := worth + tell - 2.5*float64(seen)/float64(words) - lengthCost(words, e.len()) - g.cueCost(e)
	if i := slices.IndexFunc(g.found, func(o gap) bool { return o.extent == e }); i >= 0 {
		g.found[i].score = max(g.found[i].score, score)
		return
	}
	g.found = append(g.found, gap{e, score})
}

// trim takes off what a gap does not begin or end with: articles other than
// "a", punctuation, half a pair of quotes.
func (g *gapper) trim(e extent) extent {
	e.from, e.to = max(e.from, g.all.from), min(e.to, g.all.to)
	for e.len() > 0 {
		switch c := g.s.class(e.to - 1); {
		case c == english.Punctuation && g.s.words[e.to-1].Text != ")", c == english.Conjunction, c == english.Preposition, c == english.Determiner, c == english.Subordinate, c == english.To:
			e.to--
			continue
		}
		low := g.s.words[e.from].Low()
		switch c := g.s.class(e.from); {
		case c == english.Punctuation && low != "(", c == english.Conjunction, c == english.Preposition, low == "the", low == "this", low == "these":
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
	if to := g.parenthesis(e.to); to > 0 && to-e.to <= 6 {
		e.to = to
	}
	return e
}

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

// unfit reports whether a range cuts a word, a pair of parentheses or quotes
// apart.
func (g *gapper) unfit(e extent) bool {
	if e.from > 0 && g.s.glued[e.from] && g.s.class(e.from-1) != english.Punctuation {
		return true
	}
	if e.to < len(g.s.words) && g.s.glued[e.to] && g.s.class(e.to) != english.Punctuation {
		return true
	}
	text := g.s.slice(e)
	return strings.Count(text, "(") != strings.Count(text, ")") || strings.Count(text, "\"")%2 == 1 || strings.Count(text, "'")%2 == 1 && !strings.Contains(text, "'s") && !strings.Contains(text, "n't")
}

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

// revealed counts the words of content in a range that are in sight outside
// of it.
func (g *gapper) revealed(e extent) int {
	n := 0
	for i := e.from; i < e.to; i++ {
		if g.s.class(i) == english.Punctuation || english.Stop(g.s.words[i].Low()) && g.s.class(i) != english.Noun {
			continue
		}
		if g.inSight(stem(g.s.words[i].Low()), e) {
			n++
		}
	}
	return n
}

// inSight reports whether a stem stands outside of a range.
func (g *gapper) inSight(st string, e extent) bool {
	if g.shown[st] {
		return true
	}
	for i := g.all.from; i < g.all.to; i++ {
		if (i < e.from || i >= e.to) && stem(g.s.words[i].Low()) == st {
			return true
		}
	}
	return false
}

// lengthCost is what a gap's length costs: one to five words are right.
func lengthCost(content, words int) float64 {
	switch {
	case words > 10:
		return 4
	case words > 7:
		return 1.8
	case words > 5 || content > 4:
		return 0.7
	case content == 1:
		return 0.2
	}
	return 0
}

// cueCost is what it costs that too little is left to know the answer by.
func (g *gapper) cueCost(e extent) float64 {
	left := 0
	for i := g.all.from; i < g.all.to; i++ {
		if (i < e.from || i >= e.to) && g.s.class(i) != english.Punctuation && !english.Stop(g.s.words[i].Low()) {
			left++
		}
	}
	switch {
	case left == 0:
		return 2.5
	case left == 1:
		return 0.6
	}
	return 0
}

// stems returns the stems of the words of content of some strings.
func stems(texts ...string) map[string]bool {
	out := map[string]bool{}
	for _, t := range texts {
		for w := range fields(t) {
			if low := strings.ToLower(w); !english.Stop(low) {
				out[stem(low)] = true
			}
		}
	}
	return out
}
