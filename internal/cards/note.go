// Package cards makes notes and cards out of facts, as a good tutor would
// write them. The words are Anki's: a note holds the content, a card is one
// question asked of it, a cloze note asks one card per deletion number.
//
//	notes, problems := cards.Make(book, cards.Options{Root: "AWS"})
//	for _, n := range notes { n.Cards() }
package cards

import (
	"slices"

	"crib/internal/facts"
)

// Type is a note's type.
type Type string

// The two note types. A Question note is asked forwards, and backwards too if
// it has a ReverseQuestion. A Cloze note has one card for each deletion.
const (
	Question Type = "question"
	Cloze    Type = "cloze"
)

// Kind is a card's kind.
type Kind string

// The kinds of card: the forward card of a Question note is Basic, its
// backward card Reversed.
const (
	Basic    Kind = "basic"
	Reversed Kind = "reversed"
	ClozeOne Kind = "cloze"
)

// Note is one note of a deck.
type Note struct {
	// Fact is the fact the note is made of; Role names the note among the
	// notes of its fact ("meaning", "stands-for", "items", "step:2nd reading")
	// so that (Fact.ID, Role) is unique in a build. Role does not hold numbers
	// that shift when the fact is edited.
	Fact *facts.Fact
	Role string
	Type Type

	Deck string   // full name, levels joined by "::"
	Tags []string // sorted; levels joined by "::"; no blanks
	Path []string // as of the fact: section, topic ...

	// Context is the breadcrumb over the prompt, outermost first; what would
	// give the answer away is left out of it.
	Context []string

	// Of a Question note. Reverse* are empty if it is asked forwards only.
	Question, Answer               facts.Rows
	ReverseContext                 []string
	ReverseQuestion, ReverseAnswer facts.Rows

	// Cloze is the text of a Cloze note; its deletions are the spans whose Hide
	// is not 0. Make numbers them 1, 2, ... in order; identity renumbers them.
	Cloze facts.Rows

	// Remark is shown with the answer.
	Remark facts.Rows

	// Places is where the note's lines stand; Places[0] is what its cards show.
	Places []facts.Place

	// weak says that the best gap of its line tells little; strength is how
	// good that gap is all the same.
	weak     bool
	strength float64
	// idle says that its line tells nothing at all by itself.
	idle bool

	// GUID and Mod (seconds since 1970) are set by package identity.
	GUID string
	Mod  int64
}

// Card is one card, as plain text: what a learner sees before answering, and
// what is to be recalled.
type Card struct {
	Note *Note
	Kind Kind
	Ord  int // as Anki counts: template index, or deletion number less one
	// Prompt is the question without its breadcrumb, the hidden part as
	// "[...]" (or "[hint]"), rows as lines; Context the breadcrumb.
	Context []string
	Prompt  string
	Answer  string
}

// fewPlaces is how many places are quicker compared one by one than looked up.
const fewPlaces = 32

// addPlaces returns places with those of more that it lacks; neither is
// changed. A line that is written again and again has many.
func addPlaces(places, more []facts.Place) []facts.Place {
	out := slices.Clip(places)
	if len(more) <= fewPlaces {
		for _, p := range more {
			if !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
		return out
	}
	known := make(map[facts.Place]bool, len(places)+len(more))
	for _, p := range places {
		known[p] = true
	}
	for _, p := range more {
		if !known[p] {
			known[p], out = true, append(out, p)
		}
	}
	return out
}
