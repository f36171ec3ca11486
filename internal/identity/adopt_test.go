package identity

import (
	"strings"
	"testing"

	"crib/internal/cards"
	"crib/internal/problem"
)

// reworded is bread with one fact that nobody would recognise.
func reworded() []*cards.Note {
	notes := bread()
	notes[0] = note("bread.txt", 2, []string{"Bread"}, "Work the flour until it [stretches like a window pane]", "")
	return notes
}

func TestAdoptBeforeAndAfterABuild(t *testing.T) {
	first := Match(bread(), nil, Options{Now: 1000})
	lost := Match(reworded(), first.Lock, Options{Now: 2000})
	if lost.Notes[0].GUID == first.Notes[0].GUID {
		t.Fatal("the fact was recognised: the test needs another one")
	}
	old, young := Handle(first.Notes[0].GUID), Handle(lost.Notes[0].GUID)
	for name, lock := range map[string]*Lock{"before a build": first.Lock, "after a build": lost.Lock} {
		adopted, err := Adopt(lock, old, young)
		if err != nil {
			t.Fatal(err)
		}
		p := Match(reworded(), parse(t, adopted.Text()), Options{Now: 3000})
		if len(p.Problems) > 0 || p.Notes[0].GUID != first.Notes[0].GUID || p.Notes[0].Mod != 3000 {
			t.Errorf("%s: guid %q mod %d, want %q at 3000; %v", name, p.Notes[0].GUID, p.Notes[0].Mod, first.Notes[0].GUID, p.Problems)
		}
		if got, want := numbers1(p), "stretches like a window pane=1"; got != want {
			t.Errorf("%s: numbers %s, want %s", name, got, want)
		}
		if strings.Contains(p.Lock.Text(), "\nadopt") {
			t.Errorf("%s: the decision is still in the lock", name)
		}
		again := Match(reworded(), parse(t, p.Lock.Text()), Options{Now: 4000})
		if again.LockChanged || again.Notes[0].GUID != first.Notes[0].GUID {
			t.Errorf("%s: the next build changes the lock", name)
		}
	}
}

func TestAdoptRefuses(t *testing.T) {
	first := Match(bread(), nil, Options{Now: 1000})
	if _, err := Adopt(first.Lock, "nobody", "x"); err == nil {
		t.Error("an unknown note was taken")
	}
	if _, err := Adopt(first.Lock, first.Notes[0].GUID, Handle(first.Notes[0].GUID)); err == nil {
		t.Error("a note adopted itself")
	}
	for name, young := range map[string]string{"a note still there": first.Notes[0].GUID, "no note": "nobody"} {
		lock, err := Adopt(first.Lock, first.Notes[1].GUID, young)
		if err != nil {
			t.Fatal(err)
		}
		p := Match(bread(), lock, Options{Now: 2000})
		if p.Problems.Count(problem.Warning) != 1 || p.Problems[0].Code != "adopt" || p.Notes[1].GUID != first.Notes[1].GUID {
			t.Errorf("%s: %v", name, p.Problems)
		}
	}
}

func TestKeysFixIdentity(t *testing.T) {
	keyed := func(text, key string) []*cards.Note {
		notes := bread()
		notes[0] = note("bread.txt", 2, []string{"Bread"}, text, "")
		notes[0].Fact.Key = key
		return notes
	}
	first := Match(keyed("Knead the dough for [ten minutes]", "knead"), nil, Options{Now: 1000})
	p := Match(keyed("Work the flour until it [stretches like a window pane]", "knead"), first.Lock, Options{Now: 2000})
	if p.Notes[0].GUID != first.Notes[0].GUID {
		t.Error("the key did not keep the history")
	}
	// Without a key before the edit, the handle of the old note is the key.
	first = Match(bread(), nil, Options{Now: 1000})
	p = Match(keyed("Work the flour until it [stretches like a window pane]", Handle(first.Notes[0].GUID)), first.Lock, Options{Now: 2000})
	if p.Notes[0].GUID != first.Notes[0].GUID {
		t.Error("the handle as a key did not keep the history")
	}
	twice := keyed("Knead the dough for [ten minutes]", "knead")
	twice[2].Fact.Key = "knead"
	if p := Match(twice, nil, Options{Now: 1}); p.Problems.Count(problem.Error) != 1 {
		t.Errorf("a key used twice: %v", p.Problems)
	}
}

func TestPruneForgetsRetiredNotes(t *testing.T) {
	first := Match(bread(), nil, Options{Now: 1000})
	gone := Match(bread()[1:], first.Lock, Options{Now: 2000})
	lock, n := Prune(gone.Lock)
	if n != 1 || len(lock.records) != 2 {
		t.Errorf("pruned %d, left %d", n, len(lock.records))
	}
	if p := Match(bread()[1:], lock, Options{Now: 3000}); len(p.Retired) != 0 || len(p.Changes) != 0 {
		t.Errorf("after pruning: %d retired, %v", len(p.Retired), p.Changes)
	}
}
