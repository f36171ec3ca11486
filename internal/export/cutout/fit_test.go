package cutout

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"crib/internal/cards"
	"crib/internal/export/pdf"
	"crib/internal/facts"
)

// printed holds the printed cards of cards, with what set them.
type printed struct {
	*setter
	sides []side
}

// set returns the printed cards of cards on the sheet that the options
// describe.
func set(t testing.TB, cs []cards.Card, o Options) printed {
	t.Helper()
	s := printed{setter: newSetter(pdf.Builtin(), mustPlan(t, o))}
	for i := range cs {
		s.sides = append(s.sides, s.card(&cs[i], i+1)...)
	}
	return s
}

// letters returns a text without blanks: what line breaks must not change.
func letters(s string) string { return strings.Join(strings.Fields(s), "") }

// textOf returns the text of lines.
func textOf(lines []line) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(l.marker + " " + joined(l.runs) + " ")
	}
	return b.String()
}

// checkFace checks that a set face stays in its room, with letters of a size
// one can read.
func checkFace(t *testing.T, s printed, f setFace) {
	t.Helper()
	const e = 0.01
	if h := height(f.context) + gapBelow(f.context) + height(f.lines); h > s.h+e {
		t.Errorf("%.2f mm of lines on a face of %.2f mm: %q", h, s.h, textOf(f.lines))
	}
	for _, l := range append(f.context[:len(f.context):len(f.context)], f.lines...) {
		if l.size < floorSize {
			t.Errorf("type of %g pt: %q", l.size, joined(l.runs))
		}
		width := 0.0
		for _, r := range l.runs {
			width += s.fonts.Width(r.Face, l.size, r.Text)
		}
		marker := s.fonts.Width(pdf.Regular, l.size, l.marker)
		if l.x < -e || l.x+width > s.w+e || l.markerX < -e || l.marker != "" && l.markerX+marker > l.x+e {
			t.Errorf("a line leaves its face, or its marker its place: %q at %.2f, %.2f wide, room %.2f", l.marker+joined(l.runs), l.x, width, s.w)
		}
	}
}

// checkSides checks all printed cards, and that a card's sides hold its text
// once.
func checkSides(t *testing.T, cs []cards.Card, o Options) {
	t.Helper()
	s := set(t, cs, o)
	checkText(t, s, cs)
	for _, side := range s.sides {
		checkFace(t, s, side.front)
		checkFace(t, s, side.back)
	}
}

func checkText(t *testing.T, s printed, cs []cards.Card) {
	t.Helper()
	at := 0
	for i := range cs {
		c := &cs[i]
		var front, back string
		start := at
		for ; at < len(s.sides) && ownNumber(s.sides[at].number) == i+1; at++ {
			side := s.sides[at]
			if textOf(side.front.context) != textOf(s.sides[start].front.context) {
				t.Errorf("card %s: its breadcrumb is not repeated", side.number)
			}
			front = appendNew(front, textOf(side.front.lines), at == start)
			back = appendNew(back, textOf(side.back.lines), at == start)
		}
		if at == start {
			t.Fatalf("card %d is missing", i+1)
		}
		wantFront, wantBack := expected(s.setter, c)
		checkSame(t, i+1, textOf(s.sides[start].front.context)+front, wantFront)
		checkSame(t, i+1, back, wantBack)
	}
	if at != len(s.sides) {
		t.Errorf("%d printed cards belong to no card", len(s.sides)-at)
	}
}

// checkSame compares the letters of two texts.
func checkSame(t *testing.T, card int, got, want string) {
	t.Helper()
	got, want = letters(got), letters(want)
	if got == want {
		return
	}
	at := 0
	for at < min(len(got), len(want)) && got[at] == want[at] {
		at++
	}
	t.Errorf("card %d: %d bytes printed, want %d; they differ from %.40q, want %.40q", card, len(got), len(want), got[at:], want[at:])
}

// ownNumber returns the number of "12 (2/3)".
func ownNumber(label string) (n int) {
	fmt.Sscan(label, &n)
	return n
}

// appendNew adds what a further card holds, unless it only repeats a face: then
// the text so far ends with it.
func appendNew(text, more string, first bool) string {
	if !first && strings.HasSuffix(text, more) {
		return text
	}
	return text + more
}

