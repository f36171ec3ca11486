package outline

import "strings"

// leastDrawing is how many lines in a row a drawing has at least.
const leastDrawing = 4

// drawn is the character of a line of a drawing, as of a rule.
const drawn = 'd'

// findDrawings takes drawings made of strokes and single letters out: nothing can be
// read in them.
func (r *reader) findDrawings() {
	first, strokes := -1, 0
	for i := 0; i <= len(r.shape); i++ {
		kind := uint8(notDrawn)
		if i < len(r.shape) {
			kind = r.shape[i].strokes
		}
		switch {
		case kind == notDrawn:
			if first >= 0 && i-first >= leastDrawing && strokes > 1 {
				r.takeDrawing(first, i)
			}
			first, strokes = -1, 0
			continue
		case first < 0:
			first = i
		}
		if kind == strokesOnly {
			strokes++
		}
	}
}

// takeDrawing takes out the lines [first, end), and the caption above.
func (r *reader) takeDrawing(first, end int) {
	if i := first - 1; i >= 0 && r.shape[i].kind == textLine {
		if text := r.out.Lines[i].Text; strings.HasSuffix(text, ":") && countWords(text) <= 4 {
			first = i
		}
	}
	for i := first; i < end; i++ {
		r.shape[i].kind, r.shape[i].char, r.shape[i].glued = ruleLine, drawn, false
		r.out.Lines[i].Role = Rule
	}
}

// drawingLangs are languages that say how to draw something, not what it is.
var drawingLangs = map[string]bool{"mermaid": true, "dot": true, "graphviz": true, "plantuml": true, "puml": true, "tikz": true}

// drawnInDiv returns the last line of a drawing in such a language between two tags of
// HTML, the first of which is line i, i-1 if there is none.
func (r *reader) drawnInDiv(i int) int {
	text := r.out.Lines[i].Text
	if text[0] != '<' || !strings.HasPrefix(text, "<div") && !strings.HasPrefix(text, "<pre") || !strings.Contains(text, "mermaid") {
		return i - 1
	}
	closing := "</" + text[1:4] + ">"
	for k := i + 1; k < len(r.shape) && k < i+maxBlock; k++ {
		if r.out.Lines[k].Text == closing {
			return k
		}
	}
	return i - 1
}

const (
	notDrawn    = iota
	withLetters // strokes and labels of a letter or two
	strokesOnly
)

// drawnAs tells whether a line could be one of a drawing: nothing but signs, and
// letters or figures in twos at most.
func drawnAs(text string) uint8 {
	run, letters, slanted := 0, 0, false
	for i := range len(text) {
		switch drawnBytes[text[i]] {
		case 'a':
			run++
			letters++
			if run > 2 || letters > 12 {
				return notDrawn
			}
		case '-':
			run = 0
		case '/':
			run, slanted = 0, true
		default:
			return notDrawn
		}
	}
	if letters == 0 && slanted && text[0] != '+' && !strings.Contains(text, "--") {
		return strokesOnly
	}
	return withLetters
}

// drawnBytes says of every byte that a drawing may hold what it is there: 'a' for
// a letter or figure, '/' for a stroke that rules have not, '-' for other signs.
var drawnBytes = func() (t [256]byte) {
	for c := range t {
		switch b := byte(c); {
		case isLetter(b) || isDigit(b):
			t[b] = 'a'
		case b == '|' || b == '/' || b == '\\':
			t[b] = '/'
		case strings.IndexByte(" -_=+*.:~^<>()[]'", b) >= 0:
			t[b] = '-'
		}
	}
	return t
}()
