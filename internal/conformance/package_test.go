package conformance

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"crib/internal/anki"
	"crib/internal/cards"
	"crib/internal/export/apkg"
	"crib/internal/facts"
	"crib/internal/identity"
	"crib/internal/inspect"
	"crib/internal/notes"
	"crib/internal/outline"
	"crib/internal/testenv"
)

// built is the time at which the notes of the tests are built.
const built = 1_760_000_000

// build takes notes through all stages, as crib build does without a lock.
func build(t *testing.T, path string) apkg.Package {
	t.Helper()
	set, err := notes.Load([]string{path})
	if err != nil {
		t.Fatal(err)
	}
	var outlines []*outline.Outline
	for _, f := range set.Files {
		outlines = append(outlines, outline.Parse(f.Name, f.Text))
	}
	made, _ := cards.Make(facts.Read(outlines, set.Catalog), cards.Options{Root: "Conformance"})
	plan := identity.Match(made, nil, identity.Options{Now: built})
	if len(plan.Notes) == 0 {
		t.Fatalf("%s gives no notes", path)
	}
	return apkg.Package{Root: "Conformance", Notes: plan.Notes, Media: os.DirFS(set.Root)}
}

// sources returns the notes to build, by a name for each: those of the project,
// those of real life if they are there, and text that means harm.
func sources(t *testing.T) map[string]apkg.Package {
	t.Helper()
	out := map[string]apkg.Package{"hostile": hostile()}
	if own := filepath.Join(testenv.Root(t), "notes"); exists(own) {
		out["notes"] = build(t, own)
	}
	for _, file := range testenv.FindNotes(t) {
		out[filepath.Base(file)] = build(t, file)
	}
	return out
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// hostile returns notes of text that Anki would take for something else if it
// were not written so that it cannot.
func hostile() apkg.Package {
	words := []string{
		"if a < b && c > d", "<b>bold</b>", "&lt;", "{{Prompt}}", "{{c1::x::y}}", "}} ::", "std::move", "[sound:a.mp3]",
		"[latex]x[/latex]", "[$]x[/$]", `\(x < y\)`, `\[x\]`, "<script>x</script>", "<!-- x", "{{#Context}}", "{{=<% %>=}}", "a\x1fb\x00c", "e\u0301 \u0338",
		"<img src=\"a.png\">", "[anki:tts lang=en]x[/anki:tts]", "1e5", "007", "日本語", "🍳", "\u202eright to left", "\ufeffmark", `"quoted" 'text'`, "{{type:Prompt}}", "{{c1::", "::", "}", ":",
	}
	var list []*cards.Note
	for i, w := range words {
		text := facts.OneRow(facts.PlainText(w))
		list = append(list,
			&cards.Note{
				GUID: fmt.Sprint("q", i), Mod: built, Type: cards.Question, Deck: "Hostile::Questions", Tags: []string{"hostile"},
				Context: []string{w}, Question: text, Answer: text, ReverseQuestion: text, ReverseAnswer: text, ReverseContext: []string{w}, Remark: text,
			},
			&cards.Note{
				GUID: fmt.Sprint("c", i), Mod: built, Type: cards.Cloze, Deck: "Hostile::Deletions", Context: []string{w}, Remark: text,
				Cloze: facts.Rows{
					{Text: facts.Text{{Text: w, Hide: 1, Hint: w}, {Text: w}, {Kind: facts.Code, Text: w, Hide: 2}}},
					{Depth: 1, Marker: "•", Text: facts.Text{{Kind: facts.Emph, Text: w, Hide: 2}}},
					{Depth: 1, Code: true, Text: facts.Text{{Kind: facts.Code, Text: w}, {Kind: facts.Code, Text: w, Hide: 3}}},
				},
			})
	}
	image := facts.Span{Kind: facts.Image, Text: `a "dot" & <more>`, Src: "dot.png"}
	list[0].Answer = facts.OneRow(facts.Text{image})
	list[1].Cloze = append(list[1].Cloze, facts.Row{Text: facts.Text{{Text: "see "}, {Kind: facts.Image, Src: "dot.png", Hide: 1}}})
	return apkg.Package{Root: "Hostile", Notes: list, Media: fstest.MapFS{"dot.png": {Data: []byte("\x89PNG\r\n\x1a\n")}}}
}

func write(t *testing.T, name string, p apkg.Package) string {
	t.Helper()
	var b bytes.Buffer
	if err := apkg.Encode(&b, p); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), name+".apkg")
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestPackagesInAnki(t *testing.T) {
	releases := Releases(t)
	for name, p := range sources(t) {
		file := write(t, "deck", p)
		report := read(t, file)
		changed := write(t, "changed", reworded(p))
		for _, release := range releases {
			t.Run(name+"/"+release.Name, func(t *testing.T) {
				c := checker{t, release, p, report}
				c.run(file, changed)
			})
		}
	}
}

