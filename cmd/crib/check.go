package main

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"crib/internal/facts"
	"crib/internal/problem"
)

func jsonFlag(what string) cli.Flag {
	return &cli.BoolFlag{Name: "json", Usage: "print JSON, " + what}
}

func checkCommand(t *terminal) *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "problems in the notes, and what became of every line",
		ArgsUsage: "[NOTES ...]",
		Description: "Prints every problem, and how many lines became what. With --lines, every line\n" +
			"with its part in the whole. Exits with 1 if there is an error (with --strict:\n" +
			"or a warning).\n\nExample: crib check notes/kubernetes.txt" +
			jsonHelp(keysOf(lineJSON{}), keysOf(problemJSON{})),
		Flags: append([]cli.Flag{
			jsonFlag("an object per line of the notes, then one per problem"),
			&cli.BoolFlag{Name: "lines", Usage: "print every line with its part"},
			&cli.BoolFlag{Name: "strict", Usage: "take warnings for errors"},
		}, identityFlags...),
		Action: func(c *cli.Context) error {
			d, err := readCards(c)
			if err != nil {
				return err
			}
			problems := d.all()
			if c.Bool("json") {
				err = d.checkJSON(t, problems)
			} else {
				d.checkText(t, problems, c.Bool("lines"))
			}
			if err == nil && (problems.Count(problem.Error) > 0 || c.Bool("strict") && problems.Count(problem.Warning) > 0) {
				return errInput
			}
			return err
		},
	}
}

func (d *deck) checkJSON(t *terminal, problems problem.List) error {
	out := newJSONLines(t.stdout)
	for _, f := range d.set.Files {
		for i, use := range d.book.Lines(f.Name) {
			out.write(d.lineJSON(f.Name, i+1, use))
		}
	}
	for _, p := range problems {
		out.write(newProblemJSON(d.located(p)))
	}
	return out.err
}

// checkText prints the problems on stderr, as every command does, and the
// account of the lines on stdout.
func (d *deck) checkText(t *terminal, problems problem.List, everyLine bool) {
	for _, p := range problems {
		fmt.Fprintln(t.stderr, d.located(p))
	}
	for _, f := range d.set.Files {
		uses := d.book.Lines(f.Name)
		if everyLine {
			raw := strings.Split(f.Text, "\n")
			for i, use := range uses {
				text := ""
				if i < len(raw) {
					text = strings.TrimRight(raw[i], "\r")
				}
				fmt.Fprintf(t.stdout, "%5d  %-12s  %s\n", i+1, use.Role, text)
			}
		}
		fmt.Fprintf(t.stdout, "%s: %s\n", d.set.Path(f.Name), account(uses))
	}
	fmt.Fprintf(t.stdout, "%s, %s, %s; %s, %s\n",
		plural(len(d.book.Facts), "fact"), plural(len(d.notes), "note"), plural(countCards(d.notes), "card"),
		plural(problems.Count(problem.Error), "error"), plural(problems.Count(problem.Warning), "warning"))
}

// account says how many lines play which part, in the order in which a reader
// meets the parts.
func account(uses []facts.LineUse) string {
	var count [len(facts.RoleNames)]int
	for _, u := range uses {
		count[u.Role]++
	}
	parts := []string{fmt.Sprintf("%d lines", len(uses))}
	for role, n := range count {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, facts.RoleNames[role]))
		}
	}
	return strings.Join(parts, ", ")
}
