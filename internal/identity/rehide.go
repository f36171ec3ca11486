package identity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crib/internal/cards"
	"crib/internal/facts"
)

// Which part of a sentence is hidden is mostly not its author's choice but
// crib's, and one release may choose otherwise than another. So what was hidden
// stays hidden as long as it stands there, unless the author marks what to hide.

// marked reports whether the author says what to hide in a fact.
func marked(f *facts.Fact) bool {
	return slices.ContainsFunc(f.Body, func(r facts.Row) bool {
		return slices.ContainsFunc(r.Text, func(s facts.Span) bool { return s.Hide != 0 })
	})
}

// hideAgain hides in a note what the recorded note hid and what is in sight
// now. If nothing else that was hidden still is, what is hidden instead is in
// sight again, unless it is newly written.
func (p *pairing) hideAgain(before, n *cards.Note) {
	again := *n
	if len(p.taken) == 0 {
		said := before.Cloze.String()
		again.Cloze = withoutHidden(n.Cloze, func(number int) bool {
			i := slices.IndexFunc(p.now, func(d deletion) bool { return d.number == number })
			return i >= 0 && holds(said, p.now[i].text)
		})
	}
	for _, d := range p.old {
		if p.taken[d.number] {
			continue
		}
		number := max(highest(again.Cloze), highest(n.Cloze)) + 1
		if rows := hiddenIn(&again, d.text, number, hintOf(before, d.number)); rows != nil {
			again.Cloze, n.Cloze = rows, rows
			p.numbers[number] = d.number
			p.taken[d.number] = true
		}
	}
}

// withoutHidden returns rows in which some deletions are in sight.
func withoutHidden(rows facts.Rows, open func(number int) bool) facts.Rows {
	out := slices.Clone(rows)
	for i, row := range out {
		out[i].Text = slices.Clone(row.Text)
		for j, s := range row.Text {
			if s.Hide > 0 && open(s.Hide) {
				out[i].Text[j].Hide, out[i].Text[j].Hint = 0, ""
			}
		}
		out[i].Text = out[i].Text.Normal()
	}
	return out
}

// hiddenIn returns the rows of a note with a text hidden that is in sight just
// once, or nil: if it is not, or if it stands in the breadcrumb or the remark
// too, or if nothing would be left to see.
func hiddenIn(n *cards.Note, text string, number int, hint string) facts.Rows {
	row, from, times := 0, 0, 0
	for i, r := range n.Cloze {
		for _, at := range inSight(r.Text, text) {
			row, from, times = i, at, times+1
		}
	}
	if times != 1 || holds(strings.Join(n.Context, "\n")+"\n"+n.Remark.String(), text) {
		return nil
	}
	rows := slices.Clone(n.Cloze)
	rows[row].Text = hideBetween(rows[row].Text, from, from+len(text), number, hint)
	if strings.Trim(strings.ReplaceAll(sight(&cards.Note{Cloze: rows}), hiddenToo, ""), " \n") == "" {
		return nil
	}
	return rows
}

// inSight returns where another text stands in a text between words, with
// nothing of it hidden.
func inSight(t facts.Text, text string) []int {
	var out []int
	whole := t.String()
	for from := 0; text != ""; from += len(text) {
		i := strings.Index(whole[from:], text)
		if i < 0 {
			break
		}
		from += i
		before, _ := utf8.DecodeLastRuneInString(whole[:from])
		behind, _ := utf8.DecodeRuneInString(whole[from+len(text):])
		if !inWord(before) && !inWord(behind) && plain(t, from, from+len(text)) {
			out = append(out, from)
		}
	}
	return out
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// plain reports whether nothing between two bytes of a text is hidden, or a
// picture.
func plain(t facts.Text, from, to int) bool {
	at := 0
	for _, s := range t {
		if (s.Hide != 0 || s.Kind == facts.Image) && at < to && at+len(s.Text) > from {
			return false
		}
		at += len(s.Text)
	}
	return true
}

// hideBetween hides what stands between two bytes of a text.
func hideBetween(t facts.Text, from, to, number int, hint string) facts.Text {
	var out facts.Text
	at := 0
	for _, s := range t {
		a, b := min(max(from-at, 0), len(s.Text)), min(max(to-at, 0), len(s.Text))
		at += len(s.Text)
		if a == b {
			out = append(out, s)
			continue
		}
		head, middle, tail := s, s, s
		head.Text, middle.Text, tail.Text = s.Text[:a], s.Text[a:b], s.Text[b:]
		middle.Hide, middle.Hint = number, hint
		out = append(out, head, middle, tail)
	}
	return out.Normal()
}

// hintOf returns the hint of a deletion.
func hintOf(n *cards.Note, number int) string {
	for _, row := range n.Cloze {
		for _, s := range row.Text {
			if s.Hide == number {
				return s.Hint
			}
		}
	}
	return ""
}
