package facts

import "strings"

// colonFact reads "label: value".
func colonFact(b *block, f *Fact) bool {
	i := b.colonAt()
	if i < 0 || i > 11 || i == 0 && inAnyCase(leadWords, b.word(0)) {
		return false
	}
	left, right := [2]int{0, b.wordEnd(i)}, [2]int{b.from(i + 1), b.end()}
	if right[0] >= right[1] {
		return false
	}
	if b.commandBefore(f, i, left, right) {
		return true
	}
	if b.asksBefore(i) {
		f.Kind, f.Term, f.Value = Question, b.questionTo(i), b.spans(right[0], right[1])
		return true
	}
	if b.pairedLabels(f) || b.versus(f, i) || b.twinLabel(f, i) {
		return true
	}
	if short, long := b.acronym(left, right); short != nil && !b.at(i+1).has(coded) {
		f.Kind, f.Term, f.Value = Acronym, short, long
		return true
	}
	if b.isWord(i+1, "is", "are", "means") && !b.at(i+1).has(capital) && b.saysBehind(i+2) && b.pair(f, left, [2]int{b.from(i + 2), b.end()}) {
		return true // "X: is the ..."
	}
	if b.doneUsing(f, i) {
		return true
	}
	purpose := b.isWord(i+1, "to") && b.at(i+2).is(base)
	if i <= 5 && b.computes(i+1) {
		f.Kind = Formula
		f.Term, f.Value = b.spans(left[0], left[1]), b.spans(right[0], right[1])
		return true
	}
	if !purpose && i <= 5 && b.oppositeRow(f, left, i+1) {
		return true
	}
	if !purpose && (b.colonList(f, left, i) || b.slashList(f, left, i+1)) {
		return true
	}
	if i > 5 || b.words[0].is(auxiliary) || b.loose(1, i+1) > 0 || b.words[0].plainThird() && i > 0 && !b.words[0].has(capital) {
		return false
	}
	if right := b.tail(i + 1); right != nil && right.command && len(right.words) > 1 {
		f.Kind = Command
		f.Term, f.Value = b.spans(left[0], left[1]), Text{{Kind: Code, Text: right.text}}
		f.Body = OneRow(append(b.spans(0, b.to(i)), Span{Text: b.text[b.to(i):b.from(i+1)]}, f.Value[0]).Normal())
		return true
	}
	if q := b.quantityIn(right[0], right[1]); b.orderAt(0) && !titleCase(&b.clause, i+1) && i > 0 && (q < 0 || !b.leadingQuantity(i+1, q)) {
		f.Kind = Goal
		f.Term, f.Value = b.spans(left[0], left[1]), b.spans(right[0], right[1])
		return true
	}
	if b.pair(f, left, right) {
		return true
	}
	if i < 1 || !titleCase(&b.clause, i+1) || b.quantity() >= 0 {
		return false
	}
	f.Term, f.Value = b.spans(left[0], left[1]), b.spans(right[0], right[1]) // whatever is said of it, it is of that
	return true
}

// mostUsed is how many words name what something is done with.
const mostUsed = 6

// doneUsing reads "check the sails after a storm using: sail-check -a": an order, the word
// that announces what it is done with, and that.
func (b *block) doneUsing(f *Fact, i int) bool {
	if i < 3 || len(b.words)-i-1 > mostUsed || !b.isWord(i, "using", "with", "via", "by") || !b.orderAt(0) || b.words[i-1].after != 0 {
		return false
	}
	f.Kind = Goal
	f.Term, f.Value = b.spans(0, int(b.words[i-1].end)), b.spans(b.from(i+1), b.end())
	if t := b.tail(i + 1); t != nil && t.command {
		f.Kind, f.Value = Command, Text{{Kind: Code, Text: t.text}}
	}
	return true
}

// saysBehind reports whether the words from the i-th on, behind a colon and an
// "is", say what the thing is.
func (b *block) saysBehind(i int) bool {
	w := b.at(i)
	return w.is(article) || b.isWord(i, "used") || !w.is(past|ing|adverb|negation|quality|preposition) && b.toldApart(i)
}

// commandBefore reads "command: what it does". Of a long explanation the command
// is only the label.
func (b *block) commandBefore(f *Fact, i int, left, right [2]int) bool {
	if i < 1 || b.words[0].is(known) && !b.words[0].is(tool) || b.words[0].has(capital) {
		return false
	}
	head := &clause{text: b.text[:left[1]], mem: b.mem}
	head.read(bytesOf(head.text))
	if !head.command {
		return false
	}
	code := Text{{Kind: Code, Text: head.text}}
	f.Kind, f.Term, f.Value = Statement, code, b.spans(right[0], right[1])
	if len(b.words)-i <= mostStepWords {
		f.Kind, f.Term, f.Value = Command, f.Value, code
	}
	return true
}

// colonList reads the list behind a colon. Two items make a list only if the
// words before announce several things.
func (b *block) colonList(f *Fact, left [2]int, i int) bool {
	head := b.head(i + 1)
	atLeast := 3
	if head.plural() || b.loose(0, i+1) >= 0 || b.at(i).is(preposition) {
		atLeast = 2
	}
	return b.listAt(f, left, i+1, atLeast)
}

// labelBefore reports whether a label with a colon stands before the i-th word,
// a sign: then that parts the clause.
func (b *block) labelBefore(i int) bool {
	k := b.colonAt()
	return k >= 0 && k <= 3 && k+1 < i && !b.hasVerb(0, k+1)
}

// labels reports whether what stands before the i-th word, with a sign, is no
// more than a label of what follows: a few words, and few behind it.
func (b *block) labels(i int) bool {
	end := i
	if b.at(i - 1).has(sign) {
		end--
	}
	if end > 4 || len(b.words)-i > 10 || b.quantityIn(b.from(i), len(b.text)) >= 0 || !b.onePair(i) || b.hasVerb(0, end) || b.words[0].is(pronoun|condition|negation) && !b.words[0].has(capital) {
		return false
	}
	return end == i || b.equalSign(end) || len(b.words)-i <= 8 && !b.isWord(i, "and", "or", "but", "so", "then", "because", "which", "that")
}

// countsInPassing reports whether a quantity is but a word, "two", before a long
// remark.
func (b *block) countsInPassing(q int) bool {
	p := b.pieces[q]
	return !strings.ContainsAny(b.text[p.start:p.end], "0123456789") && len(b.words)-b.wordAt(int(p.end)) > 4
}
