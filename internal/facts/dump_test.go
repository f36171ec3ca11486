package facts

import (
	"fmt"
	"strings"

	"crib/internal/problem"
)

// dump writes facts for a reader: kind and path, lines, then the fields. In a
// text, code stands in `backticks`, stress in *stars*, quantities in <angles>,
// what is hidden in {{N::braces}}.
func dump(book *Book) string {
	var b strings.Builder
	names := factNames(book)
	for _, f := range book.Facts {
		fmt.Fprintf(&b, "%s %s [%s]", names[f.ID], f.Kind, strings.Join(f.Path, " > "))
		for _, p := range f.Places {
			fmt.Fprintf(&b, " %s", lineRange(p))
		}
		if f.Service != f.Path[0] {
			fmt.Fprintf(&b, " service=%s", f.Service)
		}
		if f.Category != "" {
			fmt.Fprintf(&b, " category=%s", f.Category)
		}
		if f.Key != "" {
			fmt.Fprintf(&b, " key=%s", f.Key)
		}
		if f.Both {
			b.WriteString(" both")
		}
		if f.NoCard {
			b.WriteString(" nocard")
		}
		for _, t := range f.Tags {
			fmt.Fprintf(&b, " #%s", t)
		}
		b.WriteByte('\n')
		dumpFields(&b, f)
	}
	return b.String()
}

func dumpFields(b *strings.Builder, f *Fact) {
	for _, row := range f.Body {
		mark := ""
		if row.Marker != "" {
			mark = row.Marker + " "
		}
		if row.Code {
			mark += "$ "
		}
		fmt.Fprintf(b, "   | %s%s%s\n", strings.Repeat("  ", row.Depth), mark, dumpText(row.Text))
	}
	field := func(name string, t Text) {
		if len(t) > 0 {
			fmt.Fprintf(b, "   %s: %s\n", name, dumpText(t))
		}
	}
	field("term", f.Term)
	field("value", f.Value)
	for _, it := range f.Items {
		line := dumpText(it.Text)
		if len(it.Term) > 0 {
			line = dumpText(it.Term) + " = " + line
		}
		fmt.Fprintf(b, "   item: %s\n", line)
		for _, sub := range it.Sub {
			fmt.Fprintf(b, "      sub: %s\n", dumpText(sub))
		}
	}
	for _, line := range f.Code {
		fmt.Fprintf(b, "   code: %s\n", line)
	}
	for _, t := range f.Remarks {
		field("remark", t)
	}
}

func dumpText(t Text) string {
	var b strings.Builder
	for _, s := range t {
		text := s.Text
		switch s.Kind {
		case Code:
			text = "`" + text + "`"
		case Emph:
			text = "*" + text + "*"
		case Quantity:
			text = "<" + text + ">"
		case Image:
			text = "![" + text + "](" + s.Src + ")"
		}
		if s.Hide > 0 {
			text = fmt.Sprintf("{{%d::%s", s.Hide, text)
			if s.Hint != "" {
				text += "::" + s.Hint
			}
			text += "}}"
		}
		b.WriteString(text)
	}
	return b.String()
}

func lineRange(p Place) string {
	if p.First == p.Last {
		return fmt.Sprint(p.First)
	}
	return fmt.Sprintf("%d-%d", p.First, p.Last)
}

// factNames names facts f1, f2 ... in the order of the book.
func factNames(book *Book) map[string]string {
	names := map[string]string{}
	for i, f := range book.Facts {
		names[f.ID] = fmt.Sprintf("f%d", i+1)
	}
	return names
}

// dumpLines writes what became of each line.
func dumpLines(book *Book, file string) string {
	var b strings.Builder
	names := factNames(book)
	for i, u := range book.Lines(file) {
		fmt.Fprintf(&b, "%d %s", i+1, u.Role)
		for _, id := range u.Facts {
			fmt.Fprintf(&b, " %s", names[id])
		}
		if u.Reason != "" {
			fmt.Fprintf(&b, " (%s)", u.Reason)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func dumpProblems(list problem.List) string {
	var b strings.Builder
	for _, p := range list {
		fmt.Fprintf(&b, "%s [%s]\n", p, p.Code)
	}
	return b.String()
}

// dumpSections writes the book's sections.
func dumpSections(book *Book) string {
	var b strings.Builder
	fmt.Fprintf(&b, "title: %s\n", book.Title)
	for _, s := range book.Sections {
		fmt.Fprintf(&b, "%s: service=%s category=%s %s %s\n", s.Title, s.Service, s.Category, s.Place.File, lineRange(s.Place))
	}
	return b.String()
}
