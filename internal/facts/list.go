package facts

import (
	"strings"

	"crib/internal/problem"
)

// listAt reads the words from the i-th on as a list on one line, with at least
// so many items, under the term that stands before it.
func (b *block) listAt(f *Fact, term [2]int, i, atLeast int) bool {
	items := b.items(i, 5)
	if len(items) < atLeast || b.cites() || b.runsOn(items) || b.equates(items) || b.exemplifies(items) {
		return false
	}
	f.Kind = List
	f.Term = b.spans(term[0], term[1])
	f.Items = b.itemTexts(items)
	return true
}

// itemTexts returns the items that stand in some ranges of the text.
func (c *clause) itemTexts(ranges [][2]int) []Item {
	items := make([]Item, len(ranges))
	for i, r := range ranges {
		items[i].Text = c.spans(r[0], r[1])
	}
	return items
}

// equates reports whether an item but not the first has an "=" of its own and
// others do not: it tells of another thing, "small, loud, howl = call at night".
func (b *block) equates(items [][2]int) bool {
	if b.shapes&sign == 0 {
		return false
	}
	n := 0
	for _, it := range items {
		if strings.Contains(b.text[it[0]:it[1]], " = ") {
			n++
		}
	}
	return n > 0 && n < len(items) && !strings.Contains(b.text[items[0][0]:items[0][1]], " = ")
}

// exemplifies reports whether the first item ends in the first of several examples of what
// it names, "rooms with tools like saws, drills, etc": the commas part these.
func (b *block) exemplifies(items [][2]int) bool {
	if b.classes&introducing == 0 || len(items) == 0 {
		return false
	}
	from, to := b.wordAt(items[0][0]), b.wordAt(items[0][1])
	for i := from + 2; i+1 < to; i++ {
		if b.words[i].depth == 0 && (b.isWord(i, "like") && !b.words[i-1].is(auxiliary|third|past) || b.isWord(i, "such") && b.isWord(i+1, "as") || b.isWord(i, "include", "includes", "including")) {
			return to-i <= 4 && b.listIntro(i) > 0
		}
	}
	return false
}

// runsOn reports whether the last item is no item but the rest of the
// sentence: it holds a "how many", or it is an order or holds a verb, and all
// others are one word.
func (b *block) runsOn(items [][2]int) bool {
	last := len(items) - 1
	for i := b.wordAt(items[last][0]) + 1; i < len(b.words); i++ {
		if b.isWord(i, "how", "what", "which", "whether") {
			return true // "... and switches control how many"
		}
	}
	for _, it := range items[:last] {
		if strings.ContainsRune(b.text[it[0]:it[1]], ' ') {
			return false
		}
	}
	from, to := b.wordAt(items[last][0]), len(b.words)
	if to-from < 3 {
		return false
	}
	if first := b.wordAt(items[0][0]); b.isWord(first-1, "like", "as") && !b.words[from].has(capital|coded) {
		return true // "salts like a, b and c keep it fresh"
	}
	if b.words[from].is(base) && !b.words[from].has(capital|coded) && to-from > 3 {
		return true
	}
	for i := from + 1; i < to; i++ {
		if w := &b.words[i]; w.is(base) && !w.is(nominal) && !w.has(capital|quoted|coded) && !b.words[i-1].is(preposition) && !b.isWord(i-1, "to") {
			return true
		}
	}
	return false
}

// items splits the words from the i-th on at commas, and at "and" or "or"
// before the last; nil if they are no list of names of at most so many words.
func (b *block) items(first, most int) [][2]int {
	if b.isOneOf(first, suchWord) && b.isWord(first+1, "as") {
		first += 2
	} else if b.isOneOf(first, includingWords) {
		first++
	}
	if first >= len(b.words) || b.isWord(first, "not", "neither", "never") || !b.listable(first) { // the word rules all that follows
		return nil
	}
	s := splitter{block: b, start: first, most: most, articles: most > 5, depth: b.words[first].depth}
	if b.words[first].before&paren != 0 {
		s.depth--
	}
	at, open := b.from(first), 0
	for i := first; i < len(b.words); i++ {
		w := &b.words[i]
		if w.after&comma == 0 || w.depth > s.depth && w.after&paren == 0 {
			continue
		}
		open += opened(b.text[at:b.to(i)])
		if at = b.to(i); open > 0 && w.depth == s.depth {
			continue // within a bracket that is a part of a word: "ENUM('a', 'b')"
		}
		if s.take(i + 1); s.bad {
			return nil
		}
		if b.isWord(i+1, "and", "or", "&") {
			s.start, s.last = i+2, true
		}
	}
	if s.last && b.at(len(b.words)-1).after&comma != 0 {
		return nil
	}
	if and := b.lastAnd(s.start); and > 0 && !s.last && (len(s.out) > 0 || and-s.start <= 3 && len(b.words)-and <= 4) {
		s.take(and)
		s.start = and + 1
	}
	s.take(len(b.words))
	if s.bad || len(s.out) > 0 && b.reckons(s.out[0]) {
		return nil
	}
	return s.out
}