func read(t *testing.T, file string) *inspect.Report {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	report, err := inspect.Read(f, info.Size(), inspect.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// reworded returns the package with one note changed and its time risen.
func reworded(p apkg.Package) apkg.Package {
	p.Notes = slices.Clone(p.Notes)
	n := *p.Notes[0]
	n.Remark = append(slices.Clone(n.Remark), facts.Row{Text: facts.PlainText("reworded")})
	n.Mod += 86_400 * 365 * 50 // later than an import of today, which older releases note down
	p.Notes[0] = &n
	return p
}

// TestTemplatesInAnki changes the templates under notes that have been learnt.
func TestTemplatesInAnki(t *testing.T) {
	p := hostile()
	first := write(t, "first", p)
	p.Templates = fstest.MapFS{"style.css": {Data: []byte(".card { color: teal }")}}
	second := write(t, "second", p)
	p.Templates = fstest.MapFS{"style.css": {Data: []byte(".card { color: navy }")}}
	unrisen := write(t, "unrisen", p)
	for _, release := range Releases(t) {
		t.Run(release.Name, func(t *testing.T) {
			r := release.Run(t, Import(first), Do("answer"), Do("check"), Do("dump"), Import(second), Do("dump"), Import(unrisen), Do("dump"), Do("check"))
			before, after, same := r[3], r[5], r[7]
			for _, name := range []string{"crib question", "crib cloze"} {
				if css := after.Types[name].CSS; css != ".card { color: teal }" {
					t.Errorf("%s: the style sheet is %q", name, css)
				}
				if css := same.Types[name].CSS; css != ".card { color: teal }" {
					t.Errorf("%s: the style sheet is %q although its time has not risen", name, css)
				}
			}
			for name := range same.Types {
				if _, was := before.Types[name]; !was {
					t.Errorf("there is a new note type %q", name)
				}
			}
			if fmt.Sprint(before.Notes) != fmt.Sprint(same.Notes) {
				t.Error("notes or cards have changed")
			}
			if !r[8].OK {
				t.Errorf("Check Database: %s", r[8].Text)
			}
		})
	}
}

// checker compares what a release of Anki makes of a package with what is
// meant.
type checker struct {
	t       *testing.T
	release Release
	p       apkg.Package
	report  *inspect.Report
}

func (c *checker) run(file, changed string) {
	dir := c.t.TempDir()
	legacy, latest := filepath.Join(dir, "legacy.apkg"), filepath.Join(dir, "latest.apkg")
	steps := []Step{
		Import(file), Do("check"), {"do": "render", "keep": true}, Do("dump"),
		Import(file), Do("dump"),
		Export(legacy, true), Export(latest, c.release.Old()),
		// The check mends what answering faster than anybody could leaves.
		Do("answer"), Do("check"), Do("dump"), Import(changed), Do("dump"), Do("check"),
		Open("again"), Import(legacy), Do("dump"), Do("check"),
	}
	r := c.release.Run(c.t, steps...)
	c.imported("the first import", r[0], len(c.report.Notes), 0, 0)
	c.checked("after the import", r[1])
	c.rendered(r[2])
	c.same("the collection", r[3])
	c.imported("the second import", r[4], 0, 0, len(c.report.Notes))
	c.equal("the second import", r[3], r[5])
	c.exported("legacy export", legacy, r[3])
	c.exported("latest export", latest, r[3])
	c.imported("the changed package", r[11], 0, 1, len(c.report.Notes)-1)
	c.updated(r[10], r[12])
	c.checked("after the update", r[13])
	c.equal("export and import", r[3], r[16])
	c.checked("after export and import", r[17])
}

func (c *checker) imported(what string, r Result, added, updated, duplicate int) {
	if r.New == nil {
		return
	}
	if *r.New != added || *r.Updated != updated || *r.Duplicate != duplicate || *r.Conflicting != 0 {
		c.t.Errorf("%s: %d notes are new, %d updated, %d as they were, %d in conflict; want %d, %d, %d, 0",
			what, *r.New, *r.Updated, *r.Duplicate, *r.Conflicting, added, updated, duplicate)
	}
}

func (c *checker) checked(when string, r Result) {
	if !r.OK || strings.Contains(r.Text, "\n") {
		c.t.Errorf("%s: Check Database: %s", when, r.Text)
	}
	if !slices.Equal(r.Before, r.After) {
		c.t.Errorf("%s: Check Database changes %v notes and cards to %v", when, r.Before, r.After)
	}
	for _, e := range r.Empty {
		c.t.Errorf("%s: %s has empty cards", when, c.name(e.GUID))
	}
	if len(r.Missing) > 0 {
		c.t.Errorf("%s: media are missing: %v", when, r.Missing)
	}
}

func (c *checker) rendered(r Result) {
	if r.Count != len(c.report.Cards) {
		c.t.Errorf("%d cards are shown of %d", r.Count, len(c.report.Cards))
	}
	for _, p := range r.Problems {
		c.t.Errorf("%s, card %d, %s, field %s: %s", c.name(p.GUID), p.Ord+1, p.Side, p.Field, p.Text)
	}
	notes := c.expected().Notes
	for _, side := range r.Sides {
		n := notes[side.GUID]
		switch {
		case n.Type == "crib cloze":
			c.shows(side.GUID, "question", side.Question, n, "Context")
			c.shows(side.GUID, "answer", side.Answer, n, "Remark", "Service")
		case side.Ord == 0:
			c.shows(side.GUID, "question", side.Question, n, "Context", "Prompt")
			c.shows(side.GUID, "answer", side.Answer, n, "Prompt", "Answer", "Remark", "Service")
		default:
			c.shows(side.GUID, "reverse question", side.Question, n, "Reverse Context", "Reverse Prompt")
			c.shows(side.GUID, "reverse answer", side.Answer, n, "Reverse Prompt", "Reverse Answer", "Remark")
		}
	}
}

// shows checks that a side of a card says what its fields say.
func (c *checker) shows(guid, side, html string, n Note, fields ...string) {
	shown := anki.BareText(html)
	for _, name := range fields {
		if text := anki.BareText(n.Fields[name]); !strings.Contains(shown, text) {
			c.t.Errorf("%s, %s: field %s says %q, but shown is %q", c.name(guid), side, name, text, shown)
		}
	}
}

// name names a note by its guid and where it stands.
func (c *checker) name(guid string) string {
	for _, n := range c.p.Notes {
		if n.GUID == guid && len(n.Places) > 0 {
			return fmt.Sprintf("note %s (%s:%d)", guid, n.Places[0].File, n.Places[0].First)
		}
	}
	return "note " + guid
}

// same compares a collection with the package.
func (c *checker) same(what string, got Result) {
	c.equal(what, c.expected(), got)
}

// expected returns the collection that the package should make.
func (c *checker) expected() Result {
	types := map[int64]inspect.Type{}
	for _, x := range c.report.Types {
		types[x.ID] = x
	}
	decks := map[int64]string{}
	for _, d := range c.report.Decks {
		decks[d.ID] = d.Name
	}
	byNote := map[int64][]Card{}
	for _, card := range c.report.Cards {
		byNote[card.NoteID] = append(byNote[card.NoteID], Card{Due: card.Due, Ord: int(card.Ord), Deck: decks[card.DeckID]})
	}
	want := Result{Notes: map[string]Note{}}
	for _, n := range c.report.Notes {
		fields := map[string]string{}
		for i, name := range types[n.TypeID].Fields {
			fields[name] = n.Fields[i]
		}
		want.Notes[n.GUID] = Note{Mod: n.Mod, Type: types[n.TypeID].Name, Tags: n.Tags, Fields: fields, Cards: byNote[n.ID]}
	}
	return want
}

// equal compares two collections, but for ids and learning.
func (c *checker) equal(what string, want, got Result) {
	if len(got.Notes) != len(want.Notes) {
		c.t.Errorf("%s: %d notes, want %d", what, len(got.Notes), len(want.Notes))
	}
	for guid, w := range want.Notes {
		g, ok := got.Notes[guid]
		if !ok {
			c.t.Errorf("%s: %s is gone", what, c.name(guid))
			continue
		}
		c.equalNote(what+": "+c.name(guid), w, g)
	}
}

func (c *checker) equalNote(what string, w, g Note) {
	for name, text := range w.Fields {
		if g.Fields[name] != text {
			c.t.Errorf("%s, field %s: %q, want %q", what, name, g.Fields[name], text)
		}
	}
	if g.Type != w.Type || g.Mod != w.Mod || !slices.Equal(g.Tags, w.Tags) {
		c.t.Errorf("%s: type %q, mod %d, tags %q; want %q, %d, %q", what, g.Type, g.Mod, g.Tags, w.Type, w.Mod, w.Tags)
	}
	key := func(cards []Card) (out []string) {
		for _, card := range cards {
			due := card.Due
			if c.release.Old() {
				due = 0 // it numbers new cards behind those there are
			}
			out = append(out, fmt.Sprint(card.Ord, due, card.Deck))
		}
		return out
	}
	if !slices.Equal(key(g.Cards), key(w.Cards)) {
		c.t.Errorf("%s: cards (ordinal, position, deck) %q, want %q", what, key(g.Cards), key(w.Cards))
	}
}

// updated compares a collection before and after the changed package.
func (c *checker) updated(before, after Result) {
	guid := c.p.Notes[0].GUID
	for g, was := range before.Notes {
		is := after.Notes[g]
		for name, text := range was.Fields {
			if changed := is.Fields[name] != text; changed != (g == guid && name == "Remark") {
				c.t.Errorf("%s, field %s: changed is %v", c.name(g), name, changed)
			}
		}
		if fmt.Sprint(is.Cards) != fmt.Sprint(was.Cards) {
			c.t.Errorf("%s: the update changes its cards from %+v to %+v", c.name(g), was.Cards, is.Cards)
		}
	}
	if after.Revlog != before.Revlog || before.Revlog < len(c.report.Cards) {
		c.t.Errorf("%d reviews, %d before the update, %d cards", after.Revlog, before.Revlog, len(c.report.Cards))
	}
}

// exported reads a package that Anki has written with our own reader.
func (c *checker) exported(what, file string, collection Result) {
	report := read(c.t, file)
	for _, p := range report.Problems {
		if c.release.Old() && (p.Code == "checksum" || p.Code == "sort-field") {
			continue // it does not decode entities for them
		}
		c.t.Errorf("%s: %v", what, p)
	}
	own := checker{c.t, c.release, c.p, report}
	c.equal(what, own.expected(), collection)
}
