package facts

import (
	"fmt"
	"os"
	"path/filepath"
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

// BenchmarkRead goes from text to facts.
func BenchmarkRead(b *testing.B) {
	text := manyNotes(b, 4<<20)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Read([]*outline.Outline{outline.Parse("notes.txt", text)}, nil)
	}
}

// BenchmarkReadOutline goes from outline to facts.
func BenchmarkReadOutline(b *testing.B) {
	text := manyNotes(b, 4<<20)
	o := []*outline.Outline{outline.Parse("notes.txt", text)}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Read(o, nil)
	}
}
