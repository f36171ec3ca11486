package outline

import "strings"

// A textBlock is a run of items that nothing sets off from one another: the first,
// and the one behind the last.
type textBlock struct{ from, to int }

// eachBlock calls f for every block whose first item could be a heading.
func (r *reader) eachBlock(opens func(*item) bool, f func(b textBlock)) {
	for i := r.first; i < len(r.items); {
		end := i + 1
		for end < len(r.items) && !opens(&r.items[end]) {
			end++
		}
		f(textBlock{i, end})
		i = end
	}
}

// findClearTitles makes headings of the first lines of blocks that are clearly
// titles, if there are so many.
func (r *reader) findClearTitles(least int) bool {
	var found []int
	blocks := 0
	r.eachBlock((*item).gap, func(b textBlock) {
		if b.to-b.from > 1 {
			blocks++
		}
		if r.items[b.from].head.kind == noHead && r.titlePoints(b) >= clearTitle {
			found = append(found, b.from)
		}
	})
	if len(found) < least || 4*len(found) < blocks {
		return false
	}
	for _, i := range found {
		r.items[i].head = r.blockRank(i)
	}
	if len(found) > 1 { // then others that only could be titles are
		r.eachBlock((*item).gap, func(b textBlock) {
			if r.items[b.from].head.kind == noHead && (r.titlePoints(b) >= clearTitle-1 || r.lonePoints(b) >= clearTitle) {
				r.items[b.from].head = r.blockRank(b.from)
			}
		})
	}
	return true
}

// blockRank returns what makes item i, the title of a block, a heading:
// capitals rank above others.
func (r *reader) blockRank(i int) heading {
	if name := bareTitle(r.text(i)); isCaps(name) && !isFormula(name) {
		return heading{blockHead, 1}
	}
	return heading{blockHead, 2}
}

// clearTitle is how many points make the first line of a block its title,
// whatever the other blocks of the file are like.
const clearTitle = 3

// titlePoints tells how clearly the first line of a block is the title of the
// lines below, by how it differs from them. Negative points are for what
// reads as a statement.
func (r *reader) titlePoints(b textBlock) int {
	i := b.from
	it := &r.items[i]
	if !r.isCandidate(i) || b.to-i < 2 || it.table != noTable || r.items[i+1].rules > 0 {
		return -1
	}
	text := r.text(i)
	name := bareTitle(text)
	if !isHeadline(name) || pointsToPictures(text) {
		return -1
	}
	points := 0
	if isLabel(text) {
		points += 3
	}
	if caps := isCaps(name) && !isFormula(name); caps {
		points += 3
	} else if name != text && !strings.HasSuffix(text, ")") {
		return -1 // a term and its meaning
	}
	if startsLower(name) {
		points--
	}
	switch n := countWords(name); {
	case n <= 3:
		points++
	case n > 5, !isCaps(name) && !isTitleCase(name):
		points-- // as likely a sentence
	}
	return points + r.bodyPoints(name, b)
}

// lonePoints is titlePoints for a line alone between blank lines: the block
// behind it is its body.
func (r *reader) lonePoints(b textBlock) int {
	name := bareTitle(r.text(b.from))
	if b.to-b.from != 1 || b.to+1 >= len(r.items) || !r.isPlainTitle(b.from, 3) || !isHeadline(name) || r.items[b.to].head.kind != noHead {
		return -1
	}
	body := textBlock{b.from, b.to + 1}
	for body.to < len(r.items) && !r.items[body.to].gap() {
		body.to++
	}
	return 1 + r.bodyPoints(name, body)
}

// bodyPoints tells how the lines below a title differ from it.
func (r *reader) bodyPoints(name string, b textBlock) int {
	points, n, told, lowers, longer, alike := 0, 0, 0, 0, 0, 0
	next := &r.items[b.from+1]
	if next.marker != noMarker && next.marker != answer || next.code >= 0 || next.col > r.items[b.from].col {
		points += 2
	}
	for k := b.from + 1; k < b.to && k < b.from+40; k++ {
		it := &r.items[k]
		if it.code >= 0 {
			continue
		}
		text := r.text(k)
		if n == 0 && isMeta(text) {
			return -clearTitle
		}
		n++
		if it.table != noTable || tells(text) {
			told++
		}
		if startsLower(text) {
			lowers++
		}
		if countWords(text) >= countWords(name)+2 {
			longer++
		}
		if it.marker == noMarker && it.table == noTable && countWords(text) <= 3 && isHeadline(text) && startsLower(text) == startsLower(name) {
			alike++
		}
	}
	switch {
	case n == 0:
		return points
	case 2*told >= n:
		points += 2
	}
	if 3*lowers >= 2*n && !startsLower(name) {
		points++
	}
	if 3*longer >= 2*n {
		points++
	}
	if 2*alike > n {
		points -= 3
	}
	return points
}

// bareTitle returns a title without what stands in parentheses behind it, and,
// if it is in capitals, without what stands behind a dash or colon.
func bareTitle(s string) string {
	if at := strings.Index(s, " ("); at > 0 && strings.HasSuffix(s, ")") {
		s = s[:at]
	}
	for _, sign := range [...]string{" - ", " – ", " — ", ": "} {
		if at := strings.Index(s, sign); at > 0 && isCaps(s[:at]) && countWords(s) <= 8 && (at > 6 || strings.Contains(s[:at], " ")) && !isStop(s) {
			return s[:at]
		}
	}
	return strings.TrimRight(s, " :")
}

// isHeadline reports whether s is a few words that say nothing yet: no
// sentence, no value, no list.
func isHeadline(s string) bool {
	s = strings.TrimRight(s, " !")
	if s == "" || countWords(s) > 7 || isStop(s) || hasTwoParts(s) || strings.ContainsAny(s, "=,;<>|→⇒[]{}") || strings.Contains(s, "->") {
		return false
	}
	for rest := s; rest != ""; {
		var w string
		w, rest = firstWord(rest)
		if word(w)&(modalWord|pronoun) != 0 && !startsUpper(w) || isDigit(w[0]) && rest == "" && w != s || isBareNumber(w) && countWords(s) > 2 {
			return false
		}
	}
	return true
}

// isBareNumber reports whether w is a number, perhaps a range.
func isBareNumber(w string) bool { return isDigit(w[0]) && strings.Trim(w, "0123456789.,-–/%") == "" }

// tells reports whether a line says something of what it begins with: a term
// and its meaning, a name and its number.
func tells(s string) bool {
	if hasTwoParts(s) || strings.Contains(s, " = ") || strings.Contains(s, " -> ") || strings.Contains(s, "\t") {
		return true
	}
	_, last := lastWords(s)
	return countWords(s) > 1 && countWords(s) <= 4 && (isDigit(last[0]) || last[0] == '-' && len(last) > 1 && isDigit(last[1]))
}
