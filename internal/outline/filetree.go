package outline

import "strings"

// fileTree returns the last line of a drawn tree of files or the like that begins in line
// i, of branches as "├── bin" and "│   └── tool"; i-1 if none does.
func (r *reader) fileTree(i int) int {
	last := i - 1
	for last+1 < len(r.shape) && last+1 < i+maxBlock && r.shape[last+1].kind == textLine && isBranch(r.out.Lines[last+1].Text) {
		last++
	}
	return last
}

// isBranch reports whether text is a branch of a drawn tree: stems, and a fork or corner
// with a stroke before a name.
func isBranch(text string) bool {
	for {
		rest := strings.TrimLeft(text, " \u00a0")
		after, stem := strings.CutPrefix(rest, "│")
		if !stem {
			text = rest
			break
		}
		text = after
	}
	for _, fork := range [...]string{"├", "└", "╰"} {
		if rest, ok := strings.CutPrefix(text, fork); ok {
			name := strings.TrimLeft(rest, "─╴ \u00a0")
			return name != "" && strings.HasPrefix(rest, "─") && !strings.ContainsAny(name, "│┤┘┼┴")
		}
	}
	return false
}
