package apkg

import (
	"context"
	"database/sql"
	"database/sql/driver"
	_ "embed"
	"net/url"
	"path/filepath"
	"strconv"
	"strings"

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
// an empty file. It calls written when the notes are in the file, most of it,
// and what follows adds to it only.
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
	decks := collectDecks(p.Root, p.Notes, p.Retired)
	// Nobody else sees the file, and if writing fails it is thrown away. Large
	// pages take less time, and less room once packed.
	c.exec("PRAGMA page_size = 16384")
	c.exec("PRAGMA journal_mode = OFF")
	c.exec("PRAGMA synchronous = OFF")
	c.exec("PRAGMA locking_mode = EXCLUSIVE")
	c.exec("BEGIN")
	for statement := range strings.SplitSeq(schema, ";\n") {
		c.exec(statement)
	}
	c.exec("INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')",
		int64(created), int64(created*1000), int64(created*1000),
		string(marshal(configJSON(len(p.Notes)+len(p.Retired)))),
		string(marshal(map[int64]model{types.question.ID: types.question, types.cloze.ID: types.cloze})),
		string(marshal(deckJSON(decks, p.Description))),
		string(marshal(presetJSON())))
	cards := c.notes(p, newRowMaker(types, decks, media), firstID(decks.root.name))
	c.exec("COMMIT")
	written()
	c.exec("BEGIN")
	c.cards(cards, firstID(decks.root.name))
	for statement := range strings.SplitSeq(indexes, ";\n") {
		c.exec(statement)
	}
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
	conn driver.Conn
	err  error
}

func (c *collection) exec(query string, args ...driver.Value) {
	if strings.TrimSpace(query) == "" {
		return
	}
	s := c.prepare(query)
	s.exec(args)
	s.close()
}

// statement is a prepared statement of a collection.
type statement struct {
	c    *collection
	stmt driver.Stmt
	args []driver.NamedValue
}

func (c *collection) prepare(query string) *statement {
	s := &statement{c: c}
	if c.err == nil {
		s.stmt, c.err = c.conn.Prepare(query)
	}
	return s
}

func (s *statement) exec(values []driver.Value) {
	if s.c.err != nil {
		return
	}
	s.args = s.args[:0]
	for i, v := range values {
		s.args = append(s.args, driver.NamedValue{Ordinal: i + 1, Value: v})
	}
	_, s.c.err = s.stmt.(driver.StmtExecContext).ExecContext(context.Background(), s.args)
}

func (s *statement) close() {
	if s.stmt == nil {
		return
	}
	if err := s.stmt.Close(); s.c.err == nil {
		s.c.err = err
	}
}

// The columns that are the same in every row stand in the statement. So does
// the id, which SQLite counts up by itself if it is NULL.
const (
	noteRow = "(NULL, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')"
	cardRow = "(NULL, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"
)

// family is the cards of a note. They come after all notes, as pages of one
// kind next to each other compress better.
type family struct {
	note, deck, mod, due driver.Value
	ords                 []int
}

// notes writes all notes, with ids from id on, and returns their cards. The
// rows are made while those before them are written.
func (c *collection) notes(p Package, m *rowMaker, id int64) []family {
	families := make([]family, 0, len(p.Notes)+len(p.Retired))
	rows, done, stop := m.start(p)
	defer stop()
	t := c.table("notes", noteRow, id)
	for batch := range rows {
		for _, r := range batch {
			if c.err == nil {
				c.err = r.err
			}
			if c.err != nil {
				return nil
			}
			t.add(r.guid, r.model, r.mod, r.tags, r.fields, r.bare, r.checksum)
			families = append(families, family{id, r.deck, r.mod, r.due, r.ords})
			id++
		}
		done(batch)
	}
	t.flush()
	return families
}

// cards writes the cards, with ids from id on.
func (c *collection) cards(families []family, id int64) {
	t := c.table("cards", cardRow, id)
	for _, f := range families {
		for _, ord := range f.ords {
			t.add(f.note, f.deck, int64(ord), f.mod, f.due)
		}
	}
	t.flush()
}

// table inserts rows into a table, many at a time.
type table struct {
	c         *collection
	name, row string
	width     int
	first     int64      // the id of the first row; 0 once that is there
	full      *statement // inserts perInsert rows
	values    []driver.Value
}

// perInsert is how many rows go into one statement: with more it takes SQLite
// longer to pass them on than it saves.
const perInsert = 50

func (c *collection) table(name, row string, first int64) *table {
	t := &table{c: c, name: name, row: row, width: strings.Count(row, "?"), first: first}
	t.full = c.prepare(t.insert(perInsert))
	return t
}

func (t *table) insert(rows int) string {
	return "INSERT INTO " + t.name + " VALUES " + strings.Repeat(t.row+",", rows-1) + t.row
}

func (t *table) add(values ...driver.Value) {
	if t.first != 0 {
		t.c.exec(strings.Replace(t.insert(1), "NULL", strconv.FormatInt(t.first, 10), 1), values...)
		t.first = 0
		return
	}
	t.values = append(t.values, values...)
	if len(t.values) == perInsert*t.width {
		t.full.exec(t.values)
		t.values = t.values[:0]
	}
}

// flush writes what add has kept back.
func (t *table) flush() {
	t.full.close()
	if len(t.values) > 0 {
		t.c.exec(t.insert(len(t.values)/t.width), t.values...)
	}
}
