package facts

import (
	"strings"

	"crib/internal/problem"
)

// readQuestion reads a question with its answer: marked Q and A, or lines that
// end in a question mark with what follows them.
func (r *reader) readQuestion(bs []*block, s *scope) int {
	marked := bs[0].marker("q")
	n := 1
	if marked {
		for !bs[n-1].hasAnswer() && n < len(bs) && !bs[n].marker("a") && !bs[n].marker("q") && !bs[n].node.Section && !bs[n].node.Gap {
			n++
		}
	} else if n = askedAt(bs); n == 0 {
		return 0
	}
	answers, end := answersTo(bs, n, marked, s.topic == nil || !s.topic.begun)
	if marked && len(answers) == 0 && n > 1 && strings.HasSuffix(bs[0].text, "?") {
		answers, end, n = bs[1:n], n, 1 // the answer has no mark
	}
	if len(answers) == 0 && !marked {
		if end = r.answeredApart(bs, n, s); end == 0 {
			return 0
		}
		answers = bs[n:end]
	}
	f := &Fact{Kind: Question}
	if n > 1 && !marked {
		f.Kind = Scenario
	}
	for _, b := range bs[:n] {
		f.ask(b, answers)
	}
	if len(answers) == 0 {
		r.warn(bs[0], problem.Warning, "question-without-answer", "no answer follows this question; write one behind \"A:\"")
		f.Kind = Statement
		f.Term = nil
	}
	f.answer(answers)
	if len(f.Items) == 1 && len(f.Items[0].Sub) == 0 {
		f.Value, f.Items = f.Items[0].Text, nil
	}
	asked := *bs[n-1]
	var rest []*block
	if k := len(answers); k > 0 && k < len(asked.children) && asked.children[0] == answers[0] {
		asked.children, rest = asked.children[:k], asked.children[k:]
		bs[n-1] = &asked
	}
	r.addRange(s, f, bs[0], bs[end-1])
	for _, b := range bs[:end] {
		r.claimAll(b)
	}
	r.readBlocks(rest, *s)
	return end
}

// askedFact reads a question and its answer on one line: "why cold? to slow the
// enzymes".
func askedFact(b *block, f *Fact) bool {
	if at := strings.Index(b.text, "?;"); at > 0 && at+2 < len(b.text) { // a card as it is exported
		f.Kind = Question
		f.Term, f.Value = b.spans(0, at+1), b.spans(at+2+len(b.text[at+2:])-len(strings.TrimLeft(b.text[at+2:], "; ")), b.end())
		return len(f.Value) > 0
	}
	if b.behind&question == 0 {
		return false
	}
	for i := 0; i+1 < len(b.words) && i < mostAsked; i++ {
		w := &b.words[i]
		at := int(w.end)
		if i > 1 && w.after&question != 0 && isDash(b.word(i-1)) {
			return false // "... - why? when you ...", a translation
		}
		if w.depth > 0 || w.after&question == 0 || b.text[at] != '?' || at+1 >= len(b.text) || b.text[at+1] != ' ' {
			if w.after&(stop|colon|semicolon) != 0 && w.depth == 0 {
				return false
			}
			continue
		}
		from := i + 1
		if i >= mostPlainAsked && !b.words[from].has(sign) {
			return false
		}
		if b.words[from].has(sign) || b.isWord(from, "a", "ans", "answer") && b.words[from].has(capital) && b.words[from].after&(stop|colon) != 0 {
			from++
		}
		if from >= len(b.words) || b.asksOn(from) {
			return false
		}
		f.Kind = Question
		f.Term, f.Value = b.spans(0, at+1), b.spans(b.from(from), b.end())
		return true
	}
	return false
}

// mostAsked is how many words a question has that its answer stands behind, and
// mostPlainAsked where no dash parts them.
const (
	mostAsked      = 48
	mostPlainAsked = 20
)

// asksOn reports whether the words from the i-th on are what an exam adds to its
// question: "Explain.", "give two examples".
func (b *block) asksOn(i int) bool {
	if len(b.words)-i <= 10 && b.isWord(i, "explain", "provide", "describe", "discuss", "justify", "illustrate", "elaborate") {
		return true
	}
	return len(b.words)-i <= 3 && b.isWord(i, "define", "give", "why", "how")
}

