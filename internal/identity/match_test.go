package identity

import (
	"crypto/sha256"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"crib/internal/cards"
	"crib/internal/facts"
)

// note makes a note by hand: a question if answer is not "", else a cloze note
// in which what stands in brackets is hidden.
func note(file string, line int, path []string, text, answer string) *cards.Note {
	place := []facts.Place{{File: file, First: line, Last: line}}
	n := &cards.Note{
		Role: "statement", Type: cards.Cloze, Deck: "Notes::" + path[0], Path: path, Context: path, Places: place,
	}
	body := text
	if answer != "" {
		n.Role, n.Type = "meaning", cards.Question
		n.Question, n.Answer = facts.OneRow(facts.PlainText(text)), facts.OneRow(facts.PlainText(answer))
		body = text + " - " + answer
	} else {
		n.Cloze = clozeRows(text)
		body = n.Cloze.String()
	}
	n.Fact = &facts.Fact{
		ID: guid(sha256.New(), append([]string{body}, path...)...), Kind: facts.Statement, Path: path,
		Body: facts.OneRow(facts.PlainText(body)), Places: place,
	}
	return n
}

// clozeRows reads "hides [this] and [that]".
func clozeRows(text string) facts.Rows {
	var out facts.Text
	number, start := 0, 0
	for i := 0; i < len(text); i++ {
		if text[i] != '[' && text[i] != ']' {
			continue
		}
		span := facts.Span{Text: text[start:i]}
		if text[i] == ']' {
			number++
			span.Hide = number
		}
		out = append(out, span)
		start = i + 1
	}
	return facts.OneRow(append(out, facts.Span{Text: text[start:]}).Normal())
}

func bread() []*cards.Note {
	p := []string{"Bread"}
	return []*cards.Note{
		note("bread.txt", 2, p, "Knead the dough for [ten minutes]", ""),
		note("bread.txt", 3, p, "Autolyse", "flour and water rest before the salt goes in"),
		note("bread.txt", 4, append(p, "Oven"), "Bake at [230 °C] for [40 minutes]", ""),
	}
}

func TestRebuildChangesNothing(t *testing.T) {
	first := Match(bread(), nil, Options{Now: 1000})
	if !first.LockChanged || len(first.Changes) != 3 {
		t.Errorf("first build: lock changed %v, %d changes", first.LockChanged, len(first.Changes))
	}
	lock, err := ParseLock("crib.lock", first.Lock.Text())
	if err != nil {
		t.Fatal(err)
	}
	second := Match(bread(), lock, Options{Now: 2000})
	if second.LockChanged || len(second.Changes) != 0 || second.Unchanged != 3 {
		t.Errorf("rebuild: lock changed %v, changes %v\n%s", second.LockChanged, second.Changes, second.Lock.Text())
	}
	for i, n := range second.Notes {
		if n.GUID != first.Notes[i].GUID || n.Mod != 1000 {
			t.Errorf("note %d: guid %q mod %d, was %q", i, n.GUID, n.Mod, first.Notes[i].GUID)
		}
	}
}

func TestModRisesOnlyWithTheContent(t *testing.T) {
	first := Match(bread(), nil, Options{Now: 1000})
	moved := bread()
	for _, n := range moved { // a line inserted above
		n.Places[0].First++
	}
	moved[1] = note("bread.txt", 4, []string{"Bread"}, "Autolyse", "flour and water rest before any salt goes in")
	// The clock of this computer is behind the one of the last build.
	p := Match(moved, first.Lock, Options{Now: 900})
	for i, want := range []int64{1000, 1001, 1000} {
		if p.Notes[i].Mod != want || p.Notes[i].GUID != first.Notes[i].GUID {
			t.Errorf("note %d: mod %d, want %d", i, p.Notes[i].Mod, want)
		}
	}
	if p := Match(bread(), first.Lock, Options{Now: 2000, Rendering: 1}); p.Notes[0].Mod != 2000 {
		t.Error("another rendering did not reach the learner")
	}
}

func TestDeckIsPartOfTheContent(t *testing.T) {
	first := Match(bread(), nil, Options{Now: 1000})
	other := bread()
	other[0].Deck = "Notes::Baking"
	p := Match(other, first.Lock, Options{Now: 2000})
	if p.Notes[0].Mod != 2000 || len(p.Changes) != 1 || p.Changes[0].Kind != Moved || !strings.Contains(p.Changes[0].Anki, "cards stay in Notes::Bread") {
		t.Errorf("mod %d, changes %v", p.Notes[0].Mod, p.Changes)
	}
}

