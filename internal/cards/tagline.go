package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// judgement is what is said of two topics with "yes" and with "no".
type judgement struct {
	yes, no *facts.Fact
	noFirst bool
}

// labels counts what stands behind labels, and what sorts of things they name,
// and finds what is affirmed of one topic and denied of the one beside it.
func labels(book *facts.Book) (slogans, sorts map[string]int, judged map[string]judgement) {
	slogans, sorts, judged = map[string]int{}, map[string]int{}, map[string]judgement{}
	seen := map[string]bool{}
	for _, f := range book.Facts {
		if len(f.Value) > 0 {
			slogans[fold(f.Value.String())]++
		}
		names := []string{term(f.Term).String()}
		if n := len(f.Path); n > 1 {
			names = append(names, tidyTitle(f.Path[n-1]))
		}
		for _, name := range names {
			key := fold(name)
			if i := strings.LastIndexByte(key, ' '); i > 0 && len(strings.Fields(key)) < 4 && !seen[key] {
				seen[key] = true
				sorts[key[i+1:]]++
			}
		}
		if verdict, key := judges(f); key != "" {
			j := judged[key]
			if verdict == "yes" {
				j.yes = f
			} else {
				j.no, j.noFirst = f, j.yes == nil
			}
			judged[key] = j
		}
	}
	return slogans, sorts, judged
}

// judges reads a line that says yes or no to something, "NO - dogs", and
// returns the verdict and what names the matter within its section; "" for any
// other line.
func judges(f *facts.Fact) (verdict, key string) {
	if len(f.Body) != 1 || len(f.Path) < 2 || hasHidden(f.Body) {
		return "", ""
	}
	label, value, ok := strings.Cut(f.Text(), " - ")
	if !ok {
		label, value, ok = strings.Cut(f.Text(), ": ")
	}
	if !ok || !isYesNo(facts.PlainText(label)) || strings.TrimSpace(value) == "" {
		return "", ""
	}
	return fold(label), strings.Join(f.Path[:len(f.Path)-1], "\x00") + "\x00\x00" + fold(value)
}

// which asks of two topics which one something is true of that the notes affirm
// of one and deny of the other. It returns nil for any other line.
func (m *maker) which(f *facts.Fact) *Note {
	_, key := judges(f)
	j := m.judged[key]
	if j.yes == nil || j.no == nil {
		return nil
	}
	topic := func(g *facts.Fact) string { return m.title(g.Path[len(g.Path)-1]) }
	first, second := j.yes, j.no
	if j.noFirst {
		first, second = second, first
	}
	row := f.Body[0].Text
	str := row.String()
	from := strings.IndexAny(str, "-:") + 1
	outer := *f
	outer.Path = f.Path[:len(f.Path)-1]
	return &Note{Role: "which", Type: Question, Context: m.context(&outer),
		Question: facts.OneRow(concat(m.upperFirst(trimText(cut(row, from, len(str)), ".,;:")), ": ", topic(first), " or ", topic(second), "?")),
		Answer:   facts.OneRow(facts.PlainText(topic(j.yes)))}
}

// tagline asks what a title says of its section in a few words: "Firewalls -
// stateful". A single common word says too little.
func (m *maker) tagline(f *facts.Fact, t, value facts.Text, role string, context []string) []draft {
	motto := m.shouts(value)
	value = m.quiet(value)
	if m.obvious(t.String(), value.String()) {
		return nil
	}
	if s := value.String(); !strings.Contains(s, " ") && english.Common(strings.ToLower(s)) {
		return nil
	}
	if v := m.read(value); m.whatIs(v) && (!motto || v.articled()) {
		return []draft{{&Note{Role: role, Type: Question, Context: context, Question: facts.OneRow(question("What ", be(english.Plural(t.String())), " ", t)), Answer: facts.OneRow(value)}}}
	}
	var ways draft
	slogan := m.slogan(value)
	if which := m.askPraise(f, t, value); slogan && which != nil {
		ways = append(ways, which)
	}
	summed := "a word"
	if n := len(strings.Fields(value.String())); n > 1 {
		summed = "a few words"
	}
	row := concat(m.upperFirst(t), ", summed up in ", summed, ": ", hideRange(value, 0, len(value.String()), 1))
	n := &Note{Role: role, Type: Cloze, Context: context, Cloze: facts.OneRow(row)}
	n.weak = slogan && m.slogans[fold(value.String())] > 1 // others are praised for it too
	return []draft{append(ways, n)}
}

// askPraise asks which of two titles a quality goes with, if the notes praise
// each for its own: "Larch - high endurance", "Birch - fine grain". It returns
// nil where no title close by is praised for something else.
func (m *maker) askPraise(f *facts.Fact, t, value facts.Text) *Note {
	at := slices.Index(m.praised, f)
	if at < 0 {
		return nil
	}
	for _, i := range []int{at - 1, at + 1} {
		if i < 0 || i >= len(m.praised) {
			continue
		}
		one, two := m.praised[min(i, at)], m.praised[max(i, at)]
		if !near(one, two) || fold(one.Value.String()) == fold(two.Value.String()) || fold(one.Term.String()) == fold(two.Term.String()) {
			continue
		}
		q := question(m.upperFirst(value), ": ", term(one.Term), " or ", term(two.Term))
		return &Note{Role: "which", Type: Question, Context: []string{}, Question: facts.OneRow(q), Answer: facts.OneRow(t)}
	}
	return nil
}

