package facts

import (
	"strings"

	"crib/internal/outline"
)

// readCommented reads a code block each line of which is a command behind a
// prompt, with a comment that says what it does, line by line.
func (r *reader) readCommented(b *block, s scope) bool {
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
