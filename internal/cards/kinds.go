package cards

import (
	"strings"

	"crib/internal/facts"
)

func definition(f *facts.Fact) []*Note {
	if len(f.Term) == 0 || len(f.Value) == 0 {
		return nil
	}
	ask, role := "What is "+f.Term.String()+"?", "meaning"
	if f.Kind == facts.Acronym {
		ask, role = "What does "+f.Term.String()+" stand for?", "stands-for"
	}
	n := &Note{Role: role, Type: Question, Question: facts.OneRow(facts.PlainText(ask)), Answer: facts.OneRow(f.Value)}
	if f.Kind == facts.Acronym || f.Both {
		n.ReverseQuestion = facts.OneRow(facts.PlainText("\"" + f.Value.String() + "\": what is it called?"))
		n.ReverseAnswer = facts.OneRow(f.Term)
	}
	return []*Note{n}
}

func goal(f *facts.Fact) []*Note {
	if len(f.Term) == 0 {
		return nil
	}
	ask := strings.TrimRight(f.Term.String(), ":.?, ")
	switch first, rest, _ := strings.Cut(ask, " "); strings.ToLower(first) {
	case "to":
		ask = "How do you " + rest + "?"
	default:
		ask += "?"
	}
	n := &Note{Role: "solution", Type: Question, Question: facts.OneRow(facts.PlainText(ask))}
	switch {
	case len(f.Value) > 0:
		n.Answer = facts.OneRow(f.Value)
	case len(f.Items) > 0:
		for _, it := range f.Items {
			n.Answer = append(n.Answer, facts.Row{Marker: "•", Text: it.Text})
		}
	}
	for _, line := range f.Code {
		n.Answer = append(n.Answer, facts.Row{Code: true, Text: facts.Text{{Kind: facts.Code, Text: line}}})
	}
	if len(n.Answer) == 0 {
		return nil
	}
	return []*Note{n}
}

func list(f *facts.Fact) []*Note {
	if len(f.Items) < 2 {
		return nil
	}
	n := &Note{Role: "items", Type: Cloze}
	if len(f.Term) > 0 {
		n.Cloze = append(n.Cloze, facts.Row{Text: append(f.Term[:len(f.Term):len(f.Term)], facts.Span{Text: ":"})})
	}
	for i, it := range f.Items {
		var t facts.Text
		for _, s := range append(it.Term[:len(it.Term):len(it.Term)], it.Text...) {
			s.Hide = i + 1
			t = append(t, s)
		}
		if len(t) == 0 {
			return nil
		}
		n.Cloze = append(n.Cloze, facts.Row{Marker: "•", Text: t})
	}
	return []*Note{n}
}
