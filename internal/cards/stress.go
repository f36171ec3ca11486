package cards

import (
	"crib/internal/cards/english"
	"crib/internal/facts"
)

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
		if e.len() >= leastTitle && g.marked(e.from) && named(g.s.words[e.from].Text) && e.len()*2 < g.all.len() {
			g.add(e, worthStress+0.8) // the name of a work, perhaps
			continue
		}
		for e.from < e.to && weakStress(g.s, e.from) {
			e.from++
		}
		for e.from < e.to && weakStress(g.s, e.to-1) {
			e.to--
		}
		g.stress(e, i+1)
	}
}

// stress offers a stressed run of words, with what it qualifies; next is the
// word behind the run, weak words included.
func (g *gapper) stress(e extent, next int) {
	if e.len() == 0 {
		if end, noun := g.s.chunkEnd(next, g.all.to); noun {
			g.phrase(extent{next, end}, g.all.to, worthContrast+0.4)
		}
		return
	}
	if !g.surely(e) {
		return // abbreviations
	}
	run := e.len()
	for e.from > g.all.from && g.capitals(e.from-1) {
		e.from--
	}
	for e.to < g.all.to && g.capitals(e.to) {
		e.to++
	}
	if e.len() == 2 && g.s.class(e.from) == english.Noun && g.s.class(e.from+1) == english.Participle && e.from > g.all.from && g.s.class(e.from-1) == english.Be {
		g.offer(extent{e.from, e.from + 1}, worthStress+0.4) // "is [BOX] LOCKED"
		return
	}
	switch g.s.class(e.from) {
	case english.Verb, english.Infinitive, english.Gerund:
		switch {
		case e.from > g.all.from && g.s.class(e.from-1) == english.Subordinate:
			g.offer(e, worthStress) // "when CROSS COUNTRY access is needed"
		case run == 1 && e.len() > 1 && e.from > g.all.from && english.Negative(g.s.words[e.from-1].Low()):
			g.offer(e, worthStress+1.2) // "cannot [CROSS a VLAN]"
		case e.len() > 1:
			g.offer(extent{e.from + 1, e.to}, worthStress) // "will lose [BURST CREDITS]"
		case e.from > g.all.from && (g.s.class(e.from-1) == english.Conjunction || english.Negative(g.s.words[e.from-1].Low())):
			g.offer(e, worthStress) // "cut and [TURN] it", "cannot [TURN]"
		default:
			g.offer(e, worthSubject) // the verb's object tells more
		}
		return
	case english.Adjective, english.Number, english.Participle:
		if end, noun := g.s.chunkEnd(e.from, g.all.to); noun && end > e.to && end-e.from <= 4 && g.s.class(e.from) == english.Adjective {
			g.offer(extent{e.from, end}, worthStress+0.4)
		}
	}
	g.offer(e, worthStress)
}

// surely reports whether a run of words in capitals is stressed, and no mere
// abbreviations. Words set off by marks are stressed anyway.
func (g *gapper) surely(e extent) bool {
	for i := e.from; i < e.to; i++ {
		if w := g.s.words[i].Text; !allCaps(w) || g.m.vocab.stressed(w) || len(w) > 4 || e.len() == 1 && english.Known(g.s.words[i].Low()) {
			return true
		}
	}
	return false
}

// capitals reports whether the word at i is part of a phrase in capitals.
func (g *gapper) capitals(i int) bool {
	return allCaps(g.s.words[i].Text) && !weakStress(g.s, i) && g.s.class(i) != english.Punctuation
}

// weakStress reports whether the stressed word is one that a card does not
// hide by itself, since its absence tells.
func weakStress(s *sentence, i int) bool {
	low := s.words[i].Low()
	return english.Negative(low) || english.Stop(low) && s.class(i) != english.Number || s.class(i) == english.Adverb || low == "yes"
}
