package facts

import "strings"

// mostCourseWords is how many words a line has at most that is about the course.
const mostCourseWords = 16

// aboutCourse reports whether the clause tells of the exam or the course that
// the notes are for: it begins with such a word, small ones apart, and another
// says the same. The name of an exam alone may be one of the subject.
func (c *clause) aboutCourse() bool {
	if len(c.words) < 3 || len(c.words) > mostCourseWords {
		return false
	}
	last, k := len(c.words)-1, 0
	if c.isOneOf(0, partWord) && c.at(1).has(digits) && c.isWord(2, "of") && last > 4 && (c.examWord(3) || c.at(3).is(article) && c.examWord(4)) {
		return true // "part 2 of the homework"
	}
	for k < 3 && k < last && c.isOneOf(k, beforeCourse) {
		k++
	}
	if c.toldFor() {
		return true
	}
	oneself := c.isOneOf(0, toOneself) && c.at(0).after == 0
	if !oneself && !c.examWord(k) && !c.examWord(last) || c.equals() > 0 {
		return false
	}
	if oneself {
		for i := 1; i < len(c.words); i++ {
			if c.examWord(i) || c.isWord(i, "textbook", "slides", "handout", "handouts") || c.word(i) == "TA" || c.word(i) == "TAs" {
				return true // a remark to oneself
			}
		}
	}
	if c.examWord(k) {
		if k > 0 && c.isWord(0, "not") || k > 0 && c.at(k).after&colon != 0 {
			return true
		}
		for i := k + 1; i < len(c.words); i++ {
			if c.examWord(i) || c.gradingWord(i) {
				return true
			}
		}
		return false
	}
	first := 0
	for first < last && c.words[first].has(sign) {
		first++ // "!! will be on the final"
	}
	return last <= 6 && c.examWord(last) && c.isWord(last-1, "the", "on", "this") && c.isWord(first, "this", "that", "it", "all", "probably", "likely", "definitely", "will", "might", "could", "not", "always", "heavy", "big", "important", "common")
}

// toldFor reports whether the clause ends in the work of a course that it is for, "bind to
// port 80 in homework", and tells somebody what to do, or speaks of the course before: a
// number may stand behind.
func (c *clause) toldFor() bool {
	last := len(c.words) - 1
	if c.words[last].has(digits) && last > 2 {
		last--
	}
	if !c.isOneOf(last, courseWork) || c.colonAt() >= 0 || c.dash() > 0 || c.equals() > 0 {
		return false
	}
	i := last - 1
	for i > 0 && (c.words[i].is(determiner) || c.isWord(i, "next")) {
		i--
	}
	if i < 1 || !c.isWord(i, "in", "for", "on", "of", "from") {
		return false
	}
	if c.orderAt(0) || c.isWord(0, "know", "review", "get") && c.at(0).after == 0 {
		return true
	}
	for k := range i {
		if c.examWord(k) || c.gradingWord(k) {
			return true
		}
	}
	return false
}

// isAim reports whether the clause says what is to be learnt, and no more: "Be able
// to describe the cycle", "Know the difference between ..."; behind a dash stands a fact.
func (c *clause) isAim() bool {
	if !c.isOneOf(0, aimWords) || len(c.words) < 4 || !c.words[0].has(capital) || c.words[0].after != 0 || c.colonAt() >= 0 {
		return false
	}
	switch {
	case c.isWord(0, "know", "understand") && c.dash() > 0:
	case c.isWord(0, "be"):
		return c.isWord(1, "able") && c.isWord(2, "to") || c.isWord(1, "sure") && c.isWord(2, "you", "to") && c.isWord(3, "know", "understand", "can")
	case c.isWord(0, "know", "understand"):
		return c.isWord(1, "the", "how", "what", "why", "when", "which", "difference", "differences", "all", "both")
	}
	return false
}

var aimWords = setOf("know understand be")

// examWord reports whether the i-th word names an exam, a course or who holds it.
func (c *clause) examWord(i int) bool { return c.isOneOf(i, examWords) }

var (
	examWords = setOf(`exam exams test midterm midterms finals quiz quizzes prof professor lecture lectures lecturer homework hw coursework assignment
		syllabus moodle tutorial seminar resit`)
	courseWork   = union(examWords, setOf("slides textbook"))
	partWord     = setOf("part")
	toOneself    = setOf("check ask find look email confirm revise reread google read remember")
	beforeCourse = setOf("not on in the for our my this mock dr from will be")
)

// gradingWord reports whether the i-th word is one of those that tell of exams
// and courses.
func (c *clause) gradingWord(i int) bool {
	return c.isWord(i, "chapters", "chapter", "questions", "marks", "graded", "calculator", "essay", "essays", "mcq", "mcqs",
		"deadline", "due", "handout", "handouts", "slides", "pages", "worth", "textbook", "revise", "resit") ||
		c.isWord(i, "class") && c.isWord(i-1, "next", "this") ||
		c.isWord(i, "book") && c.isWord(i-1, "open", "closed") || c.isWord(i, "mark") && c.isWord(i-1, "pass") || c.isWord(i, "choice") && c.isWord(i-1, "multiple")
}

// isBox reports whether a box to tick stands in front of the block.
func (b *block) isBox() bool {
	m := string(b.node.Marker)
	return strings.HasSuffix(m, "[ ]") || strings.HasSuffix(m, "[x]") || strings.HasSuffix(m, "[X]")
}

// tellsFact reports whether the clause says something of what it begins with.
func (c *clause) tellsFact() bool {
	return c.tagline() > 0 || c.colonAt() >= 0 || c.equals() > 0 || c.quantity() >= 0 || c.hasVerb(1, len(c.words))
}

// refersTo reports whether the remark on a title, from the i-th word on, only
// says where something stands, asks, or names what the notes are: "art 5",
// "which one", "revision".
func (b *block) refersTo(i int) bool {
	n := len(b.words) - i
	switch {
	case n < 1 || n > 4:
		return false
	case b.isWord(i, "art", "arts", "article", "articles", "ch", "chap", "chapter", "chapters", "sec", "section", "sections", "p", "pp", "page", "pages",
		"no", "lecture", "lectures", "week", "unit", "part", "slide", "slides", "module", "book", "vol", "see", "cf") || b.words[i].has(sign):
		return true
	case b.isWord(i, "which", "what", "who", "where", "when", "how", "why"):
		return n <= 3 && !b.hasVerb(i+1, len(b.words))
	}
	return n == 1 && b.isWord(i, "revision", "overview", "summary", "basics", "notes", "continued", "cont", "recap", "misc", "intro", "introduction")
}
