package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// leastScore is what a gap needs to make a card worth having.
const leastScore = 0.5

// mostWays is how many gaps are tried before a sentence is given up.
const mostWays = 5

// statement asks a plain line, or each sentence of a long text.
func (m *maker) statement(f *facts.Fact) []draft {
	if drafts := m.paragraph(f); len(drafts) > 0 {
		return drafts
	}
	return m.line(f)
}

// line asks a sentence of its most telling part. A fact of several sentences is
// asked of each; an enumeration item by item.
func (m *maker) line(f *facts.Fact) []draft {
	row, example := splitAliases(closed(withoutAlso(dropLink(m.spelledOut(m.subject(m.labelDash(withoutPointer(f.Body[0].Text)), f), f)))))
	if len(example) == 0 && len(f.Body) == 1 {
		if drafts := m.twoClauses(f, row); drafts != nil {
			return drafts
		}
		if row, example = splitResult(row); len(example) == 0 {
			row, example = m.splitOpposite(row)
		}
	}
	if len(example) > 0 && len(f.Body) == 1 {
		return m.withoutExample(f, row, example)
	}
	row = verbLed(row)
	s := m.read(row)
	if s.saysNothing(f) {
		return nil
	}
	if label, value, ok := strings.Cut(s.str, ": "); ok && m.isTitle(f, label) && len(strings.Fields(value)) <= 4 {
		return m.tagline(f, facts.PlainText(label), facts.PlainText(value), "statement", m.contextWithout(f, facts.PlainText(label)))
	}
	if n := m.which(f); n != nil {
		return []draft{{n}}
	}
	if label, value, ok := strings.Cut(s.str, ": "); ok && verdict[fold(label)] {
		return []draft{{m.onVerdict(f, label, value)}}
	}
	if parts := m.statementsOf(row); len(parts) > 1 && len(f.Body) == 1 {
		return m.several(f, parts)
	}
	first := m.questions(f, s, row)
	if n := m.whose(f, s); n != nil {
		return []draft{{n}}
	}
	if n := m.askedInside(f, s, row); n != nil {
		return []draft{{n}}
	}
	if e := s.commandLine(); e.len() > 0 {
		return []draft{append(first, m.clozeOf(f, s.hide(row, e, 1)))}
	}
	if n := m.arrow(f, s, row); n != nil {
		first = append(first, n)
	}
	if n := m.enumerated(f, s, row); n != nil && s.decided(extent{0, len(s.words)}).len() == 0 {
		return []draft{append(first, n)}
	}
	return m.gapped(f, s, row, first)
}

// withoutExample asks a sentence whose examples, or what it leads to, stand on the
// back.
func (m *maker) withoutExample(f *facts.Fact, row, example facts.Text) []draft {
	short := *f
	short.Body = facts.OneRow(row)
	drafts := m.line(&short)
	for _, d := range drafts {
		for _, n := range d {
			n.Remark = facts.OneRow(example)
		}
	}
	return drafts
}

// questions returns the questions that a sentence answers as a whole.
func (m *maker) questions(f *facts.Fact, s *sentence, row facts.Text) draft {
	if n := m.alsoCalled(f, s); n != nil {
		return draft{n}
	}
	first := m.aboutTitle(f, s)
	for _, n := range []*Note{
		m.purposeBelow(f, s), m.wayQuestion(f, s), m.quotedDeed(f, s), m.nothingToDo(f, s), m.whatAllows(f, s), m.superlative(f, s), m.asOrder(f, s, row), m.outcome(f, s), m.whenDone(f, s),
		m.splice(f, s), m.happensNext(f, s), m.tradeOff(f, s), m.noteBelow(f, s),
		m.notThat(f, s, row), m.whichOf(f, s), m.unlimited(f, s), m.subjectIs(f, s), m.verbList(f, s, row),
	} {
		if n != nil {
			first = append(first, n)
		}
	}
	return first
}

