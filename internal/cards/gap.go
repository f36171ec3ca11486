package cards

import (
	"cmp"
	"slices"
	"strings"

	"crib/internal/cards/english"
)

// gap is a range of words that a card may hide, and how well it would serve.
type gap struct {
	extent
	score float64 // by which gaps are ranked
	worth float64 // the same without what only ranks it behind others
	cue   float64 // how much the words left in sight tell of it
	dull  bool    // it is a general noun, and the titles say the rest
}

// What each kind of gap is worth before its words are looked at. A quantity
// is what notes are learnt for; the author's stress comes next; then what the
// verb is about.
const (
	worthQuantity   = 4.0
	worthStress     = 3.4
	worthContrast   = 2.5 // what stands behind "not" or "without"
	worthObject     = 2.6
	worthPurpose    = 2.3 // "to reduce cost"
	worthPhrase     = 2.2 // what a preposition rules
	worthComplement = 2.2 // "is cheapest"
	worthSubject    = 1.4
	worthModifier   = 1.5 // "asynchronous" of "asynchronous replication"
	worthVerb       = 1.0
)

// gaps returns the ranges of words of s that may be hidden, best first. shown
// is what else the learner sees.
func (m *maker) gaps(s *sentence, e extent, shown []string) []gap {
	e = s.insideQuotes(e)
	e.to = min(e.to, e.from+widest)
	g := gapper{m: m, s: s, all: e, shown: shown, section: len(shown) < 2}
	g.weigh(stems(shown...))
	c := s.clause(e)
	g.idle = c.verb.len() > 0 && idleVerbs[s.words[c.verb.to-1].Base]
	g.sumCues()
	for i := e.from + 1; i < min(e.to-1, e.from+7); i++ {
		if s.words[i].Text == ":" {
			g.label = i
			break
		}
	}
	if g.label > 0 {
		g.offer(extent{g.label + 1, e.to}, worthObject-0.2)
	}
	g.quantities()
	g.spans()
	g.stressed()
	g.quotations()
	g.superlatives()
	g.twoQualities()
	g.duties()
	g.twoOfOne()
	g.eitherOr()
	g.manner()
	g.lastQuality()
	g.coordinated()
	g.fewExamples()
	g.sameQuality()
	g.sameAs()
	g.atLeast()
	g.orMore()
	g.otherQuality()
	g.subject(c)
	g.rest(c)
	g.modifiers(c)
	g.verbs(c)
	g.outcome()
	g.destination(c)
	g.notThere()
	g.means(c)
	g.permitted()
	g.noNeed()
	g.namedSort(c)
	g.onlyThose()
	g.upToSpan()
	if e := s.decided(e); e.len() > 0 {
		g.add(e, worthPurpose+lengthCost(e.len(), e.len())+2)
	}
	g.occasion(c)
	slices.SortStableFunc(g.found, func(a, b gap) int { return cmp.Compare(b.score, a.score) })
	return g.found
}

// widest is the number of words that are considered for a gap: the work for a
// sentence grows with the square of it.
const widest = 80

// gapper gathers the gaps of one sentence.
type gapper struct {
	m       *maker
	s       *sentence
	all     extent
	shown   []string  // what else the learner sees
	kin     []kinship // of each word of all: where else it is in sight
	cues    []float64 // what the words of all tell, added up from the first on
	section bool      // no label stands between the section and the sentence
	label   int       // where a label in front of a colon ends; 0 if there is none
	idle    bool      // its verb tells little: "supports"
	aside   bool      // what is offered stands in a clause of time, reason or condition
	few     extent    // the examples of something general, few enough to be asked together
	found   []gap
}

// subject offers what stands before the verb.
func (g *gapper) subject(c clause) {
	if c.verb.len() == 0 || c.subject.len() == 0 {
		return
	}
	denied := 0.0
	for i := c.verb.from; i < c.verb.to; i++ {
		if english.Negative(g.s.words[i].Low()) {
			denied = 1.5 // "[...] is no part of it": what is not?
			if i+1 < c.verb.to && g.s.words[i+1].Base == "need" {
				denied = -1.2 // "[old stairs] do not need to be swept"
			}
		}
	}
	if g.approves(c.rest) {
		denied = -1.2 // "[the kettle] is not a supported vessel": any name may be that
	}
	for _, ch := range g.s.chunks(c.subject) {
		if !ch.noun || ch.from > c.subject.from+1 && (g.s.words[ch.from-1].Text != "," || ch.to < c.subject.to) {
			continue
		}
		worth := worthSubject - denied
		if ch.to < c.subject.to && g.s.class(ch.to) != english.Punctuation && g.s.class(ch.to) != english.Conjunction {
			worth-- // what qualifies it stays in sight, and is cut off
		}
		if g.names(ch.extent) {
			worth += 0.4
		}
		if c.verb.len() == 1 && g.s.class(c.verb.from) == english.Be && c.rest.len() > 3 && g.s.low(c.rest.from+1) == "only" && ch.to == c.subject.to {
			worth = worthStress + 0.8 // "[the heron] is the only bird that ..."
		}
		if c.verb.len() == 1 && g.s.class(c.verb.from) == english.Be && c.rest.len() == 1 && g.s.class(c.rest.from) == english.Adjective {
			worth-- // "[...] is cheapest": of what?
		}
		g.phrase(ch.extent, c.subject.to, worth)
	}
	if n := c.subject.len(); n > 3 && n < 8 && g.cue(c.subject) >= thin && g.s.pair(c.subject) {
		g.offer(c.subject, worthSubject-denied/2)
	}
	for i := c.subject.from; i < c.subject.to; i++ {
		if to, noun := g.s.chunkEnd(i+1, c.subject.to); noun && g.s.class(i) == english.Preposition {
			g.offer(extent{i + 1, to}, worthModifier-0.3)
		}
	}
}

