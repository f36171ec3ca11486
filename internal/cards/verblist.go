package cards

import (
	"crib/internal/cards/english"
	"crib/internal/facts"
)

// verbList asks a line in which three or more verbs share one object: for the
// verbs, where the title can do them, and else for the object. "can cut, dry and
// press the hay" under "Baler" asks what the baler can do to the hay. It returns
// nil for any other line.
func (m *maker) verbList(f *facts.Fact, s *sentence, row facts.Text) *Note {
	if len(m.bodyRest(f)) > 0 || len(s.sentences()) > 1 {
		return nil
	}
	from := 0
	if s.class(0) == english.Modal {
		from = 1
		if s.class(1) == english.Adverb {
			from = 2
		}
	}
	to := s.verbsFrom(from)
	if to == 0 {
		return nil
	}
	object := extent{to, len(s.words)}
	end, noun := s.chunkEnd(object.from, object.to)
	if !noun {
		return nil
	}
	if from == 0 {
		if end < object.to {
			return nil
		}
		n := m.clozeOf(f, s.hide(row, extent{object.from, end}, 1))
		n.weak = m.doneWithIt(f, s, extent{object.from, end})
		return n
	}
	name, _ := m.under(f, s)
	if len(name) == 0 {
		return nil
	}
	title := facts.PlainText(m.title(f.Path[len(f.Path)-1]))
	return &Note{Role: "statement", Type: Question, Context: m.contextWithout(f, title),
		Question: facts.OneRow(question(m.what(s.words[0].Low(), name), " do to ", s.part(object))), Answer: facts.OneRow(s.part(extent{from, to}))}
}

// verbsFrom returns the end of a row of three or more verbs in their base form
// that begins at i, divided by commas and "and" or "or"; 0 if there is none.
func (s *sentence) verbsFrom(i int) int {
	n := 0
	for i+1 < len(s.words) {
		w := &s.words[i]
		_, form := english.Lemma(w.Low())
		if w.Opaque || form != english.Base && s.class(i) != english.Infinitive && s.class(i) != english.Verb {
			return 0
		}
		n++
		i++
		joined := false
		if s.words[i].Text == "," {
			i++
		} else if s.class(i) != english.Conjunction {
			return 0
		}
		if i < len(s.words) && s.class(i) == english.Conjunction {
			joined = true
			i++
		}
		if joined {
			if i >= len(s.words) {
				return 0
			}
			if _, form := english.Lemma(s.words[i].Low()); form != english.Base && s.class(i) != english.Infinitive && s.class(i) != english.Verb || n < 2 || s.words[i].Opaque {
				return 0
			}
			return i + 1
		}
	}
	return 0
}
