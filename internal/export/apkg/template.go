package apkg

import (
	"fmt"
	"slices"
	"strings"
)

// special are the names that Anki fills in without a field
// (rslib/src/template.rs). FrontSide is one on backs alone.
var special = []string{"Card", "CardFlag", "CardID", "Deck", "FrontSide", "Subdeck", "Tags", "Type"}

// template is a side of a card template, parsed: its fields and sections.
type template struct {
	nodes []node
}

// node is a field to fill in, or a section that shows its nodes if the field
// holds something (or, negated, nothing).
type node struct {
	name    string
	filters []string
	section bool
	negated bool
	nodes   []node
}

// parseTemplate reads a template as Anki does; what Anki would show in place
// of the card is an error.
func parseTemplate(text string) (*template, error) {
	if strings.HasPrefix(strings.TrimSpace(text), "{{=") {
		return nil, fmt.Errorf("other delimiters than {{ }} are not supported")
	}
	p := templateParser{rest: text}
	nodes, err := p.nodes("")
	return &template{nodes}, err
}

type templateParser struct{ rest string }

// nodes reads up to the end of the section, or of the text.
func (p *templateParser) nodes(section string) ([]node, error) {
	var nodes []node
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
			inner, err := p.nodes(name)
			if err != nil {
				return nil, err
			}
			nodes = append(nodes, node{name: name, section: true, negated: tag[0] == '^', nodes: inner})
		default:
			parts := strings.Split(tag, ":")
			last := len(parts) - 1
			nodes = append(nodes, node{name: strings.TrimSpace(parts[last]), filters: parts[:last]})
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

// shows reports whether the side shows a field if those of the names, and no
// others, hold something: the rule by which Anki decides that a card exists
// (rslib/src/notetype/cardgen.rs).
func (t *template) shows(has func(name string) bool) bool { return shows(t.nodes, has) }

func shows(nodes []node, has func(name string) bool) bool {
	for _, n := range nodes {
		switch {
		case !n.section && has(n.name),
			n.section && has(n.name) != n.negated && shows(n.nodes, has):
			return true
		}
	}
	return false
}

// each calls f for every node.
func each(nodes []node, f func(node)) {
	for _, n := range nodes {
		f(n)
		each(n.nodes, f)
	}
}

// parse reads the templates of the note types and checks that Anki would
// accept them from a learner (check_templates in rslib/src/notetype/mod.rs):
// an import takes any, and shows an error on every card.
func (t *noteTypes) parse() error {
	files := []struct {
		name string
		text string
		m    *model
	}{
		{"question-front.html", t.question.Templates[0].Front, &t.question},
		{"question-back.html", t.question.Templates[0].Back, &t.question},
		{"reverse-front.html", t.question.Templates[1].Front, &t.question},
		{"reverse-back.html", t.question.Templates[1].Back, &t.question},
		{"cloze-front.html", t.cloze.Templates[0].Front, &t.cloze},
		{"cloze-back.html", t.cloze.Templates[0].Back, &t.cloze},
	}
	for _, f := range files {
		side, err := parseTemplate(f.text)
		if err == nil {
			err = checkSide(side, f.m, strings.HasSuffix(f.name, "front.html"))
		}
		if err != nil {
			return fmt.Errorf("templates: %s: %w", f.name, err)
		}
	}
	return t.checkCards()
}

// checkSide returns an error if the side names an unknown field, or lacks what
// it has to show.
func checkSide(side *template, m *model, front bool) error {
	var err error
	cloze := false
	each(side.nodes, func(n node) {
		if n.name == "Text" && slices.Contains(n.filters, "cloze") {
			cloze = true
		}
		if !m.knows(n.name) || n.name == "FrontSide" && front {
			err = fmt.Errorf("{{%s}} names no field; there are %s", n.name, strings.Join(m.fieldNames(), ", "))
		}
	})
	if err == nil && m.Type == 1 && !cloze {
		err = fmt.Errorf("{{cloze:Text}} is missing")
	}
	return err
}

func (m *model) fieldNames() []string {
	var names []string
	for _, f := range m.Fields {
		names = append(names, f.Name)
	}
	return names
}

// knows reports whether {{name}} means something in the note type. {{#c1}} asks
// for the number of a cloze card.
func (m *model) knows(name string) bool {
	return name == "" || slices.Contains(special, name) || slices.Contains(m.fieldNames(), name) ||
		m.Type == 1 && strings.HasPrefix(name, "c") && strings.Trim(name[1:], "0123456789") == ""
}

// checkCards makes sure that the templates give every note the cards it is
// meant to have: a forward one, and a reverse one if and only if it has a
// reverse prompt. It tries each set of fields, and that with and without the
// special names, as releases differ in whether those count.
func (t *noteTypes) checkCards() error {
	if t.question.Templates[0].Front == t.question.Templates[1].Front {
		return fmt.Errorf("templates: reverse-front.html is the same as question-front.html")
	}
	forward, _ := parseTemplate(t.question.Templates[0].Front)
	reverse, _ := parseTemplate(t.question.Templates[1].Front)
	names := t.question.fieldNames()
	prompt, reversePrompt := slices.Index(names, "Prompt"), slices.Index(names, "Reverse Prompt")
	for filled := range 2 << len(names) {
		specials := filled>>len(names) == 1
		has := func(name string) bool {
			i := slices.Index(names, name)
			return i >= 0 && filled>>i&1 == 1 || i < 0 && specials
		}
		if filled>>prompt&1 == 0 {
			continue
		}
		if !forward.shows(has) {
			return fmt.Errorf("templates: question-front.html has to show {{Prompt}}, whatever the other fields hold")
		}
		if reverse.shows(has) != (filled>>reversePrompt&1 == 1) {
			return fmt.Errorf("templates: reverse-front.html has to show something if and only if there is a reverse prompt: put it between {{#Reverse Prompt}} and {{/Reverse Prompt}}")
		}
	}
	return nil
}
