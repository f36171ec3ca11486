package identity

import (
	"fmt"
	"slices"

	"crib/internal/cards"
	"crib/internal/facts"
)

// score adds up how well histories were kept.
type score struct {
	sequences, builds       int
	facts, kept             int // facts that are still there, and those that kept a guid
	touched, touchedKept    int // of those, whose text or titles are not as they were
	cards, cardsKept        int // cards that recall what they recalled, and those that kept guid and ordinal
	given, wrong, regrouped int // guids given to a note from a record; of those to another fact, or to a neighbour of the true one
	ordinals, wrongOrdinals int // cards that had a history, of which it is plain what they recall, and those that recall something else
	doubtful, duplicates    int
	lost                    losses
	examples, losses        []string
}

// owner is what a guid ever belonged to.
type owner struct {
	// ids are the words it stood on, of all builds.
	ids []wordSet
	// said is what it said under which titles. Of two facts that say the same
	// under the same titles nobody can tell which is which.
	said map[said]bool
	// path is where it stood last, and twins are the words of all facts that
	// then read the same: if one twin is edited and another takes its place,
	// what comes out is the same as if it had been the other way round.
	path  string
	twins []wordSet
	// kin are the words of all facts that stood there.
	kin wordSet
	// text is what it said last, and away that the build before had no note of
	// it: if that text is back, the fact is back, whoever wrote the line.
	text string
	away bool
	// cards is what its cards recalled last, by their ordinals; those that are
	// gone too, since their numbers must not be used again.
	cards map[int]recollection
}

// recollection is what a card asks for.
type recollection struct {
	ids  wordSet
	text string
}

// isTwin reports whether a fact stands where the owner stood and may be it as
// well as not: it was a twin, or a twin's copy. Titles may have been renamed: it
// is the place where most of what stood there stands.
func (o *owner) isTwin(f *facts.Fact, b *build, places []wordSet) bool {
	path := joinPath(f.Path)
	return (path == o.path || 2*overlap(o.kin, b.under[path]) > len(o.kin)) &&
		(touches(o.twins, places) || touches(o.twins, b.originals(places)))
}

// isTwinOrCopy reports whether nobody can tell a fact from the owner.
func (o *owner) isTwinOrCopy(f *facts.Fact, b *build, places []wordSet) bool {
	return o.said[saidBy(f)] || o.isTwin(f, b, places) || b.isCopyOf(o, places)
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
		s.doubtful += btoi(c.Kind == Doubtful)
	}
}

// judgeGUIDs looks for histories on wrong facts and on wrong cards.
func (s *score) judgeGUIDs(after *build, own owners, what string) {
	seen := map[string]bool{}
	twins := map[string][]wordSet{}
	for _, f := range after.book.Facts {
		twins[f.Text()] = append(twins[f.Text()], after.ids[f]...)
	}
	for _, n := range after.plan.Notes {
		s.duplicates += btoi(seen[n.GUID])
		seen[n.GUID] = true
		places := after.placesOf(n)
		known := s.judgeOwner(after, own, n.GUID, n.Fact, places, what)
		s.judgeCards(after, n, known, what)
		known.stand(after, n.Fact, places, twins)
	}
	for guid, f := range after.unasked(false) {
		known := s.judgeOwner(after, own, guid, f, after.ids[f], what)
		known.stand(after, f, after.ids[f], twins)
		seen[guid] = true
	}
	for guid, f := range after.unasked(true) {
		if known := own[guid]; known != nil && known.isTwinOrCopy(f, after, after.ids[f]) {
			known.stand(after, f, after.ids[f], twins) // if it comes back, it is there
			known.cards = map[int]recollection{}
		}
	}
	for guid, o := range own {
		o.away = !seen[guid]
	}
}

