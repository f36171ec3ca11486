// Crib NOTES OUT: build the notes with internal/export/apkg, print seconds,
// KiB and seconds of processor.
package main

import (
	"fmt"
	"log"
	"os"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
	"time"

	"crib/internal/cards"
	"crib/internal/export/apkg"
	"crib/internal/facts"
)

func main() {
	debug.SetGCPercent(400) // as cmd/crib does
	raw, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	var lines [][]string
	for line := range strings.Lines(string(raw)) {
		lines = append(lines, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	start := time.Now()
	p := apkg.Package{Root: "Bench", Notes: make([]*cards.Note, len(lines))}
	for i, cells := range lines {
		p.Notes[i] = note(i, cells)
	}
	out, err := os.Create(os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	if err := apkg.Encode(out, p); err != nil {
		log.Fatal(err)
	}
	if err := out.Close(); err != nil {
		log.Fatal(err)
	}
	took := time.Since(start)
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%.3f %d %.3f\n", took.Seconds(), usage.Maxrss, time.Duration(usage.Utime.Nano()+usage.Stime.Nano()).Seconds())
}

func note(i int, cells []string) *cards.Note {
	n := &cards.Note{GUID: "bench" + strconv.Itoa(i), Mod: 1_700_000_000, Deck: "Bench", Tags: []string{"bench"}, Type: cards.Type(cells[0])}
	first, second := cells[1], facts.OneRow(facts.PlainText(cells[2]))
	if n.Type == cards.Question {
		n.Question, n.Answer = facts.OneRow(facts.PlainText(first)), second
		return n
	}
	n.Remark = second
	text := make(facts.Text, 0, 4) // two pieces in sight, two hidden
	for first != "" {
		shown, rest, _ := strings.Cut(first, "{{c")
		hidden, rest, _ := strings.Cut(rest, "}}")
		text = append(text, facts.Span{Text: shown})
		if number, words, ok := strings.Cut(hidden, "::"); ok {
			text = append(text, facts.Span{Text: words, Hide: int(number[0] - '0')})
		}
		first = rest
	}
	n.Cloze = facts.OneRow(text)
	return n
}
