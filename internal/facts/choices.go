package facts

import (
	"strings"

	"crib/internal/outline"
	"crib/internal/problem"
)

// A choice is one of the answers that a question offers.
type choice struct {
	text  Text
	right bool // marked as the right one
}

// readChoices reads a question that offers answers by letters, of which the right
// one is marked: behind it, or by its letter in a line of its own, "Answer: B".
// Where none is, and the question asks for one, there is nothing to learn.
func (r *reader) readChoices(bs []*block, s *scope) int {
	b := bs[0]
	offered, below := b.children, true
	if len(offered) == 0 {
		offered, below = bs[1:], false
	}
	if len(offered) < 2 || !offered[0].isChoice('a') || !offered[1].isChoice('b') || b.isChoice('a') {
		return 0
	}
	var choices []choice
	for n := range offered {
		if len(choices) == 'z'-'a' || !offered[n].isChoice('a'+byte(n)) {
			break
		}
		choices = append(choices, offered[n].choice())
	}
	end, rest := 1, offered[len(choices):]
	if !below {
		end, rest = 1+len(choices), bs[1+len(choices):]
	} else if len(rest) == 0 {
		rest = bs[1:]
	}
	key, why := false, ""
	if len(rest) > 0 && !rest[0].node.Section {
		key, why = solve(choices, rest[0])
	}
	f := &Fact{Kind: Question, Term: b.all(), Body: OneRow(b.all())}
	if key && (!below || len(choices) == len(offered)) {
		end++
	}
	for _, c := range choices {
		if c.right {
			f.Items = append(f.Items, Item{Text: c.text})
		}
	}
	if len(f.Items) == 0 {
		if !r.quizzed && !b.asksForOne() {
			return 0
		}
		r.warn(b, problem.Warning, "question-without-answer", "none of these choices is marked as the right one; write \"Answer: B\" under them")
		r.skipAll(bs[:end], "a question with choices, none of which is marked as the right one")
		return end
	}
	r.quizzed = true
	for i, c := range choices {
		f.Body = append(f.Body, Row{Depth: 1, Marker: string(rune('a'+i)) + ")", Text: c.text})
	}
	if b.refersToChoices() {
		f.offer(choices)
	}
	if len(f.Items) == 1 {
		f.Value, f.Items = f.Items[0].Text, nil
	}
	if why != "" {
		f.Remarks = append(f.Remarks, PlainText(why))
		f.Body = append(f.Body, Row{Depth: 1, Text: PlainText(why)})
	}
	if key {
		f.remarks(rest[0].children, 1)
	}
	if below {
		for _, c := range b.children[len(choices):] {
			if !key || c != rest[0] {
				f.remarks([]*block{c}, 1)
			}
		}
	}
	r.addRange(s, f, b, bs[end-1])
	for _, c := range bs[:end] {
		r.claimAll(c)
	}
	return end
}

// skipAll skips blocks with all that stands under them.
func (r *reader) skipAll(bs []*block, reason string) {
	for _, b := range bs {
		r.skip(b, reason)
		r.skipAll(b.children, reason)
	}
}

// isChoice reports whether the block is the choice of a letter: "b) ...", "B: ...",
// "*b. ...".
func (b *block) isChoice(letter byte) bool {
	if len(b.words) == 0 || b.node.Section || b.node.Marker == "" && b.text[0]|0x20 != letter && b.text[0] != '*' {
		return false
	}
	if m := strings.Trim(string(b.node.Marker), "*(). "); m != "" {
		return len(m) == 1 && m[0]|0x20 == letter
	}
	text := b.text
	if text[0] == '*' || text[0] == ' ' {
		text = strings.TrimLeft(text, "* ")
	}
	return len(text) > 3 && text[0]|0x20 == letter && strings.IndexByte(".:)", text[1]) >= 0 && text[2] == ' '
}

// rightMarks stand behind the right choice.
var rightMarks = [...]string{" *", "(correct)", "(right)", "(answer)", "[correct]", "✓", "✔", "✅", " <--", " <-", " <=", "(x)", "(X)", "- correct", "**"}

