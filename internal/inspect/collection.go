package inspect

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"sync"

	"golang.org/x/text/cases"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// registerUnicase makes the collation known that the tables of schema 15 and
// later name, so that they can be read. It orders by the text with its case
// folded.
var registerUnicase = sync.OnceValue(func() error {
	return sqlite.RegisterCollationUtf8("unicase", func(a, b string) int {
		fold := cases.Fold()
		return strings.Compare(fold.String(a), fold.String(b))
	})
})

// stored is what the checks need of a collection beyond the report.
type stored struct {
	models, decks, presets map[string]map[string]any // schema 11: the JSON columns, by id
	integrity              string                    // what SQLite says of the file
	presetIDs              map[int64]bool
	badRows                []string // rows with values of the wrong type
	graves                 int
}

// maxValue is how big one value in the database may be, in bytes.
const maxValue = 256 << 20

// readCollection reads the database of a package into the report.
func readCollection(path string, report *Report) (*stored, error) {
	if err := registerUnicase(); err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", readOnlyURI(path))
	if err != nil {
		return nil, err
	}
	defer db.Close()
	conn, err := db.Conn(context.Background())
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	if _, err := sqlite.Limit(conn, sqlite3.SQLITE_LIMIT_LENGTH, maxValue); err != nil {
		return nil, err
	}
	c := &reader{conn: conn, report: report, stored: &stored{presetIDs: map[int64]bool{}}}
	c.exec("PRAGMA trusted_schema = OFF")
	c.exec("PRAGMA cell_size_check = ON")
	c.checkTables()
	c.readCol()
	c.readNotes()
	c.readCards()
	c.scalar("SELECT count(*) FROM revlog", &report.Reviews)
	c.scalar("SELECT count(*) FROM graves", &c.stored.graves)
	c.integrity()
	if c.err != nil {
		return nil, c.err
	}
	report.count()
	return c.stored, nil
}

// readOnlyURI names a file that nobody else has open.
func readOnlyURI(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // a drive letter
	}
	return (&url.URL{Scheme: "file", Path: path, RawQuery: "mode=ro&immutable=1"}).String()
}

// reader reads rows. After the first failure it does nothing, and err holds it.
type reader struct {
	conn   *sql.Conn
	report *Report
	stored *stored
	err    error
}

func (c *reader) exec(query string) {
	if c.err == nil {
		_, c.err = c.conn.ExecContext(context.Background(), query)
	}
}

func (c *reader) scalar(query string, dest ...any) {
	if c.err == nil {
		c.err = c.conn.QueryRowContext(context.Background(), query).Scan(dest...)
	}
}

// rows calls f for each row of a query, to scan it.
func (c *reader) rows(query string, f func(scan func(dest ...any))) {
	if c.err != nil {
		return
	}
	rows, err := c.conn.QueryContext(context.Background(), query)
	if err != nil {
		c.err = err
		return
	}
	defer rows.Close()
	for rows.Next() && c.err == nil {
		f(func(dest ...any) {
			if err := rows.Scan(dest...); err != nil && c.err == nil {
				c.err = err
			}
		})
	}
	if c.err == nil {
		c.err = rows.Err()
	}
}

// checkTables refuses a database whose tables are not simply tables: a view
// could compute without end.
func (c *reader) checkTables() {
	found := map[string]bool{}
	c.rows("SELECT type, name, coalesce(sql, '') FROM sqlite_master", func(scan func(...any)) {
		var kind, name, text string
		scan(&kind, &name, &text)
		upper := strings.ToUpper(text)
		switch {
		case kind == "view", kind == "trigger",
			strings.HasPrefix(strings.TrimSpace(upper), "CREATE VIRTUAL"),
			kind == "table" && strings.Contains(upper, " AS ("),
			kind == "table" && strings.Contains(upper, "GENERATED"):
			if c.err == nil {
				c.err = fmt.Errorf("refused: %s %q is none that Anki makes", kind, name)
			}
		}
		found[name] = true
	})
	for _, name := range []string{"col", "notes", "cards", "revlog", "graves"} {
		if c.err == nil && !found[name] {
			c.err = fmt.Errorf("it has no table %q", name)
		}
	}
}

