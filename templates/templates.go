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
	"time"
)

// FS holds the built-in templates.
//
//go:embed *.html *.css
var FS embed.FS

// Set is a full set of templates.
type Set struct {
	QuestionFront, QuestionBack string
	ReverseFront, ReverseBack   string
	ClozeFront, ClozeBack       string
	Style                       string
	// Changed is when the set last changed, in seconds since 1970, as its style
	// sheet says in a comment: "changed: 2026-11-23", or with a time of day in
	// UTC, "changed: 2026-11-23 18:30". It is 0 if it does not say.
	//
	// Anki takes new templates only if they are later than those it has, so
	// this has to rise with every change of a file, and with nothing else: a
	// file's own time does not do, as every checkout sets it.
	Changed int64
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
	var names []string
	found := 0
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
			if f.text == &s.Style {
				s.Changed = changed(string(text))
			}
		}
		// A checkout on Windows must not make every template look changed.
		*f.text = strings.TrimSpace(strings.ReplaceAll(string(text), "\r\n", "\n"))
	}
	if found == 0 {
		return nil, fmt.Errorf("templates: the folder holds none of %s", strings.Join(names, ", "))
	}
	return &s, nil
}

// changed returns the time that a style sheet says it last changed at, or 0.
func changed(style string) int64 {
	_, after, ok := strings.Cut(style, "changed: ")
	if !ok {
		return 0
	}
	for _, layout := range []string{"2006-01-02 15:04", "2006-01-02"} {
		if len(after) < len(layout) {
			continue
		}
		if t, err := time.Parse(layout, after[:len(layout)]); err == nil {
			return t.Unix()
		}
	}
	return 0
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
