package outline

import "strings"

// findTopics finds, in a file whose sections are marked, the titles that are
// not: lines in capitals between blank lines, which open sections too, and the
// first lines of blocks that clearly are the titles of these. It returns true, to stand behind what finds sections.
func (r *reader) findTopics() bool {
	last := heading{} // of the last section
	heads := [headKinds][subRanks]int32{}
	for i := r.first; i < len(r.items); i++ {
		if h := r.items[i].head; h.kind != noHead {
			heads[h.kind][min(h.sub, subRanks-1)]++
		}
	}
	r.eachBlock((*item).gap, func(b textBlock) {
		it := &r.items[b.from]
		switch {
		case r.isSetOffCaps(b):
			it.head = heading{blockHead, 1}
			if last.kind > equalHead && heads[last.kind][min(last.sub, subRanks-1)] > 1 {
				it.head = last // signs without levels: those that it stands among
			}
		case r.isTopicOf(b), r.isFirstName(b):
			it.head = heading{topicHead, 1}
			return
		}
		for i := b.from; i < b.to; i++ {
			if h := r.items[i].head; h.kind != noHead && h.kind != topicHead {
				last = h
			}
		}
	})
	return true
}

// isSetOffCaps reports whether a block is nothing but a few words in capitals.
func (r *reader) isSetOffCaps(b textBlock) bool {
	return b.to-b.from == 1 && b.to < len(r.items) && r.items[b.from].table == noTable && r.items[b.to].rules == 0 && r.isCapsHead(b.from) && isHeadline(r.text(b.from))
}

// isTopicOf reports whether the first line of a block is clearly the title of
// the others, which stand at its indent and tell something each. It needs at
// least two of them.
func (r *reader) isTopicOf(b textBlock) bool {
	if b.to-b.from < 3 || b.from == r.first {
		return false
	}
	text := r.text(b.from)
	if isIntro(text) || countWords(text) > 4 {
		return false
	}
	next := &r.items[b.from+1]
	if next.marker != noMarker || next.code >= 0 || next.col != r.items[b.from].col || next.head.kind != noHead || r.titlePoints(b) < clearTitle {
		return false
	}
	if name := bareTitle(text); isCaps(name) && !isFormula(name) {
		return true
	}
	n, told := 0, 0
	for k := b.from + 1; k < b.to && k < b.from+40; k++ {
		if it := &r.items[k]; it.code < 0 && it.col == next.col {
			n++
			if it.table != noTable || tells(r.text(k)) || holdsNumber(r.text(k)) {
				told++
			}
		}
	}
	return 2*told >= n
}

// isFirstName reports whether a block opens with a name over longer lines, and
// such a name stands between its lines again.
func (r *reader) isFirstName(b textBlock) bool {
	i := b.from
	if b.to-i < 4 || i == r.first || !r.isCandidate(i) || !isShortName(r.text(i)) || r.isNameOverLines(i+1) || countWords(r.text(i+1)) < 3 {
		return false
	}
	for k := i + 2; k < b.to && k < i+40; k++ {
		if r.items[k].col == r.items[i].col && r.isNameOverLines(k) {
			return true
		}
	}
	return false
}

// holdsNumber reports whether a digit stands behind the first word of s.
func holdsNumber(s string) bool {
	_, rest := firstWord(s)
	return strings.ContainsAny(rest, "0123456789")
}

// findParallelTopics makes headings of names alone on their lines, inside blocks
// that such a name is the title of.
func (r *reader) findParallelTopics() {
	for i := r.first; i+1 < len(r.items); i++ {
		h := r.items[i].head
		if h.kind != topicHead && (h.kind != blockHead || h.sub < 2) || !isShortName(r.text(i)) || r.isNameOverLines(i+1) {
			continue
		}
		for k := i + 2; k+1 < len(r.items) && r.follows(k) && r.items[k].head.kind == noHead; k++ {
			if r.items[k].col == r.items[i].col && r.isNameOverLines(k) {
				r.items[k].head = h
			}
		}
	}
}

// isShortName reports whether a line is a name of one word or two, each with a
// capital.
func isShortName(s string) bool {
	first, second := firstWord(s)
	return startsUpper(s) && isHeadline(s) && !isIntro(s) && len(first) > 2 && !strings.ContainsAny(s, "0123456789/") && (second == "" || startsUpper(second) && countWords(s) == 2)
}

// isNameOverLines reports whether item i is a name alone on its line between
// longer ones, of which the next stands right under it.
func (r *reader) isNameOverLines(i int) bool {
	it := &r.items[i]
	if it.code >= 0 || it.marker != noMarker || it.table != noTable || !isShortName(r.text(i)) || !r.isText(i+1) || !r.follows(i+1) || !r.isText(i-1) {
		return false
	}
	above, below := r.text(i-1), r.text(i+1)
	return countWords(above) > 2 && above[len(above)-1] != ',' && r.items[i+1].col == it.col && r.items[i+1].marker == noMarker && countWords(below) > 2
}