// near reports whether two facts stand in one file with no more lines between
// than a reader has in mind.
func near(a, b *facts.Fact) bool {
	return len(a.Places) > 0 && len(b.Places) > 0 && a.Places[0].File == b.Places[0].File && b.Places[0].First-a.Places[0].First <= farthest
}

// whatIs reports whether a tagline says what a thing is: "a standby mode",
// "continuous delivery service".
func (m *maker) whatIs(v *sentence) bool {
	end, noun := v.chunkEnd(0, len(v.words))
	if !noun || end < len(v.words) || len(v.words) < 2 {
		return false
	}
	head := v.words[end-1].Low()
	return v.class(0) == english.Determiner || strings.ToLower(v.str) == v.str && english.Known(head) && english.Countable(head)
}

// shouts reports whether a value is two to four words in capitals, none of them an
// abbreviation.
func (m *maker) shouts(value facts.Text) bool {
	words := strings.Fields(value.String())
	return len(words) > 1 && len(words) < 5 && allCaps(value.String()) && m.quiet(value).String() != value.String()
}

// quiet sets a phrase that is in capitals throughout in small letters, if its
// words are ordinary.
func (m *maker) quiet(t facts.Text) facts.Text {
	str := t.String()
	for w := range fields(str) {
		if !m.vocab.stressed(w) && !(allCaps(w) && m.vocab.perhapsStressed(w)) {
			return t
		}
	}
	return facts.PlainText(strings.ToLower(str))
}

// slogan reports whether a value is a quality that a title is praised for:
// "high endurance".
func (m *maker) slogan(value facts.Text) bool {
	s := m.read(m.lowered(value))
	if len(s.words) < 2 || len(s.words) > 3 || s.class(0) != english.Adjective {
		return false
	}
	last := s.words[len(s.words)-1].Low()
	return s.class(len(s.words)-1) == english.Noun && (english.Uncountable(last) && !english.Countable(last) || english.Common(last) && !english.Plural(last)) && !strings.ContainsAny(s.str, ",;:(0123456789")
}

// lowered returns a text in small letters, as one plain span.
func (m *maker) lowered(t facts.Text) facts.Text { return facts.PlainText(strings.ToLower(t.String())) }

// untold reports whether a label and what stands behind it say nothing of how
// the two go together: a name and a file, or a fault and its name.
func untold(label, value string) bool {
	value = strings.TrimSpace(value)
	if strings.Contains(value, " ") || value == "" {
		return false
	}
	dot := strings.LastIndexByte(value, '.')
	file := dot > 0 && dot < len(value)-1 && len(value)-dot <= 6 && strings.Trim(value[dot+1:], "abcdefghijklmnopqrstuvwxyz") == "" && strings.Trim(value, "0123456789.,") != ""
	return file && strings.Contains(strings.TrimSpace(label), " ") || faults[fold(label)]
}

var faults = map[string]bool{"error": true, "errors": true, "problem": true, "issue": true, "bug": true, "warning": true, "exception": true, "failure": true, "fault": true}

// askDefault asks which of several things of a sort is the default: "short
// wave - default", where other waves are named. It returns nil for any other
// label.
func (m *maker) askDefault(f *facts.Fact, t, value facts.Text, role string) *Note {
	switch fold(value.String()) {
	case "default", "the default", "by default", "is default", "is the default":
	default:
		return nil
	}
	low := fold(t.String())
	i := strings.LastIndexByte(low, ' ')
	if i < 0 || m.sorts[low[i+1:]] < 2 {
		return nil
	}
	return &Note{Role: role, Type: Question, Context: m.contextWithout(f, t), Question: facts.OneRow(question("Which ", low[i+1:], " is the default")), Answer: facts.OneRow(t)}
}

// wayBelow turns a title with one thing to do behind it, "child lock - close",
// and the line under it that says what for into a goal. It returns nil for any
// other label.
func (m *maker) wayBelow(f *facts.Fact) *Note {
	value := fold(f.Value.String())
	next := m.next[f]
	if base, form := english.Lemma(value); form != english.Base || base != value || english.Nounish(value) || !m.isTitle(f, f.Term.String()) || next == nil || strings.Join(next.Path, "\x00") != strings.Join(f.Path, "\x00") {
		return nil
	}
	s := m.read(next.Body[0].Text)
	kind, skip := leadOf(s)
	if kind != goalLead || len(next.Body) > 1 || len(s.words) < 3 || s.hasComma() {
		return nil
	}
	n := &Note{Role: "solution", Type: Question, Context: m.contextWithout(f, f.Term), Question: facts.OneRow(question("How do you ", m.lowerFirst(s.from(skip)))),
		Answer: facts.OneRow(concat(value, " ", term(f.Term)))}
	if len(n.Context) == 0 && placeless(n.Question[0].Text.String()) {
		// With nothing to tell what it is about, ask for the goal.
		name, plural := m.naming(term(f.Term), s)
		n.Question, n.Answer = facts.OneRow(question(m.what(be(plural), name), " for")), facts.OneRow(next.Body[0].Text)
	}
	n.Places = next.Places
	return n
}
