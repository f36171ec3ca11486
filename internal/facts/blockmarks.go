package facts

import "strings"

// blockMarks is what the author says about a whole line or block, at the end
// of its first line.
type blockMarks struct {
	noCard  bool
	key     string
	service string
	under   string
	tags    []string
}

func (m *blockMarks) empty() bool {
	return !m.noCard && m.key == "" && m.service == "" && m.under == "" && len(m.tags) == 0
}

// readBlockMarks takes {nocard}, {#key}, {service: ...}, {under: ...} and
// #tags off the end of a text.
func readBlockMarks(text string) (string, blockMarks) {
	var m blockMarks
	for {
		text = strings.TrimRight(text, " ")
		switch rest, ok := m.takeBraces(text); {
		case ok:
			text = rest
			continue
		}
		if rest, ok := m.takeTag(text); ok {
			text = rest
			continue
		}
		return text, m
	}
}

// takeBraces takes one mark in braces off the end of a text.
func (m *blockMarks) takeBraces(text string) (string, bool) {
	if !strings.HasSuffix(text, "}") {
		return text, false
	}
	at := strings.LastIndexByte(text, '{')
	if at < 0 || at > 0 && text[at-1] != ' ' {
		return text, false
	}
	inner := strings.TrimSpace(text[at+1 : len(text)-1])
	name, value, hasValue := strings.Cut(inner, ":")
	value = strings.TrimSpace(value)
	switch {
	case inner == "nocard":
		m.noCard = true
	case len(inner) > 1 && inner[0] == '#' && isKey(inner[1:]):
		m.key = inner[1:]
	case hasValue && name == "service" && value != "":
		m.service = value
	case hasValue && name == "under" && value != "":
		m.under = value
	default:
		return text, false
	}
	return strings.TrimRight(text[:at], " "), true
}

// takeTag takes one #tag off the end of a text.
func (m *blockMarks) takeTag(text string) (string, bool) {
	at := strings.LastIndexByte(text, '#')
	if at < 0 || at > 0 && text[at-1] != ' ' || !isTag(text[at+1:]) {
		return text, false
	}
	m.tags = append(m.tags, text[at+1:])
	return strings.TrimRight(text[:at], " "), true
}

// isTag reports whether a word behind "#" is a tag: it begins with a letter,
// holds letters, digits, "-", "_", "/" and ":", and is no colour (#fff).
func isTag(s string) bool {
	if s == "" || !(isASCIILetter(s[0]) || s[0] >= 0x80) {
		return false
	}
	hex := len(s) == 3 || len(s) == 6 || len(s) == 8
	for i := range len(s) {
		b := s[i]
		if !isASCIILetter(b) && !isDigit(b) && b < 0x80 && b != '-' && b != '_' && b != '/' && b != ':' {
			return false
		}
		hex = hex && (isDigit(b) || 'a' <= b|0x20 && b|0x20 <= 'f')
	}
	return !hex
}

// isKey reports whether s may be the fixed key of a fact.
func isKey(s string) bool {
	for i := range len(s) {
		b := s[i]
		if !isASCIILetter(b) && !isDigit(b) && b < 0x80 && b != '-' && b != '_' && b != '.' && b != '/' {
			return false
		}
	}
	return s != ""
}
