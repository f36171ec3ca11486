package apkg

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"crib/internal/cards"
	"crib/internal/conformance"
	"crib/internal/facts"
)

func TestTextsAreOneForEachTypeThereIs(t *testing.T) {
	for want, notes := range map[string][]*cards.Note{
		"[anki/question.txt anki/cloze.txt]": deckOf(3),
		"[anki/question.txt]":                deckOf(2),
		"[]":                                 nil,
	} {
		got := []string{}
		for _, text := range Texts(Package{Root: "Kitchen", Notes: notes}) {
			got = append(got, text.Name)
		}
		if fmt.Sprint(got) != want {
			t.Errorf("got %v, want %s", got, want)
		}
	}
}

func TestTextQuotesWhatWouldEndACell(t *testing.T) {
	n := deckOf(1)[0]
	n.GUID = "#1"
	n.Context = nil
	n.Question = facts.OneRow(facts.PlainText(`Which sign opens a "comment" in a < b?`))
	n.Answer = facts.Rows{{Code: true, Text: facts.Text{{Kind: facts.Code, Text: "#!/bin/sh"}}}, {Code: true, Text: facts.Text{{Kind: facts.Code, Text: "true\t# yes"}}}}
	var b bytes.Buffer
	if err := Texts(Package{Root: "Kitchen", Notes: []*cards.Note{n}})[0].Encode(&b); err != nil {
		t.Fatal(err)
	}
	want := textHeads[cards.Question] + "\"#1\"\tKitchen::Station 0\tkitchen::basics station::0\t" +
		"\"Which sign opens a \"\"comment\"\" in a &lt; b?\"\t\"<pre><code>#!/bin/sh\ntrue\t# yes</code></pre>\"\t\t\t\t\t\tStation 0\n"
	if b.String() != want {
		t.Errorf("got  %q\nwant %q", b.String(), want)
	}
}

// TestAnkiUpdatesNotesFromText imports, in every release of Anki that is
// installed, a package or nothing; learns its cards; imports text files with
// changed notes; and looks at what became of notes and reviews.
func TestAnkiUpdatesNotesFromText(t *testing.T) {
	releases := conformance.Releases(t)
	dir := t.TempDir()
	before, after := deckOf(30), deckOf(30)
	for _, n := range after {
		n.Tags = append(n.Tags, "changed")
		n.Context = []string{"Sauces", `"Hot" & <cold>`}
	}
	after[0].Question = facts.OneRow(facts.PlainText("# What is a\troux?"))
	after[0].Answer = nil // to be emptied
	after[2].Cloze[1].Text = facts.Text{{Text: "weigh", Hide: 1}, {Text: " everything, \"all\" of it", Hide: 0}}
	old, changed := textPackage(before), textPackage(after)
	changed.Retired = changed.Notes[29:]
	changed.Retired[0].Tags = append(changed.Retired[0].Tags, "retired")
	changed.Notes = changed.Notes[:29]
	files := map[string]Package{"before": old, "after": changed}
	var b bytes.Buffer
	if err := Encode(&b, old); err != nil {
		t.Fatal(err)
	}
	writeFile(t, filepath.Join(dir, "before.apkg"), b.Bytes())
	for name, p := range files {
		for _, text := range Texts(p) {
			b.Reset()
			if err := text.Encode(&b); err != nil {
				t.Fatal(err)
			}
			writeFile(t, filepath.Join(dir, name+"-"+filepath.Base(text.Name)), b.Bytes())
		}
	}
	for _, release := range releases {
		if strings.HasPrefix(release.Name, "2.1.") {
			continue // the headers and the decks of a file are read from 23.10 on
		}
		t.Run(release.Name+"/after a package", func(t *testing.T) {
			r := driveText(t, release, dir, "before.apkg")
			r.changed(t, after, "crib question", "crib cloze")
		})
		t.Run(release.Name+"/without our types", func(t *testing.T) {
			r := driveText(t, release, dir, "")
			r.changed(t, after, "Basic", "Cloze")
		})
	}
}

func textPackage(notes []*cards.Note) Package { return Package{Root: "Kitchen", Notes: notes} }

