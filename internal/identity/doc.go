// Package identity keeps a learner's review history through every edit of the
// notes. It knows which note of this build is which note of the last one by
// crib.lock, a plain text file beside the notes, and so gives each note the
// GUID, the cloze numbers and the modification time that Anki knows it by.
//
//	lock, err := identity.ParseLock("crib.lock", text) // err: damaged, or from a newer crib
//	plan := identity.Match(notes, lock, identity.Options{Now: now})
//	plan.Notes, plan.Retired                           // for the package
//	plan.Lock.Text()                                   // the new crib.lock
//	plan.WriteText(os.Stdout)                          // what changes, and what Anki will do
//
// Everything is a function of its arguments: no files, no clock, no chance.
//
// # How notes are recognised
//
// Matching goes by facts first, then by the notes of a fact, then by the
// deletions of a cloze note. A fact of the notes is a recorded one if
//
//   - their author says so, by a key or a decision (matchKeys, adopt);
//   - it reads the same under the same titles (matchExact);
//   - its words stand where they stood, under other titles or divided otherwise,
//     as when a section was renamed, lines were joined, or another release of
//     crib reads the notes (matchReread);
//   - it is alike enough for the place where it stands, and clearly more so than
//     every rival on either side (matchAlike);
//   - it is back to the letter after it had retired (matchReturned).
//
// Whatever is doubtful is reported and left alone: the history of one fact on
// the card of another is worse than a history lost.
//
// A history is one of recalling something. So a note of the fact goes on with a
// recorded note if it asks for the same, in whatever words, and a deletion with
// the number under which the same was hidden. What was hidden is hidden again if
// it stands in sight now (hideAgain), and if another type of note would ask for
// the same, the note stays of the type that it is recorded with (recast): what
// crib chooses to hide, and how it asks, is not for the learner to pay.
package identity

import (
	"crib/internal/cards"
	"crib/internal/facts"
	"crib/internal/problem"
)

// FileName is the name of the lock, at the root of a folder of notes.
const FileName = "crib.lock"

// Options are what a build knows beside its notes and their lock.
type Options struct {
	// Namespace keeps the guids of new notes apart from those of other
	// people's notes (catalog.Catalog.Namespace).
	Namespace string
	// Now is the time in seconds since 1970 that notes changed by this build
	// carry.
	Now int64
	// Args stands behind a command that the plan tells the author to run: the
	// notes, as the command line named them, with a blank before each.
	Args string
	// Facts are all facts of the notes, those without a note too, in their
	// order. Nil means that there are no others than those of the notes.
	Facts []*facts.Fact
	// Outside reports whether a file is no part of this build although it
	// still exists, so that its records are left as they are. Nil means that
	// every file is part of the build. File names are as in the places of
	// notes.
	Outside func(file string) bool
	// Rendering is the version of how exporters write a note. Raising it gives
	// every note a new modification time, so that learners get the new form.
	Rendering int
	// Image returns a text that changes when an image does, such as its
	// checksum: src is as the author wrote it in the file. Nil means that
	// images do not change under one name.
	Image func(file, src string) string
}

// Plan is what a build does to the notes' identities.
type Plan struct {
	// Notes are copies of the notes given, in the same order, with GUID, Mod
	// and lasting cloze numbers.
	Notes []*cards.Note
	// Retired are the notes whose facts are gone, rebuilt from the lock with
	// the tag RetiredTag, for the package to carry once more. They have a Fact
	// without Body analysis and a place without lines.
	Retired []*cards.Note
	// Lock is the lock as the build leaves it.
	Lock *Lock
	// LockChanged reports whether Lock says anything else than the lock given.
	LockChanged bool
	// Changes are in the order of the notes, the retired ones where they stood.
	// Notes without a change are in none.
	Changes []Change
	// Unchanged is the number of notes without a change.
	Unchanged int
	// Problems tells the author what was doubtful.
	Problems problem.List
}

// RetiredTag marks a note whose fact is gone from the notes: an import can
// tag a note but not delete it.
const RetiredTag = "retired"

// RetiredSearch finds the retired notes in Anki's browser.
const RetiredSearch = "tag:" + RetiredTag
