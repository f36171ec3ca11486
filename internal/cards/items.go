package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// mended puts together again what commas have divided of a row of things that
// belongs together, "cow, sheep and goat milk" among more things, or a thing
// with its examples. It returns nil if the row is a sentence after all: "the
// pump is off, the valve shut, so no water comes".
func mended(items []facts.Item) []facts.Item {
	var out []facts.Item
	for i := 0; i < len(items); i++ {
		it := items[i]
		if len(it.Term) > 0 || len(it.Sub) > 0 {
			out = append(out, it)
			continue
		}
		s := read(it.Text)
		if len(s.words) == 0 {
			out = append(out, it)
			continue
		}
		first := s.words[0].Low()
		switch {
		case i > 0 && len(s.words) > 2 && concludes[first] && s.finiteOrPast():
			return nil
		case len(out) > 0 && examples[first] && len(s.words) > 1 && len(out[len(out)-1].Term) == 0:
			last := &out[len(out)-1]
			for ; i < len(items); i++ {
				last.Text = concat(last.Text, ", ", itemText(items[i]))
			}
		case len(out) > 0 && i+1 < len(items) && s.sharesNoun() && len(strings.Fields(items[i-1].Text.String())) == 1:
			last := &out[len(out)-1]
			last.Text = concat(last.Text, ", ", it.Text)
		default:
			out = append(out, it)
		}
	}
	return out
}

// concludes are words by which a clause follows from the one before it.
var concludes = map[string]bool{"so": true, "because": true, "therefore": true, "hence": true, "thus": true}

// finiteOrPast reports whether a text has a verb, if only a past.
func (s *sentence) finiteOrPast() bool {
	for i := range s.words {
		if s.finite(i) || s.class(i) == english.Participle {
			return true
		}
	}
	return false
}

// sharesNoun reports whether a text is two words of which both qualify the plural
// behind them: "sheep and goat pens".
func (s *sentence) sharesNoun() bool {
	if len(s.words) != 4 || s.class(1) != english.Conjunction || s.words[1].Low() == "or" {
		return false
	}
	last := &s.words[3]
	return s.class(3) == english.Noun && english.Plural(last.Text) && !english.Plural(s.words[0].Text) && !english.Plural(s.words[2].Text)
}

// restOnly reports whether an item only says that there are more, "Other", "etc.",
// or is a remark. It stays in sight.
func restOnly(s *sentence) bool {
	if strings.HasPrefix(s.str, "(") && strings.HasSuffix(s.str, ")") && strings.Count(s.str, "(") == 1 {
		return true
	}
	switch fold(strings.Trim(s.str, ".… ")) {
	case "other", "others", "etc", "and so on", "more":
		return true
	}
	return false
}

// sharedVerb returns how many words the first of some things opens with that go
// with all of them: "take in" of "take in nutrients, oxygen and water". It is 0
// if there are none.
func sharedVerb(items []facts.Item) int {
	if len(items) < 3 || len(items[0].Term) > 0 {
		return 0
	}
	s := read(items[0].Text)
	if len(s.words) < 2 || s.words[0].Form != english.Base && s.words[0].Form != english.Third || s.words[0].Opaque {
		return 0
	}
	n := 1
	if particles[s.words[1].Low()] || s.class(1) == english.Preposition {
		n = 2
	}
	if n == 1 && !english.VerbOnly(s.words[0].Base) && s.class(1) != english.Determiner {
		return 0
	}
	if end, noun := s.chunkEnd(n, len(s.words)); !noun || end != len(s.words) {
		return 0
	}
	for _, it := range items[1:] {
		o := read(itemText(it))
		if len(o.words) == 0 || len(it.Term) > 0 || o.finiteVerb(extent{1, len(o.words)}) >= 0 || english.VerbOnly(o.words[0].Base) || named(o.str) && !o.words[0].Opaque {
			return 0
		}
		if _, noun := o.chunkEnd(0, len(o.words)); !noun && o.class(0) != english.Verb {
			return 0
		}
	}
	return n
}

// opensRow reports whether an item only introduces the ones that stand under it:
// "sort them into". It stays in sight.
func opensRow(it facts.Item) bool {
	s := read(term(itemText(it)))
	return len(it.Sub) > 1 && len(s.words) > 1 && s.class(len(s.words)-1) == english.Preposition
}

// keyEnd returns where the value begins in an item that is a key and its value
// without a sign between: "RIP 120", "RWO one node". It is 0 for any other.
func keyEnd(s *sentence) int {
	last := len(s.words) - 1
	if last < 1 || strings.ContainsAny(s.str, "(,:") {
		return 0
	}
	numbers := 0
	for i := range s.words {
		if strings.ContainsAny(s.words[i].Text, "0123456789") {
			numbers++
		}
	}
	switch {
	case numbers == 1 && digit(s.words[last].Text[0]) && last <= 3 && !month(s.words[last-1].Low()):
		return s.at[last].from
	case allCaps(s.words[0].Text) && last >= 2 && s.str[s.at[1].from:] == strings.ToLower(s.str[s.at[1].from:]) && (s.class(1) == english.Number || s.class(1) == english.Adjective || s.class(1) == english.Determiner):
		return s.at[1].from
	}
	return 0
}

// month reports whether a word is a month, or short for one.
func month(low string) bool {
	return len(low) >= 3 && strings.Contains(" january february march april may june july august september october november december ", " "+low[:3]) && len(low) <= 9 && !strings.ContainsAny(low, "0123456789")
}

// literal takes the stress off an item that is in capitals throughout: there
// they are its spelling.
func literal(t facts.Text) facts.Text {
	if !allCaps(t.String()) {
		return t
	}
	out := append(facts.Text(nil), t...)
	for i := range out {
		if out[i].Kind == facts.Emph {
			out[i].Kind = facts.Plain
		}
	}
	return out.Normal()
}
