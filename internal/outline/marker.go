package outline

import (
	"strings"
	"unicode/utf8"
)

// A markerKind tells apart bullets and numbers of different levels: a bullet
// of another kind at the same indent belongs under the one before.
type markerKind uint8

const (
	noMarker markerKind = iota
	dashMarker
	doubleDashMarker
	tripleDashMarker
	starMarker
	doubleStarMarker
	tripleStarMarker
	hashMarker
	plusMarker
	dotMarker    // • and its like
	circleMarker // an "o" under a dot, as word processors write it
	arrowMarker  // -> or → in front of what follows from the line above
	quoteMarker  // >
	colonMarker  // : as in definition lists
	slashMarker  // // in front of a remark, as in programs
	numberDot    // 1.
	numberParen  // 1) and (1)
	decimal      // 1.2
	lowerDot     // a.
	lowerParen   // a) and (a)
	upperDot     // A.
	upperParen   // A) and (A)
	romanLower   // ii. and ii)
	romanUpper
	question // Q. and Q:
	answer   // A. and A:
	markerKinds
)

// A numbering is a number or letter in front of a line that is taken for a
// marker only if others go before or after it.
type numbering struct {
	item  int32
	col   int32
	skip  int32
	value int32
}

// A kindAt is a kind of marker at an indent.
type kindAt struct {
	kind markerKind
	col  int32
}

// An unsureMarker could be the first of a sequence.
type unsureMarker struct {
	item, skip int32
	kind       markerKind
}

// markers finds the bullets and numbers of the items.
type markers struct {
	*reader
	open [markerKinds][]numbering // the last numbering of each kind, per indent
	asks []numbering              // questions that still want an answer
	most int32                    // no numbering and no question has a greater indent
	// What is only a marker if others of its kind at its indent are.
	unsure []unsureMarker
	sure   map[kindAt]bool
}

// findMarkers finds the bullets and numbers in front of items. A bullet counts
// at sight; a number or letter that could as well be part of the text ("E.
// coli", "2.5 GB") only in a sequence.
func (r *reader) findMarkers() {
	m := &markers{reader: r, sure: make(map[kindAt]bool)}
	signed := r.signed()
	tight, tightEn, signs := r.tightDashes(signed), r.tightEnDashes(signed), r.tightSigns(signed)
	doubles, stars, arrows := r.tightDoubles(signed), r.openStars(signed), r.arrowBullets(signed)
	for i := range r.items {
		it := &r.items[i]
		if it.code >= 0 {
			continue
		}
		text := r.out.Lines[it.line].Text
		if it.lead == '*' && m.addStarred(i, text) {
			continue
		}
		m.forget(it)
		if isLetter(it.lead) && it.lead != 'o' { // what most lines begin with is quickly told
			if kind, skip := askMarker(text); kind == noMarker || !m.addAsk(i, kind, skip) {
				m.addNumber(i, text)
			}
		} else if skip := slashes(text); skip > 0 {
			it.marker, it.skip = slashMarker, int32(skip)
		} else if kind, skip := bullet(text); kind != noMarker {
			it.marker, it.skip = kind, int32(skip)
			if isDigit(text[skip]) {
				m.addBulleted(i, text, skip)
			}
		} else if n := hashes(text); n > 0 && it.col > r.base+1 && len(text) > n+1 && (n > 1 || !startsLower(text[n+1:])) {
			it.marker, it.skip = hashMarker, int32(n+1)
		} else if i > 0 && strings.HasPrefix(text, "o ") && len(text) > 2 && m.items[i-1].marker >= dotMarker && m.items[i-1].marker <= circleMarker {
			it.marker, it.skip = circleMarker, 2
		} else if i > 0 && m.items[i-1].marker == dashMarker && m.items[i-1].col == it.col && !it.gap() && isTightDash(text) {
			it.marker, it.skip = dashMarker, 1
		} else if dashes := leadingDashes(text); tight && dashes > 0 && dashes <= 3 && (isTightDash(text[dashes-1:]) || dashes == 1 && isTightRemark(text)) {
			it.marker, it.skip = dashMarker+markerKind(dashes-1), int32(dashes)
		} else if doubles && text[0] == '-' && isTightDouble(text) {
			it.marker, it.skip = dashMarker+markerKind(leadingDashes(text)-1), int32(leadingDashes(text))
		} else if stars && text[0] == '*' && isOpenStars(text) {
			it.marker, it.skip = doubleStarMarker, 2
		} else if tightEn && isTightEnDash(text) {
			it.marker, it.skip = dashMarker, int32(len("–"))
		} else if k := tightSign(text); k >= 0 && signs[k] && (text[0] != '#' || it.col > r.base) {
			it.marker, it.skip = tightMarks[k].kind, 1
		} else if skip := arrowBullet(text); skip > 0 && (arrows || i > 0 && (it.col > m.items[i-1].col || m.items[i-1].marker == arrowMarker)) {
			it.marker, it.skip = arrowMarker, int32(skip)
			if arrows && isDigit(text[skip]) {
				m.addBulleted(i, text, skip)
			}
		} else if kind, skip, cut := boldAsk(text); kind != noMarker && m.addAsk(i, kind, skip) {
			it.cut = int32(cut)
		} else {
			m.addNumber(i, text)
		}
	}
	m.confirm()
}

