package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// openMarks are words behind which examples stand, not all there is.
var openMarks = []string{"such as", "like", "for example", "for instance", "e.g.", "e.g", "eg", "as for example"}

// mostExamples is the number of examples that a learner is asked to recall.
const mostExamples = 4

// openList asks for what the items of a list are examples of, or, if that says
// little, for the examples together: no item of an open list can be missed. It
// returns nil for a list that is whole.
func (m *maker) openList(f *facts.Fact) []draft {
	before, open := openLead(f.Term)
	items := f.Items
	if n := len(items) - 1; n > 0 && endless(itemText(items[n]).String()) {
		items, open = items[:n], true
	}
	if !open || len(before) == 0 {
		return nil
	}
	examples := m.inRow(items, f)
	s := m.read(before)
	verb := s.finiteVerb(extent{0, len(s.words)})
	context := m.context(f)
	n := &Note{Role: "examples", Type: Question, Context: context, Answer: facts.OneRow(examples)}
	subject := s.part(extent{0, max(verb, 0)})
	if s.predicate() {
		verb = max(verb, 0)
		if k := len(context) - 1; k >= 0 {
			subject, n.Context = facts.PlainText(context[k]), context[:k]
		}
	}
	if q := m.titleOfKind(f, s); verb < 0 && q != nil && len(items) <= mostExamples {
		n.Question, n.Answer = facts.OneRow(q), facts.OneRow(concat(before, " such as ", examples))
		if k := len(context) - 1; k >= 0 {
			n.Context = context[:k]
		}
		return []draft{{n}}
	}
	if verb < 0 {
		if s.class(0) == english.Noun || s.class(len(s.words)-1) == english.Noun && !s.ruled() {
			return m.examplesOf(n, before, examples, len(items))
		}
		return m.hideExamples(n, before, examples, len(items))
	}
	object := extent{verb + 1, len(s.words)}
	for object.from < object.to && (s.class(object.from) == english.Determiner || s.class(object.from) == english.Adverb || s.class(object.from) == english.Infinitive || s.class(object.from) == english.Verb) {
		object.from++
	}
	if object.len() == 0 || len(subject) == 0 || object.len() == 1 && s.words[object.from].Form == english.Past {
		return m.hideExamples(n, before, examples, len(items))
	}
	if len(items) <= mostExamples || len(items) <= mostExamples+2 && s.generic(object) {
		named := subject
		if name, _ := m.under(f, s); s.predicate() && len(name) > 0 {
			named = name
		}
		var front facts.Text
		if m.wantsArticle(named) {
			front, named = concat(m.label(named), ": "), facts.PlainText("it")
		}
		if q := s.whichOf(named, verb, object); q != nil {
			if len(front) > 0 {
				q = concat(front, m.lowerFirst(q))
			}
			n.Question = facts.OneRow(q)
			return []draft{{n}}
		}
	}
	if to := s.chunkOnly(object); to > 0 {
		object.from = to // "information about [the well and its pump]"
	}
	row := concat(subject, " ")
	if verb > 0 && !s.predicate() {
		row = nil
		subject = nil
	}
	from := row.Len() + s.at[object.from].from
	row = concat(row, m.lowerFirst(before))
	if len(subject) == 0 {
		row = m.upperFirst(row)
	}
	row = hideRange(row, from, row.Len(), 1)
	n.Type, n.Answer = Cloze, nil
	if len(items) > mostExamples {
		n.Cloze, n.Remark = facts.OneRow(row), facts.OneRow(concat("such as ", examples)) // so many spell it out
		return []draft{{n}}
	}
	n.Cloze = facts.OneRow(append(row, concat(", such as ", examples)...))
	return []draft{{n}}
}

// titleOfKind asks what the things are that a title names, if the line that opens its
// topic says of what kind: "round stones such as ..." under "Pebbles". It is nil for
// any other line.
func (m *maker) titleOfKind(f *facts.Fact, s *sentence) facts.Text {
	if m.rank(f) > 0 || len(f.Path) < 2 || len(s.words) < 2 || !english.Plural(s.words[len(s.words)-1].Text) || s.class(0) != english.Adjective && s.class(0) != english.Noun {
		return nil
	}
	name, plural := m.under(f, s)
	if !plural {
		return nil
	}
	return question(m.what(be(plural), name))
}

