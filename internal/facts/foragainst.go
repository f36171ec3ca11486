package facts

import "crib/internal/outline"

// readForAndAgainst reads points that are marked with "+" and, next to them, others
// that are marked with "-", under a title: what speaks for it, and what against.
func (r *reader) readForAndAgainst(bs []*block, s *scope) int {
	if s.topic == nil || len(bs) < 3 || bs[0].node.Marker != "+" && bs[0].node.Marker != "-" || bs[0].node.First <= r.noSignsBefore {
		return 0
	}
	first := signedRun(bs, bs[0].node.Marker)
	if first == 0 {
		return 0
	}
	if first == len(bs) || bs[first].node.Gap || bs[first].node.Marker != "+" && bs[first].node.Marker != "-" {
		r.noSignsBefore = bs[first-1].node.First
		return 0
	}
	second := signedRun(bs[first:], bs[first].node.Marker)
	n := first + second
	if second == 0 || n < 3 || n < len(bs) && !bs[n].node.Gap && !bs[n].node.Section {
		return 0
	}
	for _, run := range [][]*block{bs[:first], bs[first:n]} {
		title := "Advantages"
		if run[0].node.Marker == "-" {
			title = "Disadvantages"
		}
		inner := *s
		inner.path = r.kept.below(s.path, title)
		inner.topic = &topic{term: PlainText(title), plural: true, opens: true}
		r.readBlocks(run, inner)
	}
	return n
}

// signedRun returns how many of the first blocks are points with a marker, with no
// blank line between.
func signedRun(bs []*block, marker outline.Marker) int {
	n := 0
	for n < len(bs) && bs[n].node.Marker == marker && !bs[n].isCode() && !bs[n].node.Section && bs[n].marks == nil && (n == 0 || !bs[n].node.Gap) {
		n++
	}
	return n
}
