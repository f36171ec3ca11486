package identity

import (
	"testing"

	"crib/internal/cards"
	"crib/internal/facts"
)

// note makes a note by hand: a question if answer is not "", else a cloze note
// in which what stands in brackets is hidden.
func note(file string, line int, path []string, text, answer string) *cards.Note {
	place := []facts.Place{{File: file, First: line, Last: line}}
	n := &cards.Note{
		Role: "statement", Type: cards.Cloze, Deck: "Notes::" + path[0], Path: path, Context: path, Places: place,
	}
	body := text
	if answer != "" {
		n.Role, n.Type = "meaning", cards.Question
		n.Question, n.Answer = facts.OneRow(facts.PlainText(text)), facts.OneRow(facts.PlainText(answer))
		body = text + " - " + answer
	} else {
		n.Cloze = clozeRows(text)
		body = n.Cloze.String()
	}
	n.Fact = &facts.Fact{
		ID: guid(append([]string{body}, path...)...), Kind: facts.Statement, Path: path,
		Body: facts.OneRow(facts.PlainText(body)), Places: place,
	}
	return n
}

// clozeRows reads "hides [this] and [that]".
func clozeRows(text string) facts.Rows {
	var out facts.Text
	number, start := 0, 0
	for i := 0; i < len(text); i++ {
		if text[i] != '[' && text[i] != ']' {
			continue
		}
		span := facts.Span{Text: text[start:i]}
		if text[i] == ']' {
			number++
			span.Hide = number
		}
		out = append(out, span)
		start = i + 1
	}
	return facts.OneRow(append(out, facts.Span{Text: text[start:]}).Normal())
}

func bread() []*cards.Note {
	p := []string{"Bread"}
	return []*cards.Note{
		note("bread.txt", 2, p, "Knead the dough for [ten minutes]", ""),
		note("bread.txt", 3, p, "Autolyse", "flour and water rest before the salt goes in"),
		note("bread.txt", 4, append(p, "Oven"), "Bake at [230 °C] for [40 minutes]", ""),
	}
}

func TestRebuildChangesNothing(t *testing.T) {
	first := Match(bread(), nil, Options{Now: 1000})
	if !first.LockChanged || len(first.Changes) != 3 {
		t.Errorf("first build: lock changed %v, %d changes", first.LockChanged, len(first.Changes))
	}
	lock, err := ParseLock("crib.lock", first.Lock.Text())
	if err != nil {
		t.Fatal(err)
	}
	second := Match(bread(), lock, Options{Now: 2000})
	if second.LockChanged || len(second.Changes) != 0 || second.Unchanged != 3 {
		t.Errorf("rebuild: lock changed %v, changes %v\n%s", second.LockChanged, second.Changes, second.Lock.Text())
	}
	for i, n := range second.Notes {
		if n.GUID != first.Notes[i].GUID || n.Mod != 1000 {
			t.Errorf("note %d: guid %q mod %d, was %q", i, n.GUID, n.Mod, first.Notes[i].GUID)
		}
	}
}
