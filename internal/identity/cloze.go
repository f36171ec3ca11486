package identity

import (
	"slices"

	"crib/internal/cards"
	"crib/internal/facts"
)

// maxCloze is the highest cloze number that makes a card of its own
// (rslib/src/cloze.rs: higher ones fall on the same card).
const maxCloze = 499

// renumber gives the deletions of a note the numbers under which the recorded
// note hid the same. What is new gets numbers that were never used.
func (m *matcher) renumber(a *assigned, e *entry) {
	before, err := e.rec.note()
	if err != nil {
		return
	}
	old, now := before.Deletions(), a.note.Deletions()
	numbers := map[int]int{}
	taken := map[int]bool{}
	for _, d := range now {
		i := slices.IndexFunc(old, func(o cards.Deletion) bool { return o.Text == d.Text && !taken[o.Number] })
		if i >= 0 {
			numbers[d.Number] = old[i].Number
			taken[old[i].Number] = true
		}
	}
	for _, d := range now {
		if numbers[d.Number] == 0 {
			a.rec.used++
			numbers[d.Number] = a.rec.used
			a.added = append(a.added, d)
		}
	}
	for _, d := range old {
		if !taken[d.Number] {
			a.dropped = append(a.dropped, d)
		}
	}
	a.note.Cloze = withNumbers(a.note.Cloze, numbers)
}

// withNumbers returns rows with their cloze numbers replaced.
func withNumbers(rows facts.Rows, numbers map[int]int) facts.Rows {
	out := slices.Clone(rows)
	for i, row := range out {
		out[i].Text = slices.Clone(row.Text)
		for j, s := range row.Text {
			if s.Hide > 0 {
				out[i].Text[j].Hide = numbers[s.Hide]
			}
		}
	}
	return out
}
