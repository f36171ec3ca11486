package outline

import "strings"

// An openBrace is a line that ends in an opening brace which nothing has closed yet.
type openBrace struct {
	line  int
	title bool // words stand before the brace, as before that of no code
}

// A bracedBlock is what stands between a title that opens a brace and what closes it,
// other such titles included.
type bracedBlock struct {
	open            []openBrace
	titles, closers []int
	lines, tell     int // how many lines stand under the titles, and how many are prose
}

// takeBraces takes the braces off titles that open one over prose and off the lines that
// close them: an outline written as a program is, and no code. Each line under a title
// stands deeper than it. The whole file is read once.
func (r *reader) takeBraces() {
	var b bracedBlock
	fence := ""
	for i := range r.shape {
		text := r.out.Lines[i].Text
		if mark := fenceMark(text); mark != "" && (fence == "" || strings.HasPrefix(mark, fence)) {
			if b = (bracedBlock{}); fence == "" {
				fence = mark
			} else {
				fence = ""
			}
			continue
		}
		if r.shape[i].kind == blankLine || fence != "" {
			continue
		}
		if len(b.open) > 0 && !r.staysIn(&b, i) {
			b = bracedBlock{}
		}
		switch depth := len(b.open); {
		case r.shape[i].kind != textLine:
		case text[len(text)-1] == '{':
			if title := isBracedTitle(text); title || depth > 0 {
				b.open = append(b.open, openBrace{i, title})
			}
			if depth < len(b.open) && b.open[depth].title {
				b.titles = append(b.titles, i)
			}
		case depth == 0:
		case text == "}":
			if r.closeBrace(&b, i); len(b.open) == 0 {
				r.peelBraces(&b)
				b = bracedBlock{}
			}
		default:
			if b.lines++; b.open[depth-1].title && isBracedProse(text) {
				b.tell++
			}
		}
	}
	if 2*len(b.closers) >= len(b.titles) {
		r.peelBraces(&b) // the end is missing
	}
}

// closeBrace takes what line i closes out of the block, and what is open deeper than that:
// its end is missing.
func (r *reader) closeBrace(b *bracedBlock, i int) {
	last := len(b.open) - 1
	for last > 0 && r.out.Lines[b.open[last].line].Indent > r.out.Lines[i].Indent {
		last--
	}
	if b.open[last].title {
		b.closers = append(b.closers, i)
	}
	b.open = b.open[:last]
}

// staysIn reports whether line i, of no fence, can stand in the block: it is deeper than
// the last title that is open, or closes that.
func (r *reader) staysIn(b *bracedBlock, i int) bool {
	if r.shape[i].kind != textLine {
		return false
	}
	last := b.open[len(b.open)-1].line
	return r.out.Lines[i].Indent > r.out.Lines[last].Indent || r.out.Lines[i].Text == "}"
}

// isBracedTitle reports whether the text before a brace at the end is made of words.
func isBracedTitle(text string) bool {
	name := strings.TrimRight(text[:len(text)-1], " :")
	return name != "" && isLetter(name[0]) && !strings.ContainsAny(name, "{}[]<>=;\"'$") && !strings.Contains(name, "()") && countWords(name) <= 8
}

// isBracedProse reports whether a line between braces is one of prose.
func isBracedProse(text string) bool {
	first, _ := firstWord(text)
	return countWords(text) > 4 && isLetter(text[0]) && text[len(text)-1] != ',' && !strings.ContainsAny(text, "{}=;") &&
		!strings.Contains(first, "(") && !strings.Contains(text, " // ")
}

// peelBraces takes the braces off the block, if half of what stands in it is prose. A
// title ends in a colon then.
func (r *reader) peelBraces(b *bracedBlock) {
	if b.tell == 0 || 2*b.tell < b.lines || len(b.closers) == 0 {
		return
	}
	for _, i := range b.titles {
		l, s := &r.out.Lines[i], &r.shape[i]
		l.Text = strings.TrimRight(l.Text[:len(l.Text)-1], " :") + ":"
		scanLine(l, s)
	}
	for _, i := range b.closers {
		r.shape[i].kind, r.out.Lines[i].Role = blankLine, Rule
	}
}
