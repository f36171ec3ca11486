package facts

import (
	"strings"

	"crib/internal/outline"
)

// readGlossed reads a command and the line under it, deeper, that says what it
// does: "df -h", "shows free space".
func (r *reader) readGlossed(b *block, s *scope) bool {
	if len(b.children) != 1 || b.node.Marker != "" || strings.HasPrefix(b.text, "-") || !(b.command && len(b.words) > 1 || b.programLike() && r.glosses()) {
		return false
	}
	c := b.children[0]
	if !c.leaf() || c.isCode() || c.command || c.marks != nil || c.node.Indent <= b.node.Indent || len(c.words) < 3 || c.lead != 0 && c.lead != leadTo || c.numbered() {
		return false
	}
	code := Text{{Kind: Code, Text: b.text}}
	f := &Fact{Kind: Command, Term: c.all(), Value: code, Body: Rows{{Code: true, Text: code}, {Depth: 1, Text: c.all()}}}
	switch first := c.words[0]; {
	case c.lead == leadTo, c.orderAt(0), first.is(base) && !first.has(capital) && !c.at(1).is(third|auxiliary|base|preposition) && r.glosses(), c.isOneOf(0, commandNames), first.is(article) && c.isOneOf(1, commandNames):
	case first.is(third|auxiliary) && (first.plainThird() || first.is(auxiliary) || !c.hasVerb(1, len(c.words))):
		f.Term, f.Value = code, f.Term
	case !r.glosses():
		return false
	default:
		f.Term, f.Value = code, f.Term
	}
	r.add(s, f, b)
	r.claimAll(b)
	return true
}

// programLike reports whether a line could be the name of a program, with or
// without what it is given: a few words in small letters, the first none of the
// language.
func (c *clause) programLike() bool {
	if len(c.words) == 0 || len(c.words) > 8 || c.behind&(comma|colon|semicolon|stop|question) != 0 && !c.words[0].is(tool) {
		return false
	}
	w := c.words[0]
	return w.after == 0 && w.before == 0 && !w.has(capital|sign) && len(c.word(0)) > 1 && isASCIILetter(c.word(0)[0]) &&
		(w.is(tool) || w.class == 0) && (len(c.words) == 1 || !c.english())
}

// leastGlossed is how many lines that must be commands have a gloss under them
// where others that may be commands are taken for such.
const leastGlossed = 3

// glossesCommands reports whether commands with options or paths, each over one
// deeper line, are common in a file.
func glossesCommands(nodes []*outline.Node) bool { return countGlossed(nodes, 0) >= leastGlossed }

func countGlossed(nodes []*outline.Node, n int) int {
	for _, node := range nodes {
		if n >= leastGlossed {
			break
		}
		if len(node.Children) == 1 && node.Marker == "" && node.Text != "" && node.Text[0] >= 'a' && node.Text[0] <= 'z' {
			if c := node.Children[0]; len(c.Children) == 0 && c.Text != "" && c.Indent > node.Indent && optioned(node.Text) {
				n++
			}
		}
		n = countGlossed(node.Children, n)
	}
	return n
}

// optioned reports whether the first word of a text is followed by an option or a
// path.
func optioned(s string) bool {
	i := strings.IndexByte(s, ' ')
	if i < 2 || i+2 >= len(s) || strings.IndexByte(".,:;", s[i-1]) >= 0 {
		return false
	}
	rest := s[i+1:]
	return rest[0] == '-' && rest[1] != ' ' && rest[1] != '>' || rest[0] == '/' && rest[1] != ' ' || strings.Contains(rest, " /") && !strings.Contains(rest, " / ")
}

// readGlossedHeading reads what looked like a heading over one line but is a
// command and what it does.
func (r *reader) readGlossedHeading(b *block, s *scope) bool {
	if len(b.children) != 1 || b.children[0].node.Indent <= b.node.Indent {
		return false
	}
	if len(s.path) == 0 {
		s = r.top(s)
	}
	return r.readGlossed(b, s)
}

// readGlossedBelow reads a command and the line right under it, no deeper, that
// says what it is for: "to see the free space".
func (r *reader) readGlossedBelow(bs []*block, s *scope) int {
	if len(bs) < 2 || !bs[0].leaf() || bs[0].marks != nil || bs[0].node.Marker != "" || len(bs[0].words) < 2 {
		return 0
	}
	b, c := bs[0], bs[1]
	if !c.leaf() || c.isCode() || c.command || c.marks != nil || c.node.Gap || c.node.Section || c.node.Marker != "" || len(c.words) < 4 || c.words[0].has(capital) || len(c.pieces) > 0 && c.pieces[0].start == 0 {
		return 0
	}
	code := Text{{Kind: Code, Text: b.text}}
	f := &Fact{Kind: Command, Term: c.all(), Value: code, Body: Rows{{Code: true, Text: code}, {Text: c.all()}}}
	switch {
	case c.lead == leadTo && c.behind&colon == 0:
	case c.words[0].is(third) && !c.words[0].is(auxiliary) && r.glosses():
		f.Term, f.Value = code, f.Term
	default:
		return 0
	}
	return r.addRun(s, f, bs[:2])
}
