package identity

import (
	"fmt"

	"crib/internal/problem"
)

// Adopt returns the lock with the decision that the note young is the note
// old: the next build gives it the history of old. Both are guids or handles;
// young may be unknown to the lock, as a plan names notes that no build has
// recorded yet. Match tells by a problem if young turns out not to exist.
func Adopt(lock *Lock, old, young string) (*Lock, error) {
	rec, err := lock.find(old)
	if err != nil {
		return nil, err
	}
	if rec == nil {
		return nil, fmt.Errorf("%s: no fact in %s has this name; run crib plan to see the names", old, FileName)
	}
	other, err := lock.find(young)
	if err != nil {
		return nil, err
	}
	if other == rec {
		return nil, fmt.Errorf("%s: the two are the same fact; name the old one and the new one", old)
	}
	if other != nil {
		young = other.guid
	}
	next := &Lock{records: lock.records, source: lock.source}
	for _, a := range lock.adopted {
		if a.old != rec.guid && a.young != young {
			next.adopted = append(next.adopted, a)
		}
	}
	next.adopted = append(next.adopted, adoption{rec.guid, young})
	return next, nil
}

// find returns the record of a guid or handle, or nil.
func (l *Lock) find(name string) (*record, error) {
	var found *record
	for _, r := range l.records {
		if r.guid == "" || r.guid != name && Handle(r.guid) != name {
			continue
		}
		if r.guid == name {
			return r, nil
		}
		if found != nil && found.guid != r.guid {
			return nil, fmt.Errorf("%s: two notes have this short name; give the guid %q or %q", name, found.guid, r.guid)
		}
		found = r
	}
	return found, nil
}

// Prune returns the lock without its retired notes, and how many they were.
func Prune(lock *Lock) (*Lock, int) {
	next := &Lock{adopted: lock.adopted, source: lock.source}
	for _, r := range lock.records {
		if !r.retired {
			next.records = append(next.records, r)
		}
	}
	return next, len(lock.records) - len(next.records)
}

// adopt carries out the decisions in the lock. One about a note is one about
// its fact, if the recorded fact has no other mate.
func (m *matcher) adopt() {
	if len(m.lock.adopted) == 0 {
		return
	}
	names := m.names()
	for _, a := range m.lock.adopted {
		e, known := m.old.entries[a.old]
		i, ok := names[a.young]
		if !known || !ok {
			m.refuse(a, "one of the two is no fact of these notes any more")
			continue
		}
		f := m.factOf[i]
		f.settled = true
		if e.fact.mate == nil {
			m.divorce(f)
			marry(e.fact, f)
			m.matchNotes(e.fact, f)
		}
		m.adoptNote(a, e, i)
	}
}

// adoptNote gives a note of this build the identity of a recorded one.
func (m *matcher) adoptNote(a adoption, e *entry, i int) {
	switch n := m.notes[i]; {
	case e.note == i:
	case e.note >= 0:
		m.refuse(a, fmt.Sprintf("%s still stands in the notes, at %s", a.old, m.posOf(m.factOf[e.note])))
	case recast(n, e.rec.typ) == nil:
		m.refuse(a, fmt.Sprintf("one is a %s note, the other a %s note, and Anki cannot turn one into the other", e.rec.typ, n.Type))
	default:
		if other := m.entryOf[i]; other != nil {
			other.note = -1
		}
		m.pairNotes(e, i)
	}
}

// divorce undoes the match of a fact of this build and of its notes.
func (m *matcher) divorce(f *fact) {
	if f.mate == nil {
		return
	}
	for _, i := range f.notes {
		if e := m.entryOf[i]; e != nil {
			e.note, m.entryOf[i] = -1, nil
		}
	}
	f.mate.mate, f.mate = nil, nil
}

// refuse reports a decision that cannot be carried out.
func (m *matcher) refuse(a adoption, why string) {
	m.result.Problems.Add(problem.Pos{File: FileName, Line: 1, Col: 1}, problem.Warning, "adopt",
		"crib adopt was to give the history of %s to %s, but %s; run crib plan to see which facts there are", a.old, a.young, why)
}

// names returns the notes of this build by the guids that they have or would
// get, and by the handles of these.
func (m *matcher) names() map[string]int {
	names := map[string]int{}
	for i, guid := range m.freshGUIDs() {
		if e := m.entryOf[i]; e != nil {
			guid = e.rec.guid
		}
		names[guid] = i
		names[Handle(guid)] = i
	}
	return names
}
