package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// mostBeside is how many of the lines around one are shown with it.
const mostBeside = 3

// beside asks a line by a gap with the lines around it in sight, those of the
// same block that are as short: what is hidden of it can then be told from
// what else is said there. It returns nil if there are none.
func (m *maker) beside(f *facts.Fact, asked facts.Text) *Note {
	if len(f.Body) > 1 {
		return nil
	}
	before, after := m.around(f)
	answer := hidden(facts.OneRow(asked), 1).String()
	tells := func(t facts.Text) bool { return givesAway(t.String(), answer) || m.sharesName(t.String(), answer) }
	before, after = slices.DeleteFunc(before, tells), slices.DeleteFunc(after, tells)
	if len(before)+len(after) == 0 {
		return nil
	}
	var rows facts.Rows
	for _, t := range before {
		rows = append(rows, facts.Row{Marker: "•", Text: t})
	}
	rows = append(rows, facts.Row{Marker: "•", Text: asked})
	for _, t := range after {
		rows = append(rows, facts.Row{Marker: "•", Text: t})
	}
	return &Note{Role: "statement", Type: Cloze, Cloze: rows}
}

// sharesName reports whether a text has a word of the answer that is no word of
// general English.
func (m *maker) sharesName(shown, answer string) bool {
	own := stems(shown)
	for w := range fields(answer) {
		if low := strings.ToLower(w); !english.Common(low) && own[stem(low)] {
			return true
		}
	}
	return false
}

// around returns what stands right before and behind a fact under the same
// titles, nearest first taken, in the order of the notes.
func (m *maker) around(f *facts.Fact) (before, after []facts.Text) {
	for p := m.prev[f]; p != nil && len(before) < mostBeside-1 && sibling(f, p); p = m.prev[p] {
		before = append([]facts.Text{p.Body[0].Text}, before...)
	}
	for n := m.next[f]; n != nil && len(before)+len(after) < mostBeside && sibling(f, n); n = m.next[n] {
		after = append(after, n.Body[0].Text)
	}
	return before, after
}

// sibling reports whether two facts are short lines of one topic.
func sibling(f, g *facts.Fact) bool {
	if len(g.Path) > 0 && strings.HasPrefix(fold(g.Text()), fold(tidyTitle(g.Path[len(g.Path)-1]))) {
		return false // what the title itself says
	}
	return len(g.Body) == 1 && (g.Kind == facts.Statement || g.Kind == facts.Limit) && len(g.Path) == len(f.Path) &&
		strings.Join(f.Path, "\x00") == strings.Join(g.Path, "\x00") && len(strings.Fields(g.Text())) <= 14 && !g.NoCard && !hasHidden(g.Body)
}

// neighbours returns for each fact the ones before and behind it in its file.
func neighbours(book *facts.Book) (prev, next map[*facts.Fact]*facts.Fact) {
	prev, next = map[*facts.Fact]*facts.Fact{}, map[*facts.Fact]*facts.Fact{}
	file := func(f *facts.Fact) string {
		if len(f.Places) == 0 {
			return ""
		}
		return f.Places[0].File
	}
	for i := 1; i < len(book.Facts); i++ {
		if p, n := book.Facts[i-1], book.Facts[i]; file(p) == file(n) {
			next[p], prev[n] = n, p
		}
	}
	return prev, next
}

// leadIn returns the line before a fact that begins by pointing back to it
// ("this creates ..."), so that the card says what is meant; nothing for any
// other fact.
func (m *maker) leadIn(f *facts.Fact) facts.Rows {
	if p := m.premise(f); p != nil {
		return slices.Clone(p.Body)
	}
	if m.rank(f) == 0 || !pointsBack(f.Body[0].Text.String()) {
		return nil
	}
	p := m.prev[f]
	if p == nil || len(p.Body) > 2 || strings.Join(p.Path, "\x00") != strings.Join(f.Path, "\x00") || len(strings.Fields(p.Text())) > 30 || hasHidden(p.Body) {
		return nil
	}
	return slices.Clone(p.Body)
}

// premise returns the line before a sum that gives its numbers; nil if there is
// none.
func (m *maker) premise(f *facts.Fact) *facts.Fact {
	p := m.prev[f]
	if p == nil || len(f.Body) > 1 || !isSum(f.Body[0].Text.String()) || isSum(p.Body[0].Text.String()) || len(p.Body) > 1 || strings.Join(p.Path, "\x00") != strings.Join(f.Path, "\x00") {
		return nil
	}
	given := 0
	for _, s := range p.Body[0].Text {
		if s.Kind == facts.Quantity {
			number, _, _ := strings.Cut(s.Text, " ")
			if !usesNumber(f.Body[0].Text.String(), number) {
				return nil
			}
			given++
		}
	}
	if given == 0 {
		return nil
	}
	return p
}

// usesNumber reports whether a text holds a number as a whole, not as a part of
// a longer one: "32" does not use 3.
func usesNumber(text, number string) bool {
	for from := 0; number != ""; {
		at := strings.Index(text[from:], number)
		if at < 0 {
			return false
		}
		at += from
		from = at + len(number)
		if (at == 0 || !strings.ContainsRune("0123456789.,", rune(text[at-1]))) && (from == len(text) || !digit(text[from])) {
			return true
		}
	}
	return false
}

// pointsBack reports whether a text begins with a word that stands for what
// the line before it is about.
func pointsBack(text string) bool {
	first, rest, _ := strings.Cut(text, " ")
	second, rest, ok := strings.Cut(rest, " ")
	if !ok || rest == "" {
		return false
	}
	switch second = strings.ToLower(second); strings.ToLower(first) {
	case "this", "these", "those", "both", "such", "other", "others":
		return true
	case "all", "the", "any":
		return second == "other" || second == "others"
	case "it", "they", "that":
		s := read(facts.PlainText(text))
		return s.finite(1)
	}
	low := strings.ToLower(text)
	return len(strings.Fields(text)) < 13 && (strings.Contains(low, " this ") || strings.Contains(low, " these ") || strings.HasSuffix(low, " them"))
}

// links are words that tie a line to the one before it and say nothing by
// themselves.
var links = []string{"also, ", "also ", "similarly, ", "additionally, ", "furthermore, ", "moreover, ", "in addition, ", "plus, ", "and ", "but ", "or ", "hence, ", "hence ", "so, "}

// dropLink takes such a word off the beginning of a text.
func dropLink(t facts.Text) facts.Text {
	str := t.String()
	for _, link := range links {
		if len(str) > len(link) && strings.EqualFold(str[:len(link)], link) && !strings.HasPrefix(str[len(link):], "known") {
			return cut(t, len(link), len(str))
		}
	}
	return t
}
