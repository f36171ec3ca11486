package cards

import (
	"strconv"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// procedure asks for each step what comes after it, and for the first. A short
// one is asked as a whole.
func (m *maker) procedure(f *facts.Fact) []draft {
	head, context, named := m.processHead(f)
	items := joinCaptions(head, f.Items)
	if len(items) < 2 {
		return m.goal(f)
	}
	if len(head) == 0 {
		return nil
	}
	if len(f.Items) == 2 || len(f.Items) <= mostSteps && isGoal(head) && wordsOf(f.Items) <= mostWords {
		q, answer := m.askGoal(head, f)
		switch {
		case q == nil && f.Kind == facts.List, q == nil && len(f.Items) > 2:
		case q == nil:
			return m.list(f)
		default:
			return []draft{{&Note{Role: "steps", Type: Question, Context: context, Question: facts.OneRow(q), Answer: answer}}}
		}
	}
	return append(m.steps(head, items, context, named), m.below(f, items)...)
}

// below asks for what stands under a step that announces it, which the step's
// own card leaves out.
func (m *maker) below(f *facts.Fact, items []facts.Item) []draft {
	var drafts []draft
	for _, it := range items {
		if !announces(it) {
			continue
		}
		list := *f
		list.Kind, list.Term, list.Value, list.Code = facts.List, trimText(it.Text, ":"), nil, nil
		list.Items = nil
		for _, sub := range it.Sub {
			list.Items = append(list.Items, facts.Item{Text: sub})
		}
		for _, d := range m.list(&list) {
			for _, n := range d {
				n.Role = "below:" + slug(it.Text.String()) + ":" + n.Role
			}
			drafts = append(drafts, d)
		}
	}
	return drafts
}

// announces reports whether a step ends in a colon and two or more things stand
// under it.
func announces(it facts.Item) bool {
	return len(it.Term) == 0 && len(it.Sub) > 1 && strings.HasSuffix(it.Text.String(), ":")
}

// joinCaptions makes one step of a command and the line before it that only
// says what the command does: "use the command to add a key", "keyctl add". A
// line that says no more than the command and the title over the steps do is
// left out.
func joinCaptions(head facts.Text, items []facts.Item) []facts.Item {
	var out []facts.Item
	for _, it := range items {
		if n := len(out); n > 0 && captions(out[n-1]) && len(it.Term) == 0 && len(it.Sub) == 0 && commandLike(it.Text) {
			if saysNoMore(out[n-1].Text, head.String()+" "+it.Text.String()) {
				out[n-1].Text = it.Text
			} else {
				out[n-1].Text = concat(trimText(out[n-1].Text, ":"), ": ", it.Text)
			}
			continue
		}
		out = append(out, it)
	}
	return out
}

// saysNoMore reports whether every word of content in a line that announces a
// command stands in what is known already.
func saysNoMore(t facts.Text, known string) bool {
	own := stems(known)
	for w := range fieldsLow(t.String()) {
		if st := stem(w); !english.Stop(w) && !own[st] && !means[st] && !announcing[st] && len(w) > 3 {
			return false
		}
	}
	return true
}

// announcing are words that only say that a command follows.
var announcing = map[string]bool{"use": true, "run": true, "type": true, "enter": true, "execute": true, "issue": true, "following": true}

// captions reports whether a step announces a command.
func captions(it facts.Item) bool {
	if len(it.Term) > 0 || len(it.Sub) > 0 || commandLike(it.Text) {
		return false
	}
	for w := range fieldsLow(it.Text.String()) {
		if w == "command" || w == "commands" {
			return true
		}
	}
	return false
}

// commandLike reports whether a text is a command: code as a whole, or words
// with a flag.
func commandLike(t facts.Text) bool { return isCode(t) || flagged(t.String()) }

// processHead returns what the steps of a procedure lead to, and the
// breadcrumb over it. It reports whether that names a course of events, so
// that "what comes first?" can be asked of it.
func (m *maker) processHead(f *facts.Fact) (head facts.Text, context []string, process bool) {
	n := len(f.Path)
	if t := term(f.Term); len(t) > 0 {
		context = m.contextWithout(f, t)
		if n > 1 && fold(f.Path[n-2]) == fold(t.String()) && len(context) > 0 {
			// The title over the steps only says that they are steps.
			head = concat(m.title(t.String()), ", ", m.lowerFirst(facts.PlainText(m.title(f.Path[n-1]))))
			return head, context[:len(context)-1], true
		}
		for _, be := range []string{" is", " are"} {
			if s := t.String(); strings.HasSuffix(s, be) {
				t = cut(t, 0, len(s)-len(be))
			}
		}
		return t, context, true
	}
	context = m.context(f)
	k := len(context) - 1
	if k < 0 {
		return nil, nil, false
	}
	return facts.PlainText(context[k]), context[:k], namesProcess(context[k])
}

// courses are nouns for a course of events.
var courses = map[string]bool{"order": true, "sequence": true, "steps": true, "stages": true, "phases": true, "lifecycle": true, "cycle": true, "workflow": true, "procedure": true, "process": true, "pipeline": true, "timeline": true, "method": true, "hierarchy": true, "chain": true, "pathway": true, "route": true, "course": true, "flow": true, "history": true}

// namesProcess reports whether a title says that it is about a course of
// events.
func namesProcess(title string) bool {
	for w := range fieldsLow(title) {
		if courses[w] {
			return true
		}
	}
	s := read(facts.PlainText(title))
	return isGoal(s.text) || len(s.words) > 0 && s.words[0].Form == english.Ing
}

// isGoal reports whether a title surely says what is to be done or reached.
func isGoal(head facts.Text) bool {
	s := read(head)
	kind, skip := leadOf(s)
	if kind != actLead {
		return kind == goalLead
	}
	w := s.words[skip]
	if courses[s.low(len(s.words)-1)] {
		return false // "Baking bread timeline" is no goal
	}
	return w.Class == english.Gerund || english.VerbOnly(w.Base) || s.class(skip+1) == english.Determiner || s.class(skip+1) == english.Pronoun
}

// steps asks for the first step and for the one after each. A step that only
// says that it is the first or the last is never the answer. Where no title
// names the process, the first step is asked by the one behind it.
func (m *maker) steps(head facts.Text, items []facts.Item, context []string, process bool) []draft {
	if n := m.unwordedChain(head, items, context); n != nil {
		return []draft{{n}}
	}
	lead, first := m.stepLead(head)
	ask := func(role string, answer facts.Item, q facts.Text) draft {
		if announces(answer) {
			answer = facts.Item{Text: trimText(answer.Text, ":")}
		}
		return draft{&Note{Role: role + slug(stepText(answer).String()), Type: Question, Context: context,
			Question: facts.OneRow(q), Answer: itemRows(answer, "")}}
	}
	var drafts []draft
	switch {
	case edgeStep(items[0], 0):
	case process:
		drafts = append(drafts, ask("first:", items[0], first))
	default:
		drafts = append(drafts, ask("first:", items[0], concat(lead, "what comes before ", m.quotedStep(items[1], items), "?")))
	}
	for i := 1; i < len(items); i++ {
		if i == len(items)-1 && edgeStep(items[i], i) {
			break
		}
		if sameName(stepText(items[i-1]).String(), stepText(items[i]).String()) {
			continue
		}
		drafts = append(drafts, ask("step:", items[i], concat(lead, "what comes after ", m.quotedStep(items[i-1], items), "?")))
	}
	if last := len(items) - 1; process && last > mostSteps-1 && !edgeStep(items[last], last) {
		drafts = append(drafts, ask("last:", items[last], m.lastStep(lead, first)))
	}
	return drafts
}

// unwordedChain hides each of some short steps where their title is one that no
// question can be made of: "order which keeper light lamps". It returns nil for any
// other title.
func (m *maker) unwordedChain(head facts.Text, items []facts.Item, context []string) *Note {
	if s := m.read(head); s.low(0) != "order" || s.low(1) != "which" && s.low(1) != "that" || !oneLine(items) {
		return nil
	}
	row := concat(m.label(head), ": ")
	for i, it := range items {
		if i > 0 {
			row = concat(row, " -> ")
		}
		row = append(row, hideWhole(stepText(it), i+1)...)
	}
	return &Note{Role: "items", Type: Cloze, Context: context, Cloze: facts.OneRow(row)}
}

// lastStep words the question for the last step like that for the first.
func (m *maker) lastStep(lead, first facts.Text) facts.Text {
	if goal, ok := cutWords(first, "What is the first step to"); ok {
		return concat("What is the last step to", goal)
	}
	return concat(lead, "what comes last?")
}

// stepLead words a title so that a question about one step can follow, and the
// question for the first step.
func (m *maker) stepLead(head facts.Text) (lead, first facts.Text) {
	s := m.read(head)
	skip := 0
	if _, skip = leadOf(s); !isGoal(head) || m.titleCase(s.str) {
		switch next := s.low(1); {
		case s.low(0) == "order" && next == "in" && s.low(2) == "which":
			lead = concat("In the ", m.lowerFirst(head), ", ") // "order in which the lamps are lit"
		default:
			lead = concat(m.upperFirst(head), ": ")
		}
		return lead, concat(lead, "what comes first?")
	}
	goal := m.lowerFirst(s.from(skip))
	return concat("To ", goal, ", "), question("What is the first step to ", goal)
}

// edgeStep reports whether a step says no more than that it is the first or
// the last: "End: the final event".
func edgeStep(it facts.Item, i int) bool {
	name := strings.ToLower(stepText(it).String())
	if i == 0 {
		return edgeNames[name] == 1 && (len(it.Text) == 0 || len(it.Term) == 0 || saysEdge(it.Text, "first", "initial", "start", "starts", "begins", "beginning"))
	}
	return edgeNames[name] == 2 && (len(it.Text) == 0 || len(it.Term) == 0 || saysEdge(it.Text, "last", "final", "end", "ends", "finished", "complete", "done"))
}

var edgeNames = map[string]int{"start": 1, "begin": 1, "beginning": 1, "end": 2, "finish": 2, "stop": 2, "done": 2, "complete": 2}

func saysEdge(t facts.Text, words ...string) bool {
	for w := range fieldsLow(t.String()) {
		for _, edge := range words {
			if w == edge {
				return true
			}
		}
	}
	return false
}

// sameName reports whether the name of one step tells the other: "Install",
// "AfterInstall".
func sameName(a, b string) bool {
	if len(a) < 4 || len(b) < 4 || strings.Contains(a, " ") || strings.Contains(b, " ") {
		return false
	}
	a, b = strings.ToLower(a), strings.ToLower(b)
	return strings.Contains(a, b) || strings.Contains(b, a)
}

// stepText returns what names a step.
func stepText(it facts.Item) facts.Text {
	if len(it.Term) > 0 {
		return term(it.Term)
	}
	return trimText(trimDots(it.Text), ".,;:")
}

// longCommand is the number of words up to which a question shows a command with
// its options.
const longCommand = 5

// quotedStep names a step in a question: a long command up to its first option,
// if no other step begins like that.
func (m *maker) quotedStep(it facts.Item, all []facts.Item) facts.Text {
	t := stepText(it)
	if s := t.String(); len(it.Term) == 0 && strings.HasSuffix(s, " ...") {
		t = cut(t, 0, len(s)-len(" ...")) // what the command goes on with is left open
	}
	if s := t.String(); flagged(s) && len(strings.Fields(s)) > longCommand {
		if i := strings.LastIndex(s, ": "); i > 0 && flagged(s[i:]) {
			s = s[i+2:]
		}
		if i := strings.Index(s, " -"); i > 0 && strings.Contains(s[:i], " ") && !strings.ContainsAny(s[:i], ",;?:") && begin(all, s[:i]+" ") == 1 {
			return facts.Text{{Kind: facts.Code, Text: s[:i]}}
		}
	}
	return quoted(shortStep(t))
}

// begin counts the steps in which a command stands.
func begin(items []facts.Item, command string) int {
	n := 0
	for _, it := range items {
		if strings.Contains(it.Text.String(), command) {
			n++
		}
	}
	return n
}

// mostStepWords is the number of words that a question quotes of a step.
const mostStepWords = 10

// mostWholeStep is the number of words up to which a question quotes all of a step.
const mostWholeStep = 16

// shortStep cuts a long step before a clause or phrase that goes on, and marks
// that it does.
func shortStep(t facts.Text) facts.Text {
	s := read(t)
	if len(s.words) <= mostWholeStep || isCode(t) {
		return t
	}
	for i := mostStepWords; i >= 4; i-- {
		if s.words[i].Text == "," || s.words[i].Text == ";" {
			return concat(s.part(extent{0, i}), " …")
		}
	}
	end := mostStepWords
	for i := mostStepWords; i >= 4; i-- {
		w := s.words[i]
		if w.Class == english.Preposition || w.Class == english.Subordinate || w.Class == english.Conjunction || w.Class == english.Punctuation || w.Class == english.To {
			end = i
			break
		}
	}
	return concat(s.part(extent{0, end}), " …")
}

// quoted sets what is no name in quotation marks, so that the question around
// it stays readable.
func quoted(t facts.Text) facts.Text {
	str := t.String()
	if isCode(t) || flagged(str) || codeLike(str) && !strings.Contains(str, " ") {
		return t
	}
	name := true
	for _, w := range strings.Fields(str) {
		name = name && (named(w) || joining[w])
	}
	if name && len(strings.Fields(str)) <= 4 && named(str) {
		return t
	}
	return concat("“", t, "”")
}

// joining are the small words inside names.
var joining = map[string]bool{"of": true, "the": true, "and": true, "for": true, "in": true, "on": true, "to": true, "de": true, "von": true, "van": true}

func stepNumber(i int) string { return strconv.Itoa(i+1) + "." }
