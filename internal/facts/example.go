package facts

import (
	"slices"
	"strings"
)

// givesExample reports whether the clause begins by saying that it is an
// example, and has numbers to work with.
func (c *clause) givesExample() bool {
	return c.shapes&digits != 0 && len(c.words) > 3 && c.isWord(0, "e.g", "eg", "ex", "example")
}

// marksExample reports whether the clause begins with a mark of an example, "Ex:" or
// "Example 2:".
func (c *clause) marksExample() bool {
	i := 0
	if c.isWord(0, "example", "ex") && c.words[0].after == 0 && c.at(1).has(digits) {
		i = 1
	}
	if c.at(i).after&colon == 0 {
		return false
	}
	name := strings.TrimRight(c.word(0), "0123456789")
	return strings.EqualFold(name, "example") || strings.EqualFold(name, "examples") || i == 0 && c.isWord(0, "ex", "eg", "e.g")
}

// exampled reports whether the block tells something and what stands under it begins
// with an example that computes nothing: all of it goes with what it is an example of.
func (b *block) exampled() bool {
	if b.leaf() || b.children[0].behind&colon == 0 || !b.children[0].marksExample() || b.label() || b.last()-b.node.Last > mostExamples {
		return false
	}
	for _, c := range b.children {
		if c.isCode() || c.node.Section || c.result() > 0 || len(c.children) == 1 && c.children[0].result() > 0 {
			return false
		}
	}
	return true
}

// result returns the byte where the result of a computation begins, behind its
// last "=" or arrow, 0 if the clause computes nothing.
func (b *block) result() int {
	if b.shapes&digits == 0 || b.isCode() || !b.leaf() || b.marks != nil {
		return 0
	}
	at := max(strings.LastIndex(b.text, " = "), strings.LastIndex(b.text, " -> "))
	if at < 0 || !arithmetic(b.text[:at]) && !numbered(b.text[:at]) {
		return 0
	}
	at = b.wordAt(at)
	if at+1 >= len(b.words) || !b.words[at+1].has(digits) {
		return 0
	}
	return b.from(at + 1)
}

// readExample reads an example with the line below, or behind, that works it
// out: asked is the result.
func (r *reader) readExample(bs []*block, s *scope) int {
	b := bs[0]
	if !b.givesExample() || b.result() > 0 {
		return 0
	}
	n, last := 1, b
	switch {
	case len(b.children) == 1:
		last = b.children[0]
	case b.leaf() && len(bs) > 1 && !bs[1].node.Gap && !bs[1].node.Section:
		n, last = 2, bs[1]
	}
	at := last.result()
	if at == 0 || last == b {
		return 0
	}
	f := &Fact{Kind: Statement, Term: b.spans(b.from(1), b.end()), Value: last.spans(at, last.end()), Remarks: []Text{last.all()},
		Body: Rows{{Text: b.all()}, {Depth: 1, Text: last.all()}}}
	r.addRange(s, f, b, last)
	r.claim(b)
	r.claim(last)
	return n
}

// mostExamples is how many lines of examples go with a fact; more are facts of
// their own.
const mostExamples = 16

// addsExamples reports whether a label is no more than "e.g." or "Examples:" and
// what stands under it goes with the fact right above it, and adds it there; or an example
// that computes something over what it is made of.
func (r *reader) addsExamples(b *block, s *scope) bool {
	if b.leaf() || b.marks != nil || len(r.drafts) == 0 {
		return false
	}
	computed := b.equals() > 0 && b.marksExample() // "Example: 12 = 3 x 4" over what it is made of
	if !computed && (len(b.words) > 2 || !(len(b.words) == 1 && b.isWord(0, "e.g", "eg", "ex", "example", "examples") || b.isWord(0, "for") && b.isWord(1, "example", "instance"))) {
		return false
	}
	f := r.drafts[len(r.drafts)-1]
	p := &f.Places[0]
	if p.File != r.file || p.Last < b.node.First-2 || f.Kind == Procedure || f.Kind == Question || !slices.Equal(f.Path, s.path) || b.last()-b.node.First > mostExamples {
		return false
	}
	if computed {
		f.remarks([]*block{b}, 1)
	} else {
		f.remarks(b.children, 1)
	}
	p.Last = b.last()
	r.claimAll(b)
	return true
}

// instanceWords are all those that addsInstances looks for.
var instanceWords = setOf("eg e.g ex e.g. i.e i.e. a.k.a a.k.a. aka")

// addsInstances reports whether a line right under a fact begins with "eg:" and
// names instances of what that is about, or with "i.e." and says it again, and adds it
// there.
func (r *reader) addsInstances(b *block) bool {
	if !b.isOneOf(0, instanceWords) || len(r.drafts) == 0 || len(b.words) < 2 || b.node.Gap || b.marks != nil || b.givesExample() {
		return false
	}
	if !(b.words[0].after&(colon|stop) != 0 && b.isWord(0, "eg", "e.g", "ex", "e.g.") || b.isWord(0, "i.e", "i.e.", "a.k.a", "a.k.a.", "aka") && !b.words[1].is(auxiliary|third)) {
		return false
	}
	f := r.drafts[len(r.drafts)-1]
	p := &f.Places[0]
	if p.File != r.file || p.Last != b.node.First-1 || f.Kind == Procedure || f.Kind == List {
		return false
	}
	r.goesOn(f, b, b.all())
	return true
}

// mayBeAside reports whether addsAside may fit: the line opens with a parenthesis or the
// name of an instance, or ends in a sign that points up.
func (b *block) mayBeAside() bool {
	return b.text[0] == '(' || b.text[len(b.text)-1] == '^' || instanceWords.mayHold(b.at(0).hash)
}

// addsAside reports whether a line that stands in parentheses as a whole goes
// with the fact right above it, and adds it there.
func (r *reader) addsAside(b *block, s *scope) bool {
	t := b.text
	if r.addsInstances(b) || t[len(t)-1] == '^' && r.pointsUp(b, s) {
		return true
	}
	if len(t) < 3 || t[0] != '(' || len(b.words) < 3 || b.node.Gap || b.marks != nil || closes(t) != len(strings.TrimRight(t, ".! ")) || len(r.drafts) == 0 {
		return false
	}
	f := r.drafts[len(r.drafts)-1]
	p := &f.Places[0]
	if p.File != r.file || p.Last != b.node.First-1 || f.Kind == Procedure {
		return false
	}
	aside := b.spans(1, closes(t)-1)
	f.Remarks = append(f.Remarks, aside)
	f.Body = append(f.Body, Row{Depth: 1, Text: aside})
	p.Last = b.node.Last
	r.claim(b)
	return true
}

// mostPointing is how many words a line has at most that points to the one above.
const mostPointing = 8

// pointsUp reports whether a line right under a fact is a few words with a sign that points
// up behind them, "both of oak ^", and adds them there.
func (r *reader) pointsUp(b *block, s *scope) bool {
	t := strings.TrimRight(b.text, "^ ")
	if t == "" || !isASCIILetter(t[len(t)-1]) || len(b.words) > mostPointing || b.node.Gap || b.marks != nil || b.behind&colon != 0 || len(r.drafts) == 0 {
		return false
	}
	f := r.drafts[len(r.drafts)-1]
	p := &f.Places[0]
	if p.File != r.file || p.Last != b.node.First-1 || len(f.Path) < len(s.path) || !slices.Equal(f.Path[:len(s.path)], s.path) {
		return false
	}
	r.goesOn(f, b, b.spans(0, len(t)))
	return true
}
