package apkg

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"crib/internal/cards"
)

// Text is a file for the text import of Anki 23.10 or later, with the notes of
// one type.
//
// A note that a collection holds is known by its guid and updated in its
// place, its review history kept, whether it came from a package or from such
// a file. Other than a package, a file updates notes that the learner has
// edited too, and holds no note type and no images: both are there once the
// package has been imported. A collection without our types takes the notes as
// Anki's own Basic and Cloze, which show no breadcrumb and ask nothing
// backwards, and whose notes a package does not update.
type Text struct {
	// Name is the file's name: "anki/question.txt".
	Name string

	pack Package
	kind cards.Type
}

// Texts returns the text files of a package: one for each type that it has
// notes of. There is one for each since the name of a type can be chosen by
// what there is in the collection only for a file as a whole.
func Texts(p Package) []Text {
	var out []Text
	for _, kind := range []cards.Type{cards.Question, cards.Cloze} {
		is := func(n *cards.Note) bool { return n.Type == kind }
		if slices.ContainsFunc(p.Notes, is) || slices.ContainsFunc(p.Retired, is) {
			out = append(out, Text{"anki/" + string(kind) + ".txt", p, kind})
		}
	}
	return out
}

// textHeads are the first lines of the files. Of the note types the last that
// the collection has is taken (rslib/src/import_export/text/csv/metadata.rs).
// The first columns are no fields; those after them are, in the order of the
// type.
var textHeads = map[cards.Type]string{
	cards.Question: textHead + "#notetype:Basic\n#notetype:" + questionName + "\n",
	cards.Cloze:    textHead + "#notetype:Cloze\n#notetype:" + clozeName + "\n",
}

const textHead = `#separator:tab
#html:true
#if matches:update current
#match scope:notetype
#guid column:1
#deck column:2
#tags column:3
`

// Encode writes the file. It fails if notes lack a guid or share one, or if w
// fails.
func (t Text) Encode(w io.Writer) error {
	if err := check(t.pack); err != nil {
		return err
	}
	decks := collectDecks(t.pack.Root, t.pack.Notes, t.pack.Retired)
	fields := newFieldWriter(decks, newMediaSet(t.pack.Media))
	b := bufio.NewWriter(w)
	b.WriteString(textHeads[t.kind])
	for _, n := range slices.Concat(t.pack.Notes, t.pack.Retired) {
		if n.Type != t.kind {
			continue
		}
		all, _ := fields.fields(n)
		all = strings.TrimSuffix(all, spare)
		row := []string{n.GUID, decks.find(n.Deck).name, strings.TrimSpace(normalTags(n.Tags))}
		writeRecord(b, append(row, strings.Split(all, separator)...))
	}
	return b.Flush()
}

// writeRecord writes a line of cells parted by tabs. Anki takes a line that
// begins with "#" for a comment. The writer keeps its first error for Flush.
func writeRecord(w *bufio.Writer, cells []string) {
	for i, cell := range cells {
		if i > 0 {
			w.WriteByte('\t')
		}
		if !strings.ContainsAny(cell, "\t\r\n\"") && !strings.HasPrefix(cell, "#") {
			w.WriteString(cell)
			continue
		}
		w.WriteByte('"')
		w.WriteString(strings.ReplaceAll(cell, `"`, `""`))
		w.WriteByte('"')
	}
	w.WriteByte('\n')
}
