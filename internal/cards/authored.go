package cards

import (
	"slices"

	"crib/internal/facts"
	"crib/internal/problem"
)

// authored asks what the author has hidden. What Anki would make no card of
// stays in sight, and is reported.
func (m *maker) authored(f *facts.Fact) []draft {
	rows, over := showOver(f.Body)
	if over > 0 && len(f.Places) > 0 {
		m.problems.Add(f.Places[0].Pos(), problem.Warning, "too-many-deletions",
			"deletion {{c%d::...}} is left in sight: Anki makes no card of a number over %d; use smaller numbers or divide the note", over, mostDeletions)
	}
	if !hasHidden(rows) {
		return nil
	}
	return []draft{{&Note{Role: "hidden", Type: Cloze, Cloze: rows}}}
}

// mostDeletions is the highest deletion number that Anki makes a card of
// (rslib/src/cloze.rs).
const mostDeletions = 499

// showOver returns rows with what is hidden under higher numbers than
// [mostDeletions] in sight, and the first of these numbers, or 0.
func showOver(rows facts.Rows) (facts.Rows, int) {
	over := 0
	out := slices.Clone(rows)
	for i := range out {
		out[i].Text = slices.Clone(out[i].Text)
		for j := range out[i].Text {
			s := &out[i].Text[j]
			if s.Hide > mostDeletions {
				if over == 0 {
					over = s.Hide
				}
				s.Hide, s.Hint = 0, ""
			}
		}
		out[i].Text = out[i].Text.Normal()
	}
	return out, over
}

// hasHidden reports whether anything of rows is hidden.
func hasHidden(rows facts.Rows) bool {
	for _, row := range rows {
		for _, s := range row.Text {
			if s.Hide > 0 {
				return true
			}
		}
	}
	return false
}
