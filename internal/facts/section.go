package facts

import (
	"slices"
	"strings"

	"crib/internal/problem"
)

// topic is what is known of the innermost title that a block stands under.
type topic struct {
	term Text // the title, as a term
	// named says that the title names a thing, which the lines under it may
	// define; the first that does sets defined, the first that says what it is
	// for sets purposed.
	named, defined, purposed bool
	begun                    bool // something under the title has been read
	contrasts                bool // the title announces differences
	ordered                  bool // the title announces steps
	plural                   bool
	opens                    bool // the title ends in a colon
	short                    bool // the title is a short form
	tells                    bool // the title says what to do: three words or more, an order, or words before a colon
}

// newTopic looks at a title.
func newTopic(b *block, title string) *topic {
	own := strings.HasPrefix(b.text, title)
	n := b.wordAt(len(title))
	t := &b.mem.kept.topics.take(1)[0]
	if t.plural = b.plural(); own {
		t.term = b.spans(0, len(title))
	} else {
		t.term = PlainText(title)
	}
	if own && strings.HasSuffix(title, ")") {
		if at := strings.Index(title, " ("); at > 0 {
			t.term = b.spans(0, at) // what stands in parentheses is a remark
		}
	}
	t.short = b.shapes&caps != 0 && n == 1 && manyCapitals(title)
	t.opens = b.ends()&colon != 0
	t.tells = n >= 3 || n > 1 && b.orderAt(0) || b.ends()&colon != 0
	t.contrasts = b.classes&contrasting != 0 || n == 3 && b.word(1) == "/"
	t.ordered = b.classes&ordering != 0 && b.orders() ||
		b.isWord(0, "how") || b.words[0].is(ing) && n >= 3
	first := &b.words[0]
	t.named = !b.numbersPart() && !b.saysWhere() && !b.hasVerb(0, n) && b.lead == 0 && !first.is(preposition|condition|determiner|pronoun|negation) && !t.contrasts && !b.orderAt(0) && n <= 6 &&
		!(first.is(ing) && n >= 2)
	return t
}

// orders reports whether a word that announces steps is what the title is about: not
// the first part of another name, "Process table".
func (b *block) orders() bool {
	for i := range b.words {
		if w := &b.words[i]; w.is(ordering) && (i+1 == len(b.words) || w.after != 0 || b.words[i+1].is(preposition|conjunction|third|auxiliary) || b.words[i+1].has(sign) || b.words[i+1].before != 0 || !b.isWord(i, "process", "procedure", "method", "sequence")) {
			return true
		}
	}
	return false
}

// anyWord reports whether some word of the clause is one of a list.
func (c *clause) anyWord(list ...string) bool {
	for i := range c.words {
		if c.isWord(i, list...) {
			return true
		}
	}
	return false
}

// top is the scope of what stands outside all sections.
func (r *reader) top(s *scope) *scope {
	inner := *s
	inner.path, inner.sections = []string{r.title}, 1
	r.resolve(&inner)
	return &inner
}

// enter returns the scope of a section, and notes the section.
func (r *reader) enter(b *block, s *scope) scope {
	last := b.last()
	inner := *s
	path, from, title := r.under(b, s)
	inner.path = path
	inner.sections = len(inner.path)
	inner.topic = newTopic(from, title)
	// A section inside one that has content of its own is a part of it; a
	// section inside a mere group is a service of its own.
	if !s.content && s.named {
		inner.serve("", "") // if it is not named, resolve finds another
	}
	inner.content = s.content || hasContent(b)
	r.resolve(&inner)
	if inner.service == "" {
		inner.serve(title, "")
	}
	inner = r.mark(inner, b)
	r.book.Sections = append(r.book.Sections, Section{Title: title, Service: inner.service, Category: inner.category,
		Place: Place{r.file, b.node.First, last, r.col(b)}})
	return inner
}

// hasContent reports whether a section holds something beside sections.
func hasContent(b *block) bool {
	for _, c := range b.children {
		if !c.node.Section {
			return true
		}
	}
	return len(b.children) == 0
}

