package facts

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"

	"crib/internal/outline"
	"crib/internal/testenv"
)

// manyNotes returns a few megabytes of notes: those of the project over and
// over, or the real notes where they are, every copy under headings of its own
// so that its facts are its own.
func manyNotes(b *testing.B, size int) string {
	var text string
	if len(testenv.FindNotes(b)) > 0 {
		text = testenv.MeasuredNotes(b)
	} else {
		files, err := filepath.Glob(filepath.Join(testenv.Root(b), "notes", "*.txt"))
		if err != nil || len(files) == 0 {
			b.Fatal("no notes of the project", err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				b.Fatal(err)
			}
			text += string(data) + "\n"
		}
	}
	var out strings.Builder
	for n := 0; out.Len() < size; n++ {
		for line := range strings.Lines(text) {
			line = strings.TrimRight(line, "\n")
			if line != "" && line[0] != ' ' && line[0] != '-' {
				first, rest, _ := strings.Cut(line, " ")
				line = fmt.Sprintf("%s_%d %s", first, n, rest)
			}
			out.WriteString(line)
			out.WriteByte('\n')
		}
	}
	return out.String()
}

// asTheCommand sets how much the heap may grow between collections as cmd/crib
// does, for the time of a benchmark.
func asTheCommand(b *testing.B) {
	before := debug.SetGCPercent(400)
	b.Cleanup(func() { debug.SetGCPercent(before) })
}

// BenchmarkRead goes from text to facts. It reads once before the clock starts: the
// first reading also waits for the system to hand out its memory page by page, which
// tells of the host rather than of reading.
func BenchmarkRead(b *testing.B) {
	asTheCommand(b)
	text := manyNotes(b, 4<<20)
	Read([]*outline.Outline{outline.Parse("notes.txt", text)}, nil)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Read([]*outline.Outline{outline.Parse("notes.txt", text)}, nil)
	}
}

// BenchmarkReadVaried goes from text to facts, and no line of the text is like
// another.
func BenchmarkReadVaried(b *testing.B) {
	asTheCommand(b)
	text := variedNotes(4 << 20)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Read([]*outline.Outline{outline.Parse("notes.txt", text)}, nil)
	}
}

// variedNotes returns made-up notes of a size in which lines of many forms are
// put together by a seeded draw, under sections and topics of their own.
func variedNotes(size int) string {
	r := rand.New(rand.NewPCG(1, 2))
	things := strings.Fields("jar shelf kettle ladle oven pantry basket cellar scale timer grill sieve tray crate barrel funnel whisk mortar spoon rack")
	kinds := strings.Fields("old large spare sealed wooden copper shared heavy narrow daily cold open deep plain round")
	acts := strings.Fields("holds keeps warms moves feeds covers cleans stores weighs fills drains dries")
	pick := func(words []string) string { return words[r.IntN(len(words))] }
	thing := func() string { return pick(kinds) + " " + pick(things) + strconv.Itoa(r.IntN(9000)) }
	forms := []func() string{
		func() string {
			return "the " + thing() + " " + pick(acts) + " the " + thing() + " when it is " + pick(kinds)
		},
		func() string { return thing() + " - a " + thing() + " that " + pick(acts) + " every " + thing() },
		func() string {
			return fmt.Sprintf("the %s %s up to %d kg for %d days", thing(), pick(acts), r.IntN(900), r.IntN(90))
		},
		func() string { return fmt.Sprintf("max %s: %d litres", thing(), r.IntN(900)) },
		func() string {
			return "- " + thing() + ": " + pick(acts) + " the " + thing() + ", the " + thing() + " and the " + thing()
		},
		func() string { return "to empty the " + thing() + ", open the " + thing() },
		func() string { return "if the " + thing() + " is " + pick(kinds) + ", it " + pick(acts) + " nothing" },
		func() string { return "run `fill --from " + pick(things) + strconv.Itoa(r.IntN(9000)) + "` first" },
		func() string { return strings.ToUpper(pick(things)) + " " + pick(acts) + " (see the " + thing() + ")" },
	}
	var out strings.Builder
	for out.Len() < size {
		fmt.Fprintf(&out, "--------------------\nThe %s\n--------------------\n", thing())
		for range 2 + r.IntN(4) {
			fmt.Fprintf(&out, "\n%s %s:\n", pick(kinds), pick(things))
			for range 2 + r.IntN(6) {
				out.WriteString(strings.Repeat("  ", 1+r.IntN(2)) + forms[r.IntN(len(forms))]() + "\n")
			}
		}
	}
	return out.String()
}

// BenchmarkReadOutline goes from outline to facts.
func BenchmarkReadOutline(b *testing.B) {
	asTheCommand(b)
	text := manyNotes(b, 4<<20)
	o := []*outline.Outline{outline.Parse("notes.txt", text)}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Read(o, nil)
	}
}
