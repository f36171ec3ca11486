package facts

import (
	"strings"
)

// readParent reads a block that something stands under.
func (r *reader) readParent(b *block, s scope) {
	switch {
	case b.lead != 0 && b.lead != leadFor || b.lead == leadFor && (b.ends()&(colon|question) != 0 || b.childrenOrder()):
		r.readGoal(b, s)
	case b.childrenCode():
		r.readCommand(b, s)
	case b.ends()&colon != 0 && b.orderAt(0) && !titleCase(&b.clause) && len(b.words) > 1:
		r.readGoal(b, s)
	case r.readList(b, s):
	case b.label():
		r.readTopic(b, s)
	default:
		r.readRemarked(b, s)
	}
}

// childrenCode reports whether nothing but code stands under the block.
func (b *block) childrenCode() bool {
	for _, c := range b.children {
		if !c.leaf() || !c.isCode() && !c.commandLine() {
			return false
		}
	}
	return true
}

// childrenOrder reports whether what stands under the block tells what to do.
func (b *block) childrenOrder() bool {
	for _, c := range b.children {
		if c.isCode() || !c.order() {
			return false
		}
	}
	return true
}

// readGoal reads a goal or condition with the solution under it.
func (r *reader) readGoal(b *block, s scope) {
	f := Fact{Kind: Goal, Term: b.goalTerm(), Body: OneRow(b.all())}
	steps := r.steps(b)
	for i, c := range b.children {
		if c.isCode() {
			f.Body = append(f.Body, codeRows(c, 1)...)
			f.Code = append(f.Code, c.node.Code...)
			continue
		}
		row := Row{Depth: 1, Marker: rowMarker(c), Text: c.all()}
		if steps && row.Marker == "" {
			row.Marker = stepMarker(i)
		}
		f.Body = append(f.Body, row)
		it := Item{Text: c.all()}
		for _, sub := range c.children {
			it.Sub = append(it.Sub, sub.all())
			f.Body = append(f.Body, Row{Depth: 2, Text: sub.all()})
		}
		f.Items = append(f.Items, it)
	}
	switch {
	case steps:
		f.Kind = Procedure
	case len(f.Items) == 1 && len(f.Items[0].Sub) == 0:
		f.Value, f.Items = f.Items[0].Text, nil
	}
	r.add(s, f, b)
	r.claimAll(b)
}

func stepMarker(i int) string {
	if i < 9 {
		return string(rune('1'+i)) + "."
	}
	return string(rune('0'+(i+1)/10)) + string(rune('0'+(i+1)%10)) + "."
}

// steps reports whether the order of what stands under a block matters.
func (r *reader) steps(b *block) bool {
	n := len(b.children)
	if n < 2 || n > 99 {
		return false
	}
	numbered, orders, words := 0, 0, 0
	for _, c := range b.children {
		if c.isCode() {
			return false
		}
		if m := string(c.node.Marker); m != "" && isDigit(m[0]) {
			numbered++
		}
		if c.order() || c.commandLine() {
			orders++
		}
		if c.at(0).is(sequence) {
			words++
		}
	}
	return numbered == n || orders == n && (n >= 3 || words > 0 || b.lead == leadHow)
}

// readCommand reads what a command is for, and the command under it.
func (r *reader) readCommand(b *block, s scope) {
	f := Fact{Kind: Command, Term: b.goalTerm(), Body: OneRow(b.all())}
	for _, c := range b.children {
		if c.isCode() {
			f.Body = append(f.Body, codeRows(c, 1)...)
			f.Code = append(f.Code, c.node.Code...)
			continue
		}
		f.Body = append(f.Body, Row{Depth: 1, Code: true, Text: Text{{Kind: Code, Text: c.text}}})
		f.Code = append(f.Code, c.text)
	}
	r.add(s, f, b)
	r.claimAll(b)
}

