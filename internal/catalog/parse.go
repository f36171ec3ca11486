package catalog

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"crib/internal/problem"
)

// file is crib.toml as it is written.
type file struct {
	Deck      string    `toml:"deck"`
	Namespace string    `toml:"namespace"`
	Tag       string    `toml:"tag"`
	Services  []service `toml:"service"`
}

type service struct {
	Name     string   `toml:"name"`
	Short    string   `toml:"short"`
	Category string   `toml:"category"`
	Titles   []string `toml:"titles"`
}

// keys are the keys that each table may have; "" is the top of the file.
var keys = map[string][]string{
	"":        {"deck", "namespace", "tag", "service"},
	"service": {"name", "short", "category", "titles"},
}

// Parse reads a crib.toml. name is used in problems only. A text that is not
// TOML gives an empty catalog and one error.
func Parse(name, text string) (*Catalog, problem.List) {
	var f file
	var problems problem.List
	meta, err := toml.Decode(text, &f)
	if err != nil {
		problems.Add(position(name, err), problem.Error, "catalog-syntax", "%s", complaint(err))
		return &Catalog{}, problems
	}
	c := &Catalog{Deck: strings.TrimSpace(f.Deck), Namespace: f.Namespace, Tag: f.Tag}
	for _, s := range f.Services {
		c.Services = append(c.Services, Service(s))
	}
	at := locate(text)
	unknownKeys(name, at, meta, &problems)
	c.check(name, at, &problems)
	problems.Sort()
	return c, problems
}

// position returns where a decoding error stands.
func position(name string, err error) problem.Pos {
	var syntax toml.ParseError
	if errors.As(err, &syntax) {
		return problem.Pos{File: name, Line: syntax.Position.Line, Col: syntax.Position.Col}
	}
	return problem.Pos{File: name}
}

// complaint returns a decoding error in words, without the package's prefix.
func complaint(err error) string {
	var syntax toml.ParseError
	if errors.As(err, &syntax) {
		return fmt.Sprintf("this is not TOML: %s; the rest of the file is not read", syntax.Message)
	}
	return strings.TrimPrefix(err.Error(), "toml: ") + "; see the format in the README"
}

// unknownKeys reports each key that means nothing.
func unknownKeys(name string, at []entry, meta toml.MetaData, problems *problem.List) {
	unknown := map[string]bool{}
	for _, key := range meta.Undecoded() {
		unknown[key.String()] = true
	}
	for _, e := range at {
		full := strings.TrimPrefix(e.table+"."+e.key, ".")
		if !unknown[full] {
			continue
		}
		hint := ""
		if near := nearest(e.key, keys[e.table]); near != "" {
			hint = fmt.Sprintf("; did you mean %q?", near)
		} else if known := keys[e.table]; known != nil {
			hint = "; known here: " + strings.Join(known, ", ")
		}
		problems.Add(problem.Pos{File: name, Line: e.line, Col: e.col}, problem.Warning, "unknown-key",
			"unknown key %q%s", full, hint)
	}
}

// check reports what is readable but of no use.
func (c *Catalog) check(name string, at []entry, problems *problem.List) {
	owner := map[string]string{}
	for i, s := range c.Services {
		pos := problem.Pos{File: name, Line: serviceLine(at, i)}
		if strings.TrimSpace(s.Name) == "" {
			problems.Add(pos, problem.Error, "service-without-name", "this service has no name; add name = \"...\"")
			continue
		}
		for _, pattern := range s.patterns() {
			key := fold(pattern)
			if first, taken := owner[key]; taken && first != s.Name {
				problems.Add(pos, problem.Warning, "title-twice",
					"%q belongs to %q already; the first one gets it", pattern, first)
				continue
			}
			owner[key] = s.Name
		}
	}
}

// serviceLine returns the line of the n-th [[service]], 0 if it is not found.
func serviceLine(at []entry, n int) int {
	for _, e := range at {
		if e.key == "" && e.table == "service" {
			if n == 0 {
				return e.line
			}
			n--
		}
	}
	return 0
}

// entry is a key or a table head, with its place. A head has no key.
type entry struct {
	table, key string
	line, col  int
}

// locate finds the keys and table heads of a text that is known to be TOML.
// The decoder tells which keys are unknown, but not where they are.
func locate(text string) []entry {
	var out []entry
	table := ""
	for i, line := range strings.Split(text, "\n") {
		trimmed := strings.TrimLeft(line, " \t")
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

// nearest returns the known key that is most like an unknown one, "" if none
// is like it.
func nearest(key string, known []string) string {
	best, at := 3, ""
	for _, k := range known {
		if d := distance(strings.ToLower(key), k); d < best {
			best, at = d, k
		}
	}
	if at == "" && slices.Contains(known, "titles") && slices.Contains([]string{"alias", "aliases", "sections", "match"}, key) {
		return "titles"
	}
	return at
}

// distance is the number of letters to insert, delete or replace to make one
// word of the other.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
