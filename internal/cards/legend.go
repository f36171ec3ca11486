package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// legend is what the lines around a formula add to it.
type legend struct {
	condition facts.Text    // the line above says when it holds: "adults"
	rows      facts.Rows    // what its letters stand for
	places    []facts.Place // of the lines that are shown with it
}

// legends finds for each formula the lines around it that it is not understood
// without: what its letters stand for, results it goes on with, a condition
// above it. The second result holds the facts that are shown with a formula,
// and so are not asked by themselves.
func legends(book *facts.Book) (map[*facts.Fact]*legend, map[*facts.Fact]bool) {
	groups := map[string][]*facts.Fact{}
	for _, f := range book.Facts {
		key := strings.Join(f.Path, "\x00")
		groups[key] = append(groups[key], f)
	}
	found, shown := map[*facts.Fact]*legend{}, map[*facts.Fact]bool{}
	for _, group := range groups {
		for i, f := range group {
			if f.Kind != facts.Formula || len(f.Term) == 0 || len(f.Value) == 0 || f.NoCard || isStep(group, f) {
				continue
			}
			l := &legend{}
			l.explain(group, i, f, shown)
			l.conditionOf(group, i, shown)
			if len(l.rows) > 0 || len(l.condition) > 0 {
				found[f] = l
			}
		}
	}
	return found, shown
}

// legendReach is how many facts away from a formula its letters are explained.
const legendReach = 8

// explain adds what the letters of a formula stand for.
func (l *legend) explain(group []*facts.Fact, i int, f *facts.Fact, shown map[*facts.Fact]bool) {
	wanted := symbols(f.Value)
	near := group[max(0, i-legendReach):min(len(group), i+legendReach+1)]
	for k := 0; k < len(wanted); k++ { // grows by the letters of results
		for _, g := range near {
			if g == f || g.NoCard || wanted[k] != g.Term.String() || g.Kind != facts.Formula || len(wanted[k]) > 2 || len(g.Value) == 0 {
				continue
			}
			l.rows = append(l.rows, facts.Row{Text: concat(wanted[k], " = ", g.Value)})
			l.places = addPlaces(l.places, g.Places)
			shown[g] = true
			for _, s := range symbols(g.Value) {
				if !slices.Contains(wanted, s) {
					wanted = append(wanted, s)
				}
			}
			break
		}
	}
	var meanings facts.Text
	for _, s := range wanted {
		for _, g := range near {
			meaning := explains(g, s)
			if meaning == nil || g == f {
				continue
			}
			if len(meanings) > 0 {
				meanings = concat(meanings, ", ")
			}
			meanings = concat(meanings, s, ": ", meaning)
			l.places = addPlaces(l.places, g.Places)
			if idleLegend(g, wanted) {
				shown[g] = true
			}
			break
		}
	}
	if len(meanings) > 0 {
		l.rows = append(l.rows, facts.Row{Text: meanings})
	}
}

// symbols returns the letters and abbreviations of a rule.
func symbols(rule facts.Text) []string {
	var out []string
	for w := range fields(rule.String()) {
		if letters := strings.Trim(w, "0123456789"); letters == w && (len(w) == 1 && w != "x" && w != "a" || len(w) <= 3 && allCaps(w)) && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// explains returns what a fact says that a symbol stands for: "S item size",
// "R = read rate"; nil if it does not say so.
func explains(g *facts.Fact, symbol string) facts.Text {
	rows := slices.Clone(g.Body)
	for _, r := range g.Remarks {
		rows = append(rows, facts.Row{Text: r})
	}
	for _, row := range rows {
		str := row.Text.String()
		from := 0
		for from < len(str) {
			end := len(str)
			if i := strings.IndexAny(str[from:], ",;"); i >= 0 {
				end = from + i
			}
			piece := trimText(cut(row.Text, from, end), "")
			if meaning := meaningOf(piece, symbol); meaning != nil {
				return meaning
			}
			from = end + 1
		}
	}
	return nil
}

// meaningOf reads "S item size", "S = item size" or "S is the item size".
func meaningOf(piece facts.Text, symbol string) facts.Text {
	rest, ok := cutWords(piece, symbol)
	if !ok && strings.HasPrefix(piece.String(), symbol+": ") {
		rest, ok = cut(piece, len(symbol)+1, piece.Len()), true
	}
	if !ok || !strings.HasPrefix(piece.String(), symbol) {
		return nil
	}
	rest = trimText(rest, "")
	for _, link := range []string{"=", "is the", "is", "-", "–", "the"} {
		if r, ok := cutWords(rest, link); ok {
			rest = trimText(r, "")
			break
		}
	}
	str := rest.String()
	if n := len(strings.Fields(str)); n == 0 || n > 6 || strings.ContainsAny(str, "*/+=^") {
		return nil
	}
	return trimText(rest, ".,;:")
}

// idleLegend reports whether a fact is nothing but letters of a formula and
// what they stand for, with or without a line that announces them.
func idleLegend(g *facts.Fact, wanted []string) bool {
	switch g.Kind {
	case facts.Statement:
		text := g.Body[0].Text
		return strings.HasSuffix(text.String(), ":") || len(strings.Fields(text.String())) <= 12 && len(symbols(text)) > 0
	case facts.Definition, facts.Acronym:
		return slices.Contains(wanted, g.Term.String()) && len(g.Body) == 1
	case facts.List:
		for _, it := range g.Items {
			first, _, _ := strings.Cut(itemText(it).String(), " ")
			if !slices.Contains(wanted, strings.TrimRight(first, ":=")) {
				return false
			}
		}
		return true
	}
	return false
}

// isStep reports whether a formula computes no more than a letter that another
// formula beside it goes on with.
func isStep(group []*facts.Fact, f *facts.Fact) bool {
	name := f.Term.String()
	if len(name) > 2 || len(name) == 2 && !allCaps(name) {
		return false
	}
	for _, g := range group {
		if g != f && g.Kind == facts.Formula && g.Term.String() != name && slices.Contains(symbols(g.Value), name) {
			return true
		}
	}
	return false
}

// conditionOf takes a line of one or two words right above a formula, with
// nothing but formulas between, for the case in which it holds.
func (l *legend) conditionOf(group []*facts.Fact, i int, shown map[*facts.Fact]bool) {
	for k := i - 1; k >= 0; k-- {
		g := group[k]
		if len(g.Places) == 0 || len(group[k+1].Places) == 0 || group[k+1].Places[0].First-g.Places[0].Last > 1 {
			return
		}
		if g.Kind == facts.Formula {
			continue
		}
		text := g.Text()
		if n := len(strings.Fields(text)); g.Kind == facts.Statement && n <= 2 && len(g.Value) == 0 && strings.IndexFunc(text, func(r rune) bool { return !wordRune(r) && r != ' ' && r != ':' && r != '-' }) < 0 && !english.Stop(strings.ToLower(text)) {
			l.condition = term(g.Body[0].Text)
			l.places = addPlaces(l.places, g.Places)
			shown[g] = true
		}
		return
	}
}
