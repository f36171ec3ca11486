package facts

import "strings"

// codeStatement reports whether the clause is a statement of a programming language: it
// ends as one, "drop user 'bo'@'home';", is nothing but a call with arguments,
// "printf("%d", n)", or gives a variable its value, "var n int = 3".
func (c *clause) codeStatement() bool {
	if len(c.words) == 0 || len(c.text) < 6 {
		return false
	}
	switch c.text[len(c.text)-1] {
	case ';':
		return c.endsStatement() || c.setsCalled()
	case ')':
		if strings.IndexByte(c.text, '(') > 0 && c.wholeCall(c.text) {
			return true
		}
	}
	return c.bytes&inlineMarkByte != 0 && (c.declares() || c.setsCalled())
}

// setsCalled reports whether the clause gives a value to a part of what a call returns,
// "find('.bow').side = 'port'".
func (c *clause) setsCalled() bool {
	at := strings.Index(c.text, " = ")
	return at > 0 && strings.Contains(c.text[:at], ").") && calls(c.text[:at])
}

// mostStatementWords is how many words a statement has at most.
const mostStatementWords = 24

// endsStatement reports whether the clause, with a semicolon at its end, is code: a call, a
// value that is given, or an order of a query language in capitals. Prose ends in
// semicolons too.
func (c *clause) endsStatement() bool {
	text := c.text[:len(c.text)-1]
	if len(c.words) > mostStatementWords || strings.IndexByte(text, ';') >= 0 || c.proseOutsideQuotes() {
		return false
	}
	if c.wholeCall(text) || c.declares() {
		return true
	}
	if at := strings.IndexByte(text, '='); at > 0 {
		name := strings.TrimRight(text[:at], " +-*/:")
		return strings.IndexByte(name, ' ') < 0 && identifierAt(name) == len(name)
	}
	return len(c.words) > 1 && c.words[0].has(caps) && len(c.word(0)) > 3 && c.words[1].after&(comma|colon) == 0 && c.isOneOf(0, statementVerbs)
}

var statementVerbs = setOf("select insert update delete create alter drop grant revoke truncate show flush use set describe desc explain commit rollback begin")

// proseOutsideQuotes reports whether the clause has a word that no code has: an article or
// a form of "be" in small letters, with no quotation mark about it.
func (c *clause) proseOutsideQuotes() bool {
	if c.classes&(auxiliary|article|pronoun) == 0 {
		return false
	}
	for i := range c.words {
		w := &c.words[i]
		if w.is(auxiliary|article|pronoun) && !w.has(caps|quoted|coded) && w.depth == 0 && w.before&quote == 0 && len(c.word(i)) > 1 {
			return true
		}
	}
	return false
}

// wholeCall reports whether a text is a call and no more, with an argument that is no mere
// name: a text in quotes, or one of several.
func (c *clause) wholeCall(text string) bool {
	open := lastCall(text)
	if open < 1 || !calls(text[:open]) {
		return false
	}
	arguments := text[open+1 : len(text)-1]
	if !strings.ContainsAny(arguments, "\"'&*=") && !strings.Contains(arguments, ", ") || c.proseOutsideQuotes() {
		return false
	}
	return strings.ContainsAny(arguments, "\"'") || strings.Count(arguments, " ") == strings.Count(arguments, ", ")
}

// lastCall returns where the parenthesis opens that the last byte of a text closes, -1 if
// there is none outside others: "find('bow').paint('red')".
func lastCall(text string) int {
	for from := 0; ; {
		open := strings.IndexByte(text[from:], '(')
		if open < 0 {
			return -1
		}
		open += from
		if from = open + closes(text[open:]); from >= len(text) {
			if from == len(text) {
				return open
			}
			return -1
		}
	}
}

// calls reports whether a text is the name of what is called: letters and digits, parted by
// stops or arrows; what is called on the way there may have arguments.
func calls(name string) bool {
	for len(name) > 0 {
		n := identifierAt(name)
		if n == 0 {
			return false
		}
		switch name = name[n:]; {
		case name == "":
			return true
		case name[0] == '.':
			name = name[1:]
		case strings.HasPrefix(name, "->"), strings.HasPrefix(name, "::"):
			name = name[2:]
		case name[0] == '(':
			if n = closes(name); n+1 >= len(name) || name[n] != '.' {
				return false
			}
			name = name[n+1:]
		default:
			return false
		}
	}
	return false
}

// identifierAt returns how many bytes at the front of a text are an identifier.
func identifierAt(s string) int {
	n := 0
	for n < len(s) && (isASCIILetter(s[n]) || s[n] == '_' || n > 0 && isDigit(s[n])) {
		n++
	}
	return n
}

// declarers begin a line that makes a variable.
var declarers = setOf("var let const int char float double long bool boolean string short unsigned auto")

// mostValueWords is how many words of a value are still no sentence.
const mostValueWords = 5

// declares reports whether the clause makes a variable and gives it its value: ":=", or a
// type with a name before the "=".
func (c *clause) declares() bool {
	text := strings.TrimSuffix(c.text, ";")
	at := strings.IndexByte(text, '=')
	if at < 2 || at+1 >= len(text) || text[at+1] == '=' || text[at+1] == '>' {
		return false
	}
	name, short := strings.TrimRight(text[:at], " "), text[at-1] == ':'
	if short {
		name = strings.TrimRight(text[:at-1], " ")
		if name == "" || identifierAt(name) < len(name) {
			return false
		}
	} else if kind, rest, ok := strings.Cut(name, " "); !ok || !c.isOneOf(0, declarers) && !isPointer(kind) || strings.Count(rest, " ") > 1 || identifierAt(rest) == 0 {
		return false
	}
	value := strings.TrimLeft(text[at+1:], " ")
	return value != "" && strings.Count(value, " ") < mostValueWords && !c.proseOutsideQuotes()
}

// isPointer reports whether a word is a type with the star of a pointer behind it.
func isPointer(s string) bool {
	return len(s) > 2 && s[len(s)-1] == '*' && identifierAt(s) == len(s)-1
}
