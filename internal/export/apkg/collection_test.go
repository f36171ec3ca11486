package apkg

import (
	"archive/zip"
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"crib/internal/anki"
	"crib/internal/cards"
	"crib/internal/facts"
	"crib/internal/inspect"
)

// entries unzips a package.
func entries(t testing.TB, pkg []byte) (names []string, content map[string][]byte) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(pkg), int64(len(pkg)))
	if err != nil {
		t.Fatal(err)
	}
	content = map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		names, content[f.Name] = append(names, f.Name), b
		if got := f.Modified.UTC().Format("2006-01-02"); got != "1980-01-01" {
			t.Errorf("%s is of %s", f.Name, got)
		}
	}
	return names, content
}

// open returns the database of a package.
func open(t testing.TB, pkg []byte) *sql.DB {
	t.Helper()
	_, content := entries(t, pkg)
	path := filepath.Join(t.TempDir(), "collection.anki2")
	if err := os.WriteFile(path, content["collection.anki2"], 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// query returns the rows of a query, their values joined by "|".
func query(t testing.TB, db *sql.DB, q string) []string {
	t.Helper()
	rows, err := db.Query(q)
	if err != nil {
		t.Fatalf("%s: %v", q, err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for rows.Next() {
		values := make([]any, len(columns))
		dest := make([]any, len(columns))
		for i := range values {
			dest[i] = &values[i]
		}
		if err := rows.Scan(dest...); err != nil {
			t.Fatal(err)
		}
		var parts []string
		for _, v := range values {
			parts = append(parts, fmt.Sprint(v))
		}
		out = append(out, strings.Join(parts, "|"))
	}
	return out
}

func inspectPackage(t testing.TB, pkg []byte) *inspect.Report {
	t.Helper()
	r, err := inspect.Read(bytes.NewReader(pkg), int64(len(pkg)), inspect.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range r.Problems {
		t.Error(p)
	}
	return r
}

func TestRowsOfTheCollection(t *testing.T) {
	notes := deckOf(3)
	notes[0].Question = facts.OneRow(facts.PlainText("007")) // a number to SQLite
	notes[1].Tags = []string{"b tag", "A", "a", "", "c\u3000d"}
	retired := deckOf(6)[5:]
	retired[0].Tags = append(retired[0].Tags, "retired")
	db := open(t, encode(t, Package{Root: "Kitchen", Notes: notes, Retired: retired}))

	id := firstID("Kitchen")
	question, cloze := stableID("note type crib question"), stableID("note type crib cloze")
	want := []string{
		fmt.Sprintf("%d|dish000000|%d|1700000000|-1| kitchen::basics station::0 |7|integer|%d|0|", id, question, anki.Checksum("007")),
		fmt.Sprintf("%d|dish000001|%d|1700000001|-1| A b-tag c-d |What is mother sauce 1?|text|%d|0|", id+1, question, anki.Checksum("What is mother sauce 1?")),
		fmt.Sprintf("%d|dish000002|%d|1700000002|-1| kitchen::basics station::2 |Mise en place 2{{c1::measure}} everything{{c2::cut::knife}} what needs it|text|%d|0|",
			id+2, cloze, anki.Checksum("Mise en place 2{{c1::measure}} everything{{c2::cut::knife}} what needs it")),
		fmt.Sprintf("%d|dish000005|%d|1700000005|-1| kitchen::basics retired station::5 |Mise en place 5{{c1::measure}} everything{{c2::cut::knife}} what needs it|text|%d|0|",
			id+3, cloze, anki.Checksum("Mise en place 5{{c1::measure}} everything{{c2::cut::knife}} what needs it")),
	}
	got := query(t, db, "SELECT id, guid, mid, mod, usn, tags, sfld, typeof(sfld), csum, flags, data FROM notes")
	if !slices.Equal(got, want) {
		t.Errorf("notes:\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	wantFields := []string{
		"007~about 150 °C~Sauces › Emulsions~~~~~Station 0~~~~",
		"What is mother sauce 1?~a sauce that others are made from~Sauces › Emulsions~Which sauce (1) are others made from?~the mother sauce~~~Station 1~~~~",
		`<div>Mise en place 2<div class="in"><ul><li>{{c1::measure}} everything</li><li>{{c2::cut::knife}} what needs it</li></ul></div></div>~Sauces › Emulsions~~Station 2~~~~`,
	}
	if got := query(t, db, "SELECT replace(flds, char(31), '~') FROM notes LIMIT 3"); !slices.Equal(got, wantFields) {
		t.Errorf("fields:\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(wantFields, "\n"))
	}

	// One for each card that Anki would make, but none for what is retired;
	// siblings share their position.
	station := func(i int) int64 { return stableID(fmt.Sprintf("deck kitchen::station %d", i)) }
	card := func(cid, nid, did int64, ord, mod, due int) string {
		return fmt.Sprintf("%d|%d|%d|%d|%d|-1|0|0|%d|0|0|0|0|0|0|0|0|", cid, nid, did, ord, mod, due)
	}
	want = []string{
		card(id, id, station(0), 0, 1700000000, 1),
		card(id+1, id+1, station(1), 0, 1700000001, 2),
		card(id+2, id+1, station(1), 1, 1700000001, 2),
		card(id+3, id+2, station(2), 0, 1700000002, 3),
		card(id+4, id+2, station(2), 1, 1700000002, 3),
	}
	got = query(t, db, "SELECT id, nid, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data FROM cards")
	if !slices.Equal(got, want) {
		t.Errorf("cards:\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if got := query(t, db, "SELECT id, ver, dty, usn, ls, tags, (SELECT count(*) FROM revlog), (SELECT count(*) FROM graves) FROM col"); !slices.Equal(got, []string{"1|11|0|0|0|{}|0|0"}) {
		t.Errorf("col: %v", got)
	}
	if got := query(t, db, "PRAGMA integrity_check"); !slices.Equal(got, []string{"ok"}) {
		t.Errorf("integrity: %v", got)
	}
	wantIndexes := "ix_cards_nid ix_cards_sched ix_cards_usn ix_notes_csum ix_notes_usn ix_revlog_cid ix_revlog_usn"
	if got := strings.Join(query(t, db, "SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name"), " "); got != wantIndexes {
		t.Errorf("indexes: %s", got)
	}
}

// Anki takes a note type by its id, and tells its fields and templates apart by
// theirs: these must never change.
func TestIDsStay(t *testing.T) {
	types, err := loadTypes(nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, m := range []model{types.question, types.cloze} {
		fmt.Fprintln(&b, m.ID, m.Name)
		for _, f := range m.Fields {
			fmt.Fprintln(&b, "  field", f.ID, f.Name)
		}
		for _, x := range m.Templates {
			fmt.Fprintln(&b, "  template", x.ID, x.Name)
		}
	}
	fmt.Fprintln(&b, presetID, "preset")
	want, err := os.ReadFile("testdata/ids")
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("the ids have changed, so that no learner's note would be updated any more:\n%s", b.String())
	}
}

func TestJSONHasEveryKey(t *testing.T) {
	db := open(t, encode(t, Package{Root: "Kitchen", Description: "Sauces & <stocks>", Notes: deckOf(3)}))
	column := func(name string, v any) {
		raw := query(t, db, "SELECT "+name+" FROM col")[0]
		if err := json.Unmarshal([]byte(raw), v); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(raw, `\u00`) {
			t.Errorf("%s has escapes", name)
		}
	}
	var models, decks, presets map[string]map[string]any
	var conf map[string]any
	column("models", &models)
	column("decks", &decks)
	column("dconf", &presets)
	column("conf", &conf)
	if len(models) != 2 || len(presets) != 2 || len(decks) != 5 {
		t.Errorf("%d models, %d presets, %d decks", len(models), len(presets), len(decks))
	}
	for _, d := range decks {
		if _, ok := presets[fmt.Sprintf("%.0f", d["conf"])]; !ok {
			t.Errorf("deck %v has the preset %v, which is not there", d["name"], d["conf"])
		}
		if d["name"] == "Kitchen" && d["desc"] != "Sauces &amp; &lt;stocks&gt;" {
			t.Errorf("description %q", d["desc"])
		}
	}
	if conf["nextPos"] != 4.0 || conf["schedVer"] != 2.0 {
		t.Errorf("conf %v", conf)
	}
	for id, m := range models {
		if fmt.Sprintf("%.0f", m["id"]) != id {
			t.Errorf("models[%s] has the id %v", id, m["id"])
		}
		for _, key := range []string{"latexPre", "latexPost", "req", "tags", "vers", "did"} {
			if m[key] == nil {
				t.Errorf("models[%s] lacks %s", id, key)
			}
		}
	}
	inspectPackage(t, encode(t, Package{Root: "Kitchen", Notes: deckOf(3)})) // the keys Anki needs
}

func TestEntries(t *testing.T) {
	p := Package{Root: "Kitchen", Notes: deckOf(2), Media: fstest.MapFS{
		"img/Roux.PNG": {Data: []byte("roux")}, "img/same.png": {Data: []byte("roux")}, "my sauce.svg": {Data: []byte("<svg/>")},
	}}
	p.Notes[0].Places[0].File = "img/notes.txt"
	image := func(src string) facts.Span { return facts.Span{Kind: facts.Image, Src: src, Text: "pot"} }
	p.Notes[0].Question = facts.OneRow(facts.Text{image("Roux.PNG"), image("./same.png"), image(`..\my%20sauce.svg`), image("gone.png")})
	names, content := entries(t, encode(t, p))
	if got, want := strings.Join(names, " "), "collection.anki2 media 0 1"; got != want {
		t.Fatalf("entries %s, want %s", got, want)
	}
	if got, want := string(content["media"]), `{"0":"crib-1c3ba3b813e1080e9721.svg","1":"crib-27560d5685e017ba7a93.png"}`; got != want {
		t.Errorf("media %s, want %s", got, want)
	}
	if string(content["0"]) != "<svg/>" || string(content["1"]) != "roux" {
		t.Errorf("0 is %q, 1 is %q", content["0"], content["1"])
	}
	r := inspectPackage(t, encode(t, p))
	if got, want := r.Notes[0].Fields[0], `<img src="crib-27560d5685e017ba7a93.png" alt="pot"><img src="crib-27560d5685e017ba7a93.png" alt="pot"><img src="crib-1c3ba3b813e1080e9721.svg" alt="pot">pot`; got != want {
		t.Errorf("field %s, want %s", got, want)
	}
}

func TestMissingImages(t *testing.T) {
	notes := deckOf(3)
	for i, src := range []string{"gone.png", "https://example.org/a.png", "../../up.png"} {
		notes[i].Remark = facts.OneRow(facts.Text{{Kind: facts.Image, Src: src}})
	}
	notes = append(notes, notes[0]) // reported once
	var got []string
	for _, p := range MissingImages(fstest.MapFS{}, notes) {
		got = append(got, p.String())
	}
	want := []string{
		`kitchen.txt:1: warning: the image "gone.png" is not there: check its name, upper and lower case included; the card shows its description instead`,
		`kitchen.txt:2: warning: the image "https://example.org/a.png" is on the network: put the file beside the notes, so that the deck can hold it; the card shows its description instead`,
		`kitchen.txt:3: warning: the image "../../up.png" is outside of the notes folder: move it inside; the card shows its description instead`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestDecks(t *testing.T) {
	for _, c := range []struct{ root, deck, want string }{
		{"Law", "Law::Torts", "Law Law::Torts"},
		{"Law", "", "Law"},
		{"", "", "Notes"},
		{"Law", "law::torts", "Law Law::torts"}, // Anki does not tell them apart
		{"Law", "Law:: Torts ::\t", "Law Law::Torts Law::Torts::blank"},
		{"Law", "Law::::Torts", "Law Law::blank Law::blank::Torts"},
		{"Law", "Law::a:", "Law Law::a"},
		{"Law", "Law::Ange\u0301", "Law Law::Angé"},
		{"Law", "Other", "Law Other"},
		{"Law::UK", "Law::UK::Torts", "Law Law::UK Law::UK::Torts"},
		{"1", "1::2::3::4::5::6::7::8::9::10", "1 1::2 1::2::3 1::2::3::4 1::2::3::4::5 1::2::3::4::5::6 1::2::3::4::5::6::7 1::2::3::4::5::6::7::8"},
	} {
		notes := deckOf(1)
		notes[0].Deck = c.deck
		var got []string
		for _, d := range collectDecks(c.root, notes).sorted() {
			got = append(got, d.name)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("root %q, deck %q: %s, want %s", c.root, c.deck, s, c.want)
		}
		inspectPackage(t, encode(t, Package{Root: c.root, Notes: notes}))
	}
}

// The checks of internal/inspect are those of Anki's Check Database; the real
// one runs in the conformance tests.
func TestManyNotesHaveNoProblems(t *testing.T) {
	retired := deckOf(1010)[1000:]
	for _, n := range retired {
		n.Tags = append(n.Tags, "retired")
	}
	r := inspectPackage(t, encode(t, Package{Root: "Kitchen", Notes: deckOf(1000), Retired: retired}))
	if len(r.Notes) != 1010 || len(r.Cards) != 1666 {
		t.Errorf("%d notes, %d cards", len(r.Notes), len(r.Cards))
	}
	if last := r.Cards[len(r.Cards)-1]; last.Due != 1000 {
		t.Errorf("the last card is at %d", last.Due)
	}
}

// hostile are pieces of text with a meaning to Anki, HTML, TeX or Unicode.
var hostile = []string{
	"{{", "}}", "{{c1::", "{{c9::x}}", "::", ":", "{", "}", "<", ">", "&", "&amp;", "&#x3c;", "\"", "'", "<b>", "</div>", "<!--", "-->", "<script>alert(1)</script>",
	"<img src=x onerror=alert(1)>", "[sound:a.mp3]", "[latex]", "[/latex]", "[$]", "[anki:play:q:0]", `\(`, `\)`, `\[`, "$$", "\x1f", "\x00", "\r\n", "\n", "\t", "\u0301", "\u0338",
	"\u200b", "\u202e", "\ufeff", "\uffff", "\xff", "\u00a0", " ", "{{#Prompt}}", "{{/Prompt}}", "{{FrontSide}}", "{{=<% %>=}}", "日本", "e", "word ", "🍳", "가", "ᄀ", "ᅡ",
}

func TestHostileTextDoesNoHarm(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 7))
	phrase := func() string {
		s := "x"
		for range 1 + rnd.IntN(6) {
			s += hostile[rnd.IntN(len(hostile))]
		}
		return s
	}
	text := func(hide bool) facts.Text {
		var text facts.Text
		for i := range 1 + rnd.IntN(4) {
			s := facts.Span{Text: phrase(), Kind: facts.SpanKind(rnd.IntN(4))}
			if hide && (i == 0 || rnd.IntN(2) == 0) {
				s.Hide = 1 + rnd.IntN(3)
				if rnd.IntN(2) == 0 {
					s.Hint = phrase()
				}
			}
			text = append(text, s)
		}
		return text.Normal()
	}
	rows := func(hide bool) facts.Rows {
		var rows facts.Rows
		for range 1 + rnd.IntN(3) {
			rows = append(rows, facts.Row{Depth: rnd.IntN(3), Marker: []string{"", "•", "1.", phrase()}[rnd.IntN(4)], Code: rnd.IntN(4) == 0, Text: text(hide)})
		}
		return rows
	}
	var notes []*cards.Note
	for i := range 2000 {
		n := &cards.Note{GUID: fmt.Sprint("n", i), Type: cards.Cloze, Deck: phrase(), Tags: []string{phrase(), phrase()}, Context: []string{phrase(), phrase()}, Remark: rows(false)}
		if i%2 == 0 {
			n.Cloze = rows(true)
		} else {
			n.Type, n.Question, n.Answer, n.ReverseQuestion, n.ReverseAnswer = cards.Question, rows(false), rows(false), rows(false), rows(false)
		}
		notes = append(notes, n)
	}
	r := inspectPackage(t, encode(t, Package{Root: phrase(), Notes: notes}))
	for i := range r.Notes {
		for _, field := range r.Notes[i].Fields {
			for _, word := range []string{"<script", "onerror", "[sound:", "[latex]", "[anki:", `\(`, `\[`} {
				// The words are fine, but not as what they stand for.
				if strings.Contains(field, word) && word != "onerror" {
					t.Errorf("note %d: %q is left in %q", i, word, field)
				}
			}
			for range anki.MediaRefs(field) {
				t.Errorf("note %d: %q refers to media", i, field)
			}
		}
	}
}
