package identity

import (
	"encoding/json"
	"fmt"
	"strconv"
	"unicode/utf8"

	"crib/internal/cards"
	"crib/internal/facts"
)

// content is what a learner gets of a note: if it changes, the note's
// modification time must rise. (The deck, which a card names too, has a column
// of its own.) Line numbers are not in it, because a line inserted above would
// make every note below look edited.
//
// It is kept as one line of JSON, always in the order below, so that equal
// contents are equal strings.
type content struct {
	Rendering int      `json:"v,omitempty"`
	Tags      []string `json:"tags,omitempty"`
	Context   []string `json:"context,omitempty"`
	Question  rows     `json:"q,omitempty"`
	Answer    rows     `json:"a,omitempty"`
	// The backward card.
	ReverseContext  []string `json:"rcontext,omitempty"`
	ReverseQuestion rows     `json:"rq,omitempty"`
	ReverseAnswer   rows     `json:"ra,omitempty"`
	Cloze           rows     `json:"cloze,omitempty"`
	Remark          rows     `json:"remark,omitempty"`
}

// rows, row and span are the forms of facts.Rows in JSON: a plain row or span
// is just its text.
type (
	rows []row
	row  struct {
		Depth  int    `json:"depth,omitempty"`
		Marker string `json:"mark,omitempty"`
		Code   bool   `json:"code,omitempty"`
		Text   []span `json:"text,omitempty"`
	}
	span struct {
		Kind facts.SpanKind `json:"kind,omitempty"`
		Hide int            `json:"hide,omitempty"`
		Hint string         `json:"hint,omitempty"`
		Src  string         `json:"src,omitempty"`
		Sum  string         `json:"sum,omitempty"` // of the image
		Text string         `json:"text,omitempty"`
	}
)

// UnmarshalJSON reads a row or its short form.
func (r *row) UnmarshalJSON(data []byte) error {
	if data[0] == '"' {
		r.Text = make([]span, 1)
		return json.Unmarshal(data, &r.Text[0].Text)
	}
	type long row
	return json.Unmarshal(data, (*long)(r))
}

// UnmarshalJSON reads a span or its short form.
func (s *span) UnmarshalJSON(data []byte) error {
	if data[0] == '"' {
		return json.Unmarshal(data, &s.Text)
	}
	type long span
	return json.Unmarshal(data, (*long)(s))
}

// facts returns the rows as the model has them.
func (r rows) facts() facts.Rows {
	var out facts.Rows
	for _, row := range r {
		f := facts.Row{Depth: row.Depth, Marker: row.Marker, Code: row.Code}
		for _, s := range row.Text {
			f.Text = append(f.Text, facts.Span{Kind: s.Kind, Text: s.Text, Hide: s.Hide, Hint: s.Hint, Src: s.Src})
		}
		out = append(out, f)
	}
	return out
}

// parseContent reads what appendContent wrote.
func parseContent(text string) (*content, error) {
	c := new(content)
	if err := json.Unmarshal([]byte(text), c); err != nil {
		return nil, fmt.Errorf("content: %w", err)
	}
	return c, nil
}

// fill sets the fields of a note from its content.
func (c *content) fill(n *cards.Note) {
	n.Tags, n.Context, n.ReverseContext = c.Tags, c.Context, c.ReverseContext
	n.Question, n.Answer = c.Question.facts(), c.Answer.facts()
	n.ReverseQuestion, n.ReverseAnswer = c.ReverseQuestion.facts(), c.ReverseAnswer.facts()
	n.Cloze, n.Remark = c.Cloze.facts(), c.Remark.facts()
}

