package sheet

import (
	"fmt"
	"path"
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
	// lost gathers the characters lost in the fact under way.
	lost []pdf.Lost
}

// plain cleans text that stands in no fact.
func (c *composer) plain(s string) string {
	s, lost := c.fonts.Clean(s)
	c.lost = append(c.lost, lost...)
	return s
}

// fact composes a fact.
func (c *composer) fact(number int, f *facts.Fact, trail []string) []para {
	c.lost = c.lost[:0]
	out := make([]para, 0, len(f.Body))
	for i, row := range f.Body {
		p := para{kind: body, depth: min(len(trail)+row.Depth, maxDepth), fact: number, trail: trail}
		if row.Code {
			p.kind = code
		}
		if row.Marker != "" && row.Marker != "•" {
			p.marker = c.plain(row.Marker)
		}
		p.bullet = p.marker == "" && !row.Code && (i == 0 || row.Marker != "")
		p.item = i > 0
		var term facts.Text
		if i == 0 && boldTerm(f.Kind) {
			term = f.Term
		}
		p.runs = c.runs(row, term)
		if len(p.runs) > 0 || p.marker != "" || row.Code {
			out = append(out, p)
		}
	}
	c.report(f)
	return out
}

// boldTerm reports whether the term that opens a fact is what the eye looks for.
func boldTerm(k facts.Kind) bool {
	return k == facts.Definition || k == facts.Acronym || k == facts.Limit
}

// runs sets a row in type. A term that the row begins with is bold.
func (c *composer) runs(row facts.Row, term facts.Text) []pdf.Run {
	var out []pdf.Run
	bold := len(term.String())
	if !strings.HasPrefix(row.Text.String(), term.String()) {
		bold = 0
	}
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

// report notes down the characters lost in a fact.
func (c *composer) report(f *facts.Fact) {
	pos := problem.Pos{File: f.Places[0].File, Line: f.Places[0].First}
	var missing, swapped []string
	seen := make(map[rune]bool)
	for _, l := range c.lost {
		if seen[l.Char] {
			continue
		}
		seen[l.Char] = true
		switch name := fmt.Sprintf("%q (%U)", l.Char, l.Char); {
		case l.As == pdf.Unknown && l.Char == unicode.ReplacementChar:
			missing = append(missing, "a broken character")
		case l.As == pdf.Unknown, l.As == "":
			missing = append(missing, name)
		default:
			swapped = append(swapped, fmt.Sprintf("%s as %q", name, l.As))
		}
	}
	if len(missing) > 0 {
		c.problems.Add(pos, problem.Warning, "glyph-missing",
			"the sheet cannot show %s: no font at hand has it; give it one (a folder of .ttf files), or write it otherwise", shorten(missing))
	}
	if len(swapped) > 0 {
		c.problems.Add(pos, problem.Info, "glyph-substituted", "the sheet shows %s", shorten(swapped))
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
