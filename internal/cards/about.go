package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// aboutTitle asks what the title over a note means, if the note reads as the
// answer: what the thing is, what it is for, or when it is used.
func (m *maker) aboutTitle(f *facts.Fact, s *sentence) draft {
	if len(f.Path) == 0 || f.Kind == facts.Goal || len(f.Body) > 1 && len(m.bodyRest(f)) > 0 {
		return nil
	}
	title := facts.PlainText(m.title(f.Path[len(f.Path)-1]))
	t := m.read(title)
	if len(t.words) == 0 || len(t.words) > 5 || t.class(0) == english.Number {
		return nil
	}
	if !m.nameOf(t) {
		return nil
	}
	if n := m.restOfName(title, s, "statement", m.contextWithout(f, title)); n != nil {
		return draft{n}
	}
	answer := f.Body[0].Text
	q := m.askTitle(title, s, m.rank(f))
	if t.conjoined() && s.articled() && s.describes(extent{0, len(s.words)}, false) {
		q = nil // of two things named, it defines only one
	}
	if q != nil && !s.articled() && m.oneOfSeveral(f, t) {
		q = nil
	}
	if noun, rest := s.meansFor(); rest != nil && !strings.HasSuffix(strings.ToLower(title.String()), noun) {
		q, answer = question("What is the ", title, " ", noun, " for"), rest
	}
	if rest := s.withoutBe(); q == nil && rest != nil && m.telltale(title.String()) {
		if v := m.read(rest); !v.quantified(extent{0, len(v.words)}) {
			name, plural := m.naming(title, v)
			q, answer = question(m.what(be(plural || s.words[0].Low() == "are"), name)), rest
		}
	}
	if rest := s.saysOfIt(); q == nil && rest != nil && m.rank(f) == 0 {
		if name, plural := m.naming(title, m.read(rest)); plural == (s.low(0) == "they" || s.low(0) == "these") || kindPlurals[m.read(rest).low(1)+"s"] {
			q, answer = question(m.what(be(plural), name)), rest
		}
	}
	if q == nil && m.rank(f) == 0 && s.low(0) == "how" && degreeOf[s.low(1)] && m.telltale(title.String()+" x") && s.finiteVerb(extent{2, len(s.words)}) > 0 {
		name, plural := m.naming(title, s) // "how far a lamp is seen" under "Range"
		q = question(m.what(be(plural), name))
	}
	if q == nil {
		q, answer = m.askSense(f, s)
	}
	if q == nil || strings.HasSuffix(q.String(), " for?") && m.servesMore(f, title.String()) {
		return nil
	}
	if v := m.read(answer); v.used() {
		answer = v.purpose()
	}
	n := &Note{Role: "statement", Type: Question, Question: facts.OneRow(q)}
	answer, n.Remark = withoutPurpose(answer)
	n.Answer = facts.OneRow(answer)
	n.Context = m.contextWithout(f, title)
	return draft{n}
}

// degreeOf are words which behind "how" ask for a degree.
var degreeOf = map[string]bool{"much": true, "many": true, "far": true, "fast": true, "often": true, "long": true, "well": true, "easily": true, "strongly": true, "quickly": true, "likely": true, "close": true, "hard": true, "big": true}

// meansFor returns what a line says that the means named above it is used for,
// and the noun it calls that: "the command is used to list users"; nothing for any
// other line.
func (s *sentence) meansFor() (noun string, what facts.Text) {
	i := 0
	if s.words[0].Low() == "the" {
		i = 1
	}
	if i+4 >= len(s.words) || !means[s.words[i].Low()] || s.words[i+1].Low() != "is" || s.words[i+2].Low() != "used" {
		return "", nil
	}
	switch s.words[i+3].Low() {
	case "to":
		return s.words[i].Low(), s.part(extent{i + 3, len(s.words)})
	case "for":
		return s.words[i].Low(), s.part(extent{i + 4, len(s.words)})
	}
	return "", nil
}

// nameOf reports whether a title names a thing: no clause, no goal and nothing
// to do. "Access Keys" opens with a noun, whatever else it may be.
func (m *maker) nameOf(t *sentence) bool {
	if len(t.words) > 1 && singling[t.words[0].Low()] || len(t.words) == 1 && whenWords[t.words[0].Low()] {
		return false // "even the old gates"
	}
	kind, _ := leadOf(t)
	return kind == nounLead || kind == actLead && len(t.words) == 2 && m.titleCase(t.str) && english.Nounish(t.words[0].Base) && english.Plural(t.words[1].Text)
}

