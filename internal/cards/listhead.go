package cards

import (
	"slices"
	"strconv"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
	"crib/internal/problem"
)

// listHead returns what introduces the items of a list, the breadcrumb over
// it, and the items as they are named behind the head. The head is nil if the
// notes do not say what is listed.
func (m *maker) listHead(f *facts.Fact) (head facts.Text, context []string, items []facts.Item) {
	if t := term(f.Term); len(t) > 0 {
		head, context = m.withSubject(m.counted(t, f), f, m.contextWithout(f, t))
		return m.withNoun(head, f), context, f.Items
	}
	context = m.context(f)
	if head, items = sharedNoun(f.Items); head != nil {
		return head, m.contextWithout(f, head), items
	}
	if m.untitled(f) {
		return nil, context, f.Items
	}
	if len(f.Path) == 0 {
		return facts.PlainText(serviceName(f)), nil, f.Items
	}
	own := facts.PlainText(m.title(f.Path[len(f.Path)-1]))
	head, context = m.withSubject(own, f, m.contextWithout(f, own))
	return head, context, f.Items
}

// counted takes the number out of what introduces a list that has another
// number of items, and reports it: one of the two is wrong.
func (m *maker) counted(t facts.Text, f *facts.Fact) facts.Text {
	s := m.read(t)
	for i := range s.words {
		n, ok := count(s.words[i].Low())
		if ok && i > 0 && (s.low(i-1) == "those" || s.low(i-1) == "these" || s.low(i-1) == "both") {
			return t // points back, and counts nothing here
		}
		if !ok || i+1 >= len(s.words) || s.class(i+1) == english.Preposition || s.class(i+1) == english.Punctuation || s.glued[i+1] || !english.Plural(s.words[m.nounEnd(s, i+1)].Text) {
			continue
		}
		if n == len(f.Items) || len(f.Items) < 2 {
			return t
		}
		if len(f.Places) > 0 {
			m.problems.Add(f.Places[0].Pos(), problem.Warning, "count", "%q says %s, and %d follow; correct the number or the list", shorten(t.String()), s.words[i].Text, len(f.Items))
		}
		return concat(cut(t, 0, s.at[i].from), cut(t, s.at[i+1].from, len(s.str)))
	}
	return t
}

// nounEnd returns the last word of the noun phrase that opens at i.
func (m *maker) nounEnd(s *sentence, i int) int {
	if end, noun := s.chunkEnd(i, len(s.words)); noun {
		return end - 1
	}
	return i
}