// judgeOwner checks that a guid belongs to the fact that it belonged to, and
// returns its owner.
func (s *score) judgeOwner(after *build, own owners, guid string, f *facts.Fact, places []wordSet, what string) *owner {
	known := own[guid]
	if known == nil {
		known = &owner{said: map[said]bool{}, cards: map[int]recollection{}}
		own[guid] = known
		return known
	}
	s.given++
	switch {
	case touches(known.ids, places):
	case known.isTwinOrCopy(f, after, places), known.away && known.text == f.Text():
		known.cards = map[int]recollection{} // of another of the same
	default:
		s.wrong++
		s.example("%s: %s is now %q at %v: %v", what, guid, f.Text(), f.Places, after.changeOf(guid))
	}
	return known
}

// stand notes down which fact an owner is now, and its twins.
func (o *owner) stand(b *build, f *facts.Fact, places []wordSet, twins map[string][]wordSet) {
	o.ids = append(o.ids, places...)
	o.said[saidBy(f)] = true
	o.path, o.twins = joinPath(f.Path), twins[f.Text()]
	o.kin = b.under[o.path]
	o.text, o.away = f.Text(), false
}

// judgeCards checks that no card recalls other words than the card of its
// ordinal ever did.
func (s *score) judgeCards(b *build, n *cards.Note, o *owner, what string) {
	for _, c := range n.Cards() {
		now := recollection{b.recalled(c), c.Answer}
		if was, ok := o.cards[c.Ord]; ok && was.ids != nil && now.ids != nil {
			s.ordinals++
			if overlap(was.ids, now.ids) == 0 && was.text != now.text && !b.isCopy(was.ids, now.ids) {
				s.wrongOrdinals++
				s.example("%s: card %d of %s recalled %q, now %q: %q, %v", what, c.Ord+1, n.GUID, was.text, now.text, plainText(n), b.changeOf(n.GUID))
			}
		}
		o.cards[c.Ord] = now
	}
}

// isCopy reports whether one of two sets is a copy of the other, made for this
// build.
func (b *build) isCopy(was, now wordSet) bool {
	for id := range now {
		if from, ok := b.copies[id]; ok && was[from] {
			return true
		}
	}
	return false
}

// placesOf returns the words of each place of a note: of facts that ask the
// same, too.
func (b *build) placesOf(n *cards.Note) []wordSet {
	var places []wordSet
	for i, p := range n.Places {
		if i == 0 && len(b.ids[n.Fact]) > 0 && p == n.Fact.Places[0] {
			places = append(places, b.ids[n.Fact][0])
			continue
		}
		places = append(places, idsOf("", b.at[p]))
		for _, t := range b.at[p] {
			places[len(places)-1][t.id] = true
		}
	}
	return places
}

// isCopyOf reports whether the words are a copy, made in this edit, of those of
// the owner or of one that read the same, and the owner does not stand there as
// it was: then it is as good as the owner, since of two copies that were both
// edited nobody can tell which is the first.
func (b *build) isCopyOf(o *owner, places []wordSet) bool {
	from := b.originals(places)
	last := o.ids[len(o.ids)-1:]
	return (touches(o.ids, from) || touches(o.twins, from)) && !slices.ContainsFunc(b.book.Facts, func(f *facts.Fact) bool {
		return f.Text() == o.text && joinPath(f.Path) == o.path && sameFact(last, b.ids[f])
	})
}

