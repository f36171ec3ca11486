package identity

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"crib/internal/cards"
	"crib/internal/catalog"
	"crib/internal/facts"
	"crib/internal/outline"
)

// What is truly the same fact after an edit is known by words: every word of a
// notebook has an id that its text does not show. Whatever moves, joins or
// divides lines takes the ids along; a word that is changed where it stands
// stays the same word; what is newly written, or copied, gets new ids.

// line is a physical line.
type line struct {
	id    int // by which an editor finds it again; both parts of a split line have one of their own
	text  string
	words []int // the ids of strings.Fields(text)
}

// notebook is a set of notes files under edit.
type notebook struct {
	files      map[string][]line
	lastID     int
	tabs, crlf bool
	trash      [][]line // deleted blocks, which may come back
	// copyOf holds the words that the copied ones are copies of. Copies whose
	// originals are gone are the words themselves: that is how people move
	// things.
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
	return slices.Sorted(maps.Keys(m))
}

// newID returns an id that nothing has.
func (b *notebook) newID() int { b.lastID++; return b.lastID }

// line makes a new line of new words.
func (b *notebook) line(text string) line {
	l := line{id: b.newID(), text: text}
	for range strings.Fields(text) {
		l.words = append(l.words, b.newID())
	}
	return l
}

// copied returns a copy of a line, whose words are noted down as copies.
func (b *notebook) copied(of line) line {
	l := b.line(of.text)
	for i, id := range l.words {
		b.copyOf[id] = of.words[i]
	}
	return l
}

// setText changes the text of a line. The words before and behind the change
// are what they were; those between are changed one by one, and what is more
// on one side was inserted or deleted at the end.
func (b *notebook) setText(l *line, text string) {
	old, now := strings.Fields(l.text), strings.Fields(text)
	head, tail := 0, 0
	for head < min(len(old), len(now)) && old[head] == now[head] {
		head++
	}
	for tail < min(len(old), len(now))-head && old[len(old)-1-tail] == now[len(now)-1-tail] {
		tail++
	}
	var ids []int
	for i := range now {
		switch {
		case i < head || i < len(now)-tail && i < len(old)-tail:
			ids = append(ids, l.words[i])
		case i >= len(now)-tail:
			ids = append(ids, l.words[len(old)-len(now)+i])
		default:
			ids = append(ids, b.newID())
		}
	}
	l.text, l.words = text, ids
}

