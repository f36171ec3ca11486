package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// cue returns how much the words that are left in sight tell of what is hidden:
// a verb such as "supports" alone tells next to nothing, a name nearly all.
func (g *gapper) cue(e extent) float64 {
	return g.cues[len(g.cues)-1] - g.cues[e.to-g.all.from] + g.cues[e.from-g.all.from]
}

// dull reports whether a range is a general noun, and the words left in sight
// tell hardly anything but what the titles say: "keeps the oven doors shut for
// [a reason]" under "Oven Doors".
func (g *gapper) dull(e extent) bool {
	if !g.filler(e) {
		return false
	}
	news, said := 0.0, false
	for i := g.all.from; i < g.all.to; i++ {
		switch {
		case i >= e.from && i < e.to:
		case g.kin[i-g.all.from].shown && g.carries(i):
			said = true
		case !portions[g.s.words[i].Low()]:
			news += g.cueOf(i)
		}
	}
	return said && news < thin
}

// sumCues adds up what the words tell, from the first on.
func (g *gapper) sumCues() {
	g.cues = make([]float64, g.all.len()+1)
	for i := range g.all.len() {
		g.cues[i+1] = g.cues[i] + g.cueOf(g.all.from+i)
	}
}

// cueOf returns how much the word at i tells of the others.
func (g *gapper) cueOf(i int) float64 {
	w := &g.s.words[i]
	switch c := g.s.class(i); {
	case c == english.Punctuation:
		return 0
	case english.Negative(w.Low()) && g.idle:
		return 0.3 // "does not support [...]"
	case english.Negative(w.Low()):
		return 0.5
	case w.Low() == "up" && i+1 < g.all.to && g.s.words[i+1].Low() == "to":
		return 0.5 // it is asked how much
	case g.s.kind[i] == facts.Quantity || c == english.Number:
		return 0.8
	case english.Stop(w.Low()) && c == english.Adverb:
		return 0.2
	case english.Stop(w.Low()) && c != english.Noun:
		return 0
	case w.Base != "" && c != english.Noun:
		if idleVerbs[w.Base] {
			if i+1 < g.all.to && inPlace[g.s.words[i+1].Low()] {
				return 0.6 // "works in [...]": it is asked where
			}
			return 0.3
		}
		return 0.7
	case strings.HasSuffix(w.Low(), "est") && c == english.Adjective:
		return 0.8
	}
	return min(1, max(0.5, 0.3+0.6*g.m.vocab.rarity(w.Text)))
}

// inPlace are prepositions of place.
var inPlace = map[string]bool{"in": true, "on": true, "at": true, "within": true, "inside": true, "under": true, "behind": true, "between": true, "near": true, "outside": true}

// cueCost is what it costs that too little is left to know the answer by.
func (g *gapper) cueCost(e extent, cue float64) float64 {
	switch {
	case g.asideOnly(e), cue < 0.4:
		return 1.8
	case cue < thin:
		return 0.9
	case cue < 1.3:
		return 0.4
	}
	return 0
}

// asideOnly reports whether nothing but a parenthesis is left in sight.
func (g *gapper) asideOnly(e extent) bool {
	return e.from == g.all.from && e.to < g.all.to && g.parenthesis(e.to) >= g.all.to-1
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
