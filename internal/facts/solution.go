package facts

import (
	"slices"
	"strings"
)

// goalLike reports whether the block sets a goal or condition that what stands
// under it answers.
func (b *block) goalLike() bool {
	switch b.lead {
	case 0:
		return false
	case leadFor:
		return b.ends()&(colon|question) != 0 || b.childrenOrder()
	}
	return true
}

// childrenOrder reports whether what stands under the block tells what to do.
func (b *block) childrenOrder() bool {
	for _, c := range b.children {
		if c.isCode() || !c.order() {
			return false
		}
	}
	return true
}

// readGoal reads a goal or condition with the solution under it. A goal that
// has its solution in the same line keeps what stands under it as remarks.
func (r *reader) readGoal(b *block, s *scope) {
	if split, ok := b.goalSplit(); ok && b.inlineSolution(split) {
		r.readRemarked(b, s)
		return
	}
	f := &Fact{Kind: Goal, Term: b.goalTerm(), Body: OneRow(b.all())}
	if b.stepped() {
		f.Kind = Procedure
		f.steps(b.children)
	} else {
		f.solutions(b.children)
	}
	if len(f.Items) == 1 && len(f.Items[0].Sub) == 0 && f.Kind == Goal {
		f.Value, f.Items = f.Items[0].Text, nil
	}
	r.add(s, f, b)
	r.claimAll(b)
}

// inlineSolution reports whether the goal's own line holds the solution,
// although something stands under it.
func (b *block) inlineSolution(split [2]int) bool {
	i := b.wordAt(split[1])
	if b.ends()&(colon|question) != 0 || strings.HasSuffix(b.text, "..") {
		return i < len(b.words) && b.orderAt(i) && b.lead != leadWhen
	}
	return i < len(b.words)
}

// solutions adds blocks as the solutions of a goal.
func (f *Fact) solutions(bs []*block) {
	f.Items, f.Body = slices.Grow(f.Items, len(bs)), slices.Grow(f.Body, len(bs))
	for _, c := range bs {
		if c.isCode() {
			f.under([]*block{c}, 1)
			continue
		}
		f.Body = append(f.Body, Row{Depth: 1, Marker: rowMarker(c), Text: c.all()})
		f.Items = append(f.Items, Item{Text: c.all(), Sub: f.under(c.children, 2)})
	}
}

// solvedBelow adds what stands under a goal to its solution, if that only announces it,
// "add the following line:". It reports whether it does.
func (f *Fact) solvedBelow(b *block) bool {
	if f.Kind != Goal || len(f.Value) == 0 || b.ends()&colon == 0 || !b.anyWord("following") {
		return false
	}
	f.Items = []Item{{Text: f.Value, Sub: f.under(b.children, 1)}}
	f.Value = nil
	return true
}

func stepMarker(i int) string {
	if i < 9 {
		return string(rune('1'+i)) + "."
	}
	return string(rune('0'+(i+1)/10)) + string(rune('0'+(i+1)%10)) + "."
}

// stepped reports whether the order of what stands under a goal matters: it is
// numbered, or says so, or is three orders and more that begin differently.
func (b *block) stepped() bool {
	n := len(b.children)
	if n < 2 || n > 99 {
		return false
	}
	numbered, orders, maybe, words, same := 0, 0, 0, 0, 0
	for i, c := range b.children {
		if c.isCode() {
			return false
		}
		if m := string(c.node.Marker); m != "" && isDigit(m[0]) {
			numbered++
		}
		if c.order() || c.command || c.fronted() {
			orders++
		} else if c.at(0).is(base) && !c.at(1).is(auxiliary|preposition) {
			maybe++ // a noun elsewhere, a step between steps
		}
		if i > 0 && c.at(0).is(sequence) {
			words++
		}
		if i > 0 && strings.EqualFold(c.word(0), b.children[0].word(0)) && !c.command {
			same++
		}
	}
	return numbered == n || orders+maybe == n && 2*orders > n && same == 0 && (n >= 3 || words > 0 || b.lead == leadHow)
}

// fronted reports whether an order stands behind the place where it is done:
// "from the console, create ...".
func (c *clause) fronted() bool {
	if !c.at(0).is(preposition) {
		return false
	}
	for i := 1; i+1 < len(c.words) && i < 6; i++ {
		if c.words[i].after&comma != 0 {
			return c.orderAt(i + 1)
		}
	}
	return false
}
