package cards

import "crib/internal/cards/english"

// cutsPhrase reports whether a range runs over a word that begins another clause,
// or begins inside a preposition of several words: "in [place of oil]".
func (g *gapper) cutsPhrase(e extent) bool {
	for i := e.from + 1; i < e.to; i++ {
		if low := g.s.words[i].Low(); openers[low] || low == "but" && (e.len() != 3 || g.s.class(i+1) != english.Adjective) {
			return true
		}
	}
	if e.from == g.all.from || e.from+1 >= g.all.to || g.s.words[e.from-1].Low() != "in" {
		return false
	}
	next := g.s.words[e.from+1].Low()
	return inPhrases[g.s.words[e.from].Low()] && (next == "of" || next == "to" || next == "with")
}

// openers begin a clause that gives a reason or says otherwise.
var openers = map[string]bool{"since": true, "because": true, "although": true, "though": true, "whereas": true, "unless": true}

// inPhrases make a preposition with "in" before them and "of", "to" or "with"
// behind.
var inPhrases = map[string]bool{"place": true, "front": true, "addition": true, "spite": true, "case": true, "charge": true, "favour": true, "favor": true, "terms": true, "line": true, "view": true, "lieu": true, "contrast": true, "relation": true, "response": true, "accordance": true, "exchange": true, "search": true, "need": true, "control": true}
