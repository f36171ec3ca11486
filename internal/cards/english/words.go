// Package english knows the little of English grammar that making questions
// takes: the closed classes of words, the forms of common verbs, and which
// part a word plays in a short sentence or note. Its word lists hold general
// English only, no words of any subject.
package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Class is the part that a word plays.
type Class uint8

// The classes of words. Noun is whatever is not known to be something else.
const (
	Noun        Class = iota
	Determiner        // the, each, its
	Preposition       // of, with
	Conjunction       // and, or, but
	Subordinate       // when, because, that, which
	Pronoun           // it, you
	Modal             // can, must, will
	Be                // is, are
	Have              // has
	Do                // does
	Negation          // not, never
	Adverb
	Adjective
	Number
	Verb        // a finite verb or an imperative
	Infinitive  // the verb after "to" or a modal
	Gerund      // a form in -ing that is not a modifier
	Participle  // "used", "called"; also a past tense
	To          // "to" before a verb
	Punctuation // any of , ; : ( ) . ? ! and dashes
)

var closed = classes(map[Class]string{
	Determiner: `a an the this that these those each every any some all both either neither no another such
		my your his her its our their whatever several many much few fewer more most less least enough`,
	Preposition: `w/ w/o of in on at by for with from into onto to upon over under above below between among amongst through throughout
		during before after until till since within without against across along around behind beside besides beyond despite
		except inside outside like near off per plus minus than toward towards underneath unlike up down via versus vs as
		about regarding concerning including excluding following according based due instead depending`,
	Conjunction: `and or but nor & yet`,
	Subordinate: `when whenever where wherever while if unless because although though whereas that which who whom whose how why
		whether so once then what`,
	Pronoun: `i you he she it we they me him them us itself himself herself themselves yourself something anything nothing
		everything someone anyone everyone nobody none others`,
	Modal:    `can could may might must shall should will would cannot can't won't couldn't wouldn't shouldn't mustn't`,
	Be:       `is are was were be been being am isn't aren't wasn't weren't it's`,
	Have:     `has have had having hasn't haven't hadn't`,
	Do:       `do does did don't doesn't didn't doing`,
	Negation: `not never n't`,
	Adverb: `also always often usually sometimes rarely seldom only just even still already again too very quite rather almost
		nearly about approximately roughly ca typically generally normally mostly mainly here there now today soon later
		earlier first second third last next finally together apart away back forward once twice ever otherwise therefore thus hence
		however instead else yet well far long fast hard early late online offline simply automatically up out down
		ahead aside abroad`,
	Number: `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
		eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half`,
	Adjective: `able available bad best better big black blue brief broad cheap cheaper cheapest clean clear close cold common complete
		complex correct critical current daily dark dead deep default different difficult direct dry dual due early easy
		easier easiest empty entire equal exact existing extra fair fast faster fastest few final fine first fixed flat free
		fresh full general global good great green hard heavy high higher highest hot huge idle important incorrect
		independent individual initial inner internal external large larger largest last late later latest left light local
		long longer longest loose low lower lowest main major manual maximum max mature medium mere middle min minimal minimum minor
		minimal mixed modern monthly multiple narrow near necessary new newer newest next nice normal old older oldest
		online open optional other outer own partial particular permanent plain possible previous primary prior private
		proper public pure quick quicker quiet random rapid rare raw ready real recent red regular relevant remote rich right
		rough round safe safer same secondary secret secure senior separate serial sharp short shorter shortest similar simple
		simpler simplest single slow slower small smaller smallest smooth soft solid special specific spare stable standard static
		steep straight strict strong stronger strongest sudden sufficient sure sweet tall temporary thick thin tight tiny
		top total true false typical ultimate unique unused upper used useful useless usual valid various vast virtual warm weak weekly
		wet white whole wide wider wild worse worst worth wrong yearly young`,
})

func classes(lists map[Class]string) map[string]Class {
	m := map[string]Class{}
	// The order settles words that stand in two lists.
	for _, c := range []Class{Adjective, Adverb, Number, Preposition, Subordinate, Pronoun, Determiner, Conjunction, Modal, Be, Have, Do, Negation} {
		for _, w := range strings.Fields(lists[c]) {
			m[w] = c
		}
	}
	return m
}

