package identity

import (
	"slices"
	"strings"
)

// lineEdits insert, delete, move, divide and join facts.
var lineEdits = []edit{
	{"insert", 5, (*editor).insert},
	{"insert-like", 2, (*editor).insertLike},
	{"delete", 4, (*editor).remove},
	{"replace", 2, (*editor).replace},
	{"replace-like", 2, (*editor).replaceLike},
	{"bring-back", 3, (*editor).bringBack},
	{"reorder", 4, (*editor).reorder},
	{"swap-similar", 3, (*editor).swapSimilar},
	{"swap-and-edit", 2, (*editor).swapAndEdit},
	{"delete-twin", 2, (*editor).deleteTwin},
	{"move", 4, (*editor).move},
	{"move-and-reword", 1, (*editor).moveAndReword},
	{"split-line", 1, (*editor).splitLine},
	{"join-lines", 1, (*editor).joinLines},
	{"label", 1, (*editor).label},
}

// insert writes a new line above a fact.
func (e *editor) insert() bool {
	file, from, _, ok := e.fact()
	if !ok {
		return false
	}
	lines := e.files[file]
	e.files[file] = slices.Insert(slices.Clone(lines), from, e.line(indent(lines[from].text)+e.sentence()))
	return true
}

// insertLike writes a new fact beside another one that reads much like it. If
// that is deleted too, it was reworded.
func (e *editor) insertLike() bool {
	file, at, ok := e.factOfOneLine()
	if !ok {
		return false
	}
	l := e.copied(e.files[file][at])
	if !e.rewordLine(&l) {
		return false
	}
	e.files[file] = slices.Insert(slices.Clone(e.files[file]), at+e.r.IntN(2), l)
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
	return e.replaceBy(func(old line) (string, bool) { return e.sentence(), true })
}

// replaceLike deletes a fact and writes another one in its place, which has a
// third of its words at most.
func (e *editor) replaceLike() bool {
	return e.replaceBy(func(old line) (string, bool) {
		fields := strings.Fields(old.text)
		at := wordsOf(fields)
		if len(at) < 3 || len(at) < len(fields)-1 {
			return "", false
		}
		e.rewordSome(fields, at, (2*len(fields)+2)/3)
		text := strings.Join(fields, " ")
		return text, 3*wordsInCommon(old.text, text) <= len(fields)
	})
}

func (e *editor) replaceBy(write func(old line) (string, bool)) bool {
	file, at, ok := e.factOfOneLine()
	if !ok {
		return false
	}
	lines := slices.Clone(e.files[file])
	text, ok := write(lines[at])
	if !ok {
		return false
	}
	e.trash = append(e.trash, []line{lines[at]})
	lines[at] = e.line(indent(lines[at].text) + text)
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
	e.put(file, from, e.trash[i])
	e.trash = slices.Delete(slices.Clone(e.trash), i, i+1)
	return true
}

// put inserts a block with the indent of the line that it comes to stand
// above.
func (e *editor) put(file string, at int, block []line) {
	block = slices.Clone(block)
	want, have := indent(e.files[file][at].text), indent(block[0].text)
	for i, l := range block {
		if rest, ok := strings.CutPrefix(l.text, have); ok {
			block[i].text = want + rest
		}
	}
	e.files[file] = slices.Insert(slices.Clone(e.files[file]), at, block...)
}

// move takes a fact to another place.
func (e *editor) move() bool { return e.moveBlock(func(*line) {}) }

// moveAndReword takes a fact to another place and changes a few words of it.
func (e *editor) moveAndReword() bool { return e.moveBlock(func(l *line) { e.rewordLine(l) }) }

func (e *editor) moveBlock(change func(*line)) bool {
	file, from, to, ok := e.fact()
	if !ok {
		return false
	}
	undo := e.clone()
	block := slices.Clone(e.files[file][from:to])
	e.files[file] = slices.Delete(slices.Clone(e.files[file]), from, to)
	file, from, _, ok = e.fact()
	if !ok {
		*e.notebook = *undo
		return false
	}
	change(&block[0])
	e.put(file, from, block)
	return true
}

