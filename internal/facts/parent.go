package facts

import (
	"slices"
	"strings"
)

// readParent reads a block that something stands under.
func (r *reader) readParent(b *block, s *scope) {
	if count := b.countsBelow(); count > 0 && count == len(b.children) {
		parts := b.children
		if !namedParts(parts) {
			parts = numberedParts(parts)
		}
		if parts != nil {
			r.listParts(b, b.children, s)
			r.readBlocks(parts, r.pushTopic(b, s))
			return
		}
	}
	if len(b.children) > 1 {
		if bodied := b.bodiedKinds(); bodied != nil {
			r.listParts(b, b.children, s)
			r.readBlocks(bodied, r.pushTopic(b, s))
			return
		}
	}
	// What a rule needs of the line is looked at before it is called: most lines have
	// no colon but at their end, and no sign.
	first, only, colons, ends := b.children[0], len(b.children) == 1, b.behind&colon != 0, b.ends()&colon != 0
	switch {
	case pointingVerbs.mayHold(b.at(0).hash) && r.readPointer(b, s):
	case b.isImage(), only && first.plus && first.leaf():
		r.readRemarked(b, s)
	case first.behind&colon != 0 && b.exampled():
		r.readRemarked(b, s)
	case ends && (r.readFlat(b, s) || r.readColonQuestion(b, s)), r.readAskingTitle(b, s), colons && b.behind&paren != 0 && r.readAsideLabel(b, s), only && r.readGlossed(b, s),
		(beginsForeign(b.text) || beginsForeign(first.text)) && r.readForeign(b, s), colons && r.readHanging(b, s):
	case only && ends && b.label() && first.leaf() && !first.isCode() && first.pointsElsewhere():
		r.label(b)
		r.readBlocks(b.children, *s)
	case b.lead != 0 && b.goalLike():
		r.readGoal(b, s)
	case colons && b.numberedTitle() != "":
		r.label(b)
		inner := r.pushTopic(b.cell(b.numberedTitle()), s)
		inner.topic.plural = false // what it is an example of
		if !r.readOrdered(b, &inner) {
			r.readBlocks(b.children, inner)
		}
	case colons && !ends && b.colonAt() >= 0:
		r.readRemarked(b, s)
	case b.command && !b.label(), b.equals() > 0 && (formulaFact(b, &Fact{}) || b.equated()):
		r.readRemarked(b, s)
	case only && r.readArrows(b, s):
	case first.leaf() && b.childrenCode():
		r.readCommand(b, s)
	case ends && b.orderAt(0) && !titleCase(&b.clause, len(b.words)) && len(b.words) > 1 && !b.listIntroEnd():
		r.readGoal(b, s)
	case only && strings.HasSuffix(b.text, ":") && first.leaf() && b.childrenOrder() && b.bare():
		r.readGoal(b, s) // "Module not found:" and what to do
	case b.shapes&digits != 0 && b.valued():
		r.readValued(b, s)
	case b.classes&contrasting != 0 && b.label():
		r.readTopic(b, s)
	case r.readList(b, s):
	case b.label():
		r.readTopic(b, s)
	default:
		r.readRemarked(b, s)
	}
}

// isImage reports whether the block is nothing but a picture.
func (b *block) isImage() bool {
	return len(b.pieces) == 1 && b.pieces[0].kind == Image && b.pieces[0].start == 0 && int(b.pieces[0].end) == len(b.text)
}

// listIntroEnd reports whether the block ends in words that announce names.
func (b *block) listIntroEnd() bool {
	n := len(b.words)
	return b.isWord(n-1, "including", "following", "include", "includes", "namely", "on") || b.isWord(n-2, "such", "following")
}

// readList reads an intro or a label with bare names under it, or with a list
// on one line.
func (r *reader) readList(b *block, s *scope) bool {
	if b.remark() > 0 {
		return false
	}
	items := b.itemsBelow()
	if items == nil && !b.namesBelow() && !b.pointsBelow() && !b.openBelow() && !b.countedBelow() {
		return false
	}
	f := &Fact{Kind: List, Term: b.goalTerm(), Body: OneRow(b.all())}
	if items != nil {
		c := b.children[0]
		f.Items = c.itemTexts(items)
		f.Body = append(f.Body, Row{Depth: 1, Text: c.all()})
	} else {
		f.list(b.children)
	}
	r.add(s, f, b)
	r.claimAll(b)
	return true
}