// expected returns the text of a card's faces in the order of its parts.
func expected(s *setter, c *cards.Card) (front, back string) {
	clean := func(text string) string { text, _ = s.fonts.Clean(text); return text }
	rows := func(rows facts.Rows) string {
		var b strings.Builder
		for _, r := range rows {
			b.WriteString(clean(r.Marker) + " ")
			for _, span := range r.Text {
				b.WriteString(clean(span.Text))
			}
		}
		return b.String()
	}
	front = clean(strings.Join(c.Context, " › ")) + rows(c.PromptRows())
	back = rows(c.AnswerRows())
	if c.Note != nil {
		back += rows(c.Note.Remark)
	}
	return front, back
}

func TestSamplesFitEveryStock(t *testing.T) {
	for _, o := range variants() {
		t.Run(name(o), func(t *testing.T) { checkSides(t, sampleCards(), o) })
	}
}

// TestAnyTextFits sets random texts: many lengths, words from one letter to
// wider than a card, lists, code, deep nesting.
func TestAnyTextFits(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var cs []cards.Card
	for i := range 120 {
		n := &cards.Note{Type: cards.Question, Question: randomRows(r, 1+r.IntN(60)), Answer: randomRows(r, r.IntN(1+i*3))}
		for range r.IntN(4) {
			n.Context = append(n.Context, randomWords(r, 1+r.IntN(6)))
		}
		cs = append(cs, n.Cards()...)
	}
	for _, o := range []Options{{}, {Stock: "a8"}, {Stock: "4x6"}, {Stock: "8371", Flip: ShortEdge}} {
		t.Run(name(o), func(t *testing.T) { checkSides(t, cs, o) })
	}
}

func randomWords(r *rand.Rand, n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(' ')
		}
		length := 1 + r.IntN(12)
		if r.IntN(40) == 0 {
			length = 200
		}
		for range length {
			b.WriteRune([]rune("aeinorstäéž/-._0123456789")[r.IntN(25)])
		}
		fmt.Fprint(&b, i) // so that no part of a text repeats another
	}
	return b.String()
}

func randomRows(r *rand.Rand, words int) facts.Rows {
	var rows facts.Rows
	for words > 0 {
		n := min(words, 1+r.IntN(30))
		words -= n
		row := facts.Row{Depth: r.IntN(7) * r.IntN(2), Code: r.IntN(6) == 0,
			Marker: []string{"", "•", "10.", "a)", "Article the first:"}[r.IntN(5)]}
		for n > 0 {
			part := min(n, 1+r.IntN(8))
			n -= part
			row.Text = append(row.Text, facts.Span{Kind: facts.SpanKind(r.IntN(4)), Text: randomWords(r, part) + " "})
		}
		rows = append(rows, row)
	}
	return rows
}

func TestTextThatFitsKeepsItsSize(t *testing.T) {
	s := set(t, []cards.Card{{Prompt: "What is brine?", Answer: "Salt water."}}, Options{})
	front, back := s.sides[0].front.lines[0], s.sides[0].back.lines[0]
	if front.size != 14 || back.size != 11 {
		t.Errorf("set at %g and %g pt, want 14 and 11", front.size, back.size)
	}
}

// TestTextShrinks checks that more text means smaller type, in steps, and never
// an extra card while there is room.
func TestTextShrinks(t *testing.T) {
	last := 11.0
	seen := map[float64]bool{}
	for words := 10; words < 1000; words += 2 {
		s := set(t, []cards.Card{longCard(words)}, Options{})
		size := s.sides[0].back.lines[0].size
		if len(s.sides) > 1 {
			if last != floorSize || len(seen) != 9 {
				t.Errorf("goes on a second card at %g pt after %d sizes", last, len(seen))
			}
			return
		}
		if size > last || size*2 != float64(int(size*2)) {
			t.Fatalf("%d words at %g pt after %g", words, size, last)
		}
		last = size
		seen[size] = true
	}
	t.Error("a thousand words fit on a card")
}

