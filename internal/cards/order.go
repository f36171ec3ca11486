package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// asOrder asks a line that says what to do, or what is done, and what for: each
// of its forms has one question. It returns nil for any other line.
func (m *maker) asOrder(f *facts.Fact, s *sentence, row facts.Text) *Note {
	if len(m.bodyRest(f)) > 0 || len(s.sentences()) > 1 {
		return nil
	}
	for _, ask := range []func(*facts.Fact, *sentence, facts.Text) *Note{m.openOrder, m.useAs, m.byOption, m.nameBefore, m.purposeBehind, m.byMeans} {
		if n := ask(f, s, row); n != nil {
			n.Role, n.Type = "statement", Question
			return n
		}
	}
	return nil
}

// openOrder asks for the title that an order leaves out: "check to ensure that
// the valve is shut" under "Gauge" asks what you check.
func (m *maker) openOrder(f *facts.Fact, s *sentence, row facts.Text) *Note {
	if len(f.Path) < 2 || !s.isOrder() || s.class(1) != english.To || s.class(2) != english.Infinitive || chains[s.words[0].Base] {
		return nil
	}
	title := facts.PlainText(m.title(f.Path[len(f.Path)-1]))
	if kind, _ := leadOf(m.read(title)); kind != nounLead {
		return nil
	}
	return &Note{Context: m.contextWithout(f, title), Question: facts.OneRow(question("What do you ", m.lowerFirst(trimText(row, ".,;")))), Answer: facts.OneRow(title)}
}

// isOrder reports whether a sentence opens with a verb that tells its reader
// what to do.
func (s *sentence) isOrder() bool {
	return s.class(0) == english.Verb && s.words[0].Form == english.Base && !s.words[0].Opaque
}

// useAs asks what serves as something: "use the seed number as the name".
func (m *maker) useAs(f *facts.Fact, s *sentence, row facts.Text) *Note {
	object, as, ok := s.usedAs()
	if !ok {
		return nil
	}
	q := question("What do you ", s.words[0].Low(), " ", s.part(as))
	return &Note{Context: m.context(f), Question: facts.OneRow(q), Answer: facts.OneRow(s.part(object))}
}

// usedAs reads an order to use one thing as another.
func (s *sentence) usedAs() (object, as extent, ok bool) {
	if !s.isOrder() || s.words[0].Base != "use" && s.words[0].Base != "take" && s.words[0].Base != "choose" {
		return
	}
	to, noun := s.chunkEnd(1, len(s.words))
	if !noun || to >= len(s.words) || s.words[to].Low() != "as" {
		return
	}
	end, noun := s.chunkEnd(to+1, len(s.words))
	for noun && end < len(s.words) && (s.words[end].Low() == "of" || s.words[end].Low() == "for") {
		end, noun = s.chunkEnd(end+1, len(s.words))
	}
	return extent{1, to}, extent{to, end}, noun && end == len(s.words)
}

// byOption asks how something is done that a line gives the options of a
// command for: "name the file to read using --in", "name the file: --in".
func (m *maker) byOption(f *facts.Fact, s *sentence, row facts.Text) *Note {
	from, n := 0, len(s.words)
	if s.class(0) == english.Conjunction {
		from = 1 // "or name the file ..."
	}
	first := n
	for first > 0 && strings.HasPrefix(s.words[first-1].Text, "--") {
		first--
	}
	if first == n || first < from+3 || s.class(from) != english.Verb || s.words[from].Form != english.Base {
		return nil
	}
	end := first
	if s.class(end-1) == english.Determiner {
		end--
	}
	switch low := s.words[end-1].Low(); low {
	case ":", "using", "with", "by", "through", "via":
		end--
	default:
		return nil
	}
	q := m.lowerFirst(s.part(extent{from, end}))
	return &Note{Context: m.context(f), Question: facts.OneRow(question("How do you ", q)), Answer: facts.OneRow(s.part(extent{first, n})), weak: spellsOptions(s.slice(extent{first, n}), q.String())}
}

