package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// qualifier offers what stands before the last noun of a phrase: "support the
// [binary] protocol".
func (g *gapper) qualifier(e extent, worth float64) {
	for e.len() > 0 && g.s.class(e.from) == english.Determiner {
		e.from++
	}
	if last := g.s.words[max(e.to-1, 0)]; e.len() < 2 || last.Opaque || named(last.Text) {
		return
	}
	if g.setPhrase(e) {
		return
	}
	for i := e.from; i < e.to-1; i++ {
		if !english.Common(g.s.words[i].Low()) {
			to := e.to - 1
			if e.len() > 2 && g.s.class(e.from) == english.Adjective {
				to = e.from + 1 // "uses [copper] roof plates"
			}
			g.offer(extent{e.from, to}, worth)
			return
		}
	}
}

// newQuality offers what is said of a thing that the titles name: "polishes
// [scratched] lamp glass" under "Lamp Glass".
func (g *gapper) newQuality(e extent, worth float64) {
	for e.len() > 0 && g.s.class(e.from) == english.Determiner {
		e.from++
	}
	if c := g.s.class(e.from); e.len() < 2 || c != english.Adjective && c != english.Participle || vague[g.s.words[e.from].Low()] || praises[g.s.words[e.from].Low()] || wholes[g.s.words[e.from].Low()] || g.kin[e.from-g.all.from].shown {
		return
	}
	for i := e.from + 1; i < e.to; i++ {
		if g.kin[i-g.all.from].shown {
			g.offer(extent{e.from, e.from + 1}, worth-0.2)
			return
		}
	}
}

// otherQuality offers what is said of a thing early in a line that goes on with
// another of its kind: "sold in [small] boxes and kept apart from large boxes".
func (g *gapper) otherQuality() {
	for i := g.all.from + 1; i+1 < min(g.all.to, g.all.from+4); i++ {
		k := g.kin[i+1-g.all.from]
		if g.s.class(i) == english.Adjective && g.s.class(i-1) == english.Preposition && g.s.class(i+1) == english.Noun && k.last > i+2 && g.s.class(k.last-1) == english.Adjective && g.s.words[k.last-1].Low() != g.s.words[i].Low() {
			g.offer(extent{i, i + 1}, worthPhrase)
			return
		}
	}
}

// wholes are adjectives that say how much of a thing is meant, and nothing of it.
var wholes = map[string]bool{"maximum": true, "minimum": true, "total": true, "whole": true, "entire": true, "own": true, "main": true, "overall": true, "full": true, "existing": true, "current": true, "special": true}

// modifiers offers the nouns of a fragment without a verb, and, where it is
// one noun alone, what qualifies it: "asynchronous" of "asynchronous
// replication".
func (g *gapper) modifiers(c clause) {
	if c.verb.len() > 0 {
		return
	}
	for i, ch := range g.s.chunks(g.all) {
		alone := ch.len() >= g.all.len()-1
		if !ch.noun || alone && g.bareName(ch) {
			continue
		}
		worth := worthPhrase
		if i == 0 {
			worth -= 0.3
		}
		switch low := g.s.words[ch.from].Low(); {
		case denies(low) && ch.len() == 2 && !idleHeads[g.s.words[ch.from+1].Low()]:
			worth += 2.4 // "[no limit] on messages"
		case strings.HasSuffix(low, "est") && g.s.class(ch.from) == english.Adjective:
			worth += 0.6 // "[lowest price], good looks"
		}
		if !alone {
			g.phrase(ch.extent, g.all.to, worth)
		}
		if n := ch.len(); n >= 2 && (ch.from > g.all.from || g.s.class(ch.from) != english.Gerund) {
			if n > 2 && vague[g.s.words[ch.from].Low()] {
				g.offer(extent{ch.from + 1, ch.to}, worthModifier+0.3) // "different [sort key]"
			}
			worth := worthModifier
			if n == 2 && !g.qualified(ch.from) {
				worth -= 0.6
			}
			if !g.setPhrase(ch.extent) && n < 4 {
				g.offer(extent{ch.from, ch.to - 1}, worth)
			}
			g.offer(extent{ch.to - 1, ch.to}, worthModifier-1.2)
		}
	}
}