func TestRetiredNotesComeBack(t *testing.T) {
	first := Match(bread(), nil, Options{Now: 1000})
	gone := Match(bread()[1:], first.Lock, Options{Now: 2000})
	if len(gone.Retired) != 1 {
		t.Fatalf("%d retired", len(gone.Retired))
	}
	n := gone.Retired[0]
	if n.GUID != first.Notes[0].GUID || n.Mod != 2000 || !slices.Contains(n.Tags, RetiredTag) || n.Cloze.String() != first.Notes[0].Cloze.String() {
		t.Errorf("retired as %+v", n)
	}
	still := Match(bread()[1:], parse(t, gone.Lock.Text()), Options{Now: 3000})
	if still.LockChanged || len(still.Retired) != 1 || still.Retired[0].Mod != 2000 {
		t.Errorf("carried on as %+v", still.Retired)
	}
	back := Match(bread(), still.Lock, Options{Now: 4000})
	if back.Notes[0].GUID != first.Notes[0].GUID || back.Notes[0].Mod != 4000 || len(back.Retired) != 0 || back.Changes[0].Kind != Revived {
		t.Errorf("back as %+v, %v", back.Notes[0], back.Changes)
	}
}

// bread1 returns the notes with the first one asked in another way.
func bread1(question, answer string) []*cards.Note {
	notes := bread()
	fact := notes[0].Fact
	notes[0] = note("bread.txt", 2, []string{"Bread"}, question, answer)
	notes[0].Fact, notes[0].Role = fact, "statement"
	return notes
}

// A note stays of its type as long as the same is to be recalled.
func TestNotesStayOfTheirType(t *testing.T) {
	asCloze := Match(bread(), nil, Options{Now: 1000})
	p := Match(bread1("How long is the dough kneaded?", "ten minutes"), parse(t, asCloze.Lock.Text()), Options{Now: 2000})
	n := p.Notes[0]
	if n.GUID != asCloze.Notes[0].GUID || n.Type != cards.Cloze || len(p.Retired) > 0 {
		t.Errorf("guid %q, type %s, %d retired", n.GUID, n.Type, len(p.Retired))
	}
	if c := n.Cards(); len(c) != 1 || c[0].Ord != 0 || c[0].Prompt != "How long is the dough kneaded?\n[...]" || c[0].Answer != "ten minutes" {
		t.Errorf("cards %+v", c)
	}
	again := Match(bread1("How long is the dough kneaded?", "ten minutes"), parse(t, p.Lock.Text()), Options{Now: 3000})
	if again.LockChanged || again.Unchanged != 3 {
		t.Errorf("building again changes the lock: %v", again.Changes)
	}

	asQuestion := Match(bread1("How long is the dough kneaded?", "ten minutes"), nil, Options{Now: 1000})
	p = Match(bread(), parse(t, asQuestion.Lock.Text()), Options{Now: 2000})
	n = p.Notes[0]
	if n.GUID != asQuestion.Notes[0].GUID || n.Type != cards.Question || len(p.Retired) > 0 {
		t.Errorf("guid %q, type %s, %d retired", n.GUID, n.Type, len(p.Retired))
	}
	if got := plainText(n); got != "Knead the dough for [...]\n-> ten minutes" {
		t.Errorf("got %q", got)
	}
}

// What asks for something else in a note of another type is a new note: Anki
// cannot make one of the other.
func TestAnotherTypeRetires(t *testing.T) {
	first := Match(bread(), nil, Options{Now: 1000})
	p := Match(bread1("What is kneaded for ten minutes?", "the dough"), first.Lock, Options{Now: 2000})
	if p.Notes[0].GUID == first.Notes[0].GUID || len(p.Retired) != 1 {
		t.Errorf("guid %q, %d retired", p.Notes[0].GUID, len(p.Retired))
	}
	if !slices.ContainsFunc(p.Changes, func(c Change) bool {
		return c.Kind == Retired && strings.Contains(c.Anki, "still stands, but is asked for something else now")
	}) {
		t.Errorf("the plan does not say why: %v", p.Changes)
	}
}

// Building one file of a folder leaves the notes of the others alone.
func TestFilesOutsideTheBuild(t *testing.T) {
	rye := note("rye.txt", 1, []string{"Rye"}, "Rye needs [sour dough] to rise", "")
	first := Match(append(bread(), rye), nil, Options{Now: 1000})
	for outside, want := range map[bool]int{true: 0, false: 1} {
		p := Match(bread(), first.Lock, Options{Now: 2000, Outside: func(file string) bool { return outside && file == "rye.txt" }})
		if len(p.Retired) != want || p.LockChanged == outside || len(p.Lock.records) != 4 {
			t.Errorf("outside %v: %d retired, lock changed %v, %d notes", outside, len(p.Retired), p.LockChanged, len(p.Lock.records))
		}
	}
}

