package outline

import "strings"

// open is a node that may still get children.
type open struct {
	node *Node
	rank uint8 // of a section
	col  int32
}

// A builder makes the tree out of the items.
type builder struct {
	*reader
	nodes    []Node
	parents  []int32 // per node: index of its parent, -1 for none
	segments []Segment
	stack    []open // sections, then the nodes inside the last of them
	index    []int32
}

// build makes the tree.
func (r *reader) build() {
	n := len(r.items)
	b := &builder{reader: r, nodes: make([]Node, 0, n), parents: make([]int32, 0, n), segments: make([]Segment, 0, n)}
	head := -1
	for i := r.first; i < n; i++ {
		it := &r.items[i]
		if head >= 0 && r.continues(head, i) {
			it.joined = true
			b.join(i)
			continue
		}
		head = i
		b.add(i)
	}
	b.link()
}

// add makes a node of item i.
func (b *builder) add(i int) {
	it := &b.items[i]
	b.close(it)
	parent := int32(-1)
	if len(b.stack) > 0 {
		parent = b.index[len(b.index)-1]
	}
	l := &b.out.Lines[it.line]
	b.nodes = append(b.nodes, Node{Indent: int(it.col), Gap: it.gap(), First: int(it.line) + 1, Last: int(it.last) + 1})
	node := &b.nodes[len(b.nodes)-1]
	b.parents = append(b.parents, parent)
	for k := it.line; k <= it.last; k++ {
		b.out.Lines[k].Node = node
		if it.code {
			b.out.Lines[k].Role = Code
		}
	}
	b.stack = append(b.stack, open{node, it.rank, it.col})
	b.index = append(b.index, int32(len(b.nodes)-1))
	if it.code {
		node.Lang = strings.Trim(l.Text, "`~ ")
		node.Code = dedent(b.out.Lines[it.line+1 : it.last])
		return
	}
	node.Text = b.text(i)
	if it.rank > 0 {
		node.Section, l.Role = true, Heading
		if at := strings.Index(node.Text, " - "); at >= 0 {
			node.Tagline = strings.TrimSpace(node.Text[at+3:])
		}
	} else if it.skip > 0 {
		node.Marker = Marker(strings.TrimRight(l.Text[:it.skip], " "))
	}
	at := len(b.segments)
	b.segments = append(b.segments, Segment{Line: l.Num, Col: int(b.shape[it.line].start) + int(it.skip) + 1})
	node.Segments = b.segments[at : at+1 : at+1]
}

// close takes off the stack what item it cannot stand under.
func (b *builder) close(it *item) {
	for len(b.stack) > 0 {
		top := &b.stack[len(b.stack)-1]
		if it.rank > 0 && top.rank > 0 && top.rank < it.rank || it.rank == 0 && (top.rank == 20 || top.rank > 0 && top.rank < 20 || top.col < it.col) {
			return
		}
		b.stack = b.stack[:len(b.stack)-1]
		b.index = b.index[:len(b.index)-1]
	}
}

// join adds item i to the last node.
func (b *builder) join(i int) {
	it, node := &b.items[i], &b.nodes[len(b.nodes)-1]
	l := &b.out.Lines[it.line]
	l.Role, l.Node = Continuation, node
	at := len(node.Text) + 1
	node.Text += " " + l.Text
	b.segments = append(b.segments, Segment{Line: l.Num, Col: int(b.shape[it.line].start) + 1, Offset: at})
	n := len(node.Segments) + 1
	node.Segments = b.segments[len(b.segments)-n : len(b.segments) : len(b.segments)]
	node.Last = int(it.last) + 1
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
		if counts[i+1] > 0 {
			b.nodes[i].Children = carve(counts[i+1])
		}
		if p := b.parents[i]; p < 0 {
			b.out.Nodes = append(b.out.Nodes, &b.nodes[i])
		} else {
			b.nodes[p].Children = append(b.nodes[p].Children, &b.nodes[i])
		}
	}
}