// approves reports whether a range of words says no more than that something is
// fit for something: "a supported vessel".
func (g *gapper) approves(e extent) bool {
	i := e.from
	for i < e.to && g.s.class(i) == english.Determiner {
		i++
	}
	return i < e.to && approving[g.s.words[i].Low()]
}

// approving are adjectives by which something is fit or unfit.
var approving = map[string]bool{"supported": true, "available": true, "allowed": true, "valid": true, "permitted": true, "eligible": true, "accepted": true, "compatible": true, "possible": true}

// outcome offers what follows a condition: "if the key is missing, [the server
// answers 404]".
func (g *gapper) outcome() {
	if g.s.class(g.all.from) != english.Subordinate || relative[g.s.words[g.all.from].Low()] {
		return
	}
	for i := g.all.from + 2; i < g.all.to; i++ {
		if g.s.words[i].Text == "," {
			g.offer(extent{i + 1, g.all.to}, worthObject)
			return
		}
		if g.s.words[i].Low() == "then" && g.all.to-i < 8 {
			g.offer(extent{i + 1, g.all.to}, worthQuantity+1)
			return
		}
	}
}

// names reports whether a range holds a name: a word with a capital inside the
// sentence.
func (g *gapper) names(e extent) bool {
	for i := e.from; i < e.to; i++ {
		if i > g.all.from && g.s.words[i].Opaque {
			return true
		}
	}
	return false
}

