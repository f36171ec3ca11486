package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// mostHidden is the number of words that a neutral card hides as a whole.
const mostHidden = 18

// neutral asks for what stands behind a label, as it is written: "label:
// [meaning]". It is right whatever the meaning is to the label, and so the
// form for all that is not surely a definition, a purpose or a goal.
func (m *maker) neutral(t, value facts.Text, role string, context []string) *Note {
	head := concat(m.label(t), ": ")
	from := head.Len()
	if !strings.HasSuffix(value.String(), "\\;") {
		value = trimText(value, ".,;:")
	}
	row := concat(head, value)
	v := m.read(value)
	if e := m.behindVerb(v, append([]string{t.String()}, context...)); e.len() > 0 {
		row = hideRange(row, from+v.at[e.from].from, from+v.at[e.to-1].to, 1)
		return &Note{Role: role, Type: Cloze, Context: context, Cloze: facts.OneRow(row)}
	}
	if len(v.words) > 2 && !v.hasComma() {
		if first := v.class(0); (first == english.Participle || first == english.Adjective) && v.class(1) == english.Preposition {
			from += v.at[2].from // "defined at [group level]", "safe for [small parts]"
		}
	}
	from, to := afterEquals(row.String(), from), row.Len()
	if e := ratio(v.str); e.len() > 0 {
		from, to = from+e.from, from+e.to
	}
	return &Note{Role: role, Type: Cloze, Context: context, Cloze: facts.OneRow(hideRange(row, from, to, 1))}
}

// behind returns what is hidden behind a label that ends at from: all of it,
// if that is no more than one thing.
func (m *maker) behind(s *sentence, from int) extent {
	v := m.read(cut(s.text, from, len(s.str)))
	if e := m.behindVerb(v, []string{s.str[:from]}); e.len() > 0 {
		return extent{from + v.at[e.from].from, from + v.at[e.to-1].to}
	}
	to := max(from, len(strings.TrimRight(s.str, " .,;")))
	if e := ratio(s.str[from:to]); e.len() > 0 {
		return extent{from + e.from, from + e.to}
	}
	return extent{afterEquals(s.str, from), to}
}

// ratio returns the side of a ratio that is not 1, so that its shape stays in
// sight: "[50]:1". It is empty for any other text.
func ratio(s string) extent {
	left, right, ok := strings.Cut(s, ":")
	if !ok || left == "" || right == "" || strings.Trim(s, "0123456789:.,") != "" || left == right {
		return extent{}
	}
	switch {
	case right == "1":
		return extent{0, len(left)}
	case left == "1":
		return extent{len(left) + 1, len(s)}
	}
	return extent{}
}

// behindVerb returns what is hidden of a value that opens with its verb, "must
// run on [the server side] to ...": as a whole it would be anything at all. It
// is empty for any other value.
func (m *maker) behindVerb(v *sentence, shown []string) extent {
	if len(v.words) < 3 || strings.Contains(v.str, " = ") || strings.Contains(v.str, " -> ") {
		return extent{}
	}
	switch w := v.words[0]; v.class(0) {
	case english.Modal, english.Be, english.Do:
	case english.Verb, english.Have:
		if w.Form != english.Third {
			return extent{}
		}
	default:
		return extent{}
	}
	first := v.sentences()[0]
	e := v.clause(first).rest
	if gaps := m.gaps(v, first, shown); v.class(0) == english.Modal && e.len() > mostPiece && len(gaps) > 0 && gaps[0].score >= leastScore {
		return gaps[0].extent
	}
	if e.len() > 0 && (v.class(e.from) == english.Conjunction || particles[v.words[e.from].Low()] && e.len() == 1) {
		e.from-- // "cannot be [cut or torn]", "cannot be [shut down]"
	}
	if e.len() > 1 && v.class(e.from) == english.Preposition && v.words[e.from].Low() != "on" && v.class(e.from+1) != english.Conjunction {
		e.from++
	}
	depth := 0
	for i := e.from; i < e.to; i++ {
		switch v.words[i].Text {
		case "(":
			depth++
		case ")":
			depth--
		case ",":
			if depth == 0 && i > e.from && !v.clauseGoesOn(i) {
				e.to = i
			}
		}
		if depth == 0 && v.class(i) == english.To && i > e.from+1 {
			e.to = i // what it is good for stays in sight
		}
	}
	for e.len() > 0 && v.class(e.to-1) == english.Punctuation && v.words[e.to-1].Text != ")" {
		e.to--
	}
	return e
}