// originals returns the words that words were copied from for this build.
func (b *build) originals(places []wordSet) []wordSet {
	var out []wordSet
	for _, set := range places {
		originals := wordSet{}
		for id := range set {
			if f, ok := b.copies[id]; ok {
				originals[f] = true
			}
		}
		out = append(out, originals)
	}
	return out
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
	byWord := map[int][]*facts.Fact{}
	for _, f := range after.book.Facts {
		for _, set := range after.ids[f] {
			for id := range set {
				byWord[id] = append(byWord[id], f)
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
		heirs := heirsOf(f, before, after, byWord, now)
		if len(heirs) == 0 {
			continue
		}
		taken := func(g *cards.Note) bool {
			return !own[g.GUID].isTwin(g.Fact, after, after.ids[g.Fact]) && !after.isCopyOf(own[g.GUID], after.ids[g.Fact]) && before.isHeirOfAnother(f, after.ids[g.Fact])
		}
		s.judgeHeirs(before, after, f, notes, heirs, now, byGUID, taken, what)
	}
}

// isHeirOfAnother reports whether the words are truly those of another fact of
// the build than f.
func (b *build) isHeirOfAnother(f *facts.Fact, places []wordSet) bool {
	return slices.ContainsFunc(b.book.Facts, func(g *facts.Fact) bool { return g != f && sameFact(b.ids[g], places) })
}

// heirsOf returns the facts with notes that a fact truly is now.
func heirsOf(f *facts.Fact, before, after *build, byWord map[int][]*facts.Fact, now map[*facts.Fact][]*cards.Note) []*facts.Fact {
	var heirs []*facts.Fact
	for _, set := range before.ids[f] {
		for id := range set {
			for _, g := range byWord[id] {
				if len(now[g]) > 0 && !slices.Contains(heirs, g) && sameFact(before.ids[f], after.ids[g]) && halfAsItWas(f, g) {
					heirs = append(heirs, g)
				}
			}
		}
	}
	slices.SortFunc(heirs, func(a, b *facts.Fact) int {
		return slices.Index(after.book.Facts, a) - slices.Index(after.book.Facts, b)
	})
	return heirs
}

// halfAsItWas reports whether at least half of the words of both facts are the
// same to the letter, or nearly: when several edits have changed more, nobody
// has to recognise the fact.
func halfAsItWas(f, g *facts.Fact) bool {
	count := func(s string) int { return len(evenly.wording(s).inOrder) }
	return 2*wordsInCommon(f.Text(), g.Text()) >= max(count(f.Text()), count(g.Text()))
}

// wordsInCommon counts the words of a text that another one has too, or nearly.
func wordsInCommon(a, b string) int {
	rest := evenly.wording(b).inOrder
	same := 0
	for _, x := range evenly.wording(a).inOrder {
		i := slices.IndexFunc(rest, func(y term) bool { return x.word == y.word || closeness(x, y) > 0 })
		if i >= 0 {
			rest = slices.Delete(rest, i, i+1)
			same++
		}
	}
	return same
}

// judgeHeirs compares the notes of a fact with those of what it is now.
func (s *score) judgeHeirs(before, after *build, f *facts.Fact, notes []*cards.Note, heirs []*facts.Fact, now map[*facts.Fact][]*cards.Note, byGUID map[string]*cards.Note, taken func(*cards.Note) bool, what string) {
	kept := false
	touched := !slices.ContainsFunc(heirs, func(h *facts.Fact) bool { return saidBy(h) == saidBy(f) })
	for _, n := range notes {
		g := byGUID[n.GUID]
		if g != nil && (slices.Contains(heirs, g.Fact) || saidBy(g.Fact) == saidBy(f)) {
			kept = true
		} else if g != nil && askedBy(g) != askedBy(n) && taken(g) {
			s.regrouped++
			s.example("%s: %s went from %q to %q, its fact is %q", what, n.GUID, f.Text(), g.Fact.Text(), heirs[0].Text())
		}
		for _, c := range n.Cards() {
			s.judgeCard(before, after, c, heirs, now)
		}
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

// judgeCard checks that a card is kept if what it recalls is still recalled.
func (s *score) judgeCard(before, after *build, c cards.Card, heirs []*facts.Fact, now map[*facts.Fact][]*cards.Note) {
	was := before.recalled(c)
	if was == nil {
		return
	}
	there, kept := false, false
	for _, h := range heirs {
		for _, m := range now[h] {
			for _, d := range m.Cards() {
				if (c.Kind == cards.Reversed) != (d.Kind == cards.Reversed) {
					continue
				}
				if is := after.recalled(d); is != nil && mostly(was, is) {
					there = true
					kept = kept || m.GUID == c.Note.GUID && d.Ord == c.Ord
				}
			}
		}
	}
	s.cards += btoi(there)
	s.cardsKept += btoi(kept)
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
