package outline

import "strings"

// alignNumbers gives lines that begin with numbers set right, " 9 -" over "10 -",
// one indent: that of the longest.
func (r *reader) alignNumbers() {
	for i := 0; i+1 < len(r.items); i++ {
		end, ok := r.numberEnd(i)
		if !ok {
			continue
		}
		last, least := i, r.items[i].col
		for last+1 < len(r.items) && r.follows(last+1) {
			next, ok := r.numberEnd(last + 1)
			if !ok || next != end {
				break
			}
			last++
			least = min(least, r.items[last].col)
		}
		for k := i; k <= last; k++ {
			r.items[k].col = least
		}
		i = last
	}
}

// numberEnd returns the column behind the number that item i begins with, and
// whether it begins with one of up to four digits that a word or sign follows.
func (r *reader) numberEnd(i int) (int32, bool) {
	it := &r.items[i]
	if !isDigit(it.lead) {
		return 0, false
	}
	text := r.out.Lines[it.line].Text
	n := 0
	for n < len(text) && isDigit(text[n]) {
		n++
	}
	if n > 4 || n == len(text) || text[n] != ' ' && text[n] != '.' && text[n] != ')' && text[n] != ':' {
		return 0, false
	}
	return it.col + int32(n), true
}

// leastCounted is how many lines in a row that begin with 1, 2, 3 and so on, with no
// dot behind, are numbered: fewer may be amounts, if the line above does not say how
// many there are.
const leastCounted = 4

// countLines takes the numbers in front of such lines for markers.
func (r *reader) countLines() {
	for i := 0; i+1 < len(r.items); i++ {
		if r.items[i].lead != '1' {
			continue
		}
		n := 0
		for k := i; k < len(r.items) && r.isCounted(k, i, n+1); k++ {
			n++
		}
		if n < leastCounted && (n < 2 || !r.countsBelow(i-1, n)) {
			continue
		}
		for k := i; k < i+n; k++ {
			it := &r.items[k]
			number, _ := firstWord(r.out.Lines[it.line].Text)
			it.marker, it.skip = numberDot, int32(len(number)+1)
		}
		i += n - 1
	}
}

// countsBelow reports whether item i is a few words with the number n in front, "2 types":
// so many things follow.
func (r *reader) countsBelow(i, n int) bool {
	if !r.isText(i) || !isDigit(r.items[i].lead) {
		return false
	}
	text := strings.TrimRight(r.text(i), " :")
	body := strings.TrimLeft(text, "0123456789")
	name := strings.TrimLeft(body, " ")
	return int(digits(text[:len(text)-len(body)])) == n && name != "" && isLetter(name[0]) && name[len(name)-1] == 's' && countWords(name) <= 4
}

// isCounted reports whether item k, one of those from item i on, begins with the
// number n and words.
func (r *reader) isCounted(k, i, n int) bool {
	it := &r.items[k]
	if !isDigit(it.lead) || it.marker != noMarker || it.col != r.items[i].col || k > i && it.gap() || r.shape[it.line].columns && !r.isGlossRow(k) {
		return false
	}
	number, rest := firstWord(r.out.Lines[it.line].Text)
	return digits(number) == int32(n) && rest != "" && isLetter(rest[0])
}
