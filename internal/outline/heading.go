package outline

import "strings"

// A heading tells by what an item is a heading. The kinds rank in the order in
// which they first appear in the file, as in reStructuredText; sub ranks
// within a kind.
type heading struct {
	kind headKind
	sub  uint8 // from 1
}

type headKind uint8

const (
	noHead      headKind = iota
	hashHead             // # Title
	starHead             // ** Title, of Org mode
	equalHead            // == Title, of AsciiDoc and wikis
	inlineHead           // --- Title ---
	bracketHead          // [Title]
	boldHead             // **Title**
	partHead             // Chapter 3: Title
	farHead              // Title behind a rule or a wide gap that parts the notes: ranks above all others
	decimalHead          // 1.2 Title
	underHead            // Title over a rule
	frameHead            // Title between two rules that belong to it
	ruleHead             // Title behind a rule that sets off sections
	blockHead            // Title at the top of a block set off by blank lines
	levelHead            // Title whose body is indented
	topicHead            // Title of a block inside a section: ranks below all others
	headKinds
)

// The sub ranks of headings behind rules.
const (
	groupSub  = 1 // the title of a group of sections
	ruleSub   = 2
	indentSub = 3 // indented: a section inside the last one
)

// subRanks is how many ranks a kind may take up.
const subRanks = 8

// findHeadings finds the headings: those that are marked as such, and, by what
// the file as a whole shows, those that only stand where headings stand.
func (r *reader) findHeadings() {
	marked := r.findMarked() + r.findPointed() + r.findUnderlined()
	marked += r.findMarkedTitles()
	ruled := r.findRuled(marked)
	switch {
	case ruled:
	case marked >= 2:
		if r.onlyParts() && r.findBlockTitles((*item).isAfterBlank) || r.allIndented() && r.findLevels() {
			break
		}
		_ = r.findTopics()
		r.findLoneNumbered()
	case r.deepShare() >= 0.4:
		_ = r.findBareNumbered() && r.findTopics() || r.findRoman() || r.findNumbered() || r.findLevels() || r.findBlocks() || marked == 0 && r.findColonTitles(3, 2)
	default:
		_ = r.findBareNumbered() && r.findTopics() || r.findRoman() && (r.findBlockTitles((*item).isAfterBlank) || r.findTopics()) || r.findNumbered() || r.findFlatRuled() || r.findBlocks() && r.findTopics() || marked == 0 && r.findColonTitles(3, 2) || r.findLevels()
	}
	if marked == 1 {
		r.dropSingle()
	}
	if marked == 0 {
		r.findTrailing()
	}
	if !ruled && marked < 2 {
		r.findBehindRules()
		r.findFar()
	}
	r.findParallelTopics()
	r.levelCaps()
	r.rankHeadings()
}

// dropSingle takes back the one heading that shows only by where it stands, in
// a file where one other is marked: it is a topic under that. Several would be
// the sections, and the marked one the title of the file.
func (r *reader) dropSingle() {
	plain := -1
	for i := r.first; i < len(r.items); i++ {
		if k := r.items[i].head.kind; k == blockHead || k == levelHead || k == decimalHead {
			if plain >= 0 {
				return
			}
			plain = i
		}
	}
	if plain >= 0 {
		r.items[plain].head = heading{}
	}
}

// rankHeadings gives every heading its rank.
func (r *reader) rankHeadings() {
	var order [headKinds]uint8
	n := uint8(0)
	for i := range r.items {
		if r.items[i].head.kind == farHead {
			n, order[farHead] = 1, 1
			break
		}
	}
	for i := range r.items {
		it := &r.items[i]
		k := it.head.kind
		if k == noHead {
			continue
		}
		if k == topicHead {
			it.rank = uint8(topicHead) * subRanks
			continue
		}
		if order[k] == 0 {
			n++
			order[k] = n
		}
		it.rank = (order[k]-1)*subRanks + min(it.head.sub, subRanks-1)
	}
}

// findMarked finds the headings that are marked in their own line, and returns
// how many there are.
func (r *reader) findMarked() int {
	n := 0
	org := r.isOrg()
	within := 0
	for i := r.first; i < len(r.items) && within < 2; i++ {
		if it := &r.items[i]; it.code < 0 && it.col == r.base && r.partWithin(i, r.out.Lines[it.line].Text) > 0 {
			within++
		}
	}
	r.within = within > 1
	for i := r.first; i < len(r.items); i++ {
		it := &r.items[i]
		if it.code >= 0 || it.marker != noMarker && !org {
			continue
		}
		if r.readMarked(i, it, org) {
			it.marker = noMarker
			n++
		}
	}
	return n
}

