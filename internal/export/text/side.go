package text

import (
	"bytes"
	"path"
	"strings"
	"unicode/utf8"

	"crib/internal/cards"
	"crib/internal/facts"
)

// gap stands for what a card asks for. It is what learners fill in on paper,
// where brackets would look like part of the text.
const gap = "____"

// lineBreak stands for the end of a line of code, which no side has room for:
// a blank would turn two commands into one wrong one.
const lineBreak = " ↵ "

// bullet is the marker of a row that has no number.
const bullet = "•"

// side is one side of a card, in one line and with its line breaks kept.
type side struct{ line, block string }

// sides returns the rows that a card asks, and those that answer it.
func sides(c cards.Card) (prompt, answer facts.Rows) {
	n := c.Note
	switch c.Kind {
	case cards.Basic:
		return n.Question, n.Answer
	case cards.Reversed:
		return n.ReverseQuestion, n.ReverseAnswer
	}
	return gapped(n.Cloze, c.Ord+1), hidden(n.Cloze, c.Ord+1)
}

// gapped returns rows with the deletion of the number replaced by a gap, and
// its hint if it has one.
func gapped(rows facts.Rows, number int) facts.Rows {
	var out facts.Rows
	for _, row := range rows {
		var text facts.Text
		last := 0
		for _, s := range row.Text {
			if s.Hide != number {
				text = append(text, s)
			} else if last != number {
				fill := gap
				if s.Hint != "" {
					fill += " (" + s.Hint + ")"
				}
				text = append(text, facts.Span{Text: fill})
			}
			last = s.Hide
		}
		row.Text = text
		out = append(out, row)
	}
	return out
}

// hidden returns what the deletion of the number hides: a row for each row
// that it hides something of. Words that it hides twice are given once.
func hidden(rows facts.Rows, number int) facts.Rows {
	var out facts.Rows
	seen := map[string]bool{}
	for _, row := range rows {
		var text facts.Text
		for _, piece := range pieces(row.Text, number) {
			key := foldKey(piece.String())
			if seen[key] {
				continue
			}
			seen[key] = true
			if len(text) > 0 {
				text = append(text, facts.Span{Text: ", "})
			}
			text = append(text, piece...)
		}
		if len(text) > 0 {
			out = append(out, facts.Row{Text: text, Code: row.Code})
		}
	}
	return out
}

// pieces returns the runs of spans that the deletion of the number hides.
func pieces(t facts.Text, number int) []facts.Text {
	var out []facts.Text
	last := 0
	for _, s := range t {
		if s.Hide == number {
			if last != number {
				out = append(out, nil)
			}
			out[len(out)-1] = append(out[len(out)-1], s)
		}
		last = s.Hide
	}
	return out
}

func newSide(rows facts.Rows) side {
	var line, block []byte
	var last facts.Row
	for _, row := range rows {
		text := rowText(row)
		if blank(text) {
			continue
		}
		if len(line) > 0 {
			line = appendJoint(line, last, row)
			block = append(block, '\n')
		}
		if row.Marker != "" {
			marker := clean(row.Marker, false) + " "
			block = append(block, marker...)
			if row.Marker != bullet {
				line = append(line, marker...)
			}
		}
		line = append(line, text...)
		block = append(block, text...)
		last = row
	}
	return side{compose(string(line)), compose(string(block))}
}

// appendJoint appends what joins a row to the row before it in one line.
func appendJoint(line []byte, last, next facts.Row) []byte {
	if last.Code && next.Code {
		// A backslash at the end of a line of code joins it to the next.
		if head, ok := bytes.CutSuffix(line, []byte(` \`)); ok {
			return append(bytes.TrimRight(head, " "), ' ')
		}
		return append(line, lineBreak...)
	}
	lead := next.Depth > last.Depth || next.Marker != "" && last.Marker == "" || next.Code
	switch end, _ := utf8.DecodeLastRune(line); {
	case strings.ContainsRune(":;,.?!…", end):
		return append(line, ' ')
	case lead:
		return append(line, ": "...)
	}
	return append(line, "; "...)
}

// rowText returns the text of a row: an image by its description, code to the
// letter.
func rowText(row facts.Row) string {
	var b strings.Builder
	for _, s := range row.Text {
		text := s.Text
		if s.Kind == facts.Image {
			if text == "" {
				text = path.Base(s.Src)
			}
			text = "[image: " + text + "]"
		}
		code := row.Code || s.Kind == facts.Code
		text = clean(text, code)
		if !code && strings.HasSuffix(b.String(), " ") {
			text = strings.TrimLeft(text, " ")
		}
		b.WriteString(text)
	}
	if row.Code {
		return strings.TrimRight(b.String(), " ")
	}
	return strings.TrimSpace(b.String())
}

func hasImage(rows facts.Rows) bool {
	for _, row := range rows {
		for _, s := range row.Text {
			if s.Kind == facts.Image {
				return true
			}
		}
	}
	return false
}