// itemsBelow returns the items of the only line under the block, if it is a
// list; nil if it is none.
func (b *block) itemsBelow() [][2]int {
	c := b.children[0]
	if len(b.children) != 1 || c.isCode() || !c.leaf() || c.lead != 0 || c.command || c.behind&comma == 0 && c.classes&conjunction == 0 || c.colonAt() >= 0 {
		return nil
	}
	intro, most := b.intro(), 5
	if intro {
		most = 9
	}
	items := c.items(0, most)
	if len(items) < 2 || !intro && (!b.label() || len(items) < 3 && !b.pluralHead()) {
		return nil
	}
	return items
}

// namesBelow reports whether what stands under the block is a list: names,
// some of which may say something of the thing named, or have a line under
// them; among short ones one may be longer.
func (b *block) namesBelow() bool {
	n, named, told, parents, short, longer := len(b.children), 0, 0, 0, 0, 0
	intro, most := b.intro(), 6
	if intro {
		most = 9
	}
	for _, c := range b.children {
		if c.isCode() || c.marks != nil || c.givesExample() || len(c.words) == 0 || c.only(sign) {
			return false
		}
		if k := c.stage(); k > 0 && k < len(c.words) {
			told++
		} else if !c.names(most) {
			if longer++; longer > 1 || intro || n < leastNames && c.acts() || !c.leaf() || len(c.words) > mostStepWords || c.sentence() {
				return false
			}
		} else if c.leaf() && c.beforeRemark(len(c.words)) <= mostShortName {
			short++
		}
		if c.nameLike() {
			named++
		}
		if !c.leaf() {
			parents++
		}
	}
	if !intro && (n > 1 && short >= n-1 && (n >= leastNames || b.quantity() < 0)) && b.label() {
		return true // few words each, which say nothing alone
	}
	if longer > 0 || n < 2 || 2*parents >= n || told == n || 2*told > n && !intro {
		return false
	}
	if n > 3 && told > 1 && 2*(told+parents) > n && !b.saysHowMany() && !b.anyWord("following", "types", "kinds", "sorts", "these") {
		return false // terms, each with its meaning
	}
	return intro || b.label() && (b.pluralHead() || named == n)
}

// leastNames is how many names of at most so many words make a list, of which one item
// may be longer.
const (
	leastNames    = 5
	mostShortName = 3
)

// openBelow reports whether the block breaks off at a word that every line
// under it goes on from: "voidable if", "slopes down because of".
func (b *block) openBelow() bool {
	last := len(b.words) - 1
	if last < 1 || len(b.children) < 2 || b.words[last].after&^colon != 0 || b.words[last].has(capital|coded) {
		return false
	}
	if w := &b.words[last]; !w.is(condition|preposition) && !b.isWord(last, "to", "because", "but", "due", "that", "are", "is", "must", "can", "should") || w.is(adverb) {
		return false
	}
	for _, c := range b.children {
		if c.isCode() || c.marks != nil || c.givesExample() || len(c.words) > mostStepWords+3 || len(c.children) > 2 {
			return false
		}
	}
	return true
}

// list adds blocks as the items of a list.
func (f *Fact) list(bs []*block) {
	f.Items, f.Body = slices.Grow(f.Items, len(bs)), slices.Grow(f.Body, len(bs))
	for _, c := range bs {
		it := Item{Text: c.all()}
		if k := c.stage(); k > 0 && k < len(c.words) && !c.openBelow() {
			from := k
			if c.words[k].has(sign) {
				from++
			}
			it = Item{Term: c.spans(0, int(c.words[k-1].end)), Text: c.spans(c.from(from), c.end())}
		}
		f.Body = append(f.Body, Row{Depth: 1, Marker: "•", Text: c.all()})
		it.Sub = f.under(c.children, 2)
		f.Items = append(f.Items, it)
	}
}

// intro reports whether the block announces a list.
func (b *block) intro() bool {
	return b.ends()&colon != 0 || strings.HasSuffix(b.text, "such as") || strings.HasSuffix(b.text, "including") || b.counted()
}

// counted reports whether the block says how many things follow: "three
// choices for ...".
func (b *block) counted() bool {
	q := b.quantity()
	if q < 0 || len(b.words) > 8 && !(b.isWord(0, "there") && len(b.words) <= 11) {
		return false
	}
	i := b.wordAt(int(b.pieces[q].end))
	for k := i; k < min(i+3, len(b.words)); k++ {
		if strings.HasSuffix(b.word(k), "s") && !b.words[k].is(unit) {
			return true
		}
	}
	return false
}