// gapped adds to the ways of asking a sentence those that hide a part of it.
func (m *maker) gapped(f *facts.Fact, s *sentence, row facts.Text, first draft) []draft {
	shown := m.context(f)
	for _, r := range slices.Concat(m.leadIn(f, row), m.bodyRest(f)) {
		shown = append(shown, r.Text.String())
	}
	ways := append(first, m.scrap(f, s, row, shown)...)
	if n := m.result(f, s, row); n != nil {
		ways = append(ways, n)
	}
	if label, value, ok := strings.Cut(s.str, ": "); ok && (asides[strings.TrimRight(fold(label), ".")] && !isSum(s.str) || asides[strings.TrimRight(fold(value), ".")]) {
		return nil // "Example: a table of ships", "Tides: example"
	}
	if from := m.behindLabel(s); from > 0 && len(s.sentences()) == 1 && !many(s.str[from:]) {
		label := trimText(cut(row, 0, from), ":= ")
		if drafts := m.listed(label, cut(row, from, len(s.str)), "statement", m.context(f)); drafts != nil && len(f.Body) == 1 {
			return drafts
		}
		e := m.behind(s, from)
		n := m.clozeOf(f, hideRange(row, e.from, e.to, 1))
		n.idle = untold(label.String(), s.str[from:])
		n.weak = n.idle
		ways = append(ways, n)
	}
	ways = append(ways, m.gapWays(f, s, row, shown)...)
	ways = slices.DeleteFunc(ways, func(n *Note) bool {
		n.Path = f.Path
		return m.saidByTitle(n)
	})
	if len(ways) > 0 && (s.loose(row) || s.disapproves() || s.startsAtStart() || s.vaunts() || s.onlyHelps() || m.dutyBefore(f)) {
		ways[0].weak = true
		if s.startsAtStart() {
			ways[0].strength = 0
		}
	}
	if label, value, ok := strings.Cut(s.str, ": "); ok && len(ways) == 0 && codeLike(label) && len(f.Body) == 1 {
		if v := m.read(facts.PlainText(value)); v.isOrder() && len(v.words) <= mostTold {
			ways = append(ways, &Note{Role: "statement", Type: Question, Question: facts.OneRow(question("What is ", label, " for")),
				Answer: facts.OneRow(concat("to ", trimText(cut(row, len(s.str)-len(value), len(s.str)), ".,;")))})
		}
	}
	if len(ways) > 0 && ways[0].weak {
		if n := m.whatSort(f, s); n != nil {
			ways = append([]*Note{n}, ways...)
		}
	}
	return []draft{ways}
}

// virtue reports whether a line is a verb and a quality that all may have: "enforces
// consistency".
func (s *sentence) virtue() bool {
	if len(s.words) != 2 || s.class(0) != english.Verb || s.words[1].Opaque {
		return false
	}
	for _, end := range []string{"ency", "ance", "ence", "ness", "ility"} {
		if strings.HasSuffix(s.low(1), end) {
			return true
		}
	}
	return false
}

// onVerdict hides what a verdict is about, "not supported: [port forwarding]", and of
// yes and no which it is: to ask whether something is supported suggests that it is
// not.
func (m *maker) onVerdict(f *facts.Fact, label, value string) *Note {
	if isYesNo(facts.PlainText(label)) {
		return m.clozeOf(f, concat(m.upperFirst(facts.PlainText(value)), ": ", facts.Text{{Text: strings.ToLower(label), Hide: 1}}))
	}
	return m.clozeOf(f, concat(m.upperFirst(facts.PlainText(label)), ": ", facts.Text{{Text: value, Hide: 1}}))
}

// loose reports whether a line is a row of words that no verb ties to one
// another, and that are not even of one sort: "cheap, light, carry, store".
func (s *sentence) loose(row facts.Text) bool {
	items := dividedAt(row, 2, ", ")
	if len(items) == 2 && len(s.words) == 3 && s.class(0) == english.Noun && s.class(2) == english.Noun && s.kind[0] == facts.Plain && s.kind[2] == facts.Plain {
		return true // "rope, pulley"
	}
	if len(items) < 4 || alike(items) || strings.ContainsAny(s.str, ":;=(0123456789") {
		return false
	}
	for i := range s.words {
		if c := s.class(i); c == english.Conjunction || c == english.Be || c == english.Modal || c == english.Preposition {
			return false
		}
	}
	return true
}

