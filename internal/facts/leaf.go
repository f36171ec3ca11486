package facts

import (
	"strings"

	"crib/internal/problem"
)

// readLeaf reads one line that stands for itself. label is the block above
// that it is a property of, nil if none.
func (r *reader) readLeaf(b *block, s scope, label *block) {
	f := r.leafFact(b)
	r.unfinished(b)
	if f.Kind == Statement && b.startsWithPronoun() && b.node.Gap {
		r.warn(b, problem.Info, "no-subject", "it is not said here what %q stands for; name it", b.word(0))
	}
	r.add(s, f, b)
	r.claimAll(b)
}

// startsWithPronoun reports whether the clause speaks of something without
// naming it.
func (c *clause) startsWithPronoun() bool {
	return c.isWord(0, "it", "they", "this", "these", "those") && (c.at(1).is(auxiliary|third) || c.at(0).is(determiner) && c.at(0).is(pronoun))
}

// unfinished reports open ends inside a fact.
func (r *reader) unfinished(b *block) {
	switch at := strings.Index(b.text, "??"); {
	case at >= 0:
		r.warn(b, problem.Warning, "unfinished", "question marks stand where something is missing; complete the line")
	case b.leaf() && (strings.HasSuffix(b.text, "...") || strings.HasSuffix(b.text, "…")) && !b.commandLine():
		r.warn(b, problem.Info, "unfinished", "the line breaks off with dots; complete it")
	case b.leaf() && b.ends()&colon != 0:
		r.warn(b, problem.Warning, "unfinished", "the line announces something, but nothing follows; complete it")
	}
}

// leafFact reads a clause as a fact of the kind that fits it best; a statement
// if none does. Its body is the one row of the clause.
func (r *reader) leafFact(b *block) Fact {
	f := Fact{Kind: Statement, Body: OneRow(b.all())}
	for _, rule := range leafRules {
		if rule(b, &f) {
			return f
		}
	}
	return f
}

// leafRules are tried in order; the first that fits fills in the fact.
var leafRules = []func(*block, *Fact) bool{
	markedTerm,
	markedCloze,
	commandFact,
	formulaFact,
	arrowFact,
	goalFact,
	dashFact,
	colonFact,
	contrastClause,
	copulaFact,
	inlineList,
	limitFact,
}

// markedTerm reads "term :: meaning" and "term ::: meaning".
func markedTerm(b *block, f *Fact) bool {
	for i := 1; i+1 < len(b.words); i++ {
		switch b.word(i) {
		case ":::":
			f.Both = true
		case "::":
		default:
			continue
		}
		if b.inCode(int(b.words[i].start)) {
			return false
		}
		f.Kind = Definition
		f.Term, f.Value = b.spans(0, b.from(i)), b.spans(b.to(i), len(b.text))
		return true
	}
	return false
}

// markedCloze keeps a line in which the author marked what to hide.
func markedCloze(b *block, f *Fact) bool {
	for _, m := range b.inline {
		if m.hide != 0 {
			return true
		}
	}
	return false
}

// commandFact reads a line that is a command or another piece of code.
func commandFact(b *block, f *Fact) bool {
	if !b.commandLine() {
		return false
	}
	f.Kind = Command
	f.Body = OneRow(Text{{Kind: Code, Text: b.text}})
	f.Code = []string{b.text}
	return true
}

// goalFact reads a goal or condition with its solution.
func goalFact(b *block, f *Fact) bool {
	if b.lead != 0 {
		split, ok := b.goalSplit()
		if !ok || split[1] >= len(b.text) {
			return false
		}
		f.Kind = Goal
		f.Term = b.spans(0, len(strings.TrimRight(b.text[:split[0]], " :,.-–")))
		f.Value = b.spans(split[1], len(b.text))
		return true
	}
	i := b.solutionFirst()
	if i == 0 {
		return false
	}
	f.Kind = Goal
	end := b.from(i)
	if b.at(i - 1).has(sign) {
		end = b.from(i - 1)
	}
	f.Term = b.spans(b.from(i), len(strings.TrimRight(b.text, ". ")))
	f.Value = b.spans(0, end)
	return true
}

// limitFact reads a sentence with a quantity in it.
func limitFact(b *block, f *Fact) bool {
	q := b.quantity()
	if q < 0 {
		return false
	}
	f.Kind = Limit
	p := b.pieces[q]
	f.Value = b.spans(int(p.start), int(p.end))
	f.Term = b.subject(p)
	return true
}

// subject returns what a quantity is a limit of: the words before it, without
// those that lead over to it, or else the words behind it.
func (b *block) subject(p piece) Text {
	last := -1
	for i := range b.words {
		if b.words[i].start >= p.start {
			break
		}
		last = i
	}
	end := last
	for end >= 0 && (b.words[end].is(auxiliary|preposition|bound|adverb|third&^nominal) || b.words[end].has(sign)) {
		end--
	}
	first := 0
	for first <= end && b.words[first].is(article|auxiliary) {
		first++
	}
	if end >= first {
		if t := b.spans(b.from(first), int(b.words[end].end)); len(t) > 0 {
			return t
		}
	}
	for i := last + 1; i < len(b.words); i++ {
		if b.words[i].start >= p.end {
			for i < len(b.words) && (b.words[i].has(sign) || b.words[i].is(preposition)) {
				i++
			}
			return b.spans(b.from(i), len(strings.TrimRight(b.text, ". ")))
		}
	}
	return nil
}