// readSection reads a section: its heading, if that says something, and what
// stands under it.
func (r *reader) readSection(b *block, s *scope) {
	if b.isCode() || len(b.words) == 0 {
		r.readBlocks(b.children, *s)
		return
	}
	if b.leaf() && b.aboutCourse() {
		return
	}
	if b.leaf() && b.sentence() {
		r.readSentenceHeading(b, s)
		return
	}
	if b.isAboutNotes() {
		r.skipAboutNotes(b)
		return
	}
	if r.readGlossedHeading(b, s) || r.readAskedHeading(b, s) {
		return
	}
	inner := r.enter(b, s)
	if c := b.children; len(c) == 1 && c[0].command && c[0].leaf() {
		inner.topic.tells = true // what the only command under it is for
	}
	if r.contrastBelow(b, &inner) {
		return
	}
	said := r.readTagline(b, &inner, &inner)
	switch count := b.countsBelow(); {
	case count > 0 && namedParts(b.children):
		r.listParts(b, b.children, &inner)
	case count == len(b.children) && numberedParts(b.children) != nil && !inner.topic.ordered:
		r.listParts(b, b.children, &inner)
		r.readBlocks(numberedParts(b.children), inner)
		return
	case count > 0 && !said && b.countsLines(b.children, count):
		r.countedList(b, b.children[:count], &inner)
		r.readBlocks(b.children[count:], inner)
		return
	}
	if last := len(b.words) - 1; !said && last > 0 && last < 4 && b.words[last].is(auxiliary) && b.isWord(last, "is", "are", "must", "can", "should") && b.openBelow() {
		r.countedList(b, b.children, &inner) // "The hull is" over what it is
		return
	}
	if b.leaf() && !said {
		r.warn(b, problem.Warning, "empty-heading", "nothing stands under the heading %q; write something there, or take it out", b.title())
		return
	}
	if !r.readOrdered(b, &inner) {
		r.readBlocks(b.children, inner)
	}
}

// readSentenceHeading reads a heading without a body that is a whole sentence.
func (r *reader) readSentenceHeading(b *block, s *scope) {
	found, ok := r.catalog.Find([]string{b.text})
	if len(s.path) == 0 {
		s = r.top(s)
	}
	if ok {
		named := *s
		named.serve(found.Name, found.Category)
		s = &named
	}
	r.book.Sections = append(r.book.Sections, Section{Title: b.text, Service: s.service, Category: s.category, Place: Place{r.file, b.node.First, b.last(), r.col(b)}})
	r.readLeaf(b, s)
}

// pushTopic returns the scope under a label.
func (r *reader) pushTopic(b *block, s *scope) scope {
	inner := *s
	if b.isAddress() {
		inner.topic = &topic{term: b.all()}
		return r.mark(inner, b) // says nothing of what stands under it
	}
	path, from, title := r.under(b, s)
	inner.path = path
	told := s.topic != nil && s.topic.contrasts && !isSideOf(s.topic.term.String(), title)
	inner.topic = newTopic(from, title)
	inner.topic.contrasts = inner.topic.contrasts || told
	r.resolve(&inner)
	return r.mark(inner, b)
}

// isSideOf reports whether a title begins with a word of one that tells things apart,
// "Round hulls" under "Round vs flat hulls": what stands under it is of one side.
func isSideOf(contrast, title string) bool {
	first, _, _ := strings.Cut(title, " ")
	if len(first) < 3 {
		return false
	}
	for w := range strings.FieldsSeq(contrast) {
		if strings.EqualFold(strings.Trim(w, ".,:()"), first) {
			return true
		}
	}
	return false
}

// readTopic reads a label with its properties. A label whose only property
// says what it is makes a definition.
func (r *reader) readTopic(b *block, s *scope) {
	if c := b.children[0]; len(b.children) == 1 && c.leaf() && !c.isCode() && b.tagline() == 0 && b.colonAt() < 0 && (c.defines(b.plural()) || c.tellsOfIt()) && newTopic(b, b.title()).named {
		value := c.all()
		if c.tellsOfIt() {
			value = c.spans(c.from(1), c.end())
		}
		f := &Fact{Kind: Definition, Term: b.goalTerm(), Value: value, Body: Rows{{Text: b.all()}, {Depth: 1, Text: c.all()}}}
		r.label(b)
		r.unfinished(c)
		r.add(s, f, b)
		r.claimAll(b)
		return
	}
	if r.readLonePhrase(b, s) {
		return
	}
	r.label(b)
	inner := r.pushTopic(b, s)
	r.readTagline(b, s, &inner)
	if !r.readOrdered(b, &inner) {
		r.readBlocks(b.children, inner)
	}
}

// numbersPart reports whether the clause begins with words that number a part of
// the notes.
func (c *clause) numbersPart() bool {
	for i := range min(len(c.words), 5) {
		if c.at(i+1).has(digits) && c.isWord(i, "week", "wk", "day", "lecture", "lec", "ch", "chap", "lesson", "session", "chapter", "unit", "module", "part", "topic", "section", "class") {
			return true
		}
	}
	return false
}

