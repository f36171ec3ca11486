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
		if g.countsInSight(e) {
			g.members(i + 1)
			continue
		}
		for e.to < g.all.to && g.s.glued[e.to] && g.s.class(e.to) != english.Punctuation {
			e.to++
		}
		for e.to+1 < g.all.to && scales[g.s.words[e.to-1].Low()] && g.s.words[e.to].Low() == "of" && (scales[g.s.words[e.to+1].Low()] || measures[g.s.words[e.to+1].Low()]) {
			for e.to += 2; e.to < g.all.to && measures[g.s.words[e.to-1].Low()] && measures[g.s.words[e.to].Low()]; {
				e.to++
			}
		}
		if e.to > i+1 {
			i = e.to - 1
		}
		worth := worthQuantity
		if strings.HasPrefix(g.s.words[e.from].Low(), "each ") {
			worth -= 2 // "rises a bit [each year]"
		}
		g.offer(e, worth)
	}
}

// spans offers a range of time, or of another measure, whose ends are told in
// words: "takes from [a few hours to several days]".
func (g *gapper) spans() {
	for i := g.all.from + 1; i+2 < g.all.to; i++ {
		if g.s.low(i-1) != "from" || g.s.class(i) != english.Determiner {
			continue
		}
		one, noun := g.s.chunkEnd(i, g.all.to)
		if !noun || one+1 >= g.all.to || g.s.low(one) != "to" || !measures[g.s.low(one-1)] {
			continue
		}
		if end, noun := g.s.chunkEnd(one+1, g.all.to); noun && measures[g.s.low(end-1)] {
			g.add(extent{i, end}, worthQuantity)
		}
	}
}

// countsInSight reports whether a range is a number that says nothing: "one" of "one
// another" or before a verb, or a number that countsMembers.
func (g *gapper) countsInSight(e extent) bool {
	if e.len() != 1 || g.s.class(e.from) != english.Number {
		return false
	}
	if g.s.words[e.from].Low() == "one" && e.to < g.all.to && (strings.Contains(strings.ToLower(g.s.str[g.s.at[e.from].to:]), " another ") || g.s.words[e.to].Low() == "another" || g.s.words[e.to].Form == english.Third || g.s.class(e.to) == english.Modal) {
		return true
	}
	at := g.s.at[e.from]
	return countsMembers(g.s.str[:at.from], g.s.str[at.from:at.to], g.s.str[at.to:])
}

// members offers what a count before the word at i is of, all together: "three kinds:
// [oak, ash and elm]".
func (g *gapper) members(i int) {
	for end := min(i+3, g.all.to); i < end && !english.Plural(g.s.words[i].Text); i++ {
	}
	if i++; i+1 < g.all.to && g.s.words[i].Low() == "of" {
		if i++; g.s.class(i) == english.Determiner {
			i++
		}
		i++ // "two kinds of wood ..."
	}
	to := g.all.to
	for i < to && g.s.class(i) == english.Punctuation {
		i++
	}
	for to > i && g.s.class(to-1) == english.Punctuation {
		to--
	}
	if to-i > 1 && to-i <= mostTogetherHidden {
		g.add(extent{i, to}, worthObject+1.6)
	}
}

// mostTogetherHidden is the number of words that the members of a count are hidden
// in together.
const mostTogetherHidden = 9

