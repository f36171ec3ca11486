package identity

import (
	"fmt"

	"crib/internal/cards"
)

// ChangeKind says what happens to a note.
type ChangeKind string

// The kinds of change.
const (
	Added    ChangeKind = "added"    // a fact that no recorded one is
	Reworded ChangeKind = "reworded" // what the learner reads has changed
	Reasked  ChangeKind = "reasked"  // so it has, but not the fact: this release of crib asks in other words
	Moved    ChangeKind = "moved"    // it stands in another file, deck or under other titles
	Retagged ChangeKind = "retagged" // only tags, or how crib writes notes, changed
	Retired  ChangeKind = "retired"  // its fact is gone, or asked for something else
	Revived  ChangeKind = "revived"  // its fact is back
	Doubtful ChangeKind = "doubtful" // new, but may be one of Candidates: the author has to say
)

// Change is what happens to one note.
type Change struct {
	Kind   ChangeKind `json:"kind"`
	GUID   string     `json:"guid"`
	Handle string     `json:"handle"` // see Handle
	File   string     `json:"file"`
	Line   int        `json:"line,omitempty"` // where the fact begins, 0 for a retired note
	Path   []string   `json:"path"`
	Deck   string     `json:"deck"`
	// Old and New are what the note says, hidden text in brackets. Old is ""
	// for an added note, New for a retired one.
	Old string `json:"old,omitempty"`
	New string `json:"new,omitempty"`
	// OldFile, OldPath and OldDeck are set if they differ from where it stands
	// now.
	OldFile string   `json:"oldFile,omitempty"`
	OldPath []string `json:"oldPath,omitempty"`
	OldDeck string   `json:"oldDeck,omitempty"`
	// Anki is what Anki does with the note on import.
	Anki string `json:"anki"`
	// Candidates are the recorded notes that a doubtful note may be.
	Candidates []Candidate `json:"candidates,omitempty"`
}

// Candidate is a recorded note that a doubtful note may be.
type Candidate struct {
	GUID       string   `json:"guid"`
	Handle     string   `json:"handle"`
	File       string   `json:"file"`
	Path       []string `json:"path"`
	Text       string   `json:"text"`
	Similarity int      `json:"similarity"` // in per cent
}

// change adds what happens to a note of this build to the plan.
func (m *matcher) change(f *fact, i int, a assigned) {
	e := m.entryOf[i]
	if e != nil && e.rec.content == a.rec.content && e.rec.path == a.rec.path && e.rec.file == a.rec.file && e.rec.deck == a.rec.deck {
		m.result.Unchanged++
		return
	}
	c := Change{
		GUID: a.note.GUID, Handle: Handle(a.note.GUID), File: m.posOf(f).File, Line: m.posOf(f).Line,
		Path: a.note.Path, Deck: a.note.Deck, New: plainText(a.note),
	}
	if e == nil {
		c.Kind, c.Anki = Added, "adds new cards to "+a.note.Deck
		m.doubtful(&c, f, a.note.Role)
	} else if before, err := e.rec.note(); err == nil {
		was, is := e.fact.latest(), f.latest()
		c.compare(before, e, a, was.path == is.path && was.body == is.body)
	} else {
		m.damaged(e, err)
		return
	}
	m.result.Changes = append(m.result.Changes, c)
}

// compare says how a recorded note changes. same says that its fact reads as it
// did.
func (c *Change) compare(before *cards.Note, e *entry, a assigned, same bool) {
	if old := plainText(before); old != c.New {
		c.Old = old
	}
	if e.rec.path != a.rec.path {
		c.OldPath = before.Path
	}
	if e.rec.file != a.rec.file {
		c.OldFile = e.rec.file
	}
	if e.rec.deck != a.rec.deck {
		c.OldDeck = e.rec.deck
	}
	switch {
	case e.rec.retired:
		c.Kind = Revived
	case c.Old != "" && same:
		c.Kind = Reasked
	case c.Old != "":
		c.Kind = Reworded
	case c.OldPath != nil || c.OldFile != "" || c.OldDeck != "":
		c.Kind = Moved
	default:
		c.Kind = Retagged
	}
	c.Anki = c.outcome(before, a, a.rec.mod > e.rec.mod)
}

// outcome says what Anki does on import with a note that it knows.
func (c *Change) outcome(before *cards.Note, a assigned, sent bool) string {
	if !sent {
		return "nothing: the note and its cards stay as they are"
	}
	now, kept, dropped, added := a.note, a.kept, a.dropped, a.added
	if now.Type == cards.Question {
		kept = 1
	}
	if len(before.ReverseQuestion) > 0 && len(now.ReverseQuestion) == 0 {
		dropped++
	}
	if len(before.ReverseQuestion) == 0 && len(now.ReverseQuestion) > 0 {
		added++
	}
	what := "updates the breadcrumb and the tags"
	switch {
	case c.Kind == Revived:
		what = "updates the note, takes the tag " + RetiredTag + " off"
	case c.Old != "":
		what = "updates the text"
	}
	switch {
	case dropped == 0:
		what += ", keeps all reviews"
	case kept > 0:
		what += ", keeps the reviews of what is still asked for"
	}
	if c.OldDeck != "" {
		what += "; its cards stay in " + c.OldDeck + ", to move them to " + c.Deck + " use Change Deck in the browser"
	}
	if added > 0 {
		what += fmt.Sprintf("; adds %s", counted(added, "new card"))
	}
	if dropped > 0 {
		what += fmt.Sprintf("; %s nothing to ask any more: Tools > Empty Cards removes what is empty", countedHas(dropped))
	}
	return what
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func countedHas(n int) string {
	if n == 1 {
		return "1 card has"
	}
	return fmt.Sprintf("%d cards have", n)
}

// retirement is the change of a note that retires.
func (m *matcher) retirement(e *entry, n *cards.Note) Change {
	what := "gets the tag " + RetiredTag + " and keeps its reviews; to delete it search the browser for " + RetiredSearch
	switch mate := e.fact.mate; {
	case e.fact.part:
		what += "; what it says stands in another fact now"
	case mate == nil:
	case len(mate.notes) == 0:
		what += "; its fact still stands, but nothing is asked of it any more"
	default:
		what += "; its fact still stands, but is asked for something else now"
	}
	return Change{
		Kind: Retired, GUID: n.GUID, Handle: Handle(n.GUID), File: e.rec.file,
		Path: n.Path, Deck: n.Deck, Old: plainText(n), Anki: what,
	}
}