// asks reports whether the clause is a question, with or without what an exam adds
// to it.
func (b *block) asks() bool {
	if strings.HasSuffix(b.text, "?") {
		return !strings.HasSuffix(b.text, "??") && !strings.HasSuffix(b.text, " ?")
	}
	if b.behind&question == 0 {
		return false
	}
	for i := max(1, len(b.words)-10); i < len(b.words); i++ {
		if b.words[i-1].after&question != 0 {
			return b.asksOn(i)
		}
	}
	return false
}

// someAsk reports whether a question mark stands in one of the first blocks.
func someAsk(bs []*block) bool {
	for _, b := range bs[:min(4, len(bs))] {
		if b.behind&question != 0 {
			return true
		}
	}
	return false
}

// askedAt returns how many of the first blocks are a question without marks:
// the line that ends in a question mark, with the lines right before it.
func askedAt(bs []*block) int {
	if !someAsk(bs) {
		return 0
	}
	for i, b := range bs {
		if b.isCode() || b.node.Section || i > 0 && (b.node.Gap || b.node.Indent != bs[0].node.Indent) || i > 3 || b.marker("a") || i > 0 && b.marker("q") {
			return 0
		}
		if b.asks() && len(b.words) > 1 {
			if b.lead == leadTo && !b.leaf() || i == 0 && b.titlesPart() || i == 0 && !b.hasAnswer() && b.last()-b.node.Last > mostAnswerLines && b.toldBelow() || i == 0 && b.label() && (len(b.words) < 3 || b.leaf() || b.toldBelow()) || i > 0 && b.asksAlone() && !bs[i-1].closed() {
				return 0
			}
			return i + 1
		}
		if !b.leaf() || b.node.Marker != "" || !b.sentence() || strings.Contains(b.text, "?;") {
			return 0
		}
	}
	return 0
}

// asksAlone reports whether a question needs no situation before it: it opens
// with a question word and is of some length.
func (b *block) asksAlone() bool {
	return len(b.words) > 5 && b.isWord(0, "how", "what", "why", "which", "who", "when", "where")
}

// closed reports whether the clause ends as the sentence of a situation does.
func (b *block) closed() bool { return b.ends()&(stop|colon|comma|semicolon) != 0 }

// toldBelow reports whether something under the block has a name of its own, or
// something under it: then the question is their title.
func (b *block) toldBelow() bool {
	for _, c := range b.children {
		if !c.leaf() || c.isCode() || c.tagline() > 0 || c.colonAt() >= 0 || c.equals() > 0 || c.node.Cells() != nil {
			return true
		}
	}
	return len(b.children) > 6
}

// answersTo returns the blocks that answer the question in bs[:n], and how
// many blocks question and answer take. The question may be what opens its title.
func answersTo(bs []*block, n int, marked, opens bool) ([]*block, int) {
	if kids := bs[n-1].children; len(kids) > 0 {
		for i, c := range kids {
			if c.marker("a") {
				return kids[i:], n
			}
		}
		if kids = oneForm(kids); !marked && allAsk(kids) {
			return nil, n
		}
		if !marked || !asksBelow(kids) && (strings.HasSuffix(bs[n-1].text, "?") || kids[0].node.Indent > bs[n-1].node.Indent && (n == len(bs) || !bs[n].marker("a"))) {
			return kids, n
		}
	}
	if !marked && n < len(bs) && !mayAnswer(bs[n-1:], n == 1, opens) {
		return nil, n
	}
	end := n
	for end < len(bs) && !bs[end].node.Section {
		b := bs[end]
		first := end == n
		switch {
		case marked && first && b.marker("a"), marked && !first && !b.node.Gap && !b.marker("q"):
		case !marked && b.node.Marker != "" && !b.marker("q") && !strings.HasSuffix(b.text, "?") && (first || bs[n].node.Marker == b.node.Marker):
		case !marked && !b.node.Gap && (first || bs[n].node.Marker == "") && !b.isCode() && !strings.HasSuffix(b.text, "?"):
		default:
			return bs[n:end], end
		}
		end++
	}
	return bs[n:end], end
}

