package outline

import "strings"

// isGlossRow reports whether item i is a name and, behind a wide gap, what it means in
// a parenthesis to the end of the line, closed or not: "crew.txt     (who is aboard".
func (r *reader) isGlossRow(i int) bool {
	if i < 0 || i >= len(r.items) || !r.shape[r.items[i].line].columns || r.items[i].code >= 0 {
		return false
	}
	raw := strings.TrimRight(r.out.Lines[r.items[i].line].Raw, " \t")
	at := strings.IndexByte(raw, '(')
	if at < 4 || raw[at-1] != ' ' && raw[at-1] != '\t' || at+3 > len(raw) || strings.Count(raw, "(") > 1 {
		return false
	}
	name := strings.TrimRight(raw[:at], " \t")
	return (len(name)+3 <= at || raw[at-1] == '\t') && countWords(name) <= mostFirst && (strings.IndexByte(raw, ')') < 0 || raw[len(raw)-1] == ')')
}
