package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// Notes under a title often leave their subject out: "captures all traffic"
// under "Flow logs". Asked as it stands, such a line is a verb and a gap that
// many a word would fit, so it is asked as a question about its title.

// idleVerbs tell so little that whatever they rule could be anything:
// "supports [...]".
var idleVerbs = map[string]bool{"support": true, "provide": true, "allow": true, "enable": true, "use": true, "maintain": true, "improve": true, "offer": true,
	"have": true, "help": true, "create": true, "contain": true, "include": true, "make": true, "give": true, "ensure": true, "need": true, "require": true,
	"do": true, "be": true, "get": true, "add": true, "set": true, "work": true, "manage": true, "control": true, "result": true, "increase": true, "reduce": true,
	"affect": true, "cause": true, "involve": true, "show": true, "take": true, "enhance": true, "handle": true, "perform": true, "lead": true, "run": true}

// predicate returns the verbs that a line goes on with from its title; an
// empty range if it has a subject, or its verb is an order.
func (m *maker) predicate(s *sentence, plural bool) extent {
	c := s.clause(extent{0, len(s.words)})
	if c.verb.len() == 0 || c.subject.len() > 0 || s.words[0].Form == english.Base && m.titleCase(s.str) {
		return extent{} // no verb, or a name: "Carry Light (CL)"
	}
	i := c.verb.from
	for i < c.verb.to && s.class(i) == english.Adverb {
		i++
	}
	switch w := &s.words[min(i, len(s.words)-1)]; {
	case i >= c.verb.to:
	case w.Class == english.Modal && !english.Negative(w.Low()) && c.verb.to-i > 1 && s.class(i+1) != english.Negation && !yours[s.words[c.verb.to-1].Low()] && s.class(i+1) != english.Do:
		return c.verb
	case w.Class == english.Verb && (w.Form == english.Third || w.Form == english.Base && plural && tells[w.Base]) && c.verb.to == i+1:
		return c.verb
	}
	return extent{}
}

// yours are verbs which, behind "can", tell what the reader can do rather than
// the title: "can use a proxy".
var yours = map[string]bool{"use": true, "do": true, "have": true, "make": true, "get": true, "set": true, "add": true, "create": true, "choose": true, "see": true, "view": true, "find": true}

// tells are verbs that tell what things do; others in their base form are rather
// orders to the reader: "count the steps".
var tells = map[string]bool{"provide": true, "allow": true, "offer": true, "support": true, "contain": true, "include": true, "ensure": true, "help": true, "define": true, "protect": true, "prevent": true,
	"represent": true, "consist": true, "act": true, "occur": true, "carry": true, "cause": true, "produce": true, "inhibit": true, "block": true, "expose": true, "guide": true, "require": true, "need": true, "give": true,
	"determine": true, "describe": true, "control": true, "form": true, "bind": true, "live": true, "grow": true, "depend": true, "belong": true, "enable": true, "grant": true, "increase": true, "reduce": true, "improve": true, "transport": true, "absorb": true,
	"mask": true, "postpone": true, "delay": true, "capture": true, "record": true, "trigger": true, "hold": true, "convert": true, "connect": true, "separate": true}

// under returns the title that a line without a subject is about, as a
// question names it, and whether it is plural; nothing if no title would do.
func (m *maker) under(f *facts.Fact, s *sentence) (name facts.Text, plural bool) {
	if len(f.Path) == 0 {
		return nil, false
	}
	title := m.title(f.Path[len(f.Path)-1])
	if head, _, ok := strings.Cut(title, " ("); ok {
		title = head
	}
	if last := &m.about; last.sentence != s || last.title != title {
		name, plural := m.nameUnder(title, s)
		*last = about{title, s, name, plural}
	}
	return m.about.name, m.about.plural
}

