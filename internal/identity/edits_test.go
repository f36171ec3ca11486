package identity

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// editor makes random edits to a notebook. It knows from the last build where
// the facts stand.
type editor struct {
	*notebook
	r     *rand.Rand
	words []string // of the notes, to write new ones with
	// spots are the blocks of lines of the facts, by the id of their first
	// line; sections are those of headings.
	spots []spot
	heads []int
}

// spot is where a fact stands: the ids of its first and last line.
type spot struct{ first, last int }

// edits are the edits by name. Each reports what it did, "" for nothing.
var edits = []struct {
	name   string
	weight int
	do     func(*editor) bool
}{
	{"typo", 4, (*editor).typo},
	{"reword", 4, (*editor).reword},
	{"number", 3, (*editor).number},
	{"insert", 5, (*editor).insert},
	{"insert-like", 2, (*editor).insertLike},
	{"delete", 4, (*editor).remove},
	{"replace", 2, (*editor).replace},
	{"bring-back", 3, (*editor).bringBack},
	{"reorder", 4, (*editor).reorder},
	{"swap-similar", 3, (*editor).swapSimilar},
	{"move", 4, (*editor).move},
	{"move-and-reword", 1, (*editor).moveAndReword},
	{"rename-section", 3, (*editor).renameSection},
	{"duplicate-section", 1, (*editor).duplicateSection},
	{"move-section", 2, (*editor).moveSection},
	{"split-line", 1, (*editor).splitLine},
	{"join-lines", 1, (*editor).joinLines},
	{"rename-file", 1, (*editor).renameFile},
	{"split-file", 1, (*editor).splitFile},
	{"join-files", 1, (*editor).joinFiles},
	{"tabs", 1, (*editor).retab},
	{"crlf", 1, (*editor).lineEnds},
}

// newEditor returns an editor for the notebook as it was built.
func newEditor(n *notebook, b *build, r *rand.Rand) *editor {
	e := &editor{notebook: n, r: r}
	count := map[int]int{} // both parts of a split line have its id
	for _, lines := range n.files {
		for _, l := range lines {
			count[l.id]++
		}
	}
	for _, f := range b.book.Facts {
		p := f.Places[0]
		s := spot{n.files[p.File][p.First-1].id, n.files[p.File][p.Last-1].id}
		if count[s.first] == 1 && count[s.last] == 1 {
			e.spots = append(e.spots, s)
		}
		e.words = append(e.words, strings.Fields(f.Text())...)
	}
	for _, s := range b.book.Sections {
		e.heads = append(e.heads, n.files[s.Place.File][s.Place.First-1].id)
	}
	return e
}

// any does one random edit and returns its name.
func (e *editor) any() string {
	sum := 0
	for _, x := range edits {
		sum += x.weight
	}
	for range 20 {
		pick := e.r.IntN(sum)
		for _, x := range edits {
			if pick -= x.weight; pick < 0 {
				if x.do(e) {
					return x.name
				}
				break
			}
		}
	}
	return "nothing"
}

// find returns where a line stands.
func (e *editor) find(id int) (file string, at int, ok bool) {
	for _, name := range sortedKeys(e.files) {
		if i := slices.IndexFunc(e.files[name], func(l line) bool { return l.id == id }); i >= 0 {
			return name, i, true
		}
	}
	return "", 0, false
}

// fact picks a random fact that still stands in one piece.
func (e *editor) fact() (file string, from, to int, ok bool) {
	if len(e.spots) == 0 {
		return
	}
	s := e.spots[e.r.IntN(len(e.spots))]
	file, from, ok1 := e.find(s.first)
	other, to, ok2 := e.find(s.last)
	return file, from, to + 1, ok1 && ok2 && file == other && from <= to && to-from < 40
}

