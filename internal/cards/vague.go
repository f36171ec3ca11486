package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// vagueness is what it costs that a gap's words could stand for anything:
// "other options", "a part" of something.
func (g *gapper) vagueness(e extent) float64 {
	if e.to <= g.label {
		return 2.5
	}
	if denies(g.s.words[e.from].Low()) {
		if e.len() > 1 && g.s.class(e.from+1) == english.Number && e.from == g.all.from && g.s.mainVerb(g.all) >= e.to {
			return 1.2 // "[no two guests] share a room": the prompt would say they do
		}
		return 0
	}
	if e.len() == 1 && g.quoted(e) {
		return 0 // its author's own word
	}
	if cost := g.empty(e); cost > 0 {
		return cost
	}
	return max(g.unsaid(e), g.openNoun(e))
}

// empty returns what it costs that the words of a gap say nothing.
func (g *gapper) empty(e extent) float64 {
	first, last := g.s.words[e.from].Low(), g.s.words[e.to-1].Low()
	switch {
	case e.len() == 1 && weighty[last]:
		return 2.6
	case first == last && e.len() == 3 && g.s.words[e.from+1].Low() == "to":
		return 2 // "from [place to place]"
	case g.pale(e):
		return 1.9
	case e.len() == 1 && (vague[last] || last == "same"):
		return 2 // "to a [certain] degree"
	case last == "one" && e.len() > 1 && e.len() < 4 || last == "one" && e.len() > 3 && onesOwn[g.s.words[e.to-2].Low()] || last == "ones" || last == "thing" || last == "things" || last == "stuff":
		return 1.8
	case e.len() == 2 && (last == "way" || last == "manner"):
		return 1.9
	case e.len() > 1 && possessive(first) && g.s.words[e.from+1].Low() == "way":
		return 1.2 // "make [their way to the pond]"
	case e.len() == 1 && leaning[last] && e.to < g.all.to && g.s.words[e.to].Low() == "to":
		return 2 // "[prone] to rust"
	case e.len() <= 3 && fitting[last] && e.to < g.all.to && g.s.class(e.to) == english.Preposition:
		return 1.5 // "is [most useful] in heavy soil"
	case e.len() <= 2 && e.to == g.all.to && g.s.class(e.from) == english.Infinitive && idleVerbs[g.s.words[e.from].Base]:
		return 1.2 // "which tools to [use]"
	case e.len() <= 2 && judging[last] && e.to < g.all.to && g.s.class(e.to) == english.Subordinate, e.len() == 1 && anywhere[last]:
		return 1.5 // "is [a problem] because"
	case e.len() == 1 && g.s.class(e.from) == english.Participle && idleVerbs[g.s.words[e.from].Base] && e.to < g.all.to && g.s.words[e.to].Low() == "as":
		return 2.6 // "can be [used] as a lid"
	case e.len() == 1 && g.s.class(e.from) == english.Participle && e.to+2 < g.all.to && g.s.words[e.to].Low() == "by" && g.s.class(e.to+1) == english.Determiner:
		return 0.7 // who or what does it is the point
	case e.len() > 2 && manyOf(first, g.s.str[g.s.at[e.from].to:]):
		return 1.5 // "loads [thousands of ships]"
	case first == "responsible":
		return 1.5
	case e.len() > 2 && first == "use" && g.s.words[e.from+1].Low() == "of":
		return 1.2
	}
	return 0
}

// unsaid returns what it costs that a gap opens with a word that leaves open
// which, or whose.
func (g *gapper) unsaid(e extent) float64 {
	first, last := g.s.words[e.from].Low(), g.s.words[e.to-1].Low()
	switch {
	case first == "same" && (english.Negative(g.s.words[g.all.from].Low()) || last == "time"):
		return 1
	case vague[first], g.s.class(e.from) == english.Determiner && e.len() > 1 && vague[g.s.words[e.from+1].Low()]:
		return 0.9 // "other plants", "all other plants"
	case e.len() == 1 && (praises[last] || last == "different"):
		return 1
	case first == "different" && e.len() < 5 && e.to == g.all.to:
		return 0.9 // "can point to [different things]"
	case first == "your" || first == "our" || g.s.class(e.from) == english.Gerund && g.s.holds(e, "any"):
		return 0.8
	case first == "each" || first == "every" || first == "any":
		return 0.6
	case e.len() == 1 && spans[last]:
		return 1 // "set in [minutes]"
	}
	return 0
}

// openNoun returns what it costs that a gap ends in a general noun and what
// tells which one is meant stands behind it.
func (g *gapper) openNoun(e extent) float64 {
	last := g.s.words[e.to-1].Low()
	if e.to >= g.all.to || !english.Common(last) && !portions[last] && !comparisons[last] || g.s.kind[e.to-1] == facts.Quantity {
		return 0
	}
	switch g.s.words[e.to].Low() {
	case "of":
		switch {
		case places[last] && g.s.startsAt(e.to):
			return 2.2 // "starts at [the beginning] of the row"
		case places[last]:
			return 0 // "starts from [the end] of the row"
		case portions[last]:
			return 2.2
		}
		return 1.2
	case "between":
		if comparisons[last] {
			return 2
		}
	case "about":
		return 1.1
	case "for", "on", "from", "that", "which":
		return 0.6
	}
	return 0
}

