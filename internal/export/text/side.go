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

// newSide makes a side of rows. In the prompt of a cloze card a span that
// hides something is the gap that [cards.Card.PromptRows] leaves for it.
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
		if marker := strings.TrimSpace(clean(row.Marker, false)); marker != "" {
			block = append(block, marker+" "...)
			if marker != bullet {
				line = append(line, marker+" "...)
			}
		}
		block = append(block, text...)
		line = append(line, text...)
		last = row
	}
	return side{compose(string(line)), compose(string(block))}
}

// appendJoint appends what joins a row to the row before it in one line.
func appendJoint(line []byte, last, next facts.Row) []byte {
	if last.Code && next.Code {
		// A backslash at the end of a line joins it to the next.
		if head, ok := bytes.CutSuffix(line, []byte(` \`)); ok {
			return bytes.TrimRight(head, " ")
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
		switch {
		case s.Hide > 0 && text == cards.Gap:
			text = gap
		case s.Hide > 0:
			text = gap + " (" + strings.Trim(text, "[]") + ")" // its hint
		case s.Kind == facts.Image && text == "":
			text = "[image: " + path.Base(s.Src) + "]"
		case s.Kind == facts.Image:
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
