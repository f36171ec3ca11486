package facts

import "strings"

// formulaFact reads "what = how it is computed", and examples worked out with
// numbers: "WCUs: 1 KB x 10 = 10 WCUs".
func formulaFact(b *block, f *Fact) bool {
	i := b.equals()
	if i < 0 && b.namedCall(f) {
		return true
	}
	if i <= 0 || i+1 >= len(b.words) || i > 1 && b.year(i-1) && !b.words[0].has(digits) {
		return false // nor is "the pact of 1879 = one + other"
	}
	left, right := b.text[:b.from(i)], b.text[b.to(i):]
	if b.differenceOf(f, i) {
		return true
	}
	computed := arithmetic(left)
	if computed && !numbered(left) && !symbols(left) || b.punctuated(i+1, len(b.words)) && !strings.Contains(strings.ToLower(right), "ex") {
		return false // words put together, or a sentence behind the rule
	}
	if !computed && (!arithmetic(right) || !b.quantityName(0, i) || !multiplies(right)) {
		return false
	}
	end := len(strings.TrimRight(b.text, ". "))
	f.Kind = Formula
	if !computed {
		f.Term, f.Value = b.spans(0, b.from(i)), b.spans(b.to(i), end)
		return true
	}
	start := b.operands(i)
	switch {
	case start == 0 && (!b.quantityName(i+1, len(b.words)) || !multiplies(left)):
		f.Kind = Statement
		return false
	case start == 0:
		f.Term, f.Value = b.spans(b.to(i), end), b.spans(0, b.from(i))
	case b.isWord(start-1, "ex", "example", "e.g") && b.example(f, start, end):
	case !arithmetic(b.text[b.from(start):b.from(i)]) && b.punctuated(0, i):
		f.Kind = Statement
		return false // what stands next to the sign computes nothing
	default:
		f.Term = b.spans(0, len(strings.TrimRight(b.text[:b.from(start)], " :,")))
		f.Value = b.spans(b.from(start), end)
	}
	return true
}

// computes reports whether the words from the first on are nothing but an
// expression that divides something: "(cost - rest) / years", "profit / sales x
// 100". A mere "/" between words may as well set alternatives side by side.
func (b *block) computes(first int) bool {
	text := b.text[b.from(first):]
	if strings.IndexByte(text, '/') < 0 || b.shapes&sign == 0 || b.classes&auxiliary != 0 || b.punctuated(first, len(b.words)) {
		return false
	}
	names, others := 0, 0
	for i := first; i < len(b.words); i++ {
		w := &b.words[i]
		if isOperator(b.word(i)) && b.word(i) != "/" {
			others++
		}
		if w.after&(stop|colon|question) != 0 && i+1 < len(b.words) || w.is(condition|pronoun|article|preposition) && !b.isWord(i, "of") || w.has(coded) || b.word(i) == "=" {
			return false
		}
		if !w.has(sign|digits) && !w.is(unit) && !isOperator(b.word(i)) {
			names++
		}
	}
	return names > 1 && others > 0 && (strings.Contains(text, ") / ") || strings.Contains(text, " / (") || strings.Contains(text, " / ") && numbered(text))
}

// namedCall reads a name and the expression that it is short for: "hinge loss
// max(0, 1 - y)". The expression goes up to the end and computes something.
func (b *block) namedCall(f *Fact) bool {
	n := len(b.text)
	if n == 0 || b.text[n-1] != ')' || b.command || b.orderAt(0) || b.colonAt() >= 0 {
		return false
	}
	for i := 0; i < len(b.words) && i <= mostOperandWords; i++ {
		w := &b.words[i]
		at := strings.IndexByte(b.word(i), '(')
		switch {
		case at > 0 && i > 0:
			call := b.text[w.start:]
			if closes(call) < len(call) || !arithmetic(call) && !strings.Contains(call, " - ") {
				return false
			}
			f.Kind = Formula
			f.Term, f.Value = b.spans(0, int(w.start)), b.spans(int(w.start), n)
			return true
		case at >= 0 || w.before != 0 || w.after != 0 || w.has(sign|digits|coded) || w.is(auxiliary|preposition|pronoun|condition|third):
			return false
		}
	}
	return false
}

// closes returns the byte behind the parenthesis that closes the first of a
// text.
func closes(s string) int {
	open := 0
	for i := range len(s) {
		switch s[i] {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return i + 1
			}
		}
	}
	return len(s) + 1
}

