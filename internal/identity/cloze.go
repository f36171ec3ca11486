package identity

import (
	"slices"
	"strings"
	"unicode"

	"crib/internal/cards"
	"crib/internal/facts"
	"crib/internal/problem"
)

// maxCloze is the highest cloze number that makes a card of its own
// (rslib/src/cloze.rs: higher ones fall on the same card).
const maxCloze = 499

// deletion is what a cloze note hides under one number, and what stands
// around it.
type deletion struct {
	number int
	text   string
	around string // the row with gaps for all that is hidden, this one marked
}

// deletions returns the deletions of a cloze note, by number.
func deletions(n *cards.Note) []deletion {
	var out []deletion
	for _, d := range n.Deletions() {
		out = append(out, deletion{d.Number, d.Text, around(n.Cloze, d.Number)})
	}
	return out
}

// around returns the text of the row in which the deletion stands first.
func around(rows facts.Rows, number int) string {
	for _, row := range rows {
		if !slices.ContainsFunc(row.Text, func(s facts.Span) bool { return s.Hide == number }) {
			continue
		}
		var b strings.Builder
		for _, s := range row.Text {
			switch s.Hide {
			case 0:
				b.WriteString(s.Text)
			case number:
				b.WriteString("\x01")
			default:
				b.WriteString("\x02")
			}
		}
		return b.String()
	}
	return ""
}

// renumber gives the deletions of a note the numbers under which the recorded
// note hid the same. What is new gets numbers that were never used.
func (m *matcher) renumber(a *assigned, e *entry) {
	old := e.deletions()
	now := deletions(a.note)
	numbers, kept := matchDeletions(old, now, e, a.note)
	for _, d := range now {
		if numbers[d.number] == 0 {
			a.rec.used++
			numbers[d.number] = a.rec.used
			a.added++
		}
	}
	a.dropped = len(old) - kept
	a.note.Cloze = withNumbers(a.note.Cloze, numbers)
}

// deletions returns what is recorded under the numbers of a note. If a merge
// kept two records that hide different things under one number, both have a
// history somewhere, so the number is not used again.
func (e *entry) deletions() []deletion {
	before, err := e.rec.note()
	if err != nil {
		return nil
	}
	out := deletions(before)
	burnt := map[int]bool{}
	for _, o := range e.others {
		other, err := o.note()
		if err != nil {
			continue
		}
		for _, d := range deletions(other) {
			i := slices.IndexFunc(out, func(have deletion) bool { return have.number == d.number })
			if i < 0 {
				out = append(out, d)
			} else if out[i].text != d.text && alikeTexts(out[i].text, d.text) < 0.5 {
				burnt[d.number] = true
			}
		}
	}
	return slices.DeleteFunc(out, func(d deletion) bool { return burnt[d.number] })
}

// pairing collects which deletion of the notes is which recorded one.
type pairing struct {
	old, now []deletion
	numbers  map[int]int // by the number given by package cards
	taken    map[int]bool
}

// matchDeletions returns the recorded numbers by the numbers that package
// cards gave, and how many there are.
func matchDeletions(old, now []deletion, e *entry, n *cards.Note) (map[int]int, int) {
	p := &pairing{old, now, map[int]int{}, map[int]bool{}}
	p.byKey(func(d deletion) string { return d.text + "\x00" + d.around }, false)
	p.byKey(func(d deletion) string { return d.text }, true)
	p.byLikeness()
	p.byKey(func(d deletion) string { return quantityIn(d) }, false)
	if len(old) == 1 && len(now) == 1 && len(p.numbers) == 0 && changedOnly(e, old[0], now[0], n) {
		p.take(old[0], now[0])
	}
	return p.numbers, len(p.taken)
}

// left returns the deletions that are not matched yet.
func (p *pairing) left() (old, now []deletion) {
	for _, d := range p.old {
		if !p.taken[d.number] {
			old = append(old, d)
		}
	}
	for _, d := range p.now {
		if p.numbers[d.number] == 0 {
			now = append(now, d)
		}
	}
	return old, now
}

