package text

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"

	"crib/internal/problem"
)

// Paste writes cards as text to paste into Quizlet's import box, or another
// that splits at two separators and knows no quoting. The zero value has a tab
// between the sides and a new line between the cards, which are the choices
// that Quizlet offers first.
type Paste struct {
	// FieldSep stands between the sides, CardSep after each card; "" means a
	// tab, and a new line (with Multiline, two, which leaves an empty line).
	FieldSep, CardSep string
	// Multiline keeps the line breaks in the sides.
	Multiline bool
}

// Separator returns what is meant by a separator typed on a command line or
// into Quizlet's box, where \n is a new line, \t a tab, \r a carriage return
// and \\ a backslash.
func Separator(typed string) (string, error) {
	var b strings.Builder
	for i := 0; i < len(typed); i++ {
		c := typed[i]
		if c == '\\' {
			i++
			if i == len(typed) {
				return "", fmt.Errorf("separator %q ends in a lone backslash: write \\\\ for a backslash", typed)
			}
			at := strings.IndexByte(`ntr\`, typed[i])
			if at < 0 {
				return "", fmt.Errorf("separator %q: \\%c means nothing: use \\n, \\t, \\r or \\\\", typed, typed[i])
			}
			c = "\n\t\r\\"[at]
		}
		b.WriteByte(c)
	}
	return b.String(), nil
}

func (p Paste) seps() (field, card string) {
	newLines := "\n"
	if p.Multiline {
		newLines = "\n\n"
	}
	return cmp.Or(p.FieldSep, "\t"), cmp.Or(p.CardSep, newLines)
}

// Choices returns what to choose in Quizlet's import box: "between term and
// definition" and "between cards".
func (p Paste) Choices() (field, card string) {
	field, card = p.seps()
	return choice(field), choice(card)
}

func choice(sep string) string {
	switch sep {
	case "\t":
		return "Tab"
	case ",":
		return "Comma"
	case "\n":
		return "New line"
	case ";":
		return "Semicolon"
	}
	return "Custom: " + strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\t", `\t`, "\r", `\r`).Replace(sep)
}

func (p Paste) sides(r Row) (term, definition string) {
	if p.Multiline {
		return r.TermLines, r.DefinitionLines
	}
	return r.Term, r.Definition
}

// Check returns an error if the two separators cannot be told apart.
func (p Paste) Check() error {
	field, card := p.seps()
	if strings.Contains(field, card) || strings.Contains(card, field) {
		return fmt.Errorf("the separators %q and %q hold one another: choose two that differ", field, card)
	}
	return nil
}

// Collisions returns an error for each card of a table that holds a separator:
// pasted, it would come apart.
func (p Paste) Collisions(t *Table) problem.List {
	field, card := p.seps()
	var list problem.List
	for _, r := range t.Rows() {
		term, definition := p.sides(r)
		if sep, ok := collision(term, definition, field, card); ok {
			list.Add(r.pos(), problem.Error, "separator-in-card",
				"the card %q holds the separator %q: choose another with --field-sep or --card-sep", start(r.Term), sep)
		}
	}
	return list
}

// collision returns the separator that a splitter would find elsewhere than
// where it is put. It need not lie in a side: "a;" and ";;" make ";;;".
func collision(term, definition, field, card string) (string, bool) {
	record := term + field + definition
	switch {
	case strings.Index(record+card, card) != len(record):
		return card, true
	case strings.Index(record, field) != len(term) || strings.Contains(definition, field):
		return field, true
	}
	return "", false
}

// Encode writes rows. It does not look for separators in them: that is Check's
// part.
func (p Paste) Encode(w io.Writer, rows []Row) error {
	field, card := p.seps()
	b := bufio.NewWriter(w)
	for _, r := range rows {
		term, definition := p.sides(r)
		for _, s := range []string{term, field, definition, card} {
			b.WriteString(s)
		}
	}
	return b.Flush()
}

// PasteFiles returns the files to paste: one for each set, and all.txt, which
// is all of them in order.
func (t *Table) PasteFiles(p Paste) []File {
	var files []File
	for _, s := range t.Sets {
		files = append(files, File{"quizlet/" + s.File, func(w io.Writer) error { return p.Encode(w, s.Rows) }})
	}
	return append(files, File{"quizlet/all.txt", func(w io.Writer) error { return p.Encode(w, t.Rows()) }})
}
