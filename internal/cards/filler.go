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
	if e.len() == 2 && e.from > g.all.from+1 && measured[g.s.words[e.to-1].Low()] && g.s.class(e.from-1) == english.Conjunction && g.s.class(e.from-2) == english.Noun && !english.Plural(g.s.words[e.from-2].Text) {
		cost++ // "fixed bed and [pot size]"
	}
	if e.len() > 1 && e.to+1 < g.all.to && g.s.class(e.to) == english.Conjunction && g.qualified(e.from) && !denies(g.s.words[e.from].Low()) && g.s.class(e.to+1) == english.Noun {
		cost += 1.2
	}
	if e.to+2 < g.all.to && g.s.class(e.to) == english.Conjunction && g.s.class(e.to-1) == english.Noun && g.s.class(e.to+2) == english.Noun && !g.s.glued[e.to+2] && english.Plural(g.s.words[e.to+2].Text) && !english.Plural(g.s.words[e.to-1].Text) {
		cost += 0.8 // "[heat treatment] and storage rooms"
	}
	if e.to+1 < g.all.to && g.s.words[e.to].Low() == "of" && (g.s.words[e.to+1].Low() == "most" || strings.HasSuffix(g.s.words[e.to+1].Low(), "est")) {
		cost += 0.6 // "[the copy] of most recent date"
	}
	if e.from > g.all.from+2 && g.s.class(e.from-1) == english.Conjunction && g.s.class(e.from-2) == english.Noun && !english.Plural(g.s.words[e.from-2].Text) && (g.s.class(e.from-3) == english.Adjective || g.s.class(e.from-3) == english.Noun) && e.len() > 1 && english.Plural(g.s.words[e.to-1].Text) {
		cost += 0.8 // "fresh bread and [butter deliveries]"
	}
	if e.to+1 < g.all.to && g.s.words[e.to].Text == "," && g.s.words[e.to+1].Low() == "then" && g.s.words[e.to-1].Low() == "it" {
		cost++
	}
	if e.len() > 2 && portions[g.s.words[e.from].Low()] || e.len() > 3 && (portions[g.s.words[e.from+1].Low()] || g.s.words[e.from+1].Low() == "string" || g.s.words[e.from+1].Low() == "name") {
		if g.kin[e.to-1-g.all.from].shown {
			cost += 1.2 // "[a share of the water]" under "Water Sharing"
		}
	}
	if e.len() > 1 && g.s.class(e.from) == english.Adjective && (g.kin[e.from-g.all.from].first < e.from || g.kin[e.from-g.all.from].last >= e.to) {
		cost += 0.5 // "in equal steps of [equal length]"
	}
	if e.from == g.all.from && e.to+1 < g.all.to && g.s.words[e.to].Text == "," && g.s.words[e.to+1].Low() == "set" {
		cost += 0.9 // "[first dose], set in drops"
	}
	if e.len() == 1 && (english.Common(g.s.words[e.from].Low()) || g.filler(e)) && e.from > g.all.from && e.to < g.all.to && (g.s.finite(e.to) || g.s.class(e.to) == english.Verb || g.s.class(e.to) == english.Infinitive) {
		if cost += 0.8; g.s.class(e.from-1) == english.Verb {
			cost += 0.6 // "ensures [letters] get sent at once"
		}
	}
	if i := e.from - 1; i >= g.all.from {
		if g.s.class(i) == english.Determiner && i > g.all.from {
			i--
		}
		if g.s.words[i].Low() == "except" && (i == g.all.from || g.s.words[i-1].Text == ":") {
			cost++ // "except the [old gates], all open inwards"
		}
	}
	if g.newForOld(e) {
		cost += 1.2
	}
	for i := g.all.from; i+1 < e.from; i++ {
		if g.s.words[i].Low() == "no" && g.s.words[i+1].Low() == "need" && i > g.all.from {
			cost += 0.8 // what stands before it is the point
		}
	}
	if g.insideEither(e) {
		cost += 1.6
	}
	if e.from > g.all.from+1 && g.s.class(e.from-1) == english.Negation && g.s.words[e.from-2].Text == "," && strings.Contains(g.s.str[:g.s.at[e.from].from], " only") {
		cost += 1.5 // "in tests only, not [live]"
	}
	if e.from > g.all.from && g.s.class(e.from-1) == english.Negation && e.to < g.all.to && g.carries(e.to) {
		for i := g.all.from; i < e.from; i++ {
			if g.s.words[i].Low() == g.s.words[e.to].Low() {
				cost += 3 // "good for read loads, not [write] loads"
				break
			}
		}
	}
	if e.to < g.all.to && g.carries(e.to) {
		denied := false
		for i := e.to + 1; i < g.all.to; i++ {
			denied = denied || g.s.class(i) == english.Negation
			if denied && g.s.words[i].Low() == g.s.words[e.to].Low() {
				cost += 3
				break
			}
		}
	}
	return cost
}