// nameUnder is under of a title as a breadcrumb shows it.
func (m *maker) nameUnder(title string, s *sentence) (name facts.Text, plural bool) {
	if one, other, ok := strings.Cut(title, ", "); ok && codeLike(one) && codeLike(other) && !strings.Contains(title, "(") {
		return facts.PlainText(one + " (" + other + ")"), english.Plural(one) // two spellings of one name in code
	}
	t := m.read(facts.PlainText(title))
	if len(t.words) == 0 || len(t.words) > 5 || strings.ContainsAny(title, "=:?,/") || t.finiteVerb(extent{0, len(t.words)}) >= 0 || !m.telltale(title) {
		return nil, false
	}
	if !m.nameOf(t) {
		return nil, false
	}
	name, plural = m.naming(facts.PlainText(title), s)
	head := t.words[t.head()]
	if str := name.String(); !plural && str == strings.ToLower(str) && t.class(0) != english.Determiner && t.kind[0] == facts.Plain && english.Countable(head.Low()) && (len(t.words) > 1 || english.Known(head.Low())) && !articled(name) && !strings.HasPrefix(str, "the ") {
		name = concat("the ", name)
	}
	return name, plural || t.class(0) == english.Noun && t.conjoined()
}

// conjoined reports whether a phrase names two things.
func (s *sentence) conjoined() bool {
	for i := range s.words {
		if s.class(i) == english.Conjunction && s.words[i].Low() != "or" {
			return true
		}
	}
	return false
}

// pair reports whether a range of words names two things, and no clause stands
// in it.
func (s *sentence) pair(e extent) bool {
	n := 0
	for i := e.from; i < e.to; i++ {
		switch s.class(i) {
		case english.Conjunction:
			n++
		case english.Punctuation, english.Subordinate, english.Verb:
			return false
		}
	}
	return n == 1
}

// objectQuestion turns a gap behind the verb of a line that has its title for a
// subject into a question: "captures [all traffic]" under "Flow logs" asks
// what flow logs capture. It returns nil where that is no English.
func (m *maker) objectQuestion(f *facts.Fact, s *sentence, row facts.Text, gap extent) *Note {
	if len(m.bodyRest(f)) > 0 {
		return nil
	}
	name, plural := m.under(f, s)
	verb := m.predicate(s, plural)
	if len(name) == 0 || verb.len() == 0 || gap.from < verb.to {
		return nil
	}
	from := verb.to
	ruled := "" // the preposition that goes with the verb
	switch {
	case s.words[gap.from-1].Low() == "the" && gap.from-1 == from, gap.from == from:
	case gap.from == from+1 && hangs[s.words[from].Low()]:
		ruled = " " + s.words[from].Low()
		from++
	default:
		return nil
	}
	rest := extent{gap.to, len(s.words)}
	if rest.len() > 1 && s.low(rest.from) == "to" && turnsInto[s.words[verb.to-1].Base] {
		return nil // "maps a berth to a boat"
	}
	if w := s.words[verb.to-1]; exchanges[w.Base] && verb.len() == 1 && w.Form == english.Third && rest.len() > 1 && s.words[rest.from].Low() == "with" {
		title := facts.PlainText(m.title(f.Path[len(f.Path)-1]))
		return &Note{Role: "statement", Type: Question, Context: m.contextWithout(f, title), Question: facts.OneRow(question(m.what("does", name), " ", w.Base, " ", s.part(extent{from, gap.to}), " with")),
			Answer: facts.OneRow(trimText(s.part(extent{rest.from + 1, rest.to}), ".,;"))}
	}
	if rest.len() > 0 && s.words[rest.from].Low() == "of" && !s.idle() && s.tail(rest.from+1, rest.to) == rest.to {
		gap.to, rest.from = rest.to, rest.to
	}
	if keepsFrom[s.words[verb.to-1].Base] && rest.len() > 2 && s.words[rest.from].Low() == "from" && s.class(rest.from+1) == english.Gerund {
		gap.to, rest.from = rest.to, rest.to // "prevents others from entering" is one answer
	}
	if _, noun := s.chunkEnd(gap.from, gap.to); !noun && s.class(gap.from) != english.Gerund {
		return nil
	}
	if rest.len() > 0 && ruled == "" && s.belongs(rest) {
		gap.to, rest.from = len(s.words), len(s.words)
		for gap.len() > 0 && s.words[gap.to-1].Text == "." {
			gap.to--
		}
		if gap.len() > mostHidden+4 {
			return nil
		}
	}
	if rest.len() > 0 && s.words[rest.from].Low() == "for" && !idleVerbs[s.words[verb.to-1].Base] && m.doQuestion(f, s, row) != nil {
		return nil // "what does it show for ships?"
	}
	if base := s.words[verb.to-1].Base; holds[base] && rest.len() == 0 && m.manySuch(f, base) {
		if gap.len() > 1 && s.class(gap.from) == english.Adjective {
			return m.clozeOf(f, s.hide(row, extent{gap.from + 1, gap.to}, 1)) // "offers free [tea & cake]"
		}
		return nil
	}
	if !s.adjunct(rest) || ruled != "" && rest.len() > 0 || s.kind[gap.from] == facts.Quantity {
		return nil
	}
	last := verb.to - 1
	if s.words[last].Base == "" {
		return nil
	}
	var act facts.Text
	if w := &s.words[last]; s.class(verb.from) == english.Modal {
		act = concat(m.what(s.words[verb.from].Low(), name), " ", s.part(extent{verb.from + 1, verb.to}))
	} else {
		act = concat(m.what(does(plural), name), " ", strings.ToLower(s.slice(extent{verb.from, last})))
		if last > verb.from {
			act = concat(act, " ")
		}
		act = concat(act, w.Base)
	}
	q := concat(act, ruled)
	if rest.len() > 0 {
		q = concat(q, " ", s.part(rest))
	}
	title := facts.PlainText(m.title(f.Path[len(f.Path)-1]))
	answer := s.part(extent{from, gap.to})
	return &Note{Role: "statement", Type: Question, Context: m.contextWithout(f, title), Question: facts.OneRow(question(q)), Answer: facts.OneRow(answer)}
}

