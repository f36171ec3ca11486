package outline

import "strings"

// mostInFraction is how many runes stand above or below the bar of a fraction.
const mostInFraction = 80

// findFractions reads a fraction that is written over three lines, what is divided above
// a bar behind a name and what it is divided by below, as one line: "speed = (way) / (time)".
// Alone in a fence it is no code.
func (r *reader) findFractions() {
	next := 0 // no block before this one holds a later bar
	for _, bar := range r.bars {
		i := int(bar)
		for next < len(r.blocks) && int(r.blocks[next].last) < i {
			next++
		}
		fenced := next < len(r.blocks) && int(r.blocks[next].first) <= i
		if fenced && !(r.blocks[next].fenced && int(r.blocks[next].first) == i-2 && int(r.blocks[next].last) == i+2) || !r.isFraction(i) {
			continue
		}
		if fenced {
			r.blocks = append(r.blocks[:next], r.blocks[next+1:]...)
			for _, k := range [...]int{i - 2, i + 2} {
				r.shape[k].kind, r.out.Lines[k].Role = blankLine, Rule
			}
		}
		r.joinFraction(i)
	}
}

// isFraction reports whether lines stand above and below line i, the bar of a fraction
// behind a name, where the bar does.
func (r *reader) isFraction(i int) bool {
	if i < 1 || i+1 >= len(r.shape) || r.shape[i].kind == ruleLine {
		return false
	}
	from := r.out.Lines[i].Indent + r.shape[i].width
	to := r.out.Lines[i].Indent + int32(len(strings.TrimRight(r.out.Lines[i].Raw, " \t"))) - r.shape[i].start
	for _, k := range [...]int{i - 1, i + 1} {
		l, s := &r.out.Lines[k], &r.shape[k]
		if s.kind != textLine && s.kind != codeLine || l.Text == "" || s.glued || s.width > mostInFraction || l.Indent < from-1 || l.Indent+s.width > to+8 || l.Indent >= to {
			return false
		}
	}
	return true
}

// joinFraction makes one line of the three around line i.
func (r *reader) joinFraction(i int) {
	above, bar, below := &r.out.Lines[i-1], &r.out.Lines[i], &r.out.Lines[i+1]
	above.Text = bar.Text + " " + inBrackets(above.Text) + " / " + inBrackets(below.Text)
	above.Indent, above.Role = bar.Indent, Item
	r.shape[i-1].kind, r.shape[i-1].lead, r.shape[i-1].columns = textLine, above.Text[0], false
	for _, k := range [...]int{i, i + 1} {
		r.shape[k].kind, r.shape[k].glued = underLine, false
		r.out.Lines[k].Role = Continuation
	}
}

// joined reports whether item i is a fraction, whose bar and divisor are lines below.
func (r *reader) joined(i int) bool {
	if i >= len(r.items) {
		return false
	}
	next := int(r.items[i].line) + 1
	return next < len(r.shape) && r.shape[next].kind == underLine
}

// inBrackets sets what is divided, or divided by, in brackets if it is more than a word.
func inBrackets(s string) string {
	if strings.ContainsAny(s, " +-*/") {
		return "(" + s + ")"
	}
	return s
}
