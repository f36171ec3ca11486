package cards

import (
	"slices"
	"strings"
	"unicode"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// place names the deck over a question what to do that nothing else says the
// subject of: no title is left over it, and it names nothing itself.
func (m *maker) place(n *Note) {
	if n.Type == Question && len(n.Context) == 0 && placeless(n.Question.String()) && strings.Contains(m.root, " ") && !strings.Contains(m.root, "::") && !givesAway(m.root, n.Answer.String()) {
		n.Context = []string{m.root}
	}
}

// placeless reports whether a question what to do has no name in it.
func placeless(q string) bool {
	if !strings.HasPrefix(q, "How do you ") && !strings.HasSuffix(q, ", what do you do?") {
		return false
	}
	_, rest, _ := strings.Cut(q, " ")
	for w := range fields(rest) {
		if low := strings.ToLower(w); w != low && !(allCaps(w) && len(w) < 3) || codeLike(w) {
			return false // "MB" names nothing
		}
	}
	return true
}

// askRange hides the range that a goal ends in: "open the valve to let in 200 -
// 450 litres". It returns nil for any other goal.
func (m *maker) askRange(f *facts.Fact) draft {
	t := strings.TrimRight(f.Term.String(), " .")
	i := strings.LastIndexAny(t, "-–")
	if i <= 0 || len(f.Items) > 0 || len(f.Code) > 0 || len(f.Body) > 1 {
		return nil
	}
	from := strings.TrimRight(t[:i], " ")
	from = from[strings.LastIndex(from, " ")+1:]
	to := strings.TrimLeft(t[i:], "-– ")
	if from == "" || to == "" || strings.Trim(from+to, "0123456789.") != "" || strings.HasPrefix(t, from) {
		return nil
	}
	span := t[strings.LastIndex(t, from):]
	at := strings.Index(f.Body[0].Text.String(), span)
	if at < 0 {
		return nil
	}
	return draft{m.clozeOf(f, hideRange(f.Body[0].Text, at, at+len(span), 1))}
}

// onlyUses reports whether an answer says no more than to use what a title
// names.
func onlyUses(answer facts.Rows, title string) bool {
	if len(answer) != 1 {
		return false
	}
	words := strings.Fields(answer[0].Text.String())
	if len(words) < 2 || !strings.EqualFold(words[0], "use") {
		return false
	}
	own, known, n := stems(title), 0, 0
	for _, w := range words[1:] {
		for part := range strings.FieldsFuncSeq(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			if low := strings.ToLower(part); !english.Stop(low) && !classNouns[stem(low)] {
				n++
				if own[stem(low)] || slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !unicode.IsLetter(r) }), func(t string) bool { return t == low }) {
					known++
				}
			}
		}
	}
	return n > 0 && known == n
}

// handles reports whether the first thing an answer tells its reader to do is done
// to what a title names: "install the pump on the roof" under "Pump".
func (m *maker) handles(answer facts.Rows, title string) bool {
	s := m.read(answer[0].Text)
	if len(s.words) < 4 || !s.isOrder() || s.class(1) != english.Determiner || chains[s.words[0].Base] {
		return false
	}
	end, noun := s.chunkEnd(1, len(s.words))
	return noun && strings.EqualFold(s.slice(extent{2, end}), title)
}

// secondStep hides the second of the two steps by which a goal is reached, for
// where the first would give its title away: "to hang a sheet, buy Curtain Clips
// and [fold the sheet once]" under "Curtain Clips".
func (m *maker) secondStep(f *facts.Fact) draft {
	row := f.Body[0].Text
	s := m.read(row)
	if len(f.Body) > 1 || len(s.sentences()) > 1 {
		return nil
	}
	for i := len(s.words) - 3; i > 3; i-- {
		if low := s.low(i); (low == "and" || low == "&") && s.words[i+1].Form == english.Base && s.class(i-1) == english.Noun && s.class(i+2) == english.Determiner {
			return draft{{Role: "solution", Type: Cloze, Cloze: facts.OneRow(s.hide(row, extent{i + 1, len(s.words)}, 1))}}
		}
	}
	return nil
}

// splitReason takes a reason off the end of a condition: "when you need the
// sum, as this call leaves it out".
func splitReason(t facts.Text) (condition, reason facts.Text) {
	s := read(t)
	for i := 3; i+2 < len(s.words); i++ {
		if low := s.words[i].Low(); low != "as" && low != "since" && low != "because" {
			continue
		}
		switch s.words[i+1].Low() {
		case "this", "these", "that", "it", "they":
			if s.finiteVerb(extent{i + 1, len(s.words)}) >= 0 {
				return trimText(s.part(extent{0, i}), ","), s.part(extent{i, len(s.words)})
			}
		}
	}
	return t, nil
}
