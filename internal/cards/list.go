package cards

import (
	"strconv"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// mostItems is the number of items that stay in sight on one card; a longer
// list is divided.
const mostItems = 10

// list asks for each item of a list with all the others in sight. An item that
// is explained is listed by its name, and asked by itself too.
func (m *maker) list(f *facts.Fact) []draft {
	if len(f.Items) == 0 {
		return nil
	}
	if f.Kind == facts.List && ordered(f) {
		return m.procedure(f)
	}
	f = m.verbToTerm(f)
	if m.brokenList(f.Items) {
		return nil
	}
	if items := mended(f.Items); len(items) < 2 && len(f.Items) > 1 {
		return nil
	} else if len(items) != len(f.Items) {
		whole := *f
		whole.Items, f = items, &whole
	}
	if drafts := m.openList(f); drafts != nil {
		return drafts
	}
	head, context, names := m.listHead(f)
	if len(head) == 0 || m.untitled(f) {
		return nil
	}
	inner := append(context[:len(context):len(context)], head.String())
	var single []draft
	var bare []facts.Item
	told := 0
	for i, it := range f.Items {
		if len(it.Term) == 0 || len(it.Text) == 0 {
			bare = append(bare, facts.Item{Text: itemText(names[i]), Sub: it.Sub})
			continue
		}
		told++
		bare = append(bare, facts.Item{Text: term(names[i].Term), Sub: it.Sub})
		if !exampleOnly(it.Text) {
			single = append(single, m.define(f, it.Term, it.Text, "item:"+slug(it.Term.String()), inner)...)
		}
	}
	var drafts []draft
	if told > 1 && told < len(f.Items) && len(f.Items) >= fewestMixed && len(single) > 0 && coined(bare) {
		return append(m.withBare(single, head, f.Items), m.subItems(f, f.Items, inner)...)
	}
	if told < len(f.Items) {
		drafts = m.againstOther(f, m.itemNotes("items", head, bare, context, joinerOf(f)))
	}
	drafts = append(drafts, single...)
	return append(drafts, m.subItems(f, f.Items, inner)...)
}

// fewestMixed is the number of items from which on the names that nothing is
// said of are not asked beside those that are explained: which of so many is
// missing, nobody could tell.
const fewestMixed = 7

// coined reports whether most names of a list are spelt as no English word is.
func coined(items []facts.Item) bool {
	n := 0
	for _, it := range items {
		if t := itemText(it).String(); !strings.Contains(t, " ") && codeLike(t) {
			n++
		}
	}
	return n*2 > len(items)
}

// withBare puts the names of a list that nothing is said of on the backs of the
// notes of those that are explained.
func (m *maker) withBare(drafts []draft, head facts.Text, items []facts.Item) []draft {
	var bare facts.Text
	for _, it := range items {
		if len(it.Term) > 0 && len(it.Text) > 0 {
			continue
		}
		if len(bare) > 0 {
			bare = concat(bare, ", ")
		}
		bare = concat(bare, trimText(itemText(it), ",;:."))
	}
	row := facts.Row{Text: concat("Other ", m.lowerFirst(head), ": ", bare)}
	for _, d := range drafts {
		for _, n := range d {
			n.Remark = append(n.Remark, row)
		}
	}
	return drafts
}

// participle reports whether what introduces a list only says how its items
// are: "Required".
func (m *maker) participle(head facts.Text) bool {
	s := m.read(m.lowered(head))
	return len(s.words) == 1 && (s.words[0].Form == english.Past || s.class(0) == english.Participle) && !allCaps(head.String())
}

// exampleOnly reports whether what explains an item only gives examples of it.
func exampleOnly(t facts.Text) bool {
	low := strings.ToLower(t.String())
	for _, mark := range openMarks {
		if strings.HasPrefix(low, mark+" ") {
			return true
		}
	}
	return false
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
		for _, d := range m.itemNotes("items", name, subs, context, "") {
			d[0].Role = strings.Replace(d[0].Role, "items", "under:"+slug(name.String()), 1)
			drafts = append(drafts, d)
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
	first := m.read(items[0].Text)
	if len(first.words) < 2 {
		return false
	}
	if first.class(0) == english.To {
		return true
	}
	verb := func(it facts.Item) bool {
		s := m.read(itemText(it))
		return len(s.words) > 0 && s.words[0].Form == english.Third
	}
	last := items[len(items)-1]
	return verb(items[0]) && !verb(last) && len(first.words) > 2
}

// chunksOf divides a list that is too long for one card into parts of about
// equal length.
func chunksOf(items []facts.Item) [][]facts.Item {
	if len(items) == 0 {
		return nil
	}
	parts := (len(items) + mostItems - 1) / mostItems
	var out [][]facts.Item
	for i := range parts {
		out = append(out, items[i*len(items)/parts:(i+1)*len(items)/parts])
	}
	return out
}

// itemNotes asks for each item of a list. A list that is divided says on every
// note which of its items are asked there: those behind the last that stands
// on the note before. joiner is what the notes set before the last item.
func (m *maker) itemNotes(role string, head facts.Text, items []facts.Item, context []string, joiner string) []draft {
	if drafts := m.series(role, head, items, context); drafts != nil {
		return drafts
	}
	parts := chunksOf(items)
	var drafts []draft
	for i, part := range parts {
		title, name := head, role
		switch {
		case i > 0:
			before := parts[i-1]
			title = concat(head, ", after ", quoted(itemText(before[len(before)-1])))
			name += ":" + slug(itemText(part[0]).String())
		case len(parts) > 1:
			title = concat(head, ", the first ", strconv.Itoa(len(part)))
		}
		n := m.itemNote(title, part, context)
		if i == len(parts)-1 && len(n.Cloze) == 1 {
			n.Cloze = facts.OneRow(joinLast(n.Cloze[0].Text, len(part), joiner))
		}
		n.Role = name
		drafts = append(drafts, draft{n})
	}
	return drafts
}

// itemNote shows a list with every item a deletion. Of a long item only the
// most telling part is hidden; two items that tell nothing apart are hidden
// together.
func (m *maker) itemNote(head facts.Text, items []facts.Item, context []string) *Note {
	n := &Note{Type: Cloze, Context: context}
	if oneLine(items) {
		sign := ": "
		if strings.HasSuffix(strings.ToLower(head.String()), " including") {
			sign = " "
		}
		row := concat(m.label(head), sign)
		from := row.Len()
		pair, lead := idlePair(items) && !m.participle(head), sharedVerb(items)
		for i, it := range items {
			if i > 0 {
				row = concat(row, ", ")
			}
			if pair {
				row = concat(row, itemText(it))
				continue
			}
			row = append(row, m.itemGap(itemText(it), i+1, lead, head, context)...)
			lead = 0
		}
		if pair {
			row = hideRange(row, from, row.Len(), 1)
		}
		n.Cloze = facts.OneRow(row)
		return n
	}
	if len(head) > 0 {
		n.Cloze = facts.OneRow(concat(m.label(trimText(head, ":")), ":"))
	}
	lead := sharedVerb(items)
	for i, it := range items {
		gap := itemText(it)
		if !opensRow(it) {
			gap = m.itemGap(gap, i+1, lead, head, context)
		}
		lead = 0
		n.Cloze = append(n.Cloze, facts.Row{Marker: "•", Text: gap})
		if len(it.Sub) > 0 {
			row := concat(term(itemText(it)), ": ")
			for j, sub := range it.Sub {
				if j > 0 {
					row = concat(row, "; ")
				}
				row = concat(row, sub)
			}
			n.Remark = append(n.Remark, facts.Row{Text: row})
		}
	}
	return n
}

// idlePair reports whether a list is two words of which one is nothing to
// recall with the other in sight: "create, delete", "v1, v2".
func idlePair(items []facts.Item) bool {
	if len(items) != 2 {
		return false
	}
	a, b := strings.ToLower(itemText(items[0]).String()), strings.ToLower(itemText(items[1]).String())
	if strings.Contains(a, " ") || strings.Contains(b, " ") {
		return false
	}
	digits := "0123456789."
	return english.Common(a) && english.Common(b) || codeLike(a) && codeLike(b) && strings.Trim(a, digits) == strings.Trim(b, digits)
}

// itemGap hides an item, or the telling part of a long one; of one that opens
// with the verb of them all, what stands behind its lead words.
func (m *maker) itemGap(t facts.Text, number, lead int, head facts.Text, context []string) facts.Text {
	t = literal(trimText(t, ",;:."))
	s := m.read(t)
	if restOnly(s) {
		return t
	}
	from, to := 0, len(s.str)
	if lead > 0 {
		from = s.at[lead].from
	} else if at := keyEnd(s); at > 0 {
		from = at
	} else if n := idleWord(s); n > 0 {
		from = s.at[n].from
	} else if len(s.words) > 2 && s.low(0) == "for" {
		from = s.at[1].from // it tells that a use is asked for
	} else if contentWords(s) > mostItemWords {
		gaps := m.gaps(s, extent{0, len(s.words)}, append([]string{head.String()}, context...))
		if len(gaps) > 0 && gaps[0].score >= leastScore {
			e := gaps[0].extent
			return hideRange(t, s.at[e.from].from, s.at[e.to-1].to, number)
		}
	}
	if at := detailsAt(s.str); at > from {
		to = at
	}
	return hideRange(t, from, to, number)
}

// detailsAt returns where the name of an item ends that goes on with details in
// parentheses: "Rig (ropes, blocks and spars)"; 0 if it does not, or what stands in
// them may be another name of it.
func detailsAt(item string) int {
	at := strings.Index(item, " (")
	if at < 0 || !strings.HasSuffix(item, ")") || strings.Count(item, "(") > 1 || !strings.Contains(item[at:], ", ") || givesAway(item[at:], item[:at]) {
		return 0
	}
	return at
}

// mostItemWords is the number of words of an item that is hidden as a whole.
const mostItemWords = 8

// idleWord returns how many words at the beginning of an item are left in
// sight, since they tell nothing: "one", "the".
func idleWord(s *sentence) int {
	if len(s.words) < 2 {
		return 0
	}
	switch s.words[0].Low() {
	case "one", "a", "an", "the":
		if !named(s.str) {
			return 1
		}
	}
	return 0
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
	return total <= 120
}
