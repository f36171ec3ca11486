package facts

import (
	"strings"

	"crib/internal/outline"
	"crib/internal/problem"
)

// nothingToLearn skips a block that holds no fact: a note about the notes, an
// open end, a pointer to elsewhere, mere signs, a title without a body.
func (r *reader) nothingToLearn(b *block, rest []*block) bool {
	if !b.leaf() {
		return r.skipPage(b)
	}
	told := b.mayTellOfNotes()
	if !told && !b.mayHoldNothing() {
		return len(b.words) <= mostEmptyTitle && r.skipEmptyTitle(b, rest)
	}
	switch {
	case len(b.words) == 0 || b.only(sign):
		if strings.Contains(b.text, "??") {
			r.warn(b, problem.Warning, "unfinished", "only question marks stand here; write the fact or take the line out")
			r.skip(b, "unfinished: only question marks stand here")
			return true
		}
		r.skip(b, "nothing but signs")
	case strings.HasPrefix(b.text, "---") && b.equals() == 1:
		r.skip(b, "a line of a fraction that is written over several lines")
	case b.isTag():
		r.skip(b, "a tag that lays out the page")
	case b.node.First <= topLines && b.lasts():
		r.skip(b, "how long something lasts, at the top of the notes: about the notes, not about their subject")
	case told && b.endsPart():
		r.skip(b, "says where a part of the notes ends")
	case told && b.aboutCourse():
		r.skip(b, "about the course or the exam, not about their subject")
	case told && b.isAim():
		r.skip(b, "an aim of learning, no fact")
	case b.isBox() && !b.tellsFact():
		r.skip(b, "a box to tick: a task, no fact")
	case strings.HasPrefix(b.text, "^^"):
		r.outdates(b)
		r.warn(b, problem.Info, "note-about-note", "this line is about the notes; mend the lines it is about, and take it out")
		r.skip(b, "a note about the notes, not about their subject")
	case strings.HasSuffix(b.text, "??") && len(b.words) <= 4, strings.HasPrefix(b.text, "???"), told && b.isTask(), b.bytes&questionByte != 0 && b.missesValue():
		r.warn(b, problem.Warning, "unfinished", "this line is unfinished; write the fact or take it out")
		r.skip(b, "unfinished: the fact itself is missing")
	case told && b.creditsImage():
		r.skip(b, "says where a picture or text comes from")
	case (told || b.text[0] == '(') && b.pointsElsewhere():
		r.warn(b, problem.Info, "points-elsewhere", "this line only points elsewhere; say here what it is about")
		r.skip(b, "points elsewhere, says nothing itself")
	default:
		return r.skipEmptyTitle(b, rest)
	}
	return true
}

// skipEmptyTitle skips a title that nothing stands under.
func (r *reader) skipEmptyTitle(b *block, rest []*block) bool {
	if !r.emptyTitle(b, rest) {
		return false
	}
	r.warn(b, problem.Warning, "empty-heading", "nothing stands under %q; write something there, or take it out", b.title())
	r.label(b)
	return true
}

// mayTellOfNotes reports whether a rule of nothingToLearn may fit that looks for words of
// its own: each does so at the front; but for those about exams, which may find theirs at
// the end, or before a number there.
func (b *block) mayTellOfNotes() bool {
	n := len(b.words)
	return n > 0 && (opensNothing.mayHold(b.words[0].hash) || courseWork.mayHold(b.words[n-1].hash) || b.words[n-1].has(digits))
}

// mayHoldNothing reports whether another rule of nothingToLearn may fit a line that nothing
// stands under, but for that of titles. Each needs a line without words, at the top, with
// a question mark or a box, or one that begins with a sign.
func (b *block) mayHoldNothing() bool {
	return len(b.words) == 0 || b.bytes&questionByte != 0 || b.node.First <= topLines || !b.words[0].has(simple) || b.words[0].before != 0 || b.isBox()
}

// opensNothing are all words that a rule of nothingToLearn looks for at the front, or
// passes over there.
var opensNothing = union(endWord, partWord, toOneself, beforeCourse, examWords, aimWords, taskWords, pictureNames, sourceWords, pointingVerbs)

// mostEmptyTitle is how many words a title has at most that nothing stands under.
const mostEmptyTitle = 4

// skipPage skips the address of a page with one remark on it.
func (r *reader) skipPage(b *block) bool {
	c := b.children[0]
	if len(b.children) > 1 || !c.leaf() || c.isCode() || c.command || c.marks != nil || b.ends()&colon != 0 ||
		!b.creditsImage() && !(b.isAddress() && len(c.words) <= 8 && !c.hasVerb(1, len(c.words)) && c.quantity() < 0) {
		return false
	}
	r.skip(b, "an address on the web, says nothing itself")
	r.skip(c, "about a page on the web, not about the subject of the notes")
	return true
}

