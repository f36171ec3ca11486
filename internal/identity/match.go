package identity

import (
	"crib/internal/cards"
)

// Match finds out which notes of a build are which notes of the lock, and
// plans the build. It is total; a nil lock is that of a first build. The notes
// given are left as they are.
func Match(notes []*cards.Note, lock *Lock, opt Options) *Plan {
	if lock == nil {
		lock = &Lock{}
	}
	m := newMatcher(notes, lock, opt)
	m.matchKeys()
	m.matchExact(false)
	m.matchExact(true)
	m.matchReread()
	m.matchAlike()
	m.matchReturned()
	for _, f := range m.built {
		if f.mate != nil {
			m.matchNotes(f.mate, f)
		}
	}
	m.adopt()
	m.matchLeftNotes()
	m.spareNumbers()
	return m.plan()
}

// matcher holds the two sides of a matching.
type matcher struct {
	opt   Options
	lock  *Lock
	notes []*cards.Note
	built []*fact
	// factOf is the fact of each note.
	factOf []*fact
	old    *recorded
	// entryOf is the recorded note that a note of this build is, or nil.
	entryOf []*entry
	// candidates are those of the last round of matchAlike.
	candidates []*candidate
	doubt      map[*fact][]*candidate
	scratch    []byte
	result     *Plan
}

func newMatcher(notes []*cards.Note, lock *Lock, opt Options) *matcher {
	built, ofNote := builtFacts(notes, opt.Facts)
	return &matcher{
		opt: opt, lock: lock, notes: notes, built: built, factOf: ofNote,
		old:     readLock(lock, opt.Outside),
		entryOf: make([]*entry, len(notes)),
		result:  &Plan{},
	}
}

// marry matches two facts.
func marry(old, built *fact) { old.mate, built.mate = built, old }

// said is where in the notes something is said, and what.
type said struct{ path, body string }

// sides are the facts on both sides that have something in common.
type sides struct{ old, built []*fact }

// matchExact matches facts that stand under the same titles and say the same,
// in whatever file.
func (m *matcher) matchExact(retired bool) {
	at := make(map[said]int, len(m.built))
	var ones []one
	for _, f := range m.built {
		if f.mate != nil {
			continue
		}
		k := said{f.latest().path, f.latest().body}
		if i, ok := at[k]; ok {
			ones[i].more().built = append(ones[i].sides.built, f)
			continue
		}
		at[k] = len(ones)
		ones = append(ones, one{built: f})
	}
	for _, f := range m.old.facts {
		if f.mate != nil || f.retired != retired || len(ones) == 0 {
			continue
		}
		for _, v := range f.versions {
			if i, ok := at[said{v.path, v.body}]; ok {
				ones[i].add(f)
				break
			}
		}
	}
	for _, o := range ones {
		o.pair()
	}
}

// one holds facts that say the same under the same titles: mostly one on
// each side.
type one struct {
	old, built *fact
	sides      *sides // if there are more on a side
}

// more returns the facts as lists, which from now on are added to.
func (o *one) more() *sides {
	if o.sides == nil {
		o.sides = &sides{built: []*fact{o.built}}
		if o.old != nil {
			o.sides.old = []*fact{o.old}
		}
	}
	return o.sides
}

// add adds a recorded fact.
func (o *one) add(f *fact) {
	if o.old == nil && o.sides == nil {
		o.old = f
		return
	}
	o.more().old = append(o.sides.old, f)
}

// pair matches the facts.
func (o *one) pair() {
	switch {
	case o.sides != nil:
		o.sides.pair()
	case o.old != nil:
		marry(o.old, o.built)
	}
}

// pair matches facts that say the same under the same titles: those of one
// file first, then what is left, in order if there are equally many on both
// sides. Which of them is which makes no difference to a learner, as long as
// the order is kept; but if one is missing, nobody can tell which.
func (s sides) pair() {
	if len(s.old) > 1 || len(s.built) > 1 {
		for _, f := range s.built {
			s.pairFile(f.latest().file)
		}
	}
	s.pairRest()
}

// pairFile matches what stands in one file on both sides.
func (s sides) pairFile(file string) {
	var in sides
	for _, f := range s.old {
		if f.latest().file == file {
			in.old = append(in.old, f)
		}
	}
	for _, f := range s.built {
		if f.latest().file == file {
			in.built = append(in.built, f)
		}
	}
	in.pairRest()
}

// pairRest matches in order what is not matched yet, if it is equally many.
func (s sides) pairRest() {
	old, built := single(s.old), single(s.built)
	if len(old) != len(built) {
		return
	}
	for i, f := range old {
		marry(f, built[i])
	}
}

// single returns the facts without a mate, but for those that were joined with
// others or divided from them.
func single(list []*fact) []*fact {
	var out []*fact
	for _, f := range list {
		if f.mate == nil && !f.part {
			out = append(out, f)
		}
	}
	return out
}
