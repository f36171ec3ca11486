package problem

import "testing"

func TestString(t *testing.T) {
	for _, c := range []struct {
		p    Problem
		want string
	}{
		{Problem{Pos: Pos{"tea.txt", 3, 5}, Severity: Error, Message: "too hot"}, "tea.txt:3:5: too hot"},
		{Problem{Pos: Pos{"tea.txt", 3, 0}, Severity: Warning, Message: "too hot"}, "tea.txt:3: warning: too hot"},
		{Problem{Pos: Pos{"tea.txt", 0, 0}, Severity: Info, Message: "too hot"}, "tea.txt: info: too hot"},
	} {
		if got := c.p.String(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestSortKeepsTheOrderOfEquals(t *testing.T) {
	var l List
	l.Add(Pos{"b", 1, 1}, Error, "x", "third")
	l.Add(Pos{"a", 2, 1}, Error, "x", "first")
	l.Add(Pos{"a", 2, 1}, Warning, "x", "second")
	l.Sort()
	for i, want := range []string{"first", "second", "third"} {
		if l[i].Message != want {
			t.Errorf("%d is %q, want %q", i, l[i].Message, want)
		}
	}
	if l.Count(Error) != 2 || l.Count(Warning) != 1 {
		t.Error("wrong counts")
	}
}

// The files that a message speaks of are renamed with the problem's own.
func TestIn(t *testing.T) {
	var l List
	l.Add(Pos{"tea.txt", 3, 5}, Warning, "x", "as at %s and at %s", Pos{"a.txt", 1, 2}, Pos{"a.txt", 7, 1})
	before := l[0].String()
	got := l[0].In(func(file string) string { return "notes/" + file }).String()
	if want := "notes/tea.txt:3:5: warning: as at notes/a.txt:1:2 and at notes/a.txt:7:1"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if l[0].String() != before {
		t.Errorf("the problem itself was changed: %q", l[0])
	}
}
