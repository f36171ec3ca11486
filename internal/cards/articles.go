package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// usage counts how the notes speak of a thing that a term or a title names.
type usage struct {
	a    int // behind "a", "an", "each" or "every", or in the plural
	the  int // behind "the", with nothing behind that would make it the one
	bare int // in the singular with no article, where a sentence would want one
}

// usages counts for all terms and titles of a few words how the lines of the
// notes speak of them: "Signal Box" is "a signal box" where they do so.
func usages(book *facts.Book) map[string]usage {
	known := map[string]bool{}
	heads := map[string][][]string{}
	add := func(t string) {
		words := strings.Fields(strings.ToLower(t))
		if n := len(words); n == 0 || n > 4 || known[strings.Join(words, " ")] {
			return
		}
		known[strings.Join(words, " ")] = true
		head := stem(words[len(words)-1])
		heads[head] = append(heads[head], words)
	}
	paths := map[string]bool{}
	for _, f := range book.Facts {
		add(term(f.Term).String())
		if n := len(f.Path); n > 0 && !paths[f.Path[n-1]] {
			paths[f.Path[n-1]] = true
			add(tidyTitle(f.Path[n-1]))
		}
	}
	out := map[string]usage{}
	stems := map[string]string{} // of the words met so far
	for _, f := range book.Facts {
		for _, row := range f.Body {
			spelt := strings.Fields(row.Text.String())
			words := strings.Fields(strings.ToLower(row.Text.String()))
			for i := range words {
				for _, name := range heads[remember(stems, strings.TrimRight(words[i], ".,;:!?)\"'"), stem)] {
					if before := i - len(name); before >= 0 && !english.Closed(words[before]) && !strings.ContainsAny(words[before][len(words[before])-1:], ",;:.") && (before == 0 || named(strings.TrimLeft(spelt[before], "(\"'"))) {
						continue // part of a longer name
					}
					countUse(out, words, i, name)
				}
			}
		}
	}
	return out
}

// countUse counts how a name is used whose last word stands at i, if it does.
func countUse(out map[string]usage, words []string, i int, name []string) {
	from := i - len(name) + 1
	if from < 1 {
		return
	}
	for k, w := range name[:len(name)-1] {
		if words[from+k] != w {
			return
		}
	}
	head := strings.TrimRight(words[i], ".,;:!?)\"'")
	ends, next := len(head) < len(words[i]) || i+1 == len(words), ""
	if !ends {
		next = words[i+1]
	}
	_, form := english.Lemma(next)
	if !ends && !english.Closed(next) && (form == english.NoVerb || form == english.Base) {
		return // "a signal box key" is no signal box
	}
	key := strings.Join(name, " ")
	u := out[key]
	switch before := words[from-1]; {
	case head != name[len(name)-1]:
		if english.Plural(head) {
			u.a++
		}
	case (before == "a" || before == "an") && from > 1 && words[from-2] == "as":
		// "used as a signal box" is what something else is
	case before == "a", before == "an", before == "each", before == "every":
		u.a++
	case before == "the":
		if next != "of" && next != "for" && next != "in" && next != "to" && next != "on" && next != "that" && next != "which" {
			u.the++
		}
	case english.Closed(before) && before != "this" && before != "that" && before != "its" && before != "your" && before != "any" && before != "no":
		u.bare++
	}
	out[key] = u
}

// article returns the article that a question sets before a thing in the
// singular, as the notes themselves do: "a " or "the "; "" where they do not, or
// where a meaning tells more.
func (m *maker) article(name facts.Text) string {
	low := strings.ToLower(name.String())
	u := m.usages[low]
	words := strings.Fields(low)
	if len(words) == 0 {
		return ""
	}
	head := words[len(words)-1]
	switch {
	case len(words) == 1 && u.bare >= u.a:
		return ""
	case u.a > 0:
		first, _, _ := strings.Cut(name.String(), " ")
		return english.Article(first) + " "
	case english.Uncountable(head) && !english.Countable(head):
		return ""
	case u.the > u.bare:
		return "the "
	}
	return ""
}

