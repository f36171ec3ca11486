package cards

import (
	"slices"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// tossUp returns what it costs that a range is one of two words that close each
// other out, and the other one stands in sight, or is what the rest of the line is
// told apart from: "[public] roads lead to private ones", "all other doors are
// [shut]".
func (g *gapper) tossUp(e extent) float64 {
	if e.len() > 2 {
		return g.counterpart(e)
	}
	for i := e.from; i < e.to; i++ {
		low := g.s.words[i].Low()
		others := opposites[low]
		if len(others) == 0 {
			continue
		}
		for j := g.all.from; j < g.all.to; j++ {
			other := g.s.words[j].Low()
			if j >= e.from && j < e.to {
				continue
			}
			if slices.Contains(others, other) || other == "other" && j < e.from && e.len() == 1 {
				return 1.6
			}
		}
		for _, title := range g.shown {
			for w := range fieldsLow(title) {
				if slices.Contains(others, w) {
					return 1.6
				}
			}
		}
	}
	return 0
}

// counterpart returns what it costs that a range begins with the new of two things
// of which the old stands in sight: "puts in [new panes of the clear sort] and takes
// out the old panes".
func (g *gapper) counterpart(e extent) float64 {
	other := replaced[g.s.low(e.from)]
	for i := g.all.from; other != "" && i+1 < g.all.to; i++ {
		if (i+1 < e.from || i >= e.to) && g.s.low(i) == other && g.s.low(i+1) == g.s.low(e.from+1) {
			return 1.6
		}
	}
	return 0
}

var replaced = map[string]string{"new": "old", "old": "new"}

// sentOn returns what it costs that a range is all that goes somewhere, where the
// line says where to: "sends [all letters] to the old office, even at night".
func (g *gapper) sentOn(e extent) float64 {
	if e.from == g.all.from || e.to+1 >= g.all.to || !sending[g.s.words[e.from-1].Base] || g.s.words[e.to].Low() != "to" && g.s.words[e.to].Low() != "into" || g.s.class(e.to+1) == english.Infinitive {
		return 0
	}
	switch g.s.words[e.from].Low() {
	case "all", "any", "every", "each":
		return 1.2
	}
	return 0
}

// destination offers where all that goes somewhere goes: "sends all letters to [the
// old office], even at night".
func (g *gapper) destination(c clause) {
	object, noun := g.s.chunkEnd(c.rest.from, c.rest.to)
	if !noun || g.sentOn(extent{c.rest.from, object}) == 0 {
		return
	}
	to, noun := g.s.chunkEnd(object+1, c.rest.to)
	if !noun || to < g.all.to && g.s.class(to) != english.Punctuation {
		return
	}
	if place := g.trim(extent{object + 1, to}); g.tossUp(place) == 0 {
		g.offer(place, worthObject+1.2)
	} else if e := (extent{to + 3, g.all.to}); e.len() > 2 && e.len() <= mostTogetherHidden && g.s.low(to+1) == "even" && conditions[g.s.low(to+2)] {
		g.add(e, worthQuantity+2) // "to the upper office, even when [the lower one is open]"
	}
}

// notThere offers the place, time or means that a parenthesis sets against another by
// the same preposition: "is checked at [the gate] (not at the dock)".
func (g *gapper) notThere() {
	for i := g.all.from + 3; i+3 < g.all.to; i++ {
		if g.s.words[i].Text != "(" || g.s.words[i+1].Low() != "not" || g.s.class(i+2) != english.Preposition {
			continue
		}
		for j := g.all.from + 1; j+1 < i; j++ {
			if g.s.words[j].Low() != g.s.words[i+2].Low() || g.s.class(j) != english.Preposition {
				continue
			}
			if to, noun := g.s.chunkEnd(j+1, i); noun {
				g.offer(extent{j + 1, to}, worthStress+1)
			}
			return
		}
	}
}

// sending are verbs by which something goes to another place.
var sending = map[string]bool{"route": true, "send": true, "forward": true, "direct": true, "redirect": true, "deliver": true, "pass": true, "ship": true, "move": true, "carry": true, "transfer": true, "pump": true}

// splitOpposite takes off a deed what a second one tells by a word that the first
// closes out: "built on private ground and leads to public roads". The two are not
// asked in one line.
func (m *maker) splitOpposite(t facts.Text) (deed, other facts.Text) {
	s := m.read(t)
	if c := s.class(0); c != english.Participle && c != english.Verb || len(s.sentences()) > 1 || s.hasComma() {
		return t, nil
	}
	for i := 3; i+2 < len(s.words); i++ {
		if low := s.low(i); low != "and" && low != "&" || s.words[i+1].Form != english.Base && s.class(i+1) != english.Verb || s.class(i+2) != english.Preposition && s.class(i+2) != english.Determiner {
			continue
		}
		for j := range i {
			for k := i + 2; k < len(s.words); k++ {
				if slices.Contains(opposites[s.low(j)], s.low(k)) {
					return s.part(extent{0, i}), trimText(s.part(extent{i + 1, len(s.words)}), ".,;")
				}
			}
		}
		break
	}
	return t, nil
}

// opposites are pairs of words of which a thing is mostly one or the other.
var opposites = bothWays([][2]string{
	{"public", "private"}, {"enabled", "disabled"}, {"inbound", "outbound"}, {"primary", "secondary"}, {"internal", "external"}, {"incoming", "outgoing"},
	{"encrypted", "unencrypted"}, {"synchronous", "asynchronous"}, {"open", "closed"}, {"active", "passive"}, {"upper", "lower"}, {"left", "right"},
	{"input", "output"}, {"positive", "negative"}, {"male", "female"}, {"allowed", "denied"}, {"horizontal", "vertical"}, {"ingress", "egress"}, {"stateful", "stateless"},
	{"odd", "even"}, {"symmetric", "asymmetric"}, {"mutable", "immutable"}, {"voluntary", "involuntary"},
})

// bothWays returns for each word of some pairs those that are paired with it.
func bothWays(pairs [][2]string) map[string][]string {
	out := map[string][]string{}
	for _, p := range pairs {
		out[p[0]] = append(out[p[0]], p[1])
		out[p[1]] = append(out[p[1]], p[0])
	}
	return out
}

// againstOther sets beside a list under a bare "Optional" the one beside it under
// "Required", without which nothing tells what is optional, and the other way round.
func (m *maker) againstOther(f *facts.Fact, drafts []draft) []draft {
	others := bareLabels[fold(term(f.Term).String())]
	for _, g := range []*facts.Fact{m.prev[f], m.next[f]} {
		if g == nil || g.Kind != facts.List || !sameTopic(f, g) || len(g.Items) > mostExamples || !slices.Contains(others, fold(term(g.Term).String())) {
			continue
		}
		row := facts.Row{Text: concat(m.label(term(g.Term)), ": ", m.inRow(g.Items, g))}
		for _, d := range drafts {
			for _, n := range d {
				switch {
				case n.Type != Cloze:
				case g == m.prev[f]:
					n.Cloze = append(facts.Rows{row}, n.Cloze...)
				default:
					n.Cloze = append(n.Cloze, row)
				}
			}
		}
		break
	}
	return drafts
}

// bareLabels are labels that do not say of what, with those that stand against them.
var bareLabels = bothWays([][2]string{{"required", "optional"}, {"mandatory", "optional"}, {"compulsory", "optional"}, {"included", "excluded"}, {"supported", "unsupported"}, {"allowed", "forbidden"}, {"supported", "not supported"}, {"allowed", "not allowed"}})
