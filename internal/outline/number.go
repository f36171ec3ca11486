package outline

import "strings"

// addNumber takes the number or letter in front of item i for a marker if it
// is sure to be one or goes on with a sequence.
func (m *markers) addNumber(i int, text string) {
	if c := text[0]; c != '(' && !isLetter(c) && (c < '0' || c > '9') {
		return
	}
	body, closed := text, false
	if text[0] == '(' {
		body, closed = text[1:], true
	}
	n := 0
	for n < len(body) && n < 8 && (isLetter(body[n]) || isDigit(body[n]) || body[n] == '.' && n > 0 && n+1 < len(body) && isDigit(body[n+1])) {
		n++
	}
	if n == 0 || n >= len(body) {
		return
	}
	skip := len(text) - len(body) + n
	name, mark := body[:n], body[n]
	if colon := numberColon(body[n:]); colon > 0 && !closed && digits(name) >= 0 && len(name) <= 2 && skip+colon < len(text) {
		m.add(i, numberDot, digits(name), int32(skip+colon), false)
		return
	}
	if closed && mark != ')' {
		return
	}
	if mark == '-' && !closed {
		m.addDashed(i, name, text, skip+1)
		return
	}
	if mark == '.' || mark == ')' {
		skip++
	}
	tight := skip < len(text) && n <= 2 && (mark == '.' && (isDigit(name[n-1]) || n == 1 && startsLower(name)) && startsUpper(strings.TrimLeft(text[skip:], `"(“`)+"x") ||
		mark == ')' && !closed && digits(name) >= 0 && skip+1 < len(text) && isLetter(text[skip]) && isLetter(text[skip+1]))
	if skip+1 >= len(text) || text[skip] != ' ' && !tight {
		return
	}
	if !tight {
		skip++
	}
	m.addNamed(i, name, mark, int32(skip))
}

// addBulleted takes the number behind a bullet, "- 2. ...", for the marker, if it
// goes on with the one above or the next line goes on with it.
func (m *markers) addBulleted(i int, text string, skip int) {
	it := &m.items[i]
	value, mark, end := bulletedNumber(text, skip)
	if end == 0 {
		return
	}
	kind := kindOf(numberDot, mark == ')')
	if value == 1 {
		if i+1 == len(m.items) || m.items[i+1].code >= 0 || m.items[i+1].col != it.col {
			return
		}
		next := m.out.Lines[m.items[i+1].line].Text
		if len(next) <= skip || next[:skip] != text[:skip] {
			return
		}
		if second, same, _ := bulletedNumber(next, skip); second != 2 || same != mark {
			return
		}
	} else if !m.expects(kind, value, it.col) {
		return
	}
	m.add(i, kind, value, int32(end), true)
}

// bulletedNumber returns the number that stands behind the first bytes of text, a
// bullet, the sign behind it and where the rest begins, 0 if there is none.
func bulletedNumber(text string, skip int) (value int32, mark byte, end int) {
	n := skip
	for n < len(text) && isDigit(text[n]) {
		n++
	}
	if n == skip || n > skip+2 || n+2 >= len(text) || text[n] != '.' && text[n] != ')' || text[n+1] != ' ' {
		return 0, 0, 0
	}
	return digits(text[skip:n]), text[n], n + 2
}

// addStarred takes a star and the letter behind it for the marker of a choice, the
// right one, if the letter goes on with those above: "a) ...", "*b) ...". The star
// may stand in the margin of the others.
func (m *markers) addStarred(i int, text string) bool {
	body := strings.TrimLeft(text[1:], " ")
	if len(body) < 4 || !isLetter(body[0]) || body[1] != '.' && body[1] != ')' || body[2] != ' ' {
		return false
	}
	it, value := &m.items[i], int32(body[0]|0x20-'a'+1)
	kind := upperDot
	if startsLower(body) {
		kind = lowerDot
	}
	kind = kindOf(kind, body[1] == ')')
	list := m.open[kind]
	switch {
	case value == 1 && i+1 < len(m.items) && m.items[i+1].code < 0:
		next := strings.TrimLeft(m.out.Lines[m.items[i+1].line].Text, "* ")
		if len(next) < 4 || next[0] != body[0]+1 || next[1] != body[1] {
			return false
		}
		it.col = m.items[i+1].col
	case len(list) > 0 && list[len(list)-1].value+1 == value && list[len(list)-1].item+1 == int32(i):
		it.col = list[len(list)-1].col
	default:
		return false
	}
	return m.add(i, kind, value, int32(len(text)-len(body)+3), true)
}

// numberColon returns the bytes of a colon behind a number, "1:" or "1 :", with
// the blank behind it; 0 if there is none. "1:30" has none.
func numberColon(s string) int {
	rest := strings.TrimLeft(s, " ")
	if len(rest) < 2 || rest[0] != ':' || isDigit(rest[1]) || rest[1] == ':' {
		return 0
	}
	return len(s) - len(strings.TrimLeft(rest[1:], " "))
}