// holds are verbs that could be said of a thing many times over.
var holds = map[string]bool{"provide": true, "offer": true, "support": true, "require": true, "need": true, "have": true, "include": true, "contain": true, "allow": true, "enable": true, "use": true, "give": true}

// manySuch reports whether the notes say more of what a title gives or needs
// than the line does that says so: in another line with the same verb, or, of a
// whole section, in what stands beside it.
func (m *maker) manySuch(f *facts.Fact, verb string) bool {
	title := stems(f.Path[len(f.Path)-1])
	beside := 0
	for g := range m.around(f, farthest, sameSection) {
		if len(f.Path) == 1 && len(g.Path) == 1 {
			beside++
		}
		said := stems(g.Text())
		if !said[verb] {
			continue
		}
		if sameTopic(f, g) {
			return true
		}
		known := 0
		for st := range title {
			if said[st] {
				known++
			}
		}
		if known*2 > len(title) {
			return true
		}
	}
	return beside > 1
}

// exchanges are verbs whose object tells less than what takes its place.
var exchanges = map[string]bool{"replace": true, "substitute": true, "swap": true, "exchange": true}

// exchange reports whether a text opens with a verb that puts one thing in the
// place of another, and names both: "replaces the old sails with new ones".
func (s *sentence) exchange() bool {
	return len(s.words) > 5 && exchanges[s.words[0].Base] && s.words[0].Form == english.Third && strings.Contains(s.str, " with ")
}

// keepsFrom are verbs by which something is kept from doing something.
var keepsFrom = map[string]bool{"prevent": true, "keep": true, "stop": true, "protect": true, "hinder": true, "bar": true, "discourage": true}

// hangs are prepositions that stay with their verb in a question: "what does
// it listen on?"
var hangs = map[string]bool{"with": true, "on": true, "to": true, "from": true, "into": true, "through": true, "against": true, "between": true}

