package facts

import (
	"strings"

	"crib/internal/outline"
)

// block is a node of the outline with its text analysed.
type block struct {
	clause
	node     *outline.Node
	children []*block
	marks    *blockMarks // nil if it has none
	lead     lead
	plus     bool // the marker is a "+" that no point beside it has
	gloss    bool // it has an arrow, and so have those around it: a list of words
}

// newBlocks analyses the texts of nodes, and of what stands under them but for
// sections at the top: they are left for when they are read.
func (m *memory) newBlocks(nodes []*outline.Node, top bool) []*block {
	out := m.pointers.take(len(nodes))
	arrows, asked := 0, 0
	n := 0
	for i, node := range nodes {
		if isEmbed(node) {
			m.kept.embeds = append(m.kept.embeds, node)
			continue
		}
		b := &m.blocks.take(1)[0]
		*b = block{node: node, clause: clause{mem: m}}
		b.plus = node.Marker == "+" && (i == 0 || nodes[i-1].Marker != "+") && (i+1 == len(nodes) || nodes[i+1].Marker != "+")
		b.analyse()
		if b.bytes&arrowByte != 0 {
			arrows++
		}
		out[n] = b
		n++
		if !top || !node.Section {
			b.children = m.newBlocks(node.Children, false)
			if b.behind&colon != 0 || b.shapes&sign != 0 {
				b.openList()
			}
			if len(b.children) > 0 && b.isOneOf(0, openingAsk) {
				asked++
			}
		}
	}
	out = out[:n]
	if arrows >= leastGlosses {
		glosses(out)
	}
	if asked >= leastAsked {
		askUnmarked(out)
	}
	return out
}

// analyse takes the markup off the block's text and finds its words.
func (b *block) analyse() {
	if len(b.node.Code()) > 0 {
		return
	}
	b.text = b.node.Text
	if b.plus && b.text != "" && isDigit(b.text[0]) {
		b.text = "+ " + b.text // adds to the line above
	}
	if n := noteMark(b.text); n > 0 {
		b.text = b.text[n:]
	}
	if n := arrowAt(b.text); n > 0 && n+1 < len(b.text) && b.text[n] == ' ' {
		b.text = b.text[n+1:] // "-> so that": what follows from the line above
	}
	if at := pictureNote(b.text); at > 0 {
		b.text = b.text[:at]
	}
	set := bytesOf(b.text)
	if set&arrowByte != 0 {
		b.text = spreadDash(b.text)
	}
	if set&dashByte != 0 {
		b.text = spreadSign(b.text)
	}
	if set&blockMarkByte != 0 {
		b.text = spreadHash(b.text)
		text, marks := readBlockMarks(b.text)
		if b.text = text; !marks.empty() {
			b.marks = &marks
		}
	}
	if set&slashByte != 0 {
		b.text = spreadSlashes(b.text)
	}
	if set&underscoreByte != 0 && (b.text[0] == '_' || strings.Contains(b.text, " _")) {
		set |= inlineMarkByte // names hold them too
	}
	if set&inlineMarkByte != 0 {
		b.text = spreadEquals(b.text)
		b.text, b.inline = readInline(b.text)
	}
	if len(b.text) != len(b.node.Text) {
		set = bytesOf(b.text)
	}
	b.read(set)
	if b.glued {
		b.text = unglue(b.text)
		b.read(set)
	}
	if set&slashByte != 0 && b.slashesPart() {
		b.text = strings.Replace(b.text, " // ", " - ", 1)
		b.read(bytesOf(b.text))
	}
	b.lead = b.findLead()
}

// isCode reports whether the block is code from the outline.
func (b *block) isCode() bool { return len(b.node.Code()) > 0 }

// last returns the last line of the block's subtree.
func (b *block) last() int {
	n := b.node.Last
	if len(b.children) > 0 {
		n = max(n, b.children[len(b.children)-1].last())
	}
	return n
}

