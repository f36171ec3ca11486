package cards

import (
	"strings"
	"unicode"

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

// spelledOut reports whether the words in sight spell an abbreviation out by
// their first letters.
func (g *gapper) spelledOut(e extent) bool {
	word := g.s.words[e.to-1].Text
	if !allCaps(word) || len(word) > 5 {
		return false
	}
	initials := ""
	for i := g.all.from; i < g.all.to; i++ {
		if i >= e.from && i < e.to {
			initials += " "
		} else if g.s.class(i) != english.Punctuation {
			initials += strings.ToUpper(g.s.words[i].Text[:1])
		}
	}
	return strings.Contains(initials, word)
}

// abbreviated reports whether a title in sight is the abbreviation of a range:
// "Load Balancer" under "LB".
func (g *gapper) abbreviated(e extent) bool {
	if e.len() < 2 {
		return false
	}
	initials := ""
	for i := e.from; i < e.to; i++ {
		if g.s.class(i) != english.Punctuation {
			initials += strings.ToUpper(g.s.words[i].Text[:1])
		}
	}
	for _, title := range g.shown {
		for w := range fields(title) {
			if w == initials {
				return true
			}
		}
	}
	return false
}

// kinship tells where the family of a word stands: in sight outside the
// sentence, and first and last in it.
type kinship struct {
	shown       bool
	first, last int
}

// weigh finds the family of every word; shown are the stems in sight outside
// the sentence.
func (g *gapper) weigh(shown map[string]bool) {
	own := make([]string, g.all.len())
	for i := range own {
		own[i] = stem(g.s.words[g.all.from+i].Low())
	}
	g.kin = make([]kinship, len(own))
	for i, st := range own {
		g.m.work += len(own)
		k := kinship{shown: shown[st], first: g.all.from + i, last: g.all.from + i}
		for other := range shown {
			k.shown = k.shown || related(other, st)
		}
		for j, other := range own {
			if related(other, st) {
				k.first, k.last = min(k.first, g.all.from+j), max(k.last, g.all.from+j)
			}
		}
		g.kin[i] = k
	}
}

// carries reports whether the word at i is neither a mark nor a stop word.
func (g *gapper) carries(i int) bool {
	return g.s.class(i) != english.Punctuation && !english.Stop(g.s.words[i].Low())
}

// related reports whether two stems are of one family: "replicate" and
// "replication".
func related(a, b string) bool {
	if a = bareStem(a); a == bareStem(b) {
		return true
	}
	b = bareStem(b)
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	longer, shorter := max(len(a), len(b)), min(len(a), len(b))
	return n >= 5 && n >= longer-5 && n >= shorter-3 || n >= 4 && n == shorter && (longer-n <= 3 || clippings[a] || clippings[b]) || n == 2 && shorter == 2 && (a == "id" && strings.HasPrefix(b, "identif") || b == "id" && strings.HasPrefix(a, "identif"))
}

// clippings are words cut short that stand for longer ones.
var clippings = map[string]bool{"sync": true, "auth": true, "admin": true, "config": true, "repo": true, "spec": true, "info": true, "temp": true, "prod": true, "intro": true, "stat": true, "calc": true, "chem": true, "anat": true, "econ": true, "manag": true}

// bareStem takes a prefix that turns a word round off it: "invisible".
func bareStem(s string) string {
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
			for _, part := range append(camelParts(w), w) {
				if low := strings.ToLower(part); !english.Stop(low) {
					out[stem(low)] = true
				}
			}
		}
	}
	return out
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
