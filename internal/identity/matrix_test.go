package identity

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// matrixRow is an edit that people make, or several with builds between.
type matrixRow struct {
	name  string
	edits []func(*notebook)
	// merge is set if two authors make an edit each, and git merges them.
	merge bool
	// release is set if another release of crib made the first build, which
	// asks what it can in notes of the other type.
	release bool
}

// matrixRows are the edits after which a learner's reviews have to be there.
func matrixRows() []matrixRow {
	one := func(name string, edit func(*notebook)) matrixRow {
		return matrixRow{name: name, edits: []func(*notebook){edit}}
	}
	list := []matrixRow{
		one("fix a typo in a question", func(b *notebook) { b.replaceText("rootstock:", "root stock:") }),
		one("fix a typo in an answer", func(b *notebook) { b.replaceText("becomes binding", "becomes legally binding") }),
		one("reword a sentence, half of its words", func(b *notebook) {
			b.replaceText("a baking stone stores heat and gives it back to the loaf from below",
				"the baking stone soaks up heat and returns it into the loaf from underneath")
		}),
		one("change a number", func(b *notebook) { b.replaceText("230 degrees", "240 degrees") }),
		one("insert a line above", func(b *notebook) {
			b.insertBefore("knead the dough", "  weigh flour and water, never measure them in cups")
		}),
		one("insert a list item", func(b *notebook) { b.insertBefore("strong flour", "    spelt flour") }),
		one("delete a list item", func(b *notebook) { b.deleteLine("plain flour") }),
		one("reorder list items", func(b *notebook) {
			b.swapLines("pastry flour", "rye flour")
			b.swapLines("plain flour", "pastry flour")
		}),
		one("insert a step", func(b *notebook) { b.insertBefore("4. disclosure", "  4. case management") }),
		one("reorder topics", func(b *notebook) { b.moveBlock("Dough", "Oven", "Sourdough") }),
		one("move a fact to another section", func(b *notebook) { b.moveLine("a starter that smells of acetone", "default temperature") }),
		one("rename a section", func(b *notebook) { b.replaceText("Sourdough", "Wild yeast bread") }),
		one("rename the file", func(b *notebook) { b.renameFile("bread.txt", "baking.txt") }),
		one("move the file", func(b *notebook) { b.renameFile("orchard.txt", "garden/trees/orchard.txt") }),
		one("split one file into two", func(b *notebook) { b.splitAt("# Courts", "courts.txt") }),
		one("join two files into one", func(b *notebook) { b.joinFiles("orchard.txt", "bread.txt") }),
		one("indent with tabs", func(b *notebook) { b.tabs = true }),
		one("LF to CR LF", func(b *notebook) { b.crlf = true }),
		one("delete a fact", func(b *notebook) { b.deleteLine("cut above a bud") }),
		{name: "delete a fact and bring it back", edits: []func(*notebook){
			func(b *notebook) { b.cutLine("cut above a bud") },
			func(b *notebook) { b.pasteBefore("never remove more") },
		}},
		one("swap two similar facts", func(b *notebook) { b.swapLines("offer:", "acceptance:") }),
		one("swap two similar facts of different sections", func(b *notebook) { b.swapLines("maximum time - 50", "maximum time - 3") }),
		one("duplicate a section", func(b *notebook) { b.copySection("Pruning", "Grafting", "Pruning in summer") }),
		one("write a list between commas", func(b *notebook) { b.inlineList("flours by strength:", "dough that is too sticky") }),
		one("divide a line", func(b *notebook) { b.divide("graft unions are sealed with wax and tied", "tied") }),
		{name: "a release of crib that asks in other types of note", release: true, edits: []func(*notebook){func(*notebook) {}}},
		{name: "two authors' edits merged by git", merge: true, edits: []func(*notebook){
			func(b *notebook) {
				b.insertBefore("pastry flour", "    cake flour")
				b.replaceText("12 hours", "24 hours")
				b.insertBefore("to get a thin", "  steam in the first minutes keeps the crust soft while the loaf rises")
			},
			func(b *notebook) {
				b.insertBefore("dough that is too sticky", "    wholemeal flour")
				b.deleteLine("the dough rests")
				b.replaceText("Levain", "Leaven")
			},
		}},
	}
	everything := matrixRow{name: "all of these at once, but the last"}
	for _, row := range list[:len(list)-1] {
		if len(row.edits) == 1 && !row.release && !slices.Contains([]string{"delete a fact", "delete a list item", "rename the file", "divide a line", "write a list between commas"}, row.name) {
			everything.edits = append(everything.edits, row.edits[0])
		}
	}
	all := everything.edits
	everything.edits = []func(*notebook){func(b *notebook) {
		for _, edit := range all {
			edit(b)
		}
	}}
	return append(list, everything)
}

// matrixNotes returns the notes that the matrix is made with.
func matrixNotes(t testing.TB) *notebook {
	t.Helper()
	names, _ := filepath.Glob("testdata/matrix/*.txt")
	if len(names) == 0 {
		t.Fatal("no notes in testdata/matrix")
	}
	files := map[string]string{}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(name)] = string(text)
	}
	return newNotebook(files)
}

// at returns where the line stands that holds the text.
func (b *notebook) at(text string) (file string, i int) {
	for _, name := range sortedKeys(b.files) {
		if i := slices.IndexFunc(b.files[name], func(l line) bool { return strings.Contains(l.text, text) }); i >= 0 {
			return name, i
		}
	}
	panic("no line has " + text)
}

