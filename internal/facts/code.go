package facts

import (
	"strings"
	"unicode/utf8"

	"crib/internal/problem"
)

// findCode finds the words of the clause that are code: identifiers, paths,
// addresses, flags, and commands in the midst of prose.
func (c *clause) findCode() {
	found := len(c.words) // the first that is code
	for i := 0; i < len(c.words) && c.strange; i++ {
		w := &c.words[i]
		if w.plain() || !w.has(mixed|quoted) {
			continue
		}
		if codeWord(c.word(i)) || w.has(quoted) && identifier(c.word(i)) && !(w.has(capital) && sentenceCase(c.word(i))) {
			w.shape |= coded
			found = min(found, i)
		}
	}
	for i := found; i < len(c.words); i++ {
		if !c.words[i].has(coded) {
			continue
		}
		last := i
		for last+1 < len(c.words) && c.words[last].after == 0 && c.words[last+1].has(coded) {
			last++
		}
		c.addCode(i, last)
		i = last
	}
	c.findNamedCommand()
	c.findToolRuns()
}

// trimLink returns the part of a word that is an address, if the word is the
// end of a link: "text](https://...)".
func trimLink(s string) (from, to int) {
	i := strings.Index(s, "://")
	if i < 0 {
		return 0, len(s)
	}
	from, to = i-lettersBefore(s, i), len(s)
	if from > 0 && s[from-1] == '(' && strings.HasSuffix(s, ")") {
		to--
	}
	return from, to
}

// addCode notes code, with the quotation marks around it: they belong to it.
func (c *clause) addCode(from, to int) {
	p := piece{start: c.words[from].start, end: c.words[to].end, kind: Code}
	if c.words[from].before&quote != 0 && c.words[to].after&quote != 0 {
		if p.start > 0 && int(p.end) < len(c.text) && c.text[p.start-1] == c.text[p.end] {
			p.start--
			p.end++
		}
	}
	if from == to {
		first, last := trimLink(c.word(from))
		p.start, p.end = p.start+int32(first), p.end-int32(len(c.word(from))-last)
	}
	c.pieces = append(c.pieces, p)
}

// codeWord reports whether a word can only be code.
func codeWord(s string) bool {
	if len(s) < 2 {
		return false
	}
	switch s[0] {
	case '-':
		return isFlag(s)
	case '!':
		return len(s) > 2 && isUpperASCII(s[1])
	case '$':
		return s[1] == '(' || s[1] == '{' || s[1] == '.' || isASCIILetter(s[1])
	case '/':
		return len(s) > 2 && isASCIILetter(s[1]) && isASCIILetter(s[2])
	case '~':
		return s[1] == '/' && len(s) > 2
	case '.':
		return len(s) > 2 && (isASCIILetter(s[1]) || s[1] == '/' || s[1] == '.' && s[2] == '/')
	case '<':
		return len(s) > 2 && s[len(s)-1] == '>' && isASCIILetter(s[1])
	case '@':
		return false
	}
	return codeInside(s)
}

// isFlag reports whether a word is an option: -x or --name.
func isFlag(s string) bool {
	if s[1] == '-' {
		return len(s) > 3 && isASCIILetter(s[2])
	}
	return len(s) == 2 && isASCIILetter(s[1])
}

// codeInside looks for signs of code within a word.
func codeInside(s string) bool {
	var dots, colons, slashes, brackets, equals, hyphens, humps, lowers, letters int
	for i := range len(s) {
		b := s[i]
		switch {
		case isLowerASCII(b):
			lowers++
			letters++
		case isUpperASCII(b):
			letters++
			if i+1 < len(s) && isLowerASCII(s[i+1]) {
				humps++
			}
		case b == '_':
			if i > 0 && i+1 < len(s) && isASCIILetter(s[i-1]) {
				return true
			}
		case b == '.':
			dots++
		case b == ':':
			colons++
		case b == '/':
			slashes++
		case b == '(' || b == '<':
			brackets++
		case b == '=':
			equals++
		case b == '-':
			hyphens++
		}
	}
	switch {
	case letters == 0:
		return dots == 3 && address(s)
	case colons > 0 && colonCode(s):
		return true
	case dots > 0 && slashes == 0 && dotted(s):
		return true
	case dots > 0 && slashes > 0 && urlLike(s):
		return true
	case brackets > 0 && (strings.IndexByte(s, '(') > 0 && call(s) || strings.IndexByte(s, '<') > 0 && s[len(s)-1] == '>'):
		return true
	case equals > 0 && s[0] != '=':
		return assignment(s)
	case dots+colons+slashes == 0:
		return camel(s, humps, lowers) || hyphens > 0 && hexID(s)
	}
	return false
}

// colonCode reports whether the colons in a word are code's: a::b, http://,
// service:Action; not 10:30, 50:1 or a missing blank ("Note:this").
func colonCode(s string) bool {
	if i := strings.Index(s, "::"); i > 0 && i+2 < len(s) {
		return true
	}
	if i := strings.Index(s, "://"); i > 0 {
		return true
	}
	i := strings.IndexByte(s, ':')
	return i >= 2 && i+1 < len(s) && isLowerASCII(s[0]) && isASCIILetter(s[i+1]) && isASCIILetter(s[i-1])
}

// address reports whether s is an IPv4 address, perhaps with a prefix length.
func address(s string) bool {
	host, prefix, _ := strings.Cut(s, "/")
	for i := range len(prefix) {
		if !isDigit(prefix[i]) {
			return false
		}
	}
	parts := 0
	for part := range strings.SplitSeq(host, ".") {
		if part == "" || len(part) > 3 || !isDigit(part[0]) {
			return false
		}
		parts++
	}
	return parts == 4
}

