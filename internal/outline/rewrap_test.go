package outline

import (
	"fmt"
	"strings"
	"testing"

	"crib/internal/testenv"
)

// TestRealRewrapped breaks the lines of the real notes anew, at other widths
// and with other hanging indents, and counts how many of the breaks the reader
// undoes and how many of the other line ends it leaves alone.
func TestRealRewrapped(t *testing.T) {
	o := Parse("notes.txt", testenv.MeasuredNotes(t))
	for _, hang := range []int{0, 2} {
		for _, width := range []int{60, 72, 80, 100} {
			t.Run(fmt.Sprintf("width %d hanging %d", width, hang), func(t *testing.T) {
				w := rewrapper{outline: o, width: width, hang: hang}
				w.add(o.Nodes, 0)
				var joined, kept score
				for i, l := range Parse("notes.txt", strings.Join(w.lines, "\n")).Lines {
					switch {
					case l.Role == Rule || l.Role == Blank || l.Role == Code:
					case w.broken[i]:
						joined.add(i+1, l.Role == Continuation, "not joined")
					default:
						kept.add(i+1, l.Role != Continuation, "joined")
					}
				}
				joined.report(t, "breaks undone", 0.90)
				kept.report(t, "other line ends kept", 0.95)
			})
		}
	}
}

// A rewrapper writes an outline again with its lines broken at a width.
type rewrapper struct {
	outline     *Outline
	width, hang int
	done        int // lines of the outline that are written
	lines       []string
	broken      map[int]bool // indexes of lines that go on with the one before
}

func (w *rewrapper) add(nodes []*Node, col int) {
	for _, n := range nodes {
		for ; w.done < n.First-1; w.done++ {
			if l := w.outline.Lines[w.done]; l.Role == Rule || l.Role == Blank {
				w.lines = append(w.lines, l.Raw)
			}
		}
		w.done = n.Last
		for _, c := range n.Code() {
			w.lines = append(w.lines, strings.Repeat(" ", col)+c)
		}
		w.addText(strings.TrimSpace(string(n.Marker)+" "+n.Text), col)
		w.add(n.Children, col+2)
	}
}

func (w *rewrapper) addText(text string, col int) {
	if w.broken == nil {
		w.broken = make(map[int]bool)
	}
	line := strings.Repeat(" ", col)
	for i, word := range strings.Fields(text) {
		if i > 0 && len(line)+1+len(word) > w.width {
			w.lines = append(w.lines, line)
			w.broken[len(w.lines)] = true
			line = strings.Repeat(" ", col+w.hang) + word
			continue
		}
		if i > 0 {
			line += " "
		}
		line += word
	}
	if text != "" {
		w.lines = append(w.lines, line)
	}
}
