package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// calm sets words that the author stressed by capitals in small letters; their
// span keeps the stress. Words in quotation marks are literal and stay.
func (m *maker) calm(t facts.Text) facts.Text {
	if flagged(t.String()) {
		return t // "run NAME -v": capitals in a command are its spelling
	}
	out := t
	stress := (m.stressing || m.stresses(t)) && !shouting(t.String())
	start, quoted := true, false
	for i := range out {
		if out[i].Kind != facts.Emph && marks(out[i].Text)%2 == 1 {
			quoted = !quoted
		}
		after := ""
		if i+1 < len(out) {
			after = out[i+1].Text
		}
		if !quoted && holdsCapitals(out[i].Text) && (out[i].Kind == facts.Emph || out[i].Kind == facts.Plain || out[i].Kind == facts.Quantity) {
			out = withSpan(out, i, m.nameCase(out[:i].String(), out[i].Text, out[i+1:].String(), start, stress))
		}
		if !quoted && (out[i].Kind == facts.Emph || out[i].Kind == facts.Plain && m.besideStress(out, i)) {
			if i+1 < len(out) && out[i].Kind == facts.Emph && out[i+1].Kind == facts.Emph {
				after = "" // a gap divides a stressed run
			}
			if m.literalCapitals(out[:i].String(), after) {
				start = false
				continue
			}
			out = withSpan(out, i, m.calmWords(out[i].Text, stressedRun(t, i), after, start, m.stressedBeside(out, i)))
		}
		if strings.TrimSpace(out[i].Text) != "" {
			start = false
		}
	}
	return wholeRuns(t, out)
}

// wholeRuns gives words in capitals that stand in a row their capitals back where
// only some of them have lost theirs: "STONE garden WALL".
func wholeRuns(t, calmed facts.Text) facts.Text {
	before, after := t.String(), calmed.String()
	if before == after || len(before) != len(after) {
		return calmed
	}
	var back []extent
	for from := 0; from < len(before); {
		run := capitalRun(before, from)
		if run.len() == 0 {
			from = wordEndAfter(before, from)
			continue
		}
		if now := after[run.from:run.to]; now != before[run.from:run.to] && slices.ContainsFunc(strings.Fields(now), stillShouts) {
			back = append(back, run)
		}
		from = run.to
	}
	if back == nil {
		return calmed
	}
	out := slices.Clone(calmed)
	offset := 0
	for i := range out {
		text := []byte(out[i].Text)
		for _, run := range back {
			for j := max(run.from, offset); j < min(run.to, offset+len(text)); j++ {
				text[j-offset] = before[j]
			}
		}
		offset += len(text)
		out[i].Text = string(text)
	}
	return out
}

// wordEndAfter returns where the word that stands at a byte or behind it ends.
func wordEndAfter(s string, at int) int {
	for at < len(s) && s[at] == ' ' {
		at++
	}
	for at < len(s) && s[at] != ' ' {
		at++
	}
	return at
}

// capitalRun returns the range of two words in capitals or more, with nothing but
// blanks between, that begins at a byte or the blanks there; an empty one if
// none does.
func capitalRun(s string, at int) extent {
	for at < len(s) && s[at] == ' ' {
		at++
	}
	run, words := extent{at, at}, 0
	for to := at; to < len(s); {
		from := to
		to = wordEndAfter(s, from)
		w := strings.TrimLeft(s[from:to], " ")
		if !allCaps(strings.Trim(w, trimmed)) {
			break
		}
		run.to = to
		if words++; strings.ContainsAny(w[len(w)-1:], ".,;:!?)") {
			break
		}
	}
	if words < 2 {
		return extent{}
	}
	return run
}

// stillShouts reports whether a word is in capitals that is no abbreviation.
func stillShouts(w string) bool {
	w = strings.Trim(w, trimmed)
	low := strings.ToLower(w)
	return allCaps(w) && !strings.ContainsAny(w, "0123456789") && (len(w) > 4 && !strings.ContainsAny(w, "-/") || english.Known(low))
}

// besideStress reports whether a neighbour of the span is stressed, so that
// capitals in the span are likely stress too.
func (m *maker) besideStress(t facts.Text, i int) bool {
	return i > 0 && t[i-1].Kind == facts.Emph || i+1 < len(t) && t[i+1].Kind == facts.Emph
}

// stressedRun returns the text of a span with the stressed ones beside it.
func stressedRun(t facts.Text, i int) string {
	if t[i].Kind != facts.Emph {
		return t[i].Text
	}
	from, to := i, i+1
	for from > 0 && t[from-1].Kind == facts.Emph {
		from--
	}
	for to < len(t) && t[to].Kind == facts.Emph {
		to++
	}
	return t[from:to].String()
}

// stressedBeside tells of a plain span whether its first and its last word
// stand beside a stressed one.
func (m *maker) stressedBeside(t facts.Text, i int) (beside [2]bool) {
	if t[i].Kind == facts.Emph {
		return beside
	}
	beside[0] = i > 0 && t[i-1].Kind == facts.Emph
	beside[1] = i+1 < len(t) && t[i+1].Kind == facts.Emph
	return beside
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
		return allCaps(w) && len(w) > 3 && !codeLike(w) && !m.vocab.stressed(w) && !english.Known(strings.ToLower(w)) && m.vocab.caps[strings.ToLower(w)] < 2
	}
	if n := len(b); n > 1 && (b[n-1] == "or" || b[n-1] == "and") {
		if w := strings.Trim(b[n-2], trimmed); len(w) > 1 && allCaps(w) && !m.vocab.stressed(w) {
			return true // "GET, HEAD or OPTIONS"
		}
	}
	if at := max(strings.LastIndex(before, "(e.g. "), strings.LastIndex(before, "(eg ")); at >= 0 && strings.Count(before[at:], "(") > strings.Count(before[at:], ")") {
		return true // an example as it is written
	}
	return len(b) > 0 && odd(b[len(b)-1]) || len(a) > 0 && odd(a[0])
}

