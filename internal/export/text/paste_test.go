package text

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"crib/internal/cards"
)

func TestSeparators(t *testing.T) {
	for typed, want := range map[string]string{`\n\n\n`: "\n\n\n", ";;;": ";;;", `\t`: "\t", `\\n`: `\n`, "": ""} {
		if got, err := Separator(typed); err != nil || got != want {
			t.Errorf("%q is read as %q (%v), want %q", typed, got, err, want)
		}
	}
	for _, typed := range []string{`\`, `a\`, `\x`, `\u0041`} {
		if got, err := Separator(typed); err == nil {
			t.Errorf("%q is read as %q, want an error", typed, got)
		}
	}
}

func TestChoicesAreThoseOfTheBox(t *testing.T) {
	for _, c := range []struct {
		paste Paste
		want  string
	}{
		{Paste{}, "Tab, New line"},
		{Paste{FieldSep: ",", CardSep: ";"}, "Comma, Semicolon"},
		{Paste{Multiline: true}, `Tab, Custom: \n\n`},
		{Paste{FieldSep: ";;;", CardSep: "\n\n\n"}, `Custom: ;;;, Custom: \n\n\n`},
	} {
		field, card := c.paste.Choices()
		if got := field + ", " + card; got != c.want {
			t.Errorf("%+v: choose %q, want %q", c.paste, got, c.want)
		}
	}
}

func TestSeparatorsInTheTextAreRefused(t *testing.T) {
	table := New([]*cards.Note{
		question("Yeast", "How warm?", "26 °C"),
		question("Yeast", "How long, at the least?", "an hour;"),
	}, Options{})
	for _, c := range []struct {
		paste Paste
		want  string // what the error holds, "" for none
	}{
		{Paste{}, ""},
		{Paste{FieldSep: ",", CardSep: "\n"}, `"Yeast: How long, at the least?" holds the separator ","`},
		{Paste{FieldSep: "\t", CardSep: ";"}, `notes.txt:1: the card "Yeast: How long, at the least?"`},
		{Paste{FieldSep: "\t", CardSep: ";;"}, `holds the separator ";;"`}, // with the ";" before it
		{Paste{FieldSep: "=", CardSep: "=="}, "hold one another"},
		{Paste{FieldSep: "::", CardSep: ";;;"}, `the separator ";;;"`},
		{Paste{FieldSep: "::", CardSep: "|"}, ""},
	} {
		var said []string
		if err := c.paste.Check(); err != nil {
			said = append(said, err.Error())
		} else {
			for _, p := range c.paste.Collisions(table) {
				said = append(said, p.String())
			}
		}
		all := strings.Join(said, "\n")
		if c.want == "" && all != "" || !strings.Contains(all, c.want) {
			t.Errorf("%+v: %s, want %q", c.paste, all, c.want)
		}
	}
}

func TestFileNames(t *testing.T) {
	var notes []*cards.Note
	for i, service := range []string{"C++", "C#", "Über-Größen & Maße", "日本語", "../../etc", "", strings.Repeat("long name ", 40)} {
		notes = append(notes, question(service, fmt.Sprint("question ", i), "answer"))
	}
	var got []string
	for _, s := range New(notes, Options{}).Sets {
		got = append(got, s.File)
		if len(s.File) > 100 {
			t.Errorf("%q is too long for a file", s.File)
		}
	}
	want := "01-c.txt 02-c.txt 03-über-größen-maße.txt 04-日本語.txt 05-etc.txt 06.txt 07-long-name"
	if !strings.HasPrefix(strings.Join(got, " "), want) {
		t.Errorf("got %q", got)
	}
	for i := range 100 {
		notes = append(notes, question(fmt.Sprint("service ", i), fmt.Sprint("another ", i), "answer"))
	}
	if sets := New(notes, Options{}).Sets; sets[0].File != "001-c.txt" || sets[106].File != "107-service-99.txt" {
		t.Errorf("of %d sets: %q and %q", len(sets), sets[0].File, sets[106].File)
	}
}

func TestUnknownColumn(t *testing.T) {
	c := CSV{Columns: []string{"term", "colour"}}
	want := `no column "colour": the columns are term, definition, service, topic, tags, id, kind`
	if err := c.Check(); err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	if err := c.Encode(new(bytes.Buffer), New(nil, Options{})); err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

func TestCounts(t *testing.T) {
	table := New([]*cards.Note{
		question("Signs", "-x", "a, b"),
		question("Signs", "plus", "+5, in all"),
		question("Signs", "three", "3"),
	}, Options{})
	if n := table.Commas(); n != 2 {
		t.Errorf("%d rows with commas", n)
	}
	if n := (CSV{Excel: true}).Guarded(table); n != 1 {
		t.Errorf("%d cells guarded", n)
	}
	if n := (CSV{}).Guarded(table); n != 0 {
		t.Errorf("%d cells guarded without the preset", n)
	}
}

func TestLimits(t *testing.T) {
	var notes []*cards.Note
	for i := range MaxSet + 1 {
		notes = append(notes, question("Bones", fmt.Sprintf("bone %d", i), "a bone"))
	}
	notes = append(notes, question("Muscles", "which?", strings.Repeat("é", MaxSide)), question("Muscles", "and?", strings.Repeat("é", MaxSide+1)))
	for _, c := range []struct {
		o    Options
		want string
	}{
		{Options{}, "set-too-large side-too-long"},
		{Options{MaxSet: 2000, MaxSide: 2000}, ""},
		{Options{MaxSet: 2000, MaxSide: 999}, "side-too-long side-too-long"},
	} {
		var got []string
		for _, p := range New(notes, c.o).Problems {
			got = append(got, p.Code)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%+v: %q, want %q", c.o, got, c.want)
		}
	}
}

func TestSwapped(t *testing.T) {
	table := New([]*cards.Note{question("Law", "the promisor", "gives"), question("Law", "the donor", "gives")}, Options{Swap: true})
	if r := table.Rows()[0]; r.Term != "gives" || r.Definition != "Law: the promisor" {
		t.Errorf("swapped: %q, %q", r.Term, r.Definition)
	}
	if len(table.Problems) != 1 || table.Problems[0].Code != "duplicate-term" {
		t.Errorf("one term stands for two: %v", table.Problems)
	}
}
