package facts

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// piece is a part of a clause's text that is not plain.
type piece struct {
	start, end int32
	kind       SpanKind
	mark       int32 // index in inline plus one, 0 if the author did not mark it
}

// spans returns the text between two byte offsets, structured.
func (c *clause) spans(from, to int) Text {
	from, to = c.trim(from, to)
	if from >= to {
		return nil
	}
	if len(c.pieces) == 0 {
		out := c.mem.kept.spans.take(1)
		out[0].Text = c.text[from:to]
		return out
	}
	out := c.mem.spanList[:0]
	at := int32(from)
	for _, p := range c.pieces[c.pieceFrom(at):] {
		if p.end <= at && !(p.kind == Image && p.start >= at) {
			continue
		}
		if int(p.start) >= to {
			break
		}
		start, end := max(p.start, at), min(p.end, int32(to))
		if start > at {
			out = append(out, Span{Text: c.text[at:start]})
		}
		s := Span{Kind: p.kind, Text: c.text[start:end]}
		if p.mark > 0 {
			m := c.inline[p.mark-1]
			s.Hide, s.Hint, s.Src = m.hide, m.hint, m.src
		}
		if n := len(out) - 1; n >= 0 && s.Kind != Image && out[n].Kind == s.Kind && out[n].Hide == s.Hide && out[n].Hint == s.Hint {
			out[n].Text = c.text[int(start)-len(out[n].Text) : end] // they touch
		} else {
			out = append(out, s)
		}
		at = end
	}
	if int(at) < to {
		out = append(out, Span{Text: c.text[at:to]})
	}
	c.mem.spanList = out
	return c.mem.kept.spans.copy(out)
}

// all returns the whole text, structured, without a comma or dash that a line
// left hanging at its end.
func (c *clause) all() Text {
	if c.command {
		return c.mem.kept.spans.one(Span{Kind: Code, Text: c.text})
	}
	return c.spans(0, c.end())
}

// end returns where the text ends but for blanks and marks that lead nowhere.
func (c *clause) end() int {
	n := len(c.text)
	for n > 0 && (c.text[n-1] == ' ' || c.text[n-1] == ',' || c.text[n-1] == ';') {
		n--
	}
	if n == 0 || c.text[n-1] != '-' && c.text[n-1] < utf8.RuneSelf {
		return n // most often
	}
	for _, dash := range [...]string{" -", " –", " —"} {
		if rest, ok := strings.CutSuffix(c.text[:n], dash); ok && rest != "" {
			return len(strings.TrimRight(rest, " "))
		}
	}
	return n
}

// trim moves the ends of a range over blanks.
func (c *clause) trim(from, to int) (int, int) {
	for from < to && c.text[from] == ' ' {
		from++
	}
	for to > from && c.text[to-1] == ' ' {
		to--
	}
	return from, to
}

// mark finds the pieces of the clause: what the author marked, then code,
// quantities and stress in what is left.
func (c *clause) mark() {
	c.pieces = c.mem.pieceList[:0]
	for i, m := range c.inline {
		c.pieces = append(c.pieces, piece{m.start, m.end, m.kind, int32(i + 1)})
	}
	c.findCode()
	c.findQuantities()
	c.findStress()
	if len(c.pieces) > 1 {
		c.settle()
	}
	c.mem.pieceList = c.pieces[:0]
	c.pieces = c.mem.pieces.copy(c.pieces)
}

// add notes a piece from the start of one word to the end of another.
func (c *clause) add(from, to int, kind SpanKind) {
	c.pieces = append(c.pieces, piece{start: c.words[from].start, end: c.words[to].end, kind: kind})
}

// settle sorts the pieces by place and drops those that lie in another found
// before. There are few in a clause: an insertion sort is quickest.
func (c *clause) settle() {
	if len(c.pieces) > 32 {
		c.settleMany()
		return
	}
	kept := c.pieces[:0]
	for _, p := range c.pieces {
		i := len(kept)
		for i > 0 && kept[i-1].start > p.start {
			i--
		}
		if i > 0 && kept[i-1].end > p.start || i < len(kept) && kept[i].start < p.end {
			continue
		}
		kept = append(kept, piece{})
		copy(kept[i+1:], kept[i:])
		kept[i] = p
	}
	c.pieces = kept
}

// settleMany is settle for a line of hundreds of pieces: of two that overlap
// the one found first stays.
func (c *clause) settleMany() {
	rank := make(map[int32]int, len(c.pieces)) // by start; of equal starts the first counts
	for i, p := range c.pieces {
		if _, ok := rank[p.start]; !ok {
			rank[p.start] = i
		}
	}
	slices.SortStableFunc(c.pieces, func(a, b piece) int { return cmp.Compare(a.start, b.start) })
	kept := c.pieces[:0]
	for _, p := range c.pieces {
		last := len(kept) - 1
		switch {
		case last < 0 || kept[last].end <= p.start:
			kept = append(kept, p)
		case rank[p.start] < rank[kept[last].start]:
			kept[last] = p
		}
	}
	c.pieces = kept
}

// pieceFrom returns the index of the first piece that ends behind a byte, or
// is an empty image there.
func (c *clause) pieceFrom(at int32) int {
	low, high := 0, len(c.pieces)
	for low < high {
		mid := (low + high) / 2
		if c.pieces[mid].end < at || c.pieces[mid].end == at && c.pieces[mid].start < at {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

// kindAt returns the kind of the piece that covers a word.
func (c *clause) kindAt(i int) SpanKind {
	w := c.at(i)
	if k := c.pieceFrom(w.start); k < len(c.pieces) {
		if p := c.pieces[k]; p.start <= w.start && w.end <= p.end {
			return p.kind
		}
	}
	return Plain
}

// findStress marks the words that their author wrote in capitals to stress
// them. Capitals are stress if the word is an English one; other words in
// capitals are short forms. A text all in capitals stresses nothing.
func (c *clause) findStress() {
	if c.shapes&caps == 0 {
		return
	}
	if !slices.ContainsFunc(c.words, func(w word) bool { return !w.has(caps | sign | digits) }) {
		return
	}
	for i := 0; i < len(c.words); i++ {
		if c.words[i].shape&caps == 0 || !c.stressed(i) {
			continue
		}
		last := i
		for last+1 < len(c.words) && c.words[last].after == 0 && c.stressed(last+1) {
			last++
		}
		c.add(i, last, Emph)
		i = last
	}
}

// stressed reports whether the i-th word is an English one in capitals.
func (c *clause) stressed(i int) bool {
	w := &c.words[i]
	if !w.has(caps) || w.has(digits|coded) || w.is(unit) {
		return false
	}
	if w.is(tool) && w.class&^(known|tool) == 0 {
		return false // IP, SSH
	}
	return w.is(known) || stressShape(c.word(i))
}

// stressShape reports whether a word in capitals that is not in the lexicon
// looks like a word: long, with the vowels of one.
func stressShape(s string) bool {
	if len(s) < 7 {
		return false
	}
	vowels, run := 0, 0
	for i := range len(s) {
		b := s[i] | 0x20
		if !isASCIILetter(s[i]) {
			return false
		}
		if vowel(b) || b == 'y' {
			vowels++
			run = 0
		} else if run++; run > 4 {
			return false
		}
	}
	return vowels*4 >= len(s)
}
