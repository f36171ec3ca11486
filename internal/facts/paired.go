package facts

// mostPairWords is how many words name a thing in a line that tells of several.
const mostPairWords = 3

var loneMarks = setOf(", ;")

// pairsFact reads a line that tells of two things or more, each with a sign of its
// own: "acid - gives a proton, base - takes one", "slack = loose; taut = tight".
func pairsFact(b *block, f *Fact) bool {
	if b.behind&(comma|semicolon) == 0 && !b.anyOf(loneMarks) || b.lead != 0 || b.command {
		return false
	}
	first := 0
	if k := b.colonAt(); k >= 0 {
		if k > 5 {
			return false
		}
		first = k + 1
	}
	var items []Item
	kind := ""
	start, at := first, -1 // of the part, and its sign
	for i := first; i <= len(b.words); i++ {
		if i < len(b.words) {
			s := b.word(i)
			if b.words[i].depth > 0 {
				continue
			}
			if s == "=" || isDash(s) {
				if at >= 0 || i == start || i-start > mostPairWords || b.hasVerb(start+1, i) || kind != "" && s != kind {
					return false
				}
				at, kind = i, s
			}
		}
		end := i + 1
		switch {
		case i == len(b.words):
			end = i
		case b.word(i) == "," || b.word(i) == ";":
			end = i
		case b.words[i].after&(comma|semicolon) == 0:
			continue
		}
		if end == start {
			start = i + 1
			continue
		}
		if at < 0 || at+1 >= end {
			return false
		}
		if end-at > 9 || b.words[start].is(pronoun|conjunction|condition|preposition) && !b.words[start].has(capital) {
			return false
		}
		items = append(items, Item{Term: b.spans(b.from(start), b.wordEnd(at-1)), Text: b.spans(b.from(at+1), int(b.words[end-1].end))})
		start, at = end, -1
		if i < len(b.words) && end == i {
			start = i + 1
		}
	}
	if len(items) < 2 || items[0].Term.String() == items[1].Term.String() {
		return false
	}
	if kind == "=" && len(items[0].Term.String()) < 3 {
		return false // formulas
	}
	if f.Kind, f.Items = Contrast, items; len(items) > 2 {
		if f.Kind = List; first > 0 {
			f.Term = b.spans(0, b.wordEnd(first-1))
		}
	}
	return true
}
