package notes

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"crib/internal/catalog"
	"crib/internal/problem"
)

// finder looks for notes on disk. Links are followed: people keep notes
// elsewhere and link to them.
type finder struct {
	found   []foundFile
	folders []os.FileInfo // those that were looked into
	linked  []foundFile   // links to folders, looked into when all else is done
	odd     []oddLink
}

// foundFile is a file, or a link to a folder. through says that a link led to
// it.
type foundFile struct {
	path    string
	info    os.FileInfo
	through bool
}

// oddLink is a link among the notes that leads to none.
type oddLink struct {
	path, code, message string
	severity            problem.Severity
}

// find looks for the files that the paths name, and leaves each once in
// f.found, sorted.
func (f *finder) find(paths []string) error {
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return unreadable(path, err)
		}
		if base := filepath.Base(path); base == lockName || base == catalog.FileName {
			return &NotNotesError{Path: path}
		}
		if !info.IsDir() {
			f.found = append(f.found, foundFile{filepath.Clean(path), info, isLink(path)})
			continue
		}
		before, odd := len(f.found), len(f.odd)
		if f.seen(info) {
			continue
		}
		if err := f.walk(path, false); err != nil {
			return err
		}
		for ; len(f.linked) > 0; f.linked = f.linked[1:] {
			if link := f.linked[0]; !f.seen(link.info) {
				if err := f.walk(link.path, true); err != nil {
					return err
				}
			}
		}
		if len(f.found) > before {
			continue
		}
		if len(f.odd) > odd {
			return fmt.Errorf("%s: %s", filepath.ToSlash(f.odd[odd].path), f.odd[odd].message)
		}
		return &EmptyError{Path: path}
	}
	f.once()
	return nil
}

// seen reports whether a folder was looked into; now it is.
func (f *finder) seen(folder os.FileInfo) bool {
	if slices.ContainsFunc(f.folders, func(x os.FileInfo) bool { return os.SameFile(x, folder) }) {
		return true
	}
	f.folders = append(f.folders, folder)
	return false
}

// walk looks into a folder and those inside. Hidden files and folders, a
// README, and what an earlier build wrote are not notes.
func (f *finder) walk(folder string, through bool) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return unreadable(folder, err)
	}
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		if e.Type()&fs.ModeSymlink != 0 {
			f.follow(path)
			continue
		}
		info, err := e.Info()
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue // taken away just now
		case err != nil:
			return unreadable(path, err)
		case e.IsDir() && (written(path) || f.seen(info)):
		case e.IsDir():
			if err := f.walk(path, through); err != nil {
				return err
			}
		case info.Mode().IsRegular() && isNotes(e.Name()):
			f.found = append(f.found, foundFile{path, info, through})
		}
	}
	return nil
}

// follow looks where a link leads.
func (f *finder) follow(path string) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		f.odd = append(f.odd, oddLink{path, "broken-link", linkComplaint(path, err), problem.Warning})
	case info.IsDir() && leadsUp(path):
		f.odd = append(f.odd, oddLink{path, "link-loop",
			"the link leads to a folder that it lies in, so it adds nothing; take it away", problem.Info})
	case info.IsDir():
		f.linked = append(f.linked, foundFile{path, info, true})
	case info.Mode().IsRegular() && isNotes(filepath.Base(path)):
		f.found = append(f.found, foundFile{path, info, true})
	}
}

// leadsUp reports whether a link leads to its own folder, or to one above.
func leadsUp(link string) bool {
	target, err1 := filepath.EvalSymlinks(link)
	folder, err2 := filepath.EvalSymlinks(filepath.Dir(link))
	return err1 == nil && err2 == nil && within(target, folder)
}

// linkComplaint says why a link leads nowhere, and what to do.
func linkComplaint(path string, err error) string {
	target, linkErr := os.Readlink(path)
	switch {
	case errors.Is(err, syscall.ELOOP):
		return "the link leads back to itself: mend it, or take it away"
	case linkErr == nil && errors.Is(err, fs.ErrNotExist):
		return fmt.Sprintf("the link leads to %q, which is not there: mend it, or take it away", target)
	case errors.Is(err, fs.ErrPermission):
		return "what the link leads to may not be read: check its permissions, or take the link away"
	}
	return fmt.Sprintf("what the link leads to cannot be read (%v): mend it, or take it away", err)
}

// once takes out the files that were found before under another name. The name
// without a link in it is kept, of two such names the first.
func (f *finder) once() {
	slices.SortFunc(f.found, func(a, b foundFile) int {
		switch {
		case a.through != b.through && b.through:
			return -1
		case a.through != b.through:
			return 1
		}
		return cmp.Compare(a.path, b.path)
	})
	known := fileIndex{}
	f.found = slices.DeleteFunc(f.found, func(x foundFile) bool {
		if known.has(x.info) {
			return true
		}
		known.add(x.info)
		return false
	})
	slices.SortFunc(f.found, func(a, b foundFile) int { return cmp.Compare(a.path, b.path) })
}

func (f *finder) paths() []string {
	var out []string
	for _, x := range f.found {
		out = append(out, x.path)
	}
	return out
}

// fileIndex finds files by what they are, not by their names.
type fileIndex map[fileKey][]os.FileInfo

// fileKey is the same for two names of a file.
type fileKey struct{ size, modified int64 }

func keyOf(info os.FileInfo) fileKey { return fileKey{info.Size(), info.ModTime().UnixNano()} }

func (x fileIndex) add(info os.FileInfo) { x[keyOf(info)] = append(x[keyOf(info)], info) }

func (x fileIndex) has(info os.FileInfo) bool {
	return slices.ContainsFunc(x[keyOf(info)], func(other os.FileInfo) bool { return os.SameFile(info, other) })
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

func isLink(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}
