package cutout

import (
	"fmt"
	"slices"

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

// setter sets cards. It gathers the problems.
type setter struct {
	fonts    *pdf.Fonts
	stock    string
	w, h     float64 // room on a face
	front    float64 // largest sizes
	back     float64
	problems problem.List
	pos      problem.Pos // of the card in hand
	lost     map[loss]bool
	fresh    []pdf.Lost // not yet reported
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

// card sets a card. What does not fit at the floor size goes on on further
// cards, which show the prompt again.
func (s *setter) card(c *cards.Card, number int) []side {
	s.pos = position(c)
	front, back := s.faces(c)
	s.reportLost()
	fronts, backs := s.fit(&front, s.front), s.fit(&back, s.back)
	n := max(len(fronts), len(backs))
	if n > 1 {
		s.tooLong(number, len(fronts) > 1, len(backs) > 1, n)
	}
	out := make([]side, n)
	for i := range out {
		label := fmt.Sprint(number)
		if n > 1 {
			label = fmt.Sprintf("%d (%d/%d)", number, i+1, n)
		}
		out[i] = side{
			front:  fronts[min(i, len(fronts)-1)],
			back:   backs[min(i, len(backs)-1)],
			number: label,
			corner: back.corner,
		}
	}
	return out
}

// position returns where the notes say what the card asks.
func position(c *cards.Card) problem.Pos {
	if c.Note == nil || len(c.Note.Places) == 0 {
		return problem.Pos{}
	}
	return c.Note.Places[0].Pos()
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
// returns one set face, or as few as hold the text at the floor size, which are
// then set in the largest type that needs no more.
func (s *setter) fit(f *face, top float64) []setFace {
	low, high := 0, int((top-floorSize)/sizeStep)
	best := s.set(f, high)
	if len(best.split(best.room, false)) <= 1 {
		if best.broken() {
			best = s.mend(f, best, high, 1, false)
		}
		return best.faces(best.split(best.room, false))
	}
	best = s.set(f, low)
	n := len(best.split(best.room, false))
	// Paragraphs are kept whole if that costs no card.
	whole := len(best.split(best.room, true)) == n
	for low < high-1 {
		middle := (low + high) / 2
		if t := s.set(f, middle); len(t.split(t.room, whole)) <= n {
			best, low = t, middle
		} else {
			high = middle
		}
	}
	if best.broken() {
		best = s.mend(f, best, low, n, whole)
	}
	return best.faces(best.level(n, whole))
}

// mend looks for a somewhat smaller size that breaks no word which a line of
// that size has room for; there may be none.
func (s *setter) mend(f *face, t setting, steps, n int, whole bool) setting {
	for lower := steps - 1; lower >= max(0, steps-mostMended); lower-- {
		if u := s.set(f, lower); !u.broken() && len(u.split(u.room, whole)) <= n {
			return u
		}
	}
	return t
}

// mostMended is how many steps a text may shrink for the sake of a long word.
const mostMended = 8

// broken reports whether the setting breaks a word.
func (t setting) broken() bool {
	return slices.ContainsFunc(t.lines, func(l line) bool { return l.soft })
}

// setting is a face set at some size, not yet dealt out to cards.
type setting struct {
	context, lines []line
	room           float64 // for lines, on each card
}

// set sets a face so many steps above the floor size.
func (s *setter) set(f *face, steps int) setting {
	t := typesetter{fonts: s.fonts, width: s.w, size: floorSize + float64(steps)*sizeStep}
	crumbs := t.lines(f.context, false)
	room := s.h - height(crumbs) - gapBelow(crumbs)
	if room < s.h/2 {
		// A breadcrumb this long is text like any other.
		paras := append(f.context[:len(f.context):len(f.context)], f.paras...)
		return setting{nil, t.lines(paras, true), s.h}
	}
	return setting{crumbs, t.lines(f.paras, true), room}
}

// faces returns the set faces of lines dealt out to cards, at least one.
func (t setting) faces(parts [][]line) []setFace {
	out := []setFace{{context: t.context}}
	for i, lines := range parts {
		if i > 0 {
			out = append(out, setFace{context: t.context})
		}
		out[i].lines = lines
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

// split deals the lines out to cards of the given room, in order. A line higher
// than the room has a card of its own. If whole is set, cards end where a
// paragraph does, unless the paragraph is longer than a card.
func (t setting) split(room float64, whole bool) [][]line {
	var out [][]line
	start, used := 0, 0.0
	for i := 0; i < len(t.lines); i++ {
		l := t.lines[i]
		if i > start {
			used += l.above
		}
		used += l.leading
		if i == start || used <= room+0.001 {
			continue
		}
		end := i
		for whole && end > start && !t.lines[end].opens {
			end--
		}
		if end == start {
			end = i
		}
		out = append(out, t.lines[start:end])
		i, start, used = end-1, end, 0
	}
	if start < len(t.lines) {
		out = append(out, t.lines[start:])
	}
	return out
}

// level splits the lines over n cards, the fullest of them as empty as can be.
func (t setting) level(n int, whole bool) [][]line {
	best := t.split(t.room, whole)
	low, high := 0.0, t.room
	for range 12 {
		middle := (low + high) / 2
		if parts := t.split(middle, whole); len(parts) <= n {
			best, high = parts, middle
		} else {
			low = middle
		}
	}
	return best
}
