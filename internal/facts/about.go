package facts

import (
	"slices"
	"strings"

	"crib/internal/problem"
)

// aboutTitles head what is about the course or the notes, not about their
// subject.
var aboutTitles = []string{"learning objectives", "learning outcomes", "learning goals", "objectives", "agenda", "table of contents", "contents",
	"action items", "action points", "to do", "todo", "to-do", "todos", "homework", "further reading", "references", "refs", "sources",
	"bibliography", "reading list", "useful links", "links", "resources",
	"favorites", "favourites", "my favorites", "my favourites", "wishlist", "wish list", "shopping list", "bucket list", "to buy", "to try", "to read", "to watch"}

// wishes are what somebody means to do under "things to ...".
var wishes = setOf("do try cook bake make buy get read watch see visit eat drink play fix ask google check")

// aboutWords are the words of these titles: few other titles begin with one.
var aboutWords = setOf(strings.Join(aboutTitles, " ") + " things stuff")

// isAboutNotes reports whether a block is a title over what holds nothing to
// learn.
func (b *block) isAboutNotes() bool {
	if b.leaf() || b.isCode() || len(b.words) > 3 || !b.isOneOf(0, aboutWords) && !strings.Contains(b.text, "___") {
		return false
	}
	if len(b.words) == 3 && b.isWord(0, "things", "stuff") {
		return b.isWord(1, "to") && b.isOneOf(2, wishes)
	}
	return slices.Contains(aboutTitles, strings.ToLower(b.title())) && !holdsCode(b.children) && !b.definesBelow()
}

// definesBelow reports whether at least two of the lines under the block, and half
// of them, tell something apart from what it is, and none is an address: the title is
// of the subject, "Resources" in economics.
func (b *block) definesBelow() bool {
	n, told := 0, 0
	for _, c := range b.children {
		if strings.Contains(c.node.Text, "://") || strings.Contains(c.node.Text, "www.") || c.node.Marker != "" && strings.HasPrefix(string(c.node.Marker), "- [") {
			return false
		}
		n++
		if i := c.dash(); i > 0 && i <= 4 && len(c.words)-i > 3 && !c.orderAt(0) && c.shapes&digits == 0 {
			told++
		}
	}
	return told > 1 && 2*told >= n
}

func holdsCode(bs []*block) bool {
	for _, b := range bs {
		if b.isCode() || holdsCode(b.children) {
			return true
		}
	}
	return false
}

// skipAbout skips all that stands under a title that is about the notes.
func (r *reader) skipAbout(bs []*block, title string) {
	for _, b := range bs {
		r.skip(b, "under \""+title+"\": about the notes, not about their subject")
		r.skipAbout(b.children, title)
	}
}

// isTag reports whether the clause is nothing but a tag of HTML that lays out a
// page.
func (c *clause) isTag() bool {
	t := c.text
	if len(t) < 3 || t[0] != '<' || t[len(t)-1] != '>' {
		return false
	}
	name, _, _ := strings.Cut(strings.Trim(t, "</> "), " ")
	switch strings.ToLower(name) {
	case "aside", "details", "br", "hr", "div", "center", "p", "span":
		return strings.Count(t, "<") == 1
	}
	return false
}

// openQuestion reports whether the clause asks something that nothing answers.
func (b *block) openQuestion() bool {
	if !strings.HasSuffix(b.text, "?") || strings.HasSuffix(b.text, "??") || len(b.words) < 3 || !b.leaf() || b.marker("q") {
		return false
	}
	return b.words[0].is(auxiliary) || b.isWord(0, "what", "which", "who", "whose", "why", "how", "when", "where")
}

// skipQuestion skips a question without an answer.
func (r *reader) skipQuestion(b *block) {
	r.warn(b, problem.Warning, "question-without-answer", "no answer follows this question; write one behind it or below")
	r.skip(b, "asks something, and nothing answers it")
}