// judging are nouns by which something is good or bad, which what follows tells.
var judging = map[string]bool{"problem": true, "issue": true, "reason": true, "idea": true, "thing": true, "matter": true, "fact": true, "pity": true, "shame": true}

// anywhere are pronouns and adverbs that leave everything open.
var anywhere = map[string]bool{"anywhere": true, "somewhere": true, "everywhere": true, "anything": true, "something": true, "anyone": true, "someone": true, "everything": true}

// comparisons are nouns for what "between" two things is.
var comparisons = map[string]bool{"difference": true, "differences": true, "diff": true, "relationship": true, "relation": true, "distinction": true, "comparison": true, "similarity": true, "similarities": true}

// fitting are adjectives that say no more than that something is good for what
// stands behind them.
var fitting = map[string]bool{"effective": true, "efficient": true, "useful": true, "suitable": true, "suited": true, "ideal": true, "best": true, "better": true, "good": true, "helpful": true, "handy": true, "perfect": true, "appropriate": true, "necessary": true, "needed": true, "great": true, "fine": true, "responsible": true, "liable": true}

// leaning are adjectives of which "to" tells the point.
var leaning = map[string]bool{"prone": true, "similar": true, "due": true, "related": true, "subject": true, "likely": true, "unlikely": true, "able": true, "unable": true, "close": true, "equal": true, "specific": true, "native": true, "open": true, "used": true, "limited": true, "tied": true, "linked": true}

// pale reports whether a range praises and says no more: "new features", "an easy
// start".
func (g *gapper) pale(e extent) bool {
	for e.len() > 0 && g.s.class(e.from) == english.Determiner {
		e.from++
	}
	last := g.s.words[max(e.to-1, 0)].Low()
	return e.len() == 2 && praises[g.s.words[e.from].Low()] && (english.Common(last) || english.Uncountable(last) || strings.HasSuffix(last, "al"))
}

// praises are adjectives by which something is good, as all is that is sold.
var praises = map[string]bool{"new": true, "better": true, "good": true, "great": true, "easy": true, "easier": true, "smooth": true, "seamless": true, "simple": true, "quick": true, "improved": true, "enhanced": true, "flexible": true, "robust": true, "reliable": true, "scalable": true, "fast": true, "safe": true, "powerful": true, "rich": true, "modern": true}

// onesOwn are words that with "one" only tell one thing from another.
var onesOwn = map[string]bool{"next": true, "other": true, "previous": true, "last": true, "new": true, "old": true}

// spans are units of time, which without a number say little.
var spans = map[string]bool{"seconds": true, "minutes": true, "hours": true, "days": true, "weeks": true, "months": true, "years": true}

// nearly are adverbs by which a thing falls short of what they stand before.
var nearly = map[string]bool{"almost": true, "nearly": true, "near": true, "practically": true, "virtually": true}

// places are nouns that tell where of a thing something is.
var places = map[string]bool{"beginning": true, "start": true, "end": true, "top": true, "bottom": true, "middle": true, "front": true, "back": true, "edge": true, "centre": true, "center": true}

// startPlaces are the places where things start as a rule.
var startPlaces = map[string]bool{"beginning": true, "start": true, "top": true, "front": true}

// portions are nouns that count or measure what "of" brings.
var portions = map[string]bool{"portion": true, "part": true, "parts": true, "number": true, "amount": true, "lot": true, "majority": true, "percentage": true, "fraction": true, "share": true, "kind": true, "sort": true, "type": true, "set": true, "range": true, "variety": true, "piece": true, "rest": true, "component": true, "components": true, "element": true, "elements": true, "aspect": true, "aspects": true, "item": true, "items": true, "member": true, "members": true, "string": true, "list": true}

var vague = map[string]bool{"specific": true, "other": true, "another": true, "various": true, "certain": true, "following": true, "such": true, "related": true, "corresponding": true, "respective": true, "appropriate": true, "relevant": true, "associated": true, "particular": true}

// weighty are adjectives by which something matters, as all that is learnt does.
var weighty = map[string]bool{"paramount": true, "important": true, "critical": true, "crucial": true, "essential": true, "vital": true, "key": true, "necessary": true, "useful": true, "helpful": true}

// genus reports whether a range is what a meaning opens with, one plain noun, and
// all that tells it from others of the kind stands behind: "[a frame] for a pane
// that can be taken out".
func (g *gapper) genus(e extent) bool {
	if e.from != g.all.from || e.len() > 2 || g.all.to-e.to < 8 || g.s.class(e.to-1) != english.Noun || g.s.words[e.to-1].Opaque || e.len() == 2 && g.s.class(e.from) != english.Determiner {
		return false
	}
	return g.s.class(e.to) == english.Preposition || g.s.class(e.to) == english.Subordinate && relative[g.s.low(e.to)]
}

// meanwhile reports whether a range is what goes on all the while: "lower one gate
// while the other [stays up]".
func (g *gapper) meanwhile(e extent) bool {
	if g.s.finiteVerb(e) != e.from {
		return false
	}
	for i := e.from - 2; i > g.all.from; i-- {
		if g.s.low(i) == "while" {
			return g.s.finiteVerb(extent{i + 1, e.from}) < 0
		}
	}
	return false
}
