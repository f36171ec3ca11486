package outline

import "strings"

// A builder makes the tree out of the items.
type builder struct {
	*reader
	nodes    []Node
	parents  []int32         // per node: index of its parent, -1 for none
	wrapped  []int32         // the nodes of more than one line
	head     int             // the item that opened the last node, -1 for none
	stack    []open          // the nodes that may still get children: sections, then those inside the last
	sections int             // how many of the stack are sections
	plain    bool            // of what stands outside all: see open
	among    bool            // the item being placed is among plain lines
	owners   map[kindAt]bool // whether labels of such marks own points: see ownsPoints
}

// build makes the tree.
func (r *reader) build() {
	n := len(r.items) - r.first
	b := &builder{reader: r, nodes: make([]Node, 0, n), parents: make([]int32, 0, n)}
	b.head = -1
	for i := r.first; i < len(r.items); i++ {
		if b.head >= 0 && r.items[b.head].code < 0 && r.continues(b.head, i) {
			r.items[i].joined = true
			b.join(i)
			continue
		}
		b.head = i
		b.add(i)
	}
	b.setTexts()
	b.link()
}

// add makes a node of item i.
func (b *builder) add(i int) {
	it := &b.items[i]
	parent := b.place(i)
	n := int32(len(b.nodes))
	b.nodes = b.nodes[:n+1]
	b.parents = append(b.parents, parent)
	node := &b.nodes[n]
	node.Indent, node.Gap, node.First, node.Last = int(it.col), it.gap(), int(it.line)+1, int(it.last)+1
	if it.code >= 0 {
		for k := it.line; k <= it.last; k++ {
			b.out.Lines[k].Role = Code
		}
		block := &b.blocks[it.code]
		node.rare = &rare{code: b.code(block), lang: block.lang, laid: block.table}
		return
	}
	b.addText(node, i)
	b.stack = append(b.stack, open{
		node: n, col: it.col, kids: noKids, rank: it.rank, marker: it.marker, label: b.labelAt(i, node.Text), among: b.among, block: it.head.kind == topicHead || it.lists, weak: it.head.kind == blockHead,
		side: it.head == heading{ruleHead, indentSub} || it.head.kind == levelHead || it.head.kind == blockHead && b.isDeeper(i+1) && !it.opens,
	})
	if it.rank > 0 {
		b.sections = len(b.stack)
	}
}

// labelAt returns what kind of label item i with a text is. One with the first of its
// points behind it, "Rigs: 1) sloop", is one if the next item is the second.
func (b *builder) labelAt(i int, text string) labelKind {
	if next := i + 1; next < len(b.items) && b.items[next].marker >= numberDot && b.items[next].marker <= lowerParen && b.items[next].marker != decimal && opensList(text, b.out.Lines[b.items[next].line].Text) {
		return openedLabel
	}
	if next := i + 1; text[len(text)-1] == ')' && next < len(b.items) && b.items[next].marker != noMarker && b.follows(next) && isAsideLabel(text) {
		return openedLabel
	}
	return b.labelOf(i)
}

// isAsideLabel reports whether text is a label with nothing but an aside of some words
// behind its colon: "Two rigs: (see the harbour)".
func isAsideLabel(text string) bool {
	at := strings.Index(text, ": (")
	return at > 0 && strings.IndexByte(text[at:], ')') == len(text)-at-1 && strings.Count(text[at+3:], " ") >= 2
}

// opensList reports whether a label in a text has a point behind it that the line below,
// which is marked, is the next to: "Rigs: 1) sloop" over "2) ketch".
func opensList(text, below string) bool {
	at := strings.Index(text, ": ") + 2
	if at < 4 || at+4 > len(text) || len(below) < 3 {
		return false
	}
	if text[at] == '(' && below[0] == '(' {
		at, below = at+1, below[1:]
	}
	return (text[at] == '1' || text[at] == 'a') && below[0] == text[at]+1 && below[1] == text[at+1] && (below[1] == ')' || below[1] == '.' && text[at+2] == ' ')
}

// addText gives a node the text and the marker of item i.
func (b *builder) addText(node *Node, i int) {
	it := &b.items[i]
	l := &b.out.Lines[it.line]
	node.Text = b.text(i)
	if it.rank > 0 {
		node.Section, l.Role = true, Heading
	}
	switch it.marker {
	case noMarker:
	case question:
		node.Marker = Question
	case answer:
		node.Marker = Answer
	default:
		mark := strings.TrimRight(l.Text[:it.skip], " ")
		if (it.marker == numberDot || it.marker == numberParen) && len(mark) > 2 {
			mark = strings.TrimLeft(mark, "-*+•–> ") // "- 1."
		}
		node.Marker = Marker(mark)
	}
	if it.table != noTable && it.rank == 0 {
		if cells := b.cells(i); len(cells) > 1 {
			node.rare = &rare{cells: cells, header: it.header}
		}
	}
	node.Col = int32(rawColumn(l, int(b.shape[it.line].start), int(it.skip)))
}

// join adds item i to the last node, but for its text: that waits for setTexts.
func (b *builder) join(i int) {
	it := &b.items[i]
	node, l := &b.nodes[len(b.nodes)-1], &b.out.Lines[it.line]
	l.Role = Continuation
	cells := node.Cells()
	if n := len(cells); it.framed {
		for k, cell := range b.cells(i) {
			if k < n && cell != "" {
				cells[k] = strings.TrimLeft(cells[k]+" "+cell, " ")
			}
		}
	} else if n > 0 {
		k := b.cellAbove(b.head, i)
		if k == 0 || k >= n {
			k = n - 1
		}
		cells[k] += " " + l.Text
	}
	if node.First == node.Last {
		b.wrapped = append(b.wrapped, int32(len(b.nodes)-1))
	}
	node.Last = int(it.last) + 1
	b.stack[len(b.stack)-1].label = b.labelOf(i)
}

// lastText returns the text of a node that is being built, of a wrapped one its
// last line.
func (b *builder) lastText(n *Node) string {
	if n.First == n.Last {
		return n.Text
	}
	return b.out.Lines[n.Last-1].Text
}

// setTexts gives the nodes of more than one line their joined texts.
func (b *builder) setTexts() {
	size := 0
	for _, i := range b.wrapped {
		n := &b.nodes[i]
		size += len(n.Text)
		for k := n.First; k < n.Last; k++ {
			size += len(" ") + len(b.out.Lines[k].Text)
		}
	}
	var all strings.Builder
	all.Grow(size)
	for _, i := range b.wrapped {
		n := &b.nodes[i]
		from := all.Len()
		all.WriteString(n.Text)
		for k := n.First; k < n.Last; k++ {
			all.WriteByte(' ')
			all.WriteString(b.out.Lines[k].Text)
		}
		n.Text = all.String()[from:]
	}
}

// link sets the children of every node.
func (b *builder) link() {
	counts := make([]int32, len(b.nodes)+1)
	for _, p := range b.parents {
		counts[p+1]++
	}
	slab := make([]*Node, 0, len(b.nodes))
	carve := func(n int32) []*Node {
		at := len(slab)
		slab = slab[:at+int(n)]
		return slab[at : at : at+int(n)]
	}
	b.out.Nodes = carve(counts[0])
	for i := range b.nodes {
		n := &b.nodes[i]
		if counts[i+1] > 0 {
			n.Children = carve(counts[i+1])
		}
		if p := b.parents[i]; p < 0 {
			b.out.Nodes = append(b.out.Nodes, n)
		} else {
			b.nodes[p].Children = append(b.nodes[p].Children, n)
		}
	}
}
