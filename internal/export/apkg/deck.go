package apkg

import (
	"cmp"
	"database/sql/driver"
	"maps"
	"slices"
	"strings"

	"crib/internal/cards"
)

// maxLevels is how deep decks nest here; Anki refuses from eleven missing
// parents on.
const maxLevels = 8

// deck is a deck of the package.
type deck struct {
	id     int64
	value  driver.Value // the id
	name   string
	levels []string
	// about is the name below the root, as the cards' footer gives it.
	about []string
}

// deckSet holds the decks of a package, with all their parents.
type deckSet struct {
	byKey  map[string]*deck // by the name in lower case, as Anki tells decks apart
	byName map[string]*deck // by the name as notes give it
	ids    map[int64]bool
	root   *deck
}

// collectDecks returns the decks that the notes lie in.
func collectDecks(root string, lists ...[]*cards.Note) *deckSet {
	if len(deckLevels(root)) == 0 {
		root = "Notes"
	}
	s := &deckSet{byKey: map[string]*deck{}, byName: map[string]*deck{}, ids: map[int64]bool{}}
	s.root = s.find(root)
	for _, notes := range lists {
		for _, n := range notes {
			s.find(n.Deck)
		}
	}
	return s
}

// find returns the deck of a name, which is made with its parents if it is not
// there. "" is the root.
func (s *deckSet) find(name string) *deck {
	if d := s.byName[name]; d != nil {
		return d
	}
	levels := deckLevels(name)
	d := s.root
	for i, level := range levels {
		full := level
		if i > 0 {
			full = d.name + "::" + level
		}
		d = s.level(full, levels[:i+1])
	}
	s.byName[name] = d
	return d
}

func (s *deckSet) level(full string, levels []string) *deck {
	key := strings.ToLower(full)
	if d := s.byKey[key]; d != nil {
		return d
	}
	id := stableID("deck " + key)
	for s.ids[id] {
		id++
	}
	s.ids[id] = true
	d := &deck{id, id, full, levels, levels}
	switch {
	case s.root == nil: // the root itself, and what it lies under
		d.about = nil
	case strings.HasPrefix(key, strings.ToLower(s.root.name)+"::"):
		d.about = levels[len(s.root.levels):]
	}
	s.byKey[key] = d
	return d
}

// sorted returns the decks by name.
func (s *deckSet) sorted() []*deck {
	return slices.SortedFunc(maps.Values(s.byKey), func(a, b *deck) int { return cmp.Compare(a.name, b.name) })
}

// deckLevels returns the levels of a deck's name as Anki would write them
// (rslib/src/decks/name.rs), those beyond maxLevels left out. It is empty for
// an empty name.
func deckLevels(name string) []string {
	if strings.TrimSpace(name) == "" {
		return nil
	}
	levels := strings.Split(name, "::")
	if len(levels) > maxLevels {
		levels = levels[:maxLevels]
	}
	for i, level := range levels {
		level = strings.Map(func(r rune) rune {
			if r == '\n' || r == '\t' {
				return ' '
			}
			return r
		}, clean(level))
		level = strings.Trim(level, " \u00a0\u3000:")
		if level == "" {
			level = "blank"
		}
		levels[i] = level
	}
	return levels
}
