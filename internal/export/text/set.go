package text

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"crib/internal/problem"
)

func setTitle(root, service string) string {
	switch {
	case root == "" || strings.EqualFold(root, service):
		return service
	case service == "":
		return root
	}
	return root + ": " + service
}

// nameFiles names the file of each set: its number, so that they sort as in
// the notes and no two are the same, and its service.
func nameFiles(sets []Set) {
	width := max(2, len(fmt.Sprint(len(sets))))
	for i := range sets {
		sets[i].File = strings.TrimSuffix(fmt.Sprintf("%0*d-%s", width, i+1, slug(sets[i].Rows[0].Service)), "-") + ".txt"
	}
}

// maxSlug is how many bytes of a service a file name takes: file systems stop
// at 255 for the whole.
const maxSlug = 80

// slug returns s in lower case, with hyphens for all but letters and digits.
func slug(s string) string {
	var b strings.Builder
	for _, word := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r)
	}) {
		if b.Len() > 0 {
			b.WriteByte('-')
		}
		b.WriteString(word)
	}
	out := b.String()
	for len(out) > maxSlug {
		_, size := utf8.DecodeLastRuneInString(out)
		out = out[:len(out)-size]
	}
	return strings.Trim(out, "-")
}

// check reports what a site may refuse or a learner trip over.
func (t *Table) check(o Options) {
	maxSet, maxSide := o.MaxSet, o.MaxSide
	if maxSet == 0 {
		maxSet = MaxSet
	}
	if maxSide == 0 {
		maxSide = MaxSide
	}
	for _, s := range t.Sets {
		if len(s.Rows) > maxSet {
			t.Problems.Add(s.Rows[maxSet].pos(), problem.Warning, "set-too-large",
				"the set %q has %d cards, over the limit of %d, from here on: give part of its notes a title of their own", s.Title, len(s.Rows), maxSet)
		}
		for _, r := range s.Rows {
			for _, side := range []string{r.Term, r.Definition} {
				if n := utf8.RuneCountInString(side); n > maxSide {
					t.Problems.Add(r.pos(), problem.Warning, "side-too-long",
						"a side of %d characters, over the limit of %d, may be refused or cut: %q; say it in fewer words, or as several facts", n, maxSide, start(side))
				}
			}
		}
	}
	if o.Swap {
		t.checkSwapped()
	}
}

// checkSwapped reports definitions that now stand for several terms.
func (t *Table) checkSwapped() {
	first := map[string]Row{}
	for _, r := range t.Rows() {
		key := foldKey(r.Term)
		if f, ok := first[key]; ok {
			t.Problems.Add(r.pos(), problem.Warning, "duplicate-term",
				"with the sides swapped, %q is answered by %q and by %q (%s); say in the notes what tells them apart, or do without --swap", start(r.Term), start(f.Definition), start(r.Definition), f.pos())
			continue
		}
		first[key] = r
	}
}

func (r Row) pos() problem.Pos { return r.Place.Pos() }

// start returns the first words of a side that is too long for a message.
func start(s string) string {
	const words = 60 // characters
	n := 0
	for i := range s {
		if n++; n > words {
			return s[:i] + "…"
		}
	}
	return s
}