// differenceOf reads "what = one - other" and "when: one - other = what", where
// the dashes behind the sign or the colon take away: what stands between them
// are names of a few words each.
func (b *block) differenceOf(f *Fact, i int) bool {
	k := b.colonAt()
	switch {
	case k < 0 && i <= 5 && b.quantityName(0, i) && !b.hasVerb(0, i) && b.takesAway(i+1, len(b.words)):
		f.Kind = Formula
		f.Term, f.Value = b.spans(0, b.from(i)), b.spans(b.from(i+1), b.end())
	case k >= 0 && k <= 3 && k+1 < i && len(b.words)-i <= 6 && b.takesAway(k+1, i) && !b.hasVerb(i+1, len(b.words)) && !b.punctuated(i, len(b.words)):
		f.Kind = Formula
		f.Term = append(append(b.spans(0, b.wordEnd(k)), Span{Text: ": "}), b.spans(b.from(i+1), b.end())...).Normal()
		f.Value = b.spans(b.from(k+1), b.from(i))
	default:
		return false
	}
	return true
}

// mostOperandWords is how many words name what is taken away.
const mostOperandWords = 4

// takesAway reports whether the words [from, to) are names with dashes between.
func (b *block) takesAway(from, to int) bool {
	if from >= to || b.words[from].has(capital) && !b.words[from].has(caps) && !b.words[0].has(capital) {
		return false
	}
	dashes, start := 0, from
	for i := from; i <= to; i++ {
		if i == to || isDash(b.word(i)) && b.words[i].depth == 0 {
			if i == start || i-start > mostOperandWords || b.words[start].is(preposition|quality) || b.isWord(start, "to") {
				return false
			}
			if i < to {
				dashes, start = dashes+1, i+1
			}
			continue
		}
		w := &b.words[i]
		if w.has(sign) || w.after&(comma|semicolon|stop|colon) != 0 && i+1 < to || w.depth > 0 || w.is(auxiliary|pronoun|article|condition|conjunction|adverb|negation) ||
			w.has(capital) && !w.has(caps) && i > start {
			return false
		}
	}
	return dashes > 0
}

// quantityName reports whether a range of words can name what is computed: one
// noun phrase, and no mere number.
func (b *block) quantityName(from, to int) bool {
	for i := from; i < to; i++ {
		w := &b.words[i]
		if i+1 < to && w.after&(comma|semicolon) != 0 || w.is(condition) || w.has(sign) && !isOperator(b.word(i)) {
			return false
		}
	}
	return to > from && !isDigit(b.word(from)[0])
}

// multiplies reports whether a text does more than put things together: a "+"
// alone says of what something consists, unless it stands between numbers.
func multiplies(s string) bool {
	rest := strings.ReplaceAll(s, "+", " ")
	if len(rest) == len(s) && !strings.Contains(s, "+") || arithmetic(rest) {
		return true
	}
	return numbered(s) || symbols(s)
}

// numbered reports whether a number stands next to an operator.
func numbered(s string) bool {
	before := ""
	for w := range strings.FieldsSeq(s) {
		switch {
		case isOperator(w) && before != "" && isDigit(before[len(before)-1]), isOperator(before) && startsDigit(strings.TrimLeft(w, "($€£~<>")):
			return true
		case len(w) > 2 && arithmetic(w) && strings.ContainsAny(w, "0123456789"):
			return true
		}
		before = w
	}
	return false
}

func startsDigit(s string) bool { return s != "" && isDigit(s[0]) }

// symbols reports whether a text is made of operators, numbers and short
// symbols alone: "C + I + G".
func symbols(s string) bool {
	n := 0
	for w := range strings.FieldsSeq(s) {
		w = strings.Trim(w, "()[],.")
		if isOperator(w) || w == "" {
			continue
		}
		if shape := shapeOf(w); len(w) > 4 || shape&(capital|digits) == 0 && len(w) > 1 {
			return false
		}
		n++
	}
	return n > 1
}

// equalsFact reads "term = meaning". A setting ("cache = off") is none.
func equalsFact(b *block, f *Fact) bool {
	i := b.equals()
	if i > 0 && b.settingTells(i) {
		f.Term, f.Value = b.spans(0, int(b.words[i+1].end)), b.spans(b.from(i+2), b.end())
		return true
	}
	if i <= 0 || i > 5 || i+1 >= len(b.words) || b.dashBefore(i) || b.hasVerb(0, i) || b.labelBefore(i) || b.punctuated(0, i) ||
		b.isWord(i+1, "true", "false", "null", "none", "on", "off", "yes", "no") && len(b.words)-i == 2 {
		return false
	}
	if b.measure(0, i) && b.quantityIn(b.from(i+1), len(b.text)) >= 0 {
		f.Term, f.Value = b.spans(0, b.from(i)), b.spans(b.from(i+1), b.end())
		return true // "1 g = 1000 mg": the one tells the other
	}
	return b.pair(f, [2]int{0, b.from(i)}, [2]int{b.from(i + 1), b.end()})
}

