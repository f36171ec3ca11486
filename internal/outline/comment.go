package outline

import "strings"

// leastComments is how many lines are comments, at least, in a file that shows that a
// hash is the mark of a comment, not of a title.
const leastComments = 8

// findComments takes the hash off the lines of a file in which it begins a comment, as
// in a shell, over the command it tells of or alone: a third of the lines or more have
// one, none has two, and too many of them are no titles. Blanks behind the hash are
// their indent.
func (r *reader) findComments() {
	hashed, texts := 0, 0
	for i := range r.shape {
		if s := &r.shape[i]; s.kind == textLine {
			if texts++; s.lead == '#' && r.out.Lines[i].Indent == 0 {
				hashed++
			}
		}
	}
	if hashed < leastComments || 3*hashed < texts {
		return
	}
	notes, over := 0, 0
	for i := range r.shape {
		if r.shape[i].kind != textLine || r.shape[i].lead != '#' || r.out.Lines[i].Indent > 0 {
			continue
		}
		text := r.out.Lines[i].Text
		if len(text) < 3 || text[1] != ' ' {
			return // "## Title", "#!/bin/sh", "#tag"
		}
		if r.isNoTitle(i, text[2:]) {
			notes++
		}
		if i+1 < len(r.shape) && r.shape[i+1].kind == textLine && r.shape[i+1].lead != '#' {
			over++
		}
	}
	if 4*notes < hashed || 4*over < hashed {
		return
	}
	for i := range r.shape {
		if r.shape[i].kind == textLine && r.shape[i].lead == '#' && r.out.Lines[i].Indent == 0 {
			r.uncomment(i)
		}
	}
}

// isNoTitle reports whether the text behind the hash of line i could be no title: it is
// a sentence, begins with a tag in capitals or a bullet, or goes on in the next line.
func (r *reader) isNoTitle(i int, text string) bool {
	first, _ := firstWord(text)
	switch {
	case isStop(text), countWords(text) > 10, text[0] == '-' || text[0] == '*':
		return true
	case len(first) > 3 && first[len(first)-1] == ':' && isCaps(first[:len(first)-1]):
		return true
	}
	next := i + 1
	return next < len(r.shape) && r.shape[next].kind == textLine && r.shape[next].lead == '#' && len(r.out.Lines[next].Text) > 2 && startsLower(r.out.Lines[next].Text[2:]) && !startsLower(text)
}

// uncomment takes the hash off line i. That it gives an example says nothing of a
// command.
func (r *reader) uncomment(i int) {
	l, s := &r.out.Lines[i], &r.shape[i]
	behind := l.Raw[s.start+1:]
	blanks := len(behind) - len(strings.TrimLeft(behind, " "))
	text := strings.TrimLeft(l.Text[1:], " ")
	if i+1 < len(r.shape) && r.shape[i+1].kind == textLine && r.shape[i+1].lead != '#' {
		if first, rest := firstWord(text); isCaps(first) && strings.EqualFold(strings.TrimSuffix(first, ":"), "example") && rest != "" && rest[0] != '(' {
			blanks += len(text) - len(rest)
			text = rest
		}
	}
	if s.start += int32(1 + blanks); text[0] == '-' || text[0] == '*' {
		l.Indent = int32(blanks)
	}
	l.Text = text
	scanLine(l, s)
	s.comment = true
}
