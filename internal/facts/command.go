package facts

import "strings"

// commandLine reports whether the whole clause is a command or an expression
// of some language, not a sentence about one.
func (c *clause) commandLine() bool {
	if len(c.words) == 0 {
		return false
	}
	text, first := c.text, &c.words[0]
	if len(c.pieces) == 1 && c.pieces[0].kind == Code && c.pieces[0].start == 0 && int(c.pieces[0].end) == len(text) || c.query() || c.bytes&inlineMarkByte != 0 && c.assignment() || c.codeStatement() {
		return true
	}
	// What begins with a plain word has no prompt, bracket, quotation mark or hyphen there.
	if !first.has(simple) || first.before != 0 {
		switch text[0] {
		case '$':
			if strings.HasPrefix(text, "$ ") || strings.HasPrefix(text, "$(") {
				return true
			}
		case '#':
			if strings.HasPrefix(text, "#!/") {
				return true
			}
		case '<':
			if isElement(text) {
				return true
			}
		}
		if c.prompted() || text[0] == '!' && first.has(coded) || c.jsonLine() || !first.has(simple) && c.cmdlet() {
			return true
		}
	}
	return c.program() && c.commandWords()
}

// isElement reports whether a text is nothing but a tag with what is set in it,
// `<boat name="Ida">`.
func isElement(text string) bool {
	end := strings.IndexByte(text, '>')
	return end+1 == len(text) && end > 4 && isASCIILetter(text[1]) && strings.Contains(text, "=\"") && text[end-1] != '='
}

// query reports whether the clause is a statement of a query language: it begins
// with one of its verbs in capitals, and another of its words is in it.
func (c *clause) query() bool {
	if c.shapes&caps == 0 || len(c.words) < 3 || c.classes&(auxiliary|pronoun|article) != 0 || !c.words[0].has(caps) || !c.isOneOf(0, queryVerbs) {
		return false
	}
	for i := 1; i < len(c.words); i++ {
		if c.words[i].has(caps) && c.isOneOf(i, queryWords) {
			return true
		}
	}
	return false
}

var (
	queryVerbs = setOf("select insert update delete create alter drop grant truncate")
	queryWords = setOf("from into set table database index view on values")
)

// assignment reports whether the clause gives a name a value that reads as code:
// a variable with a sign, or a text in quotes that holds signs of one.
func (c *clause) assignment() bool {
	at := strings.IndexByte(c.text, '=')
	if at < 2 || at+2 >= len(c.text) {
		return false
	}
	name, value := strings.TrimRight(c.text[:at], " "), strings.TrimLeft(c.text[at+1:], " ")
	if strings.IndexByte(name, ' ') >= 0 || value == "" {
		return false
	}
	if name[0] == '$' && len(name) > 1 && isASCIILetter(name[1]) {
		return true
	}
	return (value[0] == '"' || value[0] == '\'') && strings.ContainsAny(value, "$;=<{")
}

// cmdlet reports whether the clause is a verb and a noun in one word, with options
// that are words: "Get-Item -Path C:".
func (c *clause) cmdlet() bool {
	verb, noun, ok := strings.Cut(c.word(0), "-")
	if !ok || len(verb) < 3 || len(noun) < 3 || strings.IndexByte(noun, '-') >= 0 || !c.words[0].has(capital) || len(c.words) < 2 || english.lookup(verb)&base == 0 {
		return false
	}
	for i := 1; i < len(c.words); i++ {
		if s := c.word(i); len(s) > 2 && s[0] == '-' && isASCIILetter(s[1]) {
			return true
		}
	}
	return false
}

// comment returns the index of the "#" that sets a comment off from the command
// before it, 0 for none.
func (c *clause) comment() int {
	if c.shapes&sign == 0 {
		return 0
	}
	first := c.prompt()
	mark := "#"
	if n := len(c.words); n > 3 && c.word(n-1) == "*/" {
		mark = "/*"
	} else if c.command && strings.Contains(c.text, " <<< ") {
		mark = "<<<"
	} else if c.bytes&slashByte != 0 && strings.Contains(c.text, " // ") && (first > 0 || c.command || c.words[0].class&(tool|known) == tool || c.codeBeforeSlashes()) {
		mark = "//"
	} else if c.bytes&blockMarkByte == 0 || c.words[first].has(capital) {
		return 0
	} else if w := &c.words[first]; w.has(sign) || w.is(known) && !w.is(tool) {
		// "exit # leaves the shell": a word or two, and no sentence.
		if i := first + 1; isDash(c.word(first)) || w.is(determiner|preposition|pronoun) || c.word(i) != "#" && c.word(i+1) != "#" && !optioned(c.text[w.start:]) || c.at(i+1).has(digits) {
			return 0
		}
	}
	for i := first + 1; i+1 < len(c.words); i++ {
		if c.word(i) == mark && (len(c.inline) == 0 || c.kindAt(i) == Plain) {
			return i
		}
	}
	return 0
}

