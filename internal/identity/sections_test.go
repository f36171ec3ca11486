package identity

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// sectionEdits change headings and what stands under them.
var sectionEdits = []edit{
	{"rename-section", 3, (*editor).renameSection},
	{"rename-and-reword", 2, (*editor).renameAndReword},
	{"duplicate-section", 1, (*editor).duplicateSection},
	{"duplicate-and-edit", 2, (*editor).duplicateAndEdit},
	{"move-section", 2, (*editor).moveSection},
	{"shuffle-sections", 1, (*editor).shuffleSections},
	{"shuffle-facts", 1, (*editor).shuffleFacts},
}

// fileEdits change files as a whole.
var fileEdits = []edit{
	{"rename-file", 1, (*editor).renameFile},
	{"split-file", 1, (*editor).splitFile},
	{"join-files", 1, (*editor).joinFiles},
	{"tabs", 1, (*editor).retab},
	{"crlf", 1, (*editor).lineEnds},
}

// head picks a random section.
func (e *editor) head() (file string, at int, ok bool) {
	if len(e.heads) == 0 {
		return
	}
	return e.find(e.heads[e.r.IntN(len(e.heads))])
}

// renameSection changes the title of a section.
func (e *editor) renameSection() bool {
	file, at, ok := e.head()
	return ok && e.retitle(&e.files[file][at])
}

func (e *editor) retitle(l *line) bool {
	if e.r.IntN(2) == 0 {
		return e.rewordLine(l)
	}
	if len(l.words) == 0 {
		return false
	}
	w := e.word()
	e.setText(l, l.text+" "+strings.ToUpper(w[:1])+w[1:])
	return true
}

// renameAndReword changes the title of a section, and words of some facts
// under it.
func (e *editor) renameAndReword() bool {
	file, from, to, ok := e.section()
	if !ok || !e.retitle(&e.files[file][from]) {
		return false
	}
	e.editSome(e.files[file][from+1 : to])
	return true
}

// editSome changes up to three of the facts among some lines.
func (e *editor) editSome(lines []line) {
	var at []int
	for i, l := range lines {
		if strings.Trim(l.text, " -=") != "" {
			at = append(at, i)
		}
	}
	for range min(1+e.r.IntN(3), len(at)) {
		l := &lines[at[e.r.IntN(len(at))]]
		if e.r.IntN(2) == 0 || !e.rewordLine(l) {
			e.touch(l)
		}
	}
}

// section returns the lines of a random section.
func (e *editor) section() (file string, from, to int, ok bool) {
	file, from, ok = e.head()
	if !ok {
		return
	}
	to = e.endOfSection(file, from)
	return file, from, to, to-from < 80
}

// endOfSection returns the line of the next heading.
func (e *editor) endOfSection(file string, from int) int {
	lines := e.files[file]
	for to := from + 1; to < len(lines); to++ {
		if slices.Contains(e.heads, lines[to].id) {
			return to
		}
	}
	return len(lines)
}

// duplicateSection copies a section to its end or over itself, often under
// another title.
func (e *editor) duplicateSection() bool {
	_, ok := e.duplicate()
	return ok
}

// duplicateAndEdit copies a section and edits the copy.
func (e *editor) duplicateAndEdit() bool {
	block, ok := e.duplicate()
	if ok {
		e.editSome(block[1:])
	}
	return ok && len(block) > 1
}

// duplicate copies a section and returns the lines of the copy where they
// stand.
func (e *editor) duplicate() (block []line, ok bool) {
	file, from, to, ok := e.section()
	if !ok {
		return nil, false
	}
	for _, l := range e.files[file][from:to] {
		block = append(block, e.copied(l))
	}
	if e.r.IntN(2) == 0 {
		e.setText(&block[0], block[0].text+" copy")
	}
	at := to
	if e.r.IntN(3) == 0 {
		at = from
	}
	e.files[file] = slices.Insert(slices.Clone(e.files[file]), at, block...)
	return e.files[file][at : at+len(block)], true
}

