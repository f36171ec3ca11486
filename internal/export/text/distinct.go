package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crib/internal/problem"
)

// distinct returns the drafts with no term twice. Cards that ask the same are
// told apart by the titles that they do not share; what is the same even so is
// one card.
func (t *Table) distinct(drafts []*draft) []*draft {
	drafts = t.mergeSame(drafts)
	for _, group := range sameTerm(drafts) {
		if len(group) > 1 {
			tellApart(group)
		}
	}
	return t.mergeAnswers(t.mergeSame(drafts))
}

// sameTerm returns the drafts by term, in order of their first.
func sameTerm(drafts []*draft) [][]*draft {
	at := make(map[string]int, len(drafts))
	var groups [][]*draft
	for _, d := range drafts {
		i, ok := at[d.key]
		if !ok {
			i = len(groups)
			at[d.key] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], d)
	}
	return groups
}

// tellApart adds to the crumbs of drafts of the same term those titles above
// them that are not above all of them, unless one reveals the answer.
func tellApart(group []*draft) {
	above := map[string]int{} // how many drafts a title is above
	for _, d := range group {
		for _, title := range d.titles() {
			above[foldKey(title)]++
		}
	}
	for _, d := range group {
		var crumbs []string
		for _, title := range d.titles() {
			has := slices.ContainsFunc(d.crumbs, func(c string) bool { return strings.EqualFold(c, title) })
			if has || above[foldKey(title)] < len(group) && !reveals(title, d.answer.line) {
				crumbs = append(crumbs, title)
			}
		}
		d.lead(crumbs)
	}
}

// titles returns the crumbs of a draft and all other titles above it,
// outermost first and each once.
func (d *draft) titles() []string {
	var out []string
	add := func(title string) {
		if title != "" && !slices.ContainsFunc(out, func(o string) bool { return strings.EqualFold(o, title) }) {
			out = append(out, title)
		}
	}
	path := d.card.Note.Path
	i := 0 // titles of the path before i are in out
	for _, crumb := range d.crumbs {
		if at := slices.IndexFunc(path, func(p string) bool { return strings.EqualFold(heading(p), crumb) }); at >= i {
			for ; i < at; i++ {
				add(heading(path[i]))
			}
		}
		add(crumb)
	}
	if len(d.crumbs) == 0 {
		add(d.service)
	}
	for ; i < len(path); i++ {
		add(heading(path[i]))
	}
	return out
}

// heading returns a title as it stands in a breadcrumb: without a remark on it
// and without its colon.
func heading(title string) string {
	title = compose(clean(title, false))
	if head, _, ok := strings.Cut(title, " - "); ok {
		title = head
	}
	return strings.TrimRight(title, ": ")
}

// reveals reports whether a title holds the answer, or the answer the title.
func reveals(title, answer string) bool {
	return holds(answer, title) || holds(title, answer)
}

// holds reports whether s holds the words, case ignored.
func holds(s, words string) bool {
	s, words = foldKey(s), foldKey(words)
	for from := 0; ; {
		i := strings.Index(s[from:], words)
		if i < 0 {
			return false
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+len(words):])
		if !wordRune(before) && !wordRune(after) {
			return true
		}
		from = i + max(1, len(words))
		if from > len(s) {
			return false
		}
	}
}

// beginsWith reports whether s begins with the words, case ignored.
func beginsWith(s, words string) bool {
	if len(s) < len(words) || !strings.EqualFold(s[:len(words)], words) {
		return false
	}
	after, _ := utf8.DecodeRuneInString(s[len(words):])
	return !wordRune(after)
}

func wordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// mergeSame leaves out the drafts that ask and answer what one before asks and
// answers.
func (t *Table) mergeSame(drafts []*draft) []*draft {
	type key struct{ term, answer string }
	first := make(map[key]*draft, len(drafts))
	return slices.DeleteFunc(drafts, func(d *draft) bool {
		k := key{d.key, foldKey(d.answer.line)}
		f, ok := first[k]
		if !ok {
			first[k] = d
			return false
		}
		t.Problems.Add(d.pos(), problem.Info, "duplicate-card",
			"%q is asked at %s too: the CSV and the Quizlet sets have it once", d.term.line, f.pos())
		return true
	})
}

// mergeAnswers makes one card of those that ask the same.
func (t *Table) mergeAnswers(drafts []*draft) []*draft {
	first := make(map[string]*draft, len(drafts))
	return slices.DeleteFunc(drafts, func(d *draft) bool {
		f, ok := first[d.key]
		if !ok {
			first[d.key] = d
			return false
		}
		t.Problems.Add(d.pos(), problem.Warning, "duplicate-term",
			"%q has two answers, %q and %q (%s): in the CSV and the Quizlet sets one card gives both; say in the notes what tells them apart",
			d.term.line, d.answer.line, f.answer.line, f.pos())
		f.also = append(f.also, d.answer)
		return true
	})
}
