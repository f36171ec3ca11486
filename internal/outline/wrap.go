package outline

// A wrapping is how the author breaks lines, as far as the file shows it.
type wrapping struct {
	width  int // runes of text that a full line holds; 0 if lines are not filled
	lowers int // points for a line that begins with a small letter
	stops  int // points against a line being finished that does not end in a full stop
}

// measure finds out how wide the author fills lines, and whether lines that
// stand for themselves begin with capitals.
func (r *reader) measure() {
	const widest = 160
	var widths, wraps [widest + 1]int
	fresh, lower, ends, stops := 0, 0, 0, 0
	for i := r.first; i < len(r.items); i++ {
		it := &r.items[i]
		if it.code >= 0 {
			continue
		}
		w := min(int(r.shape[it.line].width), widest)
		widths[w]++
		if r.follows(i+1) && r.isText(i+1) && r.items[i+1].marker == noMarker && (r.items[i+1].col > it.col || r.items[i+1].col == it.col && startsLower(r.text(i+1))) {
			wraps[w]++
		}
		if it.marker == noMarker && it.rank == 0 && !r.follows(i+1) && countWords(r.text(i)) >= 4 && !isIntro(r.text(i)) {
			ends++
			if isStop(r.text(i)) {
				stops++
			}
		}
		if it.gap() && countWords(r.text(i)) >= 4 {
			fresh++
			if startsLower(r.text(i)) {
				lower++
			}
		}
	}
	r.wrap.width = fillWidth(widths[:], wraps[:])
	if stops > 0 && stops*10 >= ends*7 {
		r.wrap.stops = 4
	}
	switch {
	case lower*8 < fresh:
		r.wrap.lowers = 4
	case lower*3 < fresh:
		r.wrap.lowers = 2
	}
}

// fillWidth finds the width at which lines stop: of many lines that are a
// little shorter the next could go on with them, and few lines are longer. It
// is given how many lines there are of each width, and of how many the next
// line could go on with them; it returns 0 if there is no such width.
func fillWidth(widths, wraps []int) int {
	const margin = 12 // one long word
	lines, could := sums(widths), sums(wraps)
	best, most := 0, 0
	for w := 40; w < len(widths)-margin; w++ {
		if wraps[w] == 0 {
			continue
		}
		below, above := lines[w+1]-lines[w+1-margin], lines[w+1+margin]-lines[w+1]
		full := could[w+1] - could[w+1-margin]
		if full >= 3 && 4*full >= below && 25*below >= lines[len(widths)] && full >= 2*above && full-2*above > most {
			best, most = w, full-2*above
		}
	}
	return best
}

// sums returns the running totals of counts, from 0.
func sums(counts []int) []int {
	totals := make([]int, len(counts)+1)
	for i, c := range counts {
		totals[i+1] = totals[i] + c
	}
	return totals
}