// chunkOnly returns where the telling part of an object begins that opens with a
// noun that any subject has and a preposition: "information about ..."; 0 for
// any other object.
func (s *sentence) chunkOnly(e extent) int {
	if i := e.from + 1; i+1 < e.to && s.class(i) == english.Preposition && s.generic(extent{e.from, i}) {
		return i + 1
	}
	return 0
}

// openLead takes the words that announce examples off a lead-in, and reports
// whether it had any.
func openLead(t facts.Text) (facts.Text, bool) {
	t = term(t)
	low := strings.ToLower(t.String())
	for _, mark := range openMarks {
		if strings.HasSuffix(low, " "+mark) {
			return term(cut(t, 0, len(low)-len(mark))), true
		}
	}
	return t, false
}

// endless reports whether the last item of a list only says that there are
// more.
func endless(s string) bool {
	switch strings.ToLower(strings.Trim(s, " .,…")) {
	case "etc", "and so on", "so on", "and more", "more", "others", "and others", "":
		return true
	}
	return false
}

// ruled reports whether a phrase is an adjective and what it goes with: "good
// with toppings".
func (s *sentence) ruled() bool {
	return len(s.words) > 1 && (s.class(1) == english.Preposition || s.class(1) == english.To)
}

// examplesOf asks what is an example of a noun; if there are too many to
// recall, for the noun.
func (m *maker) examplesOf(n *Note, noun, examples facts.Text, count int) []draft {
	if count <= mostExamples {
		n.Question = facts.OneRow(question("What are examples of ", m.lowerFirst(noun)))
		return []draft{{n}}
	}
	n.Type, n.Answer = Cloze, nil
	n.Cloze = facts.OneRow(append(hideRange(noun, 0, noun.Len(), 1), concat(", such as ", examples)...))
	return []draft{{n}}
}

// hideExamples hides the examples together, if they are few.
func (m *maker) hideExamples(n *Note, before, examples facts.Text, count int) []draft {
	if count > mostExamples {
		return nil
	}
	row := concat(m.label(before), " such as ")
	n.Type, n.Answer = Cloze, nil
	from := row.Len()
	row = concat(row, examples)
	n.Cloze = facts.OneRow(hideRange(row, from, row.Len(), 1))
	return []draft{{n}}
}

// genericNouns say too little to be what is asked for.
var genericNouns = map[string]bool{"data": true, "detail": true, "information": true, "thing": true, "item": true, "stuff": true, "option": true, "feature": true,
	"value": true, "factor": true, "content": true, "resource": true, "element": true, "material": true, "object": true, "setting": true, "type": true, "kind": true, "various": true, "different": true, "many": true, "other": true, "task": true, "case": true, "example": true}

// generic reports whether a range of words is a noun that any subject has.
func (s *sentence) generic(e extent) bool {
	for i := e.from; i < e.to; i++ {
		if low := s.words[i].Low(); !english.Stop(low) && !genericNouns[low] && !genericNouns[stem(low)] {
			return false
		}
	}
	return true
}

// whichOf asks for examples of the object of a verb: "What details does a log
// hold, for example?". It returns nil where the verb is none to ask with.
func (s *sentence) whichOf(subject facts.Text, verb int, object extent) facts.Text {
	noun := s.part(object)
	w := s.words[verb]
	switch {
	case w.Class == english.Modal && verb+2 == object.from:
		return concat("What ", noun, " ", w.Low(), " ", subject, " ", s.words[verb+1].Low(), ", for example?")
	case w.Form == english.Third && w.Base != "" && w.Class != english.Be && verb+1 == object.from:
		return concat("What ", noun, " does ", subject, " ", w.Base, ", for example?")
	}
	return nil
}
