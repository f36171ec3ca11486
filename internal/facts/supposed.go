package facts

import "slices"

var supposing = setOf("imagine suppose supposing")

// addsSupposed reports whether a block begins with "imagine" or "suppose", and adds it,
// with all under it, to the fact right above: it works that out by a case made up.
func (r *reader) addsSupposed(b *block, s *scope) bool {
	if len(b.words) < 4 || b.node.Gap || b.marks != nil || b.behind&question != 0 || len(r.drafts) == 0 || b.last()-b.node.First > mostExamples {
		return false
	}
	f := r.drafts[len(r.drafts)-1]
	p := &f.Places[0]
	if p.File != r.file || p.Last != b.node.First-1 || f.Kind == Procedure || f.Kind == Question || !slices.Equal(f.Path, s.path) {
		return false
	}
	f.suppose(b, 1)
	p.Last = b.last()
	r.claimAll(b)
	return true
}

// suppose adds a case made up to the fact: its numbers are none to learn.
func (f *Fact) suppose(b *block, depth int) {
	if b.isCode() {
		f.under([]*block{b}, depth)
		return
	}
	text := PlainText(b.text)
	f.Remarks = append(f.Remarks, text)
	f.Body = append(f.Body, Row{Depth: depth, Marker: rowMarker(b), Text: text})
	for _, c := range b.children {
		f.suppose(c, depth)
	}
}
