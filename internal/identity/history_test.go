package identity

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"crib/internal/cards"
	"crib/internal/catalog"
	"crib/internal/facts"
	"crib/internal/outline"
)

// The truth about edits is known by lines: every line of a notebook has an id
// that its text does not show and that no edit changes.

// line is a physical line.
type line struct {
	id   int
	text string
	also int // the id of a line that was joined to it, or 0
}

// notebook is a set of notes files under edit.
type notebook struct {
	files      map[string][]line
	lastID     int
	tabs, crlf bool
	trash      [][]line // deleted blocks, which may come back
	// copyOf holds the lines that the copied ones are copies of. A copy whose
	// original is gone is the line itself: that is how people move things.
	copyOf map[int]int
}

func newNotebook(files map[string]string) *notebook {
	b := &notebook{files: map[string][]line{}, copyOf: map[int]int{}}
	for _, name := range sortedKeys(files) {
		for _, text := range strings.Split(strings.TrimRight(strings.ReplaceAll(files[name], "\r\n", "\n"), "\n"), "\n") {
			b.files[name] = append(b.files[name], b.line(text))
		}
	}
	return b
}

func sortedKeys[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// line makes a new line.
func (b *notebook) line(text string) line {
	b.lastID++
	return line{id: b.lastID, text: text}
}

// settleCopies makes copies whose originals are gone the originals, and returns
// what the others are copies of.
func (b *notebook) settleCopies() map[int]int {
	here := map[int]bool{}
	for _, lines := range b.files {
		for _, l := range lines {
			here[l.id] = true
		}
	}
	for _, name := range sortedKeys(b.files) {
		for i, l := range b.files[name] {
			if from, ok := b.copyOf[l.id]; ok && !here[from] {
				delete(b.copyOf, l.id)
				b.files[name][i].id = from
				here[from] = true
			}
		}
	}
	copies := b.copyOf
	b.copyOf = map[int]int{} // from now on they are facts of their own
	return copies
}

// clone returns a copy that can be edited apart.
func (b *notebook) clone() *notebook {
	c := *b
	c.files = map[string][]line{}
	for name, lines := range b.files {
		c.files[name] = slices.Clone(lines)
	}
	c.trash = slices.Clone(b.trash)
	c.copyOf = maps.Clone(b.copyOf)
	return &c
}

// text returns a file as it stands on disk.
func (b *notebook) text(name string) string {
	var out strings.Builder
	for _, l := range b.files[name] {
		text := l.text
		if b.tabs {
			blanks := len(text) - len(strings.TrimLeft(text, " "))
			text = strings.Repeat("\t", blanks/2) + strings.Repeat(" ", blanks%2) + text[blanks:]
		}
		out.WriteString(text)
		if b.crlf {
			out.WriteByte('\r')
		}
		out.WriteByte('\n')
	}
	return out.String()
}

// build is a build of a notebook, with the lines that each note stands on.
type build struct {
	book *facts.Book
	plan *Plan
	lock string
	// ids holds, for each fact, the ids of the lines of each of its places.
	ids map[*facts.Fact][]map[int]bool
	// at holds the ids of the lines of each place.
	at map[facts.Place]map[int]bool
	// copyOf holds the lines that those copied for this build are copies of.
	copyOf map[int]int
	// said holds the text of each line that was not joined with another.
	said map[int]string
}

// build reads the notes and matches them with the lock of the last build.
func (b *notebook) build(t testing.TB, lock string, now int64) *build {
	t.Helper()
	copies := b.settleCopies()
	var outlines []*outline.Outline
	for _, name := range sortedKeys(b.files) {
		outlines = append(outlines, outline.Parse(name, b.text(name)))
	}
	book := facts.Read(outlines, &catalog.Catalog{})
	notes, _ := cards.Make(book, cards.Options{Root: "Notes"})
	var old *Lock
	if lock != "" {
		var err error
		if old, err = ParseLock(FileName, lock); err != nil {
			t.Fatalf("%v\n%s", err, lock)
		}
	}
	out := &build{book: book, plan: Match(notes, old, Options{Now: now, Facts: book.Facts}), ids: map[*facts.Fact][]map[int]bool{}, said: map[int]string{}, at: map[facts.Place]map[int]bool{}, copyOf: copies}
	for _, lines := range b.files {
		for _, l := range lines {
			if l.also == 0 {
				out.said[l.id] = l.text
			}
		}
	}
	out.lock = out.plan.Lock.Text()
	for _, f := range book.Facts {
		for _, p := range f.Places {
			out.at[p] = b.idsAt(p)
			out.ids[f] = append(out.ids[f], out.at[p])
		}
	}
	return out
}

// idsAt returns the ids of the lines of a place that say something.
func (b *notebook) idsAt(p facts.Place) map[int]bool {
	ids := map[int]bool{}
	for _, l := range b.files[p.File][p.First-1 : p.Last] {
		if strings.Trim(l.text, " \t-=_*#") != "" {
			ids[l.id] = true
			if l.also != 0 {
				ids[l.also] = true
			}
		}
	}
	return ids
}

// overlap counts what two sets have in common.
func overlap(a, b map[int]bool) int {
	n := 0
	for id := range a {
		if b[id] {
			n++
		}
	}
	return n
}

// sameFact reports whether two facts of different builds are one by the truth:
// most lines of each are lines of the other.
func sameFact(a, b []map[int]bool) bool {
	for _, x := range a {
		for _, y := range b {
			if n := overlap(x, y); 2*n > len(x) && 2*n > len(y) {
				return true
			}
		}
	}
	return false
}