// whenWords say when something was, and name nothing.
var whenWords = map[string]bool{"afterwards": true, "afterward": true, "later": true, "then": true, "now": true, "today": true, "before": true, "earlier": true, "meanwhile": true, "finally": true}

// singling are adverbs before a noun that the line before it leads up to.
var singling = map[string]bool{"even": true, "only": true, "also": true, "just": true, "then": true, "next": true, "finally": true}

// askSense asks what a title means, determines or measures, if a line goes on
// with such a verb from it.
func (m *maker) askSense(f *facts.Fact, s *sentence) (q, answer facts.Text) {
	if len(s.words) > mostTold || s.quantified(extent{0, len(s.words)}) || len(s.sentences()) > 1 {
		return nil, nil
	}
	verb, answer := s.said()
	name, plural := m.under(f, s)
	if len(answer) == 0 || len(name) == 0 || m.predicate(s, plural).len() != 1 {
		return nil, nil
	}
	return question(m.what(does(plural), name), " ", verb), answer
}

// mostTold is the number of words that a learner is asked to tell of a title.
const mostTold = 24

// withoutPurpose takes off an answer what it is good for, which belongs on the
// back: "... in order to save space".
func withoutPurpose(t facts.Text) (facts.Text, facts.Rows) {
	str := t.String()
	if i := strings.Index(str, " then "); i > 0 && strings.Count(str, " then ") > 1 && len(strings.Fields(str[:i])) > 3 {
		return trimText(cut(t, 0, i), ",;"), facts.OneRow(trimText(cut(t, i+1, len(str)), ".,;"))
	}
	i := strings.Index(str, " in order ")
	if v := read(t); i < 0 {
		if j := v.tip(); j > 0 && v.words[j].Low() == "such" {
			i = v.at[j].from - 1
		}
	}
	if i < 0 || len(strings.Fields(str[:i])) < 3 {
		return t, nil
	}
	return trimText(cut(t, 0, i), ",;"), facts.OneRow(trimText(cut(t, i, len(str)), ".,;"))
}

// superlative asks what a line names as the best of its kind: "easiest way to
// sign in" under a title asks what the easiest way to sign in is. It returns
// nil for any other line.
func (m *maker) superlative(f *facts.Fact, s *sentence) *Note {
	if len(s.sentences()) > 1 || len(m.bodyRest(f)) > 0 {
		return nil
	}
	if name, _ := m.under(f, s); len(name) == 0 {
		return nil
	}
	title := facts.PlainText(m.title(f.Path[len(f.Path)-1]))
	return m.askBest(title, s, "statement", m.contextWithout(f, title))
}

// askBest asks which thing a meaning calls the best of its kind; nil if it
// calls none that.
func (m *maker) askBest(t facts.Text, v *sentence, role string, context []string) *Note {
	if len(v.words) < 5 {
		return nil
	}
	i, article := 0, "the "
	if v.words[0].Low() == "the" {
		i, article = 1, ""
	}
	switch low := v.words[i].Low(); {
	case low == "best", low == "worst", low == "optimal", low == "ideal", low == "preferred", low == "recommended", strings.HasSuffix(low, "est") && len(low) > 4 && v.class(i) == english.Adjective:
	case low == "most" && v.class(i+1) == english.Adjective:
		i++
	default:
		return nil
	}
	i++
	if c := v.class(i + 1); !kinds[v.words[i].Low()] || c != english.To && c != english.Preposition {
		return nil
	}
	q := question("What is ", article, m.lowerFirst(trimText(v.text, ".,;")))
	return &Note{Role: role, Type: Question, Context: context, Question: facts.OneRow(q), Answer: facts.OneRow(t)}
}

// purposeBelow turns an order and the line under it that says what for into a
// goal: "set a seed" over "to repeat the run". It returns nil for any other
// line.
func (m *maker) purposeBelow(f *facts.Fact, s *sentence) *Note {
	if len(f.Remarks) == 0 || s.class(0) != english.Verb || s.words[0].Form != english.Base {
		return nil
	}
	r := m.read(f.Remarks[0])
	kind, skip := leadOf(r)
	if kind != goalLead || len(r.words) < 3 {
		return nil
	}
	act := r.from(skip)
	if str := act.String(); strings.Contains(str, ": ") && !strings.Contains(str[:strings.Index(str, ": ")], " ") {
		i := strings.Index(str, ": ") // "to configure: the name and the port"
		act = concat(cut(act, 0, i), cut(act, i+1, len(str)))
	}
	q := question("How do you ", m.lowerFirst(act))
	return &Note{Role: "statement", Type: Question, Question: facts.OneRow(q), Answer: facts.OneRow(trimText(f.Body[0].Text, ".,;:"))}
}