// setPhrase reports whether two general nouns make one phrase, of which the one
// fills the other in: "health checks", "root directory".
func (g *gapper) setPhrase(e extent) bool {
	if e.len() != 2 {
		return false
	}
	for i := e.from; i < e.to; i++ {
		w := &g.s.words[i]
		if w.Opaque || named(w.Text) || g.s.kind[i] != facts.Plain || g.s.class(i) != english.Noun || !english.Known(w.Low()) {
			return false
		}
	}
	return true
}

// unlimited asks how many there may be of what has no limit, "no limit on guests",
// or what the limit is on what is not counted. It returns nil for any other line.
func (m *maker) unlimited(f *facts.Fact, s *sentence) *Note {
	n := len(s.words)
	if n < 4 || len(m.bodyRest(f)) > 0 || len(s.sentences()) > 1 || !denies(s.words[0].Low()) || !limiting[s.words[1].Low()] || s.class(2) != english.Preposition || s.finiteVerb(extent{0, n}) >= 0 || strings.Contains(s.str, ",") {
		return nil
	}
	if noun, ok := s.chunkEnd(3, n); ok && noun == 4 && s.low(1) != "minimum" && s.low(2) == "on" && !s.words[3].Opaque {
		things := s.low(3)
		if !english.Plural(things) {
			things += "s"
		}
		if m.vocab.lower[things] > 1 || things == s.low(3) {
			where := trimText(s.part(extent{4, n}), ".!")
			if n == 6 && things != s.low(3) && s.class(4) == english.Preposition && english.Known(s.low(5)) && english.Countable(s.low(5)) && !s.words[5].Opaque {
				where = concat(s.words[4].Text, " ", english.Article(s.low(5)), " ", s.part(extent{5, n})) // "no limit on sack in room"
			}
			row := question("How many ", things, " are allowed ", where)
			if noun == n {
				row = question("How many ", things, " are allowed")
			}
			return &Note{Role: "statement", Type: Question, Question: facts.OneRow(row), Answer: facts.OneRow(s.part(extent{0, 2})), Context: m.context(f)}
		}
	}
	if noun, ok := s.chunkEnd(3, n); ok && s.class(3) != english.Determiner && !s.words[noun-1].Opaque && english.Countable(s.words[noun-1].Low()) && !english.Plural(s.words[noun-1].Text) {
		// "no limit on guest in room" makes no question.
		row := concat(m.upperFirst(trimText(s.part(extent{1, n}), ".!")), ": ", hideWhole(s.part(extent{0, 2}), 1))
		return &Note{Role: "statement", Type: Cloze, Cloze: facts.OneRow(row)}
	}
	question := concat("What is the ", trimText(s.part(extent{1, n}), ".!"), "?")
	return &Note{Role: "statement", Type: Question, Question: facts.OneRow(question), Answer: facts.OneRow(s.part(extent{0, 2})), Context: m.context(f)}
}

// limiting are nouns for what bounds a quantity.
var limiting = map[string]bool{"limit": true, "maximum": true, "minimum": true, "cap": true, "quota": true, "ceiling": true, "threshold": true}

// denies reports whether a word says that there is nothing of what follows.
func denies(low string) bool { return english.Negative(low) || low == "zero" }

// qualified reports whether the word at i only qualifies the noun behind it,
// and is no noun that makes one name with it: "asynchronous replication", not
// "disaster recovery".
func (g *gapper) qualified(i int) bool {
	switch g.s.class(i) {
	case english.Adjective, english.Participle, english.Gerund, english.Number:
		return true
	}
	return g.s.kind[i] != facts.Plain || g.s.words[i].Opaque || strings.Contains(g.s.words[i].Text, "-")
}

// bareName reports whether a note that is one noun phrase only names
// something: it has no adjective, and so says nothing.
func (g *gapper) bareName(ch chunk) bool {
	for i := ch.from; i < ch.to; i++ {
		switch g.s.class(i) {
		case english.Adjective, english.Participle, english.Gerund, english.Number:
			return false
		case english.Determiner:
			return !english.Negative(g.s.words[i].Low()) // "no downtime" says something
		}
		if g.s.kind[i] != facts.Plain {
			return false
		}
	}
	return ch.len() <= 2 && g.section || g.m.titleCase(g.s.slice(ch.extent))
}
