package identity

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
	terms := make(map[*fact][]term, len(old)+len(built))
	for _, list := range [][]*fact{old, built} {
		for _, f := range list {
			terms[f] = lex.terms(f.latest().body)
		}
	}
	for range maxRounds {
		x := &finder{
			old: old, built: built, terms: terms,
			oldNear: surround(live), newNear: surround(m.built),
			titles: newTitleMap(live, old),
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
		if c.text >= c.threshold() && outdoesAll(c, of[c.old]) && outdoesAll(c, of[c.built]) {
			clear = append(clear, c)
		}
	}
	for _, c := range clear {
		marry(c.old, c.built)
	}
	return len(clear) > 0
}

func outdoesAll(c *candidate, rivals []*candidate) bool {
	for _, r := range rivals {
		if r != c && !c.outdoes(r) {
			return false
		}
	}
	return true
}

// matchReturned matches facts that are back in another place with the same
// words, if these tell enough to be no chance.
func (m *matcher) matchReturned() {
	var gone []*fact
	for _, f := range m.old.facts {
		if f.retired && f.mate == nil {
			gone = append(gone, f)
		}
	}
	built := single(m.built)
	if len(gone) == 0 || len(built) == 0 {
		return
	}
	lex := newLexicon(gone, m.built)
	says := map[string]*sides{}
	for _, f := range gone {
		s := says[f.latest().body]
		if s == nil {
			s = &sides{}
			says[f.latest().body] = s
		}
		s.old = append(s.old, f)
	}
	for _, f := range built {
		if s := says[f.latest().body]; s != nil && telling(lex.terms(f.latest().body)) >= tellsMuch {
			s.built = append(s.built, f)
		}
	}
	for _, s := range says {
		if len(s.old) == 1 && len(s.built) == 1 && keysAgree(s.old[0].latest().key, s.built[0].latest().key) {
			marry(s.old[0], s.built[0])
		}
	}
}
