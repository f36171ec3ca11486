package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// definition asks what a term means, and what the meaning is called where
// that is fair.
func (m *maker) definition(f *facts.Fact) []draft {
	if len(f.Term) == 0 || len(f.Value) == 0 {
		return nil
	}
	context := m.contextWithout(f, f.Term)
	return m.define(f, f.Term, f.Value, "meaning", context)
}

// define asks for the meaning of a term. It is also used for the named items
// of a list.
func (m *maker) define(f *facts.Fact, t, value facts.Text, role string, context []string) []draft {
	t, value = term(t), withoutStop(trimText(value, ",;:"))
	if n := m.doesUnder(t, value, role, context); n != nil {
		return []draft{{n, m.labelled(f, t, value, role, context)}}
	}
	if len(m.read(value).words) == 0 {
		return nil // nothing but marks
	}
	if defining[strings.TrimRight(fold(t.String()), ".")] && len(f.Path) > 0 {
		return []draft{{m.defineTitle(f, value, role)}}
	}
	if m.noTerm(f, t, value) {
		return nil
	}
	if verdict[fold(t.String())] {
		if !isYesNo(t) {
			return []draft{{m.neutral(t, value, role, context)}} // "not supported - recursive queries"
		}
		t, value = value, facts.PlainText(strings.ToLower(t.String())) // "NO - recursive queries"
	}
	if n := m.askDefault(f, t, value, role); n != nil {
		return []draft{{n}}
	}
	if kind, _ := leadOf(m.read(value)); m.isTitle(f, t.String()) && len(strings.Fields(value.String())) <= 4 && kind == nounLead {
		return m.tagline(f, t, value, role, context)
	}
	v := m.read(value)
	if rest := v.withoutBe(); rest != nil {
		value, v = rest, m.read(rest)
	}
	if v.onlyAsks() || saysItself(t, v) || m.obviousUnder(f.Path, t.String(), v.str) {
		return nil
	}
	if n := m.otherThanMeaning(f, t, value, role, context); n != nil {
		return []draft{{n}}
	}
	if v.class(0) == english.Verb && v.words[0].Form == english.Base && m.isTitle(f, t.String()) {
		return nil // an instruction, not a meaning
	}
	if n := m.property(f, v, role); n != nil {
		return []draft{{n}}
	}
	if n := m.freePart(t, v, role, context); n != nil {
		return []draft{{n}}
	}
	return m.defineTerm(f, t, value, role, context)
}

// withoutStop takes the full stop off a meaning of one sentence.
func withoutStop(value facts.Text) facts.Text {
	str := value.String()
	if strings.Contains(str, ". ") || strings.HasSuffix(str, "..") || strings.HasSuffix(str, "etc.") {
		return value
	}
	return trimText(value, ".")
}

// otherThanMeaning asks what stands behind a term where that is no meaning of it:
// the best of something, the answer to a question, what follows from a condition,
// or the way to a goal. It returns nil for any other.
func (m *maker) otherThanMeaning(f *facts.Fact, t, value facts.Text, role string, context []string) *Note {
	v := m.read(value)
	if n := m.askBest(t, v, role, context); n != nil {
		return n
	}
	switch kind, _ := leadOf(m.read(t)); {
	case kind == askedLead, wonders(t):
		return &Note{Role: role, Type: Question, Context: context, Question: facts.OneRow(question(m.upperFirst(t))), Answer: facts.OneRow(value)}
	case kind == conditionLead, kind == caseLead, m.quality(t), actsItself(t), m.stateOfTitle(f, t) && !v.articled():
		return m.labelled(f, t, value, role, context)
	}
	n := m.goalInside(v)
	if n != nil {
		n.Role, n.Context = role, m.context(f)
	}
	return n
}

