package cards

import (
	"strings"

	"crib/internal/facts"
)

// numberedTitles reports whether the book's sections are numbered.
func numberedTitles(book *facts.Book) bool {
	n := 0
	for _, s := range book.Sections {
		number, _, ok := strings.Cut(s.Title, " ")
		if ok && number != "" && digit(number[0]) && strings.Trim(number, "0123456789.)") == "" {
			n++
		}
	}
	return n > 1 && n*2 > len(book.Sections)
}

// shoutedTitles reports whether most sections are titled in capitals.
func shoutedTitles(book *facts.Book) bool {
	n := 0
	for _, s := range book.Sections {
		if allCaps(s.Title) {
			n++
		}
	}
	return n > 1 && n*3 > len(book.Sections)*2
}
