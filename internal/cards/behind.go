package cards

import (
	"strings"

	"crib/internal/cards/english"
)

// after offers what the preposition at i rules.
func (g *gapper) after(i, end int) {
	if low := g.s.words[i].Low(); timed[low] {
		from := i + 1
		if from+1 < end && joins(g.s.words[from].Low()) || g.s.class(from) == english.Conjunction {
			from += 2 // "before and after"
		}
		if to := g.tail(from, end); to-i <= 9 && (i == g.all.from || g.s.words[i-1].Low() != "named") {
			g.offer(extent{i, to}, worthPhrase)
		}
		if from > i+1 && from < end {
			g.bothTimes(i, from, end)
		}
	}
	worth := worthPhrase
	if low := g.s.words[i].Low(); english.Negative(low) || low == "instead" {
		worth = worthContrast
		if g.s.class(i+1) == english.Preposition {
			i++
		}
	}
	switch g.s.words[i].Low() {
	case "into":
		if g.becomes(i) {
			worth += 0.8
			if c := g.s.class(i + 1); i+2 < end && (c == english.Adjective || c == english.Participle) && !g.kin[i+1-g.all.from].shown && g.kin[i+2-g.all.from].shown {
				worth++ // "turns this dough into [flat dough]"
			}
		}
	case "of":
		if i == g.all.from || g.s.words[i-1].Low() != "use" {
			worth -= 0.5
		}
	case "as":
		worth -= 0.8 // "acts as a bridge"
		for j := max(g.all.from, i-4); j < i; j++ {
			if g.s.words[j].Low() == "as" {
				worth -= 1.2 // "used as a shed as [storage room]"
			}
		}
		if i > g.all.from && (strings.HasPrefix(g.s.words[i-1].Low(), "act") || g.s.words[i-1].Base == "serve") {
			worth -= 1.2
		}
	}
	if to, noun := g.s.chunkEnd(i+1, end); noun {
		if g.placeOf(extent{i + 1, to}) && !g.s.startsAt(to) {
			g.offer(extent{to - 1, to}, worth+2) // "starts from [the end] of the row"
		}
		g.phrase(extent{i + 1, to}, end, worth)
		if c := g.s.class(max(i-1, 0)); (c == english.Participle || c == english.Verb || c == english.Be) && to+2 < end && g.s.class(to) == english.Conjunction && g.s.class(to+1) == english.Preposition {
			if both, noun := g.s.chunkEnd(to+2, end); noun && both-i < 8 && !g.holdsName(extent{i, both}) {
				g.add(extent{i, both}, worth+1.2) // "is painted [in spring and in autumn]"
			}
		}
		if g.s.words[i].Low() == "from" && to+1 < end && g.s.words[to].Low() == "to" {
			other := to + 1
			if g.s.class(other) == english.Preposition {
				other++ // "from the beds to outside the fence"
			}
			if both, noun := g.s.chunkEnd(other, end); noun && both-i < 8 {
				g.offer(extent{i + 1, both}, worth) // "moves from [high to low pressure]"
			}
		}
	}
	if g.s.class(i+1) == english.Subordinate && i+2 < end && g.s.words[i+1].Low() != "which" && g.s.words[i+1].Low() != "whom" {
		g.offer(extent{i + 1, g.tail(i+2, end)}, worth) // "on how serious it is"
	}
	if g.s.class(i+1) == english.Gerund {
		if worth == worthContrast {
			worth -= 1 // "without disturbing anyone"
		}
		g.offer(extent{i + 1, g.tail(i+1, end)}, worth)
	}
}

// bothTimes offers two prepositions of time in a row, the first at i and the
// other before from, with what they rule if that is short: "[before and after]
// every sitting of the court".
func (g *gapper) bothTimes(i, from, end int) {
	if g.s.class(from-1) != english.Preposition && g.s.class(from-1) != english.Subordinate && !timed[g.s.words[from-1].Low()] {
		from++
	}
	if !timed[g.s.words[from-1].Low()] {
		return
	}
	if to := g.tail(from, end); to-i <= 7 && to > from {
		g.add(extent{i, to}, worthObject+1.1)
		return
	}
	e := extent{i, from}
	score := worthObject - g.halfCost(e)
	g.found = append(g.found, gap{extent: e, score: score, worth: score, cue: g.cue(e)})
}

