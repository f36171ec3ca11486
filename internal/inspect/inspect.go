// Package inspect reads Anki deck packages back, of every form that Anki has
// written, and checks what they hold.
//
//	report, err := inspect.Read(file, size, inspect.Options{})
//
// A package comes from anywhere, so nothing in it is believed: one that unpacks
// to more than it should, names files outside of itself, or is cut off is
// refused with an error. What could be read but is not as Anki would have it is
// a problem in the report.
package inspect

import (
	"fmt"
	"io"

	"crib/internal/problem"
)

// Options says how far to trust a package. The zero value suits one from the
// network.
type Options struct {
	// MaxBytes is how much a package may unpack to, in bytes; 0 means 2 GiB.
	MaxBytes int64
	// MaxRatio is how many bytes a packed byte may unpack to, in entries of
	// more than 16 MiB; 0 means 200.
	MaxRatio int64
	// TempDir is where the database is unpacked; "" means the system's folder
	// for such files.
	TempDir string
}

func (o Options) maxBytes() int64 {
	if o.MaxBytes == 0 {
		return 2 << 30
	}
	return o.MaxBytes
}

func (o Options) maxRatio() int64 {
	if o.MaxRatio == 0 {
		return 200
	}
	return o.MaxRatio
}

// Version is the form of a package.
type Version string

// The forms, by Anki's names for them (import_export/package/meta.rs).
const (
	Legacy1 Version = "legacy 1" // collection.anki2, read by every Anki
	Legacy2 Version = "legacy 2" // collection.anki21, since 2.1
	Latest  Version = "latest"   // collection.anki21b, compressed with zstd, since 2.1.50
)

// Report is what a package holds.
type Report struct {
	Version Version `json:"version"`
	Schema  int     `json:"schema"`  // of the database: 11, or 14 to 18
	Reviews int     `json:"reviews"` // rows of the review log
	Decks   []Deck  `json:"decks"`   // by name
	Types   []Type  `json:"types"`   // by name
	Notes   []Note  `json:"notes"`   // by id
	Cards   []Card  `json:"cards"`   // by id
	Media   []Media `json:"media"`   // by name
	// Problems are what Anki would refuse, mend or trip over: errors, what it
	// refuses or what Check Database complains about; warnings, what it mends
	// by itself; infos, what is only worth knowing.
	Problems problem.List `json:"problems"`
}

// Deck is a deck.
type Deck struct {
	ID    int64  `json:"id"`
	Name  string `json:"name"` // in full, levels joined by "::"
	Cards int    `json:"cards"`
	// Preset is the id of its options; 0 for a filtered deck.
	Preset      int64  `json:"preset"`
	Description string `json:"description,omitempty"`
}

// Type is a note type.
type Type struct {
	ID        int64      `json:"id"`
	Name      string     `json:"name"`
	Cloze     bool       `json:"cloze"`
	Mod       int64      `json:"mod"` // seconds since 1970
	SortField int        `json:"sort_field"`
	Fields    []string   `json:"fields"`
	Templates []Template `json:"templates"`
	Style     string     `json:"style"`
	Notes     int        `json:"notes"`
}

// Template is a card template.
type Template struct {
	Name  string `json:"name"`
	Front string `json:"front"`
	Back  string `json:"back"`
}

// Note is a note.
type Note struct {
	ID       int64    `json:"id"`
	GUID     string   `json:"guid"`
	TypeID   int64    `json:"type"`
	Mod      int64    `json:"mod"` // seconds since 1970
	Tags     []string `json:"tags,omitempty"`
	Fields   []string `json:"fields"`   // HTML
	Checksum int64    `json:"checksum"` // of the first field
	// SortText is the text of the sort field, as stored.
	SortText string `json:"sort_text"`
}

// Card is a card.
type Card struct {
	ID       int64 `json:"id"`
	NoteID   int64 `json:"note"`
	DeckID   int64 `json:"deck"`
	Ord      int64 `json:"ord"`
	Type     int64 `json:"type"`  // 0 new, 1 learning, 2 review, 3 relearning
	Queue    int64 `json:"queue"` // as Type, 4 preview, below 0 suspended or buried
	Due      int64 `json:"due"`   // of a new card: its position
	Interval int64 `json:"interval"`
	Reviews  int64 `json:"reviews"`
}

// Media is a media file.
type Media struct {
	Name  string `json:"name"`
	Entry string `json:"entry"` // in the zip
	Size  int64  `json:"size"`  // in bytes, as the zip says
}

// Read reads a package of size bytes. An error says why it cannot be read, or
// must not be.
func Read(r io.ReaderAt, size int64, o Options) (*Report, error) {
	a, err := openArchive(r, size, o)
	if err != nil {
		return nil, err
	}
	report := &Report{}
	entry := ""
	if report.Version, entry, err = a.version(); err != nil {
		return nil, err
	}
	path, err := a.unpack(entry, report.Version == Latest)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", entry, err)
	}
	defer remove(path)
	stored, err := readCollection(path, report)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", entry, err)
	}
	if err := a.media(report); err != nil {
		return nil, err
	}
	check(report, stored, entry)
	a.checkMedia(report)
	return report, nil
}