// oneForm returns the first of the lines under a question: where all are labels with
// their values, a blank line and another form end them.
func oneForm(kids []*block) []*block {
	for i, c := range kids {
		switch valued := !c.isCode() && c.hasValue(); {
		case !valued && i > 1 && c.node.Gap:
			return kids[:i]
		case !valued:
			return kids
		}
	}
	return kids
}

// mostApart is how many blocks answer a question that a blank line parts from them.
const mostApart = 4

// mostAnswerLines is how many lines such an answer has at most: what is longer is
// what the section tells.
const mostAnswerLines = 8

// answeredApart returns how many blocks a question takes up with what answers it
// behind a blank line: all there is under a title that it opens; or what stands
// before the next question, if the questions of the notes are answered in turn. 0 if
// nothing answers it.
func (r *reader) answeredApart(bs []*block, n int, s *scope) int {
	b := bs[0]
	if n != 1 || len(bs) < 2 || !b.openQuestion() || !bs[1].node.Gap {
		return 0
	}
	end := answerEnd(bs)
	if end < 2 || end > mostApart+1 || bs[end-1].last()-bs[1].node.First >= mostAnswerLines {
		return 0
	}
	opens := s.topic != nil && !s.topic.begun
	last := end == len(bs) || bs[end].node.Section
	switch {
	case opens && last, b.node.First == r.nextAsked && end == 2:
	case last || end > 2 || answerEnd(bs[end:]) != 2:
		return 0
	}
	if r.nextAsked = 0; !last {
		r.nextAsked = bs[end].node.First
	}
	return end
}

// answerEnd returns the index of the first block behind a question that opens the
// blocks that is another question or a section; 0 if no question opens them.
func answerEnd(bs []*block) int {
	if len(bs) == 0 || bs[0].isCode() || bs[0].node.Section || !bs[0].openQuestion() {
		return 0
	}
	end := 1
	for end < len(bs) && end <= mostApart+1 && !bs[end].node.Section && (bs[end].isCode() || !strings.HasSuffix(bs[end].text, "?")) {
		end++
	}
	return end
}

// hasAnswer reports whether an answer that is marked stands under the block.
func (b *block) hasAnswer() bool {
	for _, c := range b.children {
		if c.marker("a") {
			return true
		}
	}
	return false
}

// asksBelow reports whether one of the blocks asks something itself.
func asksBelow(bs []*block) bool {
	for _, b := range bs {
		if b.isCode() || strings.HasSuffix(b.text, "?") {
			return true
		}
	}
	return false
}

// ask adds a block to the question, with what stands under it but for answers.
func (f *Fact) ask(b *block, answers []*block) {
	text := b.all()
	if len(f.Term) > 0 {
		f.Term = append(f.Term, Span{Text: " "})
	}
	f.Term = append(f.Term, text...).Normal()
	f.Body = append(f.Body, Row{Text: text})
	for _, c := range b.children {
		if len(answers) > 0 && c == answers[0] {
			break
		}
		for _, t := range f.under([]*block{c}, 1) {
			f.Term = append(append(f.Term, Span{Text: " "}), t...).Normal()
		}
	}
}

// answer adds blocks to the answer.
func (f *Fact) answer(answers []*block) {
	for _, a := range answers {
		if a.isCode() {
			f.under([]*block{a}, 1)
			continue
		}
		f.Body = append(f.Body, Row{Depth: 1, Marker: rowMarker(a), Text: a.all()})
		f.Items = append(f.Items, Item{Text: a.all(), Sub: f.under(a.children, 2)})
	}
}

// marker reports whether the block is marked as a question or an answer.
func (b *block) marker(letter string) bool {
	m := string(b.node.Marker)
	return len(m) == 2 && strings.EqualFold(m[:1], letter) && (m[1] == '.' || m[1] == ':') && isUpperASCII(m[0])
}