// defineTerm asks for a meaning that is one, and for its term where that is fair;
// where no question fits, what is hidden of the two.
func (m *maker) defineTerm(f *facts.Fact, t, value facts.Text, role string, context []string) []draft {
	value, tip := withoutTip(value, m.read(value))
	v := m.read(value)
	q, answer := m.askMeaning(t, v)
	if full := withExpansion(t.String()); full != t.String() && len(t) == 1 {
		q = facts.PlainText(strings.Replace(q.String(), t.String(), full, 1))
	}
	if strings.HasSuffix(q.String(), " for?") && f.Kind == facts.Definition && (m.isTitle(f, t.String()) || len(f.Path) == 1 && strings.HasPrefix(fold(f.Path[0]), fold(t.String())+" (")) && m.servesMore(f, t.String()) {
		return m.statement(f) // "what is it for?" has more than one answer
	}
	if n := m.namesItself(t, v, role, context); n != nil {
		return []draft{{n}}
	}
	if drafts := m.listed(t, value, role, context); drafts != nil && (q == nil || !strings.Contains(v.str, "; ")) {
		return drafts
	}
	label := m.labelled(f, t, value, role, context)
	label.Remark = tip
	if n := m.kindOf(t, v); len(context) == 0 && n != nil && (strings.HasSuffix(q.String(), "what is it?") || strings.HasPrefix(q.String(), "What is a")) {
		q = n
	}
	if q == nil {
		return []draft{{label}}
	}
	n := &Note{Role: role, Type: Question, Context: context, Question: facts.OneRow(q), Answer: facts.OneRow(answer), Remark: tip}
	if f.Both || m.fairBack(f, t, v) {
		n.ReverseQuestion = facts.OneRow(m.askName(t, v))
		n.ReverseAnswer = facts.OneRow(t)
		n.ReverseContext = context
	}
	return []draft{{n, label}}
}

// noTerm reports whether what stands before a meaning is no term to define: an
// aside ("Ex: ..."), a title before a definition of its own, a clause, or half
// of one ("idle when load").
func (m *maker) noTerm(f *facts.Fact, t, value facts.Text) bool {
	s := m.read(t)
	return asides[strings.TrimRight(fold(t.String()), ".")] || m.isTitle(f, t.String()) && strings.Contains(value.String(), ": ") ||
		len(s.words) > 2 && s.finiteVerb(extent{0, len(s.words)}) >= 0 || len(s.words) > 1 && s.conditional(extent{1, len(s.words)})
}

// withoutTip parts a meaning from the advice behind it, which goes on the back.
func withoutTip(value facts.Text, v *sentence) (meaning facts.Text, tip facts.Rows) {
	i := v.tip()
	if i <= 0 {
		return value, nil
	}
	from := i
	if v.words[i].Text == "," {
		from++
	}
	return trimText(cut(value, 0, v.at[i].from), ""), facts.OneRow(v.part(extent{from, len(v.words)}))
}

// servesMore reports whether another line of the section says what its title is
// used for.
func (m *maker) servesMore(f *facts.Fact, title string) bool {
	for g := range m.around(f, farthest, sameSection) {
		if g.Kind == facts.Goal && onlyUses(facts.OneRow(g.Value), title) || sameTopic(f, g) && m.serves(g, title) {
			return true
		}
	}
	return false
}

// serves reports whether a line says what the title above it is used for:
// "mostly used to lift sand", "to lift sand", "cranes lift sand" under "Cranes".
func (m *maker) serves(f *facts.Fact, title string) bool {
	s := m.read(f.Body[0].Text)
	i := 0
	if s.class(0) == english.Adverb {
		i = 1
	}
	if s.low(i) == "used" && (s.low(i+1) == "to" || s.low(i+1) == "for") || s.low(0) == "to" && s.class(0) == english.To && f.Kind != facts.Goal {
		return true
	}
	head, _, _ := strings.Cut(title, " (")
	rest, ok := cutWords(s.text, head)
	verb, _, _ := strings.Cut(strings.TrimSpace(rest.String()), " ")
	base, form := english.Lemma(verb)
	return ok && base != "be" && base != "have" && (form == english.Third || form == english.Base && english.Plural(head))
}

var asides = map[string]bool{"ex": true, "e.g": true, "eg": true, "example": true, "note": true, "nb": true, "n.b": true, "tip": true, "hint": true, "warning": true, "important": true, "next": true, "then": true, "finally": true}

// isYesNo reports whether a term answers yes or no.
func isYesNo(t facts.Text) bool {
	low := fold(t.String())
	return low == "yes" || low == "no"
}

// verdict are terms that judge what stands behind them.
var verdict = map[string]bool{"yes": true, "no": true, "not supported": true, "supported": true, "not possible": true, "not allowed": true, "allowed": true}

