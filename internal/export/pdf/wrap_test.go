package pdf

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"
)

// wrapped shows lines with their breaks as "/" (in a word "÷"), and faces.
func wrapped(lines []Line) string {
	var b strings.Builder
	for i, l := range lines {
		if i > 0 {
			b.WriteString("/")
		}
		for _, r := range l.Runs {
			switch r.Face {
			case Bold:
				b.WriteString("*" + r.Text + "*")
			case Mono:
				b.WriteString("`" + r.Text + "`")
			default:
				b.WriteString(r.Text)
			}
		}
		if l.Soft {
			b.WriteString("÷")
		}
	}
	return b.String()
}

func TestWrap(t *testing.T) {
	tests := []struct {
		name        string
		runs        []Run
		first, rest float64
		want        string
	}{
		{"nothing", nil, 20, 20, ""},
		{"blanks alone", []Run{{Text: "   "}}, 20, 20, ""},
		{"one line", []Run{{Text: "a pod"}}, 20, 20, "a pod"},
		{"at spaces", []Run{{Text: "a pod runs containers on a node"}}, 20, 20, "a pod runs/containers on/a node"},
		{"a narrower first line", []Run{{Text: "a pod runs containers"}}, 12, 40, "a pod/runs containers"},
		{"a word of two faces is one word", []Run{{Text: "see "}, {Mono, "kubelet"}, {Text: ", too"}}, 18.5, 18.5, "see `kubelet`,/too"},
		{"a blank between faces", []Run{{Bold, "pod "}, {Text: "a group"}}, 40, 40, "*pod *a group"},
		{"a long word behind punctuation", []Run{{Text: "at https://example.org/a/path/to/it"}}, 20, 20, "at/https://÷/example.org/÷/a/path/to/it"},
		{"a long word without any", []Run{{Text: "Donaudampfschifffahrt"}}, 15, 15, "Donauda÷/mpfschifff÷/ahrt"},
		{"narrower than a letter", []Run{{Text: "abc"}}, 0.1, 0.1, "a÷/b÷/c"},
		{"no room at all", []Run{{Text: "ab c"}}, -1, -1, "a÷/b/c"},
		{"leading blanks stay", []Run{{Mono, "  if x:"}}, 40, 40, "`  if x:`"},
		{"a no-break space holds", []Run{{Text: "about 10\u00a0km from here"}}, 16, 16, "about/10\u00a0km/from here"},
	}
	for _, test := range tests {
		if got := wrapped(Builtin().Wrap(test.runs, 10, test.first, test.rest)); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// Ideographs need no spaces to be wrapped, and none is lost at a break.
func TestWrapIdeographs(t *testing.T) {
	fonts, err := WithFiles(hanFont(t))
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Repeat("一丁", 10)
	lines := fonts.Wrap([]Run{{Text: text}}, 10, 10, 10)
	var all strings.Builder
	for _, l := range lines {
		all.WriteString(l.Runs[0].Text)
	}
	if len(lines) < 2 || all.String() != text {
		t.Errorf("%d lines: %s", len(lines), wrapped(lines))
	}
}

// FuzzText takes any text through all that text goes through: it is cleaned to
// what can be drawn, wrapped without loss inside the width, drawn without a
// panic, and the file is whole.
func FuzzText(f *testing.F) {
	for _, s := range []string{"a → b", "caf\xe9", "🦀👍🏽", "e\u0301\u0301", "\t\r\n", "שלום عالم", "漢字。", "\U000E0041", strings.Repeat("W", 99)} {
		f.Add(s, 20.0)
	}
	f.Fuzz(func(t *testing.T, s string, width float64) {
		fonts := Builtin()
		text, _ := fonts.Clean(s)
		if again, lost := fonts.Clean(text); again != text || len(lost) > 0 {
			t.Fatalf("cleaned again: %q, was %q", again, text)
		}
		for _, r := range text {
			if !fonts.Has(r) {
				t.Fatalf("%U is left in %q", r, text)
			}
		}
		width = min(max(width, -5), 300) // NaN becomes -5 or stays, and must do no harm
		lines := fonts.Wrap([]Run{{Text: text}, {Mono, text}}, 7, width, width)
		checkWrapped(t, fonts, text+text, lines, width)
		c := New(fonts, Info{Title: s, Author: s, Label: func(int) string { return s }, Lang: s})
		c.AddPage(100, 100)
		c.Bookmark(s, 0, 0)
		c.Text(0, 10, Bold, 7, Black, s) // not cleaned: drawn as far as it goes
		for _, l := range lines {
			c.Runs(0, 10, 7, Black, l.Runs)
		}
		var b bytes.Buffer
		if err := c.Output(&b); err != nil {
			t.Fatal(err)
		}
		if n := bytes.Count(b.Bytes(), []byte("startxref")); n != 1 {
			t.Fatalf("%d tables of objects", n)
		}
	})
}

func checkWrapped(t *testing.T, fonts *Fonts, text string, lines []Line, width float64) {
	t.Helper()
	var got strings.Builder
	for _, l := range lines {
		sum, letters := 0.0, 0
		for _, r := range l.Runs {
			got.WriteString(r.Text)
			sum += fonts.Width(r.Face, 7, r.Text)
			letters += utf8.RuneCountInString(r.Text)
		}
		if letters == 0 {
			t.Fatal("an empty line")
		}
		if sum-l.Width > 1e-9 || l.Width-sum > 1e-9 {
			t.Fatalf("width %g, by sum %g: %q", l.Width, sum, l.Runs)
		}
		if l.Width > width+1e-3 && letters > 1 && fonts.widest(l.Runs) < l.Width {
			t.Fatalf("line of %g in %g: %q", l.Width, width, l.Runs)
		}
	}
	strip := func(s string) string { return strings.ReplaceAll(s, " ", "") }
	if strip(got.String()) != strip(text) {
		t.Fatalf("wrapped to %q, was %q", got.String(), text)
	}
}

// widest is the width of the widest character of runs, which may stand alone
// with others of no width.
func (f *Fonts) widest(runs []Run) float64 {
	w := 0.0
	for _, r := range runs {
		for _, c := range r.Text {
			w = max(w, f.Width(r.Face, 7, string(c)))
		}
	}
	return w
}

func BenchmarkWrap(b *testing.B) {
	text := strings.Repeat("pods that are evicted go back to pending, at most 110 per node → retried ", 100)
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Builtin().Wrap([]Run{{Text: text}}, 7, 66, 66)
	}
}

func BenchmarkClean(b *testing.B) {
	text := strings.Repeat("latency ≥ 3 µs → ✅ naïve ", 100)
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Builtin().Clean(text)
	}
}
