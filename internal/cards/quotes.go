package cards

// insideQuotes returns the range without the quotation marks around all of it: what a
// whole line quotes is asked like any other sentence.
func (s *sentence) insideQuotes(e extent) extent {
	if e.len() < 6 {
		return e
	}
	last := e.to - 1
	if t := s.words[last].Text; (t == "." || t == "!") && last > e.from {
		last--
	}
	if open, end := s.words[e.from].Text, s.words[last].Text; open == "\"" && end == "\"" || open == "“" && end == "”" {
		for i := e.from + 1; i < last; i++ {
			if t := s.words[i].Text; t == "\"" || t == "“" || t == "”" {
				return e
			}
		}
		return extent{e.from + 1, last}
	}
	return e
}