// numberWords are the numbers from two on.
var numberWords = [...]string{"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// count reads a number from two to twelve.
func count(low string) (int, bool) {
	for i, w := range numberWords {
		if low == w || low == strconv.Itoa(i+2) {
			return i + 2, true
		}
	}
	return 0, false
}

// withNoun gives what introduces a list, if it is a participle alone, the noun
// that a line shortly before has behind the same word: "Supported" below
// "Quartz is no supported material for the lid" lists supported materials for
// the lid.
func (m *maker) withNoun(head facts.Text, f *facts.Fact) facts.Text {
	word := strings.ToLower(head.String())
	if !m.participle(head) {
		return head
	}
	g := m.prev[f]
	for range 2 {
		if g == nil || len(g.Path) == 0 || len(f.Path) == 0 || g.Path[0] != f.Path[0] {
			break
		}
		s := m.read(g.Body[0].Text)
		for i := range s.words {
			end, noun := s.chunkEnd(i+1, len(s.words))
			if s.words[i].Low() != word || !noun || s.class(i+1) == english.Determiner {
				continue
			}
			last := s.words[end-1]
			if last.Opaque || english.Plural(last.Text) {
				break
			}
			many := plural(last.Text)
			if many == last.Text {
				many += "s"
			}
			out := concat(m.upperFirst(head), " ", cut(s.text, s.at[i+1].from, s.at[end-1].from), many)
			if e := (extent{end, len(s.words)}); e.len() > 0 && s.adjunct(e) {
				out = concat(out, " ", trimText(s.part(e), ".,;"))
			}
			return out
		}
		g = m.prev[g]
	}
	return head
}

// untitled reports whether names stand in a row right under a section that
// does not say what they are: its title is neither a plural nor a predicate.
func (m *maker) untitled(f *facts.Fact) bool {
	if f.Kind != facts.List || len(f.Path) != 1 || len(f.Items) == 0 || strings.Contains(f.Text(), " + ") {
		return false // what is added up makes up the thing
	}
	if t := term(f.Term); len(t) > 0 && (!m.isTitle(f, t.String()) || slices.ContainsFunc(f.Items, func(it facts.Item) bool {
		return len(it.Term) > 0 || !strings.ContainsAny(it.Text.String(), "0123456789")
	})) {
		return false // "Box store - b3, b4" lists what nobody is told
	}
	if head, _ := sharedNoun(f.Items); head != nil {
		return false
	}
	s := m.read(facts.PlainText(tidyTitle(f.Path[0])))
	return len(s.words) > 0 && !s.predicate() && !english.Plural(s.words[s.head()].Text)
}

// sharedNoun finds the noun that ends the names of all items and so says what
// they are: "Gravel path", "Stone path". It returns it in the plural, and the
// items without it; nil if there is none.
func sharedNoun(items []facts.Item) (facts.Text, []facts.Item) {
	if len(items) < 2 {
		return nil, nil
	}
	last, written := "", ""
	var short []facts.Item
	for _, it := range items {
		name := term(it.Term)
		if len(name) == 0 {
			name = term(it.Text)
		}
		str := name.String()
		i := strings.LastIndexByte(str, ' ')
		if i <= 0 || strings.ContainsAny(str, ",:;()") || len(strings.Fields(str)) > 4 {
			return nil, nil
		}
		if word := strings.ToLower(str[i+1:]); last == "" {
			last, written = word, str[i+1:]
		} else if word != last {
			return nil, nil
		}
		rest := cut(name, 0, i)
		if len(it.Term) > 0 {
			it.Term = rest
		} else {
			it.Text = rest
		}
		short = append(short, it)
	}
	if english.Closed(last) || strings.ContainsAny(last, "0123456789") || codeLike(written) {
		return nil, nil
	}
	return facts.PlainText(capitalise(plural(written))), short
}

// plural returns the plural of a regular noun.
func plural(noun string) string {
	switch {
	case english.Plural(noun) || english.Uncountable(strings.ToLower(noun)):
		return noun
	case strings.HasSuffix(noun, "y") && len(noun) > 1 && !strings.ContainsRune("aeiou", rune(noun[len(noun)-2])):
		return noun[:len(noun)-1] + "ies"
	case strings.HasSuffix(noun, "s"), strings.HasSuffix(noun, "x"), strings.HasSuffix(noun, "ch"), strings.HasSuffix(noun, "sh"):
		return noun + "es"
	}
	return noun + "s"
}

// withSubject words what introduces a list so that it stands alone: a predicate
// gets its subject from the title above ("has two modes" under Patch), and
// words that only say that items follow are dropped behind a noun.
func (m *maker) withSubject(t facts.Text, f *facts.Fact, context []string) (facts.Text, []string) {
	t = m.withoutHaving(tidyLead(t))
	s := m.read(t)
	if len(s.words) == 0 {
		return t, context
	}
	if s.finiteVerb(extent{0, len(s.words)}) < 0 && !s.predicate() {
		for _, word := range []string{" including", " include", " includes", ", including", " namely"} {
			if str := t.String(); strings.HasSuffix(strings.ToLower(str), word) {
				t = term(cut(t, 0, len(str)-len(word)))
			}
		}
		return t, context
	}
	if !s.predicate() || len(context) == 0 {
		if i := strings.LastIndex(t.String(), " including"); i > 0 && i == t.Len()-len(" including") && t.String()[i-1] != ',' {
			t = concat(cut(t, 0, i), ", including")
		}
		return t, context
	}
	if s.class(0) == english.Be && len(s.words) <= 3 && (len(s.words) == 1 || s.class(1) != english.Determiner) {
		return m.upperFirst(m.plainCase(s.part(extent{1, len(s.words)}))), context
	}
	n := len(context) - 1
	return concat(context[n], " ", agree(m.plainCase(t), context[n])), context[:n]
}

// withoutHaving takes off what introduces a list the words that only say that
// there is one: "you have three choices of seed" is "three choices of seed".
func (m *maker) withoutHaving(t facts.Text) facts.Text {
	s := m.read(t)
	i := 2
	switch s.low(0) {
	case "you", "we", "one":
		if s.low(1) == "can" && choices[s.low(2)] && (s.low(3) == "between" || s.low(3) == "from" || s.low(3) == "among") {
			i = 4
		} else if s.class(1) != english.Have {
			return t
		}
	case "there":
		if s.class(1) != english.Be {
			return t
		}
	default:
		return t
	}
	if low := s.low(i); low == "a" && s.low(i+1) == "choice" || low == "the" && s.low(i+1) == "following" {
		i += 2 // "the following tools"
		if s.low(i) == "of" {
			i++
		}
	}
	end, noun := s.chunkEnd(i, len(s.words))
	if !noun || s.finiteVerb(extent{end, len(s.words)}) >= 0 {
		return t
	}
	head := s.part(extent{i, len(s.words)})
	if named(s.str) {
		head = startCapital(head)
	}
	return head
}

// choices are verbs of picking one thing out of several.
var choices = map[string]bool{"choose": true, "pick": true, "select": true}

// low returns the word at i in small letters; "" if there is none.
func (s *sentence) low(i int) string {
	if i >= len(s.words) {
		return ""
	}
	return s.words[i].Low()
}

// agree puts the verb that a predicate opens with in the plural if its subject
// is one.
func agree(t facts.Text, subject string) facts.Text {
	s, subj := read(t), read(facts.PlainText(subject))
	if len(s.words) == 0 || len(subj.words) == 0 || !english.Plural(subj.words[subj.head()].Text) {
		return t
	}
	verb := ""
	switch w := s.words[0]; {
	case w.Low() == "has":
		verb = "have"
	case w.Low() == "is":
		verb = "are"
	case w.Low() == "does":
		verb = "do"
	default:
		if base, form := english.Lemma(w.Low()); form == english.Third {
			verb = base
		}
	}
	if verb == "" {
		return t
	}
	return concat(verb, cut(t, s.at[0].to, len(s.str)))
}

// tidyLead mends what stands before "including" in a hurry: "offers a choice.
// including".
func tidyLead(t facts.Text) facts.Text {
	str := t.String()
	for _, word := range []string{"including", "such as", "like"} {
		if i := strings.Index(str, ". "+word); i > 0 {
			return concat(cut(t, 0, i), ", ", cut(t, i+2, len(str)))
		}
	}
	return t
}

// predicate reports whether a title or lead-in opens with its verb, so that
// its subject stands elsewhere: "has two modes", "cannot target", "supports".
func (s *sentence) predicate() bool {
	i := 0
	if len(s.words) > 1 && s.class(0) == english.Adverb {
		i = 1
	}
	if len(s.words) == 0 || s.words[0].Low() == "there" || s.words[0].Low() == "here" {
		return false
	}
	w := s.words[i]
	switch w.Class {
	case english.Modal, english.Be, english.Do:
		return true
	case english.Have:
		return w.Form == english.Third || w.Low() == "has"
	}
	base, form := english.Lemma(w.Low())
	if form != english.Third || w.Opaque {
		return false
	}
	if i+1 < len(s.words) {
		switch next := s.words[i+1]; next.Class {
		case english.Be, english.Modal, english.Have, english.Do:
			return false // "causes are"
		default:
			if base, form := english.Lemma(next.Low()); form == english.Base && holding[base] {
				return false // "causes include"
			}
		}
	}
	if i+1 == len(s.words) {
		return holding[base]
	}
	return w.Class == english.Verb
}

// holding are verbs whose third person, alone before a colon, is no noun.
var holding = map[string]bool{"support": true, "contain": true, "include": true, "offer": true, "provide": true, "allow": true, "require": true, "have": true, "need": true, "affect": true, "consist": true, "comprise": true, "handle": true, "accept": true, "produce": true, "treat": true, "prevent": true}

// plainCase sets the words of a phrase in small letters that are written with
// a capital only because it is a title: "Has Two Modes".
func (m *maker) plainCase(t facts.Text) facts.Text {
	if !m.titleCase(t.String()) && len(strings.Fields(t.String())) > 1 {
		return m.lowerFirst(t)
	}
	out := append(facts.Text(nil), t...)
	for i := range out {
		if out[i].Kind == facts.Code || out[i].Kind == facts.Image {
			continue
		}
		words := strings.Split(out[i].Text, " ")
		for j, w := range words {
			if low := strings.ToLower(w); named(w) && !allCaps(w) && !codeLike(w) && m.vocab.names[low] <= m.vocab.lower[low] && (english.Closed(low) || english.Known(low) || m.vocab.lower[low] > 0 || english.Plural(low)) {
				words[j] = low
			}
		}
		out[i].Text = strings.Join(words, " ")
	}
	return out
}

// verbToTerm puts the verb that opens the first thing of a list, and rules all of
// them, behind the term: "guards | liberty, property and trade". It returns any
// other list as it is.
func (m *maker) verbToTerm(f *facts.Fact) *facts.Fact {
	if len(f.Term) == 0 || len(f.Items) < 3 || len(f.Items[0].Term) > 0 {
		return f
	}
	first := m.read(f.Items[0].Text)
	if len(first.words) < 2 || first.class(0) != english.Verb || first.words[0].Form != english.Third {
		return f
	}
	for _, it := range f.Items[1:] {
		if s := m.read(itemText(it)); s.finiteVerb(extent{0, len(s.words)}) >= 0 || len(it.Term) > 0 {
			return f
		}
	}
	out := *f
	out.Term = concat(term(f.Term), " ", m.lowerFirst(first.part(extent{0, 1})))
	out.Items = append([]facts.Item{{Text: first.part(extent{1, len(first.words)}), Sub: f.Items[0].Sub}}, f.Items[1:]...)
	return &out
}
