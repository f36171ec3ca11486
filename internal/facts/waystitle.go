package facts

// mostWaysWords is how many words a title has at most that announces ways or reasons.
const mostWaysWords = 14

var (
	waysWords = setOf("ways reasons things factors situations circumstances")
	waysLinks = setOf("that why which when where in how")
	wonderers = setOf("how what why whether")
)

// waysTitle reports whether the clause announces ways or reasons and says no more, "reasons
// why the bridge fell": what tells of them is no sentence of its own.
func (c *clause) waysTitle() bool {
	i, n := 0, len(c.words)
	if c.words[0].is(article | numeral) {
		i = 1
	}
	if n > mostWaysWords || i+3 >= n || !c.isOneOf(i, waysWords) || c.words[i].after != 0 || !c.isOneOf(i+1, waysLinks) {
		return false
	}
	if c.isWord(i+1, "in") && !c.isWord(i+2, "which") {
		return false
	}
	v := c.finite(i+2, n)
	for k := i + 3; k < v; k++ {
		if c.words[k].is(past) {
			return false // "reasons that he gave were many"
		}
	}
	if v < 0 {
		return true
	}
	for v+1 < n && (c.words[v].is(auxiliary) || c.words[v+1].is(adverb|negation)) {
		v++
	}
	for k := v + 1; k < n; k++ {
		if c.isOneOf(k, wonderers) {
			return true
		}
	}
	return c.finite(v+1, n) < 0
}
