package facts

import "strings"

// arrowPairs reads "more of this -> that, less of this -> the other": a comma
// parts what each arrow between leads to from what the next leads from. With
// several commas that is clear only where all lines around are pairs too.
func (b *block) arrowPairs(f *Fact, parts [][2]int) bool {
	n := len(parts)
	if n > mostSides+1 || b.colonAt() >= 0 || b.sentenceBefore(parts[0][1]) || b.behind&(comma|semicolon) == 0 && !strings.Contains(b.text, "|") {
		return false
	}
	items := make([]Item, 0, n-1)
	term := parts[0]
	parted := b.parted(parts)
	for _, p := range parts[1:] {
		end, next := p[1], 0
		if at := strings.IndexByte(b.text[p[0]:p[1]], ';'); parted && p[1] < parts[n-1][1] {
			end, next = p[0]+at, p[0]+at+1
		} else if p[1] < parts[n-1][1] {
			first, last := b.cuts(p)
			if last < 0 || !b.gloss && (first != last || n > 3 && len(b.words) > 6*(n-1)) {
				return false
			}
			end, next = last, last+1
		}
		if !b.gloss && !parted && !b.likeTerms(parts[0], term) {
			return false
		}
		it := Item{Term: b.spans(term[0], term[1]), Text: b.spans(p[0], end)}
		if len(it.Term) == 0 || len(it.Text) == 0 {
			return false
		}
		for _, other := range items {
			if other.Term.String() == it.Term.String() {
				return false
			}
		}
		items = append(items, it)
		term = [2]int{next, p[1]}
	}
	f.Kind, f.Items = Contrast, items
	return true
}

// parted reports whether a semicolon parts each thing that an arrow leads to from what
// the next leads from: "this -> that; the other -> those".
func (b *block) parted(parts [][2]int) bool {
	if b.behind&semicolon == 0 {
		return false
	}
	for _, p := range parts[1 : len(parts)-1] {
		if part := b.text[p[0]:p[1]]; strings.Count(part, "; ") != 1 || strings.Count(part, ";") != 1 {
			return false
		}
	}
	return !strings.Contains(b.text[:parts[0][1]], ";")
}

// likeTerms reports whether two parts of the clause can be what two arrows lead from:
// about as long, and neither alone begins with a verb.
func (b *block) likeTerms(one, other [2]int) bool {
	i, k := b.wordAt(one[0]), b.wordAt(other[0])
	n, m := b.wordAt(one[1])-i, b.wordAt(other[1])-k
	verb := func(w *word) bool { return w.is(third|past) && !w.has(capital) }
	return n-m <= 1 && m-n <= 1 && verb(b.at(i)) == verb(b.at(k))
}

// cuts returns the bytes of the first and the last comma, semicolon or bar in a
// part of the clause, outside parentheses, -1 for none.
func (c *clause) cuts(part [2]int) (first, last int) {
	first, last = -1, -1
	depth := 0
	for i := part[0]; i < part[1]; i++ {
		switch ch := c.text[i]; {
		case ch == '(':
			depth++
		case ch == ')':
			depth = max(0, depth-1)
		case depth == 0 && (ch == '|' || (ch == ',' || ch == ';') && i+1 < part[1] && c.text[i+1] == ' '):
			if last = i; first < 0 {
				first = i
			}
		}
	}
	return first, last
}
