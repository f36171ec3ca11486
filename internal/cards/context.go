package cards

import (
	"slices"
	"strings"

	"crib/internal/facts"
)

// context returns the breadcrumb of a fact: the section, and the last label.
func (m *maker) context(f *facts.Fact) []string {
	if len(f.Path) == 0 {
		return []string{serviceName(f)}
	}
	titles := []string{m.title(f.Path[0])}
	if last := m.title(f.Path[len(f.Path)-1]); len(f.Path) > 1 {
		titles = append(titles, last)
	}
	titles = slices.DeleteFunc(titles, func(s string) bool { return s == "" })
	return slices.Compact(titles)
}

// contextWithout returns the breadcrumb without the titles that the term
// repeats, since the question names it.
func (m *maker) contextWithout(f *facts.Fact, t facts.Text) []string {
	own := fold(t.String())
	out := slices.DeleteFunc(m.context(f), func(title string) bool {
		low := fold(title)
		return low == own || strings.Contains(" "+own+" ", " "+low+" ")
	})
	if out == nil {
		return []string{}
	}
	return out
}

// title returns a title as a breadcrumb shows it: its head alone, and no
// shouting.
func (m *maker) title(s string) string {
	return m.calmTitle(tidyTitle(s))
}

// calmTitle sets the words of a title that are all capitals, but no
// abbreviation, in small letters.
func (m *maker) calmTitle(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		if len(w) < 4 || !m.vocab.stressed(w) {
			continue
		}
		words[i] = strings.ToLower(w)
		if i == 0 {
			words[i] = capitalise(words[i])
		}
	}
	return strings.Join(words, " ")
}

// tidyTitle returns the head of a title: without its tagline and colon.
func tidyTitle(s string) string {
	for _, sep := range []string{" - ", " – ", " — ", " -> ", " => "} {
		if head, _, ok := strings.Cut(s, sep); ok && strings.TrimSpace(head) != "" {
			s = head
		}
	}
	return strings.TrimRight(strings.Join(strings.Fields(s), " "), ":,.…→ -")
}
