package cards

import (
	"slices"
	"strings"

	"crib/internal/catalog"
	"crib/internal/facts"
	"crib/internal/problem"
)

// Options says how the deck is named. The zero value works.
type Options struct {
	// Root is the full name of the deck that all decks lie in, levels joined
	// by "::"; "" means the book's title.
	Root string
	// Tag is the root of the tags, levels joined by "::"; "" means the root
	// deck. It is written as tags are: in lower case, without blanks.
	Tag string
	// Catalog knows the short names of services, for breadcrumbs; nil knows
	// none.
	Catalog *catalog.Catalog
}

// Make makes the notes of a book's facts, in the order of the facts. It is
// total and deterministic. The problems name the facts that no good question
// could be made of, with what would make them askable.
func Make(book *facts.Book, o Options) ([]*Note, problem.List) {
	m := newMaker(book, o)
	for i, f := range book.Facts {
		m.order[f] = i
		if !f.NoCard && len(f.Body) > 0 && !m.shown[f] {
			m.fact(f)
		}
	}
	m.settleWeak()
	m.problems.Sort()
	return m.notes, m.problems
}

// maker holds what has been made so far.
type maker struct {
	memo
	root, tag string
	catalog   *catalog.Catalog
	vocab     *vocabulary
	pairs     map[*facts.Fact]bool // that are pairs of a word list
	numbered  bool                 // sections are numbered: "2.1 Transport"
	shouted   bool                 // sections are in capitals, so that capitals in titles tell nothing
	legends   map[*facts.Fact]*legend
	shown     map[*facts.Fact]bool // that stand on the card of a formula, and so have none
	notes     []*Note
	asked     map[string]asker // by folded question
	meanings  map[string]int   // terms defined by a folded value
	slogans   map[string]int   // how often a value stands behind a label, by the folded value
	usages    map[string]usage // how the notes speak of what terms and titles name, in lower case
	praised   []*facts.Fact    // titles with a quality behind them
	sorts     map[string]int   // labels of several words that end in a word, by that word in lower case
	judged    map[string]judgement
	ranks     map[*facts.Fact]int
	order     map[*facts.Fact]int // of the facts in the book
	made      map[*facts.Fact][]*Note
	weak      []*facts.Fact               // lines that would make weak cards, for the backs of others
	carriers  map[*facts.Fact]*facts.Fact // the facts that say what a line says, and more, see sayer
	prev      map[*facts.Fact]*facts.Fact // the fact before one in its file
	next      map[*facts.Fact]*facts.Fact // and the one behind it
	finished  *facts.Fact                 // the fact whose notes are finished last
	stressing bool                        // it stresses words by capitals
	owned     map[string]string           // the section that another one belongs to, see owners
	contexts  map[string][]string         // breadcrumbs by path
	sections  map[string]bool             // stems of section titles of one word
	said      map[string][]*Note          // by breadcrumb and text of their fact, folded
	problems  problem.List
	work      int // words looked at for gaps, for the tests
}

// asker is the note that asks a question, and the answer it wants.
type asker struct {
	note   *Note
	answer string
}

func newMaker(book *facts.Book, o Options) *maker {
	m := &maker{memo: newMemo(), root: o.Root, tag: o.Tag, catalog: o.Catalog, vocab: newVocabulary(book), asked: map[string]asker{}, order: map[*facts.Fact]int{}, made: map[*facts.Fact][]*Note{}, meanings: map[string]int{}, said: map[string][]*Note{}, ranks: ranks(book), contexts: map[string][]string{}, carriers: map[*facts.Fact]*facts.Fact{}}
	m.numbered, m.shouted = numberedTitles(book), shoutedTitles(book)
	defined := map[[2]string]bool{}
	for _, f := range book.Facts {
		if f.Kind != facts.Definition {
			continue
		}
		pair := [2]string{fold(f.Term.String()), fold(f.Value.String())}
		if !defined[pair] {
			defined[pair] = true
			m.meanings[pair[1]]++
		}
	}
	m.owned = m.owners(book)
	m.sections = map[string]bool{}
	for _, s := range book.Sections {
		if title := fold(tidyTitle(s.Title)); !strings.Contains(title, " ") {
			m.sections[stem(title)] = true
		}
	}
	m.pairs = wordLists(book)
	m.usages = usages(book)
	for _, f := range book.Facts {
		if len(f.Path) == 1 && len(f.Term) > 0 && len(f.Value) > 0 && m.isTitle(f, f.Term.String()) && m.slogan(f.Value) {
			m.praised = append(m.praised, f)
		}
	}
	m.slogans, m.sorts, m.judged = labels(book)
	m.prev, m.next = neighbours(book)
	m.legends, m.shown = legends(book)
	if m.root == "" {
		m.root = DeckLevel(book.Title)
	}
	if m.root = DeckName(m.root); m.root == "" {
		m.root = "Notes"
	}
	if m.tag == "" {
		m.tag = m.root
	}
	m.tag = joinLevels(m.tag, slug)
	return m
}