// readTagline reads what a heading or label itself says: "X - value", "Long
// Form (LF)". It reports whether it says anything.
func (r *reader) readTagline(b *block, s, inner *scope) bool {
	tag := b.remark()
	var f *Fact
	switch {
	case tag > 0 && sameSigns(b.text[:b.from(tag)], b.text[b.from(tag+1):]):
		return false // only another spelling
	case tag == 2 && b.numbersPart():
		return false // "Week 2 - sails": what the part is about, nothing to learn
	case tag > 0 && b.node.Section && (!b.leaf() && b.refersTo(tag+1) || r.isMarkedTitle(b, tag+1)):
		return false
	case tag > 0:
		f = r.leafFact(b)
		if f.Kind == Definition && !b.telling(tag+1) {
			f = &Fact{Kind: Statement, Body: f.Body}
		}
		if inner.topic != nil && f.Kind == Definition {
			inner.topic.defined = true
		}
	case b.node.Section && b.definedHead() > 0:
		if f = r.leafFact(b); f.Kind != Definition {
			return false
		}
	case b.toldHead() > 0:
		f = b.toldFact(b.toldHead())
		if inner.topic != nil && f.Kind == Definition {
			inner.topic.defined = true
		}
	default:
		short, long := b.titleAcronym()
		if short == nil {
			if b.quantity() < 0 || b.colonAt() < 0 || b.numbersPart() {
				return false
			}
			f = r.leafFact(b)
			break
		}
		f = &Fact{Kind: Acronym, Term: short, Value: long, Body: OneRow(b.all())}
	}
	r.addPlace(s, f, b, b.node.Last)
	r.claim(b)
	return true
}

// isMarkedTitle reports whether a heading is marked with hashes and what stands behind
// its dash, from the i-th word on, goes on with the title: with a capital, and no
// article or verb.
func (r *reader) isMarkedTitle(b *block, i int) bool {
	if short, _ := b.acronym([2]int{0, b.from(i - 1)}, [2]int{b.from(i), b.end()}); short != nil {
		return false
	}
	return b.node.First <= len(r.lines) && strings.HasPrefix(r.lines[b.node.First-1].Text, "#") && isDash(b.word(i-1)) && i > 2 &&
		b.at(i).has(capital) && !b.at(i).has(caps) && !b.at(i).is(article) && len(b.words)-i > 1 && !b.hasVerb(i+1, len(b.words)) && b.quantityIn(b.from(i), len(b.text)) < 0
}

// telling reports whether the remark on a title, from the i-th word on, says
// what the titled thing is: two words or more, not written as a title.
func (b *block) telling(i int) bool {
	return len(b.words)-i >= 2 && !b.words[i].has(capital) || b.words[i].is(article)
}

// genericTitles say that steps follow, not of what.
var genericTitles = words(`steps order procedure process method directions instructions sequence stages phases workflow lifecycle how-to`)

// readOrdered reads what stands under a title as a procedure, if it is steps.
// It reports whether it did.
func (r *reader) readOrdered(b *block, s *scope) bool {
	if b.marks != nil || !b.stepsBelow(s.topic) {
		return false
	}
	f := &Fact{Kind: Procedure, Term: s.topic.term}
	if n := len(s.path); n > 1 && inAnyCase(genericTitles, f.Term.String()) {
		f.Term = PlainText(s.path[n-2])
	}
	f.steps(b.children)
	r.addPlaceLines(s, f, b.children[0], b.last())
	for _, c := range b.children {
		r.claimAll(c)
	}
	return true
}

// stage returns the index of the word that ends the name of a stage ("Start:
// the first event", "Start"), 0 for none.
func (b *block) stage() int {
	if i := b.colonAt(); i >= 0 && i <= 3 {
		return i + 1
	}
	if i := b.tagline(); i > 0 {
		return i
	}
	if b.names(4) {
		return len(b.words)
	}
	return 0
}

// steps adds blocks as the steps of a procedure.
func (f *Fact) steps(bs []*block) {
	depth := min(len(f.Body), 1)
	f.Items, f.Body = slices.Grow(f.Items, len(bs)), slices.Grow(f.Body, len(bs))
	for i, c := range bs {
		marker := rowMarker(c)
		if marker == "" {
			marker = stepMarker(i)
		}
		f.Body = append(f.Body, Row{Depth: depth, Marker: marker, Text: c.all()})
		it := Item{Text: c.all()}
		if k := c.stage(); k > 0 && k < len(c.words) && !c.order() {
			from := k
			if c.words[k].has(sign) {
				from = k + 1
			}
			it = Item{Term: c.spans(0, int(c.words[k-1].end)), Text: c.spans(c.from(from), c.end())}
		}
		it.Sub = f.under(c.children, depth+1)
		f.Items = append(f.Items, it)
	}
}

// sameSigns reports whether two texts are the same but for letter case and all that
// is no letter or digit: only another spelling.
func sameSigns(a, b string) bool {
	i, k := 0, 0
	for {
		for i < len(a) && wordByte[a[i]] == 0 {
			i++
		}
		for k < len(b) && wordByte[b[k]] == 0 {
			k++
		}
		if i == len(a) || k == len(b) {
			return i == len(a) && k == len(b)
		}
		if a[i]|0x20 != b[k]|0x20 {
			return false
		}
		i++
		k++
	}
}
