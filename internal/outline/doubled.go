package outline

// isDoubled reports whether item i, with a rule right under it, is the lower of two
// lines of a title: the upper stands alone right above it, behind a blank line, "Second
// step", and neither says anything.
func (r *reader) isDoubled(i int) bool {
	it := &r.items[i]
	if i <= r.first || it.gap() || it.code >= 0 || it.marker != noMarker || it.head.kind != noHead {
		return false
	}
	upper, rule := &r.items[i-1], it.line+1
	if !upper.blank && i-1 > r.first || upper.rules > 0 || upper.code >= 0 || upper.marker != noMarker || upper.head.kind != noHead || upper.col != it.col || upper.last != it.line-1 {
		return false
	}
	above, title := r.text(i-1), r.text(i)
	return r.shape[rule].width > 3 && r.shape[rule].char != '|' && r.out.Lines[rule].Indent == it.col && startsUpper(title) && !r.shape[it.line].glued && i+1 < len(r.items) &&
		isTitle(above, 6) && isHeadline(above) && !isLabel(above) && isTitle(title, 8) && isHeadline(title) && !isIntro(title)
}

// markDoubled makes headings of both lines of the titles whose lower lines, in a file
// with at least as many underlined headings of one line, are those given.
func (r *reader) markDoubled(lower []int32) {
	for _, i := range lower {
		h := heading{underHead, frameRank(r.shape[r.items[i].line+1].char)}
		r.setHead(i-1, h)
		r.setHead(i, h)
	}
}
