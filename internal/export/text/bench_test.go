package text

import (
	"fmt"
	"io"
	"testing"

	"crib/internal/cards"
)

// BenchmarkTable makes a table of 10,000 cards and writes every file of it.
// Its bytes are those of all.txt.
func BenchmarkTable(b *testing.B) {
	var notes []*cards.Note
	for i := range 10_000 {
		notes = append(notes, question(fmt.Sprintf("Service %d", i/100),
			fmt.Sprintf("how long does request number %d wait?", i), fmt.Sprintf("%d seconds, \"at most\"", i)))
	}
	all := encode(b, File{"all.txt", func(w io.Writer) error { return Paste{}.Encode(w, New(notes, Options{}).Rows()) }})
	b.SetBytes(int64(len(all)))
	b.ReportAllocs()
	for b.Loop() {
		table := New(notes, Options{})
		if err := (CSV{}).Encode(io.Discard, table); err != nil {
			b.Fatal(err)
		}
		for _, f := range table.PasteFiles(Paste{}) {
			if err := f.Encode(io.Discard); err != nil {
				b.Fatal(err)
			}
		}
	}
}
