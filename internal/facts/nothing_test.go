package facts

import (
	"reflect"
	"testing"

	"crib/internal/golden"
	"crib/internal/outline"
)

// eachLine calls a function for every line of the golden notes but code.
func eachLine(t *testing.T, f func(b *block)) {
	var look func(bs []*block)
	look = func(bs []*block) {
		for _, b := range bs {
			look(b.children)
			if !b.isCode() && len(b.words) > 0 {
				f(b)
			}
		}
	}
	for _, a := range golden.Archives(t, "testdata/*.txtar") {
		m := memory{kept: &kept{}}
		look(m.newBlocks(outline.Parse("notes", string(a.Files[0].Data)).Nodes, false))
	}
}

// TestMayHoldNothing holds the gates of nothingToLearn to its rules: no line that one of
// them fits is kept from it.
func TestMayHoldNothing(t *testing.T) {
	spared := 0
	eachLine(t, func(b *block) {
		if !b.leaf() || b.mayTellOfNotes() {
			return
		}
		spared++
		if b.endsPart() || b.aboutCourse() || b.isAim() || b.isTask() || b.creditsImage() || b.text[0] != '(' && b.pointsElsewhere() {
			t.Errorf("kept from the rules with words of their own: %q", b.text)
		}
		if !b.mayHoldNothing() && (b.only(sign) || b.text[0] == '-' || b.text[0] == '^' || b.isTag() || b.isBox() || b.missesValue() || b.pointsElsewhere()) {
			t.Errorf("kept from the rules: %q", b.text)
		}
	})
	if spared == 0 {
		t.Error("the gate keeps no line from the rules")
	}
}

// TestGates holds the gates of single rules to them.
func TestGates(t *testing.T) {
	fresh := &scope{topic: &topic{}, path: []string{"Jars"}}
	begun := &scope{topic: &topic{begun: true}, path: []string{"Jars"}}
	eachLine(t, func(b *block) {
		if b.title() != b.partTitle() {
			t.Errorf("not a title as a whole: %q", b.text)
		}
		if !b.leaf() {
			return
		}
		var r reader
		fits := func(rule func(*block, *Fact) bool) bool { return rule(b, &Fact{}) }
		switch {
		case !b.mayAdvise() && fits(pairedAdvice), !b.mayGiveGoal() && fits(goalFact), b.behind&(comma|semicolon) == 0 && b.classes&condition == 0 && fits(contrastClause),
			!b.mayName(mostNamedFormula) && b.names(mostNamedFormula), !b.mayBeAside() && b.isOneOf(0, instanceWords),
			!b.mayBeginRun(begun) && b.nameBeforeColon() > 0, !b.mayBeginRun(fresh) && (b.names(3) || r.readBareRun([]*block{b, b, b}, fresh) > 0):
			t.Errorf("kept from a rule: %q", b.text)
		}
		one, other := &Fact{Kind: Statement}, &Fact{Kind: Statement}
		if b.readAs(one) != b.readMarked(other) || !reflect.DeepEqual(one, other) {
			t.Errorf("read otherwise as a line of words alone: %q", b.text)
		}
	})
}
