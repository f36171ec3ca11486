package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// contrast asks of each thing that is said which side it is said of.
func (m *maker) contrast(f *facts.Fact) []draft {
	if len(f.Items) < 2 {
		return nil
	}
	if sides := m.sides(f.Items); sides == nil {
		return nil
	} else if !slices.EqualFunc(sides, f.Items, func(a, b facts.Item) bool { return a.Term.Len() == b.Term.Len() }) {
		mended := *f
		mended.Items, f = sides, &mended
	}
	var names facts.Text
	for i, it := range f.Items {
		if len(it.Term) == 0 || len(it.Text) == 0 {
			return nil
		}
		switch {
		case i == 0:
			names = term(it.Term)
		case i == len(f.Items)-1:
			names = concat(names, " or ", term(it.Term))
		default:
			names = concat(names, ", ", term(it.Term))
		}
	}
	context := neutralTitles(m.contextWithout(f, names), f.Items)
	if len(f.Items) == 2 && choosing(f) != "" && (ownWord(f.Items, 0) || ownWord(f.Items, 1)) {
		one, other := m.read(f.Items[0].Text), m.read(f.Items[1].Text)
		if one.class(0) == english.To && other.class(0) == english.To {
			return []draft{{m.bothTools(f, one, other)}}
		}
		return nil // one of them names itself: hidden in the sentence both say more
	}
	var drafts []draft
	for i, it := range f.Items {
		if named := spelt(it.Term.String(), it.Text.String()); named && i+1 < len(f.Items) || (named || ownWord(f.Items, i)) && len(drafts) > 0 {
			continue
		}
		if o := f.Items[(i+1)%2]; len(f.Items) == 2 && spelt(o.Term.String(), o.Text.String()) {
			// The other one is out of the question: its name says what it is for.
			n := m.neutral(term(it.Term), it.Text, "which:"+slug(it.Term.String()), m.contextWithout(f, it.Term))
			drafts = append(drafts, draft{n})
			continue
		}
		drafts = append(drafts, draft{&Note{Role: "which:" + slug(it.Term.String()), Type: Question, Context: context,
			Question: facts.OneRow(m.askSide(f, i, names)), Answer: facts.OneRow(term(it.Term))}})
	}
	return drafts
}

// sides returns the things that are told apart with no more in their names than
// what stands before the verb: of "Ann thought that you" it leaves "Ann". It
// returns nil if one of them is no noun.
func (m *maker) sides(items []facts.Item) []facts.Item {
	out := slices.Clone(items)
	for i, it := range items {
		s := m.read(it.Term)
		n := len(s.words)
		if n == 0 {
			continue
		}
		switch c := s.class(n - 1); {
		case s.class(0) == english.Do, s.class(0) == english.Modal, s.class(0) == english.Negation, n > 1 && (c == english.Determiner || c == english.Preposition || c == english.To):
			return nil
		}
		if !s.conditional(extent{1, n}) {
			continue
		}
		v := s.mainVerb(extent{0, n})
		if v <= 0 {
			return nil
		}
		out[i].Term = s.part(extent{0, v})
		out[i].Text = concat(s.part(extent{v, n}), " ", it.Text)
	}
	return out
}

// bothTools hides of two things, each with what it serves, those that do not name
// it themselves: "use [a rasp] to shape the wood and a drill press to drill it".
func (m *maker) bothTools(f *facts.Fact, one, other *sentence) *Note {
	var tools [2]facts.Text
	for i := range tools {
		tools[i] = term(f.Items[i].Term)
		if !ownWord(f.Items, i) || ownWord(f.Items, 1-i) {
			tools[i] = hideWhole(tools[i], i+1)
		}
	}
	row := concat(capitalise(choosing(f)), " ", tools[0], " ", m.lowerFirst(one.text), " and ", tools[1], " ", m.lowerFirst(trimText(other.text, ".,;")))
	return &Note{Role: "both", Type: Cloze, Context: neutralTitles(m.context(f), f.Items), Cloze: facts.OneRow(row)}
}

// neutralTitles drops from a breadcrumb the titles that share a name with one of
// the sides and with no other: they would tell which is meant.
func neutralTitles(context []string, sides []facts.Item) []string {
	return slices.DeleteFunc(slices.Clone(context), func(title string) bool {
		own := stems(title)
		shared := 0
		for _, it := range sides {
			for w := range fields(it.Term.String()) {
				if low := strings.ToLower(w); named(w) && !english.Known(low) && own[stem(low)] {
					shared++
					break
				}
			}
		}
		return shared > 0 && shared < len(sides)
	})
}

// spelt reports whether a name of one word is spelt with a word that is said of
// it: "planfile" of "plan steps". It would give itself away.
func spelt(name, said string) bool {
	name = strings.ToLower(strings.TrimSpace(name))
	if strings.Contains(name, " ") {
		return false
	}
	for w := range fieldsLow(said) {
		if len(w) > 3 && !english.Stop(w) && strings.HasPrefix(name, w) && len(name) > len(w) {
			return true
		}
	}
	return false
}

