package identity

import (
	"slices"
	"strings"
)

// listEdits change lists: of lines, and between commas.
var listEdits = []edit{
	{"item-insert", 2, (*editor).insertItem},
	{"item-delete", 2, (*editor).deleteItem},
	{"item-reword", 2, (*editor).rewordItem},
	{"items-reorder", 2, (*editor).reorderItems},
	{"items-inline", 1, (*editor).inlineItems},
	{"list-to-line", 1, (*editor).listToLine},
	{"list-to-facts", 1, (*editor).listToFacts},
	{"line-to-list", 1, (*editor).lineToList},
}

// list picks a random list of lines: the lines of its items are from up to to,
// its label the one before.
func (e *editor) list() (file string, from, to int, ok bool) {
	var lists []spot
	for _, s := range e.spots {
		if s.list {
			lists = append(lists, s)
		}
	}
	if len(lists) == 0 {
		return
	}
	file, from, to, ok = e.place(lists[e.r.IntN(len(lists))])
	if !ok || to-from < 3 {
		return file, from, to, false
	}
	if indent(e.files[file][from].text) == indent(e.files[file][from+1].text) {
		return file, from, to, from > 0 // the label is no line of the list
	}
	return file, from + 1, to, true
}

// insertItem writes a new item.
func (e *editor) insertItem() bool {
	file, from, to, ok := e.list()
	if !ok {
		return false
	}
	lines := e.files[file]
	text := indent(lines[from].text)
	if strings.HasPrefix(text+strings.TrimLeft(lines[from].text, " \t"), text+"- ") {
		text += "- "
	}
	at := from + e.r.IntN(to-from)
	e.files[file] = slices.Insert(slices.Clone(lines), at, e.line(text+e.word()+" "+e.word()))
	return true
}

// deleteItem deletes an item.
func (e *editor) deleteItem() bool {
	file, from, to, ok := e.list()
	if !ok {
		return false
	}
	at := from + e.r.IntN(to-from)
	e.trash = append(e.trash, []line{e.files[file][at]})
	e.files[file] = slices.Delete(slices.Clone(e.files[file]), at, at+1)
	return true
}

// rewordItem changes words of an item.
func (e *editor) rewordItem() bool {
	file, from, to, ok := e.list()
	return ok && e.rewordLine(&e.files[file][from+e.r.IntN(to-from)])
}

// reorderItems puts the items in another order.
func (e *editor) reorderItems() bool {
	file, from, to, ok := e.list()
	if !ok {
		return false
	}
	lines := slices.Clone(e.files[file])
	e.r.Shuffle(to-from, func(i, j int) { lines[from+i], lines[from+j] = lines[from+j], lines[from+i] })
	e.files[file] = lines
	return true
}

// lineOfItems picks a line at random and returns what stands between its commas,
// with a copy of the lines of its file; no items if there is no such line.
func (e *editor) lineOfItems() (file string, at int, lines []line, head line, items []line) {
	file, at, ok := e.factOfOneLine()
	if !ok {
		return file, at, nil, head, nil
	}
	lines = slices.Clone(e.files[file])
	head, items = itemsOf(lines[at])
	return file, at, lines, head, items
}

// inlineItems reorders, deletes, inserts or rewords what stands between the
// commas of a line.
func (e *editor) inlineItems() bool {
	file, at, lines, head, items := e.lineOfItems()
	if len(items) < 3 {
		return false
	}
	i := e.r.IntN(len(items))
	switch e.r.IntN(4) {
	case 0:
		e.r.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
	case 1:
		items = slices.Delete(items, i, i+1)
	case 2:
		items = slices.Insert(items, i, e.line(e.word()))
	case 3:
		if e.r.IntN(2) == 0 || !e.rewordLine(&items[i]) {
			e.mistype(&items[i])
		}
	}
	lines[at] = commas(lines[at].id, head, items)
	e.files[file] = lines
	return true
}

// itemsOf divides a line with a label and items between commas.
func itemsOf(l line) (head line, items []line) {
	label, rest, ok := strings.Cut(l.text, ": ")
	if !ok {
		return l, nil
	}
	head = line{text: label + ":", words: l.words[:len(strings.Fields(label))]}
	words := l.words[len(head.words):]
	for _, text := range strings.Split(rest, ", ") {
		n := len(strings.Fields(text))
		if n == 0 {
			return l, nil
		}
		items = append(items, line{text: text, words: words[:n:n]})
		words = words[n:]
	}
	return head, items
}

// commas writes items between commas behind a label.
func commas(id int, head line, items []line) line {
	out := line{id: id, text: head.text, words: slices.Clone(head.words)}
	comma := " "
	for _, item := range items {
		if text, words := bare(item); len(words) > 0 {
			out.text += comma + text
			out.words = append(out.words, words...)
			comma = ", "
		}
	}
	return out
}

// listToLine writes a list of lines as one line.
func (e *editor) listToLine() bool {
	file, from, to, ok := e.list()
	if !ok || !strings.HasSuffix(e.files[file][from-1].text, ":") {
		return false
	}
	lines := slices.Clone(e.files[file])
	lines[from-1] = commas(lines[from-1].id, lines[from-1], lines[from:to])
	e.files[file] = slices.Delete(lines, from, to)
	return true
}

// lineToList writes what stands between the commas of a line as a list of
// lines.
func (e *editor) lineToList() bool {
	file, at, lines, head, items := e.lineOfItems()
	if len(items) < 3 {
		return false
	}
	in := indent(lines[at].text) + "  "
	bullet := strings.HasPrefix(strings.TrimLeft(lines[at].text, " "), "- ")
	for i, item := range items {
		items[i] = line{id: e.newID(), text: in + item.text, words: item.words}
		if bullet {
			items[i].text = in + "- " + item.text
			items[i].words = append([]int{e.newID()}, item.words...)
		}
	}
	lines[at].text, lines[at].words = head.text, head.words
	e.files[file] = slices.Insert(lines, at+1, items...)
	return true
}

// listToFacts makes a statement of each item of a list, each with the words of
// the label, and deletes the label.
func (e *editor) listToFacts() bool {
	file, from, to, ok := e.list()
	if !ok || !strings.HasSuffix(e.files[file][from-1].text, ":") {
		return false
	}
	lines := slices.Clone(e.files[file])
	label := lines[from-1]
	for i := from; i < to; i++ {
		l := e.copied(label)
		l.text = strings.TrimSuffix(l.text, ":")
		item := lines[i]
		lines[i] = e.joined(l, " are ", item)
		lines[i].id = item.id
	}
	e.files[file] = slices.Delete(lines, from-1, from)
	return true
}
