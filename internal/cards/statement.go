package cards

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// leastScore is what a gap needs to make a card worth having.
const leastScore = 0.5

// mostWays is how many gaps are tried before a sentence is given up.
const mostWays = 5

// statement asks a sentence of its most telling part. A fact of several
// sentences is asked of each; an enumeration item by item.
func (m *maker) statement(f *facts.Fact) []draft {
	row, example := splitExample(withoutAlso(dropLink(m.spelledOut(m.subject(m.labelDash(f.Body[0].Text), f), f))))
	if len(example) == 0 && len(f.Body) == 1 {
		if drafts := m.twoClauses(f, row); drafts != nil {
			return drafts
		}
		row, example = splitResult(row)
	}
	if len(example) > 0 && len(f.Body) == 1 {
		short := *f
		short.Body = facts.OneRow(row)
		drafts := m.statement(&short)
		for _, d := range drafts {
			for _, n := range d {
				n.Remark = facts.OneRow(example)
			}
		}
		return drafts
	}
	row = verbLed(row)
	s := m.read(row)
	if len(s.words) == 0 || len(f.Path) < 2 && s.bare() || s.flagsAlone() || strings.Contains(s.str, "??") || s.breaksOff() || s.onlyAsks() || strings.HasSuffix(s.str, ":") {
		return nil
	}
	if label, value, ok := strings.Cut(s.str, ": "); ok && m.isTitle(f, label) && len(strings.Fields(value)) <= 4 {
		return m.tagline(f, facts.PlainText(label), facts.PlainText(value), "statement", m.contextWithout(f, facts.PlainText(label)))
	}
	if n := m.which(f); n != nil {
		return []draft{{n}}
	}
	if label, value, ok := strings.Cut(s.str, ": "); ok && verdict[fold(label)] {
		text := concat(m.upperFirst(facts.PlainText(value)), ": ", facts.Text{{Text: strings.ToLower(label), Hide: 1}})
		if !isYesNo(facts.PlainText(label)) {
			text = concat(m.upperFirst(facts.PlainText(label)), ": ", facts.Text{{Text: value, Hide: 1}})
		}
		return []draft{{m.clozeOf(f, text)}}
	}
	if parts := m.statementsOf(row); len(parts) > 1 && len(f.Body) == 1 {
		return m.several(f, parts)
	}
	shown := m.context(f)
	for _, r := range m.bodyRest(f) {
		shown = append(shown, r.Text.String())
	}
	first := m.aboutTitle(f, s)
	for _, n := range []*Note{m.purposeBelow(f, s), m.superlative(f, s), m.asOrder(f, s, row), m.outcome(f, s), m.splice(f, s), m.happensNext(f, s), m.tradeOff(f, s), m.noteBelow(f, s), m.notThat(f, s, row), m.whichOf(f, s), m.subjectIs(f, s), m.verbList(f, s, row)} {
		if n != nil {
			first = append(first, n)
		}
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
	if n := m.enumerated(f, s, row); n != nil {
		return []draft{append(first, n)}
	}
	ways := append(first, m.scrap(f, s, row, shown)...)
	if n := m.result(f, s, row); n != nil {
		ways = append(ways, n)
	}
	sentences := s.sentences()
	if from := m.behindLabel(s); from > 0 && len(sentences) == 1 && !many(s.str[from:]) {
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
	if len(ways) > 0 && s.loose(row) {
		ways[0].weak = true
	}
	return []draft{ways}
}

// loose reports whether a line is a row of words that no verb ties to one
// another, and that are not even of one sort: "cheap, light, carry, store".
func (s *sentence) loose(row facts.Text) bool {
	items := dividedAt(row, 2, ", ")
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

// splitExample takes a worked example off the end of a text: it would give away
// the rule it is an example of, and belongs on the back.
func splitExample(t facts.Text) (rule, example facts.Text) {
	str := t.String()
	if !strings.Contains(str, "=") {
		return t, nil
	}
	low := strings.ToLower(str)
	for _, mark := range []string{" ex: ", " ex. ", " example: ", " eg: ", " e.g. ", " (ex: ", " (e.g. "} {
		i := strings.Index(low, mark)
		if i < 3 || len(low) != len(str) || !strings.Contains(str[i:], "=") {
			continue
		}
		from := i + 1
		if str[from] == '(' {
			return trimText(cut(t, 0, i), ".,;:"), trimText(cut(t, from+1, len(str)), ".,;:)")
		}
		return trimText(cut(t, 0, i), ".,;:"), cut(t, from, len(str))
	}
	return t, nil
}

// gapWays hides the most telling part of each sentence of a text, in as many
// ways as its first sentence has good gaps. Where too little stays in sight to
// know the answer by, the line is asked as a question about its title, or with
// the lines beside it in sight.
func (m *maker) gapWays(f *facts.Fact, s *sentence, row facts.Text, shown []string) draft {
	var ways draft
	sentences := s.sentences()
	best := m.gaps(s, sentences[0], shown)
	if len(best) == 0 || best[0].worth < leastScore {
		return nil
	}
	// The other sentences hide the same whatever the first one does.
	for j, e := range sentences[1:] {
		if more := m.gaps(s, e, append(shown, s.slice(sentences[0]))); len(more) > 0 && more[0].score > 2*leastScore {
			row = s.hide(row, more[0].extent, j+2)
		}
	}
	for i := range min(len(best), mostWays) {
		g := best[i]
		if g.worth < leastScore {
			break
		}
		text := s.hide(row, g.extent, 1)
		cloze := m.clozeOf(f, text)
		cloze.weak = g.score < leastOwn || s.caption() || s.twoQualities()
		if len(sentences) > 1 {
			ways = append(ways, cloze)
			continue
		}
		question := m.objectQuestion(f, s, row, g.extent)
		if i == 0 && question == nil {
			if n := m.doQuestion(f, s, row); n != nil {
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
		}
		if question != nil {
			question.weak = g.score < leastOwn || cloze.weak && !s.pair(g.extent)
			ways = append(ways, question)
		} else if n := m.onlyDeed(f, s); n != nil && i == 0 {
			ways = append(ways, n)
		}
		ways = append(ways, cloze)
	}
	return ways
}

// twoQualities reports whether a text is two short remarks in a row of which
// neither points to the other: "little work, smooth turns".
func (s *sentence) twoQualities() bool {
	commas := 0
	for i := range s.words {
		switch low := s.words[i].Low(); {
		case low == ",":
			commas++
		case s.finite(i), s.kind[i] != facts.Plain, s.words[i].Opaque, s.class(i) == english.Conjunction, s.class(i) == english.Preposition, denies(low), strings.HasSuffix(low, "est"), named(s.words[i].Text) && i > 0:
			return false
		}
	}
	return commas == 1 && len(s.words) < 7
}

// caption reports whether a text is two plain nouns and says nothing by itself:
// "root directory".
func (s *sentence) caption() bool {
	if len(s.words) != 2 {
		return false
	}
	if s.class(0) == english.Adjective && s.class(1) == english.Noun && english.Plural(s.words[1].Text) && english.Known(s.words[1].Low()) && s.kind[0] == facts.Plain {
		return true // "site-specific rules"
	}
	for i := range s.words {
		if w := &s.words[i]; s.class(i) != english.Noun || w.Opaque || named(w.Text) || s.kind[i] != facts.Plain || !english.Known(w.Low()) && i == 0 {
			return false
		}
	}
	return true
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

// onlyAsks reports whether a text is a question that nothing answers.
func (s *sentence) onlyAsks() bool {
	return strings.HasSuffix(s.str, "?") && !strings.Contains(s.str, "? ") && len(s.sentences()) == 1
}

// breaksOff reports whether a text stops in the middle of a sentence, or goes
// on with one that is not there: "if you do, ...".
func (s *sentence) breaksOff() bool {
	if low := strings.ToLower(s.str); strings.HasPrefix(low, "if you do, ") || strings.HasPrefix(low, "if so, ") || strings.HasPrefix(low, "if not, ") {
		return true
	}
	if i := strings.LastIndex(s.str, " the following "); i > 0 && len(strings.Fields(s.str[i:])) < 7 && !strings.Contains(s.str[i:], ":") {
		return true // and nothing follows
	}
	switch s.class(len(s.words) - 1) {
	case english.Subordinate, english.Conjunction, english.To:
		return len(s.words) > 1
	}
	low := s.words[len(s.words)-1].Low()
	return low == "the" || low == "a" || low == "an"
}

// bare reports whether a text of up to three words only names something.
func (s *sentence) bare() bool {
	if len(s.words) > 3 || s.str == "" {
		return false
	}
	if s.words[0].Form != english.Third && named(s.str) && len(s.words) > 1 && named(s.words[len(s.words)-1].Text) && s.kind[0] == facts.Plain && s.class(0) != english.Number && !strings.ContainsAny(s.str, "&:=") {
		return true // "Roll Back"
	}
	for i := range s.words {
		if c := s.class(i); s.kind[i] != facts.Plain || c != english.Noun && c != english.Adverb && c != english.Preposition || i == len(s.words)-1 && c == english.Adverb {
			return false
		}
	}
	return true
}

// flagsAlone reports whether a text is nothing but flags of a command.
func (s *sentence) flagsAlone() bool {
	for i := range s.words {
		if !strings.HasPrefix(s.words[i].Text, "--") && s.class(i) != english.Punctuation && s.class(i) != english.Conjunction {
			return false
		}
	}
	return true
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

// sentences splits a text at full stops and semicolons outside of parentheses,
// and where a sentence begins without one before it. There is always one.
func (s *sentence) sentences() []extent {
	var out []extent
	from, depth := 0, 0
	for i := range s.words {
		t := s.words[i].Text
		switch {
		case t == "(":
			depth++
		case t == ")" && depth > 0:
			depth--
		}
		if depth == 0 && (t == "." || t == ";" || t == "!" || t == "?") && i > from && i+1 < len(s.words) && !s.glued[i+1] && !(t == "." && s.abbreviates(i-1)) {
			out = append(out, extent{from, i})
			from = i + 1
		} else if depth == 0 && i-from > 2 && len(s.words)-i > 2 && s.beginsAnew(i) {
			out = append(out, extent{from, i})
			from = i
		}
	}
	return append(out, extent{from, len(s.words)})
}

// abbreviates reports whether the word at i is cut short by the full stop behind
// it: "Jan. 15".
func (s *sentence) abbreviates(i int) bool {
	low := s.words[i].Low()
	return abbreviation[low+"."] || len(low) < 5 && month(low)
}

// beginsAnew reports whether the word at i begins a sentence although no full
// stop stands before it: "it is a matter of taste Since what one likes ...".
func (s *sentence) beginsAnew(i int) bool {
	w, before, after := s.words[i].Text, s.words[i-1].Text, s.words[i+1].Text
	switch s.class(i) {
	case english.Subordinate, english.Pronoun, english.Determiner, english.Preposition:
	default:
		return false
	}
	return len(w) > 1 && named(w) && !allCaps(w) && !s.glued[i] &&
		s.class(i-1) != english.Punctuation && before == strings.ToLower(before) && after == strings.ToLower(after) && s.class(i+1) != english.Punctuation
}

// capitalise returns s with a capital first letter, unless its first word is
// code or a name that is spelt small on purpose.
func capitalise(s string) string {
	first, _, _ := strings.Cut(s, " ")
	if first == "" || codeLike(first) {
		return s
	}
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
