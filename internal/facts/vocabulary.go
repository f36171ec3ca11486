package facts

import "strings"

// verbs are English verbs whose forms are seldom nouns. Those behind the bar
// are as often nouns, and count as verbs only where the words around them say
// so.
const verbs = `accept achieve acquire activate adapt add adjust administer adopt affect align allocate allow
amend analyze analyse append apply appoint approve arise arrange ask assemble assert assess assign assume attach
authenticate authorize authorise automate avoid bake become begin belong bind boil bring burn buy bypass
calculate cancel carry choose chop click coagulate collect combine come communicate compare compile comply
compose comprise compress configure confirm connect consider consist constitute consume contain continue convert convey
coordinate create debug decide declare decode decompose decrypt deduct define delete deliver deny depend deploy
derive describe destroy detach detect determine develop diagnose differ disable disclose discover dissolve
distribute divide draw earn elect eliminate embed emit employ enable encode encourage encrypt enforce enhance ensure enter
establish evaluate evict examine exceed exclude execute exist expand expect expire explain expose extend
fail fetch find follow fry gather generate get give go govern grate grease grind grow happen hide
identify ignore illustrate implement imply impose improve include indicate infer inform inherit inhibit initialize
initialise initiate inject inspect install instantiate integrate intend introduce invalidate invent invoke involve isolate
keep knead know learn leave let listen lose maintain make manage mean melt migrate minimize modify multiply
negotiate notify obtain obey occur operate optimize orchestrate organize overwrite owe pay peel perform persist
postpone pour precede prefer preheat prepare prescribe preserve prevent produce prohibit promote protect prove
provide publish put qualify raise reach rebuild receive recognize recommend reconcile recover reduce refer reject
relate rely remain remember remove renew replace replicate represent require reside resolve respond
restore restrict retain retrieve reuse reveal revoke rewrite rinse roast rotate save see select sell send
separate serialize serve simplify skip soak solve specify split spread sprinkle stabilize stand stir
submit subscribe succeed suffer suggest suppress survive synchronize synthesize take tell terminate throw
transmit traverse trim troubleshoot truncate undergo understand unlock use utilize validate vary verify violate
visualize warn wash withdraw write
abolish absorb accelerate acknowledge advertise bequeath blanch bleed borrow braise breathe caramelise caramelize catalyse classify
collapse colonise condense confer conquer converge defeat deflate differentiate digest dilute diverge drizzle enact encapsulate
enqueue dequeue erode erupt evaporate excrete execute ferment generalise hire infect inflate interpret invade invest iterate lend
marinate metabolise motivate oxidise persuade plead predict preempt ratify react rebel recurse refract repeal rescind retransmit
sauté shatter shrink spawn stimulate subtract sue surrender swallow swell testify unmount vest waive accumulate activate adhere
aggravate allocate assimilate circulate coexist collide comprise concentrate conform contribute cooperate correlate deliberate
deteriorate dominate donate elaborate emerge emigrate emphasise enable encounter exhibit facilitate fluctuate fulfill hibernate
illuminate immigrate incorporate induce interact intervene irritate liberate mediate nominate originate oscillate participate
penetrate precipitate prevail proceed prosecute radiate regulate reinforce reproduce resist restrain secrete simulate
stipulate supervise ingest refine scrape enrich tokenize paginate render deduplicate checkpoint think speak teach feel fight catch steal swear say hear sit sleep tolerate underlie unify vibrate violate
| access act aggregate aim alert alias alter answer appeal approach argue attack attempt average back balance base bid block
boost break browse buffer build bundle burst cache call capture cause change charge check chill claim clean clear clone close
coat code command commit complete compute conclude conduct contact contract control convict cook cool copy correct cost count
counter cover cross cut damage debate decrease default delay delegate demand design discard discharge display
document double download drain drive drop dry dump edit end equal escape estimate exchange exercise export express
extract fall feature feed fill filter finish fire fit fix flow flush focus fold force fork form format forward free freeze function
grant group guarantee guide halt handle head heat help hold host impact import increase index insert interface interest issue join
judge jump kill label land last launch lay lead leverage lie lift limit link list live load lock log look lower map mark mask match
measure merge mirror mix model monitor mount move name need notice note offer open order outline output overload override own pack
package pass patch pause peak permit pick place plan play point poll position press price print probe process profile program project
prune pull purchase push query question queue range rank rate read rebase reason record redirect reference refresh register release
repair repeat reply report request rescue research reserve reset rest restart result retry return reverse review reward ring rise roll
round route rule run sample scale scan schedule score search season secure set shape share shift ship show shut sign simmer sink
slice slow sort sound source spin stage start state stay stem step stop store stream stress strike structure study
subject supply support surround swap switch tag target taste tear test tie time toast touch trace track trade train transfer transform
transition treat trigger trust try tune turn type uncover update upgrade upload value view visit vote wait wake watch weigh
whip whisk whistle work worry wrap yield zip
snapshot appeal boot breach broadcast crash cure defeat die flood forecast fragment garnish hang hash lapse leak multicast orbit poison proof
rebel reboot reflect revolt rot signal sniff spoof starve sum tax trap tunnel void decay dose draft guard murder plant plot ruin rush
shock siege smoke spray stain steam strain supplement survey sweep trial tumble vary volunteer wound`

