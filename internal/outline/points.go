package outline

// endsPoints reports whether item i, without a mark, stands right below the points of a
// label, the node e, which are marked and stand at its column: it is no more of them.
func (b *builder) endsPoints(e *open, i int) bool {
	last := int32(len(b.nodes)) - 1
	if e.label != colonLabel || e.kids != e.col || b.items[i].gap() || last <= e.node+1 || b.nodes[e.node+1].Marker == "" {
		return false
	}
	for b.parents[last] > e.node {
		last = b.parents[last]
	}
	return b.parents[last] == e.node && last > e.node+1 && b.nodes[last].Marker != "" && b.nodes[last].Indent == int(e.col)
}
