package facts

import "strings"

// cutTail takes what a gap parts from the last link of a chain, "a > b > c
// rising weight", off the chain: it says what the order is of.
func (r *reader) cutTail(b *block, f *Fact) {
	raw := strings.TrimRight(r.lines[b.node.Last-1].Raw, " \t")
	at := max(strings.LastIndexAny(raw, "<>"), strings.LastIndex(raw, "→"), strings.LastIndex(raw, "⇒"))
	if at < 0 || len(f.Items) < 3 {
		return
	}
	rest := strings.TrimLeft(raw[at+1:], " ")
	gap := strings.Index(rest, "  ")
	if tab := strings.IndexByte(rest, '\t'); tab > 0 && (gap < 0 || tab < gap) {
		gap = tab
	}
	if gap < 1 {
		return
	}
	tail := strings.Join(strings.Fields(rest[gap:]), " ")
	last := &f.Items[len(f.Items)-1].Text
	link, ok := strings.CutSuffix(last.String(), " "+tail)
	if !ok || strings.Contains(tail, " > ") {
		return
	}
	*last = PlainText(link)
	if body, ok := strings.CutSuffix(f.Body[0].Text.String(), " "+tail); ok && len(f.Body[0].Text) == 1 {
		f.Body[0].Text = PlainText(body + " (" + strings.Trim(tail, "()") + ")")
	}
	if tail = strings.Trim(tail, "()"); len(f.Term) == 0 {
		f.Term = PlainText(tail)
	} else {
		f.Remarks = append(f.Remarks, PlainText(tail))
	}
}

// stressedTerm reads a term that is stressed and what is said of it, with no sign
// between: "**Asset** what is of value". A sentence goes on with a verb.
func stressedTerm(b *block, f *Fact) bool {
	if len(b.inline) == 0 || b.inline[0].kind != Emph || b.inline[0].start != 0 || int(b.inline[0].end) >= len(b.text) {
		return false
	}
	k := b.wordAt(int(b.inline[0].end))
	if k < 1 || k > 5 || len(b.words)-k < 2 || b.words[k-1].after != 0 || b.words[k].before != 0 {
		return false
	}
	next := &b.words[k]
	if next.has(sign) || next.is(auxiliary|conjunction|preposition|pronoun|negation) || b.colonAt() >= k || b.isWord(k, "v", "vs") {
		return false
	}
	if !next.has(capital) && (next.plainThird() || next.is(adverb|past|condition) || next.is(base) && !next.is(nominal) || b.hasVerb(k+1, min(len(b.words), k+4))) {
		return false
	}
	return b.pair(f, [2]int{0, int(b.inline[0].end)}, [2]int{b.from(k), b.end()})
}