// addNamed adds a number by its kind.
func (m *markers) addNamed(i int, name string, mark byte, skip int32) {
	paren := mark == ')'
	switch {
	case strings.Contains(name, "."):
		if mark == '.' || mark == ' ' {
			m.addDecimal(i, name, skip)
		}
	case mark != '.' && !paren:
	case isDigit(name[0]):
		if v := digits(name); v >= 0 {
			m.add(i, kindOf(numberDot, paren), v, skip, len(name) == 1)
		}
	default:
		lower := name[0] >= 'a'
		letters, roman := kindOf(upperDot, paren), romanUpper
		if lower {
			letters, roman = kindOf(lowerDot, paren), romanLower
		}
		if v := romanValue(name); v > 0 && (len(name) > 1 || v == 1 || m.expects(roman, v, m.items[i].col)) {
			if m.add(i, roman, v, skip, len(name) > 1 && paren) {
				return
			}
		}
		if len(name) == 1 {
			m.add(i, letters, int32(name[0]|0x20-'a'+1), skip, paren && lower)
		}
	}
}

// addDashed adds a number or a small letter with a dash right behind it, "1- ",
// "ii- " or "2-Name", by its kind: it is a marker only in a sequence.
func (m *markers) addDashed(i int, name, text string, skip int) {
	if skip+2 >= len(text) || text[skip] != ' ' && !(startsUpper(text[skip:]) && isLetter(text[skip+1]) && isLetter(text[skip+2])) {
		return // "3-phase", "2-D"
	}
	if text[skip] == ' ' {
		skip++
	}
	switch v, roman := digits(name), romanValue(name); {
	case v > 0 && len(name) < 3:
		m.add(i, numberParen, v, int32(skip), false)
	case !startsLower(name):
	case roman > 0 && (roman == 1 || m.expects(romanLower, roman, m.items[i].col)):
		m.add(i, romanLower, roman, int32(skip), false)
	case len(name) == 1:
		m.add(i, lowerParen, int32(name[0]-'a'+1), int32(skip), false)
	}
}

// kindOf returns the kind for a dot, or the next one for a parenthesis.
func kindOf(dot markerKind, paren bool) markerKind {
	if paren {
		return dot + 1
	}
	return dot
}

// expects reports whether value goes on with the open sequence of the kind.
func (m *markers) expects(kind markerKind, value, col int32) bool {
	list := m.open[kind]
	return len(list) > 0 && list[len(list)-1].col == col && list[len(list)-1].value+1 == value
}

// add notes a number in front of item i. It becomes a marker if it is sure to
// be one, or the next of its sequence, whose first then is one too.
func (m *markers) add(i int, kind markerKind, value, skip int32, sure bool) bool {
	it := &m.items[i]
	next := m.expects(kind, value, it.col)
	if next {
		last := &m.open[kind][len(m.open[kind])-1]
		if before := &m.items[last.item]; before.marker == noMarker || kind == romanLower && value == 2 && (before.marker == lowerDot || before.marker == lowerParen) {
			before.marker, before.skip = kind, last.skip
		}
	}
	switch {
	case next || sure:
		it.marker, it.skip = kind, skip
		m.sure[kindAt{kind, it.col}] = true
	case value == 1:
		m.unsure = append(m.unsure, unsureMarker{int32(i), skip, kind})
	}
	m.open[kind] = append(cutDeeper(m.open[kind], it.col-1), numbering{int32(i), it.col, skip, value})
	m.most = max(m.most, it.col)
	return next || sure
}

// addDecimal adds "1.2" or "1.2.3": the first of a sequence has a 1 or a 0 in
// its last place and more behind it.
func (m *markers) addDecimal(i int, name string, skip int32) {
	it := &m.items[i]
	last := name[strings.LastIndexByte(name, '.')+1:]
	v := digits(last)
	if v < 0 {
		return
	}
	text := m.out.Lines[it.line].Text
	if _, rest := firstWord(text); v > 1 && startsLower(rest) && strings.Count(name, ".") == 1 && !m.countsOn(i, name, v) {
		return // "2.5 litres"
	}
	m.add(i, decimal, v, skip, strings.Count(name, ".") > 1 || startsUpper(text[skip:]) && m.hasNumber(name))
}

// countsOn reports whether the item before i is numbered with the decimal before
// name: "2.4 sand the hull" over "2.5 wipe it".
func (m *markers) countsOn(i int, name string, v int32) bool {
	if i == 0 || !m.expects(decimal, v, m.items[i].col) || m.open[decimal][len(m.open[decimal])-1].item != int32(i-1) {
		return false
	}
	return strings.HasPrefix(m.out.Lines[m.items[i-1].line].Text, name[:strings.LastIndexByte(name, '.')+1])
}

// hasNumber reports whether a number was seen that name, a decimal, is a
// subdivision or a sibling of.
func (m *markers) hasNumber(name string) bool {
	return len(m.open[numberDot]) > 0 || len(m.open[decimal]) > 0
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// digits returns the value of a number of one to three digits, else -1.
func digits(s string) int32 {
	if s == "" || len(s) > 3 {
		return -1
	}
	v := int32(0)
	for i := range len(s) {
		if !isDigit(s[i]) {
			return -1
		}
		v = 10*v + int32(s[i]-'0')
	}
	return v
}

// romanValue returns the value of a Roman number up to 39 that is all small or
// all capital letters, else 0.
func romanValue(s string) int32 {
	v, before := int32(0), int32(0)
	for i := len(s) - 1; i >= 0; i-- {
		if s[i]&0x20 != s[0]&0x20 {
			return 0
		}
		d := int32(0)
		switch s[i] | 0x20 {
		case 'i':
			d = 1
		case 'v':
			d = 5
		case 'x':
			d = 10
		}
		switch {
		case d == 0:
			return 0
		case d < before:
			v -= d
		default:
			v += d
		}
		before = d
	}
	if v > 39 {
		return 0
	}
	return v
}
