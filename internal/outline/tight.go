package outline

import "strings"

// signed returns the items that begin with a sign that may be a bullet though no
// blank stands behind it.
func (r *reader) signed() []int32 {
	var list []int32
	for i := range r.items {
		switch r.items[i].lead {
		case '-', '=', '*', '#', '+', ':', "–"[0]:
			list = append(list, int32(i))
		}
	}
	return list
}

// tightEnDashes reports whether the author, or the program that he copied from,
// writes bullets as dashes right before the text.
func (r *reader) tightEnDashes(signed []int32) bool {
	n := 0
	for _, i := range signed {
		if isTightEnDash(r.out.Lines[r.items[i].line].Text) {
			n++
		}
	}
	return n > 1
}

// isTightEnDash reports whether text begins with an en dash and a word.
func isTightEnDash(text string) bool {
	rest, ok := strings.CutPrefix(text, "–")
	return ok && len(rest) > 1 && rest[0] != ' ' && !strings.HasPrefix(rest, "–")
}

// leadingDashes returns how many dashes text begins with: more of them are for
// a deeper level.
func leadingDashes(text string) int { return len(text) - len(strings.TrimLeft(text, "-")) }

// tightDashes reports whether the author writes bullets without a blank
// behind the dash: several lines begin so, and not all like options of a
// command.
func (r *reader) tightDashes(signed []int32) bool {
	n, prose := 0, false
	for _, i := range signed {
		text := r.out.Lines[r.items[i].line].Text
		if !isTightDash(text) {
			continue
		}
		n++
		prose = prose || isProse(text[1:])
	}
	return n >= 3 && prose
}

// isProse reports whether what stands behind a sign is words rather than code: it
// begins with a capital or a small word, or such a word stands among several.
func isProse(s string) bool {
	first, rest := firstWord(s)
	if startsUpper(first) || lookup([]byte(first)) != 0 {
		return true
	}
	if countWords(rest) < 2 {
		return false
	}
	for rest != "" {
		var w string
		if w, rest = firstWord(rest); lookup([]byte(w)) != 0 {
			return true
		}
	}
	return false
}

// isTightDash reports whether text begins with a dash and a word.
func isTightDash(text string) bool {
	if text[0] != '-' || len(text) < 3 || !isLetter(text[1]) || !isLetter(text[2]) && !(isDigit(text[2]) && startsUpper(text[1:])) {
		return false
	}
	first, rest := firstWord(text)
	return (!strings.ContainsAny(first, "=_/") || startsUpper(first[1:]) && !strings.ContainsAny(first, "=_")) && (rest != "" && rest[0] != '-' || startsUpper(first[1:]) || rest == "" && first[len(first)-1] == ':')
}

// isTightRemark reports whether text begins with a dash and what only an author who
// writes no blank behind dashes means as a point: "-i.e. so", `-"so"`.
func isTightRemark(text string) bool {
	if len(text) < 5 {
		return false
	}
	if c := text[1]; c == '"' || c == '(' {
		return isLetter(text[2]) || text[2] == ' '
	}
	return isLetter(text[1]) && text[2] == '.' && isLetter(text[3]) && text[4] == '.'
}

// A tightMark is a sign that some authors write right before the text of a point,
// with no blank between.
type tightMark struct {
	sign byte
	kind markerKind
}

var tightMarks = [...]tightMark{{'*', starMarker}, {'#', hashMarker}, {'+', plusMarker}, {':', dotMarker}}

// tightSigns returns which of the signs the author uses so: they stand right
// before words in at least three lines, and some of these are prose.
func (r *reader) tightSigns(signed []int32) (used [len(tightMarks)]bool) {
	var n [len(tightMarks)]int
	var prose [len(tightMarks)]bool
	for _, i := range signed {
		text := r.out.Lines[r.items[i].line].Text
		k := tightSign(text)
		if k < 0 || text[0] == '#' && r.items[i].col <= r.base {
			continue
		}
		n[k]++
		prose[k] = prose[k] || strings.IndexByte(text, ' ') > 0 && isProse(text[1:])
	}
	for k := range used {
		used[k] = n[k] >= 3 && prose[k]
	}
	return used
}

// tightSign returns which of tightMarks stands right before the first word of
// text, -1 for none.
func tightSign(text string) int {
	c := text[0]
	if c != '*' && c != '#' && c != '+' && c != ':' || len(text) < 4 || !isLetter(text[1]) || !isLetter(text[2]) {
		return -1
	}
	first, _ := firstWord(text[1:])
	if strings.IndexByte(first, c) >= 0 || c == '*' && text[len(text)-1] == '*' || c == '#' && isDirective(first, countWords(text)) {
		return -1
	}
	for k := range tightMarks {
		if tightMarks[k].sign == c {
			return k
		}
	}
	return -1
}

// isDirective reports whether a word behind "#", of so many in the line, is one of
// a programming language.
func isDirective(word string, words int) bool {
	switch word {
	case "include", "define", "undef", "ifdef", "ifndef", "elif", "endif", "pragma", "endregion":
		return true
	case "if", "else", "import", "error", "region":
		return words < 4
	}
	return false
}

// tightDoubles reports whether the author writes two or three dashes for a bullet:
// at least two lines begin so, with a blank behind, or three without.
func (r *reader) tightDoubles(signed []int32) bool {
	spaced, tight := 0, 0
	for _, i := range signed {
		text := r.out.Lines[r.items[i].line].Text
		if text[0] != '-' {
			continue
		}
		switch dashes := leadingDashes(text); {
		case dashes < 2 || dashes > 3 || len(text) < dashes+3:
		case text[dashes] == ' ':
			spaced++
		case isTightDouble(text):
			tight++
		}
	}
	return tight > 0 && (spaced > 1 || tight > 2)
}

// isTightDouble reports whether text begins with two or three dashes and, right
// behind them, a word in prose, perhaps quoted: no option of a command.
func isTightDouble(text string) bool {
	dashes := leadingDashes(text)
	if dashes < 2 || dashes > 3 || strings.HasSuffix(text, "--") {
		return false
	}
	rest := strings.TrimLeft(text[dashes:], `'"`)
	if countWords(rest) < 3 {
		return false
	}
	first, _ := firstWord(rest)
	return startsUpper(rest) || lookup([]byte(first)) != 0 && !strings.ContainsAny(first, "-=")
}

// openStars reports whether the author writes two stars for a bullet with no blank
// behind: at least two lines begin so, and nothing closes them.
func (r *reader) openStars(signed []int32) bool {
	n := 0
	for _, i := range signed {
		if text := r.out.Lines[r.items[i].line].Text; isOpenStars(text) {
			n++
		}
	}
	return n > 1
}

// isOpenStars reports whether text begins with two stars and a word, and no
// others follow.
func isOpenStars(text string) bool {
	rest, ok := strings.CutPrefix(text, "**")
	return ok && len(rest) > 3 && isLetter(rest[0]) && !strings.Contains(rest, "*")
}
