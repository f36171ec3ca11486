package outline

import "strings"

// findBlocks finds headings in a file where blank lines set off blocks: lines
// in capitals, single lines before longer blocks, the first lines of blocks.
func (r *reader) findBlocks() bool {
	r.findDates()
	n := r.findCapsHeads(true)
	if n == 0 {
		n = r.findCapsHeads(false)
	}
	titles := r.findLoneTitles() || r.findBlockTitles((*item).isAfterBlank)
	titles = r.findClearTitles(2-min(n, 1)) || titles
	return n > 0 || titles
}

// findCapsHeads makes headings of lines in capitals, of those that are set off
// or of all that have something deeper under them, and returns how many.
func (r *reader) findCapsHeads(setOff bool) int {
	n := 0
	for i := r.first; i < len(r.items); i++ {
		if r.isCapsHead(i) && (!setOff || r.items[i].gap() || i == r.first) {
			r.items[i].head = heading{blockHead, 1}
			n++
		}
	}
	return n
}

// levelCaps gives headings in capitals and others one rank, unless those in
// capitals stand over others: some alone, or two or more and half of them, or one
// at the top that names the notes.
func (r *reader) levelCaps() {
	caps, over, alone := 0, 0, false
	last := -1 // the last heading in capitals that nothing else stands under yet
	for i := r.first; i < len(r.items); i++ {
		switch it := &r.items[i]; {
		case it.head == heading{blockHead, 1}:
			caps++
			last = i
		case it.head.kind == blockHead && last >= 0:
			over++
			alone = alone || i == last+1 || last == r.first && endsInStage(r.text(last))
			last = -1
		}
	}
	if over == 0 || alone || over > 1 && 2*over >= caps {
		return
	}
	for i := r.first; i < len(r.items); i++ {
		if it := &r.items[i]; it.head == (heading{blockHead, 1}) {
			it.head.sub = 2
		}
	}
}

// isCandidate reports whether item i could be a heading in a file without
// marks: at the base, no bullet, no table's first row, something behind it.
func (r *reader) isCandidate(i int) bool {
	it := &r.items[i]
	return it.code < 0 && it.col == r.base && it.marker == noMarker && it.head.kind == noHead && i+1 < len(r.items) &&
		!(it.table != noTable && r.items[i+1].table != noTable && r.isBeside(i, i+1))
}

// isCapsHead reports whether item i is a heading in capitals.
func (r *reader) isCapsHead(i int) bool {
	if !r.isCandidate(i) || !r.items[i].gap() && i > r.first && !r.isDeeper(i+1) {
		return false
	}
	text := r.text(i)
	return isCaps(text) && isTitle(text, 8) && !pointsToPictures(text) && !isFormula(text) && !r.shape[r.items[i].line].columns && !(r.follows(i+1) && r.isText(i+1) && isCaps(r.text(i+1)))
}

// findLoneTitles finds lines that stand alone before blocks, if there are at
// least two and most are followed by something else than such a line.
func (r *reader) findLoneTitles() bool {
	words := 7
	if r.mostAlone() {
		words = 3
	}
	lone, bodies := 0, 0
	for i := r.first; i < len(r.items); i++ {
		if !r.isLoneTitle(i, words) {
			continue
		}
		lone++
		if !r.isLoneTitle(i+1, words) {
			bodies++
		}
	}
	if bodies < 2 || bodies*3 < lone*2 {
		return false
	}
	for i := r.first; i < len(r.items); i++ {
		if r.isLoneTitle(i, words) {
			r.items[i].head = heading{blockHead, 2}
		}
	}
	return true
}

// mostAlone reports whether most lines stand alone between blank lines: then to
// stand so makes none of them a title.
func (r *reader) mostAlone() bool {
	alone := 0
	for i := r.first; i < len(r.items); i++ {
		if it := &r.items[i]; it.gap() && !r.follows(i+1) && it.code < 0 && it.marker == noMarker && countWords(r.text(i)) < 15 {
			alone++
		}
	}
	return 2*alone > len(r.items)-r.first
}

// isLoneTitle reports whether item i stands alone between blank lines and could
// be a title of so many words.
func (r *reader) isLoneTitle(i, words int) bool {
	if i >= len(r.items) || !r.isCandidate(i) || !r.items[i].gap() && i > r.first || r.follows(i+1) {
		return false
	}
	return r.isPlainTitle(i, words) && !makesStatement(r.text(i)) && !endsInYear(r.text(i))
}

// isPlainTitle reports whether item i reads as a title: a few words that begin
// as titles do, and no term with its meaning.
func (r *reader) isPlainTitle(i, atMost int) bool {
	text := r.text(i)
	return isTitle(text, atMost) && !isIntro(text) && startsTitle(text) && (!hasTwoParts(text) || !hasTwoParts(bareTitle(text)) && text[len(text)-1] == ')') && !r.shape[r.items[i].line].columns
}

