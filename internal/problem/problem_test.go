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
