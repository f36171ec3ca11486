package cards

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crib/internal/cards/english"
)

// revealed counts the words of content in a range that are in sight outside
// of it, and tells whether its most telling word is one of them.
func (g *gapper) revealed(e extent) (n int, key bool) {
	best := 0.0
	for i := e.from; i < e.to; i++ {
		if g.s.class(i) == english.Punctuation || english.Stop(g.s.words[i].Low()) && g.s.class(i) != english.Noun {
			continue
		}
		r := g.m.vocab.rarity(g.s.words[i].Text)
		if k := g.kin[i-g.all.from]; k.shown || k.first < e.from || k.last >= e.to {
			n++
			key = key && r <= best || r > best
		} else if r >= best {
			key = false
		}
		best = max(best, r)
	}
	return n, key
}

// restated counts the words of content in a range that the line itself says
// outside of it.
func (g *gapper) restated(e extent) int {
	n := 0
	for i := e.from; i < e.to; i++ {
		if k := g.kin[i-g.all.from]; g.carries(i) && (k.first < e.from || k.last >= e.to) {
			n++
		}
	}
	return n
}

// key returns the most telling word of a range.
func (g *gapper) key(e extent) string {
	key, best := "", 0.0
	for i := e.from; i < e.to; i++ {
		if r := g.m.vocab.rarity(g.s.words[i].Text); r > best && g.s.class(i) != english.Punctuation {
			key, best = g.s.words[i].Text, r
		}
	}
	return key
}

// spelledOut reports whether the words in sight spell an abbreviation out by
// their first letters.
func (g *gapper) spelledOut(e extent) bool {
	word := g.s.words[e.to-1].Text
	if !allCaps(word) || len(word) > 5 {
		return false
	}
	var room [widest]byte
	initials := room[:0]
	for i := g.all.from; i < g.all.to; i++ {
		if i >= e.from && i < e.to {
			initials = append(initials, ' ')
		} else if g.s.class(i) != english.Punctuation {
			initials = append(initials, initial(g.s.words[i].Text))
		}
	}
	return strings.Contains(string(initials), word)
}

// insideShort reports whether an abbreviation is a part of one that is in sight,
// one of the same sort, or short for a name that is: "LB" or "QLB" under "NLB".
func (g *gapper) insideShort(e extent) bool {
	word := g.s.words[e.to-1].Text
	if !allCaps(word) || len(word) > 4 {
		return false
	}
	for _, title := range g.shown {
		for w := range fields(title) {
			if spelt := g.m.vocab.spelt[strings.ToLower(w)]; spelt != "" && capitalsOf(spelt) == word {
				return true // "CF" under "CloudForge"
			}
			if len(w) == 3 && len(word) == 3 && allCaps(w) && w != word && w[1:] == word[1:] {
				return true
			}
			if len(w) > len(word) && len(w) < 6 && allCaps(w) && (strings.HasSuffix(w, word) || strings.HasPrefix(w, word)) {
				return true
			}
		}
	}
	return false
}

// clips reports whether the word at i is a title's word cut short.
func (g *gapper) clips(i int) bool {
	st := stem(g.s.low(i))
	for _, title := range g.shown {
		for w := range fieldsLow(title) {
			if len(st) > 2 && len(w) > len(st)+2 && strings.HasPrefix(w, st) {
				return true
			}
		}
	}
	return false
}

// capitalsOf returns the capitals of a name.
func capitalsOf(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsUpper(r) {
			return r
		}
		return -1
	}, name)
}

// abbreviated reports whether a title in sight is the abbreviation of a range:
// "Load Balancer" under "LB".
func (g *gapper) abbreviated(e extent) bool {
	if e.len() < 2 {
		return false
	}
	var room [widest]byte
	initials := room[:0]
	for i := e.from; i < e.to; i++ {
		if g.s.class(i) != english.Punctuation {
			initials = append(initials, initial(g.s.words[i].Text))
		}
	}
	for _, title := range g.shown {
		for w := range fields(title) {
			if w == string(initials) {
				return true
			}
		}
	}
	return false
}

// initial returns the first letter of a word as a capital. Of a letter beyond
// ASCII it returns what is no letter, so that it is never taken for one.
func initial(word string) byte {
	switch c := word[0]; {
	case c >= 'a' && c <= 'z':
		return c - 'a' + 'A'
	case c < utf8.RuneSelf:
		return c
	}
	return ' '
}

// kinship tells where the family of a word stands: in sight outside the
// sentence, and first and last in it.
type kinship struct {
	shown       bool
	first, last int
}

// twice reports whether the sentence has another word of the family.
func (k kinship) twice() bool { return k.first < k.last }

