package identity

import (
	"cmp"
	"slices"
	"strings"

	"crib/internal/cards"
)

// recorded is the lock as the matching sees it.
type recorded struct {
	facts   []*fact
	entries map[string]*entry // by guid
	// apart are the records of files outside this build, and the order of all
	// others.
	apart, inside []*record
}

// readLock groups the records of a lock by their facts, some without a note. Records with one guid
// are one note: a merge kept what both sides made of it.
func readLock(l *Lock, outside func(string) bool) *recorded {
	r := &recorded{entries: make(map[string]*entry, len(l.records))}
	left := map[string]bool{} // files, by whether they are outside
	type versionKey struct{ file, fact string }
	versions := make(map[versionKey]*version, len(l.records))
	for _, rec := range l.records {
		out, asked := left[rec.file]
		if !asked {
			out = outside != nil && outside(rec.file)
			left[rec.file] = out
		}
		if out {
			r.apart = append(r.apart, rec)
			continue
		}
		r.inside = append(r.inside, rec)
		k := versionKey{rec.file, rec.fact}
		v := versions[k]
		if v == nil {
			v = &version{file: rec.file, path: rec.path, key: rec.key}
			v.fact = &fact{versions: []*version{v}, rank: len(r.facts)}
			r.facts = append(r.facts, v.fact)
			versions[k] = v
		}
		v.add(rec)
		if rec.guid != "" {
			r.enter(rec, v.fact)
		}
	}
	r.finish()
	return r
}

// add notes what a record says of the version of its fact.
func (v *version) add(rec *record) {
	if v.body == "" {
		v.body = rec.body
	}
	v.mod = max(v.mod, rec.mod)
	v.live = v.live || !rec.retired
}

// enter adds a record to the note of its guid.
func (r *recorded) enter(rec *record, f *fact) {
	e := r.entries[rec.guid]
	if e == nil {
		e = &entry{rec: rec, fact: f, note: -1}
		r.entries[rec.guid] = e
		f.entries = append(f.entries, e)
		return
	}
	if newer(rec, e.rec) {
		rec, e.rec = e.rec, rec
	}
	e.others = append(e.others, rec)
	if e.fact != f {
		e.fact.absorb(f)
	}
}

// newer reports whether record a counts for more than b, which stood before it
// in the lock: the newest change wins, and a live note over a retired one.
func newer(a, b *record) bool {
	if a.mod != b.mod {
		return a.mod > b.mod
	}
	return b.retired || !a.retired
}

// absorb makes another recorded fact a version of f.
func (f *fact) absorb(other *fact) {
	for _, v := range other.versions {
		v.fact = f
	}
	for _, e := range other.entries {
		e.fact = f
	}
	f.versions = append(f.versions, other.versions...)
	f.entries = append(f.entries, other.entries...)
	other.versions, other.entries = nil, nil
}

// finish drops the facts that others absorbed and links the rest.
func (r *recorded) finish() {
	r.facts = slices.DeleteFunc(r.facts, func(f *fact) bool { return len(f.versions) == 0 })
	last := map[string]*fact{}
	for i, f := range r.facts {
		f.rank = i
		if len(f.versions) > 1 {
			slices.SortStableFunc(f.versions, func(a, b *version) int {
				return cmp.Or(-cmp.Compare(btoi(a.live), btoi(b.live)), -cmp.Compare(a.mod, b.mod))
			})
		}
		v := f.latest()
		if v.body == "" {
			v.body = f.textOfNotes()
		}
		f.retired = !v.live
		if !f.retired {
			f.follow(last, v.file)
		}
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// textOfNotes stands in for the text of a recorded fact whose first line was
// lost in a merge.
func (f *fact) textOfNotes() string {
	var parts []string
	for _, e := range f.entries {
		if c, err := parseContent(e.rec.content); err == nil {
			var n cards.Note
			c.fill(&n)
			parts = append(parts, plainText(&n))
		}
	}
	return strings.Join(parts, "\n")
}
