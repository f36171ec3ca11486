package identity

import "crib/internal/problem"

// matchKeys matches facts whose author fixed their identity: by the key that
// the fact had before, or by the handle of a recorded note as the key, which
// settles a doubtful match.
func (m *matcher) matchKeys() {
	wanted := map[string]*fact{}
	for _, f := range m.built {
		key := f.latest().key
		if key == "" {
			continue
		}
		if first, ok := wanted[key]; ok {
			m.problem(f, problem.Error, "duplicate-key", "the key {#%s} names the fact at %s too; give one of the two another key",
				key, m.posOf(first))
			continue
		}
		wanted[key] = f
	}
	if len(wanted) == 0 {
		return
	}
	m.matchRecordedKeys(wanted, false)
	m.matchRecordedKeys(wanted, true)
	m.matchHandles(wanted)
}

// matchRecordedKeys matches facts by the keys in the lock.
func (m *matcher) matchRecordedKeys(wanted map[string]*fact, retired bool) {
	for _, f := range m.old.facts {
		if f.retired != retired || f.mate != nil {
			continue
		}
		for _, v := range f.versions {
			if b := wanted[v.key]; v.key != "" && b != nil && b.mate == nil {
				marry(f, b)
				b.settled = true
				break
			}
		}
	}
}

// matchHandles matches facts whose key is the handle of a recorded note.
func (m *matcher) matchHandles(wanted map[string]*fact) {
	for _, f := range m.old.facts {
		if f.mate != nil {
			continue
		}
		for _, e := range f.entries {
			if b := wanted[Handle(e.rec.guid)]; b != nil && b.mate == nil && f.mate == nil {
				marry(f, b)
				b.settled = true
			}
		}
	}
}

// posOf returns where a fact of this build begins.
func (m *matcher) posOf(f *fact) problem.Pos {
	return f.place.Pos()
}

// problem reports something about a fact of this build.
func (m *matcher) problem(f *fact, severity problem.Severity, code, format string, args ...any) {
	m.result.Problems.Add(m.posOf(f), severity, code, format, args...)
}
