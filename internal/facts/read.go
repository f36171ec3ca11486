package facts

import (
	"path"
	"slices"
	"strings"
	"sync"

	"crib/internal/catalog"
	"crib/internal/outline"
	"crib/internal/problem"
)

// Read reads the facts out of the outlines of a set of notes. It is total:
// any outlines give a book in which every line has a role. The book's problems
// are those of the outlines and those of the facts, in order.
func Read(outlines []*outline.Outline, c *catalog.Catalog) *Book {
	if c == nil {
		c = &catalog.Catalog{}
	}
	r := &reader{catalog: c, book: &Book{Title: c.Deck}}
	r.margin.kept, r.inner.kept = &r.kept, &r.kept
	for _, o := range outlines {
		r.readFile(o)
	}
	if r.book.Title == "" && len(outlines) == 1 {
		r.book.Title = r.title
	}
	r.finish()
	return r.book
}

// reader is one reading of a set of notes.
type reader struct {
	catalog *catalog.Catalog
	book    *Book
	uses    // with the facts as read, in order, and duplicates among them
	kept    kept
	margin  memory // of the blocks at the margin of a file
	inner   memory // of the section being read

	sketcher sketcher // of the drafts of all sections read

	// Of the file being read:
	file  string
	title string
	lines []outline.Line
	roles []Role
	// unnamed is how many blocks stand at the margin of a file without a title: its
	// name is that of a list only if that is all of it.
	unnamed int
	// skipped says of the lines that hold nothing to learn why, in the order in
	// which they were met.
	skipped []skipped
	// lastDashed is a block right behind one of the form "X - value": it does
	// not begin a pair of such lines.
	lastDashed *block
	// lastNamed is a block right behind one that begins with a name and goes on
	// to tell of it, "X - this, that" or "X: this, that".
	lastNamed *block
	// lastValued is a block right behind a label with its value, or behind others
	// in a run with one: where it has none it is empty.
	lastValued *block
	// noRunBefore is the line of the last block known to be in no list of
	// names that begins before it.
	noRunBefore int
	// noStepsBefore, noValuesBefore and noKeysBefore are the same for numbered
	// steps, for names with a number each, and for numbers that are told of.
	noStepsBefore, noValuesBefore, noKeysBefore int
	// noArrowsBefore and noSignsBefore are the same for rows of arrows, and for what
	// speaks for a thing and against.
	noArrowsBefore, noSignsBefore int
	// glosses says that commands with a line under them that says what they do are
	// common. It looks through the file when it is asked first.
	glosses func() bool
	// nextAsked is the line of the question behind an answer that a blank line
	// parted from its own.
	nextAsked int
	quizzed   bool // a question with choices has been read, the right one marked
	// gapsTo is the line of the last of several short lines that blank lines part.
	gapsTo int
}

// scope is what a block inherits from the titles above it. Rules are handed a
// pointer, as most look at little of it before they give up, and do not change it:
// who needs another makes it of a copy.
type scope struct {
	path     []string
	sections int    // how many titles of path are sections
	topic    *topic // the innermost title; nil outside all
	content  bool   // some section of path has content of its own
	*held
}

// held is what changes seldom from one scope to the next. They share it: see
// scope.own.
type held struct {
	service, category string
	named             bool // the service was named by its author
	noCard            bool
	tags              []string
}

// own gives the scope a copy of what it shares with others, to be changed.
func (s *scope) own() {
	h := *s.held
	s.held = &h
}

// serve sets the service.
func (s *scope) serve(service, category string) {
	if s.service != service || s.category != category {
		s.own()
		s.service, s.category = service, category
	}
}

// readFile reads one file.
func (r *reader) readFile(o *outline.Outline) {
	r.file, r.title, r.noRunBefore, r.noStepsBefore, r.noValuesBefore, r.noKeysBefore, r.nextAsked, r.gapsTo = o.File, o.Title, 0, 0, 0, 0, 0, 0
	r.noArrowsBefore, r.noSignsBefore, r.quizzed = 0, 0, false
	r.glosses = sync.OnceValue(func() bool { return glossesCommands(o.Nodes) })
	if r.unnamed = 0; r.title == "" {
		r.unnamed = len(o.Nodes)
		r.title = strings.TrimSuffix(path.Base(o.File), path.Ext(o.File))
	}
	r.expect(o)
	r.lines, r.roles, r.skipped = o.Lines, make([]Role, len(o.Lines)), nil
	for i := range o.Lines {
		r.roles[i] = rolesOf[o.Lines[i].Role]
	}
	r.book.Problems = append(r.book.Problems, o.Problems...)
	r.readTop(r.margin.newBlocks(o.Nodes, true))
	r.skipEmbeds()
	r.files = append(r.files, fileUse{o.File, r.roles, r.skipped, len(r.claims)})
}

