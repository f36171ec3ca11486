package sheet

import "math"

const (
	// minBalanced is the height, in lines, below which the columns of the last
	// page are not cut: shorter ones would be all titles.
	minBalanced = 8
	// unevenness is the price of a column that is a line higher or lower than
	// the mean; it grows with the square.
	unevenness = 0.2
)

// balance ends the columns of the last page so that they are of nearly one
// height, at the places where it costs least. The strips from start on must
// fit on the page.
//
// It is the shortest path through the places where columns may end, one column
// at a time: exact, and quadratic only in the strips of one page.
func (f *flow) balance(start int, height float64) []int {
	strips := f.strips[start:]
	n := len(strips)
	below := make([]float64, n+1) // height of the strips before i, gaps included
	for i, s := range strips {
		below[i+1] = below[i] + s.gap + s.height
	}
	mean := max(below[n]/float64(f.columns), minBalanced*f.m.leading)

	cost := make([]float64, n+1) // of the best way to end a column before strip i
	for i := 1; i <= n; i++ {
		cost[i] = math.Inf(1)
	}
	var from [][]int // by column: where the best column that ends at i begins
	best, columns := math.Inf(1), 0
	for range f.columns {
		var begin []int
		cost, begin = f.oneColumn(start, cost, below, mean, height)
		from = append(from, begin)
		if cost[n] < best {
			best, columns = cost[n], len(from)
		}
	}
	ends := make([]int, columns)
	for c, at := columns-1, n; c >= 0; c-- {
		ends[c] = start + at
		at = from[c][at]
	}
	return ends
}

// oneColumn adds a column to the best ways to end a column before each strip,
// and returns with the new costs where that column begins.
func (f *flow) oneColumn(start int, cost, below []float64, mean, height float64) (next []float64, begin []int) {
	strips := f.strips[start:]
	n := len(strips)
	next, begin = make([]float64, n+1), make([]int, n+1)
	for i := range next {
		next[i] = math.Inf(1)
	}
	for i := range n {
		if math.IsInf(cost[i], 1) {
			continue
		}
		for j := i + 1; j <= n; j++ {
			h := f.head(start+i) + below[j] - below[i] - strips[i].gap
			if j > i+1 && h > height+rounding {
				break
			}
			off := (h - mean) / f.m.leading
			c := cost[i] + unevenness*off*off
			if j < n {
				c += strips[j].breakCost
			}
			if c < next[j] {
				next[j], begin[j] = c, i
			}
		}
	}
	return next, begin
}
