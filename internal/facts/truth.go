package facts

import "strings"

// readTruth reads the rows of a truth table, the header first: one question for
// each column of results, which inputs give the rarer of them. It reports whether
// they are one.
func (r *reader) readTruth(rows []*block, s *scope) bool {
	head := rows[0].node.Cells()
	if len(rows) < 3 || !rows[0].node.Header() && isTruth(head[0]) {
		return false
	}
	results := 1 // the first column of results
	if !strings.Contains(head[0], " ") {
		results = len(head) - 1
	}
	for _, b := range rows[1:] {
		cells := b.node.Cells()
		if len(cells) != len(head) || strings.Count(cells[0], " ") != strings.Count(head[0], " ") || !b.leaf() {
			return false
		}
		for _, c := range cells {
			if !isTruth(c) {
				return false
			}
		}
	}
	for k := results; k < len(head); k++ {
		given := map[string][]Item{}
		first := rows[1].node.Cells()[k]
		rare := first
		for _, b := range rows[1:] {
			cells := b.node.Cells()
			given[cells[k]] = append(given[cells[k]], Item{Text: PlainText(strings.Join(cells[:results], " "))})
		}
		for _, b := range rows[2:] {
			if v := b.node.Cells()[k]; v != first && len(given[v]) <= len(given[first]) {
				rare = v
			}
		}
		f := &Fact{Kind: Question, Term: PlainText("For which " + strings.Join(head[:results], " ") + " is " + head[k] + " " + rare + "?")}
		f.Items = given[rare]
		if len(f.Items) == 1 {
			f.Value, f.Items = f.Items[0].Text, nil
		}
		for _, b := range rows {
			cells := b.node.Cells()
			f.Body = append(f.Body, Row{Text: PlainText(strings.Join(cells[:results], " ") + " | " + cells[k])})
		}
		r.addRange(s, f, rows[0], rows[len(rows)-1])
		for _, b := range rows {
			r.claim(b)
		}
	}
	return true
}

// isTruth reports whether a cell is nothing but truth values.
func isTruth(s string) bool {
	for w := range strings.FieldsSeq(s) {
		switch w {
		case "0", "1", "T", "F", "t", "f", "X", "x", "-", "true", "false", "True", "False":
		default:
			return false
		}
	}
	return s != ""
}
