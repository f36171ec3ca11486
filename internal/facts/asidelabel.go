package facts

import "strings"

// readAsideLabel reads a label with nothing but an aside of some words behind its colon, "Two rigs: (see
// the harbour)", as the label of what stands under it. It reports whether the block is one.
func (r *reader) readAsideLabel(b *block, s scope) bool {
	if b.node.Section || b.marks != nil || b.behind&colon == 0 || b.behind&paren == 0 {
		return false
	}
	at := strings.Index(b.text, ": (")
	if at < 1 || strings.IndexByte(b.text[at:], ')') != len(b.text)-at-1 || strings.IndexByte(b.text[:at], ':') >= 0 || strings.Count(b.text[at+2:], " ") < 2 || b.children[0].isCode() {
		return false
	}
	label := b.cell(b.text[:at+1])
	node := *b.node
	node.Text = label.text
	label.node, label.children = &node, b.children
	n := len(r.drafts)
	r.readParent(label, s)
	if len(r.drafts) > n && r.drafts[n].Places[0].First == b.node.First {
		f := r.drafts[n]
		f.Remarks = append(f.Remarks, b.spans(at+3, len(b.text)-1))
	}
	return true
}