// slashes returns how many bytes the two slashes in front of a remark take up with the
// blank behind them, 0 for none.
func slashes(text string) int {
	if text[0] != '/' || len(text) < 6 || text[1] != '/' || text[2] == '/' {
		return 0
	}
	skip := 2
	if text[2] == ' ' {
		skip = 3
	}
	first, rest := firstWord(text[skip:])
	if c := first[0]; !isLetter(c) && (!isDigit(c) || skip == 2) || rest == "" || strings.IndexByte(first, '/') > 0 {
		return 0 // the address of another host
	}
	return skip
}

// hashes returns how many hashes, up to six, text begins with, with a blank
// behind them.
func hashes(text string) int {
	n := 0
	for n < len(text) && text[n] == '#' {
		n++
	}
	if n > 6 || n == len(text) || text[n] != ' ' {
		return 0
	}
	return n
}

// confirm makes markers of numbers and letters that none follows, where others
// of their kind at their indent are markers: a single "a." under a "2.".
func (m *markers) confirm() {
	for _, u := range m.unsure {
		if it := &m.items[u.item]; it.marker == noMarker && m.sure[kindAt{u.kind, it.col}] && u.item > 0 && it.col > m.items[u.item-1].col && m.items[u.item-1].marker != noMarker {
			it.marker, it.skip = u.kind, u.skip
		}
	}
}

// forget drops the numberings that an item at a lesser indent ends.
func (m *markers) forget(it *item) {
	if it.col >= m.most {
		return
	}
	m.most = it.col
	for k := range m.open {
		m.open[k] = cutDeeper(m.open[k], it.col)
	}
	m.asks = cutDeeper(m.asks, it.col)
}

func cutDeeper(list []numbering, col int32) []numbering {
	for len(list) > 0 && list[len(list)-1].col > col {
		list = list[:len(list)-1]
	}
	return list
}

// bullet returns the kind of the bullet that text begins with, and the bytes
// that it takes up with the blank behind it.
func bullet(text string) (markerKind, int) {
	c, n := utf8.DecodeRuneInString(text)
	kind := noMarker
	switch c {
	case '-', '–', '—', '‐', '−':
		kind = dashMarker
		if dashes := leadingDashes(text); dashes > 1 && dashes <= 3 && !strings.HasSuffix(text, "--") {
			kind, n = dashMarker+markerKind(dashes-1), dashes
		}
	case '*':
		kind = starMarker
		if stars := len(text) - len(strings.TrimLeft(text, "*")); stars > 1 && stars <= 3 && !strings.HasSuffix(text, " "+text[:stars]) {
			kind, n = starMarker+markerKind(stars-1), stars
		}
	case '+':
		kind = plusMarker
	case '>':
		kind = quoteMarker
	case ':':
		kind = colonMarker
	case '[':
		if len(text) > 4 && text[2] == ']' && text[3] == ' ' && strings.IndexByte(" xX", text[1]) >= 0 {
			return dashMarker, 4
		}
	case '•', '‣', '◦', '▪', '●', '○', '·', '∙', '►', '▸', '■', '□', '◆', '◇', '✓', '✔', '➢', '➤', '⁃', '\uf0b7', '\uf0a7':
		kind = dotMarker
		if len(text) > n && text[n] != ' ' {
			return kind, n
		}
	}
	if kind == noMarker || len(text) < n+2 || text[n] != ' ' {
		return noMarker, 0
	}
	n++
	if kind == quoteMarker && isDigit(text[n]) { // "> 1 elastic"
		return noMarker, 0
	}
	if len(text) > n+4 && text[n] == '[' && text[n+2] == ']' && text[n+3] == ' ' && strings.IndexByte(" xX", text[n+1]) >= 0 {
		n += 4
	}
	return kind, n
}

// askMarker returns whether text begins with "Q.", "A:", "Q1." or "Answer:",
// and the bytes that this takes up.
func askMarker(text string) (markerKind, int) {
	end := strings.IndexByte(text, ' ')
	if end < 2 || end > 12 {
		return noMarker, 0
	}
	mark := text[end-1]
	if mark != '.' && mark != ':' && mark != ')' {
		return noMarker, 0
	}
	kind := noMarker
	switch word := strings.TrimRight(text[:end-1], "0123456789"); word {
	case "Q", "q":
		kind = question
	case "A", "a":
		kind = answer
	case "Question", "QUESTION", "question":
		kind = question
	case "Answer", "ANSWER", "answer", "Ans", "ANS", "ans":
		kind = answer
	}
	if mark != ':' && (end > 5 || text[0] == 'q' || mark == ')' && kind == answer) {
		return noMarker, 0
	}
	return kind, end + 1
}

