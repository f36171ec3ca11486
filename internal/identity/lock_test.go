package identity

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// lockText is a lock with a question, a cloze note and a retired note.
func lockText(t testing.TB) string {
	t.Helper()
	first := Match(bread(), nil, Options{Now: 1000})
	return Match(bread()[1:], first.Lock, Options{Now: 2000}).Lock.Text()
}

func parse(t testing.TB, text string) *Lock {
	t.Helper()
	lock, err := ParseLock(FileName, text)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return lock
}

func TestLockReadsWhatItWrote(t *testing.T) {
	text := lockText(t)
	if got := parse(t, text).Text(); got != text {
		t.Errorf("got\n%s\nwant\n%s", got, text)
	}
	if got := parse(t, strings.ReplaceAll(text, "\n", "\r\n")).Text(); got != text {
		t.Errorf("with CR LF: got\n%s\nwant\n%s", got, text)
	}
}

func TestDamagedLocks(t *testing.T) {
	text := lockText(t)
	lines := strings.SplitAfter(text, "\n")
	for name, c := range map[string]struct{ text, want string }{
		"empty":           {"", "crib.lock:1:1: the file is empty"},
		"something else":  {"{}\n", "crib.lock:1:1: this is no crib.lock"},
		"from the future": {strings.Replace(text, "crib.lock 2", "crib.lock 3", 1), "crib.lock:1:1: written by a newer crib (format 3, this one reads up to 2): update crib"},
		"no version":      {strings.Replace(text, "crib.lock 2", "crib.lock x", 1), `crib.lock:1:1: "x" is no version`},
		"cut in a line":   {text[:len(text)-20], "the file is cut off in this line"},
		"cut at a line":   {strings.Join(lines[:len(lines)-3], ""), "the file is cut off after this line"},
		"edited":          {strings.Replace(text, "ten minutes", "six minutes", 1), "damaged or was edited (its checksum is wrong)"},
		"a line too many": {strings.Replace(text, "end\n", "hello\nend\n", 1), "damaged"},
	} {
		lock, err := ParseLock(FileName, c.text)
		var e *LockError
		if lock != nil || !errors.As(err, &e) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
}

// FuzzParseLock checks that whatever is read is written the same, and that a
// lock that is cut off or has one byte changed is never taken for a whole one
// that says something else.
func FuzzParseLock(f *testing.F) {
	text := lockText(f)
	f.Add(text, uint(0), byte('x'))
	f.Add("<<<<<<< a\n"+text+"=======\n"+text+">>>>>>> b\n", uint(700), byte(0))
	f.Fuzz(func(t *testing.T, other string, at uint, b byte) {
		if lock, err := ParseLock(FileName, other); err == nil {
			written := lock.Text()
			if again := parse(t, written).Text(); again != written {
				t.Errorf("read again: got\n%q\nwant\n%q", again, written)
			}
		}
		i := int(at % uint(len(text)))
		if _, err := ParseLock(FileName, text[:i]); err == nil && strings.TrimRight(text[:i], "\n") != strings.TrimRight(text, "\n") {
			t.Errorf("cut off at %d of %d, and taken", i, len(text))
		}
		changed := []byte(text)
		changed[i] = b
		if lock, err := ParseLock(FileName, string(changed)); err == nil && lock.Text() != text {
			t.Errorf("byte %d changed to %q, and taken", i, b)
		}
	})
}

// conflict returns what git leaves of two locks that both changed.
func conflict(a, b string) string {
	return strings.Replace(a, "\nnote\t", "\n<<<<<<< ours\nnote\t", 1) + "=======\n" + b + ">>>>>>> theirs\n"
}

func TestConflictKeepsBothSides(t *testing.T) {
	first := Match(bread(), nil, Options{Now: 1000})
	ann, bob := bread(), bread()
	ann[0] = note("bread.txt", 2, []string{"Bread"}, "Knead the dough for [twelve minutes]", "")
	bob[1] = note("bread.txt", 3, []string{"Bread"}, "Autolyse", "flour and water rest before any salt goes in")
	a := Match(ann, first.Lock, Options{Now: 2000}).Lock.Text()
	b := Match(bob, first.Lock, Options{Now: 3000}).Lock.Text()
	merged := bread()
	merged[0], merged[1] = ann[0], bob[1]
	p := Match(merged, parse(t, conflict(a, b)), Options{Now: 4000})
	for i, n := range p.Notes {
		if n.GUID != first.Notes[i].GUID {
			t.Errorf("note %d has the guid %q, had %q", i, n.GUID, first.Notes[i].GUID)
		}
	}
	// Bob's side has the old text of Ann's note, with the older time.
	if got, want := mods(p), []int64{2000, 3000, 1000}; !slices.Equal(got, want) {
		t.Errorf("mods %d, want %d", got, want)
	}
	if again := Match(merged, parse(t, p.Lock.Text()), Options{Now: 5000}); again.LockChanged {
		t.Error("the lock changes once more")
	}
}

func mods(p *Plan) []int64 {
	var out []int64
	for _, n := range p.Notes {
		out = append(out, n.Mod)
	}
	return out
}

// A number that two authors gave to different things has a history of both
// somewhere, so neither may keep it.
func TestConflictBurnsNumbers(t *testing.T) {
	path := []string{"Flour"}
	base := note("f.txt", 1, path, "the kinds of flour a baker knows by heart: [rye], [wheat]", "")
	ann := note("f.txt", 1, path, "the kinds of flour a baker knows by heart: [rye], [wheat], [spelt]", "")
	bob := note("f.txt", 1, path, "the kinds of flour a baker knows by heart: [oat], [rye], [wheat]", "")
	both := note("f.txt", 1, path, "the kinds of flour a baker knows by heart: [oat], [rye], [wheat], [spelt]", "")
	lock := build1(nil, 1000, base)
	a, b := build1(lock, 2000, ann), build1(lock, 3000, bob)
	p := Match(notesOf(both), parse(t, conflict(a.Text(), b.Text())), Options{Now: 4000})
	if got, want := numbers1(p), "oat=4 rye=1 wheat=2 spelt=5"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
