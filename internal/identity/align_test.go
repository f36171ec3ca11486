package identity

import (
	"math/rand/v2"
	"strings"
	"testing"
)

func TestAlign(t *testing.T) {
	for name, c := range map[string]struct{ a, b, want string }{
		"the same":               {"a b c", "a b c", "a b c"},
		"both ends":              {"a b c", "a x c", "a - c"},
		"inserted before":        {"a b c d", "x y a b c d", "a b c d"},
		"the longer stretch":     {"t m s 5 v r 1", "t m s 9 v t m s 5 v r 1", "t m s 5 v r 1"},
		"what stands twice":      {"x a b c y", "x a b c z a b c y", "x a b c y"},
		"moved out of order":     {"a b c d e f g", "e f g a b c d", "a b c d - - -"},
		"nothing":                {"a b c", "d e f", "- - -"},
		"one word is no stretch": {"p a q", "r a s", "- - -"},
	} {
		a, b := strings.Fields(c.a), strings.Fields(c.b)
		var got []string
		for i, j := range align(a, b) {
			if j < 0 {
				got = append(got, "-")
			} else {
				got = append(got, a[i])
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: got %s, want %s", name, s, c.want)
		}
	}
}

// Whatever the texts, aligned words are the same and in the same order, and a
// text is aligned with itself.
func TestAlignKeepsTheOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	text := func() []string {
		var out []string
		for range r.IntN(60) {
			out = append(out, string(rune('a'+r.IntN(1+r.IntN(20)))))
		}
		return out
	}
	for range 2000 {
		a, b := text(), text()
		if r.IntN(2) == 0 { // two that have much in common
			b = append(append(text(), a...), text()...)
			a = append(a, text()...)
		}
		last := -1
		for i, j := range align(a, b) {
			if j >= 0 && (j <= last || j >= len(b) || a[i] != b[j]) {
				t.Fatalf("%v, %v: word %d is %d, behind %d", a, b, i, j, last)
			}
			last = max(last, j)
		}
		for i, j := range align(a, a) {
			if i != j {
				t.Fatalf("%v: word %d of the same text is %d", a, i, j)
			}
		}
	}
}
