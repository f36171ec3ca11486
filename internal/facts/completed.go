package facts

// readCompleted adds to a fact the first line under it, if that goes on with it: "means
// that it floats". What stands under both is read by itself. It reports whether the line
// is such a one.
func (r *reader) readCompleted(b *block, f *Fact, s *scope) bool {
	c := b.children[0]
	if !c.completes() {
		return false
	}
	line := *c
	line.children = nil
	f.remarks([]*block{&line}, 1)
	r.addPlace(s, f, b, c.node.Last)
	r.claim(b)
	r.claim(c)
	r.readBlocks(append(c.children[:len(c.children):len(c.children)], b.children[1:]...), r.pushSubject(b, f, s))
	return true
}

// completes reports whether a line has no subject and goes on with the one that it stands
// under: "means that it floats".
func (b *block) completes() bool {
	return !b.isCode() && b.marks == nil && b.node.Marker != "" && len(b.words) > 2 && b.isWord(0, "means", "which", "meaning", "because") && !b.words[0].has(capital) && b.words[0].after == 0
}
