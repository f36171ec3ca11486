package cards_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"crib/internal/cards"
	"crib/internal/facts"
	"crib/internal/golden"
	"crib/internal/outline"
)

// TestGolden makes cards of the facts of every case in testdata (the notation
// is described in testdata/README.md) and compares them with its section
// "cards", and the problems with its section "problems".
func TestGolden(t *testing.T) {
	golden.Cases(t, "testdata/*.txtar", func(t *testing.T, a *txtar.Archive) []txtar.File {
		var book *facts.Book
		var out []txtar.File
		for _, section := range a.Files {
			switch section.Name {
			case "facts":
				book = parseBook(t, string(section.Data))
			case "notes":
				book = facts.Read([]*outline.Outline{outline.Parse("notes.txt", string(section.Data))}, nil)
			default:
				out = append(out, txtar.File{Name: section.Name, Data: []byte(output(t, section.Name, book))})
			}
		}
		return out
	})
}

// output makes cards of a book and returns what a section of a case must hold.
func output(t *testing.T, name string, book *facts.Book) string {
	notes, problems := cards.Make(book, cards.Options{Root: "Notes"})
	checkNotes(t, notes)
	var text string
	switch name {
	case "cards":
		return printCards(notes)
	case "problems":
		for _, p := range problems {
			text += p.String() + "\n"
		}
	default:
		t.Fatalf("section %q is none of facts, notes, cards, problems", name)
	}
	return text
}

