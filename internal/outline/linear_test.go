package outline

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"crib/internal/testenv"
)

// hardCases are notes of about n lines that would make a careless reader slow.
var hardCases = map[string]func(n int) string{
	"blank lines": func(n int) string { return strings.Repeat("\n", n) },
	"rules":       func(n int) string { return strings.Repeat("-----\n", n) },
	"labels":      func(n int) string { return strings.Repeat("label:\n", n) },
	"long labels": func(n int) string { return strings.Repeat("one two three four five six seven eight:\n", n) },
	"questions":   func(n int) string { return strings.Repeat("why?\n", n) },
	"unanswered":  func(n int) string { return strings.Repeat("Q. why\nbecause\n", n/2) },
	"answers":     func(n int) string { return strings.Repeat("Q. why\n", n/2) + strings.Repeat("A. so\n", n/2) },
	"open fences": func(n int) string { return strings.Repeat("```\n\n", n/4) + strings.Repeat("````\n\n", n/4) },
	"growing fence": func(n int) string {
		return everyLine(n, func(i int) string { return strings.Repeat("`", 3+i%20) + "x\n" })
	},
	"open braces": func(n int) string { return strings.Repeat("f {\n", n) },
	"braces":      func(n int) string { return strings.Repeat("f {\n}\n", n/2) },
	"braced": func(n int) string {
		return strings.Repeat("f {\n  all of it is plain prose\n", n/3) + strings.Repeat("}\n", n/3)
	},
	"keys":        func(n int) string { return strings.Repeat("key: value\n", n) },
	"bare keys":   func(n int) string { return strings.Repeat("key:\n  sub:\n", n/2) },
	"tags":        func(n int) string { return strings.Repeat("<a>\n", n) },
	"queries":     func(n int) string { return strings.Repeat("SELECT x\n", n) },
	"functions":   func(n int) string { return strings.Repeat("def f(x):\n\n", n/2) },
	"backslashes": func(n int) string { return strings.Repeat("run \\\n", n) },
	"wrapped":     func(n int) string { return strings.Repeat("and so on with the\n", n) },
	"joined": func(n int) string {
		return strings.Repeat("a", 50*n) + " and\n" + strings.Repeat("  and so on with the\n", n)
	},
	"bullets": func(n int) string { return strings.Repeat("- a\n* b\n+ c\n1. d\n", n/4) },
	"numbers": func(n int) string { return everyLine(n, func(i int) string { return fmt.Sprintf("%d. x\n", i%1000) }) },
	"hashes": func(n int) string {
		return everyLine(n, func(i int) string { return strings.Repeat("#", 1+i%6) + " x\n" })
	},
	"sawtooth": func(n int) string {
		return everyLine(n, func(i int) string { return strings.Repeat(" ", i%100) + "x\n" })
	},
	"deep": func(n int) string {
		return everyLine(n/10, func(i int) string { return strings.Repeat(" ", i%1000) + "x\n" })
	},
	"shallow rules": func(n int) string {
		return everyLine(n, func(i int) string { return strings.Repeat(" ", i%50) + "x\n-----\n" })
	},
	"titles":     func(n int) string { return strings.Repeat("Title\n\nsome words below it\n\n", n/4) },
	"underlined": func(n int) string { return strings.Repeat("Title\n=====\n", n/2) },
	"framed":     func(n int) string { return strings.Repeat("=====\nTitle\n=====\n", n/3) },
	"ruled":      func(n int) string { return strings.Repeat("----\n\n----\nTitle\n  body\n", n/5) },
	"long line":  func(n int) string { return strings.Repeat("word and ", 10*n) },
	"no words":   func(n int) string { return strings.Repeat("x", 50*n) },
	"one blank":  func(n int) string { return strings.Repeat(" ", 50*n) + "x" },
	"mangled":    func(n int) string { return strings.Repeat("â€™", 5*n) },
	"not utf-8":  func(n int) string { return strings.Repeat("\xe9\xff\n", n) },
	"odd spaces": func(n int) string { return strings.Repeat("a \u00a0\t b", 5*n) },
	"thoughts":   func(n int) string { return "Why sail. What floats?\n" + strings.Repeat("Boats float\n", n) },
	"dashes":     func(n int) string { return strings.Repeat("hull---body ", 10*n) },
	"parens":     func(n int) string { return strings.Repeat("(((((", n) + "\n" + strings.Repeat("  (x\n", n) },
}

func everyLine(n int, line func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(line(i))
	}
	return b.String()
}

// TestLinear reads each hard case once with 100,000 lines and ten times with
// 10,000. If the time grows with the text and no faster, both take about the
// same; a quadratic step makes the one take ten times as long. As the machine
// may be busy with other things, one good try of many is enough.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("reads large files")
	}
	for name, make := range hardCases {
		t.Run(name, func(t *testing.T) {
			small, large := make(10_000), make(100_000)
			best := 100.0
			for try := 0; try < 10 && best > 3; try++ {
				best = min(best, float64(timeOf(large, 1))/float64(timeOf(small, 10)))
			}
			if best > 3 {
				t.Errorf("ten times the text takes %.0f times as long", 10*best)
			}
		})
	}
}

// timeOf returns the time that it takes to read a text several times.
func timeOf(text string, times int) time.Duration {
	start := time.Now()
	for range times {
		Parse("notes.txt", text)
	}
	return time.Since(start)
}

// BenchmarkParse reads the notes of all golden cases as one file, and again
// until there is about a megabyte.
func BenchmarkParse(b *testing.B) {
	text := strings.Join(seeds(b), "\n")
	text = strings.Repeat(text, 1+(1<<20)/len(text))
	benchmark(b, text)
}

// BenchmarkParseReal reads the real notes.
func BenchmarkParseReal(b *testing.B) { benchmark(b, strings.Repeat(testenv.MeasuredNotes(b), 12)) }

func benchmark(b *testing.B, text string) {
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Parse("notes.txt", text)
	}
}