// readMarked reads the heading mark of item i, if it has one.
func (r *reader) readMarked(i int, it *item, org bool) bool {
	text := r.out.Lines[it.line].Text
	switch c := it.lead; {
	case c == '#' && strings.Contains(text, " # "):
		return false // a number of things: "# of peers > # of cores"
	case c == '#' && it.col <= r.base+1:
		if !it.mark(text, hashHead, '#', 1) {
			return false
		}
		if r.shape[it.line].comment {
			it.head.sub = max(it.head.sub, r.hashes) // stands beside the titles
		}
		r.hashed, r.hashes = true, it.head.sub
		return true
	case c == '*' && org && it.col == 0 && it.mark(text, starHead, '*', 1):
		return true
	case c == '=' && (text[len(text)-1] == '=' || startsUpper(strings.TrimLeft(text, "= ")+"x")) && it.mark(text, equalHead, '=', 2):
		return true // not "== compares, === does not convert"
	case strings.IndexByte("-=*~+/", c) >= 0 && it.markInline(text, c, it.col == r.base && (it.gap() || i == r.first) && i+1 < len(r.items), r.shape[it.line].glued):
		return true
	case c == '*' || c == '_':
		return r.markBold(i, it, text) || r.markEmphasis(i, it, text)
	case c == '[' && text[len(text)-1] == ']':
		return r.markBracket(i, it, text)
	}
	opens := it.gap() || i == r.first || r.isDeeper(i+1) || r.items[i-1].head.kind == partHead
	return opens && it.col == r.base && r.markPart(i, it, text)
}

// mark reads a heading that c repeated stands before, and perhaps behind.
func (it *item) mark(text string, kind headKind, c byte, least int) bool {
	n := 0
	for n < len(text) && text[n] == c {
		n++
	}
	if n < least || n > 6 || n+1 >= len(text) {
		return false
	}
	skip := n + 1
	if text[n] != ' ' {
		if c != '#' || !isGluedTitle(text, n) {
			return false
		}
		skip = n
	}
	body := strings.TrimRight(strings.TrimRight(text[skip:], string(c)), " ")
	if strings.HasPrefix(body, "---") { // a rule around the title
		inner := strings.TrimLeft(body, "- ")
		skip += len(body) - len(inner)
		body = strings.TrimRight(inner, "- ")
	}
	if body == "" {
		return false
	}
	it.skip, it.cut = int32(skip), int32(len(text)-skip-len(body))
	it.head = heading{kind, uint8(n)}
	return true
}

// markInline reads "--- Title ---", "----- Title" and "///// Title"; "-- Title --", "** Title **" and
// "~ Title ~" only where a heading could stand. Between long rows of signs no blanks
// are needed; glued says that such a row was cut off the end of the line.
func (it *item) markInline(text string, c byte, fit, glued bool) bool {
	n := 0
	for n < len(text) && text[n] == c {
		n++
	}
	body := strings.TrimLeft(text[n:], " ")
	front := len(text) - len(body)
	body = strings.TrimRight(strings.TrimRight(body, string(c)), " ")
	behind := len(text) - front - len(body)
	least := 3
	if fit {
		switch c {
		case '-', '*':
			least = 2
		case '~', '=':
			least = 1
		}
	}
	if c == '/' {
		least = 4 // three begin a comment
	}
	if n < least || front == n && (n < 5 || body == "" || !isLetter(body[0]) || behind == 0 && !glued) || body == "" || body[0] == '=' && c != '=' || behind <= least && (n < 5 || behind > 0) || countWords(body) > 10 {
		return false
	}
	it.skip, it.cut = int32(front), int32(behind)
	it.head = heading{inlineHead, 1 + uint8(strings.IndexByte("=*+-~/", c))}
	return true
}

// markBold reads a line that is nothing but a few words in bold type. One that
// stands alone may have a remark in parentheses.
func (r *reader) markBold(i int, it *item, text string) bool {
	n := len(text)
	if at := strings.LastIndex(text, text[:1]+text[:1]+" ("); at > 2 && text[n-1] == ')' && it.gap() && !r.follows(i+1) && i+1 < len(r.items) {
		n = at + 2
	}
	if n < 5 || text[1] != text[0] || text[2] == ' ' || text[n-1] != text[0] || text[n-2] != text[0] {
		return false
	}
	body := text[2 : n-2]
	if strings.Contains(body, text[:2]) || !isTitle(body, 8) || !r.follows(i+1) && !it.gap() || !it.gap() && strings.Contains(body, " = ") {
		return false
	}
	if !it.gap() && r.isDeeper(i) && i+1 < len(r.items) && r.items[i+1].col < it.col {
		return false // a stressed remark on the line above it
	}
	it.head = heading{boldHead, 1}
	if n == len(text) {
		it.skip, it.cut = 2, 2
	}
	return true
}

// markBracket reads "[Title]" at the base.
func (r *reader) markBracket(i int, it *item, text string) bool {
	body := text[1 : len(text)-1]
	if it.col != r.base || i+1 == len(r.items) || len(body) < 3 || strings.ContainsAny(body, `[]"',;=`) ||
		!isTitle(body, 5) || !it.gap() && i > r.first {
		return false
	}
	it.skip = int32(len(text) - len(strings.TrimLeft(text[1:], " ")))
	it.cut = int32(len(text) - len(strings.TrimRight(text[:len(text)-1], " ")))
	it.head = heading{bracketHead, 1}
	return true
}

// isDeeper reports whether item i is indented deeper than the one before it,
// with no rule between.
func (r *reader) isDeeper(i int) bool {
	return i > 0 && i < len(r.items) && r.items[i].col > r.items[i-1].col && r.items[i].rules == 0
}
