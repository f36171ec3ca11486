package facts

import (
	"testing"

	"crib/internal/golden"
	"crib/internal/outline"
)

// TestMayHoldNothing holds the gate of nothingToLearn to its rules: no line that one of
// them fits is kept from it.
func TestMayHoldNothing(t *testing.T) {
	spared := 0
	var look func(bs []*block)
	look = func(bs []*block) {
		for _, b := range bs {
			look(b.children)
			if !b.leaf() || b.isCode() {
				continue
			}
			if b.mayHoldNothing() {
				continue
			}
			spared++
			if b.only(sign) || b.text[0] == '-' || b.text[0] == '^' || b.isTag() || b.endsPart() || b.aboutCourse() || b.isAim() || b.isBox() ||
				b.isTask() || b.missesValue() || b.creditsImage() || b.pointsElsewhere() {
				t.Errorf("kept from the rules: %q", b.text)
			}
		}
	}
	for _, a := range golden.Archives(t, "testdata/*.txtar") {
		m := memory{kept: &kept{}}
		look(m.newBlocks(outline.Parse("notes", string(a.Files[0].Data)).Nodes, false))
	}
	if spared == 0 {
		t.Error("the gate keeps no line from the rules")
	}
}