var (
	suchWord       = setOf("such")
	includingWords = setOf("including like namely")
)

// reckons reports whether a range of the text takes one thing off another or multiplies
// it: "sales minus costs, taxes and fees" lists nothing but what is taken off.
func (b *block) reckons(at [2]int) bool {
	for i := b.wordAt(at[0]) + 1; i < len(b.words) && int(b.words[i].end) < at[1]; i++ {
		if b.isWord(i, "minus", "plus", "times") || b.isWord(i, "divided", "multiplied") && b.isWord(i+1, "by") {
			return true
		}
	}
	return false
}

// listable reports whether nothing among the words from first on shows that
// they are a sentence.
func (b *block) listable(first int) bool {
	if b.at(first).is(preposition|condition|article) && !b.isWord(first, "in") || b.isWord(first, "to") {
		return false
	}
	for i := first; i < len(b.words); i++ {
		w := &b.words[i]
		if i > first && w.is(past) && b.words[i-1].after&comma != 0 && b.at(i+1).is(preposition) {
			return false
		}
		if (w.is(auxiliary|pronoun|condition) || w.plainThird()) && !w.has(quoted|coded|caps) ||
			w.after&semicolon != 0 || w.after&stop != 0 && i+1 < len(b.words) && len(b.word(i)) > 3 ||
			w.after == 0 && w.is(base) && !w.is(nominal) && !w.has(capital|quoted|coded) && (i == first || b.words[i-1].after&comma != 0) && b.at(i+1).class&(conjunction) == 0 && i+1 < len(b.words) {
			return false
		}
	}
	return b.quantityIn(b.from(first), len(b.text)) < 0 || b.onlyQuantities(first)
}

// onlyQuantities reports whether a list is one of mere quantities: "50, 100 or
// 200".
func (b *block) onlyQuantities(first int) bool {
	for i := first; i < len(b.words); i++ {
		if b.kindAt(i) != Quantity && !b.words[i].is(conjunction) && !(b.words[i].has(sign)) {
			return false
		}
	}
	return true
}

// lastAnd returns the index of an "and" or "or" that parts the last two items
// of a list, 0 if there is none.
func (b *block) lastAnd(from int) int {
	for i := from + 1; i+1 < len(b.words); i++ {
		if b.words[i].depth == 0 && b.words[i].is(conjunction) && b.isWord(i, "and", "or", "&") {
			return i
		}
	}
	return 0
}

// inlineList reads a list behind the words that introduce one: "such as",
// "including", "supports". It needs three items. Of several such words the
// last that a list follows counts.
func inlineList(b *block, f *Fact) bool {
	if b.behind&comma == 0 || b.classes&introducing == 0 {
		return false
	}
	tried := 0
	for i := len(b.words) - 4; i >= 0 && tried < 4; i-- {
		if !b.words[i].is(introducing) {
			continue
		}
		tried++
		next := b.listIntro(i)
		if next == 0 || b.words[i].depth > 0 || b.at(next-1).after&^colon != 0 && !b.isWord(next-1, "e.g", "eg") {
			continue
		}
		if b.listAt(f, [2]int{0, b.to(next - 1)}, next, 3) {
			return true
		}
	}
	return false
}

// listIntro returns the index of the word behind an introduction that begins
// with the i-th word, 0 if there is none.
func (b *block) listIntro(i int) int {
	switch {
	case b.isWord(i, "such") && b.isWord(i+1, "as"), b.isWord(i, "consists", "consist") && b.isWord(i+1, "of"):
		return i + 2
	case b.isWord(i, "including", "includes", "include", "comprises", "comprise", "namely", "e.g", "eg"):
		return i + 1
	case b.isWord(i, "like") && i > 0 && !b.at(i-1).is(auxiliary|base):
		return i + 1
	case b.isWord(i, "has", "have"):
		if i == 0 || strings.Count(b.text, ", ") < 3 || b.at(i+1).is(determiner|past|ing|adverb|preposition|auxiliary|numeral|negation|quality) || b.hasVerb(1, i) || b.hasVerb(i+1, len(b.words)) {
			return 0
		}
		return i + 1
	case b.isWord(i, "are", "supports", "support", "contains", "contain"):
		if b.at(i+1).is(article|past|ing|adverb|preposition|determiner) || i > 0 && b.hasVerb(1, i) {
			return 0
		}
		return i + 1
	}
	return 0
}