// clauseGoesOn reports whether the comma at i stands between things of a list
// that ends with "and" or "or".
func (s *sentence) clauseGoesOn(i int) bool {
	for j := i + 1; j < len(s.words); j++ {
		if s.class(j) == english.Verb || s.class(j) == english.Be {
			return false
		}
		if s.class(j) == english.Conjunction {
			return s.words[j].Low() != "but"
		}
	}
	return false
}

// listed asks a value of many short things between commas, or of clauses
// between semicolons and full stops, item by item, since as a whole it would be
// too much to recall; nil for any other value.
func (m *maker) listed(t, value facts.Text, role string, context []string) []draft {
	items := dividedAt(value, mostClause, "; ", ". ")
	if len(items) < 2 {
		items = dividedAt(value, mostPiece, " - ", " – ", " — ")
	}
	if len(items) < 2 {
		items = dividedAt(value, 3, "/")
		if len(items) < 4 {
			items = dividedAt(value, mostPiece, ", ")
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
		case len(items) < 3, len(items) < 5 && (wordsOf(items) < 8 || flows(value)), len(items) < 5 && like && wordsOf(items) < 10:
			return nil
		case !like && wordsOf(items) > 7 && len(items) < 7:
			return m.unlike(t, items, role, context)
		}
	}
	return m.itemNotes(role, t, items, context, false)
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
		switch {
		case len(s.words) > 2 && len(gaps) > 0 && gaps[0].score >= leastScore:
			number++
			row = append(row, s.hide(it.Text, gaps[0].extent, number)...)
		case len(s.words) < 3 && number > 0 || len(s.words) == 2:
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
		if i == 0 && (c.verb.len() == 0 || c.subject.len() == 0 || c.rest.len() == 0) || i > 0 && (c.verb.len() == 0 || c.subject.len() == 0) && (len(s.words) < 3 || s.conditional(extent{0, 1}) || s.class(0) == english.Conjunction || s.class(1) == english.Conjunction) {
			return false
		}
	}
	return true
}

