package facts

import "strings"

// readAsideLabel reads a label with nothing but an aside of some words behind its colon,
// "Two rigs: (see the harbour)", as the label of what stands under it. A condition stays
// in sight: "Two rigs (if the wind holds)". It reports whether the block is one.
func (r *reader) readAsideLabel(b *block, s *scope) bool {
	if b.node.Section || b.marks != nil || b.behind&colon == 0 || b.behind&paren == 0 {
		return false
	}
	at := strings.Index(b.text, ": (")
	if at < 1 || strings.IndexByte(b.text[at:], ')') != len(b.text)-at-1 || strings.IndexByte(b.text[:at], ':') >= 0 || strings.Count(b.text[at+2:], " ") < 2 || b.children[0].isCode() {
		return false
	}
	text, when := b.text[:at+1], b.wordAt(at+3)
	stated := b.at(when).is(condition) || b.isWord(when, "only")
	if stated { // under this alone holds what stands below
		aside, _, _ := strings.Cut(b.text[at+3:len(b.text)-1], " - ")
		text = b.text[:at] + " (" + aside + "):"
	}
	label := b.cell(text)
	node := *b.node
	node.Text = label.text
	label.node, label.children = &node, b.children
	if stated {
		r.readTopic(label, s)
		return true
	}
	n := len(r.drafts)
	r.readParent(label, s)
	if len(r.drafts) > n && r.drafts[n].Places[0].First == b.node.First {
		f := r.drafts[n]
		f.Remarks = append(f.Remarks, b.spans(at+3, len(b.text)-1))
	}
	return true
}
