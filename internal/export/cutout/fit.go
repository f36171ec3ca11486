package cutout

import (
	"fmt"

	"crib/internal/cards"
	"crib/internal/export/pdf"
	"crib/internal/problem"
)

// Sizes of type in points.
const (
	floorSize  = 7.0
	sizeStep   = 0.5
	cornerSize = 6.0
)

// Millimetres in a point.
const pointMM = 25.4 / 72

// cornerRoom is the height at the foot of a face kept for the corners.
const cornerRoom = cornerSize*pointMM + 1.6

// side is one printed card: its two faces, set.
type side struct {
	front, back setFace
	number      string
	corner      string // of the back
}

// setFace is a face set in lines.
type setFace struct {
	context []line
	lines   []line
}

// setter sets cards. It gathers the printed cards and the problems.
type setter struct {
	fonts    *pdf.Fonts
	stock    string
	w, h     float64 // room on a face
	front    float64 // largest sizes
	back     float64
	sides    []side
	problems problem.List
	pos      problem.Pos // of the card in hand
	lost     map[loss]bool
}

// newSetter returns a setter for the cards of a plan. Small cards carry small
// type, as they are held closer.
func newSetter(fonts *pdf.Fonts, p *plan) *setter {
	room := p.safe(p.fronts[0])
	s := &setter{fonts: fonts, stock: p.stock.Name, w: room.w, h: room.h - cornerRoom, lost: make(map[loss]bool)}
	switch height := p.stock.Height; {
	case height < 60:
		s.front, s.back = 12, 9.5
	case height < 100:
		s.front, s.back = 14, 11
	default:
		s.front, s.back = 16, 12.5
	}
	return s
}

// add sets a card. What does not fit at the floor size goes on on further
// cards, which show the prompt again.
func (s *setter) add(c *cards.Card, number int) {
	s.pos = position(c)
	front, back := s.faces(c)
	fronts, backs := s.fit(&front, s.front), s.fit(&back, s.back)
	n := max(len(fronts), len(backs))
	if n > 1 {
		s.tooLong(number, len(fronts) > 1, len(backs) > 1, n)
	}
	for i := range n {
		label := fmt.Sprint(number)
		if n > 1 {
			label = fmt.Sprintf("%d (%d/%d)", number, i+1, n)
		}
		s.sides = append(s.sides, side{
			front:  fronts[min(i, len(fronts)-1)],
			back:   backs[min(i, len(backs)-1)],
			number: label,
			corner: back.corner,
		})
	}
}

// position returns where the notes say what the card asks.
func position(c *cards.Card) problem.Pos {
	if c.Note == nil || len(c.Note.Places) == 0 {
		return problem.Pos{}
	}
	return problem.Pos{File: c.Note.Places[0].File, Line: c.Note.Places[0].First}
}

// tooLong reports that a card goes on n cards for the sake of its front, its
// back, or both.
func (s *setter) tooLong(number int, front, back bool, n int) {
	what := "question and answer are"
	switch {
	case !back:
		what = "the question is"
	case !front:
		what = "the answer is"
	}
	s.problems.Add(s.pos, problem.Warning, "card-too-long",
		"card %d: %s too long for one %s card even at %g pt, so it goes on %d: say it shorter, split it into several facts, or take larger cards",
		number, what, s.stock, floorSize, n)
}

// fit sets a face as large as the card allows, at most at the size given. It
// returns one set face unless the text does not fit at the floor size.
func (s *setter) fit(f *face, top float64) []setFace {
	if len(f.paras) == 0 && len(f.context) == 0 {
		return []setFace{{}}
	}
	steps := int((top - floorSize) / sizeStep)
	parts := 1
	best := s.set(f, floorSize+float64(steps)*sizeStep, 1)
	if len(best) > 1 {
		best, parts = nil, len(s.set(f, floorSize, 0))
		// The largest step that takes no more cards than the floor does.
		low, high := 0, steps
		for low < high {
			middle := (low + high + 1) / 2
			if t := s.set(f, floorSize+float64(middle)*sizeStep, parts); len(t) <= parts {
				best, low = t, middle
			} else {
				high = middle - 1
			}
		}
	}
	if best == nil {
		best = s.set(f, floorSize, parts)
	}
	return best
}

// set sets a face at a size, on as many cards as it takes. Asked for a number
// of parts that it does not exceed, it makes them equally long.
func (s *setter) set(f *face, size float64, parts int) []setFace {
	t := typesetter{fonts: s.fonts, width: s.w, size: size}
	crumbs := t.lines(f.context, false)
	room := s.h - height(crumbs) - gapBelow(crumbs)
	if room < s.h/2 {
		// A breadcrumb this long is text like any other.
		f = &face{paras: append(f.context[:len(f.context):len(f.context)], f.paras...), front: f.front, corner: f.corner}
		crumbs, room = nil, s.h
	}
	lines := t.lines(f.paras, true)
	chunks := split(lines, room)
	if n := len(chunks); n > 1 && n <= parts {
		chunks = level(lines, room, n)
	}
	out := make([]setFace, max(1, len(chunks)))
	for i := range out {
		out[i].context = crumbs
		if i < len(chunks) {
			out[i].lines = chunks[i]
		}
	}
	return out
}

// gapBelow is the space between a breadcrumb and the text.
func gapBelow(crumbs []line) float64 {
	if len(crumbs) == 0 {
		return 0
	}
	return crumbs[0].leading * 0.7
}

// split deals lines out to cards of the given room, in order. A line higher
// than the room has a card of its own.
func split(lines []line, room float64) [][]line {
	var out [][]line
	start, used := 0, 0.0
	for i, l := range lines {
		more := l.above + l.leading
		if i == start {
			more = l.leading
		}
		if i > start && used+more > room+0.001 {
			out = append(out, lines[start:i])
			start, used, more = i, 0, l.leading
		}
		used += more
	}
	if start < len(lines) {
		out = append(out, lines[start:])
	}
	return out
}

// level splits lines over n cards, the fullest of them as empty as can be.
func level(lines []line, room float64, n int) [][]line {
	low, high := 0.0, room
	for range 12 {
		middle := (low + high) / 2
		if len(split(lines, middle)) <= n {
			high = middle
		} else {
			low = middle
		}
	}
	return split(lines, high)
}
