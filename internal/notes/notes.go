// Package notes reads somebody's notes from disk: which files are notes, the
// catalog beside them, and the checks that keep what is not text out of the
// stages that follow.
//
//	set, err := notes.Load([]string{"notes"})
//	for _, f := range set.Files { outline.Parse(f.Name, f.Text) }
package notes

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"crib/internal/catalog"
	"crib/internal/problem"
)

// lockName is the name of the lock file, which package identity defines; the
// root of a folder of notes is known by it.
const lockName = "crib.lock"

// MaxFile is the most bytes that a notes file may have.
const MaxFile = 256 << 20

// extensions are the endings of the files that are notes in a folder. A file
// that is named on the command line may have any.
var extensions = []string{".txt", ".text", ".md", ".markdown"}

// Set is the notes of one build.
type Set struct {
	// Root is the folder that crib.toml and crib.lock belong to.
	Root string
	// Files are sorted by name.
	Files []File
	// Catalog is never nil; without a crib.toml it is empty.
	Catalog *catalog.Catalog
	// Problems are those of the files as files (empty, not text, too long a
	// line) and of the catalog. Names in them are relative to Root.
	Problems problem.List

	onDisk fileIndex // the files as they are on disk
}

// wholeFile is the place of a problem with a file as a whole: its first
// character, where an editor can take the author.
func wholeFile(name string) problem.Pos { return problem.Pos{File: name, Line: 1, Col: 1} }

// File is one file of notes.
type File struct {
	Name string // relative to the root, with slashes
	Text string
}

// Load reads the notes that the paths name: files, or folders with all the
// notes under them. A path that cannot be read is an error; a file that is not
// good notes is a problem of the set.
func Load(paths []string) (*Set, error) {
	var f finder
	if err := f.find(paths); err != nil {
		return nil, err
	}
	set := &Set{Root: root(paths, f.paths()), Catalog: &catalog.Catalog{}, onDisk: fileIndex{}}
	if err := set.readCatalog(); err != nil {
		return nil, err
	}
	for _, x := range f.found {
		set.onDisk.add(x.info)
		if err := set.read(x.path); err != nil {
			return nil, err
		}
	}
	for _, x := range f.odd {
		set.Problems.Add(wholeFile(set.name(x.path)), x.severity, x.code, "%s", x.message)
	}
	slices.SortFunc(set.Files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	return set, nil
}

// readCatalog reads the crib.toml at the root, if there is one.
func (s *Set) readCatalog() error {
	path := filepath.Join(s.Root, catalog.FileName)
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return unreadable(path, err)
	}
	c, problems := catalog.Parse(catalog.FileName, string(data))
	if c != nil {
		s.Catalog = c
	}
	s.Problems = append(s.Problems, problems...)
	return nil
}

// read adds a file to the set, or the problem that keeps it out.
func (s *Set) read(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return unreadable(path, err)
	}
	defer f.Close()
	var data bytes.Buffer
	if info, err := f.Stat(); err == nil && info.Size() <= MaxFile {
		data.Grow(int(info.Size()) + bytes.MinRead)
	}
	// The size of a device or a pipe is not known before its end.
	n, err := data.ReadFrom(io.LimitReader(f, MaxFile+1))
	if err != nil {
		return unreadable(path, err)
	}
	name := s.name(path)
	if n > MaxFile {
		s.Problems.Add(wholeFile(name), problem.Error, "file-too-large",
			"the file has over %d MB, which is more than crib reads: divide it, or take it away if it is not notes", MaxFile>>20)
		return nil
	}
	text, p := decode(name, data.Bytes())
	if p != nil {
		s.Problems = append(s.Problems, *p)
		return nil
	}
	s.Files = append(s.Files, File{Name: name, Text: text})
	return nil
}

// name returns the path relative to the root, with slashes.
func (s *Set) name(path string) string {
	absRoot, err1 := filepath.Abs(s.Root)
	absPath, err2 := filepath.Abs(path)
	if err1 == nil && err2 == nil {
		if rel, err := filepath.Rel(absRoot, absPath); err == nil {
			return filepath.ToSlash(rel)
		}
	}
	return filepath.ToSlash(path)
}

// Path returns where the file of a name lies, as its author would type it.
func (s *Set) Path(name string) string {
	if name == "" {
		return s.Root
	}
	return filepath.ToSlash(filepath.Join(s.Root, filepath.FromSlash(name)))
}

// Holds reports whether a file on disk is one of the set's, under whatever
// name.
func (s *Set) Holds(path string) bool {
	info, err := os.Stat(path)
	return err == nil && s.onDisk.has(info)
}

// Outside reports whether a file of the notes folder is there, but is not one
// of the set's: its facts are none of this build's business.
func (s *Set) Outside(name string) bool {
	_, in := slices.BinarySearchFunc(s.Files, name, func(f File, n string) int { return strings.Compare(f.Name, n) })
	return !in && exists(filepath.Join(s.Root, filepath.FromSlash(name)))
}

// unreadable words a failure to read for the person who named the path.
func unreadable(path string, err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	switch name := filepath.ToSlash(path); {
	case isLink(path):
		return fmt.Errorf("%s: %s", name, linkComplaint(path, err))
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: there is no such file or folder: check the path", name)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: it may not be read: check its permissions", name)
	default:
		return fmt.Errorf("%s: it could not be read: %w", name, err)
	}
}
