package facts

import "strings"

// mostSides is how many things one line tells apart.
const mostSides = 5

// pairedLabels reads "X: this, Y: that" and "X = this; Y = that", two and more
// things in one line.
func (b *block) pairedLabels(f *Fact) bool {
	if b.behind&(comma|semicolon) == 0 || b.behind&colon == 0 && b.shapes&sign == 0 || b.quantity() >= 0 {
		return false
	}
	if b.behind&semicolon != 0 {
		if parts := b.parts(semicolon); len(parts) > 2 {
			return b.labelledParts(f, parts)
		}
	}
	return b.labelledParts(f, b.parts(comma))
}

// parts splits the clause behind the words that have a mark, outside
// parentheses: the first word of each part, and the number of words. It gives
// up where they are too many.
func (c *clause) parts(mark punct) []int {
	parts := make([]int, 1, 4)
	for i := range c.words {
		w := &c.words[i]
		if (w.depth == 0 || w.depth == 1 && w.after&paren != 0) && w.after&mark != 0 && i+1 < len(c.words) {
			if len(parts) == 3*mostSides {
				return nil
			}
			parts = append(parts, i+1)
		}
	}
	return append(parts, len(c.words))
}

// labelledParts reads the parts of a line that begin with a label each, of one
// or two words. A part without one goes on with the part before.
func (b *block) labelledParts(f *Fact, parts []int) bool {
	type side struct{ from, label, rest, to int }
	var sides []side
	sign := ""
	for k := 0; k+1 < len(parts); k++ {
		from, to := parts[k], parts[k+1]
		if b.isWord(from, "and", "but", "while", "whereas") {
			from++
		}
		label, rest, s := b.shortLabel(from, to)
		switch {
		case rest > 0 && rest < to && (sign == "" || s == sign):
			if inner, next, again := b.shortLabel(rest, to); k == 0 && next > 0 && next < to && again == s && s == ":" {
				f.Term = b.spans(b.from(from), label) // "X: this: ..., that: ..." of X
				from, label, rest = rest, inner, next
			}
			sign = s
			sides = append(sides, side{from, label, rest, to})
		case len(sides) == 0 || rest > 0:
			return false
		default:
			sides[len(sides)-1].to = to
		}
	}
	if len(sides) < 2 || len(sides) > mostSides {
		f.Term = nil
		return false
	}
	for i, s := range sides {
		if i > 0 && strings.EqualFold(b.text[b.from(s.from):s.label], b.text[b.from(sides[0].from):sides[0].label]) {
			return false
		}
	}
	f.Kind, f.Items = Contrast, nil
	for _, s := range sides {
		end := int(b.words[s.to-1].end)
		if b.words[s.to-1].after&(paren|quote|bracket) != 0 {
			end = b.to(s.to - 1)
			for end > 0 && (b.text[end-1] == ',' || b.text[end-1] == ';' || b.text[end-1] == '.') {
				end--
			}
		}
		f.Items = append(f.Items, Item{Term: b.spans(b.from(s.from), s.label), Text: b.spans(b.from(s.rest), end)})
	}
	return true
}

// twinLabel reads "PLAIN name: this; OTHER name that": the part behind a semicolon
// begins with a name that ends in the same word as the label.
func (b *block) twinLabel(f *Fact, colonAt int) bool {
	if b.behind&semicolon == 0 || colonAt < 1 || colonAt > 3 || b.hasVerb(1, colonAt+1) {
		return false
	}
	for i := colonAt + 1; i+1 < len(b.words); i++ {
		if b.words[i].after&semicolon == 0 || b.words[i].depth > 0 {
			continue
		}
		for k := i + 2; k < min(i+4, len(b.words)-1); k++ {
			if !strings.EqualFold(b.word(k), b.word(colonAt)) || b.words[k].after&^colon != 0 {
				continue
			}
			f.Kind = Contrast
			f.Items = []Item{
				{Term: b.spans(0, b.wordEnd(colonAt)), Text: b.spans(b.from(colonAt+1), int(b.words[i].end))},
				{Term: b.spans(b.from(i+1), int(b.words[k].end)), Text: b.spans(b.from(k+1), b.end())},
			}
			return true
		}
		return false
	}
	return false
}

