package identity

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"crib/internal/cards"
	"crib/internal/facts"
)

// What stands in place of hidden text in deletion.around: of the deletion
// itself, and of others.
const (
	hiddenHere = "\x01"
	hiddenToo  = "\x02"
)

// deletion is what a cloze note hides under one number, and what stands
// around it.
type deletion struct {
	number int
	text   string
	around string // the row with gaps for all that is hidden, this one marked
}

// deletions returns the deletions of a cloze note in the order of the text.
func deletions(n *cards.Note) []deletion {
	at := map[int]int{}
	for _, row := range n.Cloze {
		for _, s := range row.Text {
			if _, ok := at[s.Hide]; !ok {
				at[s.Hide] = len(at)
			}
		}
	}
	var out []deletion
	for _, d := range n.Deletions() {
		out = append(out, deletion{d.Number, d.Text, around(n.Cloze, d.Number)})
	}
	slices.SortFunc(out, func(a, b deletion) int { return cmp.Compare(at[a.number], at[b.number]) })
	return out
}

// around returns the text of the row in which the deletion stands first.
func around(rows facts.Rows, number int) string {
	for _, row := range rows {
		if !slices.ContainsFunc(row.Text, func(s facts.Span) bool { return s.Hide == number }) {
			continue
		}
		var b strings.Builder
		for _, s := range row.Text {
			switch s.Hide {
			case 0:
				b.WriteString(s.Text)
			case number:
				b.WriteString(hiddenHere)
			default:
				b.WriteString(hiddenToo)
			}
		}
		return b.String()
	}
	return ""
}

// nearby returns the few words before and after a deletion.
func nearby(around string) (before, after string) {
	const few = 3
	before, after, _ = strings.Cut(around, hiddenHere)
	b, a := strings.Fields(before), strings.Fields(after)
	return strings.Join(b[max(0, len(b)-few):], " "), strings.Join(a[:min(len(a), few)], " ")
}

func hasNumber(d deletion) bool { return strings.ContainsFunc(d.text, unicode.IsDigit) }

// quantityIn returns what stands around a quantity, so that a changed number
// is known by its place, or "" if there are no words around it.
func quantityIn(d deletion) string {
	if !hasNumber(d) || !strings.ContainsFunc(d.around, unicode.IsLetter) {
		return ""
	}
	return d.around
}

// changedOnly reports whether the only deletion of a note still asks for the
// same, in other words: enough of it is as it was, or of what stands before and
// behind it.
func changedOnly(old, now deletion) bool {
	if like := alikeTexts(old.text, now.text); like >= 0.5 {
		return like >= 0.75 || inPlace(old, now)
	}
	before, behind, _ := strings.Cut(old.around, hiddenHere)
	isBefore, isBehind, _ := strings.Cut(now.around, hiddenHere)
	return alikeSides(before, isBefore) && alikeSides(behind, isBehind) &&
		!crossed(before, isBefore, isBehind) && !crossed(behind, isBehind, isBefore) && inPlace(old, now)
}

// inPlace reports whether two deletions have a place in common, counted in words
// from either end of the row.
func inPlace(old, now deletion) bool {
	before, behind, _ := strings.Cut(old.around, hiddenHere)
	isBefore, isBehind, _ := strings.Cut(now.around, hiddenHere)
	return samePlace(before, old.text, isBefore, now.text) || samePlace(behind, old.text, isBehind, now.text)
}

// alikeSides reports whether what stands on one side of two deletions is alike,
// or nothing stands there.
func alikeSides(a, b string) bool {
	return alikeTexts(strings.TrimSpace(a), strings.TrimSpace(b)) >= 0.4
}

// crossed reports whether a word of what stood on one side of a deletion stands
// on the other side now, so that another place is hidden.
func crossed(was, same, other string) bool {
	seen, found := map[string]bool{}, false
	words(same, func(w []byte) { seen[string(w)] = true })
	across := inWords(other)
	words(was, func(w []byte) {
		found = found || len(w) > 3 && !seen[string(w)] && strings.Contains(across, " "+string(w)+" ")
	})
	return found
}

// samePlace reports whether two deletions have a place in common, counted in
// words from one end of the row.
func samePlace(side, text, isSide, isText string) bool {
	a, b := len(strings.Fields(side)), len(strings.Fields(isSide))
	return a < b+len(strings.Fields(isText)) && b < a+len(strings.Fields(text))
}
