package outline

import "strings"

// findCode finds fenced blocks.
func (r *reader) findCode() {
	for i := 0; i < len(r.shape); i++ {
		if end := r.fence(i); end > i {
			for j := i; j <= end; j++ {
				r.shape[j].kind, r.shape[j].block = codeLine, int32(i)
			}
			i = end
		}
	}
}

// fence returns the line that closes the fence opened in line i, or -1.
func (r *reader) fence(i int) int {
	mark := fenceMark(r.out.Lines[i].Text)
	if mark == "" {
		return -1
	}
	for j := i + 1; j < len(r.shape); j++ {
		if r.out.Lines[j].Text == mark {
			return j
		}
	}
	return -1
}

func fenceMark(text string) string {
	for _, mark := range []string{"```", "~~~"} {
		if strings.HasPrefix(text, mark) && !strings.Contains(text[3:], "`") {
			return mark
		}
	}
	return ""
}

// dedent returns the lines with their common indent taken off.
func dedent(lines []Line) []string {
	least := -1
	for i := range lines {
		if l := &lines[i]; l.Text != "" && (least < 0 || l.Indent < least) {
			least = l.Indent
		}
	}
	code := make([]string, len(lines))
	for i := range lines {
		raw := strings.TrimRight(lines[i].Raw, " \t")
		if n := min(max(least, 0), lines[i].Indent); lines[i].Text != "" && len(raw) >= n {
			code[i] = raw[n:]
		}
	}
	return code
}
