package identity

import (
	"fmt"
	"slices"
	"strings"

	"crib/internal/cards"
	"crib/internal/facts"
)

// score adds up how well histories were kept.
type score struct {
	builds, facts, kept       int // facts that are still there, and those that kept a guid
	touched, touchedKept      int // of those, whose text or titles are not as they were
	notes, notesKept          int
	given, wrong, regrouped   int // guids given to a note from a record; of those to another fact
	deletions, wrongDeletions int
	doubtful, duplicates      int
	sequences                 int
	lost                      losses
	examples, losses          []string
}

// owner is what a guid ever belonged to: the lines, and what they said under
// which titles. Of two facts that say the same under the same titles nobody
// can tell which is which.
type owner struct {
	lines []map[int]bool
	said  map[said]bool
	// path is where it stood last, and twins are the lines of all facts that
	// then read the same: if one twin is edited and another takes its place,
	// what comes out is the same as if it had been the other way round.
	path  string
	twins []map[int]bool
	// text is what it said last, and retired that the build before had retired
	// it: if that text is back, the fact is back, whoever wrote the line.
	text    string
	retired bool
}

// isTwin reports whether a fact stands where the owner stood and may be it as
// well as not.
func (o *owner) isTwin(f *facts.Fact, places []map[int]bool) bool {
	return joinPath(f.Path) == o.path && touches(o.twins, places)
}

// owners knows the owners of guids.
type owners map[string]*owner

// saidBy returns what a fact says, and where.
func saidBy(f *facts.Fact) said { return said{joinPath(f.Path), f.Text()} }

// judge compares a build with the one before by the truth.
func (s *score) judge(before, after *build, own owners, what string) {
	s.builds++
	s.judgeFacts(before, after, own, what)
	s.judgeGUIDs(after, own, what)
	for _, c := range after.plan.Changes {
		if c.Kind == Doubtful {
			s.doubtful++
		}
	}
}

// judgeGUIDs looks for histories on wrong facts.
func (s *score) judgeGUIDs(after *build, own owners, what string) {
	seen := map[string]bool{}
	twins := map[string][]map[int]bool{}
	for _, f := range after.book.Facts {
		twins[f.Text()] = append(twins[f.Text()], after.ids[f]...)
	}
	for _, n := range after.plan.Notes {
		if seen[n.GUID] {
			s.duplicates++
		}
		seen[n.GUID] = true
		var places []map[int]bool // of facts that ask the same, too
		for _, p := range n.Places {
			places = append(places, after.at[p])
		}
		if known := own[n.GUID]; known != nil {
			s.given++
			if !touches(known.lines, places) && !known.said[saidBy(n.Fact)] && !known.isTwin(n.Fact, places) && !after.isCopyOf(n.GUID, known, places) &&
				!(known.retired && known.text == n.Fact.Text()) {
				s.wrong++
				s.example("%s: %s is now %q at %v: %v", what, n.GUID, n.Fact.Text(), n.Places, after.changeOf(n.GUID))
			}
		}
		if own[n.GUID] == nil {
			own[n.GUID] = &owner{said: map[said]bool{}}
		}
		own[n.GUID].lines = append(own[n.GUID].lines, places...)
		own[n.GUID].said[saidBy(n.Fact)] = true
		own[n.GUID].path, own[n.GUID].twins = joinPath(n.Fact.Path), twins[n.Fact.Text()]
		own[n.GUID].text, own[n.GUID].retired = n.Fact.Text(), false
	}
	for _, n := range after.plan.Retired {
		own[n.GUID].retired = true
	}
}

// isCopyOf reports whether the lines are a copy, made in this edit, of those of
// the owner, and no other fact stands on the owner's lines any more: then the
// copy is what became of it, as far as anybody can tell.
func (b *build) isCopyOf(guid string, o *owner, places []map[int]bool) bool {
	var from []map[int]bool
	for _, set := range places {
		lines := map[int]bool{}
		for id := range set {
			if f, ok := b.copyOf[id]; ok {
				lines[f] = true
			}
		}
		from = append(from, lines)
	}
	return touches(o.lines, from) && !slices.ContainsFunc(b.plan.Notes, func(n *cards.Note) bool {
		return n.GUID != guid && touches(o.lines, b.ids[n.Fact])
	})
}

// touches reports whether any two sets have anything in common.
func touches(a, b []map[int]bool) bool {
	for _, x := range a {
		for _, y := range b {
			if overlap(x, y) > 0 {
				return true
			}
		}
	}
	return false
}

// changeOf describes what the plan says of a note.
func (b *build) changeOf(guid string) string {
	for _, c := range b.plan.Changes {
		if c.GUID == guid {
			return fmt.Sprintf("%s %q under %q became %q under %q, %.2f alike", c.Kind, c.Old, c.OldPath, c.New, c.Path, alikeTexts(c.Old, c.New))
		}
	}
	return "unchanged"
}

// notesOf returns the notes of each fact.
func (b *build) notesOf() map[*facts.Fact][]*cards.Note {
	out := map[*facts.Fact][]*cards.Note{}
	for _, n := range b.plan.Notes {
		out[n.Fact] = append(out[n.Fact], n)
	}
	return out
}