// outdates keeps the fact right above a note that calls it outdated off the cards.
func (r *reader) outdates(b *block) {
	if len(r.drafts) == 0 || b.node.Gap || !b.anyWord("outdated", "old", "obsolete", "deprecated", "wrong", "incorrect", "replaced", "legacy") {
		return
	}
	f := r.drafts[len(r.drafts)-1]
	if p := f.Places[len(f.Places)-1]; p.File == r.file && p.Last == b.node.First-1 {
		f.NoCard = true
	}
}

// missesValue reports whether question marks stand in place of what is said of a
// term, "offset = ??", or open a note to oneself: "?? check this".
func (c *clause) missesValue() bool {
	if rest, ok := strings.CutPrefix(c.text, "?? "); ok {
		first, _, _ := strings.Cut(rest, " ")
		return english.lookup(strings.Trim(first, ":,"))&base != 0 || strings.HasSuffix(rest, "?") || c.isOneOf(1, askingWords)
	}
	rest := strings.TrimRight(c.text, "?")
	return len(c.text)-len(rest) > 1 && len(c.words) <= 8 && (strings.HasSuffix(rest, "= ") || strings.HasSuffix(rest, ": ") || strings.HasSuffix(rest, " - "))
}

var askingWords = setOf("why what how which who when where is are does do can todo not unsure")

// isTask reports whether the clause says what its author has still to do: "TODO
// ask", "to do - ask".
func (c *clause) isTask() bool {
	n := 1
	switch {
	case !c.isOneOf(0, taskWords):
		return false
	case c.isWord(0, "todo", "tbd", "fixme"):
		if c.words[0].has(caps) {
			return true
		}
	case c.isWord(0, "to") && c.isWord(1, "do"):
		n = 2
	default:
		return false
	}
	return c.at(n-1).after&colon != 0 || c.at(n).has(sign)
}

var taskWords = setOf("todo tbd fixme to")

// creditsImage reports whether the clause only says where a picture or text comes
// from: "Image credit: ...", "Source: https://...".
func (c *clause) creditsImage() bool {
	i := c.colonAt()
	switch {
	case i < 0 || i > 2:
		return false
	case i > 0 && c.isWord(i, "credit", "credits", "source", "courtesy", "by") && c.isOneOf(0, pictureNames):
		return true
	}
	return i == 0 && c.isOneOf(0, sourceWords) && (strings.HasPrefix(c.text[c.from(1):], "http") || strings.HasPrefix(c.text[c.from(1):], "www."))
}

var (
	pictureNames = setOf("image picture photo figure diagram images photos illustration")
	sourceWords  = setOf("source sources via from credit ref refs reference link recipe")
)

// pointsElsewhere reports whether the clause only says where to look.
func (c *clause) pointsElsewhere() bool {
	if n := len(c.text); n > 2 && c.text[0] == '(' && strings.IndexByte(c.text, ')') == n-1 &&
		c.anyWord("notes", "notebook", "slides", "handout", "handouts", "textbook") {
		return true
	}
	if c.toldOneself() {
		return true
	}
	if c.isWord(0, "for") && len(c.words) > 3 && len(c.words) <= 10 && c.anyWord("see") && c.anyWord("below", "above", "image", "images", "picture", "pictures", "slides", "photos", "diagrams") {
		return true // "for all examples see the pictures"
	}
	if c.at(0).after != 0 || !c.isOneOf(0, pointingVerbs) {
		return false
	}
	switch {
	case c.isWord(0, "see", "cf"):
		if c.pointsToFigure() {
			return true
		}
	case c.isWord(0, "google"):
		return len(c.words) > 1 && !c.words[0].has(capital) && !c.at(1).plainThird() && !c.at(1).is(auxiliary)
	case c.isWord(0, "read"):
		return c.isWord(1, "about", "more", "up") && c.colonAt() < 0
	default:
		return c.isWord(1, "out", "this", "the", "up") && c.anyWord("video", "videos", "link", "here", "website", "playlist", "channel")
	}
	if last := len(c.words) - 1; last <= 6 && c.isWord(last, "video", "videos", "website", "playlist", "channel") {
		return true
	}
	return c.isWord(1, "also", "above", "below", "chapter", "page", "section", "notes", "slides", "book", "lecture") || len(c.words) <= 3
}

