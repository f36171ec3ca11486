package identity

import (
	"fmt"
	"hash/crc32"
	"strconv"
	"strings"

	"crib/internal/cards"
)

// The form of a crib.lock: a line that names the format, comments, one line
// per note, one per fact without notes, and a last line that says that nothing
// is cut off. Columns are separated by tabs, the last one is the CRC-32 of the
// line before it. Format 1 had no lines of facts without notes.
//
// The lines stand file by file (by name) in the order of the notes, a retired
// note where it stood. Inserting, editing or deleting a fact then changes the
// lock just there, and nothing in a line counts the lines before it: two
// authors' edits merge where their notes merge. If they touch one line, both
// versions are kept and the next build sorts them out.
const (
	lockName    = "crib.lock"
	lockVersion = 2
	lockComment = `# Written by crib: commit it with the notes, do not edit it.
# If git finds a conflict here, keep the lines of both sides and build again.
# note	guid	mod	state	type	used	file	fact	key	role	deck	path	text	content	sum
# fact	file	fact	key	path	text	sum
`
	lockEnd = "end"
)

// Lock is a crib.lock: what is known of the notes as last built. The zero
// value knows none. A Lock is not changed by this package once it is made.
type Lock struct {
	records []*record
	adopted []adoption
	// source is the text it was parsed from, with LF line ends.
	source string
	// text is what Text returns, if it was asked before.
	text string
}

// record is what the lock knows of one note, or of a fact without notes.
type record struct {
	guid    string // "" for a fact without notes
	mod     int64
	retired bool
	typ     cards.Type
	// used is the highest cloze number that the note ever had.
	used int
	// file, path and deck are where it stood, the titles of the path joined by
	// joinPath.
	file, path, deck string
	// fact is the id its fact had when it was built; notes with the same one
	// belong together. key is the author's.
	fact, key, role string
	// body is the text of the fact, in the first of its records only.
	body string
	// content is what appendContent wrote.
	content string
}

// adoption says that the note that would get the guid young is the note of the
// guid old. The next build carries it out.
type adoption struct{ old, young string }

// Text returns the lock as the text of a crib.lock.
func (l *Lock) Text() string {
	if l.text != "" {
		return l.text
	}
	size := 0
	for _, r := range l.records {
		size += len(r.content) + len(r.body) + len(r.path) + len(r.file) + len(r.deck) + 100
	}
	var b strings.Builder
	b.Grow(size)
	fmt.Fprintf(&b, "%s %d\n%s", lockName, lockVersion, lockComment)
	var line []byte
	for _, a := range l.adopted {
		line = appendLine(line[:0], "adopt", a.old, a.young)
		b.Write(line)
	}
	for _, r := range l.records {
		line = r.appendTo(line[:0])
		b.Write(line)
	}
	b.WriteString(lockEnd + "\n")
	return b.String()
}

// appendTo appends the record's line.
func (r *record) appendTo(b []byte) []byte {
	if r.guid == "" {
		return appendLine(b, "fact", r.file, r.fact, r.key, r.path, r.body)
	}
	state := "live"
	if r.retired {
		state = "retired"
	}
	var mod, used [20]byte
	return appendLine(b, "note", r.guid, string(strconv.AppendInt(mod[:0], r.mod, 10)), state, string(r.typ),
		string(strconv.AppendInt(used[:0], int64(r.used), 10)),
		r.file, r.fact, r.key, r.role, r.deck, r.path, r.body, r.content)
}

// appendLine appends columns and their checksum. The last column is written
// as it is, since JSON escapes itself.
func appendLine(b []byte, columns ...string) []byte {
	start := len(b)
	for i, c := range columns {
		if i > 0 {
			b = append(b, '\t')
		}
		if c != "" && c[0] == '{' && i == len(columns)-1 {
			b = append(b, c...)
		} else {
			b = appendColumn(b, c)
		}
	}
	sum := crc32.ChecksumIEEE(b[start:])
	b = append(b, '\t')
	return append(appendSum(b, sum), '\n')
}

// appendSum appends a checksum in eight hexadecimal digits.
func appendSum(b []byte, sum uint32) []byte {
	for shift := 28; shift >= 0; shift -= 4 {
		b = append(b, "0123456789abcdef"[sum>>shift&15])
	}
	return b
}

// appendColumn appends s with tabs, line ends and backslashes escaped.
func appendColumn(b []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			b = append(b, '\\', '\\')
		case '\t':
			b = append(b, '\\', 't')
		case '\n':
			b = append(b, '\\', 'n')
		case '\r':
			b = append(b, '\\', 'r')
		default:
			b = append(b, s[i])
		}
	}
	return b
}
