package identity

import (
	"fmt"
	"hash/crc32"
	"strconv"
	"strings"

	"crib/internal/cards"
	"crib/internal/problem"
)

// LockError says why a lock cannot be used, where, and what to do about it.
type LockError struct {
	problem.Pos
	Message string
}

func (e *LockError) Error() string { return e.Pos.String() + ": " + e.Message }

// restore is what to do about a lock that is damaged.
const restore = "restore it from your version control, or delete it to start all histories afresh"

// ParseLock reads the text of a crib.lock. It never repairs: a lock that is
// damaged, cut off or from a newer crib gives a *LockError, and must be left
// as it is. What a merge leaves behind is no damage: the conflict markers are
// dropped and the lines of both sides kept. name is used in errors only.
func ParseLock(name, text string) (*Lock, error) {
	p := lockParser{name: name, lock: &Lock{source: strings.ReplaceAll(text, "\r\n", "\n")}}
	text = strings.TrimPrefix(p.lock.source, "\ufeff")
	if err := p.header(text); err != nil {
		return nil, err
	}
	for text != "" {
		line, rest, ended := strings.Cut(text, "\n")
		p.line++
		if !ended && line != lockEnd {
			return nil, p.fail("the file is cut off in this line: %s", restore)
		}
		if err := p.parse(line); err != nil {
			return nil, err
		}
		text = rest
	}
	if !p.ended {
		return nil, p.fail("the file is cut off after this line: %s", restore)
	}
	return p.lock, nil
}

// lockParser reads a lock line by line.
type lockParser struct {
	name  string
	line  int
	lock  *Lock
	ended bool // the last line that was no comment is the end
	buf   []byte
	base  bool // within the part of a conflict that shows what both sides changed
}

func (p *lockParser) fail(format string, args ...any) error {
	return &LockError{problem.Pos{File: p.name, Line: p.line, Col: 1}, fmt.Sprintf(format, args...)}
}

// header checks that the text is a lock, and of a format that is known.
func (p *lockParser) header(text string) error {
	p.line = 1
	defer func() { p.line = 0 }()
	if text == "" {
		return p.fail("the file is empty: %s", restore)
	}
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if isConflictMarker(line) {
			continue
		}
		name, version, _ := strings.Cut(line, " ")
		if name != lockName {
			return p.fail("this is no %s, or its first line is damaged: %s", FileName, restore)
		}
		return p.version(version)
	}
	return p.fail("this is no %s: %s", FileName, restore)
}

// version checks the version of the format.
func (p *lockParser) version(text string) error {
	switch n, err := strconv.Atoi(text); {
	case err != nil || n < 1:
		return p.fail("%q is no version of the format: %s", text, restore)
	case n > lockVersion:
		return p.fail("written by a newer crib (format %d, this one reads up to %d): update crib", n, lockVersion)
	}
	return nil
}

// isConflictMarker reports whether git or another tool wrote the line to
// separate the sides of a conflict.
func isConflictMarker(line string) bool {
	return strings.HasPrefix(line, "<<<<<<<") || strings.HasPrefix(line, "|||||||") ||
		strings.HasPrefix(line, ">>>>>>>") || line == "======="
}

// parse reads one line.
func (p *lockParser) parse(line string) error {
	switch {
	case line == "" || line[0] == '#':
		return nil
	case isConflictMarker(line):
		p.base = line[0] == '|'
		return nil
	case p.base:
		return nil
	case line == lockEnd:
		p.ended = true
		return nil
	case strings.HasPrefix(line, lockName+" "):
		return p.version(line[len(lockName)+1:])
	}
	p.ended = false
	body, sum, ok := cutLast(line)
	p.buf = append(p.buf[:0], body...)
	want := appendSum(p.buf, crc32.ChecksumIEEE(p.buf))[len(body):]
	if !ok || sum != string(want) {
		return p.fail("this line is damaged or was edited (its checksum is wrong): %s", restore)
	}
	return p.columns(strings.Split(body, "\t"))
}

// cutLast cuts a line around its last tab.
func cutLast(line string) (before, after string, ok bool) {
	i := strings.LastIndexByte(line, '\t')
	if i < 0 {
		return line, "", false
	}
	return line[:i], line[i+1:], true
}

// columns reads the columns of a sound line.
func (p *lockParser) columns(c []string) error {
	switch {
	case c[0] == "adopt" && len(c) == 3:
		p.lock.adopted = append(p.lock.adopted, adoption{unescape(c[1]), unescape(c[2])})
		return nil
	case c[0] == "fact" && len(c) == 6:
		p.lock.records = append(p.lock.records, &record{
			file: unescape(c[1]), fact: unescape(c[2]), key: unescape(c[3]), path: unescape(c[4]), body: unescape(c[5]),
		})
		return nil
	case c[0] != "note" || len(c) != 14:
		return p.fail("a line with %d columns that begins with %q is unknown here: %s", len(c), c[0], restore)
	}
	mod, err := strconv.ParseInt(c[2], 10, 64)
	if err != nil {
		return p.fail("%q is no time: %s", c[2], restore)
	}
	used, err := strconv.Atoi(c[5])
	if err != nil || used < 0 {
		return p.fail("%q is no number: %s", c[5], restore)
	}
	r := &record{
		guid: unescape(c[1]), mod: mod, retired: c[3] == "retired", typ: cards.Type(c[4]), used: used,
		file: unescape(c[6]), fact: unescape(c[7]), key: unescape(c[8]), role: unescape(c[9]),
		deck: unescape(c[10]), path: unescape(c[11]), body: unescape(c[12]), content: c[13],
	}
	if r.guid == "" || c[3] != "live" && !r.retired || r.typ != cards.Question && r.typ != cards.Cloze {
		return p.fail("a note without a guid, or of an unknown state or type: %s", restore)
	}
	p.lock.records = append(p.lock.records, r)
	return nil
}

// unescape undoes appendColumn.
func unescape(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b = append(b, s[i])
			continue
		}
		i++
		switch s[i] {
		case 't':
			b = append(b, '\t')
		case 'n':
			b = append(b, '\n')
		case 'r':
			b = append(b, '\r')
		default:
			b = append(b, s[i])
		}
	}
	return string(b)
}
