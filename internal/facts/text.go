package facts

import "strings"

// SpanKind says how a piece of text is to be read.
type SpanKind uint8

// The kinds of span.
const (
	Plain    SpanKind = iota
	Code              // to the letter, in a monospaced face
	Emph              // stressed by the author (capitals in notes, *stars*)
	Quantity          // a number with its unit: "30 seconds", "12 h", "max 110" without the "max"
	Image             // Text is the alternative text, Src the file
)

// Span is a piece of text of one kind.
type Span struct {
	Kind SpanKind
	Text string
	// Hide is the number of the deletion the span belongs to, from 1; 0 means
	// it is in sight. Notes carry it where their author wrote {{c1::...}} or
	// ==...==; cards carry it for every cloze. Neighbouring spans with the
	// same number are one deletion.
	Hide int
	Hint string // shown in place of a hidden span, "" for an ellipsis
	Src  string // of an Image: the file's path as the author wrote it
}

// Text is a run of spans. No two neighbours are of the same kind with equal
// Hide, Hint and Src, and none is empty (see Normal).
type Text []Span

// PlainText returns s as one plain span, or nil if it is empty.
func PlainText(s string) Text {
	if s == "" {
		return nil
	}
	return Text{{Text: s}}
}

// String returns the text without its structure.
func (t Text) String() string {
	if len(t) == 1 {
		return t[0].Text
	}
	var b strings.Builder
	b.Grow(t.Len())
	for i := range t {
		b.WriteString(t[i].Text)
	}
	return b.String()
}

// Len returns the number of bytes of the text without its structure.
func (t Text) Len() int {
	n := 0
	for i := range t {
		n += len(t[i].Text)
	}
	return n
}

// Normal returns t with empty spans dropped and equal neighbours joined.
func (t Text) Normal() Text {
	if t.isNormal() {
		return t[:len(t):len(t)]
	}
	out := make(Text, 0, len(t))
	for _, s := range t {
		if s.Text == "" && s.Kind != Image {
			continue
		}
		if n := len(out); n > 0 && s.Kind != Image && out[n-1].Kind == s.Kind && out[n-1].Hide == s.Hide && out[n-1].Hint == s.Hint && out[n-1].Src == s.Src {
			out[n-1].Text += s.Text
			continue
		}
		out = append(out, s)
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

// isNormal reports whether t has spans, none of them empty and no two that
// could be one.
func (t Text) isNormal() bool {
	for i := range t {
		s := &t[i]
		if s.Kind != Image && (s.Text == "" || i > 0 && t[i-1].Kind == s.Kind && t[i-1].Hide == s.Hide && t[i-1].Hint == s.Hint && t[i-1].Src == s.Src) {
			return false
		}
	}
	return len(t) > 0
}

// Row is one logical line of a fact or of a side of a card: a paragraph, a
// list item, or one line of a code block.
type Row struct {
	Depth  int    // nesting, from 0
	Marker string // a number or letter the author (or a procedure) gives the row: "1.", "a)"; "•" for a plain list item; "" for none
	Text   Text
	Code   bool // the row is a line of a code block, leading blanks kept in Text
}

// Rows is a block of text.
type Rows []Row

// String returns the rows as lines, a number marker included, a bullet not.
func (r Rows) String() string {
	if len(r) == 1 && (r[0].Marker == "" || r[0].Marker == "•") {
		return r[0].Text.String()
	}
	var b strings.Builder
	for i, row := range r {
		if i > 0 {
			b.WriteByte('\n')
		}
		if row.Marker != "" && row.Marker != "•" {
			b.WriteString(row.Marker)
			b.WriteByte(' ')
		}
		b.WriteString(row.Text.String())
	}
	return b.String()
}

// OneRow returns t as a block of one row.
func OneRow(t Text) Rows { return Rows{{Text: t}} }
