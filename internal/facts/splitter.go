package facts

// opened returns how many more brackets open in a text than close.
func opened(s string) int {
	n := 0
	for i := range len(s) {
		switch s[i] {
		case '(', '[', '{':
			n++
		case ')', ']', '}':
			n--
		}
	}
	return n
}

// splitter collects the items of a list.
type splitter struct {
	block    *block
	start    int  // the next item's first word
	most     int  // words in an item
	articles bool // items may hold an article
	depth    int8
	last     bool // the item behind ", and" has begun
	out      [][2]int
	bad      bool
}

// take ends an item before a word.
func (s *splitter) take(end int) {
	b := s.block
	if s.start >= end {
		return
	}
	if n := len(s.out); s.last && n > 0 && end < len(b.words) {
		s.bad = true // the sentence goes on behind the last item
	}
	if end-s.start > s.most {
		s.bad = true
	}
	for i := s.start + 1; i < end; i++ {
		if b.words[i].is(article) && !s.articles && end < len(b.words) {
			s.bad = true // prose
		}
	}
	if s.bad {
		return
	}
	if s.out == nil {
		s.out = make([][2]int, 0, 4)
	}
	from, to := b.from(s.start), b.wordEnd(end-1)
	if to < len(b.text) && (b.text[to] == '}' || b.text[to] == ']') && opened(b.text[from:to]) > 0 {
		to++
	}
	s.out = append(s.out, [2]int{from, to})
	s.start = end
}
