package facts

import "strings"

// labelSides splits two to four lines that begin with a label each, which the
// title above names: "Arteries vs veins" over "arteries: ..." and "veins: ...".
func labelSides(bs []*block, title string) []side {
	var out []side
	title = strings.ToLower(title)
	for _, b := range bs {
		if b.isCode() || !b.leaf() || b.node.Section || b.marks != nil || len(out) == 4 {
			break
		}
		label, rest, _ := b.shortLabel(0, len(b.words))
		if i := b.dash(); rest == 0 && i > 0 && i <= 3 {
			label, rest = int(b.words[i-1].end), i+1
		}
		if rest == 0 || rest >= len(b.words) || len(b.words)-rest > 8 || !namedIn(title, strings.ToLower(b.text[b.from(0):label])) {
			break
		}
		out = append(out, side{b.spans(0, label), b.spans(b.from(rest), b.end())})
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// namedIn reports whether a title is about a name, from one sign or small word
// to the next: "x" in "x vs y".
func namedIn(title, name string) bool {
	for _, link := range [...]string{" vs. ", " vs ", " versus ", " and ", " & ", " or ", " between "} {
		title = strings.ReplaceAll(title, link, " / ")
	}
	for part := range strings.SplitSeq(title, " / ") {
		if part = strings.Trim(part, " :"); part == name || part+"s" == name || part == name+"s" {
			return true
		}
	}
	return false
}

// subjects splits two or three lines with subjects of their own into subject
// and what is said of it, nil if they are none.
func subjects(bs []*block) []side {
	var out []side
	for _, b := range bs {
		if b.isCode() || !b.leaf() || b.node.Section || len(out) == 3 || b.comment() > 0 || b.colonAt() >= 0 || b.equals() >= 0 {
			break
		}
		v := b.main(0, min(5, len(b.words)))
		if v < 1 {
			v = b.pastAt(0, min(5, len(b.words)))
		}
		if v < 1 || v > 4 || b.lead != 0 || b.words[0].is(pronoun|condition|preposition|determiner|negation|numeral|sequence|adverb) || b.words[v-1].is(condition) || isDigit(b.text[0]) {
			break
		}
		subject := v
		for subject > 1 && b.words[subject-1].is(adverb) {
			subject--
		}
		out = append(out, side{b.spans(0, b.from(subject)), b.spans(b.from(subject), b.end())})
	}
	if len(out) < 2 || strings.EqualFold(out[0].term.String(), out[1].term.String()) {
		return nil
	}
	return out
}

// setAgainst reports whether the first two sides are plainly set against one another,
// far from the title that announces it: the same verb is said of them, or their names
// share a word or are each a word of the title.
func setAgainst(title string, sides []side) bool {
	one, two := strings.ToLower(sides[0].term.String()), strings.ToLower(sides[1].term.String())
	verb, _, _ := strings.Cut(sides[0].text.String(), " ")
	if other, _, _ := strings.Cut(sides[1].text.String(), " "); strings.EqualFold(verb, other) || sharesName(one, two) {
		return true
	}
	title = strings.ToLower(title)
	return sharesName(title, one) && sharesName(title, two)
}

// sharesName reports whether a word of more than two letters stands in both texts.
func sharesName(a, b string) bool {
	for w := range strings.FieldsSeq(a) {
		if len(w) < 3 || english.lookup(w)&(preposition|conjunction|determiner|auxiliary|pronoun) != 0 {
			continue
		}
		for o := range strings.FieldsSeq(b) {
			if w == o {
				return true
			}
		}
	}
	return false
}

// namesSides reports whether a title that sets names against one another, "X vs Y",
// holds a word of each side; true for other titles.
func namesSides(title string, sides []side) bool {
	title = " " + strings.ToLower(title) + " "
	if !strings.Contains(title, " vs ") && !strings.Contains(title, " vs. ") && !strings.Contains(title, " versus ") {
		return true
	}
	names := strings.Fields(title)
	for _, s := range sides {
		held := false
		for w := range strings.FieldsSeq(strings.ToLower(s.term.String() + " " + s.text.String())) {
			w = strings.TrimRight(w, ":,.()")
			if len(w) < 3 || english.lookup(w)&(preposition|conjunction|determiner|auxiliary|pronoun) != 0 {
				continue
			}
			for _, name := range names {
				held = held || strings.HasPrefix(w, name) || strings.HasPrefix(name, w)
			}
		}
		if !held {
			return false
		}
	}
	return true
}
