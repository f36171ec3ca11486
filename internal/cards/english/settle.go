package english

import "strings"

// settle decides by its neighbours what an ambiguous word is.
func settle(words []Word, i int) {
	w := &words[i]
	prev := before(words, i)
	switch {
	case w.low == "to" && verbAhead(words, i):
		w.Class = To
	case w.Class == Adverb && ordinals[w.low] && i+1 < len(words) && (words[i+1].Class == Noun || words[i+1].Class == Adjective || words[i+1].Class == Gerund):
		w.Class = Adjective
	case w.Class == Noun && w.Form == NoVerb && !w.Opaque && lowerCase(w.Text) && (prev == Modal || prev == Do):
		w.Class, w.Base, w.Form = Infinitive, w.low, Base // a verb we do not know: "could veto"
	case w.Class == Adjective && prev == Noun && nounToo[w.low] && (i+1 == len(words) || words[i+1].Class != Noun && words[i+1].Class != Adjective):
		w.Class = Noun // "prothrombin complex"
	case w.low == "need" && i+1 < len(words) && words[i+1].Class == Negation:
		w.Class = Modal // "need not be new"
	case w.low == "thanks" && i+1 < len(words) && words[i+1].low == "to":
		w.Class = Preposition
	case w.low == "once" && (i+1 == len(words) || words[i+1].Class == Punctuation || words[i+1].Class == Preposition || words[i+1].Class == Determiner && i > 0 && words[i-1].Class != Punctuation):
		w.Class = Number
	case w.low == "right" && i+1 < len(words) && (words[i+1].low == "away" || words[i+1].low == "after" || words[i+1].low == "before" || words[i+1].low == "now"):
		w.Class = Adverb
	case w.low == "near" && i+1 < len(words) && words[i+1].low == "real-time":
		w.Class = Adverb
	case (prev == Be || prev == Have) && !w.Opaque && irregularForm[w.low] != "":
		w.Class, w.Form = Participle, Past
	case w.low == "that" && i > 0 && (prev == Noun || verbal(words, i+1) || i+1 < len(words) && (words[i+1].Class == Determiner || words[i+1].Class == Pronoun)):
		w.Class = Subordinate
	case w.Class == Participle && !w.Opaque:
		if modifies(words, i, prev) {
			w.Class = Adjective
		}
	case w.Class == Gerund:
		if prev == Determiner || gerundNoun(words, i, prev) {
			w.Class = Noun
		}
	case w.Form == Base && !w.Opaque && w.Class != Be && w.Class != Have && w.Class != Do:
		if baseIsVerb(words, i, prev) {
			w.Class = Verb
			if prev == To || prev == Modal || prev == Do || prev == Verb || prev == Infinitive || prev == Conjunction && joinsInfinitive(words, i) || prev == Noun && permits(words, i) {
				w.Class = Infinitive
			}
		}
	case w.Form == Third && !w.Opaque && w.Class == Noun:
		if thirdIsVerb(words, i, prev) {
			w.Class = Verb
		}
	}
}

// nounToo are adjectives that stand as nouns behind another noun.
var nounToo = set("complex default maximum minimum total standard average individual secret final potential original chemical alternative relative medium public")

var ordinals = set("first second third last next early late far hard fast long")

// gerundNoun reports whether a form in -ing is a noun here: "complex
// processing", "load balancing".
func gerundNoun(words []Word, i int, prev Class) bool {
	next := Punctuation
	if i+1 < len(words) {
		next = words[i+1].Class
	}
	switch prev {
	case Adjective:
		return next == Noun || next == Punctuation || next == Conjunction
	case Noun:
		if i+1 < len(words) && words[i+1].Form == Third && !nounish[words[i+1].Base] {
			return words[i-1].Class == Noun // "government borrowing raises rates"
		}
		return i > 0 && words[i-1].Class == Noun && (next == Punctuation || next == Conjunction || next == Be)
	}
	return false
}