// shortLabel finds the label that the words [from, to) begin with: the byte
// where it ends, the word where what it labels begins, 0 for none, and the sign
// between.
func (b *block) shortLabel(from, to int) (label, rest int, sign string) {
	for i := from; i < min(to, from+4); i++ {
		w := &b.words[i]
		switch {
		case w.depth > 0 || w.is(auxiliary) || w.plainThird():
			return 0, 0, ""
		case w.after&colon != 0 && i < from+3:
			return int(w.end), i + 1, ":"
		case i > from && b.equalSign(i):
			return int(b.words[i-1].end), i + 1, "="
		case w.after&(comma|semicolon|stop) != 0 && w.after&paren == 0:
			return 0, 0, ""
		}
	}
	return 0, 0, ""
}

// versusFact reads what versus does, before a condition in one of the halves is
// taken for that of the whole line.
func versusFact(b *block, f *Fact) bool {
	i := b.colonAt()
	return i > 1 && i <= 6 && b.versus(f, i)
}

// versus reads "X vs Y: X does this, Y does that": the label says what is told
// apart, and each of both begins its part.
func (b *block) versus(f *Fact, colonAt int) bool {
	vs := -1
	for i := 1; i < colonAt; i++ {
		if b.isWord(i, "vs", "versus") {
			vs = i
		}
	}
	if vs < 0 {
		return false
	}
	first, second := b.word(0), b.word(vs+1)
	start := b.nameAt(colonAt+1, first)
	if start < 0 {
		return false
	}
	for i := start + 1; i+1 < len(b.words); i++ {
		if b.words[i-1].after&(comma|semicolon) == 0 && !b.isWord(i-1, "but", "while", "whereas", "and") {
			continue
		}
		from := b.nameAt(i, second)
		if from < 0 || from+1 >= len(b.words) {
			continue
		}
		end := i
		for end > start+1 && b.isWord(end-1, "but", "while", "whereas", "and") {
			end--
		}
		f.Kind = Contrast
		f.Items = []Item{
			{Term: b.spans(b.from(0), b.from(vs)), Text: b.spans(b.from(start+1), int(b.words[end-1].end))},
			{Term: b.spans(b.from(vs+1), b.wordEnd(colonAt)), Text: b.spans(b.from(from+1), len(strings.TrimRight(b.text, ". ")))},
		}
		return true
	}
	return false
}

// nameAt returns the index of a name that stands at the i-th word, perhaps
// behind an article, -1 if it does not.
func (c *clause) nameAt(i int, name string) int {
	if c.at(i).is(article) {
		i++
	}
	if strings.EqualFold(c.word(i), name) {
		return i
	}
	return -1
}

// oneVerb reads three things and more told apart by one verb: "X is this, Y is
// that, Z is such".
func (b *block) oneVerb(f *Fact) bool {
	if b.behind&(comma|semicolon) == 0 {
		return false
	}
	parts := b.parts(comma | semicolon)
	if len(parts) < 4 || len(parts) > mostSides+1 {
		return false
	}
	f.Items = nil
	verb := ""
	for k := 0; k+1 < len(parts); k++ {
		from, to := parts[k], parts[k+1]
		if k > 0 && b.isWord(from, "and", "but") {
			from++
		}
		v := b.main(from, to)
		if v <= from || v > from+3 || v+1 >= to || to-from > 9 || b.words[from].is(pronoun|condition|pointing|conjunction) || verb != "" && !strings.EqualFold(b.word(v), verb) {
			f.Items = nil
			return false
		}
		verb = b.word(v)
		f.Items = append(f.Items, Item{Term: b.spans(b.from(from), b.from(v)), Text: b.spans(b.from(v), int(b.words[to-1].end))})
	}
	f.Kind = Contrast
	return true
}
