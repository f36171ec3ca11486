package facts

import "strings"

// addedList reads a line that is nothing but names with plus signs between, "offer +
// acceptance + price": what makes up the thing above.
func addedList(b *block, f *Fact) bool {
	if strings.Count(b.text, " + ") < 2 || b.equals() >= 0 {
		return false
	}
	var items []Item
	first := 0
	for i := 0; i <= len(b.words); i++ {
		if i < len(b.words) && b.word(i) != "+" {
			if w := &b.words[i]; w.has(sign) || len(b.word(i)) < 2 || len(b.word(i)) < 3 && !w.is(known) || w.is(auxiliary|pronoun) {
				return false // a sum, or a clause
			}
			continue
		}
		if i == first || i-first > mostAdded {
			return false
		}
		items = append(items, Item{Text: b.spans(b.from(first), b.to(i-1))})
		first = i + 1
	}
	f.Kind, f.Items = List, items
	return true
}

// mostAdded is how many words a name between plus signs has at most.
const mostAdded = 3
