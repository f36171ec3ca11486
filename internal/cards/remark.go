package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// mostRemark is the number of words of a remark that is asked by itself.
const mostRemark = 22

// leastRemark is the score of the best gap from which on a remark is asked by itself,
// and leastCue how much the words left in sight must tell then.
const (
	leastRemark = 2.4
	leastCue    = 1.4
)

// askRemarks asks what stands under a fact and says by itself something of what the
// fact is about: "the pump runs on oil" under "Ferries: boats that ...". All else
// under a fact stands on its back alone.
func (m *maker) askRemarks(f *facts.Fact) {
	var roles []string
	for _, r := range f.Remarks {
		if low := m.read(r).low(0); low == "imagine" || low == "suppose" || low == "supposing" {
			break // what follows is of a case made up
		}
		if !m.saysByItself(r) {
			continue
		}
		one := *f
		one.Kind, one.Term, one.Value, one.Items, one.Code, one.Remarks = facts.Statement, nil, nil, nil, nil, nil
		one.Body = facts.OneRow(r)
		if t := term(f.Term).String(); f.Kind == facts.Definition && t != "" && !m.isTitle(f, t) && len(strings.Fields(t)) <= mostNameWords {
			one.Path = append(slices.Clone(f.Path), t)
		}
		m.ranks[&one] = 1 // it does not say what the title is
		role := "remark:" + slug(strings.Join(firstWords(r.String(), roleWords), " "))
		if drafts := m.line(&one); len(drafts) == 1 && !slices.Contains(roles, role) {
			d := slices.DeleteFunc(drafts[0], func(n *Note) bool { return n.weak || n.idle || n.Type == Cloze && n.strength < leastRemark })
			for _, n := range d {
				n.Role = role
			}
			if n := m.first(&one, d); n != nil {
				n.Fact, n.Path = f, f.Path
				m.made[f], roles = append(m.made[f], n), append(roles, role)
			}
		}
		delete(m.ranks, &one)
	}
}

// mostNameWords is the number of words of a name in a breadcrumb.
const mostNameWords = 5

// saysByItself reports whether a remark is a sentence with a subject of its own that
// names what it speaks of.
func (m *maker) saysByItself(r facts.Text) bool {
	s := m.read(r)
	if n := len(s.words); n < 5 || n > mostRemark || len(s.sentences()) > 1 || s.onlyAsks() || s.breaksOff() || pointsBack(s.str) || unnamed[s.low(0)] || examples[s.low(0)] || possessive(s.low(0)) ||
		strings.ContainsAny(s.str, "?:=>#!") || strings.ContainsAny(s.str[:1], "('\"“‘") || strings.Count(s.str, "'") > 1 || strings.Contains(s.str, " etc") || strings.Contains(s.str, "...") {
		return false
	}
	c := s.clause(extent{0, len(s.words)})
	if c.verb.len() == 0 || c.subject.len() == 0 || c.subject.from > 3 {
		return false
	}
	if s.class(c.subject.from) == english.Pronoun || slices.ContainsFunc(s.words[:c.verb.from], func(w english.Word) bool { return unnamed[w.Low()] }) {
		return false
	}
	gaps := m.gaps(s, extent{0, len(s.words)}, nil)
	if len(gaps) == 0 || gaps[0].score < leastRemark || gaps[0].cue < leastCue {
		return false
	}
	e := gaps[0].extent
	return e.len() > 1 || s.class(e.from) != english.Adjective && s.class(e.from) != english.Participle && !(s.kind[e.from] == facts.Emph && english.Common(s.low(e.from)))
}
