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

// Pos is a place in a file. Line and Col count from 1; Col counts bytes, as
// compilers do and editors expect. A problem of a text file as a whole stands
// at its first character, one of a line as a whole at the first of the line; a
// zero Line is for files that have no lines.
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
	// Others are the places that the message speaks of, in the order in which
	// it names them.
	Others []Pos
}

// In returns the problem with the names of its files as rename gives them, in
// the message too.
func (p Problem) In(rename func(file string) string) Problem {
	p.File = rename(p.File)
	p.Others = slices.Clone(p.Others)
	var message strings.Builder
	rest := p.Message
	for i, other := range p.Others {
		before, after, _ := strings.Cut(rest, other.String())
		other.File = rename(other.File)
		message.WriteString(before + other.String())
		p.Others[i], rest = other, after
	}
	p.Message = message.String() + rest
	return p
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

// Add appends a problem. A [Pos] among the arguments is one of its Others.
func (l *List) Add(pos Pos, severity Severity, code, format string, args ...any) {
	p := Problem{Pos: pos, Severity: severity, Code: code, Message: fmt.Sprintf(format, args...)}
	for _, arg := range args {
		if other, ok := arg.(Pos); ok {
			p.Others = append(p.Others, other)
		}
	}
	*l = append(*l, p)
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