// judgeFacts looks for facts that are still there but lost their history, and
// for those that got that of a neighbour.
func (s *score) judgeFacts(before, after *build, own owners, what string) {
	old, now := before.notesOf(), after.notesOf()
	byLine := map[int][]*facts.Fact{}
	for _, f := range after.book.Facts {
		for _, set := range after.ids[f] {
			for id := range set {
				byLine[id] = append(byLine[id], f)
			}
		}
	}
	byGUID := map[string]*cards.Note{}
	for _, n := range after.plan.Notes {
		byGUID[n.GUID] = n
	}
	for _, f := range before.book.Facts {
		notes := old[f]
		if len(notes) == 0 {
			continue
		}
		heirs := s.heirs(f, before, after, byLine, now)
		if len(heirs) > 0 {
			taken := func(g *cards.Note) bool {
				return !own[g.GUID].isTwin(g.Fact, after.ids[g.Fact]) && before.isHeirOfAnother(f, after.ids[g.Fact])
			}
			s.judgeHeirs(f, notes, heirs, now, byGUID, taken, what)
		}
		for _, n := range notes {
			if g := byGUID[n.GUID]; g != nil && g.Type == cards.Cloze && slices.Contains(heirs, g.Fact) {
				s.judgeDeletions(n, g, before, after, what)
			}
		}
	}
}

// isHeirOfAnother reports whether the lines are truly those of another fact of
// the build than f.
func (b *build) isHeirOfAnother(f *facts.Fact, places []map[int]bool) bool {
	return slices.ContainsFunc(b.book.Facts, func(g *facts.Fact) bool { return g != f && sameFact(b.ids[g], places) })
}

// heirs returns the facts with notes that a fact truly is now.
func (s *score) heirs(f *facts.Fact, before, after *build, byLine map[int][]*facts.Fact, now map[*facts.Fact][]*cards.Note) []*facts.Fact {
	var heirs []*facts.Fact
	for _, set := range before.ids[f] {
		for id := range set {
			for _, g := range byLine[id] {
				if len(now[g]) > 0 && !slices.Contains(heirs, g) && sameFact(before.ids[f], after.ids[g]) {
					heirs = append(heirs, g)
				}
			}
		}
	}
	return heirs
}

// judgeHeirs compares the notes of a fact with those of what it is now.
func (s *score) judgeHeirs(f *facts.Fact, notes []*cards.Note, heirs []*facts.Fact, now map[*facts.Fact][]*cards.Note, byGUID map[string]*cards.Note, taken func(*cards.Note) bool, what string) {
	kept, touched := false, true
	for _, h := range heirs {
		if saidBy(h) == saidBy(f) {
			touched = false
		}
	}
	for _, n := range notes {
		g := byGUID[n.GUID]
		if g != nil && (slices.Contains(heirs, g.Fact) || saidBy(g.Fact) == saidBy(f)) {
			kept = true
		} else if g != nil && askedBy(g) != askedBy(n) && taken(g) {
			s.regrouped++
			s.example("%s: %s went from %q to %q, its fact is %q", what, n.GUID, f.Text(), g.Fact.Text(), heirs[0].Text())
		}
		s.judgeNote(n, g, heirs, now)
	}
	s.facts++
	s.kept += btoi(kept)
	if touched {
		s.touched++
		s.touchedKept += btoi(kept)
	}
	if !kept {
		s.lost.add(f, notes, heirs[0], now[heirs[0]])
		s.loss("%s: lost %q > %q, now %q > %q", what, f.Path, f.Text(), heirs[0].Path, heirs[0].Text())
	}
}

// judgeNote checks that a note is kept if its fact still makes one like it.
func (s *score) judgeNote(n, g *cards.Note, heirs []*facts.Fact, now map[*facts.Fact][]*cards.Note) {
	for _, h := range heirs {
		for _, m := range now[h] {
			if m.Role == n.Role && m.Type == n.Type {
				s.notes++
				s.notesKept += btoi(g != nil && slices.Contains(heirs, g.Fact))
				return
			}
		}
	}
}

// judgeDeletions checks that a cloze number hides a text of the line that it
// hid one of before.
func (s *score) judgeDeletions(n, g *cards.Note, before, after *build, what string) {
	old := map[int]string{}
	for _, d := range n.Deletions() {
		old[d.Number] = d.Text
	}
	for _, d := range g.Deletions() {
		text, ok := old[d.Number]
		if !ok {
			continue
		}
		x, y := before.lineOf(n.Fact, text), after.lineOf(g.Fact, d.Text)
		if x == 0 || y == 0 {
			continue
		}
		s.deletions++
		if x != y && text != d.Text && n.Fact.Text() != g.Fact.Text() {
			s.wrongDeletions++
			s.example("%s: %s c%d hid %q, now %q: %q, %q", what, n.GUID, d.Number, text, d.Text, plainText(n), plainText(g))
		}
	}
}

// lineOf returns the only line of a fact that holds the text, or 0.
func (b *build) lineOf(f *facts.Fact, text string) int {
	if len(f.Places) > 1 {
		return 0
	}
	found := 0
	for id := range b.ids[f][0] {
		if strings.Contains(b.said[id], text) {
			if found != 0 {
				return 0
			}
			found = id
		}
	}
	return found
}

// example keeps the first few cases of a wrong history.
func (s *score) example(format string, args ...any) {
	if len(s.examples) < 20 {
		s.examples = append(s.examples, fmt.Sprintf(format, args...))
	}
}

// loss keeps the first few cases of a lost history.
func (s *score) loss(format string, args ...any) {
	if len(s.losses) < 60 {
		s.losses = append(s.losses, fmt.Sprintf(format, args...))
	}
}

// losses counts lost histories by what happened to their facts.
type losses struct{ retyped, moved, reworded, both int }

// add counts a fact by what it is now.
func (l *losses) add(f *facts.Fact, notes []*cards.Note, heir *facts.Fact, now []*cards.Note) {
	moved, reworded := !slices.Equal(f.Path, heir.Path), f.Text() != heir.Text()
	same := slices.ContainsFunc(now, func(n *cards.Note) bool { return n.Type == notes[0].Type })
	switch {
	case !same:
		l.retyped++
	case moved && reworded:
		l.both++
	case moved:
		l.moved++
	default:
		l.reworded++
	}
}
