package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// limit hides each quantity of a sentence, with its unit.
func (m *maker) limit(f *facts.Fact) []draft {
	if drafts := m.paragraph(f); len(drafts) > 0 {
		return drafts
	}
	if _, example := splitExample(f.Body[0].Text); len(example) > 0 {
		return m.statement(f)
	}
	if row := f.Body[0].Text; len(f.Body) == 1 {
		if n := m.arrow(f, m.read(row), row); n != nil && !quantifiedText(hidden(n.Cloze, 1)) {
			return []draft{{n}} // "memory 512 MB used => killed"
		}
	}
	if n := m.whichOnes(f); n != nil {
		return []draft{{n}}
	}
	if n := m.countedOff(f); n != nil {
		return []draft{{n}}
	}
	rows := m.quantities(append(f.Body[:1:1], m.bodyRest(f)...))
	if !hasHidden(rows) {
		return nil
	}
	return []draft{{&Note{Role: "quantity", Type: Cloze, Cloze: append(m.otherSort(f), lone(rows)...)}}}
}

// otherSort returns the line before a value of which the label says only of what sort
// it is, "Express: 2 h" before "Local: 5 h": without it nothing tells what is local.
func (m *maker) otherSort(f *facts.Fact) facts.Rows {
	p := m.prev[f]
	if p == nil || p.Kind != facts.Limit || !sameTopic(f, p) || len(f.Body) > 1 || len(p.Body) > 1 {
		return nil
	}
	label, value, ok := strings.Cut(f.Body[0].Text.String(), ": ")
	other, _, both := strings.Cut(p.Body[0].Text.String(), ": ")
	if !ok || !both || strings.Contains(label, " ") || len(strings.Fields(other)) > 2 || len(strings.Fields(value)) > 4 || !english.Known(strings.ToLower(label)) || strings.ToLower(label) == "default" {
		return nil
	}
	return facts.Rows{{Text: p.Body[0].Text}}
}

// whichOnes asks for the things that a line counts and names, if its title is
// their owner: "has two sails - jib and main" asks which two sails the title
// has. It returns nil for any other line.
func (m *maker) whichOnes(f *facts.Fact) *Note {
	if len(f.Body) != 1 {
		return nil
	}
	row := f.Body[0].Text
	str := row.String()
	for _, sign := range []string{" - ", " – ", ": "} {
		lead, rest, ok := strings.Cut(str, sign)
		s := m.read(facts.PlainText(strings.ToLower(lead)))
		if !ok || len(s.words) < 3 || len(s.words) > 5 || s.words[0].Form != english.Third && s.class(0) != english.Have || !english.Plural(s.words[len(s.words)-1].Text) {
			continue
		}
		n, ok := count(s.words[1].Low())
		items := strings.FieldsFunc(strings.NewReplacer(" and ", ",", " & ", ",", " or ", ",").Replace(rest), func(r rune) bool { return r == ',' })
		if !ok || n != len(items) || n > mostExamples {
			return nil
		}
		title := facts.PlainText(m.title(f.Path[len(f.Path)-1]))
		name, plural := m.naming(title, s)
		base := s.words[0].Base
		if base == "" {
			base = "have"
		}
		return &Note{Role: "quantity", Type: Question, Context: m.contextWithout(f, title),
			Question: facts.OneRow(question("Which ", s.slice(extent{1, len(s.words)}), " ", does(plural), " ", name, " ", base)),
			Answer:   facts.OneRow(trimText(cut(row, len(str)-len(rest), len(str)), ".,;"))}
	}
	return nil
}

// quantities numbers the quantities of rows as deletions.
func (m *maker) quantities(rows facts.Rows) facts.Rows {
	var out facts.Rows
	number := 0
	for _, row := range rows {
		if !row.Code {
			row.Text = withoutAlso(m.labelDash(row.Text))
			row.Text, number = hideQuantities(row.Text, number)
		}
		out = append(out, row)
	}
	return out
}

// hideQuantities hides the quantities of a text. One in parentheses behind
// another says the same in other words, and the two ends of a range belong
// together: these are hidden as one.
func hideQuantities(t facts.Text, number int) (facts.Text, int) {
	str := t.String()
	var found []extent
	offset := 0
	skip := conditionEnd(t)
	several := 0
	for _, s := range t {
		if s.Kind == facts.Quantity {
			several++
		}
	}
	for _, s := range t {
		e := extent{offset, offset + len(s.Text)}
		offset = e.to
		if len(found) > 0 && e.from < found[len(found)-1].to {
			continue
		}
		if s.Kind != facts.Quantity || trivial(s.Text) || manyOf(s.Text, str[e.to:]) || countsMembers(str[:e.from], s.Text, str[e.to:]) || several > 1 && s.Text == "1" || e.to <= skip || reference(str[:e.from]) || supposed(str[:e.from]) || named(s.Text) && named(strings.TrimLeft(str[e.to:], " ")) {
			continue // nothing, or part of a name: "Twelve Tables"
		}
		opens := len(found) > 0 && strings.TrimSpace(str[found[len(found)-1].to:e.from]) == "("
		if n := len(found); n > 0 && (sameQuantity(str[found[n-1].to:e.from]) || str[found[n-1].to:e.from] == " " && pluralFigure(s.Text)) && (!opens || strings.HasPrefix(str[e.to:], ")")) {
			if opens {
				e.to++
			}
			found[n-1].to = e.to + unitAfter(str[e.to:])
			continue
		}
		if n := len(found); n > 0 && strings.TrimSpace(str[found[n-1].to:e.from]) == "," && strings.Trim(str[e.to:], " .") == "" {
			continue // "for 5 minutes, 365 days": of what is the second?
		}
		e.to += unitAfter(str[e.to:]) + scaleAfter(str[e.from:e.to], str[e.to:])
		for e.to < len(str) && !strings.ContainsRune(" ,.;:)]\"", rune(str[e.to])) {
			e.to++ // "5'", "3x"
		}
		found = append(found, e)
	}
	numbers := make(map[string]int, len(found))
	for _, e := range found {
		if number == mostQuantities {
			break
		}
		if r := ratio(str[e.from:e.to]); r.len() > 0 {
			e = extent{e.from + r.from, e.from + r.to}
		}
		as, again := numbers[str[e.from:e.to]]
		if !again { // one of two that are the same would give the other away
			number++
			as = number
			numbers[str[e.from:e.to]] = as
		}
		t = hideRange(t, e.from, e.to, as)
	}
	return t, number
}