func (p *pairing) take(old, now deletion) {
	p.numbers[now.number] = old.number
	p.taken[old.number] = true
}

// byKey matches the deletions that share a key with one other only; with
// inOrder also those of which there are equally many, in order. Deletions with
// an empty key are left alone.
func (p *pairing) byKey(key func(deletion) string, inOrder bool) {
	old, now := p.left()
	type group struct{ old, now []deletion }
	groups := map[string]*group{}
	for _, d := range now {
		k := key(d)
		if groups[k] == nil {
			groups[k] = &group{}
		}
		groups[k].now = append(groups[k].now, d)
	}
	for _, d := range old {
		if g := groups[key(d)]; g != nil {
			g.old = append(g.old, d)
		}
	}
	for k, g := range groups {
		if k == "" || len(g.old) != len(g.now) || len(g.now) > 1 && !inOrder {
			continue
		}
		for i := range g.now {
			p.take(g.old[i], g.now[i])
		}
	}
}

// byLikeness matches deletions that read alike.
func (p *pairing) byLikeness() {
	old, now := p.left()
	if len(old) == 0 || len(now) == 0 {
		return
	}
	like := make([][]float32, len(old))
	for i, o := range old {
		like[i] = make([]float32, len(now))
		for j, d := range now {
			if !strings.ContainsFunc(o.text, unicode.IsDigit) || !strings.ContainsFunc(d.text, unicode.IsDigit) {
				like[i][j] = alikeTexts(o.text, d.text)
			}
		}
	}
	for _, pair := range clearPairs(like, 0.5) {
		p.take(old[pair[0]], now[pair[1]])
	}
}

// quantityIn returns what stands around a quantity, so that a changed number
// is known by its place, or "" if there are no words around it.
func quantityIn(d deletion) string {
	if !strings.ContainsFunc(d.text, unicode.IsDigit) || !strings.ContainsFunc(d.around, unicode.IsLetter) {
		return ""
	}
	return d.around
}

// changedOnly reports whether the only deletion of a note still asks for the
// same, in other words: what was hidden is not in sight now, nor the other way
// round.
func changedOnly(e *entry, old, now deletion, n *cards.Note) bool {
	before, err := e.rec.note()
	return err == nil &&
		!strings.Contains(around(n.Cloze, now.number), old.text) &&
		!strings.Contains(around(before.Cloze, old.number), now.text)
}

// withNumbers returns rows with their cloze numbers replaced.
func withNumbers(rows facts.Rows, numbers map[int]int) facts.Rows {
	out := slices.Clone(rows)
	for i, row := range out {
		out[i].Text = slices.Clone(row.Text)
		for j, s := range row.Text {
			if s.Hide > 0 {
				out[i].Text[j].Hide = numbers[s.Hide]
			}
		}
	}
	return out
}

// spareNumbers parts notes from their records whose numbers are used up: a
// note cannot have more than maxCloze numbers in its life.
func (m *matcher) spareNumbers() {
	for i, n := range m.notes {
		if n.Type != cards.Cloze {
			continue
		}
		e := m.entryOf[i]
		if top := highest(n.Cloze); top <= maxCloze && (e == nil || e.rec.used+top <= maxCloze) {
			continue
		}
		now := n.Deletions()
		if len(now) > maxCloze {
			m.result.Problems.Add(problem.Pos{File: placeOf(n).File, Line: placeOf(n).First}, problem.Warning, "too-many-deletions",
				"a note with %d deletions: Anki makes no cards of those after the %dth; divide the fact", len(now), maxCloze)
			continue
		}
		if e == nil {
			continue
		}
		copied := *n
		a := assigned{note: &copied, rec: &record{used: e.rec.used}}
		m.renumber(&a, e)
		if a.rec.used > maxCloze {
			e.note, m.entryOf[i] = -1, nil
		}
	}
}
