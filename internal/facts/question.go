package facts

import (
	"strings"

	"crib/internal/problem"
)

// readQuestion reads a question with its answer: marked Q and A, or a line
// that ends in a question mark with what follows it.
func (r *reader) readQuestion(bs []*block, s scope) int {
	b := bs[0]
	marked := b.marker("q")
	if !marked && (b.ends()&question == 0 || !strings.HasSuffix(b.text, "?") || b.marker("a")) {
		return 0
	}
	if !marked && strings.HasSuffix(b.text, "??") || b.lead != 0 && !b.leaf() {
		return 0
	}
	f := Fact{Kind: Question, Term: b.all(), Body: OneRow(b.all())}
	n := 1
	answers := b.children
	if marked {
		for n < len(bs) && !bs[n].marker("a") && !bs[n].marker("q") && !bs[n].node.Section && !bs[n].node.Gap {
			f.Term = append(append(f.Term, Span{Text: " "}), bs[n].all()...).Normal()
			f.Body = append(f.Body, Row{Text: bs[n].all()})
			n++
		}
	}
	for _, c := range b.children {
		if marked && hasAnswer(b.children) && !c.marker("a") {
			continue
		}
	}
	if len(answers) == 0 {
		first := n
		for n < len(bs) && !bs[n].node.Section && (bs[n].marker("a") && n == first || !marked && n == first && !bs[n].node.Gap && !bs[n].isCode()) {
			n++
		}
		answers = bs[first:n]
	}
	if len(answers) == 0 {
		if !marked {
			return 0
		}
		r.warn(b, problem.Warning, "question-without-answer", "no answer follows this question; write one behind \"A:\"")
		f.Kind = Statement
		r.addRange(s, f, b, bs[n-1])
		for _, q := range bs[:n] {
			r.claimAll(q)
		}
		return n
	}
	r.answer(&f, answers)
	r.addRange(s, f, b, bs[n-1])
	for _, q := range bs[:n] {
		r.claimAll(q)
	}
	return n
}

func hasAnswer(bs []*block) bool {
	for _, b := range bs {
		if b.marker("a") {
			return true
		}
	}
	return false
}

// marker reports whether the block is marked as a question or an answer.
func (b *block) marker(letter string) bool {
	m := string(b.node.Marker)
	return len(m) == 2 && strings.EqualFold(m[:1], letter) && (m[1] == '.' || m[1] == ':') && 'A' <= m[0] && m[0] <= 'Z'
}

// answer fills in an answer of one or several blocks.
func (r *reader) answer(f *Fact, answers []*block) {
	for _, a := range answers {
		switch {
		case a.isCode():
			f.Body = append(f.Body, codeRows(a, 1)...)
			f.Code = append(f.Code, a.node.Code...)
		default:
			f.Body = append(f.Body, Row{Depth: 1, Text: a.all()})
			f.Items = append(f.Items, Item{Text: a.all()})
			for _, c := range a.children {
				r.answer(f, []*block{c})
			}
		}
	}
	if len(f.Items) == 1 {
		f.Value, f.Items = f.Items[0].Text, nil
	}
}
