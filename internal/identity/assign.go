package identity

import (
	"hash"
	"slices"
	"strconv"

	"crib/internal/cards"
	"crib/internal/facts"
)

// freshGUIDs returns the guid of each note that no recorded note is matched
// with, "" for the others. It comes from the namespace and the fact itself (or
// its key), so that two people without a lock get the same one; if that is
// taken, because the note that had it reads differently now, a number goes
// into it too.
func (m *matcher) freshGUIDs() []string {
	taken := make(map[string]bool, len(m.lock.records))
	for _, r := range m.lock.records {
		taken[r.guid] = true
	}
	guids := make([]string, len(m.notes))
	for _, f := range m.built {
		start := m.factParts(f)
		for _, i := range f.notes {
			if m.entryOf[i] != nil {
				continue
			}
			guids[i] = m.freshGUID(start, i, taken)
			taken[guids[i]] = true
		}
	}
	return guids
}

// factParts returns a hash of what the guids of a fact's notes have in common.
func (m *matcher) factParts(f *fact) func() hash.Hash {
	v := f.latest()
	if v.key != "" {
		return among(m.opt.Namespace, "key", v.key)
	}
	return among(m.opt.Namespace, "fact", v.path, v.body)
}

func (m *matcher) freshGUID(start func() hash.Hash, i int, taken map[string]bool) string {
	parts := []string{m.notes[i].Role, string(m.notes[i].Type)}
	g := guid(start(), parts...)
	for n := 2; taken[g]; n++ {
		g = guid(start(), append(parts, strconv.Itoa(n))...)
	}
	return g
}

// assigned is what becomes of a note of this build.
type assigned struct {
	note *cards.Note
	rec  *record
	// settled is as of the note's fact.
	settled bool
	// kept counts the cloze deletions that are recorded ones, dropped and added
	// those on either side that are not.
	kept, dropped, added int
}

// assign gives a note of this build its identity. It fills in n and rec.
func (m *matcher) assign(f *fact, i int, fresh string, n *cards.Note, rec *record) assigned {
	*n = *m.notes[i]
	if e := m.entryOf[i]; e != nil {
		*n = *recast(n, e.rec.typ)
	}
	v := f.latest()
	*rec = record{
		guid: fresh, mod: m.opt.Now, typ: n.Type, file: v.file, path: v.path, deck: n.Deck,
		fact: n.Fact.ID, key: n.Fact.Key, role: n.Role, body: v.body,
	}
	a := assigned{note: n, rec: rec, settled: f.settled}
	m.scratch = appendContent(m.scratch[:0], n, &m.opt)
	if e := m.entryOf[i]; e != nil {
		m.inherit(&a, e)
	} else {
		rec.content = string(m.scratch)
		rec.used = highest(n.Cloze)
	}
	n.GUID, n.Mod = rec.guid, rec.mod
	return a
}

// inherit gives a note, whose content with the numbers of package cards is in
// m.scratch, what its recorded self had.
func (m *matcher) inherit(a *assigned, e *entry) {
	a.rec.guid, a.rec.mod, a.rec.used = e.rec.guid, e.rec.mod, e.rec.used
	for _, o := range e.others {
		a.rec.used = max(a.rec.used, o.used)
	}
	if string(m.scratch) == e.rec.content && a.rec.deck == e.rec.deck && len(e.others) == 0 {
		a.rec.content = e.rec.content
		return
	}
	if a.note.Type == cards.Cloze {
		m.renumber(a, e)
		m.scratch = appendContent(m.scratch[:0], a.note, &m.opt)
	}
	a.rec.content = string(m.scratch)
	if a.rec.content != e.rec.content || a.rec.deck != e.rec.deck || e.rec.retired || ambiguous(e) {
		a.rec.mod = later(m.opt.Now, e)
	}
}

// ambiguous reports whether a merge kept two contents of a note with one
// modification time: whoever has the other one would never get this one.
func ambiguous(e *entry) bool {
	return slices.ContainsFunc(e.others, func(r *record) bool {
		return r.mod == e.rec.mod && r.content != e.rec.content
	})
}

// later returns the modification time of a note that changes now: Anki takes
// a note only if it is newer than the one it has.
func later(now int64, e *entry) int64 { return max(now, e.rec.mod+1) }

// highest returns the highest cloze number.
func highest(rows facts.Rows) int {
	top := 0
	for _, row := range rows {
		for _, s := range row.Text {
			top = max(top, s.Hide)
		}
	}
	return top
}

// retire returns the record of a note whose fact is gone, and the note that
// the package carries once more.
func (m *matcher) retire(e *entry) (*record, *cards.Note, error) {
	rec := *e.rec
	n, err := rec.note()
	if err != nil {
		return nil, nil, err
	}
	if !rec.retired {
		rec.retired = true
		rec.mod = later(m.opt.Now, e)
		if !slices.Contains(n.Tags, RetiredTag) {
			n.Tags = append(n.Tags, RetiredTag)
			slices.Sort(n.Tags)
		}
		rec.content = string(appendContent(nil, n, &m.opt))
		n.Mod = rec.mod
	}
	for _, o := range e.others {
		rec.used = max(rec.used, o.used)
	}
	return &rec, n, nil
}
