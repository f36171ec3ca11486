package identity

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

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
	if !ok {
		return false
	}
	l := &e.files[file][at]
	if e.r.IntN(2) == 0 {
		return e.rewordLine(l)
	}
	fields := strings.Fields(l.text)
	if len(fields) == 0 {
		return false
	}
	w := e.word()
	fields = slices.Insert(fields, len(fields), strings.ToUpper(w[:1])+w[1:])
	l.text = indent(l.text) + strings.Join(fields, " ")
	return true
}

// section returns the lines of a random section, without the rules that stand
// before the next one.
func (e *editor) section() (file string, from, to int, ok bool) {
	file, from, ok = e.head()
	if !ok {
		return
	}
	lines := e.files[file]
	for to = from + 1; to < len(lines); to++ {
		if slices.Contains(e.heads, lines[to].id) {
			break
		}
	}
	return file, from, to, to-from < 80
}

// duplicateSection copies a section to its end under another title.
func (e *editor) duplicateSection() bool {
	file, from, to, ok := e.section()
	if !ok {
		return false
	}
	var block []line
	for _, l := range e.files[file][from:to] {
		c := e.line(l.text)
		e.copyOf[c.id] = l.id
		block = append(block, c)
	}
	if e.r.IntN(2) == 0 {
		block[0].text += " copy"
	}
	at := to
	if e.r.IntN(3) == 0 {
		at = from
	}
	e.files[file] = slices.Insert(slices.Clone(e.files[file]), at, block...)
	return true
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

// splitLine makes two facts of one, which both are the old one.
func (e *editor) splitLine() bool {
	file, from, to, ok := e.fact()
	if !ok || to-from != 1 {
		return false
	}
	lines := slices.Clone(e.files[file])
	fields := strings.Fields(lines[from].text)
	if len(fields) < 6 {
		return false
	}
	k := 2 + e.r.IntN(len(fields)-4)
	in := indent(lines[from].text)
	first, second := in+strings.Join(fields[:k], " "), in+strings.Join(fields[k:], " ")
	lines[from].text = first
	e.files[file] = slices.Insert(lines, from+1, line{id: lines[from].id, text: second})
	return true
}

// joinLines makes one fact of two.
func (e *editor) joinLines() bool {
	file, from, to, ok := e.fact()
	lines := slices.Clone(e.files[file])
	if !ok || to-from != 1 || to >= len(lines) || !e.isFact(lines[to].id) || indent(lines[to].text) != indent(lines[from].text) {
		return false
	}
	a, b := lines[from], lines[to]
	lines[from] = line{id: a.id, text: a.text + ", " + strings.TrimLeft(b.text, " \t"), also: b.id}
	e.files[file] = slices.Delete(lines, to, to+1)
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

// swapSimilar swaps the two facts of a file that read most alike among some.
func (e *editor) swapSimilar() bool {
	file, from, to, ok := e.fact()
	if !ok || to-from != 1 {
		return false
	}
	lines := slices.Clone(e.files[file])
	best, at := float32(0.2), -1
	for i := max(0, from-40); i < min(len(lines), from+40); i++ {
		if i != from && e.isFact(lines[i].id) && e.endOf(file, i) == i+1 {
			if v := alikeTexts(lines[i].text, lines[from].text); v > best && v < 1 {
				best, at = v, i
			}
		}
	}
	if at < 0 {
		return false
	}
	a, b := indent(lines[from].text), indent(lines[at].text)
	lines[from], lines[at] = lines[at], lines[from]
	lines[from].text = a + strings.TrimLeft(lines[from].text, " \t")
	lines[at].text = b + strings.TrimLeft(lines[at].text, " \t")
	e.files[file] = lines
	return true
}
