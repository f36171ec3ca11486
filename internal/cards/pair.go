package cards

import (
	"strings"

	"crib/internal/facts"
)

// mostValue is how many words a value has that is hidden as a whole.
const mostValue = 14

// pair asks for the value of a label as it stands, "label: [value]", where no
// sentence would be sure to be true of both. The pairs of a word list are asked
// in both directions, to the letter.
func (m *maker) pair(f *facts.Fact) []draft {
	if f.Both {
		context := m.context(f)
		return []draft{{&Note{Role: "meaning", Type: Question, Context: context,
			Question: facts.OneRow(f.Term), Answer: facts.OneRow(f.Value),
			ReverseContext: context, ReverseQuestion: facts.OneRow(f.Value), ReverseAnswer: facts.OneRow(f.Term)}}}
	}
	ways := draft{}
	if len(strings.Fields(f.Value.String())) <= mostValue {
		row := concat(m.upperFirst(term(f.Term)), ": ", trimText(f.Value, ",;: "))
		to := len(strings.TrimRight(row.String(), ".,;: "))
		if from := len(term(f.Term).String()) + len(": "); from < to {
			ways = append(ways, &Note{Role: "value", Type: Cloze, Context: m.contextWithout(f, f.Term), Cloze: facts.OneRow(hideRange(row, from, to, 1))})
		}
	}
	drafts := m.statement(f)
	if len(drafts) == 0 {
		return []draft{ways}
	}
	return append([]draft{append(ways, drafts[0]...)}, drafts[1:]...)
}
