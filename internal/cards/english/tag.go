package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Word is a word of a sentence and the part it plays there.
type Word struct {
	Text  string
	Class Class
	Base  string // of a verb in any form: its base
	Form  Form
	// Opaque words are code, names of things and the like: nouns, whatever
	// their spelling.
	Opaque bool
	low    string
}

// Low returns the word in lower case.
func (w *Word) Low() string { return w.low }

// Tag decides for every word which part it plays. Text and Opaque are to be
// filled in. It reads short sentences and telegraphic notes; it errs towards
// Noun.
func Tag(words []Word) {
	for i := range words {
		words[i].first()
	}
	for i := range words {
		settle(words, i)
	}
	told(words)
	reduced(words)
	findVerb(words)
	for i := 1; i < len(words); i++ {
		if w := &words[i]; w.Class == Gerund && i+1 < len(words) && words[i+1].low == "of" && words[i-1].Class == Adjective {
			w.Class = Noun // "a loose grouping of beds"
		}
		if w := &words[i]; w.low == "being" && words[i-1].low == "human" {
			w.Class = Noun
		}
		// "the oil that is left floats": no plural is spelt like it.
		if w := &words[i]; w.Class == Noun && w.Form == Third && !w.Opaque && (VerbOnly(w.Base) || actsOnly[w.Base]) && lowerCase(w.Text) && (words[i-1].Class == Noun || words[i-1].Class == Gerund) && i+1 < len(words) && words[i+1].Class != Punctuation && words[i+1].Class != Conjunction {
			w.Class = Verb
		}
	}
}

// actsOnly are more verbs whose third person is no plural of a noun.
var actsOnly = set(`assume consist depend belong develop appear arise absorb replace protect seem destroy oppose behave comprise`)