// reorder moves a fact down among its neighbours.
func (e *editor) reorder() bool {
	file, from, to, ok := e.fact()
	if !ok {
		return false
	}
	lines := e.files[file]
	for next := to; next < min(to+8, len(lines)); next++ {
		if indent(lines[next].text) == indent(lines[from].text) && e.isFact(lines[next].id) {
			end := e.endOf(file, next)
			e.files[file] = slices.Concat(lines[:from], lines[to:end], lines[from:to], lines[end:])
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

// similar picks a random fact of one line and that of its file which reads
// most like it among some.
func (e *editor) similar() (file string, from, at int, ok bool) {
	file, from, ok = e.factOfOneLine()
	if !ok {
		return
	}
	lines := e.files[file]
	best, at := float32(0.2), -1
	for i := max(0, from-40); i < min(len(lines), from+40); i++ {
		if i != from && e.isFact(lines[i].id) && e.endOf(file, i) == i+1 {
			if v := alikeTexts(lines[i].text, lines[from].text); v > best {
				best, at = v, i
			}
		}
	}
	return file, from, at, at >= 0
}

// swapSimilar swaps two facts that read alike, but not the same.
func (e *editor) swapSimilar() bool {
	file, from, at, ok := e.similar()
	if !ok || alikeTexts(e.files[file][from].text, e.files[file][at].text) == 1 {
		return false
	}
	e.swap(file, from, at)
	return true
}

func (e *editor) swap(file string, from, at int) {
	lines := slices.Clone(e.files[file])
	a, b := indent(lines[from].text), indent(lines[at].text)
	lines[from], lines[at] = lines[at], lines[from]
	lines[from].text = a + strings.TrimLeft(lines[from].text, " \t")
	lines[at].text = b + strings.TrimLeft(lines[at].text, " \t")
	e.files[file] = lines
}

// swapAndEdit swaps two facts that read alike, and changes one of them or
// both. They differ by more than a word or two, and each stays more like itself
// than like the other: else it is the same as if both had been edited where they
// stand.
func (e *editor) swapAndEdit() bool {
	file, from, at, ok := e.similar()
	if !ok {
		return false
	}
	undo := e.clone()
	a, b := e.files[file][from].text, e.files[file][at].text
	if alikeTexts(a, b) > 0.65 {
		return false
	}
	e.swap(file, from, at)
	e.touch(&e.files[file][at])
	if e.r.IntN(2) == 0 {
		e.touch(&e.files[file][from])
	}
	isA, isB := e.files[file][at].text, e.files[file][from].text
	if alikeTexts(isA, a) < alikeTexts(isA, b)+0.15 || alikeTexts(isB, b) < alikeTexts(isB, a)+0.15 {
		*e.notebook = *undo
		return false
	}
	return true
}

// touch changes a number or a few letters of a line.
func (e *editor) touch(l *line) {
	if !e.renumberLine(l) {
		e.mistype(l)
	}
}

// deleteTwin deletes one of two facts that read alike and edits the other.
func (e *editor) deleteTwin() bool {
	file, from, at, ok := e.similar()
	if !ok {
		return false
	}
	lines := slices.Clone(e.files[file])
	if e.r.IntN(2) == 0 {
		e.touch(&lines[at])
	} else {
		e.rewordLine(&lines[at])
	}
	e.trash = append(e.trash, []line{lines[from]})
	e.files[file] = slices.Delete(lines, from, from+1)
	return true
}

// splitLine makes two lines of one.
func (e *editor) splitLine() bool {
	file, at, ok := e.factOfOneLine()
	if !ok {
		return false
	}
	lines := slices.Clone(e.files[file])
	l := lines[at]
	fields := strings.Fields(l.text)
	if len(fields) < 6 {
		return false
	}
	k := 2 + e.r.IntN(len(fields)-4)
	lines[at].text, lines[at].words = indent(l.text)+strings.Join(fields[:k], " "), l.words[:k:k]
	second := line{id: e.newID(), text: indent(l.text) + strings.Join(fields[k:], " "), words: l.words[k:]}
	e.files[file] = slices.Insert(lines, at+1, second)
	return true
}

// joinLines makes one line of two.
func (e *editor) joinLines() bool {
	file, at, ok := e.factOfOneLine()
	if !ok {
		return false
	}
	lines := slices.Clone(e.files[file])
	if at+1 >= len(lines) || !e.isFact(lines[at+1].id) || indent(lines[at+1].text) != indent(lines[at].text) {
		return false
	}
	a, b := lines[at], lines[at+1]
	joint := []string{", ", "; ", " and ", " "}[e.r.IntN(4)]
	lines[at] = e.joined(a, joint, b)
	e.files[file] = slices.Delete(lines, at+1, at+2)
	return true
}

// joined returns two lines as one. The line is found by the id of the first.
func (e *editor) joined(a line, joint string, b line) line {
	words := slices.Clone(a.words)
	for range strings.Fields(joint) {
		if strings.Trim(joint, " ") == "and" || strings.HasPrefix(joint, " ") {
			words = append(words, e.newID())
		}
	}
	text, more := bare(b)
	return line{id: a.id, text: strings.TrimRight(a.text, " \t") + joint + text, words: append(words, more...)}
}

// bare returns a line without its indent and bullet.
func bare(l line) (text string, words []int) {
	text = strings.Trim(l.text, " \t")
	if rest, ok := strings.CutPrefix(text, "- "); ok && strings.TrimSpace(rest) != "" {
		return strings.TrimLeft(rest, " \t"), l.words[1:]
	}
	return text, l.words
}

// label writes a label over a fact, which then stands under it, or takes the
// indent away again that makes a fact stand under something.
func (e *editor) label() bool {
	file, from, to, ok := e.fact()
	if !ok {
		return false
	}
	lines := slices.Clone(e.files[file])
	in := indent(lines[from].text)
	if e.r.IntN(2) == 0 && len(in) >= 2 {
		for i := from; i < to; i++ {
			lines[i].text = strings.TrimPrefix(lines[i].text, "  ")
		}
		e.files[file] = lines
		return true
	}
	for i := from; i < to; i++ {
		lines[i].text = "  " + lines[i].text
	}
	bullet := ""
	if strings.HasPrefix(lines[from].text, in+"  - ") {
		bullet = "- "
	}
	e.files[file] = slices.Insert(lines, from, e.line(in+bullet+e.word()+" "+e.word()))
	return true
}
