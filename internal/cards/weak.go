package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
	"crib/internal/problem"
)

// leastOwn is the score below which the best gap of a line makes no card of its
// own if another card can carry the line on its back.
const leastOwn = 1.2

// farthestHost is how many lines away the card may be that carries a line.
const farthestHost = 4

// weakly reports whether a fact is a line that only a weak card could be made
// of.
func weakly(f *facts.Fact, drafts []draft) bool {
	return (f.Kind == facts.Statement || f.Kind == facts.Definition && len(drafts) > 0 && len(drafts[0]) > 0 && drafts[0][0].Role == "statement") && weak(f, drafts)
}

// weak is weakly of a fact of any kind that is asked as a plain line.
func weak(f *facts.Fact, drafts []draft) bool {
	return len(f.Body) == 1 && len(drafts) == 1 && len(drafts[0]) > 0 && drafts[0][0].weak
}

// exemplifies reports whether a fact is a line of examples of the line above it, or
// says that in other words: "e.g. carts and feeds".
func (m *maker) exemplifies(f *facts.Fact) bool {
	if len(f.Body) != 1 || m.prev[f] == nil || !slices.Equal(m.prev[f].Path, f.Path) {
		return false
	}
	first, _, _ := strings.Cut(strings.ToLower(f.Text()), " ")
	switch strings.TrimRight(first, ".:,") {
	case "e.g", "eg", "i.e", "ie":
		return true
	}
	return false
}

// says reports whether a fact that nothing can be asked of says something all the
// same, and so is worth reading on the back of a card beside it.
func (m *maker) says(f *facts.Fact) bool {
	if f.Kind != facts.Statement || len(f.Body) != 1 || tooLong(f) || strings.Contains(f.Text(), "??") {
		return false
	}
	s := m.read(f.Body[0].Text)
	return len(s.words) > 3 && s.finiteVerb(extent{0, len(s.words)}) >= 0 && !s.breaksOff() && !s.onlyAsks() && !(len(f.Path) == 1 && s.comparesNothing()) && !strings.HasSuffix(s.str, ":")
}

// settleWeak puts the lines that were set aside on the backs of the cards
// beside them, under the same title. The best of a topic that has no card is
// asked all the same, and carries the others.
func (m *maker) settleWeak() {
	for i, f := range m.weak {
		host := m.host(f)
		if host == nil {
			if best := m.strongest(i); best != nil && m.admit(best, m.drafts(best)) > 0 {
				host = m.host(f)
			}
		}
		if host == nil && len(m.made[f]) == 0 {
			host = m.nearest(f, func(*Note) bool { return true })
		}
		if len(m.made[f]) > 0 {
			continue
		}
		drafts := m.drafts(f)
		if len(drafts) == 0 && f.Kind != facts.Statement {
			drafts = m.statement(f)
		}
		idle := len(drafts) > 0 && len(drafts[0]) > 0 && drafts[0][0].idle
		if host == nil || idle {
			if idle || m.admit(f, drafts) == 0 {
				m.refuse(f)
				m.askRemarks(f)
			}
			continue
		}
		row := facts.Row{Text: opening(m.calm(foldBlanks(m.withTitle(f, host))))}
		if len(f.Path) > 0 && len(f.Term) > 0 && len(f.Value) > 0 && (m.isTitle(f, term(f.Term).String()) || m.topicBelow(f) != nil) {
			row.Text = concat(m.title(term(f.Term).String()), ": ", strings.ReplaceAll(m.quiet(f.Value).String(), " - ", ", "))
		}
		said := fold(m.calm(foldBlanks(f.Body[0].Text)).String())
		same := func(r facts.Row) bool { return fold(r.Text.String()) == said }
		if !slices.ContainsFunc(host.Remark, same) && !slices.ContainsFunc(host.Cloze, same) {
			host.Remark = append(host.Remark, row)
		}
		host.Places = addPlaces(host.Places, f.Places)
		if len(f.Places) > 0 && len(host.Fact.Places) > 0 {
			m.problems.Add(f.Places[0].Pos(), problem.Info, "on-a-back",
				"%q stands on the back of the card of line %d, as too little of it would be left to ask it by; to have it asked, name in the line what it is about", shorten(f.Text()), host.Fact.Places[0].First)
		}
	}
	if len(m.weak) > 0 {
		slices.SortStableFunc(m.notes, func(a, b *Note) int { return m.order[a.Fact] - m.order[b.Fact] })
	}
}

// opening takes off a line on a back the word that tied it to what stood before it:
// "and dries them in the loft".
func opening(t facts.Text) facts.Text {
	str := t.String()
	for _, link := range []string{"and ", "so, "} {
		if len(str) > len(link)+2 && strings.EqualFold(str[:len(link)], link) {
			rest := cut(t, len(link), len(str))
			if named(str) {
				rest = startCapital(rest)
			}
			return rest
		}
	}
	return t
}

