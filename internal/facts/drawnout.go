package facts

import "strings"

// readDrawn reads a line whose author drew the dash between its two parts out, "Hoist the
// sail------pull the halyard": whatever the first part is, the second is what is said of
// it. It changes a fact in which no rule has found a term, or only a number.
func (r *reader) readDrawn(b *block, f *Fact) {
	if f.Kind != Statement && f.Kind != Limit && f.Kind != Goal || f.Kind == Statement && len(f.Term) > 0 || b.node.First > len(r.lines) || !strings.Contains(r.lines[b.node.First-1].Raw, "---") {
		return
	}
	i := b.dash()
	if i < 1 || i+1 >= len(b.words) || strings.Count(b.text, " - ") > 1 || b.hasDrawnQuantity(f, i) {
		return
	}
	f.Kind, f.Items = Statement, nil
	f.Term, f.Value = b.spans(0, b.from(i)), b.spans(b.from(i+1), b.end())
	if b.orderAt(0) || b.lead == leadTo {
		f.Kind = Goal
	}
}

// hasDrawnQuantity reports whether all that stands behind the i-th word is the quantity of
// a limit.
func (b *block) hasDrawnQuantity(f *Fact, i int) bool {
	return f.Kind == Limit && f.Value.Len() >= len(b.text)-b.from(i+1)
}