// byMeans asks how something is done that a line names the means of at its end: "set
// the lamp to red using the hand winch". It returns nil for any other order.
func (m *maker) byMeans(f *facts.Fact, s *sentence, row facts.Text) *Note {
	if base := s.words[0].Base; !s.isOrder() || s.hasComma() || chains[base] || tells[base] || base == "use" {
		return nil
	}
	for i := 3; i+1 < len(s.words) && i < 10; i++ {
		low := s.low(i)
		if s.finite(i) || s.class(i) == english.Subordinate || s.class(i) == english.Conjunction {
			return nil
		}
		if low != "using" && low != "via" {
			continue
		}
		to, noun := s.chunkEnd(i+1, len(s.words))
		if !noun || to != len(s.words) {
			return nil
		}
		return &Note{Context: m.context(f), Question: facts.OneRow(question("How do you ", m.lowerFirst(s.part(extent{0, i})))), Answer: facts.OneRow(trimText(s.part(extent{i, to}), ".,;"))}
	}
	return nil
}

// spellsOptions reports whether the words of options all stand in a text: "--in-file" in
// "the in/out file".
func spellsOptions(options, text string) bool {
	own := stems(strings.ReplaceAll(text, "/", " "))
	n := 0
	for _, w := range strings.FieldsFunc(strings.ToLower(options), func(r rune) bool { return r == ' ' || r == '-' }) {
		if n++; !own[stem(w)] {
			return false
		}
	}
	return n > 1
}

// nameBefore asks what a line names the means of: "'push -u' command to set the
// upstream".
func (m *maker) nameBefore(f *facts.Fact, s *sentence, row facts.Text) *Note {
	for i := 1; i+2 < len(s.words) && i < 8; i++ {
		if s.class(i+1) != english.To || !means[s.words[i].Low()] {
			continue
		}
		name := trimText(s.part(extent{0, i}), "")
		if str := name.String(); !isCode(name) && !enclosed(str) && !strings.HasSuffix(str, ")") && (i > 1 || !codeLike(str)) {
			return nil
		}
		return &Note{Context: m.context(f), Question: facts.OneRow(question("How do you ", s.part(extent{i + 2, len(s.words)}))), Answer: facts.OneRow(s.part(extent{0, i + 1}))}
	}
	return nil
}

// purposeBehind asks how a purpose is reached that stands behind what serves
// it: "adding salt to the ice to lower the temperature". An object that the
// purpose leaves out is that of the order: "cut the dough to use with a filling".
func (m *maker) purposeBehind(f *facts.Fact, s *sentence, row facts.Text) *Note {
	verb := 0
	if s.class(0) == english.Adverb {
		verb = 1
	}
	gerund := s.class(verb) == english.Gerund && s.words[verb].Base != "" && !s.modifier(verb)
	if !gerund && (verb > 0 || !s.isOrder()) || needing[s.words[verb].Base] || chains[s.words[verb].Base] || s.hasComma() {
		return nil
	}
	object, noun := s.chunkEnd(verb+1, len(s.words))
	if !noun {
		return nil
	}
	i := object
	for ; i < len(s.words) && s.class(i) != english.To; i++ {
		if s.finite(i) || s.class(i) == english.Subordinate {
			return nil
		}
	}
	act := i + 1
	for act < len(s.words) && s.class(act) == english.Adverb {
		act++
	}
	if act+1 >= len(s.words) || s.class(act) != english.Infinitive || toRuled[s.words[i-1].Low()] || s.pointsBack(extent{i, len(s.words)}) {
		return nil
	}
	goal := s.part(extent{i + 1, len(s.words)})
	if s.low(i+1) == "easily" && act == i+2 {
		goal = concat("make it easy to ", s.part(extent{act, len(s.words)}))
	}
	if c := s.class(act + 1); c == english.Preposition && s.words[act].Base == "use" {
		thing := indefinite(s, extent{verb + 1, object})
		goal = concat(s.part(extent{i + 1, act + 1}), " ", thing, " ", s.part(extent{act + 1, len(s.words)}))
	} else if !gerund || len(s.words)-act < 3 {
		return nil
	}
	answer := s.part(extent{0, i})
	if verb > 0 {
		answer = concat(s.part(extent{0, verb}), " ", s.words[verb].Base, cut(s.text, s.at[verb].to, s.at[i-1].to))
	}
	return &Note{Context: m.context(f), Question: facts.OneRow(question("How do you ", goal)), Answer: facts.OneRow(answer)}
}

// pointsBack reports whether a range of words has a pronoun, which only what
// stands before it tells the meaning of.
func (s *sentence) pointsBack(e extent) bool {
	return slices.ContainsFunc(s.words[e.from:e.to], func(w english.Word) bool {
		switch w.Low() {
		case "it", "its", "they", "them", "their", "this", "these", "those", "he", "she", "him", "her", "his":
			return true
		}
		return false
	})
}

