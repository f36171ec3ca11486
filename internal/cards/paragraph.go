package cards

import (
	"strings"

	"crib/internal/facts"
)

// mostTogether is the number of words that sentences may have together to be
// shown on one card: of a longer text each stands on a card of its own.
const mostTogether = 45

// paragraph asks each sentence of a long text by itself, with the one before it
// in sight where it points back to that. It returns nil for a shorter text.
func (m *maker) paragraph(f *facts.Fact) []draft {
	s := m.read(f.Body[0].Text)
	sentences := s.sentences()
	if len(s.words) <= mostTogether || len(sentences) < 2 || len(f.Body) > 1 || hasHidden(f.Body) || len(m.statementsOf(s.text)) > 1 {
		return nil
	}
	var drafts []draft
	for i, e := range sentences {
		part := trimText(s.part(e), " .;")
		role := "sentence:" + slug(strings.Join(firstWords(part.String(), roleWords), " "))
		back := i > 0 && pointsBack(part.String())
		if back {
			part = concat(trimText(s.part(sentences[i-1]), " .;"), ". ", part)
		}
		if len(m.read(part).words) < 4 {
			continue
		}
		one := *f
		one.Body = facts.OneRow(part)
		m.ranks[&one] = m.rank(f) + i // only the first can say what the title is
		for _, d := range m.line(&one) {
			if d = settled(d, role, back); len(d) > 0 {
				drafts = append(drafts, d)
			}
		}
		delete(m.ranks, &one)
	}
	return drafts
}

// settled gives the ways of asking a sentence their role. If the sentence before
// it is in sight, what is asked of that is not asked again.
func settled(d draft, role string, back bool) draft {
	var out draft
	for _, n := range d {
		n.Role = role
		if back && n.Type == Cloze {
			n.Cloze = renumber(uncover(n.Cloze, 1))
		}
		if n.Type == Question || len(n.Deletions()) > 0 {
			out = append(out, n)
		}
	}
	return out
}

// roleWords is the number of words by which the sentences of a text are told
// apart.
const roleWords = 5

// firstWords returns the first words of a text, at most n.
func firstWords(text string, n int) []string {
	words := strings.Fields(text)
	return words[:min(n, len(words))]
}
