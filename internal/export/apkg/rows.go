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

// row is a note as the database holds it, but for its id, and its cards. What
// many rows share is kept as the driver wants it, so that it is put into that
// form but once.
type row struct {
	guid, fields, bare     string
	checksum, due          int64
	model, mod, tags, deck driver.Value
	ords                   []int
	err                    error
}

// rowMaker turns notes into rows.
type rowMaker struct {
	types  *noteTypes
	decks  *deckSet
	fields fieldWriter
	mod    int64 // of the note before
	modV   driver.Value
	tags   map[string]driver.Value // by the note's tags, joined
	key    []byte
	seen   guids
}

func newRowMaker(types *noteTypes, decks *deckSet, media *mediaSet) *rowMaker {
	return &rowMaker{
		types: types, decks: decks, fields: fieldWriter{decks: decks, media: media},
		modV: int64(0), tags: map[string]driver.Value{}, seen: guids{},
	}
}

// rowsPerBatch is how many rows change hands at a time.
const rowsPerBatch = 256

// start makes the rows of a package's notes, in order, while the caller reads
// them; a row with an error is the last that counts. The caller gives back what
// it is done with, and calls stop in the end.
func (m *rowMaker) start(p Package) (rows <-chan []row, done func([]row), stop func()) {
	out, free, stopped := make(chan []row, 4), make(chan []row, 8), make(chan struct{})
	go func() {
		defer close(out)
		total := len(p.Notes) + len(p.Retired)
		for first := 0; first < total; first += rowsPerBatch {
			var batch []row
			select {
			case batch = <-free:
			default:
				batch = make([]row, 0, rowsPerBatch)
			}
			for i := first; i < min(first+rowsPerBatch, total); i++ {
				batch = append(batch, m.nth(p, i))
			}
			select {
			case out <- batch:
			case <-stopped:
				return
			}
		}
	}()
	return out, func(batch []row) { free <- batch[:0] }, func() { close(stopped) }
}

// nth returns the row of a package's nth note. A note's cards are due at its
// place among the notes.
func (m *rowMaker) nth(p Package, i int) row {
	if i < len(p.Notes) {
		return m.row(p.Notes[i], i+1)
	}
	r := m.row(p.Retired[i-len(p.Notes)], i+1)
	r.ords = nil // who has the cards keeps them, and nobody else is asked
	return r
}

func (m *rowMaker) row(n *cards.Note, due int) row {
	if err := m.seen.add(n); err != nil {
		return row{err: err}
	}
	fields, first := m.fields.fields(n)
	ords, err := ordinals(n, fields)
	if err != nil {
		return row{err: fmt.Errorf("%s: %w", where(n), err)}
	}
	if n.Mod != m.mod {
		m.mod, m.modV = n.Mod, n.Mod
	}
	bare := anki.BareText(first)
	return row{
		guid: n.GUID, fields: fields, bare: bare, checksum: int64(anki.Checksum(bare)), due: int64(min(due, maxDue)),
		model: m.types.idOf(n.Type), mod: m.modV, tags: m.tagValue(n.Tags), deck: m.decks.find(n.Deck).value, ords: ords,
	}
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
		_, rest, _ = strings.Cut(rest, separator)
		_, rest, _ = strings.Cut(rest, separator)
		reverse, _, _ := strings.Cut(rest, separator)
		switch {
		case anki.Blank(prompt):
			return nil, fmt.Errorf("the note asks nothing")
		case anki.Blank(reverse):
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