// findBlockTitles finds the first lines of blocks, where opens tells what sets
// off a block: they are headings if most of them could be titles and most
// other lines could not. Where too few begin as titles do, so may words in small
// letters be topics.
func (r *reader) findBlockTitles(opens func(*item) bool) bool {
	isTopic := r.isCapitalTopic
	if !r.mostOpen(opens, isTopic) {
		if isTopic = r.isTopic; !r.mostOpen(opens, isTopic) {
			return false
		}
	}
	for i := r.first; i < len(r.items); i++ {
		if it := &r.items[i]; r.isCandidate(i) && (opens(it) || i == r.first) && r.follows(i+1) && isTopic(i) {
			it.head = heading{blockHead, 2}
		}
	}
	r.findColonTitles(2, 1)
	return true
}

// mostOpen reports whether most blocks open with topics, and most other lines
// are none.
func (r *reader) mostOpen(opens func(*item) bool, isTopic func(int) bool) bool {
	blocks, titles, others, like := 0, 0, 0, 0
	for i := r.first; i < len(r.items); i++ {
		it := &r.items[i]
		if it.code >= 0 || it.head.kind != noHead {
			continue
		}
		topic := it.col == r.base && it.marker == noMarker && isTopic(i)
		switch {
		case !opens(it) && i > r.first:
			others++
			if topic {
				like++
			}
		case r.follows(i + 1):
			blocks++
			if topic {
				titles++
			}
		}
	}
	return titles >= 2 && titles*10 >= blocks*6 && like*2 <= others
}

// isCapitalTopic reports whether item i reads as a title.
func (r *reader) isCapitalTopic(i int) bool {
	text := r.text(i)
	return r.isPlainTitle(i, 6) && !opensReason(text) && !holdsVerb(text) && !(endsInYear(text) && !r.follows(i+2))
}

// isTopic reports whether item i is a few words in whatever letters that say
// nothing yet: they hold no verb that could be told, no separator and no
// number.
func (r *reader) isTopic(i int) bool {
	text := r.text(i)
	if !isTitle(text, 5) || isIntro(text) || hasTwoParts(text) || opensReason(text) || strings.ContainsAny(text, "0123456789=,;:<>|") ||
		r.shape[r.items[i].line].columns {
		return false
	}
	for s := text; s != ""; {
		var first string
		first, s = firstWord(s)
		if word(first)&(modalWord|pronoun) != 0 {
			return false
		}
	}
	return true
}

// isAfterBlank reports whether a blank line sets the item off.
func (it *item) isAfterBlank() bool { return it.blank }

// findColonTitles finds lines at the top of blocks that end in a colon, if
// there are at least so many, and ranks them.
func (r *reader) findColonTitles(sub uint8, least int) bool {
	n := 0
	for i := r.first; i < len(r.items); i++ {
		if r.isCandidate(i) && (r.items[i].gap() || i == r.first) && isLabel(r.text(i)) {
			n++
		}
	}
	if n < least {
		return false
	}
	for i := r.first; i < len(r.items); i++ {
		if r.isCandidate(i) && (r.items[i].gap() || i == r.first) && (isLabel(r.text(i)) || r.isAskedTitle(i)) {
			r.items[i].head = heading{blockHead, sub}
			r.items[i].lists = r.announcesKinds(i)
			r.findLikeLabels(i)
		}
	}
	return true
}

// findLikeLabels makes headings of the labels inside a block that stand between
// bullets at their indent as the first line of the block, item i, stands over some:
// "Pros:", "- ...", "Cons:", "- ...".
func (r *reader) findLikeLabels(i int) {
	if !isLabel(r.text(i)) || !r.isBulletAt(i+1, i) {
		return
	}
	for k := i + 2; k+1 < len(r.items) && r.follows(k); k++ {
		if it := &r.items[k]; it.code < 0 && it.col == r.items[i].col && it.marker == noMarker && it.head.kind == noHead && isLabel(r.text(k)) && r.isBulletAt(k-1, i) && r.isBulletAt(k+1, i) {
			first, above, below := r.items[i+1].marker, r.items[k-1].marker, r.items[k+1].marker
			if first == above && (below == first || below == plusMarker || first == plusMarker) {
				it.head = r.items[i].head
			}
		}
	}
}

// isBulletAt reports whether item k has a bullet at the indent of item i, with nothing
// between it and the item before it.
func (r *reader) isBulletAt(k, i int) bool {
	if k >= len(r.items) || !r.follows(k) {
		return false
	}
	it := &r.items[k]
	return it.code < 0 && it.marker != noMarker && it.marker < question && it.col == r.items[i].col
}

// isAskedTitle reports whether item i is a question over bullets that go on behind
// a blank line: the title of a section rather than a question with its answer.
func (r *reader) isAskedTitle(i int) bool {
	text := r.text(i)
	if text[len(text)-1] != '?' || !startsUpper(text) || countWords(text) > 10 || !r.follows(i+1) {
		return false
	}
	under := &r.items[i+1]
	if under.marker == noMarker || under.marker >= question {
		return false
	}
	for k := i + 2; k < len(r.items) && k < i+60; k++ {
		if it := &r.items[k]; it.gap() && it.col <= under.col {
			return it.rules == 0 && it.col == under.col && it.marker == under.marker
		}
	}
	return false
}

// isLabel reports whether text is a few words and a colon.
func isLabel(text string) bool { return text[len(text)-1] == ':' && isTitle(text, 6) }