// countsMembers reports whether a number between two texts is "two" behind "between",
// or the count of what the line itself names: "three kinds oak, ash and elm".
func countsMembers(before, number, after string) bool {
	n, ok := count(strings.ToLower(number))
	if !ok || n < 2 || n > 9 {
		return false
	}
	if n == 2 && strings.HasSuffix(strings.ToLower(before), "between ") {
		return true
	}
	words := strings.Fields(after)
	for i, w := range words[:min(len(words), 3)] {
		if !english.Plural(strings.TrimRight(w, ",:;-")) {
			continue
		}
		rest := strings.Join(words[i+1:], " ")
		items := strings.FieldsFunc(strings.NewReplacer(" and ", ",", " & ", ",", " or ", ",", ", and ", ",").Replace(rest), func(r rune) bool { return r == ',' })
		s := read(facts.PlainText(rest))
		return len(items) == n && len(s.words) < 6*n && s.finiteVerb(extent{0, len(s.words)}) < 0
	}
	return false
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

// orMore offers a number that is the least there may be: "joins [two or more]
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

// openAmount reports whether a range says no more than that there are some, or
// many, of what stands behind it: "[one or more] beams", "[thousands] of ships".
func (g *gapper) openAmount(e extent) bool {
	for e.len() > 0 && g.s.class(e.from) == english.Determiner {
		e.from++
	}
	if g.s.opensMany(e.from) == e.to {
		return true
	}
	switch first, last := g.s.words[min(e.from, g.all.to-1)].Low(), g.s.words[e.to-1].Low(); {
	case e.len() == 3 && first == "at" && g.s.words[e.from+1].Low() == "least":
		return last == "one" || last == "1"
	case e.len() == 1:
		return amounts[last] || manyOf(last, g.s.str[g.s.at[e.to-1].to:])
	}
	return false
}

// opensMany returns where "one or more" ends that begins with the word at i; 0 if
// it does not.
func (s *sentence) opensMany(i int) int {
	if s.low(i) == "one" && s.low(i+1) == "or" && s.low(i+2) == "more" {
		return i + 3
	}
	return 0
}

// amounts are words for some or many of something.
var amounts = map[string]bool{"several": true, "multiple": true, "many": true, "few": true, "some": true, "numerous": true, "various": true, "lots": true, "plenty": true, "countless": true}

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

// scales are words for numbers that are known by their size alone, and measures
// what so many of is still a quantity: "thousands of square miles".
var (
	scales   = map[string]bool{"dozens": true, "tens": true, "hundreds": true, "thousands": true, "millions": true, "billions": true, "trillions": true}
	measures = map[string]bool{"seconds": true, "minutes": true, "hours": true, "days": true, "weeks": true, "months": true, "years": true, "decades": true, "centuries": true, "square": true, "sq": true, "sq.": true, "cubic": true,
		"m": true, "km": true, "metres": true, "meters": true, "kilometres": true, "kilometers": true, "miles": true, "feet": true, "kg": true, "tonnes": true, "tons": true, "litres": true, "liters": true, "degrees": true, "dollars": true, "euros": true, "pounds": true}
)

// scaleAfter returns the length of what goes on behind a word for a large
// number: " of millions of years" behind "hundreds".
func scaleAfter(number, after string) int {
	if !scales[strings.ToLower(number)] {
		return 0
	}
	rest, ok := strings.CutPrefix(after, " of ")
	if !ok {
		return 0
	}
	n := len(" of ")
	word, _, _ := strings.Cut(rest, " ")
	bare := strings.TrimRight(word, ".,;:)")
	switch low := strings.ToLower(bare); {
	case scales[low]:
		return n + len(bare) + scaleAfter(bare, rest[len(bare):])
	case low == "sq" || low == "square" || low == "cubic":
		next, _, _ := strings.Cut(strings.TrimPrefix(rest[len(word):], " "), " ")
		if next = strings.TrimRight(next, ".,;:)"); measures[strings.ToLower(next)] {
			return n + len(word) + 1 + len(next)
		}
	case measures[low]:
		return n + len(bare)
	}
	return 0
}

// manyOf reports whether a quantity says no more than that there are many of what
// stands behind it: "thousands" of ships, but "millions" of litres per day.
func manyOf(number, after string) bool {
	return scales[strings.ToLower(number)] && strings.HasPrefix(after, " of ") && scaleAfter(number, after) == 0 && !strings.Contains(after, " per ")
}

// supposed reports whether what stands behind a text is only an example: "costs,
// say, 5 euros".
func supposed(before string) bool {
	return strings.HasSuffix(strings.ToLower(strings.TrimRight(before, " ")), ", say,")
}

// pluralFigure reports whether a quantity is a figure of which there are several:
// the "7s" of "three 7s".
func pluralFigure(s string) bool {
	bare, ok := strings.CutSuffix(s, "s")
	return ok && bare != "" && strings.Trim(bare, "0123456789") == ""
}
