package identity

import (
	"maps"
	"slices"

	"crib/internal/cards"
	"crib/internal/problem"
)

// plan gives every note its identity and writes down what changes.
func (m *matcher) plan() *Plan {
	p := m.result
	p.Notes = make([]*cards.Note, len(m.notes))
	fresh := m.freshGUIDs()
	m.doubt = m.doubts()
	w := newLayout(m)
	notes, recs := make([]cards.Note, len(m.notes)), make([]record, len(m.notes))
	for _, f := range m.built {
		for _, i := range f.notes {
			a := m.assign(f, i, fresh[i], &notes[i], &recs[i])
			p.Notes[i] = a.note
			w.place(i, a.rec)
			m.change(f, i, a)
		}
		switch {
		case len(f.notes) == 0:
			m.leave(w, f)
		case f.mate != nil:
			m.retireRoles(w, f)
		}
	}
	m.retireFacts(w)
	p.Lock = &Lock{records: w.records()}
	p.Lock.text = p.Lock.Text()
	p.Lock.source = p.Lock.text
	p.LockChanged = p.Lock.text != m.lock.source
	p.Problems.Sort()
	return p
}

// leave puts a fact of which nothing is asked where it stands, with the recorded
// notes that are left alone.
func (m *matcher) leave(w *layout, f *fact) {
	file, left := w.file(f.latest().file), false
	if f.mate != nil {
		for _, e := range f.mate.entries {
			if e.unasked() {
				rec := *e.rec
				rec.stand(f.latest(), f.id)
				file.add(&rec)
				m.result.Unchanged++
				left = true
			}
		}
	}
	if !left {
		file.add(f.bare())
	}
}

// retireRoles retires the notes of a matched fact that it makes no more. They
// go with the fact.
func (m *matcher) retireRoles(w *layout, f *fact) {
	last := f.notes[len(f.notes)-1]
	for _, e := range f.mate.entries {
		if e.note >= 0 {
			continue
		}
		rec, n, err := m.retire(e)
		if err != nil {
			m.damaged(e, err)
			continue
		}
		rec.stand(f.latest(), m.notes[last].Fact.ID)
		w.slots[last].behind = append(w.slots[last].behind, rec)
		m.retired(e, n)
	}
}

// stand sets where the fact of a record stands and what it says.
func (r *record) stand(v *version, id string) {
	r.file, r.path, r.key, r.body, r.fact = v.file, v.path, v.key, v.body, id
}

// retireFacts retires the notes of the facts that are gone, or of which nothing
// is to be asked.
func (m *matcher) retireFacts(w *layout) {
	for _, r := range m.old.inside {
		e := m.old.entries[r.guid]
		if e == nil || e.rec != r {
			continue
		}
		if e.note >= 0 {
			w.pass(r.file, e.note)
			continue
		}
		mate := e.fact.mate
		if mate != nil && len(mate.notes) > 0 || e.unasked() {
			continue
		}
		rec, n, err := m.retire(e)
		if err != nil {
			m.damaged(e, err)
			continue
		}
		if rec.body = e.fact.latest().body; mate != nil {
			rec.stand(mate.latest(), rec.fact)
		}
		w.behind(rec.file, rec)
		m.retired(e, n)
	}
	for _, r := range m.old.apart {
		w.behind(r.file, r)
	}
}

// unasked reports whether the fact of a recorded note stands there as it did,
// and only crib asks nothing of it any more, as another release may have it. The
// note is left alone then: nobody new gets it, and who has it keeps it.
func (e *entry) unasked() bool {
	mate := e.fact.mate
	if e.note >= 0 || e.rec.retired || mate == nil || len(mate.notes) > 0 || mate.noCard {
		return false
	}
	was, is := e.fact.latest(), mate.latest()
	return was.path == is.path && was.body == is.body
}

// retired adds a retired note to the plan.
func (m *matcher) retired(e *entry, n *cards.Note) {
	m.result.Retired = append(m.result.Retired, n)
	if e.rec.retired {
		return
	}
	m.result.Changes = append(m.result.Changes, m.retirement(e, n))
}

// damaged reports a record whose content cannot be read although its checksum
// is right.
func (m *matcher) damaged(e *entry, err error) {
	m.result.Problems.Add(problem.Pos{File: FileName, Line: 1, Col: 1}, problem.Error, "lock-content", "note %s: %v: %s", e.rec.guid, err, restore)
}

// layout puts the records of a lock in order.
type layout struct {
	files map[string]*fileLayout
	slots []*slot // of each note
}

// fileLayout is what stands in a file.
type fileLayout struct {
	first  []*record // retired notes before the first fact
	slots  []*slot
	anchor *slot // what the next retired record stands behind, or nil
}

// slot is a record of this build, and the retired ones behind it.
type slot struct {
	rec    *record
	behind []*record
}

func newLayout(m *matcher) *layout {
	return &layout{files: map[string]*fileLayout{}, slots: make([]*slot, len(m.notes))}
}

func (w *layout) file(name string) *fileLayout {
	f := w.files[name]
	if f == nil {
		f = &fileLayout{}
		w.files[name] = f
	}
	return f
}

// add puts a record behind those that stand in the file.
func (f *fileLayout) add(rec *record) *slot {
	s := &slot{rec: rec}
	f.slots = append(f.slots, s)
	return s
}

// place puts the record of a note of this build.
func (w *layout) place(note int, rec *record) { w.slots[note] = w.file(rec.file).add(rec) }

// pass says that in the old lock what follows stood behind a note.
func (w *layout) pass(file string, note int) {
	if s := w.slots[note]; s.rec.file == file {
		w.file(file).anchor = s
	}
}

// behind puts a record where it stood.
func (w *layout) behind(file string, rec *record) {
	f := w.file(file)
	if f.anchor == nil {
		f.first = append(f.first, rec)
		return
	}
	f.anchor.behind = append(f.anchor.behind, rec)
}

// records returns all records in order, the text of a fact in the first of its
// records only.
func (w *layout) records() []*record {
	var out []*record
	for _, name := range slices.Sorted(maps.Keys(w.files)) {
		f := w.files[name]
		out = append(out, f.first...)
		for _, s := range f.slots {
			out = append(append(out, s.rec), s.behind...)
		}
	}
	for i := len(out) - 1; i > 0; i-- {
		if out[i].fact == out[i-1].fact && out[i].file == out[i-1].file && out[i].body == out[i-1].body {
			out[i] = out[i].withoutBody()
		}
	}
	return out
}

// withoutBody returns the record without the text of its fact.
func (r *record) withoutBody() *record {
	if r.body == "" {
		return r
	}
	c := *r
	c.body = ""
	return &c
}
