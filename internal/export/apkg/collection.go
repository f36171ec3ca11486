package apkg

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	_ "modernc.org/sqlite" // the driver

	"crib/internal/anki"
	"crib/internal/cards"
)

//go:embed schema.sql
var schema string

//go:embed indexes.sql
var indexes string

// created is when the collection says it was made, in seconds since 1970: the
// first of January 2015. Nothing new depends on it, so it is the same for all.
const created = 1_420_070_400

// maxDue is the last position of a new card that Anki accepts.
const maxDue = 999_999

// writeCollection makes the database of the package at a path where there is
// an empty file.
func writeCollection(path string, p Package, types *noteTypes, media *mediaSet) error {
	db, err := sql.Open("sqlite", fileURI(path))
	if err != nil {
		return err
	}
	defer db.Close()
	conn, err := db.Conn(context.Background())
	if err != nil {
		return err
	}
	defer conn.Close()
	decks := collectDecks(p.Root, p.Notes, p.Retired)
	c := &collection{
		conn: conn, types: types, decks: decks,
		fields: fieldWriter{decks: decks, media: media},
		id:     firstID(decks.root.name),
	}
	// Nobody else sees the file, and if writing fails it is thrown away.
	c.exec("PRAGMA page_size = 4096")
	c.exec("PRAGMA journal_mode = OFF")
	c.exec("PRAGMA synchronous = OFF")
	c.exec("PRAGMA locking_mode = EXCLUSIVE")
	c.exec("BEGIN")
	c.exec(schema)
	c.exec("INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')",
		created, created*1000, created*1000,
		string(marshal(configJSON(len(p.Notes)+len(p.Retired)))),
		string(marshal(map[int64]model{types.question.ID: types.question, types.cloze.ID: types.cloze})),
		string(marshal(deckJSON(decks, p.Description))),
		string(marshal(presetJSON())))
	c.notes(p)
	c.exec(indexes)
	c.exec("COMMIT")
	return c.err
}

// fileURI names a file to SQLite so that no character of its path is taken for
// a parameter.
func fileURI(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // a drive letter
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}

// firstID returns the first note and card id of a package. Ids look like times
// in milliseconds; they are counted up from one of 2015 to 2019 which depends
// on the deck, so that the ids of two decks seldom meet in a collection.
func firstID(root string) int64 {
	return created*1000 + stableID("ids "+root)%150_000_000_000
}

// collection writes the rows of the database. After the first failure it does
// nothing, and err holds it.
type collection struct {
	conn   *sql.Conn
	types  *noteTypes
	decks  *deckSet
	fields fieldWriter
	id     int64 // of the next note or card
	err    error
}

func (c *collection) exec(query string, args ...any) {
	if c.err != nil {
		return
	}
	if _, err := c.conn.ExecContext(context.Background(), query, args...); err != nil {
		c.err = err
	}
}

// notes writes all notes and their cards.
func (c *collection) notes(p Package) {
	notes := c.table("notes", 11)
	rows := c.table("cards", 18)
	for i, n := range p.Notes {
		c.note(notes, rows, n, normalTags(n.Tags), i+1)
	}
	for i, n := range p.Retired {
		c.note(notes, rows, n, normalTags(append(slices.Clone(n.Tags), RetiredTag)), len(p.Notes)+i+1)
	}
	notes.flush()
	rows.flush()
}

// note writes a note and its cards, which are due at the position.
func (c *collection) note(notes, rows *table, n *cards.Note, tags string, due int) {
	if c.err != nil {
		return
	}
	fields, first := c.fields.fields(n)
	ords, err := ordinals(n, fields)
	if err != nil {
		c.err = fmt.Errorf("%s: %w", where(n), err)
		return
	}
	bare := anki.BareText(first)
	deck := c.decks.find(n.Deck).id
	nid := c.id
	c.id++
	notes.add(nid, n.GUID, c.types.of(n.Type == cards.Cloze).ID, n.Mod, -1, tags, fields, bare, int64(anki.Checksum(bare)), 0, "")
	for _, ord := range ords {
		rows.add(c.id, nid, deck, ord, n.Mod, -1, 0, 0, min(due, maxDue), 0, 0, 0, 0, 0, 0, 0, 0, "")
		c.id++
	}
}

// ordinals returns the ordinals of the cards that Anki itself would make of a
// note. loadTypes has made sure that they depend on nothing else.
func ordinals(n *cards.Note, fields string) ([]int, error) {
	if n.Type != cards.Cloze {
		parts := strings.SplitN(fields, separator, 5)
		switch {
		case anki.Blank(parts[0]):
			return nil, fmt.Errorf("the note asks nothing")
		case anki.Blank(parts[3]):
			return []int{0}, nil
		}
		return []int{0, 1}, nil
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

// table inserts rows into a table, many at a time.
type table struct {
	c     *collection
	name  string
	width int
	full  *sql.Stmt // inserts batch rows
	args  []any
}

// batch is how many rows go into one statement.
const batch = 50

func (c *collection) table(name string, width int) *table {
	t := &table{c: c, name: name, width: width}
	if c.err == nil {
		t.full, c.err = c.conn.PrepareContext(context.Background(), t.insert(batch))
	}
	return t
}

func (t *table) insert(rows int) string {
	row := "(" + strings.Repeat("?,", t.width-1) + "?)"
	return "INSERT INTO " + t.name + " VALUES " + strings.Repeat(row+",", rows-1) + row
}

func (t *table) add(values ...any) {
	t.args = append(t.args, values...)
	if len(t.args) < batch*t.width || t.c.err != nil {
		return
	}
	_, t.c.err = t.full.Exec(t.args...)
	t.args = t.args[:0]
}

// flush writes what add has kept back.
func (t *table) flush() {
	if t.full == nil {
		return
	}
	t.full.Close()
	if len(t.args) > 0 {
		t.c.exec(t.insert(len(t.args)/t.width), t.args...)
	}
}