// what begins a question about a thing: "What does steam". A title of which
// nobody can tell whether it is a name or wants an article goes before the
// question: "Silk Road: what does it".
func (m *maker) what(aux string, name facts.Text) facts.Text {
	if m.wantsArticle(name) {
		return concat(m.label(name), ": what ", aux, " it")
	}
	return concat("What ", aux, " ", name)
}

// wantsArticle reports whether a title in the singular ends in a noun that is
// counted, and so takes an article if it is no name. One called by what it does,
// "Key Keeper", may be a person, and no "it", unless spelt as no person is:
// "AqLogs Key Keeper".
func (m *maker) wantsArticle(name facts.Text) bool {
	s := m.read(name)
	last := len(s.words) - 1
	if last > 1 && abbreviates(s.words[last].Text, s.words[:last]) {
		s, last = m.read(s.part(extent{0, last})), last-1 // "Night Signal Box NSB"
	}
	if last < 0 || !named(s.str) || s.kind[last] == facts.Code || s.head() != last || s.class(0) == english.Determiner || s.class(0) == english.Gerund {
		return false
	}
	head := s.words[last]
	low := head.Low()
	odd := last > 0 && innerCapital(s.words[0].Text)
	if (strings.HasSuffix(low, "er") || strings.HasSuffix(low, "or")) && !odd {
		return false
	}
	if last == 0 && !english.Ordinary(low) {
		return false
	}
	return !codeLike(head.Text) && !allCaps(head.Text) && !english.Plural(low) && english.Countable(low) && (odd || english.Known(low) || m.vocab.lower[low] > 0)
}

// abbreviates reports whether a word in capitals ends in the first letters of the
// words before it.
func abbreviates(word string, words []english.Word) bool {
	if !allCaps(word) || len(word) < len(words) {
		return false
	}
	for i, w := range words {
		if initial(w.Text) != word[len(word)-len(words)+i] {
			return false
		}
	}
	return true
}

// withArticle sets the article that notes leave out before a thing of some size:
// "cut a large (2 kg) loaf".
func (m *maker) withArticle(act facts.Text) facts.Text {
	s := m.read(act)
	if len(s.words) < 3 || !sizes[s.words[1].Low()] {
		return m.withOne(act, s)
	}
	last, depth := 0, 0
	for i := 2; i < len(s.words); i++ {
		switch t := s.words[i].Text; {
		case t == "(":
			depth++
			continue
		case t == ")":
			depth--
			continue
		case depth > 0:
			continue
		}
		if c := s.class(i); c != english.Noun && c != english.Adjective {
			break
		}
		last = i
	}
	if low := s.words[last].Low(); last == 0 || s.class(last) != english.Noun || !english.Known(low) || !english.Countable(low) {
		return act
	}
	return concat(cut(act, 0, s.at[1].from), english.Article(s.words[1].Low()), " ", cut(act, s.at[1].from, len(s.str)))
}

// withOne sets "a" before the thing that an act is done to, where the notes
// speak of several such: "oil hinge of the gate" in notes with "hinges". What
// they only have in the singular may be no thing one can count.
func (m *maker) withOne(act facts.Text, s *sentence) facts.Text {
	if len(s.words) < 2 || s.words[0].Form != english.Base || s.kind[1] != facts.Plain {
		return act
	}
	end, noun := s.chunkEnd(1, len(s.words))
	if noun && end+1 < len(s.words) && s.class(end) == english.Participle && s.class(end+1) == english.Noun {
		end, noun = s.chunkEnd(end+1, len(s.words)) // "oil rust bound hinge"
	}
	if !noun || s.class(1) != english.Noun && s.class(1) != english.Adjective || s.class(end-1) != english.Noun {
		return act
	}
	if end < len(s.words) && s.class(end) != english.Preposition && s.class(end) != english.To {
		return act // "connect pump and hose"
	}
	head := s.words[end-1].Text
	if !english.Known(head) || !english.Countable(head) || m.vocab.lower[head+"s"] < 2 {
		return act
	}
	return concat(cut(act, 0, s.at[1].from), english.Article(s.words[1].Text), " ", cut(act, s.at[1].from, len(s.str)))
}

// sizes are adjectives that qualify what can be counted.
var sizes = map[string]bool{"large": true, "larger": true, "small": true, "smaller": true, "big": true, "huge": true, "tiny": true, "single": true, "new": true, "long": true, "short": true}
