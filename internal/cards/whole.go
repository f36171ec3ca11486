package cards

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// What a text is as a whole: where its sentences end, and whether it says
// anything by itself.

// saysNothing reports whether nothing can be asked of a text: it is empty, a bare
// name, half a sentence, or open.
func (s *sentence) saysNothing(f *facts.Fact) bool {
	return len(s.words) == 0 || s.onlySorts() || len(f.Path) < 2 && s.bare() || s.flagsAlone() || strings.Contains(s.str, "??") || s.breaksOff() || s.onlyAsks() ||
		strings.HasSuffix(s.str, ":") || len(f.Path) == 1 && s.comparesNothing()
}

// onlySorts reports whether a text says no more than that there are several sorts of
// something: "different types of ropes".
func (s *sentence) onlySorts() bool {
	if len(s.words) < 4 || len(s.words) > 7 || s.low(2) != "of" || s.finiteVerb(extent{0, len(s.words)}) >= 0 {
		return false
	}
	switch s.low(0) {
	case "different", "various", "several", "many", "other", "some":
	default:
		return false
	}
	return kindPlurals[s.low(1)] || s.low(1) == "ways" || s.low(1) == "options"
}

// twoRemarks reports whether a text is two short remarks in a row of which
// neither points to the other: "little work, smooth turns".
func (s *sentence) twoRemarks() bool {
	commas := 0
	for i := range s.words {
		switch low := s.words[i].Low(); {
		case low == ",":
			commas++
		case s.finite(i), s.kind[i] != facts.Plain, s.words[i].Opaque, s.class(i) == english.Conjunction, s.class(i) == english.Preposition, denies(low), strings.HasSuffix(low, "est"), named(s.words[i].Text) && i > 0:
			return false
		}
	}
	return commas == 1 && len(s.words) < 7
}

// disapproves reports whether a text says of one thing that it is not fit for
// something, as many are not: "the kettle is not a supported vessel".
func (s *sentence) disapproves() bool {
	for i := 1; i+2 < min(len(s.words), 5); i++ {
		if s.class(i) == english.Be && s.class(i+1) == english.Negation {
			at := i + 2
			if at+1 < len(s.words) && s.class(at) == english.Determiner {
				at++
			}
			switch s.words[at].Low() {
			case "supported", "available", "compatible":
				return true
			}
			return false
		}
	}
	return false
}

// comparesNothing reports whether a text compares something with another thing
// of its kind and does not say what: "takes more time compared to cold starts".
// The section above it is no such thing.
func (s *sentence) comparesNothing() bool {
	return s.words[0].Form == english.Third && s.class(0) == english.Verb && (strings.Contains(s.str, " more ") || strings.Contains(s.str, " less ") || strings.Contains(s.str, " fewer ")) && strings.Contains(s.str, " compared to ")
}

// startsAtStart reports whether a short text says no more than that something
// starts where things do: "starts from the beginning of the row".
func (s *sentence) startsAtStart() bool {
	for i := 2; i < min(len(s.words), 6); i++ {
		if s.startsAt(i) {
			return len(s.words) < i+6
		}
	}
	return false
}

// vaunts reports whether a text does little but praise: "flexible plans give safe,
// modern homes", or that something masters what is hard: "can handle complex orders".
func (s *sentence) vaunts() bool {
	n := 0
	for i := range s.words {
		low := s.words[i].Low()
		if s.kind[i] != facts.Plain || s.class(i) == english.Number || english.Negative(low) {
			return false
		}
		if praises[low] || praising[low] || low == "secure" {
			n++
		}
	}
	c := s.clause(extent{0, len(s.words)})
	if c.verb.len() > 0 && c.rest.len() > 1 && c.rest.len() < 5 && idleVerbs[s.words[c.verb.to-1].Base] && intricate[s.low(c.rest.from)] {
		end, noun := s.chunkEnd(c.rest.from, len(s.words))
		return noun && end == len(s.words) && !s.words[end-1].Opaque
	}
	return n > 2 && len(s.words) <= 5*n || n > 1 && c.verb.len() == 0 && len(s.words) <= 8 && praises[s.low(0)] && s.class(1) == english.Conjunction && praises[s.low(2)] || s.avoidsFaults()
}

// avoidsFaults reports whether a text says that faults are avoided, as all that
// is done well does: "avoid bringing errors into the ledger".
func (s *sentence) avoidsFaults() bool {
	if base := s.words[0].Base; base != "avoid" && base != "prevent" || len(s.words) > 9 {
		return false
	}
	held := false
	for i := range s.words {
		switch low := s.words[i].Low(); {
		case i > 0 && s.words[i].Opaque, s.class(i) == english.Punctuation, s.class(i) == english.Subordinate:
			return false
		case faults[low] || faults[strings.TrimSuffix(low, "s")]:
			held = true
		}
	}
	return held
}

// intricate are adjectives by which something is hard, as all is that help is sold
// for.
var intricate = map[string]bool{"complex": true, "advanced": true, "sophisticated": true, "complicated": true, "diverse": true}

// onlyHelps reports whether a text says in a few words that something is to help,
// and not how: "to help late sowing".
func (s *sentence) onlyHelps() bool {
	if len(s.words) > 5 || len(s.words) < 3 || s.class(0) != english.To {
		return false
	}
	switch s.words[1].Base {
	case "help", "support", "aid", "assist", "facilitate":
		return s.class(2) != english.Infinitive && s.class(2) != english.To
	}
	return false
}