// verbLed takes the colon out of a line that is one sentence all the same:
// "can carry: coal, sand & gravel in one load".
func verbLed(t facts.Text) facts.Text {
	str := t.String()
	label, value, ok := strings.Cut(str, ": ")
	if !ok || len(strings.Fields(label)) > 3 || strings.TrimSpace(value) == "" {
		return t
	}
	if l := read(facts.PlainText(label)); len(l.words) < 2 || l.class(0) != english.Modal || l.class(len(l.words)-1) != english.Infinitive {
		return t
	}
	return concat(cut(t, 0, len(label)), cut(t, len(label)+1, len(str)))
}

// gapWays hides the most telling part of each sentence of a text, in as many
// ways as its first sentence has good gaps. Where too little stays in sight to
// know the answer by, the line is asked as a question about its title, or with
// the lines beside it in sight.
func (m *maker) gapWays(f *facts.Fact, s *sentence, row facts.Text, shown []string) draft {
	var ways draft
	sentences := s.sentences()
	best, k := m.firstGaps(s, sentences, shown)
	if len(best) == 0 || best[0].worth < leastScore {
		return nil
	}
	// The other sentences hide the same whatever that one does.
	for j, e := range sentences[k+1:] {
		if s.aside(e) {
			continue
		}
		if more := m.gaps(s, e, append(shown, s.slice(sentences[k]))); len(more) > 0 && more[0].score > 2*leastScore {
			row = s.hide(row, more[0].extent, j+2)
		}
	}
	for i := range min(len(best), mostWays) {
		g := best[i]
		if g.worth < leastScore {
			break
		}
		if n := len(s.words); g.to == n && g.len() > 2 && s.class(n-2) == english.Be && s.class(n-1) == english.Adjective && m.opensAlike(f, s.str[:s.at[g.from].from]) {
			g.from = n - 1 // the line beside it goes on otherwise
		}
		text := s.hide(row, g.extent, 1)
		cloze := m.clozeOf(f, text)
		if at := s.examplesBehind(g.extent); at > fewestWords && len(sentences) == 1 && len(f.Body) == 1 {
			text = cut(text, 0, s.at[g.to-1].to)
			cloze = m.clozeOf(f, text)
			cloze.Remark = facts.OneRow(trimText(cut(row, s.at[at].from, len(s.str)), ".;"))
		}
		scrap := s.caption() || s.twoRemarks() || s.countsNothing()
		cloze.weak = g.score < leastOwn || scrap || g.dull && len(m.leadIn(f, row)) == 0
		cloze.weak = cloze.weak || m.followsFrom(f, s, g.extent)
		cloze.weak = cloze.weak || len(cloze.Remark) > 0 && s.opensVaguely(g.extent)
		cloze.idle = i == 0 && m.deedOfTitle(f, s, g.extent) && m.alone(f)
		if cloze.strength = g.score; scrap || g.cue < bare {
			cloze.strength = 0
		}
		if len(sentences) > 1 {
			ways = append(ways, cloze)
			continue
		}
		question := m.objectQuestion(f, s, row, g.extent)
		if low := s.low(g.from); question != nil && (low == "each" || low == "every") {
			if n := m.subjectQuestion(f, s, row); n != nil {
				question = n // "what does it mark? each of the boats" is no news
			}
		}
		if i == 0 && question == nil {
			if n := m.doQuestion(f, s, row); n != nil {
				n.weak = n.weak || g.dull
				ways = append(ways, n)
			}
		}
		if g.cue < thin {
			if idle := question != nil && s.idle(); idle || question == nil {
				if n := m.subjectQuestion(f, s, row); n != nil {
					ways = append(ways, n)
				}
				if n := m.beside(f, s, text); n != nil {
					n.weak = cloze.weak
					ways = append(ways, n)
				}
			}
			if n := m.ordered(f, s, g.extent); n != nil {
				ways = append(ways, n)
			}
			cloze.weak = cloze.weak || g.cue < bare
		} else if m.shortEffect(s) {
			if n := m.beside(f, s, text); n != nil {
				ways = append(ways, n)
			}
		}
		if question != nil {
			question.weak = g.score < leastOwn || cloze.weak && !s.pair(g.extent) || s.virtue()
			ways = append(ways, question)
		} else if n := m.onlyDeed(f, s); n != nil && i == 0 {
			ways = append(ways, n)
		}
		ways = append(ways, cloze)
	}
	return ways
}

