package identity

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// writer makes up notes about nothing, in one of several styles. Its facts are
// as alike as those of real notes: the same limits, properties and remarks come
// back under one label after the other.
type writer struct {
	r     *rand.Rand
	style int
	b     strings.Builder
	nouns []string
	said  []string // statements, which may come back elsewhere
}

var (
	syllables  = strings.Fields("ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru sta tre spi plo quo")
	verbs      = strings.Fields("keeps moves holds sends writes reads replaces renews rejects stores drops sorts merges splits guards signs counts copies locks frees")
	adjectives = strings.Fields("cold warm early late local remote public private short long cheap dear sealed open hidden shared plain dry wet hollow")
	glue       = strings.Fields("before after during without within across under over")
	units      = strings.Fields("seconds minutes days MB GB items layers kilometres grams volts")
	limits     = []string{"default timeout", "maximum size", "minimum age", "retention", "batch size", "number of copies"}
)

// noun makes up a word.
func (w *writer) noun() string {
	if len(w.nouns) > 20 && w.r.IntN(3) > 0 {
		return w.nouns[w.r.IntN(len(w.nouns))]
	}
	word := ""
	for range 2 + w.r.IntN(2) {
		word += syllables[w.r.IntN(len(syllables))]
	}
	w.nouns = append(w.nouns, word)
	return word
}

func (w *writer) pick(list []string) string { return list[w.r.IntN(len(list))] }

func (w *writer) verb() string { return strings.TrimSuffix(w.pick(verbs), "s") }

func (w *writer) quantity() string { return fmt.Sprintf("%d %s", 1+w.r.IntN(400), w.pick(units)) }

