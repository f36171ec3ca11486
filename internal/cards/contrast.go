package cards

import (
	"crib/internal/cards/english"
	"crib/internal/facts"
)

// contrast asks each side of a contrast from the other's point of view: which
// of them it is, and what sets it apart.
func (m *maker) contrast(f *facts.Fact) []draft {
	var names facts.Text
	for i, it := range f.Items {
		if len(it.Term) == 0 || len(it.Text) == 0 {
			return nil
		}
		switch {
		case i == 0:
			names = term(it.Term)
		case i == len(f.Items)-1:
			names = concat(names, " or ", term(it.Term))
		default:
			names = concat(names, ", ", term(it.Term))
		}
	}
	if len(f.Items) < 2 {
		return nil
	}
	context := m.contextWithout(f, names)
	var drafts []draft
	for _, it := range f.Items {
		q := concat(names, ": ", m.askSide(it.Text))
		drafts = append(drafts, draft{&Note{Role: "which:" + slug(it.Term.String()), Type: Question, Context: context,
			Question: facts.OneRow(q), Answer: facts.OneRow(term(it.Term))}})
	}
	return drafts
}

// askSide asks which side something is said of.
func (m *maker) askSide(t facts.Text) facts.Text {
	t = m.lowerFirst(trimText(t, ".,;:"))
	s := read(t)
	if len(s.words) == 0 {
		return t
	}
	if len(s.words) > 1 && s.class(0) == english.Adverb && s.class(1) == english.Verb && s.words[1].Form == english.Third {
		return question("which ", t)
	}
	switch {
	case s.class(0) == english.Adjective, s.class(0) == english.Participle:
		return question("which is ", t)
	case s.class(0) == english.Verb && s.words[0].Form == english.Third, s.class(0) == english.Modal, s.class(0) == english.Be, s.class(0) == english.Do:
		return question("which ", t)
	}
	if s.class(0) == english.Preposition || s.words[0].Low() == "a" || s.words[0].Low() == "an" {
		return question("which is ", t)
	}
	return concat("which goes with “", t, "”?")
}
