package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// outcome asks what follows a condition that a sentence opens with: "if the
// key is missing, the server answers 404" asks what happens if the key is
// missing. It returns nil where the sentence is better asked by a gap: where a
// quantity follows, or where something is only said to be something.
func (m *maker) outcome(f *facts.Fact, s *sentence) *Note {
	first := s.words[0].Low()
	if len(m.bodyRest(f)) > 0 || len(s.sentences()) > 1 || !conditions[first] || first == "because" || first == "although" {
		return nil
	}
	comma := s.conditionEnd()
	if comma < 3 || unnamed[s.words[1].Low()] && comma+1 < len(s.words) && unnamed[s.words[comma+1].Low()] {
		return nil // "when it boils, it rises": nothing says what
	}
	then := dropThen(trimText(s.part(extent{comma + 1, len(s.words)}), ".,;:"))
	v := m.read(then)
	all := extent{0, len(v.words)}
	c := v.clause(all)
	if v.quantified(all) || v.class(0) == english.Subordinate || v.class(c.verb.from) == english.Be || v.class(c.verb.from) == english.Have {
		return nil
	}
	divided := *f
	divided.Value = then
	q, answer := m.askCase(s.part(extent{0, comma}), &divided, facts.OneRow(then))
	if len(q) == 0 || len(answer) == 0 {
		return nil
	}
	n := &Note{Role: "statement", Type: Question, Question: facts.OneRow(q), Answer: answer}
	m.hideJudgement(f, n)
	return n
}

// hideJudgement takes the innermost title off the breadcrumb of a question about what
// happens if that only says how it does, "Always Punctual", and sets it on the back.
func (m *maker) hideJudgement(f *facts.Fact, n *Note) {
	if len(f.Path) < 2 {
		return
	}
	title, context := facts.PlainText(m.title(f.Path[len(f.Path)-1])), m.context(f)
	last := len(context) - 1
	if last < 0 || context[last] != title.String() {
		return // it is not on the breadcrumb
	}
	if t := read(facts.PlainText(strings.ToLower(title.String()))); len(t.words) != 2 || t.class(0) != english.Adverb || english.Plural(t.words[1].Text) {
		return
	}
	n.Context, n.Remark = context[:last:last], facts.OneRow(title)
}

// unnamed are pronouns for what another line names.
var unnamed = map[string]bool{"it": true, "they": true, "this": true, "these": true}

// conditionEnd returns where the comma stands that ends the clause a sentence
// opens with; 0 if there is none, or one more might.
func (s *sentence) conditionEnd() int {
	for i := 2; i < len(s.words); i++ {
		if s.words[i].Text == "," && s.clause(extent{i + 1, len(s.words)}).verb.len() > 0 && s.clause(extent{1, i}).verb.len() > 0 {
			return i
		}
	}
	return 0
}

// splice asks what happens in a case that a line tells without an "if": "a tree
// loses its leaves or its bark splits, the gardener fells it". The second clause
// speaks of the first, which is about any one of its kind. It returns nil for
// any other line.
func (m *maker) splice(f *facts.Fact, s *sentence) *Note {
	if low := s.words[0].Low(); low != "a" && low != "an" && low != "any" || len(m.bodyRest(f)) > 0 {
		return nil
	}
	first := s.sentences()[0]
	comma := 0
	for i := first.from; i < first.to; i++ {
		if s.words[i].Text != "," {
			continue
		}
		if comma > 0 {
			return nil
		}
		comma = i
	}
	if comma == 0 {
		return nil
	}
	left, right := s.clause(extent{0, comma}), s.clause(extent{comma + 1, first.to})
	if left.verb.len() == 0 || left.subject.len() == 0 || right.verb.len() == 0 || right.subject.len() == 0 || s.class(left.verb.from) == english.Modal || s.class(left.verb.from) == english.Be || s.class(comma+1) == english.Pronoun {
		return nil
	}
	for i := right.rest.from; i < right.rest.to; i++ {
		if low := s.words[i].Low(); low == "it" || low == "them" {
			q := concat(m.upperFirst(s.part(extent{0, comma})), ": what happens?")
			return &Note{Role: "statement", Type: Question, Question: facts.OneRow(q), Answer: facts.OneRow(trimText(s.part(extent{comma + 1, len(s.words)}), ".,;"))}
		}
	}
	return nil
}

