package english

import "strings"

// Form is an inflected form of a verb.
type Form uint8

// The forms of a verb. Past stands for the past tense and the participle,
// which most verbs do not tell apart.
const (
	NoVerb Form = iota
	Base
	Third // "takes"
	Past  // "took", "taken", "walked"
	Ing   // "taking"
)

// regular holds the base forms of common verbs that the rules of spelling
// inflect.
const regular = `
abdicate acquit annex besiege believe braise catalyse crystallise cry dance dream dress face hydrolyse illuminate impeach include insist laugh
mind mince orbit overrule repel saute seem smile talk thank vibrate wonder hate love
abandon abolish absorb abstract abuse accelerate accept access accommodate accompany accomplish
account accrue accumulate achieve acknowledge acquire act activate adapt add address adhere adjust
administer admit adopt advance advertise advise affect afford agree aid aim alert align allege allocate
allow alter amend amount amplify analyse analyze announce answer anticipate apologize appeal appear
append apply appoint appreciate approach approve approximate argue arrange arrest arrive articulate ask
assemble assert assess assign assist associate assume assure attach attack attain attempt attend
attract attribute audit authenticate authorise authorize automate avoid await award
back bake balance ban bar base batch belong bend benefit bill bind blame blend block board boil boost boot
borrow bounce branch breach breathe brighten brew broadcast browse buffer bundle burn bury bypass
cache calculate call cancel capture care carry carve cascade cast categorize cause cease change
characterise characterize charge chase check chill chop circulate cite claim clarify classify clean clear
climb clone close cluster coat code coincide collaborate collapse collate collect colonize combine
command commence comment commit communicate compare compensate compete compile complain complement
complete comply compose comprise compress compromise compute conceal concentrate concern conclude condense
conduct confer configure confine confirm conflict conform confuse connect conquer conserve consider
consist consolidate constitute constrain construct consult consume contact contain contaminate contend
contest continue contract contradict contrast contribute control convene convert convey convict convince
cook cool cooperate coordinate cope copy correct correlate correspond cost count counteract cover crack crash create
credit criticize cross crush cultivate cure customise customize cycle
damage darken date deactivate debate debug decay decide declare decline decode decompose decompress decouple
decrease decrypt dedicate deduce deduct deepen defeat defend defer define degrade delay delegate delete
deliver demand demonstrate denote deny depart depend deplete deploy deposit deprecate deprive derive
descend describe deserve design designate desire destroy detach detect deteriorate determine develop
deviate devise devote diagnose dictate die differ differentiate diffuse digest dilute diminish direct
disable disagree disappear discard discharge discipline disclose disconnect discourage discover
discriminate discuss dislike dismiss dispatch disperse display dispose disrupt dissociate dissolve distinguish
distribute disturb diversify divide divorce document dominate donate double download draft drain
drift drop dry duplicate
earn ease echo edit educate eject elaborate elect eliminate embed embrace emerge emit emphasise
emphasize employ empower empty emulate enable enact encapsulate enclose encode encounter encourage encrypt
end endorse enforce engage enhance enjoy enlarge enlist enrich enroll ensure entail enter entitle
enumerate equal equip erase erode escalate escape establish estimate evacuate evade evaluate evaporate
evict evolve exaggerate examine exceed exchange exclude excrete execute exempt exercise exert exhaust
exhibit exist exit expand expect experience expire explain exploit explore export expose express
extend extract
facilitate factor fade fail falsify favor favour feature fetch fight file fill filter finance find
fine finish fire fit fix flag flash flatten flip float flood flow flush focus fold follow force forecast
forge form format formulate forward fragment frame free fry fuel fulfil fulfill function fund
gain garnish gather generate glaze govern grade graduate grant grate grease greet grill grind grip group
guarantee guard guess guide
halt halve handle hang happen harden harm harvest hash head heal heat heighten help hesitate highlight hinder
hint hire honor honour hook hope host house
identify ignite ignore illustrate imagine immerse impair implement imply import impose impress improve
incorporate increase increment incur index indicate induce infect infer inflate inflict influence inform
infringe ingest inhabit inherit inhibit initialise initialize initiate inject injure innovate input insert
inspect inspire install instantiate institute instruct insulate insure integrate intend intensify interact
intercept interest interface interfere interpret interrupt intersect intervene introduce invade
invalidate invent invert invest investigate invite invoke involve irritate isolate issue iterate
join judge jump justify
kick kill knead knock
label lack land last launch layer leak lease legalize lend lessen level leverage liberate license lie lighten lift
limit line link liquidate list listen live load localize locate lock log look loop loosen lose lower
magnify mail maintain manage mandate manifest manipulate manufacture map march marinate mark marry mask
master match matter mature maximise maximize measure melt mention merge message migrate mine minimise
minimize mirror miss mitigate mix mobilize mock model moderate modify moisten modulate monitor mount move multiply
mutate
name narrow navigate need neglect negotiate nest neutralise neutralize nominate normalise normalize note
notice notify nourish number
obey object oblige obscure observe obstruct obtain occupy occur offend offer offload offset omit open operate
oppose optimise optimize opt orchestrate order organise organize orient originate oscillate output outline
outlaw outweigh overcome overlap overload override oversee overturn overwrite owe own oxidise oxidize
pack package paint pair parse park part participate partition pass paste patch pause peel penetrate perceive
perform permit persist persuade phase pick pin pipe place plan plant play plead plot plug point poach
poison poll pollute pool pop populate pose position possess post postpone pour practise practice praise
precede precipitate preclude predict predominate prefer prefix prepare prescribe present preserve press
presume prevail prevent print prioritise prioritize privatize probe proceed process proclaim procure
produce profile profit program progress prohibit project proliferate prolong promise promote prompt
promulgate propagate propose prosecute protect protest prove provide provision provoke prune publish
pull pump punish purchase purge purify pursue push
qualify quantify query question queue quit quote
raid raise range rank rate ratify reach react realise realize reason reboot rebuild recall receive
recite reclaim recognise recognize recommend reconcile reconnect reconstruct record recover recruit rectify
recur recycle redeploy redirect redistribute reduce refer reference refine reflect reform refresh refuse refute
regain regard register regress regulate reign reimburse reinforce reject relate relax relay release relieve
rely remain remember remind remove rename render renew rent reopen reorder reorganize repair repeal repeat
replace replicate reply report represent reproduce request require reschedule rescue research resemble
reserve reset reside resign resist resize resolve resort respect respire respond rest restart restore
restrict result resume retain retire retract retreat retrieve retry return reuse reveal reverse revert review
revise revive revoke reward rinse risk roast rob roll rotate round route ruin rule run rush
sail sample sanction satisfy saturate save scale scan scatter schedule scope score scramble scratch screen
seal search season secede secrete secure segment select send separate sequence serialize serve settle setup shape
share shift ship shorten shout shred shrink shuffle sign signal signify simmer simplify simulate sit skip
slice slow smooth soak soften solve sort sound source span spawn specialise specialize specify spell
spill split sponsor spot spray sprinkle stabilise stabilize stack stage stain stall stamp standardize
start starve state stay steam stem step stimulate stipulate stir stop store strain stream strengthen stress
stretch strip structure structure struggle study subdivide submit subscribe substitute subtract succeed
suffer suffice suggest suit sum summarise summarize summon supervise supply support suppose suppress surpass
surrender surround survey survive suspect suspend sustain swap switch symbolize sync synchronise synchronize
synthesise synthesize
tag tail target task taste tax teach tend term terminate test testify thaw thicken thin threaten throttle
tie tighten time toast toggle tolerate top toss total touch trace track trade train transcribe transfer
transform transition translate transmit transport trap travel treat trigger trim triple troubleshoot
trust try tune turn twist type
uncover undergo underlie undermine unify uninstall unite unload unlock unpack unzip update upgrade uphold
upload urge use utilise utilize
vaccinate validate value vanish vary vent verify version view violate visit visualise visualize void volunteer
vote
wait walk want warm warn warrant wash waste watch weaken weigh whip whisk widen wipe wish withstand
witness work worry worsen wrap
yield zip zoom
`

