package outline

import "strings"

// A labelKind tells what kind of label a line is.
type labelKind uint8

const (
	noLabel       labelKind = iota
	colonLabel              // ends in a colon: what follows is its body
	openedLabel             // has the first of its points behind it: see builder.labelAt
	questionLabel           // ends in a question mark: what follows at once is its answer
	kindLabel               // a few words that end in what a list is of, "Rope types": so does it
	commentLabel            // a comment: what follows at once is what it tells of
)

func kindOfLabel(text string) labelKind {
	switch {
	case text[len(text)-1] == ':':
		return colonLabel
	case text[len(text)-1] == '?' && !strings.HasSuffix(text, "??") && !holdsValue(text):
		return questionLabel
	case isKinds(text):
		return kindLabel
	}
	return noLabel
}

// labelOf returns what kind of label item i is by itself.
func (r *reader) labelOf(i int) labelKind {
	if kind := kindOfLabel(r.text(i)); kind != noLabel || !r.shape[r.items[i].line].comment {
		return kind
	}
	return commentLabel
}

// holdsValue reports whether text says itself, behind an arrow or an equal sign,
// what it begins with is: nothing has to follow it. A question may have either.
func holdsValue(text string) bool {
	for _, sign := range [...]string{" -> ", " => ", " → ", " = "} {
		if at := strings.Index(text, sign); at > 0 && at+len(sign) < len(text)-1 {
			first, _ := firstWord(text)
			return !startsUpper(text) && word(first)&(modalWord|ifWord|relative) == 0
		}
	}
	return false
}

// isKinds reports whether text is a title of two words or three whose last says
// what the lines under it are.
func isKinds(text string) bool {
	if text[len(text)-1] != 's' || !startsUpper(text) {
		return false
	}
	before, last := lastWords(text)
	switch last {
	case "types", "kinds", "signs", "symptoms", "causes", "stages", "rules", "features", "uses", "examples", "advantages", "disadvantages", "effects",
		"functions", "properties", "factors", "indications", "contraindications", "components", "phases", "layers", "methods", "techniques", "complications":
		return before != "" && word(before) == 0 && countWords(text) <= 3 && isHeadline(text)
	}
	return false
}

// leastKinds is how many lines a block has at least, beside its title, that lists kinds.
const leastKinds = 3

// announcesKinds reports whether item i, "Types of sail:", announces the kinds of something
// and the lines right below, plain and at its indent, are all of its block: these kinds.
func (r *reader) announcesKinds(i int) bool {
	first, rest := firstWord(r.text(i))
	switch first {
	case "Types", "Kinds", "Sorts", "Forms", "Examples", "types", "kinds", "sorts", "forms", "examples":
	default:
		return false
	}
	k := i + 1
	for r.follows(k) {
		if it := &r.items[k]; it.code >= 0 || it.marker != noMarker || it.col != r.items[i].col || isLabel(r.text(k)) {
			return false
		}
		k++
	}
	return strings.HasPrefix(rest, "of ") && k-i > leastKinds && k < len(r.items) && r.items[k].rules == 0 && r.items[k].col == r.items[i].col
}
