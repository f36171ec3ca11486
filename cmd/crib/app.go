package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/urfave/cli/v2"

	"crib/internal/notes"
)

// The exit statuses.
const (
	exitDone  = 0
	exitInput = 1 // problems in the notes, or in a package
	exitUsage = 2 // a command line that crib does not understand
	exitFiles = 3 // something could not be read or written
)

// A statusError is an error with the exit status it leads to. An empty message
// prints nothing: all has been said.
type statusError struct {
	status  int
	message string
}

func (e *statusError) Error() string { return e.message }

// usageErrorf returns an error for a wrong command line.
func usageErrorf(format string, args ...any) error {
	return &statusError{exitUsage, fmt.Sprintf(format, args...)}
}

// inputError returns err as an error of the input, unless it has a status
// already.
func inputError(err error) error {
	var se *statusError
	if errors.As(err, &se) {
		return err
	}
	return &statusError{exitInput, err.Error()}
}

// errInput says that problems have been printed.
var errInput = &statusError{status: exitInput}

// run is the program: it returns the exit status. A signal that comes through
// the channel ends it: what is half done is undone.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, signals <-chan os.Signal) int {
	t := newTerminal(stdout, stderr)
	done := make(chan error, 1)
	go func() {
		app := newApp(t, stdin)
		args, err := flagsFirst(app, habits(args))
		if err == nil {
			err = app.Run(args)
		}
		done <- err
	}()
	select {
	case s := <-signals:
		what := "crib: interrupted"
		if t.undo.all() {
			what += ": all files are as they were"
		}
		fmt.Fprintln(stderr, what)
		return signalStatus(s)
	case err := <-done:
		if failure := t.failure(); failure != nil {
			err = failure
		}
		if err != nil {
			return report(stderr, err)
		}
		return exitDone
	}
}

// habits returns the command line with what people type at other programs in
// our words: crib help build, crib --version.
func habits(args []string) []string {
	if len(args) < 2 {
		return args
	}
	switch args[1] {
	case "help":
		return slices.Concat(args[:1], args[2:], []string{"--help"})
	case "--version", "-v":
		return []string{args[0], "version"}
	}
	return args
}

// report prints an error as "crib: message" and returns its exit status.
// Whatever is no statusError came from a file.
func report(stderr io.Writer, err error) int {
	status := exitFiles
	var se *statusError
	var empty *notes.EmptyError
	var none *notes.NotNotesError
	switch {
	case errors.As(err, &se):
		status = se.status
	case errors.As(err, &empty), errors.As(err, &none):
		status = exitInput
	}
	if err.Error() != "" {
		fmt.Fprintf(stderr, "crib: %s\n", err)
	}
	return status
}

func newApp(term *terminal, stdin io.Reader) *cli.App {
	app := &cli.App{
		Name:  "crib",
		Usage: "plain-text study notes in; Anki deck, Quizlet sets and cheat sheet out",
		Description: "NOTES are files, or folders with the .txt and .md files under them; without\n" +
			"any, crib reads the folder \"notes\". Start with: crib build",
		Reader: stdin, Writer: term.stdout, ErrWriter: term.stderr,
		HideVersion:           true,
		CustomAppHelpTemplate: appHelp,
		Commands: []*cli.Command{
			buildCommand(term),
			checkCommand(term),
			factsCommand(term),
			cardsCommand(term),
			planCommand(term),
			adoptCommand(term),
			pruneCommand(term),
			inspectCommand(term),
			versionCommand(term),
		},
		// The library would exit from within Run, and print help to stdout for
		// a wrong flag. Both are ours to do.
		ExitErrHandler: func(*cli.Context, error) {},
		OnUsageError:   onUsageError,
		Action: func(c *cli.Context) error {
			if c.NArg() > 0 {
				return noCommand(c.App, c.Args().First())
			}
			return cli.ShowAppHelp(c)
		},
	}
	for _, cmd := range app.Commands {
		cmd.OnUsageError = onUsageError // not inherited
		cmd.HideHelpCommand = true
		for _, f := range cmd.Flags {
			if b, ok := f.(*cli.BoolFlag); ok {
				b.DisableDefaultText = true // "(default: false)" says nothing
			}
			if n, ok := f.(*cli.IntFlag); ok {
				n.Action = notNegative(n.Name)
			}
		}
		cmd.CustomHelpTemplate = commandHelp + flagsHelp(cmd.Flags)
	}
	app.HideHelpCommand = true
	return app
}

const appHelp = `{{.Name}}: {{.Usage}}

Usage: crib COMMAND [flags] [NOTES ...]

Commands:
{{range .VisibleCommands}}  {{printf "%-9s" .Name}} {{.Usage}}
{{end}}
{{.Description}}

crib COMMAND --help shows the flags of a command and an example.
Exit status: 0 done, 1 problems in the input, 2 wrong usage, 3 a file could not
be read or written, 128 + N ended by signal N.
`

const commandHelp = `crib {{.Name}}: {{.Usage}}

Usage: crib {{.Name}}{{if .Flags}} [flags]{{end}}{{with .ArgsUsage}} {{.}}{{end}}

{{.Description}}

Flags:
`
