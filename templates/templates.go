// Package templates holds the look of the cards: the front and back of each
// card template, in Anki's template language, and the style sheet they share.
// They lie in files of their own, so that they can be read, rendered and
// replaced one by one.
package templates

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// FS holds the built-in templates.
//
//go:embed *.html *.css
var FS embed.FS

// Mod is when the built-in templates last changed, in seconds since 1970.
// Anki takes new templates only if their time is later than that of those it
// has, so every change of a file has to raise it; a test holds the two
// together.
const Mod int64 = 1790000000

// Set is a full set of templates.
type Set struct {
	QuestionFront, QuestionBack string
	ReverseFront, ReverseBack   string
	ClozeFront, ClozeBack       string
	Style                       string
}

// file is the name of a template, and its place in a set.
type file struct {
	name string
	text *string
}

func (s *Set) files() []file {
	return []file{
		{"question-front.html", &s.QuestionFront},
		{"question-back.html", &s.QuestionBack},
		{"reverse-front.html", &s.ReverseFront},
		{"reverse-back.html", &s.ReverseBack},
		{"cloze-front.html", &s.ClozeFront},
		{"cloze-back.html", &s.ClozeBack},
		{"style.css", &s.Style},
	}
}

// Load reads a set of templates. A file that fsys lacks is taken from the
// built-in ones, so that a folder with a style.css alone restyles the cards;
// a folder with none of the files is an error, as it must be a mistake. A nil
// fsys means the built-in templates.
func Load(fsys fs.FS) (*Set, error) {
	if fsys == nil {
		fsys = FS
	}
	var s Set
	found := 0
	var names []string
	for _, f := range s.files() {
		names = append(names, f.name)
		text, err := fs.ReadFile(fsys, f.name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			if text, err = FS.ReadFile(f.name); err != nil {
				return nil, err
			}
		case err != nil:
			return nil, fmt.Errorf("templates: %w", err)
		default:
			found++
		}
		// A checkout on Windows must not make every template look changed.
		*f.text = strings.TrimSpace(strings.ReplaceAll(string(text), "\r\n", "\n"))
	}
	if found == 0 {
		return nil, fmt.Errorf("templates: the folder holds none of %s", strings.Join(names, ", "))
	}
	return &s, nil
}

// Hash returns a hash of the set's text, in hexadecimal. Whoever records it
// from build to build knows when the templates have changed.
func (s *Set) Hash() string {
	h := sha256.New()
	for _, f := range s.files() {
		fmt.Fprintf(h, "%s %d\n%s\n", f.name, len(*f.text), *f.text)
	}
	return hex.EncodeToString(h.Sum(nil))
}
