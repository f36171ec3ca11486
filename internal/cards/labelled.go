package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// labelledFact asks a statement that is a label and its value as it stands.
func (m *maker) labelledFact(f *facts.Fact) []draft {
	if q := m.askFix(m.read(term(f.Term))); q != nil && len(f.Body) == 1 {
		return []draft{{&Note{Role: "solution", Type: Question, Question: facts.OneRow(q), Answer: m.solution(f), Context: m.context(f)}}}
	}
	if parts := m.statementsOf(f.Body[0].Text); len(parts) > 1 {
		return m.several(f, parts)
	}
	if m.obviousUnder(f.Path, f.Term.String(), f.Value.String()) || m.read(f.Value).onlyAsks() || len(f.Body) == 1 && m.read(f.Body[0].Text).breaksOff() {
		return nil
	}
	if label, rest, ok := innerLabel(f.Value); ok && len(f.Body) == 1 {
		// "Rules - expiry: deletes old files": the second label is what is asked.
		return m.define(f, label, rest, "statement", append(m.contextWithout(f, f.Term), m.title(f.Term.String())))
	}
	if n := m.wayBelow(f); n != nil {
		return []draft{{n}}
	}
	if m.topicBelow(f) != nil && m.attributes(f.Value) {
		n := m.labelled(f, term(f.Term), f.Value, "statement", m.contextWithout(f, f.Term))
		n.weak = true
		return []draft{{n}}
	}
	if n := m.askDefault(f, term(f.Term), f.Value, "statement"); n != nil {
		return []draft{{n}}
	}
	if m.isTitle(f, f.Term.String()) && (m.whatIs(m.read(f.Value)) || m.slogan(f.Value) || m.shouts(f.Value)) {
		return m.tagline(f, term(f.Term), f.Value, "statement", m.contextWithout(f, f.Term))
	}
	drafts := m.statement(f)
	if len(drafts) > 0 && (len(strings.Fields(f.Value.String())) > mostHidden || strings.Count(f.Value.String(), ", ") > 4 || len(drafts) > 1) {
		return drafts
	}
	if drafts := m.listed(term(f.Term), f.Value, "statement", m.contextWithout(f, f.Term)); drafts != nil && len(f.Body) == 1 {
		return drafts
	}
	n := m.labelled(f, term(f.Term), f.Value, "statement", m.contextWithout(f, f.Term))
	n.idle = untold(f.Term.String(), f.Value.String())
	n.weak = n.idle
	ways := draft{n}
	if v := m.read(f.Value); v.fitFor() && !m.isTitle(f, f.Term.String()) {
		n.Cloze = facts.OneRow(concat(hideWhole(term(f.Term), 1), ": ", f.Value)) // which it is that is fit for it
	} else if v.acts() || v.words[0].Low() == "for" || (m.sureName(term(f.Term)) || v.articled()) && m.defines(term(f.Term), v) {
		if q, answer := m.askMeaning(term(f.Term), v); q != nil {
			ways = draft{&Note{Role: "statement", Type: Question, Context: n.Context, Question: facts.OneRow(q), Answer: facts.OneRow(trimText(answer, "."))}, n}
		}
	}
	if len(drafts) == 0 {
		return []draft{ways}
	}
	return []draft{append(ways, drafts[0]...)}
}

// fitFor reports whether a value only says what something is good for: "safe for
// storing oil".
func (s *sentence) fitFor() bool {
	return len(s.words) > 3 && s.class(0) == english.Adjective && s.low(1) == "for" && s.class(2) == english.Gerund && !s.hasComma()
}

// topicBelow returns the first fact of the topic that a label is the title of;
// nil if it is none.
func (m *maker) topicBelow(f *facts.Fact) *facts.Fact {
	g := m.next[f]
	if g == nil || len(f.Term) == 0 || len(g.Path) != len(f.Path)+1 || fold(tidyTitle(g.Path[len(f.Path)])) != fold(term(f.Term).String()) {
		return nil
	}
	return g
}

// attributes reports whether a value is two or three words or pairs of words
// with nothing but dashes between them: "portable - Swiss make".
func (m *maker) attributes(value facts.Text) bool {
	parts := strings.Split(value.String(), " - ")
	for _, p := range parts {
		if len(p) < 3 || len(strings.Fields(p)) > 2 || strings.ContainsAny(p, "0123456789:=(") {
			return false
		}
	}
	return len(parts) > 1 && len(parts) < 4
}

// innerLabel divides a value that is a label of a few words and a value itself.
func innerLabel(t facts.Text) (label, rest facts.Text, ok bool) {
	str := t.String()
	i := strings.Index(str, ": ")
	if i <= 0 || len(strings.Fields(str[:i])) > 4 || strings.ContainsAny(str[:i], ",;.(=") || strings.Contains(str[i+2:], ": ") {
		return nil, nil, false
	}
	return cut(t, 0, i), trimText(cut(t, i+2, len(str)), ""), true
}

// defineTitle asks for a meaning that stands under the thing: "Definition: ...".
func (m *maker) defineTitle(f *facts.Fact, value facts.Text, role string) *Note {
	t := facts.PlainText(m.title(f.Path[len(f.Path)-1]))
	v := m.read(value)
	name, plural := m.naming(t, v)
	q, answer := question(m.what(be(plural), name)), value
	if len(v.words) > 2 && v.acts() {
		q, answer = m.askDeed(t, name, v, plural, true)
	}
	return &Note{Role: role, Type: Question, Context: m.contextWithout(f, t), Question: facts.OneRow(q), Answer: facts.OneRow(answer)}
}

// defining are labels of a title's own definition.
var defining = map[string]bool{"definition": true, "def": true, "defn": true, "meaning": true, "what": true, "what is it": true}

// doesUnder asks what the title does over a label that only says that this
// follows: "Function: pumps blood". It returns nil for any other label.
func (m *maker) doesUnder(t, value facts.Text, role string, context []string) *Note {
	last := len(context) - 1
	v := m.read(value)
	if !purposes[strings.TrimRight(fold(t.String()), ".")] || last < 1 || len(v.words) < 3 || !v.acts() {
		return nil
	}
	title := facts.PlainText(context[last])
	name, plural := m.naming(title, v)
	q, answer := m.askDeed(title, name, v, plural, m.nameOf(m.read(title)))
	return &Note{Role: role, Type: Question, Context: context[:last:last], Question: facts.OneRow(q), Answer: facts.OneRow(answer)}
}

// purposes are labels behind which stands what their title does, if that opens with
// its verb: "Function: pumps blood".
var purposes = map[string]bool{"description": true, "purpose": true, "function": true, "role": true, "use": true, "use case": true, "use cases": true, "task": true, "job": true, "what it does": true}
