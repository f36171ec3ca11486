package facts

import "strings"

// arrowFact reads "a -> b -> c" as a procedure, "X -> what X stands for" as an
// acronym, "X => Y" as a definition, "word -> its meaning, another" as what the
// word means, all of it.
func arrowFact(b *block, f *Fact) bool {
	parts := b.arrowParts()
	if parts == nil {
		parts = b.chain()
	}
	switch {
	case len(parts) == 2:
		return b.arrowPair(f, parts[0], parts[1])
	case len(parts) < 3:
		return b.bracketChain(f)
	case b.menuFact(f, parts):
		return true
	case b.arrowPairs(f, parts):
		return true
	case !b.links(parts):
		f.Kind = Statement // arrows, but of no order
		return true
	}
	f.Kind = Procedure
	from := 0
	if i := b.colonAt(); i >= 0 && int(b.words[i].end) < parts[0][1] {
		f.Term, from = b.spans(0, b.wordEnd(i)), b.to(i)
	}
	if len(parts) > 3 && len(f.Term) == 0 && b.isDate(parts[0]) {
		f.Term, from = b.spans(parts[0][0], parts[0][1]), parts[1][0]
	}
	for _, p := range parts {
		if p[1] <= from {
			continue
		}
		if t := b.spans(max(p[0], from), p[1]); len(t) > 0 {
			f.Items = append(f.Items, Item{Text: t})
		}
	}
	return true
}

// bracketChain reads "stomach (top -> middle -> end)".
func (b *block) bracketChain(f *Fact) bool {
	if b.bytes&arrowByte == 0 || !strings.HasSuffix(b.text, ")") {
		return false
	}
	open := strings.IndexByte(b.text, '(')
	if open < 2 || closes(b.text[open:])+open != len(b.text) || b.wordAt(open) > 5 || b.hasVerb(1, b.wordAt(open)) || b.punctuated(0, len(b.words)) {
		return false
	}
	from := open + 1
	var items []Item
	for i := from; i < len(b.text)-1; i++ {
		if n := arrowAt(b.text[i:]); n > 0 {
			items = append(items, Item{Text: b.spans(from, i)})
			from = i + n
			i = from - 1
		}
	}
	items = append(items, Item{Text: b.spans(from, len(b.text)-1)})
	if len(items) < 3 {
		return false
	}
	for _, it := range items {
		if len(it.Text) == 0 {
			return false
		}
	}
	f.Kind, f.Term, f.Items = Procedure, b.spans(0, open), items
	return true
}

// arrowPair reads "X -> Y".
func (b *block) arrowPair(f *Fact, left, right [2]int) bool {
	if i := b.colonAt(); i >= 0 && int(b.words[i].end) < left[1] || b.dashBefore(b.wordAt(left[1])) || b.stopBefore(left[1]) {
		return false
	}
	if b.gloss {
		if short, long := b.acronym(left, right); short != nil {
			f.Kind, f.Term, f.Value = Acronym, short, long
			return true
		}
		if end := b.exampleAt(right[0]); end > 0 {
			f.Remarks, right[1] = append(f.Remarks, b.spans(end, b.end())), end
		}
		f.Term, f.Value = b.spans(left[0], left[1]), b.spans(right[0], right[1])
		return len(f.Term) > 0 && len(f.Value) > 0
	}
	if !b.pair(f, left, right) {
		return false
	}
	if f.Kind == Definition && b.text[left[1]] != '=' {
		f.Kind = Statement // a result, not a meaning
	}
	return true
}

// exampleAt returns where the parenthesis that ends the clause opens, if it
// stands behind a byte and is long: an example, no part of what a word means; 0
// for none.
func (b *block) exampleAt(from int) int {
	if !strings.HasSuffix(b.text, ")") {
		return 0
	}
	open := strings.IndexByte(b.text[from:], '(') + from
	if open <= from || strings.TrimSpace(b.text[from:open]) == "" || open+closes(b.text[open:]) != len(b.text) || len(b.words)-b.wordAt(open) < 4 {
		return 0
	}
	return open
}

// links reports whether the parts between arrows can be steps of one order: none
// tells several things, has a sign of its own, or is a sentence behind another, nor
// are all of them numbers.
func (b *block) links(parts [][2]int) bool {
	last := parts[len(parts)-1]
	if b.figures() {
		return false
	}
	if strings.ContainsAny(b.text, "|=") {
		for _, p := range parts {
			if part := b.text[p[0]:p[1]]; strings.Contains(part, "|") || strings.Contains(part, " = ") {
				return false
			}
		}
	}
	for _, p := range parts[1:] {
		i := b.wordAt(p[0])
		if b.at(i).has(sign) {
			i++
		}
		if b.isWord(i, "lead", "leads", "led", "leading", "cause", "causes", "caused", "causing") {
			return false // told of the part before
		}
	}
	labelled := b.colonAt() >= 0 && int(b.words[b.colonAt()].end) < parts[0][1]
	if labelled {
		return true
	}
	commas := 0
	for i, w := range b.words {
		if w.depth > 0 && w.after&paren == 0 {
			continue
		}
		if w.after&comma != 0 && int(w.start) < last[0] {
			commas++
		}
		if w.after&stop != 0 && int(w.start) >= last[0] && i+2 < len(b.words) && b.words[i+1].has(capital) && !isDigit(b.text[w.end-1]) {
			return false
		}
	}
	return 2*commas < len(parts)-1
}

