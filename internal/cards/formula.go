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
		return m.workedExample(f)
	}
	if s := m.read(t); s.finiteVerb(extent{0, len(s.words)}) >= 0 || len(f.Value) > 0 && !computes(t, f.Value) {
		return m.equation(f)
	}
	var drafts []draft
	if len(f.Value) > 0 {
		n := &Note{Role: "rule", Type: Question, Question: facts.OneRow(m.askRule(t, f.Value)), Answer: facts.OneRow(trimText(f.Value, ",;"))}
		if l := m.legends[f]; l != nil {
			if title := m.context(f); len(l.condition) > 0 && totals[fold(t.String())] && len(title) > 1 {
				// "Strongly: ... the total" says of nothing what it is the total of.
				k := len(title) - 1
				n.Context = title[:k:k]
				n.Question = facts.OneRow(concat(title[k], " (", m.lowerFirst(l.condition), "): ", m.lowerFirst(n.Question[0].Text)))
			} else if len(l.condition) > 0 {
				n.Question = facts.OneRow(concat(startCapital(l.condition), ": ", m.lowerFirst(n.Question[0].Text)))
			}
			n.Answer = append(n.Answer, l.rows...)
			n.Places = l.places
		}
		drafts = append(drafts, draft{n})
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

// workedExample hides the result of an example that opens with "so"; any other
// is asked as the statement it is.
func (m *maker) workedExample(f *facts.Fact) []draft {
	rest, ok := cutWords(f.Body[0].Text, "So,")
	row := startCapital(trimText(rest, ".,;"))
	i := strings.LastIndex(row.String(), " = ")
	if !ok || i < 0 {
		return nil
	}
	return []draft{{m.clozeOf(f, hideRange(row, sumStart(row.String(), i), row.Len(), 1))}}
}

// computes reports whether a rule surely says how its term is calculated:
// more than a sum of things, and a term that is one thing.
func computes(t, rule facts.Text) bool {
	s, r := t.String(), rule.String()
	if len(strings.Fields(s)) > 6 || strings.ContainsAny(s, ",;=+") || strings.Contains(r, "=") || onlyNumber(r) {
		return false
	}
	for _, sign := range []string{"*", " x ", "×", " / ", "^", "√", "÷", " - "} {
		if i := strings.Index(r, sign); i >= 0 && strings.Count(r[:i], "\"")%2 == 0 {
			return true
		}
	}
	return false
}

// onlyNumber reports whether a value is a number, however written, and its unit:
// "3 * 10^8 m".
func onlyNumber(s string) bool {
	unit := strings.TrimLeft(s, "0123456789.,*^+-–()×x eE")
	number := strings.TrimRight(s[:len(s)-len(unit)], " ")
	return number != "" && digit(s[0]) && digit(number[len(number)-1]) && !strings.ContainsAny(unit, " *^+/-(0123456789")
}

// equation hides the right side of what is written with "=" and may be no
// formula: "glaze = sugar + milk".
func (m *maker) equation(f *facts.Fact) []draft {
	row := f.Body[0].Text
	if _, example := splitExample(row); len(example) > 0 {
		return m.statement(f) // the rule is asked, not its example
	}
	str := row.String()
	i := strings.LastIndex(str, " = ")
	if i <= 0 || !balanced(str[:i]) || len(strings.Fields(str[i:])) > mostHidden {
		return nil
	}
	return []draft{{m.clozeOf(f, hideRange(row, i+3, len(strings.TrimRight(str, " .,;")), 1))}}
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

// totals are nouns that take an article even where notes leave it out.
var totals = map[string]bool{"total": true, "sum": true, "mean": true, "average": true, "result": true, "difference": true, "ratio": true, "product": true, "rate": true, "area": true, "volume": true}

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
	if len(str) <= 3 && !strings.Contains(str, " ") {
		return question("How do you calculate ", t) // a symbol
	}
	name := m.lowerFirst(t)
	if s := m.read(name); len(s.words) > 1 && !s.words[s.head()].Opaque && english.Countable(s.words[s.head()].Low()) {
		name = concat("the ", name)
	} else if len(s.words) == 1 && totals[s.words[0].Low()] {
		name = concat("the ", name)
	}
	return question("How do you calculate ", name)
}
