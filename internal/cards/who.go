package cards

import (
	"slices"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// duties are verbs by which somebody answers for something.
var duties = map[string]bool{"manage": true, "do": true, "handle": true, "maintain": true, "control": true, "own": true, "perform": true, "provide": true, "keep": true, "pay": true, "supply": true}

// whose asks who does something, where the notes say of a topic more than once
// what "you" do in it: "you mend the boat" under "Hire" asks who mends it; what it
// is, if the title says whose side it is. It returns nil for any other line.
func (m *maker) whose(f *facts.Fact, s *sentence) *Note {
	if !m.duty(f) || m.dutyBefore(f) {
		return nil
	}
	end := s.tail(2, len(s.words))
	if s.finiteVerb(extent{end, len(s.words)}) < 0 && slices.ContainsFunc(s.words[end:], func(w english.Word) bool { return w.Class == english.Conjunction }) {
		end = len(s.words) // a row of things
	}
	title := facts.PlainText(m.title(f.Path[len(f.Path)-1]))
	who, object := facts.PlainText("you"), trimText(s.part(extent{2, end}), ".,;")
	n := &Note{Role: "statement", Type: Question, Context: m.contextWithout(f, title)}
	verb := s.words[1].Base
	switch yours := slices.ContainsFunc(m.read(title).words, func(w english.Word) bool { return yourSide[w.Low()] }); {
	case yours && verb == "do" && end+1 < len(s.words):
		return m.clozeOf(f, s.hide(f.Body[0].Text, extent{end + 1, len(s.words)}, 1)) // "you do the washing, [full service]"
	case yours && verb != "do":
		n.Question, n.Answer = facts.OneRow(concat(m.label(title), ": what do you ", verb, "?")), facts.OneRow(object)
	default:
		n.Question, n.Answer = facts.OneRow(concat(m.label(title), ": who ", third(verb), " ", object, "?")), facts.OneRow(who)
	}
	if end < len(s.words) {
		n.Remark = facts.OneRow(f.Body[0].Text)
	}
	return n
}

// yourSide are words of a title that say who does what stands under it.
var yourSide = map[string]bool{"you": true, "your": true, "client": true, "client-side": true, "clientside": true, "customer": true, "customer-managed": true, "user": true, "own": true, "self": true, "self-managed": true, "self-service": true, "self-hosted": true}

// third returns the form of a verb that goes with "who".
func third(base string) string {
	if base == "do" {
		return "does"
	}
	if base == "supply" {
		return "supplies"
	}
	return base + "s"
}

// yoursToDo reads a line that says what "you" do; nil for any other.
func (m *maker) yoursToDo(f *facts.Fact) *sentence {
	if len(f.Body) != 1 || len(f.Path) < 2 {
		return nil
	}
	if s := m.read(f.Body[0].Text); len(s.words) > 3 && s.low(0) == "you" && len(s.sentences()) == 1 {
		return s
	}
	return nil
}

// duty reports whether a line says what "you" answer for in a topic of which
// another line tells what you do too.
func (m *maker) duty(f *facts.Fact) bool {
	s := m.yoursToDo(f)
	if s == nil || s.words[1].Form != english.Base || !duties[s.words[1].Base] {
		return false
	}
	for _, g := range []*facts.Fact{m.prev[f], m.next[f]} {
		if g != nil && slices.Equal(g.Path, f.Path) && m.yoursToDo(g) != nil {
			return true
		}
	}
	return false
}

// dutyBefore reports whether the line above a fact asks who does it already.
func (m *maker) dutyBefore(f *facts.Fact) bool {
	p := m.prev[f]
	return p != nil && slices.Equal(p.Path, f.Path) && m.duty(p)
}