// expect makes room for what most files of its size hold; more costs a copy.
func (r *reader) expect(o *outline.Outline) {
	n := len(o.Lines)
	r.drafts, r.claims = slices.Grow(r.drafts, n/2), slices.Grow(r.claims, n)
	r.sketcher.names.Grow(n / 2 * idLength)
	r.sketcher.sketches, r.sketcher.hashes = slices.Grow(r.sketcher.sketches, n/2), slices.Grow(r.sketcher.hashes, 7*n/2)
	r.book.Sections = slices.Grow(r.book.Sections, len(o.Nodes))
}

// readTop reads the blocks at the margin of a file, the sections one by one.
func (r *reader) readTop(bs []*block) {
	s := scope{held: &held{}}
	whole := 0 // how many of the next sections are whole
	for len(bs) > 0 {
		pair := len(bs) > 1 && bs[0].node.Section && bs[1].node.Section && bs[0].tagline() > 0 && bs[1].tagline() > 0
		for whole < 1 || pair && whole < 2 {
			if b := bs[whole]; b.node.Section {
				b.children = r.inner.newBlocks(b.node.Children, false)
			}
			whole++
		}
		n := r.readOne(bs, &s)
		bs, whole = bs[n:], max(0, whole-n)
		if whole == 0 {
			r.inner.reset()
			r.sketcher.sketch(r.drafts)
		}
	}
	r.margin.reset()
}

// mark returns the scope with what a block's own marks say.
func (r *reader) mark(s scope, b *block) scope {
	m := b.marks
	if m == nil {
		return s
	}
	s.own()
	s.noCard = s.noCard || m.noCard
	if len(m.tags) > 0 {
		s.tags = append(s.tags[:len(s.tags):len(s.tags)], m.tags...)
	}
	if m.under != "" {
		s.path = splitPath(m.under)
		s.sections, s.named = 1, false
		s.service, s.category = "", ""
		r.resolve(&s)
	}
	if m.service != "" {
		s.service, s.category, s.named = m.service, "", true
		if known, ok := r.catalog.Named(m.service); ok {
			s.service, s.category = known.Name, known.Category
		}
	}
	return s
}

// splitPath splits "Section > Topic".
func splitPath(s string) []string {
	var out []string
	for part := range strings.SplitSeq(s, " > ") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	if out == nil {
		out = []string{s}
	}
	return out
}

// resolve finds the service of a path: the innermost section that the catalog
// knows, with its topics; or else the outermost section.
func (r *reader) resolve(s *scope) {
	if s.named || len(s.path) == 0 {
		return
	}
	if len(r.catalog.Services) > 0 {
		for i := max(1, s.sections) - 1; i >= 0; i-- {
			if known, ok := r.catalog.Find(s.path[i:]); ok {
				s.serve(known.Name, known.Category)
				return
			}
		}
	}
	if len(s.path) <= s.sections || s.service == "" {
		s.serve(s.path[0], "")
	}
}

// pos returns the place of a block, for a problem.
func (r *reader) pos(b *block) problem.Pos {
	return problem.Pos{File: r.file, Line: b.node.First, Col: r.col(b)}
}

// col returns the byte of its first line where a block's text begins.
func (r *reader) col(b *block) int {
	if b.node.Col > 0 {
		return int(b.node.Col)
	}
	raw := r.lines[b.node.First-1].Raw
	return 1 + len(raw) - len(strings.TrimLeft(raw, " \t"))
}

// warn reports a problem of a block.
func (r *reader) warn(b *block, severity problem.Severity, code, format string, args ...any) {
	r.book.Problems.Add(r.pos(b), severity, code, format, args...)
}
