package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// sortNouns end a title that names sorts or parts of something, and so says
// nothing without the name of that.
var sortNouns = map[string]bool{"types": true, "kinds": true, "modes": true, "options": true, "strategies": true, "classes": true, "forms": true, "steps": true, "stages": true, "phases": true, "parts": true,
	"features": true, "settings": true, "rules": true, "errors": true, "problems": true, "limits": true, "differences": true, "examples": true, "exceptions": true, "methods": true, "techniques": true, "order": true,
	"troubleshooting": true, "commands": true, "terms": true, "causes": true, "symptoms": true, "effects": true, "uses": true, "properties": true, "functions": true, "roles": true}

// wholeTopics are titles that are about the whole of something wherever they
// stand: "Troubleshooting" among the lines of "Seam Types".
var wholeTopics = map[string]bool{"troubleshooting": true, "debugging": true, "monitoring": true, "pricing": true, "security": true, "maintenance": true, "diagnosis": true, "treatment": true, "prognosis": true, "history": true}

// leastMentions is how many lines of a section have to speak of what the title
// of the next one names.
const leastMentions = 2

// owners returns for each section whose title names only sorts or parts of
// something the section before it, if that speaks of what has them: "Seam
// Types" behind "Sewing Machine", whose lines tell of seams.
func (m *maker) owners(book *facts.Book) map[string]string {
	out := map[string]string{}
	lines := map[string][]*facts.Fact{}
	for _, f := range book.Facts {
		if len(f.Path) > 0 {
			lines[f.Path[0]] = append(lines[f.Path[0]], f)
		}
	}
	for i := 1; i < len(book.Sections); i++ {
		s, before := book.Sections[i], book.Sections[i-1]
		if s.Place.File != before.Place.File || before.Title == "" {
			continue
		}
		about := m.sortOf(s.Title)
		if about == nil {
			continue
		}
		n := 0
		for _, f := range lines[before.Title] {
			if own := stems(f.Text()); !slices.ContainsFunc(about, func(w string) bool { return !own[w] }) {
				n++
			}
		}
		if n >= leastMentions {
			out[s.Title] = before.Title
			if o := out[before.Title]; o != "" {
				out[s.Title] = o
			}
		}
	}
	return out
}

// sortOf returns the stems of what a title names sorts or parts of; nil if it
// names something of its own.
func (m *maker) sortOf(title string) []string {
	words := strings.Fields(strings.ToLower(strings.TrimRight(title, ":")))
	if len(words) < 2 || len(words) > 3 || !sortNouns[words[len(words)-1]] {
		return nil
	}
	for _, w := range words {
		if !english.Known(w) && m.vocab.lower[w] == 0 {
			return nil
		}
	}
	var about []string
	for _, w := range words[:len(words)-1] {
		about = append(about, stem(w))
	}
	return about
}