func (b *notebook) replaceText(old, text string) {
	file, i := b.at(old)
	l := &b.files[file][i]
	b.setText(l, strings.Replace(l.text, old, text, 1))
}

func (b *notebook) insertBefore(text, inserted string) {
	file, i := b.at(text)
	b.files[file] = slices.Insert(b.files[file], i, b.line(inserted))
}

// deleteLine deletes a line, and the rule over it if one stands there.
func (b *notebook) deleteLine(text string) { b.cutLine(text); b.trash = nil }

func (b *notebook) cutLine(text string) {
	file, i := b.at(text)
	b.trash = append(b.trash, []line{b.files[file][i]})
	b.files[file] = slices.Delete(b.files[file], i, i+1)
}

func (b *notebook) pasteBefore(text string) {
	file, i := b.at(text)
	b.files[file] = slices.Insert(b.files[file], i, b.trash[0]...)
	b.trash = nil
}

func (b *notebook) moveLine(text, before string) { b.cutLine(text); b.pasteBefore(before) }

func (b *notebook) swapLines(text, other string) {
	f, i := b.at(text)
	g, j := b.at(other)
	b.files[f][i], b.files[g][j] = b.files[g][j], b.files[f][i]
}

// moveBlock takes the lines from one on, up to another, to before a third.
func (b *notebook) moveBlock(from, to, before string) {
	file, i := b.at(from)
	_, j := b.at(to)
	_, k := b.at(before)
	lines := b.files[file]
	b.files[file] = slices.Concat(lines[:i], lines[j:k], lines[i:j], lines[k:])
}

// inlineList writes the lines from a label on, up to another line or a rule, as
// one.
func (b *notebook) inlineList(label, to string) {
	file, i := b.at(label)
	lines := b.files[file]
	j := i + 1
	for !strings.Contains(lines[j].text, to) && strings.Trim(lines[j].text, " -") != "" {
		j++
	}
	whole := commas(lines[i].id, lines[i], lines[i+1:j])
	b.files[file] = slices.Concat(lines[:i], []line{whole}, lines[j:])
}

// divide begins a new line of a line at a word.
func (b *notebook) divide(text, word string) {
	file, i := b.at(text)
	l := b.files[file][i]
	head, _, _ := strings.Cut(l.text, word)
	n := len(strings.Fields(head))
	first := line{id: l.id, text: strings.TrimRight(head, " "), words: l.words[:n]}
	second := line{id: b.newID(), text: indent(l.text) + l.text[len(head):], words: l.words[n:]}
	b.files[file] = slices.Concat(b.files[file][:i], []line{first, second}, b.files[file][i+1:])
}

func (b *notebook) renameFile(from, to string) {
	b.files[to] = b.files[from]
	delete(b.files, from)
}

func (b *notebook) splitAt(text, file string) {
	from, i := b.at(text)
	b.files[file] = slices.Clone(b.files[from][i:])
	b.files[from] = b.files[from][:i:i]
}

func (b *notebook) joinFiles(a, other string) {
	if b.files[other] == nil {
		return
	}
	b.files[a] = slices.Concat(b.files[a], []line{b.line("")}, b.files[other])
	delete(b.files, other)
}

// copySection copies the lines of a section behind it, under another title.
func (b *notebook) copySection(from, to, title string) {
	file, i := b.at(from)
	_, j := b.at(to)
	var block []line
	for _, l := range b.files[file][i:j] {
		c := b.copied(l)
		b.setText(&c, strings.Replace(l.text, from, title, 1))
		block = append(block, c)
	}
	b.files[file] = slices.Insert(b.files[file], j, block...)
}

// matrixTime is when the first build of the matrix takes place without Anki.
const matrixTime = 1_750_000_000

// builds returns the builds of a row: before the edits, and one an hour later
// after each.
func (row *matrixRow) builds(t *testing.T, start int64) []*build {
	t.Helper()
	notes := matrixNotes(t)
	all := []*build{notes.build(t, "", start)}
	if row.release {
		book, asked := notes.read()
		otherTypes(asked)
		all[0] = notes.match(t, book, asked, nil, "", start)
	}
	if row.merge {
		return append(all, row.mergeBuild(t, notes, all[0], start))
	}
	for i, edit := range row.edits {
		notes = notes.clone()
		edit(notes)
		all = append(all, notes.build(t, all[i].lock, start+3600*int64(i+1)))
	}
	return all
}

// TestMatrix checks without Anki that each row keeps every history.
func TestMatrix(t *testing.T) {
	for _, row := range matrixRows() {
		t.Run(strings.ReplaceAll(row.name, " ", "-"), func(t *testing.T) {
			var s score
			own := owners{}
			builds := row.builds(t, matrixTime)
			s.judgeGUIDs(builds[0], own, "first")
			for i, b := range builds[1:] {
				s.judge(builds[i], b, own, fmt.Sprint("build ", i+1))
			}
			for _, e := range append(s.examples, s.losses...) {
				t.Error(e)
			}
			if s.kept != s.facts || s.cardsKept != s.cards {
				t.Errorf("%d of %d facts and %d of %d cards kept", s.kept, s.facts, s.cardsKept, s.cards)
			}
		})
	}
}
