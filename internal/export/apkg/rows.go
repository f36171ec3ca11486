package apkg

import (
	"database/sql/driver"
	"fmt"
	"slices"
	"strings"

	"crib/internal/anki"
	"crib/internal/cards"
)

// maxDue is the last position of a new card that Anki accepts.
const maxDue = 999_999

// noteColumns are the columns in which notes differ, but for the id; the others
// have their defaults.
const noteColumns = "guid, mid, mod, tags, flds, sfld, csum"

// rowMaker turns notes into rows. What many rows share is kept as
// the driver wants it, so that it is put into that form but once.
type rowMaker struct {
	types  *noteTypes
	fields *fieldWriter
	mod    lastValue
	tags   map[string]driver.Value // by the note's tags, joined
	key    []byte
	seen   guids
	values []driver.Value
}

func newRowMaker(notes int, types *noteTypes, decks *deckSet, media *mediaSet) *rowMaker {
	return &rowMaker{types: types, fields: newFieldWriter(decks, media), tags: map[string]driver.Value{}, seen: make(guids, notes)}
}

// lastValue is the number that it was last asked for, as the driver wants it.
type lastValue struct {
	n int64
	v driver.Value
}

func (l *lastValue) of(n int64) driver.Value {
	if l.v == nil || n != l.n {
		l.n, l.v = n, n
	}
	return l.v
}

// row returns what noteColumns hold for a note, until the next call, and the
// ordinals of its cards.
func (m *rowMaker) row(n *cards.Note) (values []driver.Value, ords []int, err error) {
	if err := m.seen.add(n); err != nil {
		return nil, nil, err
	}
	fields, first := m.fields.fields(n)
	ords, err = ordinals(n, fields)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", where(n), err)
	}
	bare := anki.BareText(first)
	m.values = append(m.values[:0], n.GUID, m.types.idOf(n.Type), m.mod.of(n.Mod), m.tagValue(n.Tags), fields, bare, int64(anki.Checksum(bare)))
	return m.values, ords, nil
}

// tagValue returns normalTags of tags.
func (m *rowMaker) tagValue(tags []string) driver.Value {
	m.key = m.key[:0]
	for _, tag := range tags {
		m.key = append(append(m.key, tag...), 0)
	}
	v, ok := m.tags[string(m.key)]
	if !ok {
		v = normalTags(tags)
		m.tags[string(m.key)] = v
	}
	return v
}

// ordinals returns the ordinals of the cards that Anki itself would make of a
// note. loadTypes has made sure that they depend on nothing else.
func ordinals(n *cards.Note, fields string) ([]int, error) {
	if n.Type != cards.Cloze {
		prompt, rest, _ := strings.Cut(fields, separator)
		if anki.Blank(prompt) {
			return nil, fmt.Errorf("the note asks nothing")
		}
		if len(n.ReverseQuestion) == 0 {
			return forwardOnly, nil
		}
		_, rest, _ = strings.Cut(rest, separator)
		_, rest, _ = strings.Cut(rest, separator)
		reverse, _, _ := strings.Cut(rest, separator)
		if anki.Blank(reverse) {
			return forwardOnly, nil
		}
		return bothWays, nil
	}
	var ords []int
	for _, d := range n.Deletions() {
		if d.Number > anki.MaxCloze {
			return nil, fmt.Errorf("the note has deletion number %d; Anki knows %d", d.Number, anki.MaxCloze)
		}
		ords = append(ords, d.Number-1)
	}
	if len(ords) == 0 {
		return nil, fmt.Errorf("the note hides nothing")
	}
	return ords, nil
}

// The ordinals of a question's cards.
var (
	forwardOnly = []int{0}
	bothWays    = []int{0, 1}
)

// normalTags returns tags as a note holds them: sorted, without doubles, with
// a blank around each (rslib/src/tags).
func normalTags(tags []string) string {
	var out []string
	for _, tag := range tags {
		tag = strings.Join(strings.Fields(clean(tag)), "-")
		if tag != "" {
			out = append(out, tag)
		}
	}
	if len(out) == 0 {
		return ""
	}
	slices.Sort(out)
	out = slices.CompactFunc(out, strings.EqualFold)
	return " " + strings.Join(out, " ") + " "
}
