package identity

import (
	"slices"
	"strings"

	"crib/internal/cards"
	"crib/internal/facts"
)

// fact is a fact of this build or of the lock, with its notes.
type fact struct {
	// versions tells where the fact stood and what it said, the latest first.
	// A fact of this build has one; a recorded fact has more if a merge kept
	// the lines of both sides.
	versions []*version
	// entries are the recorded notes of a recorded fact; notes are the indexes
	// of the notes of a fact of this build.
	entries []*entry
	notes   []int
	// place is where a fact of this build stands, and id its name there.
	place facts.Place
	id    string
	// noCard says that the author wants no card of a fact of this build.
	noCard bool
	// retired says that no note of a recorded fact is live.
	retired bool
	// mate is the fact on the other side that it is matched with.
	mate *fact
	// part says that the words of a fact stand in one of the other side that is
	// matched with another: it was joined with that, or divided from it.
	part bool
	// settled says that the author settled what a fact of this build is, by a
	// key or a decision.
	settled bool
	// prev and next are its live neighbours in its file.
	prev, next *fact
	// rank counts the facts of one side, in order.
	rank int
}

// version is a fact as one build had it.
type version struct {
	fact            *fact
	file, path, key string
	body            string
	mod             int64
	live            bool
}

// latest is what the fact says now.
func (f *fact) latest() *version { return f.versions[0] }

// entry is a recorded note.
type entry struct {
	// rec is its latest record; others are those that a merge kept beside it.
	rec    *record
	others []*record
	fact   *fact
	// note is the index of the note of this build that it is, or -1.
	note int
}

// pathSeparator stands between the titles of a path in the lock.
const pathSeparator = " > "

var (
	pathEscaper   = strings.NewReplacer(`\`, `\\`, ">", `\>`)
	pathUnescaper = strings.NewReplacer(`\\`, `\`, `\>`, ">")
)

// joinPath returns the titles of a path as one string, from which splitPath
// gets them back.
func joinPath(titles []string) string {
	joined := strings.Join(titles, pathSeparator)
	if strings.Count(joined, ">") == max(len(titles)-1, 0) && !strings.Contains(joined, `\`) {
		return joined
	}
	escaped := make([]string, len(titles))
	for i, t := range titles {
		escaped[i] = pathEscaper.Replace(t)
	}
	return strings.Join(escaped, pathSeparator)
}

// splitPath undoes joinPath.
func splitPath(path string) []string {
	if path == "" {
		return nil
	}
	titles := strings.Split(path, pathSeparator)
	for i, t := range titles {
		titles[i] = pathUnescaper.Replace(t)
	}
	return titles
}

// leaf returns the last title of a joined path, and what stands before it.
func leaf(path string) (parent, last string) {
	i := strings.LastIndex(path, pathSeparator)
	if i < 0 {
		return "", path
	}
	return path[:i], path[i+len(pathSeparator):]
}

// builtFacts returns the facts of this build with their notes, and the fact of
// each note. Facts that no note is made of take part in the matching too:
// otherwise a new one that reads alike might get their history.
func builtFacts(notes []*cards.Note, all []*facts.Fact) (built, ofNote []*fact) {
	byFact := make(map[*facts.Fact]*fact, len(notes))
	last := map[string]*fact{} // of each file
	var titles []string
	var path string
	enter := func(from *facts.Fact) *fact {
		f := byFact[from]
		if f != nil {
			return f
		}
		if path == "" || !slices.Equal(titles, from.Path) {
			titles, path = from.Path, joinPath(from.Path)
		}
		v := &version{path: path, key: from.Key, body: from.Text(), live: true}
		f = &fact{versions: []*version{v}, rank: len(built), id: from.ID, noCard: from.NoCard}
		if len(from.Places) > 0 {
			f.place = from.Places[0]
			v.file = f.place.File
		}
		v.fact = f
		byFact[from] = f
		built = append(built, f)
		f.follow(last, v.file)
		return f
	}
	for _, f := range all {
		enter(f)
	}
	for i, n := range notes {
		f := enter(n.Fact)
		f.notes = append(f.notes, i)
		ofNote = append(ofNote, f)
	}
	return built, ofNote
}

// follow links the fact behind the last one of its file.
func (f *fact) follow(last map[string]*fact, file string) {
	if p := last[file]; p != nil {
		f.prev, p.next = p, f
	}
	last[file] = f
}

// bare returns the record of a fact that no note is made of.
func (f *fact) bare() *record {
	v := f.latest()
	return &record{file: v.file, fact: f.id, key: v.key, path: v.path, body: v.body}
}

// placeOf returns where a note stands.
func placeOf(n *cards.Note) facts.Place {
	if len(n.Places) == 0 {
		return facts.Place{}
	}
	return n.Places[0]
}
