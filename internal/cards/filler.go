package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// fillerCost is what a gap costs that is one general noun: whatever else the
// line says is more worth knowing.
const fillerCost = 0.8

// filler reports whether a range is one general noun, with nothing that
// qualifies it: "information", "users".
func (g *gapper) filler(e extent) bool {
	i := e.to - 1
	for j := e.from; j < i; j++ {
		if g.s.class(j) != english.Determiner {
			return false
		}
	}
	if e.to < g.all.to && g.s.class(e.to) == english.Noun {
		return false // it qualifies the next: "root directory"
	}
	w := &g.s.words[i]
	if g.s.kind[i] != facts.Plain || w.Opaque || g.s.class(i) != english.Noun || named(w.Text) || g.quoted(e) {
		return false
	}
	low := w.Low()
	return english.Known(low) || english.Uncountable(strings.TrimSuffix(low, "s")) || g.m.vocab.count[stem(low)] > 3
}

// halfCost is what it costs that a range takes a qualifier with one of two
// nouns it belongs to ("[static DNS] & IP"), or one side of a contrast that the
// other side gives away ("good for [read] loads, not write loads").
func (g *gapper) halfCost(e extent) float64 {
	cost := 0.0
	if e.len() > 1 && e.to+1 < g.all.to && g.s.class(e.to) == english.Conjunction && g.qualified(e.from) && g.s.class(e.to+1) == english.Noun {
		cost += 0.5
	}
	if e.to < g.all.to && g.carries(e.to) {
		denied := false
		for i := e.to + 1; i < g.all.to; i++ {
			denied = denied || g.s.class(i) == english.Negation
			if denied && g.s.words[i].Low() == g.s.words[e.to].Low() {
				cost += 1.5
				break
			}
		}
	}
	return cost
}

// vagueness is what it costs that a gap's words could stand for anything:
// "other options", "a part" of something.
func (g *gapper) vagueness(e extent) float64 {
	if e.to <= g.label {
		return 2.5
	}
	first, last := g.s.words[e.from].Low(), g.s.words[e.to-1].Low()
	switch {
	case vague[first]:
		return 0.9
	case e.len() > 1 && e.len() < 4 && last == "one" || last == "ones" || last == "thing" || last == "things":
		return 1.8
	case first == "each" || first == "every" || first == "any":
		return 0.6
	}
	if e.to < g.all.to && (english.Common(last) || portions[last]) && g.s.kind[e.to-1] != facts.Quantity {
		switch g.s.words[e.to].Low() {
		case "of":
			if portions[last] {
				return 2.2
			}
			return 1.2
		case "about":
			return 1.1
		case "for", "on", "from", "that", "which":
			return 0.6
		}
	}
	return 0
}

// portions are nouns that count or measure what "of" brings.
var portions = map[string]bool{"portion": true, "part": true, "parts": true, "number": true, "amount": true, "lot": true, "majority": true, "percentage": true, "fraction": true, "share": true, "kind": true, "sort": true, "type": true, "set": true, "range": true, "variety": true, "piece": true, "rest": true}

var vague = map[string]bool{"other": true, "another": true, "various": true, "different": true, "certain": true, "following": true, "such": true}
