package facts

import "strings"

// noteMark returns the bytes of a word in front of a text by which the author only
// stresses the whole line, "NB: ..." or "Remember - ...", with its sign; 0 for none.
func noteMark(text string) int {
	if len(text) < 12 {
		return 0
	}
	for _, mark := range noteMarks {
		if text[0]|0x20 != mark[0] || text[1]|0x20 != mark[1] || len(text) <= len(mark)+8 || !sameLetters(text[:len(mark)], mark) {
			continue // most lines end here
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
