package identity

import (
	"bytes"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"crib/internal/cards"
	"crib/internal/export/apkg"
	"crib/internal/golden"
)

// TestPlans builds the files under before/, then those under after/, and
// compares the plan of the second build and its problems. The files hold notes
// as handNotes reads them, so that the plans do not change with the way cards
// are made.
func TestPlans(t *testing.T) {
	golden.Cases(t, "testdata/plan/*.txtar", func(t *testing.T, a *txtar.Archive) []txtar.File {
		sides := map[string][]*cards.Note{}
		for _, f := range a.Files {
			if side, file, ok := strings.Cut(f.Name, "/"); ok {
				sides[side] = append(sides[side], handNotes(file, string(f.Data))...)
			}
		}
		first := Match(sides["before"], nil, Options{Now: 1000})
		plan := Match(sides["after"], first.Lock, Options{Now: 2000})
		return []txtar.File{{Name: "plan", Data: planText(t, plan)}}
	})
}

// handNotes reads a heading for each "# line", a question for each line with
// " -> ", and else a cloze note in which what stands in brackets is hidden.
func handNotes(file, text string) []*cards.Note {
	var out []*cards.Note
	var path []string
	for i, l := range strings.Split(strings.TrimSpace(text), "\n") {
		if title, ok := strings.CutPrefix(l, "# "); ok {
			path = strings.Split(title, " > ")
			continue
		}
		question, answer, _ := strings.Cut(l, " -> ")
		out = append(out, note(file, i+1, path, question, answer))
	}
	return out
}

// planText returns a plan and its problems.
func planText(t *testing.T, p *Plan) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := p.WriteText(&b); err != nil {
		t.Fatal(err)
	}
	for _, x := range p.Problems {
		b.WriteString(x.String() + "\n")
	}
	return b.Bytes()
}

// A build with an unchanged lock gives the same package on another day, with
// another number of processors.
func TestRebuildIsByteIdentical(t *testing.T) {
	notes := matrixNotes(t)
	first := notes.build(t, "", 1000)
	notes.deleteLine("knead the dough")
	second := notes.build(t, first.lock, 2000)
	var want bytes.Buffer
	for i, now := range []int64{3000, 1_900_000_000, 5} {
		old := runtime.GOMAXPROCS(1 + i)
		again := notes.build(t, second.lock, now)
		var got bytes.Buffer
		err := apkg.Encode(&got, apkg.Package{Root: "Notes", Notes: again.plan.Notes, Retired: again.plan.Retired})
		runtime.GOMAXPROCS(old)
		if err != nil {
			t.Fatal(err)
		}
		if again.lock != second.lock || again.plan.LockChanged || len(again.plan.Changes) > 0 {
			t.Errorf("at %d the lock changes", now)
		}
		if i == 0 {
			want = got
		} else if !bytes.Equal(got.Bytes(), want.Bytes()) {
			t.Errorf("at %d the package is another one", now)
		}
	}
}
