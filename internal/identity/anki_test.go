package identity

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"crib/internal/cards"
	"crib/internal/conformance"
	"crib/internal/export/apkg"
)

// TestMatrixInAnki imports each row's builds into the real Anki, answers all
// cards after the first, and looks at what became of their reviews. It prints
// the table for the README.
func TestMatrixInAnki(t *testing.T) {
	releases := conformance.Releases(t)
	dir := t.TempDir()
	var rows []*ankiRow
	for i, row := range matrixRows() {
		// An Anki before 25.02 gives an updated note the time of the import,
		// so the third build has to come after it.
		r := &ankiRow{name: row.name, id: fmt.Sprintf("row%02d", i), builds: row.builds(t, time.Now().Unix()-3600)}
		for k, b := range r.builds {
			r.files = append(r.files, filepath.Join(dir, fmt.Sprintf("%s-%d.apkg", r.id, k)))
			pack(t, r.files[k], b)
		}
		rows = append(rows, r)
	}
	var names, tables []string
	for _, release := range releases {
		t.Run(release.Name, func(t *testing.T) {
			table := runMatrix(t, release, rows)
			if i := slices.Index(tables, table); i >= 0 {
				names[i] += ", " + release.Name
			} else {
				names, tables = append(names, release.Name), append(tables, table)
			}
		})
	}
	text := ""
	for i, table := range tables {
		text += "Anki " + names[i] + ":\n\n" + table + "\n"
	}
	t.Log("\n" + text)
	if file := os.Getenv("CRIB_MATRIX"); file != "" {
		writeFile(t, file, text)
	}
}

// pack writes a build as a package.
func pack(t *testing.T, name string, b *build) {
	t.Helper()
	var out bytes.Buffer
	if err := apkg.Encode(&out, apkg.Package{Root: "Notes", Notes: b.plan.Notes, Retired: b.plan.Retired}); err != nil {
		t.Fatal(err)
	}
	writeFile(t, name, out.String())
}

// ankiRow is a row of the matrix with what Anki made of it.
type ankiRow struct {
	name, id string
	builds   []*build
	files    []string
	// learnt is the collection when the cards were answered, updated when the
	// last build was imported; fresh is one that got only the last build.
	learnt, updated, fresh map[string]conformance.Note
	again                  conformance.Result // of importing the last build a second time
	check                  conformance.Result
}

// runMatrix drives one release of Anki through all rows and returns the table.
func runMatrix(t *testing.T, release conformance.Release, rows []*ankiRow) string {
	var steps []conformance.Step
	for _, r := range rows {
		steps = append(steps, conformance.Open(r.id), conformance.Import(r.files[0]), conformance.Do("answer"), conformance.Do("dump"))
		for _, f := range r.files[1:] {
			steps = append(steps, conformance.Import(f))
		}
		last := conformance.Import(r.files[len(r.files)-1])
		steps = append(steps, conformance.Do("dump"), last, conformance.Do("check"),
			conformance.Open(r.id+"fresh"), last, conformance.Do("dump"))
	}
	results := release.Run(t, steps...)
	for _, r := range rows {
		n := 9 + len(r.files)
		out := results[:n]
		results = results[n:]
		last := n - 6
		r.learnt, r.updated, r.again, r.check, r.fresh = out[3].Notes, out[last].Notes, out[last+1], out[last+2], out[n-1].Notes
	}
	var table strings.Builder
	table.WriteString("| edit | cards whose fact is still there | with all their reviews | with another fact's | text updated | notes twice | notes new | retired |\n|---|---:|---:|---:|---|---:|---:|---:|\n")
	for _, r := range rows {
		r.judge(t, &table)
	}
	return table.String()
}

// ankiTally counts what became of a row's cards.
type ankiTally struct{ there, kept, wrong, stale, doubled int }