// A lexeme says which of the lists of single words a word is in.
type lexeme uint8

const (
	verb       lexeme = 1 << iota // the base of a verb
	commonNoun                    // in commonNouns
	otherNoun                     // in otherNouns
)

// lexicon holds the words of the lists: one look-up tells all of them.
var lexicon = readLexicon()

func readLexicon() map[string]lexeme {
	m := make(map[string]lexeme, 4096)
	for l, words := range map[lexeme][]string{verb: append(strings.Fields(regular), irregularBases...), commonNoun: strings.Fields(commonNouns), otherNoun: strings.Fields(otherNouns)} {
		for _, w := range words {
			m[w] |= l
		}
	}
	return m
}

// Lemma tells which form of which common verb the lower-case word is; NoVerb
// if it is none that this package knows. A word that is both a base and a past
// ("put", "set", "read") is a base.
func Lemma(word string) (base string, form Form) {
	if isBase(word) {
		return word, Base
	}
	if b, ok := irregularForm[word]; ok {
		return b, Past
	}
	if b := thirdBase(word); b != "" {
		return b, Third
	}
	if b := suffixBase(word, "ing"); b != "" {
		return b, Ing
	}
	if b := suffixBase(word, "ed"); b != "" {
		return b, Past
	}
	if stem, ok := strings.CutSuffix(word, "s"); ok && len(stem) > 6 && verbEnding(stem) && !strings.Contains(stem, "-") {
		return stem, Third
	}
	return "", NoVerb
}

