package facts

import (
	"strings"

	"crib/internal/problem"
)

// readLeaf reads one line that stands for itself.
func (r *reader) readLeaf(b *block, s *scope) {
	f := r.leafFact(b)
	if b.shapes&sign != 0 {
		r.readDrawn(b, f)
	}
	switch f.Kind {
	case Statement:
		r.property(b, s, f)
	case Procedure:
		r.cutTail(b, f)
	}
	if f.Kind == Limit && len(f.Term) == 0 {
		f.Term = PlainText(s.path[len(s.path)-1])
	}
	if f.Kind == List && len(f.Term) == 0 && len(f.Items) > 2 && r.lastNamed == b && s.topic != nil && s.topic.plural {
		f.Term, f.Items = f.Items[0].Text, f.Items[1:] // as the line above
	}
	r.unfinished(b)
	if f.Kind == Statement && b.node.Gap && b.startsWithPronoun() {
		r.warn(b, problem.Info, "no-subject", "it is not said here what %q stands for; name it", b.word(0))
	}
	r.add(s, f, b)
	if f.Kind == List && len(f.Term) == 0 && b.shapes&digits == 0 && s.topic == nil && r.unnamed > 1 {
		f.NoCard = true
		r.warn(b, problem.Warning, "list-without-title", "nothing says what the line lists; write a title above it")
	}
	r.claimAll(b)
}

// property reads a line under a title that says what the titled thing is or is
// for: a definition of it. A title is defined once and given one purpose; what
// comes later are statements.
func (r *reader) property(b *block, s *scope, f *Fact) {
	if s.topic == nil || !s.topic.named || len(f.Term) > 0 {
		return
	}
	if s.topic.short {
		if title, n := s.topic.term.String(), longForm(b.text); spelledBy(title, b.text[:n]) && standsFor(title, b.text) > 0 {
			f.Kind, f.Term, f.Value = Acronym, s.topic.term, b.spans(0, n)
			return
		}
	}
	switch {
	case !s.topic.defined && (!s.topic.begun || b.at(0).is(article)) && b.saysWhat(s.topic.plural):
		s.topic.defined = true
	case !s.topic.purposed && (b.lead != 0 || purposeWords.mayHold(b.at(0).hash)) && b.saysPurpose():
		s.topic.purposed = true
	default:
		return
	}
	f.Kind = Definition
	f.Term, f.Value = s.topic.term, f.Body[0].Text
}

// startsWithPronoun reports whether the clause speaks of something without
// naming it.
func (c *clause) startsWithPronoun() bool {
	return c.isOneOf(0, pointers) && (c.at(1).is(auxiliary|third) || c.at(0).is(determiner) && c.at(0).is(pronoun))
}

var pointers = setOf("it they this these those")

// unfinished reports open ends inside a fact.
func (r *reader) unfinished(b *block) {
	switch {
	case b.bytes&questionByte != 0 && strings.Contains(strings.TrimPrefix(b.text, "?? "), "??"): // at the front it is an operator
		r.warn(b, problem.Warning, "unfinished", "question marks stand where something is missing; complete the line")
	case !b.leaf() || b.command:
	case strings.HasSuffix(b.text, "...") || strings.HasSuffix(b.text, "…"):
		r.warn(b, problem.Info, "unfinished", "the line breaks off with dots; complete it")
	case b.ends()&colon != 0 && strings.HasSuffix(b.text, ":"):
		r.warn(b, problem.Warning, "unfinished", "the line announces something, but nothing follows; complete it")
	}
}

// leafFact reads a clause as a fact of the kind that fits it best; a statement
// if none does. Its body is the one row of the clause.
func (r *reader) leafFact(b *block) *Fact {
	f := &r.kept.facts.take(1)[0]
	f.Kind, f.Body = Statement, r.kept.rows.take(1)
	f.Body[0].Text = b.all()
	b.readAs(f)
	return f
}

// readAs fills in the fact by the first rule that fits, and reports whether one
// does.
func (b *block) readAs(f *Fact) bool {
	if b.wordsAlone() {
		return b.readWords(f)
	}
	return b.readMarked(f)
}

