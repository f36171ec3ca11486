package facts

import "strings"

// listAt reads the words from the i-th on as a list on one line, with at least
// so many items, under the term that stands before it.
func (b *block) listAt(f *Fact, term [2]int, i, atLeast int) bool {
	items := b.items(i)
	if len(items) < atLeast {
		return false
	}
	f.Kind = List
	f.Term = b.spans(term[0], term[1])
	for _, it := range items {
		f.Items = append(f.Items, Item{Text: b.spans(it[0], it[1])})
	}
	return true
}

// items splits the words from the i-th on at commas, and at "and" or "or"
// before the last; nil if they are no list of short names.
func (b *block) items(first int) [][2]int {
	if first >= len(b.words) {
		return nil
	}
	var out [][2]int
	depth := b.words[first].depth
	if b.words[first].before&paren != 0 {
		depth--
	}
	start := first
	flush := func(end int) { // words [start, end)
		if start < end {
			out = append(out, [2]int{b.from(start), int(b.words[end-1].end)})
			if b.words[end-1].after&paren != 0 && b.words[end-1].depth > depth {
				out[len(out)-1][1]++
			}
		}
		start = end
	}
	commas := 0
	for i := first; i < len(b.words); i++ {
		w := b.words[i]
		if w.is(auxiliary|pronoun|condition) && !w.has(quoted|coded) || w.after&semicolon != 0 && w.depth == depth ||
			w.is(third) && !w.is(nominal) || w.after&stop != 0 && i+1 < len(b.words) && w.depth == depth {
			return nil
		}
		if w.depth > depth && !(w.after&paren != 0) {
			continue
		}
		if w.after&comma != 0 {
			commas++
			flush(i + 1)
			if b.isWord(i+1, "and", "or", "&") {
				start = i + 2
			}
		}
	}
	if mid := b.lastAnd(start); mid > 0 {
		flush(mid)
		start = mid + 1
	}
	flush(len(b.words))
	for _, it := range out {
		if strings.Count(b.text[it[0]:it[1]], " ") >= 5 {
			return nil
		}
	}
	return out
}

// lastAnd returns the index of an "and" or "or" that parts the last two items
// of a list, 0 if there is none.
func (b *block) lastAnd(from int) int {
	for i := from + 1; i+1 < len(b.words); i++ {
		if b.words[i].depth == 0 && b.isWord(i, "and", "or", "&") {
			return i
		}
	}
	return 0
}

// inlineList reads a list behind the words that introduce one: "such as",
// "including", "supports". It needs three items.
func inlineList(b *block, f *Fact) bool {
	for i := 0; i+3 < len(b.words); i++ {
		w := b.words[i]
		if w.depth > 0 {
			continue
		}
		next := i + 1
		switch {
		case b.isWord(i, "such") && b.isWord(i+1, "as"):
			next = i + 2
		case b.isWord(i, "including", "includes", "include", "supports", "support", "comprises", "contains", "namely", "are"):
		case b.isWord(i, "consists", "consist") && b.isWord(i+1, "of"):
			next = i + 2
		case b.isWord(i, "e.g", "eg"):
		default:
			continue
		}
		if b.at(next-1).after&^colon != 0 && !b.isWord(next-1, "e.g", "eg") {
			continue
		}
		if b.isWord(i, "are", "supports", "support", "contains") && (b.at(next).is(article|past|ing|adverb|preposition|determiner) || b.hasVerb(1, i)) {
			continue
		}
		if b.listAt(f, [2]int{0, b.to(next - 1)}, next, 3) {
			return true
		}
	}
	return false
}
