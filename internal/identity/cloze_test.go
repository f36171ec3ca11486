package identity

import (
	"fmt"
	"strings"
	"testing"

	"crib/internal/cards"
)

func notesOf(list ...*cards.Note) []*cards.Note { return list }

// build1 builds some notes and returns the lock.
func build1(lock *Lock, now int64, list ...*cards.Note) *Lock {
	return Match(list, lock, Options{Now: now}).Lock
}

// numbers1 returns what the first note of a plan hides, as "text=number".
func numbers1(p *Plan) string {
	var out []string
	for _, row := range p.Notes[0].Cloze {
		for _, s := range row.Text {
			if s.Hide > 0 {
				out = append(out, fmt.Sprintf("%s=%d", s.Text, s.Hide))
			}
		}
	}
	return strings.Join(out, " ")
}

// Each case is a series of builds of one note: its text, and the numbers that
// it has to get.
func TestNumbersStayWithWhatTheyHide(t *testing.T) {
	for name, builds := range map[string][][2]string{
		"insert":           {{"[rye] [oat]", "rye=1 oat=2"}, {"[rye] [spelt] [oat]", "rye=1 spelt=3 oat=2"}},
		"remove and add":   {{"kinds: [rye] [oat]", "rye=1 oat=2"}, {"kinds: [rye]", "rye=1"}, {"kinds: [rye] [spelt]", "rye=1 spelt=3"}},
		"reorder":          {{"kinds: [rye] [oat] [spelt]", "rye=1 oat=2 spelt=3"}, {"kinds: [spelt] [rye] [oat]", "spelt=3 rye=1 oat=2"}},
		"come back":        {{"kinds: [rye] [oat]", "rye=1 oat=2"}, {"kinds: [oat]", "oat=2"}, {"kinds: [rye] [oat]", "rye=3 oat=2"}},
		"typo":             {{"kinds: [ryee flour] [oat]", "ryee flour=1 oat=2"}, {"kinds: [rye flour] [oat]", "rye flour=1 oat=2"}},
		"number":           {{"bake at [230 °C] for [40 minutes]", "230 °C=1 40 minutes=2"}, {"bake at [240 °C] for [50 minutes]", "240 °C=1 50 minutes=2"}},
		"another item":     {{"kinds: [rye] [oat]", "rye=1 oat=2"}, {"kinds: [rye] [barley]", "rye=1 barley=3"}},
		"reworded alone":   {{"to make the crust crisp, [open the oven door]", "open the oven door=1"}, {"to make the crust crisp, [leave the door ajar]", "leave the door ajar=1"}},
		"another gap":      {{"the [starter] lives on flour", "starter=1"}, {"the starter lives on [flour]", "starter=1"}, {"a starter lives on [flour]", "starter=1"}},
		"another gap, new": {{"the [starter] lives", "starter=1"}, {"the starter lives on [rye flour]", "starter=1 rye flour=2"}},
		"one gap of two":   {{"[rye] is darker than [wheat] and oat", "rye=1 wheat=2"}, {"[rye] is darker than wheat and [oat]", "rye=1 wheat=2 oat=3"}},
		"in sight twice":   {{"the [starter] lives on flour", "starter=1"}, {"the starter of a starter lives on [flour]", "flour=2"}},
		"same text twice":  {{"beat [two] eggs until stiff, [two] cups of flour", "two=1 two=2"}, {"[two] cups of flour, beat [two] eggs until stiff", "two=2 two=1"}},
	} {
		var lock *Lock
		guid := ""
		for i, b := range builds {
			p := Match(notesOf(note("f.txt", 1, []string{"Flour"}, "what a baker has to know by heart: "+b[0], "")), lock, Options{Now: int64(i + 1)})
			if got := numbers1(p); got != b[1] {
				t.Errorf("%s, build %d: got %s, want %s", name, i+1, got, b[1])
			}
			if guid == "" {
				guid = p.Notes[0].GUID
			} else if p.Notes[0].GUID != guid {
				t.Errorf("%s, build %d: another guid", name, i+1)
			}
			lock = parse(t, p.Lock.Text())
		}
	}
}

// What an author marks is hidden, whatever was hidden before.
func TestMarksSayWhatIsHidden(t *testing.T) {
	path := []string{"Flour"}
	first := Match(notesOf(note("f.txt", 1, path, "the [starter] lives on flour", "")), nil, Options{Now: 1})
	marked := note("f.txt", 1, path, "the starter lives on [flour]", "")
	marked.Fact.Body = marked.Cloze
	if got := numbers1(Match(notesOf(marked), parse(t, first.Lock.Text()), Options{Now: 2})); got != "flour=2" {
		t.Errorf("got %s", got)
	}
}

// A note whose numbers are used up starts afresh: the old one retires.
func TestNumbersRunOut(t *testing.T) {
	path := []string{"Words"}
	kinds := func(from, to int) *cards.Note {
		var b strings.Builder
		b.WriteString("words: [same]")
		for i := from; i < to; i++ {
			fmt.Fprintf(&b, ", [%s]", encode91(uint64(i*7919+1_000_000)))
		}
		return note("f.txt", 1, path, strings.NewReplacer("[[", "[x", "]]", "y]").Replace(b.String()), "")
	}
	first := Match(notesOf(kinds(0, 300)), nil, Options{Now: 1})
	p := Match(notesOf(kinds(500, 800)), first.Lock, Options{Now: 2})
	if p.Notes[0].GUID == first.Notes[0].GUID || highest(p.Notes[0].Cloze) > maxCloze || len(p.Retired) != 1 {
		t.Errorf("guid %q after %q, numbers to %d, %d retired", p.Notes[0].GUID, first.Notes[0].GUID, highest(p.Notes[0].Cloze), len(p.Retired))
	}
}