// first gives the word the class it has by itself.
func (w *Word) first() {
	w.low = strings.ToLower(w.Text)
	if strings.Contains(w.low, "’") {
		w.low = strings.ReplaceAll(w.low, "’", "'")
	}
	if full, ok := hurried[w.low]; ok {
		w.low, w.Opaque = full, false
	}
	r, _ := utf8.DecodeRuneInString(w.Text)
	switch {
	case w.Opaque:
		w.Class = Noun
		return
	case w.Text != "&" && strings.IndexFunc(w.Text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0:
		w.Class = Punctuation
		return
	case unicode.IsDigit(r):
		w.Class = Number
		return
	}
	if c, ok := closed[w.low]; ok {
		w.Class = c
		if c == Adjective || c == Adverb || c == Be || c == Have || c == Do {
			w.Base, w.Form = Lemma(w.low)
		}
		return
	}
	if ingNouns[w.low] {
		return
	}
	w.Base, w.Form = Lemma(w.low)
	switch {
	case w.Form == Ing:
		w.Class = Gerund
	case w.Form == Past:
		w.Class = Participle
	case w.Form != NoVerb:
		w.Class = Noun // until settle finds it in a verb's place
	case strings.HasSuffix(w.low, "ly") && len(w.low) > 4:
		w.Class = Adverb
	case adjectiveLike(w.low):
		w.Class = Adjective
	case strings.HasSuffix(w.low, "ed") && len(w.low) > 4 && lowerCase(w.Text):
		w.Class = Participle
	case strings.HasSuffix(w.low, "ing") && len(w.low) > 5 && lowerCase(w.Text):
		w.Class = Gerund
	}
}

// hurried gives words as they are written in a hurry their spelling.
var hurried = map[string]string{
	"dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "cant": "can't", "couldnt": "couldn't", "wont": "won't", "wouldnt": "wouldn't",
	"shouldnt": "shouldn't", "mustnt": "mustn't", "isnt": "isn't", "arent": "aren't", "wasnt": "wasn't", "werent": "weren't",
	"hasnt": "hasn't", "havent": "haven't", "hadnt": "hadn't", "thats": "that's", "theyre": "they're", "youre": "you're",
	"bc": "because", "b/c": "because", "bcs": "because", "cuz": "because", "coz": "because", "tho": "though", "thru": "through", "b4": "before", "abt": "about",
	"wil": "will", "shoud": "should", "woud": "would", "becuase": "because", "becasue": "because", "beacuse": "because", "wich": "which", "whcih": "which", "teh": "the", "hte": "the", "adn": "and", "thier": "their",
	"witout": "without", "whithout": "without", "withing": "within", "wihtin": "within", "acress": "across", "accross": "across", "acros": "across", "betwen": "between", "beween": "between", "bewteen": "between", "throught": "through",
	"untill": "until", "befor": "before", "agaist": "against", "againts": "against",
}

func lowerCase(s string) bool { return s == strings.ToLower(s) }

// before returns the class of the word in front, adverbs and negations passed
// over; Punctuation at the start.
func before(words []Word, i int) Class {
	for j := i - 1; j >= 0; j-- {
		if c := words[j].Class; c != Adverb && c != Negation {
			return c
		}
	}
	return Punctuation
}

func allCaps(s string) bool { return len(s) > 1 && s == strings.ToUpper(s) }

// nextClass returns the class of the word behind, an opening quotation mark
// passed over; Punctuation at the end.
func nextClass(words []Word, i int) Class {
	i++
	if i+1 < len(words) && (words[i].Text == "\"" || words[i].Text == "'" || words[i].Text == "“") {
		i++
	}
	if i >= len(words) {
		return Punctuation
	}
	return words[i].Class
}

func prevIndex(words []Word, i int) int {
	for j := i - 1; j > 0; j-- {
		if c := words[j].Class; c != Adverb && c != Negation {
			return j
		}
	}
	return 0
}

// widest is how many words away from a doubtful word the verb of its clause is looked
// for: the work for a long line would grow with the square of it.
const widest = 60

// finiteBehind reports whether the clause that the word at i ends has its verb
// already.
func finiteBehind(words []Word, i int) bool {
	for end := max(0, i-widest); i > end; {
		i--
		switch words[i].Class {
		case Be, Modal, Do, Have, Verb:
			return true
		case Subordinate, Punctuation, Conjunction:
			return false
		}
	}
	return false
}

// finiteAhead reports whether a verb that cannot be anything else follows in
// the same clause, so that a doubtful word before it is no verb.
func finiteAhead(words []Word, i int) bool {
	for end := min(len(words), i+widest); i < end; i++ {
		switch words[i].low {
		case "that", "before", "after", "until", "since":
			return false
		}
		switch w := words[i]; w.Class {
		case Be, Modal, Do:
			return w.low != "being" && w.low != "be" && w.low != "been" && w.low != "doing"
		case Have:
			return w.low != "having"
		case Subordinate, Punctuation, To, Conjunction, Pronoun:
			return false
		}
	}
	return false
}

// told marks pasts that say what somebody did, as a pronoun beside them tells: "he
// said", "the aunt told him".
func told(words []Word) {
	for i := 1; i < len(words); i++ {
		w := &words[i]
		if w.Class != Participle || w.Form != Past {
			continue
		}
		switch words[i-1].low {
		case "he", "she", "they", "we", "i":
			w.Class = Verb
			continue
		}
		if i+1 < len(words) && words[i-1].Class == Noun {
			switch words[i+1].low {
			case "him", "them", "us", "me":
				w.Class = Verb
			}
		}
	}
}

// reduced marks pasts that only qualify a noun: "resources created by a
// template are deleted".
func reduced(words []Word) {
	for i := range words {
		if words[i].Class != Participle {
			continue
		}
		if prev := before(words, i); prev == Noun && finiteAhead(words, i+1) {
			words[i].Class = Adjective
		}
	}
}

// findVerb looks once more at a stretch between commas that no verb was found
// in: a doubtful word between two nouns is its verb, as in "user data runs on
// first boot".
func findVerb(words []Word) {
	from := 0
	for i := 0; i <= len(words); i++ {
		if i == len(words) || words[i].Class == Punctuation || words[i].Class == Subordinate {
			findVerbIn(words, from, i)
			from = i + 1
		}
	}
}

func findVerbIn(words []Word, from, to int) {
	best := -1
	for i := from; i < to; i++ {
		switch words[i].Class {
		case Participle:
			if best < 0 {
				return
			}
		case Verb, Modal, Be, Have, Do, Infinitive:
			return
		}
		if best < 0 && i > from && between(words, i) {
			best = i
		}
	}
	if best >= 0 {
		words[best].Class = Verb
	}
}

// between reports whether a word that may be a verb stands where one would:
// behind a noun, and before what it would rule.
func between(words []Word, i int) bool {
	w := &words[i]
	p := prevIndex(words, i)
	if w.Class != Noun || w.Opaque || p == i || i+1 >= len(words) || words[p].Class != Noun {
		return false
	}
	next := words[i+1].Class
	rules := next == Determiner || next == Pronoun
	whenever := next == Subordinate && words[i+1].low != "that" && words[i+1].low != "which" && words[i+1].low != "who"
	if next := words[i+1].low; w.Form == Third && (next == "up" || next == "out" || next == "off") {
		return true // "the day ends up wet"
	}
	switch plural := Plural(words[p].Text) && !words[p].Opaque && words[p].low != "data"; {
	case w.Form == Third && (words[p].Opaque || !Known(words[p].low)) && !plural:
		return rules || whenever || next == Adverb || next == Noun || next == Preposition || next == Number || next == Adjective
	case w.Form == Third && plural:
		return rules
	case w.Form == Third:
		return rules || whenever || next == Noun && i+2 < len(words) && words[i+2].Class == Preposition ||
			!nounish[w.Base] && (next == Preposition || next == Number || next == Adjective || next == Noun)
	case w.Form == NoVerb:
		// A verb we do not know: "the enzyme cleaves the chain".
		return rules && lowerCase(w.Text) && (plural && !strings.HasSuffix(w.low, "s") || !plural && strings.HasSuffix(w.low, "s") && Plural(w.Text))
	case w.Form == Base && plural:
		return rules || next == Number
	}
	return w.Form == Base && rules
}