// figures reports whether the clause is nothing but numbers and signs: how
// something changed, "3 -> 18 -> 37".
func (c *clause) figures() bool {
	for i := range c.words {
		if w := &c.words[i]; !w.has(sign) && !isDigit(c.text[w.start]) {
			return false
		}
	}
	return true
}

// stopBefore reports whether a sentence ends before a byte: the sign there parts
// only what is behind it.
func (b *block) stopBefore(at int) bool {
	if b.behind&stop == 0 {
		return false
	}
	for i := range b.words {
		w := &b.words[i]
		if int(w.end) >= at {
			return false
		}
		if w.after&stop != 0 && w.depth == 0 && w.end-w.start > 3 && i > 1 {
			return true
		}
	}
	return false
}

// sentenceBefore reports whether several words and a full stop stand before a byte,
// and more behind the stop.
func (b *block) sentenceBefore(at int) bool {
	for i := 2; i+1 < len(b.words) && int(b.words[i+1].start) < at && b.behind&stop != 0; i++ {
		if w := b.words[i]; w.after&stop != 0 && w.depth == 0 && !b.words[i+1].has(sign) {
			return true
		}
	}
	return false
}

// chain splits the clause at ">" between words, or at "<", if there are two and
// more: "owner > group > others".
func (b *block) chain() [][2]int {
	if b.bytes&(arrowByte|inlineMarkByte) == 0 || b.shapes&sign == 0 || b.command {
		return nil
	}
	var out [][2]int
	from := 0
	link := ">"
	if strings.Contains(b.text, " < ") {
		if link = "<"; b.shapes&digits != 0 {
			return nil // bounds
		}
	}
	for i := 1; i+1 < len(b.words); i++ {
		if b.word(i) == link && b.words[i].depth == 0 && b.kindAt(i) == Plain {
			out = append(out, [2]int{from, b.from(i)})
			from = b.to(i)
		}
	}
	if len(out) < 2 {
		return nil
	}
	return append(out, [2]int{from, len(b.text)})
}

// isDate reports whether a part of the clause is a year, with or without its
// month.
func (b *block) isDate(part [2]int) bool {
	first, end := b.wordAt(part[0]), b.wordAt(part[1])
	for i := first; i < end; i++ {
		if !b.year(i) && !b.words[i].is(month) && !b.words[i].has(digits) {
			return false
		}
	}
	return end > first && b.words[first].has(digits|capital)
}

// arrowParts splits the clause at its arrows, as byte ranges; nil if it has
// none. One inside a parenthesis is about what stands there, unless the whole
// clause stands in one.
func (c *clause) arrowParts() [][2]int {
	if c.bytes&arrowByte == 0 {
		return nil
	}
	var out [][2]int
	from, depth := 0, 0
	for i := 0; i+1 < len(c.text); i++ {
		if c.text[i] == '(' && i > 0 {
			depth++
		} else if c.text[i] == ')' {
			depth = max(0, depth-1)
		}
		n := arrowAt(c.text[i:])
		if n == 0 || depth > 0 || strings.TrimSpace(c.text[from:i]) == "" || c.inCode(i) {
			continue
		}
		if i > 0 && (c.text[i-1] == '<' || isDigit(c.text[i-1])) && i+n < len(c.text) && c.text[i+n] != ' ' || i > 0 && c.text[i-1] == '<' {
			i += n - 1
			continue // both ways, or from one number to another
		}
		out = append(out, [2]int{from, i})
		from = i + n
		i = from - 1
	}
	if out == nil {
		return nil
	}
	return append(out, [2]int{from, len(c.text)})
}

// glosses marks the blocks that set a word or two apart from what they mean by
// an arrow, if these are many in a row of blocks: a list of words. Most mean one
// thing each.
func glosses(bs []*block) {
	n, several := 0, 0
	for _, b := range bs {
		if b.bytes&arrowByte == 0 || b.node.Section {
			continue
		}
		parts := b.arrowParts()
		if len(parts) != 2 || b.wordAt(parts[0][1]) > mostGlossWords || b.at(0).depth > 0 {
			continue
		}
		n++
		if first, _ := b.cuts(parts[1]); first >= 0 {
			several++
		}
	}
	if n < leastGlosses || 3*n < 2*len(bs) || 2*several > n {
		return
	}
	for _, b := range bs {
		b.gloss = b.bytes&arrowByte != 0
	}
}

const (
	leastGlosses   = 5
	mostGlossWords = 8 // left of the arrow
)

// arrowAt returns the length of the arrow that s begins with, 0 for none.
func arrowAt(s string) int {
	if len(s) < 2 {
		return 0
	}
	switch c := s[0]; c {
	case '-', '=':
		if s[1] == '>' {
			return len("->")
		}
		if s[1] == c && len(s) > 2 && s[2] == '>' {
			return len("-->")
		}
	case 0xE2: // the first byte of an arrow
		if strings.HasPrefix(s, "→") || strings.HasPrefix(s, "⇒") {
			return len("→")
		}
	}
	return 0
}