// tradeOff asks for both sides of a line that sets one off against the other
// without a verb: "slower writes, but faster reads". Either side would give the
// other away. It returns nil for any other line.
func (m *maker) tradeOff(f *facts.Fact, s *sentence) *Note {
	i := strings.Index(s.str, " but ")
	if i < 0 || len(m.bodyRest(f)) > 0 || len(s.words) > 14 || s.finiteVerb(extent{0, len(s.words)}) >= 0 || s.conditional(extent{0, len(s.words)}) {
		return nil
	}
	left, right := m.read(facts.PlainText(strings.TrimRight(s.str[:i], ", "))), m.read(facts.PlainText(s.str[i+5:]))
	if len(left.words) < 2 || len(right.words) < 2 || left.class(0) != english.Adjective || right.class(0) != english.Adjective {
		return nil
	}
	name, _ := m.under(f, s)
	if len(name) == 0 {
		return nil
	}
	title := facts.PlainText(m.title(f.Path[len(f.Path)-1]))
	return &Note{Role: "statement", Type: Question, Context: m.contextWithout(f, title), Question: facts.OneRow(question("What is the trade-off of ", name)), Answer: facts.OneRow(trimText(f.Body[0].Text, ".,;"))}
}

// kinds are nouns that a superlative picks one of.
var kinds = map[string]bool{"way": true, "option": true, "method": true, "choice": true, "approach": true, "type": true, "kind": true, "class": true, "tool": true, "place": true, "solution": true, "means": true, "form": true}

// rank tells how many facts stand before this one under its title.
func (m *maker) rank(f *facts.Fact) int { return m.ranks[f] }

// ranks counts for each fact the facts before it under the same titles.
func ranks(book *facts.Book) map[*facts.Fact]int {
	seen := map[string]int{}
	out := map[*facts.Fact]int{}
	for _, f := range book.Facts {
		key := strings.Join(f.Path, "\x00")
		out[f] = seen[key]
		seen[key]++
	}
	return out
}

// askTitle words the question that a note answers about its title; nil if it
// answers none. Only the first note under a title is taken to say what it
// is.
func (m *maker) askTitle(title facts.Text, s *sentence, rank int) facts.Text {
	if numbersPart(title.String()) {
		return nil
	}
	name, plural := m.naming(title, s)
	kind, _ := leadOf(s)
	all := extent{0, len(s.words)}
	what := all
	if s.class(0) == english.Adverb && s.words[0].Low() == "near" {
		what.from = 1
	}
	switch first := s.words[0].Low(); {
	case s.quantified(all), first == "more" || first == "less" || first == "fewer", plural && s.words[0].Form == english.Base && effects[s.words[0].Base]:
		return nil
	case rank == 0 && !roles[fold(title.String())] && m.telltale(title.String()) && !(s.words[0].Form == english.Third && (s.low(1) == "what" || s.low(1) == "how" || s.low(1) == "whether")) && (s.describes(what, plural) || (plural && m.properNoun(name) || m.titleCase(title.String()) && !codeLike(s.words[0].Text)) && s.describes(what, !plural)):
		if !plural && !m.sureName(title) && name.String() == m.lowerFirst(title).String() {
			return concat(m.label(title), ": what is it?")
		}
		return question(m.what(be(plural), name))
	case s.finiteVerb(all) >= 0:
		return nil
	case s.purposeAlone() && !s.hasComma(), first == "for" && kind == actLead, first == "for" && !s.hasComma():
		return question(m.what(be(plural), name), " for")
	case kind == conditionLead && first == "when" && s.class(1) == english.Pronoun && (!s.hasComma() || s.examplesEnd()):
		return question("When do you use ", name)
	}
	return nil
}

// numbersPart reports whether a title only counts the parts of the notes: "Week 3".
func numbersPart(title string) bool {
	part, number, ok := strings.Cut(title, " ")
	if !ok || number == "" || number[0] < '0' || number[0] > '9' || strings.Contains(number, " ") {
		return false
	}
	return partNames[strings.ToLower(part)]
}

