package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

func factsCommand(t *terminal) *cli.Command {
	return &cli.Command{
		Name:      "facts",
		Usage:     "the fact model: what the notes say",
		ArgsUsage: "[NOTES ...]",
		Description: "Prints every fact with its kind and its lines, under its titles.\n\nExample: crib facts --json notes | jq -r .kind | sort | uniq -c" +
			jsonHelp(keysOf(factJSON{})),
		Flags: []cli.Flag{jsonFlag("an object per fact")},
		Action: func(c *cli.Context) error {
			d, err := readFacts(c)
			if err != nil {
				return err
			}
			if c.Bool("json") {
				err = printJSON(t.stdout, d.book.Facts, d.factJSON)
			} else {
				d.factsText(t)
			}
			if err != nil {
				return err
			}
			return d.stop(t, false)
		},
	}
}

func (d *deck) factsText(t *terminal) {
	var path []string
	for _, f := range d.book.Facts {
		if !slices.Equal(path, f.Path) {
			path = f.Path
			fmt.Fprintf(t.stdout, "\n%s\n", t.style("1", strings.Join(path, " > ")))
		}
		p := d.placeJSON(f.Places[0])
		fmt.Fprintf(t.stdout, "  %s  %s\n", t.style("36", fmt.Sprintf("%-10s", f.Kind)),
			t.style("2", fmt.Sprintf("%s:%d", p.File, p.Lines[0])))
		fmt.Fprintf(t.stdout, "    %s\n", strings.ReplaceAll(f.Text(), "\n", "\n    "))
	}
}
