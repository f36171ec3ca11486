package outline

import "strings"

// An underlining is a line with a rule right under it.
type underlining struct {
	item   int32
	framed bool // the same rule stands right above it too
	mixed  bool // framed by two rules of different signs
	fits   bool // the rule is about as wide as the line
	fresh  bool // a blank line, another rule or nothing stands above it
	body   bool // what follows the rule is no such line again
}

// findUnderlined finds the headings that are underlined or framed, if the
// file's rules are there for that, and returns how many there are.
func (r *reader) findUnderlined() int {
	n := 0
	var all, under [128]int // rules, and those right under a line
	for i := range r.shape {
		if s := &r.shape[i]; s.kind == ruleLine {
			all[s.char&127]++
			if i > 0 && r.shape[i-1].kind == textLine {
				under[s.char&127]++
			}
			if i > 1 && r.shape[i-1].kind == textLine && framesMixed(&r.shape[i-2], s) {
				all[s.char&127]--
				under[s.char&127]--
			}
		}
	}
	byChar := make([][]underlining, 128)
	var doubled [][]int32
	for i := r.first; i < len(r.items); i++ {
		if next := int(r.items[i].line) + 1; next == len(r.shape) || r.shape[next].kind != ruleLine {
			continue // most items
		}
		if u, c := r.underlining(i); u.item >= 0 {
			byChar[c] = append(byChar[c], u)
		} else if r.isDoubled(i) {
			if doubled == nil {
				doubled = make([][]int32, 128)
			}
			c := r.shape[r.items[i].line+1].char & 127
			doubled[c] = append(doubled[c], int32(i))
		}
	}
	for c, us := range byChar {
		for k := range us {
			us[k].body = k+1 == len(us) || us[k+1].item > us[k].item+1
		}
		if doubled == nil || len(doubled[c]) == 0 || 2*len(doubled[c]) > under[c] {
			n += r.markFramed(us, byte(c), all[c]) + r.markUnderlined(us, byte(c), under[c])
		} else if marked := r.markUnderlined(us, byte(c), under[c]-len(doubled[c])); marked >= len(doubled[c]) {
			r.markDoubled(doubled[c])
			n += marked + len(doubled[c])
		}
	}
	return n
}

// underlining returns how item i, with a rule under it, is underlined, and with which
// character; the underlining's item is -1 if it is not.
func (r *reader) underlining(i int) (underlining, byte) {
	it := &r.items[i]
	u := underlining{item: -1}
	line := it.line + 1
	if it.code >= 0 || it.head.kind != noHead {
		return u, 0
	}
	rule := &r.shape[line]
	char := rule.char
	width := r.shape[it.line].width
	if rule.char == '|' || rule.char == dated || !it.gap() && i > r.first && rule.width > 1 || !isTitle(withoutAsking(r.text(i)), 10) || r.shape[it.line].glued || r.headsRows(i) {
		return u, 0
	}
	u.item = int32(i)
	u.fits = rule.width-width <= 2 && width-rule.width <= 2
	if it.line > 0 {
		above := &r.shape[it.line-1]
		u.framed = above.kind == ruleLine && above.char == rule.char && above.width-rule.width <= 2 && rule.width-above.width <= 2
		u.fresh = above.kind == blankLine || above.kind == ruleLine && !u.framed || rule.width == 1 // see findStrokes
		if framesMixed(above, rule) {
			u.framed, u.mixed, char = true, true, above.char
		}
	} else {
		u.fresh = true
	}
	if indent := r.out.Lines[line].Indent; indent != it.col && !(u.framed && indent < it.col) {
		u.item = -1
	}
	return u, char
}

// headsRows reports whether item i is parted by as many bars as the row of a table
// under the rule below it: it names the columns.
func (r *reader) headsRows(i int) bool {
	it := &r.items[i]
	bars := strings.Count(r.text(i), " | ")
	if bars == 0 || i+1 >= len(r.items) || r.items[i+1].code >= 0 || r.items[i+1].blank || strings.Count(r.text(i+1), " | ") != bars {
		return false
	}
	it.table, it.header = barTable, true
	r.items[i+1].rules = 0
	return true
}

