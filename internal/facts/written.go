package facts

import "strings"

// readWritten reads a question that its author wrote without a mark or a question
// mark: lines under it say what holds if it does and if not, or which answer it has,
// or tell what it wants told apart.
func (r *reader) readWritten(bs []*block, s *scope) int {
	b := bs[0]
	if len(bs) < 2 || !b.leaf() || len(b.words) < 3 || b.marks != nil || bs[1].isCode() || bs[1].node.Section || len(bs[1].words) < 2 {
		return 0
	}
	first, n := 0, 1
	var term Text // if it is not the line
	switch next := bs[1]; {
	case next.isOneOf(0, answerWords) && next.words[0].after&colon != 0 && !next.node.Gap && next.node.Indent == b.node.Indent && b.colonAt() < 0:
		first, n = 1, 2
	case next.yesOrNo() > 0 && (b.words[0].is(auxiliary) || b.isOneOf(0, questionWords)):
		for n < len(bs) && bs[n].yesOrNo() > 0 {
			n++
		}
	case b.asksDifference() && !next.node.Gap && next.node.Indent == b.node.Indent && next.node.Marker == "" && next.sentence():
		term = PlainText("What is the difference between " + b.text[b.from(2):b.end()] + "?")
		for n < len(bs) && n < 4 && (n < 3 || len(bs[n].words) > 1 && sharesName(strings.ToLower(bs[n].text[:bs[n].to(1)]), strings.ToLower(b.text))) && !bs[n].node.Gap && !bs[n].node.Section && !bs[n].isCode() && bs[n].node.Indent == b.node.Indent && bs[n].sentence() {
			n++
		}
	default:
		return 0
	}
	f := &Fact{Kind: Question, Term: term, Body: OneRow(b.all())}
	if term == nil {
		f.Term = b.all()
	}
	if !strings.HasSuffix(b.text, "?") && (b.words[0].is(auxiliary) || b.isOneOf(0, questionWords)) {
		f.Term = append(f.Term, Span{Text: "?"}).Normal()
	}
	for _, c := range bs[1:n] {
		text := c.spans(c.from(first), c.end())
		f.Body = append(f.Body, Row{Depth: 1, Text: text})
		f.Items = append(f.Items, Item{Text: text, Sub: f.under(c.children, 2)})
	}
	if len(f.Items) == 1 && len(f.Items[0].Sub) == 0 {
		f.Value, f.Items = f.Items[0].Text, nil
	}
	r.addRange(s, f, b, bs[n-1])
	for _, c := range bs[:n] {
		r.claimAll(c)
	}
	return n
}

var (
	answerWords   = setOf("answer ans")
	openingAnswer = union(answerWords, whichWay) // all that a line may begin with that holds an answer
	questionWords = setOf("what why how when where who which whose does do did can could will would should is are was were has have")
)

// yesOrNo returns how many words say which answer a line is for, "If yes: ...", "No -
// ...", 0 if none do.
func (c *clause) yesOrNo() int {
	i := 0
	switch {
	case !c.isOneOf(0, whichWay):
		return 0
	case c.isWord(0, "if"):
		i = 1
	}
	if !c.isWord(i, "yes", "no", "not", "so") || i == 0 && !c.isWord(0, "yes", "no") || i+1 >= len(c.words) || c.words[i].after&(colon|comma) == 0 && !c.words[i+1].has(sign) {
		return 0
	}
	return i + 1
}

var whichWay = setOf("yes no if")

var differenceWords = setOf("difference differences diff diffs")

// asksDifference reports whether the clause is a title that wants two things told
// apart, "Difference between X and Y".
func (c *clause) asksDifference() bool {
	return c.isOneOf(0, differenceWords) && (c.isWord(1, "between") || c.isWord(1, "in") && c.classes&conjunction != 0) && len(c.words) <= 12 && c.colonAt() < 0 && !c.hasVerb(2, len(c.words)) && c.at(len(c.words)-1).after&(colon|stop) == 0
}