// moveSection takes a section to the place before another one.
func (e *editor) moveSection() bool {
	file, from, to, ok := e.section()
	if !ok {
		return false
	}
	other, at, ok := e.head()
	if !ok || other == file && from <= at && at < to {
		return false
	}
	block := slices.Clone(e.files[file][from:to])
	e.files[other] = slices.Insert(slices.Clone(e.files[other]), at, block...)
	if other == file && at <= from {
		from, to = from+len(block), to+len(block)
	}
	e.files[file] = slices.Delete(slices.Clone(e.files[file]), from, to)
	return true
}

// shuffleSections puts all sections of a file in another order.
func (e *editor) shuffleSections() bool {
	name := e.fileName()
	lines := e.files[name]
	var at []int
	for i, l := range lines {
		if slices.Contains(e.heads, l.id) {
			at = append(at, i)
		}
	}
	if len(at) < 2 {
		return false
	}
	var blocks [][]line
	for k, from := range at {
		to := len(lines)
		if k+1 < len(at) {
			to = at[k+1]
		}
		blocks = append(blocks, lines[from:to])
	}
	e.r.Shuffle(len(blocks), func(i, j int) { blocks[i], blocks[j] = blocks[j], blocks[i] })
	e.files[name] = slices.Concat(append([][]line{lines[:at[0]]}, blocks...)...)
	return true
}

// shuffleFacts puts the facts of a section that are lines of one indent in
// another order.
func (e *editor) shuffleFacts() bool {
	file, from, to, ok := e.section()
	if !ok {
		return false
	}
	lines := slices.Clone(e.files[file])
	var at []int
	for i := from + 1; i < to; i++ {
		if e.isFact(lines[i].id) && e.endOf(file, i) == i+1 && (len(at) == 0 || indent(lines[i].text) == indent(lines[at[0]].text)) {
			at = append(at, i)
		}
	}
	if len(at) < 2 {
		return false
	}
	e.r.Shuffle(len(at), func(i, j int) { lines[at[i]], lines[at[j]] = lines[at[j]], lines[at[i]] })
	e.files[file] = lines
	return true
}

// fileName picks a random file.
func (e *editor) fileName() string {
	names := sortedKeys(e.files)
	return names[e.r.IntN(len(names))]
}

// renameFile renames a file, or moves it to a folder.
func (e *editor) renameFile() bool {
	name := e.fileName()
	to := fmt.Sprintf("moved%d/%s", e.r.IntN(100), path.Base(name))
	if e.r.IntN(2) == 0 {
		to = fmt.Sprintf("renamed%d.txt", e.r.IntN(1000))
	}
	if e.files[to] != nil {
		return false
	}
	e.files[to] = e.files[name]
	delete(e.files, name)
	return true
}

// splitFile takes the sections from one on to a file of their own.
func (e *editor) splitFile() bool {
	file, at, ok := e.head()
	to := fmt.Sprintf("part%d.txt", e.r.IntN(1000))
	if !ok || len(e.files) > 4 || at < 4 || e.files[to] != nil {
		return false
	}
	lines := e.files[file]
	e.files[to] = slices.Clone(lines[at:])
	e.files[file] = slices.Clone(lines[:at])
	return true
}

// joinFiles puts a file behind another one.
func (e *editor) joinFiles() bool {
	a, b := e.fileName(), e.fileName()
	if a == b {
		return false
	}
	e.files[a] = slices.Concat(e.files[a], e.files[b])
	delete(e.files, b)
	return true
}

// retab indents with tabs, or with blanks again.
func (e *editor) retab() bool { e.tabs = !e.tabs; return true }

// lineEnds ends lines with CR LF, or with LF again.
func (e *editor) lineEnds() bool { e.crlf = !e.crlf; return true }
