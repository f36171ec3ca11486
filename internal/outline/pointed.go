package outline

import "strings"

// leastPointed is how many titles have a ">>" in front at least where it marks
// titles: one or two could be quoted.
const leastPointed = 3

// findPointed finds the headings that stand behind ">>" at the base, and makes
// points of other lines behind such a sign. It returns how many headings there
// are.
func (r *reader) findPointed() int {
	all, heads := 0, 0
	for i := r.first; i < len(r.items); i++ {
		if n := r.pointed(i); n > 0 {
			all++
			if r.isPointedHead(i, n) {
				heads++
			}
		}
	}
	if heads < leastPointed || 2*heads < all {
		return 0
	}
	for i := r.first; i < len(r.items); i++ {
		n := r.pointed(i)
		if n == 0 {
			continue
		}
		it := &r.items[i]
		if it.skip = int32(n); r.isPointedHead(i, n) {
			it.marker, it.head = noMarker, heading{inlineHead, pointedSub}
		} else {
			it.marker, it.blank = quoteMarker, true // the sign sets it off
		}
	}
	return heads
}

// pointedSub ranks such headings below the others that are marked in their line.
const pointedSub = 6

// pointed returns how many bytes the ">>" in front of item i takes up with the
// blank behind it, 0 for none.
func (r *reader) pointed(i int) int {
	it := &r.items[i]
	text := r.out.Lines[it.line].Text
	if text[0] != '>' || !strings.HasPrefix(text, ">>") || it.code >= 0 || it.col != r.base || it.head.kind != noHead {
		return 0
	}
	body := strings.TrimLeft(text, "> ")
	if body == "" || !isLetter(body[0]) && !isDigit(body[0]) {
		return 0
	}
	return len(text) - len(body)
}

// isPointedHead reports whether item i, behind n bytes of ">>", is a few words
// over something else.
func (r *reader) isPointedHead(i, n int) bool {
	body := r.out.Lines[r.items[i].line].Text[n:]
	return i+1 < len(r.items) && isTitle(body, 7) && !hasTwoParts(body) && r.follows(i+1) && r.pointed(i+1) == 0
}
