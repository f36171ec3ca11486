package apkg

import (
	"context"
	"database/sql/driver"
	"fmt"
	"strings"
)

// collection writes the database. After the first failure it does nothing, and
// err holds it.
type collection struct {
	conn driver.Conn
	err  error
}

// exec executes a statement, if there is one.
func (c *collection) exec(query string, values ...driver.Value) {
	if strings.TrimSpace(query) != "" {
		c.run(query, appendArgs(nil, values))
	}
}

func (c *collection) run(query string, args []driver.NamedValue) {
	s := c.prepare(query)
	s.exec(args)
	s.close()
}

// statement is a prepared statement of a collection.
type statement struct {
	c    *collection
	stmt driver.Stmt
}

func (c *collection) prepare(query string) *statement {
	s := &statement{c: c}
	if c.err != nil {
		return s
	}
	stmt, err := c.conn.Prepare(query)
	if err != nil {
		c.err = err // and stmt, to the driver, is a nil that is none to us
		return s
	}
	s.stmt = stmt
	return s
}

func (s *statement) exec(args []driver.NamedValue) {
	if s.c.err == nil {
		_, s.c.err = s.stmt.(driver.StmtExecContext).ExecContext(context.Background(), args)
	}
}

func (s *statement) close() {
	if s.stmt == nil {
		return
	}
	if err := s.stmt.Close(); s.c.err == nil {
		s.c.err = err
	}
}

// appendArgs appends values to the arguments of a statement.
func appendArgs(args []driver.NamedValue, values []driver.Value) []driver.NamedValue {
	for _, v := range values {
		args = append(args, driver.NamedValue{Ordinal: len(args) + 1, Value: v})
	}
	return args
}

// table inserts rows into a table, many at a time, while its caller makes those
// that follow. The collection is the table's until it is closed.
type table struct {
	name    string
	columns string // that rows have values for; the others have their defaults
	width   int    // the number of columns
	args    []driver.NamedValue
	rows    int                      // that args are to hold
	full    chan []driver.NamedValue // to insert
	free    chan []driver.NamedValue // to use again
	done    chan struct{}
}

// perInsert is how many rows a statement inserts: with more it takes SQLite
// longer to pass them on than it saves.
const perInsert = 50

// table returns a table whose rows get ids from first on.
func (c *collection) table(name, columns string, first int64) *table {
	t := &table{
		name: name, columns: columns, width: 1 + strings.Count(columns, ","), rows: 1,
		full: make(chan []driver.NamedValue, 16), free: make(chan []driver.NamedValue, 16), done: make(chan struct{}),
	}
	go t.insert(c, first)
	return t
}

// add inserts a row, now or later.
func (t *table) add(values ...driver.Value) {
	t.args = appendArgs(t.args, values)
	if len(t.args) < t.rows*t.width {
		return
	}
	t.full <- t.args
	t.rows = perInsert
	select {
	case t.args = <-t.free:
	default:
		t.args = make([]driver.NamedValue, 0, perInsert*t.width)
	}
}

// close returns when all rows are there.
func (t *table) close() {
	if len(t.args) > 0 {
		t.full <- t.args
	}
	close(t.full)
	<-t.done
}

// insert inserts what add passes on. Only the first row, which comes alone, is
// told its id; SQLite counts on.
func (t *table) insert(c *collection, first int64) {
	defer close(t.done)
	many := c.prepare(t.query(t.columns, "(", perInsert))
	defer many.close()
	for args := range t.full {
		switch rows := len(args) / t.width; {
		case first != 0:
			c.run(t.query("id, "+t.columns, fmt.Sprintf("(%d, ", first), rows), args)
			first = 0
		case rows == perInsert:
			many.exec(args)
		default:
			c.run(t.query(t.columns, "(", rows), args)
		}
		select {
		case t.free <- args[:0]:
		default:
		}
	}
}

// query returns what inserts rows that begin as given.
func (t *table) query(columns, begin string, rows int) string {
	row := begin + strings.Repeat("?, ", t.width-1) + "?)"
	return "INSERT INTO " + t.name + " (" + columns + ") VALUES " + strings.Repeat(row+", ", rows-1) + row
}
