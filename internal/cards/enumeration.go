package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// enumerated hides each thing of an enumeration; nil if there is none.
func (m *maker) enumerated(f *facts.Fact, s *sentence, row facts.Text) *Note {
	items := s.enumeration()
	kinds := m.sortsOfTitle(f, s)
	if len(kinds) > 2 {
		items = kinds
	}
	if len(items) < 3 {
		return m.pairOfNames(f, s, row)
	}
	if n := m.keywords(f, s, items); n != nil && len(kinds) == 0 {
		return n
	}
	if last := s.words[items[len(items)-1].from].Low(); last == "other" || last == "others" || last == "more" || strings.TrimSuffix(last, ".") == "etc" {
		return nil // an open list
	}
	if last := &items[len(items)-1]; last.to+1 < len(s.words) && len(s.words)-last.to < 5 && s.words[last.to].Low() == "using" {
		if end, noun := s.chunkEnd(last.to+1, len(s.words)); noun && end == len(s.words) {
			last.to = end // "or by hand using a file"
		}
	}
	for i, e := range items {
		from, to := s.at[e.from].from, s.at[e.to-1].to
		if j := strings.IndexByte(s.str[from:to], '='); j > 0 && e.len() == 1 {
			from += j + 1 // "read=4" hides the 4
		}
		row = hideRange(row, from, to, i+1)
	}
	last := items[len(items)-1].to
	if tail := s.goesOn(last); tail > 0 {
		n := m.clozeOf(f, cut(row, 0, s.at[last-1].to))
		n.Remark = facts.OneRow(trimText(cut(s.text, s.at[tail].from, len(s.str)), ".,;"))
		return n
	}
	n := m.clozeOf(f, row)
	n.weak = s.onlyPraises(items)
	return n
}

// goesOn returns where the clause begins that follows a list of things and is
// too long to stay in sight: "..., and shows them on one page for all the
// people who ...". It is 0 if there is none.
func (s *sentence) goesOn(i int) int {
	if i+2 < len(s.words) && s.words[i].Text == "," && s.class(i+1) == english.Conjunction && s.class(i+2) == english.Verb && len(s.words)-i > mostPiece+2 {
		return i + 1
	}
	return 0
}

// onlyPraises reports whether a line only says that something helps with things any
// other would help with too: "helps with planning, learning and management".
func (s *sentence) onlyPraises(items []extent) bool {
	if s.words[0].Base != "help" {
		return false
	}
	n := 0
	for _, e := range items {
		head := s.words[e.to-1]
		if head.Opaque {
			return false
		}
		if english.Uncountable(head.Low()) {
			n++
		}
	}
	return n*2 > len(items)
}

// pairOfNames hides two names that end a line together, "supports X and Y":
// with one in sight the other is half told. It returns nil for any other line.
func (m *maker) pairOfNames(f *facts.Fact, s *sentence, row facts.Text) *Note {
	end := len(s.words)
	for end > 0 && s.words[end-1].Text == "." {
		end--
	}
	if end < 4 || len(s.sentences()) > 1 {
		return nil
	}
	sign := s.words[end-2]
	if low := sign.Low(); low != "and" && low != "&" && sign.Text != "," || s.class(end-4) != english.Verb || !idleVerbs[s.words[end-4].Base] {
		return nil
	}
	for _, i := range []int{end - 1, end - 3} {
		if w := &s.words[i]; !w.Opaque || !named(w.Text) || s.kind[i] == facts.Quantity {
			return nil
		}
	}
	if end == 4 && sign.Text == "," {
		return m.clozeOf(f, s.hide(s.hide(row, extent{1, 2}, 1), extent{3, 4}, 2)) // one tells of what sort the other is
	}
	return m.clozeOf(f, s.hide(row, extent{end - 3, end}, 1))
}

// sortsOfTitle finds the things in a row that are all of a line under a title which
// says what they are, though they are no nouns by themselves: "red, green or blue"
// under "Types of signal". It returns nil for any other line.
func (m *maker) sortsOfTitle(f *facts.Fact, s *sentence) []extent {
	if len(f.Path) == 0 || len(f.Body) > 1 || len(s.words) > 24 {
		return nil
	}
	t := m.read(facts.PlainText(m.title(f.Path[len(f.Path)-1])))
	if len(t.words) == 0 || !english.Plural(t.words[t.head()].Text) || !slices.ContainsFunc(t.words, func(w english.Word) bool { return kindPlurals[w.Low()] }) {
		return nil
	}
	var items []extent
	from := 0
	for i := 0; i <= len(s.words); i++ {
		if i < len(s.words) && s.words[i].Text != "," && s.class(i) != english.Conjunction {
			if c := s.class(i); c != english.Noun && c != english.Adjective && c != english.Participle && !(c == english.Verb && english.Nounish(s.words[i].Base)) {
				return nil
			}
			continue
		}
		if i == from && i > 0 && s.class(i) == english.Conjunction && s.words[i-1].Text == "," {
			from++
			continue // ", and"
		}
		if i-from < 1 || i-from > 3 {
			return nil
		}
		items = append(items, extent{from, i})
		from = i + 1
	}
	if len(items) > mostItems {
		return nil
	}
	return items
}

