package facts

import (
	"strings"

	"crib/internal/problem"
)

// readBlocks reads what stands under one title, in order. Some facts take
// several blocks.
func (r *reader) readBlocks(bs []*block, s scope) {
	for len(bs) > 0 {
		b := bs[0]
		if !b.isCode() && len(b.words) == 0 && b.marks != nil && b.leaf() {
			s = r.mark(s, b) // marks alone on a line hold for what follows
			r.role(b, "meta")
			bs = bs[1:]
			continue
		}
		bs = bs[r.readNext(bs, s):]
	}
}

// readNext reads the fact or block that begins with bs[0], and returns how
// many blocks it takes.
func (r *reader) readNext(bs []*block, s scope) int {
	b := bs[0]
	switch {
	case b.node.Section:
		if n := r.contrastSections(bs, s); n > 0 {
			return n
		}
		r.readSection(b, s)
		return 1
	case b.isCode():
		r.readSnippet(b, s)
		return 1
	}
	if len(s.path) == 0 {
		s = r.top(s)
	}
	if r.nothingToLearn(b) {
		return 1
	}
	if n := r.readQuestion(bs, s); n > 0 {
		return n
	}
	if n := r.readGoalPair(bs, s); n > 0 {
		return n
	}
	if n := r.readContrast(bs, s); n > 0 {
		return n
	}
	if n := r.readBareRun(bs, s); n > 0 {
		return n
	}
	if b.leaf() {
		r.readLeaf(b, s, s.before(bs))
	} else {
		r.readParent(b, s)
	}
	return 1
}

// top is the scope of what stands outside all sections.
func (r *reader) top(s scope) scope {
	s.path, s.sections = []string{r.title}, 1
	r.resolve(&s)
	return s
}

// readSection reads a section: its heading, if that says something, and what
// stands under it.
func (r *reader) readSection(b *block, s scope) {
	title := b.title()
	if b.leaf() && b.sentence() {
		r.readSentenceHeading(b, s)
		return
	}
	group := len(s.path) > 0
	inner := s
	inner.path = append(s.path[:len(s.path):len(s.path)], title)
	inner.sections = len(inner.path)
	inner.named = s.named
	if !group || r.allSections(b) || !r.ownContent(s) {
		inner.service = ""
	}
	r.resolve(&inner)
	if inner.service == "" {
		inner.service, inner.category = title, ""
	}
	inner = r.mark(inner, b)
	r.book.Sections = append(r.book.Sections, Section{Title: title, Service: inner.service, Category: inner.category,
		Place: Place{r.file, b.node.First, b.last()}})
	said := r.readTagline(b, inner)
	if b.leaf() && !said {
		r.warn(b, problem.Warning, "empty-heading", "nothing stands under the heading %q; write something there, or take it out", title)
		return
	}
	r.readBlocks(b.children, inner)
}

// allSections reports whether a section holds nothing but sections.
func (r *reader) allSections(b *block) bool {
	for _, c := range b.children {
		if !c.node.Section {
			return false
		}
	}
	return len(b.children) > 0
}

// ownContent reports whether the innermost section of the scope has content
// of its own, so that the sections in it are parts of it and not a group.
func (r *reader) ownContent(s scope) bool { return s.service != "" && s.service != s.path[0] }

// readSentenceHeading reads a heading without a body that is a whole sentence.
func (r *reader) readSentenceHeading(b *block, s scope) {
	found, ok := r.catalog.Find([]string{b.text})
	if len(s.path) == 0 {
		s = r.top(s)
	}
	if ok {
		s.service, s.category = found.Name, found.Category
	}
	r.book.Sections = append(r.book.Sections, Section{Title: b.text, Service: s.service, Category: s.category, Place: Place{r.file, b.node.First, b.last()}})
	r.readLeaf(b, s, nil)
}