// readCol reads the collection's own row, and what it says of decks and note
// types, or where they lie since schema 15.
func (c *reader) readCol() {
	var ver, rows int
	c.scalar("SELECT count(*) FROM col", &rows)
	if c.err == nil && rows != 1 {
		c.err = fmt.Errorf("the table col has %d rows, not 1", rows)
	}
	c.scalar("SELECT ver FROM col", &ver)
	if c.err != nil {
		return
	}
	c.report.Schema = ver
	switch {
	case ver == 11 || ver == 14:
		c.readJSON(ver)
	case ver >= 15 && ver <= 18:
		c.readTables()
	default:
		c.err = fmt.Errorf("schema %d is not known; Anki reads 11 and 14 to 18", ver)
	}
}

func (c *reader) readNotes() {
	c.rows("SELECT id, guid, mid, mod, tags, flds, cast(sfld AS text), csum, typeof(mod) FROM notes ORDER BY id", func(scan func(...any)) {
		var n Note
		var tags, flds, modType string
		var mod any
		scan(&n.ID, &n.GUID, &n.TypeID, &mod, &tags, &flds, &n.SortText, &n.Checksum, &modType)
		n.Mod, _ = mod.(int64)
		if modType != "integer" {
			c.stored.badRows = append(c.stored.badRows, fmt.Sprintf("note %s: its modification time is not an integer", n.GUID))
		}
		n.Tags = strings.FieldsFunc(tags, func(r rune) bool { return r == ' ' || r == '\u3000' })
		n.Fields = strings.Split(flds, "\x1f")
		c.report.Notes = append(c.report.Notes, n)
	})
}

func (c *reader) readCards() {
	const numbers = "id, nid, did, ord, type, queue, due, ivl, reps, mod, odue, odid, factor, lapses, left, flags"
	c.rows("SELECT "+numbers+" FROM cards ORDER BY id", func(scan func(...any)) {
		var raw [16]any
		dest := make([]any, len(raw))
		for i := range raw {
			dest[i] = &raw[i]
		}
		scan(dest...)
		var n [16]int64
		for i, v := range raw {
			var ok bool
			if n[i], ok = v.(int64); !ok {
				c.stored.badRows = append(c.stored.badRows, fmt.Sprintf("card %v: its %s is not an integer", raw[0], strings.Split(numbers, ", ")[i]))
			}
		}
		if n[10] != 0 && n[11] == 0 {
			c.stored.badRows = append(c.stored.badRows, fmt.Sprintf("card %d: it has an original due date outside of a filtered deck", n[0]))
		}
		c.report.Cards = append(c.report.Cards, Card{
			ID: n[0], NoteID: n[1], DeckID: n[2], Ord: n[3], Type: n[4], Queue: n[5], Due: n[6], Interval: n[7], Reviews: n[8],
		})
	})
}

// integrity asks SQLite whether the file is sound. Indexes by the unicase
// collation are left out of it: another release may order them otherwise.
func (c *reader) integrity() {
	var lines []string
	c.rows("PRAGMA quick_check(20)", func(scan func(...any)) {
		var line string
		scan(&line)
		lines = append(lines, line)
	})
	c.stored.integrity = strings.Join(lines, "; ")
	if c.err != nil {
		c.err = fmt.Errorf("the database is damaged: %w", c.err)
	}
}

// count fills in how many cards each deck has, and notes each type.
func (r *Report) count() {
	cards, notes := map[int64]int{}, map[int64]int{}
	for _, c := range r.Cards {
		cards[c.DeckID]++
	}
	for _, n := range r.Notes {
		notes[n.TypeID]++
	}
	for i, d := range r.Decks {
		r.Decks[i].Cards = cards[d.ID]
	}
	for i, t := range r.Types {
		r.Types[i].Notes = notes[t.ID]
	}
}
