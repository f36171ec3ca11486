package outline

import "strings"

// A headingStyle is how the file at hand sets off its sections.
type headingStyle struct {
	major map[[2]int32]bool // rules (character, width) that stand before headings
}

// findHeadings gives every heading its rank.
func (r *reader) findHeadings() {
	explicit := 0
	for i := r.first; i < len(r.items); i++ {
		if n := r.hashes(i); n > 0 {
			r.items[i].rank, explicit = uint8(n), explicit+1
			r.items[i].skip = int32(n + 1)
		}
	}
	r.findMajor()
	for i := r.first; i < len(r.items); i++ {
		it := &r.items[i]
		if it.code || it.skip > 0 || it.rank > 0 {
			continue
		}
		deeper := i+1 < len(r.items) && r.items[i+1].col > it.col && r.items[i+1].rules == 0
		switch major := r.isMajor(it); {
		case it.col == 0 && it.rules > 0 && (deeper || major):
			it.rank = 20
		case it.col == 0 && deeper && i > 0 && r.items[i-1].col > 0 && isTitle(r.text(i), 5):
			it.rank = 20
		case it.col > 0 && major && deeper && isTitle(r.text(i), 5):
			it.rank = 21
		}
	}
}

func (r *reader) hashes(i int) int {
	t := r.out.Lines[r.items[i].line].Text
	n := len(t) - len(strings.TrimLeft(t, "#"))
	if r.items[i].code || n == 0 || n > 6 || n+1 >= len(t) || t[n] != ' ' {
		return 0
	}
	return n
}

// findMajor finds the rules that stand before headings.
func (r *reader) findMajor() {
	type count struct{ all, head int }
	counts := make(map[[2]int32]count)
	for i := r.first; i+1 < len(r.items); i++ {
		it := &r.items[i]
		if it.rules == 0 || r.out.Lines[it.rule].Indent > 0 {
			continue
		}
		c := counts[r.ruleStyle(it)]
		c.all++
		if it.col == 0 && r.items[i+1].col > 0 && r.items[i+1].rules == 0 {
			c.head++
		}
		counts[r.ruleStyle(it)] = c
	}
	r.style.major = make(map[[2]int32]bool)
	for k, c := range counts {
		r.style.major[k] = c.head*2 > c.all
	}
}

func (r *reader) ruleStyle(it *item) [2]int32 {
	return [2]int32{int32(r.shape[it.rule].char), r.shape[it.rule].width}
}

func (r *reader) isMajor(it *item) bool {
	return it.rules > 0 && r.out.Lines[it.rule].Indent == 0 && r.style.major[r.ruleStyle(it)]
}