// ingNouns look like the form of a verb and are none.
var ingNouns = set(`string thing ring king spring ceiling evening morning building meeting setting warning engineering
	during nothing something anything everything wing sling lightning pudding wedding duckling sibling ending beginning ground`)

// commonNouns are nouns so general that they tell little.
const commonNouns = `
ability access action activity advantage amount approach area aspect basis behaviour behavior benefit bit case cause change
chance choice class code combination concept condition content context control copy cost couple course data date day decision
default definition degree demand detail difference direction drawback duration effect effort element end entity environment error
event example experience fact factor feature field file form format function goal group growth half hour idea impact
information input instance issue item job key kind kinds knowledge label lack layer length level limit line list location log lot
manner material matter meaning means measure message method minute mode model moment month name nature need number object
operation option options order output overview owner part party pattern people percent performance period person phase piece place
plan point policy position possibility power presence problem procedure process product purpose quality question range
rate ratio reason record relation request requirement resource resources response result role row rule sample scale scope section security
sequence series service set setting settings side sign site situation size solution sort source space stage standard start state statement
status step storage string structure style subject support system table target task team term test text thing things time title tool topic total
track traffic type types unit usage use user users value values version way week whole word work world year years
`

// otherNouns are ordinary nouns that may stand in capitals for stress; they
// tell more than commonNouns.
const otherNouns = `
accident acid advice agreement air alternate animal app application argument auto arm army article authority background bandwidth bank beginning
belief birth blood body bone book border bottom bowl box brain branch bread breath brother building burden business capacity car card
career cash cell center centre century chain chair challenge chapter character child church citizen city climate clock cloud coast coffee cold
colour column commission committee community company complaint condition conflict congress consequence constitution consumer container
contract corner council country court crime crisis crop crowd crown culture currency customer damage danger daughter deadline
death debate debt deck defence defense democracy department depth desert desk device diet dinner disaster disease distance district
doctor dollar domain door doubt dream drink drug duty earth economy edge egg election emergency emperor empire enemy energy engine
evidence exam exception exercise expense expert export failure family farm father fear field fight figure finger fire fish floor flour flower
folder food foot force forest form freedom friend fruit function future game garden gas gate gender generation glass god gold
government grain ground guest gun hair hall hand hazard head health heart heat height hill history hole holiday home hope horse hospital
hotel house husband ice idea image income industry infection injury inside insurance interest internet interview invasion iron island
journal journey judge jury justice keyboard king kingdom kitchen knife lab lady lake land language law lawyer leader league leaf lesson
letter liability library life light limb lion liver loan lock lunch lung machine magazine majority man manager market marriage master meal
meat media medicine member memory message metal midnight mile milk mind minister minority mirror mistake moon morning mother motor mountain mouth
movement murder muscle museum music nation neck nerve network newspaper night noise north nose notice novel nurse object ocean offence office
officer oil onion opinion opponent orange organ outcome oven owner pain paint pair palace pan paper parent parliament partner
passage passenger password past path patient peace peak penalty pepper permission phone photo picture pilot pipe plane planet plant plate
player poem poison police policy pool population port pot potato poverty powder prayer president pressure price prince prison prisoner
prize profit property protein province pulse punishment pupil queen queue rain reader rebel recipe region religion rent republic
reputation rescue revolution rice ring river road rock roof room root rope route safety salad salt sand sauce school science
screen sea seat secret secretary seed senate server sex shadow shape sheet ship shirt shock shop shore sidecar signal silence silver sister skill
skin sky slave sleep smoke snow society soil soldier solid son song soul sound soup south speech speed spirit sport spring square staff
stair star station statue steam steel stock stomach stone storm story street strength student success sugar suit summer sun surgery symptom
talent tank tax tea teacher temple tension territory theatre theory throat ticket timeout tissue tomato tone tongue tooth tower
town toy trade tradition train transit treatment treaty tree trend tribe trick truck trust truth tube uncle university valley vehicle vessel veto
victim victory village violence virus voice volume wall war warning warrior water wave wealth weapon weather web wedding wheel wheat wife wind window
wine wing winter witness woman wood wool worker wound writer yeast`