// irregular gives the past forms that are not made with -ed.
const irregular = `become:became begin:began,begun bind:bound bring:brought build:built burn:burnt buy:bought
choose:chose,chosen come:came cut:cut draw:drew,drawn drive:drove,driven fall:fell,fallen feed:fed find:found
freeze:froze,frozen get:got give:gave,given go:went,gone grind:ground grow:grew,grown hide:hid,hidden hold:held
keep:kept know:knew,known lay:laid lead:led learn:learnt leave:left let:let lie:lay,lain lose:lost make:made
mean:meant override:overrode,overridden overwrite:overwrote,overwritten pay:paid put:put read:read rebuild:rebuilt
rewrite:rewrote,rewritten ring:rang,rung rise:rose,risen run:ran see:saw,seen sell:sold send:sent set:set
show:shown shut:shut sink:sank,sunk spin:spun split:split spread:spread stand:stood strike:struck take:took,taken
think:thought speak:spoke,spoken teach:taught feel:felt fight:fought catch:caught steal:stole,stolen swear:swore,sworn say:said
hear:heard sit:sat sleep:slept break:broke,broken bleed:bled hang:hung shrink:shrank,shrunk swell:swollen lend:lent tear:tore,torn tell:told throw:threw,thrown undergo:underwent,undergone understand:understood wake:woke,woken
withdraw:withdrew,withdrawn write:wrote,written`

// programs are what everybody's command lines begin with; others are known by
// their options.
const programs = `git docker kubectl helm npm npx yarn pip pip3 python python3 curl wget ssh scp rsync sudo apt apt-get yum dnf brew
	go cargo rustc make cmake gcc java javac mvn gradle node deno psql mysql sqlite3 redis-cli mongo systemctl journalctl service
	ip ifconfig ping traceroute dig nslookup netstat ss tcpdump nmap iptables chmod chown grep sed awk tar gzip unzip cat ls cd cp mv
	rm mkdir touch find echo export source kill ps top df du mount terraform ansible vagrant podman az gcloud openssl gpg vim nano tmux`

