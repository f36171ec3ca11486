// Crib NOTES OUT: build the notes with internal/export/apkg, print seconds,
// KiB and seconds of processor.
package main

import (
	"fmt"
	"log"
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"

	"crib/internal/cards"
	"crib/internal/export/apkg"
	"crib/internal/facts"
)

func main() {
	raw, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(raw)), "\n")
	start := time.Now()
	p := apkg.Package{Root: "Bench"}
	for i, line := range lines {
		p.Notes = append(p.Notes, note(i, strings.Split(line, "\t")))
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
	if n.Type == cards.Question {
		n.Question, n.Answer = facts.OneRow(facts.PlainText(cells[1])), facts.OneRow(facts.PlainText(cells[2]))
		return n
	}
	n.Remark = facts.OneRow(facts.PlainText(cells[2]))
	var text facts.Text
	for i, part := range strings.Split(cells[1], "{{c") {
		if hidden, rest, ok := strings.Cut(part, "}}"); i > 0 && ok {
			number, _ := strconv.Atoi(hidden[:1])
			text = append(text, facts.Span{Text: hidden[len("1::"):], Hide: number}, facts.Span{Text: rest})
			continue
		}
		text = append(text, facts.Span{Text: part})
	}
	n.Cloze = facts.OneRow(text.Normal())
	return n
}