// framesMixed reports whether two rules of different signs frame what stands
// between: they are long, and equally so.
func framesMixed(above, below *shape) bool {
	return above.kind == ruleLine && above.char != below.char && above.width == below.width && above.width >= 20 && above.char != '|' && below.char != '|'
}

// markFramed marks framed headings: most rules of the character belong to
// frames, and what the frames hold is followed by something else.
func (r *reader) markFramed(us []underlining, c byte, rules int) int {
	n, bodies, short, own := 0, 0, 0, 0
	last := int32(-1)
	for _, u := range us {
		if !u.framed || last >= 0 && r.items[u.item].rule == r.items[last].line+1 {
			continue
		}
		last = u.item
		n++
		if own += 2; u.mixed {
			own--
		}
		if u.body {
			bodies++
		}
		if isTitle(r.text(int(u.item)), 6) {
			short++
		}
	}
	share := 7
	if own == rules {
		share = 5 // all rules belong to frames: some of these may be empty yet
	}
	if n == 0 || own*10 < rules*7 || bodies*10 < n*share || short*10 < n*7 || c == '-' && n > 1 && !r.framesDiffer(us) {
		return 0
	}
	last = -1
	for _, u := range us {
		if u.framed && (last < 0 || r.items[u.item].rule != r.items[last].line+1) {
			last = u.item
			r.setHead(u.item, heading{frameHead, frameRank(c)})
		}
	}
	return n
}

// framesDiffer reports whether the framed lines are unlike the lines between
// the frames, as titles are. Otherwise the rules only keep single lines apart.
func (r *reader) framesDiffer(us []underlining) bool {
	bodies, like := 0, 0
	for _, u := range us {
		k := int(u.item) + 1
		if !u.framed || k >= len(r.items) {
			continue
		}
		bodies++
		if !r.follows(k+1) && r.isText(k) && isTitle(r.text(k), 6) {
			like++
		}
	}
	return like*2 < bodies
}

// markUnderlined marks underlined headings: most rules of the character that
// stand right under a line fit it, or stand under a single line that is set off by
// a blank line.
func (r *reader) markUnderlined(us []underlining, c byte, rules int) int {
	fresh, fits, bodies := 0, 0, 0
	for _, u := range us {
		if r.items[u.item].head.kind != noHead {
			continue
		}
		if u.fresh {
			fresh++
		}
		if u.fits {
			fits++
		}
		if u.body {
			bodies++
		}
	}
	fitted := fits*10 >= rules*6
	if !fitted && fresh*10 < rules*6 || bodies*2 < len(us) {
		if us == nil || int(us[0].item) > r.first || !us[0].fits || !us[0].fresh {
			return 0
		}
		r.items[r.first].titled = true // other rules being for other ends
		return 0
	}
	n := 0
	for _, u := range us {
		if u.fits || u.fresh {
			r.setHead(u.item, heading{underHead, frameRank(c)})
			n++
		}
	}
	return n
}

// setHead makes an item a heading if it is none yet.
func (r *reader) setHead(i int32, h heading) {
	if it := &r.items[i]; it.head.kind == noHead {
		it.head = h
		it.marker, it.skip = noMarker, 0
		switch text := r.out.Lines[it.line].Text; {
		case h.kind != frameHead || len(text) < 5 || text[1] != ' ':
		case text[len(text)-2] == ' ' && text[0] == text[len(text)-1]:
			it.skip, it.cut = 2, 2 // the sides of a box
		case text[0] == '*' && h.sub == frameRank('*'):
			it.skip = 2 // a box that is open on the right
		}
	}
}

// frameRank ranks the characters of underlines and frames as writers of plain
// text do.
func frameRank(c byte) uint8 {
	switch c {
	case '#':
		return 1
	case '*':
		return 2
	case '=':
		return 3
	case '-':
		return 4
	case '~', '+':
		return 5
	}
	return 6
}
