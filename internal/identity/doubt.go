package identity

import (
	"cmp"
	"slices"

	"crib/internal/problem"
)

// maxCandidates is how many recorded notes a doubtful note is shown with.
const maxCandidates = 3

// nearly is how far under its threshold a candidate is still worth a question
// to the author.
const nearly = 0.1

// doubts returns, for each fact of this build without a mate that may be a
// recorded one, the candidates, the likeliest first.
func (m *matcher) doubts() map[*fact][]*candidate {
	out := map[*fact][]*candidate{}
	for _, c := range m.candidates {
		if c.old.mate == nil && c.built.mate == nil && c.alike >= c.threshold()-nearly {
			out[c.built] = append(out[c.built], c)
		}
	}
	for f, list := range out {
		slices.SortFunc(list, func(a, b *candidate) int {
			return cmp.Or(-cmp.Compare(a.score(), b.score()), cmp.Compare(a.old.rank, b.old.rank))
		})
		out[f] = list[:min(len(list), maxCandidates)]
	}
	return out
}

// doubtful turns the addition of a note into a question to its author.
func (m *matcher) doubtful(c *Change, f *fact, role string) {
	for _, x := range m.doubt[f] {
		e := x.old.entryLike(role)
		if e == nil {
			continue
		}
		text := x.old.latest().body
		if n, err := e.rec.note(); err == nil {
			text = plainText(n)
		}
		c.Candidates = append(c.Candidates, Candidate{
			GUID: e.rec.guid, Handle: Handle(e.rec.guid), File: e.rec.file, Path: splitPath(e.rec.path),
			Text: text, Similarity: int(100*x.alike + 0.5),
		})
	}
	if len(c.Candidates) == 0 {
		return
	}
	first := c.Candidates[0]
	adopt := "crib adopt " + first.Handle + " " + c.Handle + m.opt.Args
	c.Kind = Doubtful
	c.Anki = "adds new cards to " + c.Deck + ", and the old ones retire, unless you say which note it is: " +
		adopt + ", or {#" + first.Handle + "} behind the fact"
	m.problem(f, problem.Warning, "doubtful",
		"this may be the fact that read %q, but that is not certain: it gets new cards; to keep the old ones and their reviews, run `%s` or write {#%s} behind the fact",
		first.Text, adopt, first.Handle)
}

// entryLike returns the note of a recorded fact that has the role, or else the
// first live one.
func (f *fact) entryLike(role string) *entry {
	var found *entry
	for _, e := range f.entries {
		if e.note >= 0 || e.rec.retired {
			continue
		}
		if e.rec.role == role {
			return e
		}
		if found == nil {
			found = e
		}
	}
	return found
}