// newForOld reports whether a range is what the new takes the place of: "new
// sails replace [the old sails]".
func (g *gapper) newForOld(e extent) bool {
	switch g.s.words[e.from].Low() {
	case "existing", "old", "current", "previous":
	default:
		return false
	}
	for i := g.all.from; i < e.from; i++ {
		if g.s.words[i].Low() == "new" {
			return true
		}
	}
	return false
}

// insideEither reports whether a range is a part of "either A or B", of which
// the other case gives it away.
func (g *gapper) insideEither(e extent) bool {
	for i := max(g.all.from, e.from-3); i < e.from; i++ {
		if g.s.words[i].Low() != "either" {
			continue
		}
		for j := e.to; j < min(g.all.to, e.to+4); j++ {
			if g.s.words[j].Low() == "or" {
				return true
			}
		}
	}
	return false
}

// general reports whether every word of a range is of general English.
func (g *gapper) general(e extent) bool {
	for i := e.from; i < e.to; i++ {
		if g.s.words[i].Opaque || !english.Known(g.s.words[i].Low()) && !english.Closed(g.s.words[i].Low()) {
			return false
		}
	}
	return true
}

// listCost is what it costs that a range is one of two words for the same
// ("[change], modify the data"), a general word with its examples in sight, or
// a name that the whole book is about.
func (g *gapper) listCost(e extent) float64 {
	cost := 0.0
	if e.to+1 < g.all.to && g.s.words[e.to].Text == "," {
		if next := &g.s.words[e.to+1]; e.len() == 1 && g.s.words[e.from].Form != english.NoVerb && next.Form == g.s.words[e.from].Form && next.Class != english.Noun {
			cost += 1.5
		}
		switch next := g.s.words[e.to+1].Low(); {
		case next == "not":
			cost -= 0.6 // "in [the gateway], not in the function"
		}
	}
	if e.len() == 1 && g.s.words[e.from].Opaque && !g.quoted(e) && g.m.vocab.count[stem(g.s.words[e.from].Low())]*25 > g.m.vocab.facts && g.m.vocab.facts > 100 {
		cost++
	}
	if e.len() == 1 && e.from == g.all.from+1 && g.quoted(e) && e.to+1 < g.all.to && !named(g.s.words[e.from].Text) && !(g.s.glued[e.to] && g.s.class(e.to+1) == english.Determiner) {
		cost += 1.5 // nothing before it points to it
	}
	if e.to < g.all.to && g.s.words[e.to].Low() == "to" && g.s.class(e.to-1) == english.Adjective && strings.HasSuffix(g.s.words[e.to-1].Low(), "est") {
		cost += 0.6 // "[closest] to the gate"
	}
	if e.from > g.all.from && g.s.class(e.from-1) == english.Verb && e.to+1 < g.all.to && g.s.words[e.to].Low() == "to" && g.s.words[e.to+1].Low() == "be" {
		cost += 0.8 // "[scripts] to be run": the act tells them
	}
	if e.to < g.all.to && e.len() > 1 && (g.s.words[e.to].Low() == "where" || g.s.words[e.to].Low() == "whose") {
		cost += 0.6 // what it is stands behind it
	}
	if e.from == g.all.from && e.to < g.all.to && g.s.words[e.to].Text == "," && g.twoPieces(e.to) && !denies(g.s.words[e.from].Low()) && !strings.HasSuffix(g.s.words[e.from].Low(), "est") {
		cost += 0.6 // nothing before it points to it
	}
	if first := g.s.words[e.from].Low(); e.from > g.all.from && (denies(first) || first == "0") && nearly[g.s.words[e.from-1].Low()] {
		cost += 1.2 // "with almost [no loss]"
	}
	if g.fromTo(e) {
		cost += 0.8 // "from [the server] to the client"
	}
	if g.openList(e) {
		cost += 0.6
	}
	if e.from > g.all.from && lets[g.s.words[e.from-1].Base] && (g.s.words[e.from].Low() == "your" || g.s.words[e.from].Low() == "users") && e.to < g.all.to && g.s.class(e.to) == english.To {
		cost++ // "allows [your guests] to see the stage"
	}
	if i := e.from; i > g.all.from+3 && g.s.words[i-1].Low() == "as" && (g.s.words[i-2].Low() == "act" || g.s.words[i-2].Low() == "acts" || g.s.words[i-2].Base == "serve") && e.to < g.all.to && g.s.words[e.to].Low() == "between" {
		cost += 1.5 // "acts as [a bridge] between them"
	}

	if c := g.s.class(e.from); c == english.Participle && e.len() > 1 && idleVerbs[g.s.words[e.from].Base] && g.s.class(e.from+1) == english.Preposition && e.from > g.all.from && g.s.class(e.from-1) == english.Be {
		cost += 0.8 // "is [done by hand]"
	}
	for i := e.to; i+1 < min(g.all.to, e.to+4) && e != g.few; i++ {
		if g.s.words[i].Text == "," && g.s.words[i+1].Low() == "such" {
			cost += 0.8 // its examples stand beside it
		}
	}
	if g.few.len() > 0 && e.to <= g.few.from && e.to >= g.few.from-3 {
		cost += 1.2 // which are asked instead
	}
	if low := g.s.words[e.from].Low(); (low == "more" || low == "less") && !strings.Contains(g.s.str, " than ") && !strings.Contains(g.s.str, " compared ") {
		cost++ // more than what?
	}
	if e.to < g.all.to && e.len() == 1 && trends[g.s.words[e.from].Low()] && g.s.class(e.to) == english.Preposition {
		cost += 1.5
	}
	for i := g.all.from; i+1 < e.from; i++ {
		if g.s.class(i) == english.Conjunction || g.all.from > i {
			if w := g.s.class(g.all.from); w == english.Number || english.Negative(g.s.words[g.all.from].Low()) || g.s.words[g.all.from].Low() == "zero" {
				return cost + 0.6 // "zero downtime & [less impact]"
			}
		}
	}
	return cost
}

