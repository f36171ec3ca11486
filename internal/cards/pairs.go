package cards

import (
	"strings"
	"unicode"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// fewestPairs is the number of short pairs that make a word list.
const fewestPairs = 5

// wordLists finds the facts that are pairs of a word list: short pairs under
// the same titles, whose left sides general English does not know and whose
// right sides it does.
func wordLists(book *facts.Book) map[*facts.Fact]bool {
	groups := map[string][]*facts.Fact{}
	for _, f := range book.Facts {
		if left, right := pairOf(f); len(left) > 0 && len(right) > 0 {
			key := strings.Join(f.Path, "\x00")
			groups[key] = append(groups[key], f)
		}
	}
	out := map[*facts.Fact]bool{}
	for _, group := range groups {
		if len(group) < fewestPairs || !foreign(group) {
			continue
		}
		for _, f := range group {
			out[f] = true
		}
	}
	return out
}

// pairOf divides a fact of one line at its first " - " or " = " into two short
// sides of words; nil if it is no such pair.
func pairOf(f *facts.Fact) (left, right facts.Text) {
	if len(f.Body) != 1 || f.Body[0].Code || len(f.Code) > 0 || hasHidden(f.Body) || f.Kind == facts.Question || f.Kind == facts.Acronym {
		return nil, nil
	}
	t := f.Body[0].Text
	str := t.String()
	if _, sum, ok := strings.Cut(str, " = "); ok && f.Kind != facts.Definition && (strings.Contains(sum, " + ") || strings.Contains(sum, " - ")) {
		return nil, nil // a sum or a difference
	}
	for _, sign := range []string{" - ", " – ", " — ", " = ", ": "} {
		a, b, ok := strings.Cut(str, sign)
		if !ok || !balanced(a) {
			continue
		}
		if n := len(strings.Fields(a)); n == 0 || n > 6 || len(strings.Fields(b)) == 0 || len(strings.Fields(b)) > 9 || strings.ContainsAny(a, "0123456789$<>|{}") {
			return nil, nil
		}
		return trimText(cut(t, 0, len(a)), ":"), trimText(cut(t, len(a)+len(sign), len(str)), ".,;")
	}
	return nil, nil
}

// foreign reports whether the left sides of pairs are words of another
// language, as far as their letters and general English tell.
func foreign(group []*facts.Fact) bool {
	accents, known, words, back, backWords, short := 0, 0, 0, 0, 0, 0
	for _, f := range group {
		left, right := pairOf(f)
		if str := left.String(); allCaps(str) && len(str) > 1 {
			short++ // a short form is no word of a language
		}
		if strings.ContainsFunc(left.String(), func(r rune) bool { return r > unicode.MaxASCII && unicode.IsLetter(r) }) {
			accents++
		}
		for w := range fieldsLow(left.String()) {
			words++
			if english.Known(w) || english.Closed(w) {
				known++
			}
		}
		for w := range fieldsLow(right.String()) {
			backWords++
			if english.Known(w) || english.Closed(w) {
				back++
			}
		}
	}
	if words == 0 || backWords == 0 || back*3 < backWords || short*4 > len(group) {
		return false
	}
	return known*4 <= words && (accents*8 >= len(group) || back*2 > backWords)
}

// pair asks for a word's translation, and for the word.
func (m *maker) pair(f *facts.Fact) []draft {
	left, right := pairOf(f)
	n := &Note{Role: "meaning", Type: Question, Question: facts.OneRow(left), Answer: facts.OneRow(right),
		ReverseQuestion: facts.OneRow(withoutAside(right)), ReverseAnswer: facts.OneRow(left)}
	forward := &Note{Role: "meaning", Type: Question, Question: facts.OneRow(left), Answer: facts.OneRow(right)}
	return []draft{{n, forward}}
}

// withoutAside takes a parenthesis off the end of a text, unless nothing is
// left.
func withoutAside(t facts.Text) facts.Text {
	s := t.String()
	i := strings.LastIndex(s, "(")
	if i <= 0 || !strings.HasSuffix(strings.TrimRight(s, " .!"), ")") {
		return t
	}
	return trimText(cut(t, 0, i), ",;")
}

// statementsOf divides a text into sentences of the form "Name: what it is."
// Two or more of them are facts of their own, whatever the whole was taken
// for; nil if not all sentences are of that form.
func (m *maker) statementsOf(t facts.Text) [][2]facts.Text {
	if !strings.ContainsAny(t.String(), ".;!?") {
		return nil
	}
	s := m.read(t)
	parts := s.sentences()
	if len(parts) < 2 {
		return nil
	}
	var out [][2]facts.Text
	for _, e := range parts {
		if e.len() == 0 {
			return nil
		}
		part := trimText(s.part(e), ".;,")
		str := part.String()
		label, value, ok := strings.Cut(str, ": ")
		if !ok {
			label, value, ok = strings.Cut(str, " = ")
		}
		if !ok || len(strings.Fields(label)) > 4 || strings.ContainsAny(label, ",(") || strings.TrimSpace(value) == "" {
			return nil
		}
		out = append(out, [2]facts.Text{cut(part, 0, len(label)), trimText(cut(part, len(str)-len(value), len(str)), "")})
	}
	return out
}

// several asks each of several labelled sentences by itself.
func (m *maker) several(f *facts.Fact, parts [][2]facts.Text) []draft {
	var drafts []draft
	for _, p := range parts {
		drafts = append(drafts, draft{m.neutral(p[0], p[1], "item:"+slug(p[0].String()), m.contextWithout(f, p[0]))})
	}
	return drafts
}

// askedInside reads a line that asks and answers itself: "why salt last? it
// toughens the skins". It returns nil for any other.
func (m *maker) askedInside(f *facts.Fact, s *sentence, row facts.Text) *Note {
	i := strings.Index(s.str, "? ")
	if i <= 0 || len(strings.Fields(s.str[:i])) > 12 || len(f.Body) > 1 || strings.Contains(s.str, "??") || !balanced(s.str[:i]) {
		return nil
	}
	from := i + 2
	for _, sign := range []string{"-> ", "→ ", "- ", "= "} {
		if strings.HasPrefix(s.str[from:], sign) {
			from += len(sign)
		}
	}
	answer := trimText(cut(row, from, len(s.str)), ",;:")
	if len(answer) == 0 {
		return nil
	}
	return &Note{Role: "statement", Type: Question, Question: facts.OneRow(m.upperFirst(cut(row, 0, i+1))), Answer: facts.OneRow(answer)}
}

// tableRow returns the cells of a row of a table that is drawn with bars; nil
// for any other text.
func tableRow(t facts.Text) []facts.Text {
	s := strings.TrimSpace(t.String())
	if len(s) < 3 || s[0] != '|' || s[len(s)-1] != '|' {
		return nil
	}
	var cells []facts.Text
	str := t.String()
	for from := strings.IndexByte(str, '|') + 1; ; {
		end := strings.IndexByte(str[from:], '|')
		if end < 0 {
			return cells
		}
		if cell := trimText(cut(t, from, from+end), ""); len(cell) > 0 {
			cells = append(cells, cell)
		}
		from += end + 1
	}
}

// joined returns texts in a row, with commas between them.
func joined(texts []facts.Text) facts.Text {
	var out facts.Text
	for i, t := range texts {
		if i > 0 {
			out = concat(out, ", ")
		}
		out = concat(out, t)
	}
	return out
}
