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
	if word == "" || codeLike(word) || allCaps(word) || !m.vocab.ordinary(word) || m.titleCase(t.String()) {
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
		if english.Stop(strings.ToLower(w)) && (n == 0 && len(w) < 4 || !unicode.IsUpper(r)) {
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

// calm sets words that the author stressed by capitals in small letters; their
// span keeps the stress. Words in quotation marks are literal and stay.
func (m *maker) calm(t facts.Text) facts.Text {
	if flagged(t.String()) {
		return t // "run NAME -v": capitals in a command are its spelling
	}
	out := t
	start, quoted := true, false
	for i := range out {
		if out[i].Kind != facts.Emph && marks(out[i].Text)%2 == 1 {
			quoted = !quoted
		}
		if !quoted && (out[i].Kind == facts.Emph || out[i].Kind == facts.Plain) {
			out = withSpan(out, i, m.nameCase(out[i].Text))
		}
		if !quoted && (out[i].Kind == facts.Emph || out[i].Kind == facts.Plain && m.besideStress(out, i)) {
			before, after := "", ""
			if i > 0 {
				before = out[i-1].Text
			}
			if i+1 < len(out) {
				after = out[i+1].Text
			}
			if m.literalCapitals(before, after) {
				start = false
				continue
			}
			out = withSpan(out, i, m.calmWords(out[i].Text, after, start))
		}
		if strings.TrimSpace(out[i].Text) != "" {
			start = false
		}
	}
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

// besideStress reports whether a neighbour of the span is stressed, so that
// capitals in the span are likely stress too.
func (m *maker) besideStress(t facts.Text, i int) bool {
	return i > 0 && t[i-1].Kind == facts.Emph || i+1 < len(t) && t[i+1].Kind == facts.Emph
}

// literalCapitals reports whether capitals between two texts are no stress: a
// word beside them is an abbreviation or a mnemonic, or they are the value that
// something is set to.
func (m *maker) literalCapitals(before, after string) bool {
	b, a := strings.Fields(before), strings.Fields(after)
	if n := len(b); n > 0 {
		if last := b[n-1]; last == "=" || n > 1 && strings.EqualFold(last, "to") && strings.EqualFold(b[n-2], "set") {
			return true
		}
	}
	odd := func(w string) bool {
		w = strings.Trim(w, `.,;:!?()"'`)
		return allCaps(w) && len(w) > 3 && !codeLike(w) && !m.vocab.stressed(w) && m.vocab.caps[strings.ToLower(w)] < 2
	}
	return len(b) > 0 && odd(b[len(b)-1]) || len(a) > 0 && odd(a[0])
}

// calmWords sets the words of a stressed span in small letters, unless one of
// them is a name or an abbreviation. after is what follows the span.
func (m *maker) calmWords(s, after string, start bool) string {
	words := strings.Split(s, " ")
	for i, w := range words {
		bare := strings.Trim(w, `.,;:!?()"'`)
		if !allCaps(bare) {
			continue
		}
		low := strings.ToLower(bare)
		if !m.vocab.stressed(bare) || len(bare) <= 4 && !english.Closed(low) && named(strings.TrimLeft(after, " ")) {
			return s
		}
		words[i] = strings.ToLower(w)
		if start && i == 0 || i == len(words)-1 && qualifies(low, after) {
			words[i] = capitalise(words[i])
		}
	}
	return strings.Join(words, " ")
}

// nameCase gives names that are stressed by capitals their one capital.
func (m *maker) nameCase(s string) string {
	if !m.vocab.holdsName(s) {
		return s
	}
	words := strings.Split(s, " ")
	for i, w := range words {
		if bare := strings.Trim(w, `.,;:!?()"'`); allCaps(bare) && m.vocab.name(bare) {
			words[i] = strings.Replace(w, bare, capitalise(strings.ToLower(bare)), 1)
		}
	}
	return strings.Join(words, " ")
}

// qualifies reports whether a plural stands before another plural, as only a
// name does: "Windows machines".
func qualifies(low, after string) bool {
	next, _, _ := strings.Cut(strings.TrimLeft(after, " "), " ")
	next = strings.Trim(next, ".,;:!?)")
	_, form := english.Lemma(next)
	return next == strings.ToLower(next) && english.Plural(low) && english.Plural(next) && form == english.NoVerb && !english.Closed(next)
}

// tidyRows returns rows with blanks folded and the marks that notes leave
// hanging at the end of a line taken off.
func (m *maker) tidyRows(rows facts.Rows) facts.Rows {
	var out facts.Rows
	for i, row := range rows {
		if !row.Code {
			row.Text = divide(m.calm(foldBlanks(row.Text)))
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