// title makes up a title.
func (w *writer) title() string {
	t := capital(w.noun())
	if w.r.IntN(2) == 0 {
		t += " " + w.noun()
	}
	return t
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// statement makes up a fact of one line, or says one again.
func (w *writer) statement() string {
	if len(w.said) > 10 && w.r.IntN(25) == 0 {
		return w.pick(w.said)
	}
	s := w.newStatement()
	w.said = append(w.said, s)
	return s
}

func (w *writer) newStatement() string {
	switch w.r.IntN(12) {
	case 0:
		return fmt.Sprintf("%s - %s", w.pick(limits), w.quantity())
	case 1:
		return fmt.Sprintf("a %s %s up to %s", w.noun(), w.pick(verbs), w.quantity())
	case 2:
		return fmt.Sprintf("to %s the %s, use %s %s", w.verb(), w.noun(), w.pick(adjectives), w.noun())
	case 3:
		return fmt.Sprintf("%s: a %s %s that %s the %s", w.title(), w.pick(adjectives), w.noun(), w.pick(verbs), w.noun())
	case 4:
		return fmt.Sprintf("%s %s", w.pick(adjectives), w.pick(glue)+" "+w.noun())
	case 5:
		return w.inlineList()
	case 6:
		a, b, c := w.title(), w.title(), w.title()
		return fmt.Sprintf("%c%c%c - %s %s %s", a[0], b[0], c[0], a, b, c)
	case 7:
		return fmt.Sprintf("if the %s is %s, it %s the %s", w.noun(), w.pick(adjectives), w.pick(verbs), w.noun())
	case 8:
		return w.noun() + " order: " + strings.Join(w.sisters(), " -> ")
	}
	return fmt.Sprintf("the %s %s %s the %s %s %s %s", w.noun(), w.noun(), w.pick(verbs), w.pick(adjectives), w.noun(), w.pick(glue), w.noun())
}

// inlineList makes up a list between commas.
func (w *writer) inlineList() string {
	var items []string
	for range 3 + w.r.IntN(3) {
		item := w.noun()
		if w.r.IntN(2) == 0 {
			item = w.pick(adjectives) + " " + item
		}
		items = append(items, item)
	}
	return w.noun() + " " + w.noun() + "s: " + strings.Join(items, ", ")
}

// line writes a line at a depth.
func (w *writer) line(depth int, text string) {
	switch {
	case w.style == 1 && depth > 0:
		fmt.Fprintf(&w.b, "%s- %s\n", strings.Repeat("  ", depth-1), text)
	case w.style == 1:
		fmt.Fprintf(&w.b, "\n# %s\n\n", text)
	default:
		fmt.Fprintf(&w.b, "%s%s\n", strings.Repeat("  ", depth), text)
	}
}

// notes writes a file of so many sections.
func (w *writer) notes(sections int) string {
	w.b.Reset()
	for range sections {
		if w.style == 0 {
			w.b.WriteString(strings.Repeat("-", 36) + "\n")
		}
		w.line(0, w.title())
		for range 2 + w.r.IntN(6) {
			w.block()
		}
		if w.style == 2 {
			w.b.WriteByte('\n')
		}
	}
	return w.b.String()
}

// block writes a fact, or a label or list with what is under it.
func (w *writer) block() {
	switch w.r.IntN(10) {
	case 0:
		w.line(1, w.title())
		for range 1 + w.r.IntN(4) {
			w.line(2, w.statement())
		}
	case 1:
		w.line(1, w.noun()+" "+w.noun()+"s:")
		items := w.sisters()
		for range 3 + w.r.IntN(4) {
			items = append(items, w.pick(adjectives)+" "+w.noun())
		}
		for _, item := range items[w.r.IntN(len(items)-2):] {
			w.line(2, item)
		}
	case 2:
		w.line(1, "steps to "+w.verb()+" a "+w.noun()+":")
		for i := range 3 + w.r.IntN(3) {
			w.line(2, fmt.Sprintf("%d. %s the %s %s", i+1, w.verb(), w.pick(adjectives), w.noun()))
		}
	case 3:
		if w.style == 1 {
			fmt.Fprintf(&w.b, "\nQ: What %s the %s?\nA: the %s %s\n\n", w.pick(verbs), w.noun(), w.pick(adjectives), w.noun())
			break
		}
		w.line(1, w.title())
		w.line(2, "a "+w.noun()+" that "+w.pick(verbs)+" "+w.noun()+" "+w.pick(glue)+" "+w.noun())
	case 4:
		w.line(1, "stages of a "+w.noun()+" in order:")
		for _, stage := range w.stages() {
			w.line(2, stage)
		}
	default:
		w.line(1, w.statement())
	}
	if w.style == 0 && w.r.IntN(2) == 0 {
		w.b.WriteString("  -----\n")
	}
}

// stages makes up the steps of a course of events, of which those beside each
// other read much alike: what is before, at and after an event.
func (w *writer) stages() []string {
	var out []string
	for range 1 + w.r.IntN(3) {
		verb, noun := w.verb(), w.noun()
		name, what := capital(verb)+capital(noun), "the "+w.pick(adjectives)+" "+noun
		for _, stage := range []string{
			fmt.Sprintf("Before%s: runs before it %ss %s", name, verb, what),
			fmt.Sprintf("%s: %ss %s", name, verb, what),
			fmt.Sprintf("After%s: runs after it %ss %s", name, verb, what),
		} {
			if w.r.IntN(4) > 0 {
				out = append(out, stage)
			}
		}
		if w.r.IntN(2) == 0 {
			verb = w.verb()
			out = append(out, fmt.Sprintf("%s%s: %ss the %s", capital(verb), w.noun(), verb, w.noun()))
		}
	}
	return out
}

// sisters makes up a few things that have a word in common.
func (w *writer) sisters() []string {
	var out []string
	noun := w.noun()
	for range 3 + w.r.IntN(2) {
		out = append(out, w.pick(adjectives)+" "+noun)
	}
	return out
}

// madeUpNotes returns a folder of notes.
func madeUpNotes(r *rand.Rand) map[string]string {
	files := map[string]string{}
	w := &writer{r: r, style: r.IntN(3)}
	for i := range 1 + r.IntN(2) {
		files[fmt.Sprintf("notes%d.txt", i+1)] = w.notes(4 + r.IntN(12))
	}
	return files
}