// fairBack reports whether a meaning fits this term alone, so that asking for
// the term is fair.
func (m *maker) fairBack(f *facts.Fact, t facts.Text, v *sentence) bool {
	name := t.String()
	if m.isTitle(f, name) || m.described(t) || m.meanings[fold(v.str)] > 1 || len(v.words) > 18 || strings.Contains(v.str, ":") {
		return false
	}
	if v.class(0) == english.Pronoun || v.class(0) == english.Number || !m.person(t, v) && v.words[0].Opaque && named(v.str) || !m.telltale(name) {
		return false
	}
	if m.anyHead(f, v) {
		return false
	}
	content, tell := 0, 0.0
	own := stems(name)
	for i, w := range v.words {
		if low := w.Low(); i > 0 && (low == "can" || low == "may") && v.class(i-1) == english.Subordinate && v.class(i+1) == english.Be || i == 0 && anys[low] {
			return false // "a cup that can be stacked" is many a thing
		}
		if w.Class == english.Punctuation || english.Stop(w.Low()) {
			continue
		}
		if own[stem(w.Low())] {
			return false
		}
		content++
		tell += m.vocab.rarity(w.Text)
	}
	return content >= 3 && tell >= 1.8 && (m.defines(t, v) || m.person(t, v))
}

// anyHead reports whether a meaning opens with a noun that many things are, with
// nothing before it that qualifies it ("feature to show the time"), or that has a
// section of its own ("an alias for another name" beside "Alias").
func (m *maker) anyHead(f *facts.Fact, v *sentence) bool {
	end, noun := v.chunkEnd(0, len(v.words))
	if !noun {
		return false
	}
	head, bare := stem(v.words[end-1].Low()), 0
	for i := range end {
		if v.class(i) != english.Determiner {
			bare++
		}
	}
	return bare == 1 && (classNouns[head] && v.class(end) == english.To || m.sections[head] && len(f.Path) > 0 && stem(fold(f.Path[0])) != head)
}

// anys are adjectives that leave open which thing of a kind is meant.
var anys = map[string]bool{"optional": true, "required": true, "common": true, "useful": true, "important": true, "simple": true, "special": true, "certain": true, "basic": true, "typical": true, "another": true, "some": true}

// stateOfTitle reports whether a term is the title over it and an adjective before
// that: what stands behind "wide gap" under "Gap" is what one leads to.
func (m *maker) stateOfTitle(f *facts.Fact, t facts.Text) bool {
	s := m.read(t)
	return len(f.Path) > 1 && len(s.words) > 1 && (s.class(0) == english.Adjective || english.Ordinary(s.low(0))) && fold(s.slice(extent{1, len(s.words)})) == fold(tidyTitle(f.Path[len(f.Path)-1]))
}

// property hides what a sentence says of its subject if that is no meaning: of
// "the deposit is a country-specific rule" the noun that tells where it holds, as
// no other is asked for. It returns nil for any other sentence.
func (m *maker) property(f *facts.Fact, v *sentence, role string) *Note {
	if low := v.words[0].Low(); len(v.words) != 3 || low != "a" && low != "an" || len(f.Body) != 1 {
		return nil
	}
	i := strings.LastIndexByte(v.words[1].Low(), '-')
	if i < 0 || !bounds[v.words[1].Low()[i:]] {
		return nil
	}
	row := f.Body[0].Text
	from := strings.Index(row.String(), v.str)
	if from < 4 {
		return nil
	}
	to := from + len(v.str)
	if bound := v.words[1].Low()[i:]; v.low(0) == "a" && bound != "-only" && english.Known(v.words[2].Low()) && !givesAway(strings.Join(m.context(f), " "), v.words[1].Text[:i]) {
		from += v.at[1].from
		to = from + i
	}
	return &Note{Role: role, Type: Cloze, Cloze: facts.OneRow(hideRange(row, from, to, 1))}
}

// bounds end adjectives that say where or for what something holds.
var bounds = map[string]bool{"-specific": true, "-wide": true, "-level": true, "-only": true, "-dependent": true, "-bound": true}

