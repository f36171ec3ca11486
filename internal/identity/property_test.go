package identity

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"crib/internal/testenv"
)

// environ returns a number from the environment: CRIB_SEQUENCES is how many
// sequences of edits to try with each seed, CRIB_SEED the first seed, and
// CRIB_SEEDS how many there are.
func environ(t *testing.T, name string, otherwise int) int {
	text := os.Getenv(name)
	if text == "" {
		return otherwise
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestHistoriesSurviveEdits makes random sequences of edits to made-up notes,
// of which the truth is known, and builds after some of them.
func TestHistoriesSurviveEdits(t *testing.T) {
	overSeeds(t, 40, madeUpNotes)
}

// TestHistoriesSurviveEditsOfRealNotes does the same to real notes, if there
// are any in the folder shared beside the module.
func TestHistoriesSurviveEditsOfRealNotes(t *testing.T) {
	files := realNotes(t)
	overSeeds(t, 10, func(*rand.Rand) map[string]string { return files })
}

// overSeeds tries sequences of edits to notes with each seed.
func overSeeds(t *testing.T, sequences int, notes func(*rand.Rand) map[string]string) {
	for seed := range environ(t, "CRIB_SEEDS", 1) {
		seed += environ(t, "CRIB_SEED", 0)
		t.Run(fmt.Sprint("seed", seed), func(t *testing.T) {
			var s score
			for i := range environ(t, "CRIB_SEQUENCES", sequences) {
				r := rand.New(rand.NewPCG(uint64(i), uint64(seed)))
				s.sequence(t, newNotebook(notes(r)), r, fmt.Sprintf("sequence %d", i))
			}
			s.check(t)
			if recall := share(s.kept, s.facts); recall < 99 {
				t.Errorf("recall %.3f %%, want 99 %%", recall)
			}
		})
	}
}

// realNotes returns the files of real notes.
func realNotes(t *testing.T) map[string]string {
	files := map[string]string{}
	for _, name := range testenv.Notes(t) {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(name)] = string(text)
	}
	return files
}

// sequence edits and builds a notebook several times.
func (s *score) sequence(t *testing.T, n *notebook, r *rand.Rand, what string) {
	s.sequences++
	own := owners{}
	now := int64(1_700_000_000)
	last := n.build(t, "", now)
	s.judgeGUIDs(last, own, what)
	for step := range 3 + r.IntN(4) {
		e := newEditor(n, last, r)
		var done []string
		for range 1 + r.IntN(8) {
			done = append(done, e.any())
		}
		now += 86400
		next := n.build(t, last.lock, now)
		s.judge(last, next, own, fmt.Sprintf("%s, step %d (%s)", what, step+1, strings.Join(done, " ")))
		last = next
	}
}

// check reports the score and fails if a history is wrong.
func (s *score) check(t *testing.T) {
	t.Helper()
	t.Logf("%d sequences, %d builds: %d facts still there, %d kept their guid (recall %.3f %%); of %d that were touched %d (%.2f %%)",
		s.sequences, s.builds, s.facts, s.kept, share(s.kept, s.facts), s.touched, s.touchedKept, share(s.touchedKept, s.touched))
	t.Logf("%d cards recall what they did, %d of them kept (%.3f %%); %d notes doubtful", s.cards, s.cardsKept, share(s.cardsKept, s.cards), s.doubtful)
	t.Logf("%d guids given from the lock, %d to another fact, %d to a neighbour (precision %.4f %%); %d cards with a known answer, %d recall something else",
		s.given, s.wrong, s.regrouped, 100-share(s.wrong+s.regrouped, s.given), s.ordinals, s.wrongOrdinals)
	t.Logf("lost: %d have another type of note now, %d stand elsewhere, %d read otherwise, %d both", s.lost.retyped, s.lost.moved, s.lost.reworded, s.lost.both)
	if os.Getenv("CRIB_LOSSES") != "" {
		for _, l := range s.losses {
			t.Log(l)
		}
	}
	for _, e := range s.examples {
		t.Error(e)
	}
	if s.duplicates > 0 {
		t.Errorf("%d guids twice", s.duplicates)
	}
}

// share returns a part of a whole in per cent.
func share(part, whole int) float64 { return 100 * float64(part) / float64(max(whole, 1)) }
