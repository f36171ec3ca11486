package cards

import (
	"slices"
	"strings"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// context returns the breadcrumb of a fact: the section, with the one it belongs
// to if its title says nothing by itself, and the last two titles under it. A title that the next one repeats is left out.
func (m *maker) context(f *facts.Fact) []string {
	if len(f.Path) == 0 {
		return []string{serviceName(f)}
	}
	key := strings.Join(f.Path, "\x00")
	titles, ok := m.contexts[key]
	if !ok {
		titles = m.titles(f)
		m.contexts[key] = titles
	}
	return titles[:len(titles):len(titles)]
}

// titles returns the titles that context shows.
func (m *maker) titles(f *facts.Fact) []string {
	var titles []string
	if o := m.owned[f.Path[0]]; o != "" {
		titles = append(titles, m.title(o))
	}
	for i, t := range f.Path {
		t = m.title(t)
		if i == 0 && len(titles) > 0 && len(f.Path) > 1 && wholeTopics[strings.ToLower(m.title(f.Path[1]))] {
			continue // it is of the whole, not of its sorts
		}
		if t == "" || english.Stop(strings.ToLower(t)) || i > 0 && i < len(f.Path)-2 {
			continue
		}
		if i > 0 && m.read(facts.PlainText(t)).predicate() {
			continue // "Has two modes": no name of anything
		}
		if n := len(titles); n > 0 && strings.HasSuffix(t, " ("+titles[n-1]+")") {
			t = strings.TrimSuffix(t, " ("+titles[n-1]+")")
		} else if n > 0 && within(titles[n-1], t) {
			titles = titles[:n-1]
		}
		titles = append(titles, t)
	}
	return titles
}

// contextWithout returns the breadcrumb without the titles that the term
// repeats, since the question names it.
func (m *maker) contextWithout(f *facts.Fact, t facts.Text) []string {
	own := fold(withExpansion(t.String()))
	out := slices.DeleteFunc(slices.Clone(m.context(f)), func(title string) bool { return foldedWithin(fold(title), own) })
	if out == nil {
		return []string{}
	}
	return out
}

// within reports whether the words of a title stand in a text, case ignored.
func within(title, text string) bool { return foldedWithin(fold(title), fold(text)) }

// foldedWithin is within of folded texts.
func foldedWithin(title, text string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], title)
		if i < 0 {
			return false
		}
		i += from
		end := i + len(title)
		if (i == 0 || text[i-1] == ' ') && (end == len(text) || text[end] == ' ') {
			return true
		}
		if from = i + 1; from > len(text) {
			return false
		}
	}
}

// title returns a title as a breadcrumb shows it: its head alone, and no
// shouting.
func (m *maker) title(s string) string {
	return remember(m.memo.titles, s, func(s string) string {
		if m.numbered {
			s = strings.TrimLeft(s, "0123456789.) ")
		}
		return m.calmTitle(withExpansion(tidyTitle(s)))
	})
}

// withExpansion sets in parentheses what the abbreviation before it stands for:
// "Ward CPR Cardiac Pump Room" is "Ward CPR (Cardiac Pump Room)".
func withExpansion(s string) string {
	words := strings.Fields(s)
	if last := len(words) - 1; last > 1 && allCaps(words[last]) && (len(words[last]) == last || len(words[last]) == last+1) {
		initials := ""
		for _, w := range words[:last] {
			initials += w[:1]
		}
		if strings.HasSuffix(words[last], initials) && named(s) && !allCaps(words[0]) {
			return strings.Join(words[:last], " ") + " (" + words[last] + ")" // "Pump Room PR"
		}
	}
	for i, w := range words {
		if n := len(words) - i - 1; n < 2 || len(w) != n || !allCaps(w) || strings.ContainsAny(w, "0123456789") {
			continue
		}
		for k := range w {
			if full := words[i+1+k]; full[0] != w[k] || allCaps(full) {
				return s
			}
		}
		return strings.Join(words[:i+1], " ") + " (" + strings.Join(words[i+1:], " ") + ")"
	}
	return s
}

// calmTitle sets a title that shouts in small letters, all of it or nothing:
// an abbreviation among its words keeps the whole as it is written. In a title
// that does not shout throughout, single stressed words are set in small
// letters.
func (m *maker) calmTitle(s string) string {
	words := strings.Fields(s)
	shouts := allCaps(s) && len(words) > 1
	calm := func(w string) bool {
		bare := strings.Trim(w, `.,;:!?()"'&/`)
		if bare == "" {
			return true
		}
		low := strings.ToLower(bare)
		style := m.shouted && allCaps(s) && (len(bare) > 4 || english.Closed(low)) && m.vocab.caps[low] == 0
		return style || m.vocab.stressed(bare) && (len(words) > 2 || len(bare) > 4)
	}
	if shouts && slices.ContainsFunc(words, func(w string) bool { return !calm(w) }) {
		return s
	}
	for i, w := range words {
		if !calm(w) || !allCaps(strings.Trim(w, `.,;:!?()"'`)) {
			continue // "A NAME" may be a name
		}
		words[i] = strings.ToLower(w)
		if i == 0 {
			words[i] = capitalise(words[i])
		}
	}
	return strings.Join(words, " ")
}

// tidyTitle returns the head of a title: without its tagline and colon.
func tidyTitle(s string) string {
	if i := strings.Index(s, " the following "); i > 0 {
		s = capitalise(s[i+len(" the following "):]) // "the house has the following rooms"
	}
	s = withoutPart(s)
	for _, sep := range []string{" - ", " – ", " — ", " -> ", " => "} {
		if head, _, ok := strings.Cut(s, sep); ok && strings.TrimSpace(head) != "" {
			s = head
		}
	}
	return strings.Trim(strings.Join(strings.Fields(s), " "), ":,…→ -")
}

// withoutPart takes off a title the words that only number a part of a course or a
// book: "Week 3 - Tides" is "Tides".
func withoutPart(s string) string {
	name, rest, ok := strings.Cut(s, " ")
	if !ok || !partNames[strings.ToLower(strings.TrimSuffix(name, "."))] {
		return s
	}
	title := strings.TrimLeft(rest, "0123456789")
	set := strings.TrimLeft(title, " :.-–—")
	if len(title) == len(rest) || set == "" || !strings.ContainsAny(title[:len(title)-len(set)], ":-–—") {
		return s
	}
	return set
}

// partNames are parts whose number says nothing of what they are about.
var partNames = map[string]bool{"week": true, "wk": true, "day": true, "lecture": true, "lec": true, "chapter": true, "ch": true, "chap": true, "lesson": true, "unit": true, "module": true, "session": true, "class": true, "lab": true}
