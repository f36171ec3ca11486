package cards

import (
	"strings"

	"crib/internal/facts"
)

// formula asks for the rule, and for the result of each worked example.
func (m *maker) formula(f *facts.Fact) []draft {
	t := term(f.Term)
	if len(t) == 0 {
		return nil
	}
	if s := read(t); s.finiteVerb(extent{0, len(s.words)}) >= 0 || len(f.Items) == 0 && !strings.ContainsAny(f.Value.String(), "+*/×^()√÷") && !strings.Contains(f.Value.String(), " - ") {
		return nil
	}
	name := m.lowerFirst(t)
	var drafts []draft
	if len(f.Value) > 0 {
		drafts = append(drafts, draft{&Note{Role: "rule", Type: Question,
			Question: facts.OneRow(question("How do you calculate ", name)), Answer: facts.OneRow(trimText(f.Value, ",;"))}})
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
