package facts

import (
	"strings"

	"crib/internal/outline"
)

// openList makes of a label with the first of its points behind it, "Rigs: 1) sloop",
// whose second stands below, a label over all its points. Of a point that none follows
// only the number goes.
func (b *block) openList() {
	at, n := firstPoint(b.text)
	if n == 0 || b.marks != nil || b.node.Section || len(b.inline) > 0 || b.node.Cells() != nil {
		return
	}
	mark, text := b.text[at:at+n-1], b.text[at+n:]
	label := strings.TrimRight(b.text[:at], " :")
	if strings.HasSuffix(label, " )") {
		label = strings.Replace(label[:len(label)-2]+")", "( ", "(", 1)
	}
	node := *b.node
	switch {
	case b.leaf() && mark == "1)" && !strings.Contains(text, " 2)"):
		node.Text = label + ": " + text
	case !b.leaf() && follows(mark, string(b.children[0].node.Marker)):
		first := b.part(text)
		first.node.Marker, first.node.Indent = outline.Marker(mark), b.children[0].node.Indent
		node.Text = label + ":"
		b.children = append([]*block{first}, b.children...)
	default:
		return
	}
	b.node = &node
	b.clause = clause{mem: b.mem}
	b.analyse()
}

// firstPoint returns where the mark of a first point stands behind a label and a colon,
// and the bytes that it takes up with the blank behind it; 0 for none.
func firstPoint(text string) (at, n int) {
	at = strings.Index(text, ": ") + 2
	if at < 5 || at+5 > len(text) {
		return 0, 0
	}
	n = len("1) ")
	if text[at] == '(' {
		n++
	}
	c, mark := text[at+n-3], text[at+n-2]
	if c != '1' && c != 'a' && c != 'i' || mark != ')' && (mark != '.' || n == len("(1) ")) || text[at+n-1] != ' ' || at+n >= len(text) {
		return 0, 0
	}
	return at, n
}

// follows reports whether a mark of a point is the next behind a first one, in the same
// form.
func follows(first, next string) bool {
	for _, pair := range [...][2]string{{"1", "2"}, {"a", "b"}, {"i", "ii"}} {
		if strings.Replace(first, pair[0], pair[1], 1) == next {
			return true
		}
	}
	return false
}