// appendContent appends the content of a note. It is written by hand, not by
// encoding/json, because it is the greater part of the work of a build in
// which nothing changed.
func appendContent(b []byte, n *cards.Note, opt *Options) []byte {
	w := contentWriter{buf: append(b, '{'), note: n, image: opt.Image}
	w.number("v", opt.Rendering)
	w.strings("tags", n.Tags)
	w.strings("context", n.Context)
	w.rows("q", n.Question)
	w.rows("a", n.Answer)
	if len(n.ReverseQuestion) > 0 {
		w.strings("rcontext", n.ReverseContext)
		w.rows("rq", n.ReverseQuestion)
		w.rows("ra", n.ReverseAnswer)
	}
	w.rows("cloze", n.Cloze)
	w.rows("remark", n.Remark)
	return append(w.buf, '}')
}

// contentWriter writes JSON objects.
type contentWriter struct {
	buf   []byte
	note  *cards.Note
	image func(file, src string) string
}

// comma separates what follows from what stands before it.
func (w *contentWriter) comma() {
	switch w.buf[len(w.buf)-1] {
	case '{', '[', ':':
	default:
		w.buf = append(w.buf, ',')
	}
}

func (w *contentWriter) key(name string) {
	w.comma()
	w.buf = append(w.buf, '"')
	w.buf = append(w.buf, name...)
	w.buf = append(w.buf, '"', ':')
}

func (w *contentWriter) string(s string) {
	w.comma()
	w.buf = appendJSONString(w.buf, s)
}

func (w *contentWriter) number(name string, n int) {
	if n != 0 {
		w.key(name)
		w.buf = strconv.AppendInt(w.buf, int64(n), 10)
	}
}

func (w *contentWriter) text(name, s string) {
	if s != "" {
		w.key(name)
		w.string(s)
	}
}

func (w *contentWriter) strings(name string, list []string) {
	if len(list) == 0 {
		return
	}
	w.key(name)
	w.buf = append(w.buf, '[')
	for _, s := range list {
		w.string(s)
	}
	w.buf = append(w.buf, ']')
}

func (w *contentWriter) rows(name string, rows facts.Rows) {
	if len(rows) == 0 {
		return
	}
	w.key(name)
	w.buf = append(w.buf, '[')
	for _, r := range rows {
		w.row(r)
	}
	w.buf = append(w.buf, ']')
}

func (w *contentWriter) row(r facts.Row) {
	if r.Depth == 0 && r.Marker == "" && !r.Code && len(r.Text) == 1 && isPlain(r.Text[0]) {
		w.string(r.Text[0].Text)
		return
	}
	w.comma()
	w.buf = append(w.buf, '{')
	w.number("depth", r.Depth)
	w.text("mark", r.Marker)
	if r.Code {
		w.key("code")
		w.buf = append(w.buf, "true"...)
	}
	if len(r.Text) > 0 {
		w.key("text")
		w.buf = append(w.buf, '[')
		for _, s := range r.Text {
			w.span(s)
		}
		w.buf = append(w.buf, ']')
	}
	w.buf = append(w.buf, '}')
}

func (w *contentWriter) span(s facts.Span) {
	if isPlain(s) {
		w.string(s.Text)
		return
	}
	w.comma()
	w.buf = append(w.buf, '{')
	w.number("kind", int(s.Kind))
	w.number("hide", s.Hide)
	w.text("hint", s.Hint)
	w.text("src", s.Src)
	if s.Kind == facts.Image && w.image != nil {
		w.text("sum", w.image(placeOf(w.note).File, s.Src))
	}
	w.text("text", s.Text)
	w.buf = append(w.buf, '}')
}

func isPlain(s facts.Span) bool {
	return s.Kind == facts.Plain && s.Hide == 0 && s.Hint == "" && s.Src == ""
}

// appendJSONString appends s as a JSON string. What is not UTF-8 becomes
// U+FFFD.
func appendJSONString(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i:])
			b = utf8.AppendRune(b, r)
			i += size
			continue
		}
		i++
		switch {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, '\\', 'n')
		case c == '\t':
			b = append(b, '\\', 't')
		case c < ' ' || c == 0x7f:
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		default:
			b = append(b, c)
		}
	}
	return append(b, '"')
}
