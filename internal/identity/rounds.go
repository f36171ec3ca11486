package identity

import "slices"

// maxRounds bounds how often the rest is looked at again: each match tells
// more about where its neighbours are.
const maxRounds = 5

// matchAlike matches the facts that were edited or moved, and remembers the
// candidates of those that stay without a mate.
func (m *matcher) matchAlike() {
	live := m.liveFacts()
	old, built := single(live), single(m.built)
	if len(old) == 0 || len(built) == 0 {
		return
	}
	lex := newLexicon(append(old[:len(old):len(old)], built...), m.built)
	wordings := make(map[*fact]wording, len(old)+len(built))
	for _, list := range [][]*fact{old, built} {
		for _, f := range list {
			wordings[f] = lex.wording(f.latest().body)
		}
	}
	oldTexts, newTexts := countRows(m.old.facts), countRows(m.built)
	there := pathsOf(m.built)
	for range maxRounds {
		x := &finder{
			old: old, built: built, wordings: wordings,
			oldTexts: oldTexts, newTexts: newTexts, others: &index{lex: lex, facts: m.built},
			oldNear: surround(live), newNear: surround(m.built),
			titles: newTitleMap(live, old, there),
		}
		m.candidates = x.find()
		if !m.marryClear(m.candidates) {
			break
		}
		old, built = single(old), single(built)
	}
}

// liveFacts returns the recorded facts that are not retired.
func (m *matcher) liveFacts() []*fact {
	var live []*fact
	for _, f := range m.old.facts {
		if !f.retired {
			live = append(live, f)
		}
	}
	return live
}

// marryClear matches the candidates that are alike enough and outdo every
// rival on both sides. It reports whether there were any.
func (m *matcher) marryClear(candidates []*candidate) bool {
	of := map[*fact][]*candidate{}
	for _, c := range candidates {
		of[c.old] = append(of[c.old], c)
		of[c.built] = append(of[c.built], c)
	}
	var clear []*candidate
	for _, c := range candidates {
		if c.clear() && outdoesAll(c, of) {
			clear = append(clear, c)
		}
	}
	for _, c := range clear {
		marry(c.old, c.built)
	}
	return len(clear) > 0
}

// outdoesAll reports whether a candidate outdoes all others of its two facts.
// If it is the same to the letter, a rival does not count whose other fact is
// to the letter the same as a third one: then the two have changed places.
func outdoesAll(c *candidate, of map[*fact][]*candidate) bool {
	outdone := func(r *candidate, others []*candidate) bool {
		return r == c || c.same && elsewhere(r, others) || c.outdoes(r, settled(r, others))
	}
	for _, r := range of[c.old] {
		if !outdone(r, of[r.built]) {
			return false
		}
	}
	for _, r := range of[c.built] {
		if !outdone(r, of[r.old]) {
			return false
		}
	}
	return true
}

// settled reports whether a rival is not the best of the candidates of its
// other fact.
func settled(rival *candidate, candidates []*candidate) bool {
	return slices.ContainsFunc(candidates, func(c *candidate) bool { return c.score() >= rival.score()+0.15 })
}

// elsewhere reports whether a rival is not the same to the letter, but exactly
// one of the candidates of its other fact is.
func elsewhere(rival *candidate, candidates []*candidate) bool {
	n := 0
	for _, c := range candidates {
		n += btoi(c.same)
	}
	return n == 1 && !rival.same
}

// matchReturned matches facts that are back in another place with the same
// words, if these tell enough to be no chance and nothing else reads alike.
func (m *matcher) matchReturned() {
	says := map[string]*sides{}
	var gone []*fact
	for _, f := range m.old.facts {
		if f.retired && f.mate == nil {
			gone = append(gone, f)
			says[f.latest().body] = &sides{}
		}
	}
	if len(gone) == 0 {
		return
	}
	for _, f := range m.old.facts {
		if s := says[f.latest().body]; s != nil {
			s.old = append(s.old, f)
		}
	}
	for _, f := range m.built {
		if s := says[f.latest().body]; s != nil {
			s.built = append(s.built, f)
		}
	}
	rivals := map[*fact]bool{}
	for _, c := range m.candidates {
		rivals[c.built] = rivals[c.built] || c.old.mate == nil && c.alike >= 0.3
	}
	lex := newLexicon(gone, m.built)
	for _, f := range gone {
		s := says[f.latest().body]
		if len(s.old) == 1 && len(s.built) == 1 && s.built[0].mate == nil && !rivals[s.built[0]] &&
			keysAgree(f.latest().key, s.built[0].latest().key) && lex.wording(f.latest().body).telling() >= tellsMuch {
			marry(f, s.built[0])
		}
	}
}
