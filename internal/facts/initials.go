package facts

import "strings"

// initialsFact reads a word in capitals and the list that its letters stand for, one
// each: "FREDA: friend, rowing boat, ...". What follows the list is a remark.
func initialsFact(b *block, f *Fact) bool {
	if b.behind&comma == 0 || len(b.words) < 6 || !b.words[0].has(caps) {
		return false
	}
	i := 0
	for i < 3 && b.at(i).has(caps) && b.at(i).after == 0 && !b.at(i+1).has(sign) {
		i++
	}
	letters := strings.ReplaceAll(b.text[:b.words[min(i, len(b.words)-1)].end], " ", "")
	from := i + 1
	switch {
	case !b.at(i).has(caps) || len(letters) < 4 || len(letters) > 10 || i+2 >= len(b.words):
		return false
	case b.words[i].after&colon != 0:
	case b.words[i].after == 0 && (isDash(b.word(i+1)) || b.equalSign(i+1)):
		from++
	default:
		return false
	}
	var items []Item
	end := from
	for k := from; k < len(b.words) && len(items) < len(letters); k++ {
		if k == end && b.isWord(k, "and", "&") {
			end++
			continue
		}
		if b.words[k].after&(comma|stop|semicolon) == 0 && k+1 < len(b.words) && b.words[k+1].before&paren == 0 {
			continue
		}
		if b.word(end)[0]|0x20 != letters[len(items)]|0x20 || k-end > 3 {
			return false
		}
		items = append(items, Item{Text: b.spans(b.from(end), int(b.words[k].end))})
		end = k + 1
	}
	if len(items) < len(letters) {
		return false
	}
	f.Kind, f.Term, f.Items = List, b.spans(0, b.wordEnd(i)), items
	if rest := strings.Trim(b.text[min(b.from(min(end, len(b.words)-1)), len(b.text)):], " ."); end < len(b.words) && rest != "" {
		f.Remarks = append(f.Remarks, PlainText(rest))
	}
	return true
}
