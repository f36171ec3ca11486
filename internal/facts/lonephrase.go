package facts

import "strings"

// mostPhraseWords is how many words the only line under a label has that is its value
// rather than a statement of its own.
const mostPhraseWords = 5

// readLonePhrase reads a label with nothing under it but a few words without a verb, which
// are what it says: "Keel" over "lead ballast". What is asked is all of them.
func (r *reader) readLonePhrase(b *block, s *scope) bool {
	if len(b.children) != 1 || b.marks != nil || b.tagline() > 0 || b.colonAt() >= 0 && b.ends()&colon == 0 || b.classes&contrasting != 0 {
		return false
	}
	c := b.children[0]
	if !c.leaf() || c.isCode() || c.command || c.marks != nil || c.lead != 0 || len(c.words) > 2*mostPhraseWords || c.behind&(comma|semicolon|colon|question) != 0 || c.tagline() > 0 || !c.names(mostPhraseWords) || len(c.words) == 1 && c.isOneOf(0, answersAlone) || c.foreign() ||
		c.words[0].is(past|third|auxiliary) && !titleCase(&c.clause, len(c.words)) || c.repeats(b.text) {
		return false
	}
	f := &Fact{Kind: Statement, Term: b.goalTerm(), Value: c.all(), Body: Rows{{Text: b.all()}, {Depth: 1, Text: c.all()}}}
	r.label(b)
	inner := r.pushTopic(b, s)
	r.readTagline(b, s, &inner)
	r.unfinished(c)
	r.add(s, f, b)
	r.claimAll(b)
	return true
}

// repeats reports whether a longer word of the clause begins one of a text as well.
func (c *clause) repeats(text string) bool {
	text = strings.ToLower(text)
	for i := range c.words {
		if w := strings.ToLower(c.word(i)); len(w) > 3 && strings.Contains(text, w[:4]) {
			return true
		}
	}
	return false
}

// answersAlone are words that say nothing of a label by themselves.
var answersAlone = setOf("yes no etc mostly sometimes none todo tbd same ditto other others")

// acts reports whether a clause says what something does, or how much of it there is:
// it is no name among few.
func (c *clause) acts() bool {
	return c.words[0].is(third|past|base|auxiliary|pronoun) || c.hasVerb(0, len(c.words)) || c.quantity() >= 0
}
