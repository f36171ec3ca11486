package facts

import "strings"

// mostValues is how many names with a value each stand in one line.
const mostValues = 12

// valueRow reports whether the words from the i-th on are a row of names with a
// quantity each: "felsic > 65%, mafic 45-52", or limits between names:
// "clay < 0.004 mm < silt < 0.06 mm < sand".
func (b *block) valueRow(first int) bool {
	if b.quantityIn(b.from(first), len(b.text)) < 0 {
		return false
	}
	if b.shapes&sign != 0 && b.limitChain(first) {
		return true
	}
	from, parts := first, 0
	for i := first; i < len(b.words); i++ {
		w := &b.words[i]
		last := i+1 == len(b.words)
		if !last && (w.after&(comma|semicolon) == 0 || w.depth > 0 && w.after&paren == 0) {
			continue
		}
		if parts++; !b.nameValue(from, i+1) || parts > mostValues {
			return false
		}
		from = i + 1
	}
	return parts > 1
}

// nameValue reports whether the words [from, to) are a name of a few words and a
// quantity, with no more behind it than a remark in parentheses.
func (b *block) nameValue(from, to int) bool {
	q := b.quantityIn(b.from(from), b.to(to-1))
	if q < 0 {
		return false
	}
	at, end := b.wordAt(int(b.pieces[q].start)), b.wordAt(int(b.pieces[q].end))
	if b.at(at).depth > 0 {
		return false
	}
	for k := end; k < to; k++ {
		if b.words[k].depth == 0 {
			return false
		}
	}
	for at > from && (b.words[at-1].has(sign) || b.words[at-1].is(bound)) {
		at--
	}
	if at == from || at-from > mostNameWords {
		return false
	}
	for k := from; k < at; k++ {
		if w := &b.words[k]; w.has(sign) || w.is(auxiliary|preposition|pronoun|condition|conjunction|negation|third) && !w.has(capital) || w.after&colon != 0 {
			return false
		}
	}
	return true
}

// limitChain reports whether names and quantities from the first word on follow
// one another with "<" between.
func (b *block) limitChain(first int) bool {
	signs, values, names := 0, 0, 0
	from := first
	for i := first; i <= len(b.words); i++ {
		if i < len(b.words) {
			if s := b.word(i); s != "<" && s != "≤" && s != ">" && s != "≥" {
				if b.words[i].is(auxiliary|preposition|pronoun|conjunction) || b.words[i].after&(comma|semicolon|colon) != 0 {
					return false
				}
				continue
			}
			signs++
		}
		switch {
		case i == from || i-from > mostNameWords:
			return false
		case b.words[from].has(digits):
			values++
		default:
			names++
		}
		from = i + 1
	}
	return signs >= 3 && values > 0 && names >= values
}

// comparedFact reads "one = this, other < that": names with a sign and a value
// each, not all with the same sign.
func comparedFact(b *block, f *Fact) bool {
	if b.colonAt() >= 0 {
		return false
	}
	parts := b.parts(comma | semicolon)
	if len(parts) < 3 || len(parts) > mostSides+1 {
		return false
	}
	var items []Item
	first, unlike := "", false
	for k := 0; k+1 < len(parts); k++ {
		from, to := parts[k], parts[k+1]
		at := from
		for at < to && !comparison(b.word(at)) {
			at++
		}
		if at == from || at+1 >= to || at-from > mostNameWords || to-at > 7 || b.hasVerb(from, to) || b.words[from].is(conjunction|condition|pronoun|preposition) {
			return false
		}
		if first == "" {
			first = b.word(at)
		}
		unlike = unlike || b.word(at) != first
		value := at
		if b.word(at) == "=" {
			value++
		}
		items = append(items, Item{Term: b.spans(b.from(from), b.from(at)), Text: b.spans(b.from(value), len(strings.TrimRight(b.text[:b.from(to)], " ,;.")))})
	}
	if !unlike {
		return false
	}
	f.Kind, f.Items = List, items
	return true
}

func comparison(s string) bool {
	switch s {
	case "=", "<", ">", "≤", "≥", "<=", ">=":
		return true
	}
	return false
}