// whenDone asks when something is done, where a line says it with no "is": "a
// second lock needed when the door opens outwards". It returns nil for any other
// line.
func (m *maker) whenDone(f *facts.Fact, s *sentence) *Note {
	end, noun := s.chunkEnd(0, len(s.words))
	if !noun || end > 4 || end+4 > len(s.words) || s.class(end) != english.Participle || s.words[end+1].Low() != "when" || len(m.bodyRest(f)) > 0 || len(s.sentences()) > 1 {
		return nil
	}
	plural := english.Plural(s.words[end-1].Text) && s.class(0) != english.Determiner
	q := question("When ", be(plural), " ", m.lowerFirst(s.part(extent{0, end})), " ", s.words[end].Text)
	return &Note{Role: "statement", Type: Question, Question: facts.OneRow(q), Answer: facts.OneRow(trimText(s.part(extent{end + 1, len(s.words)}), ".,;"))}
}

// happensNext asks what happens when somebody does what a line says, where the
// line behind it tells that: "open a sealed jar and try to close it" over "the
// jar will not keep". Both lines then stand on one card. It returns nil for any
// other line.
func (m *maker) happensNext(f *facts.Fact, s *sentence) *Note {
	next := m.next[f]
	if !s.isOrder() || m.rank(f) > 0 || len(f.Body) > 1 || len(f.Path) < 2 || next == nil || len(next.Body) > 1 || next.Kind != facts.Statement || len(s.sentences()) > 1 || !strings.Contains(s.str, " and ") ||
		strings.Join(f.Path, "\x00") != strings.Join(next.Path, "\x00") {
		return nil
	}
	r := m.read(next.Body[0].Text)
	c := r.clause(extent{0, len(r.words)})
	if c.subject.len() == 0 || c.verb.len() == 0 || r.class(c.verb.from) != english.Modal || r.words[c.verb.from].Low() != "will" && r.words[c.verb.from].Low() != "won't" || r.class(0) == english.Pronoun {
		return nil
	}
	end, noun := s.chunkEnd(1, len(s.words))
	if !noun || !stems(r.str)[stem(s.words[end-1].Low())] {
		return nil
	}
	m.shown[next] = true
	n := &Note{Role: "statement", Type: Question, Question: facts.OneRow(concat("You ", m.lowerFirst(s.text), ": what happens?")), Answer: facts.OneRow(trimText(next.Body[0].Text, ".,;")), Places: next.Places}
	m.hideJudgement(f, n)
	return n
}

// idleResult reports whether a case is followed only by what does not happen
// then, said of nobody: "will not start a second pump".
func (s *sentence) idleResult() bool {
	return len(s.words) > 2 && (s.class(0) == english.Modal || s.class(0) == english.Do) && (s.class(1) == english.Negation || english.Negative(s.words[0].Low()))
}

// thenEnds returns a goal with no more in its condition than what stands before
// "then": of "if the bed is dry then seeds | fail" the seeds are no part of it.
func thenEnds(f *facts.Fact) *facts.Fact {
	t := term(f.Term)
	i := strings.LastIndex(strings.ToLower(t.String()), " then ")
	if i <= 0 || len(f.Value) == 0 || len(f.Items) > 0 || len(f.Code) > 0 || !conditions[read(t).words[0].Low()] {
		return f
	}
	if rest := read(cut(t, i+len(" then "), t.Len())); rest.finiteVerb(extent{0, len(rest.words)}) >= 0 {
		return f
	}
	whole := *f
	whole.Term = trimText(cut(t, 0, i), ",")
	whole.Value = concat(trimText(cut(t, i+len(" then "), t.Len()), ""), " ", f.Value)
	return &whole
}

// needs reports whether an act says that something is needed, and is no goal:
// "need to know the names".
func (s *sentence) needs() bool {
	return len(s.words) > 2 && s.words[0].Low() == "need" && s.class(1) == english.To
}

// answersThat reports whether the goal ends in a "that" behind its verb and a
// clause of its own follows: "to avoid that we use a lid".
func (s *sentence) answersThat() bool {
	return len(s.words) > 3 && s.words[1].Low() == "that" && s.class(2) == english.Pronoun && s.class(3) == english.Verb && !reporting[s.words[0].Low()]
}

// reporting are verbs that a clause with "that" completes.
var reporting = map[string]bool{"ensure": true, "check": true, "see": true, "verify": true, "show": true, "prove": true, "know": true, "guarantee": true, "confirm": true, "assume": true, "say": true, "tell": true, "state": true, "find": true, "note": true, "make": true, "argue": true, "claim": true, "believe": true, "think": true, "suppose": true, "suggest": true, "specify": true, "require": true, "remember": true, "indicate": true, "demonstrate": true}