// prompt returns 1 if the sign that a shell asks with stands before a command, as
// a word of its own; else 0.
func (c *clause) prompt() int {
	if s := c.word(0); (s == "$" || s == "%") && len(c.words) > 1 {
		return 1
	}
	return 0
}

// commentFact reads "command # what it does".
func commentFact(b *block, f *Fact) bool {
	i := b.comment()
	if i == 0 {
		return false
	}
	from := b.from(b.prompt())
	code := Text{{Kind: Code, Text: strings.TrimRight(b.text[from:b.from(i)], " ")}}
	end, mark := b.end(), ""
	if b.word(i) == "/*" {
		end, mark = b.to(len(b.words)-2), " */"
	}
	f.Kind, f.Term, f.Value = Command, b.spans(b.from(i+1), end), code
	body := append(Text{code[0], {Text: b.text[from+len(code[0].Text) : b.from(i+1)]}}, f.Term...)
	f.Body = OneRow(append(body, Span{Text: mark}).Normal())
	return true
}

// prompted reports whether the clause begins with the prompt of a device or a
// shell, and a command behind it: "Router(config)# hostname R1", "me@box:~$ ls".
func (c *clause) prompted() bool {
	s := c.word(0)
	if len(c.words) < 2 || len(s) < 3 || c.words[0].before != 0 || c.words[0].has(simple) {
		return false
	}
	end := s[len(s)-1]
	if end != '#' && end != '>' && end != '$' || c.words[1].has(sign) || strings.Contains(s, "<") {
		return false
	}
	switch end {
	case '#':
		return strings.ContainsAny(s, "()@~") || isUpperASCII(s[0]) && !c.words[1].is(known)
	case '>':
		return isUpperASCII(s[0]) && isASCIILetter(s[len(s)-2]) && c.words[1].shape&capital == 0
	case '$':
		return strings.ContainsAny(s, "@~")
	}
	return false
}

// program reports whether the clause begins with the name of a program.
func (c *clause) program() bool {
	w, s := &c.words[0], c.word(0)
	if w.after != 0 || w.before != 0 || len(c.words) < 2 {
		return false
	}
	if w.is(tool) && w.shape&capital == 0 {
		return true
	}
	if w.class != 0 || w.has(capital|caps|sign) || len(s) < 2 {
		return strings.HasPrefix(s, "./") && w.has(coded)
	}
	return isASCIILetter(s[0])
}

// commandWords reports whether what follows a program's name reads as its
// arguments: an option, a placeholder, a pipe, a path or a hyphenated
// subcommand, and nothing of a sentence; or an order as subcommand.
func (c *clause) commandWords() bool {
	evidence, prose, strange, lower := 0, 0, 0, true
	program := c.words[0].is(tool)
	for i := 1; i < len(c.words); i++ {
		w, s := &c.words[i], c.word(i)
		lower = lower && !w.has(capital|caps)
		if !program && w.class == 0 && w.has(simple) && c.word(i - 1)[0] != '-' {
			if strange++; strange > 2 {
				return false // rather prose in another language
			}
		}
		if !program && w.after&(colon|stop) != 0 && i+1 < len(c.words) {
			prose++
		}
		if arrowAt(s) == len(s) {
			return false // what a command leads to is told, too
		}
		switch {
		case s == "|" || s == "&&" || (s == ">" || s == ">>" || s == "<") && strings.ContainsAny(c.word(i+1), "./_-"):
			evidence += 2
		case s == "=" || s == ">" || s == "<":
			prose++ // told of a command, or compared
		case w.has(coded) && w.depth > 0 && !program:
		case w.has(coded), len(s) > 2 && s[0] == '-' && isASCIILetter(s[1]):
			evidence += 2
		case w.is(article|auxiliary|conjunction|pronoun) || w.after&(comma|semicolon) != 0, i >= 2 && w.is(third) && c.at(i+1).is(known):
			prose++
		case w.is(preposition) || c.isWord(i, "to"):
			prose++
		case i <= 3 && !w.has(capital|caps|sign) && hyphenated(s) && !w.is(known):
			evidence++
		}
	}
	second := &c.words[1]
	if !c.words[0].is(known) && c.words[0].is(tool) && lower && len(c.words) <= 3 && (len(c.word(1)) <= 4 || !strings.HasSuffix(c.word(1), "s")) {
		evidence++
	}
	if second.is(base) && lower && len(c.words) <= 4 && (!second.is(nominal) && !c.plainPlural(0) || c.words[0].is(tool)) {
		evidence++
	}
	return evidence > 0 && prose == 0 || evidence > 2*prose && prose > 0 && evidence >= 4
}

