package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// formula asks for the rule, and for the result of each worked example.
func (m *maker) formula(f *facts.Fact) []draft {
	t := term(f.Term)
	if len(t) == 0 {
		return nil
	}
	if strings.Contains(f.Value.String(), " = ") && quantifiedText(f.Value) {
		return nil // a worked example: its result is hidden
	}
	if s := read(t); s.finiteVerb(extent{0, len(s.words)}) >= 0 || len(f.Value) > 0 && !strings.ContainsAny(f.Value.String(), "+*/×^()√÷") && !strings.Contains(f.Value.String(), " - ") {
		return nil
	}
	var drafts []draft
	if len(f.Value) > 0 {
		drafts = append(drafts, draft{&Note{Role: "rule", Type: Question,
			Question: facts.OneRow(m.askRule(t, f.Value)), Answer: facts.OneRow(trimText(f.Value, ",;"))}})
	}
	for _, it := range f.Items {
		if len(it.Term) == 0 || len(it.Text) == 0 {
			continue
		}
		drafts = append(drafts, draft{&Note{Role: "example:" + slug(it.Term.String()), Type: Question,
			Question: facts.OneRow(question(m.upperFirst(t), " for ", term(it.Term), ": what is the result")), Answer: facts.OneRow(it.Text)}})
	}
	return drafts
}

// quantifiedText reports whether a text holds a quantity.
func quantifiedText(t facts.Text) bool {
	for _, s := range t {
		if s.Kind == facts.Quantity {
			return true
		}
	}
	return false
}

// askRule asks how something is calculated, or how an equation with a name
// reads.
func (m *maker) askRule(t, rule facts.Text) facts.Text {
	if strings.Contains(rule.String(), "=") {
		return concat(m.upperFirst(t), ": what is the formula?")
	}
	str := t.String()
	if i := strings.LastIndex(str, ": "); i > 0 {
		return concat(m.upperFirst(cut(t, 0, i)), ": how do you calculate ", cut(t, i+2, len(str)), "?")
	}
	name := m.lowerFirst(t)
	if s := read(name); len(s.words) > 1 && !s.words[s.head()].Opaque && english.Countable(s.words[s.head()].Low()) {
		name = concat("the ", name)
	}
	return question("How do you calculate ", name)
}
