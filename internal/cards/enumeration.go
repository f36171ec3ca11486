package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// enumerated hides each thing of an enumeration; nil if there is none.
func (m *maker) enumerated(f *facts.Fact, s *sentence, row facts.Text) *Note {
	items := s.enumeration()
	if len(items) < 3 {
		return nil
	}
	if last := s.words[items[len(items)-1].from].Low(); last == "other" || last == "others" || last == "more" {
		return nil // an open list
	}
	for i, e := range items {
		from, to := s.at[e.from].from, s.at[e.to-1].to
		if j := strings.IndexByte(s.str[from:to], '='); j > 0 && e.len() == 1 {
			from += j + 1 // "read=4" hides the 4
		}
		row = hideRange(row, from, to, i+1)
	}
	return m.clozeOf(f, row)
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

// opensList reports whether an enumeration may follow the word at i.
func (s *sentence) opensList(i int) bool {
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
		if !noun || end-i > 4 {
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
