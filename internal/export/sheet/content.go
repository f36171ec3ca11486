package sheet

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"crib/internal/export/pdf"
	"crib/internal/facts"
	"crib/internal/problem"
)

// block is all that is printed under one title: what the notes say about one
// service, wherever they say it.
type block struct {
	title    string // cleaned
	category string
	paras    []para
}

// kind is what a paragraph is.
type kind uint8

const (
	body kind = iota
	code      // a line of code, its blanks kept
	lead      // a title within the block
)

// para is one logical line to print, before it is broken to a width.
type para struct {
	kind   kind
	depth  int
	bullet bool
	item   bool   // the bullet is that of an item within a fact
	marker string // a number in front, cleaned
	runs   []pdf.Run
	// fact numbers the fact among those of the book; noFact for a lead.
	fact int
	// leads says that the fact is the lead of those that follow.
	leads bool
	// trail holds the leads that the paragraph stands under, to be repeated
	// where a column breaks.
	trail []string
}

const noFact = -1

// maxDepth is how deep paragraphs are indented; what is deeper stays there.
const maxDepth = 5

// gather makes the blocks of a book, in the order of the notes.
func gather(b *facts.Book, c *composer) []block {
	s := newShelf(b)
	for _, section := range b.Sections {
		s.addSection(section)
	}
	for i, f := range b.Facts {
		s.addFact(i, f)
	}
	blocks := make([]block, 0, len(s.services))
	for _, service := range s.services {
		blocks = append(blocks, c.block(service.name, service.category, service.parts))
	}
	return blocks
}

// shelf sorts the sections and facts of a book by service.
type shelf struct {
	services []*service
	byName   map[string]*service
	titles   map[[2]string]bool // service and title of each section
	told     map[string]bool    // titles that facts stand under, and facts in full
	active   map[string]bool    // services that have facts
}

// service is what the notes say about one service.
type service struct {
	name, category string
	parts          []*part
}

// part is one section of a service, with the facts of all its appearances.
type part struct {
	title string
	place facts.Place // of the heading; none for facts without one
	facts []placed
	empty bool // the notes have the heading, but nothing under it
}

// position returns where a section begins.
func (p *part) position() problem.Pos {
	if p.place.File == "" && len(p.facts) > 0 {
		return p.facts[0].fact.Places[0].Pos()
	}
	return p.place.Pos()
}

// placed is a fact with its number in the book and the titles that it stands
// under within its section.
type placed struct {
	number int
	fact   *facts.Fact
	path   []string
}

func newShelf(b *facts.Book) *shelf {
	s := &shelf{
		byName: make(map[string]*service), titles: make(map[[2]string]bool),
		told: make(map[string]bool), active: make(map[string]bool),
	}
	for _, section := range b.Sections {
		s.titles[[2]string{cmp.Or(section.Service, section.Title), section.Title}] = true
	}
	for _, f := range b.Facts {
		s.active[cmp.Or(f.Service, f.Path[0])] = true
		s.told[f.Text()] = true
		for _, title := range f.Path {
			s.told[title] = true
		}
	}
	return s
}

// addSection keeps the place of a section among the others. A heading with
// nothing under it is kept for its own sake, unless a fact says the same.
func (s *shelf) addSection(section facts.Section) {
	name := cmp.Or(section.Service, section.Title)
	told := s.told[section.Title]
	if told && !s.active[name] {
		return
	}
	p := s.part(name, section.Category, section.Title)
	p.empty = p.empty || !told
	if p.place.File == "" {
		p.place = section.Place
	}
}

func (s *shelf) addFact(number int, f *facts.Fact) {
	name := cmp.Or(f.Service, f.Path[0])
	// The titles above the section of the service are not the service's: they
	// hold a group of sections.
	at := 0
	for i, title := range f.Path {
		if s.titles[[2]string{name, title}] {
			at = i
			break
		}
	}
	p := s.part(name, f.Category, f.Path[at])
	p.facts = append(p.facts, placed{number, f, f.Path[at+1:]})
}