// examplesEnd reports whether all commas of a text stand behind the word that
// announces examples: "when you call services like A, B".
func (s *sentence) examplesEnd() bool {
	for i := range s.words {
		switch low := s.words[i].Low(); {
		case low == ",":
			return false
		case low == "like", low == "e.g.", low == "as" && i > 0 && s.words[i-1].Low() == "such":
			return s.finiteVerb(extent{i, len(s.words)}) < 0
		}
	}
	return false
}

// properNoun reports whether a title is the name of one thing, whatever its
// form: "River Works".
func (m *maker) properNoun(t facts.Text) bool {
	s := m.read(t)
	return len(s.words) > 1 && m.proper(s) && !s.conjoined()
}

// idleHeads are nouns that say what can be done with a thing, not what it is.
var idleHeads = map[string]bool{"ability": true, "need": true, "way": true, "use": true, "lack": true, "support": true, "option": true, "chance": true, "risk": true}

// hasComma reports whether a sentence has a comma, and so may hold more than
// one clause.
func (s *sentence) hasComma() bool { return s.commaIn(extent{0, len(s.words)}) }

// commaIn reports whether a range of words has a comma.
func (s *sentence) commaIn(e extent) bool {
	return slices.ContainsFunc(s.words[e.from:e.to], func(w english.Word) bool { return w.Text == "," })
}

// soleOrJoined reports whether a range of words has no verb of its own, or only
// one that goes on with what the range says: "..., and holds the keys".
func (s *sentence) soleOrJoined(e extent) bool {
	main := s.finiteVerb(e)
	return main < 0 || main > 0 && (s.class(main-1) == english.Punctuation || s.class(main-1) == english.Conjunction)
}

// goesWith reports whether words only say what a thing goes together with: "can
// be used with oak and ash".
func (s *sentence) goesWith(i int) bool {
	return s.class(i) == english.Modal && s.low(i+1) == "be" && s.low(i+3) == "with"
}

// quantified reports whether a range of words holds a quantity, which would be
// the thing to ask for.
func (s *sentence) quantified(e extent) bool {
	for i := e.from; i < e.to; i++ {
		if s.kind[i] == facts.Quantity {
			return true
		}
	}
	return false
}

// describes reports whether a fragment says what something is: a noun with
// what qualifies it behind, "a container for a role that can be passed on".
// Title and noun are both plural or both singular.
func (s *sentence) describes(e extent, plural bool) bool {
	if e.len() < 4 || e.len() > 30 {
		return false
	}
	end, noun := s.chunkEnd(e.from, e.to)
	if !noun || s.class(e.from) == english.Number || english.Negative(s.words[e.from].Low()) {
		return false
	}
	head := s.words[end-1]
	if s.finiteVerb(extent{e.from, end}) >= 0 {
		return false
	}
	if end+1 < e.to && s.class(end) == english.Preposition && s.words[end+1].Low() == "which" {
		return true // "the point at which water boils"
	}
	if head.Opaque || idleHeads[head.Low()] && end-e.from < 3 || english.Plural(head.Text) != plural {
		return false
	}
	if end >= e.to {
		if s.finiteVerb(e) >= 0 {
			return false
		}
		return s.class(e.from) == english.Adjective || s.class(e.from) == english.Adverb // "fully managed registry"
	}
	switch s.class(end) {
	case english.Subordinate:
		// Not "a pod that hangs is restarted"; "that compiles, tests and packs" goes on.
		return relative[s.words[end].Low()] && s.soleOrJoined(e) && !s.goesWith(end+1)
	case english.To:
		return true
	case english.Determiner, english.Pronoun:
		return s.finiteVerb(extent{end, e.to}) > end // "time a message is hidden"
	case english.Participle, english.Adjective:
		low := s.words[end].Low()
		return low != "needed" && low != "required" && (s.class(end+1) == english.Preposition || s.class(end+1) == english.To) && s.soleOrJoined(e)
	case english.Gerund:
		c := s.class(end + 1)
		return s.words[end].Base != "" && (c == english.Determiner || c == english.Noun || c == english.Adjective)
	case english.Preposition:
		low := s.words[end].Low()
		return (low == "of" || low == "for" || low == "between" || low == "with" || low == "in") && s.finiteVerb(e) < 0
	}
	return false
}
