package sheet

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"crib/internal/facts"
)

// choose returns the part of a book that is about the services named.
func choose(b *facts.Book, names []string) (*facts.Book, error) {
	chosen := make(map[string]bool)
	for _, name := range names {
		found := servicesNamed(b, name)
		if len(found) == 0 {
			return nil, fmt.Errorf("no service %q in the notes; they have: %s", name, strings.Join(services(b), ", "))
		}
		for _, s := range found {
			chosen[s] = true
		}
	}
	out := &facts.Book{Title: b.Title}
	for _, s := range b.Sections {
		if chosen[cmp.Or(s.Service, s.Title)] {
			out.Sections = append(out.Sections, s)
		}
	}
	for _, f := range b.Facts {
		if chosen[cmp.Or(f.Service, f.Path[0])] {
			out.Facts = append(out.Facts, f)
		}
	}
	return out, nil
}

// services returns the services of a book by name.
func services(b *facts.Book) []string {
	var out []string
	for _, s := range b.Sections {
		out = append(out, cmp.Or(s.Service, s.Title))
	}
	for _, f := range b.Facts {
		out = append(out, cmp.Or(f.Service, f.Path[0]))
	}
	slices.SortFunc(out, func(a, b string) int {
		return cmp.Or(strings.Compare(strings.ToLower(a), strings.ToLower(b)), strings.Compare(a, b))
	})
	return slices.Compact(out)
}

// servicesNamed returns the services that answer to a name: those that bear it,
// or have a section of that title; failing these, those whose name holds it as
// a run of words.
func servicesNamed(b *facts.Book, name string) []string {
	words := wordsOf(name)
	if len(words) == 0 {
		return nil
	}
	var exact, within []string
	for _, s := range services(b) {
		switch have := wordsOf(s); {
		case slices.Equal(have, words):
			exact = append(exact, s)
		case containsRun(have, words):
			within = append(within, s)
		}
	}
	for _, s := range b.Sections {
		if slices.Equal(wordsOf(s.Title), words) {
			exact = append(exact, cmp.Or(s.Service, s.Title))
		}
	}
	if len(exact) > 0 {
		return exact
	}
	return within
}

// containsRun reports whether part stands in list, in one piece.
func containsRun(list, part []string) bool {
	for i := 0; i+len(part) <= len(list); i++ {
		if slices.Equal(list[i:i+len(part)], part) {
			return true
		}
	}
	return false
}
