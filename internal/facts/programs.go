package facts

import "strings"

// childrenCode reports whether nothing but commands stands under the block.
// Lines that begin with the same strange word are commands too.
func (b *block) childrenCode() bool {
	program := len(b.children) > 1 && sameProgram(b.children) || (b.classes&naming != 0 && b.anyWord("command", "commands") || b.sameTool()) && b.someCommand()
	if len(b.children) > 2 && b.children[0].numbered() && b.children[len(b.children)-1].numbered() && b.someCommand() {
		return false // steps
	}
	for _, c := range b.children {
		if !c.leaf() || !c.isCode() && !program && (!c.command || len(c.words) < 2) || c.isAddress() && b.ends()&colon == 0 {
			return false
		}
	}
	return true
}

// someCommand reports whether some line under the block is a command, and as many
// are as are not.
func (b *block) someCommand() bool {
	n := 0
	for _, c := range b.children {
		if c.command {
			n++
		}
	}
	return n > 0 && 2*n >= len(b.children)
}

// sameTool reports whether all that stands under the block begins with one
// word that is none of the language.
func (b *block) sameTool() bool {
	for _, c := range b.children {
		if c.isCode() || len(c.words) < 2 || c.words[0].is(known) || c.words[0].has(capital) || c.word(0) != b.children[0].word(0) {
			return false
		}
	}
	return true
}

// mostProgramWords is how many words a line has that is the name of a program and
// little more.
const mostProgramWords = 4

// sameProgram reports whether all blocks begin with one word in lower case that
// is none of the language, and go on with a verb: "sam build", "sam deploy".
func sameProgram(bs []*block) bool {
	name := ""
	for _, c := range bs {
		w := c.at(0)
		if c.isCode() || len(c.words) < 2 || len(c.words) > mostProgramWords || w.class != 0 || w.shape&^(simple|mixed) != 0 || !c.at(1).is(base) || name != "" && c.word(0) != name {
			return false
		}
		name = c.word(0)
	}
	return true
}

// readCommand reads what a command is for, and the command under it.
func (r *reader) readCommand(b *block, s *scope) {
	f := &Fact{Kind: Command, Term: b.goalTerm(), Body: OneRow(b.all())}
	if split, ok := b.goalSplit(); ok && b.lead == leadTo && b.at(b.wordAt(split[1])).is(pronoun) {
		f.Term = b.spans(0, split[0]) // "to open it we run this command"
	}
	if said := b.inComment(); said != nil {
		f.Term, f.Body = said, OneRow(said)
	}
	for _, c := range b.children {
		if c.isCode() {
			f.Body = append(f.Body, codeRows(c, 1)...)
			f.Code = append(f.Code, c.node.Code()...)
			continue
		}
		text := c.text
		if i := c.comment(); i > 0 && len(b.children) == 1 {
			text = strings.TrimRight(text[:c.from(i)], " ")
			f.Remarks = append(f.Remarks, c.spans(c.from(i+1), c.end()))
		}
		f.Body = append(f.Body, Row{Depth: 1, Code: true, Text: Text{{Kind: Code, Text: text}}})
		f.Code = append(f.Code, text)
	}
	r.add(s, f, b)
	r.claimAll(b)
}
