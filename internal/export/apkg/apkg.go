// Package apkg writes notes as an Anki deck package (.apkg).
//
//	err := apkg.Encode(w, apkg.Package{Root: "Networks", Notes: notes, Media: os.DirFS("notes")})
//
// The file is a zip of three things: collection.anki2, an SQLite database of
// schema 11, which every Anki since 2.0 reads; media, a JSON object that names
// the media files; and those files, called 0, 1, and so on. Nothing in it
// depends on the clock, the machine or the order of a map: the same notes give
// the same bytes.
package apkg

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"

	"crib/internal/cards"
)

// Rendering is the version of how a note's text becomes fields: whoever keeps
// the notes' modification times has to raise them when it rises, or learners
// keep the old form. A test holds it to the fields of a few notes.
const Rendering = 1

// Package is what goes into a deck package.
type Package struct {
	// Root is the full name of the deck that the notes' decks lie under.
	Root string
	// Description is shown with the root deck, as plain text; "" means none.
	Description string
	// Notes are the notes to learn, in the order in which they are to be
	// learnt. Each needs a GUID of its own.
	Notes []*cards.Note
	// Retired are notes that are no longer learnt, tagged so that the learner
	// finds them: they are packed behind all others, and without their cards. An
	// import leaves the cards alone that are there, and a learner who has none
	// of them is asked nothing of it.
	Retired []*cards.Note
	// Templates holds the card templates and the style sheet, under the names
	// of those in package templates; what it lacks, or nil, is the built-in.
	Templates fs.FS
	// TemplatesMod is when Templates last changed, in seconds since 1970. It
	// counts only if their style sheet does not say itself (templates.Set).
	TemplatesMod int64
	// Media is the notes folder, where the images named in notes are found;
	// nil means that there are none.
	Media fs.FS
	// TempDir is where the database is put together; "" means the system's
	// folder for such files. It takes about the size of the unzipped package.
	TempDir string
}

// Encode writes p to w. An image that cannot be read is shown as its
// alternative text (see [MissingImages]); everything else that would not make
// a package Anki takes without complaint is an error.
func Encode(w io.Writer, p Package) error {
	types, err := loadTypes(p.Templates, p.TemplatesMod)
	if err != nil {
		return err
	}
	media := newMediaSet(p.Media)
	db, err := os.CreateTemp(p.TempDir, "crib-*.anki2")
	if err != nil {
		return err
	}
	defer os.Remove(db.Name())
	defer db.Close()
	pack := newPacker(db)
	if err := writeCollection(db.Name(), p, types, media, func() { pack.ahead(sizeOf(db)) }); err != nil {
		return fmt.Errorf("collection: %w", err)
	}
	z := newZip(w)
	z.packed("collection.anki2", pack, sizeOf(db))
	files := media.files()
	z.deflate("media", bytes.NewReader(mediaList(files)))
	for i, m := range files {
		z.media(fmt.Sprint(i), p.Media, m)
	}
	return z.close()
}

// sizeOf returns the size of a file that is open, in bytes.
func sizeOf(f *os.File) int64 {
	info, err := f.Stat()
	if err != nil {
		return 0 // what reads it fails then
	}
	return info.Size()
}

// guids tells notes apart, as Anki does.
type guids map[string]*cards.Note

// add returns an error if the note could not be in one package with those
// added before.
func (g guids) add(n *cards.Note) error {
	if n.GUID == "" {
		return fmt.Errorf("%s: the note has no guid", where(n))
	}
	if other := g[n.GUID]; other != nil {
		return fmt.Errorf("%s: the note has the guid %s of the one at %s", where(n), n.GUID, where(other))
	}
	g[n.GUID] = n
	return nil
}

// check returns an error if the notes could not all live in one package.
func check(p Package) error {
	seen := make(guids, len(p.Notes)+len(p.Retired))
	for _, list := range [][]*cards.Note{p.Notes, p.Retired} {
		for _, n := range list {
			if err := seen.add(n); err != nil {
				return err
			}
		}
	}
	return nil
}

// where names a note in an error: its first line, or for one that has none its
// guid.
func where(n *cards.Note) string {
	if len(n.Places) == 0 {
		return "note " + n.GUID
	}
	return fmt.Sprintf("%s:%d", n.Places[0].File, n.Places[0].First)
}
