package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// listed asks a value of many short things between commas, or of clauses
// between semicolons and full stops, item by item, since as a whole it would be
// too much to recall; nil for any other value.
func (m *maker) listed(t, value facts.Text, role string, context []string) []draft {
	items := dividedAt(value, mostClause, "; ", ". ")
	if len(items) < 2 && !strings.Contains(value.String(), " = ") { // behind an equal sign a dash takes away
		items = dividedAt(value, mostPiece, " - ", " – ", " — ")
	}
	if len(items) < 2 {
		items = dividedAt(value, 3, "/")
		if len(items) < 4 {
			items = dividedAt(value, mostPiece, ", ")
		}
		if items = mended(items); len(items) < 2 {
			return nil
		}
		if len(items) == 2 && clauses(items) {
			if drafts := m.unlike(t, items, role, context); drafts != nil {
				return drafts
			}
		}
		if len(items) == 2 && qualities(items) {
			return m.oneOfTwo(t, items, role, context)
		}
		switch like := alike(items); {
		case len(items) < 3, len(items) < 5 && (wordsOf(items) < 8 || flows(value) && !onlyLastFlows(items)), len(items) < 5 && like && wordsOf(items) < 10:
			return nil
		case !like && wordsOf(items) > 7 && len(items) < 7:
			return m.unlike(t, items, role, context)
		}
	}
	return m.itemNotes(role, t, items, context, "")
}

// unlike asks of clauses in a row the telling part of each, the rest of it in
// sight: they are no things of one sort, among which a missing one could be
// told. It returns nil if too few of them can be asked so.
func (m *maker) unlike(t facts.Text, items []facts.Item, role string, context []string) []draft {
	row := concat(m.label(t), ": ")
	number := 0
	for i, it := range items {
		if i > 0 {
			row = concat(row, ", ")
		}
		s := m.read(it.Text)
		gaps := m.gaps(s, extent{0, len(s.words)}, append([]string{t.String()}, context...))
		if len(gaps) > 0 && gaps[0].from == 0 && i+1 < len(items) {
			// "[left hand] holds the bow, right draws": the other one tells which.
			if next, c := m.read(items[i+1].Text), s.clause(extent{0, len(s.words)}); next.class(0) == english.Adjective && len(next.words) > 1 && next.words[1].Form == english.Third && c.rest.len() > 1 {
				gaps[0].extent = c.rest
			}
		}
		switch {
		case len(s.words) > 2 && len(gaps) > 0 && gaps[0].score >= leastScore:
			number++
			row = append(row, s.hide(it.Text, gaps[0].extent, number)...)
		case len(s.words) < 3 && number > 0 || len(s.words) == 2 || len(s.words) == 4 && number > 0:
			number++
			row = append(row, hideRange(it.Text, 0, len(s.str), number)...)
		default:
			row = append(row, it.Text...)
		}
	}
	if number < 2 {
		return nil
	}
	return []draft{{&Note{Role: role, Type: Cloze, Context: context, Cloze: facts.OneRow(row)}}}
}

// clauses reports whether some things are sentences: the first has a subject
// and a verb, and the others have as many words.
func clauses(items []facts.Item) bool {
	for i, it := range items {
		s := read(it.Text)
		c := s.clause(extent{0, len(s.words)})
		if i+1 < len(items) && s.class(len(s.words)-1) == english.Adjective && read(items[i+1].Text).class(0) == english.Adjective {
			return false // "is a wide, heavy bolt"
		}
		if i == 0 && (c.verb.len() == 0 || c.subject.len() == 0 || c.rest.len() == 0) || i > 0 && (c.verb.len() == 0 || c.subject.len() == 0) && (len(s.words) < 3 || s.conditional(extent{0, 1}) || s.class(0) == english.Conjunction || s.class(1) == english.Conjunction) {
			return false
		}
	}
	return true
}

// qualities reports whether things are an adjective and a noun each: "good
// grip, no noise".
func qualities(items []facts.Item) bool {
	sure := 0
	for _, it := range items {
		s := read(facts.PlainText(strings.ToLower(it.Text.String())))
		if len(s.words) != 2 || strings.ContainsAny(s.str, "0123456789") || s.class(1) != english.Noun && s.class(1) != english.Gerund {
			return false
		}
		if s.class(0) == english.Adjective || s.words[0].Low() == "no" {
			sure++
		} else if !english.Uncountable(s.words[1].Low()) {
			return false
		}
	}
	return sure > 0
}