// tip returns the comma behind which a meaning goes on with an order to the
// reader, "names to match, use the wildcard for all", or the "such as" before
// what it is good for, "count of visits such as planning shifts"; 0 if it does
// neither.
func (s *sentence) tip() int {
	for i := 2; i+2 < len(s.words); i++ {
		if s.words[i].Low() == "such" && s.words[i+1].Low() == "as" && s.class(i+2) == english.Gerund && s.words[i+2].Base != "" && i > 3 && s.words[i-1].Text != "," {
			return i
		}
		if s.words[i].Text == "," {
			w := s.words[i+1]
			_, noun := s.chunkEnd(0, i)
			if noun && s.finiteVerb(extent{0, i}) < 0 && w.Form == english.Base && w.Class == english.Verb && english.VerbOnly(w.Base) && s.class(i+2) == english.Determiner {
				return i
			}
			return 0
		}
	}
	return 0
}

// kindOf asks for a term of one word by the kind of thing that its meaning says
// it is, where nothing else tells what the term belongs to: "What is a wash
// sale?" It returns nil if the meaning names no such kind.
func (m *maker) kindOf(t facts.Text, v *sentence) facts.Text {
	end, noun := v.chunkEnd(0, len(v.words))
	if !noun || strings.Contains(t.String(), " ") {
		return nil
	}
	kind := v.words[end-1].Low()
	if !sorts[kind] || strings.Contains(strings.ToLower(t.String()), kind) {
		return nil
	}
	return question("What is ", english.Article(t.String()), " ", t, " ", kind)
}

// sorts are nouns that go behind the name of a thing of that sort.
var sorts = map[string]bool{"record": true, "file": true, "rule": true, "test": true, "function": true, "method": true, "protocol": true, "table": true, "signal": true, "cell": true, "account": true, "contract": true, "clause": true, "command": true, "query": true, "pattern": true, "key": true, "address": true, "format": true, "document": true}

// telltale reports whether a term is a name of its own, and not a word that
// heads many a line ("Default", "Cost").
func (m *maker) telltale(name string) bool {
	for w := range fields(name) {
		if low := strings.ToLower(w); !english.Common(low) || codeLike(w) {
			return true
		}
	}
	return len(strings.Fields(name)) > 1
}

// isTitle reports whether a term is the fact's own section or service.
func (m *maker) isTitle(f *facts.Fact, name string) bool {
	low := fold(name)
	return low == fold(serviceName(f)) || len(f.Path) > 0 && (low == fold(f.Path[0]) || low == fold(tidyTitle(f.Path[0])))
}

// askName asks what a meaning belongs to.
func (m *maker) askName(t facts.Text, v *sentence) facts.Text {
	value := trimText(v.text, ".,;:")
	if m.person(t, v) {
		return concat("“", m.upperFirst(value), "”: who is meant?")
	}
	if v.words[0].Form == english.Third && v.class(0) == english.Verb {
		return question("What ", m.lowerFirst(value))
	}
	end, noun := v.chunkEnd(0, len(v.words))
	if _, plural := m.naming(t, v); plural && noun && english.Plural(v.words[end-1].Text) {
		return concat("“", m.upperFirst(value), "”: what are they called?")
	}
	return concat("“", m.upperFirst(value), "”: what is it called?")
}

// labelled asks a bare property: "Default grace period: [30 seconds]". A value
// of many words hides its best part.
func (m *maker) labelled(f *facts.Fact, t, value facts.Text, role string, context []string) *Note {
	v := m.read(value)
	n := m.neutral(t, value, role, context)
	first := v.sentences()[0]
	if short(v) {
		return n
	}
	head := concat(m.label(t), ": ")
	row := concat(head, trimText(value, ".,;:"))
	if first.to < len(v.words) && first.len() <= mostHidden && first.len() > 0 {
		n.Cloze = facts.OneRow(hideRange(row, head.Len(), head.Len()+v.at[first.to-1].to, 1))
		return n
	}
	gaps := m.gaps(v, first, append([]string{t.String()}, context...))
	if len(gaps) == 0 || gaps[0].score < leastScore {
		return n
	}
	e := gaps[0].extent
	n.Cloze = facts.OneRow(hideRange(row, head.Len()+v.at[e.from].from, head.Len()+v.at[e.to-1].to, 1))
	return n
}

// enclosed reports whether a text stands in quotation marks.
func enclosed(s string) bool {
	return len(s) > 1 && s[0] == s[len(s)-1] && (s[0] == '"' || s[0] == '\'')
}
