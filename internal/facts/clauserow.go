package facts

// clauseRow reads the clauses behind a label that say one thing each of it: "cold
// store: keeps for years, cannot be read at once, must be asked for". A part
// behind a comma begins with the verb that the label is the subject of.
func (b *block) clauseRow(f *Fact, left [2]int, first int) bool {
	if b.behind&comma == 0 || b.at(first).is(article|pronoun|condition|preposition) || b.pastAt(0, first) > 0 && b.words[first-1].has(sign) {
		return false // behind a dash a sentence goes on
	}
	for i := range min(first, 3) {
		if b.isWord(i, "what", "where", "how", "why", "which", "when", "who") {
			return false // an answer
		}
	}
	from, told := first, 0
	var items []Item
	for i := first; i < len(b.words); i++ {
		w := &b.words[i]
		last := i+1 == len(b.words)
		if w.depth == 0 && !last && w.after&(semicolon|stop|colon|question) != 0 {
			return false
		}
		if !last && (w.after&comma == 0 || w.depth > 0 && w.after&paren == 0) {
			continue
		}
		if from > first && b.isWord(from, "and", "but") && i > from {
			from++
		}
		switch start := &b.words[from]; {
		case i-from >= mostClauseWords, start.is(condition|pronoun|conjunction) && !start.is(auxiliary), b.isWord(from, "so", "because", "which", "then", "that"):
			return false
		case from > first && i > from && (start.is(auxiliary) || b.isWord(from, "cant", "dont", "doesnt", "wont")):
			told++
		}
		end := int(w.end)
		if last {
			end = b.end()
		} else if w.after&paren != 0 {
			end = b.wordEnd(i)
		}
		items = append(items, Item{Text: b.spans(b.from(from), end)})
		from = i + 1
	}
	if told == 0 || len(items) < 2 || len(items) > mostSides+1 {
		return false
	}
	f.Kind, f.Items = List, items
	f.Term = b.spans(left[0], left[1])
	return true
}

// mostClauseWords is how many words one of several clauses in a row has.
const mostClauseWords = 14

// oppositeRow reads names that are told apart by where they stand on one scale:
// "wind best, ice worst", "olivine comes first, quartz last".
func (b *block) oppositeRow(f *Fact, left [2]int, first int) bool {
	if b.behind&comma == 0 || b.classes&auxiliary != 0 {
		return false
	}
	from, back := first, -1
	var items []Item
	seen := ""
	for i := first; i < len(b.words); i++ {
		w := &b.words[i]
		last := i+1 == len(b.words)
		if w.depth > 0 && !last {
			continue
		}
		if !last && w.after&^paren == 0 {
			continue
		}
		if !last && w.after&(comma|semicolon) == 0 {
			return false
		}
		end := i
		for end > from && b.words[end].depth > 0 {
			end--
		}
		at := end
		if !opposites[b.word(at)] {
			at--
		}
		if at <= from || at-from > mostNameWords || !opposites[b.word(at)] || back >= 0 && end-at != back || b.word(at) == seen ||
			b.words[from].is(pronoun|condition|conjunction|preposition|adverb|sequence|quality) || b.words[from].is(base) && !b.words[from].is(nominal) {
			return false
		}
		back, seen = end-at, b.word(at)
		if at > from+1 && b.words[at-1].plainThird() {
			at-- // "olivine comes first"
		}
		items = append(items, Item{Term: b.spans(b.from(from), b.from(at)), Text: b.spans(b.from(at), min(b.to(i), b.wordEnd(i)))})
		from = i + 1
	}
	if len(items) < 2 || len(items) > mostSides {
		return false
	}
	f.Kind, f.Items = Contrast, items
	if left[1] > left[0] {
		f.Kind, f.Term = List, b.spans(left[0], left[1])
	}
	return true
}

// opposites are the ends of the scales that such rows use.
var opposites = words(`best worst first last most least highest lowest high low early late up down left right above below inside outside
	fast slow fastest slowest hot cold positive negative oldest youngest strongest weakest largest smallest`)

// oppositesFact reads such a row without a label.
func oppositesFact(b *block, f *Fact) bool {
	return b.colonAt() < 0 && b.lead == 0 && !b.orderAt(0) && b.oppositeRow(f, [2]int{}, 0)
}
