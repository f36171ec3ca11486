package golden

import (
	"testing"

	"golang.org/x/tools/txtar"
)

func sections(text string) []txtar.File { return txtar.Parse([]byte(text)).Files }

func TestOutputBeginsWithTheFirstSectionOfAnOutputsName(t *testing.T) {
	got := sections("-- tree --\n-- problems --\n")
	for text, want := range map[string]int{
		"-- notes --\n-- tree --\n":              1,
		"-- a --\n-- b --\n-- problems --\n":     2,
		"-- notes --\n-- problems --\n-- x --\n": 1,
		"-- notes --\n":                          1,
		"-- tree --\nno input\n-- problems --\n": 0,
	} {
		if n := countInputs(sections(text), got); n != want {
			t.Errorf("%q: %d inputs, want %d", text, n, want)
		}
	}
}

func TestDifferencesLeaveOutEqualSections(t *testing.T) {
	want := sections("-- tree --\nelm\n-- problems --\nrot\n")
	got := sections("-- tree --\nelm\n-- problems --\nfungus\n")
	if d := differences(want, got); d != "got\n-- problems --\nfungus\nwant\n-- problems --\nrot\n" {
		t.Error(d)
	}
	if d := differences(want, got[:1]); d != "got\n-- tree --\nelm\nwant\n-- tree --\nelm\n-- problems --\nrot\n" {
		t.Error(d)
	}
}

func TestALastLineBreakIsNoDifference(t *testing.T) {
	for other, want := range map[string]bool{"elm": true, "elm\n": true, "elm\n\n": false, "": false} {
		if same(txtar.File{Name: "tree", Data: []byte("elm\n")}, txtar.File{Name: "tree", Data: []byte(other)}) != want {
			t.Errorf("%q is the same: %v", other, !want)
		}
	}
}
