package cards

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// concat joins plain strings and texts into one text.
func concat(parts ...any) facts.Text {
	var out facts.Text
	for _, p := range parts {
		switch p := p.(type) {
		case string:
			out = append(out, facts.Span{Text: p})
		case facts.Text:
			out = append(out, p...)
		}
	}
	return out.Normal()
}

// trimText takes blanks and the marks in cutset off both ends of a text; code
// is left as it is.
func trimText(t facts.Text, cutset string) facts.Text {
	out := t[:len(t):len(t)]
	for n := len(out) - 1; n >= 0 && out[n].Kind != facts.Code && out[n].Kind != facts.Image; n-- {
		s := strings.TrimRight(out[n].Text, " "+cutset)
		if s != "" {
			out = withSpan(out, n, s)
			break
		}
		out = out[:n:n]
	}
	for len(out) > 0 && out[0].Kind != facts.Code && out[0].Kind != facts.Image {
		s := strings.TrimLeft(out[0].Text, " ")
		if s != "" {
			out = withSpan(out, 0, s)
			break
		}
		out = out[1:]
	}
	if out == nil {
		return facts.Text{}
	}
	return out
}

// withSpan returns t with the text of span i replaced: t itself if that text is
// its own, or else a copy.
func withSpan(t facts.Text, i int, text string) facts.Text {
	if t[i].Text == text {
		return t
	}
	out := append(facts.Text(nil), t...)
	out[i].Text = text
	return out
}

// term takes off a term what notes put behind it: colons, dots, commas.
func term(t facts.Text) facts.Text { return trimText(t, ":,.;…-–—") }

// lowerFirst gives a text that moves into a sentence a small first letter,
// unless its first word is a name, an abbreviation or code.
func (m *maker) lowerFirst(t facts.Text) facts.Text {
	if len(t) == 0 || t[0].Kind == facts.Code || t[0].Kind == facts.Image {
		return t
	}
	first, _, _ := strings.Cut(t[0].Text, " ")
	word := strings.TrimRight(first, ",.;:")
	if word == "" || codeLike(word) || allCaps(word) || !m.vocab.ordinary(word) || m.vocab.names[strings.ToLower(word)] > m.vocab.lower[strings.ToLower(word)] || m.titleCase(t.String()) {
		return t
	}
	r, size := utf8.DecodeRuneInString(t[0].Text)
	out := append(facts.Text(nil), t...)
	out[0].Text = string(unicode.ToLower(r)) + t[0].Text[size:]
	return out
}

// titleCase reports whether a phrase is written as a name: every word of
// content with a capital.
func (m *maker) titleCase(s string) bool {
	n := 0
	for w := range fields(s) {
		r, _ := utf8.DecodeRuneInString(w)
		if low := strings.ToLower(w); english.Stop(low) && (n == 0 && len(w) < 4 && low != "all" || !unicode.IsUpper(r)) {
			continue
		}
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) {
			return false
		}
		n++
	}
	return n > 1
}

// upperFirst gives a text a capital first letter, unless it opens with code
// or with a word that general English does not know, which may be a name spelt
// small on purpose.
func (m *maker) upperFirst(t facts.Text) facts.Text {
	if len(t) == 0 || t[0].Kind == facts.Code || t[0].Kind == facts.Image {
		return t
	}
	first, _, _ := strings.Cut(t[0].Text, " ")
	word := strings.TrimRight(first, ",.;:?!")
	out := append(facts.Text(nil), t...)
	if m.vocab.caps[word] > m.vocab.lower[word] {
		out[0].Text = strings.ToUpper(word) + t[0].Text[len(word):] // an abbreviation, for once in small letters
		return out
	}
	if codeLike(word) || !english.Known(strings.ToLower(word)) && !english.Uncountable(word) {
		return t
	}
	r, size := utf8.DecodeRuneInString(t[0].Text)
	out[0].Text = string(unicode.ToUpper(r)) + t[0].Text[size:]
	return out
}

// named reports whether a text begins with a capital.
func named(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// flagged reports whether a text holds the flag of a command.
func flagged(s string) bool {
	for {
		i := strings.Index(s, " -")
		if i < 0 || i+2 >= len(s) {
			return false
		}
		if s = s[i+2:]; s[0] >= 'a' && s[0] <= 'z' || s[0] == '-' && len(s) > 1 && s[1] >= 'a' && s[1] <= 'z' {
			return true
		}
	}
}

// marks counts the quotation marks in a text, apostrophes not.
func marks(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] == '"' || s[i] == '\'' && (i == 0 || s[i-1] == ' ' || i == len(s)-1 || s[i+1] == ' ') {
			n++
		}
	}
	return n
}

// tidyRows returns rows with blanks folded and the marks that notes leave
// hanging at the end of a line taken off.
func (m *maker) tidyRows(rows facts.Rows) facts.Rows {
	var out facts.Rows
	for i, row := range rows {
		if n := len(row.Text); n > 0 && i == len(rows)-1 && strings.HasSuffix(row.Text[n-1].Text, " ...") {
			row.Text = withSpan(row.Text, n-1, strings.TrimSuffix(row.Text[n-1].Text, " ..."))
		}
		if !row.Code {
			row.Text = dashes(divide(m.calm(foldBlanks(row.Text))))
			if i == len(rows)-1 {
				row.Text = trimText(row.Text, ",;:…-–—")
				row.Text = trimDots(row.Text)
			}
			row.Text = trimText(row.Text, "").Normal()
			if len(row.Text) == 0 {
				continue
			}
		}
		out = append(out, row)
	}
	return out
}

// divide sets a full stop between two lines that were joined although the
// second begins a sentence: "... in the logs Hence, ...".
func divide(t facts.Text) facts.Text {
	out := t
	for i := range out {
		if out[i].Kind != facts.Plain {
			continue
		}
		for _, word := range []string{"Hence", "Therefore", "Thus", "However"} {
			s := out[i].Text
			j := strings.Index(s, " "+word+",")
			if j > 0 && unicode.IsLetter(rune(s[j-1])) {
				out = withSpan(out, i, s[:j]+"."+s[j:])
			}
		}
	}
	return out
}

// dashes sets two hyphens that part a sentence as the dash they stand for. In a
// command they may be part of it.
func dashes(t facts.Text) facts.Text {
	out := t
	if flagged(t.String()) {
		return out
	}
	for i := range out {
		if out[i].Kind == facts.Plain {
			out = withSpan(out, i, strings.ReplaceAll(out[i].Text, " -- ", " – "))
		}
	}
	return out
}

// foldBlanks makes every run of blanks outside code one space.
func foldBlanks(t facts.Text) facts.Text {
	out := t
	for i := range out {
		s := out[i].Text
		if out[i].Kind == facts.Code || !strings.ContainsAny(s, "\t\u00a0") && !strings.Contains(s, "  ") {
			continue
		}
		folded := strings.Join(strings.Fields(s), " ")
		if s[0] == ' ' || s[0] == '\t' {
			folded = " " + folded
		}
		if n := len(s); n > 1 && (s[n-1] == ' ' || s[n-1] == '\t') && folded != " " {
			folded += " "
		}
		out = withSpan(out, i, folded)
	}
	return out
}

// trimDots takes "..." off the end of a text.
func trimDots(t facts.Text) facts.Text {
	if n := len(t); n > 0 && t[n-1].Kind != facts.Code && strings.HasSuffix(t[n-1].Text, "..") {
		return trimText(t, ".")
	}
	return t
}