// judge compares the collection before and after by the truth, and writes the
// row of the table.
func (r *ankiRow) judge(t *testing.T, table *strings.Builder) {
	var n ankiTally
	before, after := r.builds[0], r.builds[len(r.builds)-1]
	heirs := trueHeirs(before, after)
	notes := map[string]*cards.Note{}
	for _, note := range after.plan.Notes {
		notes[note.GUID] = note
	}
	for _, old := range before.plan.Notes {
		for _, c := range old.Cards() {
			r.judgeCard(t, &n, old, c, notes[old.GUID], heirs)
		}
	}
	for guid, note := range notes {
		was, is := r.updated[guid], r.fresh[guid]
		if !maps.Equal(was.Fields, is.Fields) || !slices.Equal(was.Tags, is.Tags) {
			n.stale++
			t.Errorf("%s: %q: %q, %q is not updated to %q, %q", r.name, note.Fact.Text(), was.Fields, was.Tags, is.Fields, is.Tags)
		}
	}
	for _, note := range after.plan.Retired {
		if cards := r.fresh[note.GUID].Cards; len(cards) > 0 {
			t.Errorf("%s: %q is retired, but a new learner is asked %d cards of it", r.name, note.Fact.Text(), len(cards))
		}
	}
	n.doubled = r.doubled(t)
	if len(r.builds) == 2 && r.again.New != nil && *r.again.New+*r.again.Updated+*r.again.Conflicting > 0 {
		t.Errorf("%s: importing again: %d new, %d updated, %d conflicting", r.name, *r.again.New, *r.again.Updated, *r.again.Conflicting)
	}
	if !r.check.OK && !strings.Contains(r.check.Text, "last review time") { // which answering is to blame for
		t.Errorf("%s: check: %s", r.name, r.check.Text)
	}
	updated := "yes"
	if n.stale > 0 {
		updated = "no"
	}
	if n.kept != n.there {
		t.Errorf("%s: %d of %d cards kept their reviews", r.name, n.kept, n.there)
	}
	fresh := 0
	for guid := range notes {
		if _, known := r.learnt[guid]; !known {
			fresh++
		}
	}
	fmt.Fprintf(table, "| %s | %d | %d | %d | %s | %d | %d | %d |\n", r.name, n.there, n.kept, n.wrong, updated, n.doubled, fresh, len(after.plan.Retired))
}

// trueHeirs returns the facts of the last build that those of the first truly
// are.
func trueHeirs(before, after *build) func(n, m *cards.Note) bool {
	return func(n, m *cards.Note) bool { return sameFact(before.ids[n.Fact], after.ids[m.Fact]) }
}

// judgeCard looks at a card that was answered.
func (r *ankiRow) judgeCard(t *testing.T, n *ankiTally, old *cards.Note, c cards.Card, now *cards.Note, same func(n, m *cards.Note) bool) {
	before, after := r.builds[0], r.builds[len(r.builds)-1]
	item := before.recalled(c)
	there := slices.ContainsFunc(after.plan.Notes, func(m *cards.Note) bool { return same(old, m) }) &&
		(item == nil || after.holds(item)) // else the item itself was deleted
	if there {
		n.there++
	}
	if now == nil {
		if there {
			t.Errorf("%s: %q has no card any more", r.name, c.Question())
		}
		return
	}
	at := slices.IndexFunc(now.Cards(), func(x cards.Card) bool { return x.Ord == c.Ord })
	if at < 0 {
		if there {
			t.Errorf("%s: %q is not asked any more", r.name, c.Question())
		}
		return
	}
	answer := after.recalled(now.Cards()[at])
	if !same(old, now) || item != nil && answer != nil && overlap(item, answer) == 0 {
		n.wrong++
		t.Errorf("%s: the reviews of %q are on %q now", r.name, c.Question(), now.Cards()[at].Question())
		return
	}
	if r.sameHistory(old.GUID, c.Ord) {
		n.kept++
	} else {
		t.Errorf("%s: %q had %v, has %v", r.name, c.Question(), r.learnt[old.GUID].Cards, r.updated[old.GUID].Cards)
	}
}

// sameHistory reports whether a card was learnt and is as it was then.
func (r *ankiRow) sameHistory(guid string, ord int) bool {
	card := func(notes map[string]conformance.Note) *conformance.Card {
		list := notes[guid].Cards
		if i := slices.IndexFunc(list, func(c conformance.Card) bool { return c.Ord == ord }); i >= 0 {
			return &list[i]
		}
		return nil
	}
	a, b := card(r.learnt), card(r.updated)
	return a != nil && b != nil && len(a.Revlog) > 0 && slices.Equal(a.Revlog, b.Revlog) &&
		a.ID == b.ID && a.Type == b.Type && a.Queue == b.Queue && a.Due == b.Due && a.IVL == b.IVL && a.Factor == b.Factor && a.Reps == b.Reps
}

// doubled counts notes that are in the collection twice: under one guid, or
// with the same text, not counting what is retired.
func (r *ankiRow) doubled(t *testing.T) int {
	count := 0
	seen := map[string]string{}
	for _, guid := range sortedKeys(r.updated) {
		note := r.updated[guid]
		key := note.Fields["Prompt"] + note.Fields["Text"] + "\x00" + note.Fields["Context"]
		if other, ok := seen[key]; ok || strings.Contains(guid, "#2") && len(guid) > 10 {
			count++
			t.Errorf("%s: %s and %s are both %q", r.name, guid, other, key)
		}
		if !slices.Contains(note.Tags, RetiredTag) {
			seen[key] = guid
		}
	}
	return count
}
