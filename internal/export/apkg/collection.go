package apkg

import (
	"context"
	"database/sql"
	"database/sql/driver"
	_ "embed"
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"crib/internal/cards"

	_ "modernc.org/sqlite" // the driver
)

//go:embed schema.sql
var schema string

//go:embed indexes.sql
var indexes string

// created is when the collection says it was made, in seconds since 1970: the
// first of January 2015. Nothing new depends on it, so it is the same for all.
const created = 1_420_070_400

// writeCollection makes the database of the package at a path where there is
// an empty file. It calls written each time that a part is in the file, most of
// which stays as it is from then on.
func writeCollection(path string, p Package, types *noteTypes, media *mediaSet, written func()) error {
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
	// Past database/sql, whose work on each argument is a third of the whole.
	return conn.Raw(func(c any) error {
		return fillCollection(&collection{conn: c.(driver.Conn)}, p, types, media, written)
	})
}

func fillCollection(c *collection, p Package, types *noteTypes, media *mediaSet, written func()) error {
	notes := slices.Concat(p.Notes, p.Retired)
	decks := collectDecks(p.Root, notes)
	id := firstID(decks.root.name)
	// Nobody else sees the file, and if writing fails it is thrown away. Large
	// pages take less time, but with larger ones than this deflate does not reach
	// back to the page before, which is much alike. An index that fits the cache
	// is sorted without a file.
	c.exec("PRAGMA page_size = 16384")
	c.exec("PRAGMA cache_size = -8192")
	c.exec("PRAGMA journal_mode = OFF")
	c.exec("PRAGMA synchronous = OFF")
	c.exec("PRAGMA locking_mode = EXCLUSIVE")

	c.exec("BEGIN")
	for statement := range strings.SplitSeq(schema, ";\n") {
		c.exec(statement)
	}
	c.exec("INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')",
		int64(created), int64(created*1000), int64(created*1000),
		string(marshal(configJSON(len(notes)))),
		string(marshal(map[int64]model{types.question.ID: types.question, types.cloze.ID: types.cloze})),
		string(marshal(deckJSON(decks, p.Description))),
		string(marshal(presetJSON())))
	ords := c.notes(notes, newRowMaker(len(notes), types, decks, media), id)
	c.exec("COMMIT")
	written()

	// The cards come after all notes, and the indexes after all cards, since
	// pages of one kind next to each other compress better.
	c.exec("BEGIN")
	// What is retired gets none: who has its cards keeps them, and nobody else is
	// asked.
	c.cards(p.Notes, decks, ords, id)
	c.exec("COMMIT")
	written()
	for statement := range strings.SplitSeq(indexes, ";\n") {
		c.exec(statement)
		written()
	}
	return c.err
}

// notes writes all notes, with ids from id on, and returns the ordinals of the
// cards of each.
func (c *collection) notes(notes []*cards.Note, m *rowMaker, id int64) [][]int {
	ords := make([][]int, len(notes))
	t := c.table("notes", noteColumns, id)
	var bad error
	for i, n := range notes {
		var values []driver.Value
		if values, ords[i], bad = m.row(n); bad != nil {
			break
		}
		t.add(values...)
	}
	t.close()
	if c.err == nil {
		c.err = bad
	}
	return ords
}

// cards writes the cards of notes whose ids count from id on, and so do their
// own. They are due in the order of the notes.
func (c *collection) cards(notes []*cards.Note, decks *deckSet, ords [][]int, id int64) {
	t := c.table("cards", "nid, did, ord, mod, due", id)
	var mod lastValue
	for i, n := range notes {
		note, deck, due := driver.Value(id+int64(i)), decks.find(n.Deck).value, driver.Value(int64(min(i+1, maxDue)))
		for _, ord := range ords[i] {
			t.add(note, deck, int64(ord), mod.of(n.Mod), due)
		}
	}
	t.close()
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
