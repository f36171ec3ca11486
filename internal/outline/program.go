package outline

import "strings"

// statements returns the last of a run of at least two lines that are
// statements of a program or elements of markup, -1 if there is none.
func (r *reader) statements(i int) int {
	j, tags := i, false
	for j < len(r.shape) && j < i+maxBlock && r.shape[j].kind == textLine {
		text := r.out.Lines[j].Text
		last := text[len(text)-1]
		tag := text[0] == '<' && last == '>'
		if !tag && !(last == ';' && isStatement(text)) {
			break
		}
		tags = tags || tag && (strings.Contains(text, "</") || strings.HasSuffix(text, "/>"))
		j++
	}
	if j < i+2 || r.out.Lines[i].Text[0] == '<' && !tags {
		r.noMarkup = j
		return -1
	}
	return j - 1
}

// isStatement reports whether a line that ends in a semicolon is more likely a
// statement than prose: it assigns or calls.
func isStatement(text string) bool {
	if strings.Contains(text, " = ") || strings.HasSuffix(text, "();") {
		return true
	}
	at := strings.IndexByte(text, '(')
	return at > 0 && (isLetter(text[at-1]) || text[at-1] == '_') && strings.Contains(text, ");")
}

// program returns the last line of the body of the definition or compound
// statement in line i, whose last character is a colon, -1 if it is none.
func (r *reader) program(i int) int {
	text := r.out.Lines[i].Text
	first, rest := firstWord(text)
	call := strings.IndexByte(rest, '(') > 0 && strings.HasSuffix(text, "):")
	switch first {
	case "def", "class":
		if !call && strings.Contains(rest, " ") {
			return -1
		}
	case "async", "with", "while", "for", "if":
		if !call {
			return -1
		}
	default:
		return -1
	}
	last := i
	for j := i + 1; j < len(r.shape) && j < i+maxBlock; j++ {
		if r.shape[j].kind == blankLine {
			continue
		}
		if r.shape[j].kind == ruleLine || r.out.Lines[j].Indent <= r.out.Lines[i].Indent {
			break
		}
		last = j
	}
	return last
}

// query returns the last line of the database query that begins in line i, -1
// if none does or it has but one line.
func (r *reader) query(i int) int {
	if first, rest := firstWord(r.out.Lines[i].Text); rest == "" || !isQueryVerb(first) {
		return -1
	}
	j := i + 1
	for j < len(r.shape) && j < i+maxBlock && r.shape[j].kind == textLine && !strings.HasSuffix(r.out.Lines[j-1].Text, ";") {
		if first, _ := firstWord(r.out.Lines[j].Text); !isQueryClause(first) && r.out.Lines[j].Indent <= r.out.Lines[i].Indent {
			break
		}
		j++
	}
	for k := i + 1; k < j; k++ {
		if first, _ := firstWord(r.out.Lines[k].Text); isQueryClause(first) {
			return j - 1
		}
	}
	return -1
}

func isQueryVerb(w string) bool {
	switch w {
	case "SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "WITH":
		return true
	}
	return false
}

func isQueryClause(w string) bool {
	switch w {
	case "FROM", "WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "JOIN", "LEFT", "INNER", "OUTER", "ON", "AND",
		"VALUES", "SET", "UNION", "INTO", "SELECT":
		return true
	}
	return false
}
