package facts

import (
	"strings"

	"crib/internal/outline"
)

// readCommented reads a code block each line of which is a command behind a
// prompt, with a comment that says what it does, line by line.
func (r *reader) readCommented(b *block, s *scope) bool {
	first := b.node.First
	if b.node.Last-first+1 > len(b.node.Code()) {
		first++ // the line of a fence
	}
	var lines []*block
	for i, code := range b.node.Code() {
		text := strings.Join(strings.Fields(code), " ")
		if text == "" {
			continue
		}
		if !strings.HasPrefix(text, "$ ") || !strings.Contains(text, " // ") && !strings.Contains(text, " # ") {
			return false
		}
		c := &block{node: &outline.Node{Text: text, First: first + i, Last: first + i}}
		c.mem = b.mem
		if c.analyse(); c.comment() == 0 {
			return false
		}
		lines = append(lines, c)
	}
	if len(lines) < 2 {
		return false
	}
	for _, c := range lines {
		r.readLeaf(c, s)
	}
	if first > b.node.First {
		fence := *lines[0].node
		for _, n := range [...]int{b.node.First, b.node.Last} {
			fence.First, fence.Last = n, n
			r.claim(&block{node: &fence})
		}
	}
	return true
}

// readCommentAbove reads a comment in the marks of a program, "/* ... */" or "// ...", and
// the commands right below it, which do what it says.
func (r *reader) readCommentAbove(bs []*block, s *scope) int {
	b := bs[0]
	said := b.inComment()
	if b.node.Marker == "//" && len(bs) > 1 && !bs[1].node.Gap && (bs[1].isCode() || bs[1].command) {
		said = b.all()
	}
	if said == nil || !b.leaf() || b.marks != nil {
		return 0
	}
	f := &Fact{Kind: Command, Term: said, Body: OneRow(said)}
	n := 1
	for ; n < len(bs) && !bs[n].node.Gap && !bs[n].node.Section && bs[n].leaf() && bs[n].marks == nil && (bs[n].node.Marker == b.node.Marker || bs[n].node.Marker == "") && bs[n].node.Marker != "//" && bs[n].inComment() == nil && bs[n].comment() == 0; n++ {
		if bs[n].isCode() {
			f.Code = append(f.Code, bs[n].node.Code()...)
		} else {
			f.Code = append(f.Code, bs[n].text)
		}
	}
	if n == 1 {
		return 0
	}
	for _, line := range f.Code {
		f.Body = append(f.Body, Row{Depth: 1, Text: Text{{Kind: Code, Text: line}}, Code: true})
	}
	return r.addRun(s, f, bs[:n])
}

// inComment returns what stands between the marks of a comment that the whole
// line is, nil if it is none.
func (b *block) inComment() Text {
	if len(b.words) < 3 || !strings.HasPrefix(b.text, "/*") || !strings.HasSuffix(b.text, "*/") || b.word(0) != "/*" || b.word(len(b.words)-1) != "*/" {
		return nil
	}
	return b.spans(b.from(1), b.to(len(b.words)-2))
}
