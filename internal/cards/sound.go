package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// sound mends a note until none of its cards gives its answer away: it drops
// titles from the breadcrumb, a backward question, or deletions. It reports
// whether anything is left to ask.
func sound(n *Note) bool {
	if n.Type == Question {
		if n.Fact.Kind == facts.Contrast || n.Role == "which" {
			return true // it names both sides and asks for one
		}
		n.Context = hideAway(n.Context, n.Question.String(), n.Answer.String())
		if n.Fact.Kind != facts.Procedure {
			n.Context = hideNamed(n.Context, n.Answer.String())
		}
		if len(n.ReverseQuestion) > 0 {
			n.ReverseContext = hideAway(n.ReverseContext, n.ReverseQuestion.String(), n.ReverseAnswer.String())
			if givesAway(n.ReverseQuestion.String(), n.ReverseAnswer.String()) {
				n.ReverseQuestion, n.ReverseAnswer, n.ReverseContext = nil, nil, nil
			}
		}
		return len(n.Question) > 0 && len(n.Answer) > 0 && !givesAway(n.Question.String(), n.Answer.String())
	}
	for _, d := range n.Deletions() {
		n.Context = hideNamed(hideAway(n.Context, "", d.Text), d.Text)
	}
	for _, c := range n.Cards() {
		if c.Answer == "" || givesAway(c.Prompt, c.Answer) || namedBeside(c.Prompt, c.Answer) || cutsBracket(c.Prompt, c.Answer) || strings.Trim(c.Prompt, " .,;:[]") == "" && len(n.Context) == 0 {
			n.Cloze = uncover(n.Cloze, c.Ord+1)
		}
	}
	n.Cloze = renumber(n.Cloze)
	return len(n.Deletions()) > 0
}

// hidesTitles reports whether what a note asks for would be given away by all of
// its titles, so that none is left to say what it is about.
func (n *Note) hidesTitles() bool {
	left := n.Context
	switch {
	case len(left) == 0 || n.Fact.Kind == facts.Contrast || n.Fact.Kind == facts.Procedure:
		return false
	case n.Type == Question:
		left = hideNamed(hideAway(left, n.Question.String(), n.Answer.String()), n.Answer.String())
	default:
		for _, d := range n.Deletions() {
			left = hideNamed(hideAway(left, "", d.Text), d.Text)
		}
	}
	return len(left) == 0
}

// cutsBracket reports whether one half of a pair of brackets is hidden and the other is not:
// the gap cuts through a formula.
func cutsBracket(prompt, hidden string) bool {
	if !strings.ContainsAny(hidden, "(){}") {
		return false
	}
	for _, pair := range [...][2]string{{"(", ")"}, {"{", "}"}} {
		within := strings.Count(hidden, pair[0]) - strings.Count(hidden, pair[1])
		if within != 0 && within == strings.Count(prompt, pair[1])-strings.Count(prompt, pair[0]) {
			return true
		}
	}
	return false
}

// obvious reports whether a label or title says all that stands behind it: once
// general words are left out, nothing new remains ("Caching: a caching
// service").
func (m *maker) obvious(label, value string) bool { return m.obviousUnder(nil, label, value) }

// obviousUnder is obvious of a label under some titles. What only they say is no news
// either, but one new word beside it is enough: "Rind: outer skin" under "Skin".
func (m *maker) obviousUnder(path []string, label, value string) bool {
	if head, rest, ok := strings.Cut(value, " ("); ok && strings.HasSuffix(strings.TrimRight(rest, ". "), "?)") {
		value = head // its author is not sure
	}
	own, above := stems(label), stems(path...)
	holds := func(set map[string]bool, st string) bool {
		for o := range set {
			if related(o, st) {
				return true
			}
		}
		return false
	}
	content, more, names, mostMore := 0, 0, 0, 1
	if first, _, _ := strings.Cut(strings.ToLower(value), " "); first == "to" || first == "most" || first == "least" {
		mostMore = 0 // what it is for, or what it is more than all others
	}
	repeats := strings.Contains(label, " ") || len(path) == 0 || enclosed(value) // some word of the label
	for w := range fields(value) {
		low := strings.ToLower(w)
		if english.Stop(low) || plainDeeds[low] {
			continue
		}
		st := stem(low)
		repeats = repeats || own[st]
		known := holds(own, st)
		if !known && holds(above, st) {
			known, mostMore = true, 0
		}
		switch {
		case known, w != low && m.vocab.count[st]*25 > m.vocab.facts && m.vocab.facts > 100:
			content++
		case classNouns[st], portions[low] && strings.Contains(value, "a "+low+" of "):
		case w == low && !codeLike(w) && !digit(w[0]):
			more++
		case !codeLike(w) && !digit(w[0]) && names == 0:
			names++ // a brand before what the label says
		default:
			return false
		}
	}
	if !repeats {
		mostMore = 0 // "clk: the clock input"
	}
	return content > 0 && more <= mostMore && (names == 0 || content > 2 && more == 0)
}

// plainDeeds are words that any label which names something done says already.
var plainDeeds = map[string]bool{"perform": true, "performs": true, "carry": true, "specific": true, "particular": true, "certain": true, "given": true}