// kindPlurals are words of a title that say its lines are kinds of one thing.
var kindPlurals = map[string]bool{"types": true, "kinds": true, "sorts": true, "forms": true, "classes": true, "categories": true, "example": true, "examples": true, "varieties": true, "modes": true, "variants": true, "flavors": true, "flavours": true, "colors": true, "colours": true, "branches": true, "models": true}

// keywords asks for the things of a line that is a list and nothing else,
// "anchor, chain, rope" under its title: no verb says what is said of them, so
// they are recalled together. It returns nil for any other line.
func (m *maker) keywords(f *facts.Fact, s *sentence, items []extent) *Note {
	if len(items) != 3 || items[0].from > 0 || items[2].to < len(s.words) || len(f.Body) > 1 || len(f.Path) == 0 {
		return nil
	}
	title := m.title(f.Path[len(f.Path)-1])
	if t := m.read(facts.PlainText(title)); len(t.words) == 0 || t.predicate() || strings.Contains(title, ":") || english.Plural(t.words[t.head()].Text) && !m.titleCase(title) {
		return nil
	}
	it := "it"
	if _, plural := m.naming(facts.PlainText(title), s); plural {
		it = "them"
	}
	return &Note{Role: "statement", Type: Question, Context: m.contextWithout(f, facts.PlainText(title)), weak: true,
		Question: facts.OneRow(question(title, ": which three keywords go with ", it)), Answer: facts.OneRow(trimText(f.Body[0].Text, ".,;"))}
}

// enumeration finds three to six things in a row, divided by commas, with
// "and" or "or" before the last: the things after a verb, a preposition or a
// colon.
func (s *sentence) enumeration() []extent {
	for i := 0; i < len(s.words); i++ {
		if i > 0 && !s.opensList(i-1) || i == 0 && s.mainVerb(extent{0, len(s.words)}) >= 0 {
			continue
		}
		if items := s.itemsFrom(i); len(items) >= 3 {
			return items
		}
	}
	return nil
}

// opensList reports whether an enumeration may follow the word at i. The examples
// of the last of some things are none: "pots, pans and spoons such as ...".
func (s *sentence) opensList(i int) bool {
	commas := 0
	for j := 1; j <= i; j++ {
		switch {
		case s.words[j].Text == ",":
			commas++
		case s.words[j].Low() == "as" && s.words[j-1].Low() == "such" && commas > 1:
			return false
		}
	}
	switch s.class(i) {
	case english.Verb, english.Infinitive, english.Preposition, english.Participle, english.Be, english.Gerund:
		return true
	}
	return s.words[i].Text == ":" || s.words[i].Text == "("
}

// itemsFrom returns the things of an enumeration that begins at i.
func (s *sentence) itemsFrom(i int) []extent {
	var items []extent
	joined := false // the last item follows "and" or "or"
	for i < len(s.words) && !joined && len(items) <= mostItems {
		end, noun := s.chunkEnd(i, len(s.words))
		if !noun || end-i > 4 || examples[s.words[i].Low()] {
			return nil
		}
		items = append(items, extent{i, end})
		comma := end < len(s.words) && s.words[end].Text == ","
		i = end
		if comma {
			i++
		}
		if i < len(s.words) && s.class(i) == english.Conjunction {
			i++
			end, noun := s.chunkEnd(i, len(s.words))
			if !noun || end-i > 4 {
				return nil
			}
			items = append(items, extent{i, end})
			joined = true
		} else if !comma {
			break
		}
	}
	if !joined && i < len(s.words) || len(items) > mostItems || s.verbs(items) || !s.parallel(items) {
		return nil
	}
	return items
}

// parallel reports whether the things of an enumeration are of one sort: all
// with an article or none, all with a number or none.
func (s *sentence) parallel(items []extent) bool {
	if len(items) == 0 || items[0].from > 0 && s.words[items[0].from-1].Text == ":" {
		return true
	}
	articles, numbers := 0, 0
	for _, e := range items {
		if low := s.words[e.from].Low(); low == "a" || low == "an" || low == "the" {
			articles++
		}
		for i := e.from; i < e.to; i++ {
			if s.class(i) == english.Number {
				numbers++
				break
			}
		}
	}
	n := len(items)
	first := s.words[items[0].from].Low()
	led := first == "a" || first == "an" || first == "the"
	return (articles == n || !led) && (numbers == 0 || numbers == n)
}

// verbs reports whether the things of an enumeration are done rather than
// things: "store, manage and deploy images".
func (s *sentence) verbs(items []extent) bool {
	n := 0
	for _, e := range items {
		if w := &s.words[e.from]; !w.Opaque && w.Form == english.Base {
			n++
		}
	}
	return n*2 > len(items)
}
