package apkg

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"crib/internal/cards"
	"crib/internal/facts"
)

// deckOf returns n notes about cooking, of every type and shape in turn.
func deckOf(n int) []*cards.Note {
	notes := make([]*cards.Note, 0, n)
	for i := range n {
		note := &cards.Note{
			GUID: fmt.Sprintf("dish%06d", i), Mod: 1_700_000_000 + int64(i%7), Deck: fmt.Sprintf("Kitchen::Station %d", i%12),
			Tags: []string{"kitchen::basics", fmt.Sprintf("station::%d", i%12)}, Context: []string{"Sauces", "Emulsions"},
			Places: []facts.Place{{File: "kitchen.txt", First: i + 1, Last: i + 1}},
		}
		switch i % 3 {
		case 0:
			note.Type = cards.Question
			note.Question = facts.OneRow(facts.PlainText(fmt.Sprintf("How hot does oil no. %d get before it smokes?", i)))
			note.Answer = facts.OneRow(facts.Text{{Text: "about "}, {Kind: facts.Quantity, Text: fmt.Sprintf("%d °C", 150+i%100)}})
		case 1:
			note.Type = cards.Question
			note.Question = facts.OneRow(facts.PlainText(fmt.Sprintf("What is mother sauce %d?", i)))
			note.Answer = facts.OneRow(facts.PlainText("a sauce that others are made from"))
			note.ReverseQuestion = facts.OneRow(facts.PlainText(fmt.Sprintf("Which sauce (%d) are others made from?", i)))
			note.ReverseAnswer = facts.OneRow(facts.PlainText("the mother sauce"))
		default:
			note.Type = cards.Cloze
			note.Cloze = facts.Rows{
				{Text: facts.PlainText(fmt.Sprintf("Mise en place %d", i))},
				{Depth: 1, Marker: "•", Text: facts.Text{{Text: "measure", Hide: 1}, {Text: " everything"}}},
				{Depth: 1, Marker: "•", Text: facts.Text{{Text: "cut", Hide: 2, Hint: "knife"}, {Text: " what needs it"}}},
			}
		}
		notes = append(notes, note)
	}
	return notes
}

