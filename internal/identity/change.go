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
	Moved    ChangeKind = "moved"    // it stands in another file, deck or under other titles
	Retagged ChangeKind = "retagged" // only tags, or how crib writes notes, changed
	Retired  ChangeKind = "retired"  // its fact is gone, or asked in another type of note
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
		c.compare(before, e, a)
	} else {
		m.damaged(e, err)
		return
	}
	m.result.Changes = append(m.result.Changes, c)
}

// compare says how a recorded note changes.
func (c *Change) compare(before *cards.Note, e *entry, a assigned) {
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
	case c.Old != "":
		c.Kind = Reworded
	case c.OldPath != nil || c.OldFile != "" || c.OldDeck != "":
		c.Kind = Moved
	default:
		c.Kind = Retagged
	}
	c.Anki = c.outcome(before, a.note, a.rec.mod > e.rec.mod, a.dropped, a.added)
}

// outcome says what Anki does on import with a note that it knows.
func (c *Change) outcome(before, now *cards.Note, sent bool, dropped, added int) string {
	if !sent {
		return "nothing: the note and its cards stay as they are"
	}
	what := "updates the breadcrumb and the tags, keeps all reviews"
	switch {
	case c.Kind == Revived:
		what = "updates the note, takes the tag " + RetiredTag + " off and keeps all reviews"
	case c.Old != "":
		what = "updates the text, keeps all reviews"
	}
	if c.OldDeck != "" {
		what += "; its cards stay in " + c.OldDeck + ", to move them to " + c.Deck + " use Change Deck in the browser"
	}
	if len(before.ReverseQuestion) > 0 && len(now.ReverseQuestion) == 0 {
		dropped++
	}
	if len(before.ReverseQuestion) == 0 && len(now.ReverseQuestion) > 0 {
		added++
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
	if i, ok := m.retyped[e]; ok {
		what += fmt.Sprintf("; its fact is now asked by a %s note, which Anki cannot make of a %s note", m.notes[i].Type, n.Type)
	}
	return Change{
		Kind: Retired, GUID: n.GUID, Handle: Handle(n.GUID), File: e.rec.file,
		Path: n.Path, Deck: n.Deck, Old: plainText(n), Anki: what,
	}
}
