package outline

import "strings"

// isOrg reports whether stars are headings of Org mode rather than bullets:
// some line at the margin begins with two stars and does not end with two, and it
// is not the only one there with stars.
func (r *reader) isOrg() bool {
	starred, two := 0, false
	for i := r.first; i < len(r.items); i++ {
		it := &r.items[i]
		if it.lead != '*' || it.col > 0 {
			continue
		}
		text := r.out.Lines[it.line].Text
		if bare := strings.TrimLeft(text, "*"); bare != "" && bare[0] == ' ' {
			starred++
			two = two || len(text)-len(bare) == 2 && !strings.HasSuffix(text, "**")
		}
		if two && starred > 1 {
			return true
		}
	}
	return false
}
