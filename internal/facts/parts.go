package facts

import (
	"strings"

	"crib/internal/outline"
)

// mostNamedWords is how many words name what the parts of a line tell of.
const mostNamedWords = 8

// mostParts is how many parts such a line has.
const mostParts = 16

// readParts reads a line of a name and several things told of it, parted by
// dashes: "NAME - when - what it is - what came of it". Each is a fact of its own,
// and the name is the title of what can be told without it.
func (r *reader) readParts(b *block, s *scope) bool {
	if b.marks != nil || b.command || b.node.Section || b.bytes&questionByte != 0 || strings.ContainsAny(b.text, "=`") {
		return false
	}
	if !b.severalDashes() {
		return false
	}
	texts := dashParts(b.node.Text)
	if len(texts) < 3 {
		return false
	}
	parts, long, single := make([]*block, len(texts)), 0, 0
	for i, text := range texts {
		parts[i] = b.part(text)
		if i > 0 && parts[i].longPart() {
			long++
		} else if i > 0 && len(parts[i].words) == 1 && !parts[i].saysWhen() {
			single++
		}
		if i > 0 && (parts[i].goesOn() || len(texts) == 3 && parts[i].at(0).plainThird() && parts[i].bytes&arrowByte == 0) {
			return false
		}
	}
	name := parts[0]
	if name.saysWhen() { // "1931 - NAME - what - what"
		name = parts[1]
		parts[1] = b.part(texts[0] + " - " + texts[1])
		parts, long = parts[1:], 1
	} else {
		parts = parts[1:]
	}
	if long == 0 || 2*single > len(texts)-2 || !name.namesParts() {
		return false
	}
	inner, told := r.pushTopic(name, s), false
	for _, p := range parts {
		switch {
		case strings.HasSuffix(p.text, name.text):
			r.readLeaf(p, s)
		case told && p.isWord(0, "ex", "eg", "e.g", "i.e"):
			f := r.drafts[len(r.drafts)-1]
			f.Remarks = append(f.Remarks, p.all())
			f.Body = append(f.Body, Row{Depth: 1, Text: p.all()})
		case p.saysWhen():
			r.readDate(b.part(name.node.Text+" - "+p.node.Text), s)
		case !told && !p.tellsOf():
			told = true
			r.readLeaf(b.part(name.node.Text+" - "+p.node.Text), s)
		default:
			r.readLeaf(p, &inner)
		}
		if len(p.words) > 2 {
			inner.topic.defined = true // what follows tells more of it
		}
	}
	if !b.leaf() {
		r.readBlocks(b.children, inner)
	}
	return true
}

// readDate reads a name and the date behind a dash.
func (r *reader) readDate(b *block, s *scope) {
	f := r.leafFact(b)
	if i := b.dash(); i > 0 {
		f.Kind, f.Items = Statement, nil
		f.Term, f.Value = b.spans(0, b.from(i)), b.spans(b.from(i+1), b.end())
	}
	r.add(s, f, b)
	r.claim(b)
}

// part returns a block of a part of the block's text, without what stands under it.
func (b *block) part(text string) *block {
	p := &b.mem.blocks.take(1)[0]
	node := &outline.Node{Text: text, Col: b.node.Col, Indent: b.node.Indent, First: b.node.First, Last: b.node.Last}
	*p = block{node: node, clause: clause{mem: b.mem}}
	p.analyse()
	return p
}

// severalDashes reports whether two words or more begin with a dash.
func (c *clause) severalDashes() bool {
	n := 0
	for i := range c.words {
		if b := c.text[c.words[i].start]; b == '-' || b == "–"[0] {
			n++
		}
	}
	return n > 1
}