// twoPieces reports whether the comma at i is the only one of a line without a
// verb.
func (g *gapper) twoPieces(at int) bool {
	for i := g.all.from; i < g.all.to; i++ {
		if i != at && g.s.words[i].Text == "," || g.s.finite(i) {
			return false
		}
	}
	return true
}

// fromTo reports whether a range is one end of "from A to B": the other end tells
// it.
func (g *gapper) fromTo(e extent) bool {
	if e.from <= g.all.from {
		return false
	}
	at := e.from - 1
	if i := at; g.s.class(i) == english.Determiner && i > g.all.from {
		i--
		if g.s.class(i) == english.Preposition && i > g.all.from && g.s.words[i-1].Low() == "to" {
			at = i - 1 // "to outside the fence"
		}
	}
	switch g.s.words[at].Low() {
	case "from":
		return e.to < g.all.to && g.s.words[e.to].Low() == "to"
	case "to":
		for i := at - 1; i >= max(g.all.from, e.from-6); i-- {
			if g.s.words[i].Low() == "from" {
				return true
			}
		}
	}
	return false
}

// openList reports whether a range is one of several things in a row that ends
// in "and other ..." or "etc.": examples, of which any could be missing.
func (g *gapper) openList(e extent) bool {
	if e.to+1 >= g.all.to || g.s.words[e.to].Text != "," && g.s.class(e.to) != english.Conjunction {
		return false
	}
	for i := e.to; i+1 < g.all.to; i++ {
		if g.s.words[i].Text == "(" {
			return false
		}
		if g.s.class(i) == english.Conjunction && g.s.words[i+1].Low() == "other" || g.s.words[i].Text == "," && strings.TrimSuffix(g.s.words[i+1].Low(), ".") == "etc" {
			return true
		}
	}
	return false
}

// lets are verbs by which somebody can do what stands behind them.
var lets = map[string]bool{"allow": true, "enable": true, "permit": true, "help": true}

// trends are nouns that say no more than that something changes: "reduction in
// performance".
var trends = map[string]bool{"reduction": true, "increase": true, "improvement": true, "decrease": true, "gain": true, "loss": true, "rise": true, "drop": true, "change": true, "growth": true, "decline": true, "fall": true}
