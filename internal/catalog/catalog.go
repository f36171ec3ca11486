// Package catalog reads crib.toml, the small data file that may lie among
// somebody's notes: what the deck is called, and which section titles belong
// to which service.
//
//	deck = "Cloud exam"
//	namespace = "anna"
//	tag = "cloud"
//
//	[[service]]
//	name = "Amazon CloudFront"
//	short = "CloudFront"
//	category = "Networking"
//	titles = ["Cloudfront*", "S3 > Signed URLs"]
package catalog

import "strings"

// FileName is the name of the catalog at the root of a notes folder.
const FileName = "crib.toml"

// Catalog is a crib.toml, read. The zero value is the catalog of notes that
// have none: every section is its own service.
type Catalog struct {
	// Deck is the name of the root deck; "" means the title of the notes.
	Deck string
	// Namespace keeps the guids of these notes apart from those of others; ""
	// means one shared by all notes without one.
	Namespace string
	// Tag is the root of the hierarchical tags; "" means a slug of the deck.
	Tag string
	// Services are in the order of the file.
	Services []Service
}

// Service is what a section is about.
type Service struct {
	Name     string // the proper name: "Amazon CloudFront"
	Short    string // for breadcrumbs and terms: "CloudFront"; "" means Name
	Category string // "Networking"; "" means none
	// Titles are the section titles that belong to it, besides Name and Short,
	// case ignored. "*" stands for any run of characters; "Section > Topic"
	// names a topic of a section.
	Titles []string
}

// Find returns the service of a path of titles (section first), and whether
// the catalog knows one. The longest match wins: more titles of the path, then
// more letters that are not "*"; then the first in the file.
func (c *Catalog) Find(path []string) (Service, bool) {
	if c == nil || len(path) == 0 {
		return Service{}, false
	}
	folded := make([]string, len(path))
	for i, title := range path {
		folded[i] = fold(title)
	}
	best, found := score{}, -1
	for i, s := range c.Services {
		for _, pattern := range s.patterns() {
			if got := match(fold(pattern), folded); best.less(got) {
				best, found = got, i
			}
		}
	}
	if found < 0 {
		return Service{}, false
	}
	return c.Services[found], true
}

// Named returns the service of that proper or short name, case ignored.
func (c *Catalog) Named(name string) (Service, bool) {
	if c == nil || name == "" {
		return Service{}, false
	}
	for _, s := range c.Services {
		if strings.EqualFold(s.Name, name) || strings.EqualFold(s.Short, name) {
			return s, true
		}
	}
	return Service{}, false
}

// patterns returns everything that names the service.
func (s Service) patterns() []string {
	out := append(make([]string, 0, len(s.Titles)+2), s.Name)
	if s.Short != "" {
		out = append(out, s.Short)
	}
	return append(out, s.Titles...)
}

// score says how well a pattern fits a path; the zero score is no fit.
type score struct{ levels, letters int }

func (a score) less(b score) bool {
	return a.levels < b.levels || a.levels == b.levels && a.letters < b.letters
}

// match matches a pattern ("section" or "section > topic > ...") against the
// first titles of a path, both folded.
func match(pattern string, path []string) score {
	if pattern == "" {
		return score{}
	}
	got := score{}
	for _, title := range path {
		level, rest, more := strings.Cut(pattern, " > ")
		level = strings.TrimSpace(level)
		if !glob(level, title) {
			return score{}
		}
		got.levels++
		got.letters += len(level) - strings.Count(level, "*")
		if !more {
			return got
		}
		pattern = rest
	}
	return score{}
}

// glob reports whether a title fits a pattern in which "*" stands for any run
// of characters. It goes back to the last star only, so it is never worse than
// the product of the two lengths.
func glob(pattern, title string) bool {
	p, t, star, mark := 0, 0, -1, 0
	for t < len(title) {
		switch {
		case p < len(pattern) && pattern[p] == '*':
			star, mark = p, t
			p++
		case p < len(pattern) && pattern[p] == title[t]:
			p++
			t++
		case star >= 0:
			mark++
			p, t = star+1, mark
		default:
			return false
		}
	}
	return strings.Trim(pattern[p:], "*") == ""
}

// fold makes titles comparable: lower case, runs of blanks as one.
func fold(s string) string { return strings.Join(strings.Fields(strings.ToLower(s)), " ") }
