package text

import (
	"strings"

	"crib/internal/cards"
	"crib/internal/facts"
	"crib/internal/problem"
)

// draft is a card on its way to a [Row]: its term may still change.
type draft struct {
	card    cards.Card
	service string
	crumbs  []string // what goes before the prompt, outermost first
	prompt  side
	term    side   // the prompt after its crumbs
	key     string // of the term: see foldKey
	answer  side
	also    []side // the answers of other cards with the same term
	loss    loss
}

func newDraft(c cards.Card, service string) *draft {
	prompt, answer := c.PromptRows(), c.AnswerRows()
	d := &draft{card: c, service: service, prompt: newSide(prompt), answer: newSide(answer)}
	var crumbs []string
	for _, title := range c.Context {
		if title = compose(clean(title, false)); title != "" {
			crumbs = append(crumbs, title)
		}
	}
	d.lead(crumbs)
	d.loss.add(prompt)
	d.loss.add(answer)
	return d
}

// lead puts crumbs before the prompt, so that the term is understood on its
// own.
func (d *draft) lead(crumbs []string) {
	d.crumbs = crumbs
	d.term = d.prompt
	if lead := strings.Join(untold(crumbs, d.prompt.line), " > "); lead != "" {
		d.term = side{lead + ": " + d.prompt.line, lead + ": " + d.prompt.block}
	}
	d.key = foldKey(d.term.line)
}

// untold returns the crumbs that neither the prompt nor the crumb after them
// begins with anyway.
func untold(crumbs []string, prompt string) []string {
	var out []string
	next := prompt
	for i := len(crumbs) - 1; i >= 0; i-- {
		if !beginsWith(next, crumbs[i]) {
			out = append([]string{crumbs[i]}, out...)
			next = crumbs[i]
		}
	}
	return out
}

func (d *draft) row() Row {
	n, term, answer := d.card.Note, d.term, d.answer.and(d.also)
	return Row{
		Term: term.line, Definition: answer.line,
		TermLines: term.block, DefinitionLines: answer.block,
		Service: d.service, Topic: topic(n.Path, d.service), Tags: n.Tags,
		ID: d.card.ID(), Kind: d.card.Kind, Place: place(n),
	}
}

func (d *draft) pos() problem.Pos { return place(d.card.Note).Pos() }

func place(n *cards.Note) facts.Place {
	if len(n.Places) == 0 {
		return facts.Place{}
	}
	return n.Places[0]
}

// serviceOf returns what the note's set is about.
func serviceOf(n *cards.Note) string {
	s := ""
	if n.Fact != nil {
		s = n.Fact.Service
	}
	if s == "" && len(n.Path) > 0 {
		s = n.Path[0]
	}
	return compose(clean(s, false))
}

// topic returns the titles of a path, the first left out if the service says
// the same.
func topic(path []string, service string) string {
	var titles []string
	for i, title := range path {
		title = compose(clean(title, false))
		if title == "" || i == 0 && strings.EqualFold(title, service) {
			continue
		}
		titles = append(titles, title)
	}
	return strings.Join(titles, " > ")
}
