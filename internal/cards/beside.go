package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// beside asks a line by a gap with the line before it in sight, if that one has
// the same verb and is about the same or says as little, so that it tells what
// sort of thing is hidden: "supports snapshots" over "does not support [...]". So
// it is with two effects: with "saves oil" over "lowers [noise]" nobody has to guess
// which of them is meant. It returns nil if it has not.
func (m *maker) beside(f *facts.Fact, s *sentence, asked facts.Text) *Note {
	p := m.prev[f]
	if len(f.Body) > 1 || p == nil || m.verbOf(s) == "" {
		return nil
	}
	if row := m.listedBefore(f, s); row != nil && !givesAway(row.String(), hidden(facts.OneRow(asked), 1).String()) {
		return &Note{Role: "statement", Type: Cloze, Cloze: facts.Rows{{Marker: "•", Text: row}, {Marker: "•", Text: asked}}}
	}
	if !sibling(f, p) {
		return nil
	}
	before := p.Body[0].Text
	answer := hidden(facts.OneRow(asked), 1).String()
	b := m.read(before)
	alike := m.verbOf(b) == m.verbOf(s) && (len(b.words) <= 3 || b.denied() || s.denied() || shareNoun(b, s))
	if !alike && !(m.shortEffect(s) && effects[m.verbOf(b)]) || givesAway(before.String(), answer) || m.sharesName(before.String(), answer) {
		return nil
	}
	rows := facts.Rows{{Marker: "•", Text: before}, {Marker: "•", Text: asked}}
	return &Note{Role: "statement", Type: Cloze, Cloze: rows}
}

// listedBefore returns in one row the list right before a line that denies of one
// thing what the list affirms of others: "sells: bread, cake" over "does not sell
// [tea]". It is nil for any other line.
func (m *maker) listedBefore(f *facts.Fact, s *sentence) facts.Text {
	p := m.prev[f]
	if p.Kind != facts.List || !sameTopic(f, p) || !s.denied() || len(p.Term) == 0 || len(p.Items) > mostItems || m.verbOf(m.read(p.Term)) != m.verbOf(s) {
		return nil
	}
	return concat(m.label(term(p.Term)), ": ", m.inRow(p.Items, p))
}

// opensAlike reports whether the line before or behind a fact begins with the same
// words, so that what follows them could be either.
func (m *maker) opensAlike(f *facts.Fact, words string) bool {
	for _, g := range []*facts.Fact{m.prev[f], m.next[f]} {
		if g != nil && sameTopic(f, g) && len(strings.Fields(words)) > 2 && strings.HasPrefix(fold(g.Text()), fold(words)) {
			return true
		}
	}
	return false
}

// denied reports whether a text says that something is not so.
func (s *sentence) denied() bool {
	return slices.ContainsFunc(s.words, func(w english.Word) bool { return english.Negative(w.Low()) })
}

// shareNoun reports whether two texts have a noun in common.
func shareNoun(s, t *sentence) bool {
	nouns := map[string]bool{}
	for i := range s.words {
		if s.class(i) == english.Noun {
			nouns[stem(s.words[i].Low())] = true
		}
	}
	for i := range t.words {
		if t.class(i) == english.Noun && nouns[stem(t.words[i].Low())] {
			return true
		}
	}
	return false
}

