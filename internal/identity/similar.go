package identity

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// term is a word of a fact and how much it tells: the rarer in these notes,
// the more.
type term struct {
	word   string
	weight float32
	number bool
	bytes  uint64 // the set of its bytes, modulo 64
}

// newTerm returns the term of a word.
func (l *lexicon) newTerm(word string) term {
	t := term{word: word, weight: l.weight(word), number: isNumber(word)}
	for i := range len(word) {
		t.bytes |= 1 << (word[i] % 64)
	}
	return t
}

// words calls yield for each word of s in lower case: a run of letters and
// digits, or one sign of a script that is written without blanks. The word is
// only valid until yield returns.
func words(s string, yield func(word []byte)) {
	var word []byte
	flush := func() {
		if len(word) > 0 {
			yield(word)
			word = word[:0]
		}
	}
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf && 'A' <= r && r <= 'Z':
			word = append(word, byte(r+'a'-'A'))
		case r < utf8.RuneSelf && ('a' <= r && r <= 'z' || '0' <= r && r <= '9'):
			word = append(word, byte(r))
		case r < utf8.RuneSelf:
			flush()
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer):
			flush()
			word = utf8.AppendRune(word, r)
			flush()
		case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r):
			word = utf8.AppendRune(word, unicode.ToLower(r))
		default:
			flush()
		}
	}
	flush()
}

// lexicon knows how often words are used.
type lexicon struct {
	uses  map[string]int32
	total float64
}

// newLexicon counts, over all facts of the build, the words of the facts that
// are to be compared; no other words matter.
func newLexicon(compared, all []*fact) *lexicon {
	l := &lexicon{uses: map[string]int32{}, total: float64(len(all))}
	for _, f := range compared {
		words(f.latest().body, func(w []byte) { l.uses[string(w)] = 0 })
	}
	for _, f := range all {
		words(f.latest().body, func(w []byte) {
			if n, ok := l.uses[string(w)]; ok {
				l.uses[string(w)] = n + 1
			}
		})
	}
	return l
}

// weight returns what a word tells, from about 0 for a word in every fact to 1
// for one that is used once or never. Words of up to three letters are mostly
// glue, in whatever language, and count half.
func (l *lexicon) weight(word string) float32 {
	uses := float64(max(l.uses[word], 1))
	w := math.Log(1+l.total/uses) / math.Log(1+max(l.total, 1))
	if utf8.RuneCountInString(word) <= 3 && word[0] < utf8.RuneSelf && !isNumber(word) {
		w /= 2
	}
	return float32(w)
}

// isNumber reports whether a word begins with a digit.
func isNumber(word string) bool { return '0' <= word[0] && word[0] <= '9' }

// wording is the words of a text, as they stand and in alphabetical order.
type wording struct{ inOrder, sorted []term }

// wording returns the words of s.
func (l *lexicon) wording(s string) wording {
	var w wording
	words(s, func(b []byte) {
		w.inOrder = append(w.inOrder, l.newTerm(string(b)))
	})
	w.sorted = slices.Clone(w.inOrder)
	slices.SortFunc(w.sorted, func(a, b term) int { return strings.Compare(a.word, b.word) })
	return w
}

// telling sums up the weights of different words: how unlikely it is that two
// people write the same by chance.
func (w wording) telling() float32 {
	var sum float32
	for i, t := range w.sorted {
		if i == 0 || t.word != w.sorted[i-1].word {
			sum += t.weight
		}
	}
	return sum
}

// maxLoose bounds the words that are compared letter by letter.
const maxLoose = 40

// similarity returns how much two texts have in common, from 0 to 1: the
// weight of their common words in the weight of all, but no more than the
// number of words in the same order in the number of all. A word with a typing
// error counts almost as common. If most of the rest agrees, a number for
// another number counts half.
func similarity(a, b wording) float32 {
	bag := bagSimilarity(a.sorted, b.sorted)
	if bag == 0 || len(a.inOrder)*len(b.inOrder) > maxOrdered {
		return bag
	}
	return min(bag, orderedSimilarity(a.inOrder, b.inOrder))
}

