package facts

// readArrowRows reads lines in a row that have as many arrows each, two or more,
// as the rows of a table, if what stands at one place is of one kind in all, and
// of another than what stands beside it: "C D E -> Ionian -> 1 1 1/2".
func (r *reader) readArrowRows(bs []*block, s *scope) int {
	if len(bs) < leastArrowRows || bs[0].node.First <= r.noArrowsBefore {
		return 0
	}
	var rows [][][2]int
	n := 0
	for n < len(bs) && (n == 0 || !bs[n].node.Gap) {
		b := bs[n]
		if b.isCode() || !b.leaf() || b.node.Section || b.marks != nil || b.node.Marker != bs[0].node.Marker || b.node.Cells() != nil || b.colonAt() >= 0 {
			break
		}
		parts := b.arrowParts()
		if len(parts) < 3 || n > 0 && len(parts) != len(rows[0]) {
			break
		}
		rows = append(rows, parts)
		n++
	}
	name := -1
	if n >= leastArrowRows {
		name = nameColumn(bs[:n], rows)
	}
	if name < 0 {
		r.noArrowsBefore = bs[max(n, 1)-1].node.First
		return 0
	}
	for i, b := range bs[:n] {
		f := &Fact{Kind: List, Term: b.spans(rows[i][name][0], rows[i][name][1]), Body: OneRow(b.all())}
		for k, p := range rows[i] {
			if k != name {
				f.Items = append(f.Items, Item{Text: b.spans(p[0], p[1])})
			}
		}
		r.add(s, f, b)
		r.claim(b)
	}
	return n
}

// leastArrowRows is how many rows make a table.
const leastArrowRows = 3

// nameColumn returns the column that names the rows, -1 if the lines are no
// table: a name of a few words in each, all unlike, while some other column
// holds figures or letters alone.
func nameColumn(bs []*block, rows [][][2]int) int {
	name, figures := -1, false
	for k := range rows[0] {
		names, signs := true, true
		for i, b := range bs {
			from, to := b.wordAt(rows[i][k][0]), b.wordAt(rows[i][k][1])
			words := 0
			for w := from; w < to; w++ {
				switch {
				case b.words[w].has(sign) && w+1 == to && w > from: // the arrow
				case !b.words[w].has(digits|sign) && b.words[w].end-b.words[w].start > 2:
					words++
					signs = false
				case b.words[w].has(digits):
					names = false
				}
			}
			names = names && words > 0 && words <= 4
			for j := range i {
				names = names && b.text[rows[i][k][0]:rows[i][k][1]] != bs[j].text[rows[j][k][0]:rows[j][k][1]]
			}
		}
		if names && name < 0 {
			name = k
		}
		figures = figures || signs
	}
	if !figures {
		return -1
	}
	return name
}

// readArrows reads a label with a chain of arrows under it.
func (r *reader) readArrows(b *block, s *scope) bool {
	if len(b.children) != 1 || b.children[0].isCode() || !b.children[0].leaf() {
		return false
	}
	c := b.children[0]
	parts := c.arrowParts()
	menu := parts
	if menu == nil {
		menu = c.chain()
	}
	if _, ok := c.menuPath(menu); ok && len(menu) > 2 {
		r.readGoal(b, s)
		return true
	}
	if len(parts) < 3 || !c.links(parts) {
		return false
	}
	f := &Fact{Kind: Procedure, Term: b.goalTerm(), Body: Rows{{Text: b.all()}, {Depth: 1, Text: c.all()}}}
	for _, p := range parts {
		if t := c.spans(p[0], p[1]); len(t) > 0 {
			f.Items = append(f.Items, Item{Text: t})
		}
	}
	r.add(s, f, b)
	r.claimAll(b)
	return true
}