func writeFile(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(name, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

// textRun is what Anki says of a run of driveText.
type textRun []conformance.Result

// driveText imports a package if one is named, the unchanged text files,
// answers every card, and imports the changed files twice.
func driveText(t *testing.T, release conformance.Release, dir, pack string) textRun {
	t.Helper()
	text := func(name string) conformance.Step {
		return conformance.Step{"do": "import_text", "file": filepath.Join(dir, name)}
	}
	first := conformance.Do("dump") // so that results stand at the same places
	if pack != "" {
		first = conformance.Import(filepath.Join(dir, pack))
	}
	steps := []conformance.Step{first, text("before-question.txt"), text("before-cloze.txt"),
		conformance.Do("answer"), conformance.Do("check"), // which mends what answering out of turn leaves
		conformance.Do("dump")}
	for range 2 {
		steps = append(steps, text("after-question.txt"), text("after-cloze.txt"))
	}
	return release.Run(t, append(steps, conformance.Do("dump"), conformance.Do("check"), conformance.Do("render"))...)
}

// changed checks that the first import took each note, or found each as it
// was; that the second updated all by guid; and that no review is lost.
func (r textRun) changed(t *testing.T, after []*cards.Note, question, cloze string) {
	t.Helper()
	first, second, third := r[1:3], r[6:8], r[8:10]
	was, is, check, render := r[5], r[10], r[11], r[12]
	for i, n := range []int{20, 10} {
		if f := first[i]; *f.New+*f.Duplicate != n || *f.New**f.Duplicate != 0 || question != "Basic" && *f.New > 0 {
			t.Errorf("first import: %d new, %d as they were, of %d", *f.New, *f.Duplicate, n)
		}
		if s := second[i]; *s.Updated != n || *s.New+*s.Conflicting+*s.Refused != 0 {
			t.Errorf("changed notes: %d updated, %d new, %d conflicting, %d refused, of %d", *s.Updated, *s.New, *s.Conflicting, *s.Refused, n)
		}
		if got := *third[i].Duplicate; got != n {
			t.Errorf("the same file again: %d of %d as they were", got, n)
		}
	}
	if len(is.Notes) != len(after) || is.Revlog != was.Revlog || was.Revlog == 0 {
		t.Errorf("%d notes of %d, %d reviews of %d", len(is.Notes), len(after), is.Revlog, was.Revlog)
	}
	for i, n := range after {
		note, old := is.Notes[n.GUID], was.Notes[n.GUID]
		if fmt.Sprint(note.Cards) != fmt.Sprint(old.Cards) || len(note.Cards) == 0 || note.Cards[0].Deck != n.Deck {
			t.Errorf("%s: the cards were %v, are %v", n.GUID, old.Cards, note.Cards)
		}
		want := map[cards.Type]string{cards.Question: question, cards.Cloze: cloze}[n.Type]
		if note.Type != want || !strings.Contains(strings.Join(note.Tags, " "), "changed") {
			t.Errorf("%s is of the type %q, tags %q", n.GUID, note.Type, note.Tags)
		}
		if retired := strings.Contains(strings.Join(note.Tags, " "), "retired"); retired != (i == len(after)-1) {
			t.Errorf("%s: retired is %v", n.GUID, retired)
		}
		if question != "Basic" && note.Fields["Context"] != `Sauces › "Hot" &amp; &lt;cold&gt;` {
			t.Errorf("%s: the context is %q", n.GUID, note.Fields["Context"])
		}
	}
	if f := is.Notes[after[0].GUID].Fields; f["Prompt"]+f["Front"] != "# What is a\troux?" || f["Answer"]+f["Back"] != "" {
		t.Errorf("the first note is %q", f)
	}
	if f := is.Notes[after[2].GUID].Fields["Text"]; !strings.Contains(f, `{{c1::weigh}} everything, "all" of it`) {
		t.Errorf("the third note is %q", f)
	}
	if !check.OK || len(render.Problems) > 0 {
		t.Errorf("Check Database: %s; rendering: %v", check.Text, render.Problems)
	}
}
