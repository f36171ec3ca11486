package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// doQuestion asks what a topic does that a short line says right under it, as a
// whole: "holds back new letters" under "Night Tray". It returns nil for any
// other line.
func (m *maker) doQuestion(f *facts.Fact, s *sentence, row facts.Text) *Note {
	all := extent{0, len(s.words)}
	if len(f.Path) < 2 || m.rank(f) > 0 && !s.exchange() || len(m.bodyRest(f)) > 0 || len(s.sentences()) > 1 || len(s.words) < 4 || len(s.words) > mostDone || s.quantified(all) || s.hasComma() || s.conditional(all) {
		return nil
	}
	for i := range s.words {
		if s.kind[i] == facts.Emph || english.Negative(s.words[i].Low()) || s.words[i].Low() == "only" || allCaps(s.words[i].Text) && m.vocab.stressed(s.words[i].Text) {
			return nil
		}
	}
	name, plural := m.under(f, s)
	verb := m.predicate(s, plural)
	if len(name) == 0 || verb.from != 0 || verb.len() != 1 || s.class(0) != english.Verb || states[s.words[0].Base] || effects[s.words[0].Base] && !m.alone(f) || m.toldElsewhere(f) {
		return nil
	}
	title := facts.PlainText(m.title(f.Path[len(f.Path)-1]))
	n := &Note{Role: "statement", Type: Question, Context: m.contextWithout(f, title), Question: facts.OneRow(question(m.what(does(plural), name), " do"))}
	if i := s.saidManner(title.String()); i > 0 {
		n.Remark, row = facts.OneRow(row), s.part(extent{0, i})
		n.weak, n.strength = true, leastOwn
	}
	n.Answer = facts.OneRow(trimText(row, ".,;"))
	return n
}

// wayQuestion asks for the title as the way to do what its line says: "quietly
// open a gate" under "Greased Hinge" is no order, since an order does not begin
// with how it is carried out. So it is with what a title is said to do once more
// elsewhere: that is one use of it; and with the name of an act, "lower one gate
// after the other" under "Gate Locking". It returns nil for any other line.
func (m *maker) wayQuestion(f *facts.Fact, s *sentence) *Note {
	i := 0
	if s.class(0) == english.Adverb && strings.HasSuffix(s.low(0), "ly") {
		i = 1
	}
	if len(f.Path) == 0 || len(f.Path) == 1 && m.rank(f) > 1 || len(m.bodyRest(f)) > 0 || len(s.sentences()) > 1 || s.len() < 4 || s.len() > mostDone || s.hasComma() || s.quantified(extent{0, s.len()}) || s.conditional(extent{0, s.len()}) {
		return nil
	}
	if w := &s.words[i]; w.Form != english.Base || states[w.Base] {
		return nil
	}
	name, plural := m.under(f, s)
	if len(name) == 0 {
		return nil
	}
	switch words := strings.Fields(f.Path[len(f.Path)-1]); {
	case i == 1 && !plural:
	case i == 0 && plural && m.predicate(s, plural).len() == 1 && (m.alone(f) && m.toldElsewhere(f) || effects[s.words[0].Base] && m.rank(f) == 0):
	case i == 0 && !plural && len(f.Path) > 1 && len(words) == 2 && strings.HasSuffix(words[1], "ing") && s.isOrder() && !shareWord(s.str, words):
	default:
		return nil
	}
	title := facts.PlainText(m.title(f.Path[len(f.Path)-1]))
	if givesAway(s.str, title.String()) {
		return nil
	}
	return &Note{Role: "statement", Type: Question, Context: m.contextWithout(f, title), Question: facts.OneRow(question("How do you ", m.lowerFirst(trimText(s.text, ".,;")))), Answer: facts.OneRow(title)}
}

// quotedDeed asks what is to be done to a thing, where a line has its own word for
// that and nothing else: "'prime' the pump" asks what you have to do to the pump.
// It returns nil for any other line.
func (m *maker) quotedDeed(f *facts.Fact, s *sentence) *Note {
	if s.len() < 5 || len(m.bodyRest(f)) > 0 || !strings.Contains("'\"‘“", s.low(0)) || !strings.Contains("'\"’”", s.low(2)) || s.class(3) != english.Determiner {
		return nil
	}
	if end, noun := s.chunkEnd(4, s.len()); !noun || end < s.len() {
		return nil
	}
	it := " it"
	if english.Plural(s.words[s.len()-1].Text) {
		it = " them"
	}
	return &Note{Role: "statement", Type: Question, Question: facts.OneRow(question("What do you have to do to ", s.part(extent{3, s.len()}))), Answer: facts.OneRow(concat(s.part(extent{0, 3}), it))}
}

// nothingToDo asks what one has to do where a line says that it is nothing: "fills
// by itself, no need to do anything for refilling". It returns nil for any other
// line.
func (m *maker) nothingToDo(f *facts.Fact, s *sentence) *Note {
	first, rest, ok := strings.Cut(s.str, ", no need to do anything ")
	if !ok || s.words[0].Form != english.Third || len(m.bodyRest(f)) > 0 || len(s.sentences()) > 1 {
		return nil
	}
	return &Note{Role: "statement", Type: Question, Question: facts.OneRow(question("What do you need to do ", strings.TrimRight(rest, ".!"))), Answer: facts.OneRow(concat("nothing: it ", m.lowerFirst(cut(s.text, 0, len(first)))))}
}