// readBareRun reads three or more names in a row as a list of what they stand
// under. Names that end in the same word ("Source actions: ...", "Build
// actions") may have a text of their own, and so may those marked as the points
// of a list under a title in the plural.
func (r *reader) readBareRun(bs []*block, s *scope) int {
	n, texts, bare, first := 0, 0, 0, bs[0]
	if !first.leaf() || first.isCode() || first.node.First <= r.noRunBefore {
		return 0
	}
	if !first.nameLike() && s.topic != nil && !s.topic.begun && allNames(bs) {
		return r.bareRun(bs, s)
	}
	points := 0
	if first.node.Marker != "" && len(s.path) > 0 && pluralTitle(s.path[len(s.path)-1]) {
		points = markedNames(bs)
	}
	for n < len(bs) && bs[n].leaf() && !bs[n].isCode() && !bs[n].node.Section && bs[n].marks == nil && (bs[n].node.Marker == "") == (first.node.Marker == "") {
		head := bs[n].nameBeforeColon()
		marked := n < points
		if head == 0 && marked {
			head = bs[n].pointName()
		}
		if head == 0 || !marked && texts+len(bs[n].words)-head > 0 && !sameLast(first, bs[n]) || bs[n].isExpression() || bs[n].tellsDeed() {
			break
		}
		if texts += len(bs[n].words) - head; head == len(bs[n].words) {
			bare++
		}
		n++
	}
	if n < 3 || bare == 0 {
		if n > 0 {
			r.noRunBefore = bs[n-1].node.First
		}
		return 0
	}
	r.bareRun(bs[:n], s)
	if s.topic == nil && r.unnamed > n {
		r.drafts[len(r.drafts)-1].NoCard = true
		r.warn(first, problem.Warning, "list-without-title", "nothing says what the %d lines from here on list; write a title above them", n)
	}
	return n
}

// mayBeginRun reports whether readBareRun may fit a run of lines that begins with one:
// it is a point, or short enough for a name or with a colon behind one, and written as
// a name unless names of all kinds count, right under a title.
func (b *block) mayBeginRun(s *scope) bool {
	if b.node.Marker != "" {
		return true
	}
	return (b.nameLike() || s.topic != nil && !s.topic.begun) && (b.behind&colon != 0 || b.mayName(mostRunName))
}

// mostRunName is how many words a name in a run of names has at most.
const mostRunName = 4

// allNames reports whether three blocks or more, all that stand under a title,
// are names of a few words in small letters, with a mark or without.
func allNames(bs []*block) bool {
	for _, b := range bs {
		if !b.leaf() || b.isCode() || b.node.Section || b.marks != nil || !b.names(3) || b.command || (b.node.Marker == "") != (bs[0].node.Marker == "") {
			return false
		}
	}
	return len(bs) >= 3
}

// bareRun drafts a list of names in a row.
func (r *reader) bareRun(bs []*block, s *scope) int {
	n := len(bs)
	f := &Fact{Kind: List, Items: make([]Item, 0, n), Body: make(Rows, 0, n)}
	for _, b := range bs[:n] {
		it := Item{Text: b.all()}
		head := b.nameBeforeColon()
		if head == 0 {
			head = b.pointName()
		}
		if head > 0 && head < len(b.words) {
			from := head
			if b.words[head].has(sign) {
				from++
			}
			it = Item{Term: b.spans(0, int(b.words[head-1].end)), Text: b.spans(b.from(from), b.end())}
		}
		f.Items = append(f.Items, it)
		f.Body = append(f.Body, Row{Marker: "•", Text: b.all()})
	}
	return r.addRun(s, f, bs[:n])
}

// pointName returns how many words of a point are its name; one word alone is
// one, whatever it is elsewhere.
func (b *block) pointName() int {
	if len(b.words) == 1 {
		return 1
	}
	return b.stage()
}

// markedNames returns how many of the first blocks are points of one list,
// mostly bare names; 0 if that is no list.
func markedNames(bs []*block) int {
	n, bare := 0, 0
	for n < len(bs) && bs[n].node.Marker != "" && !bs[n].node.Section {
		b := bs[n]
		if b.enumerated() || b.isCode() || !b.leaf() || b.stage() == 0 && len(b.words) != 1 {
			return 0
		}
		if b.names(4) || len(b.words) == 1 {
			bare++
		}
		n++
	}
	if n < 3 || 2*bare < n {
		return 0
	}
	return n
}

// nameBeforeColon returns how many words of the clause are a name: all of a
// bare name, or those before its colon; 0 if it begins with none.
func (b *block) nameBeforeColon() int {
	if b.names(mostRunName) && b.nameLike() {
		return len(b.words)
	}
	if i := b.colonAt(); i >= 0 && i <= 3 && b.namesTo(i+1, 4) && b.nameLike() {
		return i + 1
	}
	return 0
}

// sameLast reports whether the names of two blocks end in the same word.
func sameLast(a, b *block) bool {
	i, k := a.nameBeforeColon()-1, b.nameBeforeColon()-1
	return i > 0 && k > 0 && strings.EqualFold(a.word(i), b.word(k))
}
