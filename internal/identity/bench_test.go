package identity

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"crib/internal/cards"
)

// largeNotes makes so many notes, in files of a thousand, out of words that
// are used as unevenly as those of a language.
func largeNotes(count int, r *rand.Rand) []*cards.Note {
	zipf := rand.NewZipf(r, 1.1, 8, 30000)
	sentence := func(words int) string {
		var b strings.Builder
		for range words {
			fmt.Fprintf(&b, "w%s ", encode91(zipf.Uint64()*7+60))
		}
		return strings.Map(func(c rune) rune {
			if c == '[' || c == ']' {
				return 'x'
			}
			return c
		}, b.String())
	}
	var out []*cards.Note
	var path []string
	for i := range count {
		if i%12 == 0 {
			path = []string{fmt.Sprintf("Section %d %s", i/120, sentence(1)), sentence(2)}
		}
		text := sentence(3+r.IntN(8)) + "[" + sentence(1+r.IntN(2)) + "] " + sentence(r.IntN(5))
		out = append(out, note(fmt.Sprintf("file%03d.txt", i/1000), i%1000+1, path, text, ""))
	}
	return out
}

// editNotes makes so many edits: words replaced, facts moved, deleted and
// inserted.
func editNotes(notes []*cards.Note, edits int, r *rand.Rand) []*cards.Note {
	fresh := largeNotes(edits, r)
	for k := range edits {
		i := r.IntN(len(notes))
		n := notes[i]
		switch k % 5 {
		case 0, 1:
			words := strings.Fields(n.Cloze.String())
			words[r.IntN(len(words))] = "edited"
			notes[i] = note(n.Places[0].File, n.Places[0].First, n.Path, strings.Join(words[1:], " ")+" ["+words[0]+"]", "")
		case 2:
			other := notes[r.IntN(len(notes))]
			notes[i] = note(other.Places[0].File, 1, other.Path, n.Cloze.String(), "")
		case 3:
			notes = append(notes[:i], notes[i+1:]...)
		case 4:
			notes[i] = fresh[k]
		}
	}
	return notes
}

// BenchmarkMatch matches 100,000 facts with 1,000 edits: reading the lock,
// matching, and writing the new one.
func BenchmarkMatch(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	notes := largeNotes(100_000, r)
	text := Match(notes, nil, Options{Now: 1}).Lock.Text()
	notes = editNotes(notes, 1000, r)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		lock, err := ParseLock(FileName, text)
		if err != nil {
			b.Fatal(err)
		}
		p := Match(notes, lock, Options{Now: 2})
		b.ReportMetric(float64(len(p.Changes)), "changes")
	}
}