// draft is one thing to ask: the ways of asking it, best first. The first that
// makes a sound card no other note asks already is taken.
type draft []*Note

// fact makes the notes of one fact.
func (m *maker) fact(f *facts.Fact) {
	key := fold(strings.Join(m.context(f), "\n") + "\n" + f.Text())
	if old := m.said[key]; len(old) > 0 {
		for _, n := range old {
			n.Places = addPlaces(n.Places, f.Places)
		}
		return
	}
	if n := m.next[f]; n != nil && (m.premise(n) == f || m.labelLine(n) == f) {
		return // made-up numbers, which stand on the card of what they give; or a name for what the next line says
	}
	if g := m.sayer(f); g != nil {
		m.carriers[f] = g
		m.weak = append(m.weak, f)
		return
	}
	drafts := m.drafts(f)
	if weakly(f, drafts) || m.workedFrom(f) || m.exemplifies(f) {
		m.weak = append(m.weak, f)
		return
	}
	before := len(m.notes)
	made := m.admit(f, drafts)
	defer func() { m.said[key] = m.notes[before:len(m.notes):len(m.notes)] }()
	if made == 0 && f.Kind != facts.Statement && !(f.Kind == facts.Command && len(f.Term) == 0) && !tooLong(f) && !m.untitled(f) && !(f.Kind == facts.Definition && m.obviousUnder(f.Path, f.Term.String(), f.Value.String())) && !(f.Kind == facts.Definition && m.isTitle(f, term(f.Term).String())) {
		plain := m.statement(f)
		if weak(f, plain) {
			m.weak = append(m.weak, f)
			return
		}
		made = m.admit(f, plain)
	}
	switch {
	case made > 0:
		m.askRemarks(f)
	case m.says(f):
		m.weak = append(m.weak, f)
	default:
		m.refuse(f)
		m.askRemarks(f)
	}
}

// drafts returns what the fact's kind asks; nothing if the fact's fields do
// not bear that.
func (m *maker) drafts(f *facts.Fact) []draft {
	if hasHidden(f.Body) {
		return m.authored(f)
	}
	if tooLong(f) {
		return nil
	}
	if m.pairs[f] {
		return m.pair(f)
	}
	if cells := tableRow(f.Body[0].Text); len(cells) > 1 && len(f.Body) == 1 {
		return []draft{{m.neutral(cells[0], joined(cells[1:]), "statement", m.context(f))}}
	}
	if f.Kind != facts.Question && f.Kind != facts.Statement && len(f.Body) == 1 {
		if parts := m.statementsOf(f.Body[0].Text); len(parts) > 1 {
			return m.several(f, parts)
		}
	}
	switch f.Kind {
	case facts.Definition:
		return m.definition(f)
	case facts.Acronym:
		return m.acronym(f)
	case facts.Limit:
		return m.limit(f)
	case facts.Goal:
		return m.goal(f)
	case facts.List:
		return m.list(f)
	case facts.Procedure:
		return m.procedure(f)
	case facts.Contrast:
		return m.contrast(f)
	case facts.Command:
		return m.command(f)
	case facts.Formula:
		return m.formula(f)
	case facts.Question, facts.Scenario:
		return m.asWritten(f)
	}
	if len(f.Term) > 0 && len(f.Value) > 0 {
		return m.labelledFact(f)
	}
	return m.statement(f)
}

// longest is the number of bytes of a text that is still asked about as one
// sentence: some 250 words.
const longest = 1500

// tooLong reports whether any text that a question would be made of is too
// long for one. What its author asked or marked is never too long.
func tooLong(f *facts.Fact) bool {
	if f.Kind == facts.Question || f.Kind == facts.Scenario || hasHidden(f.Body) {
		return false
	}
	if len(f.Items) == 0 && f.Body[0].Text.Len() > longest || f.Term.Len() > longest || f.Value.Len() > longest {
		return true
	}
	for _, it := range f.Items {
		if it.Term.Len() > longest || it.Text.Len() > longest || slices.ContainsFunc(it.Sub, func(t facts.Text) bool { return t.Len() > longest }) {
			return true
		}
	}
	return false
}