// Stop reports whether a lower-case word carries no content of its own: an
// article, a preposition, an auxiliary and the like.
func Stop(word string) bool {
	switch closed[word] {
	case Determiner, Preposition, Conjunction, Subordinate, Pronoun, Modal, Be, Have, Do:
		return true
	case Adverb:
		return len(word) < 8
	}
	return false
}

// Closed reports whether a lower-case word is of a closed class, or one of the
// commonest adjectives and adverbs: no name is spelt like it.
func Closed(word string) bool {
	_, ok := closed[word]
	return ok
}

// IsNumber reports whether a lower-case word is a number.
func IsNumber(word string) bool { return closed[word] == Number }

// Common reports whether a lower-case word is one of the commonest of the
// language, and so tells little about any subject.
func Common(word string) bool {
	if _, ok := closed[word]; ok {
		return true
	}
	if lexicon[word]&(commonNoun|verb) != 0 {
		return true
	}
	if singular, ok := strings.CutSuffix(word, "s"); ok && lexicon[singular]&commonNoun != 0 {
		return true
	}
	_, form := Lemma(word)
	return form != NoVerb
}

// Ordinary reports whether a lower-case word is an ordinary noun of general
// English.
func Ordinary(word string) bool { return lexicon[word]&(commonNoun|otherNoun) != 0 }

// Known reports whether the lower-case word is in a list of this package.
func Known(word string) bool {
	return Common(word) || lexicon[word]&otherNoun != 0 || lexicon[strings.TrimSuffix(word, "s")]&otherNoun != 0 || adjectiveLike(word) || strings.HasSuffix(word, "ly")
}

// Negative reports whether a lower-case word denies something.
func Negative(word string) bool {
	switch word {
	case "not", "never", "no", "none", "cannot", "without", "neither", "nor", "nothing", "nobody":
		return true
	}
	return strings.HasSuffix(word, "n't") || strings.HasSuffix(word, "n’t")
}

// Plural reports whether a noun looks plural.
func Plural(noun string) bool {
	w := strings.ToLower(noun)
	if stem, ok := strings.CutSuffix(noun, "s"); ok && allCaps(stem) {
		return true // "APIs"
	}
	switch w {
	case "people", "children", "men", "women", "data", "criteria", "mice", "feet", "teeth":
		return true
	case "series", "species", "news", "lens", "gas", "bus", "status", "virus", "bias", "basis", "always", "afterwards", "sometimes", "kubernetes", "dns", "https", "ftps", "ldaps", "smtps", "imaps":
		return false
	}
	for _, end := range []string{"ss", "us", "is", "ics", "ias", "nvas", "tlas"} {
		if strings.HasSuffix(w, end) {
			return false
		}
	}
	if !strings.HasSuffix(w, "s") || len(w) < 4 || strings.HasSuffix(w, "works") && len(w) > 5 && !Known(w[:len(w)-1]) {
		return false
	}
	// "EKS", "HTTPS" are names; "APIs" and "VMs" are plurals.
	return strings.ToUpper(noun) != noun
}

// persons are nouns for people by what they do or are.
var persons = set(`author artist astronomer ballerina bishop chancellor chemist commander composer consul dictator director doctor
	dramatist economist emperor empress engineer explorer father founder general god goddess governor hero heroine historian
	inventor judge king knight lawyer leader man martyr mathematician minister monk mother nurse painter philosopher physician
	physicist pianist playwright poet politician pope president priest prince princess prophet queen ruler saint scholar scientist
	sculptor senator singer soldier son statesman daughter sister brother wife husband successor tyrant woman writer youth`)

// Person reports whether a lower-case noun names a person.
func Person(noun string) bool { return persons[noun] }

