package text

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// CSV writes a table as comma-separated values (RFC 4180), one card a line: a
// file for spreadsheets and for sites that read quoted CSV. The zero value
// writes a header and the columns term and definition, in UTF-8 without a byte
// order mark.
//
// Lines end in LF, where RFC 4180 has CRLF. Every reader takes both, and such a
// file is kept in git and looked at with diff, grep and cut, for which a CR is a
// part of the last cell. Who wants the letter of the RFC has Excel.
type CSV struct {
	// Columns are the names of the columns, of those that [Columns] returns;
	// none means term and definition.
	Columns  []string
	NoHeader bool
	// Excel writes what a spreadsheet opens unchanged: a byte order mark, by
	// which Excel knows UTF-8; CRLF; and an apostrophe before each cell that a
	// spreadsheet would compute or turn into a number or date (see Guarded).
	// The apostrophe becomes part of the cell, so this is no form to import
	// cards from; to undo it, take off an apostrophe that stands first.
	Excel bool
}

// column is a column of a CSV file.
type column struct {
	name string
	cell func(Row) string
}

var columns = []column{
	{"term", func(r Row) string { return r.Term }},
	{"definition", func(r Row) string { return r.Definition }},
	{"service", func(r Row) string { return r.Service }},
	{"topic", func(r Row) string { return r.Topic }},
	{"tags", func(r Row) string { return strings.Join(r.Tags, " ") }},
	{"id", func(r Row) string { return r.ID }},
	{"kind", func(r Row) string { return string(r.Kind) }},
}

// Columns returns the names of all columns that a CSV file may have.
func Columns() []string {
	var names []string
	for _, c := range columns {
		names = append(names, c.name)
	}
	return names
}

// Encode writes the table. It fails if a column is unknown, or if w does.
func (c CSV) Encode(w io.Writer, t *Table) error {
	chosen, err := c.columns()
	if err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	if c.Excel {
		b.WriteRune('\uFEFF')
	}
	cells := make([]string, len(chosen))
	if !c.NoHeader {
		for i, column := range chosen {
			cells[i] = column.name
		}
		c.record(b, cells)
	}
	for _, s := range t.Sets {
		for _, r := range s.Rows {
			for i, column := range chosen {
				cells[i] = c.guard(column.cell(r))
			}
			c.record(b, cells)
		}
	}
	return b.Flush()
}

// Check returns an error if a column is unknown.
func (c CSV) Check() error {
	_, err := c.columns()
	return err
}

func (c CSV) columns() ([]column, error) {
	names := c.Columns
	if len(names) == 0 {
		return columns[:2], nil
	}
	var chosen []column
next:
	for _, name := range names {
		for _, column := range columns {
			if strings.EqualFold(strings.TrimSpace(name), column.name) {
				chosen = append(chosen, column)
				continue next
			}
		}
		return nil, fmt.Errorf("no column %q: the columns are %s", name, strings.Join(Columns(), ", "))
	}
	return chosen, nil
}

// record writes a line. The writer keeps its first error for Flush.
func (c CSV) record(w *bufio.Writer, cells []string) {
	for i, cell := range cells {
		if i > 0 {
			w.WriteByte(',')
		}
		if !quoted(cell) && !(cell == "" && len(cells) == 1) {
			w.WriteString(cell)
			continue
		}
		w.WriteByte('"')
		w.WriteString(strings.ReplaceAll(cell, `"`, `""`))
		w.WriteByte('"')
	}
	if c.Excel {
		w.WriteByte('\r')
	}
	w.WriteByte('\n')
}

// quoted reports whether a cell needs quotes. RFC 4180 asks for them around
// commas, quotes and line ends; readers also take a leading "#" for a comment
// (Anki), trim blanks at the ends, or end at "\." (PostgreSQL); and an empty
// line is no record, so a single empty cell is quoted too.
func quoted(cell string) bool {
	return cell != "" && (cell == `\.` || cell[0] == '#' || cell[0] == ' ' || cell[len(cell)-1] == ' ') ||
		strings.ContainsAny(cell, ",\"\r\n")
}

// Guarded returns how many cells have an apostrophe put before them: with
// Excel, those that a spreadsheet would compute or turn into something else.
func (c CSV) Guarded(t *Table) int {
	chosen, err := c.columns()
	if err != nil {
		return 0
	}
	n := 0
	for _, r := range t.Rows() {
		for _, column := range chosen {
			if cell := column.cell(r); c.guard(cell) != cell {
				n++
			}
		}
	}
	return n
}

func (c CSV) guard(cell string) string {
	if c.Excel && (formula(cell) || value(cell) || strings.HasPrefix(cell, "'")) {
		return "'" + cell
	}
	return cell
}

// formula reports whether a spreadsheet may compute the cell. The characters
// are those of OWASP's page on CSV injection, with their full-width forms,
// which Excel takes alike.
func formula(cell string) bool {
	cell = strings.TrimLeft(cell, " ")
	for _, trigger := range []string{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(cell, trigger) {
			return true
		}
	}
	return false
}

// Commas returns how many rows hold a comma: pasted where a comma parts the
// sides, and where quotes mean nothing, these cards would break.
func (t *Table) Commas() int {
	n := 0
	for _, r := range t.Rows() {
		if strings.Contains(r.Term+r.Definition, ",") {
			n++
		}
	}
	return n
}