// valued reports whether a line that others stand under says itself what
// something measures, "allowance 12,570", "sats 96% and above", and is no mere
// title: the quantity has a unit or a sign, and stands at the end.
func (b *block) valued() bool {
	if b.ends()&colon != 0 || b.colonAt() >= 0 || b.shapes&digits == 0 || len(b.words) > mostStepWords || b.lead != 0 || b.numbersPart() || b.counted() || b.tagline() > 0 {
		return false
	}
	q := b.quantity()
	if q < 0 {
		return false
	}
	p := b.pieces[q]
	at, end := b.wordAt(int(p.start)), b.wordAt(int(p.end))
	if at == 0 || b.words[0].is(preposition|determiner|sequence) || b.isWord(0, "first", "last", "next", "top") || !b.namesThing(0, at-1) || b.hasVerb(0, len(b.words)) || !measures(b.text[p.start:p.end]) && !b.anyWord("default", "max", "maximum", "min", "minimum", "limit") {
		return false
	}
	if b.valueRow(0) {
		return true
	}
	return end == len(b.words) || b.isWord(end, "and", "or") && b.isWord(end+1, "above", "below", "over", "under", "more", "less", "older", "younger") && end+2 == len(b.words)
}

// measures reports whether a quantity has a unit, a sign or thousands: a bare
// number, a year or a version may as well be of a title.
func measures(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case isASCIILetter(c), c == '%', c == '<', c == '>', c == '$', c >= 0x80:
			return true
		case c == ',' && i+3 < len(s):
			return true
		}
	}
	return false
}

// readValued reads such a line, and what stands under it as facts about the same
// thing.
func (r *reader) readValued(b *block, s *scope) {
	f := r.leafFact(b)
	if f.Kind == Limit && len(f.Term) == 0 {
		f.Term = PlainText(s.path[len(s.path)-1])
	}
	r.addPlace(s, f, b, b.node.Last)
	r.claim(b)
	inner := *s
	if at := b.wordAt(int(b.pieces[b.quantity()].start)); at > 0 {
		title := strings.TrimRight(b.text[:b.from(at)], " -–<>=~")
		inner.path = r.kept.below(s.path, title)
		inner.topic = &topic{term: PlainText(title)}
	}
	r.readBlocks(b.children, r.mark(inner, b))
}

// settingsRow reads "r=4 w=2 x=1": nothing but names with a value glued to each.
func settingsRow(b *block, f *Fact) bool {
	n := len(b.words)
	if n < 2 || n > mostValues || b.bytes&inlineMarkByte == 0 || strings.IndexByte(b.text, '=') < 1 || b.command || b.behind&quote != 0 {
		return false
	}
	for i := range b.words {
		s := b.word(i)
		if at := strings.IndexByte(s, '='); at < 1 || at+1 >= len(s) || strings.Count(s, "=") > 1 || s[0] == '-' {
			return false
		}
	}
	f.Kind, f.Items = List, nil
	for i, w := range b.words {
		at := strings.IndexByte(b.word(i), '=') + int(w.start)
		f.Items = append(f.Items, Item{Term: PlainText(b.text[w.start:at]), Text: PlainText(b.text[at+1 : w.end])})
	}
	return true
}

// slashList reads "label: a / b / c", and "label: a/b/c/d" of four and more.
func (b *block) slashList(f *Fact, left [2]int, first int) bool {
	if strings.Count(b.text[b.from(first):], "/") < 2 || b.behind&(comma|semicolon) != 0 || strings.ContainsAny(b.text[b.from(first):], "+*×÷=^√<>") {
		return false
	}
	var items []Item
	from, glued := b.from(first), 0
	for i := first; i < len(b.words); i++ {
		w := &b.words[i]
		if b.word(i) == "/" && w.depth == 0 {
			items, from = append(items, Item{Text: b.spans(from, b.from(i))}), b.to(i)
			continue
		}
		if w.has(coded|digits) || w.depth == 0 && w.is(auxiliary|article|pronoun|preposition|condition|third) || w.after&(stop|question) != 0 && i+1 < len(b.words) || b.kindAt(i) == Code {
			return false
		}
		for k := int(w.start); k < int(w.end); k++ {
			if b.text[k] == '/' && w.depth == 0 {
				items, from = append(items, Item{Text: b.spans(from, k)}), k+1
				glued++
			}
		}
	}
	items = append(items, Item{Text: b.spans(from, b.end())})
	if len(items) < 3 || glued > 0 && (len(items) < 4 || glued+1 < len(items)) || len(items) > mostValues {
		return false
	}
	for _, it := range items {
		if len(it.Text) == 0 || strings.Count(it.Text.String(), " ") > 4 {
			return false
		}
	}
	f.Kind, f.Items = List, items
	f.Term = b.spans(left[0], left[1])
	return true
}