// nothingToLearn skips a block that holds no fact: a note about the notes, an
// open end, a pointer to elsewhere, mere signs.
func (r *reader) nothingToLearn(b *block) bool {
	reason := ""
	switch {
	case !b.leaf():
		return false
	case len(b.words) == 0 || b.only(sign):
		reason = "nothing but signs"
		if strings.Contains(b.text, "??") {
			reason = "unfinished: only question marks stand here"
			r.warn(b, problem.Warning, "unfinished", "only question marks stand here; write the fact or take the line out")
		}
	case strings.HasPrefix(b.text, "^^"):
		reason = "a note about the notes, not about their subject"
		r.warn(b, problem.Info, "note-about-note", "this line is about the notes; mend the lines it is about, and take it out")
	case strings.HasSuffix(b.text, "??") && len(b.words) <= 4, b.isWord(0, "TODO", "TBD", "FIXME"):
		reason = "unfinished: the fact itself is missing"
		r.warn(b, problem.Warning, "unfinished", "this line is unfinished; write the fact or take it out")
	case b.isWord(0, "see", "cf") && len(b.words) <= 4 && b.quantity() < 0 || b.isWord(0, "see") && b.isWord(1, "also", "above", "below", "chapter", "page", "section"):
		reason = "points elsewhere, says nothing itself"
		r.warn(b, problem.Info, "points-elsewhere", "this line only points elsewhere; say here what it is about")
	default:
		return false
	}
	r.skip(b, reason)
	return true
}

// only reports whether every word has the shape.
func (c *clause) only(s shape) bool {
	for i := range c.words {
		if !c.words[i].has(s) {
			return false
		}
	}
	return true
}

// before returns the block under whose titles a group stands; kept for the
// rules that look back.
func (s scope) before(bs []*block) *block { return nil }

// readSnippet reads a code block without a lead.
func (r *reader) readSnippet(b *block, s scope) {
	if len(s.path) == 0 {
		s = r.top(s)
	}
	r.add(s, Fact{Kind: Command, Body: codeRows(b, 0), Code: b.node.Code}, b)
	r.claimAll(b)
}

// codeRows returns a code block as rows.
func codeRows(b *block, depth int) Rows {
	rows := make(Rows, 0, len(b.node.Code))
	for _, line := range b.node.Code {
		rows = append(rows, Row{Depth: depth, Text: Text{{Kind: Code, Text: line}}, Code: true})
	}
	return rows
}

// readBareRun reads three or more bare names in a row as a list of what they
// stand under.
func (r *reader) readBareRun(bs []*block, s scope) int {
	n := 0
	for n < len(bs) && bs[n].bare() && bs[n].leaf() && bs[n].nameLike() {
		n++
	}
	if n < 3 {
		return 0
	}
	f := Fact{Kind: List}
	for _, b := range bs[:n] {
		f.Items = append(f.Items, Item{Text: b.all()})
		f.Body = append(f.Body, Row{Marker: "•", Text: b.all()})
	}
	r.addRange(s, f, bs[0], bs[n-1])
	for _, b := range bs[:n] {
		r.claimAll(b)
	}
	return n
}

// readGoalPair reads a goal and its solution on the next line at the same
// indent.
func (r *reader) readGoalPair(bs []*block, s scope) int {
	b := bs[0]
	if len(bs) < 2 || !b.leaf() || b.lead == 0 || b.lead == leadFor && b.ends()&colon == 0 {
		return 0
	}
	next := bs[1]
	if next.isCode() || next.node.Gap || next.node.Section || next.lead != 0 || !next.order() {
		return 0
	}
	if _, ok := b.goalSplit(); ok {
		return 0
	}
	f := Fact{Kind: Goal, Term: b.goalTerm(), Value: next.all(), Body: Rows{{Text: b.all()}, {Text: next.all()}}}
	r.remarks(&f, next.children, 1)
	r.addRange(s, f, b, next)
	r.claim(b)
	r.claimAll(next)
	return 2
}