// qualities reports whether things are an adjective and a noun each: "good
// grip, no noise".
func qualities(items []facts.Item) bool {
	for _, it := range items {
		s := read(facts.PlainText(strings.ToLower(it.Text.String())))
		if len(s.words) != 2 || s.class(0) != english.Adjective && s.words[0].Low() != "no" || s.class(1) != english.Noun && s.class(1) != english.Gerund {
			return false
		}
	}
	return true
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
	if rarity(items[1]) >= rarity(items[0]) {
		from, to = to+2, row.Len()
	}
	return []draft{{&Note{Role: role, Type: Cloze, Context: context, Cloze: facts.OneRow(hideRange(row, from, to, 1))}}}
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

// afterEquals returns where the right side of the last "=" or arrow behind
// from begins; from if there is none.
func afterEquals(s string, from int) int {
	for _, sign := range []string{" = ", " -> ", " → ", " => "} {
		if i := strings.LastIndex(s[from:], sign); i > 0 && strings.Count(s[:from+i], "(") == strings.Count(s[:from+i], ")") {
			return from + i + len(sign)
		}
	}
	return from
}

// label returns a label as a card shows it: with a capital, unless it is one
// word or a command, which are left as they are written.
func (m *maker) label(t facts.Text) facts.Text {
	if s := t.String(); !strings.Contains(s, " ") && !m.vocab.sentences || strings.Contains(s, " -") || callsName(s) || strings.ContainsAny(s, "/*+~|$<>{}") {
		return t
	}
	return m.upperFirst(t)
}

// callsName reports whether a label is a command and a name to be filled in:
// "kill PID".
func callsName(s string) bool {
	first, second, ok := strings.Cut(s, " ")
	return ok && first == strings.ToLower(first) && allCaps(second) && english.Known(first)
}

// short reports whether a meaning is short enough to be hidden as a whole.
func short(v *sentence) bool {
	return (len(v.words) <= mostHidden && !many(v.str)) || enclosed(v.str)
}

// many reports whether a value is so many things between commas that nobody
// would recall it as one.
func many(value string) bool {
	return strings.Count(value, ", ") > 2 && len(strings.Fields(value)) > 11
}

// behindLabel reads a text of the form "label: value" or "label = value" with
// a label of a few words that is no clause, and a value that is short. It
// returns where the value begins, or 0.
func (m *maker) behindLabel(s *sentence) int {
	for _, sign := range []string{": ", " = "} {
		label, value, ok := strings.Cut(s.str, sign)
		if last := label[strings.LastIndex(label, " ")+1:]; ok && strings.HasPrefix(last, "-") {
			continue // an option: "awk -F: ..."
		}
		if !ok || opensClause(label) || len(strings.Fields(label)) > 5 || len(strings.Fields(value)) > mostHidden || strings.ContainsAny(label, ".;,?(") && !balanced(label) || strings.TrimSpace(value) == "" || sign == " = " && m.read(facts.PlainText(label)).conditional(extent{1, len(strings.Fields(label))}) {
			continue
		}
		return len(label) + len(sign)
	}
	return 0
}

// opensClause reports whether a label is the beginning of a clause that goes on
// behind its colon: "can group".
func opensClause(label string) bool {
	s := read(facts.PlainText(label))
	n := len(s.words)
	return n == 2 && s.class(0) == english.Modal && s.class(1) == english.Infinitive
}

// balanced reports whether every parenthesis of s is closed in it.
func balanced(s string) bool { return strings.Count(s, "(") == strings.Count(s, ")") }

// defines reports whether a meaning surely says what its term is: a noun with
// what sets it apart. The term has to be a name of its own.
func (m *maker) defines(t facts.Text, v *sentence) bool {
	name := t.String()
	if s := m.read(t); s.conditional(extent{0, len(s.words)}) {
		return false
	}
	if !m.telltale(name) || len(strings.Fields(name)) > 4 || strings.ContainsAny(name, "0123456789:=/+?") && !codeLike(name) || m.described(t) || len(v.words) > 24 {
		return false
	}
	if cited(v) || strings.ContainsAny(v.str, "=") || strings.Contains(v.str, ". ") || strings.Contains(v.str, ": ") {
		return false
	}
	switch v.words[0].Low() {
	case "everything", "something", "anything", "someone", "anyone", "whatever":
		return true
	case "a", "an", "any":
		return m.nominal(v)
	case "the":
		return m.nominal(v) && v.describes(extent{1, len(v.words)}, english.Plural(v.words[1].Text))
	}
	all := extent{0, len(v.words)}
	if named(v.str) && v.words[0].Opaque || v.quantified(extent{0, 1}) || v.class(0) == english.Number {
		return false
	}
	end, noun := v.chunkEnd(0, all.to)
	return noun && end < all.to && v.describes(all, english.Plural(v.words[end-1].Text))
}

// conditional reports whether a range of words holds one that opens a clause.
func (s *sentence) conditional(e extent) bool {
	for i := e.from; i < e.to; i++ {
		if c := s.class(i); c == english.Subordinate || conditions[s.words[i].Low()] {
			return true
		}
	}
	return false
}

// cited reports whether a text names a case: "Smith v. Jones".
func cited(s *sentence) bool {
	for i := range s.words {
		if versus(s.words[i].Low()) && i > 0 && i+1 < len(s.words) && named(s.words[i-1].Text) {
			return true
		}
	}
	return false
}

func versus(low string) bool { return low == "v." || low == "v" || low == "vs" || low == "vs." }