// pointsToFigure reports whether the clause, which begins with "see", goes on with a figure,
// page or the like and its number, and says nothing of it behind a colon or dash.
func (c *clause) pointsToFigure() bool {
	if len(c.words) > 20 || c.colonAt() >= 0 || c.tagline() > 0 || !c.isOneOf(1, pointedAt) {
		return false
	}
	return c.at(2).has(digits) || len(c.words) == 2 || c.isWord(2, "on", "of", "in", "above", "below", "for")
}

// readPointer reads what stands under a line that only points to a figure or page.
func (r *reader) readPointer(b *block, s *scope) bool {
	if b.text == "" || b.text[0]|0x20 != 's' || !b.isWord(0, "see") || !b.pointsToFigure() {
		return false
	}
	r.skip(b, "points elsewhere, says nothing itself")
	r.readBlocks(b.children, *s)
	return true
}

var pointedAt = setOf("figure fig figures figs table tables page pages pg p pp diagram image picture graph slide slides chart appendix")

// toldOneself reports whether the clause stands in parentheses as a whole and tells its author
// what to look at: "(! review the chart of sails)".
func (c *clause) toldOneself() bool {
	text := c.text
	if len(text) < 8 || text[0] != '(' || text[len(text)-1] != ')' || closes(text) != len(text) {
		return false
	}
	i := 0
	for i < 2 && c.at(i).has(sign) {
		i++
	}
	return i < len(c.words) && c.words[i].after == 0 && c.isOneOf(i, selfVerbs) && c.at(i+1).is(determiner|preposition|pronoun)
}

var selfVerbs = setOf("review revise check rewatch reread rewrite ask look watch google")

var pointingVerbs = setOf("see cf google read watch check look")

// topLines is how many lines at the top of a file may tell of the notes.
const topLines = 6

// lasts reports whether the clause is nothing but a length of time: "2 hours 8
// minutes".
func (c *clause) lasts() bool {
	numbers := 0
	for i, w := range c.words {
		switch {
		case w.shape&digits != 0 && w.class&unit == 0:
			numbers++
		case c.isWord(i, "hours", "hour", "h", "hr", "hrs", "minutes", "minute", "min", "mins", "seconds", "and", "long", "about", "approx"):
		default:
			return false
		}
	}
	return numbers > 0 && numbers < len(c.words) && startsDigit(c.word(0))
}

// endsPart reports whether the clause says that a part of the notes ends: "End of
// Chapter One".
func (c *clause) endsPart() bool {
	return len(c.words) >= 3 && len(c.words) <= 6 && c.isOneOf(0, endWord) && c.isWord(1, "of") && c.behind&colon == 0 &&
		c.anyWord("chapter", "part", "section", "notes", "lecture", "unit", "module", "lesson", "file", "course", "document", "week", "video")
}

var endWord = setOf("end")

// isAddress reports whether the clause is nothing but an address on the web.
func (c *clause) isAddress() bool {
	return len(c.words) == 1 && strings.Contains(c.text, "://") && strings.HasPrefix(c.text, "http")
}

// emptyTitle reports whether a block is a title that nothing stands under: a
// name of a few words, alone between two rules, or one with a final colon.
func (r *reader) emptyTitle(b *block, rest []*block) bool {
	last := len(rest) == 0 || rest[0].node.Gap || rest[0].node.Section
	if len(rest) > 0 && rest[0].node.Gap && !rest[0].node.Section && (rest[0].isImage() || rest[0].node.Cells() != nil) {
		return false // the title of what follows
	}
	switch {
	case !last || len(b.words) > mostEmptyTitle || b.node.Marker != "" || b.marks != nil:
		return false
	case b.ends()&colon != 0:
		return b.label()
	case r.inGaps(b, rest):
		return false
	}
	return b.node.Gap && len(b.words) <= 3 && b.bare() && b.nameLike() && !b.command && !b.words[0].is(past) &&
		len(rest) > 0 && len(b.pieces) == 0
}

// inGaps reports whether a line is one of three or more of a few words each, with
// nothing but a blank line between: a list that is written so.
func (r *reader) inGaps(b *block, rest []*block) bool {
	if r.gapsTo >= b.node.First && r.gapsTo > 0 {
		return true
	}
	n := 1
	last := b
	for _, next := range rest {
		if next.isCode() || !next.leaf() || next.node.Section || len(next.words) > 6 || next.node.First != last.node.Last+2 || r.lines[last.node.Last].Role != outline.Blank ||
			next.ends()&colon != 0 || next.node.Indent != b.node.Indent || next.tagline() > 0 {
			break
		}
		last = next
		n++
	}
	if n < 3 {
		return false
	}
	r.gapsTo = last.node.First
	return true
}

// only reports whether every word has the shape.
func (c *clause) only(s shape) bool {
	for i := range c.words {
		if !c.words[i].has(s) {
			return false
		}
	}
	return true
}
