package outline

import (
	"slices"
	"strings"
)

// measure finds out how wide the author wraps lines.
func (r *reader) measure() {
	var edges []int32
	for i := range r.items {
		if it := &r.items[i]; !it.code {
			edges = append(edges, it.col+r.shape[it.line].width)
		}
	}
	if len(edges) == 0 {
		return
	}
	slices.Sort(edges)
	r.wrap = int(edges[len(edges)*97/100])
}

// continues reports whether item i goes on with the item before it, where the
// logical line began with item head.
func (r *reader) continues(head, i int) bool {
	it, prev, h := &r.items[i], &r.items[i-1], &r.items[head]
	if it.gap() || it.code || prev.code || it.skip > 0 || it.col < h.col || h.rank > 0 {
		return false
	}
	a, b := r.class(i-1), r.class(i)
	if a&intro != 0 {
		return false
	}
	full := int(prev.col+r.shape[prev.line].width) >= r.wrap*2/3
	if it.col == h.col || prev.joined {
		return a&openEnd != 0 || b&leadsOn != 0 && full || full && b&lower != 0 && prev.joined && a&stop == 0
	}
	if r.class(head)&goalLike != 0 {
		return false
	}
	long := strings.Count(r.text(i-1), " ") >= 4
	return (a&openEnd != 0 || b&leadsOn != 0) && long || full && a&stop == 0
}