// ownWord reports whether what is said of the i-th side holds a word of its name
// that stands in no other side's name: "time analysis" said of "Flow Analysis".
func ownWord(sides []facts.Item, i int) bool {
	said := stems(sides[i].Text.String())
	for w := range fieldsLow(sides[i].Term.String()) {
		if english.Stop(w) || !said[stem(w)] {
			continue
		}
		if !slices.ContainsFunc(sides, func(o facts.Item) bool {
			return o.Term.String() != sides[i].Term.String() && stems(o.Term.String())[stem(w)]
		}) {
			return true
		}
	}
	return false
}

// askSide asks which of the sides something is said of. What is said is a
// predicate if the notes say it in a sentence.
func (m *maker) askSide(f *facts.Fact, i int, names facts.Text) facts.Text {
	t := m.lowerFirst(trimText(f.Items[i].Text, ".,;:"))
	s := m.read(t)
	which := concat(m.upperFirst(names), ": which ")
	if len(s.words) == 0 {
		return question(which, t)
	}
	if verb := choosing(f); verb != "" && (s.class(0) == english.Preposition || s.class(0) == english.To || conditions[s.words[0].Low()]) {
		return question(m.upperFirst(t), ", do you ", verb, " ", names)
	}
	first := 0
	if len(s.words) > 1 && s.class(0) == english.Adverb {
		first = 1
	}
	_, form := english.Lemma(s.words[first].Low())
	if s.words[0].Low() == "be" {
		return question(startCapital(t), ": ", names)
	}
	if s.words[0].Form == english.Past && s.class(0) != english.Verb && s.low(1) == "by" {
		return question(which, "is ", t) // "indexed by name"
	}
	switch c := s.class(first); {
	case c == english.Modal, c == english.Be, c == english.Do, c == english.Have,
		c == english.Verb && s.words[first].Form == english.Third, inSentence(f, i), first == 1 && form == english.Third && !s.words[1].Opaque:
		return question(which, m.nounFor(f, i, t))
	case s.noun(first):
	case c == english.Adjective, c == english.Participle, c == english.Preposition:
		return question(which, "is ", t)
	}
	if low := s.words[0].Low(); low == "a" || low == "an" || low == "the" {
		return question(which, "is ", t)
	}
	return question(startCapital(t), ": ", names)
}

// noun reports whether a sentence is a noun and what stands before it.
func (s *sentence) noun(from int) bool {
	end, noun := s.chunkEnd(from, len(s.words))
	return noun && end == len(s.words) && (len(s.words)-from > 1 || s.class(from) == english.Noun)
}

// choosing returns the verb of an advice that tells things apart: "use X for
// this and Y for that"; "" if the contrast is none.
func choosing(f *facts.Fact) string {
	low := strings.ToLower(f.Text())
	verb, rest, _ := strings.Cut(low, " ")
	switch verb {
	case "use", "choose", "pick", "prefer", "take", "select":
		if first := strings.ToLower(f.Items[0].Term.String()); strings.HasPrefix(rest, first) || strings.HasPrefix(rest, "the "+first) || strings.HasPrefix(rest, "a "+first) {
			return verb
		}
	}
	return ""
}

// inSentence reports whether what is said of a side stands right behind its
// name in the notes, with no sign between.
func inSentence(f *facts.Fact, i int) bool {
	it := f.Items[i]
	return choosing(f) == "" && strings.Contains(f.Text(), strings.TrimSpace(it.Term.String())+" "+strings.TrimSpace(it.Text.String()))
}

// nounFor puts the noun that the other side has behind the same verb in the
// place of a pronoun: "carry blood away, ... carry it back".
func (m *maker) nounFor(f *facts.Fact, i int, t facts.Text) facts.Text {
	s := m.read(t)
	if i == 0 || len(s.words) < 2 || s.words[1].Low() != "it" && s.words[1].Low() != "them" {
		return t
	}
	o := m.read(trimText(f.Items[i-1].Text, ".,;:"))
	if len(o.words) < 2 || stem(o.words[0].Low()) != stem(s.words[0].Low()) {
		return t
	}
	end, noun := o.chunkEnd(1, len(o.words))
	if !noun {
		return t
	}
	return concat(cut(t, 0, s.at[1].from), o.part(extent{1, end}), cut(t, s.at[1].to, len(s.str)))
}

// twoGoals asks for both tools of a line that names two, each with its goal: "use a
// saw to cut the plank and a plane to smooth it". It returns nil for any other.
func (m *maker) twoGoals(f *facts.Fact) *Note {
	v, t := m.read(f.Value), m.read(term(f.Term))
	if len(f.Items) > 0 || len(f.Code) > 0 || len(v.words) < 2 || v.words[0].Low() != "use" || t.class(0) != english.To {
		return nil
	}
	tool, noun := v.chunkEnd(1, len(v.words))
	if !noun || tool < len(v.words) {
		return nil
	}
	for i := 2; i+3 < len(t.words); i++ {
		to, noun := t.chunkEnd(i+1, len(t.words))
		if t.words[i].Low() != "and" || !noun || t.class(to) != english.To || to+2 > len(t.words) {
			continue
		}
		return &Note{Role: "solution", Type: Cloze, Cloze: facts.OneRow(concat(m.upperFirst(v.part(extent{0, 1})), " ", hideWhole(v.part(extent{1, tool}), 1), " ", m.lowerFirst(t.part(extent{0, i + 1})), " ", hideWhole(t.part(extent{i + 1, to}), 2), " ", t.part(extent{to, len(t.words)})))}
	}
	return nil
}
