package main

import (
	"regexp"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
	"github.com/xrash/smetrics"
)

// notNegative returns a check of a flag's number: all of ours count something.
func notNegative(name string) func(*cli.Context, int) error {
	return func(_ *cli.Context, n int) error {
		if n < 0 {
			return usageErrorf("--%s %d: the number must not be negative", name, n)
		}
		return nil
	}
}

// onUsageError words what the library says of a command line.
func onUsageError(c *cli.Context, err error, _ bool) error {
	name := "crib"
	flags := c.App.Flags
	if c.Command != nil && c.Command.Name != "" && c.Command.Name != "crib" {
		name += " " + c.Command.Name
		flags = c.Command.Flags
	}
	return usageErrorf("%s: see %s --help", usageComplaint(err.Error(), flags), name)
}

// What package flag says, and so the library.
var (
	unknownFlag  = regexp.MustCompile(`^flag provided but not defined: --?(.+)$`)
	missingValue = regexp.MustCompile(`^flag needs an argument: --?(.+)$`)
	wrongValue   = regexp.MustCompile(`^invalid (?:boolean )?value "(.*)" for (?:flag )?--?([^:]+): `)
)

func usageComplaint(said string, flags []cli.Flag) string {
	if m := unknownFlag.FindStringSubmatch(said); m != nil {
		var names []string
		for _, f := range flags {
			names = append(names, f.Names()...)
		}
		return "there is no flag " + dashed(m[1]) + didYouMean(m[1], names, dashed)
	}
	if m := missingValue.FindStringSubmatch(said); m != nil {
		return dashed(m[1]) + " needs a value"
	}
	if m := wrongValue.FindStringSubmatch(said); m != nil {
		return dashed(m[2]) + " " + m[1] + ": " + wanted(m[2], flags)
	}
	return said
}

// wanted says what value a flag takes.
func wanted(name string, flags []cli.Flag) string {
	for _, f := range flags {
		if !slices.Contains(f.Names(), name) {
			continue
		}
		switch f.(type) {
		case *cli.BoolFlag:
			return "the flag takes no value"
		case *cli.Float64Flag:
			return "give a number"
		case *cli.IntFlag, *cli.Uint64Flag:
			return "give a whole number, 0 or more"
		}
	}
	return "that is no value for it"
}

// noCommand returns the error for a command that is none.
func noCommand(app *cli.App, name string) error {
	var names []string
	for _, c := range app.Commands {
		names = append(names, c.Name)
	}
	return usageErrorf("there is no command %q%s: see crib --help", name, didYouMean(name, names, func(s string) string { return s }))
}

// didYouMean asks for the word that is most like another, "" if none is.
func didYouMean(word string, known []string, show func(string) string) string {
	const most = 2 // letters that differ
	best, at := most+1, ""
	for _, k := range known {
		d := smetrics.WagnerFischer(word, k, 1, 1, 1)
		if len(k) > 2 && (strings.HasPrefix(word, k) || strings.HasPrefix(k, word)) {
			d = min(d, most)
		}
		if len(k) > 2 && d < best {
			best, at = d, k
		}
	}
	if at == "" {
		return ""
	}
	return " (did you mean " + show(at) + "?)"
}

// dashed returns the name of a flag as it is typed.
func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// flagsHelp lists flags for --help, those of an output under its name.
func flagsHelp(flags []cli.Flag) string {
	var groups []string // by first flag
	lines := map[string]string{}
	for _, f := range append(slices.Clip(flags), cli.HelpFlag) {
		of := ""
		if c, ok := f.(cli.CategorizableFlag); ok {
			of = c.GetCategory()
		}
		if lines[of] == "" {
			groups = append(groups, of)
		}
		lines[of] += "  " + f.String() + "\n"
	}
	var b strings.Builder
	for _, of := range groups {
		if of != "" {
			b.WriteString("\n  for " + of + ":\n")
		}
		b.WriteString(lines[of])
	}
	return b.String()
}

// listFlags are the flags whose values are lists. The library would take the
// last of two and forget the first.
var listFlags = []string{"only", "format", columnsFlag, "services"}

// twice returns an error if a list is given twice.
func twice(flags []string) error {
	seen := map[string]bool{}
	for _, arg := range flags {
		name, _, _ := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		if !strings.HasPrefix(arg, "-") || !slices.Contains(listFlags, name) {
			continue
		}
		if seen[name] {
			return usageErrorf("--%s is given twice: join the two lists by a comma", name)
		}
		seen[name] = true
	}
	return nil
}

// flagsFirst moves the flags of a command before its arguments, since the
// library takes every flag that follows an argument for an argument. What
// follows "--" is left alone.
func flagsFirst(app *cli.App, args []string) ([]string, error) {
	if len(args) < 3 {
		return args, nil
	}
	i := slices.IndexFunc(app.Commands, func(c *cli.Command) bool { return c.HasName(args[1]) })
	if i < 0 {
		return args, nil
	}
	takesValue := map[string]bool{}
	for _, f := range app.Commands[i].Flags {
		_, isBool := f.(*cli.BoolFlag)
		for _, name := range f.Names() {
			takesValue[name] = !isBool
		}
	}
	flags, rest := []string{}, []string{}
	for i := 2; i < len(args); i++ {
		arg := args[i]
		if arg == "--" {
			rest = append(rest, args[i:]...)
			break
		}
		if len(arg) < 2 || arg[0] != '-' {
			rest = append(rest, arg)
			continue
		}
		flags = append(flags, arg)
		if name := strings.TrimLeft(arg, "-"); takesValue[name] {
			if i+1 == len(args) || strings.HasPrefix(args[i+1], "--") {
				return nil, usageErrorf("%s needs a value: see crib %s --help", arg, args[1])
			}
			i++
			flags = append(flags, args[i])
		}
	}
	return slices.Concat(args[:2], flags, rest), twice(flags)
}