// calmWords sets the words of a stressed span in small letters, unless one of
// them is a name or an abbreviation. run is the span with the stressed ones
// beside it, from which a gap may divide it, and after is what follows the span;
// beside says which of its words, of the first and the last, stand beside
// another stressed span.
func (m *maker) calmWords(s, run, after string, start bool, beside [2]bool) string {
	words := strings.Split(s, " ")
	first, last := 0, len(words)-1
	for first < last && words[first] == "" {
		first++
	}
	for last > first && words[last] == "" {
		last--
	}
	together := strings.Fields(run)
	sure := slices.ContainsFunc(together, func(w string) bool { return m.surelyStressed(strings.Trim(w, trimmed)) })
	for i, w := range words {
		bare := strings.Trim(w, trimmed)
		if !allCaps(bare) {
			continue
		}
		low := strings.ToLower(bare)
		likely := sure && !start && beside == [2]bool{} && (len(bare) <= 4 || len(together) > 2) || i == first && beside[0] || i == last && beside[1]
		if !m.vocab.stressed(bare) && !(likely && m.vocab.perhapsStressed(bare)) || len(bare) <= 4 && !english.Closed(low) && !beside[1] && named(strings.TrimLeft(after, " ")) {
			return s
		}
		words[i] = strings.ToLower(w)
		if start && i == 0 || i == len(words)-1 && qualifies(low, after) {
			words[i] = capitalise(words[i])
		}
	}
	return strings.Join(words, " ")
}

// trimmed are the marks taken off a word before it is looked at.
const trimmed = `.,;:!?()"'`

// stresses reports whether a text holds a word that is surely stressed.
func (m *maker) stresses(t facts.Text) bool {
	return slices.ContainsFunc(t, func(s facts.Span) bool { return s.Kind == facts.Emph && m.holdsStress(s.Text) })
}

// setStressing finds out whether a fact stresses words by capitals, once for all of
// its notes: a long list has many.
func (m *maker) setStressing(f *facts.Fact) {
	if m.finished != f {
		m.finished, m.stressing = f, slices.ContainsFunc(f.Body, func(r facts.Row) bool { return m.stresses(r.Text) })
	}
}

// holdsStress is stresses of the words of one span.
func (m *maker) holdsStress(s string) bool {
	return slices.ContainsFunc(strings.Fields(s), func(w string) bool { return m.surelyStressed(strings.Trim(w, trimmed)) })
}

// shouting reports whether most words of a text are in capitals.
func shouting(s string) bool { return mostly(s, allCaps) }

// besideShort reports whether a short form stands within two words of the i-th
// one, so that its capitals are likely spelling too: "GET, HEAD or OPTIONS".
func besideShort(before string, words []string, i int, after string) bool {
	b, a := strings.Fields(before), strings.Fields(after)
	words = slices.Concat(b, words, a)
	i += len(b)
	for j := max(0, i-2); j < min(len(words), i+3); j++ {
		if w := strings.Trim(words[j], trimmed); j != i && len(w) > 1 && len(w) <= 4 && allCaps(w) && !english.Closed(strings.ToLower(w)) {
			return true
		}
	}
	return false
}

// surelyStressed reports whether a word in capitals can be nothing but
// stressed: a long ordinary one, or one of a closed class.
func (m *maker) surelyStressed(word string) bool {
	return m.vocab.stressed(word) && (len(word) > 4 || english.Closed(strings.ToLower(word)))
}

// nameCase gives names that are stressed by capitals the letters they have
// elsewhere, and sets in small letters what can be no name wherever it stands:
// number words, compounds of ordinary words, "at REST". before is the text
// before it; stress says that the line stresses other words, so that a word
// which the notes write small elsewhere is stressed too.
func (m *maker) nameCase(before, s, after string, start, stress bool) string {
	words := strings.Split(s, " ")
	for i, w := range words {
		bare := strings.Trim(w, trimmed)
		if m.vocab.capitalPlural(bare) {
			words[i] = strings.ToLower(w)
		}
		if !allCaps(bare) {
			continue
		}
		low := strings.ToLower(bare)
		at := i > 0 && strings.EqualFold(words[i-1], "at") || i == 0 && strings.HasSuffix(strings.ToLower(before), " at ")
		switch name := m.vocab.name(bare); {
		case name != "":
			words[i] = strings.Replace(w, bare, name, 1)
		case (stress || m.vocab.mostlySmall(low) && !shouting(before+s+after)) && len(bare) > 4 && m.vocab.lower[low] > 0 && !besideShort(before, words, i, after) && m.vocab.perhapsStressed(bare), english.IsNumber(low), strings.ContainsAny(bare, "-/") && m.vocab.stressed(bare), at && phrases[low]:
			words[i] = strings.ToLower(w)
			if start && i == 0 {
				words[i] = capitalise(words[i])
			}
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
