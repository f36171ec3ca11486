package facts

import (
	"strings"

	"crib/internal/outline"
)

// cell analyses one cell of a table row.
func (b *block) cell(text string) *block {
	if strings.Contains(text, "<br") {
		text = strings.NewReplacer(" <br> ", "; ", "<br>", "; ", "<br/>", "; ", "<br />", "; ").Replace(text)
	}
	c := &block{node: &outline.Node{Text: text, First: b.node.First, Last: b.node.Last}}
	c.mem = b.mem
	c.analyse()
	return c
}

// readTable reads the rows of a table, each for itself: the first cell says
// what the others are about, the row at the head what they tell of it.
func (r *reader) readTable(bs []*block, s *scope) int {
	n := rowsOf(bs)
	if n == 0 {
		return 0
	}
	if r.readTruth(bs[:n], s) {
		return n
	}
	var header []*block
	first := 0
	if n > 1 && (bs[0].node.Header() || headsColumns(bs[:n])) {
		header, first = bs[0].cells(), 1
		r.label(bs[0])
		r.readBlocks(bs[0].children, *s)
	}
	if len(header) == 2 && comparesColumns(bs[:n]) {
		r.readCompared(bs[1:n], header, s)
		return n
	}
	name := rowName(header, s)
	if len(header) == 2 && !genericHeader(header[1].text) {
		named := *s
		named.path = r.kept.below(s.path, header[1].title())
		s = &named
	}
	var subject *block // of the row above
	for _, b := range bs[first:n] {
		cells := b.cells()
		if cells[0].text == "" {
			cells[0] = subject
		}
		if cells[0] == nil || cells[0].isCode() {
			cells[0] = b.cell(b.title())
		}
		subject = cells[0]
		if name != "" && bareKey(subject.text) {
			cells[0] = b.cell(name + " " + subject.text)
		}
		r.addPlace(s, b.rowFact(cells, header), b, b.node.Last)
		r.claim(b)
		if !b.leaf() {
			inner := *s
			inner.path = r.kept.below(s.path, subject.title())
			inner.topic = newTopic(subject, subject.title())
			r.readBlocks(b.children, r.mark(inner, b))
		}
	}
	return n
}

// genericHeader reports whether the title of the second column says no more than
// that it tells something of the first.
func genericHeader(s string) bool {
	switch strings.ToLower(s) {
	case "", "meaning", "meanings", "description", "definition", "notes", "note", "value", "explanation", "details", "detail", "comment", "comments",
		"english", "translation", "what", "what it does", "purpose", "use", "usage", "function", "event", "answer", "info", "information":
		return true
	}
	return false
}

// rowsOf returns how many of the first blocks are rows of one table.
func rowsOf(bs []*block) int {
	n := 0
	for n < len(bs) && len(bs[n].node.Cells()) > 1 && !bs[n].node.Section && bs[n].node.Marker == bs[0].node.Marker &&
		(n == 0 || !bs[n].node.Gap && !bs[n].node.Header() && bs[n].node.Indent == bs[0].node.Indent) {
		n++
	}
	return n
}

// cells analyses the cells of a row.
func (b *block) cells() []*block {
	out := make([]*block, len(b.node.Cells()))
	for i, text := range b.node.Cells() {
		out[i] = b.cell(text)
	}
	return out
}

// headsColumns reports whether the first of some rows, though no rule stands
// under it, names the columns. Three columns or more: a few words each, without
// a number, in capitals or with one at their front, and no row below is all like
// it. Two columns: in general words, or over nothing but numbers.
func headsColumns(rows []*block) bool {
	head := rows[0].node.Cells()
	if len(rows) < 3 || len(head) < 2 {
		return false
	}
	if len(head) == 2 {
		return genericHeader(head[1]) && genericKey(head[0]) || columnNames(head) && allNumbers(rows[1:]) || len(rows) > 3 && namesNumbers(rows)
	}
	if namesNumbers(rows) {
		return true
	}
	for _, b := range rows[1:] {
		if len(b.node.Cells()) > len(head) {
			return false
		}
		if columnNames(b.node.Cells()) && len(b.node.Cells()) == len(head) {
			return false
		}
	}
	return columnNames(head) || repeatsBelow(rows)
}

// namesNumbers reports whether the first row is of words in small letters alone and
// stands over a column that holds a number in every row below.
func namesNumbers(rows []*block) bool {
	head := rows[0].node.Cells()
	for _, s := range head {
		if s == "" || strings.Count(s, " ") > 2 || strings.ContainsAny(s, "0123456789,;:=→.?") || !isASCIILetter(s[0]) {
			return false
		}
	}
	for i := 1; i < len(head); i++ {
		n, all := 0, 0
		for _, b := range rows[1:] {
			if i < len(b.node.Cells()) {
				if all++; strings.ContainsAny(b.node.Cells()[i], "0123456789") {
					n++
				}
			}
		}
		if n == all && n > 1 && 3*n >= 2*(len(rows)-1) {
			return true
		}
	}
	return false
}

