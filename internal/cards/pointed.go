package cards

import (
	"strings"

	"crib/internal/cards/english"
)

// means offers the name of what a deed or a result is reached by, where the line
// says no more: "counting of coins using [a Tallymatic]".
func (g *gapper) means(c clause) {
	if c.verb.len() > 0 {
		return
	}
	for i := g.all.from + 2; i+1 < g.all.to; i++ {
		if g.s.words[i].Low() != "using" {
			continue
		}
		if to, noun := g.s.chunkEnd(i+1, g.all.to); noun && to == g.all.to && g.holdsName(extent{i + 1, to}) && !g.holdsName(extent{g.all.from, i}) {
			g.offer(extent{i + 1, to}, worthStress)
		}
		return
	}
}

// onlyThose offers what something holds for alone, with the clause that says which by
// what it is not: "rings only in [a harbour that has no lighthouse]".
func (g *gapper) onlyThose() {
	only := false
	for i := g.all.from; i+3 < g.all.to; i++ {
		only = only || g.s.words[i].Low() == "only"
		if !only || g.s.words[i].Low() != "that" && g.s.words[i].Low() != "which" {
			continue
		}
		if c := g.s.class(i + 1); c != english.Be && c != english.Have && c != english.Modal || !english.Negative(g.s.words[i+2].Low()) {
			continue
		}
		end := g.s.tail(i+1, g.all.to)
		if end-i < 3 {
			continue
		}
		for from := max(g.all.from, i-4); from < i; from++ {
			if to, noun := g.s.chunkEnd(from, i); noun && to == i {
				worth := worthStress + 0.8
				if to := g.parenthesis(end); to > 0 && to-end <= 5 {
					end, worth = to, worth+3 // what an abbreviation in it stands for
				}
				if end-from <= mostTogetherHidden+4 {
					g.add(extent{from, end}, worth)
				}
				return
			}
		}
	}
}

// namedSort offers the name before a general noun that a verb such as "supports" has,
// and leaves the noun in sight, which tells of what sort it is: "supports [TarSeal]
// export as text".
func (g *gapper) namedSort(c clause) {
	if !g.idle || c.verb.to >= g.all.to {
		return
	}
	from := c.verb.to
	to, noun := g.s.chunkEnd(from, g.all.to)
	if !noun || to-from != 2 || to >= g.all.to {
		return
	}
	name, sort := &g.s.words[from], &g.s.words[to-1]
	if (name.Opaque && codeLike(name.Text) || strings.Contains(name.Text, "/")) && !sort.Opaque && english.Known(sort.Low()) && !english.Plural(sort.Text) {
		g.offer(extent{from, to - 1}, worthObject+1.2)
	}
}

// noNeed offers what there is no need for: "no need for [a lamp or a bell]".
func (g *gapper) noNeed() {
	for i := g.all.from; i+3 < g.all.to; i++ {
		if g.s.words[i].Low() == "no" && g.s.words[i+1].Low() == "need" && g.s.words[i+2].Low() == "for" {
			if end := g.s.tail(i+3, g.all.to); end < g.all.to && g.s.words[end].Text == "," && end+1 < g.all.to && g.s.class(end+1) == english.Conjunction {
				g.add(extent{i + 3, g.all.to}, worthObject+2.2)
			} else {
				g.offer(extent{i + 3, end}, worthObject+1.4)
			}
			return
		}
	}
}

// permitted offers who gets a permission, where the line goes on to say what for:
// "give permission for [the Night Watch] to ring the bell".
func (g *gapper) permitted() {
	for i := g.all.from + 1; i+2 < g.all.to; i++ {
		if low := g.s.words[i].Low(); (low == "permission" || low == "permissions" || low == "access" || low == "right" || low == "rights") && (g.s.words[i+1].Low() == "for" || g.s.words[i+1].Low() == "to") && g.s.class(i+2) != english.Infinitive {
			if to, noun := g.s.chunkEnd(i+2, g.all.to); noun && to+1 < g.all.to && g.s.words[to].Low() == "to" && (g.s.class(to+1) == english.Infinitive || g.s.class(to+1) == english.Gerund) {
				g.offer(extent{i + 2, to}, worthStress)
			}
			return
		}
	}
}

// upToSpan offers how long something may last that a unit alone tells: "runs for up
// to [a week]".
func (g *gapper) upToSpan() {
	for i := g.all.from + 1; i+3 < g.all.to; i++ {
		if low := g.s.words[i+2].Low(); g.s.words[i].Low() == "up" && g.s.words[i+1].Low() == "to" && (low == "a" || low == "an") && spans[g.s.words[i+3].Low()+"s"] {
			g.add(extent{i + 2, i + 4}, worthQuantity)
			return
		}
	}
}