// permits reports whether the verb at i is what something lets, makes or helps
// someone do.
func permits(words []Word, i int) bool {
	for i--; i >= 0; i-- {
		switch words[i].Class {
		case Noun, Adjective, Determiner:
		case Verb, Infinitive, Participle:
			b := words[i].Base
			return b == "let" || b == "make" || b == "help"
		default:
			return false
		}
	}
	return false
}

// joinsInfinitive reports whether the verb at i goes on with one after "to":
// "to peel and grate carrots".
func joinsInfinitive(words []Word, i int) bool {
	for j := i - 1; j >= 0; j-- {
		switch words[j].Class {
		case Infinitive:
			return true
		case Verb, Modal, Be, Do, Have, Subordinate:
			return false
		}
	}
	return false
}

// verbAhead reports whether the word after "to" is a verb's base rather than
// a noun: "to reduce cost", not "to production".
func verbAhead(words []Word, i int) bool {
	j := i + 1
	for j < len(words) && (words[j].Class == Adverb || words[j].Class == Negation) {
		j++
	}
	if j >= len(words) || words[j].Opaque {
		return false
	}
	if w := &words[j]; w.Class == Noun && w.Form == NoVerb && lowerCase(w.Text) && j+1 < len(words) && words[j+1].Class == Determiner && !Plural(w.Text) {
		w.Class, w.Base, w.Form = Infinitive, w.low, Base // a verb we do not know: "to veto a law"
		return true
	}
	switch words[j].Class {
	case Be, Have, Do:
		return words[j].low == "be" || words[j].low == "have" || words[j].low == "do"
	}
	return words[j].Form == Base
}

// verbal reports whether the word at i can be a finite verb.
func verbal(words []Word, i int) bool {
	for i < len(words) && words[i].Class == Adverb {
		i++
	}
	if i >= len(words) {
		return false
	}
	switch words[i].Class {
	case Modal, Be, Have, Do:
		return true
	}
	return words[i].Form == Third && !words[i].Opaque
}

// modifies reports whether a past form stands before a noun as an adjective
// does: "the encrypted volume", "managed keys".
func modifies(words []Word, i int, prev Class) bool {
	if i+1 >= len(words) {
		return false
	}
	next := words[i+1]
	if next.Class != Noun && next.Class != Adjective && next.Class != Gerund && !next.Opaque {
		return false
	}
	return prev == Determiner || prev == Adjective || prev == Preposition || prev == Punctuation || prev == Verb || prev == Infinitive || prev == Conjunction || prev == Number || prev == Gerund && next.Class == Noun
}

// baseIsVerb reports whether a word that may be a verb's base is one here.
func baseIsVerb(words []Word, i int, prev Class) bool {
	next := nextClass(words, i)
	switch prev {
	case To, Modal, Do, Pronoun:
		return true
	case Determiner, Number, Preposition, Be, Have, Adjective, Gerund, Participle:
		return false
	case Verb, Infinitive:
		p := words[prevIndex(words, i)]
		return p.Base == "help" || p.Base == "let" // "helps validate input"
	case Subordinate:
		return next != Punctuation && next != Be && next != Modal
	case Noun:
		p := words[prevIndex(words, i)]
		if permits(words, i) || verbOnly[words[i].low] {
			return true // "lets soldiers fight", "request and reply go over the network"
		}
		plural := Plural(p.Text) && (!p.Opaque || allCaps(strings.TrimSuffix(p.Text, "s")))
		return plural && object(next) && len(words[i].Text) > 2
	case Conjunction:
		if words[i].Opaque || i+1 < len(words) && words[i+1].low == "that" && before(words, i-1) == Noun {
			return false // "the input and result that are passed"
		}
		// "create, tag and delete volumes": a verb if one came before it.
		for j := i - 1; j >= 0; j-- {
			if c := words[j].Class; c == Verb || c == Infinitive {
				return object(next) || c == Infinitive && i+1 == len(words)
			}
		}
		return next == Determiner
	}
	if next == Conjunction && i+2 < len(words) && words[i+2].Form == Base && !words[i+2].Opaque && i == 0 {
		return i+3 < len(words) // "install and configure it"
	}
	if next == Subordinate && strings.HasPrefix(words[i+1].low, "wh") && words[i+1].low != "what" && words[i+1].low != "why" && words[i+1].low != "whether" {
		return words[i+1].low == "when" || words[i+1].low == "where"
	}
	if next == Preposition && words[i+1].low == "of" || i+1 < len(words) && words[i+1].low == "to" && verbAhead(words, i+1) && nounish[words[i].low] {
		return false // "a set of keys", "feature to expose services"
	}
	if i+2 < len(words) && nounish[words[i].low] && words[i+1].Form == Past && words[i+2].Class != Noun {
		return false // "function ran out of memory"
	}
	if i == 0 && nounish[words[i].low] && next == Noun && endsPassive(words, i+2) {
		return false // "cache data always updated"
	}
	if thirdAhead(words, i) {
		return false // "breach lets the other party go", "fill flash brightens shadows"
	}
	return object(next) && words[i].Class != Adjective && !finiteAhead(words, i+1) && !compoundHead(words, i)
}

