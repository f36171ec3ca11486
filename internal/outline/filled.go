package outline

import "strings"

// shortestFilled is how wide a paragraph is at least that shows by itself where it is
// broken, in runes, and mostFilled how many lines are looked at.
const (
	shortestFilled = 30
	mostFilled     = 12
)

// isParagraph reports whether item i is inside a paragraph that begins with item head
// and shows by itself how wide it is filled, whatever the file does elsewhere: three
// lines or more between blank lines, the first alone with a capital and the last alone
// with a full stop, and none but the last shorter than the longest by more than a word.
func (r *reader) isParagraph(head, i int) bool {
	if !r.beginsLower(i) || r.items[head].rank > 0 || r.items[i].col != r.items[head].col || isStop(r.text(i-1)) {
		return false
	}
	if first := strings.TrimLeft(r.text(head), "*_"); first == "" || !startsUpper(first) {
		return false
	}
	end, least, most := head+1, r.edge(head, 0), r.edge(head, 0)
	for ; end < len(r.items) && end-head < mostFilled && r.mayWrap(end); end++ {
		above := r.text(end - 1)
		if !r.beginsLower(end) || r.items[end].col != r.items[head].col || isStop(above) || isIntro(above) {
			return false
		}
		least, most = min(least, r.edge(end-1, 0)), max(most, r.edge(end-1, 0))
	}
	last := r.text(end - 1)
	return end-head >= 3 && r.edge(end-1, 0) <= most && most >= shortestFilled && most-least <= longWord && last[len(last)-1] == '.' &&
		(end == len(r.items) || r.items[end].gap())
}