// factLine picks a random line of a random fact.
func (e *editor) factLine() (l *line, ok bool) {
	file, from, to, ok := e.fact()
	if !ok {
		return nil, false
	}
	l = &e.files[file][from+e.r.IntN(to-from)]
	return l, strings.Trim(l.text, " -=") != ""
}

// wordsOf returns the positions of the words of a line that are made of
// letters.
func wordsOf(fields []string) []int {
	var at []int
	for i, w := range fields {
		if len(w) >= 2 && strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }) < 0 {
			at = append(at, i)
		}
	}
	return at
}

// indent returns the blanks that a line begins with.
func indent(s string) string { return s[:len(s)-len(strings.TrimLeft(s, " \t"))] }

// typo makes or mends a typing error in a word.
func (e *editor) typo() bool {
	l, ok := e.factLine()
	if !ok {
		return false
	}
	fields := strings.Fields(l.text)
	at := wordsOf(fields)
	if len(at) == 0 {
		return false
	}
	i := at[e.r.IntN(len(at))]
	w := []rune(fields[i])
	k := e.r.IntN(len(w) - 1)
	switch {
	case len(w) > 4 && e.r.IntN(2) == 0:
		w = slices.Delete(w, k, k+1)
	case w[k] != w[k+1]:
		w[k], w[k+1] = w[k+1], w[k]
	default:
		w = slices.Insert(w, k, 'e')
	}
	fields[i] = string(w)
	l.text = indent(l.text) + strings.Join(fields, " ")
	return true
}

// reword replaces up to half of the words of a line by others of the notes.
func (e *editor) reword() bool {
	l, ok := e.factLine()
	return ok && e.rewordLine(l)
}

func (e *editor) rewordLine(l *line) bool {
	fields := strings.Fields(l.text)
	at := wordsOf(fields)
	if len(at) < 2 {
		return false
	}
	e.r.Shuffle(len(at), func(i, j int) { at[i], at[j] = at[j], at[i] })
	for _, i := range at[:1+e.r.IntN(len(at)/2)] {
		fields[i] = e.word()
	}
	l.text = indent(l.text) + strings.Join(fields, " ")
	return true
}

// word returns a random plain word of the notes.
func (e *editor) word() string {
	for range 50 {
		w := e.words[e.r.IntN(len(e.words))]
		if len(wordsOf([]string{w})) == 1 {
			return strings.ToLower(w)
		}
	}
	return "thing"
}

// number changes a number.
func (e *editor) number() bool {
	l, ok := e.factLine()
	if !ok {
		return false
	}
	from := strings.IndexFunc(l.text, unicode.IsDigit)
	if from < 0 {
		return false
	}
	to := from
	for to < len(l.text) && '0' <= l.text[to] && l.text[to] <= '9' && to-from < 8 {
		to++
	}
	n, err := strconv.Atoi(l.text[from:to])
	if err != nil {
		return false
	}
	l.text = l.text[:from] + strconv.Itoa(n+1+e.r.IntN(50)) + l.text[to:]
	return true
}

// sentence writes something new.
func (e *editor) sentence() string {
	var w []string
	for range 4 + e.r.IntN(8) {
		w = append(w, e.word())
	}
	if e.r.IntN(3) == 0 {
		w = append(w, fmt.Sprint(e.r.IntN(500)), "seconds")
	}
	return strings.Join(w, " ")
}

// insert writes a new line above a fact.
func (e *editor) insert() bool {
	file, from, _, ok := e.fact()
	if !ok {
		return false
	}
	lines := e.files[file]
	e.files[file] = slices.Insert(lines, from, e.line(indent(lines[from].text)+e.sentence()))
	return true
}

// insertLike writes a new fact beside another one that reads much like it. If
// that is deleted too, it was reworded.
func (e *editor) insertLike() bool {
	file, from, to, ok := e.fact()
	if !ok || to-from != 1 || e.files[file][from].also != 0 {
		return false
	}
	l := e.line(e.files[file][from].text)
	e.copyOf[l.id] = e.files[file][from].id
	if !e.rewordLine(&l) {
		return false
	}
	e.files[file] = slices.Insert(e.files[file], from+e.r.IntN(2), l)
	return true
}