// small words, by class.
var small = []struct {
	class class
	words string
}{
	{auxiliary, "is are was were isn't aren't wasn't weren't"},
	{auxiliary, `has have had does do did can could may might must shall should will would cannot be been being
		can't don't doesn't didn't won't hasn't haven't mustn't needn't shouldn't couldn't wouldn't ought`},
	{auxiliary, `dont doesnt didnt cant wont isnt arent wasnt werent hasnt havent mustnt neednt shouldnt couldnt wouldnt`},
	{negation, "dont doesnt didnt cant wont isnt arent wasnt werent"},
	{negation, "not no never cannot none nor neither can't don't doesn't didn't won't isn't aren't without n't nobody nothing"},
	{article, "a an the"},
	{pointing, "its your their his her our my this that these those each every any all some both another such"},
	{preposition, `w/ w/o thru of in on at by for from with without within into onto over under above below between among through
		during per via against across before after until till since about around behind beside besides beyond
		despite except inside outside near off toward towards upon versus vs than as like unlike throughout`},
	{conjunction, "and or but nor yet so & plus"},
	{pronoun, "it they them this these those he she you we i that which who whom whose there one's itself themselves"},
	{condition, "when whenever if while unless once whereas where"},
	{numeral, `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
		seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
		half twice thrice dozen hundreds thousands millions billions`},
	{bound, `max maximum min minimum most least default limit up exactly only about approximately approx around roughly over under
		than least to of is are has have within every per total limited supports allows equals = < > ≤ ≥ ~ ± =`},
	{introducing, "such consist consists including includes include comprises comprise namely e.g eg like are supports support contains contain has have"},
	{month, `january february march april may june july august september october november december jan feb mar apr jun jul aug
		sep sept oct nov dec`},
	{quality, `suitable useful good better best cheap cheaper ideal perfect compatible similar equivalent able available fast faster slow
		easy easier hard more less most least great simple built free visible necessary responsible secure higher larger smaller bigger longer shorter newer older`},
	{naming, "command commands"},
	{contrasting, "difference differences vs versus compared comparison contrast"},
	{ordering, "order steps sequence lifecycle workflow procedure phases stages recipe method"},
	{sequence, "then next finally afterwards lastly first firstly secondly subsequently"},
	{adverb, `also only always never often usually typically generally normally commonly automatically already still just even very too
		again however therefore thus hence instead otherwise either neither rather together again mainly mostly directly`},
	{unit, `seconds second sec secs mins minute minutes hour hours hr hrs day days week weeks month months year years yr yrs
		decade decades century centuries ms µs μs us ns kb mb gb tb pb kib mib gib tib byte bytes bit bits bps kbps mbps gbps
		kbit mbit gbit hz khz mhz ghz percent % ‰ °c °f ° degrees degree kg mg µg μg mcg lb lbs oz ml dl cl cup cups tsp tbsp teaspoon
		teaspoons tablespoon tablespoons pint pints cm mm km inch inches ft feet mile miles nm mmhg mmol mol kcal kj kw mv ma
		ohm pa kpa bar psi times iu bpm rpm iops rps tps qps wps euro euros dollar dollars usd eur gbp grams gram litre litres liter
		liters metre metres meter meters kilometres kilometers kilograms kg/m2 pounds ounces celsius fahrenheit nights quarters
		mph knots acres hectares volts watts amps sheets`},
	{letterUnit, "s h d g l m k min c f v w a j n u x t b"},
	{known, `ip ping helm single same multiple more less many much few several other others own new old big small large low high medium fast quick full
		empty different global local public private internal external static dynamic automatic manual heavy light available
		possible necessary mandatory optional required user users data file files key keys value table item system server client service
		node day account app application cloud region zone zones instance instances network internet memory disk port traffic
		message messages error errors message action actions rule policy policies role version versions event events
		option options level levels part case side top bottom right left origin folder folders bucket buckets object objects
		string number size unit money water air oil salt sugar butter flour heart blood cell cells nerve muscle bone skin
		court law party parties consent offer notice damages term terms person people man woman child king war year
		always twice alone else here there now soon later today early late good better best bad worse worst great
		important true false yes ok strong weak hard soft hot cold warm dry wet deep short long wide narrow thin thick
		encryption redeploy immutable splitting customer business management billing exponential backoff intensive
		replication deletion transaction transactions groupings consistent consistency eventually strongly main simple
		inline cross durable permanent temporary temp locked root master primary secondary alternate cluster clusters base
		shard shards partition availability performance bandwidth specially especially particular whole entire outer inner`},
}

// newLexicon builds the table: the small words first, as they are looked up most
// and whoever comes first is found first, then each verb in its four forms.
func newLexicon() *lexicon {
	l := &lexicon{}
	for _, s := range small {
		for _, w := range strings.Fields(s.words) {
			l.add(w, s.class)
		}
	}
	plain, noun, _ := strings.Cut(verbs, "|")
	for _, v := range strings.Fields(plain) {
		l.addVerb(v, 0)
	}
	for _, v := range strings.Fields(noun) {
		l.addVerb(v, nominal)
	}
	for _, entry := range strings.Fields(irregular) {
		_, forms, _ := strings.Cut(entry, ":")
		for _, form := range strings.Split(forms, ",") {
			l.add(form, past)
		}
	}
	for _, t := range strings.Fields(programs) {
		l.add(t, tool)
	}
	return l
}

// addVerb adds the forms of a verb. Forms no one writes do no harm.
func (l *lexicon) addVerb(v string, extra class) {
	l.add(v, base|extra)
	stem, last := v, v[len(v)-1]
	switch {
	case last == 'e':
		stem = v[:len(v)-1]
		l.add(v+"s", third|extra)
	case last == 's' || last == 'x' || last == 'z' || last == 'o' || strings.HasSuffix(v, "ch") || strings.HasSuffix(v, "sh"):
		l.add(v+"es", third|extra)
	case last == 'y' && !vowel(v[len(v)-2]):
		l.add(v[:len(v)-1]+"ies", third|extra)
		l.add(v[:len(v)-1]+"ied", past)
		l.add(v+"ing", ing)
		return
	default:
		l.add(v+"s", third|extra)
	}
	l.add(stem+"ed", past)
	l.add(stem+"ing", ing)
	if n := len(v); n >= 3 && !vowel(last) && last != 'w' && last != 'x' && last != 'y' && vowel(v[n-2]) && !vowel(v[n-3]) {
		l.add(v+string(last)+"ed", past) // stop, stopped
		l.add(v+string(last)+"ing", ing)
	}
}

func vowel(b byte) bool {
	return b == 'a' || b == 'e' || b == 'i' || b == 'o' || b == 'u'
}
