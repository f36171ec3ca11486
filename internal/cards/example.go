package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// splitAliases takes a parenthesis with several other names off a text, or else a
// worked example: "called the sluice (also known as the gate, the paddle)".
func splitAliases(t facts.Text) (rule, aside facts.Text) {
	str := t.String()
	for _, mark := range []string{" (also known as ", " (also called ", " (aka "} {
		at := strings.Index(str, mark)
		if at < 3 {
			continue
		}
		if end := strings.IndexByte(str[at:], ')'); end > 0 && strings.Contains(str[at:at+end], ", ") {
			return concat(cut(t, 0, at), cut(t, at+end+1, len(str))), cut(t, at+2, at+end)
		}
	}
	return splitExample(t)
}

// splitExample takes a worked example off the end of a text: it would give away
// the rule it is an example of, and belongs on the back.
func splitExample(t facts.Text) (rule, example facts.Text) {
	str := t.String()
	if !strings.Contains(str, "=") {
		return t, nil
	}
	low := strings.ToLower(str)
	for _, mark := range []string{" ex: ", " ex. ", " example: ", " eg: ", " e.g. ", " (ex: ", " (e.g. "} {
		i := strings.Index(low, mark)
		if i < 3 || len(low) != len(str) || !strings.Contains(str[i:], "=") {
			continue
		}
		from := i + 1
		if str[from] == '(' {
			return trimText(cut(t, 0, i), ".,;:"), trimText(cut(t, from+1, len(str)), ".,;:)")
		}
		return trimText(cut(t, 0, i), ".,;:"), cut(t, from, len(str))
	}
	return t, nil
}

// aside reports whether a sentence behind another is nothing to ask for: a question,
// or an example, "(e.g. tar or pitch)", "For example, the mill stops at noon".
func (s *sentence) aside(e extent) bool {
	first, next := s.low(e.from), s.low(e.from+1)
	return first == "(" && e.from+1 < e.to && examples[next] || first == "for" && (next == "example" || next == "instance") ||
		s.words[e.to-1].Text == "?" || e.to < len(s.words) && s.words[e.to].Text == "?"
}

// examplesBehind returns where the examples begin that stand right behind a range up
// to the end of the text, and would give it away: "such as gulls or terns"; 0 if
// none do.
func (s *sentence) examplesBehind(e extent) int {
	i := e.to
	if s.low(i) == "," {
		i++
	}
	if s.low(i) != "such" || s.low(i+1) != "as" || s.class(i+2) != english.Noun && s.class(i+2) != english.Adjective || len(s.words)-i > mostExampleWords {
		return 0
	}
	return i
}

// mostExampleWords is how many words a row of examples has at most; behind more
// there is more to the sentence.
const mostExampleWords = 10

// opensVaguely reports whether a range begins with a word that leaves open which: "a
// specific tide".
func (s *sentence) opensVaguely(e extent) bool {
	return vague[s.low(e.from)] || s.class(e.from) == english.Determiner && e.len() > 1 && vague[s.low(e.from+1)]
}

// incidental reports whether a range stands in a parenthesis or is an example.
func (g *gapper) incidental(e extent) bool {
	if e.from > g.all.from {
		switch g.s.words[e.from-1].Low() {
		case "like", "e.g.", "eg", "e.g", "example":
			return true
		}
	}
	depth := 0
	for i := g.all.from; i < e.from; i++ {
		switch g.s.words[i].Text {
		case "(":
			depth++
		case ")":
			depth--
		}
	}
	return depth > 0
}

// example reports whether a range lies among the examples of something: behind
// "such as" or "like", up to the next verb.
func (g *gapper) example(e extent) bool {
	for i := e.from - 1; i > g.all.from; i-- {
		switch low := g.s.words[i].Low(); {
		case low == "such", forExample[low], low == "say" && g.s.words[i-1].Text == "," && i+2 == e.from, low == "like" && (g.s.class(i-1) == english.Noun || g.s.words[i-1].Text == ","):
			return true
		case g.s.finite(i), low == ")", g.s.class(i) == english.Subordinate:
			return false
		}
	}
	return false
}

// inRelative reports whether a range stands in a clause that only tells which
// thing the verb is about: "you can hire a cart that stands before [the gate]".
func (g *gapper) inRelative(e extent) bool {
	for i := e.from - 1; i > g.all.from+1; i-- {
		switch low := g.s.words[i].Low(); {
		case low == ",", low == ";", low == "(":
			return false
		case (low == "that" || low == "which" || low == "who") && g.s.class(i-1) == english.Noun && (g.s.words[i+1].Form == english.Third || g.s.words[i+1].Form == english.Base && g.s.class(i+1) == english.Verb && english.Plural(g.s.words[i-1].Text)):
			return g.s.finiteVerb(extent{g.all.from, i}) >= 0 && !g.s.quantified(e)
		}
	}
	return false
}

// inExample reports whether a range stands in a parenthesis that gives an example:
// "(e.g. a rope of 3 m)".
func (g *gapper) inExample(e extent) bool {
	for i := e.from - 1; i > g.all.from; i-- {
		switch g.s.words[i].Text {
		case ")":
			return false
		case "(":
			return i+1 < e.from && (forExample[g.s.words[i+1].Low()] || g.s.words[i+1].Low() == "ex" || g.s.words[i+1].Low() == "ex.")
		}
	}
	return false
}