// becomes reports whether the "into" at i brings what a thing is made, not where
// it goes: "cut the cake into [eight wedges]".
func (g *gapper) becomes(i int) bool {
	for i--; i >= g.all.from; i-- {
		switch w := &g.s.words[i]; {
		case making[w.Base] && w.Class != english.Noun:
			return true
		case w.Base != "" && w.Class != english.Noun, g.s.class(i) == english.Punctuation, g.s.class(i) == english.Conjunction:
			return false
		}
	}
	return false
}

// making are verbs by which a thing becomes what "into" brings.
var making = map[string]bool{"turn": true, "convert": true, "divide": true, "split": true, "transform": true, "break": true, "change": true, "cut": true, "compile": true, "translate": true, "separate": true, "develop": true, "differentiate": true, "grow": true}

// placeOf reports whether a range is but a word for a place in what "of" brings
// behind it, and no name stands there: "the end" of the row.
func (g *gapper) placeOf(e extent) bool {
	if e.to >= g.all.to || g.s.words[e.to].Low() != "of" || !places[g.s.words[e.to-1].Low()] || e.len() != 1 && (e.len() != 2 || g.s.class(e.from) != english.Determiner) {
		return false
	}
	to, _ := g.s.chunkEnd(e.to+1, g.all.to)
	return !g.holdsName(extent{e.to + 1, to})
}

// startsAt reports whether the word before i is the place where things start, and
// the words before that say that something does: "starts from the beginning".
func (s *sentence) startsAt(i int) bool {
	if !startPlaces[s.words[i-1].Low()] {
		return false
	}
	for j := max(0, i-4); j < i-1; j++ {
		if startVerbs[s.words[j].Base] {
			return true
		}
	}
	return false
}

// holdsName reports whether a range holds a name, which can be told by itself.
func (g *gapper) holdsName(e extent) bool {
	for i := e.from; i < e.to; i++ {
		if g.s.words[i].Opaque {
			return true
		}
	}
	return false
}

// timed are prepositions of time that open a clause, which is hidden with
// them.
var timed = map[string]bool{"after": true, "before": true, "until": true, "since": true, "during": true}

// phrase offers a noun phrase, and the same with an "of ..." or "and ..."
// behind it.
func (g *gapper) phrase(e extent, end int, worth float64) {
	if e.to == end-1 && g.s.class(e.to) == english.Preposition && particles[g.s.words[e.to].Low()] && g.s.words[e.to-1].Form == english.Base {
		e.to++ // "social sign in"
	}
	if e.to < end && g.s.class(e.to) == english.Conjunction {
		worth -= 0.4
	}
	g.offer(e, worth)
	for e.to < end {
		c := g.s.class(e.to)
		if g.s.words[e.to].Low() != "of" && c != english.Conjunction {
			return
		}
		if c == english.Conjunction && g.betweenOpen(e.from) {
			return // "between trees in [parks] and the road"
		}
		to, noun := g.s.chunkEnd(e.to+1, end)
		if !noun || c == english.Conjunction && to < g.all.to && (g.s.finite(to) || objects[g.s.words[to].Low()] && g.s.words[to-1].Form == english.Base) {
			return
		}
		e.to = to
		if c == english.Conjunction && e.len() <= 5 {
			worth += 0.7 // half of a pair is less than one thing
		}
		g.offer(e, worth-0.1)
	}
}

// objects are pronouns that a verb rules: "count them".
var objects = map[string]bool{"them": true, "it": true, "him": true, "us": true}

// betweenOpen reports whether "between" and something else stand before the
// word at i, but not the "and" that goes with it.
func (g *gapper) betweenOpen(i int) bool {
	if i--; i >= g.all.from && g.s.class(i) == english.Determiner {
		i--
	}
	for i--; i >= g.all.from; i-- {
		switch g.s.words[i].Low() {
		case "between":
			return g.s.class(i+1) != english.Punctuation
		case "and", "&":
			return false
		}
	}
	return false
}

func (g *gapper) tail(i, end int) int { return g.s.tail(i, end) }

// tail returns where the phrase from i on ends: at a comma, a clause of its
// own, or the end.
func (s *sentence) tail(i, end int) int {
	for ; i < end; i++ {
		switch s.class(i) {
		case english.Subordinate:
			return i
		case english.Conjunction:
			j := i + 1
			for j < end && (s.class(j) == english.Adverb || s.class(j) == english.Conjunction) {
				j++
			}
			if c := s.class(j); j < end && (s.finite(j) || c == english.Participle) {
				return i
			}
		case english.Preposition:
			if low := s.words[i].Low(); low == "instead" {
				return i
			}
		case english.Punctuation:
			if s.words[i].Text != "\"" && s.words[i].Text != "'" {
				return i
			}
		}
	}
	return end
}
