package catalog

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"crib/internal/problem"
)

// keys are the keys that each table may have; "" is the top of the file.
var keys = map[string][]string{
	"":        {"deck", "namespace", "tag", "service"},
	"service": {"name", "short", "category", "titles"},
}

// Parse reads a crib.toml. name is used in problems only. A text that is not
// TOML gives an empty catalog and one error.
func Parse(name, text string) (*Catalog, problem.List) {
	r := &reader{name: name, text: text}
	var top map[string]any
	if _, err := toml.Decode(text, &top); err != nil {
		r.problems.Add(r.position(err), problem.Error, "catalog-syntax", "this is not TOML: %s; mend it here", complaint(err))
		return &Catalog{}, r.problems
	}
	r.entries = locate(text)
	r.unknownKeys("", 0, top)
	c := &Catalog{
		Deck:      strings.TrimSpace(r.str("", 0, top, "deck")),
		Namespace: r.str("", 0, top, "namespace"),
		Tag:       r.str("", 0, top, "tag"),
	}
	for i, table := range r.tables(top) {
		r.unknownKeys("service", i, table)
		c.Services = append(c.Services, Service{
			Name:     r.str("service", i, table, "name"),
			Short:    r.str("service", i, table, "short"),
			Category: r.str("service", i, table, "category"),
			Titles:   r.list("service", i, table, "titles"),
		})
	}
	r.check(c)
	r.problems.Sort()
	return c, r.problems
}

// reader reads one crib.toml.
type reader struct {
	name, text string
	entries    []entry
	problems   problem.List
}

// position returns where a decoding error stands.
func (r *reader) position(err error) problem.Pos {
	pos := problem.Pos{File: r.name, Line: 1, Col: 1}
	var syntax toml.ParseError
	if errors.As(err, &syntax) {
		pos.Line, pos.Col = max(1, syntax.Position.Line), max(1, syntax.Position.Col)
	}
	return pos
}

// complaint returns a decoding error in the decoder's words.
func complaint(err error) string {
	var syntax toml.ParseError
	if errors.As(err, &syntax) {
		return strings.TrimRight(syntax.Message, ".")
	}
	return strings.TrimPrefix(err.Error(), "toml: ")
}

// wrong reports a key with a value of another kind than it takes.
func (r *reader) wrong(table string, n int, key, want string) {
	r.problems.Add(r.pos(table, n, key), problem.Error, "catalog-value", "%s", want)
}

// str returns the text of a key, "" if it has none.
func (r *reader) str(name string, n int, table map[string]any, key string) string {
	value, ok := table[key]
	if !ok {
		return ""
	}
	s, ok := value.(string)
	if !ok {
		r.wrong(name, n, key, fmt.Sprintf("%s takes a text in quotes: write %s = \"...\"", key, key))
	}
	return s
}

// list returns the texts of a key.
func (r *reader) list(name string, n int, table map[string]any, key string) []string {
	value, ok := table[key]
	if !ok {
		return nil
	}
	items, ok := value.([]any)
	out := make([]string, 0, len(items))
	for _, item := range items {
		s, isText := item.(string)
		out, ok = append(out, s), ok && isText
	}
	if !ok {
		r.wrong(name, n, key, fmt.Sprintf("%s takes a list of texts in quotes: write %s = [\"...\", \"...\"]", key, key))
		return nil
	}
	return out
}

// tables returns the services.
func (r *reader) tables(top map[string]any) []map[string]any {
	var out []map[string]any
	switch value := top["service"].(type) {
	case nil:
		return nil
	case []map[string]any:
		return value
	case []any:
		for _, item := range value {
			if table, ok := item.(map[string]any); ok {
				out = append(out, table)
			}
		}
		if len(out) == len(value) {
			return out
		}
	}
	r.wrong("service", 0, "", "services are written as tables of a list: write [[service]], in double brackets")
	return nil
}

// unknownKeys reports each key of a table that means nothing.
func (r *reader) unknownKeys(name string, n int, table map[string]any) {
	for _, key := range slices.Sorted(maps.Keys(table)) {
		if slices.Contains(keys[name], key) {
			continue
		}
		hint := "known here: " + strings.Join(keys[name], ", ")
		if near := nearest(key, keys[name]); near != "" {
			hint = fmt.Sprintf("did you mean %q?", near)
		}
		pos := r.pos(name, n, key)
		if _, isValue := r.find(name, key); name == "" && !isValue {
			pos = r.pos(key, 0, "") // a table of its own
		}
		full := strings.TrimPrefix(name+"."+key, ".")
		r.problems.Add(pos, problem.Warning, "unknown-key", "unknown key %q; %s", full, hint)
	}
}

// find returns the first entry of a key.
func (r *reader) find(table, key string) (entry, bool) {
	i := slices.IndexFunc(r.entries, func(e entry) bool { return e.table == table && e.key == key })
	if i < 0 {
		return entry{}, false
	}
	return r.entries[i], true
}

// check reports what is readable but of no use.
func (r *reader) check(c *Catalog) {
	owner := map[string]string{}
	for i, s := range c.Services {
		if strings.TrimSpace(s.Name) == "" {
			r.problems.Add(r.pos("service", i, "name"), problem.Error, "service-without-name", "this service has no name; add name = \"...\"")
			continue
		}
		for _, pattern := range s.patterns() {
			key := fold(pattern)
			if first, taken := owner[key]; taken && first != s.Name {
				r.problems.Add(r.posOf(pattern, r.pos("service", i, "")), problem.Warning, "title-twice",
					"%q belongs to %q already, which gets it; take it out here or there", pattern, first)
				continue
			}
			owner[key] = s.Name
		}
	}
}
