package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Run is text in one face.
type Run struct {
	Face Face
	Text string
}

// Line is one line of wrapped text.
type Line struct {
	Runs []Run
	// Width is in millimetres, without the blanks at the end.
	Width float64
	// Soft says that the line was broken inside a word that is wider than a
	// line. Part is the number of bytes at the start of a line that belong to
	// such a word; Whole is all of it, on the line where it is to be read: where
	// it begins or, if nothing stands before it but something behind, where it
	// ends.
	Soft  bool
	Part  int
	Whole string
}

// Wrap breaks text into lines, the first of them no wider than first
// millimetres, the others no wider than rest. It breaks at spaces, and beside
// ideographs; a word wider than a line is broken behind punctuation or, failing
// that, anywhere. Spaces at a break go, others stay. No line is empty; a
// character wider than a line stands on a line of its own. Without text there
// are no lines.
func (f *Fonts) Wrap(runs []Run, size, first, rest float64) []Line {
	w := wrapper{fonts: f, size: size, room: first, rest: rest}
	for _, r := range runs {
		w.run(r)
	}
	w.endWord()
	w.endLine(false)
	return w.lines
}

// wrapper breaks lines greedily: a word is gathered piece by piece, as it may
// change face, and goes on the line if it fits.
type wrapper struct {
	fonts      *Fonts
	size       float64
	room, rest float64 // widths of this line and of those below
	lines      []Line
	line       []Run
	width      float64 // of line, without pending
	space      []Run   // blanks since the last word
	spaceWidth float64
	word       []Run
	wordWidth  float64
	part       int    // bytes of word, if it is the end of a broken one
	whole      string // all of that
	begin      int    // the line where it begins
}

// epsilon forgives rounding: a text as wide as its column fits.
const epsilon = 1e-6

func (w *wrapper) run(r Run) {
	unit := unitMM(r.Face, w.size)
	start := 0
	for i, c := range r.Text {
		switch {
		case c == ' ':
			w.piece(Run{r.Face, r.Text[start:i]}, unit)
			w.endWord()
			w.space = appendRun(w.space, Run{r.Face, " "})
			w.spaceWidth += float64(w.fonts.units(r.Face, " ")) * unit
			start = i + 1
		case c >= 0x2E80 && breaksBefore(c):
			w.piece(Run{r.Face, r.Text[start:i]}, unit)
			w.endWord()
			start = i
		}
	}
	w.piece(Run{r.Face, r.Text[start:]}, unit)
}

// piece adds to the word.
func (w *wrapper) piece(r Run, unit float64) {
	if r.Text == "" {
		return
	}
	w.word = appendRun(w.word, r)
	w.wordWidth += float64(w.fonts.units(r.Face, r.Text)) * unit
}

// endWord puts the word on this line, or on the next.
func (w *wrapper) endWord() {
	if len(w.word) == 0 {
		return
	}
	// What follows a broken word that has something before it, too, begins a
	// line: programs that read the text out would not find it behind the rest.
	between := w.part > 0 && w.begin > 0
	if len(w.line) > 0 && (between || w.width+w.spaceWidth+w.wordWidth > w.room+epsilon) {
		w.endLine(false)
	}
	if len(w.line) == 0 && w.spaceWidth+w.wordWidth > w.room+epsilon {
		w.space, w.spaceWidth = w.space[:0], 0
	}
	if w.wordWidth > w.room+epsilon {
		w.breakWord()
	}
	for _, r := range w.space {
		w.line = appendRun(w.line, r)
	}
	for _, r := range w.word {
		w.line = appendRun(w.line, r)
	}
	w.width += w.spaceWidth + w.wordWidth
	w.space, w.spaceWidth = w.space[:0], 0
	w.word, w.wordWidth = w.word[:0], 0
}

// endLine ends the line; blanks behind it go.
func (w *wrapper) endLine(soft bool) {
	if len(w.line) == 0 {
		return
	}
	line := Line{Runs: w.line, Width: w.width, Soft: soft, Part: w.part}
	if w.part > 0 {
		if w.begin == 0 && len(textOf(w.line)) > w.part {
			line.Whole = w.whole
		} else {
			w.lines[w.begin].Whole = w.whole
		}
	}
	w.part = 0
	w.lines = append(w.lines, line)
	w.line, w.width = nil, 0
	w.space, w.spaceWidth = w.space[:0], 0
	w.room = w.rest
}

// breakWord puts full lines of a word that is wider than a line, and leaves
// what remains as the word.
func (w *wrapper) breakWord() {
	runs, total := append([]Run(nil), w.word...), w.wordWidth
	whole, begin := textOf(runs), len(w.lines)
	for len(runs) > 0 && total > w.room+epsilon {
		head, tail, width := w.split(runs)
		w.line, w.width = head, width
		w.endLine(len(tail) > 0)
		runs, total = tail, total-width
	}
	w.word, w.wordWidth = runs, max(total, 0)
	if len(runs) == 0 {
		w.wordWidth = 0
	}
	parts := w.lines[begin:]
	if !parts[0].Soft {
		return // a single letter
	}
	for i := range parts {
		parts[i].Part = len(textOf(parts[i].Runs))
	}
	if w.part, w.whole, w.begin = len(textOf(runs)), whole, begin; w.part == 0 {
		parts[0].Whole = whole
	}
}

func textOf(runs []Run) string {
	if len(runs) == 1 {
		return runs[0].Text
	}
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// split cuts a word that is too wide: behind the last punctuation that leaves
// more than a third of the line filled, else behind the last character that
// fits, but at least one. The tail is a part of runs, which change: a copy for
// each line of a word of many runs would take quadratic time.
func (w *wrapper) split(runs []Run) (head, tail []Run, width float64) {
	type cut struct {
		run, at int
		width   float64
	}
	var hard, soft cut
	sum := 0.0
scan:
	for i, r := range runs {
		unit := unitMM(r.Face, w.size)
		for at := 0; at < len(r.Text); {
			c, size := utf8.DecodeRuneInString(r.Text[at:])
			end := at + size
			next := sum + float64(w.fonts.units(r.Face, r.Text[at:end]))*unit
			if next > w.room+epsilon && hard.width > 0 {
				break scan
			}
			sum = next
			hard = cut{i, end, sum}
			if strings.ContainsRune(softBreaks, c) && sum > w.room/3 {
				soft = hard
			}
			if sum > w.room+epsilon {
				break scan
			}
			at = end
		}
	}
	if soft.width > 0 {
		hard = soft
	}
	head = append(head, runs[:hard.run]...)
	head = append(head, Run{runs[hard.run].Face, runs[hard.run].Text[:hard.at]})
	if rest := runs[hard.run].Text[hard.at:]; rest != "" {
		runs[hard.run].Text = rest
		return head, runs[hard.run:], hard.width
	}
	return head, runs[hard.run+1:], hard.width
}

// softBreaks are the characters behind which a word too wide for a line is
// broken.
const softBreaks = "/-._:,;=&?|)]}+@#"

// breaksBefore reports whether a line may break before an East Asian
// character: everywhere but before closing punctuation and small kana.
func breaksBefore(r rune) bool {
	if strings.ContainsRune("、。，．：；！？）］｝〉》」』】〕〗ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ", r) {
		return false
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// appendRun adds a run, joined with the last if it is of the same face.
func appendRun(runs []Run, r Run) []Run {
	if n := len(runs); n > 0 && runs[n-1].Face == r.Face {
		runs[n-1].Text += r.Text
		return runs
	}
	return append(runs, r)
}