func encode(t testing.TB, p Package) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Encode(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSameNotesSameBytes(t *testing.T) {
	// The database takes several blocks of the packer.
	p := Package{Root: "Kitchen", Notes: deckOf(4000), Retired: deckOf(4003)[4000:], Media: fstest.MapFS{"a.png": {Data: []byte("a")}, "b.png": {Data: []byte("b")}}}
	p.Notes[0].Answer = facts.Rows{{Text: facts.Text{{Kind: facts.Image, Src: "a.png"}, {Kind: facts.Image, Src: "b.png"}}}}
	want := encode(t, p)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, processors := range []int{1, 5} {
		runtime.GOMAXPROCS(processors)
		p.TempDir = t.TempDir()
		if !bytes.Equal(encode(t, p), want) {
			t.Errorf("on %d processors the same notes give other bytes", processors)
		}
	}
}

func TestNoTemporaryFileIsLeft(t *testing.T) {
	dir := t.TempDir()
	encode(t, Package{Notes: deckOf(3), TempDir: dir})
	bad := deckOf(3)
	bad[2].Cloze = facts.OneRow(facts.PlainText("nothing hidden"))
	if err := Encode(io.Discard, Package{Notes: bad, TempDir: dir}); err == nil {
		t.Error("no error")
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("%v is left", left)
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*Package)
		want string
	}{
		{"no guid", func(p *Package) { p.Notes[1].GUID = "" }, "kitchen.txt:2: the note has no guid"},
		{"a guid twice", func(p *Package) { p.Notes[2].GUID = p.Notes[0].GUID }, "kitchen.txt:3: the note has the guid dish000000 of the one at kitchen.txt:1"},
		{"a guid twice, once retired", func(p *Package) { p.Retired = deckOf(1) }, "has the guid dish000000"},
		{"nothing asked", func(p *Package) { p.Notes[0].Question = nil }, "kitchen.txt:1: the note asks nothing"},
		{"blanks asked", func(p *Package) { p.Notes[0].Question = facts.OneRow(facts.PlainText("\n ")) }, "the note asks nothing"},
		{"nothing hidden", func(p *Package) { p.Notes[2].Cloze = facts.OneRow(facts.PlainText("oil")) }, "kitchen.txt:3: the note hides nothing"},
		{"too many deletions", func(p *Package) { p.Notes[2].Cloze[1].Text[0].Hide = 500 }, "the note has deletion number 500"},
		{"no place", func(p *Package) { p.Notes[0].Places = nil; p.Notes[0].Question = nil }, "note dish000000: the note asks nothing"},
		{"nothing asked, late", func(p *Package) { p.Notes = deckOf(3000); p.Notes[2799].Question = nil }, "kitchen.txt:2800: the note asks nothing"},
		{"an unknown field", func(p *Package) { p.Templates = fstest.MapFS{"question-back.html": {Data: []byte("{{Anser}}")}} }, "templates: question-back.html: {{Anser}} names no field; there are Prompt, Answer"},
		{"a section left open", func(p *Package) {
			p.Templates = fstest.MapFS{"cloze-back.html": {Data: []byte("{{#Remark}}{{cloze:Text}}")}}
		}, "templates: cloze-back.html: {{/Remark}} is missing"},
		{"no deletion on the front", func(p *Package) { p.Templates = fstest.MapFS{"cloze-front.html": {Data: []byte("{{Text}}")}} }, "templates: cloze-front.html: {{cloze:Text}} is missing"},
		{"the front on the front", func(p *Package) {
			p.Templates = fstest.MapFS{"question-front.html": {Data: []byte("{{FrontSide}}{{Prompt}}")}}
		}, "{{FrontSide}} names no field"},
		{"reverse cards of all notes", func(p *Package) {
			p.Templates = fstest.MapFS{"reverse-front.html": {Data: []byte("{{Answer}}{{Reverse Prompt}}")}}
		}, "reverse-front.html has to show something if and only if"},
		{"reverse cards by a special name", func(p *Package) {
			p.Templates = fstest.MapFS{"reverse-front.html": {Data: []byte("{{Deck}}{{Reverse Prompt}}")}}
		}, "reverse-front.html has to show something if and only if"},
		{"a front without its prompt", func(p *Package) {
			p.Templates = fstest.MapFS{"question-front.html": {Data: []byte("{{#Remark}}{{Prompt}}{{/Remark}}")}}
		}, "question-front.html has to show {{Prompt}}"},
		{"one front twice", func(p *Package) {
			p.Templates = fstest.MapFS{"question-front.html": {Data: []byte("{{Prompt}}")}, "reverse-front.html": {Data: []byte("{{Prompt}}")}}
		}, "is the same as"},
		{"an empty folder of templates", func(p *Package) { p.Templates = fstest.MapFS{} }, "the folder holds none of"},
	} {
		p := Package{Root: "Kitchen", Notes: deckOf(3)}
		c.edit(&p)
		if err := Encode(io.Discard, p); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}

// failing takes so many bytes.
type failing int

func (f *failing) Write(p []byte) (int, error) {
	*f -= failing(len(p))
	if *f < 0 {
		return 0, errors.New("disk full")
	}
	return len(p), nil
}

func TestWriteErrorsAreReturned(t *testing.T) {
	p := Package{Root: "Kitchen", Notes: deckOf(30), Media: fstest.MapFS{"a.png": {Data: []byte("a")}}}
	p.Notes[0].Answer = facts.Rows{{Text: facts.Text{{Kind: facts.Image, Src: "a.png"}}}}
	size := len(encode(t, p))
	for n := 0; n < size; n += 997 {
		w := failing(n)
		if err := Encode(&w, p); err == nil || !strings.Contains(err.Error(), "disk full") {
			t.Fatalf("after %d of %d bytes: %v", n, size, err)
		}
	}
	if err := Encode(io.Discard, Package{Notes: deckOf(1), TempDir: filepath.Join(t.TempDir(), "gone")}); err == nil {
		t.Error("a missing folder for temporary files: no error")
	}
}

// What cannot be inserted is an error in the end, and stops nobody before.
func TestInsertErrorsAreReturned(t *testing.T) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	conn, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	for _, rows := range []int{0, 1, perInsert, 100 * perInsert} {
		for name, want := range map[string]string{"gone": "no such table", "narrow": "no column named b", "strict": "NOT NULL constraint failed"} {
			err := conn.Raw(func(raw any) error {
				c := &collection{conn: raw.(driver.Conn)}
				c.exec("CREATE TABLE IF NOT EXISTS narrow (id integer PRIMARY KEY, a)")
				c.exec("CREATE TABLE IF NOT EXISTS strict (id integer PRIMARY KEY, a, b NOT NULL)")
				table := c.table(name, "a, b", 7)
				for range rows {
					table.add(int64(1), nil)
				}
				table.close()
				return c.err
			})
			if rows == 0 && name == "strict" {
				want = ""
			}
			if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
				t.Errorf("%d rows into %s: %v, want %q", rows, name, err, want)
			}
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	notes := deckOf(100_000)
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		out := encode(b, Package{Root: "Kitchen", Notes: notes})
		b.SetBytes(int64(len(out)))
	}
	b.ReportMetric(float64(len(notes))/(b.Elapsed().Seconds()/float64(b.N)), "notes/s")
}
