package outline

import (
	"strings"
	"unicode/utf8"
)

// dropPages takes the lines out that only number a page, as exports leave them
// behind; and those that only number a slide, if the slides have titles on the
// lines below.
func (r *reader) dropPages() {
	marks, slides, titled := 0, 0, 0
	for i := range r.items {
		mark := r.pageMark(i)
		if mark != noMark {
			marks++
		}
		if mark == slideMark {
			slides++
			if i+1 < len(r.items) && r.follows(i+1) && r.isText(i+1) && r.items[i+1].marker == noMarker && isHeadline(bareTitle(r.text(i+1))) {
				titled++
			}
		}
	}
	if marks == 0 {
		return
	}
	kept, gap := r.items[:0], false
	for i := range r.items {
		if mark := r.pageMark(i); mark == pageMark || mark == slideMark && 2*titled > slides {
			r.out.Lines[r.items[i].line].Role = Meta
			gap = true
			continue
		}
		it := r.items[i]
		it.blank, gap = it.blank || gap, false
		kept = append(kept, it)
	}
	r.items = kept
}

// What a line that only numbers something numbers.
const (
	noMark = iota
	pageMark
	slideMark
)

// mostPageMark is how long such a line is at most.
const mostPageMark = 24

// pageMark tells whether item i, which is set off, only numbers a page or a
// slide.
func (r *reader) pageMark(i int) int {
	it := &r.items[i]
	if !it.gap() && i > 0 || r.shape[it.line].width > mostPageMark || it.lead < utf8.RuneSelf && strings.IndexByte("PpSsFfDd-[(", it.lead) < 0 {
		return noMark
	}
	text := r.out.Lines[it.line].Text
	if len(text) > mostPageMark || strings.IndexByte("0123456789])-.:", text[len(text)-1]) < 0 {
		return noMark
	}
	text = strings.Trim(text, "-–— []()")
	name, rest := firstWord(strings.ToLower(text))
	number, rest := firstWord(rest)
	of, rest := firstWord(rest)
	if digits(strings.TrimRight(number, ".:")) < 0 || of != "" && (of != "of" && of != "/" && of != "von" && of != "de" || digits(rest) < 0) {
		return noMark
	}
	switch name {
	case "page", "seite", "página", "pagina":
		return pageMark
	case "slide", "folie", "diapositiva", "diapositive":
		return slideMark
	}
	return noMark
}

// startsWithDate reports whether s begins with a date in figures, and whether
// a few words at most follow.
func startsWithDate(s string) bool {
	first, rest := firstWord(s)
	return isDate(strings.TrimRight(first, ":,")) && (rest == "" || countWords(rest) <= 7 && !isStop(s))
}

// findDates makes headings of the dates under which somebody took notes: lines
// at the top of blocks that begin with a date, if there are several and most
// have something under them.
func (r *reader) findDates() {
	n, bodies := 0, 0
	each := func(f func(i int)) {
		for i := r.first; i < len(r.items); i++ {
			if r.isCandidate(i) && (r.items[i].gap() || i == r.first) && r.items[i].rules == 0 && startsWithDate(r.text(i)) {
				f(i)
			}
		}
	}
	each(func(i int) {
		n++
		if r.follows(i + 1) {
			bodies++
		}
	})
	if n < 2 || bodies*3 < n*2 {
		return
	}
	each(func(i int) { r.items[i].head = heading{blockHead, 2} })
}
