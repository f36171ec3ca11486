package main

import (
	"os"
	"path/filepath"
	"regexp"
	"time"
)

// stagingPattern names the folders that a batch writes its files into before
// they are renamed. A run that is killed leaves them behind.
const stagingPattern = ".crib-staging-*"

var stagingName = regexp.MustCompile(`^\.crib-staging-[0-9]+$`)

// isStaging reports whether a path is that of such a folder.
func isStaging(path string) bool { return stagingName.MatchString(filepath.Base(path)) }

// leftOver is how old a folder of staged files has to be if nothing else tells
// that the run that made it is gone.
const leftOver = 24 * time.Hour

// tidy takes away what killed runs have left in a folder. alone says that no
// other run is at work there.
func tidy(dir string, alone bool) {
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if !e.IsDir() || !isStaging(e.Name()) {
			continue
		}
		if info, err := e.Info(); err == nil && (alone || time.Since(info.ModTime()) > leftOver) {
			clearStaging(filepath.Join(dir, e.Name()))
		}
	}
}

// clearStaging takes a folder of staged files away. Whatever is no file in it
// is not ours, and keeps the folder there.
func clearStaging(folder string) {
	entries, _ := os.ReadDir(folder)
	for _, e := range entries {
		if e.Type().IsRegular() {
			_ = os.Remove(filepath.Join(folder, e.Name()))
		}
	}
	_ = os.Remove(folder)
}
