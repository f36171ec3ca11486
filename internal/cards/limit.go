package cards

import (
	"strings"

	"crib/internal/facts"
)

// limit hides each quantity of a sentence, with its unit.
func (m *maker) limit(f *facts.Fact) []draft {
	rows := m.quantities(f.Body)
	if !hasHidden(rows) {
		return nil
	}
	return []draft{{&Note{Role: "quantity", Type: Cloze, Cloze: rows}}}
}

// quantities numbers the quantities of rows as deletions. One in parentheses
// behind another says the same in other words, and the two ends of a range
// belong together: these share a number.
func (m *maker) quantities(rows facts.Rows) facts.Rows {
	var out facts.Rows
	number := 0
	for _, row := range rows {
		if row.Code {
			out = append(out, row)
			continue
		}
		text := append(facts.Text(nil), row.Text...)
		last := -1
		for i := range text {
			if text[i].Kind != facts.Quantity || m.trivial(text[i].Text) {
				continue
			}
			if last < 0 || !sameQuantity(text[last+1:i].String()) {
				number++
			}
			text[i].Hide = number
			last = i
		}
		row.Text = text
		out = append(out, row)
	}
	return joinGlue(out)
}

// sameQuantity reports whether the words between two quantities tie them
// together.
func sameQuantity(between string) bool {
	switch strings.TrimSpace(between) {
	case "(", "-", "–", "to", "=", "or", "..":
		return true
	}
	return false
}

// trivial reports whether a quantity says too little to be asked: "one".
func (m *maker) trivial(s string) bool {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "one", "a", "":
		return true
	}
	return false
}

// joinGlue hides what ties two quantities of one number together.
func joinGlue(rows facts.Rows) facts.Rows {
	for _, row := range rows {
		for i := 1; i+1 < len(row.Text); i++ {
			a, b := row.Text[i-1].Hide, row.Text[i+1].Hide
			if a > 0 && a == b && row.Text[i].Hide == 0 {
				row.Text[i].Hide = a
			}
		}
	}
	return rows
}