// verbs offers, for want of something better, what is done: "does not [store
// data]", "will get [deleted]", "scales [automatically]".
func (g *gapper) verbs(c clause) {
	if c.verb.len() == 0 {
		for i := g.all.from; i < g.all.to; {
			end, noun := g.s.chunkEnd(i, g.all.to)
			if end > i && !noun {
				g.offer(extent{i, end}, worthModifier-0.3)
			}
			i = max(end, i+1)
		}
		return
	}
	last := c.verb.to - 1
	end := g.tail(c.rest.from, c.rest.to)
	switch {
	case c.verb.len() > 1 && g.s.class(last) != english.Adverb:
		g.offer(extent{last, end}, worthVerb)
		g.offer(extent{last, last + 1}, worthVerb-0.5)
	case c.verb.len() > 1:
		g.offer(extent{last, last + 1}, worthVerb-0.3)
	}
	if c.rest.len() > 0 && c.rest.len() <= 5 {
		g.offer(c.rest, worthVerb+0.2)
	}
	for i := c.rest.from; i < c.rest.to; i++ {
		if cl := g.s.class(i); cl == english.Verb || cl == english.Infinitive {
			g.offer(extent{i, g.tail(i, c.rest.to)}, worthVerb-0.2)
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
	if low := ""; c.verb.len() > 0 && i < e.to && g.s.class(i) == english.Subordinate {
		if low = g.s.words[i].Low(); low == "what" || low == "how" || low == "whether" || low == "why" {
			g.offer(extent{i, g.tail(i+1, e.to)}, worthObject)
		}
	}
	if end := g.object(c); end > i {
		i = end
	}
	for ; i < e.to; i++ {
		if g.s.class(i) == english.Subordinate {
			g.aside = true
		}
		g.further(e, i)
	}
	g.aside = false
}

// object offers what stands right behind the verb, and returns where it ends; 0 if
// there is nothing.
func (g *gapper) object(c clause) int {
	e := c.rest
	i := e.from
	end, noun := g.s.chunkEnd(i, e.to)
	if end <= i || c.verb.len() == 0 {
		return 0
	}
	worth := worthObject
	if g.approves(extent{i, end}) && c.subject.len() > 0 {
		worth -= 1.5
	}
	if !noun {
		worth = min(worth, worthComplement)
	}
	if end == i+1 && idioms[g.s.words[i].Low()] && lightVerbs[g.s.words[c.verb.to-1].Base] {
		worth -= 2 // "takes effect"
	}
	if g.s.words[c.verb.to-1].Base == "use" && end < e.to && g.s.class(end) == english.To {
		worth += 0.6 // "uses [a bow] to make fire"
	}
	if noun && end < e.to && g.s.class(end) == english.Infinitive && letting[g.s.words[c.verb.to-1].Base] {
		g.offer(extent{end, g.tail(end, e.to)}, worthObject) // "helps pupils [find their words]"
		worth--
	}
	if to := g.telltaleClause(extent{i, end}, e.to); to > 0 && c.subject.len() == 0 {
		g.offer(extent{end + 1, to}, worthObject-0.4) // "keep pots that [hold two litres]"
		worth--
	}
	g.phrase(extent{i, end}, e.to, worth)
	if noun {
		g.newQuality(extent{i, end}, worth)
	}
	if g.idle && noun && g.cue(extent{i, end}) < thin {
		g.qualifier(extent{i, end}, worth-0.4)
	}
	if to := g.tail(i, e.to); to > end {
		whole := worth - 0.3
		if end == i+1 && to == g.all.to && to-i < 6 && g.s.class(end) == english.Preposition && g.s.words[end].Low() != "of" && g.s.class(i) == english.Noun && !g.s.words[i].Opaque && english.Negative(g.s.words[c.verb.from].Low()) && !strings.ContainsAny(g.s.slice(extent{i, to}), "0123456789") {
			whole = worth + 0.6 // "cannot find [faults in old rails]"
		}
		g.offer(extent{i, to}, whole)
	}
	return end
}

// further offers what the word at i, one of those behind the verb, brings with it.
func (g *gapper) further(e extent, i int) {
	switch g.s.class(i) {
	case english.Preposition:
		g.after(i, e.to)
	case english.To:
		if to := g.tail(i+1, e.to); to > i+1 {
			worth := worthPurpose
			if g.idle && g.general(extent{i + 1, to}) {
				worth -= 0.7 // "to get results"
			}
			g.offer(extent{i + 1, to}, worth)
			if from := g.knownObject(extent{i + 1, to}); from > i+2 {
				g.add(extent{i + 1, from}, worth+0.4)
			}
		}
		if end, noun := g.s.chunkEnd(i+2, e.to); noun {
			g.phrase(extent{i + 2, end}, e.to, worthObject-0.2)
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
			worth := worthModifier - 0.3
			if g.s.class(i) == english.Conjunction && i > e.from && g.s.class(i-1) == english.Noun {
				worth -= 0.5 // half of a pair
			}
			g.offer(extent{i + 1, end}, worth)
		}
	}
}

// telltaleClause returns where the clause ends that tells which thing is meant by
// a general noun before it: "pots that hold two litres". It is 0 if none does.
func (g *gapper) telltaleClause(e extent, end int) int {
	if e.len() != 1 || e.to+2 >= end || !g.filler(e) && !english.Common(g.s.words[e.from].Low()) {
		return 0
	}
	if low := g.s.words[e.to].Low(); low != "that" && low != "which" && low != "who" || !g.s.finite(e.to+1) {
		return 0
	}
	return g.s.tail(e.to+1, end)
}

// knownObject returns where the object of a deed begins if it ends in one that
// the titles name, "easily plough your field" under "Field"; 0 otherwise.
func (g *gapper) knownObject(e extent) int {
	for i := e.from + 1; i < e.to; i++ {
		if c := g.s.class(i - 1); c != english.Infinitive {
			if c != english.Adverb {
				return 0
			}
			continue
		}
		end, noun := g.s.chunkEnd(i, e.to)
		if !noun || end != e.to {
			return 0
		}
		for j := i; j < end; j++ {
			if g.carries(j) && !g.kin[j-g.all.from].shown {
				return 0
			}
		}
		return i
	}
	return 0
}

// letting are verbs behind which somebody does something.
var letting = map[string]bool{"help": true, "let": true, "make": true}

// lightVerbs and idioms make one verb of two words: "take effect".
var (
	lightVerbs = map[string]bool{"take": true, "make": true, "have": true, "give": true, "play": true, "come": true, "go": true, "provide": true, "get": true, "grant": true}
	idioms     = map[string]bool{"effect": true, "place": true, "part": true, "care": true, "sure": true, "sense": true, "use": true, "rise": true, "role": true, "account": true, "advantage": true, "priority": true, "way": true, "access": true}
)

// relative are the words that open a clause which tells what a noun is,
// rather than when or why something holds.
var relative = map[string]bool{"that": true, "which": true, "who": true, "whose": true, "whom": true, "what": true, "how": true}
