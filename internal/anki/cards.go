package anki

import (
	"slices"
	"strconv"
	"strings"
)

// MaxCloze is the highest deletion number that has a card of its own.
const MaxCloze = 499

// Blank reports whether a field counts as empty: one that holds nothing but
// ASCII blanks and breaks (field_is_empty in template.rs). A no-break space
// and an image are content.
func Blank(field string) bool {
	for field != "" {
		if strings.IndexByte(" \t\n\r\f\v", field[0]) >= 0 {
			field = field[1:]
			continue
		}
		tag, rest, ok := strings.Cut(field, ">")
		if !ok {
			return false
		}
		switch strings.ToLower(tag) {
		case "<br", "<br/", "<br /", "</br", "<div", "<div/", "<div /", "</div":
			field = rest
		default:
			return false
		}
	}
	return true
}

// ClozeNumbers returns the numbers of the deletions in a field, sorted, each
// once (cloze.rs). A deletion that is not closed is none, nor is any inside it.
func ClozeNumbers(field string) []int {
	var numbers []int
	var open [][]int // of each open deletion, its numbers and those inside it
	for i := 0; i < len(field); {
		if found, size := openCloze(field[i:]); size > 0 {
			if len(open) < 10 { // more are not followed
				open = append(open, found)
			}
			i += size
			continue
		}
		if strings.HasPrefix(field[i:], "}}") && len(open) > 0 {
			done := open[len(open)-1]
			open = open[:len(open)-1]
			if len(open) > 0 {
				open[len(open)-1] = append(open[len(open)-1], done...)
			} else {
				numbers = append(numbers, done...)
			}
			i += len("}}")
			continue
		}
		i++
		if next := strings.IndexAny(field[i:], "{}"); next >= 0 {
			i += next
		} else {
			break
		}
	}
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// openCloze returns the numbers of the opening mark that s starts with, and its
// length, 0 if there is none. Several numbers are read since 26.05; what writes
// for older releases keeps to one.
func openCloze(s string) (numbers []int, size int) {
	rest, ok := strings.CutPrefix(s, "{{c")
	if !ok {
		return nil, 0
	}
	list, _, ok := strings.Cut(rest, "::")
	if !ok || strings.Trim(list, "0123456789,") != "" {
		return nil, 0
	}
	for _, digits := range strings.Split(list, ",") {
		n, err := strconv.ParseUint(digits, 10, 16)
		if err != nil {
			return nil, 0
		}
		if n > 0 {
			numbers = append(numbers, int(n))
		}
	}
	return numbers, len("{{c") + len(list) + len("::")
}

// ClozeCards returns the ordinals of the cards of a note with deletions: those
// of all fields, or 0 alone if there are none (cardgen.rs).
func ClozeCards(fields []string) []int {
	var ords []int
	for _, f := range fields {
		for _, n := range ClozeNumbers(f) {
			ords = append(ords, min(n-1, MaxCloze))
		}
	}
	if len(ords) == 0 {
		return []int{0}
	}
	slices.Sort(ords)
	return slices.Compact(ords)
}

// NormalCards returns the ordinals of the cards of a note without deletions:
// of the fronts that show something, or 0 alone if none does (cardgen.rs).
// Releases differ in whether special names count; here they do not. A front
// that does not parse is nil.
func NormalCards(names, fields []string, fronts []*Template) []int {
	has := func(name string) bool {
		i := slices.Index(names, name)
		return i >= 0 && i < len(fields) && !Blank(fields[i])
	}
	var ords []int
	for i, front := range fronts {
		if front != nil && front.Shows(has) {
			ords = append(ords, i)
		}
	}
	if len(ords) == 0 {
		return []int{0}
	}
	return ords
}
