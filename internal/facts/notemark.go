package facts

import "strings"

// noteMark returns the bytes of a word in front of a text by which the author only
// stresses the whole line, "NB: ..." or "Remember - ...", with its sign; 0 for none.
func noteMark(text string) int {
	if len(text) < 12 {
		return 0
	}
	if text[0] == '!' {
		return stressMark(text)
	}
	if !noteLetters[text[0]|0x20] {
		return 0
	}
	for _, mark := range noteMarks {
		if text[0]|0x20 != mark[0] || text[1]|0x20 != mark[1] || len(text) <= len(mark)+8 || !sameLetters(text[:len(mark)], mark) {
			continue
		}
		rest := text[len(mark):]
		said := strings.TrimLeft(rest, " :-–—.!")
		sign := rest[:len(rest)-len(said)]
		alone := mark[0] == 'n' && mark[1] != 'o' && sign == " " && text[0] == 'N' && text[1] != 'b'
		if (alone || strings.ContainsAny(sign, ":-–—")) && strings.HasSuffix(sign, " ") && strings.Count(said, " ") >= 2 {
			return len(text) - len(said)
		}
	}
	return 0
}

var noteMarks = [...]string{"nb", "n.b.", "note", "note to self", "remember", "tip", "pro tip", "important"}

// stressMark returns the bytes of the exclamation marks that a text begins with, and the
// blank behind them: "! the sails first".
func stressMark(text string) int {
	said := strings.TrimLeft(text, "!")
	n := len(text) - len(said)
	if n > 4 || len(said) < 3 || said[0] != ' ' || !isASCIILetter(said[1]) || strings.Count(said, " ") < 3 || strings.Contains(said, "&&") || strings.Contains(said, "||") {
		return 0
	}
	return n + 1
}

// noteLetters are the first letters of noteMarks: most lines begin with another.
var noteLetters = func() (t [256]bool) {
	for _, mark := range noteMarks {
		t[mark[0]] = true
	}
	return t
}()
