// Package catalog reads crib.toml, the small data file that may lie among
// somebody's notes: what the deck is called, and which section titles belong
// to which service.
package catalog

import "crib/internal/problem"

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

// Parse reads a crib.toml. name is used in problems only.
func Parse(name, text string) (*Catalog, problem.List) {
	panic("not written yet")
}

// Find returns the service of a path of titles (section first), and whether
// the catalog knows one. The longest match wins, then the first in the file.
func (c *Catalog) Find(path []string) (Service, bool) {
	return Service{}, false
}
