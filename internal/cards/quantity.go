package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// quantities offers every number with its unit.
func (g *gapper) quantities() {
	for i := g.all.from; i < g.all.to; i++ {
		if g.s.kind[i] != facts.Quantity || reference(g.s.str[:g.s.at[i].from]) || named(g.s.words[i].Text) && i+1 < g.all.to && named(g.s.words[i+1].Text) {
			continue
		}
		if d := g.date(i); d.len() > 0 {
			g.offer(d, worthQuantity)
			i = d.to - 1
			continue
		}
		e := extent{i, i + 1}
		for e.to < g.all.to && g.s.glued[e.to] && g.s.class(e.to) != english.Punctuation {
			e.to++
		}
		g.offer(e, worthQuantity)
	}
}

// atLeast offers a number of things that is the least or the most there may be,
// where the number is a word: "carries [at most two passengers]".
func (g *gapper) atLeast() {
	for i := g.all.from; i+3 < g.all.to; i++ {
		if low := g.s.words[i+1].Low(); g.s.words[i].Low() == "at" && (low == "least" || low == "most") && g.s.class(i+2) == english.Number && !digit(g.s.words[i+2].Text[0]) {
			if end, noun := g.s.chunkEnd(i+3, g.all.to); noun {
				g.add(extent{i, end}, worthQuantity-1.2)
			}
		}
	}
}

// orMore offers a number that is the least there may be: "joins [one or more]
// beams to the wall".
func (g *gapper) orMore() {
	for i := g.all.from + 1; i+3 < g.all.to; i++ {
		if low := g.s.words[i+2].Low(); g.s.class(i) == english.Number && !digit(g.s.words[i].Text[0]) && g.s.words[i+1].Low() == "or" && (low == "more" || low == "fewer") {
			if end, noun := g.s.chunkEnd(i+3, g.all.to); noun && g.s.words[end-1].Low() != "times" {
				g.add(extent{i, i + 3}, worthQuantity-1)
			}
		}
	}
}

// date returns the range of a date that the number at i is the day of, "Jan. 15,
// 1784" or "3 May 1808"; an empty one if it is of none.
func (g *gapper) date(i int) extent {
	e := extent{i, i + 1}
	named := func(j int) bool {
		return j >= g.all.from && j < g.all.to && month(strings.TrimSuffix(g.s.words[j].Low(), ".")) && named(g.s.words[j].Text)
	}
	switch {
	case named(i - 1):
		e.from = i - 1
	case i >= g.all.from+2 && g.s.words[i-1].Text == "." && named(i-2):
		e.from = i - 2
	case named(i + 1):
		e.to = i + 2
	default:
		return extent{}
	}
	year := e.to
	if year < g.all.to && g.s.words[year].Text == "," {
		year++
	}
	if year < g.all.to && isYear(g.s.words[year].Text) {
		e.to = year + 1
	}
	return e
}

// isYear reports whether a word is a number of four digits.
func isYear(word string) bool {
	return len(word) == 4 && strings.Trim(word, "0123456789") == ""
}