func TestLongAnswerGoesOn(t *testing.T) {
	cs := []cards.Card{longCard(300), {Prompt: "Next?", Answer: "Yes."}}
	cs[0].Note = &cards.Note{Type: cards.Question, Question: facts.OneRow(facts.PlainText(cs[0].Prompt)),
		Answer: facts.OneRow(facts.PlainText(cs[0].Answer)), Places: []facts.Place{{File: "law.txt", First: 12, Last: 14}}}
	s := set(t, cs, Options{})
	var numbers []string
	for _, side := range s.sides {
		numbers = append(numbers, side.number)
	}
	if got, want := strings.Join(numbers, ", "), "1 (1/2), 1 (2/2), 2"; got != want {
		t.Fatalf("numbers %s, want %s", got, want)
	}
	if a, b := textOf(s.sides[0].front.lines), textOf(s.sides[1].front.lines); a != b {
		t.Errorf("the second card asks %q, the first %q", b, a)
	}
	a, b := len(s.sides[0].back.lines), len(s.sides[1].back.lines)
	if a-b > 1 || b-a > 1 {
		t.Errorf("%d lines on the first card, %d on the second", a, b)
	}
	if size := s.sides[0].back.lines[0].size; size <= floorSize {
		t.Errorf("two cards have room for more than %g pt", size)
	}
	want := "law.txt:12: warning: card 1: the answer is too long for one a7 card even at 7 pt, so it goes on 2: " +
		"say it shorter, split it into several facts, or take larger cards"
	if len(s.problems) != 1 || s.problems[0].String() != want {
		t.Errorf("problems %v, want %s", s.problems, want)
	}
}

func TestLongQuestionAndAnswerGoOn(t *testing.T) {
	long := longCard(600).Answer
	s := set(t, []cards.Card{{Prompt: long, Answer: "Yes."}, {Prompt: long, Answer: long}}, Options{Stock: "a8"})
	for i, want := range []string{"card 1: the question is too long", "card 2: question and answer are too long"} {
		if !strings.Contains(s.problems[i].Message, want) {
			t.Errorf("problem %q, want %q", s.problems[i].Message, want)
		}
	}
	for _, side := range s.sides {
		if ownNumber(side.number) == 1 && textOf(side.back.lines) != textOf(s.sides[0].back.lines) {
			t.Errorf("card %s lacks the answer", side.number)
		}
	}
}

func TestWhatCannotBePrintedIsReported(t *testing.T) {
	place := []facts.Place{{File: "n.txt", First: 3, Last: 3}}
	n := &cards.Note{Type: cards.Question, Places: place,
		Question: facts.OneRow(facts.PlainText("Who said \U0001F984, and \U0001F984 \U0001F4C8 \U0001F984 again?")),
		Answer: facts.Rows{{Text: facts.Text{{Text: "see "}, {Kind: facts.Image, Text: "a horse", Src: "horse.png"}}},
			{Text: facts.Text{{Kind: facts.Image, Src: "cow.png"}}}}}
	s := set(t, n.Cards(), Options{})
	var got []string
	for _, p := range s.problems {
		got = append(got, p.String())
	}
	want := []string{
		"n.txt:3: info: cards are printed without pictures: horse.png is missing, its description stands for it",
		"n.txt:3: warning: cards are printed without pictures: cow.png is missing, give it a description",
		"n.txt:3: warning: printed cards cannot show '\U0001F984' (U+1F984): no font at hand has it; give one that has (--font, a folder of .ttf files), or write it otherwise",
		"n.txt:3: info: printed cards show '📈' (U+1F4C8) as \"↗\"",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("problems\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if back := textOf(s.sides[0].back.lines); !strings.Contains(back, "[a horse]") || !strings.Contains(back, "[cow.png]") {
		t.Errorf("back %q names no pictures", back)
	}
}

// FuzzFit sets any text on the smallest card: everything fits, nothing is lost.
func FuzzFit(f *testing.F) {
	for _, c := range sampleCards() {
		f.Add(strings.Join(c.Context, "\n"), c.Prompt, c.Answer)
	}
	f.Add("", "", "")
	f.Add("a\xff\tb", strings.Repeat("W", 300), "\u0301\u4e2d\u6587\U0001F600 - x\u200b")
	f.Fuzz(func(t *testing.T, context, prompt, answer string) {
		c := cards.Card{Prompt: prompt, Answer: answer}
		if context != "" {
			c.Context = strings.Split(context, "\n")
		}
		s := set(t, []cards.Card{c}, Options{Stock: "a8"})
		for _, side := range s.sides {
			checkFace(t, s, side.front)
			checkFace(t, s, side.back)
		}
		if len(s.sides) == 1 {
			checkText(t, s, []cards.Card{c})
		}
	})
}