// strongest returns the line that makes the best card of those set aside that
// begin with the i-th and stand under one title, one after the other; nil if
// that is the first of them.
func (m *maker) strongest(i int) *facts.Fact {
	strength := func(f *facts.Fact) float64 {
		if drafts := m.drafts(f); len(drafts) > 0 && len(drafts[0]) > 0 && !drafts[0][0].idle {
			return drafts[0][0].strength
		}
		return 0
	}
	first := m.weak[i]
	var best *facts.Fact
	most := strength(first)
	for j := i + 1; j < min(len(m.weak), i+farthestHost) && m.next[m.weak[j-1]] == m.weak[j] && slices.Equal(m.weak[j].Path, first.Path); j++ {
		if n := strength(m.weak[j]); n > most {
			best, most = m.weak[j], n
		}
	}
	return best
}

// withTitle returns a line as it stands on the back of another one's card: with
// its title before it if it says what that does and has no subject of its own,
// or if the card asks of something else under that title.
func (m *maker) withTitle(f *facts.Fact, host *Note) facts.Text {
	body := f.Body[0].Text
	if strings.Contains(body.String(), " ") && allCaps(body.String()) {
		body = facts.PlainText(m.vocab.unshout(body.String()))
	}
	s := m.read(body)
	c := s.clause(extent{0, len(s.words)})
	if len(f.Path) == 0 {
		return body
	}
	title := m.title(f.Path[len(f.Path)-1])
	switch {
	case s.namesSort():
		if !m.asksElse(host, title) || within(title, body.String()) {
			return body
		}
	case c.verb.len() == 0, c.subject.len() > 0, s.words[c.verb.from].Form == english.Base:
		return body
	}
	return concat(title, ": ", m.lowerFirst(body))
}

// asksElse reports whether a card asks of something that is not its title.
func (m *maker) asksElse(n *Note, title string) bool {
	if len(n.Fact.Term) > 0 {
		return !m.isTitle(n.Fact, term(n.Fact.Term).String())
	}
	return n.Type == Question && !within(title, n.Question.String())
}

// namesSort reports whether a text is nothing but nouns and what qualifies them:
// "two-stroke engine".
func (s *sentence) namesSort() bool {
	for i := range s.words {
		switch s.class(i) {
		case english.Noun, english.Adjective, english.Participle, english.Negation:
		case english.Verb:
			if i < len(s.words)-1 || i == 0 || s.words[i].Form != english.Base || english.Plural(s.words[i-1].Text) {
				return false // "grain store" ends in none
			}
		default:
			return false
		}
		if s.kind[i] != facts.Plain && s.kind[i] != facts.Emph {
			return false
		}
	}
	return len(s.words) > 1
}

// host returns the note of the nearest line under the same titles, of those
// before a fact first; nil if none of them has one. What a line points back to
// goes before that, and the card of another name behind it.
func (m *maker) host(f *facts.Fact) *Note {
	if made := m.made[m.carriers[f]]; len(made) > 0 {
		return made[0]
	}
	if g := m.topicBelow(f); g != nil && len(m.made[g]) > 0 {
		return m.made[g][len(m.made[g])-1]
	}
	above := m.ledBy(f, f.Body[0].Text)
	if m.exemplifies(f) {
		above = m.prev[f]
	}
	if made := m.made[above]; len(made) > 0 {
		return made[len(made)-1]
	}
	if n := m.nearest(f, func(n *Note) bool { return !m.namesOther(f, n) }); n != nil {
		return n
	}
	if g, _ := m.taglineOf(f); g != nil && g.Kind == facts.Contrast && len(m.made[g]) > 0 {
		return m.made[g][0]
	}
	return nil
}

// nearest returns the note of the nearest line under the same titles that fits; nil if
// none does.
func (m *maker) nearest(f *facts.Fact, fits func(*Note) bool) *Note {
	for g := range m.around(f, farthestHost, sameTopic) {
		if made := m.made[g]; len(made) > 0 && fits(made[len(made)-1]) {
			return made[len(made)-1]
		}
	}
	return nil
}

// namesOther reports whether a note asks what a name means that is no title of a
// line, what any name is short for, or of what stands deeper: what is said of the
// title has no place there.
func (m *maker) namesOther(line *facts.Fact, n *Note) bool {
	if n.Fact.Kind == facts.Acronym || len(n.Context) > len(m.context(line)) {
		return true
	}
	asks := n.Question.String()
	if n.Type != Question || !strings.HasPrefix(asks, "What is ") && !strings.HasPrefix(asks, "What are ") && !strings.HasSuffix(asks, ": what is it?") {
		return false
	}
	return !slices.ContainsFunc(line.Path, func(title string) bool { return within(m.title(title), asks) })
}