// remove deletes a fact.
func (e *editor) remove() bool {
	file, from, to, ok := e.fact()
	if !ok {
		return false
	}
	e.trash = append(e.trash, slices.Clone(e.files[file][from:to]))
	e.files[file] = slices.Delete(slices.Clone(e.files[file]), from, to)
	return true
}

// replace deletes a fact and writes another one in its place.
func (e *editor) replace() bool {
	file, from, to, ok := e.fact()
	if !ok || to-from != 1 {
		return false
	}
	lines := slices.Clone(e.files[file])
	e.trash = append(e.trash, lines[from:to])
	lines = slices.Clone(lines)
	lines[from] = e.line(indent(lines[from].text) + e.sentence())
	e.files[file] = lines
	return true
}

// bringBack puts a deleted fact somewhere.
func (e *editor) bringBack() bool {
	file, from, _, ok := e.fact()
	if !ok || len(e.trash) == 0 {
		return false
	}
	i := e.r.IntN(len(e.trash))
	e.place(file, from, e.trash[i])
	e.trash = slices.Delete(slices.Clone(e.trash), i, i+1)
	return true
}

// place inserts a block with the indent of the line that it comes to stand
// above.
func (e *editor) place(file string, at int, block []line) {
	block = slices.Clone(block)
	want, have := indent(e.files[file][at].text), indent(block[0].text)
	for i, l := range block {
		if rest, ok := strings.CutPrefix(l.text, have); ok {
			block[i].text = want + rest
		}
	}
	e.files[file] = slices.Insert(slices.Clone(e.files[file]), at, block...)
}

// cut takes a random fact out.
func (e *editor) cut() ([]line, bool) {
	file, from, to, ok := e.fact()
	if !ok {
		return nil, false
	}
	block := slices.Clone(e.files[file][from:to])
	e.files[file] = slices.Delete(slices.Clone(e.files[file]), from, to)
	return block, true
}

// move takes a fact to another place.
func (e *editor) move() bool { return e.moveBlock(func(*line) {}) }

// moveAndReword takes a fact to another place and changes a few words of it.
func (e *editor) moveAndReword() bool { return e.moveBlock(func(l *line) { e.rewordLine(l) }) }

func (e *editor) moveBlock(change func(*line)) bool {
	undo := e.clone()
	block, ok := e.cut()
	if !ok {
		return false
	}
	file, from, _, ok := e.fact()
	if !ok {
		*e.notebook = *undo
		return false
	}
	change(&block[0])
	e.place(file, from, block)
	return true
}

// reorder moves a fact up or down among its neighbours.
func (e *editor) reorder() bool {
	file, from, to, ok := e.fact()
	if !ok {
		return false
	}
	lines := e.files[file]
	for next := to; next < min(to+8, len(lines)); next++ {
		if indent(lines[next].text) == indent(lines[from].text) && e.isFact(lines[next].id) {
			block := slices.Clone(lines[from:to])
			end := e.endOf(file, next)
			rest := slices.Clone(lines[to:end])
			copyTo := slices.Clone(lines)
			copy(copyTo[from:], append(rest, block...))
			e.files[file] = copyTo
			return true
		}
	}
	return false
}

// isFact reports whether a fact begins at the line.
func (e *editor) isFact(id int) bool {
	return slices.ContainsFunc(e.spots, func(s spot) bool { return s.first == id })
}

// endOf returns the line behind the fact that begins at a line.
func (e *editor) endOf(file string, at int) int {
	for _, s := range e.spots {
		if s.first == e.files[file][at].id {
			if other, to, ok := e.find(s.last); ok && other == file && to >= at {
				return to + 1
			}
		}
	}
	return at + 1
}