// dashParts splits a text at the dashes with blanks around them, outside
// parentheses and quotation marks. Behind the last blank before a year none is needed:
// "NAME -1920 - what".
func dashParts(text string) []string {
	var out []string
	from, open, quoted := 0, 0, text != "" && text[0] == '"'
	for i := 1; i+2 < len(text); i++ {
		switch text[i] {
		case '(', '[':
			open++
		case ')', ']':
			open = max(0, open-1)
		case '"':
			quoted = !quoted
		}
		if text[i-1] != ' ' || open > 0 || quoted {
			continue
		}
		n := dashAt(text[i:])
		if n == 0 || text[i+n] != ' ' && !(len(out) == 0 && startsYear(text[i+n:])) {
			continue
		}
		if len(out) == mostParts {
			return nil
		}
		out = append(out, strings.TrimSpace(text[from:i]))
		from = i + n
		i = from - 1
	}
	return append(out, strings.TrimSpace(text[from:]))
}

// dashAt returns the length of the dash that a text with two bytes more begins
// with, 0 if it does with none.
func dashAt(s string) int {
	for _, dash := range [...]string{"--", "-", "–", "—"} {
		if strings.HasPrefix(s, dash) && len(s) > len(dash) {
			return len(dash)
		}
	}
	return 0
}

// startsYear reports whether a text begins with a year and a blank.
func startsYear(s string) bool {
	return len(s) > 4 && s[4] == ' ' && isYear(s[:4])
}

// saysWhen reports whether the clause is nothing but a date: "1931", "Jan 1919",
// "8/9th Nov 1923".
func (c *clause) saysWhen() bool {
	n := len(c.words)
	if n == 0 || n > 4 {
		return false
	}
	dated := false
	for i := range c.words {
		switch w := &c.words[i]; {
		case c.year(i) || w.is(month) && w.has(capital) || c.isDateInFigures(i):
			dated = true
		case !isDigit(c.word(i)[0]) || w.after&^comma != 0:
			return false
		}
	}
	return dated
}

// namesParts reports whether the clause can name what the parts behind it tell of.
func (b *block) namesParts() bool {
	n := len(b.words)
	return n > 0 && n <= mostNamedWords && b.lead == 0 && b.behind&^(quote|paren) == 0 && b.shapes&(sign|coded) == 0 && !b.hasVerb(1, n) && !b.orderAt(0) &&
		!b.words[0].is(pronoun|condition|conjunction|auxiliary) && b.quantityIn(0, int(b.words[0].end)) < 0
}

// longPart reports whether the part of a line says something in words enough.
func (b *block) longPart() bool {
	n := 0
	for i := range b.words {
		if w := &b.words[i]; w.depth == 0 && !w.has(sign) && !w.has(digits) {
			n++
		}
	}
	return n >= 4
}

// goesOn reports whether the part of a line goes on with the sentence before it.
func (b *block) goesOn() bool {
	return len(b.words) == 0 || b.at(0).is(pronoun) && !b.at(0).is(determiner) || b.isWord(0, "it's", "that's", "which", "that", "who") || b.command
}

// tellsOf reports whether the part of a line says what its subject does or what
// happened, rather than what it is.
func (b *block) tellsOf() bool {
	w, n := b.at(0), len(b.words)
	for i := range b.words[:max(0, n-1)] {
		if b.words[i].is(past) && (i == 0 || b.isWord(i+1, "by", "to", "from") && b.quantity() >= 0) {
			return true // "rose by a fifth"
		}
	}
	end := n
	for i := 1; i < n && end == n; i++ {
		if b.words[i].is(condition) || b.isWord(i, "that", "which", "who") {
			end = i // "complete when the letter is posted"
		}
	}
	return b.hasVerb(0, end) || strings.HasSuffix(b.word(0), "ed") || b.isWord(0, "born") || w.is(past|third|base) && !w.is(nominal) && !w.has(capital) || w.is(conjunction|adverb|negation|preposition) ||
		w.is(ing) && n > 2 && !b.isWord(1, "of") && !b.isWord(0, "something", "anything", "everything", "nothing")
}