// reference reports whether a number that stands behind a text only says where
// something can be read: "(recital 26)", "see ch. 4".
func reference(before string) bool {
	word := strings.ToLower(strings.TrimRight(before, " .("))
	word = word[strings.LastIndexAny(word, " (,;:")+1:]
	return references[word]
}

var references = map[string]bool{"art": true, "arts": true, "article": true, "recital": true, "recitals": true, "chapter": true, "ch": true, "chap": true, "page": true, "p": true, "pp": true, "pg": true, "fig": true, "figure": true, "section": true, "sec": true, "§": true, "slide": true, "slides": true, "lecture": true, "lec": true, "week": true, "wk": true, "exercise": true, "appendix": true, "annex": true, "footnote": true, "no": true, "nr": true, "question": true, "recit": true}

// mostQuantities is the number of quantities that are hidden in one note.
const mostQuantities = 24

// unitAfter returns the length of an era or a degree that follows a number:
// " BC", " C".
func unitAfter(s string) int {
	for _, unit := range []string{" BC", " BCE", " CE", " AD", " C", " K"} {
		if rest, ok := strings.CutPrefix(s, unit); ok && (rest == "" || strings.IndexByte(" ,.;)", rest[0]) >= 0) {
			return len(unit)
		}
	}
	return 0
}

// lone gives a quantity that stands alone under its title a hint of what is
// asked: how long, when, how much.
func lone(rows facts.Rows) facts.Rows {
	if len(rows) != 1 || slices.ContainsFunc(rows[0].Text, func(s facts.Span) bool { return s.Hide != 1 }) {
		return rows
	}
	if str := rows[0].Text.String(); strings.Count(str, " = ") == 1 {
		i := strings.Index(str, " = ") // "1 mile = 1609 m"
		return facts.OneRow(hideRange(hideRange(rows[0].Text, 0, i+3, 0), i+3, len(str), 1))
	}
	hint := "how much?"
	for w := range fieldsLow(rows[0].Text.String()) {
		switch strings.TrimRight(w, "s") {
		case "second", "sec", "minute", "min", "hour", "hr", "day", "week", "month", "year":
			hint = "how long?"
		case "bc", "bce", "ad", "ce", "century", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december":
			hint = "when?"
		}
	}
	text := slices.Clone(rows[0].Text)
	for i := range text {
		text[i].Hint = hint
	}
	return facts.OneRow(text)
}

// conditionEnd returns the byte before which quantities only tell when or for
// what something holds, since others follow its verb: "at 25 °C it is 7". It
// is 0 if there is no such place.
func conditionEnd(t facts.Text) int {
	s := read(t)
	c := s.clause(extent{0, len(s.words)})
	if c.verb.len() == 0 || c.subject.len() == 0 || !s.quantified(c.subject) || !s.quantified(c.rest) {
		return 0
	}
	return s.at[c.verb.from].from
}

// sameQuantity reports whether the words between two quantities tie them
// together.
func sameQuantity(between string) bool {
	switch strings.TrimSpace(between) {
	case "(", "-", "–", "to", "=", "or", "..", "+", "x", "×", "/", ":":
		return true
	}
	return false
}

// trivial reports whether a quantity says too little to be asked: "one".
func trivial(s string) bool {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "one", "a", "":
		return true
	}
	return strings.HasPrefix(strings.ToLower(s), "each ")
}

// labelDash writes "label - value" as "label: value", as a card shows it.
func (m *maker) labelDash(t facts.Text) facts.Text {
	str := t.String()
	i := strings.Index(str, " - ")
	if j := strings.Index(str, " = "); i < 0 && j > 0 && len(strings.Fields(str[:j])) <= 3 && !strings.ContainsAny(str, "*/+^[0123456789") && strings.Count(str, " = ") == 1 {
		i = j // "warranty = a minor term"
	}
	if i <= 0 || strings.Contains(str[i+3:], " - ") || strings.ContainsAny(str[:i], ".,:;") || len(strings.Fields(str[:i])) > 5 {
		return t
	}
	if digit(str[i-1]) && (digit(str[i+3]) || digit(str[len(str)-1]) && len(strings.Fields(str[i+3:])) <= 2) {
		return t // a range
	}
	label, value := cut(t, 0, i), cut(t, i+3, len(str))
	if s := trimText(label, ""); len(s) == 1 && s[0].Kind == facts.Quantity && !(dated(s[0].Text) && slices.ContainsFunc(value, func(o facts.Span) bool { return o.Kind == facts.Quantity })) {
		return concat(value, ": ", s) // "100 - most buckets per account"
	}
	return concat(label, ": ", value)
}

// dated reports whether a quantity is a year or has a month: what happened then
// stands behind it.
func dated(s string) bool {
	words := strings.Fields(strings.ToLower(s))
	return len(words) > 0 && (slices.ContainsFunc(words, month) || isYear(words[len(words)-1]))
}

func digit(b byte) bool { return '0' <= b && b <= '9' }