// verbOf returns the base of the verb of a line; "" if it has none.
func (m *maker) verbOf(s *sentence) string {
	c := s.clause(extent{0, len(s.words)})
	if c.verb.len() == 0 {
		return ""
	}
	return s.words[c.verb.to-1].Base
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

// sibling reports whether two facts are short lines of one topic.
func sibling(f, g *facts.Fact) bool {
	if len(g.Path) > 0 && strings.HasPrefix(fold(g.Text()), fold(tidyTitle(g.Path[len(g.Path)-1]))) {
		return false // what the title itself says
	}
	return len(g.Body) == 1 && (g.Kind == facts.Statement || g.Kind == facts.Limit) && len(g.Path) == len(f.Path) &&
		strings.Join(f.Path, "\x00") == strings.Join(g.Path, "\x00") && len(strings.Fields(g.Text())) <= 14 && !g.NoCard && !hasHidden(g.Body)
}

// leadIn returns the line before a fact that begins by pointing back to it
// ("this creates ..."), so that the card says what is meant; nothing for any
// other fact.
// The text is that of the fact as it is asked.
func (m *maker) leadIn(f *facts.Fact, text facts.Text) facts.Rows {
	p := m.ledBy(f, text)
	switch {
	case p == nil:
		return nil
	case p == m.begins(f) && p != m.premise(f):
		return facts.OneRow(dropLink(p.Body[0].Text))
	}
	return slices.Clone(p.Body)
}

// ledBy returns the fact whose lines leadIn returns.
func (m *maker) ledBy(f *facts.Fact, text facts.Text) *facts.Fact {
	if p := m.premise(f); p != nil {
		return p
	}
	if p := m.begins(f); p != nil {
		return p
	}
	if m.rank(f) == 0 {
		return nil
	}
	if p := m.meansNamed(f, text.String()); p != nil {
		return p
	}
	if !pointsBack(text.String()) {
		return nil
	}
	many, one := plurals[pointer(f.Body[0].Text.String())], strings.EqualFold(m.read(text).words[0].Text, "it")
	for p, back := m.prev[f], 0; p != nil && back < farthestBack; p, back = m.prev[p], back+1 {
		if len(p.Body) > 2 || strings.Join(p.Path, "\x00") != strings.Join(f.Path, "\x00") || len(strings.Fields(p.Text())) > 30 || hasHidden(p.Body) {
			return nil
		}
		if one && p.Kind == facts.Goal {
			continue // what is done in a case is not what "it" is
		}
		if one && m.read(p.Body[0].Text).tellsOfSeveral() {
			return nil
		}
		if !many || m.read(p.Body[0].Text).holdsPlural() || m.sharesName(p.Text(), pointed(f.Text())) {
			return p
		}
	}
	return nil
}

// meansNamed returns the line just above a fact that names the means which the fact
// speaks of by its sort alone: 'run "sluice -a"' above "where the command closes the
// gate". It returns nil for any other fact.
func (m *maker) meansNamed(f *facts.Fact, text string) *facts.Fact {
	sort := ""
	words := strings.Fields(strings.ToLower(text))
	for i := 1; i < len(words); i++ {
		if w := strings.TrimRight(words[i], ".,;:"); words[i-1] == "the" && (w == "command" || w == "option" || w == "flag") && i > 2 {
			sort = w
		}
	}
	if sort == "" || strings.ContainsAny(text, "\"'“`") || slices.ContainsFunc(m.context(f), func(t string) bool { return within(sort, t) }) {
		return nil
	}
	for p, back := m.prev[f], 0; p != nil && back < farthestBack && slices.Equal(p.Path, f.Path); p, back = m.prev[p], back+1 {
		if s := p.Text(); within(sort, s) && strings.ContainsAny(s, "\"“`") && len(p.Body) < 3 && len(strings.Fields(s)) < 30 && !hasHidden(p.Body) {
			return p
		}
	}
	return nil
}

// begins returns the line right above a fact that the fact goes on with: by a
// participle that tells what comes of it ("needing less oil than before"), or by
// what an index or a rule "can be". It returns nil for any other fact.
func (m *maker) begins(f *facts.Fact) *facts.Fact {
	p := m.prev[f]
	if p == nil || m.rank(f) == 0 || len(f.Body) > 1 || len(p.Body) > 1 || f.Kind != facts.Statement || !slices.Equal(p.Path, f.Path) || hasHidden(p.Body) || len(f.Places) == 0 || len(p.Places) == 0 || strings.HasSuffix(p.Text(), ".") {
		return nil
	}
	if f.Places[0].First != p.Places[0].Last+1 {
		return nil
	}
	s, l := m.read(f.Body[0].Text), m.read(p.Body[0].Text)
	all := extent{0, len(l.words)}
	switch {
	case s.class(0) == english.Gerund && outcomes[s.words[0].Base] && s.finiteVerb(extent{0, len(s.words)}) < 0:
		if l.finiteVerb(all) >= 0 && len(l.words) < 16 {
			return p
		}
	case s.class(0) == english.Modal && s.low(1) == "be" && comparing[s.low(2)]:
		if len(l.words) > 2 && english.Nounish(l.low(0)) && l.class(1) == english.Preposition && !slices.ContainsFunc(l.words, func(w english.Word) bool {
			return w.Class == english.Modal || w.Class == english.Be || w.Form == english.Third
		}) {
			return p
		}
	}
	return nil
}

// outcomes are verbs that in -ing tell what comes of something.
var outcomes = map[string]bool{"require": true, "need": true, "make": true, "allow": true, "enable": true, "give": true, "lead": true, "result": true, "cause": true, "ensure": true, "leave": true, "mean": true, "help": true}

// farthestBack is how many lines back the one may stand that tells what "they"
// are.
const farthestBack = 3

// plurals are the words that point back to several things.
var plurals = map[string]bool{"these": true, "those": true, "both": true, "others": true, "other": true, "they": true, "them": true}

// pointer returns the word by which a line points back.
func pointer(text string) string {
	words := strings.Fields(strings.ToLower(text))
	if len(words) > 1 && (words[0] == "all" || words[0] == "the" || words[0] == "any") {
		return words[1]
	}
	if last := words[len(words)-1]; last == "them" {
		return last
	}
	return words[0]
}

// pointed returns the words behind the one by which a line points back: "channels"
// of "all other channels are closed".
func pointed(text string) string {
	words := strings.Fields(text)
	for i := range min(len(words), 2) {
		if plurals[strings.ToLower(words[i])] {
			return strings.Join(words[i+1:min(i+3, len(words))], " ")
		}
	}
	return ""
}

// holdsPlural reports whether one of the first words of a text is a plural
// noun, or several things stand in a row there.
func (s *sentence) holdsPlural() bool {
	if strings.Count(s.str, ", ") > 1 {
		return true
	}
	for i := range min(len(s.words), 6) {
		if s.class(i) == english.Noun && english.Plural(s.words[i].Text) {
			return true
		}
	}
	return false
}

// tellsOfSeveral reports whether the subject of a sentence is a plural: "it" in the
// line behind it means another thing.
func (s *sentence) tellsOfSeveral() bool {
	c := s.clause(extent{0, len(s.words)})
	return c.subject.len() > 0 && c.verb.len() > 0 && !strings.Contains(s.str, ", ") && english.Plural(s.words[c.subject.to-1].Text)
}

// labelLine returns the line right above a fact that only names what the fact is
// about, where the fact has no subject: "build file" over "can call other
// files". It returns nil for any other fact.
func (m *maker) labelLine(f *facts.Fact) *facts.Fact {
	p := m.prev[f]
	if f == nil || p == nil || f.Kind != facts.Statement || p.Kind != facts.Statement || len(p.Body) > 1 || len(f.Body) > 1 || len(f.Path) != 1 || len(p.Path) != 1 || f.Path[0] != p.Path[0] || len(f.Places) == 0 || len(p.Places) == 0 || p.Places[0].Last+1 != f.Places[0].First {
		return nil
	}
	s, l := m.read(f.Body[0].Text), m.read(p.Body[0].Text)
	if len(l.words) < 2 || !l.bare() || len(s.words) < 4 || s.class(0) != english.Modal {
		return nil
	}
	return p
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

// workedFrom reports whether a line says by "so" that the numbers it works with
// are those of the line before it: "so, a row of 8 has 40 seats".
func (m *maker) workedFrom(f *facts.Fact) bool {
	if p := m.prev[f]; p == nil || len(f.Body) > 1 || !slices.Equal(p.Path, f.Path) || m.premise(f) != nil || !isSum(f.Text()) {
		return false
	}
	low := strings.ToLower(f.Text())
	for _, link := range []string{"so, ", "so ", "hence, ", "hence ", "therefore, ", "thus, "} {
		if strings.HasPrefix(low, link) {
			return true
		}
	}
	return false
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
	case "this", "these", "those", "both", "such", "other", "others", "otherwise,":
		return true
	case "all", "the", "any":
		return second == "other" || second == "others"
	case "it", "they", "that":
		s := read(facts.PlainText(text))
		return s.finite(1)
	}
	low := strings.ToLower(text)
	if words := strings.Fields(low); len(words) > 3 && len(words) < 16 && words[2] == "these" && read(facts.PlainText(text)).finite(1) {
		return true // "the mill turns these ears into flour"
	}
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