// part returns the section of a service, which it adds if it is new.
func (s *shelf) part(name, category, title string) *part {
	at := s.byName[name]
	if at == nil {
		at = &service{name: name}
		s.byName[name] = at
		s.services = append(s.services, at)
	}
	at.category = cmp.Or(at.category, category)
	for _, p := range at.parts {
		if p.title == title {
			return p
		}
	}
	p := &part{title: title}
	at.parts = append(at.parts, p)
	return p
}

// block composes a service. The section that bears the service's own name needs
// no lead, so it comes first, where nothing stands above it.
func (c *composer) block(name, category string, parts []*part) block {
	slices.SortStableFunc(parts, func(a, b *part) int {
		return cmp.Compare(boolInt(!redundant(a.title, name)), boolInt(!redundant(b.title, name)))
	})
	at := parts[0].position()
	out := block{title: c.title(name, at), category: category}
	for _, p := range parts {
		switch {
		case redundant(p.title, name):
			out.paras = append(out.paras, c.part(nil, p.facts)...)
		case p.empty:
			out.paras = append(out.paras, c.lead(p.title+nothing, nil, p.position()))
		default:
			out.paras = append(out.paras, c.part([]string{p.title}, p.facts)...)
		}
	}
	return out
}

// nothing stands behind a title under which there is nothing.
const nothing = " —"

// part composes the facts of a section, under the leads above.
func (c *composer) part(above []string, list []placed) []para {
	var out []para
	var last []string
	for i, f := range list {
		path := slices.Concat(above, f.path)
		same := commonPrefix(last, path)
		// A fact that opens with the title ("Roux - flour and butter", then the
		// facts about it) serves as the lead.
		if i > 0 && same == len(last) && same < len(path) && opensWith(list[i-1].fact.Text(), path[same]) {
			c.makeLead(out, list[i-1], path[same])
			same++
		}
		for at := same; at < len(path); at++ {
			out = append(out, c.lead(path[at], path[:at], f.fact.Places[0].Pos()))
		}
		out = append(out, c.fact(f.number, f.fact, path, len(path))...)
		last = path
	}
	return out
}

// makeLead makes the last fact of paras, which opens with a title, the lead of
// what follows.
func (c *composer) makeLead(paras []para, f placed, title string) {
	paras[len(paras)-1].leads = true
	first := slices.IndexFunc(paras, func(p para) bool { return p.fact == f.number })
	paras[first].runs = c.runs(f.fact.Body[0], len(title))
}

// lead composes a title that stands under others, at a place.
func (c *composer) lead(title string, above []string, at problem.Pos) para {
	return para{
		kind: lead, depth: min(len(above), maxDepth), fact: noFact, trail: above,
		runs: []pdf.Run{{Face: pdf.Bold, Text: c.title(title, at)}},
	}
}

func commonPrefix(a, b []string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// redundant reports whether a title says no more than a service's name: whether
// all its words are words of the name.
func redundant(title, name string) bool {
	words := wordsOf(name)
	for _, w := range wordsOf(title) {
		if !slices.Contains(words, w) {
			return false
		}
	}
	return true
}

// wordsOf returns the words of a name in lower case, without punctuation.
func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// arrange orders blocks that are in the order of the notes.
func arrange(blocks []block, order Order) {
	byName := func(a, b block) int {
		return cmp.Or(strings.Compare(strings.ToLower(a.title), strings.ToLower(b.title)), strings.Compare(a.title, b.title))
	}
	switch order {
	case ByName:
		slices.SortStableFunc(blocks, byName)
	case ByCategory:
		slices.SortStableFunc(blocks, func(a, b block) int {
			// Without a category last.
			return cmp.Or(
				cmp.Compare(boolInt(a.category == ""), boolInt(b.category == "")),
				strings.Compare(a.category, b.category),
			)
		})
	}
}
