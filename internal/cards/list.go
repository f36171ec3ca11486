package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// mostItems is the number of items that one note shows; a longer list is
// split.
const mostItems = 6

// list asks for each item of a list with the others in sight. Named items that
// say something are asked one by one instead.
func (m *maker) list(f *facts.Fact) []draft {
	if len(f.Items) == 0 {
		return nil
	}
	if f.Kind == facts.List && ordered(f) {
		return m.procedure(f)
	}
	head, context := m.listHead(f)
	if m.brokenList(f.Items) {
		return nil
	}
	var drafts []draft
	bare := f.Items
	if explained(f.Items) {
		bare = nil
		for _, it := range f.Items {
			if len(it.Term) == 0 || len(it.Text) == 0 {
				bare = append(bare, it)
				continue
			}
			drafts = append(drafts, m.define(f, it.Term, it.Text, "item:"+slug(it.Term.String()), append(context[:len(context):len(context)], head.String()))...)
		}
	}
	for i, items := range chunksOf(bare) {
		role := "items"
		if i > 0 {
			role = "items:" + slug(itemText(items[0]).String())
		}
		if n := m.itemNote(head, items, context); n != nil {
			n.Role = role
			drafts = append(drafts, draft{n})
		}
	}
	return append(drafts, m.subItems(f, f.Items, append(context[:len(context):len(context)], head.String()))...)
}

// ordered reports whether the title of a list says that its order matters.
func ordered(f *facts.Fact) bool {
	if len(f.Items) < 3 {
		return false
	}
	for w := range fieldsLow(f.Term.String()) {
		switch w {
		case "order", "sequence", "steps", "stages", "phases", "lifecycle", "workflow", "procedure":
			return true
		}
	}
	return false
}

// subItems asks for what stands under the items of a list.
func (m *maker) subItems(f *facts.Fact, items []facts.Item, context []string) []draft {
	var drafts []draft
	for _, it := range items {
		name := itemText(it)
		if len(it.Sub) == 0 || len(strings.Fields(name.String())) > 6 {
			continue
		}
		if len(it.Sub) == 1 {
			drafts = append(drafts, m.define(f, name, it.Sub[0], "item:"+slug(name.String()), context)...)
			continue
		}
		var subs []facts.Item
		for _, t := range it.Sub {
			subs = append(subs, facts.Item{Text: t})
		}
		for _, part := range chunksOf(subs) {
			n := m.itemNote(name, part, context)
			n.Role = "under:" + slug(name.String()+" "+part[0].Text.String())
			drafts = append(drafts, draft{n})
		}
	}
	return drafts
}

// brokenList reports whether what was read as a list is one sentence with
// "and" and "or" in it: "to create, change or delete".
func (m *maker) brokenList(items []facts.Item) bool {
	if len(items[0].Term) > 0 || len(items[0].Sub) > 0 {
		return false
	}
	first := read(items[0].Text)
	if len(first.words) < 2 {
		return false
	}
	if first.class(0) == english.To {
		return true
	}
	verb := func(it facts.Item) bool {
		s := read(itemText(it))
		return len(s.words) > 0 && s.words[0].Form == english.Third
	}
	last := items[len(items)-1]
	return verb(items[0]) && !verb(last) && len(first.words) > 2
}

// explained reports whether a good part of a list's items have a name and a
// text each.
func explained(items []facts.Item) bool {
	n := 0
	for _, it := range items {
		if len(it.Term) > 0 && len(it.Text) > 0 {
			n++
		}
	}
	return n > 1 && n*3 >= len(items)
}

// listHead returns what introduces a list, and the breadcrumb over it.
func (m *maker) listHead(f *facts.Fact) (facts.Text, []string) {
	context := m.context(f)
	if t := term(f.Term); len(t) > 0 {
		return t, m.contextWithout(f, t)
	}
	if n := len(context); n > 0 {
		return facts.PlainText(context[n-1]), context[:n-1]
	}
	return nil, nil
}

