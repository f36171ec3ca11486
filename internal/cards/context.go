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
	titles := []string{tidyTitle(f.Path[0])}
	if last := tidyTitle(f.Path[len(f.Path)-1]); len(f.Path) > 1 {
		titles = append(titles, last)
	}
	return slices.Compact(titles)
}

// tidyTitle returns the head of a title: without its tagline and colon.
func tidyTitle(s string) string {
	if head, _, ok := strings.Cut(s, " - "); ok && strings.TrimSpace(head) != "" {
		s = head
	}
	return strings.TrimRight(strings.Join(strings.Fields(s), " "), ": ")
}
