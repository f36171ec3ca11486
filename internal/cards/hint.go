package cards

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// hint tells a cloze note with one deletion apart from the notes that ask the
// same and want another answer: the gap of each shows how its answer begins.
// It reports whether the note is in the deck now.
func (m *maker) hint(n *Note) bool {
	if !sound(n) || n.Type != Cloze || len(n.Deletions()) != 1 {
		return false
	}
	card := n.Cards()[0]
	rival, ok := m.asked[fold(card.Question())]
	if !ok || rival.note.Type != Cloze || len(rival.note.Deletions()) != 1 {
		return false
	}
	other := rival.note.Cards()[0]
	for length := commonPrefix(card.Answer, other.Answer) + 1; length <= 4; length++ {
		setHint(n, beginning(card.Answer, length))
		if _, taken := m.asked[fold(n.Cards()[0].Question())]; !taken {
			// The plain question stays taken, so that a third note gets a
			// hint too.
			setHint(rival.note, beginning(other.Answer, length))
			m.asked[fold(rival.note.Cards()[0].Question())] = asker{rival.note, other.Answer}
			cards := n.Cards()
			m.enter(n, cards, foldedQuestions(cards))
			return true
		}
	}
	return false
}

// commonPrefix counts the runes that two strings begin with alike.
func commonPrefix(a, b string) int {
	n := 0
	br := []rune(strings.ToLower(b))
	for i, r := range []rune(strings.ToLower(a)) {
		if i >= len(br) || br[i] != r {
			break
		}
		n++
	}
	return n
}

// beginning returns the first runes of an answer, as a hint.
func beginning(s string, runes int) string {
	if utf8.RuneCountInString(s) <= runes {
		return Gap[1:4]
	}
	return string([]rune(s)[:runes]) + "…"
}

func setHint(n *Note, hint string) {
	for i := range n.Cloze {
		row := slices.Clone(n.Cloze[i].Text)
		for j := range row {
			if row[j].Hide > 0 {
				row[j].Hint = hint
			}
		}
		n.Cloze[i].Text = row
	}
}