// extensions are the endings of file names; a few languages and formats are
// named like one ("Node.js") and begin with a capital.
var extensions = words(`yaml yml json js ts jsx tsx py go java c h cc cpp hpp cs rs rb sh ps1 bat txt md html htm css xml csv tsv toml
	ini cfg conf config env zip tar gz tgz jar war exe dll so png jpg jpeg gif svg pdf sql pem pub key crt cer lock log mod sum tf
	tfvars proto ipynb r tex docx xlsx pptx apk deb rpm iso img bak`)

func words(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// inAnyCase returns what a map of words in lower case holds for a word. It makes no
// copy of a short one.
func inAnyCase[V any](m map[string]V, word string) V {
	var lower [24]byte
	if len(word) > len(lower) {
		return m[strings.ToLower(word)]
	}
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf {
			return m[strings.ToLower(word)]
		}
		lower[i] = foldByte(word[i])
	}
	return m[string(lower[:len(word)])]
}

// dotted reports whether a word with dots in it is a file name or a qualified
// name, not an abbreviation (e.g., U.S., Ph.D., X.509) or a missing blank.
func dotted(s string) bool {
	i := strings.LastIndexByte(s, '.')
	stem, ext := s[:i], s[i+1:]
	if extensions[ext] && stem != "" {
		return !isUpperASCII(stem[0]) || strings.ContainsAny(stem, "_-/") || ext != "js" && ext != "c" && ext != "r"
	}
	if len(ext) < 2 || strings.HasSuffix(stem, ".") {
		return false
	}
	for part := range strings.SplitSeq(s, ".") {
		if len(part) < 2 || !isASCIILetter(part[0]) {
			return false
		}
	}
	lower := stem[len(stem)-1] >= 'a'
	return !(lower && isUpperASCII(ext[0]) && shapeOf(ext)&caps == 0)
}

// urlLike reports whether a word with dots and slashes is an address or path:
// the part before the first slash has a dot ("example.org/x"), or the last
// part is a file name.
func urlLike(s string) bool {
	host, _, _ := strings.Cut(s, "/")
	if strings.Contains(strings.Trim(host, "."), ".") && dotted(host) || address(s) {
		return true
	}
	last := s[strings.LastIndexByte(s, '/')+1:]
	i := strings.LastIndexByte(last, '.')
	return i > 0 && extensions[last[i+1:]]
}

// call reports whether a word is a call: f(), f(x), but no plural(s).
func call(s string) bool {
	i := strings.IndexByte(s, '(')
	return strings.HasSuffix(s, ")") && i > 1 && isASCIILetter(s[i-1]) && (len(s) == i+2 || len(s) > i+4 && i > 0 && isLowerASCII(s[0]))
}

// assignment reports whether a word is name=value.
func assignment(s string) bool {
	i := strings.IndexByte(s, '=')
	return i >= 2 && i+1 < len(s) && isASCIILetter(s[0]) && isASCIILetter(s[i-1]) && s[i+1] != '='
}

// camel reports whether a word is an identifier by its humps: getItem, or
// three and more as in GetSessionToken. Two are as often a proper name.
func camel(s string, humps, lowers int) bool {
	upper := isUpperASCII(s[0])
	if lowers < 4 || humps == 0 || upper && (humps < 3 || lowers < 2*humps) {
		return false
	}
	for i := range len(s) {
		if !isASCIILetter(s[i]) {
			return false
		}
	}
	if upper {
		return true
	}
	first := strings.IndexFunc(s, func(r rune) bool { return 'A' <= r && r <= 'Z' })
	return first >= 2 && first+2 < len(s) && s[first+1] >= 'a' && s[first+2] >= 'a'
}

// hexID reports whether a word is a generated name: letters, a hyphen, and
// eight or more hex digits.
func hexID(s string) bool {
	i := strings.IndexByte(s, '-')
	if i < 1 || len(s)-i-1 < 8 {
		return false
	}
	seen := false
	for k := i + 1; k < len(s); k++ {
		b := s[k] | 0x20
		if !isDigit(s[k]) && !('a' <= b && b <= 'f') {
			return false
		}
		seen = seen || isDigit(s[k])
	}
	return seen
}

// sentenceCase reports whether a word is made of letters and hyphens, none but the
// first a capital: "Self-interest".
func sentenceCase(s string) bool {
	return hyphenated(s) && strings.ToLower(s[1:]) == s[1:]
}

// identifier reports whether a word in quotation marks is a name from code
// rather than a word being talked about.
func identifier(s string) bool {
	humps := 0
	for i := range len(s) {
		b := s[i]
		if b == '-' || b == '_' || b == ':' || b == '.' || b == '/' || b == '$' || b == '=' || b == '*' {
			return i+1 < len(s) || len(s) > 1
		}
		if i > 0 && isUpperASCII(b) && isLowerASCII(s[i-1]) {
			humps++
		}
	}
	return humps > 0 || shapeOf(s)&(caps|digits) == caps|digits
}

// keepTable keeps a table that its author laid out by hand from the cards, and says
// so: without it no column can be told from the next for sure.
func (r *reader) keepTable(b *block, f *Fact) {
	f.NoCard = true
	r.warn(b, problem.Info, "laid-out", "this table goes on the sheet as it stands, and on no card; write a \"|\" between its columns to have it asked")
}