// settleCopies makes the copied lines whose originals are gone the originals,
// and returns what the words of the others are copies of. If there are several
// copies of what is gone, the first takes its place here, but any may.
func (b *notebook) settleCopies() map[int]int {
	here := map[int]bool{}
	for _, lines := range b.files {
		for _, l := range lines {
			for _, id := range l.words {
				here[id] = true
			}
		}
	}
	for _, name := range sortedKeys(b.files) {
		for i, l := range b.files[name] {
			if slices.ContainsFunc(l.words, func(id int) bool { return here[b.copyOf[id]] }) {
				continue
			}
			words := slices.Clone(l.words)
			for k, id := range words {
				if from, ok := b.copyOf[id]; ok {
					delete(b.copyOf, id)
					words[k] = from
					here[from] = true
				}
			}
			b.files[name][i].words = words
		}
	}
	made := b.copyOf
	b.copyOf = map[int]int{} // from now on they are words of their own
	return made
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

// read reads the notes as a build does.
func (b *notebook) read() (*facts.Book, []*cards.Note) {
	var outlines []*outline.Outline
	for _, name := range sortedKeys(b.files) {
		outlines = append(outlines, outline.Parse(name, b.text(name)))
	}
	book := facts.Read(outlines, &catalog.Catalog{})
	notes, _ := cards.Make(book, cards.Options{Root: "Notes"})
	return book, notes
}

// build is a build of a notebook, with the words that each fact stands on.
type build struct {
	book *facts.Book
	plan *Plan
	lock string
	// ids holds, for each fact, the words of each of its places.
	ids map[*facts.Fact][]wordSet
	// at holds the words of the lines of each place.
	at     map[facts.Place][]token
	copies map[int]int
	// under holds the words of all facts under a path.
	under map[string]wordSet
}

// build reads the notes and matches them with the lock of the last build.
func (b *notebook) build(t testing.TB, lock string, now int64) *build {
	t.Helper()
	copies := b.settleCopies()
	book, notes := b.read()
	return b.match(t, book, notes, copies, lock, now)
}

// match matches notes that were read from the notebook.
func (b *notebook) match(t testing.TB, book *facts.Book, notes []*cards.Note, copies map[int]int, lock string, now int64) *build {
	t.Helper()
	var old *Lock
	if lock != "" {
		var err error
		if old, err = ParseLock(FileName, lock); err != nil {
			t.Fatalf("%v\n%s", err, lock)
		}
	}
	out := &build{
		book: book, plan: Match(notes, old, Options{Now: now, Facts: book.Facts}), copies: copies,
		ids: map[*facts.Fact][]wordSet{}, at: map[facts.Place][]token{}, under: map[string]wordSet{},
	}
	for i, n := range out.plan.Notes {
		if n.Type == notes[i].Type && (n.Cloze.String() != notes[i].Cloze.String() || n.Question.String() != notes[i].Question.String()) {
			t.Fatalf("the note %q says %q", plainText(notes[i]), plainText(n))
		}
	}
	out.lock = out.plan.Lock.Text()
	for _, f := range book.Facts {
		for _, p := range f.Places {
			if out.at[p] == nil {
				out.at[p] = b.tokens(p)
			}
			out.ids[f] = append(out.ids[f], idsOf(f.Text(), out.at[p]))
		}
		path := joinPath(f.Path)
		if out.under[path] == nil {
			out.under[path] = wordSet{}
		}
		for _, set := range out.ids[f] {
			maps.Copy(out.under[path], set)
		}
	}
	return out
}

// unasked returns the facts of the guids that are in no note of the build but
// are recorded with a fact of it, live or retired: crib asks nothing of that any
// more, or for something else.
func (b *build) unasked(retired bool) map[string]*facts.Fact {
	byID := map[string]*facts.Fact{}
	for _, f := range b.book.Facts {
		byID[f.Places[0].File+"\x00"+f.ID] = f
	}
	asked := map[string]bool{}
	for _, n := range b.plan.Notes {
		asked[n.GUID] = true
	}
	out := map[string]*facts.Fact{}
	for _, r := range b.plan.Lock.records {
		if f := byID[r.file+"\x00"+r.fact]; f != nil && r.guid != "" && r.retired == retired && !asked[r.guid] {
			out[r.guid] = f
		}
	}
	return out
}

// token is a word as package identity sees it, and the word of the notebook
// that it is (a part of).
type token struct {
	text string
	id   int
}

// tokens returns the words of the lines of a place.
func (b *notebook) tokens(p facts.Place) []token {
	var out []token
	for _, l := range b.files[p.File][p.First-1 : p.Last] {
		if len(strings.Fields(l.text)) != len(l.words) {
			panic(fmt.Sprintf("%q has %d words", l.text, len(l.words)))
		}
		for i, field := range strings.Fields(l.text) {
			words(field, func(w []byte) { out = append(out, token{string(w), l.words[i]}) })
		}
	}
	return out
}

// wordSet is a set of words, by their ids.
type wordSet map[int]bool

// idsOf returns the ids of the words of a text among those of its lines: all
// of the lines, if they do not hold the text in order.
func idsOf(text string, lines []token) wordSet {
	ids, all := wordSet{}, wordSet{}
	i := 0
	complete := true
	words(text, func(w []byte) {
		for i < len(lines) && lines[i].text != string(w) {
			i++
		}
		if i == len(lines) {
			complete = false
			return
		}
		ids[lines[i].id] = true
		i++
	})
	if complete {
		return ids
	}
	for _, t := range lines {
		all[t.id] = true
	}
	return all
}

// find returns the ids of the words of a text that stands in the lines just
// once, or nil.
func find(text string, lines []token) wordSet {
	var wanted []string
	words(text, func(w []byte) { wanted = append(wanted, string(w)) })
	var found wordSet
	for i := 0; i+len(wanted) <= len(lines) && len(wanted) > 0; i++ {
		if !slices.EqualFunc(lines[i:i+len(wanted)], wanted, func(t token, w string) bool { return t.text == w }) {
			continue
		}
		if found != nil {
			return nil
		}
		found = wordSet{}
		for _, t := range lines[i : i+len(wanted)] {
			found[t.id] = true
		}
	}
	return found
}

// recalled returns the words that a card asks for, or nil if that is not plain
// to see.
func (b *build) recalled(c cards.Card) wordSet {
	if len(c.Note.Fact.Places) > 1 {
		return nil
	}
	return find(c.Answer, b.at[c.Note.Fact.Places[0]])
}

// holds reports whether any of some words is still there.
func (b *build) holds(ids wordSet) bool {
	for _, tokens := range b.at {
		if slices.ContainsFunc(tokens, func(t token) bool { return ids[t.id] }) {
			return true
		}
	}
	return false
}

// overlap counts what two sets have in common.
func overlap(a, b wordSet) int {
	n := 0
	for id := range a {
		n += btoi(b[id])
	}
	return n
}

// touches reports whether any two sets have anything in common.
func touches(a, b []wordSet) bool {
	for _, x := range a {
		for _, y := range b {
			if overlap(x, y) > 0 {
				return true
			}
		}
	}
	return false
}

// sameFact reports whether two facts of different builds are one by the truth:
// most words of each are words of the other.
func sameFact(a, b []wordSet) bool {
	return slices.ContainsFunc(a, func(x wordSet) bool {
		return slices.ContainsFunc(b, func(y wordSet) bool { return mostly(x, y) })
	})
}

// mostly reports whether most of each of two sets is in the other.
func mostly(x, y wordSet) bool {
	n := overlap(x, y)
	return 2*n > len(x) && 2*n > len(y)
}