// hyphenated reports whether a word is made of letters and hyphens.
func hyphenated(s string) bool {
	hyphens := 0
	for i := range len(s) {
		switch {
		case s[i] == '-' && i > 0 && i+1 < len(s):
			hyphens++
		case !isASCIILetter(s[i]):
			return false
		}
	}
	return hyphens > 0
}

// jsonLine reports whether the clause is a line of JSON or of a literal:
// "key": value.
func (c *clause) jsonLine() bool {
	t := c.text
	if len(t) < 5 || t[0] != '"' && t[0] != '\'' && t[0] != '{' && t[0] != '[' {
		return false
	}
	i := strings.IndexByte(t, ':')
	if i <= 1 || t[i-1] != '"' && t[i-1] != '\'' || strings.Contains(t[:i], ". ") {
		return false
	}
	value := strings.Trim(t[i+1:], " ")
	return value == "" || strings.IndexByte("\"'{[-", value[0]) >= 0 || isDigit(value[0]) || !strings.ContainsAny(strings.Trim(value, ",}]"), " ,")
}

// findNamedCommand finds a command that is named as such: "the git commit
// command", "the copy-item command". Some word of it must be none of the
// language, and hyphenated, a known program or one of several.
func (c *clause) findNamedCommand() {
	if c.classes&naming == 0 {
		return
	}
	for i := 1; i < len(c.words); i++ {
		if !c.words[i].is(naming) {
			continue
		}
		if !strings.Contains(c.text, "command") {
			return // a title in capitals
		}
		first := i
		for first > 0 && i-first < 5 && c.commandPart(first-1) {
			first--
		}
		for first < i && c.words[first].is(known) && !c.words[first].is(tool) {
			first++ // "run git commit command": the verb is prose
		}
		if first == i || i-first == 1 && !strings.Contains(c.word(first), "-") && !c.words[first].is(tool) {
			continue
		}
		for k := first; k < i; k++ {
			c.words[k].shape |= coded
		}
		c.addCode(first, i-1)
	}
}

var commandNames = setOf("command commands")

// commandPart reports whether a word may be part of a command in prose.
func (c *clause) commandPart(i int) bool {
	w := &c.words[i]
	return !w.has(caps|capital|sign) && !w.is(determiner|preposition|auxiliary|conjunction|adverb) && w.after&^quote == 0
}

// findToolRuns finds commands of well-known programs in prose: "kubectl get
// pods", up to the word that belongs to the sentence again.
func (c *clause) findToolRuns() {
	if c.classes&tool == 0 {
		return
	}
	for i := 0; i+1 < len(c.words); i++ {
		w, next := &c.words[i], &c.words[i+1]
		if w.has(coded|capital) || w.after != 0 || w.class&(known|tool) != tool || !next.is(base) && !next.has(coded|digits) && !hyphenated(c.word(i+1)) || next.has(capital) {
			continue
		}
		last := i + 1
		for last+1 < len(c.words) && c.words[last].after == 0 {
			w := &c.words[last+1]
			if !w.has(coded|caps|sign) && (w.is(preposition|conjunction|auxiliary|determiner|adverb|condition|third|sequence) || c.isWord(last+1, "to") || w.has(capital)) || isDash(c.word(last+1)) {
				break
			}
			last++
		}
		c.addCode(i, last)
		i = last
	}
}
