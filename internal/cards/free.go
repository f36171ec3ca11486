package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// saysItself reports whether a term says all that its meaning does: "VpcId: a
// VPC id".
func saysItself(t facts.Text, v *sentence) bool {
	own := stems(t.String())
	n := 0
	for i := range v.words {
		if v.class(i) == english.Punctuation || english.Stop(v.words[i].Low()) {
			continue
		}
		if n++; !own[stem(v.words[i].Low())] {
			return false
		}
	}
	return n > 0
}

// freePart hides the part of a meaning that its term does not say: "Drain task:
// drains [the lower tank]". It returns nil if the term says nothing of it.
func (m *maker) freePart(t facts.Text, v *sentence, role string, context []string) *Note {
	s := m.read(t)
	if n := m.restOfName(t, v, role, context); n != nil {
		return n
	}
	own := s.words[:max(1, len(s.words)-1)]
	if len(s.words) < 2 || len(s.words) > 3 || v.hasComma() || len(v.words) > mostPiece+4 || codeLike(s.words[0].Text) || !v.acts() && !related(stem(own[0].Low()), stem(v.words[0].Low())) {
		return nil
	}
	said := func(words []english.Word, w english.Word) bool {
		return slices.ContainsFunc(words, func(o english.Word) bool { return !english.Stop(o.Low()) && related(stem(w.Low()), stem(o.Low())) })
	}
	if slices.ContainsFunc(own, func(w english.Word) bool { return !said(v.words, w) }) {
		return nil
	}
	gaps := m.gaps(v, extent{0, len(v.words)}, append([]string{t.String()}, context...))
	i := slices.IndexFunc(gaps, func(g gap) bool {
		return g.score >= leastScore && !slices.ContainsFunc(s.words, func(w english.Word) bool { return said(v.words[g.from:g.to], w) })
	})
	if i < 0 {
		return nil
	}
	head := concat(m.label(t), ": ")
	e := gaps[i].extent
	return &Note{Role: role, Type: Cloze, Context: context, Cloze: facts.OneRow(hideRange(concat(head, v.text), head.Len()+v.at[e.from].from, head.Len()+v.at[e.to-1].to, 1))}
}

// restOfName hides what a meaning adds to a name of several words that it
// begins with: "maxWaitTime: maximum wait time [before a retry]". It returns nil
// for any other meaning.
func (m *maker) restOfName(t facts.Text, v *sentence, role string, context []string) *Note {
	parts := camelParts(t.String())
	content := 0
	for _, p := range parts {
		if low := strings.ToLower(p); low != "" && !english.Stop(low) {
			content++
		}
	}
	if content < 3 {
		return nil
	}
	i, known := 0, 0
	for ; i < len(v.words); i++ {
		low := v.words[i].Low()
		if english.Stop(low) && v.class(i) != english.To {
			continue
		}
		if !slices.ContainsFunc(parts, func(p string) bool {
			p = strings.ToLower(p)
			return p != "" && (related(stem(p), stem(low)) || len(p) > 2 && strings.HasPrefix(low, p))
		}) {
			break
		}
		known++
	}
	if known < 3 && known < content || i >= len(v.words)-1 || english.Stop(v.words[i-1].Low()) && v.class(i) != english.To && i < 2 {
		return nil
	}
	for i > 1 && english.Stop(v.words[i-1].Low()) {
		i-- // "before", "in"
	}
	head := concat(m.label(t), ": ")
	return &Note{Role: role, Type: Cloze, Context: context, Cloze: facts.OneRow(hideRange(concat(head, v.text), head.Len()+v.at[i].from, head.Len()+len(strings.TrimRight(v.str, " .,;")), 1))}
}
