package text

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"crib/internal/cards"
	"crib/internal/facts"
	"crib/internal/golden"
)

// TestGolden reads the notes of each testdata/*.txtar (see testdata/README.md)
// and compares its other sections, each named for what it is an output of.
func TestGolden(t *testing.T) {
	golden.Cases(t, "testdata/*.txtar", func(t *testing.T, a *txtar.Archive) []txtar.File {
		if len(a.Files) < 2 || a.Files[0].Name != "notes" {
			t.Fatal("the first section must be \"notes\", and an output follow")
		}
		notes := parseNotes(t, string(a.Files[0].Data))
		var got []txtar.File
		for _, f := range a.Files[1:] {
			got = append(got, txtar.File{Name: f.Name, Data: output(t, f.Name, notes)})
		}
		return got
	})
}

// output writes what a section of a golden file is named for, so that all of
// it can be seen: tabs as "⇥", CRs as "␍", a byte order mark as "<BOM>".
func output(t *testing.T, name string, notes []*cards.Note) []byte {
	table := New(notes, Options{Title: "Course", MaxSet: 3, MaxSide: 120})
	wellFormed(t, table)
	readsBack(t, table)
	multiline := Paste{Multiline: true, FieldSep: ";;;", CardSep: "\n\n\n"}
	var b bytes.Buffer
	var err error
	switch {
	case name == "cards.csv":
		err = CSV{}.Encode(&b, table)
	case name == "columns.csv":
		err = CSV{Columns: Columns()}.Encode(&b, table)
	case name == "excel.csv":
		err = CSV{Excel: true, NoHeader: true}.Encode(&b, table)
	case name == "swapped.csv":
		err = CSV{NoHeader: true}.Encode(&b, New(notes, Options{Swap: true}))
	case name == "multiline":
		if err = multiline.Check(); err == nil {
			err = multiline.Encode(&b, table.Rows())
		}
		for _, p := range multiline.Collisions(table) {
			fmt.Fprintln(&b, p)
		}
	case name == "problems":
		for _, p := range table.Problems {
			fmt.Fprintf(&b, "%s [%s]\n", p, p.Code)
		}
	case name == "sets":
		for _, s := range table.Sets {
			fmt.Fprintf(&b, "%s: %s: %d\n", s.File, s.Title, len(s.Rows))
		}
	case strings.HasPrefix(name, "quizlet/"):
		for _, f := range table.PasteFiles(Paste{}) {
			if f.Name == name {
				err = f.Encode(&b)
			}
		}
	default:
		t.Fatalf("no output is called %q", name)
	}
	if err != nil {
		fmt.Fprintf(&b, "error: %v\n", err)
	}
	return []byte(strings.NewReplacer("\t", "⇥", "\r", "␍", "\uFEFF", "<BOM>").Replace(b.String()))
}

// parseNotes reads notes as testdata/README.md describes.
func parseNotes(t *testing.T, text string) []*cards.Note {
	var notes []*cards.Note
	var n *cards.Note
	for i, line := range strings.Split(text, "\n") {
		if line == "" {
			n = nil
			continue
		}
		if n == nil {
			n = &cards.Note{Fact: &facts.Fact{}, Type: cards.Question, Places: []facts.Place{{File: "notes.txt", First: i + 1, Last: i + 1}}}
			n.GUID = fmt.Sprintf("n%d", len(notes)+1)
			notes = append(notes, n)
		}
		key, value, ok := strings.Cut(line, ": ")
		if !ok {
			t.Fatalf("notes, line %d: %q is not \"key: value\"", i+1, line)
		}
		noteField(t, n, key, value)
	}
	return notes
}

func noteField(t *testing.T, n *cards.Note, key, value string) {
	switch key {
	case "in":
		n.Path = strings.Split(value, " > ")
		n.Fact.Service = n.Path[0]
		n.Deck = "Course::" + n.Path[0]
	case "context":
		n.Context = strings.Split(value, " > ")
		n.ReverseContext = n.Context
	case "tags":
		n.Tags = strings.Fields(value)
	case "q":
		n.Question = append(n.Question, parseRow(value))
	case "a":
		n.Answer = append(n.Answer, parseRow(value))
	case "rq":
		n.ReverseQuestion = append(n.ReverseQuestion, parseRow(value))
	case "ra":
		n.ReverseAnswer = append(n.ReverseAnswer, parseRow(value))
	case "cloze":
		n.Type = cards.Cloze
		n.Cloze = append(n.Cloze, parseRow(value))
	case "remark":
		n.Remark = append(n.Remark, parseRow(value))
	default:
		t.Fatalf("notes hold no %q", key)
	}
}

var (
	rowForm   = regexp.MustCompile(`(?s)^( *)(?:(•|\d+\.) |(\| ?))?(.*)$`)
	clozeForm = regexp.MustCompile("{{c(\\d)::(.*?)(?:::(.*?))?}}|`(.*?)`|!\\[(.*?)\\]\\((.*?)\\)")
)

// parseRow reads a row: two blanks for each level, "• " or "1. " for a list
// item, "| " for a line of code.
func parseRow(s string) facts.Row {
	m := rowForm.FindStringSubmatch(unescape.Replace(s))
	row := facts.Row{Depth: len(m[1]) / 2, Marker: m[2], Code: m[3] != ""}
	text, at := m[4], 0
	for _, x := range clozeForm.FindAllStringSubmatchIndex(text, -1) {
		group := func(i int) string {
			if x[2*i] < 0 {
				return ""
			}
			return text[x[2*i]:x[2*i+1]]
		}
		row.Text = append(row.Text, facts.Span{Text: text[at:x[0]]})
		switch text[x[0]] {
		case '{':
			row.Text = append(row.Text, facts.Span{Text: group(2), Hide: int(group(1)[0] - '0'), Hint: group(3)})
		case '`':
			row.Text = append(row.Text, facts.Span{Text: group(4), Kind: facts.Code})
		case '!':
			row.Text = append(row.Text, facts.Span{Text: group(5), Kind: facts.Image, Src: group(6)})
		}
		at = x[1]
	}
	row.Text = append(row.Text, facts.Span{Text: text[at:]}).Normal()
	return row
}

var unescape = strings.NewReplacer(`\nbsp`, "\u00A0", `\t`, "\t", `\n`, "\n", `\r`, "\r", `\0`, "\x00", `\xff`, "\xff", `\zwsp`, "\u200B", `\shy`, "\u00AD")