// readList reads an intro or a label with bare names under it, or with a list
// on one line.
func (r *reader) readList(b *block, s scope) bool {
	f := Fact{Kind: List, Term: b.goalTerm(), Body: OneRow(b.all())}
	intro := b.intro()
	if len(b.children) == 1 {
		c := b.children[0]
		if c.isCode() || !c.leaf() || c.lead != 0 {
			return false
		}
		items := c.items(0)
		if len(items) < 2 || !intro && !b.label() || !intro && len(items) < 3 && !b.plural() {
			return false
		}
		for _, it := range items {
			f.Items = append(f.Items, Item{Text: c.spans(it[0], it[1])})
		}
		f.Body = append(f.Body, Row{Depth: 1, Text: c.all()})
		r.add(s, f, b)
		r.claimAll(b)
		return true
	}
	named := 0
	for _, c := range b.children {
		if c.isCode() || !c.bare() {
			return false
		}
		if c.nameLike() {
			named++
		}
	}
	if !intro && (!b.label() || !b.plural() && named < len(b.children)) {
		return false
	}
	for _, c := range b.children {
		it := Item{Text: c.all()}
		f.Body = append(f.Body, Row{Depth: 1, Marker: "•", Text: c.all()})
		for _, sub := range c.children {
			if sub.isCode() {
				continue
			}
			it.Sub = append(it.Sub, sub.all())
			f.Body = append(f.Body, Row{Depth: 2, Text: sub.all()})
		}
		f.Items = append(f.Items, it)
	}
	r.add(s, f, b)
	r.claimAll(b)
	return true
}

// intro reports whether the block announces a list.
func (b *block) intro() bool {
	return b.ends()&colon != 0 || strings.HasSuffix(b.text, "such as") || strings.HasSuffix(b.text, "including") || b.counted()
}

// counted reports whether the block says how many things follow.
func (b *block) counted() bool {
	q := b.quantity()
	return q >= 0 && len(b.words) <= 8 && b.isWord(len(b.words)-1, "types", "options", "kinds", "ways", "modes", "methods", "steps", "choices", "parts")
}

// plural reports whether the block is named in the plural, as a list is.
func (b *block) plural() bool {
	for i := range b.words {
		w := strings.ToLower(b.word(i))
		if len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && w[len(w)-2] != 'u' && w[len(w)-2] != 'i' && b.words[i].depth == 0 {
			return true
		}
	}
	return false
}

// readTopic reads a label with its properties. A label whose only property
// says what it is makes a definition.
func (r *reader) readTopic(b *block, s scope) {
	if len(b.children) == 1 && b.children[0].leaf() && !b.children[0].isCode() && b.dash() == 0 && b.children[0].defines() {
		c := b.children[0]
		f := Fact{Kind: Definition, Term: b.goalTerm(), Value: c.all(), Body: Rows{{Text: b.all()}, {Depth: 1, Text: c.all()}}}
		r.label(b)
		r.unfinished(c)
		r.add(s, f, b)
		r.claimAll(b)
		return
	}
	inner := s
	inner.path = append(s.path[:len(s.path):len(s.path)], b.title())
	r.resolve(&inner)
	inner = r.mark(inner, b)
	r.label(b)
	r.readTagline(b, s)
	r.readBlocks(b.children, inner)
}

// defines reports whether the clause says what the label above it is, does or
// is for.
func (b *block) defines() bool {
	w := b.at(0)
	switch {
	case len(b.words) < 3 || b.quantity() >= 0 || b.dash() > 0:
		return false
	case b.lead == leadTo:
		_, ok := b.goalSplit()
		return !ok
	case b.lead != 0 && b.lead != leadFor:
		return false
	case w.is(article), w.is(third) && !b.at(1).is(auxiliary), w.is(past) && b.at(1).is(preposition), b.isWord(0, "for"):
		return true
	}
	return false
}

// readTagline reads what the heading or label itself says: "X - value". It
// reports whether it says anything.
func (r *reader) readTagline(b *block, s scope) bool {
	dash := b.dash()
	if dash == 0 || dash+1 >= len(b.words) {
		if b.quantity() >= 0 && b.colonAt() >= 0 {
			r.add(s, r.leafFact(b), b)
			r.claim(b)
			return true
		}
		return false
	}
	if squash(b.text[:b.from(dash)]) == squash(b.text[b.from(dash+1):]) {
		return false // only another spelling
	}
	f := r.leafFact(b)
	r.addPlace(s, f, b, b.node.Last)
	r.claim(b)
	return true
}

// squash keeps the letters and digits of a text, in lower case.
func squash(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if isASCIILetter(s[i]) || isDigit(s[i]) || s[i] >= 0x80 {
			b.WriteByte(s[i] | 0x20)
		}
	}
	return b.String()
}

// readRemarked reads a statement with what stands under it: asides.
func (r *reader) readRemarked(b *block, s scope) {
	f := r.leafFact(b)
	if len(b.children) > 2 && f.Kind == Statement {
		r.addPlace(s, f, b, b.node.Last)
		r.claim(b)
		r.readBlocks(b.children, r.mark(s, b))
		return
	}
	r.remarks(&f, b.children, 1)
	r.add(s, f, b)
	r.claimAll(b)
}
