package inspect

import (
	"archive/zip"
	"bytes"
	"database/sql"
	"encoding/binary"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"crib/internal/cards"
	"crib/internal/export/apkg"
	"crib/internal/facts"
	"crib/internal/problem"
)

func read(t testing.TB, pkg []byte) *Report {
	t.Helper()
	r, err := Read(bytes.NewReader(pkg), int64(len(pkg)), Options{TempDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// sauces returns a package of our own: two notes, three cards.
func sauces(t testing.TB) []byte {
	t.Helper()
	notes := []*cards.Note{
		{
			Type: cards.Question, GUID: "roux", Mod: 1_700_000_000, Deck: "Kitchen::Sauces", Tags: []string{"sauces"},
			Question:        facts.OneRow(facts.PlainText("What thickens a béchamel?")),
			Answer:          facts.OneRow(facts.PlainText("roux")),
			ReverseQuestion: facts.OneRow(facts.PlainText("Which sauce does a roux thicken?")),
			ReverseAnswer:   facts.OneRow(facts.PlainText("béchamel")),
		},
		{
			Type: cards.Cloze, GUID: "yolk", Mod: 1_700_000_000, Deck: "Kitchen::Sauces",
			Cloze: facts.OneRow(facts.Text{{Text: "Egg yolk", Hide: 1}, {Text: " binds oil"}}),
		},
	}
	var b bytes.Buffer
	if err := apkg.Encode(&b, apkg.Package{Root: "Kitchen", Notes: notes}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestOwnPackageHasNoProblems(t *testing.T) {
	r := read(t, sauces(t))
	if r.Version != Legacy1 || r.Schema != 11 || len(r.Notes) != 2 || len(r.Cards) != 3 || len(r.Problems) != 0 {
		t.Errorf("%s, schema %d, %d notes, %d cards, problems: %v", r.Version, r.Schema, len(r.Notes), len(r.Cards), r.Problems)
	}
}

// testdata holds one collection as Anki 26.09.3 exports it, with learning
// progress, in its two forms.
func TestPackagesOfAnki(t *testing.T) {
	files, err := filepath.Glob("testdata/*.apkg")
	if err != nil || len(files) != 2 {
		t.Fatalf("testdata: %v, %v", files, err)
	}
	for _, file := range files {
		pkg, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r := read(t, pkg)
		for _, p := range r.Problems {
			t.Errorf("%s: %v", file, p)
		}
		if want := map[string]Version{"latest.apkg": Latest, "legacy2.apkg": Legacy2}[filepath.Base(file)]; r.Version != want {
			t.Errorf("%s: version %s", file, r.Version)
		}
		if got, want := summary(r), ankiSummary; got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", file, got, want)
		}
	}
}

const ankiSummary = `reviews 1
deck Default 0
deck Kitchen 0
deck Kitchen::Sauces 5
type Basic Front|Back Card 1
type Basic (and reversed card) Front|Back Card 1|Card 2
type Cloze cloze Text|Back Extra Cloze
note What thickens a roux?|flour <img src="olive.png"> sauces::roux
note Béchamel|milk &amp; roux sauces
note {{c1::Egg yolk}} binds {{c2::oil}}|by lecithin 
card 0 queue 2 reviews 1
card 0 queue 0 reviews 0
card 1 queue 0 reviews 0
card 0 queue 0 reviews 0
card 1 queue 0 reviews 0
media olive.png
`

func summary(r *Report) string {
	var b strings.Builder
	line := func(parts ...any) { fmt.Fprintln(&b, parts...) }
	line("reviews", r.Reviews)
	for _, d := range r.Decks {
		line("deck", d.Name, d.Cards)
	}
	for _, x := range r.Types {
		name := x.Name
		if x.Cloze {
			name += " cloze"
		}
		var templates []string
		for _, tmpl := range x.Templates {
			templates = append(templates, tmpl.Name)
		}
		line("type", name, strings.Join(x.Fields, "|"), strings.Join(templates, "|"))
	}
	for _, n := range r.Notes {
		line("note", strings.Join(n.Fields, "|"), strings.Join(n.Tags, " "))
	}
	for _, c := range r.Cards {
		line("card", c.Ord, "queue", c.Queue, "reviews", c.Reviews)
	}
	for _, m := range r.Media {
		line("media", m.Name)
	}
	return b.String()
}

// change returns a package of ours with its database changed by SQL.
func change(t testing.TB, pkg []byte, statements ...string) []byte {
	t.Helper()
	entries := unzip(t, pkg)
	path := filepath.Join(t.TempDir(), "c.anki2")
	if err := os.WriteFile(path, entries["collection.anki2"], 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if entries["collection.anki2"], err = os.ReadFile(path); err != nil {
		t.Fatal(err)
	}
	return rezip(t, entries)
}

func unzip(t testing.TB, pkg []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(pkg), int64(len(pkg)))
	if err != nil {
		t.Fatal(err)
	}
	entries := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if entries[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	return entries
}

func rezip(t testing.TB, entries map[string][]byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range sortedKeys(entries) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write(entries[name])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func codes(list problem.List) []string {
	var out []string
	for _, p := range list {
		out = append(out, p.Code)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func TestProblems(t *testing.T) {
	good := sauces(t)
	for _, c := range []struct {
		name, sql, code, message string
	}{
		{"orphan card", "UPDATE cards SET nid = 5 WHERE ord = 0", "missing-note", "its note 5 is not in the package"},
		{"card without deck", "UPDATE cards SET did = 5", "missing-deck", "its deck 5"},
		{"note without type", "UPDATE notes SET mid = 5", "missing-type", "its note type 5"},
		{"two cards of one ordinal", "UPDATE cards SET ord = 0", "duplicate-card", "note roux has two cards"},
		{"card of no template", "UPDATE cards SET ord = 2 WHERE ord = 1", "missing-template", "no template 3"},
		{"field lost", "UPDATE notes SET flds = 'a' || char(31) || 'b'", "field-count", "has 2 fields"},
		{"reverse card lost", "DELETE FROM cards WHERE ord = 1", "missing-card", "note roux: it lacks card 2"},
		{"deletion lost", "UPDATE notes SET flds = replace(flds, '{{c1::', '{{c2::') WHERE guid = 'yolk'", "empty-card", "note yolk: its card 1 is empty"},
		{"position too high", "UPDATE cards SET due = 1000000", "due", "its position 1000000 is above"},
		{"fraction", "UPDATE cards SET ivl = 1.5", "bad-value", "its ivl is not an integer"},
		{"negative interval", "UPDATE cards SET ivl = -1", "bad-value", "below 0"},
		{"guid twice", "UPDATE notes SET guid = 'x'", "duplicate-guid", `guid "x" is empty, or that of another`},
		{"checksum", "UPDATE notes SET csum = 7 WHERE guid = 'roux'", "checksum", "note roux: its checksum is 7"},
		{"sort field", "UPDATE notes SET sfld = 'x' WHERE guid = 'roux'", "sort-field", `is "x"`},
		{"bad text", "UPDATE notes SET flds = cast(x'ff' || flds AS text) WHERE guid = 'roux'", "invalid-utf8", "note roux, field Prompt"},
		{"loose accent", "UPDATE notes SET flds = 'e' || char(769) || flds WHERE guid = 'roux'", "field-text", "field Prompt"},
		{"missing image", "UPDATE notes SET flds = '<img src=\"gone.png\">' || flds WHERE guid = 'roux'", "missing-media", `the file "gone.png"`},
		{"no parent", `UPDATE col SET decks = replace(decks, '"name":"Kitchen"', '"name":"Larder"')`, "missing-parent", `"Kitchen::Sauces" has no parent`},
		{"no options", `UPDATE col SET dconf = '{}'`, "missing-preset", "options"},
		{"key lost", `UPDATE col SET models = replace(models, '"sortf"', '"srtf"')`, "missing-key", "lacks sortf"},
		{"wrong type", `UPDATE col SET decks = replace(decks, '"collapsed":false', '"collapsed":0')`, "missing-key", "lacks collapsed"},
		{"unknown field", `UPDATE col SET models = replace(models, '{{Prompt}}', '{{Promt}}')`, "bad-template", "{{Promt}} names no field"},
		{"open section", `UPDATE col SET models = replace(models, '{{/Context}}', '')`, "bad-template", "{{/Context}} is missing"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, change(t, good, c.sql))
			if !slices.Contains(codes(r.Problems), c.code) {
				t.Fatalf("codes %v lack %s", codes(r.Problems), c.code)
			}
			for _, p := range r.Problems {
				if p.Code == c.code && strings.Contains(p.Message, c.message) {
					return
				}
			}
			t.Errorf("no message holds %q: %v", c.message, r.Problems)
		})
	}
}

func TestRefused(t *testing.T) {
	good := sauces(t)
	collection := unzip(t, good)["collection.anki2"]
	with := func(name string, content []byte) []byte {
		entries := unzip(t, good)
		entries[name] = content
		return rezip(t, entries)
	}
	latest := func(collection []byte) []byte {
		return rezip(t, map[string][]byte{"meta": {8, 3}, "collection.anki21b": collection, "media": packed(t, nil)})
	}
	for _, c := range []struct {
		name string
		pkg  []byte
		want string
	}{
		{"empty file", nil, "the file is empty"},
		{"web page", []byte("<!doctype html><title>Download</title>"), "not a package"},
		{"first half", good[:len(good)/2], "not a package, or cut off"},
		{"another zip", rezip(t, map[string][]byte{"a.txt": nil}), `it has no entry "collection.anki2"`},
		{"parent folder", with("../evil", nil), "leads out of the package"},
		{"absolute", with("/etc/passwd", nil), "leads out of the package"},
		{"backslash", with(`..\evil`, nil), "leads out of the package"},
		{"drive", with("c:evil", nil), "leads out of the package"},
		{"media out of the folder", with("media", []byte(`{"0":"../../.bashrc"}`)), `"../../.bashrc" leads out`},
		{"media in a folder", with("media", []byte(`{"0":"a/b"}`)), `"a/b" leads out`},
		{"media named by a word", with("media", []byte(`{"x":"b"}`)), `"x" is no number`},
		{"media cut off", with("media", []byte(`{"0":"b`)), "the list of media files is damaged"},
		{"version from the future", with("meta", []byte{8, 9}), "version 9 is not known"},
		{"no version", with("meta", []byte{}), "version 0 is not known"},
		{"collection cut off", with("collection.anki2", collection[:len(collection)/2]), "collection.anki2:"},
		{"collection of text", with("collection.anki2", []byte(strings.Repeat("no database ", 1000))), "not a database"},
		{"empty collection", with("collection.anki2", nil), "no table"},
		{"schema too new", change(t, good, "UPDATE col SET ver = 19"), "schema 19 is not known"},
		{"two rows in col", change(t, good, "INSERT INTO col SELECT 2, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags FROM col"), "2 rows"},
		{"view", change(t, good, "ALTER TABLE notes RENAME TO n", "CREATE VIEW notes AS WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) SELECT * FROM r"), `view "notes" is none that Anki makes`},
		{"trigger", change(t, good, "CREATE TRIGGER x AFTER UPDATE ON notes BEGIN SELECT 1; END"), `trigger "x"`},
		{"computed column", change(t, good, "CREATE TABLE x (a, b AS (zeroblob(1e9)))"), `table "x"`},
		{"models are no JSON", change(t, good, "UPDATE col SET models = '{'"), "col.models"},
		{"zstd of nothing", latest([]byte("no zstd")), "collection.anki21b"},
		{"zstd cut off", latest(packed(t, collection)[:1000]), "cut off"},
		{"bomb", with("collection.anki2", make([]byte, 64<<20)), "unpacks to 67108864 bytes"},
		{"bomb of zstd", latest(packed(t, make([]byte, 64<<20))), "more than it may"},
		{"too big in all", with("0", make([]byte, 9<<20)), "more than 8388608 bytes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := Options{TempDir: t.TempDir()}
			if strings.Contains(c.want, "8388608") {
				o.MaxBytes = 8 << 20
			}
			_, err := Read(bytes.NewReader(c.pkg), int64(len(c.pkg)), o)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Fatalf("got %v, want %s", err, c.want)
			}
			if left, _ := os.ReadDir(o.TempDir); len(left) > 0 {
				t.Errorf("%v is left behind", left)
			}
		})
	}
}

func packed(t testing.TB, content []byte) []byte {
	t.Helper()
	e, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return e.EncodeAll(content, nil)
}

// The directory of a zip says how big an entry is, and may lie.
func TestEntryBiggerThanItSays(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("collection.anki2")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(make([]byte, 8<<20)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	pkg := b.Bytes()
	directory := bytes.LastIndex(pkg, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint32(pkg[directory+24:], 100) // the unpacked size
	if _, err := Read(bytes.NewReader(pkg), int64(len(pkg)), Options{TempDir: t.TempDir(), MaxBytes: 1 << 20}); err == nil {
		t.Error("no error")
	}
}

func TestDuplicateEntry(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for range 2 {
		if _, err := z.Create("media"); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(bytes.NewReader(b.Bytes()), int64(b.Len()), Options{}); err == nil || !strings.Contains(err.Error(), `two entries "media"`) {
		t.Error(err)
	}
}

// Whatever bytes come, Read returns, and leaves nothing behind. (A fuzz target
// would do, but for SQLite, which takes seconds a run once instrumented.)
func TestDamaged(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	damage := func(b []byte) []byte {
		b = bytes.Clone(b)
		for range 1 + rnd.IntN(20) {
			at := rnd.IntN(len(b))
			switch rnd.IntN(4) {
			case 0:
				b[at] = byte(rnd.IntN(256))
			case 1:
				b[at] ^= 1 << rnd.IntN(8)
			case 2:
				copy(b[at:], b[rnd.IntN(len(b)):][:min(16, len(b)-at)])
			default:
				b = b[:max(1, len(b)-rnd.IntN(1+len(b)/8))]
			}
		}
		return b
	}
	whole := sauces(t)
	collection := unzip(t, whole)["collection.anki2"]
	for i := range 400 {
		pkg := damage(whole)
		if i%4 > 0 { // below the zip's checksums
			pkg = rezip(t, map[string][]byte{"collection.anki2": damage(collection), "media": []byte("{}")})
		}
		dir := t.TempDir()
		r, err := Read(bytes.NewReader(pkg), int64(len(pkg)), Options{TempDir: dir, MaxBytes: 4 << 20})
		if (r == nil) == (err == nil) {
			t.Errorf("report %v and error %v", r, err)
		}
		if left, _ := os.ReadDir(dir); len(left) > 0 {
			t.Errorf("%v is left behind", left)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	pkg := sauces(b)
	b.ReportAllocs()
	b.SetBytes(int64(len(pkg)))
	for b.Loop() {
		read(b, pkg)
	}
}
