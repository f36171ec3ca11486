package cards

import (
	"strings"

	"crib/internal/facts"
)

// acronym asks what an abbreviation stands for, and for the abbreviation.
func (m *maker) acronym(f *facts.Fact) []draft {
	if len(f.Term) == 0 || len(f.Value) == 0 {
		return nil
	}
	t, value := term(f.Term), term(f.Value)
	context := m.contextWithout(f, concat(f.Term, " ", f.Value))
	n := &Note{
		Role: "stands-for", Type: Question, Context: context,
		Question: facts.OneRow(question("What does ", t, " stand for")), Answer: facts.OneRow(value),
		ReverseContext:  context,
		ReverseQuestion: facts.OneRow(question("Which abbreviation stands for ", value)), ReverseAnswer: facts.OneRow(t),
	}
	rest := behindLongForm(f)
	if len(strings.Fields(rest.String())) > 2 {
		if said := m.define(f, f.Term, rest, "meaning", context); said != nil {
			return append([]draft{{n}}, said...)
		}
	}
	if len(strings.Trim(rest.String(), " ()[]")) > 0 {
		n.Remark = facts.OneRow(rest)
	}
	return []draft{{n}}
}

// behindLongForm returns what a line says behind what its abbreviation stands
// for: "RTP - relief to pressure, opens at 3 bar".
func behindLongForm(f *facts.Fact) facts.Text {
	row := f.Body[0].Text
	at := strings.Index(row.String(), f.Value.String())
	if at < 0 || !strings.HasPrefix(row.String(), f.Term.String()) {
		return nil
	}
	all := row.String()
	at += f.Value.Len()
	at += len(all[at:]) - len(strings.TrimLeft(all[at:], " .,;:-–—=>→"))
	end := len(all)
	if at < end && all[at] == '(' && strings.IndexByte(all[at:], ')') == end-1-at {
		at, end = at+1, end-1
	}
	if rest := trimText(cut(row, at, end), ".,;:"); strings.ContainsFunc(rest.String(), wordRune) {
		return rest
	}
	return nil
}