// choice returns what the block offers.
func (b *block) choice() choice {
	from, end := 0, b.end()
	star := strings.IndexByte(string(b.node.Marker), '*') >= 0 || b.text[0] == '*'
	if m := strings.Trim(string(b.node.Marker), "*(). "); m == "" {
		from = len(b.text) - len(strings.TrimLeft(b.text, "* ")) + len("a. ")
	}
	for _, mark := range rightMarks {
		if strings.HasSuffix(b.text, mark) && len(b.text)-len(mark) > from {
			star, end = true, len(strings.TrimRight(b.text[:len(b.text)-len(mark)], " *"))
			break
		}
	}
	return choice{b.spans(from, end), star}
}

// solve marks the choices that a line behind them says are right, "Answer: C", and
// reports whether it is such a line, and why they are if it says so.
func solve(choices []choice, b *block) (key bool, why string) {
	from := b.solvedAt()
	if from < 0 {
		return false, ""
	}
	letters, size := keyLetters(b.text[from:], len(choices))
	for i := range choices {
		if letters == nil && strings.EqualFold(strings.Trim(choices[i].text.String(), " ."), strings.Trim(b.text[from:], " .")) {
			letters, size = []byte{'a' + byte(i)}, len(b.text)-from
		}
	}
	if letters == nil {
		return false, ""
	}
	for i := range choices {
		choices[i].right = false
	}
	for _, letter := range letters {
		choices[letter-'a'].right = true
	}
	why = strings.Trim(b.text[from+size:], " .)-–:,;(")
	if strings.EqualFold(why, strings.Trim(choices[letters[0]-'a'].text.String(), " .")) {
		why = ""
	}
	return true, why
}

// solvedAt returns where the key of a line begins that says which choice is right,
// -1 if the block is no such line.
func (b *block) solvedAt() int {
	switch {
	case b.isCode() || len(b.words) == 0:
		return -1
	case b.node.Marker == outline.Answer:
		return 0
	}
	i := 0
	if b.isWord(0, "correct", "right") {
		i = 1
	}
	if !b.isWord(i, "ans", "answer", "answers", "solution", "key", "option", "choice") {
		i--
	}
	switch {
	case i < 0 || i+1 >= len(b.words):
		return -1
	case b.isWord(i+1, "is") || b.words[i+1].has(sign):
		i++
	case b.words[i].after&(colon|stop) == 0:
		return -1
	}
	if i+1 >= len(b.words) {
		return -1
	}
	return b.from(i + 1)
}

// keyLetters returns the letters of choices that text begins with, in lower case,
// and how many bytes they take up; nil if it begins with another word.
func keyLetters(text string, n int) (letters []byte, size int) {
	for at := 0; at < len(text); {
		rest := strings.TrimLeft(text[at:], " (,&/+")
		rest = strings.TrimPrefix(strings.TrimPrefix(rest, "and "), "or ")
		if rest == "" {
			break
		}
		letter := rest[0] | 0x20
		if letter < 'a' || int(letter-'a') >= n || len(rest) > 1 && (isASCIILetter(rest[1]) || isDigit(rest[1])) {
			break
		}
		if next, _, _ := strings.Cut(strings.TrimLeft(rest[1:], " "), " "); len(rest) > 1 && rest[1] == ' ' && next != "" && isASCIILetter(next[0]) && next[0] >= 'a' && next != "because" && next != "since" && next != "and" && next != "or" {
			break // "A router ..."
		}
		letters = append(letters, letter)
		at = len(text) - len(rest) + 1
		size = at
	}
	return letters, size
}

// asksForOne reports whether the block asks to choose: one of several answers is
// right.
func (b *block) asksForOne() bool {
	return b.refersToChoices() || b.isWord(0, "which", "choose", "select", "pick") && !b.anyWord("are", "were") || strings.Contains(b.text, "__")
}

// refersToChoices reports whether a question cannot be answered without the choices.
func (b *block) refersToChoices() bool {
	return b.anyWord("following", "these", "below", "except", "not") && b.behind&(question|colon) != 0 && (b.anyWord("which", "what", "who") || b.isWord(0, "all"))
}

// offer adds the choices to the question.
func (f *Fact) offer(choices []choice) {
	term := append(append(Text{}, f.Term...), Span{Text: " ("})
	for i, c := range choices {
		if i > 0 {
			term = append(term, Span{Text: "; "})
		}
		term = append(term, c.text...)
	}
	f.Term = append(term, Span{Text: ")"}).Normal()
}
