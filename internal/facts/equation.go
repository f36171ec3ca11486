package facts

import "strings"

// longestEquation is how many bytes an equation has in which blanks are wanting.
const longestEquation = 100

// spreadEquals sets blanks around the only "=" of a text where it parts a name or a
// symbol from what it equals: "F=m*a", "V=volt", "mean =1/n * sum". Settings and code
// keep theirs.
func spreadEquals(text string) string {
	at := strings.IndexByte(text, '=')
	if at < 1 || len(text) > longestEquation || at+1 >= len(text) || strings.IndexByte(text[at+1:], '=') >= 0 {
		return text
	}
	before, after := text[at-1], text[at+1]
	left, right := strings.TrimRight(text[:at], " "), strings.TrimLeft(text[at+1:], " ")
	if before == ' ' && after == ' ' || left == "" || right == "" || strings.IndexByte("<>!:+-*/~.\"'`$&?%|", before) >= 0 || strings.IndexByte(">~\"'`$<", after) >= 0 ||
		strings.ContainsAny(text, "\"`;{}$") || text[0] == '-' {
		return text
	}
	word, _, _ := strings.Cut(right, " ")
	switch {
	case before == ' ' || after == ' ':
		if strings.Count(left, " ") > 4 || !arithmetic(right) {
			return text
		}
	case !isSymbol(left) || !arithmetic(right) && (len(left) > 2 || len(word) < 2 || !isASCIILetter(word[0]) && word[0] != '(' && (word[0] != '-' || !isASCIILetter(word[1]))):
		return text
	}
	return left + " = " + right
}

// equated reports whether the block says of a few words that they are others, with an
// equals sign between: "Fines without a hearing = no precedent". It is no title, as a
// setting with its value is.
func (b *block) equated() bool {
	at := b.equals()
	return at > 0 && at+2 < len(b.words) && b.ends()&colon == 0 && !b.node.Section && !b.words[0].has(mixed|coded) && !b.isWord(at+1, "true", "false", "on", "off", "yes", "no")
}

// isSymbol reports whether a word can stand for a quantity: letters, digits and
// primes, and none but the first a letter of its own.
func isSymbol(s string) bool {
	if s == "" || len(s) > 8 || !isASCIILetter(s[0]) && s[0] < 0x80 {
		return false
	}
	for i := range len(s) {
		if b := s[i]; !isASCIILetter(b) && !isDigit(b) && b != '_' && b != '\'' && b < 0x80 {
			return false
		}
	}
	return true
}

// isExpression reports whether the clause is nothing but an expression of symbols:
// "V(T)*I(T)", "1/2 m v^2".
func (c *clause) isExpression() bool {
	if len(c.text) > longestEquation || len(c.words) == 0 || c.command || c.behind&^(paren|stop|bracket) != 0 {
		return false
	}
	letters := false
	for i := range c.words {
		w := &c.words[i]
		switch word := c.word(i); {
		case w.has(sign):
			if !isOperator(word) {
				return false
			}
		case w.class != 0 && len(word) > 2, word == "to", word == "of", len(word) > 4 && w.has(simple), strings.ContainsAny(word, "\\:;,\"'&|"):
			return false
		default:
			letters = letters || strings.ContainsFunc(word, isSymbolLetter)
		}
	}
	return letters && arithmetic(c.text)
}

func isSymbolLetter(r rune) bool { return r < 0x80 && isASCIILetter(byte(r)) || isLetterRune(r) }

// mostNamedFormula is how many words the name of a formula below it has at most.
const mostNamedFormula = 6

// readNamedFormula reads the name of a quantity on its own line, and the expression
// that it is computed by on the next one, or below.
func (r *reader) readNamedFormula(bs []*block, s *scope) int {
	b := bs[0]
	n, next := 2, (*block)(nil)
	switch {
	case b.marks != nil || b.node.Marker != "" && b.leaf():
		return 0
	case len(b.children) == 1:
		n, next = 1, b.children[0]
	case b.leaf() && len(bs) > 1 && !bs[1].node.Gap && !bs[1].node.Section:
		next = bs[1]
	default:
		return 0
	}
	if !next.strange && next.shapes&sign == 0 || next.isCode() || !next.leaf() || next.marks != nil || !next.isExpression() || !b.names(mostNamedFormula) || b.isExpression() || b.equals() > 0 {
		return 0
	}
	f := &Fact{Kind: Formula, Term: b.goalTerm(), Value: next.all(), Body: Rows{{Text: b.all()}, {Depth: 1, Text: next.all()}}}
	r.addRange(s, f, b, next)
	r.claim(b)
	r.claim(next)
	return n
}

// readTitleFormula reads the expression right under a title as what the title is
// computed by.
func (r *reader) readTitleFormula(b *block, s *scope) bool {
	if s.topic == nil || s.topic.begun || !s.topic.named || b.marks != nil {
		return false
	}
	var value Text
	switch {
	case b.text[0] == '=' && len(b.words) > 1 && arithmetic(b.text):
		value = b.spans(b.from(1), b.end())
	case b.isExpression():
		value = b.all()
	default:
		return false
	}
	r.add(s, &Fact{Kind: Formula, Term: s.topic.term, Value: value, Body: OneRow(b.all())}, b)
	r.claim(b)
	return true
}

// legendWords begin what says what the symbols of a formula stand for.
var legendWords = setOf("where with")

// addsToFormula reports whether a line goes with the formula right above it: its next
// step, "= ...", what one of its symbols stands for, or "where ..."; and adds it there.
func (r *reader) addsToFormula(b *block, s *scope) bool {
	legend := b.isOneOf(0, legendWords) && b.at(0).shape&capital == 0
	if !legend && b.shapes&sign == 0 || len(r.drafts) == 0 || b.marks != nil {
		return false
	}
	step := b.text[0] == '=' && len(b.words) > 1 && b.word(0) == "="
	at := b.equals()
	if !step && !legend && (at < 1 || at > 2) || !step && b.node.Gap || !legend && !b.leaf() {
		return false
	}
	f := r.drafts[len(r.drafts)-1]
	p := &f.Places[0]
	if p.File != r.file || p.Last < b.node.First-2 || !samePath(f.Path, s.path) {
		return false
	}
	switch {
	case legend && f.Kind == Formula && p.Last == b.node.First-1:
		if len(b.words) == 1 && !b.leaf() {
			f.remarks(b.children, 1)
			p.Last = b.last()
			r.claimAll(b)
			return true
		}
		if !b.leaf() {
			return false
		}
	case step && (f.Kind == Formula || f.Kind == Goal || f.Kind == Statement || f.Kind == Definition):
	case !step && f.Kind == Formula && p.Last == b.node.First-1 && b.quantity() < 0 && at == 1 && !strings.ContainsAny(b.text[b.to(at):], "/*^+") && (f.Term.String() == b.word(0) || usesSymbol(f.Value.String(), b.word(0))):
	default:
		return false
	}
	r.goesOn(f, b, b.all())
	return true
}

// usesSymbol reports whether a symbol stands in an expression, by itself.
func usesSymbol(expression, symbol string) bool {
	if len(symbol) > 8 {
		return false
	}
	for from := 0; ; {
		i := strings.Index(expression[from:], symbol)
		if i < 0 {
			return false
		}
		i += from
		end := i + len(symbol)
		if (i == 0 || !isASCIILetter(expression[i-1]) && expression[i-1] != '_') && (end == len(expression) || !isASCIILetter(expression[end]) && !isDigit(expression[end]) && expression[end] != '_') {
			return true
		}
		from = i + 1
	}
}
