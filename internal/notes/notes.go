// Package notes reads somebody's notes from disk: which files are notes, the
// catalog beside them, and the checks that keep what is not text out of the
// stages that follow.
//
//	set, err := notes.Load([]string{"notes"})
//	for _, f := range set.Files { outline.Parse(f.Name, f.Text) }
package notes

import (
	"errors"
	"fmt"
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
}

// File is one file of notes.
type File struct {
	Name string // relative to the root, with slashes
	Text string
}

// Load reads the notes that the paths name: files, or folders with all the
// notes under them. A path that cannot be read is an error; a file that is not
// good notes is a problem of the set.
func Load(paths []string) (*Set, error) {
	found, err := find(paths)
	if err != nil {
		return nil, err
	}
	set := &Set{Root: root(paths, found), Catalog: &catalog.Catalog{}}
	if err := set.readCatalog(); err != nil {
		return nil, err
	}
	for _, path := range found {
		if err := set.read(path); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(set.Files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	return set, nil
}

// find returns the files that the paths name, each once, sorted.
func find(paths []string) ([]string, error) {
	var found []string
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return nil, unreadable(path, err)
		}
		if base := filepath.Base(path); base == lockName || base == catalog.FileName {
			return nil, &NotNotesError{Path: path}
		}
		if !info.IsDir() {
			found = append(found, filepath.Clean(path))
			continue
		}
		inside, err := walk(path)
		if err != nil {
			return nil, err
		}
		if len(inside) == 0 {
			return nil, &EmptyError{Path: path}
		}
		found = append(found, inside...)
	}
	slices.Sort(found)
	return slices.Compact(found), nil
}

// EmptyError says that a folder holds no notes.
type EmptyError struct{ Path string }

func (e *EmptyError) Error() string {
	return fmt.Sprintf("%s: no notes in this folder: put a file ending in %s there, or name the file itself",
		e.Path, strings.Join(extensions, ", "))
}

// NotNotesError says that a path names what belongs to notes but is none.
type NotNotesError struct{ Path string }

func (e *NotNotesError) Error() string {
	return fmt.Sprintf("%s: this file is about the notes, it is none: name the notes or their folder", e.Path)
}

// walk returns the notes under a folder. Hidden files and folders, a README,
// and what an earlier build wrote are not notes.
func walk(folder string) ([]string, error) {
	var found []string
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return unreadable(path, err)
		}
		hidden := strings.HasPrefix(d.Name(), ".") && path != folder
		switch {
		case d.IsDir() && (hidden || written(path)):
			return filepath.SkipDir
		case d.IsDir() || hidden || !isNotes(d.Name()):
			return nil
		}
		if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
			return nil // a link to nowhere, a link to a folder, a device
		}
		found = append(found, path)
		return nil
	})
	return found, err
}

// writtenFolders are the folders of text files that a build writes, each with
// files that it has whenever it is written. They may lie among the notes.
var writtenFolders = map[string][]string{
	"quizlet": {"all.txt"},
	"anki":    {"question.txt", "cloze.txt"},
}

// written reports whether a folder holds what a build wrote.
func written(folder string) bool {
	return slices.ContainsFunc(writtenFolders[filepath.Base(folder)], func(name string) bool {
		return exists(filepath.Join(folder, name))
	})
}

func isNotes(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	stem := strings.ToLower(strings.TrimSuffix(name, filepath.Ext(name)))
	return slices.Contains(extensions, ext) && stem != "readme"
}

// root returns the folder that the lock of these notes belongs to: the only
// folder named, or the deepest one that holds all the files. Inside a version
// controlled tree a lock or a catalog further up wins, so that building one
// file of a folder uses the folder's lock.
func root(paths, found []string) string {
	dir := filepath.Dir(found[0])
	if len(paths) == 1 && filepath.Clean(paths[0]) != found[0] {
		dir = filepath.Clean(paths[0])
	}
	for _, path := range found[1:] {
		for !within(dir, path) {
			dir = filepath.Join(dir, "..")
		}
	}
	if up, ok := marked(dir); ok {
		return up
	}
	return dir
}

// marked returns the nearest folder from dir up to the top of its version
// controlled tree that has a lock or a catalog.
func marked(dir string) (string, bool) {
	const deepest = 64 // more than any tree has, and an end where ".." has none
	best := ""
	for up, i := dir, 0; i < deepest; i++ {
		if best == "" && (exists(filepath.Join(up, lockName)) || exists(filepath.Join(up, catalog.FileName))) {
			best = up
		}
		if exists(filepath.Join(up, ".git")) {
			return best, best != ""
		}
		up = filepath.Join(up, "..")
	}
	return "", false
}

// within reports whether path lies under dir.
func within(dir, path string) bool {
	absDir, err1 := filepath.Abs(dir)
	absPath, err2 := filepath.Abs(path)
	if err1 != nil || err2 != nil {
		return true // no working directory: any answer ends the loop
	}
	rel, err := filepath.Rel(absDir, absPath)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
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
	info, err := os.Stat(path)
	if err != nil {
		return unreadable(path, err)
	}
	name := s.name(path)
	if info.Size() > MaxFile {
		s.Problems.Add(problem.Pos{File: name}, problem.Error, "file-too-large",
			"the file has %d MB, and crib reads up to %d MB: split it", info.Size()>>20, MaxFile>>20)
		return nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return unreadable(path, err)
	}
	text, p := decode(name, data)
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

// Holds reports whether a file on disk is one of the set's.
func (s *Set) Holds(path string) bool {
	info, err := os.Stat(path)
	if err != nil {
		return false
	}
	for _, f := range s.Files {
		if mine, err := os.Stat(filepath.Join(s.Root, filepath.FromSlash(f.Name))); err == nil && os.SameFile(info, mine) {
			return true
		}
	}
	return false
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
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: there is no such file or folder: check the path", path)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: it may not be read: check its permissions", path)
	}
	return fmt.Errorf("%s: %w", path, err)
}