// whatAllows asks what makes a thing possible that a line names behind what it does:
// "the lamp turns, allows ships to tell it from a star" asks what allows that. It
// returns nil for any other line.
func (m *maker) whatAllows(f *facts.Fact, s *sentence) *Note {
	if len(m.bodyRest(f)) > 0 || len(s.sentences()) > 1 {
		return nil
	}
	comma := slices.IndexFunc(s.words, func(w english.Word) bool { return w.Text == "," })
	if comma < 3 || comma > 8 || s.len()-comma < 6 || s.commaIn(extent{comma + 1, s.len()}) || s.class(comma+1) != english.Verb || s.words[comma+1].Form != english.Third || !enabling[s.words[comma+1].Base] {
		return nil
	}
	c := s.clause(extent{0, comma})
	if c.subject.len() == 0 || c.verb.len() == 0 || s.conditional(extent{0, comma}) {
		return nil
	}
	return &Note{Role: "statement", Type: Question, Question: facts.OneRow(question("What ", trimText(s.part(extent{comma + 1, s.len()}), ".,;"))), Answer: facts.OneRow(s.part(extent{0, comma}))}
}

var enabling = map[string]bool{"allow": true, "enable": true, "let": true, "permit": true, "help": true}

// shareWord reports whether a text has one of the words, in whatever form.
func shareWord(text string, words []string) bool {
	own := stems(text)
	return slices.ContainsFunc(words, func(w string) bool { return own[stem(strings.ToLower(w))] })
}

// saidManner returns where the last words of a text begin if they only say of a
// deed what its name does: "in a slow manner" of "Slow Turns"; 0 if they do not.
func (s *sentence) saidManner(title string) int {
	n := len(s.words)
	if n < 7 || s.low(n-4) != "in" || s.class(n-3) != english.Determiner || s.low(n-1) != "manner" && s.low(n-1) != "way" && s.low(n-1) != "fashion" {
		return 0
	}
	if st := stem(s.low(n - 2)); !stems(title)[st] {
		return 0
	}
	return n - 4
}

// states are verbs that tell how something is rather than what it does.
var states = map[string]bool{"use": true, "require": true, "need": true, "operate": true, "work": true, "deal": true, "belong": true, "depend": true, "live": true, "consist": true, "contain": true,
	"include": true, "support": true, "have": true, "cost": true, "mean": true, "represent": true, "exist": true, "run": true, "take": true, "create": true}

// effects are verbs that tell what comes of a thing: of several lines about it
// another one rather tells what it does.
var effects = map[string]bool{"increase": true, "improve": true, "reduce": true, "lower": true, "decrease": true, "enhance": true, "boost": true, "speed": true, "minimize": true, "minimise": true, "maximize": true, "maximise": true, "save": true}

// shortEffect reports whether a line says in a few words what comes of a thing.
func (m *maker) shortEffect(s *sentence) bool { return s.len() <= 4 && effects[m.verbOf(s)] }

// toldElsewhere reports whether the section has the innermost title of a fact a
// second time, and so tells more of what it names.
func (m *maker) toldElsewhere(f *facts.Fact) bool {
	last := fold(f.Path[len(f.Path)-1])
	for _, walk := range []map[*facts.Fact]*facts.Fact{m.prev, m.next} {
		parted := false
		for g, n := walk[f], 0; g != nil && n < farthest && sameSection(f, g); g, n = walk[g], n+1 {
			if fold(g.Path[len(g.Path)-1]) != last {
				parted = true
			} else if parted {
				return true
			}
		}
	}
	return false
}

// mostDone is the number of words of what a topic does that is asked for as a
// whole.
const mostDone = 14

// onlyDeed asks what a title does, if a line that opens its topic tells it in a
// few words and no other line under the title does; nil for any other line.
func (m *maker) onlyDeed(f *facts.Fact, s *sentence) *Note {
	if len(f.Path) < 2 || m.rank(f) > 0 || len(s.words) > mostHidden || idleVerbs[s.words[0].Base] || !s.acts() || s.class(1) == english.Preposition || s.hasComma() || s.quantified(extent{0, len(s.words)}) || len(s.sentences()) > 1 || len(m.bodyRest(f)) > 0 {
		return nil
	}
	name, plural := m.under(f, s)
	if len(name) == 0 || m.predicate(s, plural).len() != 1 {
		return nil
	}
	for g := m.next[f]; g != nil && slices.Equal(g.Path, f.Path); g = m.next[g] {
		if o := m.read(g.Body[0].Text); len(o.words) > 0 && o.words[0].Form == english.Third {
			return nil
		}
	}
	title := facts.PlainText(m.title(f.Path[len(f.Path)-1]))
	return &Note{Role: "statement", Type: Question, Context: m.contextWithout(f, title),
		Question: facts.OneRow(question(m.what(does(plural), name), " do")), Answer: facts.OneRow(trimText(f.Body[0].Text, ".,;:"))}
}
