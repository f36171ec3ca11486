package facts

import (
	"strings"
	"unicode/utf8"
)

// A line of another script than most of the notes is an example of what the line
// above says in their own: whoever learns a language writes so.

// beginsForeign reports whether the first byte of a text is of no ASCII letter.
func beginsForeign(text string) bool { return text != "" && text[0] >= utf8.RuneSelf }

// foreign reports whether most letters of the clause are of another script than ASCII.
func (c *clause) foreign() bool {
	plain, other := 0, 0
	for _, r := range c.text {
		switch {
		case r < 0x80:
			if isASCIILetter(byte(r)) {
				plain++
			}
		case r >= 0x250 && isLetterRune(r): // behind the Latin letters with marks
			other++
		}
	}
	return other > 3 && other > 2*plain
}

// foreignSentence reports whether the block and all that stands under it are of another
// script, and it is a sentence with nothing said of it.
func (b *block) foreignSentence() bool {
	if b.isCode() || b.node.Section || b.marks != nil || b.text == "" || b.text[0] < 0x80 || b.tagline() > 0 || b.colonAt() >= 0 || b.dash() > 0 || !b.foreign() {
		return false
	}
	for _, c := range b.children {
		if !c.foreignSentence() {
			return false
		}
	}
	for _, end := range [...]string{"。", "？", "！", "…", ".", "?", "!"} {
		if strings.HasSuffix(b.text, end) {
			return true
		}
	}
	return false
}

// readForeign reads a line with its examples, and a sentence with its translation,
// below.
func (r *reader) readForeign(b *block, s *scope) bool {
	if b.children[0].text == "" {
		return false
	}
	switch sentences := beginsForeign(b.children[0].text); {
	case sentences && len(b.words) > 1 && b.ends()&colon == 0 && !b.foreign():
		for _, c := range b.children {
			if !c.foreignSentence() {
				return false
			}
		}
		f := r.leafFact(b)
		if f.Kind == Statement {
			r.property(b, s, f)
		}
		f.remarks(b.children, 1)
		r.add(s, f, b)
	case !sentences && len(b.children) == 1 && b.children[0].leaf() && !b.children[0].isCode() && beginsForeign(b.text) && len(b.children[0].words) > 3 && b.tagline() == 0 && b.colonAt() < 0 && b.foreign():
		c := b.children[0]
		r.add(s, &Fact{Kind: Statement, Term: b.all(), Value: c.all(), Body: Rows{{Text: b.all()}, {Depth: 1, Text: c.all()}}}, b)
	default:
		return false
	}
	r.claimAll(b)
	return true
}

// addsForeign reports whether a sentence of another script goes with the fact right
// above it as an example, and adds it there.
func (r *reader) addsForeign(b *block) bool {
	if len(r.drafts) == 0 || b.node.Gap || !b.foreignSentence() {
		return false
	}
	f := r.drafts[len(r.drafts)-1]
	p := &f.Places[0]
	if p.File != r.file || p.Last != b.node.First-1 || f.Kind == Procedure || f.Kind == Question || f.Body[0].Code {
		return false
	}
	if above := (&clause{text: f.Body[0].Text.String()}); above.foreign() {
		return false
	}
	r.goesOn(f, b, b.all())
	return true
}