// printCards prints a card a line: its kind, the breadcrumb, the prompt, the
// answer; rows are joined by " / ".
func printCards(notes []*cards.Note) string {
	var b strings.Builder
	flat := func(s string) string { return strings.ReplaceAll(s, "\n", " / ") }
	for _, n := range notes {
		for _, c := range n.Cards() {
			fmt.Fprintf(&b, "%s %s | %s => %s", c.Kind, strings.Join(c.Context, " > "), flat(c.Prompt), flat(c.Answer))
			if len(n.Remark) > 0 {
				fmt.Fprintf(&b, " (%s)", flat(n.Remark.String()))
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// checkNotes checks what holds for every deck.
func checkNotes(t *testing.T, notes []*cards.Note) {
	t.Helper()
	asked := map[string]bool{}
	roles := map[string]bool{}
	for _, n := range notes {
		role := n.Fact.ID + "\x00" + n.Role
		if n.Role == "" || roles[role] {
			t.Errorf("role %q of fact %q is empty or used twice", n.Role, n.Fact.Text())
		}
		roles[role] = true
		if len(n.Places) == 0 || n.Deck == "" || len(n.Cards()) == 0 || !slices.IsSorted(n.Tags) {
			t.Errorf("note %+v lacks places, deck, cards or order in its tags", n)
		}
		for i, d := range n.Deletions() {
			if d.Number != i+1 {
				t.Errorf("deletion %d of %q is number %d", i+1, n.Cloze, d.Number)
			}
		}
		for _, c := range n.Cards() {
			checkCard(t, c)
			if asked[c.Question()] {
				t.Errorf("asked twice: %s", c.Question())
			}
			asked[c.Question()] = true
		}
	}
}

func checkCard(t *testing.T, c cards.Card) {
	t.Helper()
	if strings.TrimSpace(c.Prompt) == "" || strings.TrimSpace(c.Answer) == "" {
		t.Errorf("prompt or answer is empty: %q => %q", c.Question(), c.Answer)
	}
	if (c.Note.Fact.Kind == facts.Contrast || c.Note.Role == "which") && c.Kind == cards.Basic {
		return // names both sides and asks for one
	}
	if shows(c.Question(), c.Answer) {
		t.Errorf("the question shows its answer: %q => %q", c.Question(), c.Answer)
	}
}

// shows reports whether an answer of more than one letter stands in a text
// between characters that are no letters or digits.
func shows(text, answer string) bool {
	text, answer = strings.ToLower(text), strings.ToLower(strings.TrimSpace(answer))
	if common[answer] || len(answer) < 2 {
		return false
	}
	for i := 0; ; {
		j := strings.Index(text[i:], answer)
		if j < 0 {
			return false
		}
		from, to := i+j, i+j+len(answer)
		if (from == 0 || !wordByte(text[from-1])) && (to == len(text) || !wordByte(text[to])) {
			return true
		}
		i = from + 1
	}
}

var common = map[string]bool{"no": true, "not": true, "yes": true, "it": true, "you": true, "only": true, "all": true, "both": true, "none": true, "any": true, "each": true, "many": true, "other": true, "up": true, "down": true, "now": true, "again": true, "one": true}

func wordByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b >= 0x80 || b == '-' || b == '_' || b == '.' || b == ':' || b == '\''
}

// parseBook reads the notation of testdata/README.md.
func parseBook(t testing.TB, text string) *facts.Book {
	book := &facts.Book{Title: "Notes"}
	line := 0
	var f *facts.Fact
	for l := range strings.Lines(text) {
		line++
		l = strings.TrimSuffix(l, "\n")
		key, value, _ := strings.Cut(l, ":")
		value = strings.TrimSpace(value)
		switch {
		case strings.TrimSpace(l) == "":
			f = nil
		case f == nil:
			f = &facts.Fact{ID: fmt.Sprint("fact", line), Kind: facts.Kind(key), Path: strings.Split(value, " > "), Places: []facts.Place{{File: "notes.txt", First: line, Last: line}}}
			f.Service = f.Path[0]
			book.Facts = append(book.Facts, f)
		default:
			setField(t, f, key, value)
		}
	}
	for _, f := range book.Facts {
		if f.Body == nil {
			f.Body = bodyOf(f)
		}
	}
	return book
}

func setField(t testing.TB, f *facts.Fact, key, value string) {
	switch key {
	case "term":
		f.Term = marked(value)
	case "value":
		f.Value = marked(value)
	case "body":
		f.Body = append(f.Body, facts.Row{Text: marked(value)})
	case "item":
		it := facts.Item{Text: marked(value)}
		if a, b, ok := strings.Cut(value, " = "); ok {
			it = facts.Item{Term: marked(a), Text: marked(b)}
		}
		f.Items = append(f.Items, it)
	case "sub":
		last := &f.Items[len(f.Items)-1]
		last.Sub = append(last.Sub, marked(value))
	case "code":
		f.Code = append(f.Code, strings.TrimPrefix(value, "|"))
	case "remark":
		f.Remarks = append(f.Remarks, marked(value))
	case "service":
		f.Service = value
	case "category":
		f.Category = value
	case "tags":
		f.Tags = strings.Fields(value)
	case "both":
		f.Both = true
	case "nocard":
		f.NoCard = true
	default:
		t.Fatalf("unknown key %q", key)
	}
}

// bodyOf puts a fact's fields together as its author might have written them.
func bodyOf(f *facts.Fact) facts.Rows {
	var rows facts.Rows
	head := f.Term
	if len(f.Value) > 0 {
		head = append(append(facts.Text{}, f.Term...), append(facts.Text{{Text: ": "}}, f.Value...)...)
	}
	if len(head) > 0 {
		rows = append(rows, facts.Row{Text: head.Normal()})
	}
	for _, it := range f.Items {
		rows = append(rows, facts.Row{Marker: "•", Text: append(append(facts.Text{}, it.Term...), it.Text...)})
	}
	for _, c := range f.Code {
		rows = append(rows, facts.Row{Code: true, Text: facts.Text{{Kind: facts.Code, Text: c}}})
	}
	return rows
}

// marked reads `code`, *stress*, {quantity} and ==hidden== inside a line.
func marked(s string) facts.Text {
	var out facts.Text
	marks := []struct {
		open, close string
		span        facts.Span
	}{{"`", "`", facts.Span{Kind: facts.Code}}, {"*", "*", facts.Span{Kind: facts.Emph}}, {"{", "}", facts.Span{Kind: facts.Quantity}}, {"==", "==", facts.Span{Hide: 1}}}
	for s != "" {
		best, at := -1, len(s)
		for i, m := range marks {
			if j := strings.Index(s, m.open); j >= 0 && j < at && strings.Contains(s[j+len(m.open):], m.close) {
				best, at = i, j
			}
		}
		out = append(out, facts.Span{Text: s[:at]})
		if best < 0 {
			break
		}
		m := marks[best]
		inner, rest, _ := strings.Cut(s[at+len(m.open):], m.close)
		m.span.Text = inner
		out, s = append(out, m.span), rest
	}
	return out.Normal()
}

// TestMakeLeavesItsInput checks that cards are made of a book without changing
// it, and that the same book makes the same cards.
func TestMakeLeavesItsInput(t *testing.T) {
	book := everyCase(t)
	before := fmt.Sprintf("%+v", deref(book))
	first, _ := cards.Make(book, cards.Options{})
	if after := fmt.Sprintf("%+v", deref(book)); after != before {
		t.Error("Make changed its book")
	}
	second, _ := cards.Make(book, cards.Options{})
	if a, b := printCards(first), printCards(second); a != b {
		t.Errorf("two runs differ:\n%s\n%s", a, b)
	}
}

func deref(book *facts.Book) []facts.Fact {
	var out []facts.Fact
	for _, f := range book.Facts {
		out = append(out, *f)
	}
	return out
}

// everyCase returns the facts of all golden cases as one book.
func everyCase(t testing.TB) *facts.Book {
	book := &facts.Book{Title: "Every case"}
	for _, archive := range golden.Archives(t, "testdata/*.txtar") {
		for _, section := range archive.Files {
			if section.Name == "facts" {
				book.Facts = append(book.Facts, parseBook(t, string(section.Data)).Facts...)
			}
		}
	}
	for i, f := range book.Facts {
		f.ID = fmt.Sprint("fact", i)
	}
	return book
}

func TestNamesOfDecksAndTags(t *testing.T) {
	book := &facts.Book{Title: "Cloud :: notes", Facts: []*facts.Fact{{
		ID: "1", Kind: facts.Limit, Path: []string{"S::3 (Storage)"}, Service: "S::3 (Storage)", Category: "Big & Storage",
		Body: facts.OneRow(marked("buckets per account: {100}")), Tags: []string{"exam"}, Places: []facts.Place{{File: "a", First: 1, Last: 1}},
	}}}
	notes, _ := cards.Make(book, cards.Options{})
	if len(notes) != 1 {
		t.Fatalf("%d notes", len(notes))
	}
	if got, want := notes[0].Deck, "Cloud : notes::S:3 (Storage)"; got != want {
		t.Errorf("deck %q, want %q", got, want)
	}
	if got, want := strings.Join(notes[0].Tags, " "), "cloud-notes::big-storage::s-3-storage exam"; got != want {
		t.Errorf("tags %q, want %q", got, want)
	}
}

// FuzzMake checks, of any notes, what holds for every deck.
func FuzzMake(f *testing.F) {
	for _, archive := range golden.Archives(f, "testdata/*.txtar") {
		f.Add(string(archive.Files[0].Data))
	}
	f.Add("Pots\n a jug: .\n")
	f.Add("link pots -> ..\n")
	f.Add("Pots\n a, the jug, small cups, old, of, plates\n Jug: old, new, big, red, tall\n")
	f.Add("Pots\n g: .\n")
	f.Add("Pots\n a, the jug, small, of, mugs, old, of\n")
	f.Add("## Key Habits\n- **Fill and empty are configured separately** per jug in the larder.\n")
	f.Add("A\n  b - 3 s\n  if x, do y\n  to z: w\n  c, d and e\n  ==hidden== and {{c2::more}}\n")
	f.Fuzz(func(t *testing.T, notes string) {
		book := facts.Read([]*outline.Outline{outline.Parse("notes.txt", notes)}, nil)
		made, problems := cards.Make(book, cards.Options{Root: "Root"})
		checkNotes(t, made)
		for _, n := range made {
			if !strings.HasPrefix(n.Deck, "Root") || strings.Count(n.Deck, "::") > 1 {
				t.Errorf("deck %q", n.Deck)
			}
			for _, tag := range n.Tags {
				if strings.ContainsAny(tag, " \t\n") {
					t.Errorf("tag %q has a blank", tag)
				}
			}
		}
		for _, p := range problems {
			if p.Line == 0 || p.Message == "" {
				t.Errorf("problem %+v", p)
			}
		}
	})
}

func BenchmarkMake(b *testing.B) {
	book := everyCase(b)
	base := book.Facts
	size := 0
	for i := 1; i < 50; i++ {
		for _, f := range base {
			g := *f
			g.ID = fmt.Sprintf("%s-%d", f.ID, i)
			g.Path = append([]string{fmt.Sprintf("Section %d", i)}, f.Path...)
			book.Facts = append(book.Facts, &g)
		}
	}
	for _, f := range book.Facts {
		size += len(f.Text())
	}
	b.ReportAllocs()
	b.SetBytes(int64(size))
	for b.Loop() {
		cards.Make(book, cards.Options{})
	}
	b.ReportMetric(float64(len(book.Facts)), "facts/op")
}
