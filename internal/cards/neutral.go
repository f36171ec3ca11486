package cards

import (
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
	for i := range v.words {
		if i > 0 && relative[v.low(i)] && v.goesWith(i+1) && i+5 < len(v.words) {
			from += v.at[i+5].from // "a wood that can be used with [oil and wax]"
		}
	}
	from, to := afterEquals(row.String(), from), row.Len()
	if end := m.sayingEnd(t, v); end > 0 && from == head.Len() {
		to = from + v.at[end-1].to
	}
	if e := ratio(v.str); e.len() > 0 {
		from, to = from+e.from, from+e.to
	}
	return &Note{Role: role, Type: Cloze, Context: context, Cloze: facts.OneRow(hideRange(row, from, to, 1))}
}

// sayingEnd returns the word before which a meaning ends that goes on with the
// name itself, "the part below the crust is called the mantle", or with what
// another thing is, "a short one, but a drought is long"; 0 if it does not.
func (m *maker) sayingEnd(t facts.Text, v *sentence) int {
	n := len(v.words)
	for n > 0 && v.words[n-1].Text == "." {
		n--
	}
	name := strings.TrimPrefix(fold(t.String()), "the ")
	for i := 2; i+1 < n; i++ {
		switch low := v.words[i].Low(); {
		case (low == "called" || low == "named" || low == "termed") && v.class(i-1) == english.Be && strings.TrimPrefix(fold(v.slice(extent{i + 1, n})), "the ") == name:
			return i - 1
		case low == "but" && v.finiteVerb(extent{0, i}) < 0 && v.finiteVerb(extent{i + 1, n}) > i+1:
			if v.words[i-1].Text == "," {
				return i - 1
			}
			return i
		}
	}
	return 0
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
		if depth == 0 && v.class(i) == english.Conjunction && i > e.from && v.finite(i+1) {
			e.to = i // "can change [shape] and have a core"
		}
		if depth == 0 && v.class(i) == english.To && i > e.from+1 {
			e.to = i // what it is good for stays in sight
		}
	}
	if gaps := m.gaps(v, first, shown); v.class(0) == english.Modal && e.len() > mostPiece && len(gaps) > 0 && gaps[0].score >= leastScore {
		return gaps[0].extent
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
	if strings.HasSuffix(t.String(), ":") {
		t = trimText(t, ":")
	}
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
	if !m.telltale(name) && !(v.articled() && v.described()) || len(strings.Fields(name)) > 4 && !(m.titleCase(name) && len(strings.Fields(name)) < 7) || strings.ContainsAny(name, "0123456789:=/+?") && !codeLike(name) || m.described(t) || len(v.words) > 24 {
		return false
	}
	if s := m.read(t); len(s.words) > 1 && chief[s.words[0].Low()] || len(s.words) > 2 && s.class(len(s.words)-1) == english.Participle && s.class(len(s.words)-2) == english.Noun {
		return false // "main worry", "back door locked"
	}
	if v.ownSubject() {
		return false
	}
	if cited(v) || strings.ContainsAny(v.str, "=") || strings.Contains(v.str, ". ") || strings.Contains(v.str, ": ") {
		return false
	}
	switch v.words[0].Low() {
	case "this", "these", "that", "those", "it":
		return false
	case "everything", "something", "anything", "someone", "anyone", "whatever":
		return !v.finite(1)
	case "more", "less", "fewer":
		return false // it sets the thing off from another
	case "a", "an", "any":
		return m.nominal(v) || v.described()
	case "the":
		return v.described()
	}
	all := extent{0, len(v.words)}
	if named(v.str) && v.words[0].Opaque && !strings.HasSuffix(v.words[0].Low(), "ed") || v.quantified(extent{0, 1}) || v.class(0) == english.Number {
		return false
	}
	end, noun := v.chunkEnd(0, all.to)
	return noun && end < all.to && v.describes(all, english.Plural(v.words[end-1].Text))
}

// ownSubject reports whether a text is a sentence about a certain thing, "the oil
// that is left floats on the water", and so no meaning of another.
func (s *sentence) ownSubject() bool {
	switch s.words[0].Low() {
	case "the", "every", "each", "all":
	default:
		return false
	}
	i := s.finiteVerb(extent{0, len(s.words)})
	if i < 2 || s.class(i) != english.Modal && s.words[i].Form != english.Third {
		return false
	}
	for j := 2; j < i; j++ {
		if s.class(j) == english.Determiner && s.class(j-1) == english.Noun {
			return false // "the people a boat carries"
		}
	}
	return true
}

// chief are adjectives that single one thing of many out.
var chief = map[string]bool{"key": true, "main": true, "major": true, "primary": true, "chief": true, "biggest": true, "best": true, "first": true, "last": true, "only": true}

// described reports whether a text that opens with an article is a noun and what
// sets it apart.
func (s *sentence) described() bool {
	end, noun := s.chunkEnd(0, len(s.words))
	return noun && s.describes(extent{1, len(s.words)}, english.Plural(s.words[end-1].Text))
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
