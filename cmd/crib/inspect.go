package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"crib/internal/inspect"
	"crib/internal/problem"
)

func inspectCommand(t *terminal) *cli.Command {
	return &cli.Command{
		Name:      "inspect",
		Usage:     "what a package holds: any .apkg or .colpkg, not only ours",
		ArgsUsage: "FILE.apkg",
		Description: "Lists decks, note types and counts, and checks what Anki would refuse, mend or\n" +
			"trip over. With --notes, every note too. Exits with 1 if there is an error.\n\nExample: crib inspect dist/platform.apkg" +
			jsonHelp(keysUnder("package", packageJSON{}), keysUnder("deck", inspect.Deck{}), keysUnder("type", inspect.Type{}),
				keysUnder("note", inspect.Note{}), keysUnder("card", inspect.Card{}), keysUnder("media", inspect.Media{}), keysOf(problemJSON{})),
		Flags: []cli.Flag{
			jsonFlag("an object per deck, note type, note, card, media file and problem"),
			&cli.BoolFlag{Name: "notes", Usage: "print every note"},
		},
		Action: func(c *cli.Context) error {
			if c.NArg() != 1 {
				return usageErrorf("inspect takes one package: crib inspect FILE.apkg")
			}
			path := c.Args().First()
			report, err := readPackage(t, path)
			if err != nil {
				return err
			}
			for i := range report.Problems {
				report.Problems[i].File = path
			}
			if c.Bool("json") {
				err = inspectJSON(t, report)
			} else {
				packageText(t, path, report, c.Bool("notes"))
			}
			if err == nil && report.Problems.Count(problem.Error) > 0 {
				return errInput
			}
			return err
		},
	}
}

// readPackage reads a package from disk.
func readPackage(t *terminal, path string) (*inspect.Report, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fileError("read", path, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, fileError("read", path, err)
	}
	if info.IsDir() {
		return nil, usageErrorf("%s is a folder: name an .apkg file", path)
	}
	scratch, release, err := t.scratch()
	if err != nil {
		return nil, err
	}
	defer release()
	report, err := inspect.Read(f, info.Size(), inspect.Options{TempDir: scratch})
	var pe *fs.PathError
	switch {
	case errors.As(err, &pe):
		return nil, fileError("unpacked", path, err) // no room for it, say
	case err != nil:
		return nil, inputError(fmt.Errorf("%s: %w", path, err))
	}
	return report, nil
}

// packageJSON says what a package is.
type packageJSON struct {
	Version inspect.Version `json:"version"`
	Schema  int             `json:"schema"`
	Reviews int             `json:"reviews"`
	Decks   int             `json:"decks"`
	Types   int             `json:"types"`
	Notes   int             `json:"notes"`
	Cards   int             `json:"cards"`
	Media   int             `json:"media"`
}

// inspectJSON prints {"package": ...}, then an object for each thing in it,
// under the name of what it is.
func inspectJSON(t *terminal, r *inspect.Report) error {
	out := newJSONLines(t.stdout)
	out.write(map[string]any{"package": packageJSON{
		Version: r.Version, Schema: r.Schema, Reviews: r.Reviews,
		Decks: len(r.Decks), Types: len(r.Types), Notes: len(r.Notes), Cards: len(r.Cards), Media: len(r.Media),
	}})
	for _, x := range r.Decks {
		out.write(map[string]any{"deck": x})
	}
	for _, x := range r.Types {
		out.write(map[string]any{"type": x})
	}
	for _, x := range r.Notes {
		out.write(map[string]any{"note": x})
	}
	for _, x := range r.Cards {
		out.write(map[string]any{"card": x})
	}
	for _, x := range r.Media {
		out.write(map[string]any{"media": x})
	}
	for _, p := range r.Problems {
		out.write(newProblemJSON(p))
	}
	return out.err
}

func packageText(t *terminal, path string, r *inspect.Report, everyNote bool) {
	for _, p := range r.Problems {
		fmt.Fprintln(t.stderr, p)
	}
	fmt.Fprintf(t.stdout, "%s: %s, schema %d; %s, %s, %s, %s, %s\n", path, r.Version, r.Schema,
		plural(len(r.Decks), "deck"), plural(len(r.Types), "note type"), plural(len(r.Notes), "note"),
		plural(len(r.Cards), "card"), plural(len(r.Media), "media file"))
	for _, d := range r.Decks {
		fmt.Fprintf(t.stdout, "  deck   %5d  %s\n", d.Cards, strings.ReplaceAll(d.Name, "::", " > "))
	}
	names := map[int64]string{}
	for _, x := range r.Types {
		names[x.ID] = x.Name
		fmt.Fprintf(t.stdout, "  type   %5d  %s (%s)\n", x.Notes, x.Name, strings.Join(x.Fields, ", "))
	}
	for _, m := range r.Media {
		fmt.Fprintf(t.stdout, "  media  %5d  %s\n", m.Size, m.Name)
	}
	if !everyNote {
		return
	}
	for _, n := range r.Notes {
		fmt.Fprintf(t.stdout, "\n  %s  %s\n", t.style("2", n.GUID), t.style("2", names[n.TypeID]))
		for _, field := range n.Fields {
			if field != "" {
				fmt.Fprintf(t.stdout, "    %s\n", field)
			}
		}
	}
}