// fewestWords is the number of words that need no examples behind them to say what
// they are about.
const fewestWords = 7

// firstGaps returns the gaps of the first sentence that something can be hidden of,
// and which one that is; those of the last one looked at if there is none.
func (m *maker) firstGaps(s *sentence, sentences []extent, shown []string) (best []gap, k int) {
	best = m.gaps(s, sentences[0], shown)
	for (len(best) == 0 || best[0].worth < leastScore) && k+1 < len(sentences) {
		if k++; !s.aside(sentences[k]) {
			best = m.gaps(s, sentences[k], shown)
		}
	}
	return best, k
}

// thin is the cue below which a gap could stand for many things, and bare the
// one below which it could stand for anything.
const (
	thin = 0.8
	bare = 0.55
)

// idle reports whether the verb of a text tells little by itself.
func (s *sentence) idle() bool {
	c := s.clause(extent{0, len(s.words)})
	return c.verb.len() > 0 && idleVerbs[s.words[c.verb.to-1].Base]
}

// arrow hides what a single arrow points to.
func (m *maker) arrow(f *facts.Fact, s *sentence, row facts.Text) *Note {
	for _, sign := range []string{" -> ", " => ", " → "} {
		left, right, ok := strings.Cut(s.str, sign)
		if ok && !strings.Contains(right, strings.TrimSpace(sign)) && strings.TrimSpace(left) != "" && len(strings.Fields(right)) < 12 {
			return m.clozeOf(f, hideRange(row, len(s.str)-len(right), len(strings.TrimRight(s.str, " .,;")), 1))
		}
	}
	return nil
}

// result hides what stands behind the last "=" of a calculation.
func (m *maker) result(f *facts.Fact, s *sentence, row facts.Text) *Note {
	if !isSum(s.str) {
		return nil
	}
	i := strings.LastIndex(s.str, " = ")
	return m.clozeOf(f, hideRange(row, sumStart(s.str, i), len(strings.TrimRight(s.str, " .,;")), 1))
}

// sumStart returns where the working of a sum begins whose result stands behind
// the "=" at i: behind a label or a verb, so that the working is part of the
// answer; behind the "=" if nothing goes before it.
func sumStart(str string, i int) int {
	from := -1
	for _, mark := range []string{": ", " is ", " are "} {
		if j := strings.LastIndex(str[:i], mark); j >= 0 {
			from = max(from, j+len(mark))
		}
	}
	if from < 0 {
		return i + 3
	}
	return from
}

// isSum reports whether a text works something out: "8 h x 5 = 40 h".
func isSum(str string) bool {
	i := strings.LastIndex(str, " = ")
	return i > 0 && (strings.ContainsAny(str[:i], "*/+×^") || strings.Contains(str[:i], " x ")) && strings.ContainsAny(str[i:], "0123456789")
}

// hide hides a range of words of the text, which may hide others already.
func (s *sentence) hide(t facts.Text, e extent, number int) facts.Text {
	return hideRange(t, s.at[e.from].from, s.at[e.to-1].to, number)
}

// clozeOf is a cloze note of the fact's text, with its first row replaced.
func (m *maker) clozeOf(f *facts.Fact, first facts.Text) *Note {
	return &Note{Role: "statement", Type: Cloze, Cloze: slices.Concat(m.leadIn(f, first), facts.OneRow(first), m.bodyRest(f))}
}

// bodyRest returns the rows of a fact below the first, without its remarks,
// which stand on the back.
func (m *maker) bodyRest(f *facts.Fact) facts.Rows {
	remarks := map[string]bool{}
	for _, r := range f.Remarks {
		remarks[fold(r.String())] = true
	}
	var out facts.Rows
	for _, row := range f.Body[1:] {
		if !remarks[fold(row.Text.String())] {
			out = append(out, row)
		}
	}
	return out
}
