package facts

import (
	"crib/internal/outline"
	"fmt"
	"os"
	"testing"
)

func TestShow(t *testing.T) {
	name := os.Getenv("CRIB_FILE")
	if name == "" {
		t.Skip()
	}
	b, _ := os.ReadFile(name)
	o := outline.Parse("n", string(b))
	book := Read([]*outline.Outline{o}, nil)
	fmt.Println(dump(book))
	fmt.Println(dumpProblems(book.Problems))
	if os.Getenv("CRIB_LINES") != "" {
		fmt.Println(dumpLines(book, "n"))
	}
}