// countsNothing reports whether a text ends in a bare number and does not say of
// what: "has max 5".
func (s *sentence) countsNothing() bool {
	n := len(s.words)
	if n < 2 || strings.Trim(s.words[n-1].Text, "0123456789") != "" {
		return false
	}
	switch s.words[n-2].Low() {
	case "max", "min", "maximum", "minimum":
		return s.class(max(n-3, 0)) != english.Noun
	}
	return false
}

// caption reports whether a text is two plain nouns, or an adjective and a plural,
// and says nothing by itself: "root directory".
func (s *sentence) caption() bool {
	if len(s.words) != 2 {
		return false
	}
	if s.class(0) == english.Adjective && s.class(1) == english.Noun && english.Plural(s.words[1].Text) && (english.Known(s.words[1].Low()) || strings.Contains(s.words[0].Text, "-")) && s.kind[0] == facts.Plain {
		return true // "site-specific rules"
	}
	for i := range s.words {
		if w := &s.words[i]; s.class(i) != english.Noun || w.Opaque || named(w.Text) || s.kind[i] != facts.Plain || !english.Known(w.Low()) && i == 0 {
			return false
		}
	}
	return true
}

// onlyAsks reports whether a text is a question that nothing answers.
func (s *sentence) onlyAsks() bool {
	return strings.HasSuffix(s.str, "?") && !strings.Contains(s.str, "? ") && len(s.sentences()) == 1
}

// breaksOff reports whether a text stops in the middle of a sentence, or goes
// on with one that is not there: "if you do, ...".
func (s *sentence) breaksOff() bool {
	if low := strings.ToLower(s.str); strings.HasPrefix(low, "if you do, ") || strings.HasPrefix(low, "if so, ") || strings.HasPrefix(low, "if not, ") {
		return true
	}
	if (strings.HasSuffix(s.str, "...") || strings.HasSuffix(s.str, "…")) && len(strings.Fields(s.str)) < 7 {
		return true // one example, and more to come
	}
	if i := strings.LastIndex(s.str, " the following "); i > 0 && len(strings.Fields(s.str[i:])) < 7 && !strings.Contains(s.str[i:], ":") {
		return true // and nothing follows
	}
	switch s.class(len(s.words) - 1) {
	case english.Subordinate, english.Conjunction, english.To:
		return len(s.words) > 1
	}
	low := s.words[len(s.words)-1].Low()
	return low == "the" || low == "a" || low == "an"
}

// bare reports whether a text of up to three words only names something.
func (s *sentence) bare() bool {
	if len(s.words) > 3 || s.str == "" {
		return false
	}
	if s.words[0].Form != english.Third && named(s.str) && len(s.words) > 1 && named(s.words[len(s.words)-1].Text) && s.kind[0] == facts.Plain && s.class(0) != english.Number && !strings.ContainsAny(s.str, "&:=") {
		return true // "Roll Back"
	}
	for i := range s.words {
		if c := s.class(i); s.kind[i] != facts.Plain || c != english.Noun && c != english.Adverb && c != english.Preposition || i == len(s.words)-1 && c == english.Adverb {
			return false
		}
	}
	return true
}

// flagsAlone reports whether a text is nothing but flags of a command.
func (s *sentence) flagsAlone() bool {
	for i := range s.words {
		if !strings.HasPrefix(s.words[i].Text, "--") && s.class(i) != english.Punctuation && s.class(i) != english.Conjunction {
			return false
		}
	}
	return true
}

// sentences splits a text at full stops and semicolons outside of parentheses,
// and where a sentence begins without one before it. There is always one.
func (s *sentence) sentences() []extent {
	var out []extent
	from, depth := 0, 0
	for i := range s.words {
		t := s.words[i].Text
		switch {
		case t == "(":
			depth++
		case t == ")" && depth > 0:
			depth--
		}
		if depth == 0 && (t == "." || t == ";" || t == "!" || t == "?") && i > from && i+1 < len(s.words) && !s.glued[i+1] && !(t == "." && s.abbreviates(i-1)) {
			out = append(out, extent{from, i})
			from = i + 1
		} else if depth == 0 && i-from > 2 && len(s.words)-i > 2 && s.beginsAnew(i) {
			out = append(out, extent{from, i})
			from = i
		}
	}
	return append(out, extent{from, len(s.words)})
}

// abbreviates reports whether the word at i is cut short by the full stop behind
// it: "Jan. 15".
func (s *sentence) abbreviates(i int) bool {
	low := s.words[i].Low()
	return abbreviation[low+"."] || len(low) < 5 && month(low) || len(low) == 1 && i+2 < len(s.words) && s.words[i].Text != low && capitalised(s.words[i+2].Text) && (i == 0 || s.class(i-1) == english.Preposition || s.class(i-1) == english.Determiner)
}

// beginsAnew reports whether the word at i begins a sentence although no full
// stop stands before it: "it is a matter of taste Since what one likes ...".
func (s *sentence) beginsAnew(i int) bool {
	w, before, after := s.words[i].Text, s.words[i-1].Text, s.words[i+1].Text
	switch s.class(i) {
	case english.Subordinate, english.Pronoun, english.Determiner, english.Preposition:
	default:
		return false
	}
	return len(w) > 1 && named(w) && !allCaps(w) && !s.glued[i] &&
		s.class(i-1) != english.Punctuation && before == strings.ToLower(before) && after == strings.ToLower(after) && s.class(i+1) != english.Punctuation
}

// capitalise returns s with a capital first letter, unless its first word is
// code or a name that is spelt small on purpose.
func capitalise(s string) string {
	first, _, _ := strings.Cut(s, " ")
	if first == "" || codeLike(first) {
		return s
	}
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
