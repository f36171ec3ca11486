package facts

// leastAsked is how many lines beside each other read as questions at least where a
// question mark is not needed: one or two could be titles.
const leastAsked = 3

// asksUnmarked reports whether a line over its answer is put as a question, though no
// mark ends it: "What is a fief", "Which crops need lime", "Is mercury a metal"; and
// whether it can be nothing else, as the first of these.
func (b *block) asksUnmarked() (asks, sure bool) {
	n := len(b.words)
	if n < 3 || b.node.Section || b.isCode() || b.marks != nil || b.words[n-1].after != 0 || b.behind&colon != 0 || b.children[0].node.Indent <= b.node.Indent || b.children[0].isCode() || b.tagline() > 0 {
		return false, false
	}
	if first := b.at(0); first.is(auxiliary) {
		return first.has(capital) && b.isOneOf(0, invertedVerbs) && !b.words[1].is(negation|auxiliary|base|past|adverb|preposition|article) && !first.is(negation), false
	}
	if !b.isOneOf(0, openingAsk) {
		return false, false
	}
	for i := 1; i < min(n-1, mostAskedWords); i++ {
		w := &b.words[i]
		if w.after != 0 || w.depth > 0 {
			return false, false
		}
		if w.is(auxiliary) {
			return true, true
		}
		if i == 1 && b.isWord(0, "what", "who") && w.plainThird() || b.isWord(0, "which", "what") && w.is(base|third) && i > 1 {
			return true, false
		}
	}
	return false, false
}

// mostAskedWords is how far into a question its verb stands at most.
const mostAskedWords = 5

var (
	openingAsk    = setOf("what which who whom whose how why when where")
	invertedVerbs = setOf("is are was were do does did can could should would will has have had")
)

// askUnmarked puts the mark behind questions without one, if several of the blocks are
// questions for sure, and most of those over others.
func askUnmarked(bs []*block) {
	over, asked, certain := 0, 0, 0
	for _, b := range bs {
		if b.leaf() || b.isCode() {
			continue
		}
		over++
		if asks, sure := b.asksUnmarked(); asks {
			if asked++; sure {
				certain++
			}
		}
	}
	if certain < leastAsked || 2*asked < over {
		return
	}
	for _, b := range bs {
		if b.leaf() || b.isCode() || b.last()-b.node.Last > mostAnswerLines && b.toldBelow() {
			continue
		}
		if asks, _ := b.asksUnmarked(); asks {
			b.text += "?"
			b.read(b.bytes | questionByte)
			b.lead = b.findLead()
		}
	}
}
