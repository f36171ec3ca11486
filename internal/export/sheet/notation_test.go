package sheet

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"crib/internal/facts"
)

// parseBook reads a book from the notation of the tests:
//
//	# Title of a section
//	# Title of a section | Service | Category
//	# Outer section > Inner section
//	> topic > label         titles that the following facts stand under
//	- a fact
//	  - an item of it
//	  1. a step of it
//	  $ a line of code
//	  and another paragraph
//	-= term = its meaning   a definition; without one, the term alone
//	-$ a line of code       a fact that begins with code
//
// In text, `code` and *emphasis* are what they are in Markdown.
func parseBook(t testing.TB, text string) *facts.Book {
	t.Helper()
	b := &facts.Book{Title: "Field notes"}
	var section facts.Section
	above := []string{"Start"} // the titles of the section
	path := above
	var fact *facts.Fact
	for i, line := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		trimmed := strings.TrimLeft(line, " ")
		depth := (len(line) - len(trimmed)) / 2
		switch {
		case trimmed == "":
		case strings.HasPrefix(line, "# "):
			parts := strings.Split(line[2:], " | ")
			above = strings.Split(parts[0], " > ")
			section = facts.Section{Title: above[len(above)-1], Service: above[0]}
			section.Place = facts.Place{File: "notes.txt", First: i + 1, Last: i + 1}
			if len(parts) == 3 {
				section.Service, section.Category = parts[1], parts[2]
			}
			b.Sections = append(b.Sections, section)
			path = above
		case strings.HasPrefix(line, ">"):
			path = above
			if line != ">" {
				path = append(slices.Clip(above), strings.Split(line[2:], " > ")...)
			}
		case strings.HasPrefix(line, "-"):
			fact = &facts.Fact{
				ID: strconv.Itoa(i), Kind: facts.Statement, Path: path, Service: section.Service, Category: section.Category,
				Places: []facts.Place{{File: "notes.txt", First: i + 1, Last: i + 1}},
			}
			b.Facts = append(b.Facts, fact)
			text, definition := strings.CutPrefix(line, "-= ")
			text = strings.TrimPrefix(text, "- ")
			if definition {
				term, meaning, _ := strings.Cut(text, " = ")
				fact.Kind, fact.Term, fact.Value = facts.Definition, facts.PlainText(term), facts.PlainText(meaning)
				if text = term; meaning != "" {
					text += ": " + meaning
				}
			}
			fact.Body = facts.OneRow(spans(text))
			if line, ok := strings.CutPrefix(line, "-$ "); ok {
				fact.Body = facts.Rows{{Code: true, Text: facts.PlainText(line)}}
			}
		case fact != nil:
			fact.Body = append(fact.Body, row(trimmed, depth))
		}
	}
	return b
}

func row(text string, depth int) facts.Row {
	head, rest, _ := strings.Cut(text, " ")
	switch {
	case head == "-":
		return facts.Row{Depth: depth, Marker: "•", Text: spans(rest)}
	case head == "$":
		return facts.Row{Depth: depth, Code: true, Text: facts.PlainText(rest)}
	case strings.HasSuffix(head, ".") && head[0] >= '0' && head[0] <= '9':
		return facts.Row{Depth: depth, Marker: head, Text: spans(rest)}
	}
	return facts.Row{Depth: depth, Text: spans(text)}
}

func spans(s string) facts.Text {
	var out facts.Text
	for i, part := range strings.Split(s, "`") {
		if i%2 == 1 {
			out = append(out, facts.Span{Kind: facts.Code, Text: part})
			continue
		}
		for j, part := range strings.Split(part, "*") {
			kind := facts.Plain
			if j%2 == 1 {
				kind = facts.Emph
			}
			out = append(out, facts.Span{Kind: kind, Text: part})
		}
	}
	return out.Normal()
}

// dump shows a plan as text: each strip with the height of its upper edge in
// millimetres.
func dump(p *plan) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%g pt, %d columns of %.1f mm\n", p.size, p.columns, p.columnWidth)
	if p.index != nil {
		for _, e := range p.index.entries {
			name := e.text
			if e.block == noBlock {
				name += ":"
			}
			fmt.Fprintf(&b, "index %5.1f %4.1f %s\n", e.x, e.y, name)
		}
	}
	for i, page := range p.pages {
		for j, c := range page.columns {
			fmt.Fprintf(&b, "page %d column %d\n", i+1, j+1)
			for _, s := range c.strips {
				fmt.Fprintf(&b, "%6.1f %s\n", s.y, strings.TrimRight(dumpStrip(s.strip), " "))
			}
		}
	}
	return b.String()
}

func dumpStrip(s *strip) string {
	text := ""
	for i, l := range s.lines {
		if i > 0 {
			text += " / "
		}
		for _, r := range l.Runs {
			text += [...]string{"", "*", "`"}[r.Face] + r.Text + [...]string{"", "*", "`"}[r.Face]
		}
		if l.Soft {
			text += "÷"
		}
	}
	if s.kind == titleStrip {
		return "[" + text + "]"
	}
	mark := " "
	switch {
	case s.opens:
		mark = "■"
	case s.bullet && s.item:
		mark = "–"
	case s.bullet:
		mark = "•"
	case s.marker != "":
		mark = s.marker
	}
	return strings.Repeat(" ", int(s.mark/1.6+0.5)*2) + mark + " " + text
}
