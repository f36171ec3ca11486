package identity

import (
	"slices"
	"strings"

	"crib/internal/cards"
	"crib/internal/facts"
	"crib/internal/problem"
)

// maxCloze is the highest cloze number that makes a card of its own
// (rslib/src/cloze.rs: higher ones fall on the same card).
const maxCloze = 499

// renumber gives the deletions of a note the numbers under which the recorded
// note hid the same, after what was hidden is hidden again. What is new gets
// numbers that were never used.
func (m *matcher) renumber(a *assigned, e *entry) {
	before, err := e.rec.note()
	if err != nil {
		before = &cards.Note{}
	}
	p := &pairing{
		old: e.deletions(before), now: deletions(a.note), numbers: map[int]int{}, taken: map[int]bool{},
		oldSight: sight(before), newSight: sight(a.note), oldText: e.fact.latest().body, newText: a.note.Fact.Text(),
	}
	p.match(a.settled)
	if !marked(a.note.Fact) {
		p.hideAgain(before, a.note)
	}
	for _, d := range deletions(a.note) {
		if p.numbers[d.number] == 0 {
			a.rec.used++
			p.numbers[d.number] = a.rec.used
			a.added++
		}
	}
	a.kept, a.dropped = len(p.taken), len(p.old)-len(p.taken)
	a.note.Cloze = withNumbers(a.note.Cloze, p.numbers)
}

// deletions returns what is recorded under the numbers of a note. If a merge
// kept two records that hide different things under one number, both have a
// history somewhere, so the number is not used again.
func (e *entry) deletions(before *cards.Note) []deletion {
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
	// oldSight and newSight are what is in sight in the recorded note and in
	// that of this build.
	oldSight, newSight string
	// oldText and newText are what their facts say.
	oldText, newText string
}

// match finds out which deletion is which. settled says that the author said
// that the notes are one.
func (p *pairing) match(settled bool) {
	p.byKey(func(d deletion) string { return d.text + "\x00" + d.around }, true)
	p.byKey(func(d deletion) string { return d.text }, false)
	p.bySurroundings()
	p.byLikeness()
	p.byKey(func(d deletion) string { return quantityIn(d) }, false)
	if len(p.old) == 1 && len(p.now) == 1 && len(p.numbers) == 0 {
		if old, now := p.old[0], p.now[0]; !p.exposed(old, now) && (settled || changedOnly(old, now) && !p.another(old, now)) {
			p.take(old, now)
		}
	}
}

// another reports whether what is hidden now was something else in the fact, or
// what was hidden is something else in it now.
func (p *pairing) another(old, now deletion) bool {
	return another(now.text, old.text, p.oldText, true) || another(old.text, now.text, p.newText, true)
}

// sight returns what of a cloze note is never hidden.
func sight(n *cards.Note) string {
	var b strings.Builder
	for _, row := range slices.Concat(n.Cloze, n.Remark) {
		for _, s := range row.Text {
			if s.Hide == 0 {
				b.WriteString(s.Text)
			} else {
				b.WriteString(hiddenToo)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// exposed reports whether what was hidden is in sight now, or what is hidden
// now was in sight: then something else is asked for.
func (p *pairing) exposed(old, now deletion) bool {
	if strings.Contains(p.newSight, old.text) || strings.Contains(p.oldSight, now.text) {
		return true
	}
	if strings.Contains(old.text, now.text) || strings.Contains(now.text, old.text) {
		return false
	}
	return mostlyIn(old.text, p.newSight) || mostlyIn(now.text, p.oldSight)
}

// mostlyIn reports whether half of the words of a text stand in another one,
// not counting short ones.
func mostlyIn(text, other string) bool {
	seen := map[string]bool{}
	words(other, func(w []byte) { seen[string(w)] = true })
	all, shown := 0, 0
	words(text, func(w []byte) {
		if len(w) > 3 {
			all++
			shown += btoi(seen[string(w)])
		}
	})
	return all > 0 && 2*shown >= all
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

// bySurroundings matches deletions that hide the same text, of which there are
// several, by what stands around them.
func (p *pairing) bySurroundings() {
	p.byTable(0.4, func(o, d deletion) float32 {
		if o.text != d.text {
			return 0
		}
		b, a := nearby(o.around)
		c, e := nearby(d.around)
		return (alikeTexts(b, c) + alikeTexts(a, e)) / 2
	}, func(deletion, deletion, float32) bool { return true })
}

// byTable matches the deletions that are clearly the likest and that pass a
// check.
func (p *pairing) byTable(least float32, likeness func(o, d deletion) float32, check func(o, d deletion, like float32) bool) {
	old, now := p.left()
	if len(old) == 0 || len(now) == 0 || len(old)*len(now) > maxCrowd {
		return
	}
	like := make([][]float32, len(old))
	for i, o := range old {
		like[i] = make([]float32, len(now))
		for j, d := range now {
			like[i][j] = likeness(o, d)
		}
	}
	for _, pair := range clearPairs(like, least) {
		o, d := old[pair[0]], now[pair[1]]
		if check(o, d, like[pair[0]][pair[1]]) {
			p.take(o, d)
		}
	}
}

// byLikeness matches deletions that read alike: more than half of it is enough
// for one that stands between the same others as before, or alone.
func (p *pairing) byLikeness() {
	p.byTable(0.6, func(o, d deletion) float32 {
		if hasNumber(o) && hasNumber(d) || o.text == d.text {
			return 0
		}
		return alikeTexts(o.text, d.text)
	}, func(o, d deletion, like float32) bool {
		return !p.exposed(o, d) && !p.another(o, d) && (like >= 0.75 || p.between(o, d) && inPlace(o, d))
	})
}

// between reports whether two deletions stand between deletions that are
// matched with each other, or at the same end of all.
func (p *pairing) between(old, now deletion) bool {
	i := slices.IndexFunc(p.old, func(d deletion) bool { return d.number == old.number })
	j := slices.IndexFunc(p.now, func(d deletion) bool { return d.number == now.number })
	same := func(i, j int) bool {
		if i < 0 || j < 0 {
			return i < 0 && j < 0
		}
		if i >= len(p.old) || j >= len(p.now) {
			return i >= len(p.old) && j >= len(p.now)
		}
		return p.numbers[p.now[j].number] == p.old[i].number
	}
	return same(i-1, j-1) && same(i+1, j+1)
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
			m.result.Problems.Add(placeOf(n).Pos(), problem.Warning, "too-many-deletions",
				"the fact hides %d parts, and Anki makes no cards of those after the %dth; divide the fact", len(now), maxCloze)
			continue
		}
		if e == nil || e.rec.typ != cards.Cloze {
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
