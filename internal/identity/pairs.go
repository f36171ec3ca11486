package identity

import (
	"strings"

	"crib/internal/cards"
	"crib/internal/facts"
)

// matchNotes matches the notes of a fact that is there on both sides: first
// those of one role and type, then those that ask alike, then those of another
// type that ask for the same.
func (m *matcher) matchNotes(old, built *fact) {
	for _, retired := range []bool{false, true} {
		for _, i := range built.notes {
			if m.entryOf[i] != nil {
				continue
			}
			for _, e := range old.entries {
				if e.note < 0 && e.rec.retired == retired && e.rec.role == m.notes[i].Role && e.rec.typ == m.notes[i].Type && m.mayBe(e, i) {
					m.pairNotes(e, i)
					break
				}
			}
		}
	}
	like := alikeNotes
	if old.latest().body != built.latest().body {
		like = alikeEdited
	}
	m.matchLeft(old, built, like)
	rows := strings.Contains(old.latest().body+built.latest().body, "\n")
	m.matchLeft(old, built, func(before, n *cards.Note) float32 { return alikeRecast(before, n, rows) })
}

// mayBe reports whether a note of this build may be a recorded one of the same
// role: not if what was asked for still stands there, but something else is
// asked for now; nor if what is asked for now stood there, as something else;
// nor if it is another part of the fact that was asked for once and is again.
func (m *matcher) mayBe(e *entry, i int) bool {
	n := m.notes[i]
	if n.Type == cards.Cloze && e.rec.typ == cards.Cloze && !e.rec.retired {
		return true // which deletion is which is a matter of their numbers
	}
	before, err := e.rec.note()
	if err != nil {
		return true
	}
	if e.rec.retired && alikeNotes(before, n) < 0.5 {
		return false
	}
	was, is := e.fact.latest(), m.factOf[i].latest()
	if n.Type == cards.Cloze || e.rec.typ == cards.Cloze {
		return n.Type == e.rec.typ || !isAnother(hidden(before), hidden(n), was, is, true)
	}
	return asksForSame(before.Question, before.Answer, n.Question, n.Answer, was, is) &&
		asksForSame(before.ReverseQuestion, before.ReverseAnswer, n.ReverseQuestion, n.ReverseAnswer, was, is)
}

// asksForSame reports whether a fact is asked for the same answer as before, in
// other words maybe.
func asksForSame(oldQuestion, oldAnswer, newQuestion, newAnswer facts.Rows, old, now *version) bool {
	was, is := unmarked(oldAnswer), unmarked(newAnswer)
	switch _, title := leaf(now.path); {
	case was == "" || is == "" || inWords(was) == inWords(is):
		return true
	case inWords(was) == inWords(title), isAnother(was, is, old, now, false):
		return false
	case holds(is, was) || holds(was, is):
		return true
	case alikeTexts(was, is) < 0.5 && (mostlyIn(was, newQuestion.String()) || mostlyIn(is, oldQuestion.String())):
		return false
	}
	return !holds(now.path+"\n"+now.body, was) && !holds(old.path+"\n"+old.body, is) && !isAnother(was, is, old, now, true)
}

// isAnother reports whether what is asked for now was something else in the
// fact, or what was asked for is something else in it now.
func isAnother(was, is string, old, now *version, beside bool) bool {
	return another(is, was, old.body, beside) || another(was, is, now.body, beside)
}

// unmarked returns the text of rows without the numbers of steps.
func unmarked(rows facts.Rows) string {
	var lines []string
	for _, r := range rows {
		lines = append(lines, r.Text.String())
	}
	return strings.Join(lines, "\n")
}

// holds reports whether a text holds the words of another one in a row.
func holds(text, part string) bool {
	return strings.Contains(inWords(text), inWords(part))
}

// inWords returns the words of a text, each between blanks.
func inWords(text string) string {
	b := []byte{' '}
	words(text, func(w []byte) { b = append(append(b, w...), ' ') })
	return string(b)
}

// pairNotes matches a recorded note with a note of this build.
func (m *matcher) pairNotes(e *entry, i int) {
	e.note = i
	m.entryOf[i] = e
}

// matchLeft matches the notes of one fact that are left and clearly the
// likest: those whose role has another name now, as that of a step that was
// reworded, or that are of another type.
func (m *matcher) matchLeft(old, built *fact, likeness func(a, b *cards.Note) float32) {
	var left []*entry
	for _, e := range old.entries {
		if e.note < 0 && !e.rec.retired {
			left = append(left, e)
		}
	}
	var notes []int
	for _, i := range built.notes {
		if m.entryOf[i] == nil {
			notes = append(notes, i)
		}
	}
	if len(left) == 0 || len(notes) == 0 || len(left)*len(notes) > maxCrowd {
		return
	}
	like := make([][]float32, len(left))
	for x, e := range left {
		like[x] = make([]float32, len(notes))
		before, err := e.rec.note()
		if err != nil {
			continue
		}
		for y, i := range notes {
			if m.mayBe(e, i) {
				like[x][y] = likeness(before, m.notes[i])
			}
		}
	}
	for _, p := range clearPairs(like, 0.5) {
		m.pairNotes(left[p[0]], notes[p[1]])
	}
}

