// Package problem holds what is wrong with somebody's notes, and where.
//
// Every stage of crib is a total function: it returns a result and a [List].
// Only the edges (files, terminals) return errors.
package problem

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Pos is a place in a file. Line and Col count from 1; Col counts bytes.
// A zero Line means the file as a whole, a zero Col the line as a whole.
type Pos struct {
	File string
	Line int
	Col  int
}

// String returns "file:line:col", leaving out what is zero.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// Severity says how much a problem matters.
type Severity string

// An Error stops the build. A Warning is something the author would want to
// mend; it stops the build only under --strict. Info is worth knowing.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Info    Severity = "info"
)

// Problem is one thing wrong with the notes, in words for the person who
// wrote them: what is wrong, and what to do about it.
type Problem struct {
	Pos
	Severity Severity
	// Code names the kind of problem, in lower-case words joined by hyphens
	// ("duplicate-fact"). Codes are stable: people filter by them.
	Code    string
	Message string
}

// String returns "file:line:col: message", with the severity before the
// message unless it is an error.
func (p Problem) String() string {
	if p.Severity == Error || p.Severity == "" {
		return p.Pos.String() + ": " + p.Message
	}
	return p.Pos.String() + ": " + string(p.Severity) + ": " + p.Message
}

// List is a list of problems.
type List []Problem

// Add appends a problem.
func (l *List) Add(pos Pos, severity Severity, code, format string, args ...any) {
	*l = append(*l, Problem{Pos: pos, Severity: severity, Code: code, Message: fmt.Sprintf(format, args...)})
}

// Sort orders the list by file, line, column and code, keeping the order of
// equals.
func (l List) Sort() {
	slices.SortStableFunc(l, func(a, b Problem) int {
		return cmp.Or(
			strings.Compare(a.File, b.File),
			cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Col, b.Col),
			strings.Compare(a.Code, b.Code),
		)
	})
}

// Count returns how many problems are of the severity.
func (l List) Count(severity Severity) int {
	n := 0
	for _, p := range l {
		if p.Severity == severity {
			n++
		}
	}
	return n
}
