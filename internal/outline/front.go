package outline

import "strings"

// findFront finds the title of the file and the lines about the file (a date,
// an author) that stand before its first section.
func (r *reader) findFront() {
	for r.first < len(r.items) && r.first < 4 {
		i := r.first
		it := &r.items[i]
		alone := i+1 == len(r.items) || r.items[i+1].gap()
		l := &r.out.Lines[it.line]
		switch {
		case it.code || !alone || it.skip > 0 || it.rules > 0:
			return
		case isMeta(l.Text):
			l.Role = Meta
		case i == 0 && !strings.HasPrefix(l.Text, "#") && len(l.Text) < 80 && !isStop(l.Text) && i+1 < len(r.items) && r.items[1].blank:
			r.out.Title, l.Role = l.Text, Title
		default:
			return
		}
		r.first++
	}
}

func isMeta(text string) bool {
	low := strings.ToLower(text)
	for _, p := range []string{"last updated", "updated", "date:", "author:", "by ", "version"} {
		if strings.HasPrefix(low, p) {
			return true
		}
	}
	return false
}
