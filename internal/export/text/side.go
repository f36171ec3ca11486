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
	if len(rows) == 1 && (rows[0].Marker == "" || rows[0].Marker == bullet) {
		text := compose(rowText(rows[0]))
		return side{text, text}
	}
	return side{inLine(rows), inLines(rows)}
}

// and returns the side with others after it.
func (s side) and(others []side) side {
	if len(others) == 0 {
		return s
	}
	lines, blocks := []string{s.line}, []string{s.block}
	for _, o := range others {
		lines = append(lines, o.line)
		blocks = append(blocks, o.block)
	}
	return side{strings.Join(lines, "; "), strings.Join(blocks, "\n")}
}

// inLines returns the rows as lines.
func inLines(rows facts.Rows) string {
	var lines []string
	for _, row := range rows {
		text := rowText(row)
		if blank(text) {
			continue
		}
		if marker := rowMarker(row); marker != "" {
			text = marker + " " + text
		}
		lines = append(lines, strings.Repeat("  ", row.Depth)+text)
	}
	return compose(strings.Join(lines, "\n"))
}

// inLine returns the rows as one line: the items of a list are joined by
// semicolons, what belongs to an item follows it after a colon.
func inLine(rows facts.Rows) string {
	var line []byte
	var last facts.Row
	for _, row := range rows {
		text := rowText(row)
		if blank(text) {
			continue
		}
		if marker := rowMarker(row); marker != "" && marker != bullet {
			text = marker + " " + text
		}
		switch head, continued := bytes.CutSuffix(line, []byte(` \`)); {
		case len(line) == 0:
		case continued && last.Code && row.Code:
			line = append(bytes.TrimRight(head, " "), ' ')
			text = strings.TrimLeft(text, " ")
		default:
			line = append(line, joint(line, last, row)...)
		}
		line = append(line, text...)
		last = row
	}
	return compose(string(line))
}

// joint returns what joins a row to the row before it, which line ends in.
func joint(line []byte, last, next facts.Row) string {
	end, _ := utf8.DecodeLastRune(line)
	switch {
	case last.Code && next.Code:
		return lineBreak
	case strings.ContainsRune(":;,.?!…", end):
		return " "
	case next.Depth > last.Depth, next.Depth == last.Depth && next.Marker != "" && last.Marker == "", next.Code:
		return ": "
	case next.Depth > 0 && next.Depth == last.Depth:
		return ", "
	}
	return "; "
}

func rowMarker(row facts.Row) string { return strings.TrimSpace(clean(row.Marker, false)) }

// rowText returns the text of a row: an image by its description, code to the
// letter.
func rowText(row facts.Row) string {
	if len(row.Text) == 1 && row.Text[0].Kind == facts.Plain && row.Text[0].Hide == 0 && !row.Code {
		return strings.TrimSpace(clean(row.Text[0].Text, false))
	}
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

// loss tells what a side cannot show as it was written.
type loss struct {
	image bool // an image, for which its description stands
	split bool // a tab or a line end inside of a row, for which a blank stands
}

// add takes in what is lost of rows.
func (l *loss) add(rows facts.Rows) {
	for _, row := range rows {
		for _, s := range row.Text {
			l.image = l.image || s.Kind == facts.Image
			l.split = l.split || strings.ContainsAny(s.Text, "\t\n\r")
		}
	}
}
