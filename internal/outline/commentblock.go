package outline

import "strings"

// leastInBlock is how many lines a block of comments has at least.
const leastInBlock = 4

// findCommentBlocks takes the hashes off the blocks of lines that have one each and among
// which a hash stands alone, for a blank line, or text stands deeper than one blank behind
// it: a comment of many lines, as a script has one, and no titles. The first line is the
// title of the block, if a hash alone follows it.
func (r *reader) findCommentBlocks() {
	for i := 0; i < len(r.shape); i++ {
		if r.shape[i].kind != textLine || r.shape[i].lead != '#' {
			continue
		}
		end, alone, deep := i, 0, 0
		for ; end < len(r.shape) && r.inComment(end); end++ {
			switch text := r.out.Lines[end].Text; {
			case len(text) == 1:
				alone++
			case text[2] == ' ':
				deep++
			}
		}
		if end-i >= leastInBlock && (alone > 0 && deep > 0 || alone > 1 || deep > 2) {
			from := i
			if len(r.out.Lines[i+1].Text) == 1 && len(r.out.Lines[i].Text) > 1 {
				r.shape[i].comment = true
				from++
			}
			for k := from; k < end; k++ {
				r.takeHash(k)
			}
		}
		i = max(i, end-1)
	}
}

// inComment reports whether line i is a hash alone, or one with a blank and text behind.
func (r *reader) inComment(i int) bool {
	text := r.out.Lines[i].Text
	return r.shape[i].kind == textLine && r.shape[i].lead == '#' && r.out.Lines[i].Indent == 0 && (len(text) == 1 || len(text) > 2 && text[1] == ' ')
}

// takeHash takes the hash off line i; the blanks behind it, but for one, are its indent.
func (r *reader) takeHash(i int) {
	l, s := &r.out.Lines[i], &r.shape[i]
	behind := l.Raw[s.start+1:]
	blanks := len(behind) - len(strings.TrimLeft(behind, " "))
	l.Text = strings.TrimLeft(l.Text[1:], " ")
	l.Indent = int32(max(0, blanks-1))
	s.start += int32(1 + blanks)
	scanLine(l, s)
}
