package facts

import "strings"

// mostBarred is how many parts a line has that bars part.
const mostBarred = 8

// readBarred reads a line in which bars set off what a label says of the thing named at
// its front: "Sea wall - of concrete | Pro: lasts long | Con: costly". Each is a fact of
// its own.
func (r *reader) readBarred(b *block, s *scope) bool {
	if b.shapes&sign == 0 || !b.leaf() || b.marks != nil || b.command || b.node.Section || b.node.Cells() != nil || strings.IndexByte(b.text, '|') < 2 {
		return false
	}
	texts := strings.SplitN(b.node.Text, "|", mostBarred+1)
	if len(texts) < 2 || len(texts) > mostBarred {
		return false
	}
	for i, t := range texts {
		if texts[i] = strings.Trim(t, " -"); texts[i] == "" || i > 0 && barLabel(texts[i]) == 0 {
			return false
		}
	}
	if at := strings.Index(texts[0], ". "); at > 0 && barLabel(texts[0][at+2:]) > 0 { // "... the waves. Pro: ..."
		texts = append([]string{texts[0][:at], texts[0][at+2:]}, texts[1:]...)
	}
	first := b.part(texts[0])
	name := first
	if at := strings.Index(texts[0], " - "); at > 0 {
		name = b.part(texts[0][:at])
	} else if at := strings.Index(texts[0], ": "); at > 0 {
		name = b.part(texts[0][:at])
	}
	if !name.namesParts() {
		return false
	}
	if !r.readParts(first, s) {
		r.readLeaf(first, s)
	}
	inner := r.pushTopic(name, s)
	inner.topic.defined = true
	for _, t := range texts[1:] {
		n := barLabel(t)
		r.readLeaf(b.part(t[:n]+" "+strings.TrimLeft(t[n:], " ")), &inner)
	}
	return true
}

// barLabel returns the length of the label that a text begins with, a word or two and the
// colon; 0 if it begins with none.
func barLabel(s string) int {
	at := strings.IndexByte(s, ':')
	if at < 2 || at > 20 || at+2 > len(s) || strings.Count(s[:at], " ") > 1 || !isASCIILetter(s[0]) {
		return 0
	}
	return at + 1
}
