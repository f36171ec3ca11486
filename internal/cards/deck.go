package cards

import (
	"slices"
	"strings"
	"unicode"

	"crib/internal/facts"
)

// deck returns the full name of the deck that holds the fact's notes.
func (m *maker) deck(f *facts.Fact) string {
	return remember(m.decks, serviceName(f), func(service string) string {
		if level := DeckLevel(service); level != "" {
			return m.root + "::" + level
		}
		return m.root
	})
}

func serviceName(f *facts.Fact) string {
	if f.Service != "" || len(f.Path) == 0 {
		return f.Service
	}
	return f.Path[0]
}

// tags returns the note's tags: root, category and service as one
// hierarchical tag, and the author's own.
func (m *maker) tags(f *facts.Fact) []string {
	tag := remember(m.memo.tags, [2]string{f.Category, serviceName(f)}, func(names [2]string) string {
		return strings.Join(slices.DeleteFunc([]string{m.tag, slug(names[0]), slug(names[1])}, func(s string) bool { return s == "" }), "::")
	})
	var tags []string
	if tag != "" {
		tags = append(tags, tag)
	}
	tags = append(tags, f.Tags...)
	slices.Sort(tags)
	return slices.Compact(tags)
}

// DeckName makes a name fit to be a deck's full name, in Anki's notation: the
// levels joined by "::". What would be no level is left out.
func DeckName(name string) string { return joinLevels(name, DeckLevel) }

// joinLevels applies fit to the levels of a full name.
func joinLevels(name string, fit func(string) string) string {
	var levels []string
	for level := range strings.SplitSeq(name, "::") {
		if level = fit(level); level != "" {
			levels = append(levels, level)
		}
	}
	return strings.Join(levels, "::")
}

// DeckLevel makes a title fit to be one level of a deck's name, where "::"
// would begin another level.
func DeckLevel(s string) string {
	for strings.Contains(s, "::") {
		s = strings.ReplaceAll(s, "::", ":")
	}
	return strings.Trim(strings.Join(strings.Fields(s), " "), ": ")
}

// slug makes a title fit to be one level of a tag: lower case, words joined by
// hyphens. Letters and digits of any script are kept.
func slug(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(s) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(r)
	}
	return b.String()
}
