package facts

import "strings"

// readKeyed reads lines in a row that are a number and what it is the number of,
// "2 - the hand brake" over "3 - the lamps": the numbers rise, and are what is
// told of, not amounts.
func (r *reader) readKeyed(bs []*block, s *scope) int {
	if bs[0].keyAt() < 0 || bs[0].node.First <= r.noKeysBefore {
		return 0
	}
	n, last := 0, -1
	for n < len(bs) && (n == 0 || !bs[n].node.Gap) {
		key := bs[n].keyAt()
		if key <= last {
			break
		}
		last = key
		n++
	}
	if n < fewestValues {
		r.noKeysBefore = bs[max(n, 1)-1].node.First
		return 0
	}
	for _, b := range bs[:n] {
		f := &Fact{Kind: Statement, Term: b.spans(0, int(b.words[0].end)), Value: b.spans(b.from(2), b.end()), Body: OneRow(b.all())}
		if name := keyName(s); name != "" {
			f.Term = append(PlainText(name+" "), f.Term...).Normal()
		}
		r.add(s, f, b)
		r.claim(b)
	}
	return n
}

// keyName returns what the numbers under a title are numbers of, "Article" under
// "ARTICLES": the only word of the title, if it is a plural; "" for none.
func keyName(s *scope) string {
	if len(s.path) == 0 {
		return ""
	}
	title := s.path[len(s.path)-1]
	if at := strings.Index(title, " ("); at > 0 {
		title = title[:at]
	}
	if n := len(title); n < 5 || !pluralTitle(title) || strings.ContainsAny(title, " :,/") || strings.HasSuffix(strings.ToLower(title), "ies") {
		return ""
	}
	if strings.ToUpper(title) == title {
		title = title[:1] + strings.ToLower(title[1:])
	}
	return title[:len(title)-1]
}

// keyAt returns the number of up to three digits that a dash parts from the rest
// of the clause, at its front; -1 if it begins with none.
func (b *block) keyAt() int {
	if len(b.words) < 3 || b.shapes&sign == 0 || !isDigit(b.text[0]) || b.isCode() || !b.leaf() || b.node.Section || b.marks != nil || b.node.Cells() != nil ||
		b.words[0].after != 0 || !isDash(b.word(1)) || b.words[2].has(digits) || b.words[2].is(unit) {
		return -1
	}
	n := 0
	for _, c := range []byte(b.word(0)) {
		if !isDigit(c) {
			return -1
		}
		if n = 10*n + int(c-'0'); n > 999 {
			return -1
		}
	}
	return n
}