// alikeRecast returns how much two notes of different types ask for the same,
// if one can be recast as the other. In a fact of several rows the new one has
// to show all of what was asked for, or another row may be meant.
func alikeRecast(old, now *cards.Note, rows bool) float32 {
	if old.Type == now.Type || old.Type == cards.Cloze && len(old.Deletions()) != 1 || recast(now, old.Type) == nil {
		return 0
	}
	if rows && !holds(faceOf(now), hidden(old)) {
		return 0
	}
	return alikeCards(old, now, hidden(old), hidden(now))
}

// alikeNotes returns how much two notes of a fact ask the same, from 0 to 1.
func alikeNotes(a, b *cards.Note) float32 {
	if a.Type != b.Type {
		return 0
	}
	return alikeCards(a, b, hidden(a), hidden(b))
}

// alikeEdited does the same for notes of a fact that was edited: of answers that
// are only half alike one may be another part of it, unless they are answers to
// one question.
func alikeEdited(a, b *cards.Note) float32 {
	if alikeTexts(hidden(a), hidden(b)) < 0.75 && alikeTexts(questionOf(a), questionOf(b)) < 0.95 {
		return 0
	}
	return alikeNotes(a, b)
}

// alikeCards compares what is recalled above all, and then what for.
func alikeCards(a, b *cards.Note, answerA, answerB string) float32 {
	stemA, _, _ := strings.Cut(a.Role, ":")
	stemB, _, _ := strings.Cut(b.Role, ":")
	question := float32(1)
	if stemA != stemB {
		question = alikeTexts(questionOf(a), questionOf(b))
	}
	answer := alikeTexts(answerA, answerB)
	if answer < 0.6 {
		return 0
	}
	return 0.7*answer + 0.3*question
}

// questionOf returns what a note shows before it is answered.
func questionOf(n *cards.Note) string {
	if n.Type == cards.Question {
		return n.Question.String()
	}
	return sight(n)
}

// faceOf returns all that a note says, whatever its type.
func faceOf(n *cards.Note) string {
	return n.Question.String() + "\n" + n.Answer.String() + "\n" + n.Cloze.String()
}

// evenly gives all words the weight 1, short ones half.
var evenly = &lexicon{total: 1}

// alikeTexts compares two texts of one fact, in which every word counts.
func alikeTexts(a, b string) float32 {
	if a == b {
		return 1
	}
	return similarity(evenly.wording(a), evenly.wording(b))
}

// clearPairs returns the pairs (row, column) of a table of likenesses that
// reach least and outdo all others in their row and column clearly.
func clearPairs(like [][]float32, least float32) [][2]int {
	const margin = 0.15
	var out [][2]int
	for x, row := range like {
		for y, v := range row {
			clear := v >= least
			for k, w := range row {
				clear = clear && (k == y || v-w >= margin)
			}
			for k := range like {
				clear = clear && (k == x || v-like[k][y] >= margin)
			}
			if clear {
				out = append(out, [2]int{x, y})
			}
		}
	}
	return out
}

// asked is a card's face: two notes with the same one are the same to a
// learner.
type asked struct {
	typ  cards.Type
	path string
	text string
}

func askedBy(n *cards.Note) asked { return asked{n.Type, joinPath(n.Context), plainText(n)} }

// matchLeftNotes matches notes that went over to another fact unchanged, as
// when a fact is split: one of the two facts must be known, else it is a copy
// as likely as not.
func (m *matcher) matchLeftNotes() {
	left := map[asked][]int{}
	for i, n := range m.notes {
		if m.entryOf[i] == nil {
			left[askedBy(n)] = append(left[askedBy(n)], i)
		}
	}
	if len(left) == 0 {
		return
	}
	found := map[asked][]*entry{}
	for _, f := range m.old.facts {
		for _, e := range f.entries {
			if e.note >= 0 || e.rec.retired {
				continue
			}
			if n, err := e.rec.note(); err == nil {
				found[askedBy(n)] = append(found[askedBy(n)], e)
			}
		}
	}
	for k, entries := range found {
		if notes := left[k]; len(entries) == 1 && len(notes) == 1 && (entries[0].fact.mate != nil || m.factOf[notes[0]].mate != nil) {
			m.pairNotes(entries[0], notes[0])
		}
	}
}
