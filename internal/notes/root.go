package notes

import (
	"os"
	"path/filepath"
	"strings"

	"crib/internal/catalog"
)

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
