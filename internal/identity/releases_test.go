package identity

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"crib/internal/cards"
	"crib/internal/facts"
)

// release reads and asks the notes as another release of crib might have: some
// facts are of another kind, joined, divided or under other titles, and some
// are asked in other words, for something else, or in another type of note.
type release struct{ r *rand.Rand }

// one reports whether to do what is done to one of n facts.
func (o *release) one(n int) bool { return o.r.IntN(n) == 0 }

// read changes what was read.
func (o *release) read(book *facts.Book) *facts.Book {
	out := *book
	out.Facts = nil
	for _, f := range book.Facts {
		g := *f
		out.Facts = append(out.Facts, &g)
	}
	out.Facts = o.retitle(o.divide(o.join(out.Facts)))
	for i, f := range out.Facts {
		if o.one(8) {
			f.Kind, f.Term, f.Value, f.Items, f.Code = facts.Statement, nil, nil, nil, nil
		}
		f.ID = fmt.Sprint("old", i)
	}
	return &out
}

// join makes one fact of some that stand one behind the other.
func (o *release) join(list []*facts.Fact) []*facts.Fact {
	var out []*facts.Fact
	for _, f := range list {
		if n := len(out); n > 0 && o.one(12) {
			last := out[n-1]
			p, q := last.Places[0], f.Places[0]
			if p.File == q.File && slices.Equal(last.Path, f.Path) && q.First == p.Last+1 && len(last.Places)+len(f.Places) == 2 {
				rows := slices.Concat(last.Body, f.Body)
				if o.one(2) {
					rows = facts.OneRow(facts.PlainText(last.Text() + " " + f.Text()))
				}
				out[n-1] = &facts.Fact{
					Kind: facts.Statement, Path: f.Path, Service: f.Service, Body: rows,
					Places: []facts.Place{{File: p.File, First: p.First, Last: q.Last}},
				}
				continue
			}
		}
		out = append(out, f)
	}
	return out
}

// divide makes a fact of each row of some that have several.
func (o *release) divide(list []*facts.Fact) []*facts.Fact {
	var out []*facts.Fact
	for _, f := range list {
		if len(f.Body) < 2 || !o.one(6) {
			out = append(out, f)
			continue
		}
		for _, row := range f.Body {
			if len(row.Text) > 0 {
				out = append(out, &facts.Fact{
					Kind: facts.Statement, Path: f.Path, Service: f.Service, Body: facts.Rows{{Text: row.Text}}, Places: f.Places,
				})
			}
		}
	}
	return out
}

// retitle takes the last title away from all facts under some titles, and
// writes others in another way.
func (o *release) retitle(list []*facts.Fact) []*facts.Fact {
	now := map[string][]string{}
	for _, f := range list {
		path := joinPath(f.Path)
		if _, ok := now[path]; !ok {
			now[path] = f.Path
			switch {
			case len(f.Path) > 1 && o.one(6):
				now[path] = f.Path[:len(f.Path)-1]
			case o.one(8):
				now[path] = slices.Clone(f.Path)
				last := &now[path][len(f.Path)-1]
				*last = strings.TrimSuffix(strings.ToUpper(*last), "S") + " (1)"
			}
		}
		f.Path = now[path]
	}
	return list
}

// ask changes what is asked. The notes are as package cards gives them, without
// guids.
func (o *release) ask(notes []*cards.Note) {
	for i, n := range notes {
		switch {
		case n.Type == cards.Question && o.one(3):
			n.Question = slices.Concat(facts.OneRow(facts.PlainText("In other words:")), n.Question)
			n.Context = nil
		case n.Type == cards.Question && o.one(4):
			n.Role = "old-" + n.Role
		case o.one(3):
			notes[i] = otherType(n)
		case n.Type == cards.Cloze && !marked(n.Fact) && o.one(2):
			notes[i] = o.otherGap(n)
		}
	}
}