// maxOrdered bounds the pairs of words that are compared for their order.
const maxOrdered = 40_000

// bagSimilarity compares two lists of words in alphabetical order.
func bagSimilarity(a, b []term) float32 {
	var common, whole float32
	var onlyA, onlyB []term
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch c := compareTerms(a, i, b, j); {
		case c == 0:
			common += a[i].weight + b[j].weight
			whole += a[i].weight + b[j].weight
			i++
			j++
		case c < 0:
			onlyA = append(onlyA, a[i])
			whole += a[i].weight
			i++
		default:
			onlyB = append(onlyB, b[j])
			whole += b[j].weight
			j++
		}
	}
	if whole == 0 {
		return 0
	}
	common += loose(onlyA, onlyB)
	if n := numbers(onlyA, onlyB); common >= 0.7*(whole-n) {
		common += n / 2
	}
	return common / whole
}

// orderedSimilarity returns the part of the words of two texts that both have
// in one order.
func orderedSimilarity(a, b []term) float32 {
	row := make([]float32, len(b)+1)
	for _, x := range a {
		diagonal := float32(0)
		for j, y := range b {
			above := row[j+1]
			row[j+1] = max(above, row[j])
			if x.word == y.word {
				row[j+1] = max(row[j+1], diagonal+1)
			} else if c := closeness(x, y); c > 0 {
				row[j+1] = max(row[j+1], diagonal+c)
			}
			diagonal = above
		}
	}
	return 2 * row[len(b)] / float32(len(a)+len(b))
}

// numbers returns the weight of the numbers that stand for each other.
func numbers(a, b []term) float32 {
	var sumA, sumB float32
	for _, t := range a {
		if t.number {
			sumA += t.weight
		}
	}
	for _, t := range b {
		if t.number {
			sumB += t.weight
		}
	}
	return 2 * min(sumA, sumB)
}

// compareTerms compares the next terms of two sorted lists; the end of a list
// comes after everything.
func compareTerms(a []term, i int, b []term, j int) int {
	if i == len(a) || j == len(b) {
		return cmp.Compare(len(b)-j, 0)*2 - 1
	}
	return strings.Compare(a[i].word, b[j].word)
}

// loose returns what the words that only one side has still have in common.
func loose(a, b []term) float32 {
	if len(a) > maxLoose || len(b) > maxLoose {
		return 0
	}
	var common float32
	taken := make([]bool, len(b))
	for _, x := range a {
		best, at := float32(0), -1
		for j, y := range b {
			if c := closeness(x, y); !taken[j] && c > best {
				best, at = c, j
			}
		}
		if at >= 0 {
			taken[at] = true
			common += best * (x.weight + b[at].weight)
		}
	}
	return common
}

// closeness returns how much of one word another one still is: 0 unless they
// are nearly the same.
func closeness(a, b term) float32 {
	// An edit changes two bytes of the set at most.
	if a.number || b.number || 5*bits.OnesCount64(a.bytes^b.bytes) > 4*max(len(a.word), len(b.word)) {
		return 0
	}
	return spelling(a.word, b.word)
}

// spelling returns the part of the letters of two words that agree, or 0 if it
// is not most of them.
func spelling(a, b string) float32 {
	n, m := len(a), len(b)
	longer := max(n, m)
	if min(n, m) < 3 || longer > 40 || 5*min(n, m) < 3*longer {
		return 0
	}
	part := 1 - float32(distance(a, b))/float32(longer)
	if part < 0.6 {
		return 0
	}
	return part
}

// distance returns the number of bytes to insert, delete, replace or swap with
// the next one to get from a to b, which are at most 40 bytes long.
func distance(a, b string) int {
	var rows [3][41]int
	for j := range len(b) + 1 {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		row, above, before := &rows[i%3], &rows[(i+2)%3], &rows[(i+1)%3]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
	}
	return rows[len(a)%3][len(b)]
}