// chunksOf splits a long list into parts of about equal length.
func chunksOf(items []facts.Item) [][]facts.Item {
	if len(items) == 0 {
		return nil
	}
	if len(items) <= mostItems {
		return [][]facts.Item{items}
	}
	parts := (len(items) + mostItems - 2) / (mostItems - 1)
	var out [][]facts.Item
	for i := range parts {
		out = append(out, items[i*len(items)/parts:(i+1)*len(items)/parts])
	}
	return out
}

// itemNote shows a list with every item a deletion. Of a long item only the
// most telling part is hidden.
func (m *maker) itemNote(head facts.Text, items []facts.Item, context []string) *Note {
	n := &Note{Type: Cloze, Context: context}
	if oneLine(items) {
		row := concat(m.label(head), ": ")
		for i, it := range items {
			if i > 0 {
				row = concat(row, ", ")
			}
			row = append(row, m.itemGap(itemText(it), i+1, head, context)...)
		}
		n.Cloze = facts.OneRow(row)
		return n
	}
	if len(head) > 0 {
		n.Cloze = facts.OneRow(concat(m.label(head), ":"))
	}
	for i, it := range items {
		n.Cloze = append(n.Cloze, facts.Row{Marker: "•", Text: m.itemGap(itemText(it), i+1, head, context)})
		for _, sub := range it.Sub {
			n.Remark = append(n.Remark, facts.Row{Text: concat(term(itemText(it)), ": ", sub)})
		}
	}
	return n
}

// itemGap hides an item, or the telling part of a long one.
func (m *maker) itemGap(t facts.Text, number int, head facts.Text, context []string) facts.Text {
	t = literal(trimText(t, ",;:."))
	s := read(t)
	from, to := 0, len(s.str)
	if at := keyEnd(s); at > 0 {
		from = at
	} else if contentWords(s) > 5 {
		gaps := m.gaps(s, extent{0, len(s.words)}, append([]string{head.String()}, context...))
		if len(gaps) > 0 && gaps[0].score >= leastScore {
			e := gaps[0].extent
			from, to = s.at[e.from].from, s.at[e.to-1].to
		}
	}
	return hideRange(t, from, to, number)
}

// keyEnd returns where the value begins in an item that is a key and its value
// without a sign between: "RIP 120", "RWO one node". It is 0 for any other.
func keyEnd(s *sentence) int {
	last := len(s.words) - 1
	if last < 1 || strings.ContainsAny(s.str, "(,:") {
		return 0
	}
	numbers := 0
	for i := range s.words {
		if strings.ContainsAny(s.words[i].Text, "0123456789") {
			numbers++
		}
	}
	switch {
	case numbers == 1 && digit(s.words[last].Text[0]) && last <= 3 && !month(s.words[last-1].Low()):
		return s.at[last].from
	case allCaps(s.words[0].Text) && last >= 2 && s.str[s.at[1].from:] == strings.ToLower(s.str[s.at[1].from:]) && (s.class(1) == english.Number || s.class(1) == english.Adjective || s.class(1) == english.Determiner):
		return s.at[1].from
	}
	return 0
}

// month reports whether a word is a month, or short for one.
func month(low string) bool {
	return len(low) >= 3 && strings.Contains(" january february march april may june july august september october november december ", " "+low[:3]) && len(low) <= 9 && !strings.ContainsAny(low, "0123456789")
}

// literal takes the stress off an item that is in capitals throughout: there
// they are its spelling.
func literal(t facts.Text) facts.Text {
	if !allCaps(t.String()) {
		return t
	}
	out := append(facts.Text(nil), t...)
	for i := range out {
		if out[i].Kind == facts.Emph {
			out[i].Kind = facts.Plain
		}
	}
	return out.Normal()
}

// contentWords counts the words before a parenthesis.
func contentWords(s *sentence) int {
	n := 0
	for i := range s.words {
		if s.words[i].Text == "(" {
			break
		}
		if s.class(i) != english.Punctuation {
			n++
		}
	}
	return n
}

// oneLine reports whether a list is short enough to stand in one line.
func oneLine(items []facts.Item) bool {
	total := 0
	for _, it := range items {
		t := itemText(it).String()
		if len(it.Sub) > 0 || len(strings.Fields(t)) > 4 || strings.ContainsAny(t, ",;") {
			return false
		}
		total += len(t)
	}
	return total <= 90
}