// ends returns the punctuation behind the block's last word.
func (b *block) ends() punct {
	if len(b.words) == 0 {
		return 0
	}
	return b.words[len(b.words)-1].after
}

// leaf reports whether nothing stands under the block.
func (b *block) leaf() bool { return len(b.children) == 0 }

// definedHead returns the index of the "is" of a heading "X is a Y", 0 if it
// is none.
func (b *block) definedHead() int {
	if !b.node.Section || strings.HasSuffix(strings.TrimRight(b.text, "\"'”)"), "?") {
		return 0
	}
	for i := 1; i+2 < len(b.words) && i < 4; i++ {
		if b.isWord(i, "is", "are") && b.at(i+1).is(article) {
			return i
		}
	}
	return 0
}

// remark returns the index of the sign before the remark on a title, 0 for
// none. Before a final colon an arrow is of the title: "order low -> high:".
func (b *block) remark() int {
	tag := b.tagline()
	if tag > 0 && !isDash(b.word(tag)) && b.ends()&colon != 0 {
		return 0
	}
	return tag
}

// mostTitleWords is how many words a title has behind a label of its own.
const mostTitleWords = 8

// title returns the block's text as a title: without a final colon, and
// without a tagline.
func (b *block) title() string {
	if b.isWholeTitle() {
		return b.text
	}
	return b.partTitle()
}

// isWholeTitle reports whether the line is nothing but simple words, and neither "is" nor
// "or" among them: then all of it is its title, as what partTitle takes off begins with
// one of these or with a sign.
func (b *block) isWholeTitle() bool {
	return b.wordsAlone() && b.behind == 0 && b.bytes == 0 && b.shapes&mixed == 0 && b.classes&(auxiliary|conjunction) == 0 && !strings.HasSuffix(b.text, " ")
}

// partTitle is title for any line.
func (b *block) partTitle() string {
	text := b.text
	if tag := b.remark(); tag > 0 && !(tag == 2 && b.numbersPart()) {
		text = text[:b.from(tag)]
	} else if is := b.definedHead(); is > 0 {
		text = text[:b.from(is)]
	} else if told := b.toldHead(); told > 0 {
		text = text[:b.wordEnd(told-1)]
	}
	if k := b.colonAt(); k >= 0 && k < 3 && len(b.words)-k > mostTitleWords && b.ends()&colon != 0 && b.wordEnd(k) < len(text) {
		text = text[:b.wordEnd(k)] // what follows tells of it
	}
	if b.bytes&dashByte != 0 {
		if at := strings.Index(text, ": ("); at > 0 && strings.IndexByte(text[at:], ')') == len(text)-at-1 {
			text = text[:at] // with a remark on the notes
		}
	}
	text = strings.TrimRight(text, " :")
	if n := len(text) - 1; n > 2 && text[n] == ';' && !b.leaf() {
		text = text[:n] // a slip for a colon
	}
	if at := strings.LastIndexByte(text, ' '); at > 0 && isURL(text[at+1:]) {
		text = strings.TrimRight(text[:at], " :-–—(") // where it comes from
		for _, word := range [...]string{" from", " via", " at", " see", " source"} {
			text = strings.TrimRight(strings.TrimSuffix(text, word), ",")
		}
	}
	for _, end := range []string{" -", " –", " —"} {
		text = strings.TrimSuffix(text, end)
	}
	if strings.HasPrefix(text, "or ") && len(b.words) > 3 {
		text = text[len("or "):] // another way
	}
	if b.bytes&underscoreByte != 0 && strings.Contains(text, "___") {
		text = strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '_' || r == ' ' }), " ")
	}
	if n := len(text); n > 2 && text[0] == '(' && strings.IndexByte(text, ')') == n-1 {
		text = text[1 : n-1]
	}
	if n := len(text); n > 2 && text[0] == '"' && text[n-1] == '"' && strings.Count(text, `"`) == 2 {
		text = text[1 : n-1]
	}
	if text == "" {
		return b.text
	}
	return text
}
