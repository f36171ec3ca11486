package cards

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// sentence is a text cut into words and punctuation marks, each with the part
// it plays.
type sentence struct {
	text  facts.Text
	str   string
	words []english.Word
	at    []extent         // where each word stands in str
	kind  []facts.SpanKind // of the span that each word stands in
	// glued says that no blank stands between the word and the one before it.
	glued []bool
}

// extent is a range of bytes, or of words.
type extent struct{ from, to int }

func (e extent) len() int { return e.to - e.from }

// read cuts a text into words and tags them. A span of code, a quantity and an
// image are one word each: nothing is ever hidden of a part of them.
func read(t facts.Text) *sentence {
	s := &sentence{text: t, str: t.String()}
	n := strings.Count(s.str, " ") + 4 // a word for each blank, and some marks
	s.words, s.at, s.kind, s.glued = make([]english.Word, 0, n), make([]extent, 0, n), make([]facts.SpanKind, 0, n), make([]bool, 0, n)
	offset := 0
	for _, span := range t {
		switch span.Kind {
		case facts.Code, facts.Quantity, facts.Image:
			s.whole(offset, span)
		default:
			s.pieces(offset, span)
		}
		offset += len(span.Text)
	}
	english.Tag(s.words)
	return s
}

// whole adds a span as one word, the blanks around it left out.
func (s *sentence) whole(offset int, span facts.Span) {
	from := offset + len(span.Text) - len(strings.TrimLeft(span.Text, " "))
	to := offset + len(strings.TrimRight(span.Text, " "))
	if from < to {
		s.add(from, to, span.Kind, span.Kind != facts.Quantity)
	}
}

// pieces adds what stands between the blanks of a span, punctuation apart.
func (s *sentence) pieces(offset int, span facts.Span) {
	rest := span.Text
	for {
		trimmed := strings.TrimLeftFunc(rest, unicode.IsSpace)
		offset += len(rest) - len(trimmed)
		if rest = trimmed; rest == "" {
			return
		}
		end := strings.IndexFunc(rest, unicode.IsSpace)
		if end < 0 {
			end = len(rest)
		}
		s.piece(offset, offset+end, span.Kind)
		offset, rest = offset+end, rest[end:]
	}
}

// piece adds what stands between two blanks: opening marks, a word, closing
// marks.
func (s *sentence) piece(from, to int, kind facts.SpanKind) {
	for from < to && strings.IndexByte(`("'[`, s.str[from]) >= 0 && to-from > 1 {
		s.add(from, from+1, kind, false)
		from++
	}
	if n := len("‘"); to-from > n && (s.str[from:from+n] == "‘" || s.str[from:from+n] == "“") {
		s.add(from, from+n, kind, false)
		from += n
	}
	end := wordEnd(s.str[from:to]) + from
	if end > from {
		s.add(from, end, kind, kind != facts.Emph && s.opaque(from, end))
	}
	for i := end; i < to; {
		_, size := utf8.DecodeRuneInString(s.str[i:])
		s.add(i, i+size, kind, false)
		i += size
	}
}

// wordEnd returns where the closing punctuation of a piece begins.
func wordEnd(piece string) int {
	if strings.HasSuffix(piece, ".") && abbreviation[strings.ToLower(piece)] {
		return len(piece)
	}
	end := len(piece)
	for end > 0 {
		r, size := utf8.DecodeLastRuneInString(piece[:end])
		if !strings.ContainsRune(`.,;:!?)"'”’]…`, r) {
			break
		}
		if r == ')' && strings.Count(piece[:end], "(") >= strings.Count(piece[:end], ")") || r == ']' && strings.Contains(piece[:end], "[") {
			break
		}
		end -= size
	}
	return end
}

var abbreviation = map[string]bool{"e.g.": true, "i.e.": true, "etc.": true, "ca.": true, "vs.": true, "approx.": true, "no.": true, "a.m.": true, "p.m.": true, "dr.": true, "mr.": true, "st.": true,
	"v.": true, "cf.": true, "fig.": true, "esp.": true, "incl.": true, "resp.": true, "jr.": true, "inc.": true, "ltd.": true, "bc.": true, "art.": true, "wm.": true, "prof.": true, "min.": true, "max.": true,
	"conj.": true, "adj.": true, "adv.": true, "masc.": true, "fem.": true, "neut.": true, "sing.": true, "pl.": true, "lit.": true, "mem.": true, "temp.": true, "vol.": true, "conc.": true, "sq.": true, "eq.": true, "ch.": true, "pp.": true}

