package cards

import (
	"strings"
	"unicode"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// vocabulary knows the words of a book: how many facts hold each, and whether
// its author writes it without capitals.
type vocabulary struct {
	facts int
	// sentences says that most facts begin with a capital, so that a capital
	// at the beginning tells nothing.
	sentences bool
	count     map[string]int     // facts that hold the word, by its stem
	lower     map[string]int     // how often a word is written without capitals
	caps      map[string]int     // and how often in capitals alone
	capsAnds  map[string]int     // and how often in capitals with the "s" of a plural
	names     map[string]int     // and how often with a capital behind a word without one
	capital   map[string]int     // and how often with one capital behind any word
	spelt     map[string]string  // how names with capitals inside are written first: "GraphQL"
	rare      map[string]float64 // rarity of the words asked for so far
}

func newVocabulary(book *facts.Book) *vocabulary {
	v := &vocabulary{count: map[string]int{}, lower: map[string]int{}, caps: map[string]int{}, capsAnds: map[string]int{}, names: map[string]int{}, capital: map[string]int{}, spelt: map[string]string{}, rare: map[string]float64{}}
	seen := map[string]int{}
	stems := map[string]string{} // of words in lower case
	// A section copied to be changed makes no word of it commoner: what is
	// asked of the first must not turn on the copy.
	counted := map[string]bool{}
	capitals := 0
	for i, f := range book.Facts {
		text := f.Text()
		if counted[text] {
			continue
		}
		counted[text] = true
		v.facts++
		if len(f.Body) > 0 && named(f.Body[0].Text.String()) {
			capitals++
		}
		for _, row := range f.Body {
			before, title := "", mostlyCapitals(row.Text.String())
			for w := range fields(row.Text.String()) {
				low := strings.ToLower(w)
				if named(w) && !allCaps(w) && !codeLike(w) && !strings.Contains(w, "-") && !title && before != "" && before == strings.ToLower(before) {
					v.names[low]++
				}
				if before != "" && named(w) && !allCaps(w) && !codeLike(w) {
					v.capital[low]++
				}
				before = w
				if innerCapital(w) && v.spelt[low] == "" {
					v.spelt[low] = w
				}
				switch {
				case low == w:
					v.lower[w]++
				case allCaps(w):
					v.caps[low]++
				case strings.HasSuffix(w, "s") && allCaps(w[:len(w)-1]):
					v.capsAnds[low]++
				}
				if st := remember(stems, low, stem); seen[st] != i+1 {
					seen[st] = i + 1
					v.count[st]++
				}
			}
		}
	}
	v.sentences = capitals*3 > v.facts*2
	return v
}

// mostlyCapitals reports whether most words of a line begin with a capital, as
// in a title.
func mostlyCapitals(s string) bool { return mostly(s, named) }

// mostly reports whether something holds of most words of a text.
func mostly(s string, holds func(word string) bool) bool {
	n, words := 0, 0
	for w := range fields(s) {
		words++
		if holds(w) {
			n++
		}
	}
	return 2*n > words
}

// fields yields the words of a string: runs of letters and digits, with the
// hyphens, dots and the like that stand inside them.
func fields(s string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for len(s) > 0 {
			from := strings.IndexFunc(s, wordRune)
			if from < 0 {
				return
			}
			s = s[from:]
			end := strings.IndexFunc(s, func(r rune) bool { return !wordRune(r) && !strings.ContainsRune("-_.:'’", r) })
			if end < 0 {
				end = len(s)
			}
			if w := strings.TrimRight(s[:end], "-_.:'’"); !yield(w) {
				return
			}
			s = s[end:]
		}
	}
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// stem makes the forms of a word equal: "volumes", "Volume", "encrypted" and
// "encryption" need not agree, plural and singular do, and the forms of a verb.
func stem(low string) string {
	if base, form := english.Lemma(low); form != english.NoVerb {
		return base
	}
	low = strings.TrimSuffix(strings.TrimSuffix(low, "'s"), "’s")
	switch {
	case len(low) == 3 && low[2] == 's' && !english.Known(low) && !english.Closed(low):
		return low[:2] // "VMs"
	case len(low) > 4 && strings.HasSuffix(low, "ies"):
		return low[:len(low)-3] + "y"
	case len(low) > 4 && strings.HasSuffix(low, "ie"):
		return low[:len(low)-2] + "y" // "cookie" is one of the "cookies"
	case len(low) > 4 && (strings.HasSuffix(low, "sses") || strings.HasSuffix(low, "ches") || strings.HasSuffix(low, "shes") || strings.HasSuffix(low, "xes")):
		return low[:len(low)-2]
	case len(low) > 3 && strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss") && !strings.HasSuffix(low, "us") && !strings.HasSuffix(low, "is"):
		return low[:len(low)-1]
	}
	return low
}

// rarity says how telling a word is, from 0 to 2: one that few facts hold and
// that general English does not know tells most.
func (v *vocabulary) rarity(word string) float64 { return remember(v.rare, word, v.rarityOf) }

// rarityOf works out the rarity of a word.
func (v *vocabulary) rarityOf(word string) float64 {
	low := strings.ToLower(word)
	if english.Stop(low) {
		return 0
	}
	r, rare := 0.3, 0.2
	if !english.Common(low) {
		r, rare = 1, 0.5
		if english.Uncountable(low) {
			r = 0.7 // "integration", "scalability"
		}
	}
	if codeLike(word) || allCaps(word) {
		r += 0.4
	}
	// A word that stands in more than one fact of fifty says less, and one in
	// more than one of twenty says little.
	if n := v.count[stem(low)]; n*50 < v.facts || n <= 2 {
		r += rare
	} else if n*20 > v.facts {
		r *= 0.4
	}
	return r
}

// ordinary reports whether a capitalised word is one that is also written
// without capitals, by the author or in general English.
func (v *vocabulary) ordinary(word string) bool {
	low := strings.ToLower(word)
	return v.lower[low] > v.caps[low] || english.Nounish(low) || english.Known(low) || english.Known(strings.TrimSuffix(low, "s")) || english.Uncountable(low)
}

// name returns a word in capitals as the notes write it elsewhere, if it is a
// name that its author stresses: one that general English does not know. It
// returns "" for any other word.
func (v *vocabulary) name(word string) string {
	low := strings.ToLower(word)
	switch {
	case !allCaps(word) || len(word) <= 4 || english.Known(low) || english.Uncountable(low):
		return ""
	case v.names[low] > 0, v.spelt[low] == "" && v.capital[low] > 0 && v.caps[low] < 2:
		return capitalise(low)
	case v.spelt[low] != "":
		return v.spelt[low]
	}
	return ""
}

// holdsCapitals reports whether a text holds a word of two capitals or more.
func holdsCapitals(s string) bool {
	for i := 1; i < len(s); i++ {
		if upper(s[i-1]) && upper(s[i]) {
			return true
		}
	}
	return false
}

func upper(b byte) bool { return 'A' <= b && b <= 'Z' }

// innerCapital reports whether a word of letters has small letters and a
// capital behind one of them: "iPhone", "CloudFront".
func innerCapital(w string) bool {
	small, inner := false, false
	for _, r := range w {
		if !unicode.IsLetter(r) {
			return false
		}
		inner = inner || small && unicode.IsUpper(r)
		small = small || unicode.IsLower(r)
	}
	return inner
}

// stressed reports whether a word in capitals is an ordinary word that its
// author stresses, and no abbreviation. Of a compound each part has to be one.
func (v *vocabulary) stressed(word string) bool {
	if i := strings.IndexAny(word, "-/"); i > 0 && i+1 < len(word) {
		return allCaps(word) && v.partStressed(word[:i]) && v.partStressed(word[i+1:]) && v.caps[strings.ToLower(word)] < 2
	}
	if requests[word] && v.caps["get"]+v.caps["put"]+v.caps["post"]+v.caps["patch"] > 0 {
		return false // notes that know one of them by its name know all
	}
	if low := strings.ToLower(word); len(word) <= 4 {
		// "ALL" is stressed; "REST" may be a name, and so may "IT".
		return allCaps(word) && !shortNames[low] && (english.Closed(low) || english.Known(low) && v.lower[low] > 2*v.caps[low])
	}
	return allCaps(word) && v.ordinary(word)
}

// requests are what programs ask of one another, by names that are words: RFC 9110,
// section 9.3, and RFC 5789.
var requests = map[string]bool{"GET": true, "PUT": true, "POST": true, "PATCH": true, "DELETE": true, "HEAD": true}

// shortNames are words of a closed class that are abbreviations as well.
var shortNames = map[string]bool{"it": true, "as": true, "us": true, "who": true, "am": true}

// capitalPlural reports whether a word is an ordinary one in capitals with the
// "s" of its plural behind, for once: "CARTs", not "VMs".
func (v *vocabulary) capitalPlural(word string) bool {
	base, ok := strings.CutSuffix(word, "s")
	low := strings.ToLower(base)
	return ok && len(base) > 3 && allCaps(base) && english.Known(low) && v.mostlySmall(low) && v.capsAnds[low+"s"] == 1
}

// mostlySmall reports whether the notes write a word, or its plural, in small
// letters more often than in capitals.
func (v *vocabulary) mostlySmall(low string) bool {
	return v.lower[low]+v.lower[low+"s"] > v.caps[low]
}

// unshout sets the ordinary words of a text in capitals in small letters.
func (v *vocabulary) unshout(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		if v.stressed(strings.Trim(w, trimmed)) {
			words[i] = strings.ToLower(w)
		}
	}
	return strings.Join(words, " ")
}

// partStressed reports whether a part of a compound in capitals is an ordinary
// word: "REAL" of "REAL-TIME".
func (v *vocabulary) partStressed(part string) bool {
	return len(part) > 1 && english.Known(strings.ToLower(part)) || v.stressed(part)
}

// perhapsStressed reports whether a word in capitals is likely stressed where
// it stands beside one that surely is: "SIGN" of "SIGN UP", "burst" of "LOSE
// BURST CREDITS".
func (v *vocabulary) perhapsStressed(word string) bool {
	low := strings.ToLower(word)
	if len(word) <= 4 {
		return english.Known(low) || shortNames[low]
	}
	return strings.ContainsAny(low, "aeiou") && v.caps[low] < 2 && !digit(word[len(word)-1])
}
