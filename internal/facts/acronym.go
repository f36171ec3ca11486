package facts

import "strings"

// acronym finds a short form on one side of a pair whose long form stands on
// the other. A short form among the words of a longer term counts too: "NAT
// gateway - network address translation".
func (b *block) acronym(left, right [2]int) (short, long Text) {
	l, r := strings.TrimSpace(b.text[left[0]:left[1]]), strings.TrimSpace(b.text[right[0]:right[1]])
	if b.shapes&digits != 0 && strings.Contains(b.text, " + ") {
		return nil, nil // "2H2 + O2 = 2H2O"
	}
	if n := standsFor(l, r); n > 0 {
		from := left[0] + strings.Index(b.text[left[0]:], l)
		return b.spans(from, left[1]), b.spans(right[0], min(right[1], b.trimFrom(right[0])+n))
	}
	if n := standsFor(r, l); n == len(l) && n > 0 && !onlyPlural(r, l) {
		return b.spans(right[0], right[1]), b.spans(left[0], left[1])
	}
	for i := range b.words {
		w := &b.words[i]
		if int(w.start) < left[0] || int(w.end) > left[1] || !w.has(caps) {
			continue
		}
		if standsFor(b.word(i), r) == len(r) && spelledBy(b.word(i), r) {
			return b.spans(int(w.start), int(w.end)), b.spans(right[0], right[1])
		}
	}
	return nil, nil
}

// trimFrom returns the first byte from at on that is no blank.
func (c *clause) trimFrom(at int) int {
	for at < len(c.text) && c.text[at] == ' ' {
		at++
	}
	return at
}

// titleAcronym finds a short form in a title that holds its long form too:
// "Dead Letter Queue (DLQ)", "CNAME (Canonical Name)", "Server Name Indication
// SNI".
func (b *block) titleAcronym() (short, long Text) {
	n := len(b.words)
	for i := range b.words {
		w := &b.words[i]
		if !w.has(caps) || len(b.word(i)) < 2 {
			continue
		}
		before, after := "", ""
		if i > 0 {
			before = b.text[b.words[0].start:b.words[i-1].end]
		}
		if i+1 < n {
			after = b.text[b.words[i+1].start:b.words[n-1].end]
		}
		switch {
		case before != "" && !b.anyCaps(0, i) && spelledBy(b.word(i), before) && (w.before&paren != 0 || !onlyPlural(b.word(i), before)):
			return b.spans(int(w.start), int(w.end)), b.spans(int(b.words[0].start), int(b.words[i-1].end))
		case after != "" && !b.anyCaps(i+1, n) && spelledBy(b.word(i), after):
			return b.spans(int(w.start), int(w.end)), b.spans(int(b.words[i+1].start), int(b.words[n-1].end))
		}
	}
	return nil, nil
}

// anyCaps reports whether one of the words [from, to) is a short form itself.
func (c *clause) anyCaps(from, to int) bool {
	for i := from; i < to; i++ {
		if c.words[i].has(caps) {
			return true
		}
	}
	return false
}

// standsFor returns how many bytes of a text a short form can stand for, 0 if
// it cannot: its letters are found in order, each at the start of a word or
// behind one that was, and it has the initials of at least half the words. A
// remark behind the long form ("- ...", "(...)") is not of it.
func standsFor(short, long string) int {
	if !manyCapitals(short) {
		return 0
	}
	end := longForm(long)
	m := matcher{long: long[:end]}
	if !m.letters(short) || !m.split() {
		return 0
	}
	hits := m.match(0, 0)
	if hits < 2 || 2*hits < min(m.words, m.n) || hits < m.words && m.tells(hits) {
		return 0
	}
	return end
}

// tells reports whether the words that a short form may stand for say something of it
// instead: too many of weight have no letter in them, or they make a sentence
// ("shows the tumor", "cannot boot").
func (m *matcher) tells(hits int) bool {
	left := m.words - hits
	for _, w := range m.word[:m.words] {
		switch c := english.lookup(m.long[w[0]:w[1]]); {
		case c&(auxiliary|negation|pronoun) != 0 && c&conjunction == 0:
			return true
		case c&(preposition|conjunction|article) != 0:
			left--
		}
	}
	return left > max(1, hits/2)
}

// onlyPlural reports whether the last letter of a short form behind its long form is
// in it only as the ending of a plural: "Road Networks: RNS" names a part.
func onlyPlural(short, long string) bool {
	n := len(short) - 1
	return short[n] == 'S' && strings.HasSuffix(long, "s") && standsFor(short[:n], long) > 0
}

// spelledBy is standsFor for texts that are not set apart by their author: the
// short form must have the initial of every word but small ones.
func spelledBy(short, long string) bool {
	if !manyCapitals(short) {
		return false
	}
	m := matcher{long: long}
	if !m.letters(short) || !m.split() {
		return false
	}
	hits := m.match(0, 0)
	if hits < 2 {
		return false
	}
	small := 0
	for _, w := range m.word[:m.words] {
		if english.lookup(long[w[0]:w[1]])&(preposition|conjunction|article) != 0 {
			small++
		}
	}
	return hits >= m.words-small
}

