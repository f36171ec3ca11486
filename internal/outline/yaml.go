package outline

import "strings"

// yaml returns the last line of the YAML that begins in line i, or i-1. Notes
// are full of "label: value", so that more is asked: some key holds deeper
// ones, and at least two things are as no prose has them.
func (r *reader) yaml(i int) int {
	base := r.out.Lines[i].Indent
	if first, _, _ := strings.Cut(r.out.Lines[i].Text, ":"); isExampleWord(first) {
		return i - 1
	}
	y := yamlBlock{lowerKeys: true}
	last, scalar := i-1, int32(-1)
	for j := i; j < len(r.shape) && j < i+maxBlock; j++ {
		l := &r.out.Lines[j]
		if r.shape[j].kind == blankLine {
			continue
		}
		if r.shape[j].kind != textLine || l.Indent < base {
			break
		}
		if scalar >= 0 && l.Indent > scalar {
			last = j
			continue
		}
		scalar = -1
		text := unremarked(l.Text)
		if !y.add(text, l.Indent, base) {
			break
		}
		if strings.HasSuffix(text, ": |") || strings.HasSuffix(text, ": >") {
			scalar = l.Indent
		}
		last = j
	}
	if y.lowerKeys {
		y.points++
	}
	if !y.nested || y.points < 2 {
		r.noYAML = last + 1 // a part of these lines has no more to show
		return i - 1
	}
	return last
}

// unremarked returns a line without the remark of its author behind it, "// so" or
// "# so".
func unremarked(text string) string {
	for _, sign := range [...]string{" //", " # "} {
		if at := strings.Index(text, sign); at > 0 {
			return text[:at]
		}
	}
	return text
}

// A yamlBlock collects what speaks for lines being YAML.
type yamlBlock struct {
	points    int
	nested    bool  // a key without a value has a deeper line under it
	lowerKeys bool  // every key begins with a small letter
	bare      int32 // indent of the last line if it was a key alone, plus one
}

// add takes in one more line; it reports whether it can be YAML.
func (y *yamlBlock) add(text string, indent, base int32) bool {
	deeper := y.bare > 0 && indent >= y.bare
	item := strings.HasPrefix(text, "- ")
	body := strings.TrimPrefix(text, "- ")
	n := keyEnd(body)
	switch {
	case text[0] == '#':
		return true
	case n == 0 && item && (deeper || indent > base):
		y.addValue(body)
	case n == 0 && item && y.bare == indent+1: // a list at the indent of its key
		y.nested = true
		y.addValue(body)
	case n == 0:
		return indent > base && strings.HasSuffix(text, "...")
	default:
		value := strings.TrimLeft(body[n+1:], " ")
		if !isYAMLValue(value) {
			return false
		}
		y.nested = y.nested || deeper
		y.addKey(body[:n], item)
		y.addValue(value)
		y.bare = 0
		if value == "" {
			y.bare = indent + 1
		}
	}
	return true
}

func (y *yamlBlock) addKey(key string, item bool) {
	if !startsLower(key) {
		y.lowerKeys = false
	}
	hump := false
	for i := 1; i < len(key); i++ {
		c, before := key[i], key[i-1]
		hump = hump || c == '-' || c == '_' || c >= 'A' && c <= 'Z' && before >= 'a' && before <= 'z'
	}
	if hump || item {
		y.points++
	}
}

func (y *yamlBlock) addValue(value string) {
	switch {
	case value == "":
	case value == "true" || value == "false" || value == "null",
		strings.IndexByte(`"'!&*{[|`, value[0]) >= 0,
		strings.Contains(value, "${"), strings.Contains(value, "::"), strings.Contains(value, "/"),
		!strings.Contains(value, " ") && strings.IndexByte(value, ':') > 0:
		y.points++
	}
}

// isYAMLValue reports whether value can stand behind a key: nothing, something
// quoted or tagged, or a word or two that are no sentence.
func isYAMLValue(value string) bool {
	if value == "" || strings.IndexByte(`"'!&*{[|>$`, value[0]) >= 0 || value[0] == '<' && value[len(value)-1] == '>' {
		return true
	}
	return countWords(value) <= 2 && !isStop(value) && !strings.Contains(value, ",")
}

// keyEnd returns the length of the key that text begins with, 0 if it does not
// begin with "key:".
func keyEnd(text string) int {
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == ':':
			if i > 0 && (i+1 == len(text) || text[i+1] == ' ') {
				return i
			}
		case isLetter(c), c >= '0' && c <= '9', strings.IndexByte(`_-./$"'`, c) >= 0:
		default:
			return 0
		}
	}
	return 0
}

// isExampleWord reports whether a label announces an example rather than
// being the first key of it.
func isExampleWord(label string) bool {
	if len(label) > len("configuration") {
		return false
	}
	switch strings.ToLower(label) {
	case "example", "examples", "e.g.", "sample", "template", "manifest", "config", "configuration", "yaml",
		"yml", "syntax", "usage", "file", "code", "snippet", "format":
		return true
	}
	return false
}
