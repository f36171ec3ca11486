package cards

import (
	"strings"

	"crib/internal/facts"
)

// mostSeries is how many things in a row may be asked for together.
const mostSeries = 5

// series asks for all things of a list whose names count on from one another,
// "m1, m2, k1, k2": a missing one could be told from those in sight. It returns
// nil for any other list.
func (m *maker) series(role string, head facts.Text, items []facts.Item, context []string) []draft {
	if len(head) == 0 || len(items) < 3 || len(items) > mostSeries || !countsOn(items) {
		return nil
	}
	answer := facts.Text{}
	for i, it := range items {
		if i > 0 {
			answer = concat(answer, ", ")
		}
		answer = concat(answer, trimText(itemText(it), ",;."))
	}
	q := concat(m.label(trimText(head, ":")), ": which ", numberWords[len(items)-2], " are there?")
	return []draft{{&Note{Role: role, Type: Question, Context: context, Question: facts.OneRow(q), Answer: facts.OneRow(answer)}}}
}

// countsOn reports whether all items are single names of letters and a number,
// and two of them differ by nothing but that number.
func countsOn(items []facts.Item) bool {
	seen, twice := map[string]bool{}, false
	for _, it := range items {
		name := trimText(itemText(it), ",;.").String()
		bare := strings.TrimRight(name, "0123456789")
		if bare == name || bare == "" || strings.Contains(name, " ") {
			return false
		}
		twice = twice || seen[bare]
		seen[bare] = true
	}
	return twice
}
