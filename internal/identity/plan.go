package identity

import (
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
		for k, i := range f.notes {
			a := m.assign(f, i, fresh[i], &notes[i], &recs[i])
			p.Notes[i] = a.note
			w.place(a.rec.file, i, a.rec)
			m.change(f, i, a)
			if k == len(f.notes)-1 && f.mate != nil {
				m.retireRoles(w, f, i)
			}
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

// retireRoles retires the notes of a matched fact that it makes no more. They
// go with the fact.
func (m *matcher) retireRoles(w *layout, f *fact, last int) {
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
		w.after(rec.file, last, rec)
		m.retired(e, n)
	}
}

// stand sets where the fact of a record stands and what it says.
func (r *record) stand(v *version, id string) {
	r.file, r.path, r.key, r.body, r.fact = v.file, v.path, v.key, v.body, id
}

// retireFacts retires the notes of the facts that are gone.
func (m *matcher) retireFacts(w *layout) {
	for _, r := range m.old.inside {
		e := m.old.entries[r.guid]
		if e.rec != r {
			continue
		}
		if e.note >= 0 {
			w.pass(r.file, e.note)
			continue
		}
		mate := e.fact.mate
		if mate != nil && len(mate.notes) > 0 {
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
	m *matcher
	// files holds what stands in each file: notes by index.
	files map[string]*fileLayout
	recs  []*record // by note
}

type fileLayout struct {
	notes  []int
	first  []*record         // before the first note
	behind map[int][]*record // behind a note
	anchor int               // the note that the next retired record stands behind, or -1
}

func newLayout(m *matcher) *layout {
	return &layout{m: m, files: map[string]*fileLayout{}, recs: make([]*record, len(m.notes))}
}

func (w *layout) file(name string) *fileLayout {
	f := w.files[name]
	if f == nil {
		f = &fileLayout{behind: map[int][]*record{}, anchor: -1}
		w.files[name] = f
	}
	return f
}

// place puts the record of a note of this build.
func (w *layout) place(file string, note int, rec *record) {
	f := w.file(file)
	f.notes = append(f.notes, note)
	w.recs[note] = rec
}

// after puts a record behind a note.
func (w *layout) after(file string, note int, rec *record) {
	f := w.file(file)
	f.behind[note] = append(f.behind[note], rec)
}

// pass says that in the old lock what follows stood behind a note.
func (w *layout) pass(file string, note int) {
	if w.recs[note].file == file {
		w.file(file).anchor = note
	}
}

// behind puts a record where it stood.
func (w *layout) behind(file string, rec *record) {
	f := w.file(file)
	if f.anchor < 0 {
		f.first = append(f.first, rec)
		return
	}
	f.behind[f.anchor] = append(f.behind[f.anchor], rec)
}

// records returns all records in order, the text of a fact in the first of its
// records only.
func (w *layout) records() []*record {
	var names []string
	for name := range w.files {
		names = append(names, name)
	}
	slices.Sort(names)
	var out []*record
	for _, name := range names {
		f := w.files[name]
		out = append(out, f.first...)
		for _, i := range f.notes {
			out = append(out, w.recs[i])
			out = append(out, f.behind[i]...)
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
