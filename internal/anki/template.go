// Package anki holds the rules by which Anki reads notes and templates, for
// whoever writes a package that Anki has to agree with, or checks one: what a
// template shows, which cards a note has, what a field says without its HTML.
//
// The rules are those of rslib/src in https://github.com/ankitects/anki; each
// function names the file.
package anki

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Special are the names that Anki fills in without there being such a field
// (template.rs). FrontSide is one on backs alone.
var Special = []string{"Card", "CardFlag", "CardID", "Deck", "FrontSide", "Subdeck", "Tags", "Type"}

// Template is one side of a card template.
type Template struct {
	nodes []Node
}

// Node is a field to fill in, or a section that shows its nodes only if the
// field holds something (or, if it is negated, nothing).
type Node struct {
	Name    string
	Filters []string // as written: the last is applied first
	Section bool
	Negated bool
	nodes   []Node
}

// ParseTemplate reads a side of a template (template.rs). What Anki would show
// an error for, on every card, is an error.
func ParseTemplate(text string) (*Template, error) {
	const old = "{{=<% %>=}}" // delimiters that templates of before 2010 ask for
	if trimmed := strings.TrimSpace(text); strings.HasPrefix(trimmed, old) {
		text = strings.NewReplacer("<%", "{{", "%>", "}}").Replace(trimmed[len(old):])
	}
	p := templateParser{rest: text}
	nodes, err := p.nodes("", 0)
	return &Template{nodes}, err
}

// maxNesting of sections: a template that goes deeper is no template.
const maxNesting = 100

type templateParser struct{ rest string }

// nodes reads up to the end of the section, or of the text.
func (p *templateParser) nodes(section string, depth int) ([]Node, error) {
	if depth > maxNesting {
		return nil, errors.New("sections are nested too deep")
	}
	var nodes []Node
	for {
		tag, ok, err := p.tag()
		if err != nil {
			return nil, err
		}
		if !ok {
			if section != "" {
				return nil, fmt.Errorf("{{/%s}} is missing", section)
			}
			return nodes, nil
		}
		name := strings.TrimSpace(strings.TrimLeft(tag, "#^/"))
		switch {
		case strings.HasPrefix(tag, "/"):
			if name != section {
				return nil, fmt.Errorf("{{%s}} closes what is not open", tag)
			}
			return nodes, nil
		case strings.HasPrefix(tag, "#"), strings.HasPrefix(tag, "^"):
			inner, err := p.nodes(name, depth+1)
			if err != nil {
				return nil, err
			}
			nodes = append(nodes, Node{Name: name, Section: true, Negated: tag[0] == '^', nodes: inner})
		default:
			parts := strings.Split(tag, ":")
			last := len(parts) - 1
			nodes = append(nodes, Node{Name: strings.TrimSpace(parts[last]), Filters: parts[:last]})
		}
	}
}

// tag returns the content of the next {{...}}, and whether there is one.
// Comments are passed over.
func (p *templateParser) tag() (string, bool, error) {
	for {
		open := strings.Index(p.rest, "{{")
		if open < 0 {
			return "", false, nil
		}
		if comment := strings.Index(p.rest[:open], "<!--"); comment >= 0 {
			end := strings.Index(p.rest[comment:], "-->")
			if end < 0 {
				return "", false, nil
			}
			p.rest = p.rest[comment+end+len("-->"):]
			continue
		}
		tag, rest, ok := strings.Cut(p.rest[open+2:], "}}")
		if !ok {
			return "", false, fmt.Errorf("{{%.20s is not closed", p.rest[open+2:])
		}
		p.rest = rest
		return strings.TrimSpace(tag), true, nil
	}
}

// Shows reports whether the side shows a field, if those that has names hold
// something. A front that does not has no card (renders_with_fields in
// template.rs).
func (t *Template) Shows(has func(name string) bool) bool { return shows(t.nodes, has) }

func shows(nodes []Node, has func(name string) bool) bool {
	for _, n := range nodes {
		if !n.Section && has(n.Name) {
			return true
		}
		if n.Section && has(n.Name) != n.Negated && shows(n.nodes, has) {
			return true
		}
	}
	return false
}

// Check returns an error if the side names something that is neither one of
// the fields nor filled in by Anki. In a note type with deletions {{#c1}} asks
// for the number of the card.
func (t *Template) Check(fields []string, cloze, front bool) error {
	for n := range t.All() {
		special := slices.Contains(Special, n.Name) && !(front && n.Name == "FrontSide")
		number := cloze && len(n.Name) > 1 && n.Name[0] == 'c' && strings.Trim(n.Name[1:], "0123456789") == ""
		if n.Name != "" && !special && !number && !slices.Contains(fields, n.Name) {
			return fmt.Errorf("{{%s}} names no field; there are %s", n.Name, strings.Join(fields, ", "))
		}
	}
	return nil
}

// All yields every node, sections before what they hold.
func (t *Template) All() func(yield func(Node) bool) {
	return func(yield func(Node) bool) { all(t.nodes, yield) }
}

func all(nodes []Node, yield func(Node) bool) bool {
	for _, n := range nodes {
		if !yield(n) || !all(n.nodes, yield) {
			return false
		}
	}
	return true
}