// weigh finds the family of every word; shown are the stems in sight outside
// the sentence.
func (g *gapper) weigh(shown map[string]bool) {
	own := make([]string, g.all.len())
	for i := range own {
		own[i] = bareStem(stem(g.s.words[g.all.from+i].Low()))
	}
	other := make([]string, 0, len(shown))
	for st := range shown {
		other = append(other, bareStem(st))
	}
	g.kin = make([]kinship, len(own))
	for i, st := range own {
		g.m.work += len(own)
		k := kinship{first: g.all.from + i, last: g.all.from + i}
		k.shown = g.twinShown(g.s.words[g.all.from+i].Low()) || slices.ContainsFunc(other, func(o string) bool { return relatedBare(o, st) }) || slices.ContainsFunc(slashed(st), func(part string) bool { return slices.Contains(other, part) })
		for j, o := range own {
			if relatedBare(o, st) {
				k.first, k.last = min(k.first, g.all.from+j), max(k.last, g.all.from+j)
			}
		}
		g.kin[i] = k
	}
}

// twinShown reports whether a phrase that says the same as an adverb stands in
// what else the learner sees: "at once" and "simultaneously".
func (g *gapper) twinShown(low string) bool {
	for _, phrase := range twins[low] {
		for _, text := range g.shown {
			if within(phrase, text) {
				return true
			}
		}
	}
	return false
}

// twins are phrases that say the same as an adverb.
var twins = map[string][]string{
	"simultaneously": {"at once", "at the same time", "in parallel"},
	"concurrently":   {"at once", "at the same time", "in parallel"},
	"immediately":    {"at once", "right away", "instant"},
	"gradually":      {"step by step", "bit by bit", "little by little"},
	"sequentially":   {"one by one", "one at a time", "in order", "in sequence"},
	"annually":       {"every year", "yearly", "once a year"},
	"repeatedly":     {"again and again", "over and over"},
	"manually":       {"by hand"},
	"single":         {"one"},
}

// slashed returns the parts of a word that slashes divide: "ssl/tls".
func slashed(word string) []string {
	if !strings.Contains(word, "/") {
		return nil
	}
	return strings.Split(word, "/")
}

// carries reports whether the word at i is neither a mark nor a stop word.
func (g *gapper) carries(i int) bool {
	return g.s.class(i) != english.Punctuation && !english.Stop(g.s.words[i].Low())
}

// related reports whether two stems are of one family: "replicate" and
// "replication".
func related(a, b string) bool { return relatedBare(bareStem(a), bareStem(b)) }

// relatedBare is related of bare stems.
func relatedBare(a, b string) bool {
	if a == "" || b == "" || a[0] != b[0] {
		return a == b
	}
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	if n == len(a) && n == len(b) {
		return true
	}
	longer, shorter := max(len(a), len(b)), min(len(a), len(b))
	if n >= 3 && endings[a[n:]] && endings[b[n:]] {
		return true
	}
	return n >= 5 && n >= longer-5 && n >= shorter-3 || n >= 4 && n == shorter && longer-n <= 3 || n >= 3 && n == shorter && (clippings[a] || clippings[b]) || n == 2 && shorter == 2 && (a == "id" && strings.HasPrefix(b, "identif") || b == "id" && strings.HasPrefix(a, "identif"))
}

// endings make adjectives and agents of one root: "zone" and "zonal".
var endings = map[string]bool{"": true, "e": true, "al": true, "ic": true, "ical": true, "er": true, "or": true, "ar": true}

// clippings are words cut short that stand for longer ones.
var clippings = map[string]bool{"sync": true, "auth": true, "admin": true, "config": true, "repo": true, "spec": true, "info": true, "temp": true, "prod": true, "intro": true, "stat": true, "calc": true, "chem": true, "anat": true, "env": true, "max": true, "econ": true, "manag": true}

// bareStem takes a prefix that turns a word round off it: "invisible".
func bareStem(s string) string {
	if len(s) < 8 || strings.IndexByte("iunrpd", s[0]) < 0 {
		return s
	}
	for _, p := range []string{"in", "un", "non", "non-", "re-", "pre-", "de-"} {
		if rest, ok := strings.CutPrefix(s, p); ok && len(rest) > 5 {
			return rest
		}
	}
	return s
}

// stems returns the stems of the words of content of some strings.
func stems(texts ...string) map[string]bool {
	out := map[string]bool{}
	for _, t := range texts {
		for w := range fields(t) {
			for _, part := range camelParts(w) {
				addStem(out, part)
			}
			addStem(out, w)
		}
	}
	return out
}

// addStem adds the stem of a word to a set, unless it is a stop word.
func addStem(set map[string]bool, word string) {
	if low := strings.ToLower(word); !english.Stop(low) {
		set[stem(low)] = true
	}
}

// camelParts returns the words of a name such as "maxWaitTime" or
// "max_wait_time"; nil if it is one word.
func camelParts(w string) []string {
	var parts []string
	from := 0
	for i, r := range w {
		switch {
		case r == '_' || r == '-' || r == '.' || r == ':':
			parts = append(parts, w[from:i])
			from = i + 1
		case i > from && unicode.IsUpper(r) && unicode.IsLower(rune(w[i-1])):
			parts = append(parts, w[from:i])
			from = i
		}
	}
	if len(parts) == 0 {
		return nil
	}
	return append(parts, w[from:])
}