// wordsAlone reports whether the line is nothing but words, with a full stop perhaps: no
// mark of the author's, sign, digit, parenthesis, comma or colon. Every other is.
func (b *block) wordsAlone() bool {
	return b.shapes&(sign|digits) == 0 && b.behind&(comma|semicolon|colon|paren) == 0 && b.bytes&(questionByte|arrowByte|inlineMarkByte) == 0 &&
		len(b.inline) == 0 && !b.command && !b.gloss && !strings.HasSuffix(b.text, ")")
}

// readWords is readMarked for a line of words alone: of its rules only these, in the same
// order, do without all that such a line has not.
func (b *block) readWords(f *Fact) bool {
	return b.mayAdvise() && pairedAdvice(b, f) || b.mayGiveGoal() && goalFact(b, f) || b.classes&condition != 0 && contrastClause(b, f) ||
		b.classes&(auxiliary|third) != 0 && copulaFact(b, f) || b.shapes&caps != 0 && acronymAlone(b, f) || len(b.pieces) > 0 && limitFact(b, f)
}

// readMarked is readAs for any line. Most rules need something that few lines have, and
// are not asked without it.
func (b *block) readMarked(f *Fact) bool {
	marked, signs, digit := len(b.inline) > 0, b.shapes&sign != 0, b.shapes&digits != 0
	colons, commas, verbs := b.behind&colon != 0, b.behind&(comma|semicolon) != 0, b.classes&(auxiliary|third) != 0
	closed := b.text != "" && b.text[len(b.text)-1] == ')'
	return (signs || marked || b.command || b.gloss) && (signs && markedTerm(b, f) || marked && markedCloze(b, f) || signs && commentFact(b, f) || (marked || b.command) && commandFact(b, f) || b.gloss && arrowFact(b, f)) ||
		b.bytes&questionByte != 0 && askedFact(b, f) || (digit || b.behind&paren != 0) && countedFact(b, f) || (signs || closed) && formulaFact(b, f) || b.bytes&inlineMarkByte != 0 && settingsRow(b, f) ||
		signs && (commas && comparedFact(b, f) || equalsFact(b, f)) || b.bytes&(arrowByte|inlineMarkByte) != 0 && arrowFact(b, f) || b.mayAdvise() && pairedAdvice(b, f) ||
		commas && (initialsFact(b, f) || digit && !signs && namedValues(b, f)) || signs && pairsFact(b, f) || colons && versusFact(b, f) || b.mayGiveGoal() && goalFact(b, f) || signs && dashFact(b, f) || marked && stressedTerm(b, f) ||
		colons && colonFact(b, f) || (commas || b.classes&condition != 0) && contrastClause(b, f) || verbs && copulaFact(b, f) || commas && (!signs && oppositesFact(b, f) || inlineList(b, f) || bareList(b, f)) ||
		signs && !digit && addedList(b, f) || b.shapes&caps != 0 && acronymAlone(b, f) || len(b.pieces) > 0 && limitFact(b, f)
}

// markedTerm reads "term :: meaning" and "term ::: meaning".
func markedTerm(b *block, f *Fact) bool {
	for i := 1; i+1 < len(b.words); i++ {
		if !b.words[i].has(sign) || b.inCode(int(b.words[i].start)) {
			continue
		}
		switch b.word(i) {
		case ":::":
			f.Both = true
		case "::":
		default:
			continue
		}
		f.Kind = Definition
		f.Term, f.Value = b.spans(0, b.from(i)), b.spans(b.to(i), len(b.text))
		return true
	}
	return false
}

// markedCloze keeps a line in which the author marked what to hide.
func markedCloze(b *block, f *Fact) bool {
	for _, m := range b.inline {
		if m.hide != 0 {
			return true
		}
	}
	return false
}

// codeTells reads code that its author marked, and what it does: "`chage -l`
// shows the expiry".
func (b *block) codeTells(f *Fact) bool {
	i := b.toldCode()
	if i == 0 {
		return false
	}
	f.Kind = Command
	f.Term, f.Value = b.spans(b.from(i), b.end()), b.spans(0, int(b.inline[0].end))
	return true
}