func (s *sentence) add(from, to int, kind facts.SpanKind, opaque bool) {
	n := len(s.at)
	s.glued = append(s.glued, n > 0 && s.at[n-1].to == from)
	s.words = append(s.words, english.Word{Text: s.str[from:to], Opaque: opaque})
	s.at = append(s.at, extent{from, to})
	s.kind = append(s.kind, kind)
}

// opaque reports whether the word is a name or a piece of code, which grammar
// takes for a noun whatever it is spelt like.
func (s *sentence) opaque(from, to int) bool {
	w := s.str[from:to]
	if codeLike(w) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(w)
	if !unicode.IsUpper(r) {
		return false
	}
	if who, _, ok := strings.Cut(strings.ToLower(strings.ReplaceAll(w, "’", "'")), "'"); ok && persons[who] {
		return false // "You’ll"
	}
	if n := len(s.words); n == 0 || s.words[n-1].Class == english.Punctuation && strings.ContainsAny(s.words[n-1].Text, ".:;,-–—") {
		return (allCaps(w) || w != strings.ToUpper(w)) && !english.Known(strings.ToLower(w))
	}
	return !allCaps(w) || !english.Known(strings.ToLower(w))
}

// allCaps reports whether a word of more than one letter has no small one.
func allCaps(w string) bool {
	capital := false
	for i := range len(w) {
		switch c := w[i]; {
		case c >= utf8.RuneSelf:
			return len(w) > 1 && w == strings.ToUpper(w) && w != strings.ToLower(w)
		case c >= 'a' && c <= 'z':
			return false
		case c >= 'A' && c <= 'Z':
			capital = true
		}
	}
	return capital && len(w) > 1
}

// codeLike reports whether a word is spelt as no English word is: with signs
// or digits inside, or with a capital inside.
func codeLike(w string) bool {
	letters, digits, inner := 0, 0, 0
	for i, r := range w {
		switch {
		case unicode.IsLetter(r):
			letters++
			if i > 0 && unicode.IsUpper(r) {
				inner++
			}
		case unicode.IsDigit(r):
			digits++
		case len(w) < 2:
			return false
		case strings.ContainsRune("_=$<>{}@#*\\|^~%", r), r == ':' && i > 0, r == '.' && i < len(w)-1, r == '/' && i == 0:
			return true
		}
	}
	return letters > 0 && digits > 0 || inner > 0 && !allCaps(w) && !strings.ContainsAny(w, "-/") || strings.HasPrefix(w, "--")
}

// slice returns the words of a range as they stand in the text.
func (s *sentence) slice(e extent) string {
	if e.len() <= 0 {
		return ""
	}
	return s.str[s.at[e.from].from:s.at[e.to-1].to]
}

// cut returns a range of the text, spans kept.
func cut(t facts.Text, from, to int) facts.Text {
	out := make(facts.Text, 0, len(t))
	offset := 0
	for _, s := range t {
		a, b := max(from-offset, 0), min(to-offset, len(s.Text))
		offset += len(s.Text)
		if a < b {
			s.Text = s.Text[a:b]
			out = append(out, s)
		}
	}
	return out.Normal()
}

// part returns a range of words as text, spans kept.
func (s *sentence) part(e extent) facts.Text {
	if e.len() <= 0 {
		return nil
	}
	return cut(s.text, s.at[e.from].from, s.at[e.to-1].to)
}

// hideWhole hides all of a text.
func hideWhole(t facts.Text, number int) facts.Text { return hideRange(t, 0, t.Len(), number) }

// hideRange returns t with a range of bytes made the deletion of the number;
// a range that ends before it begins hides nothing.
func hideRange(t facts.Text, from, to, number int) facts.Text {
	out := make(facts.Text, 0, len(t)+2)
	to = max(from, to)
	offset := 0
	for _, s := range t {
		a, b := min(max(from-offset, 0), len(s.Text)), min(max(to-offset, 0), len(s.Text))
		offset += len(s.Text)
		left, mid, right := s, s, s
		left.Text, mid.Text, right.Text = s.Text[:a], s.Text[a:b], s.Text[b:]
		mid.Hide = number
		for _, part := range []facts.Span{left, mid, right} {
			if part.Text != "" || part.Kind == facts.Image {
				out = append(out, part)
			}
		}
	}
	return out.Normal()
}