// endsPassive reports whether nothing but an adverb and a past form stand from
// word i on.
func endsPassive(words []Word, i int) bool {
	if i < len(words) && words[i].Class == Adverb {
		i++
	}
	return i == len(words)-1 && words[i].Form == Past
}

// VerbOnly reports whether a verb's base is hardly ever a noun.
func VerbOnly(base string) bool { return verbOnly[base] }

// Nounish reports whether a verb's base is far more often a noun in notes.
func Nounish(base string) bool { return nounish[base] }

// verbOnly are bases that are hardly ever nouns.
var verbOnly = set(`add allow apply become begin bring choose come contain create define delete describe determine eat enable ensure
	exist forget get give go grow have include involve keep know lead learn let lose maintain obtain occur perform prevent produce provide
	receive reduce remain remove require send serve specify store tend think use write`)

// thirdAhead reports whether a verb in the third person follows within two
// words, with something to rule behind it.
func thirdAhead(words []Word, i int) bool {
	for j := i + 1; j <= i+2 && j+1 < len(words); j++ {
		w := &words[j]
		if w.Form == Third && !nounish[w.Base] && !w.Opaque {
			c := words[j+1].Class
			return c == Determiner || c == Pronoun || (j > i+1 || nounish[words[i].low]) && (c == Noun || c == Adjective)
		}
		if w.Class != Noun {
			return false
		}
	}
	return false
}

// compoundHead reports whether the word at i opens a compound of nouns rather
// than rules an object: a word that is noun and verb, with one more noun and
// nothing else behind it.
func compoundHead(words []Word, i int) bool {
	if i > 0 || !nounish[words[i].low] || len(words) < 2 || words[1].Class != Noun {
		return false
	}
	if len(words) > 3 && words[2].Class == Noun && genera[words[2].low] && !words[1].Opaque && !Plural(words[1].Text) && lowerCase(words[1].Text) {
		return true // "access policy option for ...": an object would have an article
	}
	next := words[1]
	named := title(words[0].Text) && title(next.Text)
	if next.Opaque && !named || Plural(next.Text) || Uncountable(next.low) && !counted[next.low] && !named {
		return false
	}
	switch nextClass(words, 1) {
	case Punctuation, Preposition, Participle:
		return true
	}
	return false
}

// genera are nouns that a definition says what a thing is by.
var genera = set(`option service policy tool type kind method feature property protocol system device format process technique procedure model
	mechanism strategy approach rule unit agent engine platform language algorithm program function key file record signal`)

// title reports whether a word has a capital first letter and small ones
// behind.
func title(s string) bool {
	return len(s) > 1 && s[:1] == strings.ToUpper(s[:1]) && lowerCase(s[1:])
}

// object reports whether a word of the class can open what a verb rules.
func object(c Class) bool {
	switch c {
	case Determiner, Noun, Adjective, Number, Pronoun, To, Preposition, Adverb, Gerund, Subordinate, Participle:
		return true
	}
	return false
}

