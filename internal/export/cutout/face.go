package cutout

import (
	"fmt"
	"strings"
	"unicode"

	"crib/internal/cards"
	"crib/internal/export/pdf"
	"crib/internal/facts"
	"crib/internal/problem"
)

// role is the part that a paragraph plays on a card.
type role uint8

const (
	body    role = iota
	context      // the breadcrumb above a prompt
	remark       // what the author adds to an answer
)

// para is a paragraph, list item or line of code, ready to be set.
type para struct {
	role   role
	runs   []pdf.Run
	marker string
	depth  int
	code   bool
}

// face is one side of a card.
type face struct {
	context []para // at most one
	paras   []para
	front   bool
	corner  string // small, bottom left
}

// longPrompt is the number of bytes from which a prompt is no longer set in
// bold: a title can be, a text cannot.
const longPrompt = 120

// faces turns a card into its two sides. The service is named on the back
// only: on the front it may be the answer, and where it is not the breadcrumb
// has it.
func (s *setter) faces(c *cards.Card) (front, back face) {
	front = face{front: true}
	heading := pdf.Regular
	if c.Kind != cards.ClozeOne && len(c.Prompt) <= longPrompt {
		heading = pdf.Bold
	}
	if len(c.Context) > 0 {
		text := s.clean(strings.Join(c.Context, " › "))
		front.context = []para{{role: context, runs: []pdf.Run{{Text: text}}}}
	}
	front.paras = s.paras(c.PromptRows(), body, heading)
	back.paras = s.paras(c.AnswerRows(), body, pdf.Regular)
	if n := c.Note; n != nil {
		back.paras = append(back.paras, s.paras(n.Remark, remark, pdf.Regular)...)
		if n.Fact != nil {
			back.corner = s.clean(n.Fact.Service)
		}
	}
	return front, back
}

const (
	maxDepth   = 4 // lists nested deeper are not indented further
	longMarker = 8 // bytes; a longer marker is text
)

// paras turns rows into paragraphs; rows without text are left out.
func (s *setter) paras(rows facts.Rows, r role, plain pdf.Face) []para {
	var out []para
	for _, row := range rows {
		p := para{role: r, marker: s.clean(row.Marker), depth: min(max(row.Depth, 0), maxDepth), code: row.Code}
		if len(p.marker) > longMarker {
			p.runs = append(p.runs, pdf.Run{Face: plain, Text: p.marker + " "})
			p.marker = ""
		}
		for _, span := range row.Text {
			p.runs = append(p.runs, s.run(span, row.Code, plain))
		}
		if p.marker != "" || strings.TrimSpace(joined(p.runs)) != "" {
			out = append(out, p)
		}
	}
	return out
}

// run sets a span in its face. Capitals are stressed enough as they are.
func (s *setter) run(span facts.Span, code bool, plain pdf.Face) pdf.Run {
	switch {
	case span.Kind == facts.Image:
		return pdf.Run{Face: plain, Text: s.picture(span)}
	case span.Kind == facts.Code || code:
		return pdf.Run{Face: pdf.Mono, Text: s.clean(span.Text)}
	case span.Hide != 0, span.Kind == facts.Emph && strings.ContainsFunc(span.Text, unicode.IsLower):
		return pdf.Run{Face: pdf.Bold, Text: s.clean(span.Text)}
	}
	return pdf.Run{Face: plain, Text: s.clean(span.Text)}
}

// picture returns what stands for a picture, and reports that it is missing.
func (s *setter) picture(span facts.Span) string {
	severity, instead := problem.Info, "its description stands for it"
	text := span.Text
	if text == "" {
		severity, instead = problem.Warning, "give it a description"
		text = span.Src
	}
	s.problems.Add(s.pos, severity, "picture-not-printed", "cards are printed without pictures: %s is missing, %s", span.Src, instead)
	return "[" + s.clean(text) + "]"
}

// clean makes a text printable, and notes down what is lost by that once for
// each place in the notes.
func (s *setter) clean(text string) string {
	text, lost := s.fonts.Clean(text)
	for _, l := range lost {
		if key := (loss{s.pos, l.Char}); !s.lost[key] {
			s.lost[key] = true
			s.fresh = append(s.fresh, l)
		}
	}
	return text
}

// loss is a character that is lost at a place.
type loss struct {
	pos  problem.Pos
	char rune
}

// reportLost reports the characters noted down since the last report.
func (s *setter) reportLost() {
	var missing, swapped []string
	for _, l := range s.fresh {
		switch name := fmt.Sprintf("%q (%U)", l.Char, l.Char); {
		case l.As != pdf.Unknown && l.As != "":
			swapped = append(swapped, fmt.Sprintf("%s as %q", name, l.As))
		case l.Char == unicode.ReplacementChar:
			missing = append(missing, "a broken character")
		default:
			missing = append(missing, name)
		}
	}
	s.fresh = s.fresh[:0]
	if len(missing) > 0 {
		s.problems.Add(s.pos, problem.Warning, "glyph-missing",
			"printed cards cannot show %s: no font at hand has it; give one that has (--font, a folder of .ttf files), or write it otherwise", few(missing))
	}
	if len(swapped) > 0 {
		s.problems.Add(s.pos, problem.Info, "glyph-substituted", "printed cards show %s", few(swapped))
	}
}

// few joins the first few of a list.
func few(list []string) string {
	const most = 8
	if len(list) > most {
		return strings.Join(list[:most], ", ") + fmt.Sprintf(" and %d more", len(list)-most)
	}
	return strings.Join(list, ", ")
}

// joined returns the text of runs.
func joined(runs []pdf.Run) string {
	if len(runs) == 1 {
		return runs[0].Text
	}
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return b.String()
}
