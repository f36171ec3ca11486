package cards

import (
	"slices"

	"crib/internal/facts"
)

// memo keeps what would be worked out again and again: the ways of asking one
// fact read the same texts and titles many times over.
type memo struct {
	sentences map[string]*sentence // the texts read last
	titles    map[string]string    // titles as breadcrumbs show them, by title
	decks     map[string]string    // decks, by service
	tags      map[[2]string]string // tags, by category and service
	about     about                // what under found last
}

// about is a title as the question about a sentence under it names it.
type about struct {
	title    string
	sentence *sentence
	name     facts.Text
	plural   bool
}

// mostRead is how many texts are kept as read: more than one fact and the
// titles above it take.
const mostRead = 256

func newMemo() memo {
	return memo{sentences: map[string]*sentence{}, titles: map[string]string{}, decks: map[string]string{}, tags: map[[2]string]string{}}
}

// read reads a text, or returns it as read before. Nobody changes a sentence.
func (m *memo) read(t facts.Text) *sentence {
	str := t.String()
	if s, ok := m.sentences[str]; ok && slices.Equal(s.text, t) {
		return s
	}
	if len(m.sentences) >= mostRead {
		clear(m.sentences)
	}
	s := read(t)
	m.sentences[str] = s
	return s
}

// remember returns what is kept under a key, and works it out the first time.
func remember[K comparable, V any](kept map[K]V, key K, work func(K) V) V {
	v, ok := kept[key]
	if !ok {
		v = work(key)
		kept[key] = v
	}
	return v
}
