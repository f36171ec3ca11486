package identity

import (
	"cmp"
	"slices"
	"strings"
)

// stretch is a number of words in a row that are the same on both sides, and
// where they begin.
type stretch struct{ a, b, n int }

// gram is how many words in a row make up a place that is found again, if they
// stand in a row just once on both sides.
const gram = 3

// align returns for each word of a the word of b that it is, or -1. What stands
// just once on each side in a row of words is the same, with the words before
// and behind it as long as they agree, and as far as the order is kept; so are
// the words at both ends.
func align(a, b []string) []int {
	out := make([]int, len(a))
	for i := range out {
		out[i] = -1
	}
	first, last := stretch{a: len(a), b: len(b)}, stretch{}
	for k, s := range inOrder(stretches(a, b)) {
		for n := range s.n {
			out[s.a+n] = s.b + n
		}
		if last = s; k == 0 {
			first = s
		}
	}
	head := 0
	for ; head < min(first.a, first.b) && a[head] == b[head]; head++ {
		out[head] = head
	}
	for i, j := len(a)-1, len(b)-1; i >= max(last.a+last.n, head) && j >= max(last.b+last.n, head) && a[i] == b[j]; i, j = i-1, j-1 {
		out[i] = j
	}
	return out
}

// stretches returns the longest stretches around the rows of words that stand
// just once on each side, in the order of a.
func stretches(a, b []string) []stretch {
	type where struct{ inA, inB, a, b int }
	rows := map[string]*where{}
	key := func(w []string) string { return strings.Join(w, " ") }
	for i := 0; i+gram <= len(a); i++ {
		k := key(a[i : i+gram])
		if rows[k] == nil {
			rows[k] = &where{}
		}
		rows[k].inA, rows[k].a = rows[k].inA+1, i
	}
	for j := 0; j+gram <= len(b); j++ {
		if w := rows[key(b[j:j+gram])]; w != nil {
			w.inB, w.b = w.inB+1, j
		}
	}
	var out []stretch
	for i := 0; i+gram <= len(a); i++ {
		w := rows[key(a[i:i+gram])]
		if w.inA != 1 || w.inB != 1 {
			continue
		}
		if n := len(out); n > 0 && i < out[n-1].a+out[n-1].n && i-w.b == out[n-1].a-out[n-1].b {
			continue // within the last one
		}
		s := stretch{i, w.b, gram}
		for s.a > 0 && s.b > 0 && a[s.a-1] == b[s.b-1] {
			s.a, s.b, s.n = s.a-1, s.b-1, s.n+1
		}
		for s.a+s.n < len(a) && s.b+s.n < len(b) && a[s.a+s.n] == b[s.b+s.n] {
			s.n++
		}
		out = append(out, s)
	}
	return out
}

// inOrder returns those stretches that have most words together and stand in
// the same order on both sides. Where two overlap, the shorter one is cut.
func inOrder(list []stretch) []stretch {
	slices.SortFunc(list, func(x, y stretch) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(y.n, x.n)) })
	starts := make([]int, len(list)) // in b
	for i, s := range list {
		starts[i] = s.b
	}
	slices.Sort(starts)
	// best is a Fenwick tree: the heaviest chain so far that ends before a
	// place in b.
	best := make([]int, len(list)+1)
	weight, before := make([]int, len(list)), make([]int, len(list))
	for i, s := range list {
		rank, _ := slices.BinarySearch(starts, s.b)
		before[i] = -1
		for k := rank; k > 0; k -= k & -k {
			if at := best[k] - 1; at >= 0 && (before[i] < 0 || weight[at] > weight[before[i]]) {
				before[i] = at
			}
		}
		weight[i] = s.n
		if before[i] >= 0 {
			weight[i] += weight[before[i]]
		}
		for k := rank + 1; k < len(best); k += k & -k {
			if best[k] == 0 || weight[i] > weight[best[k]-1] {
				best[k] = i + 1
			}
		}
	}
	end := -1
	for i := range list {
		if end < 0 || weight[i] > weight[end] {
			end = i
		}
	}
	var out []stretch
	for ; end >= 0; end = before[end] {
		out = append(out, list[end])
	}
	slices.Reverse(out)
	for i := 1; i < len(out); i++ {
		p, q := &out[i-1], &out[i]
		if over := max(p.a+p.n-q.a, p.b+p.n-q.b); over > 0 && p.n < q.n {
			p.n -= min(over, p.n)
		} else if over > 0 {
			over = min(over, q.n)
			q.a, q.b, q.n = q.a+over, q.b+over, q.n-over
		}
	}
	return out
}
