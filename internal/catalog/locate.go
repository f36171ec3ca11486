package catalog

import (
	"strings"

	"crib/internal/problem"
)

// entry is a key or a table head, with its place. A head has no key.
type entry struct {
	table, key string
	line, col  int
}

// locate finds the keys and table heads of a text that is known to be TOML:
// the decoder tells what is in it, but not where.
func locate(text string) []entry {
	var out []entry
	table := ""
	for i, line := range strings.Split(text, "\n") {
		trimmed := strings.TrimLeft(strings.TrimPrefix(line, "\ufeff"), " \t")
		col := len(line) - len(trimmed) + 1
		if strings.HasPrefix(trimmed, "[") {
			head, _, _ := strings.Cut(trimmed, "]")
			if name := strings.TrimLeft(head, "[ "); !strings.ContainsAny(name, "\",'") {
				table = strings.TrimSpace(name)
				out = append(out, entry{table: table, line: i + 1, col: col})
			}
			continue
		}
		key, _, ok := strings.Cut(trimmed, "=")
		if key = strings.Trim(strings.TrimSpace(key), `"'`); ok && key != "" && !strings.HasPrefix(key, "#") {
			out = append(out, entry{table: table, key: key, line: i + 1, col: col})
		}
	}
	return out
}

// pos returns where a key of the nth table of a name stands, or as near to it
// as can be told: the head of the table, the beginning of the file.
func (r *reader) pos(table string, n int, key string) problem.Pos {
	best := problem.Pos{File: r.name, Line: 1, Col: 1}
	heads := -1
	if table == "" {
		heads = n // the top has no head
	}
	for _, e := range r.entries {
		switch {
		case table != "" && e.table == "" && e.key == table: // service = [{...}, {...}]
			best.Line, best.Col = e.line, e.col
		case e.table != table:
		case e.key == "":
			if heads++; heads == n {
				best.Line, best.Col = e.line, e.col
			}
		case heads == n && e.key == key:
			best.Line, best.Col = e.line, e.col
			return best
		}
	}
	return best
}

// posOf returns where a quoted text stands, at or behind a place; the place if
// it is not found.
func (r *reader) posOf(text string, from problem.Pos) problem.Pos {
	for i, line := range strings.Split(r.text, "\n") {
		if i+1 < from.Line {
			continue
		}
		for _, quoted := range []string{`"` + text + `"`, "'" + text + "'"} {
			if at := strings.Index(line, quoted); at >= 0 && (i+1 > from.Line || at+1 >= from.Col) {
				from.Line, from.Col = i+1, at+1
				return from
			}
		}
	}
	return from
}