// thirdIsVerb reports whether a word such as "stores" is a verb here.
func thirdIsVerb(words []Word, i int, prev Class) bool {
	next := Punctuation
	if i+1 < len(words) {
		next = words[i+1].Class
	}
	if prev == Number && i > 1 && (words[i-2].Class == Noun || words[i-1].low == "one") {
		prev = Noun // "umask 022 gives", "the larger one wins"
	}
	switch prev {
	case Adjective:
		if p := prevIndex(words, i); p == 0 || words[p-1].Class != Be {
			return false
		}
	case Determiner, Preposition, To, Modal, Number, Verb, Infinitive, Do, Have, Be, Participle, Gerund:
		return false
	}
	if i == 0 && i+2 < len(words) && (words[1].low == "what" || words[1].low == "how" || words[1].low == "whether") {
		return true // "controls what leaves the cell"
	}
	if next == Be || next == Modal || next == Have || next == Do || next == Negation || finiteAhead(words, i+1) || prev == Noun && ruled(words, i) {
		return false
	}
	if prev == Noun && (Plural(words[prevIndex(words, i)].Text) && !(next == Determiner && behindGerund(words, i)) || next == Punctuation && finiteBehind(words, i)) {
		return false
	}
	if i == 0 && nounish[words[i].Base] && i+2 < len(words) && words[i+1].Form == Base && !words[i+1].Opaque && words[i+2].Class == Preposition {
		return false // "names end in -al"
	}
	if nounish[words[i].Base] && i+1 < len(words) && words[i+1].low == "that" {
		return prev == Subordinate
	}
	if nounish[strings.TrimSuffix(words[i].low, "s")] {
		return next == Determiner || next == Pronoun || next == To || prev == Subordinate || i == 0 && (next == Noun || next == Adjective || next == Gerund || next == Number || next == Adverb)
	}
	return next != Punctuation && next != Conjunction || prev == Noun || prev == Pronoun
}

// behindGerund reports whether the noun before the word at i belongs to a form
// in -ing that tells what a noun in the singular does: "the clerk keeping the
// books needs the key".
func behindGerund(words []Word, i int) bool {
	for j := i - 1; j > 0; j-- {
		switch words[j].Class {
		case Noun, Adjective, Determiner:
		case Gerund:
			return words[j-1].Class == Noun && !Plural(words[j-1].Text)
		default:
			return false
		}
	}
	return false
}

// ruled reports whether the word at i ends what a verb before it rules: "enable
// health checks", "to use load checks".
func ruled(words []Word, i int) bool {
	for j := i - 1; j >= 0; j-- {
		switch w := &words[j]; w.Class {
		case Noun, Adjective, Determiner, Number:
		case Verb, Infinitive:
			return w.Form == Base && (w.Class == Infinitive || j == 0) && !permissive[w.Base]
		default:
			return false
		}
	}
	return false
}

// permissive are verbs that go with another one behind their object.
var permissive = set("let make help see watch hear ensure say show mean know think")

// nounish are words that notes use as nouns far more often than as verbs.
var nounish = set(`log record request function volume test result file name type key time hour rate limit stage tag task document
	link image group port host value cost benefit effect form part point order state plan note question answer step change
	update read write call unit term table string set service sample row role review release reference range
	query profile program project process print plot place phase pattern package output object number network model
	message measure match mark map machine list line level layer label issue interest index increase hook guide force focus
	flow filter field feature event end error email dose domain display design demand delay deck date cycle
	copy control contract contact code cluster claim charge cause case cache bucket branch book block bill batch backup
	attack attempt argument alarm alert aim address account access act back backup base benefit breach cell class court credit cut
	drug factor fund gain game heat import export head house judge judgment lead load lock loss market master mix 
	offer pack paint pair park parse patient pay peak pin pipe pool pound power present press price pump queue rank ratio reason retry
	return right risk root route rule sale scale scan schedule scope score script seal search sense setup share shift sign signal site size
	sort sound source space split spot stack stand start statement stock stop store stream stress study subject supply surface
	switch symptom tail talk tax team tie top total touch trace track trade train transfer transport trial trigger trip
	trust turn view visit vote wait wall war wash waste watch water wave way weight wind witness word work world worker`)