// verbEnding reports whether a word ends as verbs that no list holds do:
// "depolarise", "acidify".
func verbEnding(s string) bool {
	switch s {
	case "premise", "franchise", "enterprise", "expertise", "merchandise", "paradise", "likewise", "otherwise":
		return false
	}
	for _, end := range []string{"ise", "ize", "ify"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return strings.HasSuffix(s, "ifie")
}

func isBase(word string) bool {
	switch l := lexicon[word]; {
	case l&verb != 0:
		return true
	case l&commonNoun != 0 || word == "" || strings.IndexByte("rpdumca", word[0]) < 0:
		return false
	}
	// "re-zip", "redeploy", "preheat": a prefix on a known verb.
	for _, prefix := range []string{"re-", "re", "pre-", "pre", "de-", "un", "mis", "co-", "auto-"} {
		if rest, ok := strings.CutPrefix(word, prefix); ok && len(rest) > 3 && lexicon[rest]&verb != 0 {
			return true
		}
	}
	return false
}

// thirdBase takes the ending of the third person off a known verb.
func thirdBase(word string) string {
	stem, ok := strings.CutSuffix(word, "s")
	if !ok || strings.HasSuffix(stem, "s") {
		return ""
	}
	if isBase(stem) {
		return stem
	}
	if s, ok := strings.CutSuffix(stem, "ie"); ok && isBase(s+"y") {
		return s + "y"
	}
	if s, ok := strings.CutSuffix(stem, "e"); ok && isBase(s) && sibilant(s) {
		return s
	}
	return ""
}

// sibilant reports whether a verb takes "-es" in the third person.
func sibilant(s string) bool {
	for _, end := range []string{"s", "x", "z", "ch", "sh", "o"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// suffixBase takes "ing" or "ed" off a known verb, undoing what spelling does
// to its end: "making" (make), "running" (run), "tied" (tie), "tried" (try).
func suffixBase(word, suffix string) string {
	stem, ok := strings.CutSuffix(word, suffix)
	if !ok || len(stem) < 2 {
		return ""
	}
	if isBase(stem + "e") {
		return stem + "e"
	}
	if isBase(stem) {
		return stem
	}
	if n := len(stem); n > 2 && stem[n-1] == stem[n-2] && isBase(stem[:n-1]) {
		return stem[:n-1]
	}
	if s, ok := strings.CutSuffix(stem, "i"); ok && suffix == "ed" {
		if isBase(s + "y") {
			return s + "y"
		}
		if isBase(s + "ie") {
			return s + "ie"
		}
	}
	if s, ok := strings.CutSuffix(stem, "y"); ok && suffix == "ing" && isBase(s+"ie") {
		return s + "ie"
	}
	return ""
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
