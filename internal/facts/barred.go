package facts

import "strings"

// mostBarred is how many parts a line has that bars part.
const mostBarred = 8

// readBarred reads a line in which bars set off what a label says of the thing named at
// its front: "Sea wall - of concrete | Pro: lasts long | Con: costly". Each is a fact of
// its own.
func (r *reader) readBarred(b *block, s *scope) bool {
	if !b.leaf() || b.marks != nil || b.command || b.node.Section || b.node.Cells() != nil || strings.IndexByte(b.text, '|') < 2 {
		return false
	}
	texts := strings.SplitN(b.node.Text, "|", mostBarred+1)
	if len(texts) < 2 || len(texts) > mostBarred {
		return false
	}
	for i, t := range texts {
		if texts[i] = strings.Trim(t, " -"); texts[i] == "" || i > 0 && barLabel(texts[i]) == 0 {
			return i == 1 && r.readGroups(b, s)
		}
	}
	if at := strings.LastIndex(texts[0], ". "); at > 0 && barLabel(texts[0][at+2:]) > 0 { // "... the waves. Pro: ..."
		texts = append([]string{texts[0][:at], texts[0][at+2:]}, texts[1:]...)
	}
	first := b.part(texts[0])
	name := first
	if at := strings.Index(texts[0], " - "); at > 0 {
		name = b.part(texts[0][:at])
	} else if at := strings.Index(texts[0], ": "); at > 0 {
		name = b.part(texts[0][:at])
	}
	if !name.namesParts() && !b.part(strings.ReplaceAll(name.text, " & ", " and ")).namesParts() {
		return false
	}
	if !r.readParts(first, s) {
		r.readLeaf(first, s)
	}
	inner := r.pushTopic(name, s)
	inner.topic.defined = true
	for _, t := range texts[1:] {
		n := barLabel(t)
		p := b.part(t[:n] + " " + strings.TrimLeft(t[n:], " "))
		if f := p.pointsInLine(); f != nil {
			r.add(&inner, f, p)
			r.claim(p)
			continue
		}
		r.readLeaf(p, &inner)
	}
	return true
}

// readGroups reads a label and groups of names behind it, commas in them and bars between
// them: "Cargo: coal, ore | grain | cars, lorries". Each group is a point.
func (r *reader) readGroups(b *block, s *scope) bool {
	at := strings.Index(b.text, ": ")
	if at < 2 || b.behind&(comma|semicolon|stop|question) != comma || strings.ContainsAny(b.text[:at], ",|") || strings.Count(b.text[:at], " ") > mostPointWords {
		return false
	}
	f := &Fact{Kind: List, Term: b.spans(0, at), Body: OneRow(b.all())}
	for from := at + 2; from < len(b.text); {
		to := len(b.text)
		if bar := strings.Index(b.text[from:], " | "); bar >= 0 {
			to = from + bar
		}
		if strings.TrimSpace(b.text[from:to]) == "" || strings.Count(b.text[from:to], " ") > mostPointWords {
			return false
		}
		f.Items = append(f.Items, Item{Text: b.spans(from, to)})
		from = to + len(" | ")
	}
	if len(f.Items) < 2 {
		return false
	}
	r.add(s, f, b)
	r.claim(b)
	return true
}

// mostPointWords is how many words each of several points in a line has.
const mostPointWords = 8

// pointsInLine reads a label and several points behind it, between commas: "Pro: lasts
// long, needs no care". It returns nil if they are none.
func (b *block) pointsInLine() *Fact {
	k := b.colonAt()
	if k < 0 || k+1 >= len(b.words) || b.behind&comma == 0 || b.behind&(semicolon|stop) != 0 {
		return nil
	}
	f := &Fact{Kind: List, Term: b.spans(0, b.wordEnd(k)), Body: OneRow(b.all())}
	from := k + 1
	for i := from; i < len(b.words); i++ {
		if last := i+1 == len(b.words); last || b.words[i].after&comma != 0 && b.words[i].depth == b.words[from].depth {
			if i-from >= mostPointWords {
				return nil
			}
			f.Items = append(f.Items, Item{Text: b.spans(b.from(from), b.wordEnd(i))})
			from = i + 1
		}
	}
	if len(f.Items) < 2 {
		return nil
	}
	return f
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
