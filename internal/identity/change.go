package identity

import (
	"crib/internal/cards"
	"crib/internal/problem"
)

// ChangeKind says what happens to a note.
type ChangeKind string

// The kinds of change.
const (
	Added    ChangeKind = "added"    // a fact that no recorded one is
	Reworded ChangeKind = "reworded" // what the learner reads has changed
	Moved    ChangeKind = "moved"    // it stands in another file or under other titles
	Retagged ChangeKind = "retagged" // only tags, or how crib writes notes, changed
	Retired  ChangeKind = "retired"  // its fact is gone
	Revived  ChangeKind = "revived"  // its fact is back
	Doubtful ChangeKind = "doubtful" // may be the note of Candidates, which the author has to say
)

// Change is what happens to one note.
type Change struct {
	Kind   ChangeKind  `json:"kind"`
	GUID   string      `json:"guid"`
	Handle string      `json:"handle"` // see Handle
	Pos    problem.Pos `json:"pos"`    // of a retired note only the file
	Path   []string    `json:"path"`
	Deck   string      `json:"deck"`
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

// retirement is the change of a note that retires.
func (m *matcher) retirement(e *entry, n *cards.Note) Change {
	return Change{
		Kind: Retired, GUID: n.GUID, Handle: Handle(n.GUID), Pos: problem.Pos{File: e.rec.file},
		Path: n.Path, Deck: n.Deck, Old: plainText(n),
		Anki: "gets the tag " + RetiredTag + " and keeps its reviews; delete it in Anki by the search " + RetiredSearch,
	}
}

// change adds what happens to a note of this build to the plan.
func (m *matcher) change(f *fact, i int, a assigned) {
	e := m.entryOf[i]
	c := Change{
		GUID: a.note.GUID, Handle: Handle(a.note.GUID), Pos: m.posOf(f), Path: a.note.Path, Deck: a.note.Deck,
	}
	if e == nil {
		c.Kind, c.New, c.Anki = Added, plainText(a.note), "adds new cards to "+a.note.Deck
		m.result.Changes = append(m.result.Changes, c)
		return
	}
	if e.rec.content == a.rec.content && e.rec.path == a.rec.path && e.rec.file == a.rec.file && e.rec.deck == a.rec.deck {
		m.result.Unchanged++
		return
	}
	before, err := e.rec.note()
	if err != nil {
		m.damaged(e, err)
		return
	}
	c.New = plainText(a.note)
	c.Old = plainText(before)
	switch {
	case e.rec.retired:
		c.Kind = Revived
	case c.Old != c.New:
		c.Kind = Reworded
	case e.rec.path != a.rec.path || e.rec.file != a.rec.file:
		c.Kind = Moved
	default:
		c.Kind = Retagged
	}
	m.result.Changes = append(m.result.Changes, c)
}