// otherGap returns a cloze note that hides another word of the same text, if it
// hides one part of it.
func (o *release) otherGap(n *cards.Note) *cards.Note {
	fields := strings.Fields(n.Cloze.String())
	at := wordsOf(fields)
	if len(n.Deletions()) != 1 || len(at) < 2 {
		return n
	}
	m := *n
	m.Cloze = withoutHidden(n.Cloze, func(int) bool { return true })
	rows := hiddenIn(&m, fields[at[o.r.IntN(len(at))]], 1, "")
	if rows == nil {
		return n
	}
	m.Cloze = rows
	return &m
}

// otherTypes asks what it can in notes of the other type.
func otherTypes(notes []*cards.Note) {
	for i, n := range notes {
		notes[i] = otherType(n)
	}
}

// otherType returns a note of the other type that asks for the same in other
// words, if it has one card.
func otherType(n *cards.Note) *cards.Note {
	m := *n
	switch {
	case len(n.Cards()) > 1:
	case n.Type == cards.Question:
		m.Type, m.Question, m.Answer = cards.Cloze, nil, nil
		m.Cloze = slices.Concat(facts.OneRow(facts.PlainText("This is the "+string(n.Fact.Kind)+":")), hideAll(n.Answer))
	default:
		m.Type, m.Cloze = cards.Question, nil
		m.Question = facts.OneRow(facts.PlainText("What belongs here: " + strings.Join(n.Path, ", ") + "?"))
		_, m.Answer = openGap(n.Cloze)
	}
	return &m
}

// TestHistoriesSurviveReleases builds notes as another release of crib would,
// and then as this one does, without an edit between and with some. What is
// still asked for has to keep its history; if something else is asked for, in a
// note of another type, it cannot.
func TestHistoriesSurviveReleases(t *testing.T) {
	releases(t, 20, madeUpNotes)
}

// TestHistoriesSurviveReleasesOfRealNotes does the same to real notes.
func TestHistoriesSurviveReleasesOfRealNotes(t *testing.T) {
	files := realNotes(t)
	releases(t, 4, func(*rand.Rand) map[string]string { return files })
}

func releases(t *testing.T, count int, notes func(*rand.Rand) map[string]string) {
	for seed := range environ(t, "CRIB_SEEDS", 1) {
		seed += environ(t, "CRIB_SEED", 0)
		t.Run(fmt.Sprint("seed", seed), func(t *testing.T) {
			var unedited, edited score
			for i := range environ(t, "CRIB_SEQUENCES", count) {
				r := rand.New(rand.NewPCG(uint64(i), uint64(1000+seed)))
				n := newNotebook(notes(r))
				what := fmt.Sprintf("notes %d", i)
				old := n.asReadBy(t, &release{r})
				own := owners{}
				unedited.sequences++
				unedited.judgeGUIDs(old, own, what)
				e := newEditor(n.clone(), old, r)
				unedited.judge(old, n.build(t, old.lock, 1_700_086_400), own, what)
				own = owners{}
				edited.sequences++
				edited.judgeGUIDs(old, own, what)
				done := ""
				for range 1 + r.IntN(6) {
					done += " " + e.any()
				}
				edited.judge(old, e.build(t, old.lock, 1_700_086_400), own, what+done)
			}
			for _, x := range []struct {
				*score
				want float64
			}{{&unedited, 99.5}, {&edited, 98.5}} {
				x.check(t)
				if recall := share(x.cardsKept, x.cards); recall < x.want {
					t.Errorf("recall of cards %.3f %%, want %.1f %%", recall, x.want)
				}
			}
		})
	}
}

// asReadBy builds the notes as another release.
func (b *notebook) asReadBy(t *testing.T, o *release) *build {
	t.Helper()
	copies := b.settleCopies()
	book, _ := b.read()
	book = o.read(book)
	notes, _ := cards.Make(book, cards.Options{Root: "Notes"})
	o.ask(notes)
	return b.match(t, book, notes, copies, "", 1_700_000_000)
}
