package cards

import (
	"crib/internal/cards/english"
	"crib/internal/facts"
)

// scrap asks a line of loose remarks, "is standard, keeps its own keys, in the
// dark, notes in a blue book", by the one of them that tells most; the line as
// it stands is on the back. It returns nil for any other line.
func (m *maker) scrap(f *facts.Fact, s *sentence, row facts.Text, shown []string) draft {
	if len(f.Body) > 1 || len(s.sentences()) > 1 {
		return nil
	}
	items := dividedAt(row, mostPiece, ", ")
	if len(items) < 3 || phraseSorts(items) < 2 || s.conditional(extent{0, len(s.words)}) {
		return nil
	}
	orders, phrases := 0, 0
	for _, it := range items {
		v := m.read(it.Text)
		if v.words[0].Form == english.Base {
			orders++
		}
		if len(v.words) > 1 {
			phrases++
		}
	}
	if orders > 1 || phrases < 3 {
		return nil // one after the other; words in a row
	}
	var best *sentence
	var most gap
	for _, it := range items {
		v := m.read(it.Text)
		if v.class(0) == english.Conjunction || v.class(0) == english.Subordinate || v.class(0) == english.Pronoun || v.class(0) == english.Adverb || v.class(0) == english.Determiner {
			return nil // the line goes on
		}
		if len(v.words) < 3 {
			continue
		}
		gaps := m.gaps(v, extent{0, len(v.words)}, shown)
		if len(gaps) > 0 && gaps[0].cue >= thin && (best == nil || gaps[0].score > most.score) {
			best, most = v, gaps[0]
		}
	}
	if best == nil || most.score < leastOwn {
		return nil
	}
	n := m.clozeOf(f, best.hide(best.text, most.extent, 1))
	n.Remark = facts.OneRow(row)
	return draft{n}
}

// phraseSorts counts the sorts of phrases that things in a row are: those that a
// verb opens, a preposition, or anything else.
func phraseSorts(items []facts.Item) int {
	seen := map[english.Class]bool{}
	for _, it := range items {
		switch c := read(it.Text).class(0); c {
		case english.Verb, english.Be, english.Modal, english.Have, english.Do, english.To, english.Preposition:
			seen[c] = true
		default:
			seen[english.Noun] = true
		}
	}
	return len(seen)
}