// longForm returns where the long form at the start of a text ends: before a
// remark set off by a dash, a parenthesis or a comma.
func longForm(s string) int {
	for i := 1; i < len(s); i++ {
		if formEnds[s[i]] && endsForm(s, i) {
			return len(strings.TrimRight(s[:i], " "))
		}
	}
	return len(s)
}

// formEnds says at which bytes endsForm looks further.
var formEnds = [256]bool{'(': true, ',': true, ';': true, '-': true, '=': true, 0xE2: true}

// endsForm reports whether a remark begins with a byte of a text.
func endsForm(s string, i int) bool {
	switch s[i] {
	case '(', ',', ';':
		return true
	case '-', '=':
		return s[i-1] == ' ' && (s[i] == '-' || arrowAt(s[i:]) > 0)
	case 0xE2: // the first byte of a dash or an arrow
		return strings.HasPrefix(s[i:], "–") || strings.HasPrefix(s[i:], "—") || s[i-1] == ' ' && arrowAt(s[i:]) > 0
	}
	return false
}

// matcher finds the letters of a short form in the words of its long form.
type matcher struct {
	long   string
	letter [10]byte
	n      int // letters
	word   [13][2]int
	words  int
}

// letters takes the letters of the short form; false if it is none.
func (m *matcher) letters(short string) bool {
	for i := range len(short) {
		switch b := short[i]; {
		case isASCIILetter(b) || isDigit(b):
			if m.n == len(m.letter) {
				return false
			}
			m.letter[m.n] = b | 0x20
			m.n++
		case b == ' ' || b >= 0x80:
			return false
		}
	}
	return m.n >= 2
}

// split finds the words of the long form; false if they are too many or too
// few.
func (m *matcher) split() bool {
	for i := 0; i < len(m.long); i++ {
		start := i
		for i < len(m.long) && (isASCIILetter(m.long[i]) || isDigit(m.long[i])) {
			i++
		}
		if i == start {
			continue
		}
		if m.words == len(m.word) || m.words == m.n+3 {
			return false
		}
		m.word[m.words] = [2]int{start, i}
		m.words++
	}
	return m.words >= 2
}

// match returns how many words from the w-th on begin with a letter of the
// short form from the l-th on, if all of these can be found; -1 if they cannot.
// The numbers are small: it tries what there is.
func (m *matcher) match(l, w int) int {
	if l == m.n {
		return 0
	}
	best := -1
	for ; w < m.words; w++ {
		at, end := m.word[w][0], m.word[w][1]
		if m.long[at]|0x20 != m.letter[l] {
			continue
		}
		for k := l + 1; ; k++ { // letters l..k-1 in this word
			if hits := m.match(k, w+1); hits >= best && hits >= 0 {
				best = hits + 1
			}
			for at++; k < m.n && at < end && m.long[at]|0x20 != m.letter[k]; at++ {
			}
			if k == m.n || at >= end {
				break
			}
		}
	}
	return best
}

// manyCapitals reports whether a text is one word and written as a short form: two capitals
// or more, and not many other letters ("AWS", "IoT", "SaaS").
func manyCapitals(s string) bool {
	capitals, lowers := 0, 0
	for i := range len(s) {
		switch {
		case s[i] == ' ':
			return false
		case isUpperASCII(s[i]):
			capitals++
		case isLowerASCII(s[i]):
			lowers++
		}
	}
	return capitals >= 2 && lowers <= 3 && lowers <= capitals
}

// acronymFirst reads a line that is a short form and, with nothing between, the words
// that it is spelled by, one for each letter: "CPA closest point of approach".
func acronymFirst(b *block, f *Fact) bool {
	n := len(b.words)
	if n < 4 || n > 9 || !b.words[0].has(caps) || b.words[0].after|b.words[0].before != 0 || len(b.word(0)) < 3 || b.behind&(comma|colon|semicolon|paren) != 0 || b.anyCaps(1, n) || b.shapes&sign != 0 {
		return false
	}
	letters := 0
	for i := 1; i < n; i++ {
		if letters < len(b.word(0)) && b.word(i)[0]|0x20 == b.word(0)[letters]|0x20 {
			letters++
		} else if !b.words[i].is(preposition | conjunction | article) {
			return false
		}
	}
	if letters < len(b.word(0)) {
		return false
	}
	f.Kind, f.Term, f.Value = Acronym, b.spans(0, int(b.words[0].end)), b.spans(b.from(1), int(b.words[n-1].end))
	return true
}

// acronymAlone reads a line that is a short form and, in parentheses, what it
// stands for, or the other way round, and no more.
func acronymAlone(b *block, f *Fact) bool {
	if acronymFirst(b, f) {
		return true
	}
	if b.behind&paren == 0 || b.text[len(b.text)-1] != ')' || len(b.words) > 8 {
		return false
	}
	short, long := b.titleAcronym()
	if short == nil || short.Len()+long.Len()+len(" ()") < len(b.text) {
		return false
	}
	f.Kind, f.Term, f.Value = Acronym, short, long
	return true
}
