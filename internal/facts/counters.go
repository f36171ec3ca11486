package facts

import (
	"strconv"
	"strings"
)

// mostNameWords is how many words a name has that a bare number counts.
const mostNameWords = 3

// countedFact reads a list whose items are counted within the line: "1) init 2)
// assign 3) repeat", "1. pressing 2. bleeding", "1 talc 2 gypsum 3 calcite", "i) jib
// ii) main".
func countedFact(b *block, f *Fact) bool {
	if len(b.words) < 4 {
		return false
	}
	var at []int
	marked := true
	if b.shapes&digits != 0 && len(b.words) > 5 {
		at, marked = b.counters()
	}
	n := len(at)
	if n < 3 && b.behind&paren != 0 {
		at, marked = b.lettered(), true
		n = len(at)
	}
	if n < 3 && (n < 2 || isDigit(b.word(at[0])[0])) {
		return false
	}
	label := at[0] > 0 && b.words[at[0]-1].after&colon != 0
	if !marked && (n < 4 && !label || !b.countsNames(at)) {
		return false
	}
	f.Kind, f.Items = List, nil
	if at[0] > 0 {
		f.Term = b.spans(0, len(strings.TrimRight(b.text[:b.from(at[0])], " :,-–")))
	}
	orders := 0
	for k, i := range at {
		end := len(b.words)
		if k+1 < n {
			end = at[k+1]
		}
		if b.orderAt(i + 1) {
			orders++
		}
		it := Item{Text: b.spans(b.from(i+1), len(strings.TrimRight(b.text[:b.from(end)], " ,;")))}
		if !marked {
			it.Term = b.spans(int(b.words[i].start), int(b.words[i].end))
		}
		f.Items = append(f.Items, it)
	}
	if marked && 2*orders >= n {
		f.Kind = Procedure
	}
	return true
}

// counters finds the words 1, 2, 3 and so on that count what stands behind
// each, and whether a mark stands behind them.
func (b *block) counters() (at []int, marked bool) {
	var mark punct
	for i := 0; i+1 < len(b.words) && len(at) < 100; i++ {
		w := &b.words[i]
		if !w.has(digits) || b.word(i) != strconv.Itoa(len(at)+1) {
			continue
		}
		if w.after&^(paren|stop) != 0 || len(at) > 0 && (w.after != mark || i < at[len(at)-1]+2) || len(at) == 0 && i > 8 ||
			b.words[i+1].is(unit) || b.words[i+1].has(sign|digits) {
			continue
		}
		mark = w.after
		at = append(at, i)
	}
	return at, mark != 0
}

// lettered finds the words a, b, c or i, ii, iii that count what stands behind each,
// with a parenthesis behind them.
func (b *block) lettered() []int {
	var at []int
	roman := false
	for i := 0; i+1 < len(b.words) && len(at) < len(romanNumbers); i++ {
		w := &b.words[i]
		if w.end-w.start > 4 || w.after != paren || w.before&^paren != 0 {
			continue
		}
		s := b.word(i)
		switch n := len(at); {
		case n == 0 && (s == "a" || s == "i") && i <= 8:
			roman = s == "i"
		case n == 0 || i < at[n-1]+2 || roman && s != romanNumbers[n] || !roman && (len(s) > 1 || s[0] != 'a'+byte(n)):
			continue
		}
		at = append(at, i)
	}
	return at
}

var romanNumbers = [...]string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"}

// countsNames reports whether a short name stands behind each of some bare
// numbers, and no other number in the line from the first on.
func (b *block) countsNames(at []int) bool {
	for k, i := range at {
		end := len(b.words)
		if k+1 < len(at) {
			end = at[k+1]
		}
		if end-i-1 > mostNameWords {
			return false
		}
		for j := i + 1; j < end; j++ {
			if w := &b.words[j]; w.has(digits|sign) || w.is(preposition|article|auxiliary|conjunction) || w.after&(stop|colon|semicolon) != 0 && j+1 < len(b.words) {
				return false
			}
		}
	}
	return true
}
