package sheet

import "math"

const (
	// minBalanced is the height, in lines, below which the columns of the last
	// page are not cut: shorter ones would be all titles.
	minBalanced = 8
	// unevenness is the price of a column of the last page that is a line higher
	// or lower than the mean; it grows with the square.
	unevenness = 0.2
	// emptiness is the price of white at the foot of a column beyond that of its
	// lines: many lines in one place show more than a few in several. It grows
	// with the square.
	emptiness = 0.2
)

// page ends the columns of a page, each with the number of the strip behind it,
// where it costs least in breaks and in white. The columns are filled, but for
// those of the last page, which are made of one height.
func (f *flow) page(start int, height float64) []int {
	stop := f.reach(start, height)
	if stop == len(f.strips) {
		return f.balanced(start, height)
	}
	b := f.newBreaks(start, stop, height, func(h float64) float64 {
		white := max(0, height-h) / f.m.leading
		return white + emptiness*white*white
	})
	for range f.columns {
		b.addColumn()
	}
	at := 0
	for i, c := range b.cost {
		if c <= b.cost[at] { // the last of equals holds the most
			at = i
		}
	}
	ends := b.ends(f.columns, at)
	if ends[len(ends)-1] == len(f.strips) {
		return f.balanced(start, height)
	}
	return ends
}

// reach returns how far a page goes whose columns are filled to the brim.
func (f *flow) reach(start int, height float64) int {
	for range f.columns {
		for y, first := f.head(start), start; start < len(f.strips); start++ {
			if start > first {
				y += f.strips[start].gap
			}
			if y += f.strips[start].height; y > height+rounding && start > first {
				break
			}
		}
		if start == len(f.strips) {
			break
		}
	}
	return start
}

// balanced ends the columns of the last page so that they are of nearly one
// height.
func (f *flow) balanced(start int, height float64) []int {
	b := f.newBreaks(start, len(f.strips), height, nil)
	total := b.below[len(b.below)-1]
	mean := max(total/float64(f.columns), minBalanced*f.m.leading)
	b.price = func(h float64) float64 {
		off := (h - mean) / f.m.leading
		return unevenness * off * off
	}
	best, columns, all := math.Inf(1), 0, len(b.cost)-1
	for i := range f.columns {
		b.addColumn()
		if b.cost[all] < best {
			best, columns = b.cost[all], i+1
		}
	}
	return b.ends(columns, all)
}

// breaks looks for the cheapest ends of the columns of a page. It is the
// shortest path through the places where columns may end, one column at a time:
// exact, and quadratic only in the strips of one page.
type breaks struct {
	*flow
	start  int
	height float64
	price  func(height float64) float64 // of a column of some height
	below  []float64                    // height of the strips before each, gaps included
	cost   []float64                    // of the best way to end a column before each strip
	begins [][]int                      // by column: where the best one that ends there begins
}

// newBreaks looks at the strips from start to stop.
func (f *flow) newBreaks(start, stop int, height float64, price func(float64) float64) *breaks {
	n := stop - start
	b := &breaks{flow: f, start: start, height: height, price: price, below: make([]float64, n+1), cost: make([]float64, n+1)}
	for i, s := range f.strips[start:stop] {
		b.below[i+1] = b.below[i] + s.gap + s.height
		b.cost[i+1] = math.Inf(1)
	}
	return b
}

// addColumn adds a column to the best ways to end one.
func (b *breaks) addColumn() {
	n := len(b.cost) - 1
	next, begin := make([]float64, n+1), make([]int, n+1)
	for i := range next {
		next[i] = math.Inf(1)
	}
	for i := range n {
		if math.IsInf(b.cost[i], 1) {
			continue
		}
		top := b.head(b.start+i) - b.strips[b.start+i].gap - b.below[i]
		for j := i + 1; j <= n; j++ {
			h := top + b.below[j]
			if j > i+1 && h > b.height+rounding {
				break
			}
			c := b.cost[i] + b.price(h)
			if end := b.start + j; end < len(b.strips) {
				c += b.strips[end].breakCost
			}
			if c < next[j] {
				next[j], begin[j] = c, i
			}
		}
	}
	b.cost = next
	b.begins = append(b.begins, begin)
}

// ends returns the ends of the columns of which the last ends before strip at.
func (b *breaks) ends(columns, at int) []int {
	ends := make([]int, columns)
	for c := columns - 1; c >= 0; c-- {
		ends[c] = b.start + at
		at = b.begins[c][at]
	}
	return ends
}
