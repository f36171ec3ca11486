package apkg

import (
	"crypto/sha1"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"path"
	"slices"
	"strings"

	"crib/internal/cards"
	"crib/internal/facts"
	"crib/internal/problem"
)

// mediaFile is an image to pack.
type mediaFile struct {
	name string // in the package and in the notes' HTML
	path string // in the notes folder
}

// mediaSet finds the images that notes name, and holds those that it has found.
type mediaSet struct {
	fsys  fs.FS
	names map[imageRef]string // "" for what is not there
	paths map[string]string   // by name
}

func newMediaSet(fsys fs.FS) *mediaSet {
	return &mediaSet{fsys: fsys, names: map[imageRef]string{}, paths: map[string]string{}}
}

// imageRef is an image as one file names it.
type imageRef struct {
	dir string // the folder of the notes file
	src string // as its author wrote it
}

func refOf(n *cards.Note, src string) imageRef {
	if len(n.Places) == 0 {
		return imageRef{".", src}
	}
	return imageRef{path.Dir(strings.ReplaceAll(n.Places[0].File, `\`, "/")), src}
}

// name returns the name of the image in the package, "" if it is not there.
func (m *mediaSet) name(n *cards.Note, src string) string {
	ref := refOf(n, src)
	name, done := m.names[ref]
	if !done {
		file, found, err := findImage(m.fsys, ref)
		if err == nil {
			name = found
			m.paths[name] = file
		}
		m.names[ref] = name
	}
	return name
}

// files returns the images that were asked for and are there, by name, each
// name once.
func (m *mediaSet) files() []mediaFile {
	var files []mediaFile
	for name, file := range m.paths {
		files = append(files, mediaFile{name, file})
	}
	slices.SortFunc(files, func(a, b mediaFile) int { return strings.Compare(a.name, b.name) })
	return files
}

// mediaList returns the entry "media": an object from entry names to file
// names.
func mediaList(files []mediaFile) []byte {
	entries := make(map[string]string, len(files))
	for i, f := range files {
		entries[fmt.Sprint(i)] = f.name
	}
	return marshal(entries)
}

// MissingImages reports the images named in notes that cannot be read from the
// notes folder, at the first line of their note.
func MissingImages(fsys fs.FS, notes []*cards.Note) problem.List {
	var list problem.List
	seen := map[imageRef]bool{}
	for _, n := range notes {
		for src := range images(n) {
			ref := refOf(n, src)
			if seen[ref] {
				continue
			}
			seen[ref] = true
			if _, _, err := findImage(fsys, ref); err != nil {
				var pos problem.Pos
				if len(n.Places) > 0 {
					pos = n.Places[0].Pos()
				}
				list.Add(pos, problem.Warning, "missing-image", "the image %q %v; the card shows its description instead", src, err)
			}
		}
	}
	return list
}

// ImageName returns the name that an image gets in the package, "" if it cannot
// be read: src is as its author wrote it in the file. It changes with the
// image's content.
func ImageName(fsys fs.FS, file, src string) string {
	_, name, err := findImage(fsys, imageRef{path.Dir(strings.ReplaceAll(file, `\`, "/")), src})
	if err != nil {
		return ""
	}
	return name
}

// images yields the sources of the images of a note.
func images(n *cards.Note) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for _, rows := range []facts.Rows{n.Question, n.Answer, n.ReverseQuestion, n.ReverseAnswer, n.Cloze, n.Remark} {
			for _, row := range rows {
				for _, s := range row.Text {
					if s.Kind == facts.Image && !yield(s.Src) {
						return
					}
				}
			}
		}
	}
}

// Why an image is not packed; each completes "the image X ...".
var (
	errRemote  = errors.New("is on the network: put the file beside the notes, so that the deck can hold it")
	errOutside = errors.New("is outside of the notes folder: move it inside")
	errMissing = errors.New("is not there: check its name, upper and lower case included")
)

// findImage returns the path of an image in the notes folder, and the name it
// gets in the package. A path is relative to the notes file; for people who
// keep all images in one place, to the notes folder too.
func findImage(fsys fs.FS, ref imageRef) (file, name string, err error) {
	src := strings.ReplaceAll(ref.src, `\`, "/")
	if strings.Contains(src, "://") || strings.HasPrefix(src, "data:") {
		return "", "", errRemote
	}
	tries := []string{path.Join(ref.dir, src), path.Join(src)}
	if plain, err := url.PathUnescape(src); err == nil && plain != src {
		tries = append(tries, path.Join(ref.dir, plain), path.Join(plain))
	}
	err = errOutside
	for _, file := range tries {
		if !fs.ValidPath(file) {
			continue
		}
		err = errMissing
		if fsys == nil {
			continue
		}
		if name, readErr := contentName(fsys, file); readErr == nil {
			return file, name, nil
		}
	}
	return "", "", err
}

// contentName names a file by its content: Anki keeps the media of all decks
// in one folder, and an image that has changed must not be taken for the old.
func contentName(fsys fs.FS, file string) (string, error) {
	f, err := fsys.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha1.New()
	if _, err := io.Copy(h, f); err != nil { // a folder fails here
		return "", err
	}
	return "crib-" + hex.EncodeToString(h.Sum(nil)[:10]) + plainExt(file), nil
}

// plainExt returns the file's extension in lower case, or "" if there is
// anything in it but ASCII letters and digits.
func plainExt(file string) string {
	ext := strings.ToLower(path.Ext(file))
	for _, c := range strings.TrimPrefix(ext, ".") {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return ""
		}
	}
	return ext
}
