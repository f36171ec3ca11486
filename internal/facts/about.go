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
	if b.leaf() || b.isCode() || len(b.words) > 3 || !b.isOneOf(0, aboutWords) && (b.bytes&underscoreByte == 0 || !strings.Contains(b.text, "___")) {
		return false
	}
	if len(b.words) == 3 && b.isWord(0, "things", "stuff") {
		return b.isWord(1, "to") && b.isOneOf(2, wishes)
	}
	return slices.Contains(aboutTitles, strings.ToLower(b.title())) && !holdsCode(b.children) && !b.tellsBelow()
}

// tellsBelow reports whether half or more of what stands under a title of one word says
// something of a subject: terms with their meanings or sentences, no works and
// addresses. Then the word is a term itself, "Resources" in economics.
func (b *block) tellsBelow() bool {
	if len(b.words) > 1 {
		return false
	}
	told, all, cited := countTold(b.children)
	return !cited && told > 0 && 2*told >= all
}

// countTold counts the lines that say something of what they begin with, and all
// but labels; cited says that some line names a work or an address.
func countTold(bs []*block) (told, all int, cited bool) {
	for _, b := range bs {
		if b.namesWork() {
			return 0, 0, true
		}
		if b.leaf() || !b.label() {
			all++
			if i := b.stage(); i > 0 && len(b.words)-i > 3 && !b.words[i].has(capital) || b.sentence() && !b.startsWithPronoun() && !b.orderAt(0) {
				told++
			}
		}
		t, n, c := countTold(b.children)
		if told, all, cited = told+t, all+n, cited || c; cited {
			return 0, 0, true
		}
	}
	return told, all, false
}

func holdsCode(bs []*block) bool {
	for _, b := range bs {
		if b.isCode() || holdsCode(b.children) {
			return true
		}
	}
	return false
}

// namesWork reports whether the block names a work or an address, or is a task.
func (b *block) namesWork() bool {
	if strings.Contains(b.node.Text, "://") || strings.Contains(b.text, "www.") || b.isBox() {
		return true
	}
	for i := range b.words { // "(1946)", ", 1946"
		if b.year(i) && (b.words[i].depth > 0 || i > 0 && b.words[i-1].after&comma != 0) {
			return true
		}
	}
	return false
}

// skipAboutNotes skips all that stands under a title that is about the notes, and
// says so.
func (r *reader) skipAboutNotes(b *block) {
	r.warn(b, problem.Info, "about-the-notes", "what stands under %q is taken to be about the notes and not asked; if it is to be learnt, give it another title", b.title())
	r.skipAll(b.children, "under \""+b.title()+"\": about the notes, not about their subject")
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
func (b *block) openQuestion() bool { return b.leaf() && !b.marker("q") && b.asksOpenly() }

// asksOpenly reports whether the clause is a question that begins like one.
func (b *block) asksOpenly() bool {
	if !strings.HasSuffix(b.text, "?") || strings.HasSuffix(b.text, "??") || len(b.words) < 3 {
		return false
	}
	return b.words[0].is(auxiliary) || b.isWord(0, "what", "which", "who", "whose", "why", "how", "when", "where")
}

// skipQuestion skips a question without an answer.
func (r *reader) skipQuestion(b *block) {
	r.warn(b, problem.Warning, "question-without-answer", "no answer follows this question; write one behind it or below")
	r.skip(b, "asks something, and nothing answers it")
}