// boldAsk is askMarker for text that may be in bold type, "**Q: why?**" and
// "**Q:** why?", and returns also the bytes of the closing mark.
func boldAsk(text string) (kind markerKind, skip, cut int) {
	mark := text[:min(2, len(text))]
	if mark != "**" && mark != "__" {
		kind, skip = askMarker(text)
		return kind, skip, 0
	}
	body := text[2:]
	if at := strings.Index(body, mark+" "); at > 0 && at < 12 { // "**Q:** why?"
		if kind, skip = askMarker(body[:at] + " "); skip == at+1 {
			return kind, skip + 4, 0
		}
		return noMarker, 0, 0
	}
	if kind, skip = askMarker(body); kind != noMarker && strings.HasSuffix(body, mark) && len(body) > skip+len(mark) {
		return kind, skip + 2, 2
	}
	return noMarker, 0, 0
}

// addAsk takes a question or an answer for what it looks like. An answer needs
// a question before it, and "A." must not turn out to be the first of a list.
func (m *markers) addAsk(i int, kind markerKind, skip int) bool {
	it := &m.items[i]
	text := m.out.Lines[it.line].Text
	if kind == question && answersInline(text) {
		it.skip = int32(skip)
		return true
	}
	if kind == question {
		it.marker, it.skip = question, int32(skip)
		m.asks = append(cutDeeper(m.asks, it.col-1), numbering{item: int32(i), col: it.col})
		m.most = max(m.most, it.col)
		return true
	}
	if len(m.asks) == 0 && i > 0 && skip > len("Ans:") {
		m.askBefore(i - 1)
	}
	if len(m.asks) == 0 || m.listBegins(i, text) {
		return false
	}
	ask := m.asks[len(m.asks)-1]
	if next := ask.item + 1; it.gap() && next < int32(i) && m.items[next].col > ask.col {
		return false // what stands under the question answers it
	}
	for k := ask.item + 1; k < int32(i) && m.items[k].marker == noMarker && m.follows(int(k)); k++ {
		m.items[k].asked = true
	}
	m.asks = m.asks[:len(m.asks)-1]
	it.marker, it.skip = answer, int32(skip)
	return true
}

// answersInline reports whether an answer with its mark stands behind the question
// in a line.
func answersInline(text string) bool {
	at := strings.Index(text, "? A")
	if at < 0 {
		return false
	}
	mark, rest := firstWord(text[at+2:])
	switch mark {
	case "A.", "A:", "Ans:", "Ans.", "Answer:":
		return rest != ""
	}
	return false
}

// askBefore makes a question of item i, which "Answer:" stands under, if it asks
// something or is numbered.
func (m *markers) askBefore(i int) {
	i = m.beforeChoices(i)
	it := &m.items[i]
	if it.code >= 0 || it.head.kind != noHead || it.marker >= question {
		return
	}
	text := m.out.Lines[it.line].Text
	if above := i - 1; text[0] == '(' && it.marker == noMarker && above >= 0 && m.follows(i) && m.items[above].marker != noMarker && m.items[above].marker < question && m.items[above].col == it.col {
		it.asked = true // what the question above adds before its mark
		i, it = above, &m.items[above]
	}
	skip := it.skip
	for _, kind := range [...]markerKind{numberDot, numberParen} {
		if list := m.open[kind]; len(list) > 0 && list[len(list)-1].item == int32(i) {
			skip = list[len(list)-1].skip
		}
	}
	if skip == 0 && text[len(text)-1] != '?' {
		return
	}
	it.marker, it.skip = question, skip
	m.asks = append(cutDeeper(m.asks, it.col-1), numbering{item: int32(i), col: it.col})
	m.most = max(m.most, it.col)
}

// beforeChoices returns the item that the choices up to item i, each with a letter,
// stand under; i if there is no such item.
func (m *markers) beforeChoices(i int) int {
	k, gap := i, false
	for k > 0 && k > i-8 && !gap && m.items[k].marker >= lowerDot && m.items[k].marker <= upperParen {
		gap = m.items[k].gap()
		k--
	}
	if k == i || m.items[k].col > m.items[i].col || m.items[k].marker >= lowerDot && m.items[k].marker <= upperParen {
		return i
	}
	return k
}

// listBegins reports whether item i, which begins with "A.", is followed by a
// line at its indent that begins with "B.".
func (m *markers) listBegins(i int, text string) bool {
	for k := i + 1; k < len(m.items) && k < i+8; k++ {
		switch it := &m.items[k]; {
		case it.col > m.items[i].col || it.code >= 0:
		case it.col < m.items[i].col:
			return false
		default:
			next := strings.TrimLeft(m.out.Lines[it.line].Text, "* ")
			return len(next) > 2 && next[0] == text[0]+1 && next[1] == text[1]
		}
	}
	return false
}