// needing are verbs whose object does what stands behind "to".
var needing = map[string]bool{"allow": true, "enable": true, "permit": true, "cause": true, "force": true, "require": true, "ask": true, "tell": true, "expect": true, "instruct": true, "invite": true, "lead": true,
	"persuade": true, "teach": true, "train": true, "get": true, "order": true, "urge": true, "encourage": true, "authorize": true, "authorise": true, "configure": true, "let": true, "set": true, "have": true, "forbid": true, "oblige": true, "compel": true, "remind": true, "prepare": true}

// toRuled are nouns that "to" and a verb complete: "permission to read".
var toRuled = map[string]bool{"ability": true, "permission": true, "permissions": true, "right": true, "rights": true, "need": true, "way": true, "ways": true, "attempt": true, "chance": true, "time": true, "power": true, "duty": true, "decision": true,
	"tendency": true, "option": true, "obligation": true, "plan": true, "opportunity": true, "order": true, "failure": true, "capacity": true, "request": true, "intention": true, "freedom": true, "reason": true, "refusal": true, "willingness": true, "desire": true, "access": true, "command": true}

// indefinite returns an object with the article that a bare noun takes.
func indefinite(s *sentence, e extent) facts.Text {
	last := s.words[e.to-1]
	if low := last.Low(); s.class(e.from) == english.Determiner || s.class(e.from) == english.Number || last.Opaque || !english.Known(low) || !english.Countable(low) {
		return s.part(e)
	}
	return concat(english.Article(s.words[e.from].Low())+" ", s.part(e))
}

// servedElsewhere reports whether another topic of the section says that it is for
// what the title of this one names: "good for deep water" beside "Deep Water".
func (m *maker) servedElsewhere(f *facts.Fact) bool {
	title := content(m.read(facts.PlainText(m.title(f.Path[len(f.Path)-1]))))
	for g := range m.around(f, farthest, sameSection) {
		if !sameTopic(f, g) && len(g.Path) > 1 && strings.Contains(g.Text(), "for ") && len(strings.Fields(g.Text())) < 8 && len(title) > 1 && covers(stems(g.Text()), title) {
			return true
		}
	}
	return false
}

// orders are verbs that notes tell their reader to do something with, and that
// tell nothing by themselves: "use a mirror".
var orders = map[string]bool{"use": true, "enable": true, "choose": true, "pick": true, "apply": true, "configure": true, "take": true, "give": true, "add": true, "set": true, "check": true, "avoid": true}

// ordered asks a line that only tells its reader to use something, under a title
// that says what for: "use a mirror" under "Signals" asks what you use. It
// returns nil for any other line.
func (m *maker) ordered(f *facts.Fact, s *sentence, gap extent) *Note {
	if len(f.Path) < 2 || len(m.bodyRest(f)) > 0 || len(s.words) < 2 || !s.isOrder() || !orders[s.words[0].Base] {
		return nil
	}
	if from := gap.from; from != 1 && (from != 2 || s.class(1) != english.Determiner) || gap.to != len(s.words) {
		return nil
	}
	q := question("What do you ", s.words[0].Base)
	title := facts.PlainText(m.title(f.Path[len(f.Path)-1]))
	if first := s.words[gap.from].Text; strings.Contains(first, "-") && gap.len() > 2 && m.servedElsewhere(f) {
		return m.clozeOf(f, s.hide(f.Body[0].Text, extent{gap.from, gap.from + 1}, 1)) // more than one thing is used for it
	}
	if t := m.read(title); len(t.words) > 0 && len(t.words) < 4 && t.finiteVerb(extent{0, len(t.words)}) < 0 {
		q = question("What do you ", s.words[0].Base, " for ", m.plainCase(title))
	}
	n := &Note{Role: "statement", Type: Question, Context: m.contextWithout(f, title), Question: facts.OneRow(q), Answer: facts.OneRow(s.part(extent{1, gap.to}))}
	if s.low(1) == "your" && s.low(2) == "own" && gap.to > 3 {
		act, _ := cutWords(q, "What") // whose it is, is the point
		n.Question, n.Answer = facts.OneRow(concat("Whose ", s.part(extent{3, gap.to}), act)), facts.OneRow(s.part(extent{1, 3}))
	}
	return n
}
