package identity

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"crib/internal/problem"
)

// kinds are the kinds of change in the order in which a summary counts them.
var kinds = []ChangeKind{Added, Reworded, Reasked, Moved, Retagged, Retired, Revived, Doubtful}

// Summary returns a line that counts the changes.
func (p *Plan) Summary() string {
	count := map[ChangeKind]int{}
	for _, c := range p.Changes {
		count[c.Kind]++
	}
	parts := []string{}
	for _, k := range kinds {
		if count[k] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", count[k], k))
		}
	}
	return strings.Join(append(parts, fmt.Sprintf("%d unchanged", p.Unchanged)), ", ")
}

// WriteText writes the plan for a terminal: each change with what the note
// said and says, and what Anki will do about it.
func (p *Plan) WriteText(w io.Writer) error {
	b := bufio.NewWriter(w)
	for _, c := range p.Changes {
		c.writeTo(b)
	}
	fmt.Fprintln(b, p.Summary())
	return b.Flush()
}

func (c *Change) writeTo(b *bufio.Writer) {
	fmt.Fprintf(b, "%s %s %s  %s\n", c.Kind, c.Handle, problem.Pos{File: c.File, Line: c.Line}, strings.Join(c.Path, " > "))
	if c.OldFile != "" {
		fmt.Fprintf(b, "    was in %s\n", c.OldFile)
	}
	if c.OldPath != nil {
		fmt.Fprintf(b, "    was under %s\n", strings.Join(c.OldPath, " > "))
	}
	writeLines(b, "-", c.Old)
	if c.Old != "" || c.Kind == Added || c.Kind == Doubtful {
		writeLines(b, "+", c.New)
	}
	for _, x := range c.Candidates {
		fmt.Fprintf(b, "    may be %s in %s  %s (%d %% alike)\n", x.Handle, x.File, strings.Join(x.Path, " > "), x.Similarity)
		writeLines(b, "?", x.Text)
	}
	fmt.Fprintf(b, "    Anki: %s\n", c.Anki)
}

// writeLines writes the lines of a note's text behind a mark.
func writeLines(b *bufio.Writer, mark, text string) {
	for line := range strings.Lines(text) {
		fmt.Fprintf(b, "    %s %s\n", mark, strings.TrimSuffix(line, "\n"))
	}
}

// WriteJSON writes the plan as lines of JSON, one Change each.
func (p *Plan) WriteJSON(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for _, c := range p.Changes {
		if err := e.Encode(c); err != nil {
			return err
		}
	}
	return nil
}