// measure reports whether the words [from, to) are one quantity and no more.
func (b *block) measure(from, to int) bool {
	q := b.quantityIn(b.from(from), b.from(to))
	return q >= 0 && b.pieces[q].start == b.words[from].start && b.pieces[q].end >= b.words[to-1].end
}

// settingTells reports whether a setting, "name = value" with the sign at i, is
// the subject of the verb behind it.
func (b *block) settingTells(i int) bool {
	if i > 3 || i+3 >= len(b.words) || b.words[i+1].after != 0 || !b.words[i+2].is(third) || b.words[i+2].after != 0 {
		return false
	}
	return b.isWord(i+1, "true", "false", "null", "none", "on", "off", "yes", "no") || b.words[i+1].has(digits) && b.words[i+2].plainThird()
}

// dashBefore reports whether a dash behind a word or two parts the clause before
// the i-th word, another sign, does.
func (b *block) dashBefore(i int) bool {
	k := b.dash()
	return k > 0 && k <= 2 && k+1 < i && !b.hasVerb(0, k)
}

// punctuated reports whether a comma or semicolon stands behind one of the
// words [from, to), outside parentheses.
func (c *clause) punctuated(from, to int) bool {
	for i := from; i < to; i++ {
		if w := &c.words[i]; w.after&(comma|semicolon) != 0 && w.depth == 0 {
			return true
		}
	}
	return false
}

// example reads "rule Ex: worked example".
func (b *block) example(f *Fact, start, end int) bool {
	colon := b.colonAt()
	if colon < 0 || colon >= start-1 {
		return false
	}
	f.Term = b.spans(0, int(b.words[colon].end))
	f.Value = b.spans(b.from(colon+1), len(strings.TrimRight(b.text[:b.from(start-1)], " ,;")))
	f.Items = []Item{{Text: b.spans(b.from(start), end)}}
	return len(f.Value) > 0
}

// equals returns the index of the only "=" or "≈" that stands alone, -1 for
// none or for several.
func (c *clause) equals() int {
	if c.shapes&sign == 0 {
		return -1
	}
	at := -1
	for i := range c.words {
		w := &c.words[i]
		if !w.has(sign) || w.depth != 0 || w.after != 0 {
			continue
		}
		if s := c.word(i); s == "=" || s == "≈" {
			if at >= 0 {
				return -1
			}
			at = i
		}
	}
	return at
}

// operands returns the index of the first word of the expression that ends
// before the i-th word: operators, and the operands around them.
func (c *clause) operands(i int) int {
	first := i
	operator := true // the word before must be an operand
	for first > 0 {
		w := &c.words[first-1]
		switch {
		case w.after&(colon|comma|semicolon) != 0 && first < i:
			return first
		case isOperator(c.word(first - 1)):
			operator = true
		case operator || w.depth > 0 || w.is(unit) || c.words[first].depth > 0 || c.words[first].is(unit) && w.has(digits):
			operator = false
		default:
			return first
		}
		first--
	}
	return first
}

func isOperator(s string) bool {
	switch s {
	case "+", "-", "*", "/", "x", "×", "÷", "^", "·", "–", "−":
		return true
	}
	return false
}

// arithmetic reports whether a text computes something: it has an operator
// between two operands.
func arithmetic(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		switch s[i] {
		case '*', '+', '^':
			if s[i] != '*' || s[i-1] != '(' && s[i+1] != ')' {
				return true
			}
		case '/':
			if s[i-1] == ' ' && s[i+1] == ' ' || s[i+1] == '(' && s[i-1] != ' ' || isDigit(s[i-1]) && isDigit(s[i+1]) || s[i-1] == ')' {
				return true
			}
		case '-', 'x':
			if s[i-1] == ' ' && s[i+1] == ' ' && (operand(s[:i-1]) || i < 3) && (operand(s[i+2:]) || s[i] == '-' && isNumber(s[:i-1])) {
				return true
			}
		}
	}
	return strings.ContainsAny(s, "×÷√∑·−")
}

// isNumber reports whether a text is nothing but a number.
func isNumber(s string) bool {
	s = strings.TrimSpace(s)
	return s != "" && strings.Trim(s, "0123456789.,") == ""
}

// operand reports whether a number or a symbol stands in a text.
func operand(s string) bool {
	return strings.ContainsAny(s, "0123456789()") || s != "" && shapeOf(strings.TrimSpace(s))&caps != 0
}