// toldCode returns the index of the verb behind such code, 0 for none.
func (b *block) toldCode() int {
	if len(b.inline) != 1 || b.inline[0].kind != Code || b.inline[0].start != 0 || !strings.Contains(b.text[:b.inline[0].end], " ") {
		return 0
	}
	i := b.wordAt(int(b.inline[0].end))
	if i+1 >= len(b.words) || !b.words[i].plainThird() && !b.isWord(i, "shows", "lists", "prints", "sets", "starts", "stops") || b.punctuated(i, len(b.words)) {
		return 0
	}
	return i
}

// commandFact reads a line that is a command or another piece of code.
func commandFact(b *block, f *Fact) bool {
	if b.codeTells(f) {
		return true
	}
	if !b.command {
		return false
	}
	f.Kind = Command
	f.Code = []string{b.text}
	return true
}

// limitFact reads a sentence with a quantity in it.
func limitFact(b *block, f *Fact) bool {
	q := b.quantity()
	if q < 0 {
		return false
	}
	f.Kind = Limit
	p := b.pieces[q]
	f.Value = b.spans(int(p.start), int(p.end))
	f.Term = b.subject(p)
	return true
}

// subject returns what a quantity is a limit of: the words before it, without
// those that lead over to it, or else the words behind it; nil if neither
// names anything.
func (b *block) subject(p piece) Text {
	first, end := 0, b.wordAt(int(p.start))-1
	if dash := b.tagline(); dash > 0 && dash <= end {
		end = dash - 1
	}
	for end >= first && b.leadsOver(end) {
		end--
	}
	for first <= end && b.words[first].is(article|auxiliary) && b.kindAt(first) == Plain && !b.words[end].is(past|third) && !b.hasVerb(1, end+1) {
		first++
	}
	for end >= first && b.words[end].depth > 0 && !strings.Contains(b.text[b.words[end].end:b.wordEnd(end)], ")") {
		end-- // the quantity stands in a parenthesis
	}
	verb := end == 0 && b.words[0].is(third) && b.wordAt(int(p.start)) == 1 // "handles 10 requests"
	if end >= first && !verb && b.namesThing(first, end) {
		return b.spans(b.from(first), b.wordEnd(end))
	}
	i := b.wordAt(int(p.end))
	if i > 0 && b.words[i-1].after&(comma|semicolon) != 0 {
		return nil
	}
	for i < len(b.words) && (b.words[i].has(sign) || b.words[i].is(preposition)) {
		i++
	}
	end = i
	for end < len(b.words) && b.words[end].after&(comma|semicolon) == 0 && end+1 < len(b.words) {
		end++
	}
	if i >= len(b.words) || !b.namesThing(i, end) {
		return nil
	}
	return b.spans(b.from(i), b.wordEnd(end))
}

// leadsOver reports whether the i-th word leads from a subject to its
// quantity: "is", "of", "up to", "at most".
func (b *block) leadsOver(i int) bool {
	w := &b.words[i]
	return w.is(auxiliary|preposition|adverb|numeral) || w.has(sign) ||
		b.isOneOf(i, leadingOver)
}

var leadingOver = setOf("to up most least than max min exactly only about approximately roughly less more greater")

// namesThing reports whether some word of a range can be a noun.
func (b *block) namesThing(first, last int) bool {
	for i := first; i <= last && i < len(b.words); i++ {
		w := &b.words[i]
		if w.has(sign|coded|digits) && !w.has(capital) || w.is(article|preposition|conjunction|auxiliary|adverb|pronoun|bound|past) {
			if w.has(coded) {
				return true
			}
			continue
		}
		if i == 0 && (w.plainThird() || w.is(base) && (!w.is(nominal) || first == last)) {
			continue
		}
		return true
	}
	return false
}

// wordEnd returns the byte behind a word, with the parenthesis that closes
// there.
func (b *block) wordEnd(i int) int {
	w := &b.words[i]
	n := int(w.end)
	if w.after&paren != 0 && n < len(b.text) && b.text[n] == ')' {
		n++
	}
	if w.after&quote != 0 && n < len(b.text) && b.text[n] == b.text[0] && b.words[0].before&quote != 0 && strings.Count(b.text[:n], b.text[:1])%2 == 1 {
		n++
	}
	return n
}