// columnNames reports whether all cells could name columns.
func columnNames(cells []string) bool {
	for _, s := range cells {
		if s == "" || strings.Count(s, " ") > 2 || strings.ContainsAny(s, "0123456789,;:=→") || shapeOf(s[:1])&capital == 0 {
			return false
		}
	}
	return true
}

// rowFact reads one row.
func (b *block) rowFact(cells, header []*block) *Fact {
	if len(cells) == 2 || len(cells) == 3 && emptyCell(cells[2].text) {
		return b.pairFact(cells[0], cells[1])
	}
	f := &Fact{Kind: List, Term: cells[0].all(), Body: OneRow(rowText(cells))}
	for i, c := range cells[1:] {
		if emptyCell(c.text) || c.pointsElsewhere() {
			continue
		}
		it := Item{Text: c.all()}
		if i+1 < len(header) {
			it.Term = header[i+1].goalTerm()
		}
		f.Items = append(f.Items, it)
	}
	if len(f.Items) == 0 {
		f.Kind, f.Term = Statement, nil
	}
	return f
}

// emptyCell reports whether a cell says nothing.
func emptyCell(s string) bool { return strings.Trim(s, " -–—./") == "" || s == "n/a" || s == "N/A" }

// rowText puts the cells of a row behind one another.
func rowText(cells []*block) Text {
	var out Text
	for _, c := range cells {
		if c.text == "" {
			continue
		}
		if len(out) > 0 {
			out = append(out, Span{Text: " | "})
		}
		out = append(out, c.all()...)
	}
	return out.Normal()
}

// pairFact reads a row of two cells as what stands in the first and what is
// said of it.
func (b *block) pairFact(left, right *block) *Fact {
	switch {
	case emptyCell(right.text):
		return left.leafed()
	case left.command && !right.command:
		return &Fact{Kind: Command, Term: right.all(), Value: left.all(), Body: OneRow(rowText([]*block{left, right}))}
	case right.command && len(right.words) > 1:
		return &Fact{Kind: Command, Term: left.goalTerm(), Value: right.all(), Body: OneRow(rowText([]*block{left, right}))}
	case left.text == "":
		return right.leafed()
	}
	if f := left.computed(); f != nil {
		f.Remarks, f.Body = []Text{right.all()}, append(f.Body, Row{Depth: 1, Text: right.all()})
		return f
	}
	f := b.cell(strings.TrimRight(left.text, " :") + ": " + right.text).leafed()
	if f.Kind == Formula {
		return f
	}
	if f.Kind == Statement || f.Kind == Limit || len(f.Term) == 0 || !strings.HasPrefix(f.Term.String(), left.title()) && f.Kind != Acronym {
		f.Kind, f.Items = Statement, nil
		f.Term, f.Value = left.goalTerm(), right.all()
	}
	return f
}

// computed reads a cell that is a formula or says what something equals; nil if
// it does not: what the next cell says is but a remark on it.
func (b *block) computed() *Fact {
	if b.equals() <= 0 {
		return nil
	}
	if f := b.leafed(); (f.Kind == Formula || f.Kind == Limit || f.Kind == Statement && b.words[0].has(digits)) && len(f.Term) > 0 {
		return f
	}
	return nil
}

// leafed reads a block as a line that stands for itself.
func (b *block) leafed() *Fact {
	f := &Fact{Kind: Statement, Body: OneRow(b.all())}
	b.readAs(f)
	return f
}

// readTitled reads a name alone on its line with the picture or table behind the
// next blank line, or a table of bars right under it: it is their title.
func (r *reader) readTitled(bs []*block, s *scope) int {
	b := bs[0]
	if b.isCode() || b.node.Cells() != nil || bs[1].isCode() || bs[1].node.Section || b.isImage() || b.lead != 0 ||
		!bs[1].node.Gap && (bs[1].node.Cells() == nil || !strings.Contains(r.lines[bs[1].node.First-1].Text, "|")) ||
		!b.names(7) && !(b.ends()&colon != 0 && b.label()) {
		return 0
	}
	n := 2
	if k := rowsOf(bs[1:]); k > 1 {
		n = 1 + k
		end := n
		for !bs[1].node.Gap && end < len(bs) && !bs[end].node.Gap && !bs[end].node.Section {
			end++
		}
		if end-n <= 2 {
			n = end // what is said of it below
		}
	} else if !bs[1].isImage() {
		return 0
	}
	r.label(b)
	r.readBlocks(bs[1:n], r.pushTopic(b, s))
	return n
}