// massNouns take no article: there is no "a water".
var massNouns = set(`advice air behavior behaviour blood bread cash coffee cotton courage damage data electricity energy equipment
	evidence fish flour food fuel fun furniture gas glass gold grass hair health heat homework hope ice information iron
	justice knowledge labor labour land law lightning love luck luggage machinery meat milk money music news nitrogen noise oil
	oxygen paper peace poverty power progress protein rain research rice salt sand slang smoke snow soil space speech steel
	stress sugar support time trade traffic training transport travel trust truth water wealth weather wheat wood wool work theory`)

// Countable reports whether a lower-case noun is a common one that takes an
// article in the singular.
func Countable(noun string) bool {
	return len(noun) > 2 && !massNouns[noun] && (counted[noun] || !Uncountable(noun)) && !Plural(noun) && closed[noun] == Noun
}

// Article returns "a" or "an", as the sound of the word after it wants.
func Article(word string) string {
	r, _ := utf8.DecodeRuneInString(word)
	low := strings.ToLower(word)
	if spelledOut(word) {
		if strings.ContainsRune("aefhilmnorsx8", unicode.ToLower(r)) {
			return "an"
		}
		return "a"
	}
	for _, p := range []string{"uni", "use", "usu", "eu", "one", "ut", "ur"} {
		if strings.HasPrefix(low, p) && !strings.HasPrefix(low, "unin") && !strings.HasPrefix(low, "unim") && !strings.HasPrefix(low, "urg") && !strings.HasPrefix(low, "utt") {
			return "a"
		}
	}
	for _, p := range []string{"hour", "honest", "honour", "honor", "heir"} {
		if strings.HasPrefix(low, p) {
			return "an"
		}
	}
	if strings.ContainsRune("aeiou8", unicode.ToLower(r)) {
		return "an"
	}
	return "a"
}

// spelledOut reports whether a word is said letter by letter: "MRI", "S3".
func spelledOut(word string) bool {
	n, caps := 0, 0
	for _, r := range word {
		if unicode.IsLetter(r) {
			n++
		}
		if unicode.IsUpper(r) {
			caps++
		}
	}
	return n > 0 && caps == n && n <= 4
}

// Uncountable reports whether a lower-case noun names a process, a quality or
// a stuff, and so takes no "a".
func Uncountable(noun string) bool {
	for _, end := range []string{"ing", "sis", "ism", "ity", "ness", "ship", "ance", "ence", "ics", "tion", "sion", "ment", "phy", "logy", "ware", "age", "cy", "tude", "hood", "dom", "ery"} {
		if strings.HasSuffix(noun, end) && len(noun) > len(end)+2 {
			return true
		}
	}
	return false
}

// counted are nouns that end as those of processes and qualities do and are
// things all the same: "a policy".
var counted = set(`function session region nation position expression connection segment instrument building message image stage
	package village garage city university entity battery gallery policy agency currency pharmacy embassy vacancy
	emergency option section question station transaction exception version document department statement
	experiment page sentence reference audience instance appliance facility community bakery query button mission
	organization organisation institution equation fraction religion battleship theory monument apartment garment
	engagement appointment ornament pigment ligament filament tournament parliament regiment bandage cottage
	cabbage passage bridge cartridge fence licence ambulance entrance kingdom prince province ring string spring
	wing king thing setting meeting warning`)

// adjectiveLike reports whether a word ends as adjectives do.
func adjectiveLike(w string) bool {
	if len(w) < 5 {
		return false
	}
	for _, end := range []string{"able", "ible", "ful", "less", "ous", "ive", "ical", "ional", "ary", "ular", "ental", "ential", "ual", "ic", "ish", "est", "-based", "-wide", "-free", "-only", "-level", "-like", "-specific", "-proof", "-aware"} {
		if strings.HasSuffix(w, end) {
			return !adjectiveNot[w]
		}
	}
	return false
}

var adjectiveNot = set(`archive objective perspective initiative directive alternative narrative drive five receive give live native
	library dictionary boundary summary salary secretary topic traffic metric music logic public fabric clinic comic
	magic panic request test interest rest harvest guest forest contest quest protest invest table cable variable
	response purpose house
	english british boss vocabulary capillary artery pharmacy ovary primary individual manual signal ritual`)