// Nothing may depend on the order of maps or on the number of processors.
func TestMatchIsDeterministic(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	notes := largeNotes(3000, r)
	lock := Match(notes, nil, Options{Now: 1}).Lock.Text()
	edited := editNotes(notes, 400, r)
	want, plan := "", ""
	for i := range 4 {
		old := runtime.GOMAXPROCS(1 + i%2*3)
		p := Match(edited, parse(t, lock), Options{Now: 2})
		runtime.GOMAXPROCS(old)
		var b strings.Builder
		if err := p.WriteJSON(&b); err != nil {
			t.Fatal(err)
		}
		if i > 0 && (p.Lock.Text() != want || b.String() != plan) {
			t.Fatalf("run %d gives another lock or plan", i)
		}
		want, plan = p.Lock.Text(), b.String()
	}
}

// If nothing is asked any more of a fact that stands there as it did, its note
// is left alone: it is no part of the package, and what it is stays known.
func TestUnaskedNotesAreLeftAlone(t *testing.T) {
	notes := bread()
	var all []*facts.Fact
	for _, n := range notes {
		all = append(all, n.Fact)
	}
	first := Match(notes, nil, Options{Now: 1000, Facts: all})
	second := Match(notes[1:], parse(t, first.Lock.Text()), Options{Now: 2000, Facts: all})
	if len(second.Notes) != 2 || len(second.Retired) != 0 || len(second.Changes) != 0 {
		t.Errorf("%d notes, %d retired, changes %v", len(second.Notes), len(second.Retired), second.Changes)
	}
	again := Match(notes[1:], parse(t, second.Lock.Text()), Options{Now: 3000, Facts: all})
	if again.LockChanged {
		t.Errorf("building again changes the lock to\n%s", again.Lock.Text())
	}
	asked := Match(notes, parse(t, again.Lock.Text()), Options{Now: 4000, Facts: all})
	if asked.Notes[0].GUID != first.Notes[0].GUID || asked.Notes[0].Mod != 1000 {
		t.Errorf("asked again as %q at %d, was %q", asked.Notes[0].GUID, asked.Notes[0].Mod, first.Notes[0].GUID)
	}
	gone := Match(notes[1:], parse(t, again.Lock.Text()), Options{Now: 5000, Facts: all[1:]})
	if len(gone.Retired) != 1 {
		t.Errorf("%d retired when the fact is gone", len(gone.Retired))
	}
	noCard := *all[0]
	noCard.NoCard = true
	marked := Match(notes[1:], parse(t, again.Lock.Text()), Options{Now: 6000, Facts: append([]*facts.Fact{&noCard}, all[1:]...)})
	if len(marked.Retired) != 1 {
		t.Errorf("%d retired when the author wants no card", len(marked.Retired))
	}
}

// A note that is left alone because crib asks nothing of its fact any more is
// recorded where the fact stands now.
func TestNotesLeftAloneStandWithTheirFacts(t *testing.T) {
	first := Match(bread(), nil, Options{Now: 1000})
	notes := bread()
	moved := notes[0].Fact
	plan := Match(notes[1:], parse(t, first.Lock.Text()), Options{
		Now: 2000, Facts: []*facts.Fact{notes[1].Fact, notes[2].Fact, moved},
	})
	var got []string
	for _, r := range plan.Lock.records {
		got = append(got, r.guid)
	}
	if want := []string{first.Notes[1].GUID, first.Notes[2].GUID, first.Notes[0].GUID}; !slices.Equal(got, want) {
		t.Errorf("the lock has %q, want %q", got, want)
	}
}

// Of two sections with one title that say the same, crib makes one note of each
// fact. When one of them gets another title, its facts are no more those of a
// third section that said the same and was renamed too.
func TestTwinsOfARenamedSection(t *testing.T) {
	section := func(title string) string {
		return title + "\n  spring tides come twice a month, at new moon and at full moon\n  neap tides come in between, at half moon\n"
	}
	n := newNotebook(map[string]string{"tides.txt": section("Tides copy") + section("Tides") + section("Tides copy")})
	first := n.build(t, "", 1000)
	lines := n.files["tides.txt"]
	n.setText(&lines[3], "Tides of the moon")
	n.setText(&lines[6], "Tides the copy")
	n.files["tides.txt"] = slices.Delete(lines, 4, 5)
	second := n.build(t, first.lock, 2000)
	own, s := owners{}, score{}
	s.judgeGUIDs(first, own, "first")
	s.judge(first, second, own, "second")
	for _, x := range s.examples {
		t.Error(x)
	}
}
