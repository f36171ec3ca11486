package sheet

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"

	"crib/internal/export/pdf"
	"crib/internal/facts"
	"crib/internal/problem"
)

// composer turns facts into paragraphs, and notes down what cannot be printed
// as it is written.
type composer struct {
	fonts    *pdf.Fonts
	problems problem.List
	// lost gathers the characters lost since the last report.
	lost []pdf.Lost
}

// plain cleans a text.
func (c *composer) plain(s string) string {
	s, lost := c.fonts.Clean(s)
	c.lost = append(c.lost, lost...)
	return s
}

// fact composes a fact that stands under the leads of trail, at a depth.
func (c *composer) fact(number int, f *facts.Fact, trail []string, depth int) []para {
	out := make([]para, 0, len(f.Body))
	headed := false // by its own term
	for i, row := range f.Body {
		p := para{kind: body, depth: row.Depth, fact: number, trail: trail}
		if row.Marker != "" && row.Marker != "•" {
			p.marker = c.plain(row.Marker)
		} else if i > 0 && row.Marker == "" && !f.Body[0].Code {
			p.depth = max(p.depth, 1) // what follows the first row belongs to it
		}
		p.item = p.depth > 0
		p.bullet = p.marker == "" && !row.Code
		if row.Code {
			p.kind = code
		}
		p.depth = min(p.depth+depth, maxDepth)
		bold := 0
		if i == 0 {
			bold = boldHead(f)
		}
		p.runs = c.runs(row, bold)
		if i == 0 && len(f.Body) > 1 && p.marker == "" && allBold(p.runs) {
			// A term alone, and below it what is said of it: it looks like any
			// title with facts under it.
			p.kind, p.bullet = lead, false
			headed, trail = true, append(slices.Clip(trail), f.Term.String())
		} else if headed && p.depth == depth+1 {
			p.item = false
		}
		if p.marker != "" || row.Code || !blank(p.runs) {
			out = append(out, p)
		}
	}
	c.report(f.Places[0].Pos(), "")
	return out
}

// allBold reports whether runs are bold from end to end.
func allBold(runs []pdf.Run) bool {
	return len(runs) > 0 && !slices.ContainsFunc(runs, func(r pdf.Run) bool { return r.Face != pdf.Bold })
}

// blank reports whether there is nothing to see in runs.
func blank(runs []pdf.Run) bool {
	for _, r := range runs {
		if strings.Trim(r.Text, " \u00A0") != "" {
			return false
		}
	}
	return true
}

// boldHead returns how many bytes of a fact's first row are set bold: the term
// that the fact defines, if a sign ("-", ":") parts it from what is said of it.
// A term that runs on in a sentence is not made to stand out of it.
func boldHead(f *facts.Fact) int {
	switch f.Kind {
	case facts.Definition, facts.Acronym, facts.Limit:
		if term := f.Term.String(); opensWith(f.Body[0].Text.String(), term) {
			return len(term)
		}
	}
	return 0
}

// opensWith reports whether a text is a term, or a term, a sign and more.
func opensWith(text, term string) bool {
	rest, ok := strings.CutPrefix(text, term)
	if !ok || term == "" {
		return false
	}
	rest = strings.TrimLeft(rest, " ")
	for _, sign := range []string{"-", "–", "—", ":", "="} {
		if strings.HasPrefix(rest, sign) {
			return true
		}
	}
	return rest == ""
}

// runs sets a row in type, the first bytes of it bold.
func (c *composer) runs(row facts.Row, bold int) []pdf.Run {
	var out []pdf.Run
	for _, span := range row.Text {
		text := span.Text
		if span.Kind == facts.Image && text == "" {
			text = "[" + path.Base(span.Src) + "]"
		}
		head := text[:min(bold, len(text))]
		bold -= len(head)
		face := faceOf(row, span)
		if face == pdf.Mono {
			head = ""
		}
		out = c.appendRun(out, pdf.Bold, head)
		out = c.appendRun(out, face, text[len(head):])
	}
	return out
}

func (c *composer) appendRun(runs []pdf.Run, face pdf.Face, text string) []pdf.Run {
	if text = c.plain(text); text == "" {
		return runs
	}
	if n := len(runs); n > 0 && runs[n-1].Face == face {
		runs[n-1].Text += text
		return runs
	}
	return append(runs, pdf.Run{Face: face, Text: text})
}

// faceOf returns the face of a span. What its author stressed by capitals is
// stressed enough; bold capitals all over a page would shout.
func faceOf(row facts.Row, span facts.Span) pdf.Face {
	switch {
	case row.Code || span.Kind == facts.Code:
		return pdf.Mono
	case span.Kind == facts.Emph && strings.ContainsFunc(span.Text, unicode.IsLower):
		return pdf.Bold
	}
	return pdf.Regular
}

// title cleans a title and reports what is lost in it, at the place of the
// title or of the first fact under it.
func (c *composer) title(title string, at problem.Pos) string {
	out := c.plain(title)
	c.report(at, fmt.Sprintf(" in the title %q", title))
	return out
}

// heads reports what is lost in the title of the sheet, unless a section has the
// same, and in the names of categories.
func (c *composer) heads(b *facts.Book, title string) {
	seen := map[string]bool{"": true}
	for _, s := range b.Sections {
		seen[s.Title], seen[s.Service] = true, true
	}
	for _, s := range b.Sections {
		at := s.Place.Pos()
		for _, name := range []string{title, s.Category} {
			if !seen[name] {
				seen[name] = true
				c.title(name, at)
			}
		}
	}
}

// report notes down the characters lost at a place; where says in what, if it
// is not the fact there.
func (c *composer) report(pos problem.Pos, where string) {
	if len(c.lost) == 0 {
		return
	}
	var missing, swapped []string
	seen := make(map[rune]bool)
	backwards := false
	for _, l := range c.lost {
		if seen[l.Char] {
			continue
		}
		seen[l.Char] = true
		switch name := fmt.Sprintf("%q (%U)", l.Char, l.Char); {
		case pdf.RightToLeft(l.Char):
			backwards = true
		case l.As == pdf.Unknown && l.Char == unicode.ReplacementChar:
			missing = append(missing, "a broken character")
		case l.As == pdf.Unknown, l.As == "":
			missing = append(missing, name)
		default:
			swapped = append(swapped, fmt.Sprintf("%s as %q", name, l.As))
		}
	}
	if backwards {
		c.problems.Add(pos, problem.Warning, "glyph-missing", "the sheet cannot show text that runs from right to left%s: each letter is a %q; learn it from the deck, which can", where, pdf.Unknown)
	}
	if len(missing) > 0 {
		c.problems.Add(pos, problem.Warning, "glyph-missing",
			"the sheet cannot show %s%s: no font at hand has it; give one that has (--font, a folder of .ttf files), or write it otherwise", shorten(missing), where)
	}
	if len(swapped) > 0 {
		c.problems.Add(pos, problem.Info, "glyph-substituted", "the sheet shows %s%s", shorten(swapped), where)
	}
	c.lost = c.lost[:0]
}

// shorten joins the first few of a list.
func shorten(list []string) string {
	const most = 8
	if len(list) > most {
		return strings.Join(list[:most], ", ") + fmt.Sprintf(" and %d more", len(list)-most)
	}
	return strings.Join(list, ", ")
}
