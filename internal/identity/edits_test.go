package identity

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"crib/internal/facts"
)

// editor makes random edits to a notebook. It knows from the last build where
// the facts stand.
type editor struct {
	*notebook
	r     *rand.Rand
	words []string // of the notes, to write new ones with
	// spots are the blocks of lines of the facts; heads are the ids of the
	// lines that are headings of sections.
	spots []spot
	heads []int
}

// spot is where a fact stands: the ids of its first and last line, and whether
// it is a list of lines.
type spot struct {
	first, last int
	list        bool
}

// edit is an edit by its name. It reports whether it did anything.
type edit struct {
	name   string
	weight int
	do     func(*editor) bool
}

// edits are what authors do to their notes.
var edits = slices.Concat(wordEdits, lineEdits, listEdits, sectionEdits, fileEdits)

// newEditor returns an editor for the notebook as it was built.
func newEditor(n *notebook, b *build, r *rand.Rand) *editor {
	e := &editor{notebook: n, r: r}
	for _, f := range b.book.Facts {
		p := f.Places[0]
		list := f.Kind == facts.List || f.Kind == facts.Procedure
		e.spots = append(e.spots, spot{n.files[p.File][p.First-1].id, n.files[p.File][p.Last-1].id, list && p.Last-p.First >= 2})
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

// fact picks a random fact that still stands in one piece, and returns its
// lines: from up to to.
func (e *editor) fact() (file string, from, to int, ok bool) {
	if len(e.spots) == 0 {
		return
	}
	return e.place(e.spots[e.r.IntN(len(e.spots))])
}

// place returns the lines of a fact.
func (e *editor) place(s spot) (file string, from, to int, ok bool) {
	file, from, ok1 := e.find(s.first)
	other, to, ok2 := e.find(s.last)
	return file, from, to + 1, ok1 && ok2 && file == other && from <= to && to-from < 40
}

// factOfOneLine picks a random fact that is one line.
func (e *editor) factOfOneLine() (file string, at int, ok bool) {
	file, at, to, ok := e.fact()
	return file, at, ok && to-at == 1
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

// indent returns the blanks that a line begins with.
func indent(s string) string { return s[:len(s)-len(strings.TrimLeft(s, " \t"))] }

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

// wordEdits change words where they stand. Up to half of the words of a line
// may be others: it is the same fact.
var wordEdits = []edit{
	{"typo", 4, (*editor).typo},
	{"reword", 4, (*editor).reword},
	{"number", 3, (*editor).number},
	{"append", 2, (*editor).appendWords},
	{"prepend", 1, (*editor).prependWords},
	{"both-sides", 2, (*editor).bothSides},
	{"punctuate", 1, (*editor).punctuate},
	{"rename-term", 1, (*editor).renameTerm},
}

// setFields changes the words of a line.
func (e *editor) setFields(l *line, fields []string) {
	e.setText(l, indent(l.text)+strings.Join(fields, " "))
}

// typo makes or mends a typing error in a word.
func (e *editor) typo() bool {
	l, ok := e.factLine()
	return ok && e.mistype(l)
}

func (e *editor) mistype(l *line) bool {
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
	e.setFields(l, fields)
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
	e.rewordSome(fields, at, 1+e.r.IntN(len(at)/2))
	e.setFields(l, fields)
	return true
}

// rewordSome replaces so many of the words at some positions.
func (e *editor) rewordSome(fields []string, at []int, count int) {
	e.r.Shuffle(len(at), func(i, j int) { at[i], at[j] = at[j], at[i] })
	for _, i := range at[:count] {
		fields[i] = e.word()
	}
}

// number changes a number.
func (e *editor) number() bool {
	l, ok := e.factLine()
	return ok && e.renumberLine(l)
}

func (e *editor) renumberLine(l *line) bool {
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
	e.setText(l, l.text[:from]+strconv.Itoa(n+1+e.r.IntN(50))+l.text[to:])
	return true
}

// appendWords writes an aside behind a line, shorter than the line.
func (e *editor) appendWords() bool {
	l, ok := e.factLine()
	if !ok || len(l.words) < 3 {
		return false
	}
	text := l.text + []string{" (", ", ", " - ", "; "}[e.r.IntN(4)]
	for i := range 1 + e.r.IntN(len(l.words)-2) {
		if i > 0 {
			text += " "
		}
		text += e.word()
	}
	if strings.Contains(text, " (") && !strings.Contains(l.text, " (") {
		text += ")"
	}
	e.setText(l, text)
	return true
}

// prependWords writes a word or two before a line.
func (e *editor) prependWords() bool {
	l, ok := e.factLine()
	if !ok || len(l.words) < 4 {
		return false
	}
	e.setText(l, indent(l.text)+e.word()+[]string{" ", ": "}[e.r.IntN(2)]+strings.TrimLeft(l.text, " \t"))
	return true
}

// bothSides rewords what stands on both sides of a dash or colon, up to half
// of each.
func (e *editor) bothSides() bool {
	l, ok := e.factLine()
	if !ok {
		return false
	}
	fields := strings.Fields(l.text)
	middle := slices.IndexFunc(fields, func(w string) bool { return w == "-" || strings.HasSuffix(w, ":") })
	if middle < 1 || middle > len(fields)-3 {
		return false
	}
	left, right := wordsOf(fields[:middle]), wordsOf(fields[middle+1:])
	for i := range right {
		right[i] += middle + 1
	}
	if len(left) < 2 || len(right) < 2 {
		return false
	}
	e.rewordSome(fields, left, len(left)/2)
	e.rewordSome(fields, right, len(right)/2)
	e.setFields(l, fields)
	return true
}

// punctuate writes a dash for a colon, a colon for a dash, or a full stop.
func (e *editor) punctuate() bool {
	l, ok := e.factLine()
	if !ok {
		return false
	}
	text := l.text
	switch {
	case strings.Contains(text, ": "):
		text = strings.Replace(text, ": ", " - ", 1)
	case strings.Contains(strings.TrimLeft(text, " \t-"), " - "):
		i := strings.LastIndex(text, " - ")
		text = text[:i] + ": " + text[i+3:]
	case strings.HasSuffix(text, "."):
		text = text[:len(text)-1]
	default:
		text += "."
	}
	e.setText(l, text)
	return true
}

// renameTerm replaces a word in all notes.
func (e *editor) renameTerm() bool {
	old, now := e.word(), e.word()
	if len(old) < 5 || old == now {
		return false
	}
	for _, name := range sortedKeys(e.files) {
		lines := slices.Clone(e.files[name])
		for i := range lines {
			fields := strings.Fields(lines[i].text)
			for k, w := range fields {
				if w == old {
					fields[k] = now
				}
			}
			e.setFields(&lines[i], fields)
		}
		e.files[name] = lines
	}
	return true
}