// namedBeside reports whether an item in sight says what the hidden one is called
// after: "[Single Mast Mode], one mast, one sail", "multideck, with [multiple floors]".
func namedBeside(prompt, answer string) bool {
	if _, ok := cutWords(facts.PlainText(answer), "multiple"); ok && strings.Contains(strings.ToLower(prompt), "multi") {
		return true
	}
	own := stems(answer)
	if len(own) < 3 || !strings.Contains(prompt, ", ") {
		return false
	}
	for _, item := range strings.Split(prompt, ", ") {
		words := strings.Fields(strings.ToLower(item))
		if len(words) != 2 || len(own) != 3 {
			continue
		}
		said := 0
		for _, w := range words {
			if w == "one" {
				w = "single"
			}
			if own[stem(w)] {
				said++
			}
		}
		other := 0
		for st := range own {
			if classNouns[st] {
				other++
			}
		}
		if said == 2 && other == 1 {
			return true
		}
	}
	return false
}

// hideAway drops the titles that give the answer away.
func hideAway(context []string, question, answer string) []string {
	out := slices.DeleteFunc(slices.Clone(context), func(title string) bool { return givesAway(title, answer) })
	if len(out) == 0 {
		return nil
	}
	return out
}

// classNouns say what sort of thing something is, which its name mostly says
// already.
var classNouns = map[string]bool{"service": true, "feature": true, "template": true, "type": true, "kind": true, "system": true, "option": true, "tool": true, "setting": true, "method": true, "mode": true, "thing": true, "api": true, "name": true, "function": true}

// hideNamed drops the titles of several words that an answer names: they would
// be half of it.
func hideNamed(context []string, answer string) []string {
	var own map[string]bool
	all := 0
	for w := range fieldsLow(answer) {
		if !english.Stop(w) {
			all++
		}
	}
	out := slices.DeleteFunc(slices.Clone(context), func(title string) bool {
		words := 0
		head, _, _ := strings.Cut(title, " (")
		for w := range fields(head) {
			low := strings.ToLower(w)
			if english.Stop(low) || classNouns[stem(low)] {
				continue
			}
			if own == nil {
				own = stems(answer)
			}
			if !holdsOrClips(own, stem(low)) {
				return false
			}
			words++
		}
		return (words > 1 || words > 0 && strings.Contains(head, " ")) && words*4 >= all
	})
	if len(out) == 0 {
		return nil
	}
	return out
}

// holdsOrClips reports whether a stem is one of a set, or is short for one, or
// one of them for it: "env" for "environment".
func holdsOrClips(set map[string]bool, st string) bool {
	if set[st] {
		return true
	}
	for o := range set {
		if clippings[o] && strings.HasPrefix(st, o) || clippings[st] && strings.HasPrefix(o, st) {
			return true
		}
	}
	return false
}

// givesAway reports whether an answer stands in what the learner sees, word
// for word, case ignored. A single very common word gives nothing away.
func givesAway(shown, answer string) bool {
	var roomA, roomS [32]string
	a := slices.AppendSeq(roomA[:0], fieldsLow(answer))
	if len(a) == 1 && english.Stop(a[0]) && !hollow[a[0]] {
		return false
	}
	if len(a) == 0 || len(a) == 1 && len(a[0]) == 1 { // a letter is in many a formula, "K+" is the same each time
		answer = strings.TrimSpace(answer)
		return len(answer) > 1 && strings.Contains(strings.ToLower(shown), strings.ToLower(answer))
	}
	s := slices.AppendSeq(roomS[:0], fields(shown))
	for i := 0; i+len(a) <= len(s); i++ {
		if slices.EqualFunc(s[i:i+len(a)], a, isLow) {
			return true
		}
	}
	return false
}

// hollow are small words that nobody recalls for themselves.
var hollow = map[string]bool{"of": true, "in": true, "on": true, "at": true, "by": true, "for": true, "with": true, "from": true, "to": true, "an": true, "the": true, "and": true, "or": true, "as": true, "is": true, "are": true}

// fieldsLow yields the words of a string in lower case.
func fieldsLow(s string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for w := range fields(s) {
			if !yield(strings.ToLower(w)) {
				return
			}
		}
	}
}

// uncover shows what a number hides.
func uncover(rows facts.Rows, number int) facts.Rows {
	out := slices.Clone(rows)
	for i := range out {
		out[i].Text = slices.Clone(out[i].Text)
		for j := range out[i].Text {
			if out[i].Text[j].Hide == number {
				out[i].Text[j].Hide = 0
			}
		}
		out[i].Text = out[i].Text.Normal()
	}
	return out
}

// renumber numbers the deletions 1, 2, ... and keeps their order.
func renumber(rows facts.Rows) facts.Rows {
	var numbers []int
	out := slices.Clone(rows)
	for i := range out {
		out[i].Text = slices.Clone(out[i].Text)
		for _, s := range out[i].Text {
			if s.Hide > 0 {
				numbers = append(numbers, s.Hide)
			}
		}
	}
	slices.Sort(numbers)
	numbers = slices.Compact(numbers)
	for i := range out {
		for j := range out[i].Text {
			if s := &out[i].Text[j]; s.Hide > 0 {
				k, _ := slices.BinarySearch(numbers, s.Hide)
				s.Hide = k + 1
			}
		}
	}
	return out
}
