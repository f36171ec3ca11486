package cards

import (
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// countedOff hides the things that a line counts and then names, where the
// number could be counted off them: "sails are of two sorts - square sails and
// jibs". It returns nil for any other line.
func (m *maker) countedOff(f *facts.Fact) *Note {
	if len(f.Body) != 1 {
		return nil
	}
	row := f.Body[0].Text
	str := row.String()
	from, end := 0, len(strings.TrimRight(str, " .;"))
	for _, sign := range []string{" - ", " – ", " — ", ": "} {
		if i := strings.Index(str, sign); i > 0 && !strings.Contains(str[i+1:], sign) {
			from = i + len(sign)
			break
		}
	}
	lead := ""
	if from > 0 {
		lead = str[:from]
	} else if lead, from = namedBehind(m.read(row)); from == 0 {
		return nil
	}
	n := onlyCount(m.read(facts.PlainText(strings.TrimRight(lead, " -–—:."))))
	if n < 2 || n > mostExamples || strings.ContainsAny(str[from:end], ";:") {
		return nil
	}
	rest := str[from:end]
	items := strings.FieldsFunc(strings.NewReplacer(", and ", ",", ", or ", ",", " and ", ",", " & ", ",", " or ", ",", ", ", ",").Replace(rest), func(r rune) bool { return r == ',' })
	if len(items) != n || len(strings.Fields(rest)) > mostHidden {
		return nil
	}
	return m.clozeOf(f, hideRange(row, from, end, 1))
}

// namedBehind reads two sentences of which the second names what the first counts:
// "there are two sorts of sail. They are called jib and main." It returns the
// first, and where the names begin; 0 for any other text.
func namedBehind(s *sentence) (lead string, from int) {
	parts := s.sentences()
	if len(parts) != 2 || parts[1].len() < 4 {
		return "", 0
	}
	i := parts[1].from
	switch s.words[i].Low() {
	case "they", "these", "those":
	default:
		return "", 0
	}
	if s.class(i+1) != english.Be {
		return "", 0
	}
	if i += 2; s.words[i].Low() == "called" || s.words[i].Low() == "named" {
		i++
	}
	if i >= parts[1].to {
		return "", 0
	}
	return s.slice(parts[0]), s.at[i].from
}

// onlyCount returns the number by which a text counts things, "two sorts of sail";
// 0 if there is none, or more than one.
func onlyCount(s *sentence) int {
	found := 0
	for i := range s.words {
		n, ok := count(s.words[i].Low())
		if !ok {
			if strings.ContainsAny(s.words[i].Text, "0123456789") {
				return 0
			}
			continue
		}
		if found > 0 || i+1 >= len(s.words) || !english.Plural(s.words[i+1].Text) && (i+2 >= len(s.words) || !english.Plural(s.words[i+2].Text)) {
			return 0
		}
		found = n
	}
	return found
}
