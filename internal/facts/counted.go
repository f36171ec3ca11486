package facts

import "strings"

// readCounted reads a title that says how many things follow, "4 kinds of sail",
// with as many numbered points behind it, though blank lines part them.
func (r *reader) readCounted(bs []*block, s scope) int {
	b := bs[0]
	if len(bs) < 3 || !bs[1].numbered() || !b.leaf() || b.node.Marker != "" || b.marks != nil || len(b.words) < 2 || len(b.words) > 6 || b.ends()&stop != 0 || b.hasVerb(1, len(b.words)) {
		return 0
	}
	count := countOf(b.word(0))
	if b.isWord(0, "the") {
		count = countOf(b.word(1))
	}
	if count < 2 || len(bs) <= count || len(bs) > count+1 && bs[count+1].numbered() {
		return 0
	}
	for i := 1; i <= count; i++ {
		if bs[i].node.Section || numberOf(bs[i]) != i {
			return 0
		}
	}
	whole := *b
	whole.children = bs[1 : count+1]
	r.readParent(&whole, s)
	return count + 1
}

// countOf returns the number up to twelve that a word says, -1 if it says none.
func countOf(s string) int {
	for i, name := range [...]string{"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"} {
		if strings.EqualFold(s, name) || s == itoa(i+2) {
			return i + 2
		}
	}
	return -1
}