// oneOfTwo shows one of two qualities and asks for the other, the one that the
// notes say of fewer things.
func (m *maker) oneOfTwo(t facts.Text, items []facts.Item, role string, context []string) []draft {
	rarity := func(it facts.Item) (sum float64) {
		for w := range fields(it.Text.String()) {
			sum += m.vocab.rarity(w)
		}
		return sum
	}
	row := concat(m.label(t), ": ")
	from := row.Len()
	row = concat(row, items[0].Text, ", ", items[1].Text)
	to := from + items[0].Text.Len()
	if rarity(items[1]) >= rarity(items[0]) || onlyPraised(items[0]) && !onlyPraised(items[1]) {
		from, to = to+2, row.Len()
	}
	return []draft{{&Note{Role: role, Type: Cloze, Context: context, Cloze: facts.OneRow(hideRange(row, from, to, 1))}}}
}

// onlyPraised reports whether a quality says no more than that something is good:
// "good performance".
func onlyPraised(it facts.Item) bool {
	first, _, ok := strings.Cut(strings.ToLower(it.Text.String()), " ")
	return ok && praises[first]
}

// alike reports whether things in a row are of one sort: all begin with a noun,
// or all with the same form of a verb.
func alike(items []facts.Item) bool {
	var first english.Class
	for i, it := range items {
		s := read(itemText(it))
		c := s.class(0)
		if c == english.Adjective || c == english.Number || c == english.Determiner {
			c = english.Noun
		}
		if i == 0 {
			first = c
		} else if c != first {
			return false
		}
	}
	return true
}

// flows reports whether the pieces between the commas of a text make one
// sentence, and are no things of their own.
func flows(t facts.Text) bool {
	s := read(t)
	for i := range s.words {
		switch s.class(i) {
		case english.Subordinate, english.To, english.Conjunction, english.Pronoun, english.Modal, english.Be:
			return true
		}
	}
	return len(s.words) > 0 && s.words[0].Low() == "such"
}

// onlyLastFlows reports whether of four things the last alone is more than a noun
// and goes on with "and": "a bird, no teeth, small, lays eggs and hides them".
func onlyLastFlows(items []facts.Item) bool {
	n := len(items) - 1
	if n < 3 {
		return false
	}
	for i, it := range items {
		s := read(it.Text)
		for j := range s.words {
			switch c := s.class(j); {
			case c == english.Subordinate, c == english.To, c == english.Pronoun, c == english.Modal, c == english.Be, i < n && (c == english.Conjunction || s.finite(j)):
				return false
			}
		}
	}
	return true
}

// mostPiece and mostClause are how many words one of several things, or one of
// several clauses, may have to be asked as one.
const (
	mostPiece  = 8
	mostClause = 14
)

// dividedAt divides a text at the given marks outside of parentheses; nil if a
// piece has more words than most.
func dividedAt(t facts.Text, most int, marks ...string) []facts.Item {
	var items []facts.Item
	t = trimText(t, ".,;")
	s := t.String()
	from, depth := 0, 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) {
			switch s[i] {
			case '(', '[', '{':
				depth++
			case ')', ']', '}':
				depth--
			}
			if depth > 0 || !slices.ContainsFunc(marks, func(mark string) bool { return strings.HasPrefix(s[i:], mark) }) || s[i] == '.' && (!named(s[i+2:]) || abbreviation[strings.ToLower(s[strings.LastIndexByte(s[:i], ' ')+1:i+1])]) {
				continue
			}
		}
		piece := trimText(cut(t, from, i), "")
		if n := len(strings.Fields(piece.String())); n == 0 || n > most {
			return nil
		}
		items = append(items, facts.Item{Text: piece})
		from = i + 1
		if i < len(s) && s[i] == ' ' {
			from = i + strings.IndexByte(s[i+1:], ' ') + 1 // behind the dash
		}
	}
	return items
}