// admit takes what it can of a fact's drafts into the deck, and returns how
// many of them are asked now.
func (m *maker) admit(f *facts.Fact, drafts []draft) int {
	made := 0
	var roles []string
	for _, d := range drafts {
		d = slices.DeleteFunc(d, func(n *Note) bool { return slices.Contains(roles, n.Role) })
		if n := m.first(f, d); n != nil {
			roles = append(roles, n.Role)
			m.made[f] = append(m.made[f], n)
			made++
		}
	}
	return made
}

// first takes the first way of a draft that is sound and asks what no other
// note asks, one that leaves its titles in sight before one that does not. If all
// of them ask what others ask, hints tell them apart.
func (m *maker) first(f *facts.Fact, d draft) *Note {
	var untitled draft
	for _, n := range d {
		m.finish(n, f)
		if m.saidByTitle(n) {
			continue
		}
		if len(d) > 1 && n.hidesTitles() {
			untitled = append(untitled, n)
			continue
		}
		if m.take(n) {
			return n
		}
	}
	for _, n := range untitled {
		if m.take(n) {
			return n
		}
	}
	for _, n := range d {
		if m.hint(n) {
			return n
		}
	}
	return nil
}

// saidByTitle reports whether a question asks of a title what its words say:
// "What does MaxDepth give? the maximum of the depth".
func (m *maker) saidByTitle(n *Note) bool {
	if n.Type != Question || n.Role != "statement" || len(n.Path) == 0 || len(n.Answer) != 1 {
		return false
	}
	answer := n.Answer[0].Text.String()
	return len(strings.Fields(answer)) > 3 && !givesAway(n.Path[len(n.Path)-1], answer) && m.obvious(n.Path[len(n.Path)-1], answer)
}

// finish fills in what all notes of a fact have in common.
func (m *maker) finish(n *Note, f *facts.Fact) {
	n.Fact = f
	n.Deck = m.deck(f)
	n.Tags = m.tags(f)
	n.Path = f.Path
	n.Places = addPlaces(f.Places, n.Places)
	label := m.labelLine(f)
	for _, p := range []*facts.Fact{m.premise(f), label} {
		if p != nil {
			n.Places = addPlaces(n.Places, p.Places)
		}
	}
	m.setStressing(f)
	for _, rows := range []*facts.Rows{&n.Question, &n.Answer, &n.ReverseQuestion, &n.ReverseAnswer, &n.Cloze} {
		*rows = m.tidyRows(*rows)
	}
	if n.Context == nil {
		n.Context = m.context(f)
		if label != nil {
			n.Context = append(n.Context, m.title(label.Text()))
		}
	}
	if n.ReverseQuestion != nil && n.ReverseContext == nil {
		n.ReverseContext = m.context(f)
	}
	for _, r := range f.Remarks {
		if said := fold(r.String()); len(n.Answer) == 1 && strings.HasSuffix(said, fold(n.Answer[0].Text.String())) && len(n.Answer[0].Text.String())*2 > len(said) {
			continue // the answer says it
		}
		if kind, _ := leadOf(m.read(r)); kind == goalLead && len(n.Question) == 1 && saysNoMore(r, n.Question[0].Text.String()) {
			continue // the question says it
		}
		n.Remark = append(n.Remark, facts.Row{Text: m.calm(foldBlanks(r))})
	}
	for i, r := range n.Remark {
		if !r.Code {
			n.Remark[i].Text = opening(r.Text)
		}
	}
}

// take makes the note sound and takes it into the deck, unless nothing of it
// is left to ask or another note asks the same.
func (m *maker) take(n *Note) bool {
	titled := len(n.Context) > 0
	if !sound(n) {
		return false
	}
	if titled && len(n.Context) == 0 && n.Type == Cloze && strings.Contains(m.root, " ") && !strings.Contains(m.root, "::") {
		n.Context = []string{m.root} // its own titles would give the answer away
	}
	m.place(n)
	cards := n.Cards()
	questions := foldedQuestions(cards)
	for i, c := range cards {
		old, ok := m.asked[questions[i]]
		if !ok {
			continue
		}
		if fold(old.answer) != fold(c.Answer) {
			return false
		}
		// The same is asked already: that note stands for these lines too.
		old.note.Places = addPlaces(old.note.Places, n.Places)
		return true
	}
	m.enter(n, cards, questions)
	return true
}

// enter takes a note with its cards into the deck.
func (m *maker) enter(n *Note, cards []Card, questions []string) {
	for i, c := range cards {
		m.asked[questions[i]] = asker{n, c.Answer}
	}
	m.notes = append(m.notes, n)
}

// foldedQuestions returns what cards ask, folded.
func foldedQuestions(cards []Card) []string {
	out := make([]string, len(cards))
	for i, c := range cards {
		out[i] = fold(c.Question())
	}
	return out
}
