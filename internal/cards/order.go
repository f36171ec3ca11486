package cards

import (
	"crib/internal/cards/english"
	"crib/internal/facts"
)

// orders are verbs that notes tell their reader to do something with, and that
// tell nothing by themselves: "use a mirror".
var orders = map[string]bool{"use": true, "enable": true, "choose": true, "pick": true, "apply": true, "configure": true, "take": true, "give": true, "add": true, "set": true, "check": true, "avoid": true}

// ordered asks a line that only tells its reader to use something, under a title
// that says what for: "use a mirror" under "Signals" asks what you use. It
// returns nil for any other line.
func (m *maker) ordered(f *facts.Fact, s *sentence, gap extent) *Note {
	if len(f.Path) < 2 || len(m.bodyRest(f)) > 0 || len(s.words) < 2 || s.class(0) != english.Verb || s.words[0].Form != english.Base || !orders[s.words[0].Base] {
		return nil
	}
	if from := gap.from; from != 1 && (from != 2 || s.class(1) != english.Determiner) || gap.to != len(s.words) {
		return nil
	}
	return &Note{Role: "statement", Type: Question, Question: facts.OneRow(question("What do you ", s.words[0].Base)), Answer: facts.OneRow(s.part(extent{1, gap.to}))}
}