// adjunct reports whether a range of words is nothing, or one phrase that a
// preposition opens and that no clause stands in.
func (s *sentence) adjunct(e extent) bool {
	for e.len() > 0 && (s.words[e.to-1].Text == "." || s.words[e.to-1].Text == ";") {
		e.to--
	}
	if e.len() == 0 {
		return true
	}
	if low := s.words[e.from].Low(); e.len() > 9 || s.class(e.from) != english.Preposition || low == "of" || low == "as" || low == "than" {
		return false
	}
	for i := e.from; i < e.to; i++ {
		switch s.class(i) {
		case english.Subordinate, english.Punctuation, english.Verb, english.Modal, english.Be, english.Have, english.Do, english.Pronoun:
			return false
		}
	}
	return true
}

// belongs reports whether a phrase right behind an object belongs to it rather
// than to the verb: "a tank with a valve letting air out".
func (s *sentence) belongs(e extent) bool {
	if s.words[e.from].Low() != "with" {
		return false
	}
	for i := e.from + 1; i < e.to; i++ {
		if c := s.class(i); c == english.Gerund || c == english.Participle {
			return true
		}
	}
	return false
}

// turnsInto are verbs of which "to" tells as much as their object.
var turnsInto = map[string]bool{"map": true, "convert": true, "translate": true, "turn": true, "bind": true, "link": true, "resolve": true, "compare": true, "match": true, "reduce": true}

// subjectQuestion asks what a topic's line is true of: "allows roll-backs"
// under "Deployments > Agent" asks what allows roll-backs. It returns nil if
// the line has a subject of its own or its title is the section.
func (m *maker) subjectQuestion(f *facts.Fact, s *sentence, row facts.Text) *Note {
	if len(f.Path) < 2 || len(m.bodyRest(f)) > 0 || len(s.sentences()) > 1 || s.len() > 16 {
		return nil
	}
	name, plural := m.under(f, s)
	verb := m.predicate(s, plural)
	if len(name) == 0 || verb.len() == 0 || plural && s.words[verb.to-1].Form != english.Third && s.class(verb.from) != english.Modal {
		return nil
	}
	title := facts.PlainText(m.title(f.Path[len(f.Path)-1]))
	own := stems(title.String())
	content := 0
	for i := range s.words {
		if s.class(i) == english.Punctuation || english.Stop(s.words[i].Low()) {
			continue
		}
		st := stem(s.words[i].Low())
		for o := range own {
			if related(o, st) {
				return nil
			}
		}
		content++
	}
	if content < 4 || content < 6 && s.idle() {
		return nil
	}
	if m.saidElsewhere(f, s) {
		return nil
	}
	return &Note{Role: "statement", Type: Question, Context: m.contextWithout(f, title),
		Question: facts.OneRow(question("What ", m.lowerFirst(trimText(row, ".,;")))), Answer: facts.OneRow(title)}
}

func (s *sentence) len() int { return len(s.words) }

// farthest is how many lines away another topic is still looked at: the work
// for a long section grows with it.
const farthest = 64

// saidElsewhere reports whether another topic of the section has a line with all
// the words of content of this one, so that it is true of that topic too.
func (m *maker) saidElsewhere(f *facts.Fact, s *sentence) bool {
	var own []string
	for i := range s.words {
		if w := &s.words[i]; s.class(i) != english.Punctuation && !english.Stop(w.Low()) && !idleVerbs[w.Base] {
			own = append(own, stem(w.Low()))
		}
	}
	for g := range m.around(f, farthest, sameSection) {
		if g.Path[len(g.Path)-1] == f.Path[len(f.Path)-1] {
			continue
		}
		other := stems(g.Text())
		if strings.Contains(fold(g.Text()), fold(f.Path[len(f.Path)-1])) {
			continue // it may say it of the same
		}
		if !slices.ContainsFunc(own, func(st string) bool { return !other[st] }) {
			return true
		}
	}
	return false
}