// readRemarked reads a line that stands for itself, with what stands under it:
// asides, or, if they are many, facts of their own.
func (r *reader) readRemarked(b *block, s *scope) {
	if (strings.HasSuffix(b.text, ":") || b.isWord(len(b.words)-1, "including", "include", "includes")) && r.standAlone(b) {
		r.label(b) // announces what follows, and says nothing itself
		r.readBlocks(b.children, r.pushTopic(b, s))
		return
	}
	if b.node.Marker == "#" && len(b.words) <= 12 && b.colonAt() < 0 && b.tagline() == 0 && b.equals() < 0 && b.ends()&stop == 0 && !b.hasVerb(1, len(b.words)) && !b.orderAt(0) {
		r.readTopic(b, s) // marked as a title
		return
	}
	f := r.leafFact(b)
	if f.Kind == Statement {
		r.property(b, s, f)
	}
	if f.Kind == Limit && len(f.Term) == 0 {
		f.Term = PlainText(s.path[len(s.path)-1])
	}
	if f.Kind == List && len(f.Term) == 0 && b.node.Marker == "#" {
		r.label(b) // marked as a title, of several things
		r.readBlocks(b.children, r.pushTopic(b, s))
		return
	}
	if r.standAlone(b) {
		if r.readCompleted(b, f, s) {
			return
		}
		r.addPlace(s, f, b, b.node.Last)
		r.claim(b)
		if allNames(b.children) {
			r.bareRun(b.children, s)
			r.drafts[len(r.drafts)-1].Term = b.goalTerm()
			return
		}
		r.readBlocks(b.children, r.pushSubject(b, f, s))
		return
	}
	if !f.solvedBelow(b) {
		f.remarks(b.children, 1)
	}
	r.add(s, f, b)
	r.claimAll(b)
}

// pushSubject returns the scope of facts that stand under a sentence: its
// subject is their title, unless it is the title already or names nothing.
func (r *reader) pushSubject(b *block, f *Fact, s *scope) scope {
	inner := *s
	if (f.Kind == Definition || f.Kind == Acronym || f.Kind == Statement && len(f.Term) > 0 || (f.Kind == List || f.Kind == Limit) && len(f.Term) > 0 && b.colonAt() >= 0) && !strings.EqualFold(f.Term.String(), s.path[len(s.path)-1]) {
		inner.path = r.kept.below(s.path, f.Term.String())
		inner.topic = &topic{term: f.Term}
		return r.mark(inner, b)
	}
	v := b.loose(1, len(b.words))
	if v < 1 || v > 5 || b.words[0].is(pronoun|condition|preposition|pointing) {
		return r.mark(inner, b)
	}
	first := 0
	if b.words[0].is(article) {
		first = 1
	}
	for v > first+1 && b.words[v-1].is(adverb) {
		v--
	}
	title := strings.Trim(b.text[b.from(first):b.from(v)], " ,;")
	if title == "" || strings.EqualFold(title, s.path[len(s.path)-1]) {
		return r.mark(inner, b)
	}
	inner.path = r.kept.below(s.path, title)
	inner.topic = &topic{term: PlainText(title)}
	return r.mark(inner, b)
}

// tellsItself reports whether the block begins with a short label of its own
// and goes on: it is no aside of the line above.
func (b *block) tellsItself() bool {
	i := b.colonAt()
	if b.isWord(i, "it", "this", "them", "that", "these", "those") {
		return false
	}
	return !b.isCode() && i >= 0 && i <= 2 && len(b.words)-i > 2 && b.lead == 0 && !inAnyCase(leadWords, b.word(0)) && !b.words[0].is(pronoun|preposition)
}

// standAlone reports whether what stands under a line is too much for asides.
func (r *reader) standAlone(b *block) bool {
	if b.exampled() {
		return false
	}
	if len(b.children) > 2 || b.children[0].node.Gap && b.children[0].node.Indent == b.node.Indent && b.children[0].node.Marker != "" && b.colonAt() >= 0 {
		return true
	}
	told := 0
	for _, c := range b.children {
		if len(c.children) > 1 || c.enumerated() || c.tellsItself() || c.isOneOf(0, answerWords) && c.words[0].after&colon != 0 {
			return true
		}
		if !c.isCode() && (c.tagline() > 0 || c.colonAt() >= 0 || c.equals() > 0) {
			told++
		}
	}
	return told > 1
}
