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
		return nil, fmt.Errorf("%s: no such note in %s; `crib plan` names the notes", old, FileName)
	}
	other, err := lock.find(young)
	if err != nil {
		return nil, err
	}
	if other == rec {
		return nil, fmt.Errorf("%s: a note cannot adopt its own history", old)
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
		if r.guid != name && Handle(r.guid) != name {
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

// adopt carries out the decisions in the lock as far as they concern whole
// facts, which is the rule.
func (m *matcher) adopt() {
	if len(m.lock.adopted) == 0 {
		return
	}
	fresh := m.freshNames()
	factOf := make([]*fact, len(m.notes))
	for _, f := range m.built {
		for _, i := range f.notes {
			factOf[i] = f
		}
	}
	for _, a := range m.lock.adopted {
		e := m.old.entries[a.old]
		var f *fact
		if i, ok := fresh[a.young]; ok {
			f = factOf[i]
		} else if y := m.old.entries[a.young]; y != nil {
			f = y.fact.mate
		}
		switch {
		case e == nil || f == nil:
			m.refuse(a, "there is no such note in the notes any more")
		case e.fact.mate != nil && e.fact.mate != f:
			m.refuse(a, fmt.Sprintf("%s still stands in the notes at %s", a.old, m.posOf(e.fact.mate)))
		case e.fact.mate == nil:
			if f.mate != nil {
				f.mate.mate = nil
			}
			marry(e.fact, f)
		}
	}
}

// refuse reports a decision that cannot be carried out.
func (m *matcher) refuse(a adoption, why string) {
	m.result.Problems.Add(problem.Pos{File: FileName}, problem.Warning, "adopt",
		"cannot give the history of %s to %s: %s", a.old, a.young, why)
}

// adoptNotes carries out the decisions that are left after the notes of the
// facts were matched: those between notes of different roles.
func (m *matcher) adoptNotes() {
	if len(m.lock.adopted) == 0 {
		return
	}
	fresh := m.freshNames()
	for _, a := range m.lock.adopted {
		e, i := m.old.entries[a.old], -1
		if j, ok := fresh[a.young]; ok {
			i = j
		} else if y := m.old.entries[a.young]; y != nil && y.note >= 0 {
			i = y.note
		}
		if e == nil || i < 0 || e.note >= 0 {
			continue
		}
		if e.rec.typ != m.notes[i].Type {
			m.refuse(a, fmt.Sprintf("one is a %s note, the other a %s note, and Anki cannot turn one into the other", e.rec.typ, m.notes[i].Type))
			continue
		}
		if y := m.entryOf[i]; y != nil {
			y.note = -1
		}
		m.pairNotes(e, i)
	}
}

// freshNames returns the notes that no recorded note is matched with, by the
// guid and the handle that they would get.
func (m *matcher) freshNames() map[string]int {
	names := map[string]int{}
	for i, guid := range m.freshGUIDs() {
		if guid != "" {
			names[guid] = i
			names[Handle(guid)] = i
		}
	}
	return names
}
