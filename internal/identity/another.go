package identity

import "strings"

// A fact may have parts that read much alike, as the steps of a procedure and
// the items of a list do. If one of them is deleted, what is asked for in its
// place reads like it, but is another one. So an answer is compared with the
// rest of the fact too, as it was and as it is.

// leastAnother is how alike two texts must be at least for one to be the other
// in other words.
const leastAnother = 0.6

// another reports whether an answer is rather some other part of a text than
// the part that stands there, in other words. In the row of that part it looks
// only if beside says so.
func another(answer, part, text string, beside bool) bool {
	if !beside && !strings.Contains(text, "\n") {
		return false
	}
	a, b := evenly.wording(answer).inOrder, evenly.wording(part).inOrder
	if len(a) == 0 || len(b) == 0 || len(a)*len(b) > maxOrdered {
		return false
	}
	least := max(orderedSimilarity(a, b), leastAnother)
	if least == 1 {
		return false
	}
	others, own := withoutPart(text, part, b)
	if beside {
		others = append(others, own...)
	}
	for _, row := range others {
		if like, _ := likest(row, a); like > least {
			return true
		}
	}
	return false
}

// withoutPart returns the rows of a text in which a part of it does not stand,
// and what stands before and behind it in its own row. The part may be in other
// words, and may be several rows.
func withoutPart(text, part string, terms []term) (others, own [][]term) {
	is := map[string]bool{}
	for row := range strings.SplitSeq(part, "\n") {
		is[inWords(row)] = true
	}
	found, at, from, most := false, 0, 0, float32(-1)
	for row := range strings.SplitSeq(text, "\n") {
		if row = withoutNumber(row); is[inWords(row)] {
			found = true
			continue
		}
		others = append(others, evenly.wording(row).inOrder)
		if like, i := likest(others[len(others)-1], terms); like > most {
			at, from, most = len(others)-1, i, like
		}
	}
	if found || len(others) == 0 {
		return others, nil
	}
	row := others[at]
	own = [][]term{row[:from], row[min(from+len(terms), len(row)):]}
	return append(others[:at], others[at+1:]...), own
}

// likest returns how alike the words of a row are to those of a text where they
// are most so, and where that is.
func likest(row, text []term) (most float32, at int) {
	if len(row) <= 2*len(text) {
		most = orderedSimilarity(row, text)
	}
	for from := 0; from+len(text) <= len(row); from++ {
		if like := orderedSimilarity(row[from:from+len(text)], text); like > most {
			most, at = like, from
		}
	}
	return most, at
}
