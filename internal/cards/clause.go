package cards

import (
	"strings"

	"crib/internal/cards/english"
)

// clause is the main clause of a sentence: ranges of words. A fragment
// without a verb has an empty verb, and all of it in rest.
type clause struct {
	subject extent // what stands before the verb; empty in "supports X"
	verb    extent // the verbs with their negations and adverbs
	rest    extent // what follows
}

// clause finds the main clause in a range of words.
func (s *sentence) clause(e extent) clause {
	i := s.mainVerb(e)
	if i < 0 {
		return clause{subject: extent{e.from, e.from}, verb: extent{e.from, e.from}, rest: e}
	}
	from := i
	for from > e.from && (s.class(from-1) == english.Adverb || s.class(from-1) == english.Negation) {
		from--
	}
	to := s.verbGroup(i, e.to)
	return clause{extent{e.from, from}, extent{from, to}, extent{to, e.to}}
}

func (s *sentence) class(i int) english.Class {
	if i < 0 || i >= len(s.words) {
		return english.Punctuation
	}
	return s.words[i].Class
}

// finite reports whether the word at i can be a clause's verb by itself.
func (s *sentence) finite(i int) bool {
	switch s.class(i) {
	case english.Verb, english.Modal, english.Be, english.Have, english.Do:
		return s.words[i].Low() != "being" && s.words[i].Low() != "having"
	}
	return false
}

// mainVerb returns where the verb of the main clause stands, or -1.
func (s *sentence) mainVerb(e extent) int {
	if i := s.finiteVerb(e); i >= 0 {
		return i
	}
	return s.pastVerb(e)
}

// finiteVerb finds the verb of the main clause that is no participle. A verb
// behind "that", "which" or "when" belongs to a clause inside.
func (s *sentence) finiteVerb(e extent) int {
	inner := 0
	for i := e.from; i < e.to; i++ {
		switch c := s.class(i); {
		case c == english.Subordinate, c == english.Pronoun && i > e.from && s.class(i-1) == english.Noun && s.class(i+1) == english.Verb:
			inner++ // "that you remove", or "the part you remove"
		case c == english.Punctuation && inner > 0 && s.words[i].Text == ",":
			inner = 0
		case s.finite(i) && inner > 0:
			inner--
			i = s.verbGroup(i, e.to) - 1
		case s.finite(i):
			return i
		}
	}
	return -1
}

// pastVerb finds a verb in the past tense, which looks like a participle:
// "Napoleon invaded Russia"; or one that opens a note: "used to gain access".
func (s *sentence) pastVerb(e extent) int {
	for i := e.from; i < e.to; i++ {
		if s.class(i) == english.Subordinate || s.class(i) == english.Preposition && i > e.from {
			return -1
		}
		if s.class(i) == english.Participle {
			return i
		}
	}
	return -1
}

// verbGroup returns the end of the group of verbs that begins at i: "can be
// used to create", "does not support", "is able to run".
func (s *sentence) verbGroup(i, end int) int {
	for i++; i < end; i++ {
		switch s.class(i) {
		case english.Modal, english.Be, english.Have, english.Do, english.Negation, english.Infinitive, english.Participle:
		case english.Adverb:
			if particles[s.words[i].Low()] && s.class(i-1) != english.Be && i+1 < end {
				continue // "carry out"
			}
			if !s.verbFollows(i+1, end) {
				return i
			}
		case english.To:
			if s.class(i-1) != english.Have && s.class(i-1) != english.Modal && !chains[s.words[i-1].Base] && s.words[i-1].Low() != "able" {
				return i
			}
		case english.Adjective:
			if low := s.words[i].Low(); low != "able" && low != "used" || s.class(i+1) != english.To {
				return i
			}
		case english.Gerund:
			if s.class(i-1) != english.Be {
				return i
			}
		default:
			return i
		}
	}
	return end
}

// chains are verbs that take another verb with "to" for their sense.
var chains = map[string]bool{"need": true, "want": true, "try": true, "tend": true, "fail": true, "have": true, "begin": true, "start": true, "continue": true, "help": true, "choose": true, "aim": true, "ask": true}

func (s *sentence) verbFollows(i, end int) bool {
	for ; i < end; i++ {
		switch s.class(i) {
		case english.Adverb, english.Negation:
		case english.Participle, english.Infinitive, english.Be, english.Verb, english.Gerund:
			return true
		default:
			return false
		}
	}
	return false
}

// chunk is a run of words that belong together: a noun with what qualifies it.
type chunk struct {
	extent
	noun bool // holds a noun or a number; else adjectives alone
}

// chunks finds the noun phrases of a range of words, without the phrases that
// prepositions hang on them.
func (s *sentence) chunks(e extent) []chunk {
	var out []chunk
	for i := e.from; i < e.to; {
		end, noun := s.chunkEnd(i, e.to)
		if end == i {
			i++
			continue
		}
		out = append(out, chunk{extent{i, end}, noun})
		i = end
	}
	return out
}

// chunkEnd returns where the noun phrase that opens at i ends; i if none opens
// there.
func (s *sentence) chunkEnd(i, end int) (e int, isNoun bool) {
	from, noun, words := i, false, 0
	defined := s.class(i) == english.Determiner
	defer func() {
		// "a civil wrong", "the dark": what follows an article is a noun.
		if defined && words > 0 && e > from && s.class(e-1) == english.Adjective {
			isNoun = true
		}
	}()
	for ; i < end; i++ {
		switch s.class(i) {
		case english.Determiner:
			if i > from && s.class(i-1) != english.Determiner {
				return i, noun
			}
			continue
		case english.Noun, english.Number:
			noun = true
		case english.Adjective:
			if noun && !s.nounFollows(i+1, end) {
				return i, noun
			}
		case english.Gerund:
			if noun || !s.nounFollows(i+1, end) || words == 0 && s.class(from-1) == english.Preposition {
				if words == 0 {
					return from, false
				}
				return i, noun
			}
		case english.Adverb:
			if c := s.class(i + 1); c != english.Adjective && c != english.Participle && !s.compound(i+1, end) || noun || i+1 >= end {
				if words == 0 {
					return from, false
				}
				return i, noun
			}
		case english.Punctuation:
			if s.words[i].Text == "," && i > from && !noun && s.class(i-1) == english.Adjective && i+1 < end && s.class(i+1) == english.Adjective && s.nounFollows(i+2, end) {
				continue // "a wide, heavy bolt"
			}
			if t := s.words[i].Text; (t == "\"" || t == "'" || t == "(") && i > from && s.glued[i] && !noun {
				continue
			}
			if words == 0 {
				return from, false
			}
			return i, noun
		default:
			if words == 0 {
				return from, false
			}
			return i, noun
		}
		words++
	}
	if words == 0 {
		return from, false
	}
	return i, noun
}

// compound reports whether the word at i is written with a hyphen and stands
// before a noun: "near real-time stream".
func (s *sentence) compound(i, end int) bool {
	return i+1 < end && strings.Contains(s.words[i].Text, "-") && s.class(i) == english.Noun && !s.words[i].Opaque && s.class(i+1) == english.Noun
}

// nounFollows reports whether a noun stands at i, adjectives passed over.
func (s *sentence) nounFollows(i, end int) bool {
	for ; i < end; i++ {
		switch s.class(i) {
		case english.Noun, english.Number:
			return true
		case english.Adjective, english.Gerund:
		default:
			return false
		}
	}
	return false
}
