package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/urfave/cli/v2"

	"crib/internal/problem"
)

func buildCommand(t *terminal) *cli.Command {
	return &cli.Command{
		Name:      "build",
		Usage:     "write the Anki deck, the CSV, the Quizlet sets and the sheets",
		ArgsUsage: "[NOTES ...]",
		Description: "Builds everything the notes give into a folder. If anything fails, or stops it, what\n" +
			"was there before stays as it was.\n\n" +
			outputsHelp() + "\n" +
			"Example: crib build --out out --only apkg,pdf notes/kubernetes.txt",
		Flags: slices.Concat([]cli.Flag{
			&cli.StringFlag{Name: "out", Aliases: []string{"o"}, Value: "dist", Usage: "write into the folder `DIR`"},
			&cli.StringFlag{Name: "only", Aliases: []string{"format"}, Usage: "write these outputs only: `NAMES` joined by commas"},
			&cli.BoolFlag{Name: "locked", Usage: "fail if crib.lock would change (for CI)"},
			&cli.BoolFlag{Name: "strict", Usage: "take warnings for errors"},
			&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "say nothing but problems"},
		}, identityFlags, outputFlags()),
		Action: func(c *cli.Context) error { return build(c, t) },
	}
}

// build runs every stage and writes what they give.
func build(c *cli.Context, t *terminal) error {
	start := time.Now()
	if c.Bool("quiet") {
		t.quiet()
	}
	if c.String("out") == "" {
		return usageErrorf("--out names no folder: see crib build --help")
	}
	wanted, err := chooseOutputs(c)
	if err != nil {
		return err
	}
	bar := t.progress(len(wanted) + 2)
	defer bar.done()
	d, err := readFacts(c)
	if err != nil {
		return err
	}
	h := &holder{t: t}
	defer h.release()
	if ofCards(wanted) || c.Bool("locked") {
		bar.step(1, "cards")
		if err := d.identifyAlone(c, h); err != nil {
			return err
		}
	}
	if len(d.book.Facts) == 0 && d.problems.Count(problem.Error) == 0 {
		d.problems.Add(problem.Pos{File: d.set.Files[0].Name, Line: 1, Col: 1}, problem.Error, "no-facts",
			"there is nothing to learn in these notes: write a fact under a heading")
	}
	if c.Bool("locked") && d.plan.LockChanged {
		d.thisBuild = append(d.thisBuild, d.lockIsStale())
	}
	files, err := d.encoders(c, t, wanted)
	if err != nil {
		return err
	}
	if err := d.stop(t, c.Bool("strict")); err != nil {
		return err
	}
	written, err := d.write(c, t, h, files, bar)
	if err != nil {
		return err
	}
	bar.done()
	d.warn(t)
	d.summarise(c, t, written, time.Since(start))
	return nil
}

// identifyAlone is identify with other runs kept away from the lock.
func (d *deck) identifyAlone(c *cli.Context, h *holder) error {
	if !c.Bool("no-lock") {
		if err := h.take(d.set.Root); err != nil {
			return err
		}
	}
	return d.identify(c)
}

// outFile is a file to write: its path under the output folder, and how.
type outFile struct {
	name   string
	encode func(io.Writer) error
}

// write writes the files and the lock, all or none. Problems that come up
// while a file is encoded (a character that no font has) are printed, and
// count as any other.
//
// The lock is the first to be renamed: with the new lock beside old files,
// which is what a machine that stops in between may leave, the next build
// makes of the same notes what this one would have.
func (d *deck) write(c *cli.Context, t *terminal, h *holder, files []outFile, bar *progress) (written []string, err error) {
	b := newBatch(t, h)
	defer b.abandon()
	out := c.String("out")
	oldSets, _ := os.ReadFile(filepath.Join(out, "quizlet", "all.txt")) // none on a first build
	if d.plan.LockChanged && !c.Bool("no-lock") {
		if err := d.stageLock(t, b); err != nil {
			return nil, err
		}
	}
	for i, f := range files {
		bar.step(i+2, f.name)
		path := filepath.Join(out, filepath.FromSlash(f.name))
		if d.set.Holds(path) {
			return nil, usageErrorf("%s: this file is one of the notes, and the build would write over it: name another folder with --out", path)
		}
		if err := b.add(path, f.encode); err != nil {
			return nil, err
		}
		written = append(written, path)
	}
	if d.stops(c.Bool("strict")) {
		b.abandon() // before anything is printed: a reader that has gone (crib build | head) ends the program
		return nil, d.stop(t, c.Bool("strict"))
	}
	if err := b.commit(); err != nil {
		return nil, err
	}
	return written, d.removeOldSets(out, oldSets)
}

// removeOldSets takes away the Quizlet files of an earlier build that this one
// has no set for: they would be pasted beside the set under its new name. Only
// what stands in the earlier all.txt, as every set does, is surely ours.
func (d *deck) removeOldSets(out string, all []byte) error {
	if d.paste == nil || len(all) == 0 {
		return nil
	}
	current := map[string]bool{}
	for _, set := range d.table.Sets {
		current[set.File] = true
	}
	old, err := filepath.Glob(filepath.Join(out, "quizlet", "[0-9][0-9]*-*.txt"))
	if err != nil {
		return err
	}
	for _, path := range old {
		text, err := os.ReadFile(path)
		if current[filepath.Base(path)] || err != nil || len(text) == 0 || !bytes.Contains(all, text) {
			continue
		}
		if err := os.Remove(path); err != nil {
			return fileError("removed", path, err)
		}
	}
	return nil
}

// stageLock adds the lock to the files of a batch. Notes in a folder that may
// not be written to are built all the same: their guids come from the notes
// alone, as on a first build.
func (d *deck) stageLock(t *terminal, b *batch) error {
	err := b.addForGood(d.lockPath(), func(w io.Writer) error {
		_, err := io.WriteString(w, d.plan.Lock.Text())
		return err
	})
	if err != nil && d.lock == nil {
		fmt.Fprintf(t.stderr, "%s: warning: the folder of the notes may not be written to, so no lock was made: "+
			"edits will not keep their review history\n", filepath.ToSlash(d.lockPath()))
		return nil
	}
	return err
}
